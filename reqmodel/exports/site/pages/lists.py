"""Pages that are one table of records: requirements by heading, and every kind by itself."""

from __future__ import annotations

from reqmodel.analysis.coverage import headings
from reqmodel.exports.site import wording
from reqmodel.exports.site.html import badge, escape, said
from reqmodel.exports.site.page import Desk, Page, is_draft
from reqmodel.model.kinds import KINDS
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.vocabulary import Status
from reqmodel.tables.headings import requirements_by_heading
from reqmodel.tables.kind_list import kind_list

SORTS: tuple[tuple[str, type[Requirement]], ...] = (
    ("business-requirement", BusinessRequirement),
    ("functional-requirement", FunctionalRequirement),
    ("non-functional-requirement", NonFunctionalRequirement),
)


def requirements_overview(desk: Desk) -> Page:
    """All headings of the three kinds with how many requirements stand under each."""
    here = "requirements/index"
    body = []
    for kind, cls in SORTS:
        title = (
            f'<a href="{desk.href(here, f"requirements/{kind}")}">{said(cls.plural, desk.lang)}</a>'
        )
        body.append(f"## {title} {{#{kind}}}")
        body.append(desk.table(here, requirements_by_heading(desk.model, cls), css="rm-counts"))
    return Page(here, wording.REQUIREMENTS.to(desk.lang), "\n\n".join(body))


def requirements_of_kind(desk: Desk, kind: str, cls: type[Requirement]) -> Page:
    """The requirements of one kind, heading by heading."""
    here = f"requirements/{kind}"
    body = []
    for heading, under in headings(desk.model):
        if heading.requirement_kind != kind:
            continue
        body.append(f"## {escape(heading.title.to(desk.lang))} {{#{heading.id.lower()}}}")
        if not under:
            body.append(f"<p>{desk.say(wording.NOTHING_HERE)}</p>")
        body += [_requirement(desk, here, r) for r in under]
    return Page(here, cls.plural.to(desk.lang), "\n\n".join(body))


def _requirement(desk: Desk, here: str, requirement: Requirement) -> str:
    return (
        f'<div class="rm-requirement"><p>{desk.record(here, requirement.id)} '
        f"{badge(requirement.priority.label.to(desk.lang), f'priority-{requirement.priority}')}</p>"
        f"<p>{said(requirement.statement, desk.lang)}</p></div>"
    )


def use_cases(desk: Desk) -> Page:
    """The use cases as cards."""
    here = "use-cases"
    cards = "".join(
        f'<a class="rm-card" href="{desk.href(here, f"records/{case.id}")}">'
        f'<strong><span class="rm-id">{case.id}</span> {said(case.title, desk.lang)}</strong>'
        f"<span>{said(case.summary, desk.lang)}</span>"
        f"<span>{badge(case.field.to(desk.lang))} {badge(case.stage.label.to(desk.lang))}</span></a>"
        for case in desk.model.of_kind(UseCase)
        if case.status is not Status.RETIRED
    )
    matrix = desk.link(here, "trace/use-cases", wording.USE_CASE_MATRIX)
    cards = cards or f"<p>{desk.say(wording.NOTHING_HERE)}</p>"
    return Page(
        here,
        UseCase.plural.to(desk.lang),
        f'<div class="rm-cards">{cards}</div>\n\n<p>{matrix}</p>',
        wide=True,
    )


def kind_page(desk: Desk, kind: str) -> Page:
    """All records of a kind in one table."""
    cls = KINDS[kind]
    here = f"kinds/{kind}"
    records = [r for r in desk.model.records.values() if r.kind == kind]
    body = desk.table(here, kind_list(desk.model, kind), css=f"rm-kind-{kind}")
    return Page(here, cls.plural.to(desk.lang), body, is_draft(records))
