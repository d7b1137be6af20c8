"""How well the rules of one family of codes did on labelled sentences, with the numbers behind."""

from __future__ import annotations

from reqmodel.model.rule import Card
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.rules.measured import COMMAND, Score, family_of, labelled, measured

_TITLE = Text("{family}のルールの実測", "How well the {family} rules did")
_HALF = {
    "held-out": Text(
        "調整した者に見せていない文（見落とした言い回しの型は一度伝えた。この数字で判断する）",
        "Sentences not shown to whoever tuned, though kinds of wordings missed were named to them once (judge by these)",
    ),
    "development": Text("調整に使った文（参考）", "Sentences used for tuning (for reference)"),
}
_HOW = Text(
    "一つの番号ごとでは例が少ないため、番号の系統（{family}: {codes}）ごとに、人が番号を付けた{number}件の架空の文で測りました。番号を付けたのは作成者一人で、調達の担当者は確かめていません。実在の仕様書の文では、見落としも誤りもこれより多くなります。計算: {command}",
    "One code alone has few examples, so the codes of a family ({family}: {codes}) were measured together, on {number} invented sentences labelled by hand: by one author, and no officer has checked them. On texts of real tenders the rules miss more and err more often. Computed by: {command}",
)
_OF_THE_MARKET = Text(
    "文を読むルールではないので、文の試験では測りません。数え方は、総当たりの計算と一致することを試験で確かめています。",
    "This rule reads no sentences, so none measured it. Its counts are tested against brute force.",
)
_NOT_LABELLED = Text(
    "この番号は、番号を付けた文の試験の対象に入れておらず、精度を測っていません。",
    "The labelled sentences leave this code out; its precision was not measured.",
)


def rule_precision(card: Card) -> Table | None:
    """Precision and recall of a rule's family on each half; nothing where they were not measured."""
    family = family_of(card.codes)
    if not family:
        return None
    return Table(
        _TITLE.fill({"family": family}),
        (
            Column("half", Text("測った文", "Measured on")),
            Column("sentences", Text("文の数", "Sentences")),
            Column("precision", Text("適合率（正しい指摘／指摘）", "Precision (right / found)")),
            Column("recall", Text("再現率（正しい指摘／あるべき指摘）", "Recall (right / there)")),
        ),
        tuple(
            (
                Cell(_HALF[half.half]),
                Cell(half.sentences),
                Cell(_share(score.precision, score.right, score.wrong)),
                Cell(_share(score.recall, score.right, score.missed)),
            )
            for half in measured()
            for score in (half.scores.get(family, Score()),)
        ),
    )


def about(card: Card) -> Text:
    """How the figures of a rule's family came about, or why a rule of neutrality has none."""
    family = family_of(card.codes)
    if not family:
        if not any(code.startswith("VN") for code in card.codes):
            return NO_TEXT
        market = any(code.startswith("VN6") for code in card.codes)
        return _OF_THE_MARKET if market else _NOT_LABELLED
    return _HOW.fill(
        {
            "family": family,
            "codes": Text.listed(map(Text, sorted(c for c in labelled() if c.startswith(family)))),
            "number": sum(half.sentences for half in measured()),
            "command": COMMAND,
        }
    )


def _share(share: float, right: int, others: int) -> str:
    return f"{share:.2f} ({right}/{right + others})"
