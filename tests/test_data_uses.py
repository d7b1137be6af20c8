"""What the rules on privacy make of who holds data, of what class, and who receives it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from checking import checked

ASSET = """\
kind: data-asset
id: DA-01
title: 連絡先
controller: RO-02
controller_type: public-body
subjects: 県内の住民
items: []
data_class: personal
sensitivity: ordinary
legal_ground: within-purpose-61
retention: 1年
"""
CASE = """\
kind: use-case
id: UC-01
title: 避難の支援
summary: 登録した人に案内を届ける。
field: 防災
intended_for: [common]
stage: proposal
actors: []
main_flow: []
data_uses:
  - key: contact
    asset: DA-01
    provider: RO-02
    recipient: RO-03
    purpose: 案内を届ける
    legal_ground: within-purpose-61
    retention: 1年
"""
INCOMPLETE = ["incomplete-data-use"] * 2
"""The use case says neither who receives the data nor what happens on withdrawal."""
PERSON = """\
kind: role
id: RO-03
title: 本人
party_type: person
examples: 住民
responsibilities: []
"""
LEVELS = """\
kind: assurance-profile
defaults: {means: []}
records:
  - {id: AP-01, title: 低, ial: {level: 0, status: proposal}, aal: {level: 2, status: proposal}}
  - id: AP-02
    title: 高
    ial: {level: 1, status: proposal}
    aal: {level: 1, status: proposal}
    fal: {level: 2, status: proposal}
"""

Rules = Callable[..., list[str]]


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    """What the rules of privacy find in the data, the use case and other files, by name."""

    def found(asset: str = ASSET, case: str = CASE, other: str = "") -> list[str]:
        files = {"asset.yaml": asset, "case.yaml": case} | ({"other.yaml": other} if other else {})
        return [d.rule for d in checked(tmp_path, files, "privacy").report.diagnostics]

    return found


@pytest.mark.parametrize("change", ["stage: not-adopted", "stage: proposal\nstatus: retired"])
def test_a_use_case_that_no_longer_counts_is_passed_over(rules: Rules, change: str) -> None:
    assert rules() == INCOMPLETE
    assert rules(case=CASE.replace("stage: proposal", change)) == []


def test_the_person_concerned_may_have_all_that_is_about_them(rules: Rules) -> None:
    assert rules(ASSET.replace("ordinary", "special-care"), other=PERSON) == []


def test_person_related_data_may_or_may_not_be_about_a_person(rules: Rules) -> None:
    related = ASSET.replace("data_class: personal", "data_class: person-related")
    assert rules(related) == INCOMPLETE
    assert rules(related, CASE.replace("within-purpose-61", "not-personal")) == []


@pytest.mark.parametrize(
    ("holder", "data_class", "grounds"),
    [
        ("public-body", "personal", "within-purpose-61 statute internal-69-2-2 undecided"),
        ("public-body", "personal", "!consent-27-1 !joint-use-27-5-3 !not-personal"),
        ("private", "personal", "consent-27-1 statute entrustment-27-5-1"),
        ("private", "personal", "!within-purpose-61 !consent-69-2-1"),
        ("either", "personal", "within-purpose-61 consent-27-1 !not-personal"),
        ("private", "pseudonymised", "joint-use-27-5-3 !consent-27-1"),
        ("public-body", "pseudonymised", "within-purpose-61 !consent-69-2-1"),
        ("public-body", "non-personal", "not-personal statute !within-purpose-61"),
        ("private", "anonymised", "not-personal !consent-27-1"),
    ],
)
def test_the_grounds_open_to_a_holder_and_a_class(
    rules: Rules, holder: str, data_class: str, grounds: str
) -> None:
    asset = ASSET.replace("public-body", holder)
    asset = asset.replace("data_class: personal", f"data_class: {data_class}")
    for ground in grounds.split():
        held = asset.replace("within-purpose-61", ground.removeprefix("!"))
        unfit = "unfit-legal-ground" in rules(held, CASE.partition("data_uses")[0])
        assert unfit is ground.startswith("!"), ground


def test_each_axis_of_assurance_is_held_against_its_own_and_federation_only_if_both_have_it(
    tmp_path: Path,
) -> None:
    files = {
        "asset.yaml": ASSET + "assurance: AP-02\n",
        "case.yaml": CASE + "assurance: {profile: AP-01, reason: 案}\n",
        "levels.yaml": LEVELS,
    }
    report = checked(tmp_path, files, "assurance-too-low").report
    assert [d.message.en.partition("needs: ")[2] for d in report.diagnostics] == [
        "IAL 0 (DA-01 needs 1)."
    ]


def test_a_component_is_not_called_undivided_while_an_activity_cannot_be_read(
    tmp_path: Path,
) -> None:
    activity = "kind: activity\nid: AC-00{}\ntitle: 提供\ncomponent: 仲介\nphase: {}\n"
    files = {"one.yaml": activity.format(1, "provide"), "two.yaml": activity.format(2, "stroe")}
    assert checked(tmp_path, files, "governance").found == []
    files["two.yaml"] = activity.format(2, "store")
    assert len(checked(tmp_path, files, "governance").found) == 3
