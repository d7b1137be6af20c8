"""Plain data as YAML text, in the way that authors of a model write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

import yaml
import yaml_rs

from reqmodel.model.display import width
from reqmodel.model.text import LANGUAGES, YAML_1_1_WORDS
from reqmodel.store.scrutiny import as_yaml_1_1

WIDEST = 110
"""Columns up to which a mapping or list is written in one line."""

_SURELY_PLAIN = re.compile("[ぁ-ヿ一-鿿][^\x00-\x1f\x7f-\x9f:#\u2028\u2029\ufeff]*(?<![ \\s])")
_FLOW_SIGNS = re.compile(r"[,\[\]{}]")


def inline(value: object, *, flow: bool = False) -> str:
    """A value in one line; `flow` where it stands between brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_name(k, flow=True)}: {inline(v, flow=True)}" for k, v in value.items()) + "}"  # fmt: skip
    if isinstance(value, list):
        return "[" + ", ".join(inline(item, flow=True) for item in value) + "]"
    if isinstance(value, str):
        if is_plain(value, flow=flow):
            return value
        return doubly_quoted(value) if "\n" in value else singly_quoted(value)
    return number(value)


def _name(key: str, *, flow: bool = False) -> str:
    """The name of a field; `on` is one, and nobody puts it in quotes."""
    return key if key == "on" else inline(key, flow=flow)


def number(value: object) -> str:
    """A number or truth value; no other thing than text is written so."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


@lru_cache(maxsize=4096)  # names of fields, ids and words recur
def is_plain(value: str, *, flow: bool = False) -> bool:
    """Whether a text can stand without quotes, and every reader of YAML takes it for that text."""
    if _SURELY_PLAIN.fullmatch(value) and not (flow and _FLOW_SIGNS.search(value)):
        return True
    if not value or value != value.strip() or "\n" in value or value in YAML_1_1_WORDS:
        return False
    return _means(f"[{value}]" if flow else f"- {value}", [value])


def _means(text: str, data: object) -> bool:
    """Whether both readers take a text for that data, which holds nothing but text."""
    try:
        if yaml_rs.loads(text, parse_datetime=False) != data:
            return False
        return bool(yaml.load(as_yaml_1_1(text), Loader=yaml.CBaseLoader) == _in_1_1(data))  # noqa: S506  # makes nothing but text
    except (yaml_rs.YAMLDecodeError, yaml.YAMLError, TypeError, ValueError):
        return False


def _in_1_1(data: Any) -> Any:  # noqa: ANN401  # plain data
    if isinstance(data, dict):
        return {_in_1_1(k): _in_1_1(v) for k, v in data.items()}
    return [_in_1_1(item) for item in data] if isinstance(data, list) else as_yaml_1_1(data)


def singly_quoted(value: str) -> str:
    """A text of one line in single quotes."""
    return "'" + value.replace("'", "''") + "'"


def doubly_quoted(value: str) -> str:
    """A text in double quotes, its line ends as escapes."""
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        value = value.replace(sign, written)
    return f'"{value}"'


def literal(value: str, indent: str, header: str = "|") -> str | None:
    """A text of several lines as a literal block; None where a block cannot hold it."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    if ends > 1 or not body or any(line.strip() == "" and line for line in body.split("\n")):
        return None
    header = re.sub(r"[-+]", "", header.partition("#")[0]).strip() + ("" if ends else "-")
    if body[0] == " " and not re.search(r"\d", header):
        return None
    lines = "\n".join(indent + line if line else "" for line in body.split("\n"))
    return _checked(f"{header}\n{lines}", value)


def folded(value: str, indent: str, header: str, before: list[str]) -> str | None:
    """A text as a folded block that breaks lines where they were broken `before`."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    if ends > 1 or "\n" in body or body != body.strip() or "  " in body:
        return None
    header = re.sub(r"[-+]", "", header) + ("" if ends else "-")
    lines = _refolded(body, [line for line in before if line])
    return _checked(header + "".join(f"\n{indent}{line}" for line in lines), value)


def _refolded(body: str, before: list[str]) -> list[str]:
    """The lines of a text: as they were at its beginning and end, broken anew between."""
    head: list[str] = []
    while before and body.startswith(before[0] + " "):
        body = body[len(before[0]) + 1 :]
        head.append(before.pop(0))
    tail: list[str] = []
    while before and body.endswith(" " + before[-1]):
        body = body[: -len(before[-1]) - 1]
        tail.insert(0, before.pop())
    most = max(map(len, (*head, *before, *tail, " " * 60)))
    lines, line = [], ""
    for word in body.split(" "):
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*head, *lines, line, *tail]


def _checked(block: str, value: str) -> str | None:
    return block if _means(f"k: {block}\n", {"k": value}) else None


def entry(key: str, value: object, indent: str) -> str:
    """`key: value` of a block mapping whose keys stand at `indent`, without the last line end."""
    name = _name(key)
    below = block(value, indent + "  ", of_key=True)
    return f"{name}: {below}" if not below.startswith("\n") else f"{name}:{below}"


def block(value: object, indent: str, *, of_key: bool = False, open_: bool = False) -> str:
    """A value in block style, its further lines at `indent`.

    Of a key, it begins with a line end where it does not fit beside the key. `open_`: a line for
    each field, however short.
    """
    if isinstance(value, str) and "\n" in value:
        return literal(value, indent) or doubly_quoted(value)
    written = inline(value)
    if not isinstance(value, dict | list) or not value:
        return written
    if not open_ and _fits(value, written, len(indent)):
        return written
    if isinstance(value, dict):
        lines = [entry(k, v, indent) for k, v in value.items()]
        text = f"\n{indent}".join(lines)
        return f"\n{indent}{text}" if of_key else text
    lines = [f"{indent}- {block(item, indent + '  ')}" for item in value]
    text = "\n".join(lines)
    return f"\n{text}" if of_key else text.removeprefix(indent)


def _fits(value: object, written: str, indent: int) -> bool:
    """Whether people would write it in one line: short, and not list within list."""
    if width(written) + indent > WIDEST:
        return isinstance(value, dict) and set(value) <= set(LANGUAGES) and len(written) < WIDEST
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return False
    return not any(isinstance(v, list) and any(isinstance(i, dict) for i in v) for v in inner)  # type: ignore[attr-defined]  # one of both
