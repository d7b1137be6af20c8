"""Regular expressions, compiled when first asked: most runs ask few of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, partial, reduce
from operator import or_
from sys import maxsize
from typing import Any, cast

import pcre2

_ASKED = frozenset({"search", "match", "fullmatch"})
FROM_CHARACTERS = 300
"""The length from which what PCRE2 saves in compiling outweighs its dearer calls."""

_WORDS_ALONE = re.compile(r"[\w|]+")
"""These `re` finds by their first characters, ten times faster than PCRE2, whatever their length."""


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    r"""What `re.compile` gives, without its cost before there is need; a wrong one fails then.

    Only what `re` and PCRE2 read alike may be written: no `\U`, no `\Z`, no `[:` in a class.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._written = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a compiled one has
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # from now on as quick as the compiled one itself
        return found

    @cached_property
    def _compiled(self) -> re.Pattern[str] | _Long:
        source, flags = self._written
        short = len(source) < FROM_CHARACTERS or _WORDS_ALONE.fullmatch(source)
        return re.compile(source, flags) if short else _Long(source, flags)


class _Long:
    """A long pattern in PCRE2, which compiles and searches it some times faster; `re` steps in.

    It does so where PCRE2 gives up: at its limits of depth, at an end before the beginning, and
    where the system lets no program write code for itself.
    """

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._written = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a compiled one has
        quick = getattr(self._quick, name)
        return partial(self._found, name, quick) if name in _ASKED else quick

    @property
    def flags(self) -> int:
        return int(self._written[1])

    def _found(
        self, name: str, quick: Callable[..., Any], text: str, first: int = 0, last: int = maxsize
    ) -> re.Match[str] | None:
        try:
            return cast("re.Match[str] | None", quick(text, first, last))
        except pcre2.LibraryError:
            return cast("re.Match[str] | None", getattr(self._sure, name)(text, first, last))

    @cached_property
    def _quick(self) -> Any:  # noqa: ANN401  # pcre2 has no types
        source, flags = self._written
        options = [pcre2.RegexFlag[flag.name] for flag in flags if flag.name]
        try:
            return pcre2.compile(source, reduce(or_, options, pcre2.NOFLAG))
        except pcre2.LibraryError:
            return self._sure

    @cached_property
    def _sure(self) -> re.Pattern[str]:
        return re.compile(*self._written)
