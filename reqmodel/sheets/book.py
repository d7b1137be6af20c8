"""The sheets of a model, filled, with a fingerprint of every cell to tell later what was edited."""

from __future__ import annotations

import json
from binascii import b2a_base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from pydantic import BaseModel

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import BREAK, Cell, Lines, Pairs
from reqmodel.sheets.layout import Row, Sheet, reliability_of, sheet_names, sheets_of

FORMAT = 1
BASE = "_reqmodel"
"""The sheet, or CSV file, that holds the fingerprints."""
LONGEST = 32_000
"""Characters that a cell of Excel surely holds."""
EMPTY, FIXED = "........", "========"
"""Marks of an empty cell, and of one that a workbook cannot hold as it is."""
_MARK, _RECURS = 8, 40
TOO_LONG = Text("（ここでは編集できません）", "(not to be edited here)")


@dataclass(frozen=True, slots=True)
class Filled:
    """A row of a sheet: what it shows, its cells, and the mark of each column that is compared."""

    row: Row
    cells: list[Cell]
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
        compared_, others = [], []
        for i, column in enumerate(sheet.columns):
            if column.role is Role.FIELD:
                compared_.append((i, _filler(column, self.lang, titles)))
            elif column.role is not Role.ORDER:
                others.append((i, column))
        order = next((i for i, c in enumerate(sheet.columns) if c.role is Role.ORDER), None)
        for row in sheet.rows(self.model.own):
            cells: list[Cell] = [None] * len(sheet.columns)
            marks: list[str] = []
            if order is not None:
                cells[order] = row.order
                marks.append(mark(str(row.order)))
            part = row.part
            for i, fill in compared_:
                cells[i], one = fill(part)
                marks.append(one)
            for i, column in others:
                cells[i] = self._other(sheet, column, row, titles)
            yield Filled(row, cells, "".join(marks))

    def _other(self, sheet: Sheet, column: Column, row: Row, titles: Mapping[str, Text]) -> Cell:
        if column.role is Role.ID:
            return row.record.id
        if column.role is Role.ITEM:
            return row.item if sheet.keyed else int(row.item)
        if column.role is Role.PLACE:
            return sheet.place_shown(row.record.kind, row.place, self.lang)
        if column.key == "@title":
            return titles[row.record.id].to(self.lang)
        return reliability_of(row.record, self.lang)


def _filler(
    column: Column, lang: Language, titles: Mapping[str, Text]
) -> Callable[[BaseModel], tuple[Cell, str]]:
    """What gives the cell of a row's object, and its mark; values that recur are worked out once."""
    form, take = column.form, column.number_of
    if take is None:
        raise ValueError(column.key)
    show, canon_of = form.show, form.canon
    nothing = show(column.default, lang, titles), mark(column.canon(None))
    fragile = isinstance(form, Lines | Pairs)
    seen: dict[str, tuple[Cell, str]] = {}

    def fill(part: BaseModel) -> tuple[Cell, str]:
        value = take(part)
        if value is None:
            return nothing
        canon = canon_of(value)
        if canon in seen:
            return seen[canon]
        if len(canon) > LONGEST or (fragile and BREAK in canon and canon_of(form.read(canon)) != canon):  # fmt: skip
            return TOO_LONG.to(lang), FIXED
        found = show(value, lang, titles), mark(canon)
        if len(canon) < _RECURS and canon == value:
            seen[canon] = found
        return found

    return fill


def mark(canon: str) -> str:
    """The fingerprint of a value."""
    if not canon:
        return EMPTY
    return b2a_base64(blake2b(canon.encode("utf-8", "surrogatepass"), digest_size=6).digest(), newline=False).decode()  # fmt: skip


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

    def marks(self, sheet: str, row: str) -> dict[str, str] | None:
        """The mark of each column of a row; None if the row was not exported."""
        marks = self.rows.get(sheet, {}).get(row)
        if marks is None:
            return None
        return {
            key: marks[i * _MARK : (i + 1) * _MARK] for i, key in enumerate(self.columns[sheet])
        }

    def lines(self) -> Iterator[tuple[str, str, str]]:
        """All of it as rows of three cells."""
        for sheet, columns in self.columns.items():
            yield sheet, "", " ".join(columns)
            for row, marks in self.rows.get(sheet, {}).items():
                yield sheet, row, marks

    @classmethod
    def read(cls, meta: str, lines: Iterable[tuple[str, str, str]]) -> Base:
        """The fingerprints as they were written.

        Raises:
            ReqmodelError: they are damaged, or of another version of this program.
        """
        try:
            said = json.loads(meta)
            if said["format"] != FORMAT:
                raise _other_format()
            base = cls(Disclosure(said["audience"]), project=str(said["project"]))
            for sheet, row, marks in lines:
                if row:
                    if len(marks) != _MARK * len(base.columns[sheet]):
                        raise _damaged()
                    base.rows[sheet][row] = marks
                else:
                    base.columns[sheet], base.rows[sheet] = marks.split(), {}
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
