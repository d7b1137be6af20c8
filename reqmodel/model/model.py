"""The model: all records, their links, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from reqmodel.model.anatomy import Reference, references
from reqmodel.model.audience import visible
from reqmodel.model.diagnostic import Fault, KeyPath, Location, Phrase, ReqmodelError
from reqmodel.model.graph import Edge, TraceGraph
from reqmodel.model.link import Link
from reqmodel.model.records.fact import Project
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that could not be read as a whole: what can be seen of it.

    It keeps its place in the graph, so that one mistake is not reported again at every record
    that links to it.
    """

    id: str
    kind: str | None
    links: tuple[tuple[Link, str], ...] = ()


def _nowhere(_record: str, _keys: KeyPath, _phrase: Phrase | None) -> Location:
    return Location("")


@dataclass(frozen=True)
class Model:
    """Frozen. `records` are in the order of the files; `inherited` names those of the base.

    `replacing` names the model's own that stand in place of one of the base, under its id.
    """

    project: Project
    records: Mapping[str, Record]
    broken: Mapping[str, Broken] = field(default_factory=dict)
    inherited: frozenset[str] = frozenset()
    replacing: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    files: int = 0
    audience: Disclosure = Disclosure.INTERNAL
    locate: Callable[[str, KeyPath, Phrase | None], Location] = _nowhere
    read_links: Callable[[Record], list[Reference]] = references

    @cached_property
    def references(self) -> dict[str, list[Reference]]:
        """The links of every record, as written."""
        return {id_: self.read_links(record) for id_, record in self.records.items()}

    @cached_property
    def graph(self) -> TraceGraph:
        """The traceability graph over all records, the broken ones included."""
        return TraceGraph(
            (*self.records, *self.broken),
            (
                *(
                    Edge(id_, r.link, r.target)
                    for id_, refs in self.references.items()
                    for r in refs
                ),
                *(
                    Edge(b.id, link, target)
                    for b in self.broken.values()
                    for link, target in b.links
                ),
            ),
        )

    @cached_property
    def own(self) -> tuple[Record, ...]:
        """The model's own records, without what it inherits."""
        return tuple(r for r in self.records.values() if r.id not in self.inherited)

    def of_kind(self, cls: type[R]) -> tuple[R, ...]:
        """All records of a class, in order."""
        if cls not in self._kinds:
            self._kinds[cls] = tuple(r for r in self.records.values() if isinstance(r, cls))
        return cast("tuple[R, ...]", self._kinds[cls])

    @cached_property
    def _kinds(self) -> dict[type[Record], tuple[Record, ...]]:
        """The records of each class that was asked for; those of each kind beforehand."""
        found: dict[type[Record], list[Record]] = {}
        for record in self.records.values():
            found.setdefault(type(record), []).append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    def kind_of(self, record: str) -> str | None:
        """The kind of a record, read or broken; None where there is no such id or no kind."""
        if record in self.records:
            return self.records[record].kind
        return self.broken[record].kind if record in self.broken else None

    def for_audience(self, audience: Disclosure) -> Model:
        """The model as `audience` may see it; what it may not see is not in it.

        Raises:
            ReqmodelError: the project's own card, which opens every edition, is not for `audience`.
        """
        if self.project.disclosure.rank > audience.rank:
            raise ReqmodelError(
                Text(
                    f"プロジェクト（{self.project.id}）の公開範囲が「{self.project.disclosure.label.ja}」のため、"
                    f"「{audience.label.ja}」の版は作れません。disclosure を {audience} にしてください。",
                    f"The project ({self.project.id}) is '{self.project.disclosure.label.en}', so no "
                    f"edition for '{audience.label.en}' can be made. Set its disclosure to {audience}.",
                )
            )
        records = visible(self.records, audience)
        project = records.get(self.project.id)
        return replace(
            self,
            project=project if isinstance(project, Project) else self.project,
            records=records,
            broken=self.broken if audience is Disclosure.INTERNAL else {},
            faults=self.faults if audience is Disclosure.INTERNAL else (),
            inherited=self.inherited & records.keys(),
            replacing=self.replacing & records.keys(),
            audience=audience,
        )

    def at(self, record: str, *keys: str | int, phrase: Phrase | None = None) -> Location:
        """Where a record, a place in it, or a phrase in that place stands in the files."""
        return self.locate(record, keys, phrase)
