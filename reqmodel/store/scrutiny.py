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

_SUSPECT = re.compile(
    r"[&*!<\\](?:(?<![^\s\[{,:-].)(?:(?<=!)|(?<=[&*])(?=\S))|(?<=<)<\s*:|(?<=\\)[0abefvxuU])"
)
"""What may be an anchor, alias, tag, merge key or escape; begins with a set, to be found fast."""
_WORD = re.compile(r"[^\s,\]}]+")
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
    """The first thing that no record may hold: an anchor, alias, tag or hidden character.

    Or what keeps PyYAML from reading on, so that nothing of that kind escapes it.
    """
    if not any(sign in text for sign in "&*!<\\") or not _SUSPECT.search(text):
        return None
    try:
        for event in yaml.parse(as_yaml_1_1(text), Loader=yaml.CBaseLoader):
            if _is_special(event):
                return _special(text, event.start_mark)
            if isinstance(event, yaml.ScalarEvent) and (hidden := CONTROL.search(event.value)):
                return _fault("control-character", event, character=f"U+{ord(hidden[0]):04X}")
    except yaml.MarkedYAMLError as problem:
        return stumbling(problem, text)
    return None


def stumbling(problem: yaml.MarkedYAMLError, text: str, lines_before: int = 0) -> SyntaxFault:
    """What keeps PyYAML from reading a text."""
    if re.search(r"\b(?:anchor|alias|tag)\b", str(problem.context)):
        return _special(text, problem.context_mark)
    line, column = _place_of(problem.problem_mark or problem.context_mark)
    return SyntaxFault("yaml-syntax", line + lines_before, column, {"detail": problem.problem})


def _is_special(event: yaml.Event) -> bool:
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        return True
    return bool(getattr(event, "anchor", None) or getattr(event, "tag", None))


def _special(text: str, mark: Any) -> SyntaxFault:  # noqa: ANN401  # PyYAML has two types of marks
    line, column = _place_of(mark)
    written = _WORD.search(text.split("\n")[line - 1], column - 1)
    found = written[0] if written else ""
    return SyntaxFault("refused-yaml-feature", line, column, {"found": found})


def key_of_parts(text: str) -> SyntaxFault | None:
    """The first key that is itself a list or mapping."""
    for event, keys in _events_in_mappings(text):
        if keys is not None and isinstance(event, yaml.CollectionStartEvent):
            return _special(text, event.start_mark)
    return None


def duplicate_key(text: str) -> SyntaxFault | None:
    """The first key that its mapping already has."""
    for event, keys in _events_in_mappings(text):
        if keys is not None and isinstance(event, yaml.ScalarEvent):
            if event.value in keys:
                return _fault("duplicate-key", event, key=event.value, first=keys[event.value])
            keys[event.value] = _place(event)[0]
    return None


def _events_in_mappings(text: str) -> Iterator[tuple[yaml.Event, dict[str, int] | None]]:
    """Every event; where a key is due, with a store for the lines of its mapping's keys."""
    around: list[dict[str, int] | None] = []
    key_is_due: list[bool] = []
    for event in _events(text):
        if isinstance(event, yaml.CollectionEndEvent):
            around.pop()
            key_is_due.pop()
        elif isinstance(event, yaml.NodeEvent):
            keys = around[-1] if around else None
            if keys is not None:
                yield event, keys if key_is_due[-1] else None
                key_is_due[-1] = not key_is_due[-1]
            if isinstance(event, yaml.CollectionStartEvent):
                around.append({} if isinstance(event, yaml.MappingStartEvent) else None)
                key_is_due.append(True)


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
        for event in yaml.parse(as_yaml_1_1(text), Loader=yaml.CBaseLoader):
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
        yield from yaml.parse(as_yaml_1_1(text), Loader=yaml.CBaseLoader)


def _fault(rule: str, event: yaml.Event, **values: object) -> SyntaxFault:
    return SyntaxFault(rule, *_place(event), values)


def _place(event: yaml.Event) -> tuple[int, int]:
    return _place_of(event.start_mark)


def _place_of(mark: Any) -> tuple[int, int]:  # noqa: ANN401  # PyYAML has two types of marks
    return mark.line + 1, mark.column + 1
