"""The tables that pages and documents lay out, on a small model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from models import write_model
from small_governance import FILES

from reqmodel import api
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Decision
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, Reliability, Stage, Status
from reqmodel.tables.assurance_comparison import assurance_comparison
from reqmodel.tables.case_list import case_list
from reqmodel.tables.conformity import conformity, stances
from reqmodel.tables.consent_comparison import consent_comparison, consent_states
from reqmodel.tables.data_flows import data_flows
from reqmodel.tables.data_inventory import data_inventory
from reqmodel.tables.data_map import data_map
from reqmodel.tables.decision_list import decision_list, options
from reqmodel.tables.glossary import glossary
from reqmodel.tables.kind_list import kind_list
from reqmodel.tables.meeting_schedule import meeting_schedule
from reqmodel.tables.model_state import model_state
from reqmodel.tables.open_points import open_points
from reqmodel.tables.pattern_scores import pattern_scores
from reqmodel.tables.responsibility import accountability, responsibility
from reqmodel.tables.unverified import doubts, unverified
from reqmodel.tables.use_case_coverage import use_case_coverage


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """The small model, which reads without faults."""
    model = api.load(write_model(tmp_path_factory.mktemp("model"), FILES))
    assert model.faults == ()
    return model


def words(values: Values) -> str:
    """What stands in one place of a table, in Japanese: values, marks, links, notes."""
    if isinstance(values, tuple):
        return " | ".join(map(words, values))
    value = values.value.ja if isinstance(values.value, Text) else values.value
    shown = "" if value is None else str(value)
    parts = (
        shown,
        f"[{values.status}]" if values.status else "",
        f"<{' '.join(values.links)}>" if values.links else "",
        f"({values.note.ja})" if values.note else "",
    )
    return " ".join(filter(None, parts))


def column(table: Table, key: str) -> list[str]:
    """One column from top to bottom."""
    i = [c.key for c in table.columns].index(key)
    return [words(row[i]) for row in table.rows]


def row(table: Table, n: int = 0) -> dict[str, str]:
    """One row by its columns, empty places left out."""
    return {
        c.key: shown
        for c, values in zip(table.columns, table.rows[n], strict=True)
        if (shown := words(values))
    }


def changed(model: Model, id_: str, **fields: object) -> Model:
    """The model with other values in some fields of a record."""
    record = model.records[id_].model_copy(update=fields)
    return replace(model, records={**model.records, id_: record})


def choices(table: Table) -> list[str]:
    return [c.key for c in table.columns if c.choice]


def test_a_table_is_split_by_its_first_column_and_loses_what_is_empty() -> None:
    a, b = Cell(Text("甲")), Cell(Text("乙"))
    heads = (Column("x", Text("x")), Column("y", Text("y")), Column("z", Text("z")))
    table = Table(Text("表"), heads, ((a, Cell(1), ()), (b, Cell(0), Cell()), (a, Cell(3), Cell())))
    parts = list(table.split())
    assert [(part.title.ja, [words(r[0]) for r in part.rows]) for part in parts] == [
        ("甲", ["1", "3"]),
        ("乙", ["0"]),
    ]
    assert [c.key for c in table.without_empty().columns] == ["x", "y"]


def test_cases_can_be_chosen_by_form_and_say_below_it_what_is_known(model: Model) -> None:
    table = case_list(model)
    assert {"fields", "consent_form", "assurance_form", "operator_form", "certainty"} <= set(
        choices(table)
    )
    assert row(table, 1) == {
        "case": "事例2 <CS-02> (架空市2)",
        "fields": "住民ポータル・ID | 健康・医療・福祉",
        "service": "住民ポータル2",
        "personal_data": "住所",
        "consent_form": "ダイナミックオプトイン (申込みの時に尋ねる)",
        "assurance_form": "不明 (不明)",
        "operator_form": "市町村 (市)",
        "since": "不明",
        "certainty": "低",
        "reliability": "[secondary]",
    }


def test_a_use_case_shows_what_data_goes_where(model: Model) -> None:
    (case,) = model.of_kind(UseCase)
    assert row(data_flows(model, case)) == {
        "asset": "住所 <DA-01> (個人情報)",
        "provider": "提供元 <RO-02>",
        "recipient": "基盤運営者 <RO-03>",
        "purpose": "届出 (1回限り)",
        "legal_ground": "利用目的内（61条1項の特定又は3項の変更による）",
        "consent": "都度同意 <CM-01>",
        "retention": "1年",
        "withdrawal": "止める",
    }


def test_the_inventory_says_who_holds_data_on_what_ground_and_who_uses_it(model: Model) -> None:
    table = data_inventory(model)
    assert row(table)["controller"] == "提供元 <RO-02> (行政機関等（県・市町）)"
    assert row(table)["restricted_by"] == "住民基本台帳法"
    assert row(table)["assurance"] == "標準 <AP-01>"
    assert column(table, "use-cases") == ["<UC-01>", "<UC-01>"]
    assert column(table, "reliability") == ["", "[proposal]"]
    assert [c.key for c in data_map(model).columns] == ["asset", "items", "source_system"]


def test_a_use_case_that_was_not_adopted_is_listed_and_counted_nowhere(model: Model) -> None:
    dropped = changed(model, "UC-01", stage=Stage.NOT_ADOPTED)
    for one, there in ((model, True), (dropped, False)):
        cases = column(data_inventory(one), "use-cases")
        assert any(cases) is there
        asked = dict(
            zip(*(column(assurance_comparison(one), k) for k in ("aspect", "AP-01")), strict=True)
        )
        assert bool(asked["求めるユースケース"]) is there
        assert ("UC-01" in [c.key for c in use_case_coverage(one).columns]) is there
        assert (
            state(one)["ユースケースのうち、業務・機能・非機能の要件に届くもの"] == "1"
        ) is there


def test_a_retired_clause_is_no_duty_to_be_answered(model: Model) -> None:
    name = "義務・禁止の条項のうち、応える記録があるもの"
    assert state(model)[name] == "1"
    assert state(changed(model, "CL-001", status=Status.RETIRED))[name] == "0"


def state(model: Model) -> dict[str, str]:
    """Of how many each measure of the model's state is."""
    table = model_state(model)
    return dict(zip(column(table, "measure"), column(table, "of"), strict=True))


