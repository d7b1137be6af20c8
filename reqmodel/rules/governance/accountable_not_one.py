"""An activity for which nobody, or more than one role, is accountable."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.records.governance import Activity
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Part, Status


def check(record: Activity) -> Iterator[Finding]:
    if record.status is Status.RETIRED or not record.assignments:
        return
    roles = [a.role for a in record.assignments if a.part is Part.ACCOUNTABLE]
    if not roles:
        found = Text("決まっていません", "there is none")
        yield Finding(record.id, ("assignments",), {"found": found})
    elif len(roles) > 1:
        found = Text(f"{'、'.join(roles)} とされています", f"there are {', '.join(roles)}")
        yield Finding(record.id, ("assignments",), {"found": found}, Severity.ERROR)
