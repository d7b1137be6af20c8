"""A page on which readers try other terms; the browser computes what the model would."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reqmodel.analysis.cost_sharing import Terms, missing, schemes
from reqmodel.analysis.participants import Participant
from reqmodel.analysis.ranking import Contest, contest
from reqmodel.analysis.sharing_examples import FICTIONAL_TOTAL, Setting, setting
from reqmodel.analysis.sharing_keys import BY_FACTS, size
from reqmodel.analysis.total_cost import Costing, Spread, baseline, costings, longest, terms
from reqmodel.exports.site import wording
from reqmodel.exports.site.html import escape
from reqmodel.exports.site.page import Desk, Page
from reqmodel.exports.site.pages.ranking import is_judged
from reqmodel.exports.site.pages.sharing import rests_on
from reqmodel.model.display import ASSUMED_AMOUNTS
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import KeyShare, Pattern
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import SharingKey

TRIAL = "comparison/trial"
UNIT = 1000
"""Yen to which shares are rounded."""
_MIX = {SharingKey.EQUAL: 20, SharingKey.POPULATION: 80}
"""The mix at first, by weight; what can be tried of it."""
_LESS = "\\u003c"
"""So that no text ends the element that holds the data."""
_NOT_YET = Text("—")
_SCALE = 10**12
"""By what sizes that are no whole numbers are multiplied before they are rounded to such."""


def can_be_tried(model: Model) -> bool:
    """Whether there is anything to move."""
    return bool(_known(model) or is_judged(model) or _shared(model))


def trial(desk: Desk) -> Page:
    """Sliders for horizon and rate, weights, and the mix of keys; what the readers may know of each."""
    model = desk.model
    found, known = contest(model), _known(model)
    parts: list[str] = []
    if known:
        parts += _cost(desk, known)
    if found.patterns and found.judged:
        parts += _ranks(desk, found)
    if around := _shared(model):
        parts += _shares(desk, around)
    data = json.dumps(trial_data(model), ensure_ascii=False, separators=(",", ":"))
    body = (
        f'<p class="rm-lead">{desk.say(wording.TRIAL_LEAD)}</p>',
        f'<noscript><p class="rm-caution">{desk.say(wording.TRIAL_NEEDS_SCRIPT)}</p></noscript>',
        '<form class="rm-trial" data-search-exclude>',
        *parts,
        f'<p><button type="reset">{desk.say(wording.TRIAL_RESET)}</button></p></form>',
        f'<script type="application/json" id="rm-trial-data">{data.replace("<", _LESS)}</script>',
    )
    return Page(TRIAL, wording.TRIAL.to(desk.lang), "\n\n".join(body), wide=True)


def trial_data(model: Model) -> dict[str, Any]:
    """What the page's script computes with, as far as the model's readers may know.

    `flows[n - 1][i]`: yen by year of pattern i over n years, at `low`, `mode` and `high`. `rows[i][j]`:
    least and greatest worth of pattern i on criterion j. `people`: sizes by key, as whole numbers.
    """
    known, found = _known(model), contest(model)
    data: dict[str, Any] = {}
    if known:
        data["flows"] = [
            [_flow(c) for c in _known(model, years)]
            for years in range(1, longest(model.project) + 1)
        ]
    if found.patterns and found.judged:
        data["criteria"] = [c.id for c in found.criteria]
        data["rows"] = [[[float(a), float(b)] for a, b in row] for row in found.rows]
    if around := _shared(model):
        keys = keys_to_try(around)
        data["keys"] = [str(key) for key in keys]
        data["unit"] = UNIT
        data["people"] = [
            {"code": p.code, "sizes": {str(key): _size(key, p) for key in keys}}
            for p in around.people
        ]
        data["residents"] = [_residents(around), *(p.population or 0 for p in around.people)]
    return data


def keys_to_try(around: Setting) -> tuple[SharingKey, ...]:
    """The keys of which all is known that they need, and by which there is something to divide."""
    return tuple(
        key
        for key in BY_FACTS
        if not _unknown(key, around) and any(size(_alone(key), p, {}) for p in around.people)
    )


def _unknown(key: SharingKey, around: Setting) -> tuple[Text, ...]:
    return missing(Terms((_alone(key),), prefecture=Fraction(0)), around.people)


def _alone(key: SharingKey) -> KeyShare:
    return KeyShare(by=key, weight=Decimal(1))


def _shared(model: Model) -> Setting | None:
    """Among whom shares can be tried; None where there is no scheme or no key to try."""
    around = setting(model) if schemes(model) else None
    return around if around and keys_to_try(around) else None


def _known(model: Model, years: int | None = None) -> tuple[Costing, ...]:
    """The patterns whose amounts the readers may know, the status quo left out."""
    found = costings(model, terms(model.project, years))
    return tuple(c for c in found if c.known and not baseline(c.pattern))


def _flow(costing: Costing) -> dict[str, list[float]]:
    def points(name: str) -> list[float]:
        return [float(getattr(spread, name)) for spread in costing.yearly]

    return {name: points(name) for name in Spread.__dataclass_fields__}


def _size(key: SharingKey, one: Participant) -> str:
    """A participant's size by a key as a whole number, which may be longer than a number of scripts."""
    return str(round(size(_alone(key), one, {}) * _SCALE))


