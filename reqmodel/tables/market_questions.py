"""What a request for information must ask suppliers: the musts, as questions they can answer."""

from __future__ import annotations

from collections.abc import Iterable

from reqmodel.model.model import Model
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import OfferAnswer

ABOUT_THE_SUPPLIER = (
    Text(
        "属する企業グループ、提案の基になる製品とその権利者、再販の場合はその元を挙げてください。",
        "Name your corporate group, the product your offer is based on and who holds the rights in "
        "it and, if you resell, whose it is.",
    ),
    Text(
        "ほかに代えられない製品、サービス又は事業者に依存している場合は、それを挙げてください。",
        "Name every product, service or firm you depend on that nothing else can replace.",
    ),
    Text(
        "ほかの事業者の製品又はオープンソースを組み合わせて構築できるか、共同提案ができるかを答えてください。",
        "Say whether you can build with others' products or open source, and whether you would bid "
        "together with others.",
    ),
)
"""What else an answer must say, so that it can be seen who is independent of whom."""
ANSWERS = Text.listed(answer.label for answer in OfferAnswer)
"""What an answer on a requirement may be."""
_ASK = Text("次のことを満たせますか。「{statement}」", "Can you meet the following? “{statement}”")
_CHECK = Text(
    "受入基準「{acceptance}」に照らし、確かめられる資料、実演又は実績",
    "Documents, a demonstration or a client that show it against the criterion “{acceptance}”",
)
_SHOW = Text(
    "確かめられる資料、実演又は実績", "Documents, a demonstration or a client that show it"
)


def market_questions(model: Model, requirements: Iterable[str]) -> Table:
    """One row a requirement, in the order of the records: question, evidence asked for."""
    wanted = set(requirements)
    return Table(
        Text("情報提供依頼で尋ねること", "What to ask suppliers"),
        (
            Column("requirement", Text("要件", "Requirement")),
            Column("question", Text("問い", "Question")),
            Column("evidence", Text("求める裏付け", "Evidence asked for")),
        ),
        tuple(
            (
                Cell(links=(r.id,)),
                Cell(_ASK.fill({"statement": r.statement})),
                Cell(_CHECK.fill({"acceptance": r.acceptance}) if r.acceptance else _SHOW),
            )
            for r in model.of_kind(Requirement)
            if r.id in wanted
        ),
    )
