"""What the market can meet: bounds, independence, conflicts and relaxations, held to brute force."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, permutations
from pathlib import Path
from random import Random
from time import process_time
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqmodel import api
from reqmodel.analysis import relaxation
from reqmodel.analysis.bidding import SEARCHED, Bid, Bidder, Field, bits, union
from reqmodel.analysis.conflict import conflicts
from reqmodel.analysis.edition import Edition
from reqmodel.analysis.evidence import Weakness, offerings
from reqmodel.analysis.market import Bound, Market, open_questions, supposing, survey
from reqmodel.analysis.neutrality import OF_THE_MARKET, Outlook, Verdict, outlook
from reqmodel.analysis.relaxation import relaxations
from reqmodel.exports.site.layout import laid_out
from reqmodel.exports.site.page import Desk
from reqmodel.exports.site.pages import neutrality
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Offering
from reqmodel.model.records.fact import Project
from reqmodel.model.records.governance import Role
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import FunctionalRequirement
from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.table import Cell
from reqmodel.model.text import Text
from reqmodel.model.values import Waiver
from reqmodel.model.vocabulary import Disclosure
from reqmodel.tables.bottlenecks import (
    bottlenecks,
    conflict_table,
    incumbent_fit,
    independence_table,
    remedy_table,
)
from reqmodel.tables.market_map import market_map
from reqmodel.tables.market_questions import market_questions
from reqmodel.tables.neutrality_report import neutrality_report
from reqmodel.tables.uncounted_answers import uncounted_answers
from reqmodel.tables.weak_answers import weak_answers

PROJECT = Project.model_validate(
    {
        "kind": "project",
        "id": "PJ-1",
        "title": "試験",
        "client": "架空県",
        "version": "1",
        "dated": "2026-11-23",
        "fiscal_year": 2026,
        "procurement": {"jurisdiction": "jp-gpa"},
    }
)
ANSWERS = ("yes", "planned", "configurable", "integrator-builds", "no", "unknown")
WANTED = 3
TODAY = date(2026, 11, 23)


def requirement(number: int, priority: str = "must") -> FunctionalRequirement:
    """A requirement of that number."""
    return FunctionalRequirement.model_validate(
        {
            "kind": "functional-requirement",
            "id": f"FR-{number:02}",
            "title": "試験",
            "heading": "FH-FUNCTIONS",
            "statement": "試験できること。",
            "priority": priority,
        }
    )


def offering(number: int, answers: dict[int, str], **more: Any) -> Offering:  # noqa: ANN401
    """What a supplier of that number answers, by requirement; `yes?` has no evidence."""
    return Offering.model_validate(
        {
            "kind": "offering",
            "id": f"OF-{number:02}",
            "title": "試験",
            "supplier": f"架空{number}社",
            "open_source": False,
            "answers": [
                {
                    "requirement": f"FR-{n:02}",
                    "answer": a.rstrip("?"),
                    "on": date(2026, 11, 1),
                    **({} if a.endswith("?") else {"evidence": "架空の実機で確認"}),
                }
                for n, a in answers.items()
            ],
            **more,
        }
    )


def model_of(records: Iterable[Record], size: int = 2) -> Model:
    """A model of these records."""
    return supposing(Model(PROJECT, {r.id: r for r in records}), size)


def market(records: Iterable[Record], size: int = 2) -> Market:
    """The market of a model of these records."""
    return survey(model_of(records, size), TODAY)


def judged(model: Model) -> Outlook:
    """What the market of a model means."""
    report = api.check(model, select=OF_THE_MARKET, today=TODAY)
    return outlook(model, survey(model, TODAY), report)


def counts(found: Market) -> list[int]:
    """The count of each must and of all together, lower then upper."""
    every = [*found.counts.values(), found.together]
    return [c[bound] for c in every for bound in Bound]


@st.composite
def markets(draw: st.DrawFn, most: int = 5) -> list[Record]:
    """Requirements 1 to n, and some offerings with ties between them."""
    n = draw(st.integers(1, most))
    tie = st.sampled_from([None, None, None, "甲", "乙"])
    answer = st.sampled_from((*ANSWERS, "yes", "yes?"))
    offers = [
        offering(
            i,
            draw(st.dictionaries(st.integers(1, n), answer)),
            corporate_group=draw(tie),
            product=draw(tie),
            reseller_of=draw(tie),
            depends_on=[t for t in [draw(tie)] if t],
            open_source=draw(st.booleans()),
            integrates=draw(st.booleans()),
        )
        for i in range(1, draw(st.integers(1, 6)) + 1)
    ]
    return [*(requirement(i) for i in range(1, n + 1)), *offers]


SIZES = st.integers(1, 3)


@given(markets(), SIZES)
def test_a_further_must_never_raises_the_count(records: list[Record], size: int) -> None:
    before = market(records, size)
    after = market([*records, requirement(90)], size)
    for bound in Bound:
        assert after.together[bound] <= before.together[bound]
        assert {k: v for k, v in after.counts.items() if k != "FR-90"} == before.counts


@given(markets(), SIZES, st.data())
def test_softening_a_must_never_lowers_the_count(
    records: list[Record], size: int, data: st.DataObject
) -> None:
    i = data.draw(st.integers(0, sum(r.kind != "offering" for r in records) - 1))
    softer = [*records[:i], requirement(i + 1, "should"), *records[i + 1 :]]
    before, after = market(records, size), market(softer, size)
    assert all(after.together[bound] >= before.together[bound] for bound in Bound)


@given(markets(), SIZES, st.data())
def test_tying_two_suppliers_never_raises_a_count(
    records: list[Record], size: int, data: st.DataObject
) -> None:
    offers = [r for r in records if isinstance(r, Offering)]
    one, other = data.draw(st.sampled_from(offers)), data.draw(st.sampled_from(offers))
    ids = {one.id, other.id}
    tied = [
        r.model_copy(update={"depends_on": (*r.depends_on, one.supplier)})
        if isinstance(r, Offering) and r.id in ids
        else r
        for r in records
    ]
    before, after = market(records, size), market(tied, size)
    assert all(a <= b for a, b in zip(counts(after), counts(before), strict=True))


@given(markets(), SIZES, st.data())
def test_a_no_in_place_of_what_is_unknown_never_raises_the_upper_bound(
    records: list[Record], size: int, data: st.DataObject
) -> None:
    n = sum(r.kind != "offering" for r in records)
    index = data.draw(st.integers(n, len(records) - 1))
    one, about = records[index], f"FR-{data.draw(st.integers(1, n)):02}"
    assert isinstance(one, Offering)
    (no,) = offering(1, {int(about[3:]): "no"}).answers
    given_ = {a.requirement: a for a in one.answers}
    if about in given_ and given_[about].answer.value != "unknown":
        return
    given_[about] = no
    refused = one.model_copy(update={"answers": tuple(given_.values())})
    before = market(records, size)
    after = market([*records[:index], refused, *records[index + 1 :]], size)
    assert after.together[Bound.UPPER] <= before.together[Bound.UPPER]
    assert all(after.counts[i][Bound.UPPER] <= before.counts[i][Bound.UPPER] for i in before.counts)


@given(markets(), SIZES, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(
    records: list[Record], size: int, random: Random
) -> None:
    shuffled = random.sample(records, len(records))
    one, other = market(records, size), market(shuffled, size)
    assert counts(one) == counts(other)
    assert one.blocs == other.blocs
    assert one.alike == other.alike
    assert one.evidence.counted == other.evidence.counted
    if one.shortfall and other.shortfall:
        assert one.shortfall.conflicts == other.shortfall.conflicts
        assert one.shortfall.remedies == other.shortfall.remedies
    assert (one.shortfall is None) == (other.shortfall is None)


@given(markets(), SIZES)
def test_the_lower_bound_is_never_above_the_upper(records: list[Record], size: int) -> None:
    found = market(records, size)
    assert all(c[Bound.LOWER] <= c[Bound.UPPER] for c in (*found.counts.values(), found.together))


@st.composite
def fields(draw: st.DrawFn) -> tuple[Field, int]:
    """Who could bid on up to 12 requirements, and how many requirements there are."""
    n = draw(st.integers(1, 12))
    masks = st.integers(0, (1 << n) - 1)
    bidders = tuple(
        Bidder(draw(st.integers(0, 4)), draw(masks) | draw(masks), draw(masks), draw(st.booleans()))
        for _ in range(draw(st.integers(0, 5)))
    )
    return Field(bidders, draw(masks), draw(SIZES)), n


def every_bid(field: Field, need: int) -> list[Bid]:
    """All bids, beaten or not."""
    return [
        Bid(
            members,
            sum(1 << bloc for bloc in {field.bidders[i].bloc for i in members}),
            need & ~field.able(members),
        )
        for n in range(1, field.size + 1)
        for members in combinations(range(len(field.bidders)), n)
    ]


def most_independent(blocs_of_bids: Sequence[int]) -> int:
    """How many sets of blocs there are at most without one in common."""
    if not blocs_of_bids:
        return 0
    first, *others = blocs_of_bids
    apart = [b for b in others if not b & first]
    return max(1 + most_independent(apart), most_independent(others))


def brute_count(bids: Iterable[Bid], need: int) -> int:
    """How many independent bids meet `need`."""
    return most_independent(sorted({b.blocs for b in bids if not b.misses & need}))


@settings(max_examples=60)
@given(fields(), st.integers(1, 3), st.data())
def test_counts_conflicts_and_relaxations_are_those_of_brute_force(
    drawn: tuple[Field, int], wanted: int, data: st.DataObject
) -> None:
    field, n = drawn
    need = (1 << n) - 1
    costs = data.draw(st.lists(st.integers(1, 3), min_size=n, max_size=n))
    everything = every_bid(field, need)
    count = {
        masks: brute_count(everything, masks)
        for masks in range(1 << n)
        if masks == need or n <= 6 or masks.bit_count() in {0, 1}
    }
    for masks, number in count.items():
        if masks:
            assert field.count(masks) == min(number, SEARCHED)
    bids = field.bids(need)
    enough = {m: brute_count(bids, m) >= wanted for m in range(1 << n)}
    possible = [need & ~m for m, is_enough in enough.items() if is_enough]
    cost = {soft: sum(costs[bit] for bit in bits(soft)) for soft in possible}
    cheapest = {soft for soft in possible if cost[soft] == min(cost.values())}
    cheap = relaxations(bids, wanted, costs, most=1 << n)
    assert cheap.proved
    assert {r.softened for r in cheap.found} == cheapest
    assert all(r.cost == cost[r.softened] for r in cheap.found)
    for r in cheap.found:
        assert len(r.bids) == wanted
        assert brute_count(r.bids, need & ~r.softened) == wanted
    minimal = {
        m
        for m, is_enough in enough.items()
        if not is_enough and all(enough[m & ~(1 << bit)] for bit in bits(m))
    }
    listed = conflicts(bids, need, wanted, most=1 << n)
    assert set(listed.sets) <= minimal
    assert not listed.complete or set(listed.sets) == minimal
    assert {m for m in minimal if m.bit_count() <= listed.upto} <= set(listed.sets)
    assert listed.complete
    assert bool(listed.sets) == bool(minimal)


@pytest.mark.parametrize("wanted", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("alike", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_the_cheapest_relaxations_are_those_of_brute_force_however_they_are_looked_for(
    wanted: int, seed: int, *, many: bool, alike: bool
) -> None:
    """`many`: as among so many bids that not every choice can be looked at."""
    random = Random(seed)  # noqa: S311  # any numbers will do
    n = random.randint(3, 12)
    bids = [
        Bid(
            tuple(pair),
            sum(1 << i for i in set(pair)),
            random.getrandbits(n) & random.getrandbits(n),
        )
        for pair in (random.choices(range(10), k=random.randint(1, 2)) for _ in range(22))
    ]
    costs = [1 if alike else random.randint(1, 3) for _ in range(n)]
    price: dict[int, int] = {}
    for chosen in combinations(bids, wanted):
        if sum(b.blocs for b in chosen) == union(b.blocs for b in chosen):
            softened = union(b.misses for b in chosen)
            price[softened] = sum(costs[bit] for bit in bits(softened))
    with patch.object(relaxation, "_is_small", lambda _, k: k == 1) if many else nullcontext():
        found = relaxations(bids, wanted, costs, most=1 << n)
    assert found.proved
    assert {r.softened: r.cost for r in found.found} == {
        softened: cost for softened, cost in price.items() if cost == min(price.values())
    }


def test_ties_make_suppliers_one_but_open_source_does_not() -> None:
    answers = {1: "yes"}
    tied = [
        offering(1, answers, corporate_group="架空グループ"),
        offering(2, answers, corporate_group="架空 グループ"),
        offering(3, answers, reseller_of="架空２社"),
        offering(4, answers, depends_on=["架空基盤"]),
        offering(5, answers, depends_on=["架空基盤"], product="架空オープン"),
        offering(6, answers, product="架空オープン", open_source=True, integrates=True),
        offering(7, answers, product="架空オープン", open_source=True, integrates=True),
    ]
    found = market([requirement(1), *tied])
    assert [bloc.suppliers for bloc in found.blocs] == [
        ("架空1社", "架空2社", "架空3社"),
        ("架空4社", "架空5社"),
        ("架空6社",),
        ("架空7社",),
    ]
    assert [[t.ja for t in bloc.ties] for bloc in found.blocs[:2]] == [
        ["架空2社", "架空グループ"],
        ["架空基盤"],
    ]
    assert found.together == {Bound.LOWER: 4, Bound.UPPER: 4}


@pytest.mark.parametrize(
    ("names", "lower", "upper"),
    [
        (("株式会社甲", "㈱甲", "甲", "（株）甲", "甲 株式会社"), 1, 1),
        (("Acme Co., Ltd.", "ACME Inc.", "Ａｃｍｅ Corporation", "Acme K.K."), 1, 1),
        (({"ja": "架空商事", "en": "Kaku Trading"}, "Kaku Trading, Inc."), 1, 1),
        (({"ja": "架空商事", "en": "Kaku"}, {"ja": "カクウ", "en": "Kaku Ltd"}, "カクウ㈱"), 1, 1),
        (("一般社団法人甲", "公益社団法人甲", "（一社）甲"), 1, 1),
        (("合同会社甲", "甲 G.K.", "甲（同）", "甲 LLC"), 1, 1),
        (("株式会社", "有限会社"), 2, 2),
        (("甲社", "乙社"), 2, 2),
        (("Texaco", "Texa Co"), 2, 2),
        (("東京電気", "東京電機"), 2, 2),
        (("株式会社甲", "合同会社甲"), 2, 2),
        (("Acme GmbH", "Acme K.K."), 2, 2),
        (("合同会社甲", "甲", "㈱甲"), 2, 3),
        (("甲", "株式会社甲", "合同会社甲", "甲", "甲 Inc."), 2, 3),
        (({"ja": "㈱甲", "en": "Kou Inc."}, "Kou LLC", "甲"), 2, 2),
        (("㈱甲", "Otsu LLC", {"ja": "甲", "en": "Otsu"}), 2, 3),
    ],
)
def test_a_name_is_the_same_in_whatever_form_it_is_written(
    names: tuple[object, ...], lower: int, upper: int
) -> None:
    """As the name of the supplier, and of the group it belongs to; other legal forms, other firms.

    Of a name that may be that of several firms nobody can tell whose answers these are.
    """
    offers = [offering(i, {1: "yes"}) for i in range(1, len(names) + 1)]
    for field in ("supplier", "corporate_group"):
        spelled = [
            Offering.model_validate({**o.model_dump(), field: name})
            for o, name in zip(offers, names, strict=True)
        ]
        for some in permutations(spelled):
            found = market([requirement(1), *some])
            assert found.together == {Bound.LOWER: lower, Bound.UPPER: upper}


def test_of_names_that_differ_in_legal_form_it_is_told_that_they_may_be_one() -> None:
    names = ("株式会社甲", "合同会社甲", "乙社", "丙社")
    offers = [offering(i, {1: "yes"}, supplier=name) for i, name in enumerate(names, 1)]
    for some, told in ((offers[:3], ["OF-01"]), (offers, [])):
        model = model_of([requirement(1), *some])
        found = survey(model, TODAY)
        assert [[found.titles[s].ja for s in same] for same in found.alike] == [
            ["合同会社甲", "株式会社甲"]
        ]
        report = api.check(model, select=["false-independence"], today=TODAY)
        assert [d.record for d in report.diagnostics] == told
        assert all("法人の種類" in d.message.ja for d in report.diagnostics)
        assert judged(model).verdict is (Verdict.EXPLAIN if told else Verdict.CLEAR)


def test_suppliers_of_one_bloc_are_not_told_to_be_perhaps_one() -> None:
    offers = [
        offering(i, {1: "yes"}, supplier=name, corporate_group="甲グループ")
        for i, name in enumerate(("株式会社甲", "合同会社甲"), 1)
    ]
    assert market([requirement(1), *offers]).alike == ()


def dated(number: int, answer: str, on: date, **more: object) -> Offering:
    """An offering that answers requirement 1 so, on that day."""
    one = offering(number, {1: answer})
    answers = tuple(a.model_copy(update={"on": on, **more}) for a in one.answers)
    return one.model_copy(update={"answers": answers})


@pytest.mark.parametrize(
    ("answer", "on", "counted", "weakness"),
    [
        ("yes", TODAY, (1, 1), None),
        ("yes", TODAY + timedelta(1), (0, 1), Weakness.TO_COME),
        ("no", TODAY, (0, 0), None),
        ("no", TODAY + timedelta(1), (0, 1), Weakness.TO_COME),
        ("yes", date(2025, 11, 24), (1, 1), None),
        ("yes", date(2025, 11, 23), (1, 1), Weakness.OLD),
        ("no", date(2020, 1, 1), (0, 0), None),
    ],
)
def test_the_day_of_an_answer_decides_what_it_is_worth(
    answer: str, on: date, counted: tuple[int, int], weakness: Weakness | None
) -> None:
    """What is dated on a day to come is not known; what is old counts, and is told."""
    model = model_of([requirement(1), dated(1, answer, on)])
    found = survey(model, TODAY)
    count = found.counts["FR-01"]
    assert (count[Bound.LOWER], count[Bound.UPPER]) == counted
    assert [weak.weakness for weak in found.evidence.weak] == ([weakness] if weakness else [])
    report = api.check(model, select=["weak-evidence"], today=TODAY)
    assert len(report.diagnostics) == (weakness is not None)
    told = judged(model)
    assert told.answers == counted[0]
    assert told.old == (weakness is Weakness.OLD)


def test_an_answer_to_come_counts_once_its_day_has_come() -> None:
    model = model_of([requirement(1), dated(1, "yes", date(2026, 12, 1))])
    for day, lower in ((date(2026, 11, 30), 0), (date(2026, 12, 1), 1)):
        assert survey(model, day).counts["FR-01"][Bound.LOWER] == lower


def test_an_old_answer_without_evidence_is_not_among_those_counted() -> None:
    old = dated(1, "yes", date(2020, 1, 1), evidence=None)
    assert (judged(model_of([requirement(1), old])).answers) == 0
    assert (judged(model_of([requirement(1), old])).old) == 0


def answered_twice(one: Offering, *answers: str) -> Offering:
    """An offering that answers requirement 1 so, one after another."""
    all_ = [a for answer in answers for a in offering(1, {1: answer}).answers]
    return one.model_copy(update={"answers": tuple(all_)})


@pytest.mark.parametrize(
    ("answers", "counted"),
    [
        (("yes", "no"), (0, 1)),
        (("no", "yes"), (0, 1)),
        (("yes", "unknown"), (0, 1)),
        (("yes", "configurable"), (1, 1)),
        (("yes?", "yes"), (1, 1)),
        (("no", "no"), (0, 0)),
    ],
)
def test_answers_that_contradict_each_other_are_not_known(
    answers: tuple[str, ...], counted: tuple[int, int]
) -> None:
    twice = answered_twice(offering(1, {}), *answers)
    apart = [
        offering(i, {1: a}, supplier="架空1社", product="架空製品")
        for i, a in enumerate(answers, 1)
    ]
    for records in ([twice], apart):
        found = market([requirement(1), *records]).counts["FR-01"]
        assert (found[Bound.LOWER], found[Bound.UPPER]) == counted


def test_two_products_of_one_supplier_may_differ() -> None:
    offers = [
        offering(i, {1: a}, supplier="架空1社", product=f"架空製品{i}")
        for i, a in enumerate(("yes", "no"), 1)
    ]
    assert market([requirement(1), *offers]).counts["FR-01"][Bound.LOWER] == 1


@pytest.mark.parametrize(
    "evidence", ["-", "—", "ー", "なし", "（なし）", "N/A", "n/a.", "特になし。"]
)
def test_evidence_that_says_nothing_is_none(evidence: str) -> None:
    (answer,) = offering(1, {1: "yes"}).answers
    empty = answer.model_copy(update={"evidence": Text(evidence)})
    offer = offering(1, {}).model_copy(update={"answers": (empty,)})
    assert market([requirement(1), offer]).counts["FR-01"] == {Bound.LOWER: 0, Bound.UPPER: 1}


def test_what_was_not_asked_is_to_be_asked_and_not_to_be_softened() -> None:
    musts = [requirement(i) for i in range(1, 10)]
    found = market([*musts, *(offering(i, {1: "yes"}) for i in (1, 2, 3))]).shortfall
    assert found is not None
    assert found.bound is Bound.LOWER
    assert [(r.softened, r.asked) for r in found.remedies] == [
        ((), tuple(f"FR-{i:02}" for i in range(2, 10)))
    ]
    refused = [offering(i, {1: "no", 2: "yes" if i < 3 else "unknown"}) for i in (1, 2, 3)]
    found = market([*musts[:2], *refused]).shortfall
    assert found is not None
    assert [(r.softened, r.asked) for r in found.remedies] == [(("FR-01",), ("FR-02",))]


def test_open_source_bids_only_through_a_supplier_that_integrates() -> None:
    musts = [requirement(1), requirement(2)]
    code = offering(1, {1: "yes", 2: "integrator-builds"}, open_source=True)
    maker = offering(2, {1: "no", 2: "yes"})
    assert market([*musts, code, maker]).together[Bound.UPPER] == 0
    builder = offering(3, {1: "no", 2: "no"}, integrates=True)
    assert market([*musts, code, maker, builder], 1).together == {Bound.LOWER: 1, Bound.UPPER: 1}


def test_a_maker_and_an_integrator_bid_together_where_consortia_are_allowed() -> None:
    maker = offering(1, {1: "integrator-builds"})
    builder = offering(2, {1: "no"}, integrates=True)
    records = [requirement(1), maker, builder]
    assert market(records, 1).counts["FR-01"] == {Bound.LOWER: 0, Bound.UPPER: 0}
    assert market(records, 2).counts["FR-01"] == {Bound.LOWER: 1, Bound.UPPER: 1}


def test_what_is_planned_or_has_no_evidence_counts_as_not_known() -> None:
    answers = ("yes", "configurable", "yes?", "planned", "unknown", "no")
    offers = [offering(i, {1: a}) for i, a in enumerate(answers, 1)]
    found = market([requirement(1), *offers, offering(7, {})])
    assert found.counts["FR-01"] == {Bound.LOWER: 2, Bound.UPPER: 6}


def test_without_answers_the_market_is_not_surveyed() -> None:
    musts = [requirement(1), requirement(2, "should")]
    for records in (musts, [*musts, offering(1, {2: "yes"})]):
        assert judged(model_of(records)).verdict is Verdict.UNSURVEYED
        assert market(records).shortfall is None
    assert judged(model_of([*musts, offering(1, {1: "no"})])).verdict is Verdict.EXPLAIN
    three = [offering(i, {1: "yes"}) for i in (1, 2, 3)]
    assert judged(model_of([*musts, *three])).verdict is Verdict.CLEAR


def test_too_few_suppliers_are_no_fault_of_any_requirement() -> None:
    found = market([requirement(1), offering(1, {1: "yes"})]).shortfall
    assert found is not None
    assert found.conflicts.sets == (0,)
    assert found.remedies == ()


SHAPES = [
    (no, size, wanted) for no in (0.05, 0.1, 0.3, 0.5) for size in (1, 2) for wanted in (2, 3)
]


@pytest.mark.parametrize(("no", "size", "wanted"), SHAPES)
def test_a_thousand_requirements_by_a_hundred_suppliers_take_at_most_ten_seconds(
    no: float, size: int, wanted: int
) -> None:
    random = Random(1)  # noqa: S311  # any numbers will do
    bidders = tuple(
        Bidder(i, sum((random.random() >= no) << bit for bit in range(1000)), 0, integrates=False)
        for i in range(100)
    )
    field, need = Field(bidders, 0, size), (1 << 1000) - 1
    start = process_time()
    few = field.count(need) < wanted
    assert sum(field.count(1 << bit) for bit in range(1000))
    if few:
        bids = field.bids(need)
        found = conflicts(bids, need, wanted)
        assert found.upto
        for one in found.sets:
            assert brute_count(bids, one) < wanted
        cheap = relaxations(bids, wanted, [1] * 1000)
        assert cheap.proved
        assert brute_count(cheap.found[0].bids, need & ~cheap.found[0].softened) == wanted
    assert process_time() - start < 10


def test_musts_that_few_meet_stand_out_among_a_thousand() -> None:
    random = Random(5)  # noqa: S311  # any numbers will do
    share = [random.uniform(0.1, 0.6) if random.random() < 0.03 else 0.985 for _ in range(1000)]
    bidders = tuple(
        Bidder(
            random.randrange(60),
            sum((random.random() < p) << i for i, p in enumerate(share)),
            0,
            integrates=False,
        )
        for _ in range(100)
    )
    need = (1 << 1000) - 1
    start = process_time()
    for size in (1, 2):
        field = Field(bidders, 0, size)
        assert field.count(need) == 0
        bids = field.bids(need)
        listed = conflicts(bids, need, WANTED)
        assert all(share[bit] <= 0.6 for s in listed.sets[:2] for bit in bits(s))
        assert relaxations(bids, WANTED, [1] * 1000).proved
    assert process_time() - start < 10


def test_a_search_that_is_stopped_says_what_is_proved() -> None:
    random = Random(2)  # noqa: S311  # any numbers will do
    bids = [Bid((i,), 1 << i, random.getrandbits(200) | random.getrandbits(200)) for i in range(60)]
    need = (1 << 200) - 1
    known = relaxations(bids, 4, [1] * 200)
    assert known.proved
    some = relaxations(bids, 4, [1] * 200, work=2_000_000)
    assert not some.proved
    assert some.at_least <= known.found[0].cost <= some.found[0].cost
    with patch.object(relaxation, "LARGEST", 20):
        few = relaxations(bids, 3, [1] * 200)
    assert few.at_least <= relaxations(bids, 3, [1] * 200).found[0].cost <= few.found[0].cost
    stopped = conflicts(bids, need, 2, work=1)
    assert (stopped.upto, stopped.complete) == (0, False)
    assert brute_count(bids, stopped.sets[0]) < 2


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example with fictional suppliers."""
    return Path(shutil.copytree(Path(__file__).parent.parent / "examples/market", tmp_path / "m"))


