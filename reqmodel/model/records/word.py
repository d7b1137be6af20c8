"""Words that normative texts are searched for, and what to think of each."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import Label
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Word
from reqmodel.model.vocabulary import Openness


class VagueWord(Record):
    """A word that leaves open what is asked, with sentences that show where it is found."""

    label: ClassVar = Text("あいまいな語", "Vague word")
    plural: ClassVar = Text("あいまいな語", "Vague words")
    prefix: ClassVar = "VW-###"
    stands_alone: ClassVar = True

    kind: Literal["vague-word"]
    forms: Annotated[
        tuple[Word, ...],
        Label(
            "語形",
            "Forms",
            "探す書き方。日本語も英語も。前か後ろに語が続いてもよい側に 〜 を付ける",
            "Ways to write it, in either language; 〜 at the side where a word may run on",
        ),
    ]
    leaves_open: Annotated[Openness, Label("不明になるもの", "Leaves open")]
    not_in: Annotated[
        tuple[Word, ...],
        Label(
            "除く言い回し",
            "Not in",
            "この中にあるときは指摘しない",
            "Longer wordings in which it is not vague",
        ),
    ] = ()
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
    passes: Annotated[
        tuple[Word, ...], Label("指摘しない文", "Passes", "要件文の例", "Requirements as examples")
    ]
    fails: Annotated[
        tuple[Word, ...],
        Label("指摘する文", "Fails", "要件文の例", "Requirements as examples"),
    ]

    @property
    def sought(self) -> tuple[str, ...]:
        """Its forms."""
        return self.forms

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The wordings in which it is not vague."""
        return self.not_in
