"""The sheets of a model, filled, with a fingerprint of every cell to tell later what was edited."""

from __future__ import annotations

import json
from binascii import b2a_base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import blake2b
from typing import Any, NamedTuple

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import BREAK, Cell, Lines, Pairs
from reqmodel.sheets.layout import Row, Sheet, reliability_of, sheet_names, sheets_of

FORMAT = 2
BASE = "_reqmodel"
"""The sheet, or CSV file, that holds the fingerprints."""
LONGEST = 32_000
"""Characters that a cell of Excel surely holds, as it counts them: those of plane 1 and up twice."""
EMPTY, FIXED = "........", "========"
"""Marks of an empty cell, and of one that a workbook cannot hold as it is."""
_MARK = 8
_SHEET = "#"
"""Begins the line of a sheet among the fingerprints."""
TOO_LONG = Text("（ここでは編集できません）", "(not to be edited here)")


class Filled(NamedTuple):
    """A row of a sheet: what it shows, its cells, and the mark of each column that is compared."""

    row: Row
    cells: tuple[Cell, ...]
    marks: str


@dataclass(frozen=True)
class Book:
    """All sheets of a model for editing."""

    model: Model
    sheets: tuple[Sheet, ...]
    lang: Language = "ja"

    @classmethod
    def of(cls, model: Model, kinds: Iterable[str] = (), lang: Language = "ja") -> Book:
        """The book with the records of some kinds; of all that the model has, unless said."""
        wanted = set(kinds)
        if unknown := wanted - KINDS.keys():
            raise ReqmodelError(
                Text(
                    f"「{min(unknown)}」という種類はありません。種類: {', '.join(KINDS)}",
                    f"There is no kind '{min(unknown)}'. Kinds: {', '.join(KINDS)}",
                )
            )
        return cls(model, sheets_of(wanted or {r.kind for r in model.own}), lang)

    @property
    def names(self) -> dict[str, str]:
        """What each sheet is called."""
        return sheet_names(self.sheets, self.lang)

    @property
    def titles(self) -> dict[str, Text]:
        """The title of every record."""
        return {id_: r.title for id_, r in self.model.records.items()}

    @property
    def meta(self) -> str:
        """What an import must know of the export."""
        return json.dumps(
            {
                "format": FORMAT,
                "project": self.model.project.id,
                "version": self.model.project.version,
                "audience": self.model.audience.value,
                "lang": self.lang,
            }
        )

    def filled(self, sheet: Sheet, titles: Mapping[str, Text]) -> Iterator[Filled]:
        """The rows of a sheet."""
        records = self._by_kind.get(sheet.kinds[0], ()) if len(sheet.kinds) == 1 else self.model.own
        rows = list(sheet.rows(records))
        cells: list[Iterable[Cell]] = []
        marks: list[Iterable[str]] = []
        for column in sheet.columns:
            if column.role is Role.FIELD:
                shown, marked = _column(column, rows, self.lang, titles)
                cells.append(shown)
                marks.append(marked)
            else:
                cells.append(map(self._other(sheet, column, titles), rows))
                if column.role is Role.ORDER:
                    marks.append(mark(str(row.order)) for row in rows)
        for row, shown_, marked_ in zip(rows, zip(*cells, strict=True), zip(*marks, strict=True), strict=True):  # fmt: skip
            yield Filled(row, shown_, "".join(marked_))

    @cached_property
    def _by_kind(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for record in self.model.own:
            found.setdefault(record.kind, []).append(record)
        return found

    def _other(
        self, sheet: Sheet, column: Column, titles: Mapping[str, Text]
    ) -> Callable[[Row], Cell]:
        """What gives the cell of a row in a column that is no field."""
        lang = self.lang
        if column.role is Role.ID:
            return lambda row: row.record.id
        if column.role is Role.ORDER:
            return lambda row: row.order
        if column.role is Role.ITEM:
            return (lambda row: row.item) if sheet.keyed else (lambda row: int(row.item))
        if column.role is Role.PLACE:
            shown = cache(sheet.place_shown)
            return lambda row: shown(row.record.kind, row.place, lang)
        if column.key == "@title":
            return lambda row: titles[row.record.id].to(lang)
        return lambda row: reliability_of(row.record, lang)


def _column(
    column: Column, rows: Iterable[Row], lang: Language, titles: Mapping[str, Text]
) -> tuple[list[Cell], list[str]]:
    """The cells of a field, and their marks; values that recur are worked out once."""
    form = column.form
    fragile = isinstance(form, Lines | Pairs)

    def worked_out(value: Any) -> tuple[Cell, str]:  # noqa: ANN401  # plain data
        if value is None:
            return form.show(column.default, lang, titles), mark(column.canon(None))
        cell, canon = form.show(value, lang, titles), form.canon(value)
        if fragile and BREAK in canon and form.canon(form.read(canon)) != canon:
            return TOO_LONG.to(lang), FIXED
        if isinstance(cell, str) and 2 * len(cell) > LONGEST and _size(cell) > LONGEST:
            return TOO_LONG.to(lang), FIXED
        return cell, mark(canon)

    values = [column.take(row.part) for row in rows]
    if isinstance(form, Pairs):
        found = [worked_out(column.plain(value)) for value in values]
    else:
        known = {value: worked_out(column.plain(value)) for value in set(values)}
        found = [known[value] for value in values]
    return [cell for cell, _ in found], [one for _, one in found]


def _size(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def mark(canon: str) -> str:
    """The fingerprint of a value."""
    if not canon:
        return EMPTY
    return b2a_base64(blake2b(canon.encode("utf-8", "surrogatepass"), digest_size=6).digest(), newline=False).decode()  # fmt: skip


def cut(marks: str) -> Iterator[str]:
    """The mark of each column of a row."""
    return (marks[i : i + _MARK] for i in range(0, len(marks), _MARK))


def row_key(record: str, place: str, item: str) -> str:
    """What a row is called in the fingerprints."""
    return f"{record}|{place}|{item}" if place else record


@dataclass
class Base:
    """The fingerprints of a book when it was exported."""

    audience: Disclosure = Disclosure.INTERNAL
    columns: dict[str, list[str]] = field(default_factory=dict)
    """The keys of the compared columns of each sheet, in the order of the marks."""
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    """The marks of each row of each sheet."""
    project: str = ""
    lang: Language = "ja"

    def marks(self, sheet: str, row: str) -> dict[str, str] | None:
        """The mark of each column of a row; None if the row was not exported."""
        marks = self.rows.get(sheet, {}).get(row)
        if marks is None:
            return None
        return dict(zip(self.columns[sheet], cut(marks), strict=True))

    def written(self) -> Iterator[str]:
        """All of it in as few cells as will do."""
        lines: list[str] = []
        length = 0
        for line in self._lines():
            length += len(line) + 1
            if lines and length > LONGEST:
                yield "\n".join(lines)
                lines, length = [], len(line) + 1
            lines.append(line)
        if lines:
            yield "\n".join(lines)

    def _lines(self) -> Iterator[str]:
        """A line for each sheet, with its columns, and for each of its rows, with the marks."""
        for sheet, columns in self.columns.items():
            yield " ".join((_SHEET, sheet, *columns))
            for row, marks in self.rows.get(sheet, {}).items():
                yield f"{row} {marks}"

    @classmethod
    def read(cls, cells: Iterable[str]) -> Base:
        """The fingerprints as they were written.

        Raises:
            ReqmodelError: they are damaged, or of another version of this program.
        """
        try:
            meta, *packed = cells
            said = json.loads(meta)
            if said["format"] != FORMAT:
                raise _other_format()
            lang: Language = "en" if said["lang"] == "en" else "ja"
            base = cls(Disclosure(said["audience"]), project=str(said["project"]), lang=lang)
            rows: dict[str, str] = {}
            length = 0
            for line in (line for cell in packed for line in cell.splitlines()):
                name, _, marks = line.partition(" ")
                if name == _SHEET:
                    sheet, *columns = marks.split()
                    rows, length = base.rows.setdefault(sheet, {}), _MARK * len(columns)
                    base.columns[sheet] = columns
                elif len(marks) == length:
                    rows[name] = marks
                else:
                    raise _damaged()
        except (ValueError, KeyError, TypeError) as problem:
            raise _damaged() from problem
        return base


def compared(sheet: Sheet) -> list[Column]:
    """The columns that are compared, in the order of their marks."""
    return [c for c in sheet.columns if c.role in (Role.FIELD, Role.ORDER)]


def _damaged() -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"書き出した時の控え（{BASE}）が壊れています。reqmodel export で作り直したものに、編集した所を写してください。",
            f"The record of what was exported ({BASE}) is damaged. Export anew and copy the edits there.",
        )
    )


def _other_format() -> ReqmodelError:
    return ReqmodelError(
        Text(
            "別の版の reqmodel で書き出したファイルです。同じ版の reqmodel で取り込んでください。",
            "The file was exported by another version of reqmodel. Import it with that version.",
        )
    )
