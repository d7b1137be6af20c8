"""What is not verified, and what the marks of reliability mean."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import mark, said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Table
from reqmodel.model.vocabulary import Reliability
from reqmodel.tables.unverified import doubts, unverified

HERE = "not-verified"
_KINDS = {cls.plural: kind for kind, cls in KINDS.items()}


def not_verified(desk: Desk) -> Page:
    """How many statements of each kind of record were not seen in a source itself; the legend."""
    body = (
        f"<p>{desk.say(wording.NOT_VERIFIED_LEAD)}</p>",
        _counts(desk, doubts(desk.model)),
        desk.heading(wording.LEGEND, "legend"),
        _legend(desk),
    )
    return Page(HERE, wording.NOT_VERIFIED.to(desk.lang), "\n\n".join(body))


def not_verified_of_kind(desk: Desk, kind: str) -> Page:
    """All that was not verified in the records of one kind."""
    here = doubts_path(kind)
    title = f"{wording.NOT_VERIFIED.to(desk.lang)}: {KINDS[kind].plural.to(desk.lang)}"
    body = (
        f"<p>{desk.say(wording.NOT_VERIFIED_LEAD)} {desk.link(here, HERE, wording.ALL_KINDS)}</p>",
        desk.table(here, unverified(desk.model, kind), css="rm-stack rm-doubts"),
    )
    return Page(here, title, "\n\n".join(body), wide=True)


def doubtful_kinds(model: Model) -> list[str]:
    """The kinds of which anything is not verified."""
    firsts = [row[0] for row in doubts(model).rows]
    return [kind for name, kind in _KINDS.items() if Cell(name) in firsts]


def doubts_path(kind: str) -> str:
    """Where what is not verified of a kind stands."""
    return f"{HERE}/{kind}"


def _counts(desk: Desk, table: Table) -> str:
    if not table.rows:
        return f"<p>{desk.say(wording.NOTHING_HERE)}</p>"
    kind_head, *_ = table.columns
    head = f"<th scope=col>{desk.say(kind_head.title)}</th>" + "".join(
        f"<th scope=col>{mark(Reliability(c.key), desk.lang)}</th>" for c in table.columns[1:]
    )
    rows = "".join(_count_row(desk, *(c for c in row if isinstance(c, Cell))) for row in table.rows)
    return desk.scrolling(
        table.title,
        '<table class="rm-table rm-counts">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>",
    )


def _count_row(desk: Desk, name: Cell, *numbers: Cell) -> str:
    link = next(
        desk.link(HERE, doubts_path(kind), plural)
        for plural, kind in _KINDS.items()
        if plural == name.value
    )
    cells = "".join(f"<td>{number.value or ''}</td>" for number in numbers)
    return f"<tr><th scope=row>{link}</th>{cells}</tr>"


def _legend(desk: Desk) -> str:
    rows = "".join(
        f"<tr><td>{mark(status, desk.lang)}</td><td>{said(wording.LEGEND_HELP[status], desk.lang)}</td></tr>"
        for status in Reliability
    )
    return f'<table class="rm-table rm-legend"><tbody>{rows}</tbody></table>'
