"""A page, and the desk at which pages are written: who reads, in which language, what links where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from posixpath import dirname, relpath

from reqmodel.analysis.edition import Edition
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.downloads import csv_address
from reqmodel.exports.site.html import escape, literal, mark, said
from reqmodel.exports.site.terms import Terms
from reqmodel.exports.site.verbatim import marked
from reqmodel.model.diagnostic import Report
from reqmodel.model.display import plain
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.records.word import SoughtWord
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure, Reliability, Status

DOCUMENTS = "documents"
"""The folder of the documents that stand beside the pages."""
FORMATS = {"docx": "Word", "xlsx": "Excel", "pptx": "PowerPoint", "ics": "iCalendar"}
FILTERED_FROM = 8
"""Rows from which a table with columns of choices can be filtered."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address without ending, its title as HTML, its body as Markdown and HTML."""

    path: str
    title: str
    body: str
    draft: bool = True
    """Whether it shows anything that is not agreed."""
    by_hand: bool = False
    """Whether its body is Markdown throughout, not headings and finished HTML."""
    wide: bool = False
    """Whether it needs the room of the contents list and the section's navigation."""


def undrawn(_source: str) -> str:
    """Nothing stands in the place of a figure."""
    return ""


@dataclass(frozen=True)
class Desk:
    """What every page needs. `paths` are the addresses of all pages there will be.

    `draw` says what stands in a page for the figure of a DOT source, `plot` for a chart.
    """

    edition: Edition
    lang: Language
    paths: frozenset[str]
    draw: Callable[[str], str] = undrawn
    plot: Callable[[str], str] = charts.drawn
    today: date = field(default_factory=date.today)
    documents: tuple[str, ...] = ()
    """Files of office programs that stand beside the pages."""

    @property
    def model(self) -> Model:
        """The model of the edition."""
        return self.edition.model

    @property
    def report(self) -> Report:
        """What the check found, as far as the readers may know."""
        return self.edition.report

    @property
    def internal(self) -> bool:
        """Whether the readers are the office itself, who see how the model is kept."""
        return self.model.audience is Disclosure.INTERNAL

    def say(self, text: Text, **values: object) -> str:
        """A text in the page's language, filled and escaped."""
        return said(text.fill(values) if values else text, self.lang)

    def href(self, here: str, path: str, anchor: str = "") -> str:
        """The relative address of a page from another.

        Raises:
            KeyError: there is no such page; a link can't be broken by mistake.
        """
        if path not in self.paths:
            raise KeyError(f"{here} links to {path}, which is no page")
        return _address(path, dirname(here)) + (f"#{anchor}" if anchor else "")

    def link(self, here: str, path: str, text: Text) -> str:
        """A link to a page."""
        return f'<a href="{self.href(here, path)}">{said(text, self.lang)}</a>'

    def document(self, here: str, name: str, title: Text) -> str:
        """A link to a document by its format; saved, the file is called by its title."""
        stem, _, suffix = name.rpartition(".")
        up = "../" * (here.count("/") + (self.lang == "en"))
        called = escape(f"{title.to(self.lang)}.{suffix}")
        words = FORMATS.get(suffix, suffix)
        return f'<a href="{up}{DOCUMENTS}/{stem}.{suffix}" download="{called}">{words}</a>'

    def record(self, here: str, id_: str, *, title: bool = True) -> str:
        """A link to a record, with its title or by its id alone."""
        record = self.model.records.get(id_)
        if record is None:
            return escape(id_)
        name = said(record.title, self.lang)
        href = self.href(here, *place(self.model, id_))
        if title:
            return f'<a href="{href}"><span class="rm-id">{id_}</span> {name}</a>'
        return (
            f'<a href="{href}" title="{escape(record.title.to(self.lang))}" class="rm-id">{id_}</a>'
        )

    def records(self, here: str, ids: Iterable[str], *, title: bool = True) -> str:
        """Links to several records."""
        links = [self.record(here, id_, title=title) for id_ in ids]
        if title:
            return "<br>".join(links)
        return '<span class="rm-ids">' + " ".join(links) + "</span>"

    def heading(self, text: Text, anchor: str, count: int | None = None) -> str:
        """A heading of a page's part, which the list of contents shows; Markdown, like no other."""
        words = said(text, self.lang) + (f" ({count})" if count is not None else "")
        return f"## {literal(words)} {{#{anchor}}}"

    def title(self, kind: str) -> str:
        """What the page of a kind is called."""
        return wording.KIND_TITLES.get(kind, KINDS[kind].plural).to(self.lang)

    def figure(self, source: str | None, caption: Text, *, shown: bool = True) -> str:
        """The figure of a DOT source with its caption; nothing where it cannot be drawn.

        A caption that is not shown is still there for those who hear the page.
        """
        drawn = self.draw(source) if source else ""
        if not drawn:
            return ""
        words = self.say(caption)
        below = f"<figcaption>{words}</figcaption>" if shown else ""
        return f'<figure class="rm-figure" aria-label="{words}" data-search-exclude>{drawn}{below}</figure>'

    def chart(self, here: str, chart: str, table: Table | None, caption: Text) -> str:
        """A chart with its caption; the numbers behind it as a table to open and a file to save."""
        words = self.say(caption)
        behind = ""
        if table:
            name = f"{escape(table.title.to(self.lang))}.csv"
            behind = (
                f'<details class="rm-numbers"><summary>{self.say(wording.NUMBERS)}</summary>'
                f'<p><a href="{csv_address(table, self.lang)}" download="{name}">{self.say(wording.SAVE_CSV)}</a></p>'
                f"{self.table(here, table, css='rm-figures')}</details>"
            )
        return (
            f'<figure class="rm-figure rm-charted" aria-label="{words}" data-search-exclude>{self.plot(chart)}'
            f"<figcaption>{words}</figcaption></figure>{behind}"
        )

    def marks(self, statuses: Iterable[Reliability]) -> str:
        """Marks of reliability, one beside another."""
        return " ".join(mark(status, self.lang) for status in statuses)

    def table(self, here: str, table: Table, *, ids_only: bool = False, css: str = "") -> str:
        """A table as HTML that scrolls by itself where it is too wide.

        With columns of choices it can be filtered, if it is long and the reader's browser runs
        scripts. With the class `rm-stack`, a row is a card on a narrow screen.
        """
        if not table.rows:
            return f"<p>{self.say(wording.NOTHING_HERE)}</p>"
        return self._scrolling(here, table, ids_only=ids_only, css=css, more=self._filter(table))

    def sections(
        self, here: str, tables: Iterable[Table], *, ids_only: bool = False, css: str = ""
    ) -> str:
        """Tables with the same columns under headings of their own, filtered as if they were one."""
        tables = tuple(tables)
        parts = [f"<div{self._filter(*tables)}>"]
        for i, table in enumerate(tables, 1):
            parts.append(self.heading(table.title, f"part-{i}", len(table.rows)))
            parts.append(self._scrolling(here, table, ids_only=ids_only, css=css))
        return "\n\n".join((*parts, "</div>"))

    def _filter(self, *tables: Table) -> str:
        """The attribute by which a script finds tables to be filtered, if they are worth it."""
        choice = any(column.choice for table in tables for column in table.columns)
        if not choice or sum(len(table.rows) for table in tables) < FILTERED_FROM:
            return ""
        return f' data-rm-filter="{self._filter_words}"'

    def _scrolling(
        self, here: str, table: Table, *, ids_only: bool, css: str, more: str = ""
    ) -> str:
        stacked = "rm-stack" in css
        head = "".join(self._head(column) for column in table.columns)
        rows = "\n".join(
            f"<tr{self._anchor(here, row[0])}>"
            + "".join(
                self._cell(here, values, column, i, ids_only=ids_only, named=stacked)
                for i, (column, values) in enumerate(zip(table.columns, row, strict=True))
            )
            + "</tr>"
            for row in table.rows
        )
        return self.scrolling(
            table.title,
            f'<table class="rm-table {css}" style="--rm-columns:{len(table.columns)}">'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>",
            f" data-search-exclude{more}",
        )

    def scrolling(self, title: Text, html: str, more: str = "") -> str:
        """What may be too wide, as a region with a name that scrolls by itself, by keyboard too."""
        name = escape(title.to(self.lang))
        return f'<div class="rm-scroll" tabindex="0" role="region" aria-label="{name}"{more}>{html}</div>'

    @cached_property
    def terms(self) -> Terms:
        """The glossary, as it is found in running text."""
        return Terms(self.model, self.lang)

    @cached_property
    def _filter_words(self) -> str:
        """What the filter of a table says, as JSON in an attribute."""
        words = {name: text.to(self.lang) for name, text in wording.FILTER.items()}
        return escape(json.dumps(words, ensure_ascii=False))

    def _head(self, column: Column) -> str:
        choice = " data-rm-choice" if column.choice else ""
        return f"<th scope=col{choice}>{said(column.title, self.lang)}</th>"

    def _cell(  # noqa: PLR0913  # one caller
        self, here: str, values: Values, column: Column, i: int, *, ids_only: bool, named: bool
    ) -> str:
        titles = i == 0 or not ids_only
        if isinstance(values, tuple) and len(values) == 1:
            inner = self._value(here, values[0], titles=titles)
        elif isinstance(values, tuple):
            inner = "".join(f"<li>{self._value(here, c, titles=titles)}</li>" for c in values)
            inner = f"<ul>{inner}</ul>" if inner else ""
        else:
            inner = self._value(here, values, titles=titles)
        more = f' data-rm-is="{self._plain(values)}"' if column.choice else ""
        if i == 0:
            return f"<th scope=row{more}>{inner}</th>"
        if named:
            more += f' data-rm-name="{escape(column.title.to(self.lang))}"'
        return f"<td{more}>{inner}</td>"

    def _plain(self, values: Values) -> str:
        """What a reader chooses a row by, a value a line."""
        cells = values if isinstance(values, tuple) else (values,)
        return "&#10;".join(filter(None, (escape(self._words(c)) for c in cells)))

    def _words(self, cell: Cell) -> str:
        if isinstance(cell.value, Text):
            return cell.value.to(self.lang)
        if cell.value is not None:
            return str(cell.value)
        if cell.status:
            return cell.status.label.to(self.lang)
        known = (self.model.records[i] for i in cell.links if i in self.model.records)
        return " ".join(f"{r.id} {r.title.to(self.lang)}" for r in known)

    def _anchor(self, here: str, first: Values) -> str:
        """The attribute that makes a row the place of the record it is about, if that has no page."""
        if isinstance(first, tuple) or len(first.links) != 1:
            return ""
        (id_,) = first.links
        return f' id="{id_}"' if place(self.model, id_) == (here, id_) else ""

    def _place_of(self, id_: str) -> tuple[str, str] | None:
        """Where a record or rule is shown, in an edition that shows it."""
        places = (place(self.model, id_), (rule_path(id_), ""))
        return next(((path, anchor) for path, anchor in places if path in self.paths), None)

    def _value(self, here: str, cell: Cell, *, titles: bool) -> str:
        value = cell.value
        words = (
            said(value, self.lang)
            if isinstance(value, Text)
            else escape("" if value is None else plain(value).to(self.lang))
        )
        there = self._place_of(cell.links[0]) if len(cell.links) == 1 else None
        if there and words and titles:
            href = self.href(here, *there)
            words = f'<a href="{href}"><span class="rm-id">{cell.links[0]}</span> {words}</a>'
        elif cell.links:
            words += " " + self.records(here, cell.links, title=titles)
        if cell.status:
            words += f" {mark(cell.status, self.lang)}"
        if cell.sources:
            words += " " + self.records(here, dict.fromkeys(cell.sources), title=False)
        if cell.tone:
            words = f'<span class="rm-tone rm-tone-{cell.tone}">{words}</span>'
        if cell.note:
            words = f'<span class="rm-value">{words}</span><span class="rm-note">{said(cell.note, self.lang)}</span>'
        return words


