"""The page of one record: what it says, what it rests on and what rests on it, its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reqmodel.exports.site import wording
from reqmodel.exports.site.figures import neighbourhood
from reqmodel.exports.site.html import badge, escape, mark, said
from reqmodel.exports.site.page import Desk, Page, is_draft, kind_path, place, record_path
from reqmodel.exports.site.pages.use_cases import use_case_parts
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import YES
from reqmodel.model.link import NAMES
from reqmodel.model.records.record import Record
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.values import Citation, grounds
from reqmodel.model.vocabulary import Reliability, Status
from reqmodel.tables.record_sheet import Entry, Value, for_readers, record_sheet

LEAD_FIELDS = ("statement", "text", "definition", "question", "summary", "service", "read")
"""Of these, the first that a record has is what it says above all."""
IN_BADGES = (
    "status",
    "disclosure",
    "priority",
    "stage",
    "clause_type",
    "outcome",
    "approach",
)
IN_LINKS = (
    "derived_from",
    "owner",
    "heading",
    "needs",
    "refines",
    "constrains",
    "settles",
    "yields",
    "applies_to",
    "actors",
    "participants",
)
"""Fields that the list of links shows."""
IN_TABLES = ("data_uses",)
"""Fields that a page shows as a table of their own."""
_RELIABILITY = {r.label: r for r in Reliability}


def record_page(desk: Desk, record: Record) -> Page:
    """One record's page."""
    here = record_path(record.id)
    entries = {e.field: e for e in record_sheet(record)}
    lead = next((f for f in LEAD_FIELDS if f in entries), "")
    own = list(use_case_parts(desk, record)) if isinstance(record, UseCase) else []
    left_out = {lead, *IN_BADGES, *IN_LINKS, *(IN_TABLES if own else ())}
    body = [
        _badges(desk, record, entries),
        _statement(desk, record, entries[lead]) if lead else "",
        desk.figure(
            neighbourhood(desk.model, record.id, desk.lang),
            wording.TRACE_FIGURE.fill({"id": record.id}),
        ),
        *own,
        _sheet(desk, record, [e for f, e in entries.items() if f not in left_out]),
        desk.heading(wording.LINKS, "links"),
        _links(desk, here, record),
        desk.heading(wording.SOURCES, "sources"),
        _sources(desk, here, record),
        _origin(desk, record),
    ]
    title = f"{record.id} {escape(record.title.to(desk.lang))}"
    return Page(here, title, "\n\n".join(b for b in body if b), is_draft([record]))


def _statement(desk: Desk, record: Record, entry: Entry) -> str:
    """What a record says above all, under the name of the field: a summary is called one."""
    label = f'<span class="rm-label">{said(entry.label, desk.lang)}</span>'
    marks = desk.marks(
        record.reliability if entry.field == record.says else _support(record, entry.field)
    )
    return (
        f'<div class="rm-statement">{label} {marks}<br>{_Prose(desk, record).values(entry)}</div>'
    )


def _support(record: Record, field: str = "") -> list[Reliability]:
    """How sure the citations are that support a field, or the record as a whole."""
    cited = grounds(record.sources)
    found = {c.status for c in cited if (field in c.supports if field else not c.supports)}
    return sorted(found, key=lambda status: status.rank)


def _badges(desk: Desk, record: Record, entries: dict[str, Entry]) -> str:
    words = [badge(record.label.to(desk.lang), "kind")]
    for field in IN_BADGES:
        if field in entries and (desk.internal or field != "disclosure"):
            value = getattr(record, field)
            words += [
                badge(
                    f"{entries[field].label.to(desk.lang)}: {v.to(desk.lang)}", f"{field}-{value}"
                )
                for v in entries[field].values
                if isinstance(v, Text)
            ]
    if record.id in desk.model.inherited:
        words.append(badge(wording.INHERITED.to(desk.lang)))
    retired = (
        f"<p><strong>{desk.say(wording.RETIRED)}</strong></p>"
        if record.status is Status.RETIRED
        else ""
    )
    whole = record.says or not grounds(record.sources)
    words.append(desk.marks(record.reliability if whole else _support(record)))
    return f'<p class="rm-badges">{" ".join(words)}</p>{retired}'


def _sheet(desk: Desk, record: Record, entries: Iterable[Entry]) -> str:
    prose = _Prose(desk, record)
    rows = "".join(
        f"<tr><th scope=row>{said(e.label, desk.lang)} {desk.marks(_support(record, e.field))}</th>"
        f"<td>{prose.values(e)}</td></tr>"
        for e in entries
    )
    if not rows:
        return ""
    heading = desk.heading(wording.CONTENT, "content")
    return f'{heading}\n\n<table class="rm-table rm-sheet"><tbody>{rows}</tbody></table>'


