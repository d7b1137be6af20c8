"""Normalisation, words, sentences and dates: what the rules on wording stand on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reqmodel.model.diagnostic import Phrase
from reqmodel.model.norm import Norm
from reqmodel.model.records.fact import Source, Term
from reqmodel.model.records.record import Record
from reqmodel.model.records.word import VagueWord
from reqmodel.model.vocabulary import Status
from reqmodel.rules.wording import failing_word_example
from reqmodel.store.loader import inherited
from reqmodel.text.era import ERAS, MONTHS, fiscal_year, written, written_dates
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.normal import normalised, read
from reqmodel.text.passage import Mention, Passage
from reqmodel.text.script import compound
from reqmodel.text.sentences import brackets, sentences
from reqmodel.text.vagueness import vague

BASE = inherited()
WORDS = [record for record in BASE.values() if isinstance(record, VagueWord)]
PIECES = ["ｶﾞ", "㈱", "（", "①", "Ａ", "ﾊﾟ", "e\u0301", "\u3099", "か\u3099", "각", "ᄀ", "ᅡ", "ᆨ", "ﬁ", "㌔", "あ"]  # fmt: skip
HIDDEN = "\u00ad\u034f\u200b\u200c\u200d\u200e\u2060\ufe0f\ufeff\U000e0100"
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from([*PIECES, *HIDDEN])).map("".join))


@given(TEXTS)
@example("㈱ｶﾞｶﾞ\u0323\u0301")
@example("\u0301a\u0323\u0307")
def test_normalised_text_is_nfkc(text: str) -> None:
    assert normalised(text).text == normalize("NFKC", seen(text))


def seen(text: str) -> str:
    """What of a text is shown; what is not, is Default_Ignorable_Code_Point in Unicode 14."""
    return "".join(c for c in text if not any(first <= ord(c) <= last for first, last in IGNORABLE))


IGNORABLE = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last"), IGNORABLE)
def test_every_character_that_shows_nothing_is_dropped(first: int, last: int) -> None:
    for code in {first, (first + last) // 2, last}:
        normal = normalised(f"か{chr(code)}\u3099Ａ")
        assert normal.text == "がA"
        assert normal.origin(0, 1) == (0, 3)
        assert normal.origin(1, 2) == (3, 4)


@pytest.mark.parametrize(
    ("text", "plain", "found", "written"),
    [
        ("本学の CPU は、", "本学のCPUは、", "CPUは", "CPU は"),
        ("更新し，Excel と", "更新し、Excelと", "、Excelと", "，Excel と"),
        ("約3,000台", "約3,000台", "3,000", "3,000"),
        ("the user’s tool", "the user's tool", "user's", "user’s"),
    ],
)
def test_texts_are_read_without_what_only_print_makes(
    text: str, plain: str, found: str, written: str
) -> None:
    normal = read(text)
    assert normal.text == plain
    start = plain.index(found)
    first, last = normal.origin(start, start + len(found))
    assert text[first:last] == written


@given(TEXTS, st.data())
def test_a_place_leads_back_to_the_characters_that_gave_it(text: str, data: st.DataObject) -> None:
    normal = normalised(text)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    first, last = normal.origin(start, end)
    assert 0 <= first <= last <= len(text)
    assert normal.text[start:end] in normalize("NFKC", seen(text[first:last]))


@given(TEXTS)
def test_the_whole_comes_from_the_whole_in_order(text: str) -> None:
    normal = normalised(text)
    places = [normal.origin(i, i + 1) for i in range(len(normal.text))]
    assert places == sorted(places)
    if normal.text:
        shown = [i for i, character in enumerate(text) if seen(character)]
        assert normal.origin(0, len(normal.text)) == (shown[0], shown[-1] + 1)


@pytest.mark.parametrize(
    "text",
    [
        "Aできること。|Bできること。",
        "「同意します。よろしいですか？」と表示すること（仮置き。要協議。）。|次の文。",
        "稼働率は99.5%とする。|版は3.0とする。",
        "ｱです｡|ｲです｡",
        "である．|また，次の文．",
        "次を記録すること。|・日時|・操作者",
        "次のとおり。|(1) 登録すること。|(2) 撤回すること。",
        "折り返した\n文である。|次の文。",
        "見出し|\n\n本文",
        "開いた（ままの括弧。|次の文。",
        "1) 閉じただけ。|「次の文。」",
        "Uptime shall be 99.5 percent, e.g. per month.|It is logged.",
        "It says “Yes. Now.” and stops.|Then it goes on.",
        "Files, etc. are kept.|They are CSV, JSON, etc.|Others are not.",
        "See Art. 5 and No. 7.|Is it?|Yes!",
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str) -> None:
    plain = normalised(text.replace("|\n", "\n").replace("|・", "\n・").replace("|(", "\n(")).text
    plain = plain.replace("|", "" if any(c in plain for c in "。ｱ") else " ")
    found = [plain[start:end] for start, end in sentences(plain)]
    assert found == [normalised(part.strip()).text for part in text.split("|")]


@given(st.text("あ。「」（）()\n・. aA1", max_size=40))
def test_sentences_leave_out_only_space(text: str) -> None:
    kept = "".join(text[start:end] for start, end in sentences(text))
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["富士通と" * 5000, "接続し、" * 3000, "a list of names, " * 900])
def test_a_sentence_that_never_ends_is_cut_where_it_pauses(text: str) -> None:
    """Rules look at whole sentences, so one of a whole book would take hours."""
    found = [text[start:end] for start, end in sentences(text)]
    assert max(map(len, found)) <= 2000
    assert " ".join(found).split() == text.split() or "".join(found) == text
    assert "、" not in text or all(part.endswith("、") for part in found)


@given(st.text("「」（）()[あ\n・", max_size=30))
def test_brackets_begin_and_end_alike(text: str) -> None:
    pairs = {"「": "」", "(": ")", "[": "]"}
    for start, end in brackets(text):
        assert pairs[text[start]] == text[end - 1]


def word(*forms: str, not_in: tuple[str, ...] = (), **more: object) -> VagueWord:
    fields = {"title": "語", "leaves_open": "scope", "why": "理由", "instead": "代わり",
              "passes": [], "fails": ["例"]}  # fmt: skip
    return VagueWord.model_validate(
        {"kind": "vague-word", "id": "VW-001", "forms": forms, "not_in": not_in, **fields, **more}
    )


def found(text: str, *records: Record) -> list[str]:
    plain = normalised(text).text
    return [plain[hit.start : hit.end] for hit in Lexicon(records).search(plain)]


@pytest.mark.parametrize(
    ("form", "text", "there"),
    [
        ("ワード", "パスワードとキーワード", 0),
        ("ワード", "ワードで作ること", 1),
        ("ワード", "ﾜｰﾄﾞで作ること", 1),
        ("ワード", "ワードー", 0),
        ("十分", "三十分以内、不十分な", 0),
        ("十分な", "十分な容量", 1),
        ("富士", "富士通と富士", 1),
        ("fast", "breakfast, fasten, fast", 1),
        ("fast", "Fast and FAST", 2),
        ("friendly", "user-friendly", 0),
        ("easy", "easy-to-use", 0),
        ("LINE", "in-line, online, Line, LINE", 1),
        ("LINE", "ＬＩＮＥ公式アカウント", 1),
        ("EC", "EC2とEC", 1),
        ("〜等を", "住所等を消す", 1),
        ("等を", "住所等を消す", 0),
        ("㈱", "（株）の印", 1),
        ("as far as possible", "As far as possible", 1),
        ("〜", "何でも", 0),
    ],
)
def test_a_word_is_found_only_as_a_word_of_its_own(form: str, text: str, there: int) -> None:
    assert len(found(text, word(form))) == there


def test_the_longest_word_at_a_place_is_meant() -> None:
    assert found("できるだけ速やかに", word("速やかに"), word("できるだけ速やかに")) == [
        "できるだけ速やかに"
    ]
    assert found("容易に照合できる", word("容易に", not_in=("容易に照合",))) == []
    assert found("容易に照合し、容易に直せる", word("容易に", not_in=("容易に照合",))) == ["容易に"]


def test_words_that_overlap_are_both_found() -> None:
    assert found("あいう", word("あい"), word("いう")) == ["あい", "いう"]


def test_a_word_of_two_records_is_found_for_both() -> None:
    assert found("適切に", word("適切に"), word("適切に", id="VW-002")) == ["適切に", "適切に"]


def test_a_retired_word_is_not_looked_for() -> None:
    assert found("適切に", word("適切に", status=Status.RETIRED)) == []


def test_a_lexicon_may_be_empty() -> None:
    assert found("適切に") == []


def test_words_in_the_title_of_a_source_are_not_meant() -> None:
    source = Source.model_validate(
        {"kind": "source", "id": "SRC-1", "title": "最新の手引", "source_type": "guideline"}
    )
    assert found("「最新の手引」と最新の版", source, word("最新の")) == ["最新の"]


def test_a_term_is_looked_for_bare_only_if_the_glossary_tells_how_to_write_it() -> None:
    fields = {"kind": "term", "id": "TM-1", "title": "共同利用（基盤）", "definition": "意味"}
    assert found("共同利用の費用", Term.model_validate(fields)) == []
    term = Term.model_validate({**fields, "write_as": ["共同利用（基盤）", "共同利用（法）"]})
    assert found("共同利用の費用と共同利用（法）の公表", term) == ["共同利用"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [("共同利用の", False), ("共同利用ガイド", True), ("県共同利用", True), ("ABC共同利用", True)],
)
def test_a_compound_may_change_its_script(text: str, *, joined: bool) -> None:
    start = text.index("共同利用")
    assert compound(text, start, start + 4) is joined


def passage(text: str, *records: Record, norm: Norm = Norm.REQUIREMENT) -> Passage:
    return Passage("BR-01", ("statement", "ja"), "ja", norm, text, frozenset([norm]), Lexicon(records))  # fmt: skip


def test_a_finding_holds_the_words_of_the_author() -> None:
    text = "ﾜｰﾄﾞの版とﾜｰﾄﾞの㈱"
    *_, last = passage(text, word("ワード")).mentions()
    assert last.finding().phrase == Phrase("ﾜｰﾄﾞ", 1)
    plain = normalised(text).text
    assert passage(text).finding(len(plain) - 2, len(plain) - 1).phrase == Phrase("㈱")


def is_vague(text: str, leaves_open: str, *settled_by: str, norm: Norm = Norm.RULE) -> bool:
    record = word("速やかに", leaves_open=leaves_open, settled_by=settled_by)
    read = passage(text, record, norm=norm)
    (mention,) = read.mentions()
    return vague(Mention(read, record, mention.start, mention.end))


def test_a_degree_is_settled_by_a_quantity_in_its_sentence() -> None:
    assert is_vague("速やかに知らせる。", "degree")
    assert not is_vague("24時間以内に速やかに知らせる。", "degree")
    assert is_vague("24時間利用できる。速やかに知らせる。", "degree")
    assert is_vague("24時間以内に速やかに知らせる。", "duty")


def test_a_word_in_quotation_marks_is_spoken_of() -> None:
    assert not is_vague("（「速やかに」の意味）", "degree")
    assert is_vague("（速やかに）", "degree")


def test_words_that_its_record_names_settle_a_word() -> None:
    assert not is_vague("速やかに知らせる。ただし、休日を除く。", "duty", "ただし")


def test_a_criterion_settles_the_degree_of_its_statement_only() -> None:
    record = word("速やかに", leaves_open="degree")
    beside = frozenset([Norm.REQUIREMENT, Norm.CRITERION])
    for norm, open_ in ((Norm.REQUIREMENT, False), (Norm.CRITERION, True)):
        read = Passage("BR-01", (), "ja", norm, "速やかに知らせる。", beside, Lexicon([record]))
        (mention,) = read.mentions()
        assert vague(Mention(read, record, mention.start, mention.end)) is open_


_ALL = Lexicon(BASE.values())


@pytest.mark.parametrize("record", WORDS, ids=lambda w: f"{w.id} {w.title.en}")
def test_the_examples_of_a_word_come_out_as_it_says(record: VagueWord) -> None:
    assert list(failing_word_example.check(record)) == []
    for sentence in record.fails:
        read = replace(passage(sentence), lexicon=_ALL)
        assert record in [mention.word for mention in read.mentions()]


def test_the_words_of_the_base_are_many_and_each_is_written_in_one_record() -> None:
    assert len(WORDS) >= 35
    forms = [form for record in WORDS for form in record.forms]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("day", "ja", "en"),
    [
        (date(2027, 3, 19), "令和9(2027)年3月19日(金)", "Friday, 19 March 2027"),
        (date(2019, 5, 1), "令和元(2019)年5月1日(水)", "Wednesday, 1 May 2019"),
        (date(2019, 4, 30), "平成31(2019)年4月30日(火)", "Tuesday, 30 April 2019"),
        (date(1989, 1, 7), "昭和64(1989)年1月7日(土)", "Saturday, 7 January 1989"),
        (date(1926, 12, 24), "大正15(1926)年12月24日(金)", "Friday, 24 December 1926"),
        (date(1912, 7, 29), "明治45(1912)年7月29日(月)", "Monday, 29 July 1912"),
    ],
)
def test_a_date_is_written_by_its_era(day: date, ja: str, en: str) -> None:
    assert written(day, "ja") == ja
    assert written(day, "en") == en


@given(st.dates(ERAS[0].first, date(2199, 12, 31)))
def test_a_written_date_is_read_again(day: date) -> None:
    (ja,) = written_dates(written(day, "ja"))
    assert (ja.exact, ja.era, ja.west, ja.weekday) == (day, day.year, day.year, day.weekday())
    (en,) = written_dates(written(day, "en"))
    assert (en.exact, en.weekday) == (day, day.weekday())
    (numeric,) = written_dates(day.isoformat())
    assert numeric.exact == day


def test_no_date_is_written_before_the_first_era() -> None:
    with pytest.raises(ValueError, match="1868-01-24"):
        written(date(1868, 1, 24), "ja")


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2027, 3, 31), 2026), (date(2027, 4, 1), 2027), (date(2026, 12, 31), 2026)],
)
def test_a_fiscal_year_begins_in_april(day: date, year: int) -> None:
    assert fiscal_year(day) == year


@pytest.mark.parametrize(
    "text",
    ["ISO/IEC 27001:2022", "S3 (2019)", "2,026件", "No. 2026", "第2026号", "12026年", "M1"],
)
def test_a_number_is_no_date(text: str) -> None:
    assert written_dates(normalised(text).text) == []


@pytest.mark.parametrize(
    ("text", "era", "west", "fiscal", "month"),
    [
        ("令和８（２０２６）年度", 2026, 2026, True, None),
        ("令和元年", 2019, None, False, None),
        ("R8年度", 2026, None, True, None),
        ("平成31年4月", 2019, None, False, 4),
        ("2026（令和8）年度", 2026, 2026, True, None),
        ("FY2026 (Reiwa 8)", 2026, 2026, True, None),
        ("19 Sep 2027", None, 2027, False, 9),
        ("May 1, 2019", None, 2019, False, 5),
    ],
)
def test_a_year_is_read(
    text: str, era: int | None, west: int | None, *, fiscal: bool, month: int | None
) -> None:
    (one,) = written_dates(normalised(text).text)
    assert (one.era, one.west, one.fiscal, one.month) == (era, west, fiscal, month)


def test_every_month_is_read() -> None:
    for number, name in enumerate(MONTHS, 1):
        for said in (name, name[:3]):
            (one,) = written_dates(f"1 {said} 2027")
            assert one.month == number
