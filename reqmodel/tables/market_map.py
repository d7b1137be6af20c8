"""The market as a map: what each supplier answered to each must. For the office only."""

from __future__ import annotations

from itertools import groupby

from reqmodel.analysis.coverage import binding
from reqmodel.analysis.independence import same_name
from reqmodel.analysis.market import AFFIRMED, founded, offerings
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import OfferedAnswer, Offering
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import OfferAnswer

_UNFOUNDED = Text("{answer}（裏付けなし）", "{answer} (no evidence)")


def market_map(model: Model) -> Table:
    """One row a must, one column a supplier; a supplier's several offerings one under another.

    `Cell.value` is the answer's label. In an edition for others there are no columns of suppliers.
    """
    found = sorted(offerings(model), key=lambda o: (same_name(o.supplier), o.id))
    suppliers = [tuple(group) for _, group in groupby(found, lambda o: same_name(o.supplier))]
    answers = {(o.id, a.requirement): a for o in found for a in o.answers}
    return Table(
        Text("要件と事業者の対応", "Requirements and suppliers"),
        (
            Column("requirement", Text("必須の要件", "Must")),
            *(Column(same_name(group[0].supplier), group[0].supplier) for group in suppliers),
        ),
        tuple(
            (
                Cell(requirement.title, links=(requirement.id,)),
                *(
                    tuple(_cell(o, answers.get((o.id, requirement.id))) for o in group)
                    for group in suppliers
                ),
            )
            for requirement in binding(model)
        ),
    )


def _cell(offering: Offering, answer: OfferedAnswer | None) -> Cell:
    if answer is None:
        return Cell(OfferAnswer.UNKNOWN.label, links=(offering.id,))
    label = answer.answer.label
    if answer.answer in AFFIRMED and not founded(answer):
        label = _UNFOUNDED.fill({"answer": label})
    return Cell(label, sources=tuple(c.source for c in answer.sources), links=(offering.id,))
