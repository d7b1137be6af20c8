"""A small model with everything that the pages on governance, cases and patterns show."""

from __future__ import annotations

CASE = """\
  - id: CS-{n:02}
    title: {{ja: 事例{n}, en: Case {n}}}
    place: {{ja: 架空市{n}, en: Town {n}}}
    service: {{ja: 住民ポータル{n}, en: Portal {n}}}
    personal_data: 住所
    consent: {{ja: 申込みの時に尋ねる, en: asked on application}}
    assurance: 不明
    operator: {operator}
    since: 不明
    fields: [{fields}]
    consent_form: {consent}
    operator_form: {form}
    certainty: {certainty}
    sources:
      - {{source: SRC-001, status: {status}}}
"""


def _cases() -> str:
    rows = (
        ("市", "portal", "by-service", "municipality", "high", "verified"),
        ("市", "portal, health", "dynamic", "municipality", "low", "secondary"),
        ("県", "health", "by-service", "prefecture", "high", "verified"),
        ("県", "tourism", "unknown", "prefecture", "medium", "unverified"),
        ("会社", "payment", "blanket", "company", "low", "unverified"),
        ("会社", "payment", "unknown", "company", "low", "verified"),
        ("協議会", "mobility", "unknown", "consortium", "medium", "verified"),
        ("協議会", "disaster", "each-time", "consortium", "high", "verified"),
        ("協議会", "disaster", "each-time", "consortium", "high", "verified"),
    )
    fields = ("operator", "fields", "consent", "form", "certainty", "status")
    return "".join(
        CASE.format(n=n, **dict(zip(fields, row, strict=True))) for n, row in enumerate(rows, 1)
    )


