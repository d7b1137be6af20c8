"""The parts of a workbook's file, and how they name each other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree  # type: ignore[import-untyped]  # it comes with python-docx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPES_PART = "[Content_Types].xml"
RID = f"{{{REL}}}id"
Element = Any
"""An element of lxml."""


def main(name: str) -> str:
    """The full name of an element of workbooks and sheets."""
    return f"{{{MAIN}}}{name}"


@dataclass(frozen=True, slots=True)
class Link:
    """How one part names another: `sort` is the last word of the relation's type."""

    id: str
    sort: str
    target: str
    external: bool
    element: Element


class Parts:
    """The parts of a file by name; those asked for as trees are written anew at the end."""

    def __init__(self, data: bytes) -> None:
        """Read them all."""
        with ZipFile(BytesIO(data)) as file:
            self._data = {n: file.read(n) for n in file.namelist() if not n.endswith("/")}
        self._trees: dict[str, Element] = {}

    @property
    def names(self) -> list[str]:
        """Of all parts."""
        return list(self._data)

    def tree(self, name: str) -> Element:
        """A part to read or to change.

        Raises:
            KeyError: there is none of that name.
            lxml.etree.XMLSyntaxError: it is damaged.
        """
        if name not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            self._trees[name] = etree.fromstring(self._data[name], parser)
        return self._trees[name]

    def links(self, name: str) -> Iterator[Link]:
        """What a part names, in the order in which it does."""
        rels = _rels(name)
        if rels not in self._data:
            return
        for element in self.tree(rels):
            external = element.get("TargetMode") == "External"
            target = element.get("Target")
            if not external:
                folder = posixpath.dirname(name)
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            sort = element.get("Type").rpartition("/")[2]
            yield Link(element.get("Id"), sort, target, external, element)

    def drop(self, link: Link) -> None:
        """Take out a part that only one other names, and that name."""
        link.element.getparent().remove(link.element)
        self._data.pop(link.target, None)
        self._trees.pop(link.target, None)
        for type_ in self._types():
            if type_.get("PartName") == f"/{link.target}":
                type_.getparent().remove(type_)

    def copy(self, name: str) -> str:
        """A copy of a part, with the drawings that it names; pictures are shared."""
        stem, number = re.match(r"(.*?)(\d*)$", posixpath.splitext(name)[0]).groups()  # type: ignore[union-attr]
        suffix = posixpath.splitext(name)[1]
        n = int(number or 1)
        while f"{stem}{n}{suffix}" in self._data:
            n += 1
        made = f"{stem}{n}{suffix}"
        self._data[made] = etree.tostring(deepcopy(self.tree(name)))
        for type_ in self._types():
            if type_.get("PartName") == f"/{name}":
                copied = deepcopy(type_)
                copied.set("PartName", f"/{made}")
                type_.addnext(copied)
        if _rels(name) in self._data:
            self._data[_rels(made)] = etree.tostring(self.tree(_rels(name)))
            for link in self.links(made):
                if link.sort in {"drawing", "vmlDrawing"}:
                    link.element.set("Target", f"/{self.copy(link.target)}")
        return made

    def link(self, name: str, sort: str, target: str) -> str:
        """Let a part name another; returns the id by which it does."""
        rels = self.tree(_rels(name))
        known = {element.get("Id") for element in rels}
        id_ = next(i for i in (f"rId{n}" for n in range(1, len(known) + 2)) if i not in known)
        values = {"Id": id_, "Type": f"{REL}/{sort}", "Target": f"/{target}"}
        rels.append(rels.makeelement(f"{{{_RELS}}}Relationship", values))
        return id_

    def retype(self, name: str, sort: str) -> None:
        """Say what a part is."""
        for type_ in self._types():
            if type_.get("PartName") == f"/{name}":
                type_.set("ContentType", sort)

    def _types(self) -> list[Element]:
        return list(self.tree(_TYPES_PART).iter(f"{{{_TYPES}}}Override"))

    def data(self) -> bytes:
        """The file."""
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as file:
            for name, data in self._data.items():
                tree = self._trees.get(name)
                written = data if tree is None else _written(tree)
                file.writestr(name, written)
        return out.getvalue()


def _rels(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _written(tree: Element) -> bytes:
    data: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
