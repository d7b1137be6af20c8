"""How cost may be shared: the schemes, an example to the yen, and what each way means for a town."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqmodel.analysis.cost_sharing import Sharing, schemes
from reqmodel.analysis.game_methods import fixed_and_usage
from reqmodel.analysis.sharing_caveats import INTERNAL, caveats
from reqmodel.analysis.sharing_caveats import TRIAL as BEFORE_AGREEMENT
from reqmodel.analysis.sharing_examples import FICTIONAL_TOTAL, Setting, by_mixes, setting
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.tables.scheme_gaps import scheme_gaps
from reqmodel.tables.scheme_list import scheme_list
from reqmodel.tables.shares import share_comparison
from reqmodel.tables.sharing_fairness import sharing_fairness
from reqmodel.tables.sharing_methods import method_explanations, method_shares

SHARING = "comparison/sharing"
_FIXED = Fraction(6, 10)
"""The part of the cost that is supposed to be there however many take part."""
_DRAWN = 3
"""Ways of sharing in one chart; with more of them, points hide one another."""


def has_schemes(model: Model) -> bool:
    """Whether there is any scheme to show."""
    return bool(schemes(model))


def sharing(desk: Desk) -> Page:
    """The schemes on record, then one round sum divided by the usual mixes of keys."""
    here, model = SHARING, desk.model
    around = setting(model)
    mixes = by_mixes(FICTIONAL_TOTAL, around)
    drawn = {name: mixes[name] for name in list(mixes)[:_DRAWN]}
    gaps = scheme_gaps(model)
    body = [
        f'<p class="rm-lead">{desk.say(wording.SHARING_LEAD)}</p>',
        desk.heading(wording.SCHEMES, "schemes"),
        desk.table(here, scheme_list(model), css="rm-stack"),
        desk.heading(
            wording.SHARING_FICTION if around.fictional else wording.SHARING_EXAMPLE, "example"
        ),
        f'<p class="rm-caution"><strong>{desk.say(BEFORE_AGREEMENT)}</strong> '
        + desk.say(
            wording.FICTION_LEAD if around.fictional else INTERNAL, total=f"{FICTIONAL_TOTAL:,}"
        )
        + "</p>",
        f"<p>{desk.say(wording.SHARING_READ, total=f'{FICTIONAL_TOTAL:,}')}</p>",
        desk.chart(
            here,
            charts.dots(
                _dots(desk, drawn),
                [name.to(desk.lang) for name in drawn],
                wording.YEN_EACH.to(desk.lang),
            ),
            share_comparison(mixes),
            wording.SHARING_CAPTION,
        ),
        *rests_on(desk, around),
        *_theory(desk, around, mixes),
        desk.heading(gaps.title, "gaps"),
        f"<p>{desk.say(wording.GAPS_OF_SCHEMES)}</p>",
        desk.table(here, gaps, css="rm-stack"),
    ]
    return Page(here, wording.SHARING.to(desk.lang), "\n\n".join(body), wide=True)


def _dots(desk: Desk, mixes: dict[Text, Sharing]) -> list[charts.Row]:
    return [
        {
            "name": share.of.name.to(desk.lang),
            "part": name.to(desk.lang),
            "value": round(float(share.per_resident), 1),
        }
        for name, found in mixes.items()
        for share in found.shares
        if share.per_resident is not None
    ]


def _theory(desk: Desk, around: Setting, mixes: dict[Text, Sharing]) -> Iterator[str]:
    """What game theory says of the usual ways, of an assumed cost; opened by the reader."""
    game = fixed_and_usage(around.people, FICTIONAL_TOTAL, _FIXED)
    people = {p.code: p for p in around.people}
    shared = {name: {s.of.code: s.amount for s in found.shares} for name, found in mixes.items()}
    tables = (
        sharing_fairness(game, people, shared),
        method_shares(game, people, FICTIONAL_TOTAL),
        method_explanations(),
    )
    inside = "".join(
        f"<h3>{desk.say(table.title)}</h3>{desk.table(SHARING, table, css='rm-stack')}"
        for table in tables
    )
    lead = desk.say(wording.THEORY_LEAD, part=f"{float(_FIXED):.0%}")
    yield desk.heading(wording.THEORY, "theory")
    yield f"<p>{lead}</p>"
    yield f'<details class="rm-more"><summary>{desk.say(wording.THEORY_OPEN)}</summary>{inside}</details>'


def rests_on(desk: Desk, around: Setting) -> Iterator[str]:
    """Vintage, reliability and what is open of shares of real municipalities; none of made-up ones."""
    if around.fictional:
        return
    mixes = by_mixes(FICTIONAL_TOTAL, around).values()
    said = dict.fromkeys(text for found in mixes for text in caveats(desk.model, found))
    if said:
        yield f"<ul>{''.join(f'<li>{desk.say(text)}</li>' for text in said)}</ul>"
