"""整備パターンの比較: what each way is, its marks, merits and demerits, lead time, fit and risks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reqmodel.exports.pptx.chart import bars
from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.grid import Grid, row
from reqmodel.exports.pptx.lettering import Para, height, paras
from reqmodel.exports.pptx.pattern import arguments, cited, ratings
from reqmodel.exports.pptx.slide import Area
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import three_points
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Criterion, Pattern, Risk, Score
from reqmodel.model.table import Cell
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName, Fit, Mark
from reqmodel.tables.pattern_scores import pattern_scores

AUDIENCE = Disclosure.PUBLIC
ABOUT = ("pattern",)
STATIONERY = "slide-template"
_WAYS = Text("比べる整備パターン", "The ways compared")
_WAYS_SAY = Text(
    "{n} 通りを比べます。費用は相対評価（小・中・大）で、見積取得前のため金額は示しません。",
    "{n} ways are compared. Costs are relative ratings (small, medium, large): no quotes yet.",
)
_MARKS = Text("評価項目ごとの評価", "Marks by criterion")
_MARKS_SAY = Text(
    "評価 {n} 項目のうち、{m} 項目は根拠がそろうまで評価していません（—）。重みは決まっておらず、合計や順位は出しません。",
    "Of {n} criteria, {m} are not judged yet for any way (—). Weights are not settled: no total, no rank.",
)
_MARKS_ALL = Text(
    "重みは決まっていないため、合計や順位は出しません。—は、まだ評価していないことを示します。",
    "Weights are not settled: no total, no rank. A dash is what is not judged yet.",
)
_LEAD = Text("契約から開始までの期間", "Time from contract to start")
_LEAD_SAY = Text(
    "最短の見込みは {least} か月、最長は {most} か月です。調達の手続の期間は含みません。",
    "From {least} months at the least to {most} at the most; procurement itself is not counted.",
)
_FROM_LOW = Text("短い見込みまで", "Up to the shortest")
_TO_MODE = Text("短い見込み〜最も確からしい月数", "Shortest to most likely")
_TO_HIGH = Text("最も確からしい月数〜長い見込み", "Most likely to longest")
_SHADES = Text(
    "濃い部分は短い見込みから最も確からしい月数まで、薄い部分はそこから長い見込みまで。",
    "Dark: shortest to most likely; light: most likely to longest.",
)
_LEFT_OUT = Text("期間の記載がないもの: {names}", "Without a time: {names}")
_STATUS = Text("確かさ: {signs}", "Reliability: {signs}")
_FIT = Text("要件への適合", "Fit to the requirements")
_FIT_SAY = Text(
    "整備方法によらない要件を除くと、未確認が {unknown} 件、開発・改修が要るものが {build} 件あります"
    "（全パターンの延べ数）。情報提供依頼で確かめます。",
    "Requirements that depend on the way: {unknown} answers are unknown, {build} need building (over "
    "all ways). A request for information is to clear them.",
)
_BOTH = Text("{title}: メリットとデメリット", "{title}: merits and demerits")
_REASONS = Text("{title}: 評価の理由", "{title}: reasons for the marks")
_REASONS_SAY = Text(
    "{n} 項目を評価しました。{m} 項目は、根拠がそろうまで評価していません。",
    "{n} criteria are judged, {m} not yet.",
)
_RISKS = Text("{title}: リスクと対応", "{title}: risks")
_RISKS_SAY = Text("影響が大きいリスクは {n} 件です。", "Risks with a high impact: {n}.")
_MONTH = Text("か月", " months")


def to_pptx(order: Order) -> bytes:
    """The deck as a PowerPoint file."""
    deck = Deck(order, ExportName.PATTERN_COMPARISON)
    deck.cover()
    patterns = deck.alive(Pattern)
    message = deck.say(_WAYS_SAY, n=len(patterns))
    deck.table(deck.say(_WAYS), message, ratings(deck, patterns), patterns)
    _marks(deck, patterns)
    _lead_times(deck, patterns)
    _fits(deck, patterns)
    for pattern in patterns:
        _pattern(deck, pattern)
    return deck.finished()


def _marks(deck: Deck, patterns: Sequence[Pattern]) -> None:
    table = pattern_scores(deck.model)
    shown = {p.id for p in patterns}
    columns = [(i, c.key) for i, c in enumerate(table.columns) if c.key in shown]
    if not table.rows or not columns:
        return
    rows = []
    unjudged = 0
    for line in table.rows:
        marks = [deck.say(_value(line[i])) for i, _ in columns]
        unjudged += all(mark in (Mark.NONE.label.ja, "") for mark in marks)
        rows.append(row(deck.say(_value(line[0])), *(Para(m, 16) for m in marks)))
    heads = (deck.say(Criterion.label), *(key for _, key in columns))
    grid = Grid(
        heads, tuple(rows), (2.6, *[1.0] * len(columns)), 13, middle=tuple(range(1, len(heads)))
    )
    said = deck.say(_MARKS_SAY, n=len(rows), m=unjudged) if unjudged else deck.say(_MARKS_ALL)
    deck.table(deck.say(_MARKS), said, grid, patterns)
    _names(deck, patterns)


def _value(values: object) -> Text | str:
    value = values.value if isinstance(values, Cell) else None
    return value if isinstance(value, Text) else str(value or "")


def _names(deck: Deck, patterns: Sequence[Pattern]) -> None:
    """What the ids in the heads of the slide just made stand for, and how sure the marks are."""
    slide = deck.last
    statuses = dict.fromkeys(s.status for p in patterns for s in p.scores)
    said = "　".join(f"{p.id} {deck.say(p.title)}" for p in patterns)
    said += "\n" + deck.say(_STATUS, signs=deck.signs(statuses))
    high = height(paras(said), slide.area.width, 10)
    free = slide.area.bottom - slide.filled
    if free >= high + 6:
        slide.text(Area(slide.area.left, slide.filled + 6, slide.area.width, high), said, 10)


def _lead_times(deck: Deck, patterns: Sequence[Pattern]) -> None:
    timed = [(p, p.lead_time) for p in patterns if p.lead_time]
    if not timed:
        return
    least = min(lead.months.low for _, lead in timed)
    most = max(lead.months.high for _, lead in timed)
    slide = deck.slide(
        deck.say(_LEAD), deck.say(_LEAD_SAY, least=least, most=most), [p for p, _ in timed]
    )
    names = [
        f"{p.id} {deck.say(p.title)}: {deck.say(three_points(lead.months))}" for p, lead in timed
    ]
    months = [lead.months for _, lead in timed]
    series = (
        (deck.say(_FROM_LOW), [float(m.low) for m in months]),
        (deck.say(_TO_MODE), [float(m.mode - m.low) for m in months]),
        (deck.say(_TO_HIGH), [float(m.high - m.mode) for m in months]),
    )
    without = [p for p in patterns if not p.lead_time]
    said = deck.say(_SHADES) + "　"
    said += deck.say(_STATUS, signs=deck.signs(lead.status for _, lead in timed))
    if without:
        left_out = ", ".join(f"{p.id} {deck.say(p.title)}" for p in without)
        said += "　" + deck.say(_LEFT_OUT, names=left_out)
    area = slide.area
    bars(
        slide,
        Area(area.left, area.top, area.width, area.height - 36),
        names,
        series,
        deck.say(_LEAD),
        hidden=0,
        unit=deck.say(_MONTH),
    )
    slide.text(Area(area.left, area.bottom - 34, area.width, 32), said, 11)
    slide.cite(cited(*(lead for _, lead in timed)))


def _fits(deck: Deck, patterns: Sequence[Pattern]) -> None:
    counts = {p.id: Counter(answer.fit for answer in p.fits) for p in patterns if p.fits}
    if not counts:
        return
    total: Counter[Fit] = sum(counts.values(), Counter())
    said = deck.say(_FIT_SAY, unknown=total[Fit.UNKNOWN], build=total[Fit.BUILD])
    judged = [p for p in patterns if p.fits]
    slide = deck.slide(deck.say(_FIT), said, judged)
    kinds = [fit for fit in Fit if total[fit]]
    bars(
        slide,
        Area(slide.area.left, slide.area.top, slide.area.width, slide.area.height - 20),
        [f"{p.id} {deck.say(p.title)}" for p in judged],
        [(deck.say(fit.label), [counts[p.id][fit] for p in judged]) for fit in kinds],
        deck.say(_FIT),
    )
    statuses = dict.fromkeys(answer.status for p in judged for answer in p.fits)
    area = Area(slide.area.left, slide.area.bottom - 18, slide.area.width, 16)
    slide.text(area, deck.say(_STATUS, signs=deck.signs(statuses)), 11)


def _pattern(deck: Deck, pattern: Pattern) -> None:
    title = f"{pattern.id} {deck.say(pattern.title)}"
    merits, demerits = (deck.say(label_of(Pattern, name).text) for name in ("merits", "demerits"))
    sides = row(
        arguments(deck, pattern.merits),
        arguments(deck, pattern.demerits),
        sources=cited(*pattern.merits, *pattern.demerits),
    )
    grid = Grid((merits, demerits), (sides,), (1, 1), 14, shaded=())
    deck.table(deck.say(_BOTH, title=title), deck.say(pattern.summary), grid, [pattern])
    judged = [s for s in pattern.scores if s.mark is not Mark.NONE]
    if judged:
        heads = [deck.say(label_of(Score, name).text) for name in ("criterion", "mark", "reason")]
        rows = [
            row(
                Para(deck.called(score.criterion), bold=True),
                score.mark.label.ja,
                deck.say(score.reason) + deck.sign(score.status),
            )
            for score in judged
        ]
        grid = Grid(tuple(heads), tuple(rows), (0.2, 0.08, 0.72), 12, middle=(1,))
        said = deck.say(_REASONS_SAY, n=len(judged), m=len(pattern.scores) - len(judged))
        deck.table(deck.say(_REASONS, title=title), said, grid, [pattern])
    if pattern.risks:
        heads = [
            deck.say(label_of(Risk, name).text)
            for name in ("text", "likelihood", "impact", "mitigation")
        ]
        rows = [
            row(
                deck.say(risk.text) + deck.sign(risk.status),
                deck.say(risk.likelihood.label),
                deck.say(risk.impact.label),
                deck.say(risk.mitigation),
            )
            for risk in pattern.risks
        ]
        high = sum(risk.impact.value == "high" for risk in pattern.risks)
        grid = Grid(tuple(heads), tuple(rows), (0.4, 0.1, 0.08, 0.42), 13, middle=(1, 2))
        deck.table(deck.say(_RISKS, title=title), deck.say(_RISKS_SAY, n=high), grid, [pattern])
