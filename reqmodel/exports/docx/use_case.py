"""How documents tell of a use case: what it is, how it goes, which data it moves, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.exports.docx.grid import Block
from reqmodel.exports.docx.markup import run
from reqmodel.exports.docx.paper import Paper, Shape
from reqmodel.exports.docx.record import fields, sources
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.records.use_case import AlternateFlow, DataUse, Indicator, Step, UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DataClass

_PICTURE = Text("{title}の概要図（データの流れ）", "{title}: flow of data")
_FRAMES = Text(
    "太い枠: 個人に関するデータ　破線: 統計などの非パーソナルデータ",
    "Heavy frame: data about persons. Dashed: statistics and other non-personal data.",
)
_ROWS = 12
"""Data in a figure."""
SUMMARY = (
    "summary",
    "field",
    "stage",
    "stage_reason",
    "realised",
    "target_year",
    "intended_for",
    "platform_fit",
    "assurance",
    "preconditions",
    "postconditions",
    "funding",
    "note",
)
_FLOW = Text("{title}の流れ", "How it goes: {title}")
_STEP = Text("手順", "Step")
_ACTOR = Text("行う者", "Who")
_ACTION = Text("内容", "What")
_DATA = Text("{title}で動くデータ", "Data moved: {title}")
_BOTH = Text("{one}・{other}", "{one}, {other}")
_KPI = Text("{title}の指標", "Indicators: {title}")
_IN_BRACKETS = Text("（{what}）", "({what})")
_OTHERWISE = Text("{on}のとき", "On: {on}")


def tell(paper: Paper, case: UseCase, level: int) -> None:
    """A use case under a heading of its own."""
    paper.heading(case.title, level, case)
    people = [paper.refs(dict.fromkeys((*case.participants, *case.actors)))]
    paper.facts(
        (
            *fields(paper, case, SUMMARY),
            (label_of(UseCase, "actors").text, people),
            (label_of(UseCase, "needs").text, [paper.refs(case.needs, title=False)]),
        )
    )
    flows(paper, case)
    data(paper, case)
    indicators(paper, case)
    if case.open_points:
        paper.write(paper.inline(label_of(UseCase, "open_points").text, bold=True), keep=True)
        paper.bullets(item.text for item in case.open_points)
    label, cited = sources(paper, case)
    paper.write(paper.inline(label, bold=True), style="Note", keep=True)
    for line in cited:
        paper.write(line, style="Note")


def flows(paper: Paper, case: UseCase) -> None:
    """The main flow step by step, then what happens otherwise."""
    rows = list(_steps(paper, case.main_flow))
    for other in case.alternate_flows:
        rows += _otherwise(paper, other)
    if rows:
        paper.caption(_FLOW.fill({"title": case.title}))
        paper.rows([_STEP, _ACTOR, _ACTION], rows, shaded=(0,), shares=(0.15, 0.2, 0.65))


def _otherwise(paper: Paper, other: AlternateFlow) -> Iterator[list[Block]]:
    when = _OTHERWISE.fill({"on": other.on.label})
    for i, (_, actor, action) in enumerate(_steps(paper, other.steps)):
        yield [paper.block(paper.say(when) if not i else ""), actor, action]


def _steps(paper: Paper, steps: tuple[Step, ...]) -> Iterator[list[Block]]:
    for i, step in enumerate(steps, 1):
        actor = _title(paper, step.actor) if step.actor else ""
        yield [paper.block(str(i)), paper.block(actor), paper.block(step.text)]


def data(paper: Paper, case: UseCase) -> None:
    """Which data go from whom to whom, on what ground, for how long."""
    if not case.data_uses:
        return

    def name(field: str) -> Text:
        return label_of(DataUse, field).text

    paper.caption(_DATA.fill({"title": case.title}))
    heads = (
        name("asset"),
        _BOTH.fill({"one": name("provider"), "other": name("recipient")}),
        name("purpose"),
        _BOTH.fill({"one": name("legal_ground"), "other": name("consent")}),
        _BOTH.fill({"one": name("retention"), "other": name("withdrawal")}),
    )
    paper.rows(heads, [_use(paper, use) for use in case.data_uses], shaded=(0,))


def _use(paper: Paper, use: DataUse) -> list[Block]:
    asset = paper.model.records.get(use.asset)
    classed = asset.data_class.label if isinstance(asset, DataAsset) else ""
    to = run("→ ") + paper.inline(_title(paper, use.recipient))
    return [
        paper.block(paper.ref(use.asset), classed),
        paper.block(_title(paper, use.provider), to),
        paper.block(use.purpose),
        paper.block(use.legal_ground.label, paper.ref(use.consent) if use.consent else ""),
        paper.block(use.retention, use.withdrawal or ""),
    ]


def _title(paper: Paper, id_: str) -> Text:
    record = paper.model.records.get(id_)
    return record.title if record else Text(id_)


def indicators(paper: Paper, case: UseCase) -> None:
    """How success is seen."""
    if not case.indicators:
        return
    paper.caption(_KPI.fill({"title": case.title}))
    heads = [label_of(Indicator, name).text for name in ("text", "target")]
    rows = [[paper.block(i.text), paper.block(i.target or "")] for i in case.indicators]
    paper.rows(heads, rows, shares=(0.65, 0.35))


def picture(paper: Paper, case: UseCase) -> None:
    """Who passes what to whom, as boxes and arrows that can be edited; a figure for each pageful."""
    caption = _PICTURE.fill({"title": case.title})
    flows_ = [(_from(paper, use), _passed(paper, use), _to(paper, use)) for use in case.data_uses]
    for at in range(0, len(flows_), _ROWS):
        paper.draw(flows_[at : at + _ROWS], caption)
    if flows_:
        paper.write(_FRAMES, style="Note")


def _from(paper: Paper, use: DataUse) -> Shape:
    return Shape((_title(paper, use.provider),), round_=True, shaded=True)


def _to(paper: Paper, use: DataUse) -> Shape:
    return Shape((_title(paper, use.recipient),), round_=True, shaded=True)


def _passed(paper: Paper, use: DataUse) -> Shape:
    """The data and the ground on which they are passed: heavy where they are about persons."""
    asset = paper.model.records.get(use.asset)
    personal = not (isinstance(asset, DataAsset) and asset.data_class is DataClass.NON_PERSONAL)
    ground = _IN_BRACKETS.fill({"what": use.legal_ground.label})
    return Shape((_title(paper, use.asset), ground), heavy=personal, dashed=not personal)
