"""Where a value stands in its file. Only files with findings pay for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import yaml
import yaml_rs

from reqmodel.model.diagnostic import KeyPath, Location, Phrase
from reqmodel.model.text import NO_TEXT
from reqmodel.store.pieces import Piece
from reqmodel.store.scrutiny import SyntaxFault, as_yaml_1_1, stumbling


@dataclass(frozen=True)
class Composed:
    """A piece of a file, composed on first use so that its nodes know their places."""

    name: str
    piece: Piece

    @cached_property
    def text(self) -> str:
        """The text that PyYAML composes, each character in its place."""
        return as_yaml_1_1(self.piece.text)

    @cached_property
    def root(self) -> yaml.Node | SyntaxFault | None:
        """The composed text, or what keeps PyYAML from composing it."""
        try:
            return yaml.compose(self.text, Loader=yaml.CBaseLoader)
        except yaml.MarkedYAMLError as problem:
            return stumbling(problem, self.piece.text, self.piece.lines_before)

    def node(self, keys: KeyPath, *, of_key: bool = False) -> yaml.Node | None:
        """The node at `keys`, or of its key in a mapping; None where there is none."""
        key, node = None, None if isinstance(self.root, SyntaxFault) else self.root
        for step in keys:
            key, node = _child(node, step)
        return key if of_key else node

    def location(self, keys: KeyPath, *, of_key: bool = False) -> Location:
        """Line and column of the value at `keys` or of its key, else of what is around it."""
        node = self.node(keys, of_key=of_key) or self.node(keys)
        if node:
            line = node.start_mark.line + 1 + self.piece.lines_before
            return Location(self.name, line, node.start_mark.column + 1)
        if keys:
            return self.location(keys[:-1])
        return Location(self.name, self.piece.lines_before + 1, 1)

    def phrase(self, keys: KeyPath, phrase: Phrase) -> Location:
        """Line and column of a phrase in the text at `keys`; of the text where it is broken up."""
        node = self.node(keys) or self.node(keys[:-1])  # a text may be written without its language
        if not isinstance(node, yaml.ScalarNode):
            return self.location(keys)
        start, end = node.start_mark.index - 1, node.end_mark.index
        for _ in range(phrase.nth + 1):
            start = self.text.find(phrase.words, start + 1, end)
            if start < 0:
                return self.location(keys)
        line, column = self._numbers(start)
        ends = self._numbers(start + len(phrase.words))
        return Location(self.name, line, column, NO_TEXT, *ends)

    def _numbers(self, at: int) -> tuple[int, int]:
        """Line and column of a character in the file."""
        line = self.text.count("\n", 0, at) + 1 + self.piece.lines_before
        return line, at - self.text.rfind("\n", 0, at)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Key and value in a mapping, or no key and an item of a list."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if _means(key, step):
                return key, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _means(key: yaml.Node, step: object) -> bool:
    """Whether yaml-rs reads a key as `step`; a key should be text, but may be a number or worse."""
    if not isinstance(key, yaml.ScalarNode):
        return isinstance(step, tuple | frozenset)
    if isinstance(step, str):
        return bool(key.value == as_yaml_1_1(step))
    meant: object = yaml_rs.loads(key.value, parse_datetime=False)
    return not key.style and meant == step


@dataclass(frozen=True, slots=True)
class Spot:
    """A mapping that a record takes its fields from: a piece of a file, and the way there."""

    composed: Composed
    keys: KeyPath = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its own mapping, then its chapter's defaults and head if any."""

    spots: tuple[Spot, ...]

    def location(self, keys: KeyPath, *, of_key: bool = False) -> Location:
        """Where a place in the record stands; in the defaults if the record itself has it not."""
        spot = self._spot(keys)
        return spot.composed.location((*spot.keys, *keys), of_key=of_key)

    def phrase(self, keys: KeyPath, phrase: Phrase) -> Location:
        """Where a phrase stands in the text at `keys`."""
        spot = self._spot(keys)
        return spot.composed.phrase((*spot.keys, *keys), phrase)

    def scalar(self, keys: KeyPath, *, of_key: bool = False) -> yaml.ScalarNode | None:
        """The scalar at `keys`, or its key, as its author wrote it."""
        spot = self._spot(keys)
        node = spot.composed.node((*spot.keys, *keys), of_key=of_key)
        return node if isinstance(node, yaml.ScalarNode) else None

    def _spot(self, keys: KeyPath) -> Spot:
        own = self.spots[0]
        if not keys:
            return own
        return next((s for s in self.spots if s.composed.node((*s.keys, keys[0]))), own)
