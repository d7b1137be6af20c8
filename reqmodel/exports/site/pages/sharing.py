"""How cost may be shared: the schemes, an example to the yen, and what each way means for a town."""

from __future__ import annotations

from reqmodel.analysis.cost_sharing import Sharing, schemes
from reqmodel.analysis.sharing_caveats import INTERNAL, caveats
from reqmodel.analysis.sharing_caveats import TRIAL as BEFORE_AGREEMENT
from reqmodel.analysis.sharing_examples import FICTIONAL_TOTAL, by_mixes, setting
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.tables.scheme_gaps import scheme_gaps
from reqmodel.tables.scheme_list import scheme_list
from reqmodel.tables.shares import share_comparison

SHARING = "comparison/sharing"
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
            None,
            wording.SHARING_CAPTION,
        ),
        desk.table(here, share_comparison(mixes), css="rm-wide rm-figures"),
        *_caveats(desk, around.fictional, mixes),
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


def _caveats(desk: Desk, fictional: bool, mixes: dict[Text, Sharing]) -> list[str]:  # noqa: FBT001  # one caller
    """What the figures of real municipalities rest on; made-up ones rest on nothing."""
    if fictional or not mixes:
        return []
    said = dict.fromkeys(text for found in mixes.values() for text in caveats(desk.model, found))
    return [f"<ul>{''.join(f'<li>{desk.say(text)}</li>' for text in said)}</ul>"]
