"""The work with departments and municipalities: needs, surveys, fields, ideas, funding."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Day, Flag, Id, Key, Part, Share, TextItem, Word, Yen

NeedLink = Annotated[Id, Link("evidenced-by", "evidences", ("need",))]


class Need(Record):
    """An issue of a municipality or a department."""

    label: ClassVar = Text("ニーズ", "Need")
    plural: ClassVar = Text("ニーズ", "Needs")
    prefix: ClassVar = "ND-###"
    stands_alone: ClassVar = True

    kind: Literal["need"]
    raised_by: Annotated[
        tuple[Annotated[Id, Link("involves", "involved-in", ("role", "municipality"))], ...],
        Label("挙げた者", "Raised by"),
    ]
    field: Annotated[Text, Label("分野", "Field")]
    affects: Annotated[Text, Label("影響を受ける人", "Whom it affects")]
    statement: Annotated[Text, Label("課題", "Issue")]
    evidence: Annotated[Text | None, Label("裏付け", "Evidence")] = None


class Question(Part):
    """A question and what was answered."""

    key: Annotated[Key, Label("項目名", "Key")]
    text: Annotated[Text, Label("設問", "Question")]
    answers: Annotated[tuple[TextItem, ...], Label("回答", "Answers")] = ()


class Survey(Record):
    """A needs survey or satisfaction questionnaire."""

    label: ClassVar = Text("調査", "Survey")
    plural: ClassVar = Text("調査", "Surveys")
    prefix: ClassVar = "SV-##"
    stands_alone: ClassVar = True

    kind: Literal["survey"]
    questions: Annotated[tuple[Question, ...], Label("設問", "Questions")]
    asked: Annotated[
        tuple[Annotated[Id, Link("involves", "involved-in", ("role", "municipality"))], ...],
        Label("対象", "Asked"),
    ] = ()
    not_answered: Annotated[
        tuple[Annotated[Id, Link("involves", "involved-in", ("role", "municipality"))], ...],
        Label("未回答", "Did not answer"),
    ] = ()


class FieldCandidate(Record):
    """A field proposed for a workshop."""

    label: ClassVar = Text("取組分野候補", "Field candidate")
    plural: ClassVar = Text("取組分野候補", "Field candidates")
    prefix: ClassVar = "FC-##"
    stands_alone: ClassVar = True

    kind: Literal["field-candidate"]
    needs: Annotated[tuple[NeedLink, ...], Label("裏付けるニーズ", "Evidence")] = ()
    assessment: Annotated[Text, Label("評価", "Assessment")]
    decision: Annotated[Text | None, Label("決定", "Decision")] = None
    decided_by: Annotated[
        Annotated[Id, Link("owned-by", "owns", ("role",), "none")] | None,
        Label("決めた者", "Decided by"),
    ] = None


class Idea(Record):
    """One idea of the long list, a department's project included."""

    label: ClassVar = Text("アイデア", "Idea")
    plural: ClassVar = Text("アイデア", "Ideas")
    prefix: ClassVar = "ID-###"
    stands_alone: ClassVar = True

    kind: Literal["idea"]
    statement: Annotated[Text, Label("内容", "Idea")]
    raised_in: Annotated[
        Annotated[Id, Link("yielded-by", "yields", ("meeting", "survey"))] | None,
        Label("出た場", "Raised in"),
    ] = None
    assessment: Annotated[Text | None, Label("評価", "Assessment")] = None
    taken_up_as: Annotated[
        tuple[Annotated[Id, Link("becomes", "grew-from", ("use-case",), "down")], ...],
        Label("採り上げ先", "Taken up as"),
    ] = ()
    not_taken_up: Annotated[Text | None, Label("採り上げない理由", "Why not taken up")] = None


class Funding(Record):
    """A subsidy programme."""

    label: ClassVar = Text("財源候補", "Funding")
    plural: ClassVar = Text("財源候補", "Funding")
    prefix: ClassVar = "FD-##"
    stands_alone: ClassVar = True

    kind: Literal["funding"]
    rate: Annotated[Share | None, Label("補助率", "Rate")] = None
    cap: Annotated[Yen | None, Label("上限（円）", "Cap in yen")] = None
    eligible: Annotated[Text | None, Label("対象経費", "Eligible cost")] = None
    running_cost: Annotated[Flag | None, Label("運用費が対象か", "Running cost included")] = None
    deadline: Annotated[Day | None, Label("締切", "Deadline")] = None
    checklist: Annotated[tuple[TextItem, ...], Label("確認事項", "Checklist")] = ()
    address: Annotated[Word | None, Label("所在", "Address")] = None
