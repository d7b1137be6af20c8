"""What a reader's browser computes is what the model computes, to the yen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from random import Random

import pytest
from playwright.sync_api import Browser, Page
from test_tochigi import TOCHIGI

from reqmodel import api
from reqmodel.analysis.cost_sharing import Terms, divided
from reqmodel.analysis.edition import Edition
from reqmodel.analysis.ranking import contest
from reqmodel.analysis.sharing_examples import setting
from reqmodel.analysis.sharing_keys import BY_FACTS
from reqmodel.analysis.total_cost import baseline, costings, longest, terms, whole_yen
from reqmodel.exports.site.page import Desk, record_path
from reqmodel.exports.site.pages.trial import TRIAL, UNIT, trial, trial_data
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import KeyShare
from reqmodel.model.records.fact import Municipality
from reqmodel.model.text import Language
from reqmodel.model.vocabulary import Disclosure

TRIES = 200


@pytest.fixture(scope="module")
def whole() -> Model:
    return api.load(TOCHIGI)


@pytest.fixture(params=[Disclosure.INTERNAL, Disclosure.PUBLIC])
def model(request: pytest.FixtureRequest, whole: Model) -> Model:
    return whole.for_audience(request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_script_tag(path=str(files("reqmodel.exports.site") / "assets" / "trial.js"))
    yield page
    page.close()


@pytest.mark.browser
def test_net_present_cost_agrees_at_every_horizon_and_rate(page: Page, whole: Model) -> None:
    flows = trial_data(whole)["flows"]
    rates = [step / 200 for step in range(21)]
    found = page.evaluate(
        """([flows, rates]) => flows.map((patterns) => patterns.map((points) =>
             rates.map((rate) => ["low", "mode", "high"].map((p) => rmTrial.presentCost(points[p], rate)))))""",
        [flows, rates],
    )
    for years in range(1, longest(whole.project) + 1):
        known = costings(whole, terms(whole.project, years))
        shown = [c for c in known if c.known and not baseline(c.pattern)]
        assert len(shown) == len(found[years - 1]) > 0
        for costing, by_rate in zip(shown, found[years - 1], strict=True):
            for rate, points in zip(rates, by_rate, strict=True):
                total = costing.total(Decimal(str(rate)))
                for ours, theirs in zip((total.low, total.mode, total.high), points, strict=True):
                    assert abs(whole_yen(ours) - theirs) <= 1


@pytest.mark.browser
def test_values_and_possible_ranks_agree_for_any_weights(page: Page, whole: Model) -> None:
    data, random = trial_data(whole), Random(6)  # noqa: S311  # the same weights in every run
    for _ in range(TRIES // 10):
        weights = [random.randint(0, 10) for _ in data["criteria"]]
        weights[0] += 1
        found = page.evaluate(
            "([rows, weights]) => rmTrial.standings(rows, weights)", [data["rows"], weights]
        )
        named = dict(zip(data["criteria"], map(Decimal, weights), strict=True))
        ranked = contest(whole, named)
        standings = {s.pattern.id: s for s in ranked.standings}
        for pattern, theirs in zip(ranked.patterns, found, strict=True):
            ours = standings[pattern.id]
            assert theirs["low"] == pytest.approx(float(ours.low))
            assert theirs["high"] == pytest.approx(float(ours.high))
            assert (theirs["best"], theirs["worst"]) == (ours.best, ours.worst)


@pytest.mark.browser
def test_shares_agree_to_the_yen(page: Page, model: Model) -> None:
    data, around, random = trial_data(model), setting(model), Random(7)  # noqa: S311  # the same tries in every run
    tries = []
    for _ in range(TRIES):
        weights = {key: random.choice((0, 0, 5, 20, 35, 80, 100)) for key in BY_FACTS}
        if not any(weights.values()):
            weights[BY_FACTS[0]] = 100
        total = random.choice((0, 999, 1_000, 12_345_678, 100_000_000, 987_654_321))
        tries.append((total, weights, random.choice((0, 0, 5, 50, 100))))
    found = page.evaluate(
        "([people, unit, tries]) => tries.map(([total, weights, first]) => rmTrial.shares(total, people, weights, first, unit))",
        [
            data["people"],
            data["unit"],
            [[t, {str(k): w for k, w in m.items()}, p] for t, m, p in tries],
        ],
    )
    for (total, weights, first), theirs in zip(tries, found, strict=True):
        mix = sum(weights.values())
        keys = tuple(
            KeyShare(by=key, weight=Decimal(weight) / mix)
            for key, weight in weights.items()
            if weight
        )
        part = Fraction(first, 100) or None
        shared = divided(
            total, Terms(keys, prefecture=part, unit=UNIT), around.people, around.first
        )
        ours = {s.of.code: s.amount for s in shared.shares}
        expected = [ours.get(around.first.code, 0), *(ours[p.code] for p in around.people)]
        assert sum(theirs) == total
        assert theirs == expected


def lacking_an_index(model: Model) -> Model:
    """The model without a fiscal index common to all its municipalities."""
    one = next(r for r in model.of_kind(Municipality) if r.fiscal_indices)
    poor = one.model_copy(update={"fiscal_indices": ()})
    return replace(model, records={**model.records, one.id: poor})


def laid(model: Model, lang: Language = "ja") -> str:
    """The page's own text."""
    desk = Desk(Edition.whole(model, Report((), ())), lang, frozenset())
    desk = replace(desk, paths=frozenset({TRIAL, *(record_path(i) for i in model.records)}))
    return trial(desk).body


