"""Services elsewhere in Japan, by what can be compared: field, consent, identity assurance, operator."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Case
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values
from reqmodel.model.vocabulary import Status


def case_list(model: Model) -> Table:
    """One row a case: the form of each thing, and below it what is known in words."""
    return Table(
        Case.plural,
        (
            Column("case", Case.label),
            Column("fields", label_of(Case, "fields").text, choice=True),
            Column("service", label_of(Case, "service").text),
            Column("personal_data", label_of(Case, "personal_data").text),
            Column("consent_form", label_of(Case, "consent_form").text, choice=True),
            Column("assurance_form", label_of(Case, "assurance_form").text, choice=True),
            Column("operator_form", label_of(Case, "operator_form").text, choice=True),
            Column("since", label_of(Case, "since").text),
            Column("certainty", label_of(Case, "certainty").text, choice=True),
            RELIABILITY,
        ),
        tuple(_row(case) for case in model.of_kind(Case) if case.status is not Status.RETIRED),
    )


def _row(case: Case) -> tuple[Values, ...]:
    return (
        Cell(case.title, links=(case.id,), note=case.place),
        tuple(Cell(field.label) for field in case.fields),
        Cell(case.service),
        Cell(case.personal_data),
        Cell(case.consent_form.label, note=case.consent),
        Cell(case.assurance_form.label, note=case.assurance),
        Cell(case.operator_form.label, note=case.operator),
        Cell(case.since),
        Cell(case.certainty.label if case.certainty else None),
        tuple(Cell(status=status) for status in case.reliability),
    )
