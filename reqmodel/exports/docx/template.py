"""A template in use: what it must have, its places filled, its page, and the file it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from lxml import etree  # type: ignore[import-untyped]  # it comes with python-docx

from reqmodel.exports.docx.markup import NAMESPACES, W, Xml
from reqmodel.exports.docx.stationery import Stationery, stationery
from reqmodel.exports.docx.style_sheet import Metrics, StyleSheet
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.store import package
from reqmodel.store.sealing import sealed
from reqmodel.text.places import CONTENT, NEEDED, PLACES, filled, named, written

_LACKING = Text(
    "雛形 {file} は使えません。\n{problems}\n"
    "付属の雛形は reqmodel export {sort} --out 雛形.docx で書き出せます。それを Word で直して使ってください。",
    "The template {file} cannot be used.\n{problems}\n"
    "Ours is written by: reqmodel export {sort} --out template.docx. Change that one in Word.",
)
_NO_STYLES = Text("スタイルがありません: {names}", "It lacks these styles: {names}")
_NO_PLACES = Text(
    "差し込む場所がありません: {names}", "It lacks these places to be filled: {names}"
)
_ODD_PLACES = Text(
    "差し込めない名前があります: {names}（使えるもの: {known}）",
    "Nothing is known by these names: {names} (known: {known})",
)
_NOT_ALONE = Text(
    "{{{{content}}}} は本文の一つの段落に、それだけで書いてください。",
    "{{{{content}}}} must stand in one paragraph of the body, by itself.",
)
_NO_PAGE = Text(
    "ページの大きさと余白が定められていません。",
    "It does not say how large its pages and margins are.",
)
_UNREADABLE = Text(
    "Word のファイルとして開けません。", "It cannot be opened as a Word file."
)  # fmt: skip


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


class Template:
    """A template, ours or the organisation's, into which one document is written.

    Raises:
        ReqmodelError: it is no Word file, has macros, or is otherwise not safe to open.
    """

    def __init__(self, order: Order, sort: Stationery) -> None:
        """Open the template that an order brings, or ours."""
        self.sort = sort
        self.name = order.template_name
        data = order.template or stationery(sort)
        try:
            if order.template:
                package.require_safe(data)
            self.file = docx.Document(BytesIO(data))
        except ReqmodelError as problem:
            raise self._refusal(problem.message) from problem
        except Exception as problem:  # a library raises anything over a damaged file
            raise self._refusal(_UNREADABLE) from problem
        self.sheet = StyleSheet(self.file)
        self._lacking: dict[str, None] = {}
        try:
            self.width, self.height = self._measure("w"), self._measure("h")
        except (AttributeError, TypeError, ValueError) as problem:
            raise self._refusal(_NO_PAGE) from problem

    def style(self, name: str) -> str:
        """The id of a style; what is lacking is told when the document is finished."""
        found = self.sheet.ids.get(name.lower())
        if found is None:
            self._lacking[name] = None
        return found or name

    @property
    def _section(self) -> Any:  # noqa: ANN401  # an element of lxml
        return self.file.element.body.find(_w("sectPr"))

    def _measure(self, side: str) -> int:
        """Of the text on an upright page, in twips."""
        size, margins = self._section.find(_w("pgSz")), self._section.find(_w("pgMar"))
        around = ("left", "right") if side == "w" else ("top", "bottom")
        return int(size.get(_w(side))) - sum(abs(int(margins.get(_w(m)))) for m in around)

    def metrics(self, name: str) -> Metrics:
        """How high the lines of a style are."""
        return self.sheet.metrics(self.style(name))

    def height_before_content(self) -> float:
        """What the template's own paragraphs take before the content, in points."""
        height = 0.0
        for element in self.file.element.body:
            if element.tag == _w("p"):
                if "{{content}}" in _words(element):
                    break
                style = element.find(f"{_w('pPr')}/{_w('pStyle')}")
                used = self.sheet.metrics(style.get(_w("val")) if style is not None else "Normal")
                height += used.pitch + used.before + used.after
        return height

    def section(self, *, lying: bool, first: bool) -> Xml:
        """A paragraph that ends a section of pages that stand or lie."""
        section = self._paged(lying=lying, first=first)
        small = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        words = etree.tostring(section, encoding="unicode")
        return Xml(f"<w:p><w:pPr>{small}{words}</w:pPr></w:p>")

    def end(self, *, lying: bool, first: bool) -> None:
        """Say how the last pages are."""
        section = self._paged(lying=lying, first=first)
        self._section.getparent().replace(self._section, section)

    def _paged(self, *, lying: bool, first: bool) -> Any:  # noqa: ANN401  # an element of lxml
        section = deepcopy(self._section)
        if not first:  # only the first has a cover
            for cover in section.findall(_w("titlePg")):
                section.remove(cover)
        if lying:
            size = section.find(_w("pgSz"))
            width, height = size.get(_w("w")), size.get(_w("h"))
            size.set(_w("w"), height)
            size.set(_w("h"), width)
            size.set(_w("orient"), "landscape")
        return section

    def finished(self, content: Xml, places: Mapping[str, str], title: str, day: date) -> bytes:
        """The document: content and places put in, links that lead nowhere taken out.

        Raises:
            ReqmodelError: the template lacks a style or a place, or has one that is not known.
        """
        self._require(places)
        body = self.file.element.body
        for part in self._parts():
            _fill(part, places)
        spot = next(p for p in body.iter(_w("p")) if _words(p).strip() == "{{content}}")
        parsed = parse_xml(f"<w:body {NAMESPACES}>{content}</w:body>")
        _without_dead_links(parsed)
        for element in list(parsed):
            spot.addprevious(element)
        spot.getparent().remove(spot)
        out = BytesIO()
        self.file.save(out)
        return sealed(out.getvalue(), title, day)

    def _require(self, places: Mapping[str, str]) -> None:
        found = {
            name for part in self._parts() for p in part.iter(_w("p")) for name in named(_words(p))
        }
        spots = [p for p in self.file.element.body.iter(_w("p")) if "{{content}}" in _words(p)]
        problems = []
        if self._lacking:
            problems.append(_NO_STYLES.fill({"names": ", ".join(self._lacking)}))
        if missing := [written(name) for name in NEEDED if name not in found]:
            problems.append(_NO_PLACES.fill({"names": ", ".join(missing)}))
        if odd := [written(name) for name in sorted(found - {*places, CONTENT})]:
            known = ", ".join(PLACES)
            problems.append(_ODD_PLACES.fill({"names": ", ".join(odd), "known": known}))
        whole = len(spots) == 1 and _words(spots[0]).strip() == "{{content}}"
        if spots and not (whole and spots[0].getparent() is self.file.element.body):
            problems.append(_NOT_ALONE.fill({}))
        if problems:
            raise self._refusal(*problems)

    def _refusal(self, *problems: Text) -> ReqmodelError:
        listed = Text(
            "\n".join(f"  - {p.ja}" for p in problems), "\n".join(f"  - {p.en}" for p in problems)
        )
        return ReqmodelError(
            _LACKING.fill({"file": self.name, "problems": listed, "sort": self.sort})
        )

    def _parts(self) -> Iterator[Any]:
        """The body, and every header and footer."""
        yield self.file.element.body
        for relation in self.file.part.rels.values():
            if relation.reltype.endswith(("/header", "/footer")):
                yield relation.target_part.element


def _words(paragraph: Any) -> str:  # noqa: ANN401  # an element of lxml
    return "".join(t.text or "" for t in paragraph.iter(_w("t")))


def _fill(part: Any, values: Mapping[str, str]) -> None:  # noqa: ANN401  # an element of lxml
    """Fill the places of a part, which Word may have cut into several runs."""
    for paragraph in part.iter(_w("p")):
        texts = list(paragraph.iter(_w("t")))
        for text, words in zip(texts, filled([t.text or "" for t in texts], values), strict=True):
            text.text = words


def _without_dead_links(body: Any) -> None:  # noqa: ANN401  # an element of lxml
    """Links to records that the document does not tell of become plain words."""
    names = {mark.get(_w("name")) for mark in body.iter(_w("bookmarkStart"))}
    for link in list(body.iter(_w("hyperlink"))):
        if link.get(_w("anchor")) in names:
            continue
        for run in list(link):
            for style in run.iter(_w("rStyle")):
                style.getparent().remove(style)
                break
            link.addprevious(run)
        link.getparent().remove(link)
