"""Our template of workbooks: what an organisation makes its own from."""

from __future__ import annotations

from reqmodel.exports.xlsx.sheet import Sheet
from reqmodel.exports.xlsx.stock import Stock
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.text import Language
from reqmodel.text.places import CONTENT, written

_HEAD, _ROW = 5, 6


def stationery(lang: Language) -> bytes:
    """One sheet, which is copied for each table: A3 on its side, as wide as the page."""
    stock = Stock(lang)
    made = stock.file.add_worksheet("Sheet1")
    sheet = Sheet(stock, made, "Sheet1")
    made.set_landscape()
    made.set_paper(8)
    made.fit_to_pages(1, 0)
    made.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.65)
    made.set_header("&L&9{{mark}}{{title}}　&A&R&9{{version}}（{{date}}）")
    made.set_footer("&L&8{{notice}}&C&9&P / &N")
    sheet.text(0, 0, "{{mark}}{{title}}", Look.TITLE)
    sheet.text(1, 0, "{{project}}　{{client}}", Look.SECTION)
    sheet.text(2, 0, "{{version}}（{{date}}）　{{audience}}", Look.SECTION)
    sheet.text(3, 0, "{{table}}", Look.SECTION)
    made.write_string(_HEAD, 0, written("head"), stock.format(Look.HEAD))
    made.write_string(_ROW, 0, written(CONTENT), stock.format(Look.TEXT))
    made.freeze_panes(_ROW, 1)
    made.repeat_rows(_HEAD)
    made.autofilter(_HEAD, 0, _ROW, 0)
    stock.file.close()
    return stock.out.getvalue()
