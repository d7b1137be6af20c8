"""Pages that are one table of records: requirements by heading, and every kind by itself."""

from __future__ import annotations

from reqmodel.analysis.coverage import headings
from reqmodel.exports.site import wording
from reqmodel.exports.site.html import badge, escape, said
from reqmodel.exports.site.page import Desk, Page, is_draft, kind_path
from reqmodel.model.kinds import KINDS
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.records.word import SoughtWord
from reqmodel.tables.case_list import case_list
from reqmodel.tables.data_inventory import data_inventory
from reqmodel.tables.data_map import data_map
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
    if kind_path(kind) in desk.paths:
        body.append(f"<p>{desk.link(here, kind_path(kind), wording.ALL_AS_TABLE)}</p>")
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
        f"<p>{said(requirement.statement, desk.lang)} {desk.marks(requirement.reliability)}</p></div>"
    )


def kind_page(desk: Desk, kind: str) -> Page:
    """All records of a kind in one table."""
    here = kind_path(kind)
    records = [r for r in desk.model.records.values() if r.kind == kind]
    table = kind_list(desk.model, kind)
    words = issubclass(KINDS[kind], SoughtWord)
    more = " rm-words" if words else ""
    body = desk.table(here, table, ids_only=True, css=f"rm-stack rm-kind-{kind}{more}")
    return Page(here, desk.title(kind), body, is_draft(records), wide=words)


def cases(desk: Desk) -> Page:
    """Services elsewhere, to choose from by what can be compared."""
    here = "kinds/case"
    body = f"<p>{desk.say(wording.CASES_LEAD)}</p>\n\n" + desk.table(
        here, case_list(desk.model), css="rm-stack rm-wide"
    )
    return Page(here, desk.title("case"), body, wide=True)


def data_inventory_page(desk: Desk) -> Page:
    """The data as the law sees it, and where it lies."""
    here = "kinds/data-asset"
    body = (
        f"<p>{desk.say(wording.INVENTORY_LEAD)}</p>",
        desk.table(here, data_inventory(desk.model), ids_only=True, css="rm-stack rm-wide"),
        desk.heading(wording.DATA_MAP, "map"),
        desk.table(here, data_map(desk.model), css="rm-stack"),
    )
    return Page(here, desk.title("data-asset"), "\n\n".join(body), wide=True)
