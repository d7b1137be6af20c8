"""Plain text by line, CSV by cell; in any encoding that can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reqmodel.model.text import Text
from reqmodel.store.document import Stretch, gridded
from reqmodel.store.grid import Area
from reqmodel.store.source_text import text_of
from reqmodel.text.outline import Outline

_LETTERS = 26


def from_text(data: bytes, name: str) -> Iterator[Stretch]:
    """The stretches of a .csv, .tsv or other text file.

    Raises:
        ReqmodelError: it is no text.
    """
    text = text_of(data, name)
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("csv", "tsv"):
        return _cells(text, "\t" if suffix == "tsv" else _separator(text))
    return _lines(text)


def _lines(text: str) -> Iterator[Stretch]:
    outline = Outline()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            outline.pass_line(line)
            yield Stretch(line, section=outline.path, line=number)


def _cells(text: str, mark: str) -> Iterator[Stretch]:
    """The cells between `mark`s that hold text, with their line and their name in a spreadsheet."""
    return gridded(_placed(text, mark))


def _placed(text: str, mark: str) -> Iterator[tuple[Area, Stretch]]:
    cell = re.compile(rf' *"(?P<quoted>(?:[^"]|"")*+)"[^{mark}\n]*|(?P<bare>[^{mark}\n]*)')
    at, row, column, line, begins = 0, 1, 1, 1, 0
    while at < len(text):
        found = cell.match(text, at)
        if not found:
            return
        sort = "bare" if found["quoted"] is None else "quoted"
        start, words = found.start(sort), found[sort]
        if words.strip():
            name = f"{_letters(column)}{row}"
            place = Text(f"セル{name}", f"cell {name}")
            stretch = Stretch(words, place, line=line, column=start - begins + 1)
            yield Area.of(words, row, column), stretch
        at = found.end()
        if lines := text.count("\n", found.start(), at):
            line, begins = line + lines, text.rfind("\n", 0, at) + 1
        if text[at : at + 1] == "\n":
            row, column, line, begins = row + 1, 0, line + 1, at + 1
        at, column = at + 1, column + 1


def _separator(text: str) -> str:
    """What stands between cells: of the usual three, the one that is most in the first line."""
    head = text.split("\n", 1)[0]
    return max(",\t;", key=head.count)


def _letters(column: int) -> str:
    """The name of a column, counted from 1: A, B, …, Z, AA."""
    name = ""
    while column:
        column, last = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + last) + name
    return name
