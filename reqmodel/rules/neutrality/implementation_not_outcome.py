"""A method, architecture, tool or gesture, where the outcome would say what is wanted."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text import means, screens, workings
from reqmodel.text.passage import Passage
from reqmodel.text.sentences import Span
from reqmodel.text.suspicion import stretch

CUES = (*means.CUES, *screens.CUES, *workings.CUES)


def check(passage: Passage) -> Iterator[Finding]:
    for sentence in passage.sentences:
        found = stretch(passage, sentence, _prescribed)
        # what is ruled out is a denial, which the gates would clear
        if found := found or stretch(passage, sentence, workings.barred, gated=False):
            yield found


def _prescribed(plain: str, sentence: Span) -> Span | None:
    return next(
        (
            found
            for of in (means.means, screens.screens, workings.workings)
            if (found := of(plain, sentence))
        ),
        None,
    )
