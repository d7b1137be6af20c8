"""What a value is and where it stands agree, in whatever YAML people write it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pytest
from checking import unmarked
from hypothesis import given, settings
from hypothesis import strategies as st

from reqmodel.model.diagnostic import KeyPath, Phrase
from reqmodel.store.pieces import Piece
from reqmodel.store.positions import Composed
from reqmodel.store.scrutiny import as_yaml_1_1
from reqmodel.store.source_text import decode
from reqmodel.store.syntax import parse

TEXTS = st.text(
    st.sampled_from("aZ09あ漢ー　、。「」：😀e\u0301'\"\\:#-,[]{}&*!|>%@`?~=_ \t\u2028\x85"),
    min_size=1,
).map(str.strip)
LINES = st.lists(st.text(st.sampled_from("aあ:#-'\"[ 漢。"), min_size=1), min_size=2, max_size=3)
NAMES = st.sampled_from(
    ["title", "ja", "en", "sources", "status", "field_disclosure", "a-b", "項目"]
)
SIMPLE = re.compile(r"[a-zA-Zぁ-ヿ一-鿿][a-zA-Zぁ-ヿ一-鿿、。 ]*[a-zA-Zぁ-ヿ一-鿿、。]")
"""Text that needs no quotes anywhere."""

Data: TypeAlias = "str | Parts"
Parts: TypeAlias = "list[Data] | dict[str, Data]"


@dataclass
class Writer:
    """Writes data as YAML, in a way that is drawn for each value, and keeps where it put it."""

    draw: Callable[..., Any]
    text: str = ""
    places: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)

    def put(self, text: str) -> None:
        self.text += text

    def value(self, value: Data, keys: KeyPath, indent: int, *, flow: bool) -> None:
        """Write a value where the text ends: after `key:` or `-`, or inside brackets."""
        if isinstance(value, str):
            self.put("" if flow else " ")
            self.here(keys)
            self.scalar(value, indent, flow=flow)
        elif flow or not value or self.draw(st.booleans()):
            self.put("" if flow else " ")
            self.here(keys)
            self.brackets(value, keys)
        else:
            self.block(value, keys, indent)

    def here(self, keys: KeyPath) -> None:
        line = self.text.count("\n") + 1
        self.places[keys] = line, len(self.text) - self.text.rfind("\n")

    def scalar(self, text: str, indent: int, *, flow: bool) -> None:
        lines = text.split("\n")
        ways = [json.dumps(text, ensure_ascii=False)]
        if len(lines) == 1:
            ways.append("'" + text.replace("'", "''") + "'")
        if SIMPLE.fullmatch(text) and text.lower() not in ("null", "true", "false"):
            ways.append(text)
        if not flow and len(lines) > 1 and all(x.strip() == x for x in lines):
            ways.append("|-\n" + "\n".join(" " * (indent + 2) + x for x in lines))
            ways.append(">-\n" + "\n\n".join(" " * (indent + 2) + x for x in lines))
        self.put(self.draw(st.sampled_from(ways)))

    def brackets(self, value: Parts, keys: KeyPath) -> None:
        self.put("{" if isinstance(value, dict) else "[")
        for n, (key, item) in enumerate(_items(value)):
            self.put(", " if n else "")
            if isinstance(value, dict):
                self.put(f"{key}: ")
            self.value(item, (*keys, key), 0, flow=True)
        self.put("}" if isinstance(value, dict) else "]")

    def block(self, value: Parts, keys: KeyPath, indent: int) -> None:
        self.put(self.draw(st.sampled_from(["\n", "  # 注: x\n", "\n# 注\n\n"])))
        for n, (key, item) in enumerate(_items(value)):
            self.put("\n" if n else "")
            self.put(" " * indent)
            if n == 0:
                self.here(keys)
            self.put(f"{key}:" if isinstance(value, dict) else "-")
            self.value(item, (*keys, key), indent + 2, flow=False)


def _items(value: Parts) -> list[tuple[str | int, Data]]:
    return list(value.items() if isinstance(value, dict) else enumerate(value))


def _leaves(value: Data, keys: KeyPath = ()) -> list[tuple[KeyPath, str]]:
    if isinstance(value, str):
        return [(keys, value)]
    return [leaf for key, item in _items(value) for leaf in _leaves(item, (*keys, key))]


DATA = st.recursive(
    TEXTS | LINES.map("\n".join),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)
RECORDS = st.dictionaries(NAMES, DATA, min_size=1, max_size=4)


@given(records=st.lists(RECORDS, min_size=1, max_size=3), data=st.data())
@settings(max_examples=400)
def test_both_readers_see_what_was_written_where_it_was_written(
    records: list[Data], data: st.DataObject
) -> None:
    writer = Writer(data.draw)
    writer.put(data.draw(st.sampled_from(["", "# 章\n", "%YAML 1.2\n---\n"])))
    writer.put("records:")
    writer.block(records, ("records",), 0)
    text = writer.text + "\n"
    as_bytes = data.draw(st.sampled_from(["", "\ufeff"])) + text
    newline = data.draw(st.sampled_from(["\n", "\r\n", "\r"]))
    source = decode(as_bytes.replace("\n", newline).encode(), "a.yaml")

    assert source.faults == ()
    assert parse(source.text) == {"records": records}
    composed = Composed("a.yaml", Piece(source.text))
    for keys, place in writer.places.items():
        at = composed.location(keys)
        assert (at.line, at.column) == place
    for keys, value in _leaves({"records": records}):
        node = composed.node(keys)
        assert node is not None
        assert as_yaml_1_1(node.value) == as_yaml_1_1(value)
        start = data.draw(st.integers(0, len(value)))
        phrase = Phrase.of(value, start, data.draw(st.integers(start, len(value))))
        found = composed.phrase(keys, phrase)
        rest = "\n".join(composed.text.split("\n")[found.line - 1 :])[found.column - 1 :]
        assert rest.startswith(phrase.words) or found == composed.location(keys)


@pytest.mark.parametrize(
    "written",
    [
        "a: 同意と▲同意の記録\n",
        "a: '同意と▲同意の''記録'\n",
        'a: "同意と▲同意の\\"記録"\n',
        "a: |\n  同意と\n  ▲同意の記録\n",
        "a: >-\n  同意と\n  ▲同意の記録\n",
        "b: 1 # 同意\na: {ja: 同意と▲同意の記録, en: 同意}\n",
        "a: {ja: 同意と▲同意の記録}\nb: 同意\n",
    ],
)
def test_a_phrase_is_found_where_it_stands(written: str) -> None:
    text, place = unmarked(written)
    found = Composed("a.yaml", Piece(text)).phrase(("a", "ja"), Phrase("同意", 1))
    assert f"{found.line}:{found.column}" == place


@pytest.mark.parametrize("keys", [("a", "ja"), ("a",), ("b", "ja")])
def test_a_phrase_that_is_broken_up_is_told_at_its_text(keys: KeyPath) -> None:
    composed = Composed("a.yaml", Piece("b: {ja: x}\na: 同意の\n  記録\n"))
    assert composed.phrase(keys, Phrase("同意の 記録")) == composed.location(keys)
