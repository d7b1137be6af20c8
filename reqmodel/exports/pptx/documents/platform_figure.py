"""概要図: who gives what to whom through which parts, who answers for them, each service's data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reqmodel.exports.pptx.data_flow import data_flow
from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.grid import Grid, row
from reqmodel.exports.pptx.lettering import Native, Para, height, paras
from reqmodel.exports.pptx.slide import MARGIN, Area, Slide, rows_of
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.governance import Activity, Role
from reqmodel.model.records.record import Record
from reqmodel.model.records.use_case import DataUse, PlatformFit, UseCase
from reqmodel.model.table import Cell, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName, Part, PartyType
from reqmodel.tables.responsibility import accountability

AUDIENCE = Disclosure.PUBLIC
ABOUT = ("use-case",)
STATIONERY = "slide-template"
_WHOLE = Text("基盤の全体像", "The platform as a whole")
_WHOLE_SAY = Text(
    "基盤は、{giving}から{taking}へ、必要なデータだけを受け渡します。矢印の数は、ユースケース {n} 件で受け渡すデータの種類の数です。",
    "The platform passes only the data needed from {giving} to {taking}. Numbers on arrows count the "
    "sorts of data passed in {n} use cases.",
)
_GIVES = Text("渡す {n} 種", "gives {n}")
_TAKES = Text("受ける {n} 種", "takes {n}")
_SUPPORT = Text("支える役割", "Roles that support it")
_PARTS = Text("受け持つ部品: {parts}", "Parts: {parts}")
_ANSWERS = Text(
    "部品と局面ごとに、最終の責任を負う役割", "Who answers for which part in which phase"
)
_ANSWERS_SAY = Text(
    "責任の分け方は検討者の案です。県と市町は決めていません。",
    "How responsibility is divided is a proposal; neither prefecture nor municipalities have decided.",
)
_ROLES = Text("役割と責任", "Roles and responsibilities")
_ROLES_SAY = Text(
    "一つの組織が、いくつかの役割を兼ねることがあります。",
    "One organisation may take several roles.",
)
_EFFECT = Text("{title}: 県基盤を活用する効果", "{title}: why the platform helps")
_ASPECT = Text("観点", "Viewpoint")


def to_pptx(order: Order) -> bytes:
    """The deck as a PowerPoint file; of the use cases that the order names, or all."""
    deck = Deck(order, ExportName.PLATFORM_FIGURE)
    deck.cover()
    cases = deck.alive(UseCase)
    _whole(deck, cases)
    _accountable(deck)
    _roles(deck)
    for case in cases:
        data_flow(deck, case)
        _effect(deck, case)
    return deck.finished()


@dataclass
class _Passed:
    """The data that a role passes on to others and gets from them."""

    gives: set[str] = field(default_factory=set)
    takes: set[str] = field(default_factory=set)

    def told(self, deck: Deck) -> str:
        """The same in words."""
        said = [(_GIVES, self.gives), (_TAKES, self.takes)]
        return "\n".join(deck.say(words, n=len(data)) for words, data in said if data)


def _whole(deck: Deck, cases: Sequence[UseCase]) -> None:
    """The operator with its parts in the middle; who gives to its left, who takes to its right."""
    uses = [use for case in cases for use in case.data_uses]
    roles = {role.id: role for role in deck.alive(Role)}
    hub = next((r for r in roles.values() if r.party_type is PartyType.OPERATOR), None)
    passed = _passed(uses, roles)
    if hub is None or not passed:
        return
    people = [roles[i] for i in passed if roles[i].party_type is PartyType.PERSON]
    others = [roles[i] for i in passed if roles[i] not in (*people, hub)]
    giving = [r for r in others if len(passed[r.id].gives) > len(passed[r.id].takes)]
    taking = [r for r in others if r not in giving]
    support = [r for r in _acting(deck, roles.values()) if r.id not in passed]
    names = (deck.say(Text.listed(r.title for r in side)) for side in (giving, taking))
    values = dict(zip(("giving", "taking"), names, strict=True))
    slide = deck.slide(
        deck.say(_WHOLE), deck.say(_WHOLE_SAY, n=len(cases), **values), [*roles.values(), *cases]
    )
    area = slide.area
    roles_below = deck.say(Text.listed(r.title for r in support))
    below = (Para(deck.say(_SUPPORT), bold=True), Para(roles_below))
    low = height(below, area.width - 2 * MARGIN, 12) + 2 * MARGIN + 18 if support else 0.0
    top = Area(area.left + area.width * 0.3, area.top, area.width * 0.4, 36 if people else 0)
    middle = Area(top.left, top.bottom + 36, top.width, area.bottom - low - top.bottom - 36)
    centre = _hub(deck, slide, middle, hub)
    for person in people:
        box = slide.box(
            top, Para(deck.say(person.title), bold=True, align="ctr"), 14, round_=True, pale=True
        )
        if passed[person.id].gives:
            slide.connect(box, centre, (2, 0), both=bool(passed[person.id].takes))
        else:
            slide.connect(centre, box, (0, 2))
        told = Area(middle.left + middle.width / 2 + 8, top.bottom + 2, 140, 32)
        slide.text(told, passed[person.id].told(deck), 11, "ctr")
    wide = area.width * 0.23
    sides = ((giving, area.left, 3, 1), (taking, area.right - wide, 1, 3))
    for side, left, out, into in sides:
        _side(
            deck,
            slide,
            Area(left, middle.top, wide, middle.height),
            side,
            passed,
            centre,
            (out, into),
        )
    if support:
        place = Area(area.left, area.bottom - low + 16, area.width, low - 16)
        slide.box(place, below, 12, dashed=True)


def _passed(uses: Iterable[DataUse], roles: dict[str, Role]) -> dict[str, _Passed]:
    found: dict[str, _Passed] = {}
    for use in uses:
        if use.provider in roles and use.recipient in roles:
            found.setdefault(use.provider, _Passed()).gives.add(use.asset)
            found.setdefault(use.recipient, _Passed()).takes.add(use.asset)
    return found


def _acting(deck: Deck, roles: Iterable[Role]) -> list[Role]:
    """The roles that take part in how responsibility is divided."""
    named = {a.role for activity in deck.alive(Activity) for a in activity.assignments}
    return [role for role in roles if role.id in named]


def _hub(deck: Deck, slide: Slide, area: Area, hub: Role) -> Native:
    """The platform: its operator's name over the parts that it answers for."""
    box = slide.box(
        area, Para(deck.say(hub.title), bold=True, align="ctr"), 16, heavy=True, anchor="t"
    )
    parts = _parts(deck).get(hub.id, [])
    if parts:
        inner = Area(area.left + 12, area.top + 30, area.width - 24, area.height - 38)
        gap = 4.0
        high = min((inner.height - gap * (len(parts) - 1)) / len(parts), 40)
        room = (inner.width - 2 * MARGIN, high - 2 * MARGIN)
        sizes = (
            size for size in (13, 12, 11, 10) if all(_fits(deck, p, size, room) for p in parts)
        )
        size = next(sizes, 9)
        for part, place in zip(parts, rows_of(inner, [high] * len(parts), gap), strict=True):
            slide.box(place, Para(deck.say(part), align="ctr"), size, pale=True, round_=True)
    return box


