"""An existing system to connect or migrate, of which nothing is disclosed."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product, PublicSystem
from reqmodel.text import joining
from reqmodel.text.context import standards_in
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span
from reqmodel.text.suspicion import stretches, wordings
from reqmodel.text.telling import told

CUES = (
    *joining.CUES,
    "つなが",
    "呼び出",
    "返却",
    "映像",
    "制御",
    "取決め",
    "rriv",
    "pdate",
    "ridge",
    "onnector",
    "ync",
    "rchiv",
    "take over",
    "taken over",
    "onsume",
    "ppear",
    "ropagat",
    "reach",
    "契約後",
    "締結後",
    "決定後",
    "選定後",
    "落札後",
    "受注後",
    "受託後",
)

_DISCLOSED = pattern(
    r"別紙|別添|別表|別冊|別記|附属書|付属書|(?:連携|接続|インタ(?:ー)?フェ(?:ー)?ス|(?<![A-Za-z])API(?![A-Za-z])|外部|移行|通信|データ)[^。]{0,6}仕様|仕様(?:書)?(?:は|を|に(?:より|基づ)|の(?:公開|開示))|定義書|レイアウト|設計書|資料"
    r"|公開|開示|貸与|閲覧(?!シス|サイト|画面|用|者|機能)|提供する|提示する|(?<![A-Za-z])API(?![A-Za-z])|標準(?:仕様|規格|準拠|的|インタ|プロトコル|形式|レイアウト|に|と|化)|CSV|(?:以下|次|下記)の(?:情報|データ|項目|資料|仕様|表|とおり)|負担|費用(?!の?(?:低減|削減)|対効果)|同様|同等|踏襲|どおり|通り|互換|ライセンス"
    r"|妨げ|影響|支障|停止|改修を(?:要しない|伴わ)|変更せず|しないこと|ない(?:こと|よう)"
    r"|\b(?:annex(?:ure)?|appendix|attachment|attached|documented|documentation|specifications?|published|schedule|exhibit|section|REST|open|standards?|described|disclosed|(?<![A-Za-z])API(?![A-Za-z])|cost|expense|licen[cs]e|same|equivalent|compatible|not)\b",
    re.IGNORECASE,
)

_ONCE_WON = pattern(r"(?:契約|締結|決定|選定|落札|受[注託])後")
"""What most texts lack, and all that tell something afterwards have."""
_AFTERWARDS = pattern(
    r"(?:データ|仕様|レイアウト|インタ(?:ー)?フェ(?:ー)?ス|連携|移行|接続|構成|設計書|定義書|資料|(?:現行|既存|既設)[^。、]{0,20})(?:等|の[^。、]{0,16})?(?:については?|に関しては?|は|を)、?[^。]{0,12}?"
    r"(?:契約(?:締結)?|落札|受注|受託|(?:受託(?:候補)?者|受注者|落札者|事業者|業者|契約者)(?:の)?(?:決定|選定))後(?:に|、)?[^。]{0,24}?(?:提示|開示|提供|公開|貸与|説明|調整|協議)(?:する|し|す)"
)
"""What bidders are told of the other side only when one of them has won."""
_PAPERS = pattern(
    r"後、?[0-9]{1,3}(?:日|週間|か月|ヶ月)以内に(?:提示|開示|提供|公開)し、?[^。]{0,40}こと|計画書|日程|スケジュール|工程|体制|様式|打ち?合わ?せ資料"
)
"""What is settled with the winner in any case, or what the winner is to disclose."""
_PLACE = pattern(
    r"別[紙添表][0-9]*に(?:示す|定める|掲げる)[^。、]{0,8}(?:場所|期日|期限|日程|台数|数量|施設)"
)
_PUT = pattern(
    r"^(?:submit|post|deliver|push|upload|commit|publish)\w*\b[^;]*\brepositor(?:y|ies)$",
    re.IGNORECASE,
)
_FITS_EN = pattern(r"\bcompatib\w+\b[^.;]{0,60}$", re.IGNORECASE)
_TITLE = pattern(
    r"[^をはがで。]{0,40}(?:(?:業務|作業|工事|一式|費用?)(?:委託)?|(?:の|・|及び)(?:実現|確保|推進|実施|方針|概要|考え方|スケジュール|体制|手順|計画|方法|範囲|検証))\W*$"
)
"""A heading or an item that only says which work there is."""
_COST = pattern(r"負担|費用|\b(?:costs?|expenses?)\b", re.IGNORECASE)
_JOINED_AT_COST = pattern(
    r"(?:連携|接続|連動)[^。]{0,30}(?:費用|負担)|\b(?:integrat|interfac|connect)\w*\b[^;]{0,60}\b(?:costs?|expenses?)\b",
    re.IGNORECASE,
)


def check(passage: Passage) -> Iterator[Finding]:
    if _ONCE_WON.search(passage.plain) and (late := list(wordings(passage, _AFTERWARDS, _PAPERS))):
        yield from late
        return
    if not joining.possible(passage.plain):
        return
    found = list(stretches(passage, joining.joined)) or list(_linked(passage))
    if not found or _disclosed(passage):
        return
    for finding in found:
        if not (
            _compatible(passage, finding)
            or _product(passage, finding)
            or _public(passage, finding)
            or _place(finding)
            or _TITLE.match(passage.plain)
        ):
            yield finding


def _linked(passage: Passage) -> Iterator[Finding]:
    """The looser kind, which a sentence that only tells of today has as well."""

    def asked_for(plain: str, sentence: Span) -> Span | None:
        span = joining.linked(plain, sentence)
        return span if span and not told(passage, *span) else None

    return stretches(passage, asked_for)


def _disclosed(passage: Passage) -> bool:
    """Whether the text says how the other side is built, or by which open standard it is met."""
    said = _PLACE.sub("", passage.plain)
    if _JOINED_AT_COST.search(said):
        said = _COST.sub("", said)
    return bool(_DISCLOSED.search(said)) or standards_in(passage, 0, len(passage.plain))


def _product(passage: Passage, finding: Finding) -> bool:
    """Whether what is joined is a product: that is told as one."""
    words = finding.phrase.words if finding.phrase else ""
    return english(words) and any(
        passage.plain[m.start : m.end] in words for m in passage.mentions_of(Product)
    )


def _compatible(passage: Passage, finding: Finding) -> bool:
    """Whether an English text wants the one compatible with the other: that is told as such."""
    words = finding.phrase.words if finding.phrase else ""
    return english(words) and bool(_FITS_EN.search(passage.plain.partition(words)[0]))


def _place(finding: Finding) -> bool:
    """Whether people put their work into a repository, and no system is joined to it."""
    return bool(finding.phrase and _PUT.search(finding.phrase.words))


def _public(passage: Passage, finding: Finding) -> bool:
    """Whether what is joined is a system of all public bodies, whose interface anyone may read."""
    words = finding.phrase.words if finding.phrase else ""
    names = [passage.plain[m.start : m.end] for m in passage.mentions_of(PublicSystem)]
    return any(words.startswith(name) or (name in words and english(words)) for name in names)
