"""A template in use: its layouts by name, the places that they have, the slides that are put in."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER as PLACE

from reqmodel.exports.pptx.lettering import Native
from reqmodel.exports.pptx.stationery import stationery
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.store import package

COVER = ("タイトル スライド", "Title Slide")
SECTION = ("セクション見出し", "Section Header")
SLIDE = ("タイトルのみ", "Title Only")
"""Layouts that a template must have, each under one of these names."""
TITLES = (PLACE.TITLE, PLACE.CENTER_TITLE)
BELOW = (PLACE.DATE, PLACE.FOOTER, PLACE.SLIDE_NUMBER)
_NEEDED: dict[tuple[str, str], dict[str, tuple[PLACE, ...]]] = {
    COVER: {"タイトル": TITLES, "サブタイトル": (PLACE.SUBTITLE, PLACE.BODY)},
    SECTION: {"タイトル": TITLES},
    SLIDE: {"タイトル": TITLES, "フッター": (PLACE.FOOTER,), "スライド番号": (PLACE.SLIDE_NUMBER,)},
}
_NAMES = {
    "タイトル": Text("タイトル", "title"),
    "サブタイトル": Text("サブタイトル", "subtitle"),
    "フッター": Text("フッター", "footer"),
    "スライド番号": Text("スライド番号", "slide number"),
}
_REFUSED = Text(
    "雛形 {file} は使えません。\n{problems}\n"
    "付属の雛形は reqmodel export slide-template --out 雛形.pptx で書き出せます。レイアウトの名前は、"
    "PowerPoint の「表示」→「スライド マスター」で見て、直せます。",
    "The template {file} cannot be used.\n{problems}\n"
    "Ours is written by: reqmodel export slide-template --out template.pptx. Layouts are seen and "
    "renamed in PowerPoint under View, Slide Master.",
)
_NO_LAYOUT = Text(
    "レイアウト「{name}」（英語の名前は {other}）がありません。あるもの: {known}",
    "It has no layout '{other}' (in Japanese: {name}). It has: {known}",
)
_NO_PLACE = Text(
    "レイアウト「{name}」に、{place}のプレースホルダーがありません。",
    "Its layout '{name}' has no placeholder for the {place}.",
)
_UNREADABLE = Text(
    "PowerPoint のファイルとして開けません。", "It cannot be opened as a PowerPoint file."
)


class Template:
    """A template, ours or the organisation's, to which slides are added.

    Raises:
        ReqmodelError: it is no PowerPoint file, is not safe to open, or lacks a layout or a place.
    """

    def __init__(self, order: Order) -> None:
        """Open the template that an order brings, or ours; slides that it has are taken out."""
        self.name = order.template_name
        if order.template:
            package.require_safe(order.template)
        try:
            self.file: Native = pptx.Presentation(BytesIO(order.template or stationery()))
        except Exception as problem:  # a library raises anything over a damaged file
            raise self._refusal([_UNREADABLE]) from problem
        self._layouts = {layout.name: layout for layout in self.file.slide_layouts}
        self._require()
        slides = self.file.slides._sldIdLst  # noqa: SLF001  # the library cannot take slides out
        for slide in list(slides):
            self.file.part.drop_rel(slide.rId)
            slides.remove(slide)

    def layout(self, names: tuple[str, ...]) -> Native:
        """The layout that has one of these names."""
        return next((self._layouts[name] for name in names if name in self._layouts), None)

    def add(self, names: tuple[str, ...]) -> Native:
        """A new slide of a layout, with its footer, date and number."""
        layout = self.layout(names)
        slide = self.file.slides.add_slide(layout)
        for place in layout.placeholders:
            if place.placeholder_format.type in BELOW:
                copied = deepcopy(place._element)  # noqa: SLF001  # the library leaves these out
                copied.nvSpPr.cNvPr.set("id", str(len(slide.shapes) + 2))
                slide.shapes._spTree.append(copied)  # noqa: SLF001  # the same
        return slide

    def _require(self) -> None:
        problems = []
        known = "、".join(self._layouts)
        for names, places in _NEEDED.items():
            layout = self.layout(names)
            if layout is None:
                values = {"name": names[0], "other": names[1], "known": known}
                problems.append(_NO_LAYOUT.fill(values))
                continue
            found = {place.placeholder_format.type for place in layout.placeholders}
            problems += [
                _NO_PLACE.fill({"name": layout.name, "place": _NAMES[place]})
                for place, types in places.items()
                if not found.intersection(types)
            ]
        if problems:
            raise self._refusal(problems)

    def _refusal(self, problems: list[Text]) -> ReqmodelError:
        listed = Text(
            "\n".join(f"  - {p.ja}" for p in problems), "\n".join(f"  - {p.en}" for p in problems)
        )
        return ReqmodelError(_REFUSED.fill({"file": self.name, "problems": listed}))


def placeholder(shapes: Native, *types: PLACE) -> Native:
    """The first placeholder of these types, or None."""
    return next((p for p in shapes if p.placeholder_format.type in types), None)
