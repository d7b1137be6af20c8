"""The figure of a use case: who gives which data to whom, with arrows glued to the boxes."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.lettering import Native, Para
from reqmodel.exports.pptx.slide import Area, Slide, rows_of
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
_GAP, _LARGEST = 9.0, 56.0


def data_flow(deck: Deck, case: UseCase) -> None:
    """The figure on a slide, or several."""
    uses = sorted(case.data_uses, key=lambda use: (use.provider, use.recipient))
    slides = -(-len(uses) // MOST)
    each = -(-len(uses) // slides) if slides else 0
    title = deck.say(_TITLE, title=f"{case.id} {deck.say(case.title)}")
    for n in range(slides):
        called = deck.say(_PART, title=title, n=n + 1, all=slides) if slides > 1 else title
        slide = deck.slide(called, deck.say(case.summary), [case])
        slide.cite(c.source for c in case.sources)
        _draw(deck, slide, uses[n * each : (n + 1) * each])


def _draw(deck: Deck, slide: Slide, uses: Sequence[DataUse]) -> None:
    area = slide.area
    side = area.width * 0.19
    columns = (
        Area(area.left, area.top, side, 20),
        Area(area.left + area.width * 0.28, area.top, area.width * 0.44, 20),
        Area(area.right - side, area.top, side, 20),
    )
    for column, head in zip(columns, _HEADS, strict=True):
        slide.text(column, Para(deck.say(head), bold=True, align="ctr"), 12)
    slide.text(Area(area.left, area.bottom - 16, area.width, 16), deck.say(_LEGEND), 10)
    high = min((area.height - 44 - _GAP * (len(uses) - 1)) / len(uses), _LARGEST)
    middle = Area(columns[1].left, area.top + 24, columns[1].width, 0)
    places = rows_of(middle, [high] * len(uses), _GAP)
    givers = _people(deck, slide, columns[0], [u.provider for u in uses], places)
    takers = _people(deck, slide, columns[2], [u.recipient for u in uses], places)
    for use, place in zip(uses, places, strict=True):
        box = _data(deck, slide, place, use)
        slide.connect(givers[use.provider], box, straight=True)
        slide.connect(box, takers[use.recipient], straight=True)


def _people(
    deck: Deck, slide: Slide, column: Area, ids: Sequence[str], places: Sequence[Area]
) -> dict[str, Native]:
    """A box for each role, at about the height of its data, none over another."""
    span = places[-1].bottom - places[0].top
    rows: dict[str, list[float]] = {}
    for id_, place in zip(ids, places, strict=True):
        rows.setdefault(id_, []).append(place.top + place.height / 2)
    order = sorted(rows, key=lambda i: sum(rows[i]) / len(rows[i]))
    high = min((span - _GAP * (len(order) - 1)) / len(order), 56.0)
    high = max(high, 34.0)
    top = places[0].top
    found = {}
    for n, id_ in enumerate(order):
        wanted = sum(rows[id_]) / len(rows[id_]) - high / 2
        last = places[-1].bottom - (len(order) - n) * (high + _GAP) + _GAP
        top = max(top, min(wanted, last))
        area = Area(column.left, top, column.width, high)
        found[id_] = slide.box(
            area, Para(deck.called(id_), bold=True, align="ctr"), 12, round_=True, pale=True
        )
        top += high + _GAP
    return found


def _data(deck: Deck, slide: Slide, area: Area, use: DataUse) -> Native:
    asset = deck.model.records.get(use.asset)
    title = deck.called(use.asset)
    personal = True
    if isinstance(asset, DataAsset):
        title = deck.say(_ASSET, title=title, what=asset.data_class.label)
        personal = asset.data_class is not DataClass.NON_PERSONAL
    ground = deck.say(use.legal_ground.label)
    if use.consent:
        ground = deck.say(_CONSENT, ground=use.legal_ground.label, id=use.consent)
    text = (Para(f"{use.asset} {title}", 12, bold=True), Para(ground, 10.5))
    return slide.box(area, text, 12, heavy=personal, dashed=not personal)
