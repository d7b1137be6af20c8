"""A page, and the desk at which pages are written: who reads, in which language, what links where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, relpath

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import escape, mark, said
from reqmodel.exports.site.verbatim import marked
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.table import Cell, Table
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure, Status


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


@dataclass(frozen=True)
class Desk:
    """What every page needs. `paths` are the addresses of all pages there will be."""

    model: Model
    report: Report
    lang: Language
    paths: frozenset[str]
    figures: Mapping[str, str] = field(default_factory=dict)

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
        return relpath(f"{path}.html", dirname(here) or ".") + (f"#{anchor}" if anchor else "")

    def link(self, here: str, path: str, text: Text) -> str:
        """A link to a page."""
        return f'<a href="{self.href(here, path)}">{said(text, self.lang)}</a>'

    def record(self, here: str, id_: str, *, title: bool = True) -> str:
        """A link to a record, with its title or by its id alone."""
        record = self.model.records.get(id_)
        if record is None:
            return escape(id_)
        name = said(record.title, self.lang)
        href = self.href(here, record_path(id_))
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

    def table(self, here: str, table: Table, *, ids_only: bool = False, css: str = "") -> str:
        """A table as HTML that scrolls by itself where it is too wide."""
        head = "".join(f"<th scope=col>{said(c.title, self.lang)}</th>" for c in table.columns)
        rows = "\n".join(
            "<tr>" + "".join(self._cell(here, c, i, ids_only) for i, c in enumerate(row)) + "</tr>"
            for row in table.rows
        )
        if not rows:
            return f"<p>{self.say(wording.NOTHING_HERE)}</p>"
        return (
            f'<div class="rm-scroll" tabindex="0" role="region" aria-label="{escape(table.title.to(self.lang))}">'
            f'<table class="rm-table {css}"><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>'
        )

    def _cell(self, here: str, cell: Cell | tuple[Cell, ...], column: int, ids_only: bool) -> str:  # noqa: FBT001  # one caller
        if isinstance(cell, tuple):
            inner = "".join(f"<li>{self._value(here, c, titles=not ids_only)}</li>" for c in cell)
            inner = f"<ul>{inner}</ul>" if inner else ""
        else:
            inner = self._value(here, cell, titles=column == 0 or not ids_only)
        return f"<th scope=row>{inner}</th>" if column == 0 else f"<td>{inner}</td>"

    def _value(self, here: str, cell: Cell, *, titles: bool) -> str:
        value = cell.value
        words = (
            said(value, self.lang)
            if isinstance(value, Text)
            else escape("" if value is None else str(value))
        )
        whole = len(cell.links) == 1 and record_path(cell.links[0]) in self.paths
        if whole and words and titles:
            href = self.href(here, record_path(cell.links[0]))
            words = f'<a href="{href}"><span class="rm-id">{cell.links[0]}</span> {words}</a>'
        elif cell.links:
            words += self.records(here, cell.links, title=titles)
        if cell.status:
            words += f" {mark(cell.status, self.lang)}"
        if cell.sources:
            words += " " + self.records(here, dict.fromkeys(cell.sources), title=False)
        return words


def record_path(id_: str) -> str:
    """The stable address of a record's page."""
    return f"records/{id_}"


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
    version = desk.say(wording.VERSION, version=project.version, dated=project.dated.isoformat())
    edition = desk.say(wording.EDITION, audience=desk.model.audience.label)
    hidden = "[navigation, toc]" if page.wide else "[]"
    body = page.body if page.by_hand else marked(page.body)
    notice = desk.say(wording.DRAFT, client=project.client) if page.draft else ""
    return (
        f"---\ntitle: {_yaml(page.title)}\nhide: {hidden}\n---\n\n"
        f'<div class="rm-notice" role="note" data-search-exclude><span>{notice}</span> <span>{edition} {version}</span> '
        f'<a href="{away}" hreflang="{other}" lang="{other}">{wording.OTHER_LANGUAGE.to(lang)}</a></div>\n\n'
        f'<h1 id="top">{page.title}</h1>\n\n{body}\n'
    )


def _yaml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
