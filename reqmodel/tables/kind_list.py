"""All records of one kind, with the fields that tell them apart."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of, references
from reqmodel.model.display import plain
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Due
from reqmodel.model.records.governance import AssuranceLevel
from reqmodel.model.records.record import Record
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.text.due import in_words

FIELDS: dict[str, tuple[str, ...]] = {
    "source": ("publisher", "date", "edition", "source_type", "read"),
    "clause": ("number", "text", "clause_type"),
    "provision": ("locator", "text", "stance"),
    "term": ("reading", "definition", "distinguish"),
    "municipality": ("reading", "code", "municipality_type"),
    "case": ("place", "service", "personal_data", "consent", "assurance", "operator", "since"),
    "need": ("field", "statement"),
    "survey": ("asked",),
    "field-candidate": ("assessment", "decision"),
    "idea": ("statement", "taken_up_as"),
    "funding": ("rate", "eligible", "deadline"),
    "use-case": ("summary", "field", "intended_for", "stage"),
    "heading": ("requirement_kind",),
    "business-requirement": ("statement", "priority"),
    "functional-requirement": ("statement", "priority"),
    "non-functional-requirement": ("statement", "priority"),
    "role": ("party_type", "examples"),
    "activity": ("component", "phase"),
    "decision": ("question", "decided_by", "due", "outcome"),
    "operating-rule": ("text", "applies_to"),
    "data-asset": ("controller", "subjects", "data_class", "sensitivity", "legal_ground"),
    "consent-method": ("summary", "timing", "granularity", "adoption"),
    "assurance-profile": ("ial", "aal", "fal", "means"),
    "pattern": ("approach", "summary"),
    "criterion": ("weight", "scale"),
    "cost-sharing": ("summary", "rounding"),
    "offering": ("supplier", "product"),
    "deliverable": ("due", "formats"),
    "meeting": ("meeting_type", "planned", "sessions"),
    "obligation": ("text", "due"),
    "vague-word": ("forms", "leaves_open", "instead"),
    "product": ("forms", "ambiguous_forms", "category", "group"),
    "supplier": ("forms", "ambiguous_forms", "group"),
    "open-standard": ("forms", "area"),
    "public-system": ("forms",),
}
"""What a list shows of each kind, besides id and title."""


def kind_list(model: Model, kind: str) -> Table:
    """One row a record of `kind`, retired ones and inherited ones last."""
    cls = KINDS[kind]
    fields = FIELDS.get(kind, ())
    records = [r for r in model.of_kind(cls) if type(r) is cls]
    records.sort(key=lambda r: (r.status is Status.RETIRED, r.id in model.inherited))
    return Table(
        cls.plural,
        (
            Column("record", cls.label),
            *(Column(f, label_of(cls, f).text) for f in fields),
        ),
        tuple((Cell(r.title, links=(r.id,)), *(_cell(r, f) for f in fields)) for r in records),
    )


def _cell(record: Record, field: str) -> Cell | tuple[Cell, ...]:
    value = getattr(record, field)
    linked = tuple(r.target for r in references(record) if r.keys[0] == field and len(r.keys) <= 2)
    if linked:
        return Cell(links=linked)
    if value is None or value == ():
        return Cell()
    if isinstance(value, AssuranceLevel):
        return Cell(Text(str(value.level)), value.status)
    if isinstance(value, Due):
        return Cell(in_words(value))
    if isinstance(value, tuple):
        return tuple(Cell(plain(v)) for v in value)
    return Cell(plain(value))
