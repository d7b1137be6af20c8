"""Two matchers stand behind a pattern: they must say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pcre2
import pytest
from measure_neutrality import labelled_sentences

from reqmodel import text as text_package
from reqmodel.rules import neutrality
from reqmodel.text.normal import normalised
from reqmodel.text.pattern import FROM_CHARACTERS, pattern

LONG = "|".join(["(?:別紙|annex)[0-9]+"] * 30)


def written_in_rules(least: int = 0) -> Iterator[re.Pattern[str]]:
    """Each pattern of so many characters that the rules of neutrality and what they stand on ask."""
    for package in (neutrality, text_package):
        for found in iter_modules(package.__path__):
            for value in vars(import_module(f"{package.__name__}.{found.name}")).values():
                if type(value) is type(pattern("")) and len(value.pattern) >= least:
                    yield value


def test_no_pattern_counts_braces_as_characters() -> None:
    """A count is written `{{0,9}}` where a string is filled, and `{0,9}` where it is not."""
    written = [one.pattern for one in written_in_rules()]
    assert len(written) > 150
    assert [one for one in written if re.search(r"\{\{|\(\d+, \d+\)", one)] == []


def test_long_patterns_find_what_re_finds() -> None:
    texts = [normalised(s["text"]).text for s in labelled_sentences()]
    patterns = list(written_in_rules(FROM_CHARACTERS))
    assert len(texts) > 300
    assert len(patterns) > 50
    for one in patterns:
        known = re.compile(one.pattern, one.flags)
        for text in texts:
            for found, other in (
                (one.search(text), known.search(text)),
                (one.search(text, 3, len(text) - 3), known.search(text, 3, len(text) - 3)),
            ):
                assert (found and found.span()) == (other and other.span()), (one.pattern, text)


def test_what_pcre2_refuses_is_asked_of_re(monkeypatch: pytest.MonkeyPatch) -> None:
    """An end before the beginning, and a system that lets no program write code for itself."""
    assert pattern(LONG).search("別紙1", 2, 1) is None

    def refused(*_: object, **__: object) -> None:
        raise pcre2.LibraryError(-48)

    monkeypatch.setattr(pcre2, "compile", refused)
    found = pattern(LONG, re.IGNORECASE).search("次は Annex2 による")
    assert found
    assert found[0] == "Annex2"


def test_words_alone_are_left_to_re(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pcre2, "compile", None)
    words = "|".join(["基盤", "システム"] * FROM_CHARACTERS)
    found = pattern(words).search("既存のシステム")
    assert found
    assert found[0] == "システム"


def test_what_ignores_case_does_so_in_both() -> None:
    for source in (LONG, "annex[0-9]"):
        assert pattern(source, re.IGNORECASE).fullmatch("ANNEX1")
        assert not pattern(source).fullmatch("ANNEX1")
