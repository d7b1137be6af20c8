"""What dropping and adding requirements does to cost, and how patterns meet the musts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from costing import line, model, pattern, requirement, three
from hypothesis import given
from hypothesis import strategies as st

from reqmodel.analysis.coverage import fit_coverage
from reqmodel.analysis.repricing import repriced, scope
from reqmodel.analysis.total_cost import Spread, terms
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.display import BEFORE_QUOTES
from reqmodel.model.model import Model
from reqmodel.model.table import Cell
from reqmodel.model.vocabulary import Disclosure, Reliability
from reqmodel.tables.fit_gaps import fit_counts, fit_gaps
from reqmodel.tables.repricing_delta import repricing_delta

REQUIREMENTS = (
    requirement("FR-01"),
    requirement("FR-02"),
    requirement("FR-03", "should"),
    requirement("FR-04", "should", status="retired"),
)


def priced(*more: dict[str, object], **fields: object) -> Model:
    return model(
        *REQUIREMENTS,
        pattern(
            "P1",
            line("consent", three(60, 100, 200), serves=["FR-01", "FR-02"]),
            line("report", 30, serves=["FR-03"]),
            line("management", 10),
            *more,
            **fields,
        ),
    )


def delta(one: Model, without: list[str], add: list[str] | None = None) -> Spread:
    (found,) = repriced(one, terms(one.project), scope(one, without, add or ()))
    return found.delta


def test_a_line_shrinks_with_its_requirements_and_falls_away_with_the_last() -> None:
    one = priced()
    assert delta(one, ["FR-01"]) == Spread(Decimal(-30), Decimal(-50), Decimal(-100))
    assert delta(one, ["FR-01", "FR-02"]) == Spread(Decimal(-60), Decimal(-100), Decimal(-200))


def test_a_whole_priority_can_go_and_single_ones_come_back() -> None:
    one = priced(line("more", 7, serves=["FR-03"]))
    assert delta(one, ["should"]).mode == -37
    assert delta(one, ["should"], ["FR-03"]).mode == 0
    assert delta(one, ["must", "should"]).mode == -137


def test_what_is_retired_costs_nothing_until_it_is_added() -> None:
    one = priced(line("old", 50, serves=["FR-04"]))
    (found,) = repriced(one, terms(one.project), scope(one, (), ["FR-04"]))
    assert [found.before.total().mode, found.after.total().mode] == [140, 190]


def test_requirements_that_no_line_names_are_told_and_not_taken_as_free() -> None:
    fits = [
        {"requirement": "FR-01", "fit": "independent", "status": "proposal"},
        {"requirement": "FR-02", "fit": "build", "status": "assumption"},
    ]
    one = model(*REQUIREMENTS, pattern("P1", line("all", 10), fits=fits))
    (found,) = repriced(one, terms(one.project), scope(one, ["FR-01", "FR-02"]))
    assert found.unlinked == ("FR-02",)
    row = repricing_delta(one, [found]).rows[0]
    assert [c.links for c in row[-1]] == [("FR-02",)]  # type: ignore[union-attr]  # several cells


@pytest.mark.parametrize(
    ("without", "add", "word"),
    [
        (["FR-1"], [], "Did you mean FR-01"),
        (["FR-04"], [], "retired"),
        ([], ["FR-01"], "counted already"),
        ([], ["BR-77"], "no requirement"),
    ],
)
def test_names_that_make_no_sense_are_refused(
    without: list[str], add: list[str], word: str
) -> None:
    with pytest.raises(ReqmodelError, match=word):
        scope(priced(), without, add)


def test_a_change_is_an_assumption_even_where_every_line_was_quoted() -> None:
    one = model(*REQUIREMENTS, pattern("P1", line("a", 10, serves=["FR-01"], status="rfi-answer")))
    table = repricing_delta(one, repriced(one, terms(one.project), scope(one, ["FR-01"])))
    (row,) = table.rows
    statuses = [c.status for c in row if isinstance(c, Cell) and c.status]
    assert statuses == [Reliability.RFI_ANSWER, *[Reliability.ASSUMPTION] * 4]


def test_no_change_is_told_in_yen_outside_the_office() -> None:
    change = scope(priced(), ["FR-01"])
    one = priced().for_audience(Disclosure.PUBLIC)
    (row,) = repricing_delta(one, repriced(one, terms(one.project), change)).rows
    assert [c.value for c in row[1:6] if isinstance(c, Cell)] == [BEFORE_QUOTES] * 5


@given(
    st.lists(st.sets(st.sampled_from(["FR-01", "FR-02", "FR-03"])), max_size=4),
    st.sets(st.sampled_from(["FR-01", "FR-02", "FR-03"])),
    st.sets(st.sampled_from(["FR-01", "FR-02", "FR-03"])),
)
def test_dropping_more_never_costs_more(
    serves: list[set[str]], few: set[str], more: set[str]
) -> None:
    lines = [line(f"k{i}", 10 * (i + 1), serves=sorted(s)) for i, s in enumerate(serves)]
    one = model(*REQUIREMENTS, pattern("P1", *lines))
    less, least = delta(one, sorted(few)), delta(one, sorted(few | more))
    assert least.mode <= less.mode <= 0


def test_fit_is_counted_between_what_is_sure_and_what_may_be() -> None:
    fits = [
        {"requirement": "FR-01", "fit": "native", "status": "assumption"},
        {"requirement": "FR-02", "fit": "unknown", "status": "assumption"},
        {"requirement": "FR-03", "fit": "unmet", "status": "assumption"},
    ]
    one = model(
        *REQUIREMENTS,
        requirement("FR-05"),
        requirement("FR-06"),
        pattern("P1", fits=[*fits, {"requirement": "FR-06", "fit": "unmet", "status": "proposal"}]),
        pattern("P2"),
    )
    found = fit_coverage(one, one.records["P1"])  # type: ignore[arg-type]  # a pattern
    assert (found.met, found.open, found.unmet) == (("FR-01",), ("FR-02", "FR-05"), ("FR-06",))
    (counts,) = fit_counts(one).rows  # P2 answers nothing: the audience may not see it
    assert [c.value for c in counts[1:] if isinstance(c, Cell)] == [4, 1, 3, 1, 2]
    gaps = fit_gaps(one)
    assert [c.key for c in gaps.columns] == ["requirement", "P1"]
    assert [r[0].links for r in gaps.rows if isinstance(r[0], Cell)] == [
        ("FR-02",),
        ("FR-05",),
        ("FR-06",),
    ]
