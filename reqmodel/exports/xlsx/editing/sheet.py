"""One sheet of the editing workbook."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING

from reqmodel.exports.xlsx.editing.lists import NEW_ROWS, Lists
from reqmodel.exports.xlsx.editing.styles import Styles
from reqmodel.model.labelled import Labelled
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Reliability, Status
from reqmodel.sheets.book import Book, Filled, row_key
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import Cell, Choice, Day, Figure, Lines, Reference, YesNo
from reqmodel.sheets.layout import Sheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from reqmodel.exports.xlsx.editing.grid import Grid

_LINE_HEIGHT, _LEAST_HEIGHT, _MOST_HEIGHT = 16.5, 18.0, 300.0
_HEADER_HEIGHT = 48
_PROTECTION = {
    "sort": True,
    "autofilter": True,
    "insert_rows": True,
    "delete_rows": True,
    "insert_columns": True,
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "objects": True,
}
_ID_STAYS = Text("IDは変えられません", "IDs cannot be changed")
_ID_STAYS_MORE = Text(
    "新しい記録は、下の空いた行にIDを空のまま書いてください。",
    "Write new records into empty rows below, without an ID.",
)


def write_sheet(  # noqa: PLR0913  # a sheet and what it is made of
    grid: Grid,
    book: Book,
    sheet: Sheet,
    titles: Mapping[str, Text],
    lists: Lists,
    styles: Styles,
    marks: dict[str, str],
) -> int:
    """Write the rows of a sheet, and their fingerprints into `marks`; returns how many rows."""
    lang = book.lang
    filled = list(book.filled(sheet, titles))
    widths = [_width(column, filled, i) for i, column in enumerate(sheet.columns)]
    for i, column in enumerate(sheet.columns):
        hidden = column.english and not any(f.cells[i] for f in filled)
        grid.set_column(i, i, widths[i], styles.body(column, new=True), {"hidden": hidden})
        grid.write_string(0, i, column.title.to(lang), styles.header_of(column))
        if note := _note(column, lang):
            grid.write_comment(0, i, note, {"x_scale": 2.2, "y_scale": 0.5 + len(note) / 60})
    grid.set_row(0, _HEADER_HEIGHT)
    grid.set_looks([(styles.body(c), styles.quoted(c)) for c in sheet.columns])
    rooms = [max(1.0, w - 1.0) for w in widths]
    for number, one in enumerate(filled, 1):
        grid.put(number, one.cells, _height(one.cells, rooms))
        row = one.row
        marks[row_key(row.record.id, row.place, row.item)] = one.marks
    for i, column in enumerate(sheet.columns):
        lists.offer(grid, i, column, len(filled))
        _colour(grid, i, column, len(filled), styles, lang)
        if filled and column.role in (Role.ID, Role.ITEM):
            _keep(grid, i, len(filled), lang)
    grid.freeze_panes(1, 2)
    grid.autofilter(0, 0, max(1, len(filled)), len(sheet.columns) - 1)
    grid.protect("", _PROTECTION)
    grid.hide_gridlines(0)
    grid.set_landscape()
    grid.set_paper(8)
    grid.set_print_scale(60)
    grid.repeat_rows(0)
    grid.repeat_columns(0, 1)
    grid.set_tab_color("#8A97A5" if sheet.places else "#2F4B66")
    return len(filled)


def _height(cells: tuple[Cell, ...], rooms: list[float]) -> float:
    """The height that the longest text of a row needs."""
    most = 1
    for cell, room in zip(cells, rooms, strict=True):
        if not isinstance(cell, str):
            continue
        if "\n" in cell:
            most = max(most, sum(max(1, _lines(line, room)) for line in cell.split("\n")))
        elif 2 * len(cell) > most * room:  # no character takes more than two columns
            most = max(most, _lines(cell, room))
    return min(_MOST_HEIGHT, max(_LEAST_HEIGHT, most * _LINE_HEIGHT + 3))


def _lines(text: str, room: float) -> int:
    return ceil((len(text) + len(text.encode())) / 2 / room)


def _note(column: Column, lang: Language) -> str:
    note = column.note.to(lang)
    return note if len(note) < 1000 else f"{note[:1000]}…"


def _width(column: Column, filled: list[Filled], at: int) -> float:
    """How wide a column is: as its content needs, within what its form allows."""
    form = column.form.of if isinstance(column.form, Lines) else column.form
    if column.role is Role.ID:
        return 13
    if isinstance(form, Figure) or column.role is Role.ORDER:
        return 10
    if isinstance(form, Day):
        return 12
    longest = 0
    for one in filled[:400]:
        cell = one.cells[at]
        if isinstance(cell, str):
            longest = max(longest, *((len(p) + len(p.encode())) // 2 for p in cell.split("\n")))
    if isinstance(form, Choice | YesNo):
        least, most = 11, 24
    elif isinstance(form, Reference):
        least, most = 14, 36
    else:
        least, most = 14, 60 if longest > 120 else 40
    head = (len(column.title.ja) + len(column.title.ja.encode())) / 4 + 3
    return min(max(least, min(head, 18), longest + 2), most)


def _colour(  # noqa: PLR0913  # a column and what it is made of
    worksheet: Worksheet, at: int, column: Column, rows: int, styles: Styles, lang: Language
) -> None:
    """Show at a glance what is agreed, and what is unsure."""
    if not isinstance(column.form, Choice):
        return
    looks: dict[Labelled, dict[str, object]] = {
        Status.AGREED: {"bg_color": "#CFE8D5", "font_color": "#14532D"},
        Status.RETIRED: {"font_color": "#6B7280", "font_strikeout": True},
        Reliability.VERIFIED: {"bg_color": "#CFE8D5", "font_color": "#14532D"},
        Reliability.UNVERIFIED: {"bg_color": "#FBE3C0", "font_color": "#7A3E00"},
        Reliability.ASSUMPTION: {"bg_color": "#FBE3C0", "font_color": "#7A3E00"},
    }
    for word, look in looks.items():
        if type(word) is column.form.words:
            worksheet.conditional_format(1, at, rows + NEW_ROWS, at, {
                "type": "cell", "criteria": "==", "value": f'"{word.label.to(lang)}"',
                "format": styles.rule(**look)})  # fmt: skip


def _keep(worksheet: Worksheet, at: int, rows: int, lang: Language) -> None:
    """Refuse typing over an id, where people have lifted the protection to sort."""
    worksheet.data_validation(
        1,
        at,
        rows,
        at,
        {
            "validate": "custom",
            "value": "=FALSE",
            "ignore_blank": False,
            "error_title": _ID_STAYS.to(lang),
            "error_message": _ID_STAYS_MORE.to(lang),
        },
    )