def _fits(deck: Deck, part: Text, size: float, room: tuple[float, float]) -> bool:
    return height(paras(deck.say(part)), room[0], size) <= room[1]


def _parts(deck: Deck) -> dict[str, list[Text]]:
    """The parts for which each role is accountable in more phases than any other."""
    counts: dict[Text, Counter[str]] = {}
    for activity in deck.alive(Activity):
        own = counts.setdefault(activity.component, Counter())
        own.update(a.role for a in activity.assignments if a.part is Part.ACCOUNTABLE)
    found: dict[str, list[Text]] = {}
    for component, roles in counts.items():
        for role, _ in roles.most_common(1):
            found.setdefault(role, []).append(component)
    return found


def _side(  # noqa: PLR0913  # all about one side of the figure
    deck: Deck,
    slide: Slide,
    area: Area,
    roles: Sequence[Role],
    passed: dict[str, _Passed],
    centre: Native,
    sides: tuple[int, int],
) -> None:
    """Roles one under another, each with an arrow to or from the middle."""
    gap, parts = 14.0, _parts(deck)
    texts = []
    for role in roles:
        text = [Para(deck.say(role.title), bold=True), Para(passed[role.id].told(deck), 11)]
        if named := parts.get(role.id):
            text.append(Para(deck.say(_PARTS, parts=Text.listed(named)), 11))
        texts.append(text)
    heights = [height(text, area.width - 2 * MARGIN, 13) + 4 * MARGIN for text in texts]
    spare = (area.height - sum(heights) - gap * (len(roles) - 1)) / 2
    start = Area(area.left, area.top + max(spare, 0), area.width, area.height)
    for role, text, place in zip(roles, texts, rows_of(start, heights, gap), strict=True):
        own = passed[role.id]
        box = slide.box(place, text, 13, round_=True)
        both = bool(own.gives and own.takes)
        if own.gives:
            slide.connect(box, centre, sides, both=both)
        else:
            slide.connect(centre, box, (sides[1], sides[0]))


