"""Cost of the patterns: cash flow, totals, tax, discount, drivers, who may see what."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

import numpy_financial
import pytest
from costing import VECTORS, line, model, pattern, project, three
from hypothesis import given
from hypothesis import strategies as st

from reqmodel.analysis.optimism import adjusted, resultant_bias
from reqmodel.analysis.participants import residents
from reqmodel.analysis.switching import switch, switches
from reqmodel.analysis.tornado import Driver, tornado
from reqmodel.analysis.total_cost import (
    Costing,
    Spread,
    costings,
    net_present_cost,
    terms,
    weakest,
    whole_yen,
)
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.display import BEFORE_QUOTES
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Municipality
from reqmodel.model.table import Cell, Table
from reqmodel.model.vocabulary import CostPhase, Disclosure, Reliability
from reqmodel.tables.cash_flow import cash_flow
from reqmodel.tables.cost_totals import cost_totals, optimism_range
from reqmodel.tables.switching_values import switching_values
from reqmodel.tables.tornado_bars import tornado_bars

MILLION = 1_000_000


def costing(*lines: dict[str, object], years: int | None = None, **more: Any) -> Costing:  # noqa: ANN401  # fields of a project
    """The cost of one pattern of these lines, on the terms of a project."""
    one = model(pattern("P1", *lines), of=project(**more))
    (found,) = costings(one, terms(one.project, years))
    return found


def yearly(found: Costing) -> list[int]:
    return [whole_yen(spread.mode) for spread in found.yearly]


def cells(table: Table, key: str) -> list[Cell]:
    """One column of single cells."""
    i = [c.key for c in table.columns].index(key)
    return [c for row in table.rows if isinstance(c := row[i], Cell)]


@pytest.mark.parametrize("name", ["net_present_cost", "odawara"])
def test_net_present_cost_is_as_published_and_as_numpy_financial_has_it(name: str) -> None:
    case = VECTORS[name]
    flows = [Decimal(str(case["build"])), *[Decimal(str(case["yearly"]))] * case["years"]]
    for rate, expected in case["by_rate"].items():
        found = net_present_cost(flows, Decimal(rate))
        assert float(found) == pytest.approx(expected, abs=5e-4 if name == "odawara" else 5e-5)
        oracle = numpy_financial.npv(float(rate), [float(f) for f in flows])
        assert float(found) == pytest.approx(oracle)


def test_odawara_lies_within_the_rule_of_thumb_for_running_cost() -> None:
    case = VECTORS["odawara"]
    found = costing(
        line("build", case["build"] * MILLION), line("run", case["yearly"] * MILLION, "operate")
    )
    assert found.running_ratio == pytest.approx(
        Decimal(str(case["run_by_build"])), abs=Decimal("0.0005")
    )


def test_a_range_by_optimism_bias_is_the_estimate_raised_by_its_bounds() -> None:
    case = VECTORS["optimism_bias"]
    left = resultant_bias(Decimal(str(case["upper"])), Decimal(str(case["managed"])))
    assert float(left) == pytest.approx(case["resultant"], abs=1e-3)
    assert float(case["npc"] * (1 + left)) == pytest.approx(case["adjusted"], abs=0.1)
    table = [
        {
            "key": "it",
            "title": "IT",
            "approaches": ["new-build"],
            "phases": ["build"],
            "lower": 0.1,
            "upper": 2,
            "status": "assumption",
        }
    ]
    found = costing(
        line("build", three(50, 100, 300)),
        line("run", three(1, 10, 90), "operate"),
        optimism_bias=table,
    )
    one = adjusted(found, project(optimism_bias=table).optimism_bias)
    assert one.total() == Spread(Decimal(160), Decimal(150), Decimal(350))


def test_lines_arise_in_their_years_and_grow_from_their_first() -> None:
    found = costing(
        line("build", 100),
        line("run", 10, "operate", growth=0.1),
        line("exit", 7, "exit", first_year=5, last_year=5),
    )
    assert yearly(found) == [100, 10, 11, 12, 13, 22]
    assert found.within(CostPhase.OPERATE).total().mode == Decimal("61.051")


def test_a_longer_horizon_runs_on_and_leaves_at_its_end() -> None:
    lines = (
        line("build", 100),
        line("renewal", 30, "build", first_year=4, last_year=4),
        line("run", 10, "operate"),
        line("pilot", 5, "operate", first_year=1, last_year=2),
        line("exit", 7, "exit", first_year=5, last_year=5),
    )
    assert yearly(costing(*lines)) == [100, 15, 15, 10, 40, 17]
    assert yearly(costing(*lines, years=7)) == [100, 15, 15, 10, 40, 10, 10, 17]
    assert yearly(costing(*lines, years=3)) == [100, 15, 15, 17]


def test_inflation_compounds_on_every_line_from_the_year_of_building() -> None:
    found = costing(line("build", 100), line("run", 100, "operate"), inflation=0.02)
    assert [f"{s.mode:.4f}" for s in found.yearly[:3]] == ["100.0000", "102.0000", "104.0400"]


def test_tax_is_taken_out_where_it_is_in_and_put_on_once() -> None:
    found = costing(
        line("a", 110, tax="included"),
        line("b", 100),
        line("c", 50, tax="exempt"),
        tax_rate=0.1,
    )
    assert found.total().mode == 250
    assert found.tax.mode == 20


def test_an_amount_with_tax_needs_a_rate() -> None:
    with pytest.raises(ReqmodelError, match="tax_rate"):
        costing(line("a", 110, tax="included"))


def test_a_price_that_follows_a_currency_moves_with_it() -> None:
    rates = [{"currency": "USD", "yen": three(120, 150, 180), "status": "unverified"}]
    found = costing(
        line("cloud", 1000, currency="USD", status="verified"),
        line("work", 500, status="verified"),
        exchange_rates=rates,
    )
    assert found.total() == Spread(Decimal(1300), Decimal(1500), Decimal(1700))
    assert found.status is Reliability.UNVERIFIED
    (bar,) = tornado(found)
    assert (bar.driver, bar.key) == (Driver.EXCHANGE, "USD")
    assert [bar.low, bar.high] == [1300, 1700]


@pytest.mark.parametrize("bad", [{"years": 0}, {"rates": [Decimal(-1)]}])
def test_impossible_terms_are_refused(bad: Any) -> None:  # noqa: ANN401
    with pytest.raises(ReqmodelError):
        terms(project(), **bad)


def test_undiscounted_comes_first_whatever_the_project_says() -> None:
    assert [*terms(project(discount_rates=[0.04, 0])).rates] == [0, Decimal("0.04")]


amounts = st.integers(0, 10**10)
many_lines = st.lists(
    st.tuples(amounts, amounts, amounts, st.sampled_from(["build", "operate", "exit"])),
    min_size=1,
    max_size=6,
)


@given(many_lines, st.integers(1, 12), st.decimals(0, "0.2", places=3))
def test_totals_are_sums_of_years_phases_and_lines_and_fall_with_the_rate(
    drawn: list[tuple[int, int, int, str]], years: int, rate: Decimal
) -> None:
    lines = [
        line(f"k{i}", three(*sorted(points)), phase) for i, (*points, phase) in enumerate(drawn)
    ]
    found = costing(*lines, years=years)
    total = found.total()
    assert total == Spread.total(found.yearly)
    assert total == Spread.total(found.within(phase).total() for phase in CostPhase)
    assert total.low <= total.mode <= total.high
    assert found.total(rate).mode <= total.mode
    by_years = net_present_cost([s.mode for s in found.yearly], rate)
    assert abs(found.total(rate).mode - by_years) < Decimal("0.01")


@given(many_lines)
def test_a_tornado_is_sorted_and_its_swings_add_up_to_the_whole_range(
    drawn: list[tuple[int, int, int, str]],
) -> None:
    found = costing(
        *(line(f"k{i}", three(*sorted(points)), phase) for i, (*points, phase) in enumerate(drawn))
    )
    bars = tornado(found)
    assert all(a.swing >= b.swing for a, b in pairwise(bars))
    assert sum(bar.swing for bar in bars) == found.total().high - found.total().low
    assert {bar.key for bar in bars} <= {f"k{i}" for i in range(len(drawn))}


def links(**more: Any) -> dict[str, object]:  # noqa: ANN401  # any field of a cost line
    return line(
        "link",
        three(80, 100, 150),
        quantity=three(2, 6, 15),
        unit={"ja": "本", "en": "links"},
        **more,
    )


def test_a_quantity_shared_by_lines_is_one_bar() -> None:
    found = costing(links(), links(growth=0) | {"key": "other"}, line("fixed", 50))
    bars = {(b.driver, b.key): [b.low, b.high] for b in tornado(found)}
    assert bars[Driver.QUANTITY, "本"] == [450, 3050]
    assert bars[Driver.PRICE, "link"] == [1130, 1550]
    assert len(bars) == 3


def test_switching_values_make_two_patterns_cost_the_same() -> None:
    one = model(
        pattern("P1", line("build", 1000), line("run", 10, "operate")),
        pattern("P6", links(), line("run", 40, "operate")),
    )
    (found,) = switches(one, terms(one.project))
    assert (found.cheaper.pattern.id, found.dearer.pattern.id) == ("P6", "P1")
    assert found.years == (14,)  # 600 + 40 n over 1000 + 10 n from n > 13.3
    assert found.price == Decimal(1050) / 800
    assert found.running == Decimal(450) / 200
    (quantity,) = found.quantities
    assert quantity.pattern == "P6"
    assert [quantity.at, quantity.assumed] == [Decimal("8.5"), 6]
    table = switching_values(one, [found])
    assert [c.status for c in cells(table, "difference")] == [Reliability.ASSUMPTION]


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(1, 10**8), st.integers(1, 10**8))
def test_a_multiplier_of_prices_brings_the_cheaper_one_level(
    build: int, other: int, run: int, more: int
) -> None:
    one = model(
        pattern("P1", line("build", build), line("run", run, "operate")),
        pattern("P2", line("build", other), line("run", more, "operate")),
    )
    a, b = sorted(costings(one, terms(one.project)), key=lambda c: c.total().mode)
    found = switch(a, b)
    assert found.price is not None
    assert found.running is not None
    assert abs(a.total().mode * found.price - b.total().mode) < Decimal("1e-6")
    running = a.within(CostPhase.OPERATE).total().mode
    assert abs(a.total().mode + running * (found.running - 1) - b.total().mode) < Decimal("1e-6")
    assert found.price >= 1


STATUSES = st.sampled_from(list(Reliability))


@given(st.lists(STATUSES, min_size=1), STATUSES)
def test_a_sum_is_no_surer_than_what_it_holds(some: list[Reliability], more: Reliability) -> None:
    found = weakest(some)
    assert found in some
    assert weakest([*some, more]) in (found, more)
    assert weakest([*some, Reliability.ASSUMPTION]) is Reliability.ASSUMPTION


def test_a_total_of_quotes_and_one_assumption_says_assumption() -> None:
    found = costing(line("a", 1, status="rfi-answer"), line("b", 1, status="verified"))
    assert found.quoted
    assert found.status is Reliability.RFI_ANSWER
    mixed = costing(line("a", 1, status="rfi-answer"), line("b", 1))
    assert not mixed.quoted
    assert mixed.status is Reliability.ASSUMPTION


def shown(one: Model) -> Table:
    return cost_totals(one, costings(one, terms(one.project)))


@pytest.mark.parametrize("audience", [Disclosure.PUBLIC, Disclosure.MEMBERS])
def test_what_nobody_quoted_has_no_amount_outside_the_office(audience: Disclosure) -> None:
    hidden = {"field_disclosure": {"cost_lines": "internal"}}
    one = model(
        pattern("P1", line("a", 123_456_789), **hidden), pattern("P2", line("a", 123_456_789))
    )
    table = shown(one.for_audience(audience))
    assert [c.key for c in table.columns] == ["pattern", "build-rating", "running-rating", "total"]
    assert [c.value for c in cells(table, "total")] == [BEFORE_QUOTES] * 2
    for costing_ in costings(one.for_audience(audience), terms(one.project)):
        flow = cash_flow(costing_)
        assert "123" not in repr(flow.rows)
        assert BEFORE_QUOTES in {c.value for c in flow.rows[0] if isinstance(c, Cell)}
        assert tornado_bars(costing_).rows == ()


def test_quoted_amounts_are_shown_beside_patterns_that_have_none() -> None:
    one = model(
        pattern("P1", line("a", 100, status="rfi-answer")),
        pattern("P2", line("a", 100, status="rfi-answer"), line("b", 1)),
    ).for_audience(Disclosure.PUBLIC)
    assert [(c.value, c.status) for c in cells(shown(one), "mode")] == [
        (100, Reliability.RFI_ANSWER),
        (BEFORE_QUOTES, None),
    ]


def test_in_the_office_every_assumed_amount_says_so() -> None:
    one = model(pattern("P1", line("a", 100), line("run", 50, "operate")))
    table = shown(one)
    amounts_ = [c for c in table.rows[0][3:] if isinstance(c, Cell) and c.value is not None]
    assert {c.status for c in amounts_} == {Reliability.ASSUMPTION}
    (ratio,) = cells(table, "ratio")
    assert ratio.note
    assert "20%" in ratio.note.ja


def test_cost_per_resident_takes_the_latest_vintage_that_all_share() -> None:
    def town(code: str, *counts: tuple[str, str, int]) -> Municipality:
        return Municipality.model_validate(
            {
                "kind": "municipality",
                "id": f"MU-{code}",
                "title": "架空市",
                "code": code,
                "reading": "かくうし",
                "municipality_type": "city",
                "populations": [{"key": k, "on": on, "count": n} for k, on, n in counts],
            }
        )

    old, new = ("census-2020", "2020-10-01"), ("register-2023", "2023-01-01")
    one = model(town("092011", (*old, 600), (*new, 590)), town("092029", (*old, 400)))
    found = residents(one)
    assert found
    assert (found.count, found.key) == (1000, "census-2020")


def test_the_optimism_table_shows_patterns_whose_amounts_are_known() -> None:
    one = model(pattern("P1", line("a", 100)))
    assert optimism_range(one, costings(one, terms(one.project))).rows == ()
