"""How documents compare the ways to provide the platform, without amounts: no price was quoted."""

from __future__ import annotations

from reqmodel.exports.docx import words
from reqmodel.exports.docx.grid import Block
from reqmodel.exports.docx.listing import alive
from reqmodel.exports.docx.markup import run
from reqmodel.exports.docx.paper import Paper
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import three_points
from reqmodel.model.records.alternative import Argument, Pattern, RelativeCost
from reqmodel.model.text import Text

_CAPTION = Text("整備パターンの比較（見積取得前）", "The ways compared, before quotes")
_MONTHS = Text("期間（月）", "Months")
_BUILD = Text("構築費", "Build")
_RUN = Text("運用費", "Running")


def compared(paper: Paper, arguments: int = 3) -> None:
    """A row a pattern: ratings of cost, months, and the first merits and demerits."""
    patterns = alive(paper, Pattern)
    if not patterns:
        paper.write(notices.NOTHING)
        return
    paper.caption(_CAPTION)
    heads = [Pattern.label, _BUILD, _RUN, _MONTHS]
    heads += [label_of(Pattern, name).text for name in ("merits", "demerits")]
    rows = [
        [
            _name(paper, pattern),
            _cost(paper, pattern.build_cost),
            _cost(paper, pattern.running_cost),
            _months(paper, pattern),
            _arguments(paper, pattern.merits[:arguments]),
            _arguments(paper, pattern.demerits[:arguments]),
        ]
        for pattern in patterns
    ]
    paper.rows(heads, rows, shaded=(0,), shares=(0.2, 0.1, 0.1, 0.12, 0.24, 0.24))
    paper.write(words.RELATIVE, style="Note")


def _name(paper: Paper, pattern: Pattern) -> Block:
    paper.shows(pattern)
    return paper.block(paper.named(pattern.id, run(f"{pattern.id} ") + paper.inline(pattern.title)))


def _cost(paper: Paper, cost: RelativeCost) -> Block:
    return paper.block(paper.inline(cost.size.label), paper.reliability([cost.status]))


def _months(paper: Paper, pattern: Pattern) -> Block:
    lead = pattern.lead_time
    if lead is None:
        return paper.block()
    return paper.block(three_points(lead.months), paper.reliability([lead.status]))


def _arguments(paper: Paper, arguments: tuple[Argument, ...]) -> Block:
    return paper.listed([paper.inline(a.text) + paper.reliability([a.status]) for a in arguments])