class _Prose:
    """The values of a record's fields as HTML, the glossary's terms marked once a field."""

    def __init__(self, desk: Desk, record: Record) -> None:
        self.desk, self.record = desk, record
        self.seen: set[str] = set()

    def values(self, entry: Entry) -> str:
        """All values of a field."""
        self.seen = {self.record.id}
        return self._values(entry)

    def _values(self, entry: Entry) -> str:
        values = [self._value(v) for v in entry.values]
        if len(values) == 1:
            return values[0]
        tag = "ol" if entry.field in ("main_flow", "steps") else "ul"
        return f"<{tag}>" + "".join(f"<li>{v}</li>" for v in values) + f"</{tag}>"

    def _value(self, value: Value) -> str:
        if isinstance(value, Text):
            return self._scalar(value)
        fields = {e.field: e for e in value}
        lines = list(self._lines(value))
        if "status" in fields:
            lines[:1] = [" ".join((*lines[:1], self._values(fields["status"])))]
        cited = fields["sources"].values if "sources" in fields else ()
        return "<br>".join(lines) + "".join(
            self._citation(c) for c in cited if isinstance(c, tuple)
        )

    def _lines(self, entries: tuple[Entry, ...]) -> Iterator[str]:
        """The fields of a structure; a lone text needs no name."""
        shown = for_readers(entries)
        for entry in shown:
            if entry.field == "key":
                yield f'<span class="rm-label">{self._values(entry)}</span>'
            elif entry.field in ("text", "title") or len(shown) == 1:
                yield self._values(entry)
            else:
                label = said(entry.label, self.desk.lang)
                yield f'<span class="rm-label">{label}</span> {self._values(entry)}'

    def _citation(self, entries: tuple[Entry, ...]) -> str:
        """A citation inside a structure, in one line."""
        order = ("status", "source", "at", "edition", "note")
        fields = {e.field: e for e in entries}
        words = [self._values(fields[name]) for name in order if name in fields]
        if "premise" in fields and YES in fields["premise"].values:
            words.insert(1, said(fields["premise"].label, self.desk.lang))
        return f'<span class="rm-note">{" ".join(words)}</span>'

    def _scalar(self, value: Text) -> str:
        desk = self.desk
        if value in _RELIABILITY:
            return mark(_RELIABILITY[value], desk.lang)
        if value.ja in desk.model.records:
            return desk.record(record_path("x"), value.ja)
        if value.ja.startswith(("https://", "http://")):
            return f'<a href="{escape(value.ja)}" rel="noopener">{escape(value.ja)}</a>'
        words = desk.terms.marked(value, desk.lang, self.seen)
        if desk.lang == "en" and not value.en and not value.ja.isascii():
            return f'<span lang="ja">{words}</span>'
        return words


def _links(desk: Desk, here: str, record: Record) -> str:
    graph = desk.model.graph
    groups: dict[tuple[Text, str], dict[str, None]] = {}
    for edge in graph.links_of(record.id):
        if edge.link.name != "cites":
            groups.setdefault((wording.FROM_HERE, edge.link.name), {})[edge.target] = None
    for edge in graph.links_to(record.id):
        groups.setdefault((wording.TO_HERE, edge.link.inverse), {})[edge.holder] = None
    if not groups:
        return f"<p>{desk.say(wording.NO_LINKS)}</p>"
    rows = "".join(
        f"<tr><th scope=row>{said(NAMES[name], desk.lang)}<br><small>{said(way, desk.lang)}</small></th>"
        f"<td>{_records(desk, here, ids)}</td></tr>"
        for (way, name), ids in groups.items()
    )
    return f'<table class="rm-table rm-sheet" data-search-exclude><tbody>{rows}</tbody></table>'


def _records(desk: Desk, here: str, ids: Iterable[str]) -> str:
    """Links to records; of those that stand in lists, a link to each list, and how many there are."""
    own, listed = [], Counter[str]()
    for id_ in ids:
        _, in_list = place(desk.model, id_)
        if in_list:
            listed[desk.model.records[id_].kind] += 1
        else:
            own.append(id_)
    links = [desk.records(here, own)] if own else []
    for kind, count in listed.items():
        href = desk.href(here, kind_path(kind))
        links.append(f'<a href="{href}">{escape(desk.title(kind))}</a> ({count:,})')
    return "<br>".join(links)


def _sources(desk: Desk, here: str, record: Record) -> str:
    if not record.sources:
        return f"<p>{desk.say(wording.NO_SOURCES)}</p>"
    rows = []
    noted = any(c.note for c in record.sources)
    for citation in record.sources:
        supports = Text.listed(label_of(type(record), f).text for f in citation.supports).to(
            desk.lang
        )
        if citation.premise:
            supports = label_of(Citation, "premise").text.to(desk.lang)
        place = escape(" ".join(w for w in (citation.at, citation.edition) if w))
        remark = said(citation.note, desk.lang) if citation.note else ""
        last = f"<td>{remark}</td>" if noted else ""
        rows.append(
            f"<tr><td>{mark(citation.status, desk.lang)}</td><td>{desk.record(here, citation.source)}</td>"
            f"<td>{place}</td><td>{escape(supports) or desk.say(wording.WHOLE)}</td>{last}</tr>"
        )
    heads: tuple[Text, ...] = (
        wording.RELIABILITY,
        wording.SOURCE,
        wording.LOCATOR,
        wording.SUPPORTS,
    )
    heads += (wording.REMARK,) if noted else ()
    head = "".join(f"<th scope=col>{desk.say(h)}</th>" for h in heads)
    return (
        f'<div class="rm-scroll" data-search-exclude><table class="rm-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _origin(desk: Desk, record: Record) -> str:
    if record.id in desk.model.inherited or not desk.internal:
        return ""
    place = desk.model.at(record.id)
    if not place.file:
        return ""
    return f'<p class="rm-small" data-search-exclude>{desk.say(wording.FILE)}: <code>{escape(place.file)}:{place.line}</code></p>'
