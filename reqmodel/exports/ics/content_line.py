"""Content lines of iCalendar: values escaped, lines folded (RFC 5545, 3.1 and 3.3.11)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

MOST = 75
"""Octets of a line, its end not counted."""
_SPECIAL = re.compile(r"[\\;,]")


def text(value: str) -> str:
    """A value of type TEXT."""
    lines = _SPECIAL.sub(r"\\\g<0>", value).splitlines()
    return "\\n".join(lines)


def day(value: date) -> str:
    """A value of type DATE."""
    return value.isoformat().replace("-", "")


def stream(lines: Iterable[str]) -> bytes:
    """Lines as a file."""
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _folded(line: str) -> Iterator[bytes]:
    """A line in pieces of at most 75 octets, no character cut in two."""
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > MOST:
            yield piece
            piece = b" "
        piece += octets
    yield piece