def change(folder: Path, *ids: str, priority: str) -> Outlook:
    """Set the priority of requirements of the example; what its market means then."""
    path = folder / "requirements" / "requirements.yaml"
    text = path.read_text("utf-8")
    for id_ in ids:
        head, mark, tail = text.partition(f"id: {id_}\n")
        text = head + mark + re.sub("priority: .*", f"priority: {priority}", tail, count=1)
    path.write_text(text, "utf-8")
    return judged(api.load(folder))


def test_the_example_shows_what_its_readme_says(example: Path) -> None:
    model = api.load(example)
    report = api.check(model, today=date(2026, 11, 23))
    assert Counter(d.rule for d in report.diagnostics) == {
        "thin-requirement": 3,
        "thin-mandatory-set": 1,
        "false-independence": 1,
        "weak-evidence": 3,
        "pinned-version": 1,
    }
    assert [d.rule for d, _ in report.waived] == ["named-product"]
    assert not report.failed()
    found, told = survey(model, TODAY), judged(model)
    assert told.verdict is Verdict.EXPLAIN
    assert found.together == {Bound.LOWER: 0, Bound.UPPER: 2}
    assert {p.verdict for p in told.prospects} == set(Verdict) - {Verdict.WAIVED}
    assert "BR-02" not in found.requirements
    shortfall = found.shortfall
    assert shortfall is not None
    assert [found.named(s) for s in shortfall.conflicts.sets] == [
        ("FR-04",),
        ("FR-03", "FR-05", "NR-02"),
    ]
    assert shortfall.conflicts.complete
    assert [r.softened for r in shortfall.remedies] == [
        ("FR-03", "FR-04"),
        ("FR-04", "FR-05"),
        ("FR-04", "NR-02"),
    ]
    assert [(bloc.titles[0].ja, ids) for bloc, ids in found.lift(Bound.LOWER)] == [
        ("架空A社", ("FR-04",))
    ]
    alone = survey(supposing(model, 1), TODAY)
    assert alone.together[Bound.UPPER] == 1


