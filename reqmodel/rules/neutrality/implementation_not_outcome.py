"""A method, architecture, tool or gesture, where the outcome would say what is wanted."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text import means
from reqmodel.text.passage import Passage
from reqmodel.text.suspicion import stretches

CUES = means.CUES


def check(passage: Passage) -> Iterator[Finding]:
    return stretches(passage, means.means)