def _accountable(deck: Deck) -> None:
    table = accountability(deck.model)
    rows = [
        row(*(Para(_said(deck, cell), bold=i == 0) for i, cell in enumerate(line)))
        for line in table.rows
    ]
    if rows:
        heads = tuple(deck.say(column.title) for column in table.columns)
        grid = Grid(heads, tuple(rows), (0.9, *[1.0] * (len(heads) - 1)), 10.5)
        records: list[Record] = list(deck.alive(Activity))
        deck.table(deck.say(_ANSWERS), deck.say(_ANSWERS_SAY), grid, records)


def _said(deck: Deck, values: Values) -> str:
    cells = values if isinstance(values, tuple) else (values,)
    return "\n".join(
        deck.say(c.value) for c in cells if isinstance(c.value, Text) and isinstance(c, Cell)
    )


def _roles(deck: Deck) -> None:
    roles = deck.alive(Role)
    rows = [
        row(
            Para(f"{role.id} {deck.say(role.title)}", bold=True),
            deck.say(role.examples),
            [Para(deck.say(item.text), bullet=True) for item in role.responsibilities],
            sources=[c.source for c in role.sources],
        )
        for role in roles
    ]
    if rows:
        heads = (
            Role.label,
            *(label_of(Role, name).text for name in ("examples", "responsibilities")),
        )
        grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.2, 0.3, 0.5), 11)
        deck.table(deck.say(_ROLES), deck.say(_ROLES_SAY), grid, roles)


def _effect(deck: Deck, case: UseCase) -> None:
    """Why the platform helps, and how success is seen."""
    fit = case.platform_fit
    rows = [
        row(
            Para(deck.say(label_of(PlatformFit, name).text), bold=True),
            deck.say(getattr(fit, name)),
        )
        for name in (PlatformFit.model_fields if fit else ())
    ]
    if case.indicators:
        said = [
            Para(deck.say(i.text) + (f"（{deck.say(i.target)}）" if i.target else ""), bullet=True)
            for i in case.indicators
        ]
        rows.append(row(Para(deck.say(label_of(UseCase, "indicators").text), bold=True), said))
    if rows:
        title = deck.say(_EFFECT, title=f"{case.id} {deck.say(case.title)}")
        heads = (deck.say(_ASPECT), deck.say(Text("内容", "What")))
        grid = Grid(heads, tuple(rows), (0.2, 0.8), 12)
        deck.table(title, deck.say(case.summary), grid, [case])
