"""The traceability graph: every link both ways, what rests on what, cycles, orphans."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reqmodel.model.link import Link


class Edge(NamedTuple):
    """A link between two records: `holder` has the reference field."""

    holder: str
    link: Link
    target: str

    @property
    def upper(self) -> str:
        """The end that the other rests on."""
        return self.target if self.link.flow == "up" else self.holder

    @property
    def lower(self) -> str:
        """The end that must be looked at again when the other changes."""
        return self.holder if self.link.flow == "up" else self.target


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that a change reaches: by which link, from which record, in how many steps."""

    record: str
    via: str
    origin: str
    steps: int


class TraceGraph:
    """All links of a model. Building and every walk are linear in records and links.

    Links with flow `none` (owners, participants) are kept for display and carry no change.
    """

    def __init__(self, ids: Iterable[str], edges: Iterable[Edge]) -> None:
        """Take the ids of all records and all links; links to unknown ids are left out."""
        self._ids = dict.fromkeys(ids)
        self._out: dict[str, list[Edge]] = defaultdict(list)
        self._in: dict[str, list[Edge]] = defaultdict(list)
        self._above: dict[str, list[Edge]] = defaultdict(list)
        self._below: dict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            if edge.target not in self._ids or edge.holder not in self._ids:
                continue
            self._out[edge.holder].append(edge)
            self._in[edge.target].append(edge)
            flow = edge.link.flow
            if flow == "up":
                self._above[edge.holder].append(edge)
                self._below[edge.target].append(edge)
            elif flow == "down":
                self._below[edge.holder].append(edge)
                self._above[edge.target].append(edge)

    def __contains__(self, record: str) -> bool:
        return record in self._ids

    def links_of(self, record: str) -> tuple[Edge, ...]:
        """Links that `record` holds."""
        return tuple(self._out.get(record, ()))

    def links_to(self, record: str) -> tuple[Edge, ...]:
        """Links that other records hold to `record`."""
        return tuple(self._in.get(record, ()))

    def targets(self, record: str, link: str) -> tuple[str, ...]:
        """Ids that `record` joins by the link of that name."""
        return tuple(e.target for e in self._out.get(record, ()) if e.link.name == link)

    def holders(self, record: str, link: str) -> tuple[str, ...]:
        """Ids that join `record` by the link of that name."""
        return tuple(e.holder for e in self._in.get(record, ()) if e.link.name == link)

    def upstream(self, record: str) -> tuple[Touched, ...]:
        """Everything that `record` rests on, nearest first."""
        return self._walk(record, self._above)

    def downstream(self, record: str) -> tuple[Touched, ...]:
        """Everything that rests on `record`, nearest first."""
        return self._walk(record, self._below)

    impact = downstream

    def neighbours(self, record: str, *, up: bool) -> tuple[tuple[str, str], ...]:
        """The next records up or down, each with the name of the link as seen from `record`."""
        edges = (self._above if up else self._below).get(record, ())
        return tuple(
            (e.target, e.link.name) if e.holder == record else (e.holder, e.link.inverse)
            for e in edges
        )

    def _walk(self, start: str, edges: Mapping[str, list[Edge]]) -> tuple[Touched, ...]:
        seen = {start}
        found: list[Touched] = []
        queue = deque([(start, 0)])
        while queue:
            here, steps = queue.popleft()
            for edge in edges.get(here, ()):
                at_holder = edge.holder == here
                there = edge.target if at_holder else edge.holder
                if there not in seen:
                    seen.add(there)
                    name = edge.link.name if at_holder else edge.link.inverse
                    found.append(Touched(there, name, here, steps + 1))
                    queue.append((there, steps + 1))
        return tuple(found)

    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """One closed path for each knot of records that rest on one another; first id repeated."""
        knotted = self._knotted()
        if not knotted:
            return ()
        import networkx as nx  # noqa: PLC0415  # costs 0.3 s, and only a cycle needs it

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_edges_from(
            (e.upper, e.lower)
            for node in self._ids
            if node in knotted
            for e in self._below.get(node, ())
            if e.lower in knotted
        )
        paths = []
        for knot in nx.strongly_connected_components(graph):
            if len(knot) > 1 or any(graph.has_edge(n, n) for n in knot):
                first = min(knot)
                inside = graph.subgraph(knot)
                back = min(inside.predecessors(first))
                paths.append((*nx.shortest_path(inside, first, back), first))
        return tuple(sorted(paths))

    def _knotted(self) -> set[str]:
        """What is left after taking away, again and again, whatever rests on nothing (Kahn)."""
        waiting = {node: len(edges) for node, edges in self._above.items()}
        free = deque(node for node in self._ids if not waiting.get(node))
        gone = 0
        while free:
            node = free.popleft()
            gone += 1
            for edge in self._below.get(node, ()):
                waiting[edge.lower] -= 1
                if not waiting[edge.lower]:
                    free.append(edge.lower)
        if gone == len(self._ids):
            return set()
        return {node for node, left in waiting.items() if left}

    def orphans(self) -> Iterator[str]:
        """Records that no link carrying change joins to any other."""
        return (n for n in self._ids if not self._above.get(n) and not self._below.get(n))
