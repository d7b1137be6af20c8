"""Sheets as they come back: columns found by their headers, rows by what tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import normalize

from reqmodel.model.diagnostic import Location
from reqmodel.model.text import LANGUAGES, Text
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import Cell, folded, written
from reqmodel.sheets.layout import Sheet, sheet_names

_COPY = re.compile(r"\s*(?:[(（]\d+[)）]|[-–_]\s*コピー.*|のコピー|[-–_]\s*copy.*)$", re.IGNORECASE)
"""What systems add to the names of copies."""
_HEADER_WITHIN = 20
"""Rows in which the header is sought: people put titles above it."""


_UNKNOWN = Text(
    "「{title}」はモデルにない列です。取り込みません。",
    "'{title}' is not a column of the model; it is not imported.",
)
_TWICE = Text(
    "「{title}」の列が二つあります。一つにしてください。",
    "There are two columns '{title}'. Leave one.",
)
_NEEDED = Text(
    "「{title}」の列がありません。見出しを元に戻してください。",
    "The column '{title}' is missing. Put the header back.",
)
_UNCHANGED = Text(
    "「{title}」の列がありません。この列は変更なしとみなします。",
    "The column '{title}' is missing; it counts as unchanged.",
)


class Problem(NamedTuple):
    """What keeps a file from being imported, or is worth knowing."""

    place: Location
    message: Text


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as a file has it."""

    name: str
    rows: list[tuple[int, list[Cell]]]
    """Row numbers from 1, each with its cells."""
    errors: Mapping[tuple[int, int], Text] = field(default_factory=dict)
    """Cells whose value is an error or was never computed, by row from 1 and column from 0."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A row as it came back."""

    number: int
    cells: Mapping[str, Cell]
    """By the key of the column."""


@dataclass
class TakenSheet:
    """A sheet as it came back, with the columns that were found in it."""

    sheet: Sheet
    name: str
    file: str
    at: dict[str, int]
    """Where each column stands, from 0."""
    rows: list[Taken]

    def place(self, row: int, column: str) -> Location:
        """A cell by its sheet, letters and number."""
        where = f"{self.name}!{letters(self.at[column]) if column in self.at else ''}{row}"
        return Location(self.file, 0, 0, Text(where))


def letters(column: int) -> str:
    """The letters of a column, from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def take(
    file: str,
    raw: Iterable[RawSheet],
    sheets: tuple[Sheet, ...],
    problems: list[Problem],
    remarks: list[Problem],
) -> list[TakenSheet]:
    """The sheets that are known; `problems` and `remarks` get what is wrong with others."""
    known: dict[str, Sheet] = {}
    for lang in LANGUAGES:
        names = sheet_names(sheets, lang)
        known |= {_plain(names[sheet.key]): sheet for sheet in sheets}
    found = []
    for one in raw:
        sheet = known.get(_plain(one.name)) or known.get(_plain(_COPY.sub("", one.name)))
        place = Location(file, 0, 0, Text(one.name))
        if sheet is None:
            if any(any(written(c).strip() for c in cells) for _, cells in one.rows):
                remarks.append(Problem(place, Text("モデルにないシートです。取り込みません。", "Not a sheet of the model; it is not imported.")))  # fmt: skip
            continue
        taken = _take(file, one, sheet, problems, remarks)
        if taken is None:
            problems.append(Problem(place, Text("見出しの行（ID の列）が見つかりません。見出しを元に戻してください。", "The header row (with the column ID) is not found. Put the headers back.")))  # fmt: skip
        else:
            found.append(taken)
    return found


def _take(
    file: str, one: RawSheet, sheet: Sheet, problems: list[Problem], remarks: list[Problem]
) -> TakenSheet | None:
    wanted = {_plain(t): c for c in sheet.columns for t in (c.title.en, c.title.ja)}
    head = next(
        (
            i
            for i, (_, cells) in enumerate(one.rows[:_HEADER_WITHIN])
            if any(_is_id(wanted.get(_plain(written(c)))) for c in cells)
        ),
        None,
    )
    if head is None:
        return None
    taken = TakenSheet(sheet, one.name, file, {}, [])
    by_column = _headers(one, head, wanted, taken, problems, remarks)
    _tell_missing(taken, problems, remarks)
    columns = [(i, c.key) for i, c in by_column.items() if c.role is not Role.SHOWN]
    shown = [i for i, c in by_column.items() if c.role is Role.SHOWN]
    for number_, cells in one.rows[head + 1 :]:
        last = len(cells)
        values = {key: cells[i] if i < last else None for i, key in columns}
        if any(v is not None and v != "" for v in values.values()):
            taken.rows.append(Taken(number_, values))
    _tell_errors(one, taken, by_column, shown, problems)
    return taken


def _headers(  # noqa: PLR0913  # a sheet, and where to tell of it
    one: RawSheet,
    head: int,
    wanted: Mapping[str, Column],
    taken: TakenSheet,
    problems: list[Problem],
    remarks: list[Problem],
) -> dict[int, Column]:
    """The columns that are known, by where they stand."""
    found: dict[int, Column] = {}
    number, header = one.rows[head]
    below = [cells for _, cells in one.rows[head + 1 :]]
    width = max(map(len, (header, *below)))
    for i, cell in enumerate([*header, *[None] * (width - len(header))]):
        column, title = wanted.get(_plain(written(cell))), written(cell)
        place = Location(taken.file, 0, 0, Text(f"{one.name}!{letters(i)}{number}"))
        if column is None:
            if title.strip() or any(i < len(c) and written(c[i]).strip() for c in below):
                remarks.append(Problem(place, _UNKNOWN.fill({"title": title})))
        elif column.key in taken.at:
            problems.append(Problem(place, _TWICE.fill({"title": title})))
        else:
            taken.at[column.key] = i
            found[i] = column
    return found


def _tell_missing(taken: TakenSheet, problems: list[Problem], remarks: list[Problem]) -> None:
    place = Location(taken.file, 0, 0, Text(taken.name))
    for column in taken.sheet.columns:
        if column.key not in taken.at and column.role is not Role.SHOWN:
            values = {"title": column.title}
            if column.role in (Role.ID, Role.PLACE, Role.ITEM):
                problems.append(Problem(place, _NEEDED.fill(values)))
            else:
                remarks.append(Problem(place, _UNCHANGED.fill(values)))


_NO_VALUE = Text(
    "値を読めません（{what}）。値に直してください。",
    "It has no value that can be read ({what}). Put a value there.",
)


def _tell_errors(
    one: RawSheet,
    taken: TakenSheet,
    by_column: Mapping[int, Column],
    shown: list[int],
    problems: list[Problem],
) -> None:
    for (row, column), what in one.errors.items():
        if column in by_column and column not in shown:
            place = taken.place(row, by_column[column].key)
            problems.append(Problem(place, _NO_VALUE.fill({"what": what})))


def _is_id(column: Column | None) -> bool:
    return column is not None and column.role is Role.ID


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", folded(text)).split()).casefold()


def blank(cells: Mapping[str, Cell], columns: Iterable[Column]) -> Iterator[Column]:
    """The columns of fields that hold something."""
    for column in columns:
        if column.role is Role.FIELD and written(cells.get(column.key)).strip():
            yield column
