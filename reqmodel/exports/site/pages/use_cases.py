"""The use cases: all as cards, and what the page of each shows besides its fields."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.exports.site import wording
from reqmodel.exports.site.flows import data_flow, flow
from reqmodel.exports.site.html import badge, said
from reqmodel.exports.site.page import Desk, Page, record_path
from reqmodel.model.records.use_case import AlternateFlow, UseCase
from reqmodel.model.vocabulary import Deviation, Status
from reqmodel.tables.data_flows import data_flows

HERE = "use-cases"


def use_cases(desk: Desk) -> Page:
    """A card a use case, with who provides which data to whom."""
    kept = [c for c in desk.model.of_kind(UseCase) if c.status is not Status.RETIRED]
    cards = "".join(_card(desk, case) for case in kept)
    cards = cards or f"<p>{desk.say(wording.NOTHING_HERE)}</p>"
    matrix = desk.link(HERE, "trace/use-cases", wording.USE_CASE_MATRIX)
    body = f'<p>{matrix}</p>\n\n<div class="rm-cards rm-large">{cards}</div>'
    return Page(HERE, UseCase.plural.to(desk.lang), body, wide=True)


def _card(desk: Desk, case: UseCase) -> str:
    source = data_flow(desk.model, case, desk.lang, "records/")
    return (
        f'<section class="rm-card"><strong>{desk.record(HERE, case.id)}</strong>'
        f"<span>{badge(case.field.to(desk.lang))} {badge(case.stage.label.to(desk.lang))}</span>"
        f"<span>{said(case.summary, desk.lang)} {desk.marks(case.reliability)}</span>"
        f"{desk.figure(source, wording.DATA_FLOW_FIGURE)}</section>"
    )


def use_case_parts(desk: Desk, case: UseCase) -> Iterator[str]:
    """How a use case is used and what data it moves, for its own page."""
    here = record_path(case.id)
    main = desk.figure(
        flow(desk.model, case.main_flow, wording.MAIN_FLOW, desk.lang),
        wording.MAIN_FLOW,
        shown=False,
    )
    if main:
        others = "".join(_alternate(desk, other) for other in case.alternate_flows)
        yield desk.heading(wording.FLOW_OF, "flow")
        yield f'<div class="rm-flows">{main}<div class="rm-branches">{others}</div></div>'
        yield f'<p class="rm-small">{desk.say(wording.AS_A_LIST)}</p>'
    if case.data_uses:
        yield desk.heading(wording.DATA_FLOW, "data")
        yield desk.figure(data_flow(desk.model, case, desk.lang, ""), wording.DATA_FLOW_FIGURE)
        yield desk.table(here, data_flows(desk.model, case), ids_only=True, css="rm-stack")


def _alternate(desk: Desk, other: AlternateFlow) -> str:
    named = wording.ON.fill({"on": other.on.label})
    words = wording.OTHERWISE if other.on is Deviation.OTHER else named
    source = flow(desk.model, other.steps, words, desk.lang, dashed=True)
    return desk.figure(source, words, shown=False)
