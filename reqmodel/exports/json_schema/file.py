"""What a file may hold, as JSON Schema: one record, told apart by its kind, or a chapter."""

from __future__ import annotations

import json

from reqmodel.exports.json_schema.field import (
    REQUIRED,
    Schema,
    both,
    labelled,
    properties,
    ref,
    required,
    text_in_languages,
)
from reqmodel.model.anatomy import label_of
from reqmodel.model.kinds import KINDS
from reqmodel.model.link import Label
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text

_FILE = Text("要件モデルのファイル", "File of a requirements model")
_CHAPTER = Text("章（records: のあるファイル）", "Chapter (a file with records:)")
_KIND = Label(
    "種類", "Kind", "先に書くと、その種類の項目が候補に出る", "Its fields are offered next"
)
_DEFAULTS = Label("共通の値", "Defaults", "章の記録が受け継ぐ", "What the records inherit")
_RECORDS = Label("記録", "Records", "1ファイルに何件も書くとき", "For several records in one file")
_EXAMPLE = Text("例: {id}", "For example {id}")
_ALL_REQUIRED = Text("必須項目をまとめて書く", "All required fields at once")

# Without the type, this would be true of an item that is still empty.
_OWN_KIND: Schema = {"type": "object", "required": ["kind"]}


def to_json_schema() -> str:
    """The schema as JSON text, a definition a line; the same for the same version of reqmodel."""
    whole = schema()
    definitions = whole.pop("$defs")
    head = json.dumps(whole, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(definition, ensure_ascii=False)}"
        for name, definition in definitions.items()
    )
    return f'{head},\n "$defs": {{\n{lines}\n }}\n}}\n'


def schema() -> Schema:
    """The schema of a file: one record, told apart by `kind`, or a chapter."""
    definitions: dict[str, Schema] = {"Text": text_in_languages(), "kind": _kinds()}
    definitions["common"] = {"properties": properties(Record, definitions)}
    for kind, cls in KINDS.items():
        definitions[kind] = _fields(cls, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": both(_FILE),
        "type": "object",
        "properties": {"kind": ref("kind")},
        "if": {"anyOf": [{"required": ["records"]}, {"required": ["defaults"]}]},
        "then": ref("chapter"),
        "else": {
            "required": ["kind"],
            "allOf": [ref("record"), ref("complete")],
            # What is not yet a record may become a chapter.
            "if": {"required": ["id"]},
            "else": {
                "properties": {
                    "defaults": labelled(_DEFAULTS, {"type": "object"}),
                    "records": labelled(_RECORDS, {"type": "array"}),
                }
            },
        },
        "$defs": {
            "record": {"allOf": [_if_kind(kind, ref(kind)) for kind in KINDS]},
            "complete": {
                "allOf": [
                    _if_kind(kind, {"required": list(required(cls))}) for kind, cls in KINDS.items()
                ]
            },
            "chapter": _chapter(),
            **{f"{kind}-chapter": _chapter_of(kind, cls) for kind, cls in KINDS.items()},
            **definitions,
        },
    }


def _chapter() -> Schema:
    item = {
        "properties": {"kind": ref("kind")},
        "required": ["id"],
        "if": _OWN_KIND,
        "then": ref("record"),
    }
    without_kind = {"if": {"required": ["kind"]}, "else": _every_record(_OWN_KIND)}
    without_defaults = {
        "if": {"required": ["defaults"]},
        "else": _every_record({"if": _OWN_KIND, "then": ref("complete")}),
    }
    return {
        "title": both(_CHAPTER),
        "properties": {
            "kind": True,
            "defaults": labelled(_DEFAULTS, {"type": "object"}),
            "records": labelled(_RECORDS, {"type": "array", "items": item}),
        },
        "required": ["records"],
        "additionalProperties": False,
        "allOf": [
            without_kind,
            without_defaults,
            *(_if_kind(kind, ref(f"{kind}-chapter")) for kind in KINDS),
        ],
    }


def _chapter_of(kind: str, cls: type[Record]) -> Schema:
    """What holds in a chapter of a kind; a record in it may name another kind."""
    shared = [name for name in cls.model_fields if name not in ("kind", "id")]
    return {
        "properties": {
            "defaults": {
                "properties": {name: ref(f"{kind}/properties/{name}") for name in shared},
                "additionalProperties": False,
            }
        },
        "allOf": [
            _every_record(_without_own_kind(ref(kind))),
            *(
                {
                    "if": {
                        "properties": {"defaults": {"required": [name]}},
                        "required": ["defaults"],
                    },
                    "else": _every_record(_without_own_kind({"required": [name]})),
                }
                for name in required(cls)
                if name in shared
            ),
        ],
    }


def _every_record(wanted: Schema) -> Schema:
    return {"properties": {"records": {"items": wanted}}}


def _without_own_kind(wanted: Schema) -> Schema:
    return {"if": _OWN_KIND, "else": wanted}


def _if_kind(kind: str, wanted: Schema) -> Schema:
    return {
        "if": {**_OWN_KIND, "properties": {"kind": {"const": kind}}},
        "then": wanted,
    }


def _kinds() -> Schema:
    return labelled(
        _KIND,
        {
            "type": "string",
            "enum": list(KINDS),
            "enumDescriptions": [both(cls.label) for cls in KINDS.values()],
        },
    )


def _fields(cls: type[Record], definitions: dict[str, Schema]) -> Schema:
    """The fields of a kind, all optional: a chapter's defaults may hold the required ones."""
    common = definitions["common"]["properties"]
    fields = {"kind": True, **properties(cls, definitions)}
    for name, written in fields.items():
        if common.get(name) == written:
            fields[name] = ref(f"common/properties/{name}")
    digits = cls.prefix.count("#")
    example = _EXAMPLE.fill({"id": cls.prefix.rstrip("#") + "1".zfill(digits)})
    fields["id"] = labelled(label_of(cls, "id"), fields["id"], REQUIRED, example)
    stops = enumerate((name for name in required(cls) if name != "kind"), 1)
    return {
        "title": both(cls.label),
        "type": "object",
        "properties": fields,
        "additionalProperties": False,
        "defaultSnippets": [
            {
                "label": both(cls.label),
                "description": both(_ALL_REQUIRED),
                "body": {name: f"${stop}" for stop, name in stops},
            }
        ],
    }
