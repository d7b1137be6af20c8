"""The Tochigi model is sound, and each rule, broken once in a copy of it, is reported once."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from reqmodel import api
from reqmodel.analysis.coverage import contracted
from reqmodel.model.diagnostic import Diagnostic
from reqmodel.model.records.fact import Clause
from reqmodel.model.vocabulary import Phase
from reqmodel.rules.registry import all_rules

TOCHIGI = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
FR = "requirements/functional.yaml"
ROLES = "requirements/governance/roles.yaml"
CLAUSES = "requirements/specification.yaml"
PROJECT = "requirements/project.yaml"
UC = "requirements/use-cases/UC-01.yaml"
P0, P1, P3, P6 = (f"patterns/P{n}.yaml" for n in (0, 1, 3, 6))
DELIVERABLES = "requirements/contract/deliverables.yaml"
MEETINGS = "requirements/contract/meetings.yaml"


@dataclass(frozen=True)
class Mistake:
    """A mistake in one file, and text of the line at which it is to be reported."""

    rule: str
    file: str
    make: Callable[[bytes], bytes]
    at: str
    also: frozenset[str] = frozenset()
    """Rules that the same mistake breaks too."""


def put(old: str, new: str) -> Callable[[bytes], bytes]:
    """Put `new` in place of the first `old`."""

    def make(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode(), 1)

    return make


def within(record: str, old: str, new: str) -> Callable[[bytes], bytes]:
    """Put `new` in place of the first `old` after the id of a record."""

    def make(data: bytes) -> bytes:
        head, mark, tail = data.partition(f"id: {record}\n".encode())
        assert mark, record
        assert old.encode() in tail, old
        return head + mark + tail.replace(old.encode(), new.encode(), 1)

    return make


def add(text: str) -> Callable[[bytes], bytes]:
    """Add lines at the end of the file."""
    return lambda data: data + text.encode()


def record(kind: str, id_: str, more: str) -> Callable[[bytes], bytes]:
    """Add a record to a chapter of another kind."""
    return add(f"  - kind: {kind}\n    id: {id_}\n    title: 試験\n{more}")


def then(*makes: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """One change after another."""

    def make(data: bytes) -> bytes:
        for one in makes:
            data = one(data)
        return data

    return make


COMPONENT = "".join(
    f"""\
  - kind: activity
    id: AC-9{i:02}
    title: 試験
    component: 試験
    phase: {phase}
    not_applicable: 試験
    derived_from: [CL-039]
"""
    for i, phase in enumerate(Phase)
)
"""A component with every phase, and nobody needed in any: `AC-905` is to provide."""


def providing(*parts: str) -> Callable[[bytes], bytes]:
    """Add a component whose phase `provide` is divided so: `RO-04, part: responsible`."""
    roles = ", ".join(f"{{role: {part}}}" for part in parts)
    return then(add(COMPONENT), within("AC-905", "not_applicable: 試験", f"assignments: [{roles}]"))


FLOW = """\
  - kind: data-asset
    id: DA-90
    title: 試験
    controller: RO-02
    controller_type: public-body
    subjects: 試験
    items: []
    data_class: personal
    sensitivity: ordinary
    legal_ground: within-purpose-61
    retention: 試験
  - kind: use-case
    id: UC-90
    title: 試験
    summary: 試験
    field: 観光
    intended_for: [common]
    stage: idea
    actors: []
    main_flow: []
    alternate_flows:
      - {key: refused, on: refusal, steps: []}
      - {key: withdrawn, on: withdrawal, steps: []}
      - {key: too-low, on: assurance-too-low, steps: []}
      - {key: down, on: outage, steps: []}
    data_uses:
      - key: trial
        asset: DA-90
        provider: RO-02
        recipient: RO-03
        recipient_type: public-body
        purpose: 試験
        legal_ground: within-purpose-61
        retention: 試験
        withdrawal: 試験
    needs: [BR-04, FR-02, NR-01]
    derived_from: [CL-038]
"""
"""Personal data of a public body, and a use case in which another public body receives it."""
GROUND = "legal_ground: within-purpose-61"
CONSENT = "retention: 試験\n        consent: CM-02"


def flowing(*changes: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Add that data and that use case, changed so."""
    return then(add(FLOW), *changes)


def field(id_: str, line: str) -> Callable[[bytes], bytes]:
    """Put a field first in a record."""
    return within(id_, "", f"    {line}\n")


def asking(statement: str) -> Callable[[bytes], bytes]:
    """Add a requirement that asks so."""
    more = f"    heading: FH-FUNCTIONS\n    statement: {statement}\n    priority: may\n    derived_from: [CL-041]\n"
    return record("functional-requirement", "FR-90", more)


