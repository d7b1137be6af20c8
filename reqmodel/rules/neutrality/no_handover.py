"""No requirement binds the supplier to hand over to a successor."""

import re
from collections.abc import Iterator

from reqmodel.analysis.absence import lacks
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.pattern import pattern

_NEXT = r"(?:後継|後任|次期|次の|新たな|新(?:しい)?|他の)の?(?:者|事業者|受託者|受注者|業者|契約者|ベンダー?)"
_END = r"(?:契約|業務|履行期間|サービス|委託)[^。、]{0,8}(?:終了|満了|解除|解約)"
_NEXT_EN = r"(?:successor|(?:incoming|new|next|follow-on|replacement|another|other) (?:contractor|supplier|vendor|provider|operator))"
_HAND_EN = r"(?:hand(?:s|ed|ing)?[ -]?over|transition|cooperat|assist|transfer|knowledge transfer|take over|operate)\w*"
_CLAUSE = pattern(
    rf"{_NEXT}[^。]{{0,60}}(?:引き?継|移行|協力|支援|引き?渡)|引き?継[^。]{{0,40}}{_NEXT}|{_END}[^。]{{0,60}}(?:引き?継|移行[^。、]{{0,10}}(?:支援|協力|作業|を行))|次期システム[^。]{{0,20}}(?:移行|支援|協力)"
    rf"|\b{_NEXT_EN}\b[^.]{{0,80}}\b{_HAND_EN}|\b{_HAND_EN}\b[^.]{{0,60}}\b{_NEXT_EN}\b|\b(?:transition-out|exit plan|handover plan|transition plan)\b"
    rf"|\b(?:end|terminat\w+|expir\w+)\b[^.]{{0,30}}\b(?:contract|agreement|term)\b[^.]{{0,80}}\b(?:hand(?:ed|ing)?[ -]?over|transition|knowledge transfer)",
    re.IGNORECASE,
)
"""To a successor, or at the end of the contract."""

_CUES = ("引継", "引き継", "後継", "後任", "次期", "次の", "新たな", "他の", "終了", "満了", "uccessor", "ransition", "xit plan", "andover", "and over", "ncoming", "contractor", "supplier", "vendor", "provider")  # fmt: skip


def check(model: Model) -> Iterator[Finding]:
    if lacks(model, _CLAUSE, _CUES):
        yield Finding(model.project.id, ("procurement",))
