"""Changes in a YAML text that touch nothing but the values that change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import yaml

from reqmodel.store.style import (
    block,
    doubly_quoted,
    entry,
    folded,
    inline,
    literal,
    singly_quoted,
)


class Cut(NamedTuple):
    """Characters of a text that others take the place of."""

    start: int
    end: int
    text: str


def operated(text: str, cuts: list[Cut]) -> str:
    """The text with all cuts made; none may lie within another."""
    done, at = [], 0
    for cut in sorted(cuts, key=lambda c: (c.start, c.end)):
        done += [text[at : cut.start], cut.text]
        at = cut.end
    return "".join((*done, text[at:]))


class Surgeon:
    """Works on one text, whose nodes know their places in it."""

    def __init__(self, text: str) -> None:
        """Take a text as PyYAML composed it."""
        self.text = text

    def revise(self, node: yaml.Node, old: Any, new: Any, *, flow: bool = False) -> Iterator[Cut]:  # noqa: ANN401  # plain data
        """What to cut so that `node`, which holds `old`, holds `new`."""
        if same(old, new):
            return
        if isinstance(node, yaml.MappingNode) and isinstance(new, dict) and new:
            yield from self._mapping(node, old, new, flow=flow or bool(node.flow_style))
        elif isinstance(node, yaml.SequenceNode) and isinstance(new, list) and new:
            yield from self._sequence(node, old, new, flow=flow or bool(node.flow_style))
        elif isinstance(node, yaml.ScalarNode) and not isinstance(new, dict | list):
            indent = " " * (self._column_of_line(node.start_mark.index) + 2)
            end = self.end(node)
            yield Cut(node.start_mark.index, end, self._scalar(node, end, new, indent, flow=flow))
        else:
            raise Unlike

    def _mapping(
        self, node: yaml.MappingNode, old: dict[str, Any], new: dict[str, Any], *, flow: bool
    ) -> Iterator[Cut]:
        pairs = {key.value: (key, value) for key, value in node.value}
        kept = [name for name in pairs if name in new]
        if not kept:
            raise Unlike
        for name in kept:
            key, value = pairs[name]
            try:
                yield from list(self.revise(value, old[name], new[name], flow=flow))
            except Unlike:
                yield self._replaced(key, value, new[name], flow=flow)
        yield from self._removed(list(pairs.values()), new, flow=flow)
        after: str | None = None
        added: dict[str | None, list[str]] = {}
        for name in new:
            if name in pairs:
                after = name
            else:
                added.setdefault(after, []).append(name)
        for name_before, names in added.items():
            before = pairs[name_before] if name_before is not None else None
            first = pairs[kept[0]][0]
            yield self._added(node, before, first, {n: new[n] for n in names}, flow=flow)

    def _removed(
        self, pairs: list[tuple[yaml.Node, yaml.Node]], new: dict[str, Any], *, flow: bool
    ) -> Iterator[Cut]:
        kept_before: yaml.Node | None = None
        for i, (key, value) in enumerate(pairs):
            if key.value in new:
                kept_before = value
                continue
            start, end = key.start_mark.index, self.end(value)
            following = pairs[i + 1][0].start_mark.index if i + 1 < len(pairs) else None
            if flow and kept_before is not None:
                yield Cut(self.end(pairs[i - 1][1]), end, "")
            elif following is not None and (flow or self.text[self._line(start) : start].strip()):
                yield Cut(start, following, "")  # the next one moves to its place, after a dash
            elif not flow and self._line(start):
                yield Cut(self._line(start) - 1, self._line_end(end), "")
            else:
                yield Cut(start, self._line_end(end) + 1, "")

    def _added(
        self,
        node: yaml.MappingNode,
        before: tuple[yaml.Node, yaml.Node] | None,
        first: yaml.Node,
        values: dict[str, Any],
        *,
        flow: bool,
    ) -> Cut:
        if flow:
            written = ", ".join(f"{k}: {inline(v, flow=True)}" for k, v in values.items())
            if before is None:
                at = node.start_mark.index + 1
                return Cut(at, at, f"{written}, ")
            at = self.end(before[1])
            return Cut(at, at, f", {written}")
        indent = " " * first.start_mark.column
        lines = [entry(k, v, indent) for k, v in values.items()]
        if before is None:
            at = first.start_mark.index
            return Cut(at, at, "".join(f"{line}\n{indent}" for line in lines))
        at = self._line_end(self.end(before[1]))
        return Cut(at, at, "".join(f"\n{indent}{line}" for line in lines))

    def _replaced(self, key: yaml.Node, value: yaml.Node, new: object, *, flow: bool) -> Cut:
        """A value of another form in the place of what stood there."""
        start, end = value.start_mark.index, self.end(value)
        if flow:
            return Cut(start, end, inline(new, flow=True))
        written = block(new, " " * (key.start_mark.column + 2), of_key=True)
        colon = self.text.index(":", key.end_mark.index) + 1
        if written.startswith("\n") or "\n" in self.text[colon:start]:
            space = "" if written.startswith("\n") else " "
            return Cut(colon, end, space + written)
        return Cut(start, end, written)

    def _sequence(
        self, node: yaml.SequenceNode, old: list[Any], new: list[Any], *, flow: bool
    ) -> Iterator[Cut]:
        if not node.value:
            raise Unlike
        matched = matches(old, new)
        if flow:
            yield from self._flow_sequence(node, old, new, matched)
            return
        if matched == {i: i for i in range(len(old))} and len(old) == len(new):
            for i, item in enumerate(node.value):
                yield from self._item(item, old[i], new[i])
            return
        yield from self._chunks(node, old, new, matched)

    def _item(self, item: yaml.Node, old: object, new: object) -> Iterator[Cut]:
        try:
            yield from list(self.revise(item, old, new))
        except Unlike:
            indent = " " * item.start_mark.column
            yield Cut(item.start_mark.index, self.end(item), block(new, indent))

    def _chunks(
        self, node: yaml.SequenceNode, old: list[Any], new: list[Any], matched: dict[int, int]
    ) -> Iterator[Cut]:
        """The items of a list put in a new order, each with the comments above it."""
        starts = [self._line(self._dash(item)) for item in node.value]
        ends = [self._line_end(self.end(item)) for item in node.value]
        dash = " " * (self._dash(node.value[0]) - starts[0])
        if self.text[starts[0] : starts[0] + len(dash)] != dash:
            raise Unlike
        tops = [starts[0], *(end + 1 for end in ends[:-1])]
        from_new = {j: i for i, j in matched.items()}
        spaced = len(tops) > 1 and "\n\n" in self.text[ends[-2] : starts[-1]]
        in_flow = all(isinstance(i, yaml.MappingNode) and i.flow_style for i in node.value)
        lines: list[str] = []
        left = sorted(set(range(len(old))) - set(matched))
        for j, item in enumerate(new):
            i = from_new.get(j)
            if i is None:
                written = inline(item) if in_flow else block(item, dash + "  ", open_=True)
                lines.append(("\n" if spaced and lines else "") + f"{dash}- {written}")
                continue
            lines += [kept for gone in left if gone < i and (kept := self._comments(tops[gone], starts[gone]))]  # fmt: skip
            left = [gone for gone in left if gone >= i]
            cuts = list(self._item(node.value[i], old[i], item))
            moved = [Cut(c.start - tops[i], c.end - tops[i], c.text) for c in cuts]
            lines.append(operated(self.text[tops[i] : ends[i]], moved))
        lines += [kept for gone in left if (kept := self._comments(tops[gone], starts[gone]))]
        yield Cut(tops[0], ends[-1], "\n".join(lines))

    def _comments(self, top: int, start: int) -> str:
        """The comments above an item that goes: they stay."""
        above = self.text[top:start].rstrip("\n")
        return above if above.strip() else ""

    def _flow_sequence(
        self, node: yaml.SequenceNode, old: list[Any], new: list[Any], matched: dict[int, int]
    ) -> Iterator[Cut]:
        from_new = {j: i for i, j in matched.items()}
        items: list[str] = []
        for j, item in enumerate(new):
            i = from_new.get(j)
            if i is None:
                items.append(inline(item, flow=True))
                continue
            child = node.value[i]
            start, end = child.start_mark.index, self.end(child)
            try:
                cuts = list(self.revise(child, old[i], item, flow=True))
                moved = [Cut(c.start - start, c.end - start, c.text) for c in cuts]
                items.append(operated(self.text[start:end], moved))
            except Unlike:
                items.append(inline(item, flow=True))
        first, last = node.value[0].start_mark.index, self.end(node.value[-1])
        if "\n" not in self.text[first:last]:
            yield Cut(first, last, ", ".join(items))
            return
        yield from self._broken_flow(node, items, len(new) == len(old) and matched == {i: i for i in range(len(old))})  # fmt: skip

    def _broken_flow(
        self,
        node: yaml.SequenceNode,
        items: list[str],
        in_place: bool,  # noqa: FBT001  # private
    ) -> Iterator[Cut]:
        """A list between brackets that is broken into lines: kept so, where only items change."""
        if in_place:
            for child, item in zip(node.value, items, strict=True):
                start, end = child.start_mark.index, self.end(child)
                if self.text[start:end] != item:
                    yield Cut(start, end, item)
            return
        if "#" in self.text[node.start_mark.index : node.end_mark.index]:
            raise Unlike  # comments between the items would be lost: refused when they are missed
        column = node.value[0].start_mark.column
        first, last = node.value[0].start_mark.index, self.end(node.value[-1])
        yield Cut(first, last, f",\n{' ' * column}".join(items))

    def _scalar(
        self, node: yaml.ScalarNode, end: int, new: object, indent: str, *, flow: bool
    ) -> str:
        if not isinstance(new, str):
            return inline(new, flow=flow)
        written: str | None = None
        if node.style in ("|", ">"):
            header, _, body = self.text[node.start_mark.index : end].partition("\n")
            lines = body.split("\n")
            shown = next((line for line in lines if line.strip()), "")
            indent = shown[: len(shown) - len(shown.lstrip(" "))]
            if node.style == ">":
                written = folded(new, indent, header, [line.strip() for line in lines])
            return written or literal(new, indent, header.replace(">", "|")) or doubly_quoted(new)
        if node.style == '"':
            return doubly_quoted(new)
        if "\n" in new:
            return (None if flow else literal(new, indent)) or doubly_quoted(new)
        return singly_quoted(new) if node.style == "'" else inline(new, flow=flow)

    def end(self, node: yaml.nodes.Node) -> int:
        """Where a node ends, without the comments and empty lines that follow it."""
        if isinstance(node, yaml.ScalarNode):
            end: int = node.end_mark.index
            if node.style in ("|", ">"):
                body = self.text[node.start_mark.index : end]
                end = node.start_mark.index + len(body.rstrip() if "+" not in body.split("\n")[0] else body.removesuffix("\n"))  # fmt: skip
            return end
        if getattr(node, "flow_style", None) or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self.end(last[1] if isinstance(node, yaml.MappingNode) else last)

    def _dash(self, item: yaml.Node) -> int:
        return self.text.rindex("-", 0, item.start_mark.index)

    def _line(self, at: int) -> int:
        """Where the line begins in which a character stands."""
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found

    def _column_of_line(self, at: int) -> int:
        """How far the line is indented in which a character stands, past dashes."""
        line = self.text[self._line(at) :].split("\n", 1)[0]
        return len(line) - len(line.lstrip(" -"))


class Unlike(Exception):  # noqa: N818  # caught at once, never shown
    """The new value has another form than the old one."""


def same(old: object, new: object) -> bool:
    """Whether two values are written the same: true is not 1."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(same(v, new[k]) for k, v in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    return isinstance(old, bool) == isinstance(new, bool) and old == new and isinstance(old, str) == isinstance(new, str)  # fmt: skip