@cache
def _address(path: str, folder: str) -> str:
    return relpath(f"{path}.html", folder or ".")


def rule_path(name: str) -> str:
    """The address of a rule's page in the manual."""
    return f"rules/{name}"


def record_path(id_: str) -> str:
    """The stable address of a record's page."""
    return f"records/{id_}"


def kind_path(kind: str) -> str:
    """The address of the list of a kind."""
    return f"kinds/{kind}"


def place(model: Model, id_: str) -> tuple[str, str]:
    """The page where a record is shown, and the anchor in it; none where the page is its own.

    The words that every model inherits are many, and all about each stands in the list of its kind.
    """
    record = model.records.get(id_)
    if isinstance(record, SoughtWord) and id_ in model.inherited:
        return kind_path(record.kind), id_
    return record_path(id_), ""


def is_draft(records: Iterable[Record]) -> bool:
    """Whether any of the records is not agreed."""
    return any(r.status is not Status.AGREED for r in records)


def frame(desk: Desk, page: Page) -> str:
    """The page as it goes to MkDocs: the notice of what it is, then its body."""
    project = desk.model.project
    lang = desk.lang
    other: Language = "en" if lang == "ja" else "ja"
    top = "../" * (page.path.count("/") + (lang == "en"))
    away = f"{top}{'en/' if other == 'en' else ''}{page.path}.html"
    version = desk.say(project.versioned)
    edition = desk.say(wording.EDITION, audience=desk.model.audience.label)
    hidden = "[]"
    if page.wide:  # the home page is in no section
        hidden = "[navigation, toc]" if page.path == "index" else "[toc]"
    body = page.body if page.by_hand else marked(page.body)
    notice = desk.say(wording.DRAFT, client=project.client) if page.draft else ""
    legend = (
        f'<a href="{desk.href(page.path, "not-verified", "legend")}">{desk.say(wording.LEGEND)}</a>'
    )
    return (
        f"---\ntitle: {_yaml(page.title)}\nhide: {hidden}\n---\n\n"
        f'<div class="rm-notice" role="note" data-search-exclude><span>{notice}</span> <span>{edition} {version}</span> {legend} '
        f'<a href="{away}" hreflang="{other}" lang="{other}">{wording.OTHER_LANGUAGE.to(lang)}</a></div>\n\n'
        f'<h1 id="top">{page.title}</h1>\n\n{body}\n'
    )


def _yaml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
