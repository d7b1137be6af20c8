"""Regular expressions that are compiled when they are first asked: most runs ask few of them."""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What `re.compile` gives, without its cost before there is need; a wrong one fails then."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._written = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a compiled one has
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)  # from now on as quick as the compiled one itself
        return found
