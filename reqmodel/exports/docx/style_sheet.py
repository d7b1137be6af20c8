"""The styles of a template: their ids by name, how high their lines are, how headings are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from docx.oxml.ns import qn

HEADINGS = (1, 2, 3)
"""Levels of headings that may be numbered."""
_NATURAL = 1.3
"""Pitch of single lines in sizes, where it is left to the font."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Of a style, in points: size, spaces, pitch of its lines."""

    size: float
    before: float
    after: float
    pitch: float


class StyleSheet:
    """What a Word file says of its styles."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        """Look into a file that python-docx opened."""
        self._file = file
        self._metrics: dict[str, Metrics] = {}

    @cached_property
    def ids(self) -> dict[str, str]:
        """Ids of the styles by name, without regard to case."""
        return {
            style.find(qn("w:name")).get(qn("w:val")).lower(): style.get(qn("w:styleId"))
            for style in self._file.styles.element.iter(qn("w:style"))
            if style.find(qn("w:name")) is not None
        }

    def metrics(self, id_: str) -> Metrics:
        """How high the lines of a style are; what it does not say, its bases do."""
        if id_ not in self._metrics:
            self._metrics[id_] = self._measured(id_)
        return self._metrics[id_]

    def _measured(self, id_: str) -> Metrics:
        found: dict[str, float] = {}
        exact = False
        seen = set()
        while id_ and id_ not in seen:
            seen.add(id_)
            style = self._style(id_)
            if style is None:
                break
            size = style.find(f"{qn('w:rPr')}/{qn('w:sz')}")
            spacing = style.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
            if size is not None:
                found.setdefault("size", float(size.get(qn("w:val"))) / 2)
            for side in ("before", "after", "line"):
                value = spacing.get(qn(f"w:{side}")) if spacing is not None else None
                if value and side not in found:
                    found[side] = float(value) / 20
                    exact |= side == "line" and spacing.get(qn("w:lineRule")) == "exact"
            base = style.find(qn("w:basedOn"))
            id_ = base.get(qn("w:val")) if base is not None else ""
        size_, line = found.get("size", 10.5), found.get("line", 12.0)
        pitch = line if exact else size_ * _NATURAL * line / 12
        return Metrics(size_, found.get("before", 0), found.get("after", 0), pitch)

    def numbers(self) -> tuple[str, ...]:
        """How headings of each level are numbered, such as `%1.%2`; empty where they are not."""
        return tuple(self._pattern(self.ids.get(f"heading {n}", ""), n - 1) for n in HEADINGS)

    def _pattern(self, id_: str, level: int) -> str:
        style = self._style(id_)
        number = style.find(f".//{qn('w:numId')}") if style is not None else None
        try:
            numbering = self._file.part.numbering_part.element
        except (KeyError, NotImplementedError):  # the library makes none where there is none
            return ""
        if number is None:
            return ""
        num = _found(numbering, "num", "numId", number.get(qn("w:val")))
        which = num.find(qn("w:abstractNumId")) if num is not None else None
        if which is None:
            return ""
        abstract = _found(numbering, "abstractNum", "abstractNumId", which.get(qn("w:val")))
        found = _found(abstract, "lvl", "ilvl", str(level)) if abstract is not None else None
        text = found.find(qn("w:lvlText")) if found is not None else None
        return "" if text is None else text.get(qn("w:val")) or ""

    def _style(self, id_: str) -> Any:  # noqa: ANN401  # an element of lxml
        return _found(self._file.styles.element, "style", "styleId", id_)


def _found(root: Any, tag: str, attribute: str, value: str) -> Any:  # noqa: ANN401  # elements of lxml
    elements = root.iter(qn(f"w:{tag}"))
    return next((e for e in elements if e.get(qn(f"w:{attribute}")) == value), None)
