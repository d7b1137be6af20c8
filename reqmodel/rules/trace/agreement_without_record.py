"""Something called agreed, realised or decided without the meeting or document."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.labelled import Labelled
from reqmodel.model.records.governance import Decision
from reqmodel.model.records.record import Record
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.vocabulary import Outcome, Stage, Status

DATED = "{record: MT-001, on: 2026-10-05}"


def check(record: Record) -> Iterator[Finding]:
    if record.status is Status.AGREED and record.agreed is None:
        yield _finding(record, "status", Status.AGREED, f"agreed: {DATED}")
    if isinstance(record, UseCase) and record.stage is Stage.REALISED and record.realised is None:
        yield _finding(record, "stage", Stage.REALISED, f"realised: {DATED}")
    if isinstance(record, Decision) and record.outcome is Outcome.DECIDED and not record.minutes:
        yield _finding(record, "outcome", Outcome.DECIDED, "minutes: MT-001")


def _finding(record: Record, field: str, word: Labelled, form: str) -> Finding:
    values = {"word": word.label, "field": form.partition(":")[0], "form": form}
    return Finding(record.id, (field,), values)
