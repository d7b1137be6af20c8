"""全国のサービス事例: how many in which field, then the cases of each field and what they teach."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.pptx.chart import bars
from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.grid import Grid, Row, row
from reqmodel.exports.pptx.lettering import Para
from reqmodel.model.anatomy import label_of
from reqmodel.model.labelled import Labelled
from reqmodel.model.order import Order
from reqmodel.model.records.fact import Case, Lesson, Source
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import (
    AssuranceForm,
    ConsentForm,
    Disclosure,
    ExportName,
    OperatorForm,
    ServiceField,
)

AUDIENCE = Disclosure.PUBLIC
ABOUT = ("case",)
STATIONERY = "slide-template"
_COUNT = Text("調べた事例の分野", "Fields of the cases")
_COUNT_SAY = Text(
    "{n} 件を調べました。一つの事例は、主な分野に一度だけ数えています。",
    "{n} cases were looked at. Each is counted once, in its main field.",
)
_NO_FIELD = Text("分野によらない（比較用など）", "In no one field")
_CASES = Text("件数", "Cases")
_FORMS = Text("同意・本人確認・運営の型", "Forms of consent, assurance and operator")
_FORMS_SAY = Text(
    "同意の型が分からない事例が {consent} 件、本人確認の型が分からない事例が {assurance} 件あります。"
    "「不明」は、読めた資料で確認できなかったことを示します。",
    "The form of consent is unknown in {consent} cases, that of assurance in {assurance}: it could "
    "not be seen in the documents that were read.",
)
_ASPECT = Text("見る点", "Aspect")
_BY_FORM = Text("型ごとの件数と事例", "Cases by form")
_FIELD = Text("{field}の事例", "Cases: {field}")
_FIELD_SAY = Text("{n} 件: {places}", "{n}: {places}")
_LESSONS = Text("{field}の事例から学ぶこと", "What they teach: {field}")
_LESSONS_SAY = Text(
    "教訓は検討者の推論です。生かした先は、要件・ルール・決定事項の番号です。",
    "Lessons are the authors' own reasoning; where they went is named by id.",
)
_SOURCES = Text("事例の出典", "Sources of the cases")
_SOURCES_SAY = Text(
    "事実は、次の資料によります（{n} 件）。確かさは事例ごとに示しました。",
    "The facts rest on these {n} sources; how sure they are stands with each case.",
)


def to_pptx(order: Order) -> bytes:
    """The deck as a PowerPoint file; of the cases that the order names, or all."""
    deck = Deck(order, ExportName.CASE_SURVEY)
    deck.cover()
    cases = deck.alive(Case)
    groups = _groups(cases)
    if groups:
        _counts(deck, groups, cases)
        _forms(deck, cases)
    for field, found in groups.items():
        named = deck.say(field.label if field else _NO_FIELD)
        _group(deck, named, found)
        _lessons(deck, named, found)
    _sources(deck, cases)
    return deck.finished()


def _groups(cases: Sequence[Case]) -> dict[ServiceField | None, list[Case]]:
    """The cases by their main field, which is the one named first."""
    by: dict[ServiceField | None, list[Case]] = {}
    for field in (*ServiceField, None):
        found = [c for c in cases if (c.fields[0] if c.fields else None) is field]
        if found:
            by[field] = found
    return by


def _counts(
    deck: Deck, groups: dict[ServiceField | None, list[Case]], cases: Sequence[Case]
) -> None:
    slide = deck.slide(deck.say(_COUNT), deck.say(_COUNT_SAY, n=len(cases)), cases)
    names = [deck.say(field.label if field else _NO_FIELD) for field in groups]
    counts = [len(found) for found in groups.values()]
    bars(slide, slide.area, names, [(deck.say(_CASES), counts)], deck.say(_COUNT))


def _forms(deck: Deck, cases: Sequence[Case]) -> None:
    """How many cases have which form: a row an aspect, its forms as a list."""
    aspects: tuple[tuple[str, type[Labelled]], ...] = (
        ("consent_form", ConsentForm),
        ("assurance_form", AssuranceForm),
        ("operator_form", OperatorForm),
    )
    rows = []
    for name, forms in aspects:
        counted = [(form, [c.id for c in cases if getattr(c, name) is form]) for form in forms]
        said = [
            Para(f"{deck.say(form.label)}: {len(ids)}（{', '.join(ids)}）", bullet=True)
            for form, ids in counted
            if ids
        ]
        rows.append(row(Para(deck.say(label_of(Case, name).text), bold=True), said))
    unknown = {
        "consent": sum(c.consent_form is ConsentForm.UNKNOWN for c in cases),
        "assurance": sum(c.assurance_form is AssuranceForm.UNKNOWN for c in cases),
    }
    grid = Grid((deck.say(_ASPECT), deck.say(_BY_FORM)), tuple(rows), (0.14, 0.86), 11)
    deck.table(deck.say(_FORMS), deck.say(_FORMS_SAY, **unknown), grid, cases)


def _group(deck: Deck, field: str, cases: Sequence[Case]) -> None:
    names = ("service", "personal_data", "consent", "assurance", "operator")
    heads = (Case.label, *(label_of(Case, name).text for name in names))
    grid = Grid(
        tuple(map(deck.say, heads)),
        tuple(_case(deck, case) for case in cases),
        (0.16, 0.21, 0.15, 0.16, 0.16, 0.16),
        10.5,
    )
    places = deck.say(Text.listed(dict.fromkeys(case.place for case in cases)))
    said = deck.say(_FIELD_SAY, n=len(cases), places=places)
    deck.table(deck.say(_FIELD, field=field), said, grid, cases)


def _case(deck: Deck, case: Case) -> Row:
    name = [
        Para(f"{case.id} {deck.say(case.title)}", bold=True),
        Para(deck.say(case.since)),
        Para(deck.signs(case.reliability)),
    ]
    values = (case.service, case.personal_data, case.consent, case.assurance, case.operator)
    sources = dict.fromkeys(c.source for c in case.sources)
    return row(name, *map(deck.say, values), sources=sources)


def _lessons(deck: Deck, field: str, cases: Sequence[Case]) -> None:
    rows = [
        row(
            Para(f"{case.id} {deck.say(case.title)}", bold=True),
            deck.say(lesson.text),
            _in_pairs([i for i in lesson.informs if i in deck.model.records]),
        )
        for case in cases
        for lesson in case.lessons
    ]
    if rows:
        heads = (Case.label, *(label_of(Lesson, name).text for name in ("text", "informs")))
        grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.24, 0.58, 0.18), 12)
        deck.table(deck.say(_LESSONS, field=field), deck.say(_LESSONS_SAY), grid, cases)


def _in_pairs(ids: Sequence[str]) -> str:
    """Ids in lines of two, which no program breaks at a hyphen."""
    return "\n".join(", ".join(ids[n : n + 2]) for n in range(0, len(ids), 2))


def _sources(deck: Deck, cases: Sequence[Case]) -> None:
    ids = sorted({c.source for case in cases for c in case.sources})
    found = [s for i in ids if isinstance(s := deck.model.records.get(i), Source)]
    if not found:
        return
    heads = (
        Source.label,
        *(label_of(Source, name).text for name in ("publisher", "date", "address")),
    )
    rows = [
        row(
            f"{source.id} {deck.say(source.title)}",
            deck.say(source.publisher) if source.publisher else "",
            source.date or "",
            "\n".join(source.address),
        )
        for source in found
    ]
    grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.38, 0.2, 0.1, 0.32), 10)
    deck.table(deck.say(_SOURCES), deck.say(_SOURCES_SAY, n=len(found)), grid)
