"""The home page: the model at a glance."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.figures import overview
from reqmodel.exports.site.html import bar, escape, said
from reqmodel.exports.site.page import Desk, Page, record_path
from reqmodel.model.diagnostic import Severity
from reqmodel.model.kinds import KINDS
from reqmodel.model.records.governance import Decision
from reqmodel.model.table import Cell
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Outcome, Status
from reqmodel.tables.model_state import model_state

HERE = "index"
TILES = (
    ("clause", "trace/clauses"),
    ("business-requirement", "requirements/business-requirement"),
    ("functional-requirement", "requirements/functional-requirement"),
    ("non-functional-requirement", "requirements/non-functional-requirement"),
    ("use-case", "use-cases"),
    ("pattern", "patterns"),
)
MOST_DECISIONS = 6


def home(desk: Desk) -> Page:
    """What the model holds, how far it is, what is open, where to begin."""
    project = desk.model.project
    body = [
        f'<p class="rm-lead">{said(project.purpose or wording.LEAD.fill({"client": project.client}), desk.lang)}</p>',
        desk.heading(wording.STATE, "state"),
        _tiles(desk),
        _flow(desk),
        desk.heading(wording.ENTRANCES, "entrances"),
        _entrances(desk),
    ]
    if desk.internal:
        body += [desk.heading(wording.COVERAGE, "coverage"), _coverage(desk)]
    if _open(desk):
        body += [desk.heading(wording.NOT_DECIDED, "open"), _decisions(desk)]
    if project.notice:
        body.append(f'<p class="rm-small">{desk.say(project.notice)}</p>')
    return Page(
        HERE, escape(project.title.to(desk.lang)), "\n\n".join(b for b in body if b), wide=True
    )


def _count(desk: Desk, kind: str) -> int:
    return sum(r.kind == kind and r.status is not Status.RETIRED for r in desk.model.own)


def _tiles(desk: Desk) -> str:
    tiles = [
        f'<a class="rm-tile" href="{desk.href(HERE, path)}"><strong>{_count(desk, kind)}</strong>'
        f"<span>{said(KINDS[kind].plural, desk.lang)}</span></a>"
        for kind, path in TILES
    ]
    if not desk.internal:
        return f'<div class="rm-tiles">{"".join(tiles)}</div>'
    counts = desk.report.counts()
    words = " / ".join(f"{s.label.to(desk.lang)} {counts[s]}" for s in Severity)
    bad = "rm-bad" if counts[Severity.ERROR] or counts[Severity.WARNING] else "rm-good"
    tiles.append(
        f'<a class="rm-tile {bad}" href="{desk.href(HERE, "findings")}">'
        f"<strong>{sum(counts.values())}</strong><span>{desk.say(wording.FINDINGS_OPEN)}<br>"
        f"<small>{escape(words)}</small></span></a>"
    )
    return f'<div class="rm-tiles">{"".join(tiles)}</div>'


def _flow(desk: Desk) -> str:
    source = overview(desk.model, {kind: f"{path}.html" for kind, path in TILES}, desk.lang)
    return desk.figure(source, wording.FLOW)


def _entrances(desk: Desk) -> str:
    cards = "".join(
        f'<a class="rm-card" href="{desk.href(HERE, path)}"><strong>{said(who, desk.lang)}</strong>'
        f"<span>{said(what, desk.lang)}</span><em>{said(where, desk.lang)} →</em></a>"
        for who, what, path, where in wording.PERSONAS
        if path in desk.paths
    )
    return f'<div class="rm-cards">{cards}</div>'


def _coverage(desk: Desk) -> str:
    rows = []
    for name, covered, of in model_state(desk.model).rows:
        done, total = _number(covered), _number(of)
        text = name.value if isinstance(name, Cell) and isinstance(name.value, Text) else Text("")
        rows.append(
            f"<tr><th scope=row>{said(text, desk.lang)}</th><td>{bar(done, total)}</td>"
            f'<td class="rm-number">{done} / {total}</td></tr>'
        )
    return f'<div class="rm-scroll"><table class="rm-table rm-coverage"><tbody>{"".join(rows)}</tbody></table></div>'


def _number(cell: Cell | tuple[Cell, ...]) -> int:
    return cell.value if isinstance(cell, Cell) and isinstance(cell.value, int) else 0


def _open(desk: Desk) -> list[Decision]:
    return [
        d
        for d in desk.model.of_kind(Decision)
        if d.outcome is not Outcome.DECIDED and d.status is not Status.RETIRED
    ]


def _decisions(desk: Desk) -> str:
    open_ = _open(desk)
    shown = "".join(
        f'<li><a href="{desk.href(HERE, record_path(d.id))}"><span class="rm-id">{d.id}</span> '
        f"{said(d.title, desk.lang)}</a></li>"
        for d in open_[:MOST_DECISIONS]
    )
    more = ""
    if len(open_) > MOST_DECISIONS:
        words = wording.MORE.fill({"n": len(open_) - MOST_DECISIONS})
        more = f"<p>{desk.link(HERE, 'kinds/decision', words)}</p>"
    return f'<ul class="rm-list">{shown}</ul>{more}'