def matches(old: list[Any], new: list[Any]) -> dict[int, int]:
    """Which item of an old list goes on as which of a new one: by key, else by likeness."""
    keys = [[item.get("key") if isinstance(item, dict) else None for item in side] for side in (old, new)]  # fmt: skip
    if all(all(isinstance(k, str) for k in side) and len(set(side)) == len(side) for side in keys):
        return {i: keys[1].index(key) for i, key in enumerate(keys[0]) if key in keys[1]}
    marks = [[json.dumps(i, sort_keys=True, default=str, ensure_ascii=False) for i in side] for side in (old, new)]  # fmt: skip
    found: dict[int, int] = {}
    taken: set[int] = set()
    for i, mark in enumerate(marks[0]):
        j = next((j for j, m in enumerate(marks[1]) if m == mark and j not in taken), None)
        if j is not None:
            found[i] = j
            taken.add(j)
    left = [i for i in range(len(old)) if i not in found]
    free = [j for j in range(len(new)) if j not in taken]
    if len(left) == len(free):
        found.update(zip(left, free, strict=True))
    else:
        found.update(_alike(marks, left, free))
    return found


def _alike(marks: list[list[str]], left: list[int], free: list[int]) -> dict[int, int]:
    """The changed items that are most alike, one after another."""
    found: dict[int, int] = {}
    for i in left:
        likes = [(SequenceMatcher(None, marks[0][i], marks[1][j]).quick_ratio(), -j) for j in free]
        if likes and (best := max(likes))[0] > 0.6:
            found[i] = -best[1]
            free = [j for j in free if j != -best[1]]
    return found
