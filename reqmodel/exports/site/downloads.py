"""A table as a file that a reader can save from the page, with no server behind it."""

from __future__ import annotations

from base64 import b64encode

from reqmodel.model.display import FORMULA_MARKS
from reqmodel.model.table import RELIABILITY, Table
from reqmodel.model.text import Language


def csv_address(table: Table, lang: Language) -> str:
    """The table as CSV (UTF-8 with a mark, as Excel wants it) in an address that holds it whole.

    Where values are less than sure, their reliability is in a column beside them.
    """
    titles = {column.key: column.title.to(lang) for column in table.columns}
    frame = table.frame(lang).map(_harmless)
    frame.columns = [titles.get(key, RELIABILITY.title.to(lang)) for key in frame.columns]
    data = b64encode(frame.to_csv(index=False).encode("utf-8-sig")).decode()
    return f"data:text/csv;charset=utf-8;base64,{data}"


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_MARKS) else value
