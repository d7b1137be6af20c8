"""A table as a file that a reader can save from the page, with no server behind it."""

from __future__ import annotations

from base64 import b64encode

from reqmodel.model.table import RELIABILITY, Table
from reqmodel.model.text import Language
from reqmodel.sheets.plain import harmless


def csv_address(table: Table, lang: Language) -> str:
    """The table as CSV (UTF-8 with a mark, as Excel wants it) in an address that holds it whole.

    Where values are less than sure, their reliability is in a column beside them.
    """
    titles = {column.key: column.title.to(lang) for column in table.columns}
    frame = table.frame(lang).map(lambda v: harmless(v) if isinstance(v, str) else v)
    frame.columns = [titles.get(key, RELIABILITY.title.to(lang)) for key in frame.columns]
    data = b64encode(frame.to_csv(index=False).encode("utf-8-sig")).decode()
    return f"data:text/csv;charset=utf-8;base64,{data}"
