"""What the sheets of a workbook draw on: its language, its formats, the file."""

from __future__ import annotations

from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format

from reqmodel.exports.xlsx.styles import FONT, STYLES, Look
from reqmodel.model.text import Language, Text

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Stock:
    """An empty workbook in one language."""

    def __init__(self, lang: Language) -> None:
        """Open it in memory."""
        self.lang = lang
        self.out = BytesIO()
        self.file = xlsxwriter.Workbook(self.out, _OPTIONS)
        self._formats: dict[tuple[Look, bool], Format] = {}

    def say(self, text: Text | str, **values: object) -> str:
        """A text in the workbook's language, filled."""
        if isinstance(text, str):
            return text
        return (text.fill(values) if values else text).to(self.lang)

    def format(self, look: Look, *, quoted: bool = False) -> Format:
        """How a cell looks; `quoted` keeps a text from being taken for a formula when it is edited."""
        key = look, quoted
        if key not in self._formats:
            quote = {"quote_prefix": True} if quoted else {}
            self._formats[key] = self.file.add_format({**FONT, **STYLES[look], **quote})
        return self._formats[key]
