"""The figure of a use case: who gives which data to whom, with arrows glued to the boxes."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.lettering import Native, Para, height
from reqmodel.exports.pptx.slide import MARGIN, Area, Slide, rows_of
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.records.use_case import DataUse, UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DataClass

MOST = 6
"""Data on a slide; where there are more, they are spread over several."""
_TITLE = Text("{title}: データの流れ", "{title}: flow of data")
_PART = Text("{title}（{n}／{all}）", "{title} ({n}/{all})")
_HEADS = (
    Text("渡す者", "From"),
    Text("データ（分類）と根拠", "Data, class and ground"),
    Text("受ける者", "To"),
)
_ASSET = Text("{title}（{what}）", "{title} ({what})")
_LEGEND = Text(
    "太い枠: 個人に関するデータ　破線: 統計などの非パーソナルデータ",
    "Heavy frame: data about persons  Dashed: statistics and other non-personal data",
)
_CONSENT = Text("{ground}　同意 {id}", "{ground}, consent {id}")
_GAP, _SIZE, _LEAST = 9.0, 12.0, 36.0
_SPARE = 14.0
"""Points by which a box is made higher than its text at most."""


def data_flow(deck: Deck, case: UseCase) -> None:
    """The figure on a slide, or several."""
    said = deck.say(case.summary)
    area = deck.area(said)
    uses = sorted(case.data_uses, key=lambda use: (use.provider, use.recipient))
    parts = _parts(deck, uses, area)
    title = deck.say(_TITLE, title=f"{case.id} {deck.say(case.title)}")
    for n, part in enumerate(parts, 1):
        values = {"title": title, "n": n, "all": len(parts)}
        called = deck.say(_PART, **values) if len(parts) > 1 else title
        slide = deck.slide(called, said, [case])
        slide.cite(c.source for c in case.sources)
        _draw(deck, slide, part)


def _parts(deck: Deck, uses: Sequence[DataUse], area: Area) -> list[Sequence[DataUse]]:
    """The data of each slide: about as many on each, in as few slides as they fit on."""
    for slides in range(max(-(-len(uses) // MOST), 1), len(uses) + 1):
        each = -(-len(uses) // slides)
        parts = [uses[at : at + each] for at in range(0, len(uses), each)]
        if all(sum(_heights(deck, p, area)) + _GAP * len(p) <= _room(area) for p in parts):
            return parts
    return [[use] for use in uses]


def _room(area: Area) -> float:
    return area.height - 40


def _middle(area: Area) -> Area:
    """Where the data stand."""
    return Area(area.left + area.width * 0.28, area.top + 24, area.width * 0.44, 0)


def _heights(deck: Deck, uses: Sequence[DataUse], area: Area) -> list[float]:
    width = _middle(area).width - 2 * MARGIN
    return [height(_text(deck, use)[0], width, _SIZE) + 2 * MARGIN for use in uses]


def _draw(deck: Deck, slide: Slide, uses: Sequence[DataUse]) -> None:
    area = slide.area
    side, middle = area.width * 0.19, _middle(area)
    columns = (
        Area(area.left, area.top, side, 20),
        Area(middle.left, area.top, middle.width, 20),
        Area(area.right - side, area.top, side, 20),
    )
    for column, head in zip(columns, _HEADS, strict=True):
        slide.text(column, Para(deck.say(head), bold=True, align="ctr"), 12)
    slide.text(Area(area.left, area.bottom - 16, area.width, 16), deck.say(_LEGEND), 10)
    heights = _heights(deck, uses, area)
    spare = (_room(area) - sum(heights) - _GAP * len(uses)) / len(uses)
    places = rows_of(middle, [high + min(max(spare, 0), _SPARE) for high in heights], _GAP)
    givers = _people(deck, slide, columns[0], [u.provider for u in uses], places)
    takers = _people(deck, slide, columns[2], [u.recipient for u in uses], places)
    for use, place in zip(uses, places, strict=True):
        text, personal = _text(deck, use)
        box = slide.box(place, text, _SIZE, heavy=personal, dashed=not personal)
        slide.connect(givers[use.provider], box, straight=True)
        slide.connect(box, takers[use.recipient], straight=True)


def _people(
    deck: Deck, slide: Slide, column: Area, ids: Sequence[str], places: Sequence[Area]
) -> dict[str, Native]:
    """A box for each role, at about the height of its data, none over another."""
    rows: dict[str, list[float]] = {}
    for id_, place in zip(ids, places, strict=True):
        rows.setdefault(id_, []).append(place.top + place.height / 2)
    order = sorted(rows, key=lambda i: sum(rows[i]) / len(rows[i]))
    texts = [Para(deck.called(id_), bold=True, align="ctr") for id_ in order]
    width = column.width - 2 * MARGIN
    heights = [max(height([t], width, _SIZE) + 2 * MARGIN, _LEAST) for t in texts]
    top, limit = places[0].top, _room(slide.area) + slide.area.top + 24
    found = {}
    for n, (id_, text, high) in enumerate(zip(order, texts, heights, strict=True)):
        wanted = sum(rows[id_]) / len(rows[id_]) - high / 2
        last = limit - sum(heights[n:]) - _GAP * (len(order) - n - 1)
        top = max(top, min(wanted, last))
        area = Area(column.left, top, column.width, high)
        found[id_] = slide.box(area, text, _SIZE, round_=True, pale=True)
        top += high + _GAP
    return found


def _text(deck: Deck, use: DataUse) -> tuple[tuple[Para, ...], bool]:
    """What stands in the box of data, and whether they are about persons."""
    asset = deck.model.records.get(use.asset)
    title = deck.called(use.asset)
    personal = True
    if isinstance(asset, DataAsset):
        title = deck.say(_ASSET, title=title, what=asset.data_class.label)
        personal = asset.data_class is not DataClass.NON_PERSONAL
    ground = deck.say(use.legal_ground.label)
    if use.consent:
        ground = deck.say(_CONSENT, ground=use.legal_ground.label, id=use.consent)
    return (Para(f"{use.asset} {title}", bold=True), Para(ground, 10.5)), personal
