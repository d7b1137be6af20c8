"""Cooperative games: published vectors, another library's answers, and what must hold of every game."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from time import process_time
from typing import Any

import coopgame
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqmodel import api
from reqmodel.analysis.cost_game import Airport, BySize, FixedPlusUsage, Game, Values, tabled
from reqmodel.analysis.fairness import fairness
from reqmodel.analysis.game_methods import Method, by_size, fixed_and_usage, in_yen, solved
from reqmodel.analysis.nucleolus import nucleolus
from reqmodel.analysis.participants import participants, prefecture
from reqmodel.analysis.separable_cost import by_stand_alone, eca, scrb
from reqmodel.analysis.shapley import sampled, shapley

VECTORS = json.loads(Path(__file__).with_name("data").joinpath("sharing_vectors.json").read_text())


def listed(vector: Mapping[str, Any], names: str) -> Game:
    """A game whose coalitions are written as the initials of their members."""
    costs = {frozenset(k): float(v) for k, v in vector.items()}
    return tabled(tuple(names), costs)


SWEDEN = listed(VECTORS["sweden_skane_6"]["cost"], "AHKLMT")
TVA = listed(VECTORS["tva_3"]["cost"], "123")


def two(first: float, second: float, both: float) -> Game:
    """A game of two."""
    return listed({"a": first, "b": second, "ab": both}, "ab")


def as_list(values: Values | None) -> list[float]:
    """The values, which are there."""
    assert values is not None
    return [float(v) for v in values]


def test_sweden() -> None:
    again, published = (VECTORS["sweden_skane_6"][k] for k in ("recomputed", "published"))
    assert as_list(shapley(SWEDEN)[0]) == pytest.approx(again["shapley"], abs=0.006)
    assert as_list(scrb(SWEDEN)) == pytest.approx(again["SCRB"], abs=0.006)
    assert as_list(nucleolus(SWEDEN)) == pytest.approx(again["nucleolus"], abs=1e-6)
    assert as_list(shapley(SWEDEN)[0]) == pytest.approx(published["shapley"], abs=0.006)
    assert as_list(scrb(SWEDEN)) == pytest.approx(published["SCRB"], abs=0.011)
    assert as_list(SWEDEN.alone) == pytest.approx(published["individual"])
    assert as_list(SWEDEN.separable) == pytest.approx(published["marginal"], abs=0.011)


def test_the_nucleolus_published_in_1979_is_not_the_best() -> None:
    """M and T of IIASA WP-79-77 are 18.60 and 19.21: some group would save less than it could."""
    published = np.array(VECTORS["sweden_skane_6"]["published"]["nucleolus_IIASA1979"])
    best = nucleolus(SWEDEN)
    assert best is not None
    groups = SWEDEN.tightest(best)

    def savings(x: Values) -> list[float]:
        return sorted(SWEDEN.costs(groups) - groups @ x)

    theirs, ours = savings(published), savings(best)
    first = next(i for i, (a, b) in enumerate(zip(theirs, ours, strict=True)) if abs(a - b) > 0.011)
    assert ours[first] > theirs[first]


@pytest.mark.parametrize(("key", "above"), [("population", "HM"), ("demand", "M")])
def test_sharing_by_one_key_can_cost_more_than_going_alone(key: str, above: str) -> None:
    checks = fairness(SWEDEN, np.array(VECTORS["sweden_skane_6"]["published"][key]))
    assert checks.above_alone == tuple(above)
    assert checks.below_separable
    assert not checks.in_core
    assert checks.sure


@pytest.mark.parametrize("key", ["prop_least_core", "weak_least_core", "nucleolus_IIASA1979"])
def test_published_allocations_in_the_core_are_found_there(key: str) -> None:
    checks = fairness(SWEDEN, np.array(VECTORS["sweden_skane_6"]["published"][key]), unit=0.005)
    assert checks.in_core
    assert not checks.above_alone


def test_tennessee_valley() -> None:
    vector = VECTORS["tva_3"]
    assert as_list(TVA.separable) == vector["separable"]
    assert TVA.total - TVA.separable.sum() == vector["nonseparable"]
    assert as_list(shapley(TVA)[0]) == pytest.approx(vector["shapley"])
    assert as_list(nucleolus(TVA)) == pytest.approx(vector["nucleolus"])
    assert as_list(scrb(TVA)) == pytest.approx(vector["ACA_SCRB"], abs=1e-4)
    assert as_list(eca(TVA)) == pytest.approx(vector["ECA"])
    moriarty = vector["proportional_standalone_moriarty"]
    assert as_list(by_stand_alone(TVA)) == pytest.approx(moriarty, abs=1e-4)
    for method in Method:
        solution = solved(TVA, method)
        assert solution
        assert fairness(TVA, solution.values).in_core


def test_two_who_share() -> None:
    air, plants = VECTORS["horngren_airfare_2"], VECTORS["horngren_plants_2"]
    flight = two(air["cost"]["Durham"], air["cost"]["International"], air["cost"]["joint"])
    assert as_list(by_stand_alone(flight)) == pytest.approx(air["standalone_method"])
    assert as_list(shapley(flight)[0]) == pytest.approx(air["shapley_D"])
    assert float(flight.separable[0]) == air["incremental_international_primary"]["Durham"]
    works = two(*(plants["cost"][k] for k in ("Dubna", "StPetersburg", "joint")))
    assert as_list(shapley(works)[0]) == pytest.approx(plants["shapley_D"])
    assert as_list(by_stand_alone(works)) == pytest.approx(plants["standalone_D"])
    assert float(works.separable[1]) == plants["incremental_Dubna_first"][1]
    assert float(works.separable[0]) == plants["incremental_StP_first"][0]
    car = VECTORS["rent_car_2"]
    rented = two(*(car["cost"][k] for k in ("Alan", "Bob", "both")))
    assert as_list(shapley(rented)[0]) == pytest.approx(car["shapley_D"])
    assert as_list(by_stand_alone(rented)) == pytest.approx(car["proportional_D"], abs=1e-4)


def test_savings_of_three() -> None:
    """A game of savings is one of costs below nothing."""
    vector = VECTORS["carter_australia_savings_3"]
    costs = {frozenset(k.split(",")): -float(v) for k, v in vector["v"].items()}
    game = tabled(tuple(vector["players"]), costs)
    assert as_list(-shapley(game)[0]) == pytest.approx(vector["shapley_D"], abs=1e-4)
    found = nucleolus(game)
    assert found is not None
    assert as_list(-found) == pytest.approx(vector["nucleolus_D"])


@pytest.mark.parametrize("estate", [100, 200, 300])
def test_the_talmud(estate: int) -> None:
    vector = VECTORS["talmud_bankruptcy"]
    claims = np.array(vector["claims"], dtype=float)
    game = Game(("a", "b", "c"), lambda s: -np.maximum(0, estate - (~s) @ claims))
    expected = [float(Fraction(v)) for v in vector[str(estate)]]
    found = nucleolus(game)
    assert found is not None
    assert as_list(-found) == pytest.approx(expected)


def test_a_runway() -> None:
    vector = VECTORS["airport_3_6_12"]
    game = Airport.of(dict(zip("abc", vector["costs"], strict=True)))
    assert as_list(shapley(game)[0]) == pytest.approx(vector["shapley"])
    assert as_list(nucleolus(game)) == pytest.approx(vector["nucleolus"])


def test_a_dam() -> None:
    """Alternative cost or benefit, whichever is less; the source rounded its rate to 16.6 per cent."""
    vector = VECTORS["nagara_weir_1965"]
    alone, worth = (np.array(list(vector[k].values())) for k in ("alternative", "benefit"))
    game = two(float(alone[0]), float(alone[1]), vector["cost"])
    found = as_list(by_stand_alone(game, worth))
    assert found == pytest.approx(vector["exact_D"], abs=0.1)
    assert found == pytest.approx(vector["published"], abs=5)


def test_fixed_and_usage_in_four() -> None:
    game = FixedPlusUsage.of(40, {"a": 30, "b": 18, "c": 9, "d": 3})
    plain = Game(game.players, game.function)
    for one in (game, plain):
        for found in (shapley(one)[0], nucleolus(one), scrb(one)):
            assert as_list(found) == pytest.approx(VECTORS["fixed_plus_variable_4"]["shapley"])


COSTS = st.lists(st.integers(0, 1000), min_size=2, max_size=6)


@settings(max_examples=30)
@given(st.integers(0, 5000), COSTS)
def test_with_fixed_and_usage_the_methods_agree(fixed: int, usage: list[int]) -> None:
    """F / n + what one uses: equal shares of what is fixed, and usage. Worked without the formula."""
    game = FixedPlusUsage.of(fixed, {str(i): u for i, u in enumerate(usage)})
    plain = Game(game.players, game.function)
    expected = [fixed / len(usage) + u for u in usage]
    near = pytest.approx(expected, abs=1e-3)
    assert as_list(shapley(plain)[0]) == near
    assert as_list(nucleolus(plain)) == near
    assert as_list(scrb(plain)) == near
    assert fairness(game, np.array(expected)).in_core


@settings(max_examples=30)
@given(COSTS)
def test_a_runway_in_closed_form_is_the_runway_coalition_by_coalition(needs: list[int]) -> None:
    game = Airport.of({str(i): n for i, n in enumerate(needs)})
    plain = Game(game.players, game.function)
    assert as_list(shapley(game)[0]) == pytest.approx(as_list(shapley(plain)[0]), abs=1e-6)
    assert as_list(nucleolus(game)) == pytest.approx(as_list(nucleolus(plain)), abs=1e-3)
    theirs = coopgame.airport([float(n) for n in needs])
    assert as_list(shapley(game)[0]) == pytest.approx(theirs["shapley"], abs=1e-6)
    assert as_list(nucleolus(game)) == pytest.approx(theirs["nucleolus"], abs=1e-4)


def oracle(game: Game) -> coopgame.Game:
    """The game of savings from going together, for the other library."""
    alone = game.alone

    def saved(coalition: tuple[int, ...]) -> float:
        members = np.zeros(game.size, dtype=bool)
        members[list(coalition)] = True
        return float(alone[members].sum() - game.cost(members))

    return coopgame.Game.from_function(game.size, saved)


SIZES = st.lists(st.integers(1, 20_000), min_size=2, max_size=6)


@settings(max_examples=30)
@given(SIZES, st.floats(0.1, 1.0))
def test_cost_by_size_agrees_with_every_coalition_counted(sizes: list[int], power: float) -> None:
    game = BySize.of({str(i): float(s) for i, s in enumerate(sizes)}, lambda x: x**power)
    plain = Game(game.players, game.function)
    near = 1e-6 * game.total
    assert as_list(shapley(game)[0]) == pytest.approx(as_list(shapley(plain)[0]), abs=near)
    assert as_list(nucleolus(game)) == pytest.approx(as_list(nucleolus(plain)), abs=near * 10)
    best = nucleolus(game)
    assert best is not None
    for allocation in (shapley(game)[0], best, by_stand_alone(game), np.ones(len(sizes))):
        quick, slow = (fairness(g, allocation) for g in (game, plain))
        assert quick.loss == pytest.approx(slow.loss, abs=near)
        assert quick.in_core == slow.in_core
    assert fairness(game, shapley(game)[0]).in_core  # a concave game


@settings(max_examples=30)
@given(
    st.integers(2, 5).flatmap(
        lambda n: st.lists(st.integers(0, 100), min_size=2**n - 1, max_size=2**n - 1)
    )
)
def test_any_game_agrees_with_the_other_library(costs: list[int]) -> None:
    size = len(costs).bit_length()
    known = np.array([0.0, *costs])
    game = Game(tuple(map(str, range(size))), lambda s: known[s @ (1 << np.arange(size))])
    theirs = oracle(game)
    alone = game.alone
    assert as_list(alone - shapley(game)[0]) == pytest.approx(coopgame.shapley(theirs), abs=1e-6)
    ours = nucleolus(game)
    assert ours is not None
    expected = coopgame.prenucleolus(theirs)["allocation"]
    assert as_list(alone - ours) == pytest.approx(expected, abs=1e-4)


@settings(max_examples=30)
@given(SIZES, st.randoms())
def test_order_is_irrelevant_and_equals_pay_alike(sizes: list[int], random: Any) -> None:  # noqa: ANN401  # untyped
    named = {str(i): float(s) for i, s in enumerate([*sizes, sizes[0]])}
    mixed = list(named.items())
    random.shuffle(mixed)

    def curve(x: Values) -> Values:
        return 1000 + x**0.5

    for method in Method:
        games = [BySize.of(dict(items), curve) for items in (named.items(), mixed)]
        first, second = (solved(g, method) for g in games)
        assert first
        assert second
        by_name = dict(zip(games[1].players, second.values, strict=True))
        near = 1e-5 * games[0].total
        assert as_list(first.values) == pytest.approx([by_name[p] for p in named], abs=near)
        assert first.values[0] == pytest.approx(first.values[-1], abs=near)
        assert float(first.values.sum()) == pytest.approx(games[0].total)


def test_sampling_says_how_far_it_may_be_off() -> None:
    mean, error = sampled(SWEDEN, samples=2000, seed=1)
    exact = shapley(SWEDEN)[0]
    assert (error > 0).all()
    assert (np.abs(mean - exact) < 4 * error).all()
    assert float(mean.sum()) == pytest.approx(SWEDEN.total)


def test_many_players_without_structure_are_sampled_or_left() -> None:
    rng = np.random.default_rng(3)
    sizes, needs = rng.uniform(1, 9, 26), rng.uniform(1, 9, 26)
    game = Game(tuple(map(str, range(26))), lambda s: (s @ sizes) ** 0.7 + (s * needs).max(axis=1))
    value, error = shapley(game)
    assert error is not None
    assert float(value.sum()) == pytest.approx(game.total)
    assert solved(game, Method.NUCLEOLUS) is None
    assert not fairness(game, value).sure


def test_all_of_tochigi_with_the_prefecture() -> None:
    model = api.load(Path(__file__).parents[1])
    people, total = participants(model), 100_000_000
    game = fixed_and_usage(people, total, Fraction(3, 5), prefecture(model))
    assert game.size == 26
    found = {m: solved(game, m) for m in Method}
    for method in (Method.SHAPLEY, Method.NUCLEOLUS, Method.SCRB):
        solution = found[method]
        assert solution
        yen = in_yen(game, solution.values, total)
        assert sum(yen.values()) == total
        assert yen["090000"] in (2_307_000, 2_308_000)
        assert yen["092011"] == pytest.approx(
            60_000_000 / 26 + 40_000_000 * 518757 / 1933146, abs=1000
        )
        assert fairness(game, solution.values).in_core
    start = process_time()
    curved = by_size(people, total, 0.585)
    for method in Method:
        solution = solved(curved, method)
        assert solution
        assert float(solution.values.sum()) == pytest.approx(total)
    assert process_time() - start < 20
    best = nucleolus(curved)
    assert best is not None
    kernel = curved.tightest(best)
    excess = kernel @ best - curved.costs(kernel)
    pairs = [(i, j) for i in range(25) for j in range(25) if i != j]
    against = dict(zip(pairs, excess, strict=True))
    assert all(abs(against[i, j] - against[j, i]) < 100 for i, j in pairs)  # yen of 100 million
    assert fairness(curved, best).in_core
