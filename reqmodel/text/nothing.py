"""What is written where something should be said, and says nothing: a dash, "none", one character."""

from __future__ import annotations

from reqmodel.model.text import Text
from reqmodel.text.normal import normalised

_MARKS = " \t\n\u3000-‐‑–—―−ー－~〜.,、。・…?？!！()（）[]「」/／*＊_＿"
_NOTHING = frozenset(
    {
        "なし",
        "無し",
        "特になし",
        "特に無し",
        "該当なし",
        "該当無し",
        "不明",
        "未確認",
        "未定",
    }
    | {"n/a", "na", "n.a", "none", "nothing", "nil", "no", "unknown", "tbd", "tba", "not available"}
)
"""Without the marks around it."""


def says_nothing(text: Text | None) -> bool:
    """Whether a text says nothing in either language; one character, however often, is no word."""
    return all(map(_nothing, (text.ja, text.en) if text else ()))


def _nothing(words: str) -> bool:
    told = normalised(words).text.strip(_MARKS).casefold()
    return told in _NOTHING or len(set(told)) < 2  # two make a word