WAIVER = """\
    waivers:
      - rule: {rule}
        quote: {quote}
        reason: 試験
        by: RO-07
        approved_on: 2026-11-01
        until: {until}
"""

NO_FIT = frozenset({"must-without-fit"})
"""What a must or a pattern that is added breaks besides: nobody says how they fit."""

MISTAKES = (
    Mistake("not-utf-8", ROLES, lambda d: d.decode().encode("cp932", "ignore"), "# 役割"),
    Mistake("control-character", ROLES, put("撤回する}", "撤回\0する}"), "撤回 する"),
    Mistake("too-long-line", ROLES, put("撤回する}", f"{'長' * 1_000_001}}}"), "長長長"),
    Mistake("yaml-syntax", FR, within("FR-07", "priority: must", "priority: [must"), "["),
    Mistake("tab-indentation", FR, within("FR-07", "    priority:", "\tpriority:"), "\tpriority"),
    Mistake(
        "duplicate-key",
        FR,
        within("FR-07", "    priority:", "    priority: may\n    priority:"),
        "priority: must",
    ),
    Mistake(
        "refused-yaml-feature", FR, within("FR-07", "priority: must", "priority: &p must"), "&p"
    ),
    Mistake(
        "too-deep-nesting",
        FR,
        within("FR-07", "priority: must", "priority: " + "[" * 60 + "]" * 60),
        "[[[[",
    ),
    Mistake("not-a-record", ROLES, add("  - 役割\n"), "  - 役割"),
    Mistake("unknown-kind", P1, put("kind: pattern", "kind: patern"), "patern"),
    Mistake(
        "unknown-field",
        FR,
        within("FR-07", "    priority:", "    prioritty: may\n    priority:"),
        "prioritty",
    ),
    Mistake("missing-field", FR, within("FR-07", "    priority: must\n", ""), "id: FR-07"),
    Mistake("empty-field", FR, within("FR-07", "priority: must", "priority:"), "priority:"),
    Mistake(
        "unquoted-text", "requirements/municipalities.yaml", put("'092011'", "092011"), "092011"
    ),
    Mistake("unquoted-text", CLAUSES, put("number: '1'", "number: 1.10"), "1.10"),
    Mistake(
        "unquoted-text", CLAUSES, put("quote: 必要な事項を定めるものである", "quote: no"), "no"
    ),
    Mistake(
        "wrong-type",
        FR,
        within("FR-07", "derived_from: [", "tags: 一つ\n    derived_from: ["),
        "tags",
    ),
    Mistake("not-in-list", FR, within("FR-07", "priority: must", "priority: musst"), "musst"),
    Mistake("malformed-value", PROJECT, put("dated: 2026-11-23", "dated: 2026年11月23日"), "dated"),
    Mistake("duplicate-id", ROLES, record("term", "RO-01", "    definition: 試験\n"), "id: RO-01"),
    Mistake(
        "id-out-of-pattern", ROLES, record("term", "TERM-1", "    definition: 試験\n"), "TERM-1"
    ),
    Mistake("repeated-key", ROLES, put("key: rights,", "key: consent,"), "key: consent"),
    Mistake(
        "missing-link-target",
        FR,
        within("FR-07", "derived_from: [", "derived_from: [CL-399, "),
        "CL-399",
    ),
    Mistake(
        "wrong-link-target", FR, within("FR-07", "owner: RO-", "owner: UC-01 # "), "owner: UC-01"
    ),
    Mistake(
        "retired-link-target",
        ROLES,
        record("idea", "ID-001", "    statement: 試験\n    taken_up_as: [UC-99]\n"),
        "UC-99",
    ),
    Mistake(
        "unknown-field-name",
        FR,
        within("FR-07", "supports: [rationale]", "supports: [rational]"),
        "rational]",
    ),
    Mistake(
        "unknown-rule-name", PROJECT, put("  orphan-record:", "  orphan-recrod:"), "orphan-recrod"
    ),
    Mistake(
        "unused-waiver",
        ROLES,
        record(
            "term",
            "TM-901",
            "    definition: 試験の語\n"
            + WAIVER.format(rule="orphan-record", quote="試験の語", until="2027-03-01"),
        ),
        "rule: orphan-record",
    ),
    Mistake(
        "expired-waiver",
        ROLES,
        record(
            "term",
            "TM-902",
            "    definition: 試験の語\n"
            + WAIVER.format(rule="orphan-record", quote="試験の語", until="2026-11-02"),
        ),
        "rule: orphan-record",
    ),
    Mistake(
        "unsound-waiver",
        ROLES,
        record(
            "term",
            "TM-903",
            "    definition: 試験の語\n"
            + WAIVER.format(rule="orphan-record", quote="試験の語", until="2027-03-01").replace(
                "RO-07", "RO-02"
            ),
        ),
        "by: RO-02",
        frozenset({"unused-waiver"}),
    ),
    Mistake(
        "unanswered-clause",
        CLAUSES,
        add(
            "  - id: CL-901\n    title: 試験\n    source: SRC-001\n    number: '9'\n    text: 試験\n    clause_type: obligation\n"
        ),
        "id: CL-901",
    ),
    Mistake(
        "unfounded-requirement",
        FR,
        add(
            "  - id: FR-90\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    acceptance: 試験の結果\n    priority: must\n    cross_cutting: 試験\n    note: 孤立しないよう下の要件が詳細化する\n  - id: FR-91\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    acceptance: 試験の結果\n    priority: must\n    cross_cutting: 試験\n    refines: [FR-90]\n"
        ),
        "id: FR-90",
        NO_FIT,
    ),
    Mistake(
        "unneeded-requirement",
        FR,
        add(
            "  - id: FR-90\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    acceptance: 試験の結果\n    priority: must\n    derived_from: [CL-041]\n"
        ),
        "id: FR-90",
        NO_FIT,
    ),
    Mistake(
        "link-cycle",
        FR,
        add(
            "  - id: FR-90\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    priority: may\n    refines: [FR-91]\n  - id: FR-91\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    priority: may\n    refines: [FR-90]\n"
        ),
        "refines: [FR-91]",
    ),
    Mistake(
        "orphan-record",
        FR,
        add(
            "  - id: FR-90\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    priority: may\n"
        ),
        "id: FR-90",
    ),
    Mistake(
        "incomplete-use-case",
        ROLES,
        record(
            "use-case",
            "UC-90",
            "    disclosure: public\n    summary: 試験\n    field: 観光\n    intended_for: [common]\n    stage: idea\n    actors: [RO-01]\n    main_flow:\n      - {text: 試験}\n    needs: [BR-04, FR-02]\n    derived_from: [CL-038]\n",
        ),
        "needs: [BR-04, FR-02]",
    ),
    Mistake(
        "weakened-refinement",
        FR,
        add(
            "  - id: FR-90\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 試験\n    priority: may\n    refines: [FR-01]\n"
        ),
        "priority: may",
    ),
    Mistake(
        "agreement-without-record",
        FR,
        within("FR-07", "    priority:", "    status: agreed\n    priority:"),
        "status: agreed",
    ),
    Mistake(
        "internal-text-shown",
        FR,
        within("FR-07", "    priority:", "    tags: []\n    note: DC-10 を見る\n    priority:"),
        "DC-10",
    ),
    Mistake(
        "link-to-narrower-record", P1, put("derived_from: [", "derived_from: [SV-90, "), "SV-90"
    ),
    Mistake(
        "public-supplier-answer",
        ROLES,
        record(
            "offering",
            "OF-01",
            "    supplier: 架空社\n    open_source: true\n    answers:\n      - {requirement: FR-02, answer: yes, on: 2026-11-01}\n".replace(
                "answer: yes", "answer: 'yes'"
            ),
        ),
        "requirement: FR-02",
    ),
    Mistake(
        "public-person-name",
        ROLES,
        record(
            "meeting",
            "MT-901",
            "    meeting_type: regular\n    participants:\n      - {role: RO-07, person: 架空 太郎}\n",
        ),
        "架空 太郎",
    ),
    Mistake(
        "public-assumed-amount",
        ROLES,
        record(
            "pattern",
            "P90",
            "    approach: shared\n    summary: 試験\n    type_today: '1.4'\n    type_target: '2.4'\n    build_cost: {size: small, status: assumption}\n    running_cost: {size: small, status: assumption}\n    merits: []\n    demerits: []\n    derived_from: [CL-040]\n    cost_lines:\n      - key: build\n        title: 構築\n        phase: build\n        item: labour\n        amount: {yen: 100000000, tax: excluded, status: assumption}\n",
        ),
        "amount:",
        NO_FIT | {"cost-without-basis", "one-sided-pattern"},
    ),
    Mistake(
        "heading-of-another-kind",
        FR,
        within("FR-07", "heading: FH-FUNCTIONS", "heading: NH-SCALE"),
        "NH-SCALE",
    ),
    Mistake(
        "repeated-project",
        ROLES,
        record(
            "project",
            "PJ-9",
            "    client: 試験\n    version: '1'\n    dated: 2026-11-23\n    fiscal_year: 2026\n    procurement: {jurisdiction: jp-gpa}\n",
        ),
        "id: PJ-9",
    ),
    Mistake(
        "single-supplier-basis",
        ROLES,
        record(
            "functional-requirement",
            "FR-92",
            "    heading: FH-FUNCTIONS\n    statement: 試験\n    acceptance: 試験の結果\n    priority: must\n    cross_cutting: 試験\n    sources:\n      - {source: SRC-901, status: secondary}\n  - kind: source\n    id: SRC-901\n    title: 試験\n    source_type: supplier\n",
        ),
        "SRC-901",
        NO_FIT,
    ),
    Mistake(
        "accountable-not-one", ROLES, providing("RO-04, part: responsible"), "part: responsible"
    ),
    Mistake("nobody-responsible", ROLES, providing("RO-04, part: accountable"), "part: account"),
    Mistake(
        "contradictory-activity",
        ROLES,
        then(
            providing("RO-04, part: responsible", "RO-04, part: accountable"),
            within("AC-905", "assignments:", "not_applicable: 矛盾\n    assignments:"),
        ),
        "not_applicable: 矛盾",
    ),
    Mistake(
        "undivided-phase",
        ROLES,
        then(add(COMPONENT), within("AC-905", "    not_applicable: 試験\n", "")),
        "phase: provide",
    ),
    Mistake(
        "phase-divided-twice",
        ROLES,
        then(
            add(COMPONENT),
            record(
                "activity",
                "AC-920",
                "    component: 試験\n    phase: provide\n    not_applicable: 試験\n    derived_from: [CL-039]\n",
            ),
        ),
        "phase: provide",
    ),
    Mistake(
        "unaccountable-body",
        ROLES,
        providing("RO-04, part: responsible", "RO-09, part: accountable"),
        "role: RO-09",
    ),
    Mistake(
        "role-without-work",
        ROLES,
        record(
            "role", "RO-90", "    party_type: mixed\n    examples: 試験\n    responsibilities: []\n"
        ),
        "kind: role",
    ),
    Mistake(
        "overdue-decision",
        ROLES,
        record(
            "decision",
            "DC-90",
            "    question: 試験\n    due: 2026-11-20\n    derived_from: [CL-039]\n",
        ),
        "due: 2026-11-20",
    ),
    Mistake(
        "unmatched-choice",
        ROLES,
        record(
            "decision",
            "DC-90",
            "    question: 試験\n    chosen: one\n    derived_from: [CL-039]\n",
        ),
        "chosen: one",
    ),
    Mistake(
        "incomplete-data-use",
        ROLES,
        flowing(within("UC-90", "        withdrawal: 試験\n", "")),
        "key: trial",
    ),
    Mistake(
        "unfit-legal-ground",
        ROLES,
        flowing(within("UC-90", GROUND, "legal_ground: entrustment-27-5-1")),
        "legal_ground: entrustment-27-5-1",
    ),
    Mistake(
        "undecided-legal-ground",
        ROLES,
        flowing(within("DA-90", GROUND, "legal_ground: undecided")),
        "legal_ground: undecided",
    ),
    Mistake(
        "standing-provision-on-exception",
        ROLES,
        flowing(within("UC-90", GROUND, "legal_ground: other-body-69-2-3")),
        "legal_ground: other-body-69-2-3",
    ),
    Mistake(
        "special-care-without-consent",
        ROLES,
        flowing(within("DA-90", "sensitivity: ordinary", "sensitivity: special-care")),
        "key: trial",
    ),
    Mistake(
        "consent-despite-other-law",
        ROLES,
        flowing(
            within("DA-90", "retention: 試験", "retention: 試験\n    restricted_by: [number-act]"),
            within("UC-90", GROUND, "one_off: true\n        legal_ground: consent-69-2-1"),
            within("UC-90", "retention: 試験", CONSENT),
        ),
        "legal_ground: consent-69-2-1",
    ),
    Mistake(
        "specific-personal-information",
        ROLES,
        flowing(within("DA-90", "data_class: personal", "data_class: specific-personal")),
        "specific-personal",
    ),
    Mistake(
        "assurance-too-low",
        ROLES,
        flowing(
            within("DA-90", "retention: 試験", "retention: 試験\n    assurance: AP-03"),
            within(
                "UC-90", "    needs:", "    assurance: {profile: AP-01, reason: 試験}\n    needs:"
            ),
        ),
        "profile: AP-01",
    ),
    Mistake(
        "missing-fallback",
        ROLES,
        flowing(
            within(
                "UC-90", "    needs:", "    assurance: {profile: AP-90, reason: 試験}\n    needs:"
            ),
            within("UC-90", "retention: 試験", CONSENT),
            record(
                "assurance-profile",
                "AP-90",
                "    ial: {level: 1, status: proposal}\n    aal: {level: 1, status: proposal}\n    means: []\n    fallbacks: []\n",
            ),
        ),
        "fallbacks: []",
    ),
    Mistake(
        "missing-alternate-flow",
        ROLES,
        flowing(
            within("UC-90", "      - {key: down, on: outage, steps: []}\n", ""),
            within("UC-90", "retention: 試験", CONSENT),
        ),
        "on: refusal",
    ),
    Mistake(
        "confused-anonymisation",
        ROLES,
        flowing(
            within("DA-90", "data_class: personal", "data_class: anonymised"),
            within("DA-90", GROUND, "legal_ground: not-personal"),
            within("UC-90", GROUND, "legal_ground: not-personal"),
        ),
        "data_class: anonymised",
    ),
    Mistake(
        "irrevocable-consent",
        ROLES,
        record(
            "consent-method",
            "CM-90",
            "    summary: 試験\n    timing: 試験\n    granularity: 試験\n    adoption: adopted\n    derived_from: [CL-039]\n",
        ),
        "kind: consent-method",
    ),
    Mistake(
        "rejected-consent-method",
        ROLES,
        flowing(within("UC-90", "retention: 試験", "retention: 試験\n        consent: CM-07")),
        "consent: CM-07",
    ),
    Mistake(
        "uncomputable-due",
        DELIVERABLES,
        within("DL-01", "number: 5, ", ""),
        "event: contract-signed",
    ),
    Mistake(
        "deliverable-without-export",
        ROLES,
        record(
            "deliverable",
            "DL-90",
            "    due: {kind: on-date, on: 2027-03-19}\n    formats: [word]\n    derived_from: [CL-050]\n",
        ),
        "kind: deliverable",
    ),
    Mistake(
        "obligation-without-evidence",
        ROLES,
        record(
            "obligation",
            "OB-90",
            "    text: 試験\n    due: {kind: always}\n    derived_from: [CL-050]\n",
        ),
        "text: 試験",
    ),
    Mistake(
        "unfounded-duty",
        ROLES,
        record(
            "obligation",
            "OB-90",
            "    text: 試験\n    due: {kind: always}\n    evidence:\n      - {key: record, text: 試験}\n  - kind: decision\n    id: DC-90\n    title: 試験\n    question: 試験\n    options: []\n    decided_by: RO-07\n    outcome: open\n    settles: [OB-90]\n",
        ),
        "kind: obligation",
    ),
    Mistake(
        "weightless-criteria",
        "patterns/criteria.yaml",
        lambda data: re.sub(rb"(  - id: CR-\d+\n)", rb"\1    weight: 0\n", data),
        "weight: 0",
    ),
    Mistake(
        "unfilled-filing",
        ROLES,
        record(
            "filing",
            "FI-90",
            "    filing_type: incident\n    states: [{state: submitted, on: 2026-11-20, by: RO-11}]\n    derived_from: [CL-050]\n",
        ),
        "kind: filing",
    ),
    Mistake("late-minutes", MEETINGS, field("MT-001", "held_on: 2026-11-12"), "2026-11-12"),
    Mistake(
        "overdue-deliverable", DELIVERABLES, within("DL-06", "2027-03-19", "2026-10-30"), "due:"
    ),
    Mistake(
        "overdue-action",
        MEETINGS,
        field("MT-002", "actions: [{key: list, what: 一覧を送る, who: RO-07, due: 2026-11-20}]"),
        "due: 2026-11-20",
    ),
    Mistake(
        "steps-out-of-order",
        DELIVERABLES,
        field("DL-01", "states: [{state: approved, on: 2026-10-09, by: RO-07}]"),
        "state: approved",
    ),
    Mistake(
        "self-approved-delivery",
        DELIVERABLES,
        field(
            "DL-01",
            "states:\n      - {state: submitted, on: 2026-10-08, by: RO-11}\n      - {state: approved, on: 2026-10-09, by: RO-11}",
        ),
        "state: approved",
    ),
    Mistake("fact-in-the-future", MEETINGS, field("MT-002", "held_on: 2026-12-15"), "2026-12-15"),
    Mistake(
        "contract-dates-out-of-order",
        PROJECT,
        put("ends_on: 2027-03-31", "ends_on: 2026-03-31"),
        "ends_on",
    ),
    Mistake(
        "deliverable-due-after-work",
        DELIVERABLES,
        within("DL-06", "2027-03-19", "2027-03-31"),
        "2027-03-31",
    ),
    Mistake("unrecorded-meeting", MEETINGS, field("MT-002", "planned: 2026-11-12"), "2026-11-12"),
    Mistake(
        "several-requirements",
        FR,
        within("FR-07", "1つを選べること。", "1つを選べること。選んだ手段を記録すること。"),
        "選んだ手段を記録すること。",
    ),
    Mistake(
        "vague-word",
        FR,
        within("FR-07", "2つ以上の手段を設定", "十分な手段を設定"),
        "十分な手段を設定",
    ),
    Mistake(
        "untestable-criterion",
        FR,
        within("FR-14", "    acceptance:", "    note:"),
        "同意の範囲を選べること。",
    ),
    Mistake(
        "ambiguous-term",
        FR,
        add(
            "  - kind: term\n    id: TM-901\n    title: 試し語\n    definition: 試験\n    write_as: [甲の試し語, 乙の試し語]\n  - id: FR-90\n    title: 試験\n    heading: FH-FUNCTIONS\n    statement: 甲の試し語及び試し語を示すこと。\n    priority: may\n    derived_from: [CL-041]\n"
        ),
        "statement: 甲の試し語及び試し語を示すこと。",
    ),
    Mistake(
        "mismatched-year",
        "requirements/glossary.yaml",
        put("令和7(2025)年度に構築", "令和7(2026)年度に構築"),
        "令和7(2026)年度に構築",
    ),
    Mistake(
        "missing-metric-value",
        "requirements/non-functional.yaml",
        within("NR-10", "        value: 1\n", ""),
        "comparison: at-most",
    ),
    Mistake(
        "failing-word-example",
        ROLES,
        record(
            "vague-word",
            "VW-001",
            "    forms: [しかるべく]\n    leaves_open: degree\n    why: 試験\n    instead: 試験\n    passes: []\n    fails: [試験する。]\n",
        ),
        "fails: [試験する。]",
    ),
    Mistake(
        "named-product",
        ROLES,
        asking("データベースはOracle Databaseを使用すること。"),
        "データベースはOracle Databaseを使用すること。",
    ),
    Mistake(
        "name-besides-equivalents",
        ROLES,
        asking("データベースはOracle Database又は同等以上の製品とすること。"),
        "データベースはOracle Database又は同等以上の製品とすること。",
    ),
    Mistake(
        "named-maker", ROLES, asking("サーバは富士通製とすること。"), "サーバは富士通製とすること。"
    ),
    Mistake(
        "model-number",
        ROLES,
        asking("無線機の型番はIC-R6であること。"),
        "無線機の型番はIC-R6であること。",
    ),
    Mistake("defective-equivalence", ROLES, asking("同等品は不可とする。"), "同等品は不可とする。"),
    Mistake(
        "origin-or-patent", ROLES, asking("端末は国産品に限ること。"), "端末は国産品に限ること。"
    ),
    Mistake(
        "proprietary-format",
        ROLES,
        asking("書誌データは可変長Tタイプにより納めること。"),
        "書誌データは可変長Tタイプにより納めること。",
    ),
    Mistake(
        "undisclosed-existing-system",
        ROLES,
        asking("既存の財務会計システムと連携すること。"),
        "既存の財務会計システムと連携すること。",
    ),
    Mistake(
        "compatibility-with-installed",
        ROLES,
        asking("現在使用している図書カードがそのまま使用できること。"),
        "現在使用している図書カードがそのまま使用できること。",
    ),
    Mistake(
        "no-open-standard-for-interface",
        ROLES,
        asking("データ連携の機能を有すること。"),
        "データ連携の機能を有すること。",
    ),
    Mistake(
        "proprietary-deliverable",
        ROLES,
        asking("成果物はMicrosoft Word形式で提出すること。"),
        "成果物はMicrosoft Word形式で提出すること。",
    ),
    Mistake(
        "pinned-version", ROLES, asking("通信はTLS1.2とすること。"), "通信はTLS1.2とすること。"
    ),
    Mistake(
        "partner-status",
        ROLES,
        asking("提案する製品の正規代理店であること。"),
        "提案する製品の正規代理店であること。",
    ),
    Mistake(
        "narrow-track-record",
        ROLES,
        asking("全国の市町村で50団体以上の導入実績を有すること。"),
        "全国の市町村で50団体以上の導入実績を有すること。",
    ),
    Mistake(
        "local-presence",
        ROLES,
        asking("市内に本店又は営業所を有すること。"),
        "市内に本店又は営業所を有すること。",
    ),
    Mistake(
        "restrictive-personnel",
        ROLES,
        asking("AWS認定ソリューションアーキテクトを3名配置すること。"),
        "AWS認定ソリューションアーキテクトを3名配置すること。",
    ),
    Mistake(
        "single-certificate",
        ROLES,
        asking("ISO/IEC 27001及びプライバシーマークを取得していること。"),
        "ISO/IEC 27001及びプライバシーマークを取得していること。",
    ),
    Mistake(
        "original-developer-only",
        ROLES,
        asking("保守は、開発した者以外は実施できない。"),
        "保守は、開発した者以外は実施できない。",
    ),
    Mistake(
        "incumbent-knowledge-cost",
        ROLES,
        asking("現行システムの解析及びデータの抽出は受託者の負担で行うこと。"),
        "現行システムの解析及びデータの抽出は受託者の負担で行うこと。",
    ),
    Mistake(
        "rights-block-third-parties",
        ROLES,
        asking("ノウハウに係る著作権は乙に留保されるものとする。"),
        "ノウハウに係る著作権は乙に留保されるものとする。",
    ),
    Mistake(
        "named-licence",
        ROLES,
        asking("既存ウイルス対策ソフトウェアの更新ライセンスとする。"),
        "既存ウイルス対策ソフトウェアの更新ライセンスとする。",
    ),
    Mistake(
        "datasheet-value",
        ROLES,
        asking("画面は15.57インチとすること。"),
        "画面は15.57インチとすること。",
    ),
    Mistake(
        "implementation-not-outcome",
        ROLES,
        asking("文書のチャンク分割ができること。"),
        "文書のチャンク分割ができること。",
    ),
    Mistake(
        "must-without-fit",
        P1,
        put(
            "  - {requirement: BR-02, fit: independent", "  # {requirement: BR-02, fit: independent"
        ),
        "requirement: BR-01",
    ),
    Mistake(
        "cost-without-basis",
        P3,
        put(
            "    assumption: 構築の総額の仮定（90／160／280百万円）の5%。総額と割合は検討者の仮定である\n  - key: build-management",
            "  - key: build-management",
        ),
        "key: build-assessment",
    ),
    Mistake(
        "unbacked-quote",
        P1,
        put(
            "high: 14000000}\n      tax: excluded\n      status: assumption",
            "high: 14000000}\n      tax: excluded\n      status: rfi-answer",
        ),
        "yen: {low: 4500000",
    ),
    Mistake(
        "quantity-without-unit", P6, put("    unit: {ja: 本, en: links}\n", ""), "quantity: {low: 2"
    ),
    Mistake("unknown-tax", P1, put("tax: excluded", "tax: unstated"), "yen: {low: 30000000"),
    Mistake(
        "unknown-currency",
        P1,
        put("    first_year: 1\n", "    currency: USD\n    first_year: 1\n"),
        "currency: USD",
    ),
    Mistake(
        "one-sided-pattern",
        P3,
        lambda d: re.sub(rb"(?s)\nmerits:\n.*?\ndemerits:", b"\nmerits: []\ndemerits:", d),
        "merits: []",
    ),
    Mistake(
        "missing-baseline",
        P0,
        put("approach: status-quo", "approach: shared"),
        "approach: shared",
    ),
    Mistake("cost-out-of-years", P1, put("last_year: 5", "last_year: 6"), "key: operate-cloud"),
    Mistake(
        "optimism-bias-twice",
        PROJECT,
        put(
            "approaches: [shared, saas]\n    phases: [operate]",
            "approaches: [module]\n    phases: [build]",
        ),
        "key: outsourcing",
    ),
    Mistake(
        "named-open-source",
        ROLES,
        asking("データの保存にはPostgreSQLを使用すること。"),
        "データの保存にはPostgreSQLを使用すること。",
    ),
    Mistake(
        "unlisted-product",
        ROLES,
        asking("帳票の出力にはTochimaruReportを使用すること。"),
        "帳票の出力にはTochimaruReportを使用すること。",
    ),
    Mistake(
        "as-is-equals",
        ROLES,
        asking("現行システムと同等以上の機能を備えること。"),
        "現行システムと同等以上の機能を備えること。",
    ),
    Mistake(
        "bundle",
        ROLES,
        asking("人事給与、財務会計及び文書管理を一括して導入すること。"),
        "人事給与、財務会計及び文書管理を一括して導入すること。",
    ),
    Mistake(
        "discretionary-acceptance",
        ROLES,
        asking("要員は県が承認した者とすること。"),
        "要員は県が承認した者とすること。",
    ),
)


