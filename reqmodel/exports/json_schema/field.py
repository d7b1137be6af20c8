"""How a field is written, as JSON Schema, and what an editor says of it in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, TypeAdapter
from pydantic.fields import FieldInfo

from reqmodel.model.anatomy import label_of
from reqmodel.model.kinds import KINDS
from reqmodel.model.labelled import Labelled
from reqmodel.model.link import ANY, Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Day, Id, Key, MonthDay, ThreePoint, When, Yen
from reqmodel.store.loader import inherited
from reqmodel.store.validation import EXPECTED

Schema = dict[str, Any]

REQUIRED = Text("必須項目", "required")
_OPTIONAL = Text("任意項目", "optional")
_LEFT_OUT = Text("省略時は {value}", "{value} if left out")
_LINKS_TO = Text("リンク先のID（{kinds}）", "Id of a record to link to ({kinds})")
_ANY_KIND = Text("どの種類でも", "any kind")
_JAPANESE = Label("日本語", "Japanese", "こちらが正", "The authoritative text")
_ENGLISH = Label("英語", "English")
_EMPTY = Text("空です", "empty")
_TEXT = Text(
    "文字列か {ja: …, en: …}（数は引用符で囲む）", "text or {ja: …, en: …} (put a number in quotes)"
)
_ID_FORM = Text("英大文字の接頭辞と番号（FR-001 の形）", "a prefix and a number, such as FR-001")
_KEY_FORM = Text("英小文字・数字・ハイフン", "lower-case letters, digits and hyphens")


def ref(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def both(text: Text) -> str:
    """A text in both languages, Japanese first."""
    return f"{text.ja} / {text.en}"


def _pattern(annotated: Any) -> str:  # noqa: ANN401  # the type checker has no name for it
    return str(TypeAdapter(annotated).json_schema()["pattern"])


def _validator(annotated: object) -> object:
    return next(m.func for m in get_args(annotated) if isinstance(m, BeforeValidator))


_WRITTEN: dict[object, Schema] = {
    _validator(Day): {
        "type": "string",
        "format": "date",
        "errorMessage": both(EXPECTED["iso_date"]),
    },
    _validator(When): {
        "type": ["integer", "string"],
        "minimum": 1000,
        "maximum": 9999,
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        "errorMessage": both(EXPECTED["partial_date"]),
    },
    _validator(MonthDay): {
        "type": "string",
        "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "errorMessage": both(EXPECTED["month_day"]),
    },
    _validator(Yen): {"type": "integer", "errorMessage": both(EXPECTED["whole_yen"])},
}
"""What a validator takes, where its type alone does not say it."""

_PATTERNS: dict[str, Schema] = {
    _pattern(Id): {
        # The same ids. Editors backtrack, and an optional hyphen costs them 2ⁿ steps.
        "pattern": _pattern(Id),
        "patternErrorMessage": both(_ID_FORM),
    },
    _pattern(Key): {"patternErrorMessage": both(_KEY_FORM)},
}
"""What a pattern is written as, and what is said of what it does not match."""


def required(cls: type[BaseModel]) -> Iterator[str]:
    """The names of the fields that must be written."""
    return (name for name, info in cls.model_fields.items() if info.is_required())


def properties(cls: type[BaseModel], definitions: dict[str, Schema]) -> Schema:
    """The fields of a record or structure by name; what they share is put into `definitions`."""
    return {
        name: labelled(
            label_of(cls, name),
            _value(info.annotation, info.metadata, definitions),
            _presence(info),
        )
        for name, info in cls.model_fields.items()
        if name != "kind" or not issubclass(cls, Record)
    }


def _presence(info: FieldInfo) -> Text:
    if info.is_required():
        return REQUIRED
    if isinstance(info.default, str | int):
        return _LEFT_OUT.fill({"value": str(info.default).lower()})
    return _OPTIONAL


def labelled(label: Label, written: Schema, presence: Text | None = None, *more: Text) -> Schema:
    """A field with its name, and with what an editor says of it in either language."""
    ja = label.ja + (f"（{presence.ja}）" if presence else "")
    en = label.en + (f" ({presence.en})" if presence else "")
    for text in filter(None, (label.help, *more)):
        ja += f"。{text.ja}"
        en += f". {text.en}"
    lines = [f"{ja}。", f"{en}.", written.get("description", "")]
    title = both(label.text)
    items = {"items": {"title": title, **written["items"]}} if "items" in written else {}
    return {
        **written,
        **items,
        "title": title,
        "description": "\n".join(filter(None, lines)),
    }


def text_in_languages() -> Schema:
    """A text: Japanese, or Japanese and English."""
    words = {"type": "string", "pattern": r"\S", "patternErrorMessage": both(_EMPTY)}
    languages = {
        "properties": {
            "ja": labelled(_JAPANESE, words, REQUIRED),
            "en": labelled(_ENGLISH, words, _OPTIONAL),
        },
        "required": ["ja"],
        "additionalProperties": False,
    }
    return {
        **words,
        "type": ["string", "object"],
        "errorMessage": both(_TEXT),
        # Properties beside the type would make editors write `ja:` for every text.
        "allOf": [languages],
    }


def _value(annotation: Any, metadata: Iterable[object], definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401  # an annotation can be anything
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(args[0], (*args[1:], *metadata), definitions)
    if origin in (Union, UnionType):
        # None is not written: an empty field is one half-written.
        inner = next(a for a in args if a is not NoneType)
        return _value(inner, metadata, definitions)
    if origin is tuple:
        return {"type": "array", "items": _value(args[0], (), definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _value(args[1], (), definitions)}
    if origin is Literal:
        return {"type": "string", "enum": list(args)}
    return _single(annotation, tuple(metadata), definitions)


def _single(
    annotation: type, metadata: tuple[object, ...], definitions: dict[str, Schema]
) -> Schema:
    if annotation is Text:
        return ref("Text")
    if issubclass(annotation, ThreePoint):
        fields = _structure(annotation, definitions)
        types = [fields["properties"]["low"]["type"], fields.pop("type")]
        return {"type": types, "allOf": [fields]}
    if issubclass(annotation, Labelled | BaseModel):
        name = f"{annotation.__module__.rpartition('.')[2]}.{annotation.__name__}"
        if name not in definitions:
            definitions[name] = _defined(annotation, definitions)
        return ref(name)
    return _scalar(annotation, metadata)


def _defined(cls: type[Labelled | BaseModel], definitions: dict[str, Schema]) -> Schema:
    if issubclass(cls, BaseModel):
        return _structure(cls, definitions)
    return {
        "type": "string",
        "enum": [word.value for word in cls],
        "enumDescriptions": [both(word.label) for word in cls],
    }


def _structure(cls: type[BaseModel], definitions: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties(cls, definitions),
        "required": list(required(cls)),
        "additionalProperties": False,
    }


def _scalar(annotation: Any, metadata: tuple[object, ...]) -> Schema:  # noqa: ANN401  # an annotation can be anything
    written = next(
        (
            _WRITTEN[m.func]
            for m in metadata
            if isinstance(m, BeforeValidator) and m.func in _WRITTEN
        ),
        None,
    )
    if written is None or annotation is Decimal:
        given = TypeAdapter(Annotated[annotation, *metadata] if metadata else annotation)
        written = _number(given.json_schema()) | (written or {})
    written = written | _PATTERNS.get(written.get("pattern", ""), {})
    link = next((m for m in metadata if isinstance(m, Link)), None)
    return written | {"description": _links_to(link)} | _offered(link) if link else written


def _number(given: Schema) -> Schema:
    """A decimal number without the text that pydantic would take for one, and with its limits."""
    if "anyOf" not in given:
        return given
    number: Schema = given["anyOf"][0]
    limits = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
    return number | {limits[k]: v for k, v in given.items() if k in limits}


def _offered(link: Link) -> Schema:
    """What an editor offers for a link: the records of its kinds that every model inherits."""
    offered = [
        {"label": f"{id_} {both(record.title)}", "body": id_}
        for id_, record in _inherited().items()
        if record.kind in link.to
    ]
    return {"defaultSnippets": offered} if offered else {}


@cache
def _inherited() -> dict[str, Record]:
    return inherited()


def _links_to(link: Link) -> str:
    labels = [_ANY_KIND] if link.to == ANY else [KINDS[kind].label for kind in link.to]
    return both(_LINKS_TO.fill({"kinds": Text.listed(labels)}))
