"""The deliverables of the contract row by row, and all documents to take along."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import escape, said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.records.contract import Deliverable
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName
from reqmodel.tables.deliverable_list import deliverable_list

HERE = "documents"


def documents(desk: Desk) -> Page:
    """What the contract asks for with its files and states; then every document there is."""
    body = [f"<p>{desk.say(wording.DOCUMENTS_LEAD)}</p>"]
    table = deliverable_list(desk.model, desk.today)
    if table.rows:
        body += [desk.heading(table.title, "deliverables"), _deliverables(desk, table)]
    named: dict[ExportName, list[str]] = {}
    for file in desk.documents:
        named.setdefault(ExportName(file.rpartition(".")[0]), []).append(file)
    rows = "".join(
        f"<tr><th scope=row>{said(name.label, desk.lang)}</th><td>{_files(desk, name, files)}</td></tr>"
        for name, files in named.items()
    )
    if rows:
        body.append(desk.heading(wording.ALL_DOCUMENTS, "all"))
        body.append(f'<table class="rm-table rm-sheet"><tbody>{rows}</tbody></table>')
    return Page(HERE, wording.DOCUMENTS.to(desk.lang), "\n\n".join(body))


def _deliverables(desk: Desk, table: Table) -> str:
    exports = {
        d.id: tuple(filter(None, (d.export, *d.annexes))) for d in desk.model.of_kind(Deliverable)
    }
    head = "".join(
        f"<th scope=col>{said(title, desk.lang)}</th>"
        for title in (*(c.title for c in table.columns), wording.FILES)
    )
    rows = "".join(_row(desk, row, exports) for row in table.rows)
    return desk.scrolling(
        table.title,
        f'<table class="rm-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>',
    )


def _row(desk: Desk, row: tuple[Values, ...], exports: dict[str, tuple[ExportName, ...]]) -> str:
    first = row[0][0] if isinstance(row[0], tuple) else row[0]
    (id_,) = first.links
    cells = "".join(f"<td>{_said(desk, values)}</td>" for values in row[1:])
    made = (
        (name, [f for f in desk.documents if f.startswith(f"{name}.")])
        for name in exports.get(id_, ())
    )
    files = "<br>".join(
        f"{said(name.label, desk.lang)}: {_files(desk, name, found)}"
        for name, found in made
        if found
    )
    files = files or desk.say(wording.NO_FILE)
    return f"<tr><th scope=row>{desk.record(HERE, id_)}</th>{cells}<td>{files}</td></tr>"


def _files(desk: Desk, name: ExportName, files: list[str]) -> str:
    return " ".join(desk.document(HERE, file, name.label) for file in files)


def _said(desk: Desk, values: Values) -> str:
    cells = values if isinstance(values, tuple) else (values,)
    return "<br>".join(_value(desk, cell) for cell in cells)


def _value(desk: Desk, cell: Cell) -> str:
    return said(cell.value, desk.lang) if isinstance(cell.value, Text) else escape(str(cell.value))
