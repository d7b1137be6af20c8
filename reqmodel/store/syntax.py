"""YAML text to plain data, or to the first thing that is wrong with it.

Sound text goes through yaml-rs (YAML 1.2), which is fast; only text that it cannot read, or that
may hold what we refuse, is scrutinised.
"""

from __future__ import annotations

import re
from typing import Any

import yaml_rs

from reqmodel.model.text import Text
from reqmodel.store.scrutiny import (
    DEEPEST,
    SyntaxFault,
    duplicate_key,
    key_of_parts,
    opening,
    refused,
    too_many_brackets,
)

_LONG = 400
_INDENTED = re.compile(rf"(?: |[-?:] ){{{_LONG}}}")
"""So wide that levels without end fit in: Python's stack bears hundreds, yaml-rs thousands."""
_NUMBER = re.compile(rf"(?<!\w)[+-]?[0-9][0-9_]{{{_LONG},}}(?!\w)")
"""So long that yaml-rs may take minutes over it."""
_PLACE = re.compile(r"line (\d+), column (\d+)")
_ONLY_A_KEY = re.compile(r"(?:-?\s)*\w[\w-]*\s*")


def parse(text: str, lines_before: int = 0) -> Any | SyntaxFault:  # noqa: ANN401  # YAML can hold anything
    """The data of a YAML text that begins after so many lines of its file, or its first fault."""
    found = _too_much(text) or _read(text)
    if not isinstance(found, SyntaxFault):
        return found
    values = dict(found.values)
    if isinstance(first := values.get("first"), int):
        values["first"] = first + lines_before
    return SyntaxFault(found.rule, found.line + lines_before, found.column, values)


def _read(text: str) -> Any | SyntaxFault:  # noqa: ANN401  # YAML can hold anything
    fault = refused(text)
    if fault and fault.rule != "yaml-syntax":
        return fault
    try:
        data = yaml_rs.loads(text, parse_datetime=False)
    except yaml_rs.YAMLDecodeError as problem:
        return _explained(str(problem), text)
    except TypeError as problem:
        return key_of_parts(text) or SyntaxFault("yaml-syntax", 1, 1, {"detail": str(problem)})
    return fault or data


def _too_much(text: str) -> SyntaxFault | None:
    """What yaml-rs must not be given: indentation without end, and numbers without end."""
    if not _has_long_line(text):
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > _LONG:
            if _INDENTED.match(line):
                column = len(line) - len(line.lstrip()) + 1
                return SyntaxFault("too-deep-nesting", number, column, {"most": DEEPEST})
            if digits := _NUMBER.search(line):
                detail = Text("桁数の多すぎる数", "a number of too many digits")
                return SyntaxFault("yaml-syntax", number, digits.start() + 1, {"detail": detail})
    return None


def _has_long_line(text: str) -> bool:
    """Whether a line is longer than `_LONG`; looks at no more than the line ends it needs."""
    start = 0
    while len(text) - start > _LONG:
        end = text.rfind("\n", start, start + _LONG + 1)
        if end < 0:
            return True
        start = end + 1
    return False


def _explained(problem: str, text: str) -> SyntaxFault:
    """What yaml-rs says of a text, at the place that its author must mend."""
    detail = problem.strip().splitlines()[-1].strip()
    place = _PLACE.match(problem.removeprefix("YAML parse error at "))
    if not place:
        return duplicate_key(text) or SyntaxFault("yaml-syntax", 1, 1, {"detail": detail})
    lines = text.rstrip().split("\n")
    line, column = int(place[1]), int(place[2])
    fault = None
    if "recursion limit" in detail:
        # no further: PyYAML gives up at once on a text with far more brackets
        fault = too_many_brackets("\n".join([*lines[: line - 1], lines[line - 1][:column]]))
    elif re.search(r"\btabs?\b", detail):
        fault = _tab(lines, line)
    if fault:
        return fault
    line, column = opening(text, line) or (line, column)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    line, column = _run_on(lines, line, column) or (line, column)
    return SyntaxFault("yaml-syntax", line, column, {"detail": detail})


def _tab(lines: list[str], line: int) -> SyntaxFault | None:
    """The first line from `line` on that is indented with a tab."""
    for number, written in enumerate(lines[line - 1 :], line):
        indentation = written[: len(written) - len(written.lstrip())]
        if "\t" in indentation:
            return SyntaxFault("tab-indentation", number, indentation.index("\t") + 1)
    return None


def _run_on(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """The line before, if it runs on into this one because it has no colon and space."""
    if not _ONLY_A_KEY.fullmatch(lines[line - 1][: column - 1]):
        return None
    for number in range(line - 1, 0, -1):
        written = lines[number - 1]
        text = written.strip(" -")
        if text and not text.startswith("#"):
            runs_on = ": " not in text and not text.endswith(":")
            return (number, len(written) - len(written.lstrip(" -")) + 1) if runs_on else None
    return None
