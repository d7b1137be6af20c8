"""What there is today as the measure, without a list of what that is."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.context import described
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("同程度", "準ず", "準じ", "合わせてくださ", "現状維持", "下回", "そっくり", "再現", "のままに", "引き継ぐ", "漏れなく", "xactly", "dentical", "nferior", "nchanged", "as now", "verything the", "remain", "same", "just as", "worse than", "従前", "移行前", "更新前", "更改前", "旧来", "今と", "no loss", "othing less", "the way", "utgoing", "revious", "現グ", "現サ", "現機", "現環", "現ネ", "現ソ", "現ホ", "中の", "現行", "既存", "現在", "従来", "現状", "旧システム", "現システム", "same", "equivalent to", "as-is", "as is", "like-for-like", "like for like", "replicat", "re-creat", "recreat", "reproduc", "duplicat", "mirror", "mimic", "look and feel", "urrently",  "xceed", "aintain", "etain", "reserv", "keep",  "at least the", "parity", "existing", "present ", "current", "legacy", "incumbent", "今の", "今使", "今まで", "これまで", "today", "as they", "as it ", "unchanged", "no change", "no different", "everything", "old ", "identical", "comparable to", "similar to", "replaces", "can do", "difference")  # fmt: skip

_NOW = r"(?:現行|現(?=システム|サービス|サーバ|機器|環境|[ァ-ヶー]{3,})|既存|現在|従来|現状|旧システム|現システム|従前|移行前|更新前|更改前|旧来|今まで|これまで|(?<!昨)今(?:の|使|(?=と同)))"
_AS_IS = pattern(
    rf"{_NOW}(?:の|で)?(?:[^。、]{{0,20}}?)(?:と(?:ほぼ|おおむね|概ね|全く)?(?:同程度|同水準|同レベル|同規模|変わらな|違わな)|と(?:全く|ほぼ)?同じ(?!(?:台数|数量|数|場所|位置|期間|日|時|敷地|建物))|と同等(?!の?規模|程度の規模|以上の?(?:規模|ソフト|製品|機器|品|もの))|と同様|と同一|どおり|通り(?!抜)|を踏襲|に準じ|並み|並の|に相当する(?:機能|性能)|以上の(?:機能|性能|操作|サービス))"
    rf"|{_NOW}[^。]{{0,25}}(?:操作性|機能|画面|帳票|操作感|操作|サービス|水準)[^。、]{{0,24}}[をはも]、?(?:全て|すべて|そのまま|全部|漏れなく)?(?:維持|継承|引き?継|保持|確保|踏襲|継続|実現|再現|網羅)"
    r"|(?:現行|既存|現在の)[^。、]{0,8}(?:システム|サービス|体制|環境)(?:を|の[^。、]{0,6}を)下回ら(?:ない|ぬ|ず)|今の[^。、]{0,8}を、?そのまま(?:再現|使|引き?継|移)"
    r"|\bcan do (?:now|today)\b[^;]{0,20}\b(?:must|shall)\b"
    rf"|{_NOW}(?:の)?[^。、]{{0,15}}(?:水準|性能|機能|品質|サービス|操作性)[^。、]{{0,4}}(?:を|から)(?:下回ら|低下させ|劣化させ|損なわ)"
    rf"|{_NOW}[^。、]{{0,16}}と(?:遜色|見劣り|差異|違い|寸分)(?:の|が|は|も)?(?:な[いくき]|違わ|し?ない)|{_NOW}の?[^。、を]{{0,12}}(?<!そ)のまま(?:と(?:する|し)|(?:を)?(?:維持|踏襲|継承|引き?継)|使える)|{_NOW}[^。、]{{0,14}}(?:で|に)でき(?:た|ていた|ている|る)(?:こと|操作|処理|機能)(?:は|を|が)、?[^。]{{0,14}}(?:全て|すべて|でき|引き?継)"
    r"|\bno loss of (?:any )?(?:existing |current |present )?(?:functionality|functions?|features?|capabilit\w+)\b|\bnothing less than\b[^;]{0,40}\b(?:now|today|at present|currently)\b|\bthe way (?:they|it|users|staff|residents) (?:do|does|did|works?|worked|are|is|run|runs) (?:now|today|at present|currently|before)\b|\b(?:identical|equal|same)\b[^;]{0,30}\b(?:now|currently|presently) in use\b|\b(?:old|outgoing|previous) system\b[^;]{0,15}\b(?:does|did|could|can)\b[^;]{0,20}\b(?:must|shall)\b"
    r"|\bsame\b[^;]{0,30}\b(?:features?|functions?|functionality|capabilit\w+|screens?|reports?)\b[^;]{0,20}\b(?:it|they) replaces?\b|\bno (?:difference|change)\b[^;]{0,15}\b(?:from|to)\b[^;]{0,12}\b(?:present|existing|current|today)\b"
    r"|(?:運用|使用|利用|稼働)中の[^。、]{0,15}(?:\([^)]*\))?と同(?:様|等|一|程度)"
    r"|現在、?[^。]{0,30}(?:使用|利用|運用|稼働)(?:して|されて)いる[^。、]{0,20}(?:システム|製品|機器|サービス|ソフト(?:ウェア)?)と(?:同等|同様|同程度|同一)"
    r"|(?:現行|既存|現在の)(?:の)?(?:システム|サービス|製品|機器|機能)[^。、]{0,8}(?:機能|性能|要件)[をは][^。、]{0,6}(?:全て|すべて|網羅的に|漏れなく|満た|有し|備え|包含|実装)"
    r"|現(?:在|行)の(?:運用|業務|操作|手順|画面|帳票)(?:フロー|手順|方法)?を(?:変更|変え)(?:する)?(?:こと)?(?:なく|ず|ない)"
    r"|\b(?:exactly|just|precisely) (?:as|like|the way) (?:they|it|those|the \w+)\b[^;]{0,20}\b(?:today|now|currently|at present|are|is|do|does)\b|\b(?:as|like) (?:they|it) (?:are|is|do|does|works?|looks?) (?:today|now|currently|at present)\b"
    r"|\bas \w+ as\b[^;]{0,30}\b(?:currently|now|today|at present|(?:existing|current|present|legacy) \w+)\b"
    r"|\b(?:unchanged|no (?:different|change)|indistinguishable)\b[^;]{0,20}\b(?:from|to)\b[^;]{0,15}\b(?:today|existing|current|present|legacy)\b|\b(?:everything|all|whatever)\b[^;]{0,20}\b(?:existing|current|present|legacy|old)\b[^;]{0,30}\b(?:does|do|offers?|provides?|can)\b"
    r"|\bsame\b[^;]{0,40}\b(?:as|of|in|that)\b[^;]{0,25}\b(?:existing|current|present|today|legacy|incumbent)\b"
    r"|\b(?:equivalent|equal|identical|similar|comparable)\b[^;]{0,20}\b(?:to|with)\b[^;]{0,20}\b(?:existing|current|present|old|today's|legacy|incumbent)\b"
    r"|\b(?:all|every|each|at least the)\b[^;]{0,30}\b(?:functions?|functionality|features?|capabilit\w+)\b[^;]{0,40}\b(?:existing|current|present|legacy|incumbent)\b"
    r"|\b(?:exactly|just|works?|operates?)\b[^;]{0,15}\bas the (?:existing|current|present|legacy)\b"
    r"|\b(?:all|every|each|the)\b[^;]{0,10}\b(?:existing|current|present|legacy)\b[^;]{0,30}\b(?:replicat\w+|re-?creat\w+|reproduc\w+|duplicat\w+|carried over)\b|\b(?:re-?creat|reproduc|duplicat|mirror)\w*\b[^;]{0,20}\b(?:existing|current|present|legacy)\b(?! (?:system |network )?(?:conditions?|access|permissions?))"
    r"|\b(?:match\w*|meet\w*) (?:or|and) exceed\w*\b[^;]{0,15}\b(?:existing|current|present|legacy)\b|\bmatching or exceeding\b[^;]{0,15}\b(?:existing|current|present)\b|\b(?:maintain|retain|preserve|keep|continue|mirror|mimic)s? (?:all |the |our |its )*(?:existing|current|present)\b[^;]{0,40}\b(?:functional\w+|features?|capabilit\w+|structure|workflows?|processes|look and feel|layouts?|configurations?|screens?|levels? of service|service levels?|behaviou?r|business logic)\b"
    r"|\b(?:look and feel|functionality|features|layouts?|workflows?|screens|reports)\b[^;]{0,25}\b(?:existing|current|present|legacy)\b[^;]{0,40}\b(?:retained|maintained|preserved|kept|replicated|reproduced)\b|\b(?:reports|features|functions|forms|screens|functionality) currently (?:available|produced|provided|offered|in use)\b[^;]{0,40}\b(?:reproduced|replicated|retained|provided|available)\b"
    r"|\blike[- ]for[- ]like\b|\breplicat\w+\b[^;]{0,30}\b(?:existing|current|present|legacy)\b|\b(?:functional )?parity with\b|\bas[- ]is\b(?! analysis)",
    re.IGNORECASE,
)
_LISTED = pattern(
    r"別紙|別添|別表|一覧|仕様書に(?:示|定)|資料(?:に|の)|次の|以下の|下記|に示す|に掲げる|に定める|使えること|影響|支障|結果(?:に|と|が|を)[^。]{0,10}(?:なる|一致|確認|比較)|一致すること|\b(?:annex|appendix|attachment|schedule|exhibit|listed|list of|table|section|specified in|documented)\b",
    re.IGNORECASE,
)


_SAME = pattern(
    r"\b(?:exactly (?:as|like)|identical|inferior to|unchanged|as now|everything the|remain(?:s)? those of|look the same|(?:the )?same (?:way|manner|steps|layout|output|functions?) as|just as|worse than)\b",
    re.IGNORECASE,
)
_TODAY = pattern(
    r"\b(?:today|now|running|present|current|existing|expiring|former|old|previous|mainframe|legacy|in service)\b",
    re.IGNORECASE,
)
_SAME_JA = pattern(
    r"同程度|に準ずる|に準じ|合わせてください|現状維持|下回ってはならない|下回らない|そっくり|そのまま再現|のままに|(?:水準|内容|条件)[^。]{0,16}引き?継ぐ|漏れなく可能"
)
_NOW_JA = pattern(
    rf"{_NOW}|既設機|旧版|更新前|更改前|移行前|今ある|[0-9]+年度の契約|これまでの契約|現状維持"
)
_LIKE_NOW = together((_SAME, _TODAY), (_SAME_JA, _NOW_JA), unless=(_LISTED,))


def check(passage: Passage) -> Iterator[Finding]:
    if not described(passage, 0):
        yield from wordings(passage, _AS_IS, _LISTED, gated=False, or_else=_LIKE_NOW)