def _residents(around: Setting) -> int:
    return sum(p.population or 0 for p in around.people)


def _slider(  # noqa: PLR0913  # what a slider has
    desk: Desk, name: str, label: Text, top: float, step: float, value: float, unit: str = ""
) -> str:
    shown = desk.say(label)
    return (
        f'<label><span>{shown}</span><input type="range" name="{escape(name)}" min="0" max="{top:g}" '
        f'step="{step:g}" value="{value:g}" data-rm-unit="{escape(unit)}"><output></output></label>'
    )


def _cost(desk: Desk, known: tuple[Costing, ...]) -> Iterator[str]:
    model = desk.model
    yield desk.heading(wording.TRIAL_COST, "cost")
    if not all(c.quoted for c in known):
        yield f'<p class="rm-caution"><strong>{desk.say(ASSUMED_AMOUNTS)}</strong> {desk.say(wording.ASSUMED_LEAD)}</p>'
    horizon = _slider(
        desk, "years", wording.HORIZON, longest(model.project), 1, model.project.horizon_years
    ).replace('min="0"', 'min="1"')
    rate = _slider(desk, "rate", wording.RATE, 10, 0.5, 0, "%")
    yield f'<div class="rm-sliders">{horizon}{rate}</div>'
    heads = (Pattern.label, Text("最小", "Low"), Text("最頻", "Most likely"), Text("最大", "High"))
    yield _table(desk, "cost", wording.TRIAL_COST, heads, map(_named, (c.pattern for c in known)))


def _named(pattern: Pattern) -> Cell:
    return Cell(pattern.title, links=(pattern.id,))


def _table(
    desk: Desk, name: str, title: Text, heads: tuple[Text, ...], rows: Iterable[Cell]
) -> str:
    """The table whose cells the script fills, but the first of each row."""
    table = Table(
        title,
        tuple(Column(str(i), head) for i, head in enumerate(heads)),
        tuple((row, *(Cell(_NOT_YET) for _ in heads[1:])) for row in rows),
    )
    shown = desk.table(TRIAL, table, css="rm-figures")
    return f'<div data-rm-trial="{name}" aria-live="polite">{shown}</div>'


def _ranks(desk: Desk, found: Contest) -> Iterator[str]:
    yield desk.heading(wording.TRIAL_RANKS, "ranks")
    yield f"<p>{desk.say(wording.RANK_CONVENTION)}</p>"
    weights = "".join(
        _slider(desk, f"weight-{c.id}", c.title, 10, 1, _weight(found, w))
        for c, w in zip(found.criteria, found.weights, strict=True)
    )
    yield f'<div class="rm-sliders">{weights}</div>'
    heads = (
        Pattern.label,
        Text("評価の値（0〜1）", "Value (0 to 1)"),
        Text("取り得る順位", "Possible ranks"),
    )
    yield _table(desk, "ranks", wording.TRIAL_RANKS, heads, map(_named, found.patterns))


def _weight(found: Contest, weight: Fraction) -> float:
    """A weight on the slider's scale, the greatest at its top or, where all are alike, in the middle."""
    top = max(found.weights)
    return 5 if min(found.weights) == top else round(float(weight / top) * 10)


def _shares(desk: Desk, around: Setting) -> Iterator[str]:
    yield desk.heading(wording.TRIAL_SHARES, "shares")
    lead = wording.FICTION_LEAD if around.fictional else wording.SHARING_INTERNAL
    yield f'<p class="rm-caution">{desk.say(lead, total=f"{FICTIONAL_TOTAL:,}")}</p>'
    total = (
        f'<label><span>{desk.say(wording.TRIAL_TOTAL)}</span><input type="number" name="total" min="0" '
        f'step="1000" value="{FICTIONAL_TOTAL}"></label>'
    )
    first = _slider(desk, "prefecture", wording.PREFECTURE_PART, 100, 5, 0, "%")
    offered = keys_to_try(around)
    keys = "".join(
        _slider(desk, f"key-{key}", key.label, 100, 5, _MIX.get(key, 0)) for key in offered
    )
    yield f'<div class="rm-sliders">{total}{first}{keys}</div>'
    unknown = dict.fromkeys(text for key in BY_FACTS for text in _unknown(key, around))
    if unknown:
        yield f"<ul>{''.join(f'<li>{desk.say(text)}</li>' for text in unknown)}</ul>"
    heads = (
        Text("負担する者", "Who"),
        Text("負担額（円）", "Share (yen)"),
        Text("住民1人当たり（円）", "Per resident (yen)"),
    )
    people = (Cell(p.name) for p in (around.first, *around.people))
    yield _table(desk, "shares", wording.TRIAL_SHARES, heads, people)
    yield from rests_on(desk, around)
