"""Edits of cells made in records: the plain data that a record is to have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from reqmodel.model.diagnostic import KeyPath, Location, ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.records.record import Record
from reqmodel.model.text import LANGUAGES, Text
from reqmodel.sheets.column import structure
from reqmodel.sheets.edit import Edit, Sort
from reqmodel.sheets.form import When
from reqmodel.sheets.taken import Problem
from reqmodel.store.surgery import matches

_POINTS = {"low", "mode", "high"}

_NO_PLACE = Text(
    "{way} がないため、その中に行を足せません。箇所の書き方を確かめてください。",
    "There is no {way} to add a row to. See how the place is written.",
)

Cells = dict[KeyPath, Location]
"""Which cell each value of a record came from."""


def changed(
    record: Record, whole: Mapping[str, Any], edits: Iterable[Edit], problems: list[Problem]
) -> tuple[dict[str, Any], Cells]:
    """A record's data after the edits, and from which cells their values came.

    `problems` get the new items whose place is not there.
    """
    before = dict(whole)
    data: Any = dict(whole)
    cells: Cells = {}
    edits = list(edits)
    for edit in edits:
        field = str(edit.keys[0]) if edit.keys else ""
        if field and field not in data and getattr(record, field):
            data[field] = plain(getattr(record, field))  # a default that is not written
    for edit in (e for e in edits if e.sort is Sort.CHANGED):
        value = number_as_written(edit.value, edit.column)
        data = _put(data, edit.keys, value, edit)
        cells[edit.keys] = edit.place
    lists: dict[KeyPath, list[Edit]] = {}
    within_new: list[Edit] = []
    for edit in edits:
        if edit.sort in (Sort.DELETED_ITEM, Sort.MOVED_ITEM):
            lists.setdefault(edit.keys, []).append(edit)
        elif edit.sort is Sort.ADDED_ITEM:
            keys = _way(data, edit.keys)
            if keys is None:
                within_new.append(edit)
            else:
                lists.setdefault(keys, []).append(edit)
    cls = KINDS[record.kind]
    for keys in sorted(lists, key=len, reverse=True):
        data = _list(data, cls, keys, lists[keys], cells)
    data = _with_items(data, cls, within_new, cells, problems)
    return _ordered(_simple(data, before), before, cls), cells


def added(  # noqa: PLR0913  # a record from all sides
    kind: str,
    id_: str,
    edit: Edit,
    items: Iterable[Edit],
    like: Mapping[str, Any],
    problems: list[Problem],
) -> tuple[dict[str, Any], Cells]:
    """The data of a new record, with the items of its lists; its fields in the order of `like`.

    `problems` get the items whose place is not there.
    """
    cls = KINDS[kind]
    data: Any = {"kind": kind, "id": id_, **_row(edit.cells)}
    cells: Cells = {("id",): edit.place}
    cells |= {column.keys: place for column, place in edit.columns}
    data = _with_items(data, cls, items, cells, problems)
    order = dict.fromkeys(like)
    return _ordered(_simple(data, {}), order, cls), cells


def plain(value: Any) -> Any:  # noqa: ANN401  # any value of a record
    """A value of a record as an author would write it."""
    if isinstance(value, BaseModel):
        return {k: plain(v) for k, v in value if v not in (None, ())}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Text):
        return value.plain()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def number_as_written(value: Any, column: Any = None) -> Any:  # noqa: ANN401  # plain data
    """A value as YAML gives it back: numbers binary, a year as a number."""
    if isinstance(value, Decimal):
        return float(value)
    year = column is not None and isinstance(column.form, When)
    if year and isinstance(value, str) and len(value) == 4 and value.isdecimal():
        return int(value)
    if isinstance(value, list):
        return [number_as_written(item) for item in value]
    return value


def _row(cells: Mapping[tuple[str, ...], tuple[Any, Location]]) -> dict[str, Any]:
    data: Any = {}
    for keys, (value, _) in cells.items():
        data = _put(data, keys, number_as_written(value), None)
    return data or {}


def _put(data: Any, keys: KeyPath, value: Any, edit: Edit | None) -> Any:  # noqa: ANN401  # plain data
    """The data with a value at `keys`; without it if None. Nothing is left of an empty mapping."""
    if not keys:
        return value
    key, *rest = keys
    if isinstance(key, int):
        items = list(data)
        inner = _put(items[key], tuple(rest), value, edit)
        items[key] = {} if inner is None else inner
        return items
    if key in LANGUAGES and not rest and isinstance(data, list | None) and isinstance(value, list | None) and (data or value):  # fmt: skip
        return _put_lines(data or [], key, value or [], edit)
    if not isinstance(data, dict):
        if key in LANGUAGES and data is not None:
            data = {"ja": data}
        elif key in _POINTS and data is not None:
            data = dict.fromkeys(("low", "mode", "high"), data)
        else:
            data = {}
    new = dict(data)
    inner = _put(new.get(key), tuple(rest), value, edit)
    if inner is None:
        new.pop(key, None)
    else:
        new[key] = inner
    return new or None


def _put_lines(data: list[Any], lang: str, value: list[Any], edit: Edit | None) -> Any:  # noqa: ANN401  # plain data
    """A list of texts with its lines in one language replaced; the other goes along."""
    texts = [dict(t) if isinstance(t, dict) else {"ja": t} for t in data]
    if lang == "en":
        if len(value) > len(texts):
            raise _uneven(edit)
        value = [*value, *[None] * (len(texts) - len(value))]
        new = [{**t, "en": v} if v else {k: w for k, w in t.items() if k != "en"} for t, v in zip(texts, value, strict=True)]  # fmt: skip
    else:
        value = [v for v in value if v]
        found = matches([t.get("ja") for t in texts], value)
        left = [i for i in range(len(texts)) if i not in found]
        free = [j for j in range(len(value)) if j not in found.values()]
        found |= dict(zip(left, free, strict=False))  # a line written anew keeps its English
        from_old = {j: i for i, j in found.items()}
        new = [{**(texts[from_old[j]] if j in from_old else {}), "ja": v} for j, v in enumerate(value)]  # fmt: skip
    return [t["ja"] if set(t) == {"ja"} else t for t in new] or None


def _with_items(
    data: Any,  # noqa: ANN401  # plain data
    cls: type[BaseModel],
    items: Iterable[Edit],
    cells: Cells,
    problems: list[Problem],
) -> Any:  # noqa: ANN401  # plain data
    """The data with new items, the outermost lists first: the others may be within them."""
    lists: dict[KeyPath, list[Edit]] = {}
    for item in items:
        lists.setdefault(item.keys, []).append(item)
    for steps in sorted(lists, key=len):
        keys = _way(data, steps)
        if keys is None:
            said = _NO_PLACE.fill({"way": " / ".join(map(str, steps[:-1]))})
            problems += (Problem(item.place, said) for item in lists[steps])
        else:
            data = _list(data, cls, keys, lists[steps], cells)
    return data


def _way(data: Any, steps: KeyPath) -> KeyPath | None:  # noqa: ANN401  # plain data
    """Where a list stands whose place names items by their keys or numbers; None if nowhere."""
    keys: list[str | int] = []
    for step in steps:
        if isinstance(data, list):
            handles = [str(item.get("key", i + 1)) for i, item in enumerate(data)]
            if step not in handles:
                return None
            keys.append(handles.index(step))
            data = data[handles.index(step)]
        else:
            keys.append(step)
            data = (data or {}).get(step)
    return tuple(keys)


def _list(
    data: Any,  # noqa: ANN401  # plain data
    cls: type[BaseModel],
    keys: KeyPath,
    edits: list[Edit],
    cells: Cells,
) -> Any:  # noqa: ANN401  # plain data
    items: list[Any] = list(_at(data, keys) or [])
    gone = {e.index for e in edits if e.sort is Sort.DELETED_ITEM}
    places: dict[int, float] = {i: i + 1 for i in range(len(items))}
    for edit in edits:
        if edit.sort is Sort.MOVED_ITEM:
            places[edit.index] = edit.order if edit.order is not None else float("inf")
    rows: list[tuple[float, int, Any, Edit | None]] = [
        (places[i], i, item, None) for i, item in enumerate(items) if i not in gone
    ]
    names = {item.get("key") for item in items if isinstance(item, dict)}
    part = _part(cls, keys)
    for n, edit in enumerate((e for e in edits if e.sort is Sort.ADDED_ITEM), len(items)):
        item = _row(edit.cells)
        if "key" in part.model_fields and "key" not in item:
            number = next(k for k in range(1, 10_000) if f"item-{k}" not in names)
            names.add(f"item-{number}")
            item = {"key": f"item-{number}", **item}
        order = edit.order if edit.order is not None else float("inf")
        rows.append((order, n, _ordered(_simple(item, {}), {}, part), edit))
    rows.sort(key=lambda row: row[:2])
    for i, (_, _, _, new) in enumerate(rows):
        if new:
            cells[*keys, i] = new.place
            cells.update({(*keys, i, *c.keys): place for c, place in new.columns})
    moved = {old: i for i, (_, old, _, new) in enumerate(rows) if not new}
    size = len(keys)
    for way in [w for w in cells if w[:size] == keys and len(w) > size and w[size] in moved]:
        i = moved[int(way[size])]
        if i != way[size]:
            cells[*keys, i, *way[size + 1 :]] = cells.pop(way)
    kept = [item for _, _, item, _ in rows]
    required = len(keys) == 1 and cls.model_fields[str(keys[0])].is_required()
    default = len(keys) == 1 and bool(cls.model_fields[str(keys[0])].get_default(call_default_factory=True)) and not required  # fmt: skip
    return _put(data, keys, kept if kept or required or default else None, None)


def _part(cls: type[BaseModel], keys: KeyPath) -> type[BaseModel]:
    """The structure that stands at `keys`."""
    for key in keys:
        if isinstance(key, str):
            cls = structure(cls.model_fields[key].annotation) or cls
    return cls


def _at(data: Any, keys: KeyPath) -> Any:  # noqa: ANN401  # plain data
    for key in keys:
        if data is None:
            return None
        data = data[key] if isinstance(key, int) else data.get(key)
    return data


def _simple(new: Any, old: Any) -> Any:  # noqa: ANN401  # plain data
    """The data with texts and three-point values as short as they were written before."""
    if isinstance(new, list):
        olds = list(old) if isinstance(old, list) else []
        paired = {j: olds[i] for i, j in matches(olds, new).items()} if olds else {}
        return [_simple(item, paired.get(j)) for j, item in enumerate(new)]
    if not isinstance(new, dict):
        return new
    if not isinstance(old, dict):
        if set(new) == {"ja"}:
            return new["ja"]
        if set(new) == _POINTS and len({str(v) for v in new.values()}) == 1:
            return new["low"]
        old = {}
    return {k: _simple(v, old.get(k)) for k, v in new.items()}


def _ordered(new: Any, old: Any, cls: type[BaseModel]) -> Any:  # noqa: ANN401  # plain data
    """The data with new keys where the model has them, and old ones where they were."""
    if not isinstance(new, dict):
        return new
    fields = list(cls.model_fields)
    names = [k for k in (old if isinstance(old, dict) else {}) if k in new]
    for key in new:
        if key not in names:
            rank = fields.index(key) if key in fields else len(fields)
            before = [i for i, k in enumerate(names) if k in fields and fields.index(k) < rank]
            names.insert(before[-1] + 1 if before else 0, key)
    result = {}
    for key in names:
        inner = structure(cls.model_fields[key].annotation) if key in fields else None
        was = old.get(key) if isinstance(old, dict) else None
        value = new[key]
        if inner is not None and isinstance(value, dict):
            value = _ordered(value, was, inner)
        elif inner is not None and isinstance(value, list):
            olds = was if isinstance(was, list) else []
            paired = {j: olds[i] for i, j in matches(olds, value).items()} if olds else {}
            value = [_ordered(item, paired.get(j), inner) for j, item in enumerate(value)]
        result[key] = value
    return deepcopy(result)


def _uneven(edit: Edit | None) -> ReqmodelError:
    at = edit.place.to("ja") if edit else ""
    return ReqmodelError(
        Text(
            f"{at}: 英語の行が日本語の行より多くあります。1行ずつ対応させてください。何も書き込んでいません。",
            f"{at}: There are more lines in English than in Japanese. They must go line by line. Nothing was written.",
        )
    )
