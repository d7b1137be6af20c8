"""How the model stands to the guidelines and standards that the work must follow."""

from __future__ import annotations

from collections import Counter

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Provision
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Stance, Status

UNCONFIRMED = Text("未確認", "Unconfirmed")


def conformity(model: Model) -> Table:
    """One row a provision, its document first: where it stands, what answers it, our stance."""
    return Table(
        Text("ガイドブック等への準拠", "Conformity with guidelines"),
        (
            Column("source", label_of(Provision, "source").text),
            Column("provision", Provision.label),
            Column("locator", label_of(Provision, "locator").text),
            Column("contract_edition", label_of(Provision, "contract_edition").text),
            Column("text", label_of(Provision, "text").text),
            Column("met_by", label_of(Provision, "met_by").text),
            Column("stance", label_of(Provision, "stance").text, choice=True),
            RELIABILITY,
        ),
        tuple(_row(model, provision) for provision in provisions(model)),
    )


def stances(model: Model) -> Table:
    """One row a document: how many of its provisions stand how."""
    kept = provisions(model)
    counts = Counter((p.source, p.stance) for p in kept)
    unconfirmed = Counter(p.source for p in kept if not p.contract_edition)
    return Table(
        Text("立場ごとの件数", "Provisions by stance"),
        (
            Column("source", label_of(Provision, "source").text),
            *(Column(stance.value, stance.label) for stance in Stance),
            Column("unconfirmed", Text("契約が指す版では未確認", "Unconfirmed in that edition")),
        ),
        tuple(
            (
                linked(model, source),
                *(Cell(counts[source, stance]) for stance in Stance),
                Cell(unconfirmed[source]),
            )
            for source in dict.fromkeys(p.source for p in kept)
        ),
    )


def provisions(model: Model) -> list[Provision]:
    """Those that are not retired, in order."""
    return [p for p in model.of_kind(Provision) if p.status is not Status.RETIRED]


def _row(model: Model, provision: Provision) -> tuple[Values, ...]:
    derived = model.graph.holders(provision.id, "derived-from")
    return (
        linked(model, provision.source),
        Cell(provision.title, links=(provision.id,)),
        Cell(provision.locator, note=Text(provision.edition_read)),
        Cell(provision.contract_edition or UNCONFIRMED),
        Cell(provision.text),
        Cell(links=tuple(dict.fromkeys((*provision.met_by, *derived)))),
        Cell(provision.stance.label, note=provision.reason),
        tuple(Cell(status=status) for status in provision.reliability),
    )
