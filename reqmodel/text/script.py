"""Which characters make a word together: Japanese has no spaces, but changes its script."""

from __future__ import annotations

from reqmodel.text.pattern import pattern

_SCRIPTS = pattern(
    "(?P<kanji>[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆〇])"
    r"|(?P<katakana>[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff])"
    r"|(?P<hiragana>[\u3041-\u3096\u309d-\u309f])"
    r"|(?P<letter>[^\W_])"
)
_JOINTS = frozenset("-_'’‐")
"""Between letters, part of their word: user-friendly, in-line, don't."""
_JAPANESE = pattern(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
COMPOUND = pattern(
    r"[-‐](?:based|certified|compatible|hosted|brand(?:ed)?|native|approved|authori[sz]ed|accredited|powered|provided|supplied|managed|developed|trained|enabled|specific|compliant|driven|only)\b"
)
"""After a word: it is the same word, used for a quality of something else."""
NO_WORD = ("", "hiragana")
"""Hiragana tells no words apart: the same characters are endings, particles and words."""


def script(character: str) -> str:
    """`kanji`, `katakana`, `hiragana` or `letter` (digits too); nothing for other characters."""
    match = _SCRIPTS.match(character)
    return match.lastgroup or "" if match else ""


def english(text: str) -> bool:
    """Whether a text is read as English: it has no Japanese character, whatever its signs are."""
    return text.isascii() or not _JAPANESE.search(text)


def open_before(text: str, start: int) -> bool:
    """Whether a word may begin at `start`: the characters on both sides are not of one word."""
    return start == 0 or not _joined(text, start)


def open_after(text: str, end: int) -> bool:
    """Whether a word may end at `end`."""
    return end == len(text) or not _joined(text, end) or bool(COMPOUND.match(text, end))


def compound(text: str, start: int, end: int) -> bool:
    """Whether a word is part of a longer one, made with another script too: 共同利用＋ガイド."""
    sides = text[start - 1 : start], text[end : end + 1]
    return any(side and script(side) not in NO_WORD for side in sides)


def _joined(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    mine = script(after)
    if mine not in NO_WORD and script(before) == mine:
        return True
    if before in _JOINTS:
        return at > 1 and script(after) == script(text[at - 2]) == "letter"
    if after in _JOINTS:
        return at + 1 < len(text) and script(before) == script(text[at + 1]) == "letter"
    return False
