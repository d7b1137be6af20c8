"""The market as a map: what each supplier answered to each must. For the office only."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from reqmodel.analysis.coverage import contracted
from reqmodel.analysis.evidence import Evidence, Weakness
from reqmodel.analysis.independence import naming
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import OfferedAnswer
from reqmodel.model.table import Cell, Column, Table, Tone
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import OfferAnswer

_WEAK = Text("{answer}（{why}）", "{answer} ({why})")
_WHY = {
    Weakness.UNFOUNDED: Text("裏付けなし", "no evidence"),
    Weakness.TO_COME: Text("先の日付", "dated in the future"),
    Weakness.CONTRADICTED: Text("回答の食い違い", "answers differ"),
    Weakness.UNCLEAR: Text("どの法人か不明", "firm not clear"),
    Weakness.OWN_WORD: Text("資料だけ", "own material alone"),
    Weakness.OLD: Text("古い", "old"),
}
_TONES = {
    OfferAnswer.YES: Tone.GOOD,
    OfferAnswer.CONFIGURABLE: Tone.GOOD,
    OfferAnswer.INTEGRATOR: Tone.FAIR,
    OfferAnswer.PLANNED: Tone.FAIR,
    OfferAnswer.NO: Tone.POOR,
    OfferAnswer.UNKNOWN: Tone.OPEN,
}


def market_map(model: Model, evidence: Evidence) -> Table:
    """One row a must, one column a supplier; a supplier's several offerings one under another.

    `Cell.value` is the answer's label, and what makes it weak. In an edition for others there are no
    columns of suppliers.
    """
    name = naming(evidence.offerings)
    found = sorted(evidence.offerings, key=lambda o: (name(o.supplier), o.id))
    suppliers = [tuple(group) for _, group in groupby(found, lambda o: name(o.supplier))]
    answers = {(o.id, a.requirement): (a, weak) for o in found for a, weak in evidence.of(o)}
    return Table(
        Text("要件と事業者の対応", "Requirements and suppliers"),
        (
            Column("requirement", Text("必須の要件", "Must")),
            *(Column(name(group[0].supplier), group[0].supplier) for group in suppliers),
        ),
        tuple(
            (
                Cell(requirement.title, links=(requirement.id,)),
                *(
                    tuple(
                        _cell(answers.get((o.id, requirement.id)), (o.id,) * (len(group) > 1))
                        for o in group
                    )
                    for group in suppliers
                ),
            )
            for requirement in contracted(model)
        ),
    )


def _cell(given: tuple[OfferedAnswer, Collection[Weakness]] | None, links: tuple[str, ...]) -> Cell:
    if given is None:
        return Cell(OfferAnswer.UNKNOWN.label, links=links, tone=Tone.OPEN)
    answer, weak = given
    label, tone = answer.answer.label, _TONES[answer.answer]
    if why := [_WHY[w] for w in Weakness if w in weak]:
        label = _WEAK.fill({"answer": label, "why": Text.listed(why)})
        tone = tone if all(w.counts for w in weak) else Tone.OPEN
    if Weakness.CONTRADICTED in weak:  # of answers that differ none is shown
        label = _WHY[Weakness.CONTRADICTED]
    return Cell(label, None, tuple(c.source for c in answer.sources), links, tone=tone)