def test_each_component_has_its_phases_by_the_roles_that_take_part(model: Model) -> None:
    (table,) = responsibility(model)
    assert table.title.ja == "同意 [管理]"
    assert [c.key for c in table.columns] == ["phase", "RO-02", "RO-03", "reliability"]
    assert row(table, 0) == {
        "phase": "取得 <AC-002> (該当なし: この部品は取得しない。)",
        "reliability": "[proposal]",
    }
    assert row(table, 1) == {
        "phase": "保管 <AC-001>",
        "RO-02": "I 通知",
        "RO-03": "A 説明責任 (仮に置く) | R 実施",
        "reliability": "[proposal]",
    }


def test_who_is_accountable_is_told_at_a_glance(model: Model) -> None:
    table = accountability(model)
    assert [c.title.ja for c in table.columns] == ["局面", "同意 [管理]"]
    assert column(table, "phase") == ["取得", "保管"]
    assert column(table, "component-1")[0] == "—"
    assert "<RO-03>" in column(table, "component-1")[1]


def test_decisions_say_who_decides_and_what_was_chosen(model: Model) -> None:
    table = decision_list(model)
    assert row(table, 0)["decided_by"] == "基盤運営者 <RO-03>"
    assert row(table, 0)["due"] == "2027-01-31"
    assert row(table, 1)["chosen"] == "短い名"
    opened, decided = model.of_kind(Decision)
    assert row(options(opened)) == {"option": "県", "merits": "早い", "demerits": "負担"}
    assert row(options(decided)) == {"option": "短い名 (選んだもの)"}


