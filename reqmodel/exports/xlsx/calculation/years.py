"""年次: what each pattern costs in which year, by phase; and grown up over the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from reqmodel.analysis.total_cost import Costing
from reqmodel.exports.xlsx.calculation import charts, names
from reqmodel.exports.xlsx.calculation.lines import Lines
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.sheet import Sheet, at
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.alternative import CostLine, Pattern
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CostPhase

NAME = Text("年次", "By year")
_LEAD = Text(
    "単位は円（税抜・最頻値・割引なし）。評価期間を変えると、年の範囲が変わります。0年目は構築の年です。",
    "Yen without tax, most likely, undiscounted. The years follow the horizon; year 0 is that of building.",
)
_YEAR, _ALL = Text("{n}年目", "Year {n}"), Text("計", "Sum")
_GROWN = Text("累計（円・税抜・最頻値）", "Cumulated (yen, without tax, most likely)")
_CHART = Text("費用の累計（百万円・税抜・最頻値）", "Cumulated cost (million yen, most likely)")
_AXIS = Text("構築の年からの年数", "Years after that of building")
HEAD, YEAR = 3, 3


@dataclass(frozen=True)
class Years:
    """Where other sheets find a pattern's sums by year."""

    sheet: Sheet
    rows: dict[str, int]
    last: int

    def flow(self, pattern: str) -> str:
        """How formulas call what a pattern costs by year."""
        return self.sheet.across(self.rows[pattern], YEAR, self.last)

    @property
    def numbers(self) -> str:
        """How formulas call the numbers of the years."""
        return self.sheet.across(HEAD, YEAR, self.last)


def add_years(scope: Scope, lines: Lines) -> Years:
    """The sheet, with a chart under it."""
    sheet = scope.book.sheet(NAME, warning=scope.warning)
    count = len(scope.years)
    sheet.columns((5, 24, 6, *[7.5] * count, 8.5))
    sheet.text(0, 0, NAME, Look.TITLE)
    if scope.warning:
        sheet.text(0, 2, scope.warning, Look.WARNING)
    sheet.spread(1, _LEAD, YEAR + count)
    _head(scope, sheet, HEAD)
    sheet.text(HEAD, YEAR + count, _ALL, Look.HEAD)
    row, rows = HEAD, {}
    for costing in scope.known:
        for phase, part in _parts(costing):
            row += 1
            look = Look.YEN if phase else Look.YEN_SUM
            _flow(scope, sheet, row, lines, part, phase, look)
        rows[costing.pattern.id] = row
    found = Years(sheet, rows, YEAR + count - 1)
    end = _grown(scope, found, row + 2)
    sheet.made.freeze_panes(HEAD + 1, YEAR)
    sheet.printed(HEAD, end, YEAR + count, one_page=True)
    return found


def _parts(costing: Costing) -> Iterator[tuple[CostPhase | None, Costing]]:
    for phase in CostPhase:
        part = costing.within(phase)
        if part.lines:
            yield phase, part
    yield None, costing


def _head(scope: Scope, sheet: Sheet, row: int) -> None:
    sheet.texts(row, (Pattern.label, label_of(Pattern, "title").text), Look.HEAD)
    sheet.text(row, 2, label_of(CostLine, "phase").text, Look.HEAD)
    for year in scope.years:
        sheet.number(row, YEAR + year, year, Look.YEAR)


def _flow(  # noqa: PLR0913  # a row of a table
    scope: Scope,
    sheet: Sheet,
    row: int,
    lines: Lines,
    part: Costing,
    phase: CostPhase | None,
    look: Look,
) -> None:
    """What a pattern costs by year in a phase, or in all."""
    sheet.text(row, 0, part.pattern.id, Look.TEXT)
    sheet.text(row, 1, part.pattern.title, Look.TEXT if phase else Look.LABEL)
    sheet.text(row, 2, phase.label if phase else _ALL, Look.TEXT if phase else Look.LABEL)
    chosen = f"({scope.name(names.PATTERN)}={at(row, 0, column_fixed=True)})"
    if phase:
        chosen += f"*({scope.name(names.PHASE)}={at(row, 2, column_fixed=True)})"
    yearly = [spread.mode for spread in part.yearly]
    for year in scope.years:
        formula = f"SUMPRODUCT({chosen}*{scope.name(names.MODE)}*{lines.year(year)})"
        sheet.formula(row, YEAR + year, formula, yearly[year] if year < len(yearly) else 0, look)
    last = YEAR + len(scope.years)
    years = f"{at(row, YEAR)}:{at(row, last - 1)}"
    sheet.formula(row, last, f"SUM({years})", sum(yearly), Look.YEN_SUM)


def _grown(scope: Scope, found: Years, row: int) -> int:
    """What each has cost until which year; nothing is drawn after the horizon."""
    sheet, horizon = found.sheet, scope.name(names.HORIZON)
    sheet.text(row, 0, _GROWN, Look.SECTION)
    _head(scope, sheet, row + 1)
    first = head = row + 1
    for costing in scope.known:
        first += 1
        sheet.text(first, 0, costing.pattern.id, Look.TEXT)
        sheet.text(first, 1, costing.pattern.title, Look.TEXT)
        sheet.text(first, 2, _ALL, Look.TEXT)
        sums = list(accumulate(spread.mode for spread in costing.yearly))
        begin = at(found.rows[costing.pattern.id], YEAR, column_fixed=True)
        for year in scope.years:
            end = at(found.rows[costing.pattern.id], YEAR + year)
            formula = f"IF({year}>{horizon},NA(),SUM({begin}:{end}))"
            value = sums[year] if year < len(sums) else "#N/A"
            sheet.formula(first, YEAR + year, formula, value, Look.YEN)
    sheet.made.conditional_format(
        head + 1, YEAR, first, found.last,
        {"type": "errors", "format": scope.book.file.add_format({"font_color": "#FFFFFF"})},
    )  # fmt: skip
    charts.grown(
        scope.book,
        sheet,
        [(sheet.ref(r, 0), sheet.across(r, YEAR, found.last)) for r in range(head + 1, first + 1)],
        sheet.across(head, YEAR, found.last),
        (_CHART, _AXIS),
        (first + 2, 0),
    )
    return first + 24
