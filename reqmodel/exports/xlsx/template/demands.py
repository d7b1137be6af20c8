"""What a template's places must be, and what is said where they are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reqmodel.exports.xlsx.rows import ID, Listing, Rows
from reqmodel.exports.xlsx.template.parts import Parts
from reqmodel.exports.xlsx.template.sheet import Sheet
from reqmodel.exports.xlsx.template.spot import HEAD, TABLE, Spot, parted
from reqmodel.model.text import Text
from reqmodel.text.places import CONTENT, NEEDED, PLACES, written

_NO_PLACES = Text(
    "差し込む場所がありません: {names}", "It lacks these places to be filled: {names}"
)
_ODD_PLACES = Text(
    "差し込めない名前があります: {names}（使えるもの: {known}）",
    "Nothing is known by these names: {names} (known: {known})",
)
_NO_COLUMN = Text(
    "表「{table}」に「{column}」という列はありません（ある列: {known}）",
    "The table '{table}' has no column '{column}' (it has: {known})",
)
_NOT_ALONE = Text(
    "{place} は、シート「{sheet}」の {cell} に、それだけで書いてください。",
    "{place} must stand in its cell by itself (sheet '{sheet}', {cell}).",
)
_ONLY_IN_CELLS = Text(
    "{place} は、セルにだけ書けます（シート「{sheet}」のヘッダー・フッター・図形にあります）。",
    "{place} can stand in cells only (it is in a header, footer or shape of sheet '{sheet}').",
)
_TWO_TABLES = Text(
    "シート「{sheet}」の {row} 行に、二つの表があります。表は上下に並べるか、シートを分けてください。",
    "Row {row} of sheet '{sheet}' has two tables. Put one under the other, or on sheets of their own.",
)
_JOINED = Text(
    "シート「{sheet}」の {row} 行のセルが、上下に結合されています。表になる行では、上下の結合を解いてください。",
    "Cells in row {row} of sheet '{sheet}' are merged with rows above or below. Unmerge them in the "
    "row that becomes a table.",
)
_TWO_SHEETS = Text(
    "表の名前のない {{{{content}}}} は、一つのシートにだけ書けます（シートが表の数だけ写されます）。あるシート: {sheets}",
    "{{{{content}}}} without a table's name can stand on one sheet only, which is copied for each "
    "table. It is on: {sheets}",
)
_NO_TABLE = Text(
    "シート「{sheet}」の {place} は、どの表のものか決まりません。表の名前を書くか、同じシートに {{{{content}}}} を置いてください。",
    "It is open of which table {place} on sheet '{sheet}' is. Name one, or put {{{{content}}}} on that sheet.",
)
_NONE_LEFT = Text(
    "{{{{content}}}} に入れる表が残っていません。どの表にも、名前を書いた場所があります。",
    "No table is left for {{{{content}}}}: each has a place with its name.",
)
_UNCOPIED = Text(
    "シート「{sheet}」は表の数だけ写されますが、写せないものがあります（{what}）。表の名前を書いた "
    "{{{{content:表の名前}}}} を、シートごとに使ってください。",
    "Sheet '{sheet}' is copied for each table, but holds what cannot be copied ({what}). Use "
    "{{{{content:TABLE}}}} with a table's name, on a sheet for each.",
)
_COPIED = frozenset({"drawing", "vmlDrawing", "hyperlink", "printerSettings", "image"})


def lacking(
    parts: Parts,
    sheets: Mapping[str, Sheet],
    listings: Sequence[Listing],
    tables: Mapping[str, Rows],
) -> Iterator[Text]:
    """What is wrong with a template's places, given the tables that it is to show."""
    spots = {name: list(sheet.spots()) for name, sheet in sheets.items()}
    beside = {name: set(sheet.other_names()) for name, sheet in sheets.items()}
    found = {s.name for all_ in spots.values() for s in all_}.union(*beside.values())
    kinds = {parted(name)[0] for name in found}
    if missing := [written(name) for name in NEEDED if name not in kinds]:
        yield _NO_PLACES.fill({"names": ", ".join(missing)})
    odd = sorted(n for n in found if not _known(n, tables))
    if odd:
        named_tables = (f"{CONTENT}:{key}" for key in tables)
        known = ", ".join((*PLACES, HEAD, TABLE, *named_tables))
        yield _ODD_PLACES.fill({"names": ", ".join(map(written, odd)), "known": known})
    for one in listings:
        yield from _odd_columns(one, tables[one.key], sorted(found))
    for name, names in beside.items():
        for wrong in sorted(n for n in names if parted(n)[0] in {CONTENT, HEAD}):
            yield _ONLY_IN_CELLS.fill({"place": written(wrong), "sheet": name})
    for name, sheet in sheets.items():
        yield from _badly_placed(name, sheet, spots[name])
    yield from _uncopied(parts, sheets, spots, tables)


def _uncopied(
    parts: Parts,
    sheets: Mapping[str, Sheet],
    spots: Mapping[str, Sequence[Spot]],
    tables: Mapping[str, Rows],
) -> Iterator[Text]:
    bare = [n for n, all_ in spots.items() if any(s.what == CONTENT and not s.table for s in all_)]
    if len(bare) > 1:
        yield _TWO_SHEETS.fill({"sheets": ", ".join(bare)})
    taken = {s.table for all_ in spots.values() for s in all_ if s.table}
    left = [key for key in tables if key not in taken]
    if bare and not left:
        yield _NONE_LEFT.fill({})
    if bare and len(left) > 1:
        links = [
            link
            for part in (
                sheets[bare[0]].part,
                *_drawings(parts, sheets[bare[0]]),
            )
            for link in parts.links(part)
        ]
        if bad := sorted({link.sort for link in links if link.sort not in _COPIED}):
            yield _UNCOPIED.fill({"sheet": bare[0], "what": ", ".join(bad)})


def _known(name: str, tables: Mapping[str, Rows]) -> bool:
    what, table, key = parted(name)
    if what not in {CONTENT, HEAD, TABLE}:
        return name in PLACES
    return table in tables and not (what == TABLE and key) if table else name == what


def _odd_columns(one: Listing, told: Rows, names: Iterable[str]) -> Iterator[Text]:
    known = dict.fromkeys([ID, *told.keys, *(column.key for column in one.table.absent)])
    for name in names:
        what, table, key = parted(name)
        if what in {CONTENT, HEAD} and table == one.key and key and key not in known:
            values = {"table": one.key, "column": key, "known": ", ".join(known)}
            yield _NO_COLUMN.fill(values)


def _badly_placed(name: str, sheet: Sheet, spots: Sequence[Spot]) -> Iterator[Text]:
    rows: dict[int, set[str]] = {}
    told = any(one.table or one.what == CONTENT for one in spots)
    for one in spots:
        if one.what in {HEAD, TABLE} and not told:
            yield _NO_TABLE.fill({"place": written(one.name), "sheet": name})
        if one.what not in {CONTENT, HEAD}:
            continue
        if not sheet.alone(one):
            cell = sheet.cell(one.row, one.column).get("r")
            yield _NOT_ALONE.fill({"place": written(one.name), "sheet": name, "cell": cell})
        if one.what == CONTENT:
            rows.setdefault(one.row, set()).add(one.table)
    for row, tables in rows.items():
        if len(tables) > 1:
            yield _TWO_TABLES.fill({"sheet": name, "row": row})
        if sheet.joined_over(row):
            yield _JOINED.fill({"sheet": name, "row": row})


def _drawings(parts: Parts, sheet: Sheet) -> list[str]:
    return [link.target for link in parts.links(sheet.part) if link.sort.endswith("rawing")]
