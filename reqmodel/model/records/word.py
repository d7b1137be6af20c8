"""Words that normative texts are searched for, and what to think of each."""

import re
from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import Label
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Flag, Word
from reqmodel.model.vocabulary import Openness, ProductCategory, StandardArea


class SoughtWord(Record):
    """A word that normative texts are searched for, with sentences that are its tests."""

    stands_alone: ClassVar = True

    forms: Annotated[
        tuple[Word, ...],
        Label(
            "語形",
            "Forms",
            "探す書き方。日本語も英語も。前か後ろに語が続いてもよい側に 〜 を付ける",
            "Ways to write it, in either language; 〜 at the side where a word may run on",
        ),
    ]
    not_in: Annotated[
        tuple[Word, ...],
        Label(
            "除く言い回し",
            "Not in",
            "この中にあるときは、この語とみなさない",
            "Longer wordings in which it is not meant",
        ),
    ] = ()
    passes: Annotated[
        tuple[Word, ...], Label("指摘しない文", "Passes", "要件文の例", "Requirements as examples")
    ]
    fails: Annotated[
        tuple[Word, ...],
        Label("指摘する文", "Fails", "要件文の例", "Requirements as examples"),
    ] = ()

    @property
    def sought(self) -> tuple[str, ...]:
        """Its forms."""
        return self.forms

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The wordings in which it is not meant."""
        return self.not_in


class VagueWord(SoughtWord):
    """A word that leaves open what is asked, with sentences that show where it is found."""

    label: ClassVar = Text("あいまいな語", "Vague word")
    plural: ClassVar = Text("あいまいな語", "Vague words")
    prefix: ClassVar = "VW-###"

    kind: Literal["vague-word"]
    leaves_open: Annotated[Openness, Label("不明になるもの", "Leaves open")]
    settled_by: Annotated[
        tuple[Word, ...],
        Label(
            "定まる言い回し",
            "Settled by",
            "同じ項目にこれがあれば指摘しない",
            "Not vague where one of these stands in the same text",
        ),
    ] = ()
    why: Annotated[Text, Label("理由", "Why")]
    instead: Annotated[Text, Label("書き方", "What to write instead")]


class Name(SoughtWord):
    """A proper name. Letters and kanji may run on after it (`Windows11`, `富士通製`)."""

    forms: Annotated[
        tuple[Word, ...],
        Label(
            "語形",
            "Forms",
            "いつもこの名称を指す書き方。英字・カタカナ・略称",
            "Ways to write it that always mean it: letters, katakana, abbreviations",
        ),
    ] = ()
    ambiguous_forms: Annotated[
        tuple[Word, ...],
        Label(
            "紛らわしい語形",
            "Ambiguous forms",
            "ほかの意味にもなる書き方。同じ文の近くに near の語があるときだけ探す",
            "Ways to write it that may mean something else; found only with a word of `near` close by",
        ),
    ] = ()
    near: Annotated[
        tuple[Word, ...],
        Label(
            "近くの語", "Near", "紛らわしい語形の意味を決める語", "Words that settle its meaning"
        ),
    ] = ()

    @property
    def sought(self) -> tuple[str, ...]:
        """Its forms, also in capitals, open where characters of the same script often follow a name."""
        loud = (form.upper() for form in self.forms if _NAME.fullmatch(form))
        return tuple(map(_open, dict.fromkeys((*self.forms, *self.ambiguous_forms, *loud))))


class Product(Name):
    """A product, service or trade name: one maker's, or open source."""

    label: ClassVar = Text("製品・サービスの名称", "Product")
    plural: ClassVar = Text("製品・サービスの名称", "Products")
    prefix: ClassVar = "PD-###"

    kind: Literal["product"]
    group: Annotated[
        Word | None,
        Label(
            "企業グループ", "Corporate group", "空なら特定の企業のものではない", "None: no one's"
        ),
    ] = None
    category: Annotated[ProductCategory, Label("分類", "Category")]
    open_source: Annotated[Flag, Label("オープンソース", "Open source")] = False


class Supplier(Name):
    """A maker, vendor or integrator."""

    label: ClassVar = Text("事業者の名称", "Supplier")
    plural: ClassVar = Text("事業者の名称", "Suppliers")
    prefix: ClassVar = "SP-###"

    kind: Literal["supplier"]
    group: Annotated[Word, Label("企業グループ", "Corporate group")]


class OpenStandard(Name):
    """A standard, format, licence or general term that is nobody's product, and may be named."""

    label: ClassVar = Text("オープンな標準・一般の用語", "Open standard")
    plural: ClassVar = Text("オープンな標準・一般の用語", "Open standards")
    prefix: ClassVar = "OS-###"

    kind: Literal["open-standard"]
    area: Annotated[StandardArea, Label("分野", "Area")]


class PublicSystem(Name):
    """A system or scheme of public bodies, which may be named."""

    label: ClassVar = Text("公的な仕組みの名称", "Public system")
    plural: ClassVar = Text("公的な仕組みの名称", "Public systems")
    prefix: ClassVar = "PS-###"

    kind: Literal["public-system"]


_KANJI = "\u3400", "\u9fff"
_NAME = re.compile(r"(?=.*[a-z])[ -~]{4,}")
"""A form in letters, which titles and some authors write in capitals."""


def _open(form: str) -> str:
    """A form, with the mark of a side where more may follow."""
    if form[-1].isascii() and form[-1].isalnum():
        return f"{form}〜"
    if _KANJI[0] <= form[-1] <= _KANJI[1]:
        return f"〜{form}〜" if _KANJI[0] <= form[0] <= _KANJI[1] else f"{form}〜"
    return form
