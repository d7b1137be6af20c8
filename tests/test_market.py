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
from datetime import date
from itertools import combinations
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
from reqmodel.analysis.market import Bound, Market, Verdict, offerings, open_questions, survey
from reqmodel.analysis.relaxation import relaxations
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Offering
from reqmodel.model.records.fact import Project
from reqmodel.model.records.governance import Role
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import FunctionalRequirement
from reqmodel.model.text import Text
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


def market(records: Iterable[Record], size: int | None = None) -> Market:
    """The market of a model of these records."""
    return survey(Model(PROJECT, {r.id: r for r in records}), size)


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
    assert one.verdict is other.verdict
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
    ("names", "suppliers"),
    [
        (("株式会社甲", "㈱甲", "甲", "（株）甲", "甲 株式会社"), 1),
        (("Acme Co., Ltd.", "ACME Inc.", "Ａｃｍｅ Corporation", "acme GmbH", "Acme K.K."), 1),
        (({"ja": "架空商事", "en": "Kaku Trading"}, "Kaku Trading, Inc."), 1),
        (({"ja": "架空商事", "en": "Kaku"}, {"ja": "カクウ", "en": "Kaku Ltd"}, "カクウ㈱"), 1),
        (("株式会社", "有限会社"), 2),
        (("甲社", "乙社"), 2),
        (("Texaco", "Texa Co"), 2),
        (("東京電気", "東京電機"), 2),
    ],
)
def test_a_name_is_the_same_in_whatever_form_it_is_written(
    names: tuple[object, ...], suppliers: int
) -> None:
    """As the name of the supplier, and of the group it belongs to."""
    offers = [offering(i, {1: "yes"}) for i in range(1, len(names) + 1)]
    for field in ("supplier", "corporate_group"):
        spelled = [
            Offering.model_validate({**o.model_dump(), field: name})
            for o, name in zip(offers, names, strict=True)
        ]
        for some in (spelled, spelled[::-1]):
            found = market([requirement(1), *some])
            assert found.together == {Bound.LOWER: suppliers, Bound.UPPER: suppliers}


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
        found = market(records)
        assert found.verdict is Verdict.UNSURVEYED
        assert found.shortfall is None
    assert market([*musts, offering(1, {1: "no"})]).verdict is Verdict.EXPLAIN
    assert market([*musts, *(offering(i, {1: "yes"}) for i in (1, 2, 3))]).verdict is Verdict.CLEAR


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


def change(folder: Path, *ids: str, priority: str) -> Market:
    """Set the priority of requirements of the example; its market then."""
    path = folder / "requirements" / "requirements.yaml"
    text = path.read_text("utf-8")
    for id_ in ids:
        head, mark, tail = text.partition(f"id: {id_}\n")
        text = head + mark + re.sub("priority: .*", f"priority: {priority}", tail, count=1)
    path.write_text(text, "utf-8")
    return survey(api.load(folder))


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
    found = survey(model)
    assert found.verdict is Verdict.EXPLAIN
    assert found.together == {Bound.LOWER: 0, Bound.UPPER: 2}
    assert {found.verdict_on(i) for i in found.requirements} == set(Verdict)
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
    alone = survey(model, 1)
    assert alone.together[Bound.UPPER] == 1


def test_the_example_can_be_changed_as_its_readme_says(example: Path) -> None:
    assert change(example, "FR-06", priority="must").counts["FR-06"][Bound.UPPER] == 1
    assert api.check(api.load(example), today=date(2026, 11, 23)).failed()
    clear = change(example, "FR-03", "FR-04", "FR-06", "FR-07", priority="should")
    assert clear.verdict is Verdict.CLEAR
    (example / "patterns" / "offerings.yaml").unlink()
    assert survey(api.load(example)).verdict is Verdict.UNSURVEYED


def test_no_edition_for_others_names_a_supplier_or_an_answer(example: Path) -> None:
    model = api.load(example)
    for audience in (Disclosure.PUBLIC, Disclosure.MEMBERS):
        edition = model.for_audience(audience)
        assert offerings(edition) == ()
        assert [c.key for c in market_map(edition).columns] == ["requirement"]
    names = [c.title.ja for c in market_map(model).columns]
    assert names[1:] == [*(f"架空{x}社" for x in "abcde".upper()), "架空オープンソース財団"]


def test_every_table_of_the_market_has_a_cell_for_each_column(example: Path) -> None:
    model = api.load(example)
    found = survey(model)
    shortfall = found.shortfall
    assert shortfall is not None
    for table in (
        market_map(model),
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
    found = market([role(1, "prefecture"), must, offering(1, {1: "yes"})])
    assert found.verdict is Verdict.UNSURVEYED