def test_the_example_can_be_changed_as_its_readme_says(example: Path) -> None:
    thin = {p.requirement: p.upper for p in change(example, "FR-06", priority="must").prospects}
    assert thin["FR-06"] == 1
    assert api.check(api.load(example), today=date(2026, 11, 23)).failed()
    enough = change(example, "FR-03", "FR-04", "FR-06", "FR-07", priority="should")
    assert {p.verdict for p in enough.prospects} == {Verdict.CLEAR}
    assert enough.verdict is Verdict.EXPLAIN
    path = example / "patterns" / "offerings.yaml"
    weak = path.read_text("utf-8")
    sure = re.sub(
        r"'yes', on: 2026-10-01(, sources: .*)?}", r"'yes', on: 2026-10-01, evidence: 架空}", weak
    )
    path.write_text(sure.replace("2025-04-01", "2026-10-01"), "utf-8")
    assert judged(api.load(example)).verdict is Verdict.CLEAR
    path.unlink()
    assert judged(api.load(example)).verdict is Verdict.UNSURVEYED


def test_the_example_shows_an_answer_of_whom_nobody_can_tell(example: Path) -> None:
    path = example / "patterns" / "offerings.yaml"
    named = path.read_text("utf-8").replace("supplier: 架空B社", "supplier: 株式会社架空A社")
    path.write_text(named.replace("supplier: 架空D社", "supplier: 架空A社合同会社"), "utf-8")
    weak = survey(api.load(example), TODAY).evidence.weak
    unclear = {w.offering.id for w in weak if w.weakness is Weakness.UNCLEAR}
    assert unclear == {"OF-01", "OF-02"}  # the second resells the wares of the first


