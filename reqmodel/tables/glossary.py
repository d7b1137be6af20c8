"""The glossary in the order of a dictionary: by reading in Japanese, by title in English."""

from __future__ import annotations

from unicodedata import name, normalize

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Term
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Status

ROWS = ("あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ")
OTHER = Text("ほか", "Other")
_FULL = str.maketrans("ぁぃぅぇぉゃゅょゎっゕゖ", "あいうえおやゆよわつかけ")
_VOWELS = {"A": "あ", "I": "い", "U": "う", "E": "え", "O": "お"}


def glossary(model: Model, lang: Language) -> Table:
    """One row a term, the row of the syllabary (or the letter) under which it stands first."""
    terms = [t for t in model.of_kind(Term) if t.status is not Status.RETIRED]
    place = {term.id: _place(term, lang) for term in terms}
    terms.sort(key=lambda term: (_row(place[term.id]) == OTHER, place[term.id]))
    return Table(
        Term.plural,
        (
            Column("row", Text("行", "Letter")),
            Column("term", Term.label),
            Column("reading", label_of(Term, "reading").text),
            Column("translation", Text("英語", "Japanese")),
            Column("definition", label_of(Term, "definition").text),
            Column("distinguish", label_of(Term, "distinguish").text),
            Column("write_as", label_of(Term, "write_as").text),
            RELIABILITY,
        ),
        tuple(_entry(term, _row(place[term.id]), lang) for term in terms),
    )


def _entry(term: Term, row: Text, lang: Language) -> tuple[Values, ...]:
    return (
        Cell(row),
        Cell(term.title, links=(term.id,)),
        Cell(term.reading),
        Cell(Text(term.title.en if lang == "ja" else term.title.ja)),
        Cell(term.definition),
        Cell(term.distinguish),
        tuple(map(Cell, term.write_as)),
        tuple(Cell(status=status) for status in term.reliability),
    )


def _place(term: Term, lang: Language) -> str:
    """What a term is sorted by: kana without voicing, sounds drawn out as vowels; or its English."""
    if lang == "en":
        return term.title.to("en").casefold()
    folded = ""
    for char in normalize("NFKD", term.reading or term.title.ja):
        if "ァ" <= char <= "ヶ":
            char = chr(ord(char) - 0x60)  # noqa: PLW2901  # to hiragana
        if char == "ー" and folded and name(folded[-1], "").startswith("HIRAGANA"):
            folded += _VOWELS.get(name(folded[-1])[-1], "")
        elif not "\u3099" <= char <= "\u309a":
            folded += char.translate(_FULL)
    return folded


def _row(place: str) -> Text:
    first = place[:1]
    if "あ" <= first <= "ん":
        return Text(max(row for row in ROWS if row <= first))
    return Text(first.upper()) if "a" <= first.casefold() <= "z" else OTHER