def test_everything_open_is_gathered_with_who_settles_it(model: Model) -> None:
    rows = [(r["sort"], r["record"], r["point"]) for r in map_rows(open_points(model))]
    assert rows == [
        ("決めること", "運営の形 <DC-01>", "だれが運営するか。"),
        ("ユースケースに残る論点", "引っ越し <UC-01>", "窓口が決まっていない。"),
        ("ユースケースに残る論点", "引っ越し <UC-01>", "時期が決まっていない。"),
        ("法的根拠が未決のデータ", "住所 <DA-01>", "保有の根拠"),
        ("採否が未決の同意方式", "一括同意 <CM-02>", "まとめて尋ねる。"),
        ("立場が未決の項目（ガイドブック等）", "費用 <PV-002>", "見積がない。"),
        ("仮置きの指標", "応答 <NR-01>", "応答時間: 3秒以内 [proposal]"),
        ("応える記録がない条項", "納品 <CL-001>", "納める。"),
    ]
    assert row(open_points(model))["who"] == "基盤運営者 <RO-03>"


def map_rows(table: Table) -> list[dict[str, str]]:
    return [row(table, n) for n in range(len(table.rows))]


def test_an_edition_does_not_call_a_clause_unanswered_whose_answers_it_may_hide(
    model: Model,
) -> None:
    edition = Model(model.project, model.records, audience=Disclosure.MEMBERS)
    assert "CL-001" not in str(open_points(edition).rows)


def test_consent_methods_stand_side_by_side_with_the_states_that_are_a_ground(
    model: Model,
) -> None:
    table = consent_comparison(model)
    found = dict(zip(column(table, "aspect"), column(table, "CM-01"), strict=True))
    assert found["状態（DPV）"] == "○ 同意 | × 拒否"
    assert found["採否"] == "採用案"
    assert found["採用するユースケース"] == "引っ越し <UC-01>"
    grounds = dict(
        zip(column(consent_states(), "word"), column(consent_states(), "ground"), strict=True)
    )
    assert [word for word, ground in grounds.items() if ground.startswith("○")] == [
        "ConsentGiven",
        "RenewedConsentGiven",
    ]


def test_assurance_profiles_stand_side_by_side_with_reliability_and_fallbacks(
    model: Model,
) -> None:
    table = assurance_comparison(model)
    found = dict(zip(column(table, "aspect"), column(table, "AP-01"), strict=True))
    assert found["身元確認（IAL）"] == "1 [assumption]"
    assert found["代替手段: 来訪者（県外・国外）"] == "窓口で受け付ける。"
    assert found["求めるユースケース"] == "引っ越し <UC-01>"
    assert found["扱いに要るデータ"] == "住所 <DA-01>"


def test_meetings_are_planned_until_they_are_held(model: Model) -> None:
    assert row(meeting_schedule(model)) == {
        "meeting": "定例 <MT-001>",
        "type": "定例打合せ",
        "state": "予定",
        "when": "2026-12",
        "sessions": "3",
    }


def test_the_glossary_is_in_the_order_of_a_dictionary(model: Model) -> None:
    table = glossary(model, "ja")
    assert list(zip(column(table, "row"), column(table, "term"), strict=True)) == [
        ("あ", "影響評価（PIA） <TM-006>"),
        ("か", "共同利用（基盤） <TM-004>"),
        ("か", "共同利用（法） <TM-005>"),
        ("た", "データ <TM-003>"),
        ("た", "同意 <TM-001>"),
        ("た", "同意の撤回 <TM-002>"),
    ]
    assert column(glossary(model, "en"), "row") == ["C", "D", "I", "J", "S", "W"]