WAIVER = """\
      - rule: {rule}
        quote: {quote}
        reason: 架空の理由。
        by: RO-05
        approved_on: 2026-11-10
        until: {until}
"""
WEAK = ("unfounded BR-01", "own-word FR-01", "old NR-01")
WEAK_ALONE = ("FR-03", "FR-04", "FR-07")


def asked_today(folder: Path) -> None:
    """Give the answers of the example the age that they had when it was written."""
    path, today = folder / "patterns" / "offerings.yaml", Report(()).day
    text = path.read_text("utf-8").replace("on: 2026-10-01", f"on: {today}")
    path.write_text(text.replace("on: 2025-04-01", f"on: {today - timedelta(500)}"), "utf-8")


def waive(folder: Path, file: str, mark: str, rule: str, *quotes: str) -> None:
    """Add waivers to the record of the example after a line of it."""
    path = folder / file
    text = path.read_text("utf-8")
    assert mark in text
    until = Report(()).day
    every = (WAIVER.format(rule=rule, quote=quote, until=until) for quote in quotes)
    path.write_text(text.replace(mark, f"{mark}    waivers:\n{''.join(every)}", 1), "utf-8")


def verdicts(folder: Path) -> dict[str, str]:
    """What command, its JSON, site and sheet say of the market."""
    model = api.load(folder)
    report = api.check(model)
    edition = Edition.whole(model, report)
    desk, makers = laid_out(Desk(edition, "en", frozenset()), folder)
    page = makers[neutrality.MARKET](desk)
    sheet = neutrality_report(model, edition.neutrality)
    (cell,) = (
        value for name, value in sheet.rows if isinstance(name, Cell) and "市場" in str(name.value)
    )
    assert isinstance(cell, Cell)
    assert isinstance(cell.value, Text)
    found = re.search(r"<strong>(.*?)</strong>", page.body)
    assert found
    return {
        "text": run(folder)[1].splitlines()[0],
        "json": Verdict(json.loads(run(folder, "--format", "json")[1])["verdict"]).label.to("en"),
        "site": found[1],
        "sheet": cell.value.to("en").partition(" (")[0],
    }


