"""The market as a map: what each supplier answered to each must. For the office only."""

from __future__ import annotations

from itertools import groupby

from reqmodel.analysis.coverage import contracted
from reqmodel.analysis.evidence import AFFIRMED, disputed, founded
from reqmodel.analysis.independence import naming
from reqmodel.analysis.market import offerings
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import OfferedAnswer
from reqmodel.model.table import Cell, Column, Table, Tone
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import OfferAnswer

_UNFOUNDED = Text("{answer}（裏付けなし）", "{answer} (no evidence)")
_CONTRADICTED = Text("回答の食い違い", "Answers differ")
_TONES = {
    OfferAnswer.YES: Tone.GOOD,
    OfferAnswer.CONFIGURABLE: Tone.GOOD,
    OfferAnswer.INTEGRATOR: Tone.FAIR,
    OfferAnswer.PLANNED: Tone.FAIR,
    OfferAnswer.NO: Tone.POOR,
    OfferAnswer.UNKNOWN: Tone.OPEN,
}


def market_map(model: Model) -> Table:
    """One row a must, one column a supplier; a supplier's several offerings one under another.

    `Cell.value` is the answer's label. In an edition for others there are no columns of suppliers.
    """
    name = naming(offerings(model))
    found = sorted(offerings(model), key=lambda o: (name(o.supplier), o.id))
    suppliers = [tuple(group) for _, group in groupby(found, lambda o: name(o.supplier))]
    contradicted = disputed(found)
    answers = {(o.id, a.requirement): a for o in found for a in o.answers}
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
                        _cell(
                            answers.get((o.id, requirement.id)),
                            (o.id,) * (len(group) > 1),
                            contradicted=(o.id, requirement.id) in contradicted,
                        )
                        for o in group
                    )
                    for group in suppliers
                ),
            )
            for requirement in contracted(model)
        ),
    )


def _cell(answer: OfferedAnswer | None, links: tuple[str, ...], *, contradicted: bool) -> Cell:
    if answer is None:
        return Cell(OfferAnswer.UNKNOWN.label, links=links, tone=Tone.OPEN)
    if contradicted:
        return Cell(_CONTRADICTED, links=links, tone=Tone.OPEN)
    label, tone = answer.answer.label, _TONES[answer.answer]
    if answer.answer in AFFIRMED and not founded(answer):
        label, tone = _UNFOUNDED.fill({"answer": label}), Tone.OPEN
    return Cell(label, None, tuple(c.source for c in answer.sources), links, tone=tone)
