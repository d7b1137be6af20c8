"""A template in use: what it must have, its sheets for the tables, and the file it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy

from openpyxl.utils.cell import absolute_coordinate

from reqmodel.exports.xlsx.fit import cut, fitting_widths
from reqmodel.exports.xlsx.rows import ID, Listing, Row, Rows, rows_of
from reqmodel.exports.xlsx.template.demands import lacking
from reqmodel.exports.xlsx.template.growth import Growth, quoted, renamed
from reqmodel.exports.xlsx.template.looks import Looks
from reqmodel.exports.xlsx.template.parts import RID, Element, Parts, main
from reqmodel.exports.xlsx.template.safety import clean, unfit, workbook_of
from reqmodel.exports.xlsx.template.sheet import Sheet
from reqmodel.exports.xlsx.template.spot import HEAD, TABLE, Spot
from reqmodel.model import notices
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.store import package
from reqmodel.store.sealing import sealed
from reqmodel.text.places import CONTENT, named, places

_LONGEST = 255
"""Characters of a header or a footer that Excel reads, its codes counted."""
_REFUSED = Text(
    "雛形 {file} は使えません。\n{problems}\n"
    "付属の雛形は reqmodel export workbook-template --out 雛形.xlsx で書き出せます。それを Excel で直して使ってください。",
    "The template {file} cannot be used.\n{problems}\n"
    "Ours is written by: reqmodel export workbook-template --out template.xlsx. Change that one in Excel.",
)
_UNREADABLE = Text(
    "Excel のブック（.xlsx）として開けません。", "It cannot be opened as an Excel workbook (.xlsx)."
)
_HOLDS = Text("差し込めないものがあります: {what}", "It holds what cannot be taken over: {what}")
_TOO_LONG = Text(
    "シート「{sheet}」のヘッダーかフッターが、差し込むと {n} 文字になります（Excel の上限は {most} 文字）。場所を減らしてください。",
    "A header or footer of sheet '{sheet}' comes to {n} characters once filled (Excel takes {most}). "
    "Leave places out.",
)
_FORMULAS = tuple(map(main, ("f", "formula", "formula1", "formula2")))
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_NAME_LENGTH = 31


class Template:
    """The organisation's workbook, into which tables are written.

    Raises:
        ReqmodelError: it is no Excel file, is not safe to open, or holds what cannot be taken over.
    """

    def __init__(self, order: Order, data: bytes) -> None:
        """Open it."""
        self.order = order
        try:
            package.require_safe(data)
        except ReqmodelError as problem:
            raise self._refusal([problem.message]) from problem
        try:
            problems = self._open(data)
        except Exception as problem:  # a library raises anything over a damaged file
            raise self._refusal([_UNREADABLE]) from problem
        if problems:
            raise self._refusal(problems)

    def _open(self, data: bytes) -> list[Text]:
        """Read it; returns what stands in the way."""
        self.parts = Parts(data)
        found = workbook_of(self.parts)
        if found is None:
            return [_UNREADABLE]
        self.workbook, self.tree = found, self.parts.tree(found)
        held = list(dict.fromkeys(unfit(self.parts)))
        if held:
            return [_HOLDS.fill({"what": Text.listed(held)})]
        self.sheets = self._opened()
        return []

    def _opened(self) -> dict[str, Sheet]:
        targets = {link.id: link for link in self.parts.links(self.workbook)}
        strings = next(
            (link.target for link in targets.values() if link.sort == "sharedStrings"), ""
        )
        looks = next(link.target for link in targets.values() if link.sort == "styles")
        self._strings = list(self.parts.tree(strings)) if strings else []
        self._looks = Looks(self.parts.tree(looks))
        return {
            sheet.get("name"): Sheet(
                self.parts, targets[sheet.get(RID)].target, self._strings, self._looks
            )
            for sheet in self.tree.find(main("sheets"))
            if targets[sheet.get(RID)].sort == "worksheet"
        }

    def say(self, text: Text | str) -> str:
        """A text in the document's language."""
        return text if isinstance(text, str) else text.to(self.order.lang)

    # The whole

    def filled(self, title: Text, records: Iterable[Record], listings: Sequence[Listing]) -> bytes:
        """The workbook; it is a draft unless all the records are agreed.

        Raises:
            ReqmodelError: the template lacks a place, or has one that is not known.
        """
        draft = any(record.status is not Status.AGREED for record in records)
        values = places(self.order, title, notices.DRAFT if draft else Text(""))
        tables = {one.key: rows_of(one.table, self.say) for one in listings}
        if problems := list(lacking(self.parts, self.sheets, listings, tables)):
            raise self._refusal(problems)
        for sheet, shown in self._shared_out(listings):
            self._fill(sheet, values, shown, tables)
        for used in self.sheets.values():
            used.forget_values()
        self._name_filters()
        for string in self._strings:  # what places stood in
            if named("".join(t.text or "" for t in string.iter(main("t")))):
                string[:] = [string.makeelement(main("t"))]
        clean(self.parts, self.workbook)
        return sealed(self.parts.data(), self.say(title), self.order.day)

    def _fill(
        self,
        name: str,
        values: Mapping[str, str],
        shown: Sequence[Listing],
        tables: Mapping[str, Rows],
    ) -> None:
        """Fill a sheet; its unnamed places are about the first table it shows."""
        sheet = self.sheets[name]
        titles = {f"{TABLE}:{one.key}": self.say(one.table.title) for one in shown}
        own = {TABLE: self.say(shown[0].table.title) if shown else ""}
        sheet.fill({**values, **titles, **own})
        for element in sheet.margins():
            if len(element.text or "") > _LONGEST:
                found = {"sheet": name, "n": len(element.text), "most": _LONGEST}
                raise self._refusal([_TOO_LONG.fill(found)])
        spots = [spot.about(shown[0].key if shown else "") for spot in sheet.spots()]
        for spot in spots:
            if spot.what == HEAD:
                self._write_heads(sheet, spot, tables[spot.table])
        for row in sorted({s.row for s in spots if s.what == CONTENT}, reverse=True):
            here = [s for s in spots if s.row == row and s.what == CONTENT]
            self._write_rows(name, sheet, here, tables[here[0].table])

    def _write_heads(self, sheet: Sheet, spot: Spot, told: Rows) -> None:
        row, like = spot.row, sheet.look(spot.row, spot.column)
        heads = _chosen(told.keys, told.heads, spot.key)
        columns = sheet.places_from(spot, max(1, len(heads)))
        for column, head in zip(columns, heads or [""], strict=True):
            sheet.write(row, column, head, like)
        sheet.heighten(row, dict(zip(columns, heads, strict=False)))
        sheet.spread_filter(row, columns[0], columns[-1])

    def _write_rows(self, name: str, sheet: Sheet, spots: Sequence[Spot], told: Rows) -> None:
        first = spots[0]
        like = sheet.look(first.row, first.column)
        targets: list[tuple[int, str]] = []
        for spot in spots:
            keys = [spot.key] if spot.key else told.keys or [ID]
            targets += zip(sheet.places_from(spot, len(keys)), keys, strict=True)
        columns = [column for column, _ in targets]
        rows = [[_of(told, row, key) for _, key in targets] for row in told.rows]
        if all(spot.key == "" for spot in spots):
            sheet.widen(columns, fitting_widths(told.heads or [""], rows), like)
        looks = [sheet.look(first.row, c) or like for c in columns]
        wide = [sheet.em(first.row, c, look) for c, look in zip(columns, looks, strict=True)]
        most = [sheet.most_lines(look) for look in looks]
        texts = [
            {c: "\n".join(v) for c, v in zip(columns, part, strict=True)}
            for row in rows
            for part in cut(self.say, row, wide, most)
        ] or [{columns[0]: self.say(notices.NOTHING), **dict.fromkeys(columns[1:], "")}]
        growth = Growth(name, first.row, len(texts) - 1)
        sheet.repeat(growth, texts, like)
        self._follow(growth)

    def _follow(self, growth: Growth) -> None:
        """Let what else points into a sheet follow its growth."""
        for name, sheet in self.sheets.items():
            sheet.follow(growth, name)
        for defined in self._names():
            if defined.text:
                defined.text = growth.formula(defined.text, "")
        for part in self.parts.names:
            if part.startswith("xl/charts/chart"):
                for formula in self.parts.tree(part).iter("{*}f"):
                    if formula.text:
                        formula.text = growth.formula(formula.text, "")

    def _name_filters(self) -> None:
        """Excel keeps the range of a sheet's filter under a name too."""
        names = [sheet.get("name") for sheet in self.tree.find(main("sheets"))]
        for defined in self._names():
            if defined.get("name") == "_xlnm._FilterDatabase":
                name = names[int(defined.get("localSheetId"))]
                found = self.sheets[name].tree.find(main("autoFilter"))
                if found is not None:
                    first, _, last = absolute_coordinate(found.get("ref")).partition(":")
                    defined.text = f"{quoted(name)}!{first}:{last or first}"

    # A sheet for each table

    def _shared_out(self, listings: Sequence[Listing]) -> Iterator[tuple[str, Sequence[Listing]]]:
        """Each sheet and the tables it shows; the one without tables' names is copied for each left."""
        by_key = {one.key: one for one in listings}
        taken = {s.table for sheet in self.sheets.values() for s in sheet.spots() if s.table}
        for name, sheet in list(self.sheets.items()):
            spots = list(sheet.spots())
            keys = dict.fromkeys(s.table for s in spots if s.table)
            said = [by_key[key] for key in keys]
            if not any(s.what == CONTENT and not s.table for s in spots):
                yield name, said
                continue
            left = [one for one in listings if one.key not in taken]
            names = [name, *(self._copied(name) for _ in left[1:])]
            for one, copy in zip(left, names, strict=True):
                yield self._rename(copy, self.say(one.name)), [one, *said]

    def _copied(self, name: str) -> str:
        """A copy of a sheet behind it and its copies; returns its name."""
        sheets = self.tree.find(main("sheets"))
        original = next(s for s in sheets if s.get("name") == name)
        part = self.parts.copy(self.sheets[name].part)
        made = deepcopy(original)
        made.set("sheetId", str(max(int(s.get("sheetId")) for s in sheets) + 1))
        made.set(RID, self.parts.link(self.workbook, "worksheet", part))
        at = list(sheets).index(original)
        copies = sum(1 for s in self.sheets if s.startswith(f"{name}?"))
        sheets.insert(at + copies + 1, made)
        for defined in self._names():
            local = defined.get("localSheetId")
            if local is not None and int(local) > at + copies:
                defined.set("localSheetId", str(int(local) + 1))
        called = f"{name}?{copies + 1}"  # no sheet can be called so
        made.set("name", called)
        for defined in self._names():
            if defined.get("localSheetId") == str(at):
                copied = deepcopy(defined)
                copied.set("localSheetId", str(at + copies + 1))
                copied.text = renamed(copied.text or "", name, called)
                defined.addnext(copied)
        sheet = Sheet(self.parts, part, self._strings, self._looks)
        for view in sheet.tree.iter(main("sheetView")):
            view.attrib.pop("tabSelected", None)
        for formula in sheet.tree.iter(*_FORMULAS):
            formula.text = renamed(formula.text or "", name, called)
        self.sheets[called] = sheet
        return called

    def _rename(self, old: str, name: str) -> str:
        """Call a sheet as its table is called; returns its name."""
        free = self._free(old, name)
        for sheet in self.tree.find(main("sheets")):
            if sheet.get("name") == old:
                sheet.set("name", free)
        self.sheets = {free if n == old else n: s for n, s in self.sheets.items()}
        for sheet in self.sheets.values():
            for formula in sheet.tree.iter(*_FORMULAS):
                formula.text = renamed(formula.text or "", old, free)
        for defined in self._names():
            defined.text = renamed(defined.text or "", old, free)
        return free

    def _free(self, old: str, name: str) -> str:
        base = _NOT_IN_NAMES.sub("・", name).strip()[:_NAME_LENGTH] or "Sheet"
        others = {s.casefold() for s in self.sheets if s != old}
        free, n = base, 1
        while free.casefold() in others:
            n += 1
            free = f"{base[: _NAME_LENGTH - 3]}-{n}"
        return free

    def _names(self) -> list[Element]:
        found = self.tree.find(main("definedNames"))
        return [] if found is None else list(found)

    def _refusal(self, problems: Sequence[Text]) -> ReqmodelError:
        listed = Text(
            "\n".join(f"  - {p.ja}" for p in problems),
            "\n".join(f"  - {p.to('en')}" for p in problems),
        )
        file = self.order.template_name
        return ReqmodelError(_REFUSED.fill({"file": file, "problems": listed}))


def _chosen(keys: Sequence[str], texts: Sequence[str], column: str) -> list[str]:
    """All, or the one of a column."""
    return [text for key, text in zip(keys, texts, strict=True) if column in ("", key)]


def _of(told: Rows, row: Row, key: str) -> tuple[str, ...]:
    """What stands in a column of a row; nothing where the table does without it."""
    return row[told.keys.index(key)] if key in told.keys else ()
