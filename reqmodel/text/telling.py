"""What a text tells, and does not ask of the supplier: the present, the procedure, the buyer's part."""

from __future__ import annotations

import re

from reqmodel.text.normal import read
from reqmodel.text.parties import BODY
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english

_ASKS = pattern(
    r"(?:こと|もの)(?:とする|。|\.|$)|とする|なければならない|必須|を要する|してください|されたい"
)
_ASKS_EN = pattern(
    r"\b(?:shall|must|requir\w+|should|needs?|will|only|mandatory|essential|preferred|desir\w+|recommended|(?:is|are|has|have) to)\b",
    re.IGNORECASE,
)
_ORDERS_EN = pattern(
    r"^\W*(?:[\w.]{1,6}[.)]\s+|\(\w{1,4}\)\s*)?(?:The (?:ability|capability)|Ability|Capability|Capable|Able|Provid(?:e|ing)|Provision|Supply|Furnish|Install\w*|Deliver|Develop|Design|Configure|Implement\w*|Integrat(?:e|ion)|Interface|Migrat(?:e|ion)|Support(?: for)?|Maintain|Ensure|Include|Demonstrate|Perform|Conduct|Create|Build|Deploy|Host|Use|Utilize|Upgrade|Replace|Convert|Submit|Assist|Manage|Monitor|Administer|Train|Establish|Allow|Enable|Connect|Certif(?:y|ied|ication)|Experience|Minimum|At least)\b"
)
"""How an item of a list asks, with no verb of duty: by an order, or by what there is to be."""
_ROLE = pattern(
    r"背景|目的|経緯|はじめに|現状|現行|既存|利用状況|導入状況|(?:利用者?|端末|クライアント)環境|課題|用語|定義|商標|凡例|参考"
    r"|\b(?:background|purpose|introduction|about|current|existing|as-is|definitions?|glossary|trademarks?)\b",
    re.IGNORECASE,
)
_NO_ROLE = pattern(
    r"要件|移行|連携|接続|仕様|条件|\b(?:requirements?|migration|integration|interfaces?|specifications?)\b",
    re.IGNORECASE,
)
_CONTENTS = pattern(
    r"^\W*(?:第\s?[0-9]+\s?[章節条編]|[0-9]+(?:\.[0-9]+)+\.?)[^。をは]{2,50}?[\s.・…·]+-?\s?[0-9]{1,3}\s?-?\s*$|^[^。]{2,60}?[.・…·]{4,}\s*(?:P\.?\s?|-\s?)?[0-9]{1,3}\s?-?\s*$"
)
"""A line of a table of contents."""
_TOPIC = pattern(r"[^。、をはが]{0,8}(?:に関する|について)[^。、をはがにで]{0,20}$")
"""After a name in a heading: it is what something is about."""
_NOTICE = pattern(
    r"登録商標|商標(?:です|である|又は|または)|\b(?:registered )?trademarks? of\b", re.IGNORECASE
)
_PRESENT = pattern(
    r"^[\W0-9]{0,6}(?:現行|現在の?|既存の?|既設の?|(?:利用|使用|稼働|運用)中の?|導入済み?の?|利用)[^。、:をがはに]{0,14}(?:システム|製品|機器|ソフト(?:ウェア)?|環境|構成)(?:名|構成)?\s*:"
    r"|製であり\W*$|製であ(?:り|る(?:ため|が|ことから))、(?![^。]*(?:こと|とする)[。]?$)"
    r"|(?:老朽化|陳腐化|経過し|サポート(?:が|の)?(?:終了|切れ)|保守期限)[^。]*(?:必要がある|状況である|ためである|となっている|求められている|更新する)[。)]?$"
    r"|(?:である|している|てきた)(?:ところである)?が、[^。]*(?:状況|課題|必要)(?:で|が)(?:ある|あった)[。)]?$"
)
_TODAY = pattern(
    r"^\W*(?:なお、|また、|ただし、)?(?:現在|現状|現時点で|従来)(?!の[^。、]{0,12}(?:と|を)同)"
)
"""It begins with what there is today; told, if it asks nothing."""
_REASON = pattern(
    r"[^。]{0,80}?(?:できない|困難(?:な|である)|(?:恐れ|おそれ|懸念)がある)(?:ため|ことから|ので)、"
)
_BUYERS_OWN = pattern(
    r"^\W*(?:本[市県町村区学院校]|当[市県町村院社庁局省]|現行|現在)の[^。]{0,30}は、?[^。]*(?:である|です|であり、[^。]*である)[。)\s]*$"
)
_PROCEDURE = pattern(
    r"(?:質問(?:書|票|事項)?|質疑(?:書)?|問い?合わ?せ|(?:企画)?提案書類?|提案資料|入札書|参加(?:表明|申込|申請)書?|申込書|見積書|応募書類|委任状|様式[0-9第]?)"
    r"[^。]{0,60}(?:明記|明示|提出|送付|送信|送ること|記入|受け?付け|作成|添付|記載)"
    r"|(?:打ち?合わ?せ|(?:定例|進捗)(?:会議|会|報告会)|ヒアリング|プレゼン(?:テーション)?審査?)(?:は|を|の(?:実施|開催)は?|について)、?[^。]{0,40}(?:により|にて|で|を(?:用い|使用|利用))[^。、]{0,20}(?:行|実施|開催|参加|可能|することも)"
    r"|(?:入札(?:説明)?会|説明会|開札|(?:入札|契約|申込|応募)の?手続き?|書類の?(?:授受|提出))[^。]{0,60}(?:により|にて|で|による|経由で)[^。、]{0,12}(?:行|中継|開催|実施|配信|原則)"
    r"|\b(?:questions?|quotes?|quotations?|proposals?|bids?|tender responses?|submissions?|responses?|inquiries|clarifications?)\b"
    r"[^.]{0,90}\b(?:submit\w*|submission|sent|accepted|received|e-?mail\w*|upload\w*|posted|through|via)\b",
    re.IGNORECASE,
)
_HELD_BEFORE = pattern(
    r"(?:現在|現行|既存|既設|(?:導入|使用)済み?|(?:運用|利用|使用|稼働)中|(?:運用|利用|使用|稼働|導入)して(?:いる|おり))[^。、]{0,12}[「『(]?$"
)
_HOLDS_DATA = pattern(
    r"[」』)]?(?:\([^)]*\))?(?:に(?:搭載|登録|格納|保存|蓄積)|の(?:データ|情報)|から|で管理)"
)
_HELD_EN = pattern(
    r"\b(?:existing|current|present|our|legacy|from|migrat\w+|convert\w*|extract\w*)\b[^.,;]{0,25}$",
    re.IGNORECASE,
)
_HOLDS_DATA_EN = pattern(
    r"(?: [\w.]+){0,2} (?:instances?|databases?|tables?|data|records|files)\b", re.IGNORECASE
)
_INSTANCE_EN = pattern(
    r"(?: [\w.]+){0,2} (?:instances?|tenants?|farms?)\b[^.]*\bexisting\b", re.IGNORECASE
)
_TENDERED_EN = pattern(
    r"\b(?:bids?|proposals?|quotations?|quotes?|tenders?)\b[^.;]{0,25}\bfor (?!(?:the )?evaluation)"
    r"(?:(?!\b(?:in|via|by|using|through)\b)[^.;]){0,50}$",
    re.IGNORECASE,
)
"""Before a name: the thing that bids are asked for, and not how they are to be sent."""
_SOUGHT_EN = pattern(
    r"\b(?:(?:is|are) (?:seeking|soliciting|requesting|inviting|looking|procuring|purchasing|for (?:the )?(?:supply|provision|purchase|procurement|delivery|implementation|maintenance))|seeks?|solicits|invites?|(?:cordially |hereby )?requests (?:proposals|quotations|bids|responses)"
    r"|(?:wish|desire|intend|plan|propose)(?:s|es)? to|would like|standardi[sz]ed on|(?:scope|purpose|objective|intent)\b[^.;]{0,40}\bis to|requests? responses)\b[^.;]{0,200}$",
    re.IGNORECASE,
)
"""Before a name: what the buyer seeks, in a sentence that tells of the buyer."""
_BUYER = r"(?:本[市県町村区学院校]|当[市県町村院社庁局省]|発注者|委託者|甲|[市県町村]|機構|財団|貴社以外)"
_BUYERS_PART = pattern(
    rf"{_BUYER}(?:側)?(?:が|は|より|から|で|において)、?[^。]*?(?:用意|準備|貸与|支給|調達|提供|整備|購入|負担|実施|契約|調整|手配)(?:する(?:ものとする)?|します|した(?:もの)?|する予定(?:である|とする)?|済み(?:である)?|を?予定(?:している)?)[。)\s]*$"
    r"|別途[^。、]{0,10}(?:調達|契約|用意|購入|発注|整備)|(?:本)?(?:調達|業務|契約)の?(?:範囲|対象)(?:に(?:は)?含ま(?:ない|れない)|外)"
    rf"|^\W*(?:the )?(?:[\w.]+ ){{0,3}}?{BODY} (?:will|shall|should|may|would|agrees to|intends to|is to) (?:\w+ )?(?:provide|supply|furnish|make\b[^.;]{{0,40}}\bavailable|grant|give|host|administer|continue)\b|\b(?:contractors?|vendors?|suppliers?|staff|personnel|consultants?)\b[^.;]{{0,20}}\b(?:will|shall) be (?:given|provided (?:with|access)|granted|issued|furnished)\b"
    rf"|\b(?:staff|users|employees|{BODY})\b[^.;]{{0,20}}\b(?:will|shall) continue (?:to use|using|to be)\b"
    r"|\b(?:as|for) (?:background|general)? ?information only\b"
    r"|\bwill (?:verify|evaluate|review|assess|consider|notify|inspect|score)\b"
    r"|\b(?:provided|supplied|procured|furnished) (?:separately )?by the (?:city|county|state|agency|authority|council|buyer|government|department|customer|client|purchaser)\b",
    re.IGNORECASE,
)
_BUYER_SPEAKS_EN = pattern(
    r"^\W*(?:(?:[A-Z]\w+, |To \w[^,]*, |In \w[^,]*, |Currently,? |Today,? |Additionally,? |In addition,? ))?"
    r"(?:(?i:we|our|it is our)\b|[A-Z]{3,}(?: \w+)? (?:has|have|is|are|was|were|uses?|operates?|maintains?|manages?|provides?|runs?|relies)\b"
    r"|[Tt]he (?i:city|county|state|department|agency|council|authority|district|government|university|board)\b)"
)
_FACT_EN = pattern(
    r"^\W*(?:it|they|the|a|an|this|these|those|our|its|all|most|in \d{4}|as of|since|[A-Z][A-Za-z]+ (?:\w+ ){0,4}?(?=is|are|was|were|has|have))\b[^.]*?"
    r"\b(?:is|are|was|were|has|have|had|means|refers|uses?|used|operates?|runs?|relies|consists?)\b",
    re.IGNORECASE,
)
_STUDY_EN = pattern(
    r"\W*(?:[0-9A-Za-z]{1,3}[.)] )?(?:(?:[Tt]he )?(?:contractor|vendor|offeror|consultant) (?:shall|will|must) )?"
    r"(?:identify|document|analy[sz]e|describe|review|research|assess|evaluate|inventory|gain an understanding|interview)\b",
    re.IGNORECASE,
)
"""What is to be found out asks nothing of the thing that will be bought."""
_OF_SUPPLIER_EN = pattern(
    r"\b(?:vendor|contractor|offeror|bidder|supplier|proposer|tenderer)s?\b", re.IGNORECASE
)
"""In a fact about a supplier lies a condition."""


