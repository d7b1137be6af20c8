"""Plain data to a record, or to the faults that keep it from being one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from unicodedata import normalize

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Fault, KeyPath
from reqmodel.model.labelled import Labelled
from reqmodel.model.records.record import Record
from reqmodel.model.text import LANGUAGES, Quoted, Text
from reqmodel.store.positions import Place

EXPECTED: dict[str, Text] = {
    "tuple_type": Text("リスト（`- ` で始まる行、又は `[…]`）", "a list (`- ` lines, or `[…]`)"),
    "dict_type": Text("`項目: 値` の組", "a mapping (`field: value`)"),
    "model_type": Text("`項目: 値` の組", "a mapping (`field: value`)"),
    "int_type": Text("整数", "a whole number"),
    "bool_type": Text("true か false", "true or false"),
    "bool_parsing": Text("true か false", "true or false"),
    "number": Text("数", "a number"),
    "finite_number": Text("有限の数", "a finite number"),
    "greater_than": Text("{gt}より大きい数", "a number greater than {gt}"),
    "greater_than_equal": Text("{ge}以上の数", "a number of at least {ge}"),
    "less_than_equal": Text("{le}以下の数", "a number of at most {le}"),
    "iso_date": Text("日付（2027-03-19 の形）", "a date such as 2027-03-19"),
    "partial_date": Text(
        "年（2027）、年月（2027-03）又は日付（2027-03-19）",
        "a year (2027), month (2027-03) or date (2027-03-19)",
    ),
    "month_day": Text("月日（12-29 の形）", "a month and day such as 12-29"),
    "whole_yen": Text("円単位の整数", "whole yen"),
    "three_point_order": Text("low ≦ mode ≦ high", "low <= mode <= high"),
    "bounds_order": Text("upper 以下の数", "a number of at most upper"),
    "premise_supports": Text(
        "false（supports で項目を裏付ける引用は、前提となる事実ではありません）",
        "false where supports names fields that the citation supports",
    ),
    "municipality_code": Text("引用符で囲んだ6桁の数字", "six digits in quotes"),
    "check_digit": Text(
        "検査数字の合う6桁の団体コード", "a six-digit code whose check digit is right"
    ),
    "string_too_short": Text("1文字以上の文字列", "text of at least one character"),
    "string_too_long": Text("64文字以内の文字列", "text of at most 64 characters"),
}
_TEXT = Text("文字列", "text")
_SHAPES = (
    "tuple_type",
    "dict_type",
    "model_type",
    "int_type",
    "bool_type",
    "bool_parsing",
    "number",
)
_FORMS = {
    "#": Text("英大文字の接頭辞と # （FR-### の形）", "a prefix and # signs, such as FR-###"),
    "[A-Z]": Text("英大文字の接頭辞と番号（FR-001 の形）", "a prefix and a number, such as FR-001"),
    "[a-z0-9]": Text("英小文字・数字・ハイフン", "lower-case letters, digits and hyphens"),
}
"""What a pattern asks for, by a part of it."""
_UNKNOWN = ("extra_forbidden", "invalid_key", "text_language")
_LONGEST_SHOWN = 80


def nearest(word: str, among: Iterable[str]) -> str:
    """The word most like `word`, or nothing where none is near; case and width do not count."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only mistakes need it

    found = process.extractOne(
        word, tuple(among), scorer=fuzz.ratio, processor=_folded, score_cutoff=60
    )
    return found[0] if found else ""


def as_word(key: object) -> str:
    """A key as a word; one that is itself a list or mapping, however deep, is no word."""
    return str(key) if isinstance(key, str | int | float | None) else "?"


def way(keys: KeyPath) -> Text:
    """A place in a record as people call it: fields by their names, items counted from 1."""
    ja = en = ""
    for is_item, run in groupby(keys, lambda key: isinstance(key, int)):
        if is_item:
            for n in map(int, run):
                ja, en = f"{ja} の{n + 1}番目", f"item {n + 1} of {en}"
        else:
            words = ".".join(map(as_word, run))
            ja, en = (f"{ja}の {words}", f"{words} in {en}") if ja else (words, words)
    return Text(ja, en)


def _folded(word: str) -> str:
    return normalize("NFKC", word).casefold()


