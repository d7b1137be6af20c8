"""The pages of the procurement officer: the result of the check, the market, what to ask suppliers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reqmodel.analysis.coverage import binding, contracted
from reqmodel.analysis.market import Market
from reqmodel.analysis.neutrality import Verdict
from reqmodel.exports.site import wording
from reqmodel.exports.site.html import said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.table import Table
from reqmodel.model.text import Text
from reqmodel.tables.bottlenecks import (
    LEADS,
    TOO_FEW,
    alike_table,
    bottlenecks,
    conflict_table,
    incumbent_fit,
    independence_table,
    limits_of_search,
    remedy_table,
)
from reqmodel.tables.market_map import market_map
from reqmodel.tables.market_prospects import market_prospects
from reqmodel.tables.market_questions import ABOUT_THE_SUPPLIER, ANSWERS, market_questions
from reqmodel.tables.neutrality_findings import (
    NONE_BUT_WAIVED,
    findings_by_requirement,
    findings_by_rule,
    waiver_list,
)
from reqmodel.tables.neutrality_report import neutrality_report, summary
from reqmodel.tables.uncounted_answers import uncounted_answers
from reqmodel.tables.weak_answers import weak_answers

RESULT, MARKET, QUESTIONS = "neutrality/index", "neutrality/market", "neutrality/questions"


def pages(desk: Desk) -> Iterator[tuple[str, Callable[[Desk], Page]]]:
    """The section's addresses, and who writes each; no page of a market that nobody looked at."""
    outlook = desk.edition.neutrality.outlook
    yield RESULT, result
    if outlook.verdict is not Verdict.UNSURVEYED:
        yield MARKET, market
    if outlook.prospects:
        yield QUESTIONS, questions


def result(desk: Desk) -> Page:
    """The verdict and its limits, findings by requirement and by rule, waivers."""
    here, found, model = RESULT, desk.edition.neutrality, desk.model
    body = [
        f'<div class="rm-verdict rm-verdict-{found.verdict}"><p><strong>{desk.say(found.verdict.label)}</strong></p>'
        f"<p>{desk.say(summary(found))}</p></div>",
        f"<p>{_further(desk)}</p>",
        desk.table(here, neutrality_report(model, found), css="rm-sheet rm-report"),
    ]
    if desk.internal:
        body += [
            *_part(
                desk,
                here,
                findings_by_requirement(model, desk.report),
                NONE_BUT_WAIVED if any(found.waived.values()) else wording.NO_OPEN_FINDING,
                "findings",
            ),
            *_part(
                desk,
                here,
                waiver_list(model, desk.report),
                wording.NO_WAIVER,
                "waivers",
            ),
        ]
    else:
        body.append(f"<p>{desk.say(wording.ONLY_NUMBERS)}</p>")
    by_rule = findings_by_rule(found)
    body += [
        desk.heading(by_rule.title, "rules"),
        f"<p>{desk.say(wording.BY_RULE_LEAD)}</p>",
        desk.table(here, by_rule),
    ]
    return Page(here, wording.NEUTRALITY_RESULT.to(desk.lang), "\n\n".join(body), wide=True)


def market(desk: Desk) -> Page:
    """What the answers of suppliers say: in an edition for others, numbers alone."""
    here, found, model = MARKET, desk.edition.neutrality, desk.model
    outlook = found.outlook
    body = [
        f"<p>{desk.say(wording.MARKET_LEAD)}</p>",
        f'<div class="rm-verdict rm-verdict-{outlook.verdict}"><p><strong>{desk.say(outlook.verdict.label)}</strong></p><p>'
        + desk.say(
            wording.MARKET_COUNTS,
            musts=outlook.musts,
            lower=outlook.lower,
            upper=outlook.upper,
            wanted=outlook.wanted,
            needed=outlook.needed,
            size=outlook.size,
            suppliers=outlook.suppliers,
        )
        + f"</p><p>{desk.say(outlook.answers_counted)}</p></div>",
    ]
    if found.market:
        body += _office(desk, here, found.market)
    else:
        body.append(f"<p>{desk.say(wording.ONLY_COUNTS)}</p>")
    body += _part(desk, here, market_prospects(model, outlook), wording.NOTHING_HERE, "musts")
    return Page(here, wording.MARKET.to(desk.lang), "\n\n".join(body), wide=True)


