"""The traceability graph: what rests on what, in which steps, and in which circles."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqmodel.model.graph import Edge, Touched, TraceGraph
from reqmodel.model.link import Flow, Link

REFINES = Link("refines", "refined-by", ("*",), "up")
NEEDS = Link("needs", "needed-by", ("*",), "down")
OWNED = Link("owned-by", "owns", ("*",), "none")


def graph(*edges: tuple[str, Link, str], also: str = "") -> TraceGraph:
    ids = dict.fromkeys(id_ for holder, _, target in edges for id_ in (holder, target))
    return TraceGraph([*ids, *also.split()], [Edge(*edge) for edge in edges])


SERVICE = graph(
    ("FR-01", REFINES, "BR-01"),
    ("FR-02", REFINES, "FR-01"),
    ("UC-01", NEEDS, "FR-01"),
    ("UC-02", NEEDS, "BR-01"),
    ("FR-01", OWNED, "RO-01"),
    also="TM-01",
)


def test_upstream_is_all_that_a_record_rests_on_nearest_first() -> None:
    assert SERVICE.upstream("FR-02") == (
        Touched("FR-01", "refines", "FR-02", 1),
        Touched("BR-01", "refines", "FR-01", 2),
        Touched("UC-01", "needed-by", "FR-01", 2),
        Touched("UC-02", "needed-by", "BR-01", 3),
    )
    assert SERVICE.upstream("UC-01") == ()


def test_downstream_is_all_that_a_change_reaches_nearest_first() -> None:
    assert SERVICE.downstream("UC-02") == (
        Touched("BR-01", "needs", "UC-02", 1),
        Touched("FR-01", "refined-by", "BR-01", 2),
        Touched("FR-02", "refined-by", "FR-01", 3),
    )
    assert SERVICE.impact("UC-02") == SERVICE.downstream("UC-02")


def test_a_record_reached_in_two_ways_is_touched_once_and_by_the_shorter() -> None:
    diamond = graph(
        ("a", NEEDS, "b"),
        ("b", NEEDS, "d"),
        ("a", NEEDS, "d"),
        ("d", NEEDS, "a"),
        ("a", NEEDS, "b"),
    )
    assert [(t.record, t.steps) for t in diamond.downstream("a")] == [("b", 1), ("d", 1)]


def test_links_that_carry_no_change_are_kept_but_not_followed() -> None:
    assert SERVICE.targets("FR-01", "owned-by") == ("RO-01",)
    assert SERVICE.holders("RO-01", "owned-by") == ("FR-01",)
    assert SERVICE.downstream("RO-01") == SERVICE.upstream("RO-01") == ()


def test_links_are_seen_from_both_ends_and_by_their_type() -> None:
    assert [e.target for e in SERVICE.links_of("FR-01")] == ["BR-01", "RO-01"]
    assert [e.holder for e in SERVICE.links_to("FR-01")] == ["FR-02", "UC-01"]
    assert SERVICE.targets("FR-01", "refines") == ("BR-01",)
    assert SERVICE.holders("FR-01", "needs") == ("UC-01",)
    assert SERVICE.neighbours("FR-01", up=True) == (("BR-01", "refines"), ("UC-01", "needed-by"))
    assert SERVICE.neighbours("FR-01", up=False) == (("FR-02", "refined-by"),)


def test_orphans_are_what_no_link_carrying_change_joins() -> None:
    assert list(SERVICE.orphans()) == ["RO-01", "TM-01"]


def test_links_to_unknown_ids_are_left_out() -> None:
    edges = [Edge("a", NEEDS, "x"), Edge("x", NEEDS, "a"), Edge("a", REFINES, "y")]
    known = TraceGraph(["a"], edges)
    assert known.links_of("a") == known.links_to("a") == ()
    assert known.downstream("a") == ()
    assert known.cycles() == ()
    assert list(known.orphans()) == ["a"]
    assert "x" not in known
    assert known.upstream("x") == ()
    assert known.links_of("x") == ()


@pytest.mark.parametrize(
    ("edges", "paths"),
    [
        ([("a", NEEDS, "b"), ("b", NEEDS, "c")], []),
        ([("a", NEEDS, "b"), ("b", NEEDS, "c"), ("c", NEEDS, "a")], [("a", "b", "c", "a")]),
        ([("b", NEEDS, "a"), ("b", REFINES, "a")], [("a", "b", "a")]),
        ([("a", NEEDS, "b"), ("b", REFINES, "a")], []),
        ([("a", NEEDS, "a")], [("a", "a")]),
        ([("a", OWNED, "b"), ("b", OWNED, "a")], []),
        (
            [(a, NEEDS, b) for a, b in ("ab", "ba", "bc", "cd", "dc", "de")],
            [("a", "b", "a"), ("c", "d", "c")],
        ),
        ([("z", NEEDS, "a"), ("a", NEEDS, "b"), ("b", NEEDS, "a")], [("a", "b", "a")]),
    ],
    ids=["chain", "ring", "two links", "same way", "itself", "owners", "two knots", "tail"],
)
def test_every_knot_has_one_closed_path(
    edges: list[tuple[str, Link, str]], paths: list[tuple[str, ...]]
) -> None:
    assert list(graph(*edges).cycles()) == paths


FLOWS: tuple[Flow, ...] = ("up", "down", "none")
EDGES = st.lists(
    st.builds(
        lambda a, flow, b: Edge(a, Link("l", "k", ("*",), flow), b),
        st.sampled_from("abcdef"),
        st.sampled_from(FLOWS),
        st.sampled_from("abcdef"),
    ),
    max_size=12,
)


@given(edges=EDGES)
def test_walks_and_circles_agree_with_their_definitions(edges: list[Edge]) -> None:
    made = TraceGraph("abcdef", edges)
    steps = {(e.upper, e.lower) for e in edges if e.link.flow != "none"}
    below = {a: {b for upper, b in steps if upper == a} for a in "abcdef"}
    for _ in below:
        below = {a: reached.union(*(below[b] for b in reached)) for a, reached in below.items()}
    for record in "abcdef":
        assert {t.record for t in made.downstream(record)} == below[record] - {record}
        above = {a for a, reached in below.items() if record in reached}
        assert {t.record for t in made.upstream(record)} == above - {record}
    knots = {frozenset(b for b in below[a] if a in below[b]) for a in below if a in below[a]}
    paths = made.cycles()
    assert len(paths) == len(knots)
    for path in paths:
        assert path[0] == path[-1]
        assert len(set(path)) == len(path) - 1
        assert set(pairwise(path)) <= steps
        assert any(set(path) <= knot for knot in knots)


def test_a_hundred_thousand_records_take_a_moment() -> None:
    ids = [f"FR-{n}" for n in range(100_000)]
    edges = [Edge(a, NEEDS, b) for a, b in pairwise(ids)]
    start = time.process_time()
    chain = TraceGraph(ids, [*edges, Edge(ids[-1], OWNED, ids[0])])
    assert len(chain.downstream(ids[0])) == len(chain.upstream(ids[-1])) == 99_999
    assert chain.cycles() == ()
    assert not list(chain.orphans())
    assert time.process_time() - start < 5
    ring = TraceGraph(ids, [*edges, Edge(ids[-1], NEEDS, ids[0])])
    assert len(ring.cycles()[0]) == 100_001
    assert time.process_time() - start < 15
