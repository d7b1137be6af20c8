"""Ranking: published vectors, oracles, and that no more is claimed than the marks allow."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np
import pytest
from costing import VECTORS, model, pattern, requirement
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pymcdm.methods import TOPSIS
from pymcdm.normalizations import vector_normalization

from reqmodel.analysis.acceptability import acceptability
from reqmodel.analysis.pairwise import judged, judged_criteria, missing_pairs
from reqmodel.analysis.ranking import WORTH, Contest, Reason, contest, topsis
from reqmodel.analysis.ranking_claim import claim
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Criterion, Pattern
from reqmodel.model.table import Cell
from reqmodel.model.vocabulary import Mark, Reliability
from reqmodel.tables.rank_acceptability import rank_acceptability
from reqmodel.tables.rank_flips import dominated_patterns, rank_flips
from reqmodel.tables.rank_remarks import rank_remarks

MARKS = {m.label.ja: m for m in Mark}


def criterion(n: int, weight: float = 1, **more: object) -> Criterion:
    return Criterion.model_validate(
        {
            "kind": "criterion",
            "id": f"CR-{n:02}",
            "title": f"項目{n}",
            "weight": weight,
            "direction": "higher",
            "scale": "試験",
            **more,
        }
    )


def marked(id_: str, marks: str, **more: object) -> Pattern:
    """A pattern with a mark for each criterion, such as ◎×—."""
    scores = [
        {"criterion": f"CR-{n:02}", "mark": MARKS[sign].value, "reason": "試験"}
        for n, sign in enumerate(marks, 1)
    ]
    return pattern(id_, scores=scores, **more)


def ranked(marks: dict[str, str], weights: list[float] | None = None) -> Contest:
    """The contest of patterns by their marks."""
    n = len(next(iter(marks.values())))
    criteria = [criterion(i + 1, (weights or [1] * n)[i]) for i in range(n)]
    return contest(model(*criteria, *(marked(id_, m) for id_, m in marks.items())))


def ranks(found: Contest) -> dict[str, tuple[int, int]]:
    return {s.pattern.id: (s.best, s.worst) for s in found.standings}


def test_topsis_ranks_the_fighter_aircraft_as_published_and_as_pymcdm_does() -> None:
    case = VECTORS["topsis_fighter"]
    higher = [t == "max" for t in case["types"]]
    found = topsis(case["matrix"], case["weights"], higher)
    assert found == pytest.approx(case["closeness"], abs=1e-6)
    order = sorted(range(4), key=lambda i: -found[i])
    assert [f"A{i + 1}" for i in order] == case["ranking"]


@pytest.mark.filterwarnings("ignore:Alternatives with indices")
@settings(max_examples=40)
@given(
    st.integers(2, 5).flatmap(
        lambda m: st.tuples(
            st.lists(st.lists(st.floats(0.1, 100), min_size=m, max_size=m), min_size=2, max_size=6),
            st.lists(st.floats(0.1, 1), min_size=m, max_size=m),
            st.lists(st.booleans(), min_size=m, max_size=m),
        )
    )
)
def test_topsis_is_as_pymcdm_has_it(drawn: tuple[Any, Any, Any]) -> None:
    matrix, weights, higher = drawn
    assume(len({tuple(row) for row in matrix}) > 1)
    shares = np.array(weights) / sum(weights)
    types = np.array([1 if up else -1 for up in higher])
    oracle = TOPSIS(vector_normalization)(np.array(matrix), shares, types)
    assert topsis(matrix, list(map(float, shares)), higher) == pytest.approx(list(oracle), abs=1e-6)


def test_topsis_of_rows_all_alike_says_neither_near_nor_far() -> None:
    assert topsis([[1, 2], [1, 2]], [0.5, 0.5], [True, True]) == [0.5, 0.5]


def fraction(value: float | str) -> float:
    return float(Fraction(value))


def test_weights_of_the_drinks_are_those_of_saaty() -> None:
    case = VECTORS["ahp_drinks"]
    found = judged([[fraction(v) for v in row] for row in case["matrix"]])
    assert [round(w, 3) for w in found.weights] == case["weights"]
    assert found.largest == pytest.approx(case["largest"], abs=1e-6)
    assert found.ratio == pytest.approx(case["ratio"], abs=5e-4)
    assert found.consistent


def test_criteria_of_a_leader_judged_in_pairs_as_records() -> None:
    case = VECTORS["ahp_leader"]
    short = {name[:3]: i + 1 for i, name in enumerate(case["order"])}
    told: dict[int, list[dict[str, object]]] = {n: [] for n in short.values()}
    for pair, times in case["pairs"].items():
        one, other = pair.split("/")
        told[short[one]].append(
            {"criterion": f"CR-{short[other]:02}", "times": round(fraction(times), 12)}
        )
    criteria = [criterion(n, outweighs=pairs) for n, pairs in told.items()]
    found = judged_criteria(criteria)
    assert found
    assert found.weights == pytest.approx(case["weights"], abs=6e-4)
    assert found.largest == pytest.approx(case["largest"], abs=1e-6)
    assert found.ratio == pytest.approx(case["ratio"], abs=1e-6)


def test_judgements_that_are_not_all_there_give_no_weights() -> None:
    criteria = [
        criterion(1, outweighs=[{"criterion": "CR-02", "times": 3}]),
        criterion(2),
        criterion(3),
    ]
    assert missing_pairs(criteria) == [("CR-01", "CR-03"), ("CR-02", "CR-03")]
    assert judged_criteria(criteria) is None


@given(st.lists(st.floats(0.1, 9), min_size=3, max_size=9))
def test_perfect_judgements_give_back_their_weights(weights: list[float]) -> None:
    found = judged([[a / b for b in weights] for a in weights])
    assert found.weights == pytest.approx([w / sum(weights) for w in weights], abs=1e-9)
    assert found.ratio == pytest.approx(0, abs=1e-9)


def test_contradictory_judgements_are_not_consistent() -> None:
    circle = [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]]
    assert not judged(circle).consistent


def exact(*rows: tuple[float, ...]) -> list[list[tuple[Fraction, Fraction]]]:
    return [[(Fraction(str(v)), Fraction(str(v))) for v in row] for row in rows]


def test_rank_acceptability_is_as_worked_out_by_hand() -> None:
    case = VECTORS["smaa_analytic"]["rank_acceptability"]
    found = acceptability(exact((1, 0), (0, 1), (0.6, 0.6)), draws=200_000)
    for i, name in enumerate(("A1", "A2", "A3")):
        assert found.ranks[i] == pytest.approx(case[name], abs=0.005)
    assert found.central[0] == pytest.approx((0.8, 0.2), abs=0.005)
    assert found.central[2] == pytest.approx((0.5, 0.5), abs=0.005)


interval = st.tuples(*[st.fractions(0, 1, max_denominator=3)] * 2).map(
    lambda pair: (min(pair), max(pair))
)
matrices = st.integers(1, 4).flatmap(
    lambda m: st.lists(st.lists(interval, min_size=m, max_size=m), min_size=1, max_size=5)
)


@settings(max_examples=40)
@given(matrices, st.integers(0, 99))
def test_acceptabilities_sum_to_one_by_pattern_and_by_rank_and_keep_to_the_seed(
    rows: list[list[tuple[Fraction, Fraction]]], seed: int
) -> None:
    found = acceptability(rows, draws=300, seed=seed)
    for shares in (*found.ranks, *zip(*found.ranks, strict=True)):
        assert sum(shares) == pytest.approx(1)
    assert found == acceptability(rows, draws=300, seed=seed)


def test_without_alternatives_there_are_no_ranks() -> None:
    assert acceptability([]).ranks == ()


marks_of = st.text("◎○△×—", min_size=3, max_size=3)


@settings(max_examples=60)
@given(
    st.lists(marks_of, min_size=2, max_size=3), st.lists(st.integers(1, 5), min_size=3, max_size=3)
)
def test_possible_ranks_are_exactly_those_that_marks_not_given_allow(
    marks: list[str], weights: list[float]
) -> None:
    names = {f"P{i}": m for i, m in enumerate(marks, 1)}
    found = ranked(names, weights)
    seen: dict[str, set[int]] = {id_: set() for id_ in names}
    firsts = []
    holes = [(id_, j) for id_, m in names.items() for j, sign in enumerate(m) if sign == "—"]
    assume(len(holes) <= 5)
    for filling in product("◎×", repeat=len(holes)):
        given_ = {id_: list(m) for id_, m in names.items()}
        for (id_, j), sign in zip(holes, filling, strict=True):
            given_[id_][j] = sign
        value = {
            id_: sum(w * WORTH[MARKS[s]] for w, s in zip(weights, m, strict=True))
            for id_, m in given_.items()
        }
        for id_ in names:
            seen[id_] |= {
                1 + sum(o > value[id_] for o in value.values()),
                sum(o >= value[id_] for o in value.values()),
            }
        top = max(value.values())
        firsts.append({id_ for id_, v in value.items() if v == top})
    extremes = {id_: (min(r), max(r)) for id_, r in seen.items()}
    for id_, (best, worst) in ranks(found).items():
        assert best == extremes[id_][0]
        assert worst <= extremes[id_][1]  # the greatest count takes ties as worse
    if found.winner:
        assert all(first == {found.winner.id} for first in firsts)


def test_a_winner_is_named_only_if_missing_marks_cannot_change_it() -> None:
    sure = ranked({"P1": "◎◎—", "P2": "××◎"})
    assert sure.winner
    assert sure.winner.id == "P1"
    open_ = ranked({"P1": "◎——", "P2": "×—◎"})
    assert open_.winner is None
    assert ranks(open_) == {"P1": (1, 2), "P2": (1, 2)}
    assert ranked({"P1": "◎×", "P2": "×◎"}).winner is None
    assert ranked({"P1": "◎◎"}).winner is None


def test_no_flip_and_no_topsis_is_claimed_while_marks_are_missing() -> None:
    assert ranked({"P1": "◎◎—", "P2": "××◎"}).flips == ()


def test_the_winner_changes_when_a_weight_passes_a_value() -> None:
    found = ranked({"P1": "◎◎×", "P2": "××◎"})
    flips = {f.criterion.id: (f.weight, f.winner.id) for f in found.flips}
    assert flips["CR-03"] == (Fraction(1, 2), "P2")
    assert flips["CR-01"] == (Fraction(0), "P2")


@settings(max_examples=60)
@given(
    st.lists(st.text("◎○△×", min_size=3, max_size=3), min_size=2, max_size=4, unique=True),
    st.lists(st.integers(1, 5), min_size=3, max_size=3),
)
def test_before_a_flip_the_first_stays_and_after_it_another_is_ahead(
    marks: list[str], weights: list[float]
) -> None:
    names = {f"P{i}": m for i, m in enumerate(marks, 1)}
    found = ranked(names, weights)
    for flip in found.flips:
        j = found.criteria.index(flip.criterion)

        def value(id_: str, at: Fraction, j: int = j) -> Fraction:
            rest = sum(w for i, w in enumerate(found.weights) if i != j)
            scaled = [at if i == j else w * (1 - at) / rest for i, w in enumerate(found.weights)]
            return sum(
                (w * WORTH[MARKS[s]] for w, s in zip(scaled, names[id_], strict=True)), Fraction(0)
            )

        assert found.winner
        first, step = found.winner.id, (flip.weight - flip.now) / 1000
        assert value(first, flip.weight) == value(flip.winner.id, flip.weight)
        before = flip.weight - step
        assert all(value(first, before) >= value(id_, before) for id_ in names)
        after = flip.weight + step
        if 0 <= after <= 1:
            assert max(value(id_, after) for id_ in names) > value(first, after)


def test_dominance_needs_every_criterion_and_counts_what_is_missing_against_it() -> None:
    found = ranked({"P1": "◎○", "P2": "○○", "P3": "×◎", "P4": "△—"})
    assert [(a.id, b.id) for a, b in found.dominated] == [("P2", "P1")]
    table = dominated_patterns(model(*found.patterns), found)
    assert [row[0].links for row in table.rows if isinstance(row[0], Cell)] == [("P2",)]


def full(*more: Any) -> Model:  # noqa: ANN401  # records
    return model(criterion(1, threshold=2, measured_by="market"), criterion(2), *more)


def test_musts_and_thresholds_take_a_pattern_out_and_say_by_what() -> None:
    unmet = [{"requirement": "FR-01", "fit": "unmet", "status": "assumption"}]
    one = full(
        requirement("FR-01"),
        marked("P0", "◎◎", approach="status-quo"),
        marked("P1", "○○"),
        marked("P2", "×◎"),
        marked("P3", "◎◎", fits=unmet),
        marked("P4", "—◎"),
    )
    found = contest(one)
    assert [p.id for p in found.patterns] == ["P1", "P4"]
    assert [(r.pattern.id, r.reason, r.ids) for r in found.remarks] == [
        ("P0", Reason.BASELINE, ()),
        ("P2", Reason.THRESHOLD, ("CR-01",)),
        ("P3", Reason.MUSTS, ("FR-01",)),
        ("P4", Reason.UNDECIDED, ("CR-01",)),
    ]
    by_musts = next(r for r in found.remarks if r.reason is Reason.MUSTS)
    assert by_musts.status is Reliability.ASSUMPTION
    assert "仮定" in str(rank_remarks(one, found).rows[2])


def test_weights_can_be_changed_and_must_make_sense() -> None:
    one = full(marked("P1", "◎×"), marked("P2", "×◎"))
    found = contest(one, {"CR-02": Decimal(3)})
    assert found.weights == (Fraction(1, 4), Fraction(3, 4))
    for bad in ({"CR-09": Decimal(1)}, {"CR-01": Decimal(-1)}, {"CR-01": 0, "CR-02": 0}):
        with pytest.raises(ReqmodelError):
            contest(one, {k: Decimal(v) for k, v in bad.items()})


def test_where_no_criterion_weighs_anything_there_is_no_ranking_and_it_is_said() -> None:
    found = ranked({"P1": "◎×", "P2": "×◎"}, [0, 0])
    assert found.judged == 0
    assert [found.standings, found.winner, found.flips] == [(), None, ()]
    assert "重みが全て0" in claim(found).ja
    again = contest(model(*found.criteria, *found.patterns), {"CR-02": Decimal(1)})
    assert again.winner is found.patterns[1]


def test_tables_carry_ranges_and_the_reliability_of_the_marks() -> None:
    found = ranked({"P1": "◎—", "P2": "△△"})
    table = rank_acceptability(model(*found.patterns), found, acceptability(found.rows))
    (first, *_) = table.rows
    cells = {c.key: v for c, v in zip(table.columns, first, strict=True) if isinstance(v, Cell)}
    assert cells["judged"].value
    assert "1/2" in str(cells["judged"].value)
    assert "0.50〜1.00" in str(cells["value"].value)
    assert cells["rank-1"].status is Reliability.PROPOSAL
    assert rank_flips(model(*found.patterns), found).rows == ()
