"""Equivalents that are refused, or judged by price, looks or the named maker."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("as specified", "only products", "quivalency", "代替品", "相当品", "同等", "参考", "例示品", "他社", "以外で", "lternate", "omparable", "other makes", "other brands", "other models", "reference model", "reference product", "or equal", "as equal", "equivalent", "いずれか", "どちらか", "から選", "同一品", "指定品", "substitut", "alternative", "equal", "参考品", "参考機種", "当該製品", "当該機種", "lternates", "指定の", "以外は", "r-equal", "r equal", "指定機種", "指定製品", "代わり", "代わる", "代替", "別の製品", "別の機種", "別の銘柄", "別の機器", "別の商品", "他の製品", "他の機種", "他の銘柄", "他の機器", "他の商品", "別の品", "他の品", "類似品", "類似の", "同種の", "another make", "another brand", "another product", "another model", "another item", "other make", "other brand", "other product", "other model", "other item", "different make", "different brand", "different product", "different model", "different item", "alternative make", "alternative brand", "alternative product", "alternative model", "alternative item")  # fmt: skip

_OTHER = r"(?:(?:代替|類似|同種)の?|(?:これに)?代わ(?:り|る)の?|別の|他の)(?:品|製品|機種|銘柄|機器|商品)"
_DEFECT = pattern(
    r"(?:参考品|指定品|参考機種|当該製品|当該機種|指定(?:の)?(?:製品|機種))(?:と異なる|以外(?:の|での|による))[^。、]{0,12}(?:応札|提案|納入|入札|使用|品)?(?:は|を|も)[^。、]{0,6}(?:不可|認め(?:ない|られない)|受け付けない)"
    r"|(?:同等|相当|代替|類似)品?(?:以上)?(?:の[^。、]{0,10}|による[^。、]{0,8}|での[^。、]{0,8})?(?:は|を|も|で)?(?:一切)?(?:不可|認め(?:ない|ません|られない)|除く|対象外|受け付けない|提案できない|使用できない)"
    rf"|{_OTHER}[^。]{{0,40}}(?:価格|売価|定価|標準価格|金額|単価|外観|色(?!々)|寸法|材質|デザイン|ブランド)[^。]{{0,25}}(?:同等|以上|同一|同じ|同額|上回|下回ら|劣ら|一致)"
    r"|(?:同等|相当|代替)(?:品|性|以上|と|で)?[^。]{0,40}(?:価格|売価|定価|標準価格|金額|単価|外観|色(?!々)|寸法|サイズ|材質|重量|デザイン|ブランド|知名度)[^。]{0,25}(?:同等|以上|同一|同じ|同額|等しい|上回|下回|劣ら|超え|未満|近い|限る|判断|比較|一致|考慮)"
    r"|(?:同等|相当|代替)品?[^。]{0,25}(?:同一|同じ|当該|参考品と同)の?(?:メーカー?|製造(?:者|元)|ブランド|シリーズ|銘柄)"
    r"|(?:定価|価格|金額|外観|色彩?|材質|寸法)[^。]{0,20}同等[^。]{0,12}(?:もの|品|限)"
    r"|同等[^。]{0,35}(?:メーカー?|製造(?:者|元|業者)|開発元|参考品の[^。]{0,6}者)[^。]{0,20}(?:判断|認め|認定|証明|承認|確認|判定|同意)"
    r"|(?:メーカー?|製造(?:者|元|業者)|開発元)[^。]{0,15}(?:認め|承認|証明|判定)[^。]{0,10}同等"
    r"|同等品?[^。]{0,60}(?:開札|入札|締切|提出期限|期限|公告)[^。]{0,10}(?:[1-3]日前|前日|当日|翌日)"
    r"|(?:同等|相当|代替)品?[^。]{0,30}(?:メーカー?|製造(?:者|元|業者))(?:の|が|による|発行の)?[^。、]{0,8}(?:証明|承認|確認|認定)(?:書|を)"
    r"|\b(?:equals?|equivalents?|substitut\w+|alternat(?:iv)?es?)\b[^;]{0,25}\b(?:will|shall|may|are|is)? ?not (?:be )?(?:consider\w*|accept\w*|allow\w*|permit\w*)|\bbrand[- ]name only\b|\bonly be (?:quoted|bid|offered) as specified\b|\bonly products (?:quoted|offered|bid)\b"
    r"|\b(?:another|other|different|alternative) (?:make|brand|product|model|item)s?\b[^;]{0,60}\b(?:list price|retail price|price|colou?r|appearance)\b[^;]{0,25}\b(?:no (?:lower|less|cheaper)|same|equal|at least|match\w*|not (?:lower|less))\b"
    r"|\bsubstitut\w+\b[^;]{0,50}\b(?:list price|price|cost|brand|colou?r)\b"
    r"|\b(?:equivalen\w+|alternatives?|substitut\w+)\b[^;]{0,50}\b(?:agreement|approval|consent|confirmation)\b (?:of|from|by) the (?:manufacturer|maker|brand owner|oem|vendor|publisher)\b|\bequivalen\w+ (?:products?|items?|goods) are subject to (?:the )?approval\b"
    r"|(?:仕様書|別紙|指定|記載|参考)[^。、]{0,8}(?:製品|機器|品|機種|銘柄)以外(?:は|を|の[^。、]{0,6}は)[^。、]{0,6}(?:不可|認めない|受け付けない)|参考品と同(?:一|じ)の?(?:製造者|製造元|メーカー?|ブランド)[^。]{0,20}同等"
    r"|(?:下記|次|以下|別紙|別表)[^。]{0,30}?(?:(?:機種|製品|銘柄)[^。、]{0,6}(?:のいずれか|のどちらか|から選)|のどちらか[^。、]{0,6}(?:機種|製品|銘柄|組み?合わ?せ)(?:を|から)選)"
    r"|同等品?[^。]{0,30}(?:代理店|販売店|取扱店)[^。]{0,10}(?:見解|判断|承認|証明)|同等品?は、?[^。、]{0,10}同(?:色|一色|寸法|形状)|\b[Ss]ubstitutions? (?:is|are) not\b"
    r"|\b(?:or[- ]equal|equivalen\w+|substitut\w+|alternatives?)\b[^;]{0,60}\b(?:one|two|three|1|2|3)(?: ?\([1-3]\))? (?:business |working |calendar )?days? (?:before|prior)\b"
    r"|\bequivalen\w+\b[^;]{0,30}\bsubject to (?:the )?(?:approval|consent) (?:of|by) the (?:manufacturer|maker|vendor)\b"
    r"|\bno (?:equivalents?|substitut\w+|alternat\w+)\b(?! (?:means|route|power|site|source))[^;]{0,30}|\bwithout (?:substitution|equivalents?)\b"
    r"|\b(?:equivalents?|substitut\w+|alternatives?)\b(?: \w+){0,3} (?:not|never)\b[^;]{0,25}\b(?:accept\w*|permit\w*|consider\w*|allow\w*)"
    r"|\b(?:equivalents|(?:an?|any|the|or|be) equivalent|equivalent (?:products?|items?|goods|equipment|brands?|models?|solutions?|offers?)|equivalence|(?:or|approved|brand)[- ]equals?|equal (?:products?|items?|goods|equipment))\b(?! price)[^;]{0,50}\b(?:list price|retail price|price|cost|same (?:brand|make|manufacturer|maker|colou?r)|colou?r|appearance|dimensions?|weight)\b"
    r"|\b(?:equivalen\w+|equals|or[- ]equal|substitut\w+|alternatives?)\b[^;]{0,50}\b(?:approv\w+|approval|certif\w+|confirm\w+|judged|determin\w+|consent)\b[^;]{0,45}\b(?:manufacturer|maker|vendor|brand owner|developer|oem)\b"
    r"|\b(?:equivalents?|substitut\w+|alternatives?)\b[^;]{0,40}\b(?:manufacturer|maker|vendor|supplier|oem)'s (?:prior |written ){0,2}(?:approval|consent|permission|agreement)\b"
    r"|\b(?:manufacturer|maker|vendor|oem)\b[^;]{0,20}\b(?:approv\w+|approval)\b[^;]{0,30}\bequivalen\w+",
    re.IGNORECASE,
)
_SOUND = pattern(
    r"(?i:\b(?:alternat\w+|substitut\w+|equivalent) (?:[\w-]+ ){0,2}?(?:bids?|proposals?|offers?|tenders?|quotes?|quotations?|prices?|pricing|payments?|dates?|disputes?|personnel|staff|individuals?|employees?|persons?|subcontractors?|sites?|forms?|terms|contracts?|clauses?|language|insurance)\b|\b(?:key|proposed) (?:personnel|staff)\b|\bsubstitut\w+ (?:of|for) (?:\w+ ){0,3}?(?:personnel|staff|resources?|subcontractors?|employees?|signatures?)\b)|(?:価格|外観|色|ブランド|寸法|材質)[^。]{0,15}(?:問わ(?:ない|ず)|考慮しない|よらない|不問|条件としない)|\b(?:regardless|irrespective) of\b|\bunless the (?:term|word|phrase)s?\b|\b(?:does|do|shall|will) not restrict\b|\bnot\b[^;]{0,15}\b(?:price|colou?r|appearance)\b"
)


_RIVAL = pattern(
    r"\b(?:equivalency|equals?|(?<!or )equivalents?|alternat(?:es?|ives?)|comparable|substitut\w+|other (?:makes?|brands?|models?|products?|manufacturers)|reference (?:model|product))\b",
    re.IGNORECASE,
)
_REFUSED = pattern(
    r"\b(?:(?:not|never) (?:be )?(?:accept\w*|entertain\w*|consider\w*|permit\w*|allow\w*|apply)|(?<!or )rejected|inadmissible|has to be quoted|deduction|decided by the (?:maker|manufacturer)|right to determine|within [0-9]+ (?:hours|days) of)\b",
    re.IGNORECASE,
)
_RIVAL_JA = pattern(
    r"代替品|相当品|同等(?:品|性|と|の機器|の製品)|参考(?:品|銘柄|機種)|例示品|他社(?:の)?(?:製)?品|以外での(?:応札|参加|提案)|以外で参加"
)
_REFUSED_JA = pattern(
    r"認めない|不可|みなさない|受け付けない|場合に限り|同意書|保守業者が(?:確認|証明)|翌日(?:の)?(?:正午|[0-9]+時)?まで|[1-3]日以内|承認を得ていなければ|性能にかかわらず"
)
_SHUT = together((_RIVAL, _REFUSED), (_RIVAL_JA, _REFUSED_JA), unless=(_SOUND,))


def check(passage: Passage) -> Iterator[Finding]:
    return wordings(passage, _DEFECT, _SOUND, gated=False, or_else=_SHUT)