def test_provisions_show_their_counterpart_answers_and_stance(model: Model) -> None:
    table = conformity(model)
    assert row(table, 0) == {
        "source": "手引 *第3.0版* <SRC-001>",
        "provision": "役割 <PV-001>",
        "locator": "3章 (第3.0版)",
        "contract_edition": "未確認",
        "text": "役割を決める。",
        "met_by": "<RO-03>",
        "stance": "準拠",
    }
    assert row(table, 1)["stance"] == "未決 (見積がない。)"
    assert row(stances(model)) == {
        "source": "手引 *第3.0版* <SRC-001>",
        "conforms": "1",
        "departs": "0",
        "undecided": "1",
        "unconfirmed": "1",
    }


def test_marks_come_with_reason_and_reliability_the_weightiest_criterion_first(
    model: Model,
) -> None:
    table = pattern_scores(model)
    assert column(table, "criterion") == [
        "中立性 <CR-02> (多いほど良い。)",
        "費用 <CR-01> (小さいほど良い。)",
    ]
    assert column(table, "P0") == ["— [assumption] (調達がない。)", "◎ [proposal] (変わらない。)"]


def test_all_that_is_not_verified_is_told_down_to_the_last_structure(model: Model) -> None:
    found = [
        (r["reliability"], r.get("item"), r.get("content"))
        for r in map_rows(unverified(model, "pattern"))
    ]
    assert found == [
        ("[assumption]", "構築コスト（相対）", "なし"),
        ("[assumption]", "運用コスト（相対）", "小"),
        ("[proposal]", "メリット", "費用が増えない。"),
        ("[unverified]", "デメリット", "目的を達しない。 | 見ていない"),
        ("[assumption]", "要件への適合", "FR-01 満たさない"),
        ("[proposal]", "評価", "CR-01 ◎"),
        ("[assumption]", "評価", "CR-02 —"),
    ]
    metric, grade = map_rows(unverified(model, "non-functional-requirement"))
    assert metric["content"] == "応答時間: 3秒以内"
    assert grade["item"] == "非機能要求グレード項番"
    (statement,) = map_rows(unverified(model, "functional-requirement"))
    assert (statement["item"], statement["source"]) == ("要件", "手引 *第3.0版* <SRC-001>")
    (premise,) = map_rows(unverified(model, "operating-rule"))
    assert (premise["item"], premise["content"]) == ("前提となる事実", "条文は未読。")


def test_what_is_not_verified_is_counted_by_kind(model: Model) -> None:
    counts = {r["kind"]: r for r in map_rows(doubts(model))}
    assert counts["整備パターン"]["assumption"] == "4"
    assert counts["保証レベル"] == {
        "kind": "保証レベル",
        "secondary": "0",
        "unverified": "0",
        "assumption": "1",
        "proposal": "0",
        "rfi-answer": "0",
    }
    assert "役割" not in counts


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_of_any_kind_can_be_made(model: Model, kind: str) -> None:
    table = kind_list(model, kind)
    assert all(len(r) == len(table.columns) for r in table.rows)


def test_lists_can_be_chosen_from_by_closed_words_and_roles(model: Model) -> None:
    table = kind_list(model, "functional-requirement")
    assert {"heading", "priority", "reliability"} <= set(choices(table))
    assert choices(kind_list(model, "operating-rule")) == ["applies_to", "reliability"]
    assert row(kind_list(model, "operating-rule"))["settles"] == "<FR-01>"


def test_a_table_is_a_frame_to_compute_with() -> None:
    table = Table(
        Text("費用", "Cost"),
        (Column("pattern", Text("方法", "Way")), Column("yen", Text("円", "Yen"))),
        (
            (Cell(Text("新規", "New"), links=("P1",)), Cell(1200, Reliability.ASSUMPTION)),
            (Cell(Text("改修", "Retrofit"), links=("P2",)), Cell(800, Reliability.VERIFIED)),
        ),
    )
    frame = table.frame("en")
    assert list(frame.columns) == ["pattern", "yen", "yen-status"]
    assert frame["yen"].sum() == 2000
    assert list(frame["pattern"]) == ["P1 New", "P2 Retrofit"]
    assert list(table.frame()["yen-status"]) == ["仮定", "出典で確認"]
