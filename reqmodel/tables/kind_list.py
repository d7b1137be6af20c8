"""All records of one kind, with the fields that tell them apart."""

from __future__ import annotations

from reqmodel.model.anatomy import is_choice, label_of, references
from reqmodel.model.display import plain
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Due
from reqmodel.model.records.governance import AssuranceLevel
from reqmodel.model.records.record import Record
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values, linked
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
    "business-requirement": ("statement", "heading", "priority", "verification"),
    "functional-requirement": ("statement", "heading", "priority", "verification"),
    "non-functional-requirement": ("statement", "heading", "priority", "verification"),
    "role": ("party_type", "examples"),
    "activity": ("component", "phase"),
    "decision": ("question", "decided_by", "due", "outcome"),
    "operating-rule": ("text", "applies_to", "settles"),
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
    "filing": ("filing_type",),
    "vague-word": ("forms", "leaves_open", "why", "instead", "settled_by", "not_in"),
    "product": ("forms", "ambiguous_forms", "near", "not_in", "category", "group", "open_source"),
    "supplier": ("forms", "ambiguous_forms", "near", "not_in", "group"),
    "open-standard": ("forms", "ambiguous_forms", "near", "not_in", "area"),
    "public-system": ("forms", "ambiguous_forms", "near", "not_in"),
}
"""What a list shows of each kind, besides id and title."""


def kind_list(model: Model, kind: str) -> Table:
    """One row a record of `kind`, retired ones and inherited ones last."""
    cls = KINDS[kind]
    fields = FIELDS.get(kind, ())
    records = [r for r in model.of_kind(cls) if type(r) is cls]
    records.sort(key=lambda r: (r.status is Status.RETIRED, r.id in model.inherited))
    table = Table(
        cls.plural,
        (
            Column("record", cls.label),
            *(Column(f, label_of(cls, f).text, is_choice(cls, f)) for f in fields),
            RELIABILITY,
        ),
        tuple(
            (
                Cell(r.title, links=(r.id,)),
                *(_cell(model, r, f) for f in fields),
                tuple(Cell(status=status) for status in r.reliability),
            )
            for r in records
        ),
    )
    return table.without_empty()


def _cell(model: Model, record: Record, field: str) -> Values:
    value = getattr(record, field)
    targets = [r.target for r in references(record) if r.keys[0] == field and len(r.keys) <= 2]
    if targets:
        named = is_choice(type(record), field)
        return tuple(linked(model, i) for i in targets) if named else Cell(links=tuple(targets))
    if value is None or value == ():
        return Cell()
    if isinstance(value, AssuranceLevel):
        return Cell(Text(str(value.level)), value.status)
    if isinstance(value, Due):
        return Cell(in_words(value))
    if isinstance(value, tuple):
        return tuple(Cell(plain(v)) for v in value)
    return Cell(plain(value))