def questions(desk: Desk) -> Page:
    """What a request for information must ask."""
    here, outlook = QUESTIONS, desk.edition.neutrality.outlook
    open_ = [p.requirement for p in outlook.prospects if p.lower < outlook.wanted]
    about = "".join(f"<li>{said(text, desk.lang)}</li>" for text in ABOUT_THE_SUPPLIER)
    body = [
        f"<p>{desk.say(wording.QUESTIONS_LEAD, n=len(open_), wanted=outlook.wanted)}</p>",
        desk.heading(wording.ABOUT_SUPPLIERS, "supplier"),
        f"<ul>{about}</ul>",
        desk.heading(wording.ABOUT_MUSTS, "musts", len(open_)),
        f"<p>{desk.say(wording.ANSWERS, answers=ANSWERS)}</p>",
        desk.table(here, market_questions(desk.model, open_), css="rm-stack"),
    ]
    counted = {requirement.id for requirement in contracted(desk.model)}
    others = [
        requirement.id for requirement in binding(desk.model) if requirement.id not in counted
    ]
    if others:
        body += [
            desk.heading(wording.NOT_ASKED, "not-asked", len(others)),
            f"<p>{desk.say(wording.NOT_ASKED_WHY)}</p>\n\n<p>{desk.records(here, others)}</p>",
        ]
    return Page(here, wording.QUESTIONS.to(desk.lang), "\n\n".join(body), wide=True)


def _further(desk: Desk) -> str:
    links = [(MARKET, wording.MARKET), (QUESTIONS, wording.QUESTIONS)]
    links += [("rule-manual", wording.RULES)] * desk.internal
    return " · ".join(desk.link(RESULT, path, text) for path, text in links if path in desk.paths)


def _office(desk: Desk, here: str, found: Market) -> list[str]:
    """Who answered what, which musts are thin or conflict, and what would bring suppliers back."""
    body = [
        *_part(desk, here, bottlenecks(desk.model, found), wording.NO_BOTTLENECK, "bottlenecks"),
        *_part(desk, here, incumbent_fit(found), wording.NO_INCUMBENT, "incumbent"),
    ]
    if short := found.shortfall:
        if short.conflicts.sets == (0,):
            body.append(f"<p>{desk.say(TOO_FEW)}</p>")
        else:
            tables = (conflict_table(found, short), remedy_table(desk.model, found, short))
            for table, anchor, lead in zip(
                tables, ("conflicts", "relaxations"), LEADS[short.bound], strict=True
            ):
                body += [
                    desk.heading(table.title, anchor, len(table.rows) or None),
                    f"<p>{desk.say(lead)}</p>",
                    desk.table(here, table, css="rm-stack"),
                ]
            body += [f"<p>{desk.say(text)}</p>" for text in limits_of_search(short)]
    answers = market_map(desk.model, found.evidence)
    links = "".join(f"<li>{desk.record(here, o.id)}</li>" for o in found.evidence.offerings)
    weak = weak_answers(desk.model, found.evidence, desk.report)
    body += _part(desk, here, independence_table(found), wording.ALL_INDEPENDENT, "independence")
    if (alike := alike_table(found)).rows:
        body += _part(desk, here, alike, wording.NOTHING_HERE, "alike")
    body += _part(desk, here, weak, wording.NO_WEAK_ANSWER, "weak")
    if (uncounted := uncounted_answers(desk.model)).rows:
        body += _part(desk, here, uncounted, wording.NOTHING_HERE, "uncounted")
    return [
        *body,
        desk.heading(answers.title, "map"),
        f'<p>{desk.say(wording.MAP_LEAD)}</p>\n\n<ul class="rm-links">{links}</ul>',
        desk.table(here, answers, css="rm-raci rm-stack rm-heat"),
    ]


def _part(desk: Desk, here: str, table: Table, none: Text, anchor: str) -> list[str]:
    """A table under its title; where nothing stands in it, a sentence says what that means."""
    lead = wording.TABLE_LEADS.get(anchor)
    return [
        desk.heading(table.title, anchor, len(table.rows) or None),
        f"<p>{desk.say(lead)}</p>" if lead and table.rows else "",
        desk.table(here, table, css="rm-stack")
        if table.rows
        else f'<p class="rm-good">{desk.say(none)}</p>',
    ]
