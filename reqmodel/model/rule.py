"""A rule: its card, and the check it makes."""

from collections.abc import Callable, Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.link import Label
from reqmodel.model.text import Text
from reqmodel.model.values import Citation, Flag, Part, Word
from reqmodel.model.vocabulary import Jurisdiction

Check = Callable[..., Iterable[Finding]]
"""A rule's function. Its parameter says what it reads: a word mentioned in a normative passage, such
a passage, a record of some kind, or the model. One that judges by the date takes `today: date`
besides."""


class Example(Part):
    """A small model as an author would write it, which the rule passes or fails."""

    title: Annotated[Text, Label("題", "Title")]
    files: Annotated[
        dict[Word, str],
        Label(
            "ファイル",
            "Files",
            "パス: 中身。最小のモデルに加える",
            "path: content, added to a minimal model",
        ),
    ]
    encoding: Annotated[Word, Label("文字コード", "Encoding")] = "utf-8"
    at: Annotated[
        Word | None,
        Label("指摘の場所", "Found at", "ファイル:行:列", "file:line:column"),
    ] = None


class Card(Part):
    """All about a rule but its check: severity, basis, wording, examples."""

    severity: Annotated[Severity, Label("重大度", "Severity")]
    waivable: Annotated[Flag, Label("許容できるか", "May be waived")] = True
    blocks: Annotated[
        Flag,
        Label(
            "エラーのとき出力を止めるか",
            "Errors block",
            "false なら、エラーがあっても文書とサイトを作り、指摘をそこに示す",
            "If false, documents and sites are made all the same, and show the finding",
        ),
    ] = True
    jurisdictions: Annotated[
        dict[Jurisdiction, Severity | Literal["off"]],
        Label(
            "法域による重大度",
            "By jurisdiction",
            "法域: 重大度、又は off。書かない法域では severity による",
            "jurisdiction: severity or off, where it is not `severity`",
        ),
    ] = Field(default_factory=dict)
    basis: Annotated[tuple[Citation, ...], Label("根拠", "Basis")] = ()
    codes: Annotated[tuple[Word, ...], Label("他の体系での番号", "Codes in other systems")] = ()
    title: Annotated[Text, Label("名称", "Title")]
    message: Annotated[Text, Label("メッセージ", "Message")]
    why: Annotated[Text, Label("理由", "Why")]
    fix: Annotated[Text, Label("直し方", "How to mend it")]
    judges_texts: Annotated[
        Flag,
        Label(
            "文書全体の点検",
            "Judges texts as a whole",
            "モデル全体を読むルールのうち、lint --whole でも使うもの",
            "Of rules that read the model: lint --whole uses it too",
        ),
    ] = False
    passes: Annotated[tuple[Example, ...], Label("合格の例", "Passes"), Field(min_length=1)]
    fails: Annotated[tuple[Example, ...], Label("指摘される例", "Fails")] = ()
    unshown: Annotated[
        Text | None,
        Label("例を示せない理由", "Why no example can fail"),
    ] = None

    def severity_in(self, jurisdiction: Jurisdiction) -> Severity | None:
        """How bad a finding is where the model is procured; None where the rule does not apply."""
        found = self.jurisdictions.get(jurisdiction, self.severity)
        return None if found == "off" else found

    @model_validator(mode="after")
    def _shown_or_explained(self) -> Self:
        if bool(self.fails) == bool(self.unshown):
            raise ValueError("either examples that fail, or the reason why there can be none")
        return self


Reads = Literal["file", "passage", "record", "model"]
"""What a rule needs: the file as it is read, one text, one record, or the whole model."""
