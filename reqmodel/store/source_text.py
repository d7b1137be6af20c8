"""A file as characters: decoded, and faults of encoding told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reqmodel.model.diagnostic import Fault, Location, ReqmodelError
from reqmodel.model.text import Text

LONGEST_LINE = 1_000_000
"""Characters; no person wrote a longer line, and no editor shows it."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""Characters that nobody sees and YAML does not allow."""

JOINER = "\u2060"
"""What Unicode has now for U+FEFF within a text: it shows nothing, and parts no word."""

_ASCII_CONTROL = bytes({*range(32), 127} - set(b"\t\n\r"))

_GUESSES = (("euc_jp", "EUC-JP"), ("cp932", "Shift_JIS (CP932)"))
"""In this order: nearly all EUC-JP can be decoded as CP932 too, but hardly any CP932 as EUC-JP."""

_KANJI = re.compile(rb"\x1b\$[@B]")
_SHIFTED = re.compile(rb"\x1b(?P<sort>\$[@B]|\([BIJ])(?P<codes>[^\x1b\r\n]*)")
"""What stands between the signs by which ISO-2022-JP changes characters; a line begins in ASCII."""

_MIXED = Text("複数の文字コードの混在", "a mix of encodings")
_NO_TEXT = Text("文字でないデータ", "data that is no text")
_NOT_TEXT = Text(
    "文字として読めません。UTF-8 のテキストで保存し直してください。",
    "It cannot be read as text. Save it as text in UTF-8.",
)
_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class SourceText:
    """The characters of one file, lines ending in a newline, under the name people know it by."""

    name: str
    text: str
    faults: tuple[Fault, ...] = field(default=())


def read_text(path: Path, name: str) -> SourceText:
    """Read a file that should be UTF-8, with or without BOM.

    In another encoding its characters are still taken where they can be guessed, so that one
    fault does not hide the records of the file.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        return SourceText(name, "", (unreadable(name, problem),))
    return decode(data, name)


def unreadable(name: str, problem: OSError) -> Fault:
    """The fault of a file or folder that cannot be opened."""
    values = {"problem": problem.strerror or str(problem)}
    return Fault("unreadable-file", Location(name), values=values)


def decode(data: bytes, name: str) -> SourceText:
    """The characters of `data`, which should be UTF-8; none of data that is no text at all."""
    text, encoding, before = _decoded(data)
    hidden = len(CONTROL.findall(text)) if encoding or _may_hide(data) else 0
    if hidden + text.count(_REPLACED) > len(text) / 10:
        text, encoding, before, hidden = "", _NO_TEXT, "", 0
    text, before = _with_newlines(text), _with_newlines(before)
    faults: list[Fault] = []
    if encoding:
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        faults.append(Fault("not-utf-8", Location(name, line, column), "", {"encoding": encoding}))
    if hidden or len(text) > LONGEST_LINE:
        faults += _faults_of_lines(text, name)
        text = without_control(text)
    return SourceText(name, text, tuple(faults))


def text_of(data: bytes, name: str) -> str:
    """The characters of a file of text that anybody wrote.

    Raises:
        ReqmodelError: it is no text.
    """
    text = decode(data, name).text
    if data and not text:
        raise ReqmodelError(_NOT_TEXT, exit_code=3)
    return text


def without_control(text: str) -> str:
    """A text with spaces for control characters; what only shows nothing still does."""
    return CONTROL.sub(" ", text.replace("\ufeff", JOINER))


def _may_hide(data: bytes) -> bool:
    """Whether UTF-8 may hold a control character: far sooner seen in bytes than in characters."""
    return len(data) != len(data.translate(None, _ASCII_CONTROL)) or any(
        sign in data for sign in (b"\xc2", b"\xef\xbb\xbf", b"\xef\xbf")
    )


def _decoded(data: bytes) -> tuple[str, str | Text, str]:
    """The text, what it seems to be encoded in if not UTF-8, and what comes before that shows."""
    if (mark := _KANJI.search(data)) and data.isascii():
        codes = _SHIFTED.sub(_unshifted, data)
        before = data[: mark.start()].decode("ascii")
        return codes.decode("euc_jis_2004", "replace"), "ISO-2022-JP", before
    try:
        return data.decode("utf-8-sig"), "", ""
    except UnicodeDecodeError:
        return _guessed(data)


def _unshifted(stretch: re.Match[bytes]) -> bytes:
    """A stretch of ISO-2022-JP as EUC-JP writes it: told by its bytes, not by a sign before them."""
    codes = bytes(b | 0x80 for b in stretch["codes"])
    if stretch["sort"] == b"(I":
        return b"".join(b"\x8e" + codes[i : i + 1] for i in range(len(codes)))
    return codes if stretch["sort"].startswith(b"$") else stretch["codes"]


def _guessed(data: bytes) -> tuple[str, str | Text, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "UTF-16", ""
    as_utf_8 = data.decode("utf-8-sig", "replace")
    before = as_utf_8[: as_utf_8.index(_REPLACED)]
    if sum(not c.isascii() for c in as_utf_8) > 10 * as_utf_8.count(_REPLACED):
        return as_utf_8, _MIXED, before
    guesses = [(data.decode(codec, "replace"), name) for codec, name in _GUESSES]
    text, name = min(guesses, key=lambda guess: guess[0].count(_REPLACED))
    return text, name, text[: len(before)]


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _faults_of_lines(text: str, name: str) -> Iterator[Fault]:
    for number, line in enumerate(text.split("\n"), 1):
        if hidden := CONTROL.search(line):
            place = Location(name, number, hidden.start() + 1)
            yield Fault("control-character", place, "", {"character": f"U+{ord(hidden[0]):04X}"})
        if len(line) > LONGEST_LINE:
            values = {"length": f"{len(line):,}", "most": f"{LONGEST_LINE:,}"}
            yield Fault("too-long-line", Location(name, number, 1), "", values)


def line_at(place: Location) -> str:
    """The line of a file that a location names; nothing where it cannot be read."""
    try:
        changed = Path(place.file).stat().st_mtime_ns
    except OSError:
        return ""
    lines = _lines(place.file, changed)
    return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


@lru_cache(maxsize=1)
def _lines(file: str, _changed: int) -> list[str]:
    return read_text(Path(file), file).text.split("\n")
