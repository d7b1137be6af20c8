"""使い方: what the workbook is, what may be changed, what each sheet tells."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.xlsx import words
from reqmodel.exports.xlsx.calculation import lines, marks, premises, shares, totals, years
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model import notices
from reqmodel.model.text import Text

NAME = Text("使い方", "How to use it")
_WHAT = Text(
    "整備パターンごとの費用、評価と順位、市町の費用負担を、計算式で確かめるブックです。要件のモデルから作りました。"
    "ここで変えた値は、モデルには戻りません。",
    "A workbook to check the cost, marks, ranks and shares by formula. It was made from the requirements model; what is "
    "changed here does not go back to it.",
)
_RULES = (
    Text(
        "黄色のセルが、変えてよい値です。ほかのセルは計算式か説明です。",
        "Yellow cells may be changed; others hold formulas or words.",
    ),
    Text(
        "単価、数量、増加率、割引率、評価期間、税率、印、重み、分ける総額、負担の基準の割合を変えると、結果とグラフが変わります。",
        "Change a price, a quantity, growth, rates, horizon, tax, marks, weights, the total to share or its keys: results "
        "and charts follow.",
    ),
    Text(
        "Excel 2016 以後と LibreOffice 7.4 以後で計算できます。マクロと外部のリンクは使っていません。",
        "Excel 2016 and LibreOffice 7.4 or later can calculate it. It has no macros and no external links.",
    ),
    Text(
        "印刷は、右端の計算の列を除いています。",
        "Columns of workings on the far right are not printed.",
    ),
)
_SHEETS = Text("シート", "Sheets")
_ABOUT = {
    premises.NAME: Text(
        "評価期間、割引率、税率、重みなどと、その出典・確度",
        "Horizon, rates, tax, weights, with sources and reliability",
    ),
    lines.NAME: Text(
        "費目ごとの数量、単価、年、根拠と出典。1年の額と年ごとの倍率",
        "Each cost line: quantity, price, years, basis, source; what it comes to",
    ),
    years.NAME: Text(
        "パターンと時期ごとの、年ごとの費用と累計", "Cost by year and phase, and cumulated"
    ),
    totals.NAME: Text(
        "総額（割引なし）、消費税、現在価値、住民一人当たりなど",
        "Undiscounted totals, tax, net present cost, per resident",
    ),
    marks.NAME: Text(
        "評価項目ごとの印と、重みを掛けた値", "Marks by criterion, and their weighted sum"
    ),
    marks.RANKS: Text("取り得る順位の幅", "The ranks that each may have"),
    shares.NAME: Text("総額を分けた負担額", "What each bears of a total"),
}
_RATINGS = Text("費用の相対評価（見積取得前）", "Relative ratings of cost, before quotes")
_ASSUMED = Text(
    "金額は、検討者の仮定を含みます。見積でも市場の価格でもないので、予算の積算に使えません。情報提供依頼などで見積を得た後に、置き換えます。",
    "Amounts hold assumptions of the authors. They are neither quotes nor market prices and must not be used for "
    "budgeting; they are to be replaced when suppliers have answered.",
)
_BEFORE = Text(
    "見積取得前のため、この版に金額はありません。パターンの間の相対評価だけを示します。",
    "Before quotes: this edition holds no amounts, only ratings of the patterns against each other.",
)


def add_guide(scope: Scope, sheets: Sequence[Text]) -> None:
    """The first sheet."""
    book = scope.book
    sheet = book.sheet(NAME, warning=scope.warning)
    sheet.columns((14, 90))
    sheet.text(0, 0, f"{book.mark}{book.title}", Look.TITLE)
    sheet.made.set_row(0, 24)
    sheet.text(1, 0, scope.model.project.title, Look.SECTION)
    sheet.text(2, 0, book.facts(), Look.SECTION)
    row = 3
    if scope.warning and scope.known:
        row += 1
        sheet.spread(row, words.WARNING.fill({"warning": scope.warning}), 1, Look.WARNING)
    row += 1
    sheet.spread(
        row, _ASSUMED if scope.known and scope.warning else _WHAT if scope.known else _BEFORE, 1
    )
    for text in (_WHAT, *_RULES):
        row += 1
        sheet.spread(row, text, 1)
    row += 2
    sheet.text(row, 0, _SHEETS, Look.SECTION)
    for name in sheets:
        row += 1
        sheet.text(row, 0, name, Look.LABEL)
        sheet.made.write_url(
            row, 0, f"internal:'{book.say(name)}'!A1", book.format(Look.LABEL), book.say(name)
        )
        unpriced = name is totals.NAME and not scope.known
        sheet.text(row, 1, _RATINGS if unpriced else _ABOUT[name])
    if book.mark:
        sheet.spread(row + 2, notices.NOTICE.fill({"client": scope.model.project.client}), 1)
    sheet.printed(0, row + 2, 1)
