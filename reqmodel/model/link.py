"""What makes a field of a record a link to other records, and a label that people read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reqmodel.model.text import Text

Flow = Literal["up", "down", "none"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called and, where the name does not say it, what belongs in it."""

    ja: str
    en: str
    help_ja: str = ""
    help_en: str = ""

    @property
    def text(self) -> Text:
        """The name in both languages."""
        return Text(self.ja, self.en)

    @property
    def help(self) -> Text:
        """What belongs in the field, in both languages; may be empty."""
        return Text(self.help_ja, self.help_en)


@dataclass(frozen=True, slots=True)
class Link:
    """A reference field is the link. Put `Annotated[Id, Link(…)]` on it.

    `to` names the kinds it may join. `flow` says where the target lies when something
    changes: `up`, the target is what this record rests on; `down`, the target rests on
    this record; `none`, an association that carries no change (an owner, an approver).
    """

    name: str
    inverse: str
    to: tuple[str, ...]
    flow: Flow = "up"


REQUIREMENTS = ("business-requirement", "functional-requirement", "non-functional-requirement")
FOUNDATIONS = ("clause", "provision", "source", "case", "need", "survey", "idea")
ANY: tuple[str, ...] = ("*",)

NAMES: dict[str, Text] = {
    "derived-from": Text("導出元", "Derived from"),
    "derives": Text("ここから導かれるもの", "Derives"),
    "cites": Text("出典", "Cites"),
    "cited-by": Text("引用しているもの", "Cited by"),
    "part-of": Text("属する文書", "Part of"),
    "contains": Text("含むもの", "Contains"),
    "refines": Text("詳細化する要件", "Refines"),
    "refined-by": Text("詳細化した要件", "Refined by"),
    "needs": Text("必要とする要件", "Needs"),
    "needed-by": Text("必要とするユースケース", "Needed by"),
    "constrains": Text("制約する要件", "Constrains"),
    "constrained-by": Text("制約を受ける非機能要件", "Constrained by"),
    "uses": Text("使うデータ", "Uses"),
    "used-by": Text("使われるところ", "Used by"),
    "asks": Text("同意の取り方", "Asks"),
    "asked-by": Text("この方式で同意を取るもの", "Asked by"),
    "requires": Text("求める保証レベル", "Requires"),
    "required-by": Text("このレベルを求めるもの", "Required by"),
    "owned-by": Text("担当する役割", "Owned by"),
    "owns": Text("担当するもの", "Owns"),
    "approved-by": Text("承認した役割", "Approved by"),
    "approves": Text("承認したもの", "Approves"),
    "involves": Text("関わる役割", "Involves"),
    "involved-in": Text("関わるもの", "Involved in"),
    "settles": Text("定めるもの", "Settles"),
    "settled-by": Text("定めている決定・ルール", "Settled by"),
    "informs": Text("教訓を生かした先", "Informs"),
    "follows": Text("教訓の元の事例", "Follows"),
    "fits": Text("適合を評価した要件", "Fits"),
    "fitted-by": Text("適合を評価したパターン", "Fitted by"),
    "caused-by": Text("費用を生む要件", "Caused by"),
    "causes-cost": Text("費用が生じるパターン", "Causes cost in"),
    "offers": Text("回答した要件", "Offers"),
    "offered-by": Text("回答した提案", "Offered by"),
    "yields": Text("生んだもの", "Yields"),
    "yielded-by": Text("生まれた会議", "Yielded by"),
    "agreed-in": Text("合意した会議・文書", "Agreed in"),
    "agrees": Text("ここで合意したもの", "Agrees"),
    "judged-by": Text("評価項目", "Judged by"),
    "judges": Text("評価するもの", "Judges"),
    "outweighs": Text("一対比較の相手", "Compared with"),
    "outweighed-by": Text("一対比較でこれと比べた項目", "Compared with by"),
    "funded-by": Text("財源の候補", "Funded by"),
    "funds": Text("充てる先の候補", "Funds"),
    "adopted-for": Text("採用するユースケース", "Adopted for"),
    "adopts": Text("採用した同意方式", "Adopts"),
    "binds": Text("課す相手", "Binds"),
    "bound-by": Text("課される要件", "Bound by"),
    "stands-under": Text("見出し", "Stands under"),
    "heads": Text("この見出しの要件", "Heads"),
    "left-bare": Text("要件を置かない見出し", "Left bare"),
    "left-bare-by": Text("要件を置かないとするもの", "Left bare by"),
    "met-by": Text("応える記録", "Met by"),
    "meets": Text("応えている項目", "Meets"),
    "becomes": Text("なったもの", "Becomes"),
    "grew-from": Text("元のアイデア", "Grew from"),
    "evidenced-by": Text("裏付けるニーズ", "Evidenced by"),
    "evidences": Text("裏付けるもの", "Evidences"),
    "charges": Text("負担する市町", "Charges"),
    "charged-by": Text("負担を定める方式", "Charged by"),
}
"""Every link name, with what people read for it."""