def background(passage: Passage, start: int) -> bool:
    """Whether it is a notice, or the sentence asks nothing under a heading that tells what there is."""
    first, last = passage.sentence(start)
    sentence = passage.plain[first:last]
    if _NOTICE.search(sentence) or _CONTENTS.match(passage.plain):
        return True
    if english(sentence) and _STUDY_EN.match(sentence):
        return True
    if english(sentence) and _BUYER_SPEAKS_EN.match(sentence) and not _asks(sentence):
        return not _SOUGHT_EN.search(passage.plain[first:start])
    return not _asks(sentence) and any(map(_tells, passage.under))


def of_buyer(passage: Passage, start: int) -> bool:
    """Whether a Japanese sentence says what the buyer does, or what is left out of the contract."""
    first, last = passage.sentence(start)
    sentence = passage.plain[first:last]
    return not english(sentence) and bool(_BUYERS_PART.search(sentence))


def told(passage: Passage, start: int, end: int) -> bool:
    """Whether what is named at a place is only told of: as a fact, by the buyer or for the tender."""
    first, last = passage.sentence(start)
    sentence = passage.plain[first:last]
    before = passage.plain[first:start]
    if background(passage, start) or _BUYERS_PART.search(sentence):
        return True
    if _PROCEDURE.search(sentence) and not _TENDERED_EN.search(before):
        return True
    if english(sentence):
        held = _HELD_EN.search(before) and _HOLDS_DATA_EN.match(passage.plain, end, last)
        held = held or _INSTANCE_EN.match(passage.plain, end, last)
        fact = _FACT_EN.match(sentence) and not _OF_SUPPLIER_EN.search(sentence)
        return bool(held) or (bool(fact) and not _asks(sentence) and not _SOUGHT_EN.search(before))
    held = _HELD_BEFORE.search(before) and _HOLDS_DATA.match(passage.plain, end, last)
    return bool(
        held
        or _REASON.match(passage.plain, end, last)
        or _TOPIC.match(passage.plain, end, last)
        or _PRESENT.search(sentence)
        or _BUYERS_OWN.match(sentence)
        or (_TODAY.match(sentence) and not _asks(sentence))
    )


def _asks(sentence: str) -> bool:
    if english(sentence):
        return bool(_ASKS_EN.search(sentence) or orders(sentence))
    return bool(_ASKS.search(sentence))


def orders(sentence: str) -> bool:
    """Whether an English sentence is an order, or an item of a list of what is wanted."""
    return bool(_ORDERS_EN.match(sentence))


def _tells(heading: str) -> bool:
    plain = read(heading).text
    return bool(_ROLE.search(plain)) and not _NO_ROLE.search(plain)