@pytest.mark.parametrize(
    ("softened", "waived", "verdict"),
    [
        ((), (), Verdict.EXPLAIN),
        (WEAK_ALONE, (), Verdict.EXPLAIN),
        (WEAK_ALONE, ("weak-evidence",), Verdict.WAIVED),
        (("FR-03", "FR-07"), ("weak-evidence",), Verdict.EXPLAIN),
    ],
)
def test_command_site_and_sheet_say_one_thing_of_the_market(
    example: Path, softened: tuple[str, ...], waived: tuple[str, ...], verdict: Verdict
) -> None:
    """By counts alone the second would be clear."""
    asked_today(example)
    change(example, *softened, priority="should")
    for rule in waived:
        mark = "    note: 裏付けの弱い回答（カタログだけ、古い、裏付けなし）を含む。\n"
        waive(example, "patterns/offerings.yaml", mark, rule, *WEAK)
    assert set(verdicts(example).values()) == {verdict.label.to("en")}


def test_a_waiver_of_a_count_lapses_once_the_count_changes(example: Path) -> None:
    """It quotes the count: whoever approved one supplier or two did not approve none."""
    asked_today(example)

    def thin() -> list[tuple[str, str]]:
        report = api.check(api.load(example), select=["thin-requirement"])
        return [(d.record, d.quote) for d in report.diagnostics]

    before = thin()
    assert ("FR-04", "1-2") in before
    waive(example, "requirements/requirements.yaml", "    id: FR-04\n", "thin-requirement", "1-2")
    assert thin() == [one for one in before if one[0] != "FR-04"]
    path = example / "patterns" / "offerings.yaml"
    path.write_text(
        re.sub(r"(requirement: FR-04, answer: )'?[\w-]+'?", r"\1'no'", path.read_text("utf-8")),
        "utf-8",
    )
    assert ("FR-04", "0-0") in thin()
    fix = next(
        d.suggestion.ja
        for d in api.check(api.load(example), select=["thin-requirement"]).diagnostics
        if d.record == "FR-04"
    )
    assert fix.endswith("quote に「0-0」と書きます。")


