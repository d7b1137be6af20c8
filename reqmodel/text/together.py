"""What to look for in a sentence: a wording, or what stands together in whatever order."""

from __future__ import annotations

import re
from collections.abc import Callable

from reqmodel.text.sentences import Span

Finder = Callable[[str, Span], Span | None]
"""What finds a stretch in the text of a sentence."""


_NEAR = 120
"""Characters around the first part in which the others stand: farther off, they are of other things."""


def together(
    *combinations: tuple[re.Pattern[str], ...], unless: tuple[re.Pattern[str], ...] = ()
) -> Finder:
    """What finds a sentence in which all patterns of some combination stand near each other.

    In whatever order, and none of `unless` anywhere: wordings are endless, what they are made of is
    not: who, what and how it is limited.
    """

    def found(plain: str, sentence: Span) -> Span | None:
        for first, *others in combinations:
            for hit in first.finditer(plain, *sentence):
                around = max(sentence[0], hit.start() - _NEAR), min(sentence[1], hit.end() + _NEAR)
                spans = [hit.span()]
                for other in others:
                    if not (part := other.search(plain, *around)):
                        break
                    spans.append(part.span())
                else:
                    if any(other.search(plain, *sentence) for other in unless):
                        return None
                    return min(spans)[0], max(end for _, end in spans)
        return None

    return found


def worded(
    pattern: re.Pattern[str],
    unless: re.Pattern[str] | None = None,
    or_else: Finder | None = None,
) -> Finder:
    """What finds a wording where `unless` is not, and asks `or_else` where the wording is not found."""

    def found(plain: str, sentence: Span) -> Span | None:
        if not (hit := pattern.search(plain, *sentence)):
            return or_else(plain, sentence) if or_else else None
        return None if unless and unless.search(plain, *sentence) else hit.span()

    return found
