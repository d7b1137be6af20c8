"""The tables of sharing: whose names they hold, and that what they say of fairness is so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from reqmodel import api
from reqmodel.analysis.cost_sharing import part_of, share, terms_of
from reqmodel.analysis.game_methods import Method, by_size, fixed_and_usage, in_yen, solved
from reqmodel.analysis.participants import Participant, municipalities
from reqmodel.analysis.sharing_examples import (
    FICTIONAL,
    FICTIONAL_TOTAL,
    MIXES,
    by_mixes,
    setting,
)
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostSharing
from reqmodel.model.records.fact import Municipality
from reqmodel.model.table import Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, Reliability
from reqmodel.tables.scheme_gaps import scheme_gaps
from reqmodel.tables.shares import share_comparison
from reqmodel.tables.sharing_fairness import sharing_fairness
from reqmodel.tables.sharing_methods import method_explanations, method_shares

TOTAL = 100_000_000


@pytest.fixture(scope="module")
def tochigi() -> Model:
    """The model of Tochigi."""
    return api.load(Path(__file__).parents[1])


def rows(table: Table) -> list[tuple[Any, ...]]:
    """Rows of single cells."""
    return list(table.rows)


def words(table: Table) -> str:
    """All that a table says, in both languages."""
    return "\n".join(
        f"{cell.value.ja} {cell.value.en}" if isinstance(cell.value, Text) else str(cell.value)
        for row in table.rows
        for values in row
        for cell in (values if isinstance(values, tuple) else (values,))
    )


def named(people: tuple[Participant, ...], *more: Participant) -> Mapping[str, Participant]:
    """Participants by code."""
    return {p.code: p for p in (*people, *more)}


@pytest.mark.parametrize("audience", [Disclosure.PUBLIC, Disclosure.MEMBERS])
def test_editions_for_others_name_no_municipality(audience: Disclosure, tochigi: Model) -> None:
    edition = tochigi.for_audience(audience)
    around = setting(edition)
    assert around.fictional
    said = words(share_comparison(by_mixes(FICTIONAL_TOTAL, around, Fraction(1, 2))))
    game = fixed_and_usage(around.people, FICTIONAL_TOTAL, Fraction(1, 2), around.first)
    people = named(around.people, around.first)
    said += words(method_shares(game, people, FICTIONAL_TOTAL))
    for municipality in municipalities(tochigi):
        assert municipality.title.ja not in said
        assert municipality.title.en not in said
    assert "架空A市 Fictional City A" in said
    assert all(p.name.ja.startswith("架空") for p in (*FICTIONAL, around.first))


def test_the_office_sees_the_mixes_of_its_own_municipalities(tochigi: Model) -> None:
    around = setting(tochigi)
    assert not around.fictional
    mixes = by_mixes(TOTAL, around)
    assert list(mixes) == list(MIXES)
    table = rows(share_comparison(mixes))
    assert [r[0].value.ja for r in table] == [m.title.ja for m in municipalities(tochigi)]
    for n in range(1, 2 * len(mixes), 2):
        assert sum(r[n].value for r in table) == TOTAL


def test_every_part_of_a_scheme_says_whether_it_can_be_computed(tochigi: Model) -> None:
    table = rows(scheme_gaps(tochigi))
    fukushima = [r for r in table if r[0].links == ("SH-02",)]
    assert [c.value.en for c in fukushima[1][2]] == [
        "The key by which the municipalities share is not laid down."
    ]
    assert "2025年度" in fukushima[1][3].value.ja
    parts = [r for r in table if r[0].links == ("SH-06",)]
    assert [r[1].value.en for r in parts] == ["Build", "Operation and maintenance", "Services"]
    assert parts[1][2].value.en == "Can be computed"
    assert len(parts[0][2]) == 2  # neither the prefecture's part nor a key
    assert "the cost of the services used" in parts[2][2][0].value.en


@pytest.mark.parametrize(
    ("vintage", "said"),
    [(None, "計算できる"), ("older", "足利市"), ("never", "人口の時点「never」はありません")],
)
def test_a_scheme_can_be_computed_or_not_by_its_own_vintage(
    vintage: str | None, said: str, tochigi: Model
) -> None:
    first, scheme = tochigi.records["MU-092011"], tochigi.records["SH-06"]
    assert isinstance(first, Municipality)
    assert isinstance(scheme, CostSharing)
    older = first.populations[0].model_copy(update={"key": "older", "on": date(2010, 10, 1)})
    first = first.model_copy(update={"populations": (*first.populations, older)})
    scheme = scheme.model_copy(update={"vintage": vintage})
    one = replace(tochigi, records={**tochigi.records, first.id: first, scheme.id: scheme})
    running = part_of(scheme)
    assert running
    told = [r[2] for r in rows(scheme_gaps(one)) if r[0].links == (scheme.id,)]
    assert said in str(told[scheme.parts.index(running)])
    terms = terms_of(one, scheme, running)
    if vintage is None:
        assert share(one, TOTAL, terms).total == TOTAL
    else:
        with pytest.raises(ReqmodelError):
            share(one, TOTAL, terms)


def test_methods_are_explained_in_both_languages() -> None:
    table = rows(method_explanations())
    assert [r[0].value for r in table] == [m.label for m in Method]
    for row in table:
        assert all(cell.value.ja and cell.value.en for cell in row)


def test_shares_by_method_add_up_and_are_marked_as_assumed(tochigi: Model) -> None:
    around = setting(tochigi)
    game = fixed_and_usage(around.people, TOTAL, Fraction(3, 5), around.first)
    table = rows(method_shares(game, named(around.people, around.first), TOTAL))
    assert len(table) == 26
    for n in range(1, len(Method) + 1):
        assert sum(r[n].value for r in table) == TOTAL
        assert {r[n].status for r in table} == {Reliability.ASSUMPTION}
    by_method = list(zip(*[[c.value for c in r[1:4]] for r in table], strict=True))
    assert by_method[0] == by_method[1] == by_method[2]  # fixed and usage: all agree


def test_fairness_says_who_pays_too_much_and_which_group_would_leave(tochigi: Model) -> None:
    around = setting(tochigi)
    people = named(around.people)
    game = by_size(around.people, TOTAL, 0.585)
    allocations = {
        name: {s.of.code: s.amount for s in one.shares}
        for name, one in by_mixes(TOTAL, around).items()
    }
    best = solved(game, Method.NUCLEOLUS)
    assert best
    allocations[Method.NUCLEOLUS.label] = in_yen(game, best.values, TOTAL)
    table = {r[0].value.ja: r for r in rows(sharing_fairness(game, people, allocations))}
    assert table["仁"][1].value.en == "No group would rather leave"
    assert [c.value for c in table["仁"][2:]] == [Text("なし", "None")] * 3 + [0]
    equal = table["均等割"]
    assert equal[1].value.en == "Some group would pay less alone"
    assert "宇都宮市" in equal[3].value.ja
    assert equal[5].value == pytest.approx(20_562_197, abs=1)
    codes = {p.name.ja: p.code for p in around.people}
    group = [c for n, c in codes.items() if n not in _largest(around.people, 10)]
    sizes = {p.code: p.population or 0 for p in around.people}
    alone = TOTAL * (sum(sizes[c] for c in group) / sum(sizes.values())) ** 0.585
    assert equal[5].value == pytest.approx(4_000_000 * len(group) - alone, abs=1)


def _largest(people: tuple[Participant, ...], count: int) -> set[str]:
    ordered = sorted(people, key=lambda p: -(p.population or 0))
    return {p.name.ja for p in ordered[:count]}
