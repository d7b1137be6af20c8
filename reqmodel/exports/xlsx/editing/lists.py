"""The lists that cells offer: words of closed lists, and records to link to with their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reqmodel.model.link import ANY
from reqmodel.sheets.book import Book
from reqmodel.sheets.column import Column
from reqmodel.sheets.form import NO, YES, Choice, Reference, YesNo

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

NEW_ROWS = 300
"""Empty rows under the last one that offer the same."""


class Lists:
    """The hidden sheet with what cells offer, each list in a column of its own."""

    def __init__(self, book: Book, name: str) -> None:
        """Begin without any list."""
        self._book, self._name = book, name
        self._columns: dict[object, int] = {}
        self._values: list[list[str]] = []

    def offer(self, worksheet: Worksheet, at: int, column: Column, rows: int) -> None:
        """Let the cells of a column offer its values, those of new rows included."""
        form = column.form
        key: object
        if isinstance(form, Choice):
            key = form.words
        elif isinstance(form, YesNo):
            key = YesNo
        elif isinstance(form, Reference) and form.link.to != ANY:
            key = form.link.to
        else:
            return
        if key not in self._columns:
            self._columns[key] = len(self._values)
            self._values.append(self._of(form))
        if not self._values[self._columns[key]]:
            return
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415  # heavy

        letters = xl_col_to_name(self._columns[key])
        count = len(self._values[self._columns[key]])
        worksheet.data_validation(
            1,
            at,
            rows + NEW_ROWS,
            at,
            {
                "validate": "list",
                "source": f"='{self._name}'!${letters}$1:${letters}${count}",
                "show_error": not isinstance(form, Reference),  # an id alone will do
            },
        )

    def write(self, workbook: Workbook) -> None:
        """Write the lists into their sheet."""
        sheet = workbook.add_worksheet(self._name)
        sheet.hide()
        for column, values in enumerate(self._values):
            for row, value in enumerate(values):
                sheet.write_string(row, column, value)
        sheet.protect()

    def _of(self, form: Choice | YesNo | Reference) -> list[str]:
        lang = self._book.lang
        if isinstance(form, Choice):
            return [word.label.to(lang) for word in form.words]
        if isinstance(form, YesNo):
            return [YES.to(lang), NO.to(lang)]
        found = (r for r in self._book.model.records.values() if r.kind in form.link.to)
        return [f"{r.id} {r.title.to(lang)}" for r in found]
