"""Changes of records in the files that hold them; what is not changed stays byte for byte."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from reqmodel.model.diagnostic import KeyPath, ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.text import Text
from reqmodel.store.pieces import Piece, documents
from reqmodel.store.scrutiny import SyntaxFault, as_yaml_1_1
from reqmodel.store.source_text import decode
from reqmodel.store.style import entry
from reqmodel.store.surgery import Cut, Surgeon, Unlike, operated, same
from reqmodel.store.syntax import parse

_MODELINE = re.compile(r"(?:#.*yaml-language-server.*\n)")
_BOM = b"\xef\xbb\xbf"
_GONE = "# 欠番: {id}（削除）"


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as its file holds it: its own fields, and what it shares with its chapter."""

    keys: KeyPath
    own: dict[str, Any]
    shared: dict[str, Any]

    @property
    def whole(self) -> dict[str, Any]:
        """All its fields, its own first."""
        return deepcopy({**self.own, **{k: v for k, v in self.shared.items() if k not in self.own}})


@dataclass
class _Page:
    """A document of a file, with its records, and what they are to become."""

    piece: Piece
    data: dict[str, Any]
    entries: dict[str, Entry]
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    added: list[dict[str, Any]] = field(default_factory=list)

    @property
    def is_chapter(self) -> bool:
        return "records" in self.data

    @property
    def shared(self) -> dict[str, Any]:
        head = {k: v for k, v in self.data.items() if k == "kind"}
        return head | (self.data.get("defaults") or {})


class Source:
    """A YAML file that is to be changed."""

    def __init__(self, path: Path, name: str, data: bytes) -> None:
        """Read a file.

        Raises:
            ReqmodelError: its YAML has errors, so that changing it is not safe.
        """
        self.path, self.name, self.data = path, name, data
        source = decode(data, name)
        self.text = source.text
        self.pages: list[_Page] = []
        for piece in documents(self.text):
            found = parse(piece.text, piece.lines_before)
            if source.faults or isinstance(found, SyntaxFault) or not isinstance(found, dict):
                raise _broken(name)
            self.pages.append(_Page(piece, found, dict(_entries(found))))

    def entry(self, id_: str) -> Entry | None:
        """A record of the file."""
        page = self._page(id_)
        return page.entries[id_] if page else None

    def change(self, id_: str, whole: Mapping[str, Any]) -> None:
        """Let a record have these fields; what its chapter says already is not said again.

        Raises:
            ReqmodelError: a field is gone that its chapter gives to all its records.
        """
        page = self._page(id_)
        if page is None:
            raise KeyError(id_)
        found = page.entries[id_]
        if gone := [k for k in found.shared if k not in whole]:
            raise _inherited(id_, gone[0], self.name)
        said = {
            k: v
            for k, v in whole.items()
            if k in found.own or k not in found.shared or not same(found.shared[k], v)
        }
        page.changed[id_] = _placed(said, found)

    def remove(self, id_: str) -> None:
        """Take a record away; a comment keeps its number from being used again."""
        page = self._page(id_)
        if page is None:
            raise KeyError(id_)
        page.removed.append(id_)

    def add(self, whole: Mapping[str, Any]) -> None:
        """Put a record at the end of the chapter.

        Raises:
            ValueError: the file is no chapter.
        """
        page = next((p for p in reversed(self.pages) if p.is_chapter), None)
        if page is None:
            raise ValueError(self.name)
        shared = page.shared
        page.added.append(
            {k: v for k, v in whole.items() if k not in shared or not same(shared[k], v)}
        )

    @property
    def is_chapter(self) -> bool:
        """Whether more records can be put into it."""
        return any(page.is_chapter for page in self.pages)

    def revised(self) -> bytes:
        """The file with all that was asked for.

        Raises:
            ReqmodelError: it would not hold exactly what was asked for, or would lose a comment.
        """
        cuts = []
        for page in self.pages:
            if page.changed or page.removed or page.added:
                start = _start(self.text, page.piece.lines_before)
                cuts += [Cut(c.start + start, c.end + start, c.text) for c in self._cuts(page)]
        if not cuts:
            return self.data
        text = operated(self.text, cuts)
        self._verify(text)
        return _restored(self.data, self.text, cuts)

    def _page(self, id_: str) -> _Page | None:
        return next((page for page in self.pages if id_ in page.entries), None)

    def _cuts(self, page: _Page) -> Iterator[Cut]:
        text = as_yaml_1_1(page.piece.text)
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
        if root is None:
            raise _refused(self.name)
        surgeon = Surgeon(page.piece.text)
        wanted = _wanted(page)
        try:
            if wanted is None:
                yield Cut(0, len(text), f"{_GONE.format(id=page.removed[0])}\n")
            elif page.is_chapter and not wanted["records"]:
                value = next(v for k, v in root.value if k.value == "records")
                gone = "".join(f"\n{_GONE.format(id=id_)}" for id_ in page.removed)
                yield Cut(value.start_mark.index, surgeon.end(value), f"[]{gone}")
            else:
                yield from surgeon.revise(root, page.data, wanted)
                yield from self._marks(page, root, surgeon)
        except (Unlike, ValueError, KeyError) as problem:
            raise _refused(self.name) from problem

    def _marks(self, page: _Page, root: yaml.Node, surgeon: Surgeon) -> Iterator[Cut]:
        """A comment at the end of the chapter for each record that is gone."""
        if page.removed:
            value = next(v for k, v in root.value if k.value == "records")
            end = surgeon._line_end(surgeon.end(value))  # noqa: SLF001  # one hand
            indent = " " * value.start_mark.column
            lines = "".join(f"\n{indent}{_GONE.format(id=id_)}" for id_ in page.removed)
            yield Cut(end, end, lines)

    def _verify(self, text: str) -> None:
        wanted = [w for page in self.pages if (w := _wanted(page)) is not None]
        found = [parse(piece.text, piece.lines_before) for piece in documents(text)]
        if len(found) != len(wanted) or not all(map(same, found, wanted)):
            raise _refused(self.name)
        gone: Counter[str] = Counter()
        for page in self.pages:
            gone += _comments_of_removed(page)
        if _comments(self.text) - _comments(text) - gone:
            raise _refused(self.name)


