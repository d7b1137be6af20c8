"""How well rules did on sentences labelled by hand; `make measure` writes the figures kept here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reqmodel.store.data_file import read_data

FIGURES = Path(__file__).with_suffix(".yaml")
COMMAND = "make measure"
HALVES = ("held-out", "development")
"""Sentences that whoever tuned the rules did not see, and those on which they were tuned."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many codes were rightly found, wrongly found, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Rightly found of all found, from 0 to 1."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Rightly found of all labelled, from 0 to 1."""
        return self.right / max(1, self.right + self.missed)


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores on one half of the sentences, by family of codes (`VN1` to `VN5`, `VN1-4`)."""

    half: str
    sentences: int
    scores: Mapping[str, Score]


@cache
def measured() -> tuple[Measured, ...]:
    """The figures that are kept, the held-out half first."""
    kept = read_data(FIGURES)
    return tuple(
        Measured(
            half,
            kept[half]["sentences"],
            {family: Score(**score) for family, score in kept[half]["scores"].items()},
        )
        for half in HALVES
    )


@cache
def labelled() -> frozenset[str]:
    """The codes that the sentences are labelled with; of others nothing was measured."""
    return frozenset(read_data(FIGURES)["labelled"])


def family_of(codes: Iterable[str]) -> str | None:
    """The family of codes by which rules with these codes were measured; None where they were not."""
    return next((code[:3] for code in codes if code in labelled()), None)


def written(halves: Iterable[Measured], codes: Iterable[str]) -> str:
    """Figures as the file keeps them."""
    lines = [
        f"# Written by `{COMMAND}`: counts of codes found in the sentences of tests/neutrality/sentences.yaml.",
        f"labelled: [{', '.join(sorted(codes))}]",
    ]
    for half in halves:
        lines += [f"{half.half}:", f"  sentences: {half.sentences}", "  scores:"]
        lines += [
            f"    {family}: {{right: {s.right}, wrong: {s.wrong}, missed: {s.missed}}}"
            for family, s in half.scores.items()
        ]
    return "\n".join(lines) + "\n"
