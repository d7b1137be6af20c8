"""The looks of cells: few, and legible in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import Day, Figure

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT = "游ゴシック"
_LINE = "#C4CCD4"


class Styles:
    """Formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        """Make those that every sheet needs."""
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "locked": True}
        self.header = self.of(**head, bg_color="#2F4B66", font_color="#FFFFFF")
        self.required = self.of(**head, bg_color="#1B2E42", font_color="#FFD98A")
        self.shown_header = self.of(**head, bg_color="#8A97A5", font_color="#FFFFFF", italic=True)
        self.title = self.of(bold=True, font_size=16)
        self.heading = self.of(bold=True, font_size=12, bottom=2, border_color="#2F4B66")
        self.text = self.of(text_wrap=True, valign="top")
        self.label = self.of(bold=True, valign="top", text_wrap=True)
        self.link = self.of(font_color="#0B57A4", underline=1, valign="top")
        self.count = self.of(valign="top", align="right")

    def of(self, **looks: object) -> Format:
        """A format."""
        key = tuple(sorted(looks.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(
                {"font_name": FONT, "font_size": 10, "border_color": _LINE, **looks}
            )
        return self._made[key]

    def rule(self, **looks: object) -> Format:
        """A format that a condition lays over others."""
        key = (("rule", ""), *sorted(looks.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(looks)
        return self._made[key]

    def header_of(self, column: Column) -> Format:
        """The header of a column."""
        if column.role is Role.SHOWN:
            return self.shown_header
        return self.required if column.required or column.role is Role.ID else self.header

    def body(self, column: Column, *, new: bool = False) -> Format:
        """The cells of a column; those for new rows are never locked."""
        looks: dict[str, object] = {"text_wrap": True, "valign": "top"}
        locked = column.role in (Role.ID, Role.ITEM, Role.PLACE, Role.SHOWN)
        looks["locked"] = column.role is Role.SHOWN if new else locked
        if locked and not new:
            looks |= {"bg_color": "#EEF1F4"}
        if isinstance(column.form, Day):
            looks |= {"num_format": "yyyy-mm-dd", "align": "left"}
        elif isinstance(column.form, Figure):
            looks["num_format"] = "0.0%" if column.form.share else "General"
        elif column.role is not Role.ITEM:
            looks["num_format"] = "@"
        return self.of(**looks)

    def quoted(self, column: Column) -> Format:
        """The same for a text that a program could take for a formula."""
        looks = {"text_wrap": True, "valign": "top", "locked": column.role is not Role.FIELD}  # fmt: skip
        if looks["locked"]:
            looks["bg_color"] = "#EEF1F4"
        return self.of(**looks, num_format="@", quote_prefix=True)