def test_dictionaries_tell_of_groups_and_products_that_offerings_leave_out() -> None:
    """A supplier's group, and two names of one product; a name that only begins alike is another."""
    words: list[Record] = [
        Supplier.model_validate(
            {
                "kind": "supplier",
                "id": "SP-001",
                "title": "架空",
                "forms": ["架空1社", "架空2社"],
                "group": "架空グループ",
                "passes": ["架空3社のものでもよい。"],
                "fails": ["架空1社製とすること。"],
            }
        ),
        Product.model_validate(
            {
                "kind": "product",
                "id": "PD-001",
                "title": "架空製品",
                "forms": ["架空Cloud", "架空クラウド"],
                "category": "cloud",
                "passes": ["架空Cloud又は同等以上とすること。"],
                "fails": ["架空Cloudとすること。"],
            }
        ),
    ]
    offers: list[Record] = [
        offering(1, {1: "yes"}, supplier="株式会社架空1社"),
        offering(2, {1: "yes"}, supplier="㈱架空2社"),
        offering(3, {1: "yes"}, product="架空Ｃｌｏｕｄ"),
        offering(4, {1: "yes"}, product="架空クラウド"),
        offering(5, {1: "yes"}, supplier="架空1社販売", product="架空Cloudの例"),
    ]
    assert len(market([requirement(1), *offers]).blocs) == 5
    found = market([requirement(1), *offers, *words])
    assert sorted(len(bloc.suppliers) for bloc in found.blocs) == [1, 2, 2]
    assert {tie.ja for bloc in found.blocs for tie in bloc.ties} == {
        "架空グループ（辞書による。未検証）",
        "架空製品（辞書による。未検証）",
    }