FILES = {
    "requirements/cases.yaml": f"kind: case\nrecords:\n{_cases()}",
    "requirements/sources.yaml": """\
kind: source
records:
  - {id: SRC-001, title: {ja: '手引 *第3.0版*', en: Guide}, source_type: guideline}
  - {id: SRC-002, title: {ja: 契約書, en: Contract}, source_type: contract}
""",
    "requirements/roles.yaml": """\
kind: role
defaults:
  party_type: mixed
  examples: 例
  responsibilities: [{key: one, text: 役割を果たす。}]
records:
  - {id: RO-01, title: {ja: 本人, en: Person}}
  - {id: RO-02, title: {ja: 提供元, en: Provider}}
  - {id: RO-03, title: {ja: 基盤運営者, en: Operator}}
  - {id: RO-04, title: {ja: 監査人, en: Auditor}}
""",
    "requirements/terms.yaml": """\
kind: term
records:
  - {id: TM-001, title: {ja: 同意, en: Consent}, reading: どうい, definition: {ja: 本人が認めること。詳しくは手引による。, en: That the person agrees. More in the guide.}}
  - {id: TM-002, title: {ja: 同意の撤回, en: Withdrawal of consent}, reading: どういのてっかい, definition: 同意を取りやめること。}
  - {id: TM-003, title: {ja: データ, en: Data}, reading: でーた, definition: 記録された事実。}
  - {id: TM-004, title: {ja: 共同利用（基盤）, en: Shared use (platform)}, reading: きょうどうりよう, definition: 一つの基盤を使うこと。, write_as: [基盤の共同利用]}
  - {id: TM-005, title: {ja: 共同利用（法）, en: Joint use (law)}, reading: きょうどうりよう, definition: 法の定めによる利用。}
  - {id: TM-006, title: {ja: 影響評価（PIA）, en: Impact assessment (PIA)}, reading: えいきょうひょうか, definition: 影響を調べること。}
""",
    "requirements/data.yaml": """\
kind: data-asset
records:
  - id: DA-01
    title: {ja: 住所, en: Address}
    controller: RO-02
    controller_type: public-body
    subjects: 住民
    items: [{key: address, text: 住所}]
    data_class: personal
    sensitivity: ordinary
    legal_ground: undecided
    restricted_by: [resident-registry-act]
    assurance: AP-01
    retention: 1年
    source_system: 台帳
  - id: DA-02
    title: {ja: 統計, en: Statistics}
    controller: RO-03
    controller_type: public-body
    subjects: なし
    items: [{key: count, text: 件数}]
    data_class: non-personal
    sensitivity: open
    legal_ground: not-personal
    retention: 1年
    sources: [{source: SRC-001, status: verified, premise: true}]
""",
    "requirements/consent.yaml": """\
kind: consent-method
records:
  - {id: CM-01, title: {ja: 都度同意, en: Each time}, summary: そのたびに尋ねる。, timing: 提供の直前, granularity: 項目, states: [ConsentGiven, ConsentRefused], merits: [明確], demerits: [手間], adoption: adopted, adopted_for: [UC-01]}
  - {id: CM-02, title: {ja: 一括同意, en: Blanket}, summary: まとめて尋ねる。, timing: 登録時, granularity: 全体}
""",
    "requirements/assurance.yaml": """\
kind: assurance-profile
records:
  - id: AP-01
    title: {ja: 標準, en: Standard}
    ial: {level: 1, status: assumption}
    aal: {level: 2, status: verified}
    means: [暗証番号]
    fallbacks: [{whom: visitor, text: 窓口で受け付ける。}]
""",
    "requirements/activities.yaml": """\
kind: activity
records:
  - id: AC-001
    title: {ja: 保管の分担, en: Storing}
    component: {ja: '同意 [管理]', en: Consent management}
    phase: store
    assignments:
      - {role: RO-03, part: accountable, note: 仮に置く}
      - {role: RO-03, part: responsible}
      - {role: RO-02, part: informed}
    sources: [{source: SRC-001, status: verified, premise: true, note: 手引は責任を分けるとする。}]
  - id: AC-002
    title: {ja: 取得の分担, en: Acquiring}
    component: {ja: '同意 [管理]', en: Consent management}
    phase: acquire
    not_applicable: この部品は取得しない。
""",
    "requirements/decisions.yaml": """\
kind: decision
records:
  - id: DC-01
    title: {ja: 運営の形, en: Form of operation}
    question: だれが運営するか。
    options:
      - {key: prefecture, title: 県, merits: [早い], demerits: [負担]}
      - {key: council, title: 協議会}
    decided_by: RO-03
    due: 2027-01-31
    settles: [RO-03]
  - id: DC-02
    title: {ja: 名称, en: Name}
    question: 何と呼ぶか。
    options: [{key: short, title: 短い名}]
    outcome: decided
    chosen: short
    minutes: SRC-002
    settles: [RO-03]
""",
    "requirements/rules.yaml": """\
kind: operating-rule
records:
  - {id: RL-01, title: {ja: 通知, en: Notice}, text: 変更を知らせる。, applies_to: [RO-03], settles: [FR-01], sources: [{source: SRC-001, status: unverified, premise: true, note: 条文は未読。}]}
""",
    "requirements/requirements.yaml": """\
records:
  - {kind: business-requirement, id: BR-01, title: {ja: 受付, en: Reception}, heading: BH-PROCEDURE, statement: 窓口で同意及び申請を受け付けること。, priority: should, derived_from: [SRC-001]}
  - {kind: functional-requirement, id: FR-01, title: {ja: 記録, en: Record}, heading: FH-FUNCTIONS, statement: 同意の撤回を記録すること。本人同意書とメタデータは別とし、同意は同意とする。, priority: should, derived_from: [SRC-001], sources: [{source: SRC-001, status: secondary, supports: [statement]}]}
  - kind: non-functional-requirement
    id: NR-01
    title: {ja: 応答, en: Response}
    heading: NH-PERFORMANCE
    statement: {ja: 速く応えること。, en: Consent is answered quickly; reconsent is not.}
    priority: should
    metrics: [{key: time, quantity: {ja: 応答時間, en: Response time}, comparison: at-most, value: 3, unit: {ja: 秒, en: s}, status: proposal}]
    grade_items: [{number: B.2.1.1, level: '3', status: secondary}]
    derived_from: [SRC-001]
    constrains: [FR-01]
""",
    "requirements/use-cases.yaml": """\
kind: use-case
id: UC-01
title: {ja: 引っ越し, en: Moving house}
summary: 住所を一度で届ける。
field: {ja: 手続, en: Procedures}
intended_for: [common]
stage: idea
actors: [RO-01, RO-03]
main_flow:
  - {actor: RO-01, text: 届ける。}
  - {actor: RO-03, text: 渡す。}
alternate_flows:
  - {key: refused, on: refusal, steps: [{actor: RO-01, text: 断る。}]}
  - {key: other, on: other, steps: [{actor: RO-03, text: 待つ。}]}
data_uses:
  - {key: address, asset: DA-01, provider: RO-02, recipient: RO-03, purpose: 届出, legal_ground: within-purpose-61, one_off: true, consent: CM-01, retention: 1年, withdrawal: 止める}
  - {key: count, asset: DA-02, provider: RO-03, recipient: RO-02, purpose: 集計, legal_ground: not-personal, retention: 1年}
assurance: {profile: AP-01, reason: 影響が小さい。}
needs: [BR-01, FR-01, NR-01]
open_points:
  - {key: who, text: 窓口が決まっていない。}
  - {key: when, text: 時期が決まっていない。}
derived_from: [SRC-001]
""",
    "requirements/provisions.yaml": """\
kind: provision
records:
  - {id: PV-001, title: {ja: 役割, en: Roles}, source: SRC-001, locator: 3章, text: 役割を決める。, edition_read: 第3.0版, stance: conforms, met_by: [RO-03]}
  - {id: PV-002, title: {ja: 費用, en: Cost}, source: SRC-001, locator: 5章, text: 費用を示す。, edition_read: 第3.0版, contract_edition: 4章, stance: undecided, reason: 見積がない。}
""",
    "requirements/contract.yaml": """\
records:
  - {kind: clause, id: CL-001, title: {ja: 納品, en: Delivery}, source: SRC-002, number: '5', text: 納める。, clause_type: obligation}
  - {kind: clause, id: CL-002, title: {ja: 目的, en: Purpose}, source: SRC-002, number: '2', text: 目的。, clause_type: objective}
  - {kind: deliverable, id: DL-01, title: {ja: 計画書, en: Plan}, due: {kind: business-days-after, number: 5, event: contract-signed}, formats: [word], states: [{state: submitted, on: 2026-06-01, by: RO-03}]}
  - {kind: deliverable, id: DL-02, title: {ja: 報告書, en: Report}, due: {kind: on-date, on: 2027-03-19}, formats: [word]}
  - {kind: meeting, id: MT-001, title: {ja: 定例, en: Regular}, meeting_type: regular, planned: '2026-12', sessions: 3}
  - {kind: obligation, id: OB-01, title: {ja: 保管, en: Keep}, text: 保管する。, due: {kind: always}}
  - {kind: obligation, id: OB-02, title: {ja: 納期, en: In time}, text: 守る。, due: {kind: on-date, on: 2027-03-19}}
""",
    "patterns/patterns.yaml": """\
records:
  - {kind: criterion, id: CR-01, title: {ja: 費用, en: Cost}, weight: 1, direction: lower, scale: 小さいほど良い。}
  - {kind: criterion, id: CR-02, title: {ja: 中立性, en: Neutrality}, weight: 3, direction: higher, scale: 多いほど良い。}
  - kind: pattern
    id: P0
    title: {ja: 現状維持, en: Status quo}
    approach: status-quo
    summary: そのまま使う。
    type_today: '1'
    type_target: '1'
    build_cost: {size: none, status: assumption}
    running_cost: {size: small, status: assumption}
    merits: [{key: cheap, text: 費用が増えない。, criterion: CR-01, status: proposal, sources: [{source: SRC-001, status: verified, premise: true}]}]
    demerits: [{key: lacking, text: 目的を達しない。, status: verified, sources: [{source: SRC-001, status: unverified, note: 見ていない}]}]
    fits: [{requirement: FR-01, fit: unmet, status: assumption}]
    scores:
      - {criterion: CR-01, mark: excellent, reason: 変わらない。}
      - {criterion: CR-02, mark: not-judged, reason: 調達がない。, status: assumption}
""",
}
