"""`reqmodel share`, as it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from models import write_model
from test_cli import quick

TOTAL = ("--total", "100000000")


def test_data_has_a_row_each_in_whole_yen() -> None:
    found = {
        lang: quick("share", "SH-09", *TOTAL, "-f", "json", "--lang", lang).data
        for lang in ("ja", "en")
    }
    data = found["ja"]
    assert len(data["shares"]) == 26
    assert all(set(s) == {"code", "name", "amount", "per_resident"} for s in data["shares"])
    assert data["shares"][0] == {
        "code": "090000",
        "name": "栃木県",
        "amount": 50_000_000,
        "per_resident": 25.86,
    }
    assert sum(s["amount"] for s in data["shares"]) == data["total"] == 100_000_000
    assert all(type(s["amount"]) is int for s in data["shares"])
    assert (data["scheme"], data["part"], data["agreed"]) == ("SH-09", "operation", False)
    assert data["vintage"] == {"key": "census-2020", "on": "2020-10-01"}
    unverified = [p["code"] for p in data["populations"] if p["status"] == "unverified"]
    assert unverified == ["093017", "093459", "094111"]
    assert data["open_decisions"] == ["DC-40"]
    for one in found.values():
        one.pop("notes")
    assert found["ja"] == found["en"]


def test_keys_may_be_named_in_any_of_the_usual_ways() -> None:
    calls = (
        ("--key", "equal:0.2", "--key", "population:0.8"),
        ("--key", "equal:0.2", "population:0.8"),
        ("--key", "population:0.8, equal:1/5"),
        ("SH-06",),
    )
    found = [quick("share", *call, *TOTAL, "-f", "json").data["shares"] for call in calls]
    assert found[0] == found[1] == found[2] == found[3]
    assert found[0][0]["amount"] == 22_268_000
    assert [s["amount"] for s in found[0] if s["name"] == "塩谷町"] == [1_228_000]


def test_the_text_is_marked_as_a_trial_and_says_what_it_rests_on() -> None:
    said = quick("share", "SH-06", *TOTAL, "--lang", "ja").out
    assert said.startswith("【試算・合意前】SH-06 均等割20・人口割80（市町の負担分）（運用保守費）")
    lines = (line.split() for line in said.splitlines() if line.startswith("  MU-"))
    rows = {code.removeprefix("MU-"): words for code, *words in lines}
    assert len(rows) == 25
    assert rows["092011"] == [
        "宇都宮市",
        "22,268,000",
        "42.9",
        "518,757",
        "census-2020",
    ]
    assert rows["093017"][-1] == "census-2020（未検証（一般知識））"
    assert "仮定値・予算積算に使用不可" in said
    assert "見積りではありません" in said
    assert "内部限り" in said
    english = quick("share", "SH-06", *TOTAL, "--lang", "en").out
    assert english.startswith("[Trial, before agreement] SH-06 20 per cent equal")
    assert "Kaminokawa Town, Haga Town, Nakagawa Town" in english


def test_an_exponent_of_nought_is_that_and_not_the_usual_one() -> None:
    call = ("share", *TOTAL, "-f", "json", "--key")
    equal = quick(*call, "equal").data["shares"]
    assert quick(*call, "diminishing-population", "--exponent", "0").data["shares"] == equal
    assert quick(*call, "diminishing-population").data["shares"] != equal
    for wrong in ("nan", "-1", "1.5", "0.5x"):
        refused = quick(*call, "diminishing-population", "--exponent", wrong)
        assert refused.code == 2
        assert "0.5 or 1/2" in refused.err


def test_terms_given_outweigh_those_of_the_scheme() -> None:
    call = ("share", "SH-02", *TOTAL, "--key", "fiscal", "--rounding", "1", "--fees", "1000000")
    data = quick(*call, "--cap", "2500000", "--minimum", "1500000", "-f", "json").data
    assert data["shares"][0]["amount"] == 49_500_000
    charged = [s["amount"] for s in data["shares"][1:]]
    assert (min(charged), max(charged)) == (1_500_000, 2_500_000)
    assert sum(charged) == 49_500_000
    assert data["status"] == "assumption"
    late = quick("share", "SH-05", *TOTAL, "--months", "塩谷町=0", "-f", "json").data
    assert [s["amount"] for s in late["shares"] if s["name"] == "塩谷町"] == [0]
    first, settled = (
        quick("share", "SH-11", *TOTAL, *year, "-f", "json").data["shares"]
        for year in (("--year", "1"), ())
    )
    assert (first[0]["name"], settled[0]["name"]) == ("栃木県", "宇都宮市")


def test_game_theory_and_an_entry_charge_on_request() -> None:
    call = ("share", "SH-09", *TOTAL, "--fixed", "0.6", "--entry", "塩谷町=2/5")
    data = quick(*call, "-f", "json").data
    methods = {row["name"]["value"]: row for row in data["methods"]}
    assert len(methods) == 26
    assert methods["栃木県"]["shapley"] == {"value": 2_308_000, "status": "assumption"}
    assert [row["allocation"]["value"] for row in data["fairness"]][:2] == [
        "この分け方",
        "シャープレイ値",
    ]
    charge = {row["name"]["value"]: row["change"]["value"] for row in data["entry"]}
    assert sum(charge.values()) == 0
    assert [name for name, change in charge.items() if change > 0] == ["塩谷町"]
    said = quick(*call, "--lang", "ja").out
    assert "費用の 60% が団体の数によらない固定の費用" in said
    assert "シャープレイ値: 団体が一つずつ加わると考え" in said
    assert "使い終わっていない 60,000,000 円" in said


def test_a_scheme_that_is_not_laid_down_says_what_is_missing() -> None:
    done = quick("share", "SH-02", *TOTAL, lang="en")
    assert done.code == 2
    assert "'operation' of SH-02 cannot be computed" in done.err
    assert "The prefecture bears 50,000,000 yen" in done.err
    assert "--key population" in done.err
    japanese = quick("share", "SH-10", "--part", "operation-metered", *TOTAL, lang="ja").err
    assert "市町ごとの利用の量が要りますが、分かっていません" in japanese
    assert "無い市町: 全ての市町" in japanese


@pytest.mark.parametrize(
    ("arguments", "ja", "en"),
    [
        (["SH-06"], "見積取得前", "before quotes"),
        (["SH-99", *TOTAL], "あるもの: SH-01", "There are: SH-01"),
        (["SH-01", "SH-02", *TOTAL], "一つだけ", "one scheme only"),
        (
            ["SH-06", "--part", "x", *TOTAL],
            "build, operation, service",
            "build, operation, service",
        ),
        (["--key", "wealth", *TOTAL], "使えるもの: equal", "There are: equal"),
        (["--key", "equal:2", *TOTAL], "0から1の数", "number from 0 to 1"),
        (["--key", "equal", "population", *TOTAL], "合計が1ではなく 2", "add up to 2"),
        (["--key", "population", "--vintage", "x", *TOTAL], "census-2020", "census-2020"),
        (
            ["--key", "population", "--total", "-5"],
            "--total の値が正しくありません",
            "whole number of yen",
        ),
        (
            ["--key", "population", "--total", "12.5"],
            "--total の値が正しくありません",
            "whole number of yen",
        ),
        (
            ["--key", "population", "--prefecture", "2", *TOTAL],
            "--prefecture の値が正しくありません",
            "number from 0 to 1",
        ),
        (["--key", "equal", "--months", "x=3", *TOTAL], "「x=3」", "'x=3'"),
        (["--key", "equal", "--cap", "1000", *TOTAL], "25団体", "25 participants"),
        (["--key", "equal", "--entry", "塩谷町", *TOTAL], "093840=2/5", "093840=2/5"),
        (["--key", "equal", "--entry", "塩谷町=6/5", *TOTAL], "経過年数", "Years used"),
        (
            ["--key", "equal", "--vintage", "register-2023", "--fixed", "0.5", *TOTAL],
            "佐野市",
            "Sano City",
        ),
        ([*TOTAL], "--key", "--key"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_call_that_cannot_be_answered_says_why(arguments: list[str], ja: str, en: str) -> None:
    for lang, said in (("ja", ja), ("en", en)):
        done = quick("share", *arguments, "--lang", lang, lang=lang)
        assert done.code == 2
        assert said in done.err
        assert not done.out


def test_nothing_is_shared_while_a_municipality_or_the_scheme_cannot_be_read(
    tmp_path: Path,
) -> None:
    town = "kind: municipality\nid: MU-092011\ntitle: 試験\n"
    scheme = "kind: cost-sharing\nid: SH-01\ntitle: 試験\n"
    write_model(tmp_path, {"requirements/t.yaml": town, "patterns/s.yaml": scheme})
    for call in (("SH-01",), ("--key", "equal")):
        done = quick("share", *call, *TOTAL, at=tmp_path)
        assert (done.code, done.out) == (1, "")
        assert "shares would be wrong: " in done.err
        assert "MU-092011" in done.err
        assert ("SH-01" in done.err) == (call == ("SH-01",))