@pytest.mark.parametrize(
    ("counted", "place"),
    [("suppliers_wanted: 1", "suppliers_wanted"), ("suppliers_needed: 4", "suppliers_needed")],
)
def test_one_supplier_is_never_enough_and_no_more_are_needed_than_wanted(
    example: Path, counted: str, place: str
) -> None:
    path = example / "requirements" / "project.yaml"
    path.write_text(re.sub(rf"{place}: \d", counted, path.read_text("utf-8")), "utf-8")
    faults = api.load(example).faults
    assert [f.values["keys"] for f in faults] == [("procurement", place)]
    code, told = run(example, "--lang", "ja")
    assert code == 1
    assert "読めない記録があり" in told


def test_a_count_that_falls_short_is_excused_by_a_waiver_and_by_nothing_else() -> None:
    """Not by switching the rule off, which leaves no finding."""
    records = [requirement(1), requirement(2), *(offering(i, {1: "yes", 2: "yes"}) for i in (1, 2))]
    model = model_of(records)
    found = survey(model, TODAY)
    off = PROJECT.model_copy(
        update={"severities": dict.fromkeys(("thin-requirement", "thin-mandatory-set"), "off")}
    )
    silent = replace(model, project=off)
    assert api.check(silent, select=OF_THE_MARKET, today=TODAY).diagnostics == ()
    assert judged(silent).verdict is Verdict.EXPLAIN
    report = api.check(model, select=OF_THE_MARKET, today=TODAY)
    assert len(report.diagnostics) == 3
    waiver = Waiver.model_validate(
        {
            "rule": "thin-requirement",
            "quote": "試験",
            "reason": "架空",
            "by": "RO-01",
            "approved_on": TODAY,
            "until": TODAY,
        }
    )
    excused = tuple((d, waiver) for d in report.diagnostics)
    some = replace(report, diagnostics=report.diagnostics[1:], waived=excused[:1])
    assert outlook(model, found, some).verdict is Verdict.EXPLAIN
    every = outlook(model, found, replace(report, diagnostics=(), waived=excused))
    assert every.verdict is Verdict.WAIVED
    assert {p.verdict for p in every.prospects} == {Verdict.WAIVED}


def test_the_command_says_why_and_names_weak_answers_by_must_and_offering(example: Path) -> None:
    asked_today(example)
    change(example, *WEAK_ALONE, priority="should")
    code, words = run(example)
    assert code == 0
    assert "Answer with weak evidence: 3 to be explained, 0 waived" in words
    for weak in ("BR-01  without evidence", "FR-01  resting on", "NR-01  12 months old or older"):
        assert re.search(rf"OF-05 .*{weak}", words)
    assert "(1 of them 12 months old or older, 1 resting on" in words
    told = json.loads(run(example, "--format", "json")[1])
    assert told["answers"] == {"counted": 28, "old": 1, "months": 12, "own_word": 1}
    assert [(w["offering"], w["requirements"], w["counts"]) for w in told["weak"]] == [
        ("OF-05", ["BR-01"], False),
        ("OF-05", ["FR-01"], True),
        ("OF-05", ["NR-01"], True),
    ]