def test_a_key_of_which_something_is_not_known_cannot_be_tried_and_it_is_said_why(
    whole: Model,
) -> None:
    poor = lacking_an_index(whole)
    fiscal = {"fiscal", "population-fiscal"}
    keys = trial_data(poor)["keys"]
    assert keys == [str(k) for k in BY_FACTS if k not in fiscal]
    assert all(set(p["sizes"]) == set(keys) for p in trial_data(poor)["people"])
    page, usual = laid(poor), laid(whole)
    assert 'name="key-population"' in page
    assert 'name="key-fiscal"' in usual
    assert 'name="key-fiscal"' not in page
    assert "財政力割には財政力指数が要りますが" in page
    assert "財政力割には" not in usual


def test_without_participants_no_shares_can_be_tried(whole: Model) -> None:
    records = {i: r for i, r in whole.records.items() if not isinstance(r, Municipality)}
    assert "people" not in trial_data(replace(whole, records=records))


def test_a_longer_horizon_of_the_project_can_be_tried_whole(whole: Model) -> None:
    project = whole.project.model_copy(update={"horizon_years": 15})
    long = replace(whole, project=project, records={**whole.records, project.id: project})
    assert len(trial_data(long)["flows"]) == 15
    assert 'name="years" min="1" max="15" step="1" value="15"' in laid(long)
    assert 'name="years" min="1" max="10" step="1" value="5"' in laid(whole)


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "dash"), [("ja", "〜"), ("en", " – ")])
def test_ranges_are_written_as_the_language_has_it(
    browser: Browser, whole: Model, lang: Language, dash: str
) -> None:
    page = browser.new_page()
    page.set_content(f'<html lang="{lang}"><body>{laid(whole, lang)}</body></html>')
    page.add_script_tag(path=str(files("reqmodel.exports.site") / "assets" / "trial.js"))
    shown = page.locator('[data-rm-trial="ranks"] tbody td').all_inner_texts()
    page.close()
    assert any(dash in text for text in shown)
    assert not any(other in text for text in shown for other in {"〜", " – "} - {dash})


def test_readers_outside_get_no_amount_and_no_real_municipality(whole: Model) -> None:
    for audience in (Disclosure.PUBLIC, Disclosure.MEMBERS):
        data = trial_data(whole.for_audience(audience))
        assert "flows" not in data
        real = {p.code for p in setting(whole).people}
        assert real.isdisjoint(person["code"] for person in data["people"])


def test_the_data_of_the_page_is_small(whole: Model) -> None:
    assert len(json.dumps(trial_data(whole))) < 60_000
