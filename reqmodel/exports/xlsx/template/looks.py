"""The template's own formats: what they hold, and the like that keep a text from becoming a formula."""

from __future__ import annotations

from copy import deepcopy

from reqmodel.exports.xlsx.template.parts import Element, main

_USUAL = 11.0
"""Points of a font that does not say its size."""


class Looks:
    """The formats of cells by their numbers."""

    def __init__(self, tree: Element) -> None:
        """Of the part of styles."""
        self._formats = tree.find(main("cellXfs"))
        self._fonts = list(tree.find(main("fonts")))
        self._quoted: dict[int, int] = {}

    def quoted(self, number: int) -> int:
        """The same format with the mark that its cell is a text, whatever it begins with."""
        if number not in self._quoted:
            made = deepcopy(self._formats[number])
            made.set("quotePrefix", "1")
            self._formats.append(made)
            self._formats.set("count", str(len(self._formats)))
            self._quoted[number] = len(self._formats) - 1
        return self._quoted[number]

    def size(self, number: int) -> float:
        """Points of its font."""
        font = self._fonts[int(self._formats[number].get("fontId", 0))]
        size = font.find(main("sz"))
        return float(size.get("val")) if size is not None else _USUAL

    def wraps(self, number: int) -> bool:
        """Whether a text goes on in the next line."""
        placed = self._formats[number].find(main("alignment"))
        return placed is not None and placed.get("wrapText") in {"1", "true"}