def validated(cls: type[Record], data: Mapping[str, Any], place: Place) -> Record | list[Fault]:
    """A record of `cls`, or every fault that its data has."""
    found = _tried(cls, data)
    told: set[KeyPath] = set()
    while not isinstance(found, Record):
        quoted = {e.keys: word for e in found if (word := _quoted(e, place)) and e.keys not in told}
        if not quoted:
            record = str(data.get("id", ""))
            return [_fault(error, cls, record, place) for error in _without_misspelt(found, cls)]
        told |= set(quoted)
        for error in found:
            if error.keys in quoted:
                data = _replaced(data, error.keys, quoted[error.keys], of_key=error.at_key)
        found = _tried(cls, data)
    return found


def _tried(cls: type[Record], data: Mapping[str, Any]) -> Record | list[_Error]:
    errors: list[_Error] = []
    try:
        record = cls.model_validate(data)
    except ValidationError as problem:
        given = (_Error.of(error) for error in problem.errors(include_url=False))
        cut = (replace(one, keys=_written(data, one.keys)) for one in given)
        errors = list({(one.type, one.keys): one for one in cut}.values())
    if _half_written(data):
        told = {error.keys for error in errors}
        errors += [_Error.empty(keys) for keys in _empty(data) if keys not in told]
    return errors or record


def _written(data: object, keys: KeyPath) -> KeyPath:
    """The part of `keys` that was written: one number stands for three, and is wrong but once."""
    for n, key in enumerate(keys):
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int):
            data = data[key]
        else:
            return keys if data is None else keys[:n]
    return keys


_NESTED = frozenset({list, dict})


def _half_written(data: Mapping[str, Any]) -> bool:
    """Whether any field or item, however deep, was left without a value."""
    waiting: list[Any] = [data]
    for part in waiting:
        values = part if type(part) is list else part.values()
        if None in values:
            return True
        waiting += [value for value in values if type(value) in _NESTED]
    return False


def _empty(data: Mapping[str, Any]) -> Iterator[KeyPath]:
    waiting: list[tuple[KeyPath, Any]] = [((), data)]
    while waiting:
        keys, part = waiting.pop()
        for key, value in enumerate(part) if isinstance(part, list) else part.items():
            if value is None:
                yield (*keys, key)
            elif isinstance(value, dict | list):
                waiting.append(((*keys, key), value))


def _quoted(error: _Error, place: Place) -> Quoted | None:
    """A word such as 'no', marked as quoted if its author did quote it."""
    if error.type != "ambiguous_word":
        return None
    node = place.scalar(error.keys, of_key=error.at_key)
    return Quoted(node.value) if node and node.style else None


@dataclass(frozen=True, slots=True)
class _Error:
    """An error of pydantic, at the key of a mapping or at a value."""

    type: str
    keys: KeyPath
    at_key: bool
    input: object
    context: Mapping[str, Any]
    message: str

    @classmethod
    def empty(cls, keys: KeyPath) -> _Error:
        """A field whose name was written without a value."""
        return cls("empty", keys, at_key=False, input=None, context={}, message="")

    @classmethod
    def of(cls, error: ErrorDetails) -> _Error:
        context = error.get("ctx", {})
        at_key = error["loc"][-1:] == ("[key]",)
        keys = error["loc"][:-1] if at_key else error["loc"]
        if error["type"] == "invalid_key":
            keys = (*keys[:-1], error["input"])
        keys = (*keys, *context.get("below", ()))
        at_key = at_key or error["type"] in _UNKNOWN
        return cls(error["type"], keys, at_key, error["input"], context, error["msg"])


def _replaced(data: Any, keys: KeyPath, word: Quoted, *, of_key: bool) -> Any:  # noqa: ANN401  # plain data
    if not keys:
        return word
    if of_key and len(keys) == 1:
        return {word if key == keys[0] else key: value for key, value in data.items()}
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    copy[keys[0]] = _replaced(data[keys[0]], keys[1:], word, of_key=of_key)
    return copy


def _without_misspelt(errors: list[_Error], cls: type[Record]) -> list[_Error]:
    """The errors but those of fields that are missing only because they are misspelt."""
    missing = {error.keys: error for error in errors if error.type == "missing"}
    for error in errors if missing else ():
        if error.type in _UNKNOWN:
            missing.pop((*error.keys[:-1], _meant(error, cls)), None)
    return [error for error in errors if error.type != "missing" or error.keys in missing]


