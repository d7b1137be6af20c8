"""Three-point distributions and the simulation of cost: published moments, seeds, common numbers."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import numpy as np
import pytest
from costing import VECTORS, line, model, pattern, three
from hypothesis import given, settings
from hypothesis import strategies as st

from reqmodel.analysis.optimism import adjusted
from reqmodel.analysis.three_point import Numbers, Shape, deviation, mean, of_normal, quantiles
from reqmodel.analysis.total_cost import Costing, costings, terms
from reqmodel.analysis.uncertainty import Drawing, simulate
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.tables.cost_chances import cost_chances

EVEN: Numbers = (np.arange(200_000) + 0.5) / 200_000
"""Parts of one, evenly spread: means over them are integrals."""


def costed(one: Model, years: int | None = None) -> tuple[Costing, ...]:
    return costings(one, terms(one.project, years))


@pytest.mark.parametrize(
    "row", VECTORS["pert"]["rows"], ids=lambda r: f"{r['a']}-{r['m']}-{r['b']}"
)
def test_pert_has_the_published_mean_and_deviation(row: dict[str, float]) -> None:
    a, m, b = row["a"], row["m"], row["b"]
    assert round(mean(a, m, b, Shape.PERT), 2) == row["mean"]
    assert round(deviation(a, m, b, Shape.PERT), 2) == row["sd"]
    drawn = quantiles(EVEN, a, m, b, Shape.PERT)
    assert float(drawn.mean()) == pytest.approx(mean(a, m, b, Shape.PERT), abs=1e-4)


def test_triangular_has_its_moments_and_percentiles() -> None:
    case = VECTORS["triangular"]
    points = (case["low"], case["mode"], case["high"])
    drawn = quantiles(EVEN, *points, Shape.TRIANGULAR)
    assert mean(*points, Shape.TRIANGULAR) == case["mean"]
    assert deviation(*points, Shape.TRIANGULAR) ** 2 == pytest.approx(case["variance"], abs=1e-4)
    assert float(drawn.mean()) == pytest.approx(case["mean"], abs=1e-3)
    assert float(drawn.var()) == pytest.approx(case["variance"], rel=1e-4)
    for level in ("P50", "P80"):
        at = np.array([int(level[1:]) / 100])
        (found,) = quantiles(at, *points, Shape.TRIANGULAR)
        assert found == pytest.approx(case[level], abs=1e-6)


@given(
    st.tuples(*[st.floats(0, 1e9)] * 3).map(sorted),
    st.sampled_from(list(Shape)),
    st.integers(0, 1000),
)
def test_draws_lie_between_low_and_high_and_keep_their_order(
    points: list[float], shape: Shape, seed: int
) -> None:
    low, mode, high = points
    deviates = np.sort(np.random.default_rng(seed).standard_normal(200))
    drawn = of_normal(deviates, low, mode, high, shape)
    slack = 1e-9 * max(high, 1)
    assert drawn.min() >= low - slack
    assert drawn.max() <= high + slack
    assert np.all(np.diff(drawn) >= -slack)


@pytest.mark.parametrize("shape", list(Shape))
def test_one_line_has_the_percentiles_of_its_distribution(shape: Shape) -> None:
    one = model(pattern("P1", line("a", three(80, 100, 150))))
    found = simulate(costed(one), Drawing(draws=200_000, shape=shape))
    for level in (10, 50, 80, 90):
        (exact,) = quantiles(np.array([level / 100]), 80, 100, 150, shape)
        assert float(found.percentile("P1", level)) == pytest.approx(exact, abs=0.6)


def spread(correlation: str, n: int = 16) -> float:
    one = model(pattern("P1", *(line(f"k{i}", three(0, 50, 100)) for i in range(n))))
    drawn = simulate(costed(one), Drawing(Decimal(correlation), draws=50_000)).totals["P1"]
    return float(drawn.std())


def test_correlation_widens_the_total_as_theory_says() -> None:
    alone = deviation(0, 50, 100, Shape.PERT) * np.sqrt(36 / 28)  # exact deviation of beta(3, 3)
    assert spread("0") == pytest.approx(alone * 4, rel=0.02)
    assert spread("1") == pytest.approx(alone * 16, rel=0.02)
    assert spread("0") < spread("0.5") < spread("1")


def test_the_seed_decides_and_adding_a_pattern_changes_no_other() -> None:
    first = pattern("P1", line("a", three(1, 10, 30)), line("b", three(1, 10, 30)))
    other = pattern("P2", line("c", three(1, 10, 30)))
    alone = simulate(costed(model(first)), Drawing()).totals["P1"]
    both = simulate(costed(model(other, first)), Drawing())
    assert np.array_equal(alone, both.totals["P1"])
    assert not np.array_equal(alone, simulate(costed(model(first)), Drawing(seed=7)).totals["P1"])


def test_the_same_item_draws_the_same_numbers_in_every_pattern() -> None:
    one = model(
        pattern("P1", line("a", three(10, 20, 40))), pattern("P2", line("a", three(11, 21, 41)))
    )
    found = simulate(costed(one), Drawing())
    assert np.allclose(found.totals["P2"] - found.totals["P1"], 1)
    assert found.cheapest == {"P1": 1.0, "P2": 0.0}


def test_lines_counted_by_one_unit_share_their_number() -> None:
    def per_link(key: str) -> dict[str, object]:
        return line(key, 1, quantity=three(2, 6, 15), unit="本")

    one = model(pattern("P6", per_link("a"), per_link("b")), pattern("P7", per_link("a")))
    found = simulate(costed(one), Drawing())
    assert np.allclose(found.totals["P6"], 2 * found.totals["P7"])


def test_the_status_quo_does_not_compete_and_ties_are_divided() -> None:
    one = model(
        pattern("P0", line("a", 0), approach="status-quo"),
        pattern("P1", line("a", 5)),
        pattern("P2", line("b", 5)),
        pattern("P3", line("c", 9)),
    )
    found = simulate(costed(one), Drawing(draws=100))
    assert found.cheapest == {"P1": 0.5, "P2": 0.5, "P3": 0}
    table = cost_chances(one, costed(one), found)
    assert [c.key for c in table.columns][1:5] == ["p10", "p50", "p80", "p90"]
    assert len(table.rows) == 4


@settings(max_examples=25)
@given(
    st.lists(st.tuples(*[st.integers(0, 10**9)] * 3), min_size=1, max_size=5),
    st.decimals(0, 1, places=2),
)
def test_totals_stay_within_the_range_of_the_costing(
    drawn: list[tuple[int, int, int]], correlation: Decimal
) -> None:
    one = model(pattern("P1", *(line(f"k{i}", three(*sorted(p))) for i, p in enumerate(drawn))))
    (costing,) = costed(one)
    found = simulate([costing], Drawing(correlation, draws=200)).totals["P1"]
    total = costing.total()
    assert float(found.min()) >= float(total.low) * (1 - 1e-9)
    assert float(found.max()) <= float(total.high) * (1 + 1e-9)


def test_optimism_bias_and_simulation_are_never_laid_over_one_line() -> None:
    one = model(pattern("P1", line("a", three(1, 10, 30))))
    biased = [adjusted(costing, ()) for costing in costed(one)]
    with pytest.raises(ReqmodelError, match="one risk twice"):
        simulate(biased, Drawing())


@pytest.mark.parametrize("bad", [Drawing(draws=1), Drawing(Decimal("1.1")), Drawing(Decimal(-1))])
def test_impossible_drawings_are_refused(bad: Drawing) -> None:
    with pytest.raises(ReqmodelError):
        simulate((), bad)


def test_a_hundred_thousand_draws_of_seven_patterns_over_ten_years_take_two_seconds() -> None:
    def lines(p: int) -> list[dict[str, object]]:
        built = [line(f"b{i}", three(1, 2 + p, 30 + p)) for i in range(9)]
        return built + [line(f"r{i}", three(1, 2 + p, 30), "operate") for i in range(9)]

    one = model(*(pattern(f"P{p}", *lines(p)) for p in range(1, 8)))
    found = costed(one, years=10)
    start = process_time()
    outcomes = simulate(found, Drawing(Decimal("0.5"), draws=100_000))
    assert outcomes.cheapest
    assert process_time() - start < 2
