"""What is wrong with YAML text, and where: PyYAML's events know their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from reqmodel.store.source_text import CONTROL

DEEPEST = 40
"""Levels of nesting inside a record; the deepest record needs 6."""

_SUSPECT = re.compile(r"(?<![^\s\[{,:-])[&*!](?=\S)|<<\s*:|\\[0abefvxuU]")
_LEFT_OPEN = ("quoted scalar", "flow sequence", "flow mapping", "simple key")


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """A fault of the text itself; line and column from 1."""

    rule: str
    line: int
    column: int
    values: dict[str, object] = field(default_factory=dict)


def as_yaml_1_1(text: str) -> str:
    """The text for PyYAML: tabs, and what only YAML 1.1 breaks lines at, are made spaces."""
    for character in "\t\x85\u2028\u2029":
        text = text.replace(character, " ")
    return text


def refused(text: str) -> SyntaxFault | None:
    """The first thing that YAML can say but no record may: anchors, tags, control characters."""
    if not _SUSPECT.search(text):
        return None
    for event in _events(text):
        special = _special(event)
        if special:
            return _fault("refused-yaml-feature", event, found=special)
        if isinstance(event, yaml.ScalarEvent) and (hidden := CONTROL.search(event.value)):
            return _fault("control-character", event, character=f"U+{ord(hidden[0]):04X}")
    return None


def _special(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor}"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        return "<<"
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
        return f"&{event.anchor}" if event.anchor else event.tag or ""
    return ""


def duplicate_key(text: str) -> SyntaxFault | None:
    """The first key that its mapping already has."""
    around: list[dict[str, int] | None] = []
    key_is_next: list[bool] = []
    for event in _events(text):
        if isinstance(event, yaml.CollectionEndEvent):
            around.pop()
            key_is_next.pop()
        elif isinstance(event, yaml.NodeEvent):
            keys = around[-1] if around else None
            if keys is not None:
                if key_is_next[-1] and isinstance(event, yaml.ScalarEvent):
                    if event.value in keys:
                        first = keys[event.value]
                        return _fault("duplicate-key", event, key=event.value, first=first)
                    keys[event.value] = _place(event)[0]
                key_is_next[-1] = not key_is_next[-1]
            if isinstance(event, yaml.CollectionStartEvent):
                around.append({} if isinstance(event, yaml.MappingStartEvent) else None)
                key_is_next.append(True)
    return None


def too_many_brackets(text: str) -> SyntaxFault | None:
    """The first bracket that is too deep in others."""
    depth = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionStartEvent) and event.flow_style:
            depth += 1
            if depth > DEEPEST:
                return _fault("too-deep-nesting", event, most=DEEPEST)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth = max(depth - 1, 0)
    return None


def opening(text: str, line: int) -> tuple[int, int] | None:
    """Where the quote, bracket or key starts that is still open at the start of `line`."""
    try:
        for event in yaml.parse(as_yaml_1_1(text), Loader=yaml.CSafeLoader):
            if _place(event)[0] >= line:
                return None
            quoted = isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"')
            if quoted and _place_of(event.end_mark)[0] >= line:
                return _place(event)
    except yaml.MarkedYAMLError as problem:
        mark = problem.context_mark
        if mark and mark.line + 1 < line and str(problem.context).endswith(_LEFT_OPEN):
            return _place_of(mark)
    return None


def _events(text: str) -> Iterator[yaml.Event]:
    """The events of a text up to where PyYAML cannot read on."""
    with suppress(yaml.YAMLError):
        yield from yaml.parse(as_yaml_1_1(text), Loader=yaml.CSafeLoader)


def _fault(rule: str, event: yaml.Event, **values: object) -> SyntaxFault:
    return SyntaxFault(rule, *_place(event), values)


def _place(event: yaml.Event) -> tuple[int, int]:
    return _place_of(event.start_mark)


def _place_of(mark: Any) -> tuple[int, int]:  # noqa: ANN401  # PyYAML has two types of marks
    return mark.line + 1, mark.column + 1
