# ruff: noqa: T201  # it prints
"""How well the neutrality rules judge sentences that were labelled by hand: `make measure`.

The figures are printed, and kept in the package for the manual of the rules.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reqmodel import api
from reqmodel.rules.measured import FIGURES, HALVES, Measured, Score, measured, written
from reqmodel.rules.registry import all_rules
from reqmodel.store.data_file import read_data
from reqmodel.store.loader import load

SENTENCES = Path(__file__).parent / "neutrality" / "sentences.yaml"
NOT_LABELLED = {"VN204", "VN403", "VN404", "VN405", "VN503"}
PROJECT = """\
kind: project
id: PJ-1
title: 計測
client: 架空県
version: '1'
dated: 2026-11-26
fiscal_year: 2026
procurement: {jurisdiction: jp-gpa}
"""


def scores(half: str) -> dict[str, Score]:
    """By family of codes (`VN1` to `VN5`), and `VN1-4` together, over one half of the sentences."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for found, labelled in _judged([s for s in labelled_sentences() if s["half"] == half]):
        for sort, codes in (
            ("right", found & labelled),
            ("wrong", found - labelled),
            ("missed", labelled - found),
        ):
            for code in codes:
                counts[code[:3]][sort] += 1
                if code[:3] != "VN5":
                    counts["VN1-4"][sort] += 1
    return {
        family: Score(c["right"], c["wrong"], c["missed"]) for family, c in sorted(counts.items())
    }


def labelled_sentences() -> list[dict[str, Any]]:
    data: Any = read_data(SENTENCES)
    found: list[dict[str, Any]] = data["sentences"]
    return found


def _judged(sentences: list[dict[str, Any]]) -> Iterator[tuple[set[str], set[str]]]:
    """The codes found and those labelled, sentence by sentence: each is a line of a text."""
    codes = {name: set(rule.card.codes) - NOT_LABELLED for name, rule in all_rules().items()}
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "requirements").mkdir()
        (root / "requirements" / "project.yaml").write_text(PROJECT, "utf-8")
        lines = root / "sentences.txt"
        lines.write_text("".join(f"{s['text']}\n" for s in sentences), "utf-8")
        report, _ = api.lint([lines], load(root), select=["neutrality"])
    found: dict[int, set[str]] = defaultdict(set)
    for diagnostic in report.diagnostics:
        found[diagnostic.location.line or 0] |= codes[diagnostic.rule]
    for number, sentence in enumerate(sentences, 1):
        yield found[number], set(sentence["codes"])


def figures() -> str:
    """Both halves measured, as the package keeps the figures."""
    sentences = labelled_sentences()
    halves = [
        Measured(half, sum(s["half"] == half for s in sentences), scores(half)) for half in HALVES
    ]
    return written(halves, {code for s in sentences for code in s["codes"]})


def main() -> None:
    """Keep the figures, and print a table for each half."""
    FIGURES.write_text(figures(), "utf-8")
    for half in measured():
        print(
            f"{half.half} ({half.sentences} sentences)\n"
            f"{'':6} {'precision':>9} {'recall':>7} {'right':>6} {'wrong':>6} {'missed':>7}"
        )
        for family, score in half.scores.items():
            print(
                f"{family:6} {score.precision:>9.2f} {score.recall:>7.2f} {score.right:>6}"
                f" {score.wrong:>6} {score.missed:>7}"
            )


if __name__ == "__main__":
    main()
