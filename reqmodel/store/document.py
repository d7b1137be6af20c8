"""Files that are linted: their texts with places, and the model made of these."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from reqmodel.model.diagnostic import Diagnostic, Examined, KeyPath, Location, Phrase
from reqmodel.model.model import Model
from reqmodel.model.records.passage import DocumentPassage
from reqmodel.model.records.record import Record
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.store.grid import Area, Grid
from reqmodel.store.source_text import line_at, without_control
from reqmodel.text.outline import Leads, welcomes

_JAPANESE = re.compile("[\u3041-\u30fe\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
_LONGEST_HEADING = 20
"""Characters of a heading that help to find a place."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, cell or line: its text, where it stands, and the headings over it.

    In a table `row` has the other paragraphs of a short cell and the other cells of its row, `heads`
    what stands over its columns.
    Line and column are those of its first character; 0 where the file has no lines. One without
    text is what could not be read, such as a scanned page or a picture.
    """

    text: str
    place: Text = NO_TEXT
    section: tuple[str, ...] = ()
    line: int = 0
    column: int = 1
    row: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()

    def at(self, file: str, phrase: Phrase | None) -> Location:
        """The place of a phrase of it; of the whole if it is not there."""
        start = max(phrase.start(self.text), 0) if phrase else 0
        end = start + len(phrase.words) if phrase else 0
        if not self.line:
            return Location(file, 0, start + 1, self._label, 0, end and end + 1)
        return Location(
            file, *self._numbers(start), self.place, *(self._numbers(end) if end else (0, 0))
        )

    def _numbers(self, at: int) -> tuple[int, int]:
        """Line and column of a character in the file."""
        before = self.text[:at]
        line, column = before.count("\n"), at - before.rfind("\n")
        return self.line + line, column + (0 if line else self.column - 1)

    @property
    def _label(self) -> Text:
        """Where it stands, with the nearest heading: few editors count paragraphs."""
        heading = self.section[-1] if self.section else ""
        if heading in self.place.ja:
            return self.place
        if len(heading) > _LONGEST_HEADING:
            heading = f"{heading[:_LONGEST_HEADING]}…"
        return Text(f"「{heading}」{self.place.to('ja')}", f"'{heading}', {self.place.to('en')}")


def gridded(cells: Iterable[tuple[Area, Stretch]]) -> Iterator[Stretch]:
    """The cells of a table, each with what stands beside and over it."""
    placed = list(cells)
    grid = Grid(area for area, _ in placed)
    for area, stretch in placed:
        section = (*stretch.section, *grid.title(area))
        yield replace(stretch, row=grid.row(area), heads=grid.heads(area), section=section)


@dataclass(frozen=True, slots=True)
class Document:
    """A file under the name people know it by, and all its stretches in order."""

    file: str
    sha256: str
    stretches: tuple[Stretch, ...]

    @classmethod
    def of(cls, file: str, data: bytes, stretches: Iterable[Stretch]) -> Document:
        """The document that `data` is; each place has a name of its own."""
        seen: Counter[Text] = Counter()
        own = []
        for stretch in stretches:
            place = stretch.place
            seen[place] += 1
            if place and seen[place] > 1:
                again = f" ({seen[place]})"
                place = Text(place.to("ja") + again, place.to("en") + again)
            own.append(replace(stretch, text=without_control(stretch.text), place=place))
        return cls(file, sha256(data).hexdigest(), tuple(own))

    @property
    def examined(self) -> Examined:
        """What a report says of it."""
        unread = tuple(s.place for s in self.stretches if not s.text.strip())
        return Examined(self.file, self.sha256, len(self.stretches) - len(unread), unread)

    @property
    def has_text(self) -> bool:
        """Whether anything of it was read: numbers of pages that were not are nothing."""
        examined = self.examined
        if examined.unread:
            return any(any(map(str.isalpha, stretch.text)) for stretch in self.stretches)
        return bool(examined.passages)


class Reading:
    """The model of some documents, and the text around each place in them."""

    def __init__(self, documents: Iterable[Document], around: Model) -> None:
        """Make passages of the documents; words, terms and the project's card are those of `around`."""
        self._seen: Counter[str] = Counter()
        self._places: dict[str, tuple[str, Stretch]] = {}
        self._texts: dict[tuple[str, Text], str] = {}
        read = list(documents)
        self._file = read[0].file if read else ""
        passages = {record.id: record for one in read for record in self._passages(one)}
        self._order = {id_: i for i, id_ in enumerate(passages)}
        self.model = Model(
            project=around.project,
            records={**around.records, **passages},
            inherited=frozenset(around.records),
            files=len(read),
            locate=self._locate,
        )

    def order(self, diagnostic: Diagnostic) -> tuple[object, ...]:
        """Sort key: in the order in which one reads, what is about the whole first."""
        return (
            self._order.get(diagnostic.record, -1),
            diagnostic.location.line,
            diagnostic.location.column,
            diagnostic.severity.rank,
            diagnostic.rule,
        )

    def text_at(self, place: Location) -> str:
        """The line of a file in which a place lies, or the text that its label names, as one line."""
        if place.line:
            return line_at(place)
        return self._texts.get((place.file, place.label), "").replace("\n", " ")

    def _passages(self, document: Document) -> Iterable[Record]:
        leads, open_ = Leads(), any(welcomes(one.text) for one in document.stretches)
        for stretch in document.stretches:
            if stretch.text.strip():
                over = leads.over(stretch.text, stretch.section)
                id_ = self._free_id(stretch.text)
                self._places[id_] = document.file, stretch
                place = stretch.at(document.file, None)
                self._texts.setdefault((place.file, place.label), stretch.text)
                yield _passage(id_, document.file, stretch, over, open_=open_)

    def _free_id(self, text: str) -> str:
        """An id that stays the same while the text moves: it is made of its words."""
        digest = sha256("".join(text.split()).encode("utf-8", "replace")).hexdigest()
        id_ = f"P-{digest[:16].upper()}"
        self._seen[id_] += 1
        return id_ if self._seen[id_] == 1 else f"{id_}-{self._seen[id_]}"

    def _locate(self, record: str, _keys: KeyPath, phrase: Phrase | None) -> Location:
        if record not in self._places:
            return Location(self._file)
        file, stretch = self._places[record]
        return stretch.at(file, phrase)


def _passage(
    id_: str, file: str, stretch: Stretch, over: tuple[str, ...], *, open_: bool
) -> DocumentPassage:
    words = stretch.text
    return DocumentPassage(
        id=id_,
        title=Text(file.rsplit("/", 1)[-1]),
        text=Text(words) if _JAPANESE.search(words) else Text("", words),
        place=stretch.place,
        section=over,
        row=stretch.row,
        column=stretch.heads,
        open_to_equivalents=open_,
    )