def _meant(error: _Error, cls: type[Record]) -> str:
    """The field that an unknown name is most like."""
    if error.type == "text_language":
        return nearest(as_word(error.keys[-1]), LANGUAGES)
    owner, _ = _owner(cls, error.keys)
    return nearest(as_word(error.keys[-1]), owner.model_fields)


def _fault(error: _Error, cls: type[Record], record: str, place: Place) -> Fault:
    owner, field = _owner(cls, error.keys)
    at = place.location(error.keys, of_key=error.at_key)
    node = place.scalar(error.keys, of_key=error.at_key)
    values: dict[str, object] = {
        "field": way(error.keys),
        "keys": error.keys,
        "label": label_of(owner, field).text,
        "kind": cls.label,
    }
    if error.type == "missing":
        return Fault("missing-field", place.location(error.keys[:-1]), record, values)
    if error.type == "text_without_ja":
        return Fault("missing-field", at, record, values | {"field": way((*error.keys, "ja"))})
    if error.type in _UNKNOWN:
        around, name = _owner(cls, error.keys[:-1])
        values["kind"] = label_of(around, name).text if name else cls.label
        values |= {"field": node.value if node else "?", "near": _meant(error, cls)}
        return Fault("unknown-field", at, record, values)
    values["given"] = _shortened(node.value) if node else Text("ほかの形", "something else")
    rule, more = _rule(error)
    if rule == "not-in-list":
        more["near"] = (
            _labelled(owner.model_fields[field].annotation, values["given"]) or more["near"]
        )
    return Fault(rule, at, record, values | more)


def _labelled(annotation: Any, given: object) -> str:  # noqa: ANN401  # an annotation can be anything
    """The word whose label is `given`: authors write what the site shows them."""
    if isinstance(annotation, type) and issubclass(annotation, Labelled):
        return next((w.value for w in annotation if given in (w.label.ja, w.label.en)), "")
    inner = (_labelled(a, given) for a in getattr(annotation, "__args__", ()))
    return next(filter(None, inner), "")


def _shortened(given: str) -> str:
    return given if len(given) <= _LONGEST_SHOWN else f"{given[:_LONGEST_SHOWN]}…"


def _rule(error: _Error) -> tuple[str, dict[str, object]]:
    """The rule that an error breaks, and more values for its message."""
    given = error.input
    for key in error.context.get("below", ()):
        given = given[key] if isinstance(given, dict) else given
    is_text = error.type in ("string_type", "text_type")
    if given is None or error.type == "text_empty":
        return "empty-field", {}
    if error.type == "ambiguous_word" or (is_text and isinstance(given, bool | int | float)):
        return "unquoted-text", {}
    if error.type in ("enum", "literal_error"):
        choices = _choices(error)
        near = nearest(given, choices) if isinstance(given, str) else ""
        return "not-in-list", {"choices": ", ".join(choices), "near": near}
    if is_text or error.type in _SHAPES:
        return "wrong-type", {"expected": EXPECTED.get(error.type, _TEXT)}
    if error.type == "string_pattern_mismatch":
        pattern = error.context["pattern"]
        return "malformed-value", {"expected": next(f for p, f in _FORMS.items() if p in pattern)}
    expected = EXPECTED.get(error.type)
    return "malformed-value", {
        "expected": expected.fill(error.context) if expected else Text(error.message)
    }


def _choices(error: _Error) -> list[str]:
    expected = str(error.context.get("expected", ""))
    return [w.strip().strip("'") for w in expected.replace(" or ", ", ").split(",")]


def _owner(cls: type[BaseModel], keys: KeyPath) -> tuple[type[BaseModel], str]:
    """The innermost structure on the way to `keys`, and the name in it that is on the way."""
    owner: type[BaseModel] = cls
    field = ""
    for name in (key for key in keys if isinstance(key, str)):
        inner = _structure(owner.model_fields[field].annotation) if field else owner
        if inner is None:
            break
        owner, field = inner, name
        if field not in owner.model_fields:
            break
    return owner, field


def _structure(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # an annotation can be anything
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_structure(a) for a in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)
