"""No requirement says that all data can be taken out in an open format."""

import re
from collections.abc import Iterator

from reqmodel.analysis.absence import lacks
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.pattern import pattern

_OUT = r"(?:取り?出|書き?出|エクスポート|引き?渡(?!しの?後)|返還|返却|持ち?出|出力|抽出)(?![^。]{0,14}(?:でき(?:ない|ず)|不可|禁じ|禁止|しない|されない|していない|の可否))"
_END = r"(?:契約|業務|利用|サービス|履行|委託)[^。、]{0,8}(?:終了|満了|解除|解約)"
_OUT_EN = r"(?:export|extract|hand(?:ed|ing|s)? over|return|download|deliver|portab)\w*"
_END_EN = r"(?:(?:end|terminat\w+|expir\w+|close|exit)\b[^.]{0,20}\b(?:contract|agreement|service|term|engagement))"
_CLAUSE = pattern(
    rf"(?:全て|すべて|一切|全)の?[^。、]{{0,12}}(?:データ|情報|記録)[^。]{{0,60}}{_OUT}|(?:データ|情報|記録)を、?(?:全て|すべて)[^。]{{0,40}}{_OUT}"
    rf"|{_END}[^。]{{0,60}}(?:データ|情報|記録)[^。]{{0,50}}(?:{_OUT}|移行)|(?:データ|情報|記録)[^。]{{0,40}}{_END}[^。]{{0,30}}{_OUT}"
    rf"|\b(?:all|entire|complete|full|any and all)\b[^.]{{0,40}}\b(?:data|records|content)\b[^.]{{0,90}}\b{_OUT_EN}|\b{_OUT_EN}\b[^.]{{0,30}}\b(?:all|entire|complete|full)\b[^.]{{0,40}}\b(?:data|records|content)\b"
    rf"|\b{_END_EN}\b[^.]{{0,90}}\b(?:data|records)\b[^.]{{0,60}}\b{_OUT_EN}|\b{_END_EN}\b[^.]{{0,90}}\b{_OUT_EN}\b[^.]{{0,40}}\b(?:data|records)\b|\b{_OUT_EN}\b[^.]{{0,40}}\bdata\b[^.]{{0,60}}\b{_END_EN}\b",
    re.IGNORECASE,
)
"""All data, or at the end of the contract; to be provided is not yet to be taken out."""

_CUES = ("出力", "書出", "書き出", "エクスポート", "抽出", "取り出", "取出", "引渡", "引き渡", "持出", "持ち出", "返還", "返却", "移行", "xport", "xtract", "hand", "return", "portab", "ownload", "eliver")  # fmt: skip


def check(model: Model) -> Iterator[Finding]:
    if lacks(model, _CLAUSE, _CUES, of_system=True):
        yield Finding(model.project.id, ("procurement",))
