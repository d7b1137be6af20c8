"""A deck in the making, slide by slide, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TypeVar

from pptx.enum.shapes import PP_PLACEHOLDER as PLACE
from pptx.util import Pt

from reqmodel.exports.pptx import words
from reqmodel.exports.pptx.grid import Grid
from reqmodel.exports.pptx.lettering import Para, Paras, height, paras, write
from reqmodel.exports.pptx.slide import Area, Slide
from reqmodel.exports.pptx.template import (
    BELOW,
    COVER,
    SECTION,
    SLIDE,
    TITLES,
    Template,
    placeholder,
)
from reqmodel.model import notices
from reqmodel.model.order import Order
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, Reliability, Status
from reqmodel.store.sealing import sealed
from reqmodel.text.due import written_day
from reqmodel.text.width import lines

R = TypeVar("R", bound=Record)
MESSAGE, NOTE = 15.0, 9.0
"""Points of the sentence under a title, and of what stands at the foot."""
_NOTE_LINES = 2
_TITLE_SIZES = (24.0, 19.0, 14.0)
"""For a title of one line, of two, of three."""


class Deck:
    """Slides in the making; `finished` gives the file.

    Raises:
        ReqmodelError: the order's template cannot be used.
    """

    def __init__(self, order: Order, name: ExportName) -> None:
        """Take the template that the order brings, or ours."""
        self.order, self.model, self.lang = order, order.model, order.lang
        self.template = Template(order)
        self.title = name.label
        self._slides: list[Slide] = []
        self._draft = False

    # Words

    def say(self, text: Text | str, **values: object) -> str:
        """A text in the deck's language, filled."""
        if isinstance(text, str):
            return text
        return (text.fill(values) if values else text).to(self.lang)

    def called(self, id_: str) -> str:
        """A record's title, or its id where the edition does not show it."""
        record = self.model.records.get(id_)
        return self.say(record.title) if record else id_

    def sign(self, status: Reliability) -> str:
        """How sure something is, as a sign; the foot of the slide says what it means."""
        return self.say(words.SIGNS[status])

    def signs(self, statuses: Iterable[Reliability]) -> str:
        """The same of several, each once."""
        return "".join(self.sign(s) for s in dict.fromkeys(statuses))

    def alive(self, cls: type[R]) -> list[R]:
        """The records of a class that are not retired; those the order names, if it names any."""
        found = [r for r in self.model.of_kind(cls) if r.status is not Status.RETIRED]
        return [r for r in found if r.id in self.order.records] or found

    # Slides

    def cover(self, *, form: bool = False) -> None:
        """The first slide; its mark is known at the end."""
        slide = self.template.add(COVER)
        self._cover, self._form = slide, form
        self._below(slide)

    def part(self, title: Text, lead: Text | str = "") -> None:
        """A slide that opens a part of the deck."""
        slide = self.template.add(SECTION)
        _put(placeholder(slide.placeholders, *TITLES), self.say(title), self.lang)
        said = placeholder(slide.placeholders, PLACE.BODY)
        if said is not None:
            _put(said, self.say(lead), self.lang)
        self._below(slide)

    def slide(
        self, title: str, message: str, records: Sequence[Record] = (), mark: str = ""
    ) -> Slide:
        """A slide with a title, and under it the sentence that it is to bring home.

        It is marked as a draft unless every record it shows is agreed.
        """
        made = self.template.add(SLIDE)
        draft = any(record.status is not Status.AGREED for record in records)
        self._draft |= draft
        mark = mark or (self.say(notices.DRAFT) if draft else "")
        place = placeholder(made.placeholders, *TITLES)
        _put(place, f"{mark}{title}", self.lang, _title_size(f"{mark}{title}", place.width.pt))
        area = self.area(message)
        said = placeholder(made.placeholders, PLACE.BODY)
        high = self._message_high(message)
        if said is None:
            said = made.shapes.add_textbox(0, 0, 0, 0)
            said.name = "要点"
        top = area.top - high - 8
        said.left, said.top, said.width, said.height = map(Pt, (area.left, top, area.width, high))
        body = said._element.txBody  # noqa: SLF001  # the library writes no language
        if said.is_placeholder is False:
            for side in ("lIns", "rIns", "tIns", "bIns"):
                body.bodyPr.set(side, "0")
            body.bodyPr.set("wrap", "square")
        write(body, [Para(message, bold=True)], MESSAGE, self.lang)
        self._below(made)
        slide = Slide(made, area, self.lang)
        self._slides.append(slide)
        return slide

    @property
    def last(self) -> Slide:
        """The slide made last."""
        return self._slides[-1]

    def area(self, message: str) -> Area:
        """What is free on a slide with such a message."""
        layout = self.template.layout(SLIDE)
        title = placeholder(layout.placeholders, *TITLES)
        said = placeholder(layout.placeholders, PLACE.BODY)
        top = (said.top if said is not None else title.top + title.height + Pt(6)) / Pt(1)
        top += self._message_high(message) + 8
        below = min(p.top for p in layout.placeholders if p.placeholder_format.type in BELOW) / Pt(
            1
        )
        return Area(title.left / Pt(1), top, title.width / Pt(1), below - self._note_high - top)

    @property
    def _note_high(self) -> float:
        return height([Para("\n".join([" "] * _NOTE_LINES))], 100, NOTE) + 8

    def _message_high(self, message: str) -> float:
        width = placeholder(self.template.layout(SLIDE).placeholders, *TITLES).width / Pt(1)
        return height(paras(message), width, MESSAGE)

    def table(
        self, title: str, message: str, grid: Grid, records: Sequence[Record] = (), mark: str = ""
    ) -> None:
        """A table under a title, on as many slides as it takes; a sentence where it has no row."""
        if not grid.rows:
            slide = self.slide(title, message, records, mark)
            slide.text(slide.area, self.say(notices.NOTHING), 14)
            return
        grid, pages = grid.laid_out(self.area(message))
        for n, rows in enumerate(pages, 1):
            values = {"title": title, "n": n, "all": len(pages)}
            called = self.say(words.CONTINUED, **values) if len(pages) > 1 else title
            slide = self.slide(called, message, records, mark)
            grid.put(slide, rows, slide.area, title)

    # The end

    def finished(self) -> bytes:
        """The file."""
        for slide in self._slides:
            self._note(slide)
        self._fill_cover()
        out = BytesIO()
        self.template.file.save(out)
        return sealed(out.getvalue(), self.say(self.title), self.order.day)

    def _note(self, slide: Slide) -> None:
        """What the signs on a slide mean, and what it rests on."""
        shown = slide.words
        found = [s for s, sign in words.SIGNS.items() if self.say(sign) in shown]
        legend = Text.listed(
            Text(f"{words.SIGNS[s].ja}{s.label.ja}", f"{words.SIGNS[s].en} {s.label.en}")
            for s in found
        )
        said = [self.say(words.LEGEND, signs=legend)] if found else []
        width = slide.area.width
        left = _NOTE_LINES - sum(_lines(line, width) for line in said)
        if sources := self._sources(list(slide.sources), width, left):
            said.append(sources)
        if said:
            high = self._note_high - 4
            area = Area(slide.area.left, slide.area.bottom + 2, width, high)
            slide.text(area, [Para("\n".join(said))], NOTE, "b").name = "出典"

    def _sources(self, ids: Sequence[str], width: float, most: int) -> str:
        """Sources by id and title, as many as there is room for, and how many more there are."""
        known = [i for i in ids if i in self.model.records]
        for n in range(len(known), 0, -1):
            named = [Text(f"{i} {self.called(i)}") for i in known[:n]]
            if n < len(known):
                named.append(words.MORE_SOURCES.fill({"n": len(known) - n}))
            said = self.say(words.SOURCES, sources=self.say(Text.listed(named)))
            if _lines(said, width) <= most:
                return said
        return (
            self.say(words.SOURCES, sources=self.say(words.MORE_SOURCES, n=len(known)))
            if known and most
            else ""
        )

    def _fill_cover(self) -> None:
        project = self.model.project
        mark = notices.FORM if self._form else notices.DRAFT if self._draft else Text("")
        _put(
            placeholder(self._cover.placeholders, *TITLES),
            self.say(mark) + self.say(self.title),
            self.lang,
        )
        said = [
            self.say(project.contract.name if project.contract else project.title),
            f"{self.say(notices.VERSION, version=project.version)}　{self._day}",
            self.say(notices.AUDIENCE, audience=self.model.audience.label),
            self.say(notices.NOTICE, client=project.client),
        ]
        made: Paras = tuple(Para(line, 16 if i < 3 else 12) for i, line in enumerate(said))
        place = placeholder(self._cover.placeholders, PLACE.SUBTITLE, PLACE.BODY)
        write(place._element.txBody, made, 16, self.lang)  # noqa: SLF001  # the library writes no language

    @property
    def _day(self) -> str:
        return self.say(written_day(self.order.day))

    def _below(self, slide: object) -> None:
        """The footer of a slide: which version of what it is, and for whom."""
        project = self.model.project
        said = (
            f"{self.say(self.title)}　{self.say(notices.VERSION, version=project.version)}　"
            + self.say(notices.AUDIENCE, audience=self.model.audience.label)
        )
        for place in slide.placeholders:  # type: ignore[attr-defined]  # of the library, untyped
            if place.placeholder_format.type is PLACE.FOOTER:
                _put(place, said, self.lang)
            elif place.placeholder_format.type is PLACE.DATE:
                _put(place, self._day, self.lang)


def _put(place: object, text: str, lang: str, size: float = 0) -> None:
    """Words into a placeholder, in its own style."""
    frame = place.text_frame  # type: ignore[attr-defined]  # of the library, untyped
    frame.text = text
    run = frame.paragraphs[0].runs[0] if frame.paragraphs[0].runs else None
    if run is not None:
        run._r.get_or_add_rPr().set("lang", "ja-JP" if lang == "ja" else "en-US")  # noqa: SLF001  # the library has no lists of languages
        if size:
            run.font.size = Pt(size)


def _title_size(title: str, width: float) -> float:
    """The largest size at which a title takes few enough lines."""
    fits = (
        size for size in _TITLE_SIZES if lines(title, width / size) <= _TITLE_SIZES.index(size) + 1
    )
    return next(fits, _TITLE_SIZES[-1])


def _lines(text: str, width: float) -> int:
    return lines(text, width / NOTE)
