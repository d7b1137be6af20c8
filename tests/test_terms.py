"""Glossary terms in running text: which are found, where, and how often."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from models import write_model
from small_governance import FILES

from reqmodel import api
from reqmodel.exports.site.terms import Terms
from reqmodel.model.text import Language, Text

TERMS = {"requirements/terms.yaml": FILES["requirements/terms.yaml"]}


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Terms]:
    """The small model's glossary, for pages in each language."""
    model = api.load(write_model(tmp_path_factory.mktemp("model"), TERMS))
    return {"ja": Terms(model, "ja"), "en": Terms(model, "en")}


def shown(terms: Terms, text: Text, lang: Language = "ja", *seen: str) -> str:
    """A text with its terms in brackets."""
    html = terms.marked(text, lang, set(seen))
    return re.sub(r"<a [^>]*>(.*?)</a>", r"[\1]", html)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本人の同意を得る", "本人の[同意]を得る"),
        ("同意の撤回を受ける", "[同意の撤回]を受ける"),
        ("同意の撤回者", "[同意]の撤回者"),
        ("本人同意を得る", "本人同意を得る"),
        ("同意書を出す", "同意書を出す"),
        ("メタデータを置く", "メタデータを置く"),
        ("データベースを置く", "データベースを置く"),
        ("データ連携を行う", "データ連携を行う"),
        ("データと同意", "[データ]と[同意]"),
        ("同意及び通知", "[同意]及び通知"),
        ("同意等を", "[同意]等を"),
        ("「同意」", "「[同意]」"),
        ("共同利用の範囲", "共同利用の範囲"),
        ("基盤の共同利用の範囲", "[基盤の共同利用]の範囲"),
        ("影響評価を行う", "[影響評価]を行う"),
        ("PIAを行う。PIAS", "[PIA]を行う。PIAS"),
        ("同意した後の同意", "[同意]した後の同意"),
        ("<b>同意</b> & 同意\n次", "&lt;b&gt;[同意]&lt;/b&gt; &amp; 同意<br>次"),
    ],
)
def test_a_term_is_marked_once_and_not_inside_a_longer_word(
    terms: dict[Language, Terms], text: str, found: str
) -> None:
    assert shown(terms["ja"], Text(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Consent is asked, and consent kept.", "[Consent] is asked, and consent kept."),
        ("The withdrawal of consent", "The [withdrawal of consent]"),
        ("reconsent, database", "reconsent, database"),
    ],
)
def test_english_is_searched_for_english_terms(
    terms: dict[Language, Terms], text: str, found: str
) -> None:
    assert shown(terms["en"], Text("同意", text), "en") == found


def test_japanese_on_an_english_page_is_explained_in_english(terms: dict[Language, Terms]) -> None:
    html = terms["en"].marked(Text("同意を得る"), "en", set())
    assert '<a class="rm-term" href="TM-001.html" title="That the person agrees.">同意</a>' in html


def test_the_explanation_is_the_first_sentence(terms: dict[Language, Terms]) -> None:
    html = terms["ja"].marked(Text("同意"), "ja", set())
    assert 'title="本人が認めること。"' in html


def test_a_term_is_not_marked_where_it_is_told_not_to_be(terms: dict[Language, Terms]) -> None:
    assert shown(terms["ja"], Text("同意とデータ"), "ja", "TM-001") == "同意と[データ]"


def test_without_a_glossary_text_stays_as_it_is(tmp_path: Path) -> None:
    terms = Terms(api.load(write_model(tmp_path)), "ja")
    assert shown(terms, Text("同意 <b>")) == "同意 &lt;b&gt;"
