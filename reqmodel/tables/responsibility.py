"""Who does what with personal data: for each component, its phases by the roles that take part."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Activity, Role
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Part, Phase, Status

NOT_DIVIDED = Text("該当なし: {why}", "Not applicable: {why}")


def responsibility(model: Model) -> tuple[Table, ...]:
    """A table for each component: one row a phase, one column a role that has a part in it.

    A phase that a component does not have says so, and why. The last column says how sure the
    sources are.
    """
    components: dict[Text, list[Activity]] = {}
    for activity in model.of_kind(Activity):
        if activity.status is not Status.RETIRED:
            components.setdefault(activity.component, []).append(activity)
    return tuple(_component(model, name, found) for name, found in components.items())


def responsibility_matrix(model: Model) -> Table:
    """One row a phase of a component, one column a role that has a part in any."""
    found = [a for a in model.of_kind(Activity) if a.status is not Status.RETIRED]
    components = dict.fromkeys(a.component for a in found)
    taking_part = {a.role for activity in found for a in activity.assignments}
    roles = [r for r in model.of_kind(Role) if r.id in taking_part]
    return Table(
        Text("責任分界表", "Division of responsibility"),
        (
            Column("component", label_of(Activity, "component").text, choice=True),
            Column("phase", label_of(Activity, "phase").text, choice=True),
            *(Column(role.id, role.title) for role in roles),
            RELIABILITY,
        ),
        tuple(
            (Cell(name), *_row(activity, roles))
            for name in components
            for activity in sorted(found, key=lambda a: a.phase.rank)
            if activity.component == name
        ),
    ).without_empty()


def accountability(model: Model) -> Table:
    """One row a phase, one column a component: the role that is accountable."""
    found = [a for a in model.of_kind(Activity) if a.status is not Status.RETIRED]
    components = dict.fromkeys(activity.component for activity in found)
    phases = sorted({activity.phase for activity in found}, key=lambda phase: phase.rank)
    return Table(
        Text("最終の責任を負う役割", "Accountable roles"),
        (
            Column("phase", label_of(Activity, "phase").text),
            *(Column(f"component-{i}", name) for i, name in enumerate(components, 1)),
        ),
        tuple(
            (Cell(phase.label), *(_accountable(model, found, name, phase) for name in components))
            for phase in phases
        ),
    )


def _accountable(model: Model, activities: list[Activity], component: Text, phase: Phase) -> Values:
    return tuple(
        linked(model, assignment.role)
        for activity in activities
        if activity.component == component and activity.phase is phase
        for assignment in activity.assignments
        if assignment.part is Part.ACCOUNTABLE
    ) or Cell(Text("—", "—"))


def letter(part: Part) -> str:
    """R, A, C or I."""
    return part.value[0].upper()


def _component(model: Model, name: Text, activities: list[Activity]) -> Table:
    taking_part = {a.role for activity in activities for a in activity.assignments}
    roles = [r for r in model.of_kind(Role) if r.id in taking_part]
    table = Table(
        name,
        (
            Column("phase", label_of(Activity, "phase").text),
            *(Column(role.id, role.title) for role in roles),
            Column(RELIABILITY.key, RELIABILITY.title),
        ),
        tuple(_row(activity, roles) for activity in sorted(activities, key=lambda a: a.phase.rank)),
    )
    return table.without_empty()


def _row(activity: Activity, roles: list[Role]) -> tuple[Values, ...]:
    return (
        Cell(activity.phase.label, links=(activity.id,), note=_why_not(activity)),
        *(_parts(activity, role) for role in roles),
        tuple(Cell(status=status) for status in activity.reliability),
    )


def _why_not(activity: Activity) -> Text | None:
    why = activity.not_applicable
    return NOT_DIVIDED.fill({"why": why}) if why else None


def _parts(activity: Activity, role: Role) -> Values:
    cells = tuple(
        Cell(_named(a.part), note=a.note) for a in activity.assignments if a.role == role.id
    )
    return cells[0] if len(cells) == 1 else cells


def _named(part: Part) -> Text:
    return Text(f"{letter(part)} {part.label.ja}", f"{letter(part)} {part.label.en}")