def test_another_size_of_consortia_is_a_what_if(example: Path) -> None:
    for size, what_if in ((1, True), (2, False), (3, True)):
        words = run(example, "--consortium", str(size))[1]
        assert words.startswith("WHAT IF") is what_if
        told = json.loads(run(example, "--consortium", str(size), "--format", "json")[1])
        assert (told["consortium"], told["what_if"]) == (size, what_if)
        upper = told["together"]["upper"]
        assert any(
            f"by {upper} if" in f["message"] or f"{upper}者" in f["message"] for f in told["found"]
        )
    assert "WHAT IF" not in run(example)[1]


def test_answers_on_what_is_no_must_are_told(example: Path) -> None:
    path = example / "patterns" / "offerings.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("{requirement: FR-01,", "{requirement: FR-99,", 1), "utf-8")
    requirements = example / "requirements" / "requirements.yaml"
    told = requirements.read_text("utf-8").replace(
        "id: NR-02\n", "id: NR-02\n    status: retired\n"
    )
    requirements.write_text(told, "utf-8")
    code, words = run(example)
    assert code == 1
    assert words.startswith("NOTE")
    assert "OF-01 → FR-99" in words.splitlines()[0]
    assert "The requirement is retired" in words
    code, words = run(example, "--format", "json")
    assert code == 1
    data = json.loads(words)
    assert data["not_there"] == {"OF-01": ["FR-99"]}
    assert data["not_counted"]["not-a-must"] == {f"OF-{i:02}": ["FR-06"] for i in range(1, 7)}
    assert set(data["not_counted"]["retired"]) == {f"OF-{i:02}" for i in range(1, 7)}


def test_no_edition_for_others_names_a_supplier_or_an_answer(example: Path) -> None:
    model = api.load(example)
    for audience in (Disclosure.PUBLIC, Disclosure.MEMBERS):
        edition = model.for_audience(audience)
        assert offerings(edition) == ()
        columns = market_map(edition, survey(edition, TODAY).evidence).columns
        assert [c.key for c in columns] == ["requirement"]
    names = [c.title.ja for c in market_map(model, survey(model, TODAY).evidence).columns]
    assert names[1:] == [*(f"架空{x}社" for x in "abcde".upper()), "架空オープンソース財団"]


def test_every_table_of_the_market_has_a_cell_for_each_column(example: Path) -> None:
    model = api.load(example)
    found = survey(model, TODAY)
    shortfall = found.shortfall
    assert shortfall is not None
    for table in (
        market_map(model, found.evidence),
        weak_answers(model, found.evidence, api.check(model, today=TODAY)),
        uncounted_answers(model),
        bottlenecks(model, found),
        conflict_table(found, shortfall),
        remedy_table(model, found, shortfall),
        incumbent_fit(found),
        independence_table(found),
        market_questions(model, open_questions(model, found)),
    ):
        assert table.rows
        assert all(len(row) == len(table.columns) for row in table.rows)


def run(folder: Path, *more: str) -> tuple[int, str]:
    """Exit code and words of the command."""
    done = subprocess.run(  # our own program
        [sys.executable, "-m", "reqmodel", "market", "--model", folder, "--lang", "en", *more],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_what_cannot_be_read_is_told_and_fails_the_command(example: Path) -> None:
    assert run(example)[0] == 0
    path = example / "patterns" / "offerings.yaml"
    sound = path.read_text("utf-8")
    path.write_text(sound.replace("answer: 'yes'", "answer: yess", 1), "utf-8")
    code, words = run(example)
    assert code == 1
    assert "could not be read" in words
    assert "OF-01" in words.splitlines()[0]
    code, words = run(example, "--format", "json")
    assert (code, json.loads(words)["not_read"]) == (1, ["OF-01"])
    path.write_text(sound.replace("open_source: ", "open_source: x"), "utf-8")
    code, words = run(example)
    assert code == 1
    assert "No supplier's answer (offering) is there" not in words


def test_words_fit_why_there_is_no_verdict(example: Path) -> None:
    path = example / "requirements" / "requirements.yaml"
    path.write_text(path.read_text("utf-8").replace("priority: must", "priority: should"), "utf-8")
    assert "There is no must" in run(example)[1]
    code, words = run(example, "--consortium", "4")
    assert code == 2
    assert "exactly" in words


def role(number: int, party: str) -> Role:
    """A role of some type of party."""
    return Role.model_validate(
        {
            "kind": "role",
            "id": f"RO-{number:02}",
            "title": "試験",
            "party_type": party,
            "examples": "試験",
            "responsibilities": [],
        }
    )


@pytest.mark.parametrize(
    ("binds", "counted"),
    [
        ((), True),
        (("RO-01",), False),
        (("RO-01", "RO-02"), False),
        (("RO-03",), True),
        (("RO-01", "RO-03"), True),
        (("RO-04",), False),
        (("RO-99",), True),
    ],
)
def test_a_must_that_binds_others_alone_is_no_matter_of_the_market(
    binds: tuple[str, ...], *, counted: bool
) -> None:
    parties = ("prefecture", "municipality", "contractor", "operator")
    roles = [role(i, party) for i, party in enumerate(parties, 1)]
    must = requirement(2).model_copy(update={"binds": binds})
    found = market([*roles, requirement(1), must, offering(1, {1: "yes"})])
    assert found.requirements == (("FR-01", "FR-02") if counted else ("FR-01",))
    assert found.together[Bound.LOWER] == (0 if counted else 1)


def test_an_answer_on_what_does_not_bind_suppliers_is_no_survey() -> None:
    must = requirement(1).model_copy(update={"binds": ("RO-01",)})
    found = judged(model_of([role(1, "prefecture"), must, offering(1, {1: "yes"})]))
    assert found.verdict is Verdict.UNSURVEYED