MARKET = {"thin-requirement", "thin-mandatory-set", "false-independence", "weak-evidence"}
"""Rules that are silent until suppliers are asked about every must."""
ELSEWHERE = {"unreadable-file", "empty-heading", *MARKET}
"""Rules that tests of their own show."""


def _findings(folder: Path) -> list[Diagnostic]:
    return list(api.check(api.load(folder), today=TODAY).diagnostics)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the Tochigi model, in which to make mistakes."""
    for name in ("requirements", "patterns"):
        shutil.copytree(TOCHIGI / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_model_is_sound_without_any_finding_or_waiver() -> None:
    report = api.check(api.load(TOCHIGI), today=TODAY)
    assert report.diagnostics == ()
    assert report.waived == ()


def test_every_rule_that_can_be_shown_is_broken_here() -> None:
    assert {m.rule for m in MISTAKES} == set(all_rules()) - ELSEWHERE - {*UNSAID}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: m.rule)
def test_a_mistake_is_reported_once_at_its_line(mistake: Mistake, copy: Path) -> None:
    if mistake.rule == "retired-link-target":
        _prepare(copy, "use-case", "UC-99", "status: retired", UC)
    if mistake.rule == "link-to-narrower-record":
        _survey(copy)
    path = copy / mistake.file
    path.write_bytes(mistake.make(path.read_bytes()))
    found = [d for d in _findings(copy) if d.rule not in mistake.also]
    assert [d.rule for d in found] == [mistake.rule]
    assert found[0].location.file == mistake.file
    text = path.read_bytes().decode("cp932" if mistake.rule == "not-utf-8" else "utf-8", "replace")
    assert mistake.at in text.replace("\0", " ").split("\n")[found[0].location.line - 1]
    assert found[0].location.column >= 1


UNSAID = {
    "no-data-export": "出力|書き?出|エクスポート|抽出|取り?出|引き?渡|持ち?出|返還|移行|(?i:export|extract|hand|return|portab)",
    "no-handover": "引き?継|後継|次期|終了|満了|(?i:handover|hand over|transition|successor)",
    "no-interface-disclosure": "仕様|設計書|定義書|ソースコード|(?i:specification|source code)",
}
"""What each rule on the whole model misses where these words are nowhere."""


@pytest.mark.parametrize("rule", UNSAID)
def test_what_is_left_unsaid_is_reported_at_the_project(rule: str, copy: Path) -> None:
    for path in (copy / "requirements").glob("*.yaml"):
        if path.name in {"business.yaml", "functional.yaml", "non-functional.yaml"}:
            text = path.read_text("utf-8")
            path.write_text(re.sub(UNSAID[rule], "某", text), "utf-8")
    found = [d for d in _findings(copy) if d.rule == rule]
    assert [d.location.file for d in found] == [PROJECT]


def _prepare(copy: Path, kind: str, id_: str, status: str, like: str) -> None:
    text = (copy / like).read_text("utf-8")
    text = re.sub(r"(?m)^id: .*$", f"id: {id_}\n{status}", text, count=1)
    assert f"kind: {kind}" in text
    (copy / "requirements" / f"{id_}.yaml").write_text(text, "utf-8")


def _survey(copy: Path) -> None:
    path = copy / "requirements" / "survey.yaml"
    path.write_text("kind: survey\nid: SV-90\ntitle: 試験\nquestions: []\n", "utf-8")


def test_an_empty_heading_is_reported(copy: Path) -> None:
    path = copy / "requirements/non-functional.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("heading: NH-TRAINING", "heading: NH-TESTING"), "utf-8")
    found = _findings(copy)
    assert [d.rule for d in found] == ["empty-heading"]
    assert found[0].location.file == PROJECT


def _offerings(copy: Path, **more: str) -> None:
    """Three fictional suppliers that can do everything; `more` lines in the offering of one."""
    musts = [r.id for r in contracted(api.load(copy))]
    answers = "".join(
        f"    - {{requirement: {i}, answer: 'yes', on: 2026-11-01, evidence: 架空の実演}}\n"
        for i in musts
    )
    for name in "ABC":
        text = f"kind: offering\nid: OF-0{'ABC'.index(name) + 1}\ntitle: 試験\nsupplier: 架空{name}社\n"
        text += f"open_source: false\n{more.get(name, '')}answers:\n{answers}"
        (copy / "requirements" / f"offering-{name}.yaml").write_text(text, "utf-8")


def test_a_market_of_three_independent_suppliers_is_no_problem(copy: Path) -> None:
    _offerings(copy)
    assert _findings(copy) == []


def test_a_supplier_that_sells_what_another_makes_is_not_independent(copy: Path) -> None:
    _offerings(copy, B="reseller_of: 架空A社\n")
    musts = sum(1 for _ in contracted(api.load(copy)))
    assert Counter(d.rule for d in _findings(copy)) == {
        "thin-requirement": musts,
        "thin-mandatory-set": 1,
        "false-independence": 1,
    }


def test_a_yes_without_evidence_counts_as_not_known(copy: Path) -> None:
    _offerings(copy)
    path = copy / "requirements" / "offering-C.yaml"
    path.write_text(path.read_text("utf-8").replace(", evidence: 架空の実演", "", 1), "utf-8")
    found = _findings(copy)
    assert {d.rule for d in found} == MARKET - {"false-independence"}
    assert len(found) == 3


def test_a_file_that_cannot_be_opened_is_reported(copy: Path) -> None:
    (copy / "requirements" / "gone.yaml").symlink_to("nowhere.yaml")
    found = _findings(copy)
    assert [(d.rule, d.location.file) for d in found] == [
        ("unreadable-file", "requirements/gone.yaml")
    ]


def test_every_quoted_phrase_of_a_clause_stands_in_no_two_clauses_and_is_not_its_summary() -> None:
    clauses = api.load(TOCHIGI).of_kind(Clause)
    assert len(clauses) == 70
    for clause in clauses:
        assert clause.quote
        assert clause.quote != clause.text.ja
