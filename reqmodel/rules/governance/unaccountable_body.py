"""A role that cannot answer for anything in law, and is made to."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Activity, Role
from reqmodel.model.vocabulary import Part, PartyType, Status

UNABLE = (PartyType.COUNCIL, PartyType.PERSON)


def check(model: Model) -> Iterator[Finding]:
    for activity in model.of_kind(Activity):
        if activity.status is Status.RETIRED:
            continue
        for i, assignment in enumerate(activity.assignments):
            role = model.records.get(assignment.role)
            if (
                assignment.part is Part.ACCOUNTABLE
                and isinstance(role, Role)
                and role.party_type in UNABLE
            ):
                values = {"role": role.title, "type": role.party_type.label}
                yield Finding(activity.id, ("assignments", i, "role"), values)
