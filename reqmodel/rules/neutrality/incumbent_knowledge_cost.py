"""Study, extraction or takeover of the old system at the bidder's cost, without materials or time."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import stretches, wordings
from reqmodel.text.together import together

CUES = ("旧機器", "旧シス", "旧サーバ", "業者の指示", "業者が指定", "業者に確認", "業者に問", "ベンダ", "事業者の指示", "稼働中", "移行元", "既設設備", "外字", "並行稼働", "落札候補者", "週間", "起算", "公告", "legacy", "urrent ", "xisting", "revious", "ormer ", "unning ", "utgoing", "ncumbent", "resent ", "ut-over", "utover", "ransition", "redecessor", "transfer", "解析", "分析", "operational", "負担", "費用", "責任において", "自ら", "独自に", "日以内", "存在しない", "開示しない", "提供しない", "週間以内", "expense", "cost", "risk", "within", "go live", "go-live", "提供されない", "開示されない", "貸与しない", "用意しない", "行わない", "ないため", "ないので", "調査", "把握", "支払", "現行事業者", "現行ベンダ", "現行業者", "既存事業者", "既存ベンダ", "既存業者", "itself", "日から", "前任者", "前受託者", "受託者が", "設けない", "not available", "bears", "outgoing", "incumbent", "日で", "no ", "without", "責任")  # fmt: skip

_BIDDER = r"(?:落札業者|受託業者|受託者|受注者|乙|事業者|落札者|提案者|請負者|契約者|受託事業者)"
_NEXT = r"(?:後継の?(?:者|事業者|業者|受託者)|新(?:たな|規の?)?(?:受託者|受注者|事業者)|次期の?(?:事業者|受託者|受注者)|後任の?者)"
_OLD = r"(?:(?:現行|既存|旧|前|現)[^。、]{0,12}?(?:システム|サーバ|事業者|受託者|業者|データ|環境|基盤|ベンダー?)|データ(?:の)?(?:移行|抽出|変換)|引き?継ぎ?|現行(?:調査|解析|分析)|移行)"
_COST = pattern(
    rf"{_OLD}[^。、]{{0,14}}の(?:解析|分析)は、?{_BIDDER}(?:が|において)(?:行|実施)"
    rf"|{_OLD}[^。]{{0,60}}(?:解析|調査|抽出|引継|引き継|移行|把握|分析|変換|ヒアリング|作業|経費|費用)[^。]{{0,40}}{_BIDDER}(?:の|が|において)?(?:全て)?(?:の)?(?:費用|経費|負担|責任(?:において|で|と(?:費用|負担|する))|自ら)"
    rf"|{_OLD}[^。]{{0,80}}{_BIDDER}の(?:費用|負担|責任)(?:で|において|により)"
    rf"|{_BIDDER}(?:の|が|は)[^。]{{0,12}}(?:費用|経費|負担|責任)[^。]{{0,10}}(?:で|において|により|と)[^。]{{0,30}}{_OLD}[^。]{{0,25}}(?:解析|調査|抽出|引継|引き継|移行|把握|分析|変換|行|実施)"
    rf"|{_OLD}[^。]{{0,40}}(?:要する|係る|かかる)(?:全ての|一切の)?(?:費用|経費)[^。]{{0,15}}{_BIDDER}[^。]{{0,6}}負担"
    rf"|(?:現行|既存|旧)[^。]{{0,20}}(?:設計書|仕様書?|資料|ドキュメント|定義書)[^。]{{0,12}}(?:存在しない|提供しない|開示しない|ないため|貸与しない|提供されない|ない。)"
    rf"|(?:{_BIDDER}|{_NEXT})(?:は|が)、?(?![^。]*へ(?:の[^。、]{{0,6}}引き?継|引き?継))[^。]{{0,14}}{_OLD}[^。]{{0,25}}(?:費用|経費|対価)[^。]{{0,20}}(?:負担|賄|支払)"
    rf"|{_OLD}[^。]{{0,30}}(?:自ら|独自に)(?:解析|調査|把握|分析|抽出)"
    r"|契約(?:締結)?(?:の日)?(?:後|から|より)\s*(?:[1-9]|1[0-4])\s*(?:日|営業日)以内[^。]{0,30}(?:稼働|運用(?:を)?開始|本番|切替|構築|移行を|把握|引き?継|習得|理解|熟知)|契約(?:締結)?(?:の日)?(?:後|から)\s*[1-3]\s*週間以内[^。]{0,30}(?:稼働|運用|本番|切替|構築|移行|把握|引き?継|習得|理解)"
    r"|(?:引き?継ぎ?|設計|仕様|移行|現行|既存|前任)[^。、]{0,12}(?:資料|書類?|ドキュメント|情報|説明)[^。、]{0,6}(?:は|を|も|が)[^。、]{0,8}(?:(?:提供|開示|貸与|用意|引き?渡|交付)(?:し|され|さ)ない|存在しない|行わない|ない(?:ため|ので))"
    rf"|{_BIDDER}(?:の|が|は)[^。、]{{0,10}}(?:費用|経費|負担|責任)(?:で|において|により)[^。]{{0,20}}(?:解析|リバースエンジニアリング|逆解析|読み解)"
    rf"|(?:既存|現行|既設|連携先|他社)[^。]{{0,30}}(?:改修|設定変更|調整|抽出|接続)[^。]{{0,25}}(?:費用|経費)[^。]{{0,20}}(?:本(?:業務|調達|契約|委託)[^。、]{{0,12}}に含|{_BIDDER}[^。、]{{0,8}}負担|見込むこと|含めること|含むものとする)"
    rf"|{_OLD}[^。]{{0,30}}(?:費用|経費|対価|作業料)[^。]{{0,15}}{_BIDDER}(?:が|は|より)[^。]{{0,20}}(?:支払|負担)"
    rf"|(?:移行元|現行|既存|旧)[^。、]{{0,10}}(?:データ|システム|DB)の?(?:仕様|構造|レイアウト|内容)?(?:は|を|について(?:は)?)、?{_BIDDER}(?:において|にて|が|自ら)[^。、]{{0,10}}(?:調査|解析|分析|把握|確認)"
    rf"|(?:現行|既存|前)[^。、]{{0,10}}(?:事業者|ベンダー?|業者|受託者|システム)(?:と|に対|への|へ)[^。]{{0,25}}(?:協議|調整|依頼|交渉|折衝)[^。]{{0,20}}{_BIDDER}の[^。、]{{0,6}}(?:責任|負担|費用)"
    rf"|(?:現行|既存|前)[^。、]{{0,10}}(?:事業者|ベンダー?|業者)[^。]{{0,25}}(?:費用|経費|作業料)[^。]{{0,12}}(?:見積|提案|入札|契約)(?:額|金額|価格)?[^。、]{{0,6}}に含"
    r"|(?:契約|落札|受注)(?:締結)?(?:の?日|の?翌日)?(?:後|から|より)\s*(?:[1-9]|[12][0-9])\s*日(?:以内|で|まで)[^。]{0,20}(?:引き?受け|引き?継|稼働|運用|切替|本番)"
    r"|\b(?:work out|determine|discover|deduce|ascertain)\b[^;]{0,30}\b(?:itself|themselves|on its own|independently)\b|\bpay the (?:outgoing|incumbent|current|existing) (?:provider|supplier|vendor|contractor)\b|\b[Nn]o (?:data dictionary|schema|documentation|specification) exists\b"
    rf"|(?:前任者|前受託者|旧受託者|現行事業者)(?:へ|から|に|と)の[^。]{{0,16}}{_BIDDER}が、?(?:自ら|自己)の?(?:費用|負担)|(?:現行|既存|旧)[^。、]{{0,12}}(?:中身|内容|構造|仕様)は、?{_BIDDER}が[^。、]{{0,6}}(?:読み解|解析|解明|調べ)"
    r"|(?:現行|既存|移行元|旧)[^。、]{0,24}(?:前処理|抽出|加工|変換|改修|協力|支援)(?:作業)?(?:は|を|も)[^。、]{0,8}(?:行わない|実施しない|しない(?!こと|よう))"
    r"|引き?継ぎ?の?(?:期間|説明|作業)?は(?:設けない|行わない|実施しない)"
    r"|\b(?:documentation|specifications?|source code|schema) (?:of|for) the (?:old|existing|current|legacy|present) (?:\w+ )?system (?:is|are) not available\b"
    r"|\b(?:bears?|borne|absorb\w*|responsible for)\b[^;]{0,20}\bcosts?\b[^;]{0,30}\b(?:existing|legacy|current|incumbent|outgoing)\b"
    r"|\b(?:meets?|funds?|bears?|pays?|covers?)\b[^;]{0,30}\b(?:costs?|expenses?)\b[^;]{0,30}\b(?:survey\w*|analy\w*|stud\w*|extract\w*|migrat\w*|convert\w*|investigat\w*)\b[^;]{0,25}\b(?:present|existing|current|legacy|old|outgoing|incumbent)\b"
    r"|\b(?:costs?|fees?|charges?)\b[^;]{0,40}\b(?:incumbent|existing|current|legacy|outgoing)\b[^;]{0,60}\b(?:borne|paid|met|absorbed|covered) by the (?:contractor|supplier|vendor|bidder|provider)\b"
    r"|\b(?:revers\w+[- ]engineer\w*|stud(?:y|ies)|analy[sz]\w+|survey\w*|extract\w*|investigat\w+|reconstruct\w*|document|decod\w+)\b[^;]{0,60}\bat no (?:additional |extra |further )?(?:cost|charge|expense) to\b"
    r"|\bat no (?:additional |extra |further )?(?:cost|charge|expense) to\b[^;]{0,40}\b(?:revers\w+[- ]engineer\w*|study|analy[sz]e|extract|convert|migrate|document|decode)\b[^;]{0,30}\b(?:existing|legacy|current|old)\b"
    r"|\b(?:no|without(?: any)?)\b (?:\w+ ){0,2}(?:documentation|documents|handover|briefing|design documents|materials)\b[^;]{0,30}\b(?:will|shall|can|is|are|from|of)\b[^;]{0,20}\b(?:supplied|furnished|provided|available|given|made|existing|current|incumbent|outgoing|legacy)\b"
    r"|\b(?:knowledge transfer|hand-?over|transition (?:assistance|support)|transition[- ]in|phase[- ]in|familiari[sz]ation|take-?over)\b[^;]{0,60}\b(?:not be (?:provided|available|supplied)|borne by the|at the (?:contractor|vendor|supplier|bidder)'s|at no (?:additional )?(?:cost|charge))"
    r"|\bat (?:the |its |their )?(?:own |sole )?(?:(?:contractor|bidder|vendor|supplier|offeror|tenderer|provider)'?s?'? )?(?:own )?(?:cost|expense|risk)\b",
    re.IGNORECASE,
)
_OLD_EN = pattern(
    r"[^\x00-\x7f]|\b(?:existing|legacy|current|present|incumbent|old|migrat\w+|extract\w+|revers\w+|takeover|transition|familiari[sz]ation|outgoing|predecessor)\b",
    re.IGNORECASE,
)
_GO_LIVE = pattern(
    r"\b(?:go[- ]?live|operational|in production|cut ?over|fully deployed)\b[^;]{0,25}\bwithin (?:\d|1[0-4]|two|three|one|ten|seven|five)(?: ?\([0-9]+\))? (?:calendar |business |working )?(?:days?|weeks?)\b",
    re.IGNORECASE,
)
_HELPED = pattern(
    r"別紙|別添|貸与|(?:本市|本県|県|市|甲|発注者)(?:が|の)(?:負担|提供|費用)|乙の負担としない|負担(?:しない|させない|としない)|\b(?:provided by|annex|appendix|will be provided|buyer'?s|not (?:be )?(?:at|bear\w*|borne|pay|responsible|required|charged?))\b",
    re.IGNORECASE,
)


_BORNE = pattern(
    r"\b(?:(?:borne|financed|funded|paid|procured|purchased|covered|absorbed|met) by|(?:its|their|his) own (?:account|expense|cost)|(?:free of charge|at no (?:extra |additional )?(?:cost|charge)|zero cost|without (?:extra )?(?:charge|cost|fee))|in (?:its|their|the) price|deemed to (?:know|have)|find out|no (?:documentation|site data|documents))\b",
    re.IGNORECASE,
)
_BEFORE = pattern(
    r"\b(?:legacy|present installation|(?:current|existing|previous|former|running|outgoing|incumbent|old) (?:[\w-]+ ){0,2}?(?:batch jobs?|systems?|applications?|suppliers?|vendors?|platforms?|contractors?|software|database)|the incumbent|cut-?over|transition-in|predecessor)\b",
    re.IGNORECASE,
)
_GIVES = pattern(
    r"\b(?:outgoing|incumbent|current|existing|present) (?:supplier|contractor|vendor|provider) (?:shall|must|will|hands?|provides?|delivers?)\b|\b(?:city|county|agency|authority|buyer|council|state|department) (?:shall|will|bears?|pays?|provides?)\b",
    re.IGNORECASE,
)
_BORNE_JA = pattern(
    r"負担|支払うこと|無償で|追加費用なく|請求できない|対価も|提供しない|開示しない|不明であり|自ら(?:現行|既存|調査|解析)|調べてください|調査すること|目視で"
)
_BEFORE_JA = pattern(
    rf"{_BIDDER}[^。]*(?:(?:現行|既存|旧)(?:の)?(?:システム|データ|サーバ|環境|機器|業者|事業者|ベンダ)|稼働中の?画面|移行元|外字)|(?:(?:現行|既存|旧)(?:の)?(?:システム|データ|サーバ|環境|機器|業者|事業者|ベンダ)|稼働中の?画面|移行元|既設設備|外字|並行稼働)[^。]*{_BIDDER}|既設設備の[^。]{{0,10}}不明|落札候補者"
)
_HASTE_JA = pattern(
    r"(?:契約(?:締結)?|落札)(?:日)?(?:の翌日)?から(?:起算して)?[^。]{0,12}(?:稼働|運用開始|構築)?(?:まで)?[^。]{0,8}[1-4]\s*週間|落札(?:日)?の翌日から起算して[0-9]+日間|公告(?:の)?(?:翌日|翌々日|当日)[^。]{0,20}(?:締切|提出|まで)|締切りはその翌々日"
)
_INCUMBENT_SAYS = pattern(
    r"(?:保守|現行|既存)(?:の)?(?:業者|事業者|ベンダー?)(?:の指示に従|が指定する(?:もの|範囲)|に(?:確認|問い?合わせ)を?(?:行|し)|から(?:聞|入手))"
)
_UNHELPED = together(
    (_INCUMBENT_SAYS,),
    (_BORNE, _BEFORE),
    (_BORNE_JA, _BEFORE_JA),
    (_HASTE_JA,),
    unless=(_GIVES, _HELPED),
)


def check(passage: Passage) -> Iterator[Finding]:
    yield from wordings(passage, _GO_LIVE)
    found = wordings(passage, _COST, _HELPED, gated=False)
    told = list(found) if _OLD_EN.search(passage.plain) else []
    yield from told or stretches(passage, _UNHELPED, gated=False)
