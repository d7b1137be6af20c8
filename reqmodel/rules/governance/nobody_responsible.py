"""An activity that is divided, and that no role carries out."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import Activity
from reqmodel.model.vocabulary import Part, Status


def check(record: Activity) -> Iterator[Finding]:
    if record.status is Status.RETIRED or not record.assignments:
        return
    if all(a.part is not Part.RESPONSIBLE for a in record.assignments):
        yield Finding(record.id, ("assignments",))
