"""What may be said of a ranking, in one sentence: command and page say the same."""

from __future__ import annotations

from reqmodel.analysis.ranking import Contest
from reqmodel.model.text import Text

_FIRST = Text(
    "今の重みでは、まだ付いていない評価がどうなっても首位は変わりません: {title}（{id}）。",
    "At these weights the first one is the same whatever the marks not given yet: {title} ({id}).",
)
_OVERLAP = Text(
    "順位は付けられません。評価（印）の{judged}だけが付いており、取り得る順位が重なっています。",
    "No ranking can be given: only {judged} of the marks are there, and possible ranks overlap.",
)
_TIED = Text(
    "順位は付けられません。首位が並んでいます。",
    "No ranking can be given: the first place is shared.",
)
_ALONE = Text(
    "順位は付けられません。順位を付ける整備パターンが一つだけです。",
    "No ranking can be given: there is only one pattern to rank.",
)
_NO_MARKS = Text(
    "順位は付けられません。評価（印）が一つもありません。",
    "No ranking can be given: no mark is given at all.",
)
_NO_WEIGHT = Text(
    "順位は付けられません。評価項目の重みが全て0です。",
    "No ranking can be given: every criterion has the weight 0.",
)
_NOBODY = Text(
    "順位を付ける整備パターン又は評価項目がありません。",
    "There is no pattern to rank, or no criterion.",
)


def claim(found: Contest) -> Text:
    """The first place if it holds whatever the open marks, else why there is none."""
    if not found.patterns or not found.criteria:
        return _NOBODY
    if len(found.patterns) == 1:
        return _ALONE
    if found.winner:
        return _FIRST.fill({"title": found.winner.title, "id": found.winner.id})
    if not found.judged:
        return _NO_MARKS if any(found.weights) else _NO_WEIGHT
    if found.judged == 1:
        return _TIED
    return _OVERLAP.fill({"judged": f"{float(found.judged):.0%}"})
