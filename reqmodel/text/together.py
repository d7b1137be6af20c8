"""What stands together in a sentence, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Callable

from reqmodel.text.sentences import Span

Finder = Callable[[str, Span], Span | None]
"""What finds a stretch in the text of a sentence."""


def together(
    *combinations: tuple[re.Pattern[str], ...], unless: re.Pattern[str] | None = None
) -> Finder:
    """What finds a sentence in which all patterns of some combination stand, in whatever order.

    Wordings are endless, what they are made of is not: who, what and how it is limited.
    """

    def found(plain: str, sentence: Span) -> Span | None:
        for patterns in combinations:
            hits = []
            for pattern_ in patterns:
                if not (hit := pattern_.search(plain, *sentence)):
                    break
                hits.append(hit.span())
            else:
                if unless and unless.search(plain, *sentence):
                    return None
                return min(hits)[0], max(end for _, end in hits)
        return None

    return found