def _placed(said: dict[str, Any], found: Entry) -> dict[str, Any]:
    """Fields in the order of the record, those that overrule its chapter where the model has them."""
    overruling = [k for k in said if k in found.shared and k not in found.own]
    names = [k for k in said if k not in overruling]
    fields = list(KINDS[found.whole["kind"]].model_fields)
    for name in overruling:
        before = [i for i, k in enumerate(names) if k in fields and fields.index(k) < fields.index(name)]  # fmt: skip
        names.insert(before[-1] + 1 if before else len(names), name)
    return {k: said[k] for k in names}


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    if "records" not in data:
        yield str(data.get("id")), Entry((), data, {})
        return
    shared = {k: v for k, v in data.items() if k == "kind"} | (data.get("defaults") or {})
    for i, item in enumerate(data["records"] or ()):
        if isinstance(item, dict):
            yield str(item.get("id")), Entry(("records", i), item, shared)


def _wanted(page: _Page) -> dict[str, Any] | None:
    """What a document is to hold; None if nothing is left of it."""
    if not page.is_chapter:
        (id_, found), *_ = page.entries.items()
        return None if id_ in page.removed else page.changed.get(id_, found.own)
    records = [
        page.changed.get(id_, found.own)
        for id_, found in page.entries.items()
        if id_ not in page.removed
    ]
    return {**page.data, "records": [*records, *page.added]}


def new_file(whole: Mapping[str, Any], like: str = "", *, chapter: bool) -> bytes:
    """A file with one record; its first line is that of the file it is `like`, if for editors."""
    modeline = _MODELINE.match(like)
    head = modeline[0] if modeline else ""
    if chapter:
        item = "\n    ".join(entry(k, v, "    ") for k, v in whole.items() if k != "kind")
        return f"{head}kind: {whole['kind']}\nrecords:\n  - {item}\n".encode()
    return (head + "\n".join(entry(k, v, "") for k, v in whole.items()) + "\n").encode()


def _comments(text: str) -> Counter[str]:
    """Every comment with a line of its own: what lies between the tokens."""
    found: Counter[str] = Counter()
    text = as_yaml_1_1(text)
    at = 0
    for token in (*yaml.scan(text, Loader=yaml.CBaseLoader), None):
        start = token.start_mark.index if token else len(text)
        if start > at:
            lines = text[at:start].split("\n")
            beside = at > 0 and text[at - 1] != "\n"  # a comment beside what may go
            found.update(line.strip() for line in lines[beside:] if line.strip().startswith("#"))
        at = max(at, token.end_mark.index if token else 0)
    return found


def _comments_of_removed(page: _Page) -> Counter[str]:
    """What looks like a comment with a line of its own in the records that are to go."""
    if not page.removed:
        return Counter()
    text = as_yaml_1_1(page.piece.text)
    root: Any = yaml.compose(text, Loader=yaml.CBaseLoader)
    surgeon = Surgeon(page.piece.text)
    found: Counter[str] = Counter()
    for id_ in page.removed:
        node = root
        for step in page.entries[id_].keys:
            node = _inside(node, step)
        first, last = (0, len(text)) if node is root else (node.start_mark.index, surgeon.end(node))
        lines = (line.strip() for line in text[first:last].split("\n"))
        found.update(line for line in lines if line.startswith("#"))
    return found


def _inside(node: Any, step: str | int) -> Any:  # noqa: ANN401  # a mapping's or a sequence's node
    if isinstance(step, int):
        return node.value[step]
    return next(value for key, value in node.value if key.value == step)


def _start(text: str, lines: int) -> int:
    at = 0
    for _ in range(lines):
        at = text.index("\n", at) + 1
    return at


def _restored(data: bytes, text: str, cuts: list[Cut]) -> bytes:
    """The cuts made in the file as it was: BOM, line ends and all."""
    raw = data.decode("utf-8-sig")
    ends = [m.start() for m in re.finditer(r"\r\n", raw)]
    in_text = [end - i for i, end in enumerate(ends)]  # where each stands once \r\n is \n

    def there(at: int) -> int:
        return at + bisect_left(in_text, at)

    most = "\r\n" if len(ends) * 2 > text.count("\n") else "\n"
    moved = [Cut(there(c.start), there(c.end), c.text.replace("\n", most)) for c in cuts]
    return (_BOM if data.startswith(_BOM) else b"") + operated(raw, moved).encode()


def _broken(name: str) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"{name} に書式の誤りがあるため、書き換えません。reqmodel check で確かめて、先に直してください。",
            f"{name} has errors in its YAML, so it is not changed. See reqmodel check and mend it first.",
        )
    )


def _refused(name: str) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"{name} の書き方では、この変更だけを安全に書き込めません（ほかの値やコメントが変わるおそれ）。"
            "エディタで直してください。何も書き込んでいません。",
            f"The way {name} is written, this change alone cannot be made safely (other values or comments "
            "might change). Make it in an editor. Nothing was written.",
        )
    )


def _inherited(id_: str, field_: str, name: str) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"{id_} の {field_} は {name} の defaults から来ているため、空にできません。"
            "エディタで defaults を直してください。何も書き込んでいません。",
            f"{field_} of {id_} comes from the defaults of {name}, so it cannot be emptied. "
            "Change the defaults in an editor. Nothing was written.",
        )
    )
