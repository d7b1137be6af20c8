"""Cost sharing: the yen add up, the rules hold, and the real municipalities come out as computed by hand."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reqmodel import api
from reqmodel.analysis.cost_sharing import (
    Sharing,
    Terms,
    divided,
    missing,
    part_of,
    schemes,
    share,
    terms_of,
)
from reqmodel.analysis.joining import joined, left_of
from reqmodel.analysis.participants import (
    Participant,
    participants,
    prefecture,
    vintage_of,
    vintages,
)
from reqmodel.analysis.quoted_total import quoted_totals
from reqmodel.analysis.rounding import apportioned, bounded
from reqmodel.analysis.sharing_caveats import caveats, open_decisions
from reqmodel.analysis.sharing_keys import HARP, size
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostLine, CostSharing, Joiner, KeyShare, Pattern
from reqmodel.model.records.fact import Municipality
from reqmodel.model.table import Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CostPhase, Reliability, SharedCost, SharingKey
from reqmodel.tables.late_joining import late_joining
from reqmodel.tables.shares import share_comparison, share_list

VECTORS = json.loads(Path(__file__).with_name("data").joinpath("sharing_vectors.json").read_text())
CLIENT = Participant("990000", Text("架空県"))
CENSUS = 1_933_146
HUNDRED_MILLION = 100_000_000


def keys(*shares: tuple[str, float]) -> tuple[KeyShare, ...]:
    """Keys with their weights."""
    return tuple(KeyShare(by=SharingKey(by), weight=Decimal(str(w))) for by, w in shares)


MIX = keys(("equal", 0.2), ("population", 0.8))


def amounts(sharing: Sharing) -> dict[str, int]:
    """Whole yen by code."""
    return {s.of.code: s.amount for s in sharing.shares}


@pytest.fixture(scope="module")
def tochigi() -> Model:
    """The model of Tochigi."""
    return api.load(Path(__file__).parents[1])


@st.composite
def members(draw: st.DrawFn) -> tuple[Participant, ...]:
    """One to eight participants with residents and fiscal index."""
    sizes = draw(st.lists(st.integers(1, 600_000), min_size=1, max_size=8))
    indices = draw(st.lists(st.integers(1, 150), min_size=len(sizes), max_size=len(sizes)))
    return tuple(
        Participant(f"99{i:04}", Text(f"架空{i}市"), size, Decimal(index) / 100)
        for i, (size, index) in enumerate(zip(sizes, indices, strict=True))
    )


COMPUTABLE = [k for k in SharingKey if k not in (SharingKey.USAGE, SharingKey.BY_SERVICE)]
PAIRS = st.tuples(
    st.sampled_from(COMPUTABLE), st.sampled_from(COMPUTABLE), st.integers(0, 100)
).map(lambda p: keys((p[0], p[2] / 100), (p[1], 1 - p[2] / 100)))
TERMS = st.builds(
    Terms,
    keys=PAIRS,
    prefecture=st.sampled_from([None, Fraction(0), Fraction(1, 2), Fraction(1, 3), Fraction(1)]),
    unit=st.sampled_from([1, 10, 1000]),
    phase_in=st.integers(0, 4),
    year=st.none() | st.integers(1, 5),
)
TOTALS = st.integers(0, 10**9)


@pytest.mark.parametrize("row", VECTORS["tochigi_100m"]["rows"], ids=lambda r: str(r["keys"]))
def test_the_table_of_keys_for_tochigi(row: Mapping[str, Any], tochigi: Model) -> None:
    found = amounts(share(tochigi, HUNDRED_MILLION, Terms(keys(*row["keys"]), unit=1)))
    people = {p.code: p.population for p in participants(tochigi)}
    codes = VECTORS["tochigi_100m"]["municipalities"]
    assert [round(found[c] / 1_000_000, 2) for c in codes] == row["percent"]
    assert [round(found[c] / (people[c] or 1), 1) for c in codes] == row["per_resident"]


def test_rounded_to_thousands_the_shares_of_tochigi_add_up(tochigi: Model) -> None:
    rounded = VECTORS["tochigi_100m"]["rounded"]
    found = amounts(share(tochigi, HUNDRED_MILLION, Terms(keys(*rounded["keys"]))))
    assert sum(found.values()) == rounded["sum"]
    assert all(amount % rounded["unit"] == 0 for amount in found.values())
    assert {c: found[c] for c in ("092011", "093840")} == {
        c: rounded[c] for c in ("092011", "093840")
    }


def test_by_an_exponent_of_nought_all_who_have_residents_count_alike() -> None:
    key = KeyShare(by=SharingKey.DIMINISHING, weight=Decimal(1), exponent=Decimal(0))
    sizes = [size(key, Participant(str(n), Text("町"), n), {}) for n in (0, 1, 5000, 300_000)]
    assert sizes == [0, 1, 1, 1]


def test_twice_the_residents_pay_half_more_where_it_diminishes() -> None:
    people = tuple(Participant(c, Text(c), n) for c, n in (("a", 20_000), ("b", 10_000)))
    exact = Decimal(str(VECTORS["harp_exponent"]["exponent_D"]))
    key = KeyShare(by=SharingKey.DIMINISHING, weight=Decimal(1), exponent=exact)
    found = amounts(divided(250_000, Terms((key,), unit=1), people, CLIENT))
    assert found == {"a": 150_000, "b": 100_000}
    assert float(HARP) == pytest.approx(VECTORS["harp_exponent"]["exponent_D"], abs=4e-5)


@settings(max_examples=60)
@given(members(), TERMS, TOTALS)
def test_shares_add_up_to_the_yen(
    people: tuple[Participant, ...], terms: Terms, total: int
) -> None:
    found = divided(total, terms, people, CLIENT)
    assert sum(s.amount for s in found.shares) == total
    assert all(s.amount >= 0 for s in found.shares)
    expected = {p.code for p in people} | ({CLIENT.code} if found.charged else set())
    assert {s.of.code for s in found.shares} == expected


@settings(max_examples=60)
@given(members(), TERMS, TOTALS, st.randoms())
def test_the_order_of_participants_is_irrelevant(
    people: tuple[Participant, ...],
    terms: Terms,
    total: int,
    random: Any,  # noqa: ANN401  # untyped
) -> None:
    mixed = list(people)
    random.shuffle(mixed)
    assert amounts(divided(total, terms, people, CLIENT)) == amounts(
        divided(total, terms, mixed, CLIENT)
    )


@settings(max_examples=60)
@given(members(), TERMS, TOTALS)
def test_equals_pay_alike_but_for_the_rounding(
    people: tuple[Participant, ...], terms: Terms, total: int
) -> None:
    twins = (*people, replace(people[0], code="998888"), replace(people[0], code="999999"))
    found = amounts(divided(total, terms, twins, CLIENT))
    assert abs(found["998888"] - found["999999"]) <= terms.unit


@settings(max_examples=60)
@given(members(), TERMS, TOTALS, st.integers(0, 10**9))
def test_a_greater_total_or_more_residents_never_pay_less(
    people: tuple[Participant, ...], terms: Terms, total: int, more: int
) -> None:
    less, greater = (amounts(divided(t, terms, people, CLIENT)) for t in (total, total + more))
    assert all(greater[p.code] >= less[p.code] - terms.unit for p in people)
    by_people = replace(terms, keys=MIX)
    found = amounts(divided(total, by_people, people, CLIENT))
    ordered = sorted(people, key=lambda p: p.population or 0)
    pairs = pairwise(ordered)
    assert all(found[b.code] >= found[a.code] for a, b in pairs if a.population != b.population)


@settings(max_examples=60)
@given(members(), TERMS, TOTALS, st.integers(0, 10**8), st.integers(0, 10**6))
def test_cap_and_minimum_hold_and_the_rest_is_borne_by_the_others(
    people: tuple[Participant, ...], terms: Terms, total: int, cap: int, minimum: int
) -> None:
    terms = replace(terms, cap=max(cap, minimum), minimum=minimum, phase_in=0)
    try:
        found = divided(total, terms, people, CLIENT)
    except ReqmodelError as refused:
        assert "cannot share" in str(refused)  # noqa: PT017  # most draws are feasible
        assume(False)  # noqa: FBT003
        return
    assert sum(s.amount for s in found.shares) == total
    charged = [s.amount for s in found.shares if s.of is not found.charged]
    assert max(charged) <= max(cap, minimum)
    if terms.prefecture != 1 and total:
        assert min(charged) >= minimum


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 50), min_size=1),
    st.integers(0, 500),
    st.integers(0, 60),
    st.none() | st.integers(0, 60),
)
def test_bounds_leave_one_rate_for_those_in_between(
    weights: dict[str, int], total: int, least: int, span: int | None
) -> None:
    most = None if span is None else Fraction(least + span)
    exact = {k: Fraction(w) for k, w in weights.items()}
    found = bounded(Fraction(total), exact, Fraction(least), most)
    bearing = [k for k, w in weights.items() if w]
    if found is None:
        too_much = most is not None and total > most * len(bearing)
        assert total < least * len(bearing) or too_much or not bearing
        return
    assert sum(found.values()) == total
    between = {found[k] / exact[k] for k in bearing if least < found[k] != most}
    assert len(between) <= 1


@settings(max_examples=60)
@given(
    st.dictionaries(st.text(min_size=1), st.fractions(0, 10**7), min_size=1), st.integers(1, 2000)
)
def test_largest_remainder_stays_within_a_unit(parts: dict[str, Fraction], unit: int) -> None:
    first = min(parts)
    parts[first] += -sum(parts.values()) % 1  # whole yen in all
    found = apportioned(parts, unit)
    assert sum(found.values()) == sum(parts.values())
    assert all(abs(found[k] - parts[k]) < unit for k in parts)


def test_who_joins_late_pays_for_its_months_and_the_others_for_theirs() -> None:
    people = tuple(Participant(c, Text(c), n) for c, n in (("a", 300), ("b", 100), ("c", 100)))
    terms = Terms(keys(("population", 1)), unit=1, months={"c": 3})
    assert amounts(divided(12_000, terms, people, CLIENT)) == {
        "a": 9 * 750 + 3 * 600,
        "b": 9 * 250 + 3 * 200,
        "c": 3 * 200,
    }
    absent = amounts(divided(12_000, replace(terms, months={"c": 0}), people, CLIENT))
    assert absent == {"a": 9_000, "b": 3_000, "c": 0}


@settings(max_examples=60)
@given(members(), TERMS, TOTALS, st.integers(1, 10), st.data())
def test_what_a_late_joiner_pays_is_what_the_others_get_back(
    people: tuple[Participant, ...], terms: Terms, paid: int, life: int, data: st.DataObject
) -> None:
    used = data.draw(st.integers(0, life))
    newcomer = data.draw(st.sampled_from(people)).code
    terms = replace(terms, phase_in=0)
    assume(len(people) > 1)
    left = left_of(paid, life, used)
    assert left * life <= paid * (life - used) < (left + 1) * life
    changes = joined(left, divided(paid, terms, people, CLIENT), CLIENT, newcomer).changes
    assert sum(changes.values()) == 0
    assert changes[newcomer] >= 0
    others = (v for k, v in changes.items() if k not in (newcomer, CLIENT.code))
    assert all(change <= terms.unit for change in others)


def test_an_entry_charge_by_hand() -> None:
    """Of 10 million with 3 of 5 years left 6 million: a third, of which the others have paid half each."""
    people = tuple(Participant(c, Text(c), 100) for c in "abc")
    paid = divided(10_000_000, Terms(keys(("equal", 1)), months={"c": 0}), people, CLIENT)
    entry = joined(left_of(10_000_000, 5, 2), paid, CLIENT, "c")
    assert entry.changes == {"a": -1_000_000, "b": -1_000_000, "c": 2_000_000}
    table = cells(late_joining(entry))
    assert [c.value for c in table[2]] == [Text("c"), 0, 2_000_000, 2_000_000]
    with pytest.raises(ReqmodelError, match="Years used"):
        left_of(1, 5, 6)


def test_a_total_is_taken_from_quotes_only(tochigi: Model) -> None:
    assert quoted_totals(tochigi, SharedCost.OPERATION) == {}
    pattern = next(p for p in tochigi.of_kind(Pattern) if p.id == "P4")

    def quoted(line: CostLine) -> CostLine:
        amount = line.amount.model_copy(update={"status": Reliability.RFI_ANSWER})
        return line.model_copy(update={"amount": amount, "currency": None})

    lines = tuple(quoted(x) if x.phase is CostPhase.OPERATE else x for x in pattern.cost_lines)
    answered = pattern.model_copy(update={"cost_lines": lines})
    model = dataclasses.replace(tochigi, records={**tochigi.records, "P4": answered})
    assert quoted_totals(model, SharedCost.OPERATION) == {"P4": 20_000_000}
    assert quoted_totals(model, SharedCost.BUILD) == {}
    assert quoted_totals(model, SharedCost.SERVICE) == {}


def test_a_month_in_which_nobody_takes_part_is_the_prefectures() -> None:
    people = (Participant("a", Text("a"), 300),)
    terms = Terms(keys(("equal", 1)), months={"a": 3})
    found = divided(12_000, terms, people, CLIENT)
    assert amounts(found) == {"a": 3_000, CLIENT.code: 9_000}


def test_the_phase_in_goes_by_equal_steps_from_a_prefecture_that_bears_all() -> None:
    people = tuple(Participant(c, Text(c), 100) for c in "ab")
    terms = Terms(keys(("equal", 1)), phase_in=3)
    by_year = [
        amounts(divided(600_000, replace(terms, year=y), people, CLIENT)) for y in (1, 2, 3, 4)
    ]
    assert [y["a"] for y in by_year] == [100_000, 200_000, 300_000, 300_000]
    assert [y.get(CLIENT.code) for y in by_year] == [400_000, 200_000, None, None]


def test_private_users_fees_come_off_first() -> None:
    people = tuple(Participant(c, Text(c), 100) for c in "ab")
    terms = Terms(keys(("equal", 1)), prefecture=Fraction(1, 2), fees=200_000)
    found = divided(1_000_000, terms, people, CLIENT)
    assert amounts(found) == {CLIENT.code: 400_000, "a": 200_000, "b": 200_000}
    with pytest.raises(ReqmodelError, match="exceed the total"):
        divided(100_000, terms, people, CLIENT)


def test_what_is_less_than_a_unit_is_the_prefectures_or_the_next_in_line() -> None:
    people = tuple(Participant(c, Text(c), n) for c, n in (("a", 2), ("b", 1)))
    terms = Terms(keys(("population", 1)))
    assert amounts(divided(10_001, terms, people, CLIENT)) == {"a": 7_000, "b": 3_001}
    half = amounts(divided(10_001, replace(terms, prefecture=Fraction(1, 2)), people, CLIENT))
    assert half == {CLIENT.code: 5_001, "a": 3_000, "b": 2_000}


def test_usage_is_shared_once_it_is_known() -> None:
    people = tuple(Participant(c, Text(c)) for c in "abc")
    terms = Terms(keys(("usage", 1)), unit=1)
    assert "all of them" in missing(terms, people)[0].en
    known = replace(terms, uses={"a": Fraction(10), "b": Fraction(30)})
    assert "Missing: c" in missing(known, people)[0].en
    whole = replace(known, uses={**known.uses, "c": Fraction(0)})
    assert amounts(divided(400, whole, people, CLIENT)) == {"a": 100, "b": 300, "c": 0}


# The schemes on record


COMPUTED = {
    "SH-01": {"build", "operation-now"},
    "SH-02": {"build"},
    "SH-03": {"build", "operation"},
    "SH-10": {"operation-labour"},
}
"""Parts of the schemes that can be computed from what is on record; of the others, operation."""


def test_every_scheme_is_computed_or_says_what_is_missing(tochigi: Model) -> None:
    people = participants(tochigi)
    for scheme in schemes(tochigi):
        can = {p.key for p in scheme.parts if not missing(terms_of(tochigi, scheme, p), people)}
        assert can == COMPUTED.get(scheme.id, {"operation"}), scheme.id
        for part in scheme.parts:
            terms = terms_of(tochigi, scheme, part)
            if part.key in can:
                found = share(tochigi, 123_456_789, terms)
                assert sum(s.amount for s in found.shares) == 123_456_789
            else:
                with pytest.raises(ReqmodelError, match=r"not laid down|not known"):
                    share(tochigi, 123_456_789, terms)


def scheme(model: Model, id_: str) -> CostSharing:
    """The scheme of that id."""
    return next(s for s in schemes(model) if s.id == id_)


def test_the_schemes_of_the_guidebook(tochigi: Model) -> None:
    """SRC-002 9.5: the prefecture bears all of build; of operation all, a half, all."""
    for id_, bears in (("SH-01", 1), ("SH-02", Fraction(1, 2)), ("SH-03", 1)):
        one = scheme(tochigi, id_)
        build = next(p for p in one.parts if p.cost is SharedCost.BUILD)
        terms = terms_of(tochigi, one, build)
        found = share(tochigi, HUNDRED_MILLION, terms)
        assert (found.shares[0].of.code, found.shares[0].amount) == ("090000", HUNDRED_MILLION)
        assert all(s.amount == 0 for s in found.shares[1:])
        assert len(found.shares) == 26
        part = part_of(one)
        assert part
        terms = replace(terms_of(tochigi, one, part), keys=keys(("population", 1)))
        assert share(tochigi, HUNDRED_MILLION, terms).shares[0].amount == HUNDRED_MILLION * bears


def test_the_phase_in_of_a_scheme_is_taken_from_its_record(tochigi: Model) -> None:
    one = scheme(tochigi, "SH-11")
    part = part_of(one)
    assert part
    settled = share(tochigi, HUNDRED_MILLION, terms_of(tochigi, one, part))
    first = share(tochigi, HUNDRED_MILLION, terms_of(tochigi, one, part, year=1))
    assert settled.charged is None
    assert first.shares[0].amount == HUNDRED_MILLION - 33_333_000
    assert any("equal steps" in c.en for c in caveats(tochigi, first, one))


def test_joiners_of_a_record_come_in_their_year(tochigi: Model) -> None:
    one = scheme(tochigi, "SH-05")
    joiner = Joiner(municipality="MU-093840", year=2, months=6)
    late = one.model_copy(update={"joiners": (joiner,), "minimum": Decimal(700_000)})
    part = part_of(late)
    assert part
    months = [terms_of(tochigi, late, part, year).months for year in (1, 2, 3, None)]
    assert [m.get("093840") for m in months] == [0, 6, 12, 12]
    found = amounts(share(tochigi, HUNDRED_MILLION, terms_of(tochigi, late, part, 1)))
    assert found["093840"] == 0
    assert min(v for k, v in found.items() if k != "093840") == 700_000


def test_vintages_are_those_of_the_records(tochigi: Model) -> None:
    known = {v.key: (v.known, v.complete) for v in vintages(tochigi)}
    assert known == {
        "census-2020": (25, True),
        "census-2020-preliminary": (25, True),
        "register-2023": (8, False),
    }
    default = vintage_of(tochigi)
    assert default
    assert default.key == "census-2020"
    assert sum(p.population or 0 for p in participants(tochigi)) == CENSUS
    assert prefecture(tochigi).code == "090000"
    terms = Terms(keys(("population", 1)))
    final, preliminary = (
        share(tochigi, HUNDRED_MILLION, replace(terms, vintage=v))
        for v in ("census-2020", "census-2020-preliminary")
    )
    assert amounts(final) != amounts(preliminary)
    assert len(final.unsure) == 3
    assert not preliminary.unsure
    sure = replace(terms, status=Reliability.VERIFIED, vintage="census-2020")
    assert share(tochigi, HUNDRED_MILLION, sure).status is Reliability.UNVERIFIED
    with pytest.raises(ReqmodelError, match="there are none for: Sano City"):
        share(tochigi, HUNDRED_MILLION, replace(terms, vintage="register-2023"))
    with pytest.raises(ReqmodelError, match="no vintage of populations 'x'"):
        vintage_of(tochigi, "x")


def test_a_retired_record_of_the_prefecture_does_not_speak_for_it(tochigi: Model) -> None:
    fields = {"kind": "municipality", "id": "MU-080004", "title": "旧県", "code": "080004"}
    old = Municipality.model_validate(
        fields | {"reading": "きゅうけん", "municipality_type": "prefecture", "status": "retired"}
    )
    one = replace(tochigi, records={old.id: old, **tochigi.records})
    assert prefecture(one) == prefecture(tochigi)


def test_what_shares_rest_on_is_said(tochigi: Model) -> None:
    one = scheme(tochigi, "SH-06")
    part = part_of(one)
    assert part
    found = share(tochigi, HUNDRED_MILLION, terms_of(tochigi, one, part))
    said = "\n".join(c.ja for c in caveats(tochigi, found, one))
    assert "上三川町、芳賀町、那珂川町" in said
    assert "見積りではありません" in said
    assert "県の負担割合は定まっていません" in said
    assert "（DC-40）" in said
    assert [d.id for d in open_decisions(tochigi)] == ["DC-40"]
    assert {p.code for p in found.unsure} == {"093017", "093459", "094111"}


# Tables


def cells(table: Table) -> list[tuple[Any, ...]]:
    """The rows of a table of single cells."""
    return list(table.rows)


def column(rows: Iterable[tuple[Any, ...]], index: int) -> list[Any]:
    """The values of one column."""
    return [row[index].value for row in rows]


def test_the_table_of_shares_has_a_row_each_and_the_sum(tochigi: Model) -> None:
    found = share(
        tochigi, HUNDRED_MILLION, Terms(MIX, prefecture=Fraction(1, 2), status=Reliability.VERIFIED)
    )
    rows = cells(share_list(found))
    assert len(rows) == 27
    assert rows[0][0].value == Text("栃木県", "Tochigi Prefecture")
    assert sum(column(rows[:-1], 1)) == column(rows, 1)[-1] == HUNDRED_MILLION
    by_code = {row[0].links[0]: row for row in rows[1:-1]}
    assert by_code["MU-093017"][1].status is Reliability.UNVERIFIED
    assert by_code["MU-092011"][1].status is Reliability.SECONDARY
    assert by_code["MU-093017"][4].value == Text(
        "census-2020（未検証（一般知識））", "census-2020 (Not verified (general knowledge))"
    )
    assert by_code["MU-093840"][2].value == "59.3"


def test_schemes_stand_side_by_side(tochigi: Model) -> None:
    equal = share(tochigi, HUNDRED_MILLION, Terms(keys(("equal", 1)), prefecture=Fraction(1, 2)))
    mix = share(tochigi, HUNDRED_MILLION, Terms(MIX))
    table = share_comparison({Text("均等", "Equal"): equal, Text("2:8", "2:8"): mix})
    rows = cells(table)
    assert [c.key for c in table.columns] == ["name", "1", "1-per-resident", "2", "2-per-resident"]
    assert len(rows) == 26
    assert [c.value for c in rows[0]][1:] == [50_000_000, "25.9", 0, None]
    assert sum(column(rows, 1)) == sum(column(rows, 3)) == HUNDRED_MILLION
