"""What a text tells, and does not ask of the supplier: the present, the procedure, the buyer's part."""

from __future__ import annotations

import re

from reqmodel.text.normal import read
from reqmodel.text.parties import BIDDER, BODY
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english

_ASKS = pattern(
    r"(?:こと|もの)(?:とする|。|\.|$)|とする|なければならない|必須|を要する|してください|されたい|に限(?:る|り)|のみとする|でなければ"
)
_ASKS_EN = pattern(
    r"\b(?:shall|must|requir\w+|should|needs?|needed|will|only|mandatory|essential|preferred|desir\w+|recommended|(?:is|are|has|have) to|(?:up|due) for renewal|standard (?:products?|platforms?|brands?|vendors?|solutions?|manufacturers?)|(?:is|are) (?:the|our|its|an?) (?:industry|agency|city|county|state|district|enterprise|department|campus|corporate|university) standards?|(?:agency|city|county|state|district|enterprise|department|campus|corporate|university)(?:'s)? standard is)\b",
    re.IGNORECASE,
)
_ORDERS_EN = pattern(
    r"^\W*(?:[\w.]{1,6}[.)]\s+|\(\w{1,4}\)\s*)?(?:The (?:ability|capability|(?:purchase|procurement|acquisition|renewal|supply|provision|delivery) of)|Ability|Capability|Capable|Able|Provid(?:e|ing)|Provision|Supply|Furnish|Install\w*|Deliver|Develop|Design|Configure|Implement\w*|Integrat(?:e|ion)|Interface|Migrat(?:e|ion)|Support(?: for)?|Maintain|Ensure|Include|Demonstrate|Perform|Conduct|Create|Build|Deploy|Host|Use|Utilize|Upgrade|Replace|Convert|Submit|Assist|Manage|Monitor|Administer|Train|Establish|Allow|Enable|Connect|Certif(?:y|ied|ication)|Experience|Minimum|At least)\b"
)
"""How an item of a list asks, with no verb of duty: by an order, or by what there is to be."""
_ROLE = pattern(
    r"背景|目的|経緯|はじめに|現状|現行|既存|既設|利用状況|導入状況|(?:利用者?|端末|クライアント)環境|課題|用語|定義|商標|凡例|参考"
    r"|\b(?:background|purpose|introduction|about|current|existing|as-is|definitions?|glossary|trademarks?)\b",
    re.IGNORECASE,
)
_NO_ROLE = pattern(
    r"要件|移行|連携|接続|仕様|条件|\b(?:requirements?|requires?|migrat\w+|integrat\w+|interfac\w+|specifications?|must|shall|replac\w+|support\w*)\b",
    re.IGNORECASE,
)
_CONTENTS = pattern(
    r"^\W*(?:第\s?[0-9]+\s?[章節条編]|[0-9]+(?:\.[0-9]+)+\.?)[^。をは]{2,50}?[\s.・…·]+-?\s?[0-9]{1,3}\s?-?\s*$|^[^。]{2,60}?[.・…·]{4,}\s*(?:P\.?\s?|-\s?)?[0-9]{1,3}\s?-?\s*$"
)
"""A line of a table of contents."""
_PUBLISHED = pattern(
    r"(?:上|の(?:リポジトリ|サイト|ページ))?(?:で|に|にて|において)(?:一般に)?(?:公開|掲載)(?:され|し)て(?:いる|おり|ある)"
)
"""After a name: where anybody can read something."""
_TOPIC = pattern(r"[^。、をはが]{0,8}(?:に関する|について)[^。、をはがにで]{0,20}$")
"""After a name in a heading: it is what something is about."""
_NOTICE = pattern(
    r"ご覧(?:いただく|になる)に|登録商標|商標(?:です|である|又は|または)|\b(?:registered )?trademarks? of\b",
    re.IGNORECASE,
)
_PRESENT = pattern(
    r"^[\W0-9]{0,6}(?:現行|現在の?|既存の?|既設の?|(?:利用|使用|稼働|運用)中の?|導入済み?の?|利用)[^。、:をがはに]{0,14}(?:システム|製品|機器|ソフト(?:ウェア)?|環境|構成)(?:名|構成)?\s*:"
    r"|^\W{0,6}(?:現行|現在|(?:利用|使用|稼働|運用)中)の?[^。、をはがに:\s]{1,14}\s(?![^。]*(?:保守|更新|ライセンス|調達|購入|賃貸借|移行|連携|こと|する))"
    r"|旧[^。、をは]{1,20}の(?:処分|撤去|廃棄|下取り?|引き?取り?)|製であり\W*$|製であ(?:り|る(?:ため|が|ことから))、(?![^。]*(?:こと|とする)[。]?$)"
    r"|\|\s*(?:[RHS]|令和|平成)?[0-9]{1,4}[./年][0-9]{1,2}[./月][0-9]{1,2}日?\s?[~〜～-]"
    r"|(?:老朽化|陳腐化|経過し|サポート(?:が|の)?(?:終了|切れ)|保守期限)[^。]*(?:必要がある|状況である|ためである|となっている|求められている|更新する)[。)]?$"
    r"|(?:である|している|てきた)(?:ところである)?が、[^。]*(?:状況|課題|必要)(?:で|が)(?:ある|あった)[。)]?$"
)
_TODAY = pattern(
    r"^\W*(?:なお、|また、|ただし、)?(?:現在|現状|現時点で|従来)(?!の[^。、]{0,12}(?:と|を)同)"
)
"""It begins with what there is today; told, if it asks nothing."""
_DONE_TO = pattern(r"を[^。、]{0,24}(?:追加|更新|継続|延長|購入|調達|移行)(?:する|します)[。\s]*$")
"""What there is today, and what the contract does to it."""
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
    r"|\b(?:pricing|price|cost|fee|bid|response|compliance|tender|proposal) (?:sheet|schedule|form|template|workbook|table|matrix|spreadsheet)s?\b[^.]{0,60}\b(?:complet|submit|fill|provid|return|us)\w*|\b(?:register|registration)\b[^.]{0,20}\b(?:on|in|with|at|through|via) the [^.;]{0,30}\b(?:portal|site|website)\b"
    r"|\b(?:return|complete|fill (?:in|out))\b[^.]{0,40}\b(?:attachments?|exhibits?|appendi(?:x|ces)|schedules?)\b"
    r"|\bsubmit\w* (?:an? |the |its |their )?(?:price |cost |written |technical )?(?:quotes?|quotations?|bids?|proposals?|offers?)\b[^.;]{0,80}\b(?:spreadsheets?|formats?|e-?mail|portal|files?|templates?|forms?)\b"
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
    r"\b(?P<away>from|migrat\w+|convert\w*|extract\w*)\b[^.,;]{0,25}$|\b(?:existing|current|present|our|legacy)\b[^.,;]{0,25}$",
    re.IGNORECASE,
)
_HOLDS_DATA_EN = pattern(
    r"(?: [\w.]+){0,2} (?:(?P<holder>instances?|databases?)|tables?|data|records|files)\b",
    re.IGNORECASE,
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
    r"\b(?:(?:is|are) (?:currently |now )?(?:(?:requested|asked|recommended) to (?:consider|approve|authori[sz]e)|seeking|soliciting|requesting|inviting|looking|aiming|planning|procuring|purchasing|for (?:the )?(?:supply|provision|purchase|procurement|delivery|implementation|maintenance))|seeks?|solicits|invites?|(?:cordially |hereby )?requests (?:proposals|quotations|bids|responses)"
    r"|(?:wish|desire|intend|plan|propose)(?:s|es)? to|(?:proposals|bids|quotations|quotes|tenders|offers|responses) (?:are|is) (?:hereby )?(?:invited|requested|sought|solicited|called) (?:for|from)|would like|standardi[sz]ed on|(?:scope|purpose|objective|intent)\b[^.;]{0,40}\bis to|requests? responses)\b[^.;]{0,200}$",
    re.IGNORECASE,
)
"""Before a name: what the buyer seeks, in a sentence that tells of the buyer."""
_FORM_EN = pattern(r"(?:'s)? Forms?\b")
_TENDERING_EN = pattern(
    r"\b(?:offer(?:or)?s?|quot(?:e|er|ation)s?|responses?|submi\w+|regist\w+|questions?|complet\w+|propos(?:al|er)s?|bid(?:der)?s?|RSVP|award|quotation)\b",
    re.IGNORECASE,
)
_MEETING_EN = pattern(
    r"\b(?:pre-?(?:bid|proposal|submission|tender|quote|offer) ?|oral |bidders'? |offerors'? |vendor |virtual |industry )(?:meetings?|conferences?|interviews?|presentations?|briefings?|sessions?|demonstrations?|day)\b"
    r"|\b(?:interviews?|meetings?|conferences?|site visits?|hearings?|kick-?off|stand-?ups?)\b[^.;]{0,80}\b(?:held|conducted|attend\w*|join\w*|take place|scheduled|hosted|remotely|virtual\w*)\b|^\W*join\b",
    re.IGNORECASE,
)
"""How people meet: by a tool, but not for its sake."""
_KEPT_EN = pattern(
    r"\b(?:maint(?:ain|enance)\w*|repair\w*|servic(?:e|ing)|inspect\w*)\b[^.;]{0,60}\b(?:existing|installed)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_KEPT_AFTER_EN = pattern(
    r"[^.;]{0,120}\b(?:installed|located|in place|situated) (?:at|in|on|throughout)\b",
    re.IGNORECASE,
)
"""Around a name: it stands somewhere, and is to be kept in order."""
_PLACE_BEFORE_EN = pattern(
    r"\brepositor(?:y|ies) (?:[\w-]+ ){0,2}?(?:on|in|at|within) (?:the )?$|\b(?:deliver|submit|post|upload|publish|push|commit|check|stor|send|sav)\w*\b[^;]{0,60}\b(?:to|on|in|into|via|using) (?:the )?(?:[\w.]+'s|our) [^.;]{0,40}$",
    re.IGNORECASE,
)
_PLACE_AFTER_EN = pattern(
    r"(?:'s)? (?:[\w-]+ )?(?:repositor(?:y|ies)|repos?|issues?|pull requests?|pages?|accounts?|channels?|feeds?|profiles?|wikis?|organi[sz]ation)\b",
    re.IGNORECASE,
)
"""Where work is put, in a place that is the buyer's or anybody's own."""
_LINK = pattern(r"\]\(")
_TOGETHER_EN = pattern(
    rf"(?:^\W*(?:\w+[.)] )?|\b{BIDDER}\b[^;]{{0,30}}\b(?:shall|will|must|should|to) )(?:work|coordinat|collaborat|liais|meet|cooperat|partner)\w* (?:closely |directly )?with (?:the |its |our |both |(?-i:[A-Z])[\w'&.-]*,? |and |or )*$",
    re.IGNORECASE,
)
"""Before a name: those to work with, and not what works."""
_LEFT_EN = pattern(
    r"\b(?:replac(?:e|es|ing|ements? (?:of|for))|decommission\w*|retir(?:e|es|ing|ement)|sunset\w*|phas\w+ out|discontinu\w+|legacy|(?:migrat|convert|transition|mov|upgrad)\w+ (?:[\w'-]+ ){0,5}?(?:from|off|away)|in place of|instead of)\b(?:(?!\b(?:with|to|by|onto|into|using|on)\b)[^;,.]){0,80}$",
    re.IGNORECASE,
)
"""Before a name: what is to be left behind."""
_NOW_EN = pattern(
    r"\b(?:current|existing|present|legacy)\b[^,;.]{0,40}\b(?:is|are|was|were|runs?|uses?)\b[^,;.]{0,60}$|\b(?:that|which) (?:is|are) (?:currently|now|already|presently)\b[^;.]{0,80}$|(?<!shall )(?<!must )(?<!will )\b(?:staff|users|employees|residents|teachers|pupils|students|schools|municipalities)(?: (?:currently|now|already|mostly|still))? (?:work (?:on|with|in)|run|use|have) (?:the )?$",
    re.IGNORECASE,
)
_MADE_OF_EN = pattern(
    r"\b(?:consist\w* of|compris\w+|made up of|composed of|built around)\b[^;.]{0,80}$",
    re.IGNORECASE,
)
_GOES_EN = pattern(
    r"[^.;]{0,40}\b(?:will be|is being|are being|(?:is|are) to be|to be|(?:is|are) (?:planned|scheduled) to be) (?:\w+ )?(?:retired|replaced|decommissioned|phased out|sunset|shut down|discontinued)\b|[^.;]{0,40}\b(?:which|that) (?:goes|is going|went|is|are|will be) (?:out of support|unsupported|end[- ]of[- ](?:life|support))",
    re.IGNORECASE,
)
"""After a name: it will be no more."""
_PAST_EN = pattern(
    r"\bunder contract (?:with|to) (?:the )?$|\b(?:was|were|had been|has been) (?:\w+ly )?(?:awarded|won|let|developed|designed|built|implemented|procured|acquired|prepared|conducted|performed)\b[^.;]{0,60}$|\b(?:staff|users|employees|residents) (?:who|that) (?:use|run|have|own)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
"""Before a name: what was done once, and what people have."""
_LEFT_TO_EN = pattern(
    rf"\b{BIDDER} (?:may|can|are free to|is free to|are welcome to)\b", re.IGNORECASE
)
"""What is left to those who bid."""
_NO_BUYER = r"(?!(?:SaaS|CMS|ERP|GIS|LMS|CAD|RMS|EHR|EMR|SIS|CRM|HRIS|HCM|ILS|EAM|CMMS|SCADA|AVL|API|ESB|OMS|POS|TMS|LIMS|IVR|AMI|DMS|ECM|VPN|MDM|ITSM|SIEM|PMO|SLA|RFP|RFQ|ITB|ITT)\b)"
_BUYER = r"(?:本[市県町村区学院校]|当[市県町村院社庁局省]|発注者|委託者|甲|[市県町村]|機構|財団|貴社以外)"
_BUYERS_PART = pattern(
    rf"{_BUYER}(?:側)?(?:が|は|より|から|で|において)、?[^。]*?(?:用意|準備|貸与|支給|調達|提供|整備|購入|負担|実施|契約|調整|手配)(?:する(?:ものとする)?|します|した(?:もの)?|する予定(?:である|とする)?|済み(?:である)?|を?予定(?:している)?)[。)\s]*$"
    rf"|は、?{_BUYER}(?:側)?(?:が|において)(?:行う|実施する|対応する|担う|担当する)(?:ものとする|こととする)?[。)\s]*$|\({_BUYER}(?:側)?(?:が|で|より)(?:用意|準備|支給|貸与|提供|調達)(?:する|済み?)?\)"
    r"|別途[^。、]{0,10}(?:調達|契約|用意|購入|発注|整備)(?!する[^。、]{1,16}(?:と|に|へ)[^。]{0,12}(?:連携|接続|連動|シングルサインオン))|(?:本)?(?:調達|業務|契約)の?(?:範囲|対象)(?:に(?:は)?含ま(?:ない|れない)|外)"
    rf"|(?:^|: )\W*(?:\w{{1,3}}[.)] )?(?:(?:additionally|in addition|however|also|further|upon award),? )?(?:the |an? )?(?:[\w.']+ ){{0,4}}?(?:{BODY}|office|authori[sz]ed user|(?-i:{_NO_BUYER}[A-Z]{{3,8}}))(?: (?:staff|employees|personnel|users|administrators))? (?!intends to (?:\w+ ){{0,2}}?(?:procure|purchase)\b)(?![^.;]*\b(?:under|through|from|as part of) this (?:contract|agreement|solicitation|procurement|RFP)\b)(?:will|shall|should|may|would|agrees to|intends to|is to) (?:\w+ ){{0,2}}?(?:provide|coordinate|schedule|arrange|set up|supply|furnish|procure|purchase|make\b[^.;]{{0,40}}\bavailable|grant|give|host|administer|continue|use|utili[sz]e|incorporate|retain|administer|maintain|manage|operate)\b|\b(?:contractors?|vendors?|suppliers?|staff|personnel|consultants?)\b[^.;]{{0,20}}\b(?:will|shall) be (?:given|provided (?:with|access)|granted|issued|furnished)\b"
    rf"|\b(?:staff|users|employees|{BODY})\b[^.;]{{0,20}}\b(?:will|shall) continue (?:to use|using|to be)\b"
    r"|\b(?:as|for) (?:background|general)? ?information only\b"
    r"|\b(?:reach\w*|nearing|at) (?:its |their )?end[- ]of[- ](?:life|support)\b|\bno longer (?:be )?supported\b"
    rf"|\b(?:will|shall) (?:work|coordinate|cooperate) with the (?:awarded|selected|successful|winning|chosen) {BIDDER}\b"
    r"|\bwill (?:verify|evaluate|review|assess|consider|notify|inspect|score)\b"
    rf"|\b(?:provided|supplied|procured|furnished|issued|purchased) (?:separately )?by (?:(?:the )?(?:[\w.]+ ){{0,2}}?{BODY}|(?-i:[A-Z]{{3,8}}))\b",
    re.IGNORECASE,
)
_BUYER_SPEAKS_EN = pattern(
    r"^\W*(?:(?:[A-Z]\w+, |To \w[^,]*, |In \w[^,]*, |Currently,? |Today,? |Additionally,? |In addition,? ))?"
    r"(?:(?i:we|our|it is our)\b|[A-Z]{3,}(?: \w+)? (?:has|have|is|are|was|were|uses?|operates?|maintains?|manages?|provides?|runs?|relies|does not|previously|recently)\b"
    r"|[Tt]he (?i:city|county|state|department|agency|council|authority|district|government|university|board)\b)"
)
_FACT_EN = pattern(
    r"^\W*(?:it|they|the|a|an|this|these|those|our|its|all|most|several|some|many|both|each|in \d{4}|as of|since|[A-Z][\w.-]+ (?:[\w/&-]+ ){0,8}?(?=is|are|was|were|has|have))\b[^.]*?"
    r"\b(?:is|are|was|were|has|have|had|means|refers|uses?|used|operates?|runs?|relies|consists?|launched|implemented|deployed|installed|developed|purchased|adopted|selected|acquired|upgraded|built|established|signed|migrated|moved|switched|started|began)\b|^[^.;]{0,200}\b(?:is|are) (?:currently )?used (?:by|for|in|at|to|as|across|throughout|within)\b"
    r"|^\W*it (?:also |currently |then )?[a-z]+s\b|^\W*whereas\b|^\W*(?:existing|current|present|legacy|as-is) [\w ]{1,30}[|:]|^(?=[^.]{0,80}\b(?:current|existing|present)\b)[^.]*?\b(?:is|are)\b"
    r"|^\W*(?!(?:\w+ ){0,4}?(?:system|solution|software|application|vendor|product|platform|tool|module|proposal|supplier|contractor|service|users?|ability)s?\b)(?-i:[A-Z])[\w.]+ (?:\w+ ){0,2}?(?:provides|stores|contains|processes|maintains|hosts|sends|receives|feeds|tracks)\b",
    re.IGNORECASE,
)
_STUDY_EN = pattern(
    r"\W*(?:[0-9A-Za-z]{1,3}[.)] )?(?:(?:[Tt]he )?(?:contractor|vendor|offeror|consultant) (?:shall|will|must) )?"
    r"(?:please )?(?:identify|document|analy[sz]e|describe|explain|indicate|state whether|outline|detail how|provide a (?:\w+ )?description|review|research|assess|evaluate|inventory|gain an understanding|interview)\b",
    re.IGNORECASE,
)
"""What is to be found out asks nothing of the thing that will be bought."""
_ASKED_OF_BUYER_EN = pattern(
    rf"^\W*(?:Q\w*[.:)] ?|Question[^:]{{0,8}}: ?)?(?:will|would|can|could|may|does|do|is|are|has|must) (?:the )?(?:[\w.]+ ){{0,2}}?(?:{BODY}|(?-i:[A-Z]{{3,6}}))\b[^?]*\?\W*$",
    re.IGNORECASE,
)
"""A bidder's question asks something of the buyer."""
_OF_SUPPLIER_EN = pattern(
    r"\b(?:vendor|contractor|offeror|bidder|supplier|proposer|tenderer)s?\b", re.IGNORECASE
)
"""In a fact about a supplier lies a condition."""
_OF_SCOPE_EN = pattern(
    r"^\W*(?:the|this|these|all) (?:\w+ ){0,2}?(?:deliverables?|scope|services?|works?|tasks?|requirements?|contract|procurement|tender|RF[PQ]|lots?)\b",
    re.IGNORECASE,
)
"""What is said of the work to be had asks for it."""


def background(passage: Passage, start: int) -> bool:
    """Whether it is a notice, or the sentence asks nothing under a heading that tells what there is."""
    first, last = passage.sentence(start)
    sentence = passage.plain[first:last]
    if _NOTICE.search(sentence) or _CONTENTS.match(passage.plain):
        return True
    if english(sentence) and (_STUDY_EN.match(sentence) or _ASKED_OF_BUYER_EN.search(sentence)):
        return True
    if english(sentence) and _BUYER_SPEAKS_EN.match(sentence) and not _asks(sentence):
        return not _SOUGHT_EN.search(passage.plain[first:start])
    return not _asks(sentence) and (any(map(_tells, passage.under)) or stands(passage))


_STANDS = pattern(
    r"現行|現状|現在|現有|既存|既設|\b(?:existing|current|present|installed|as-is|legacy)\b",
    re.IGNORECASE,
)
"""Heads a column of what there is."""
_KIND_OF_ROW = pattern(
    r"\W*(?:現行|現有|既存|既設|流用|継続利用|existing|reused?)(?:品|分|機器?|設備| equipment)?(?:の?(?:もの|(?:継続)?利用|流用))?\W*",
    re.IGNORECASE,
)
"""A cell that says of its row that the thing is there."""


def stands(passage: Passage) -> bool:
    """Whether a cell is of a column, or a row, of what there is."""
    return any(map(_STANDS.search, passage.heads)) or (
        bool(passage.heads)
        and any(_KIND_OF_ROW.fullmatch(read(said.ja or said.en).text) for said in passage.aside)
    )


def of_buyer(passage: Passage, start: int) -> bool:
    """Whether a Japanese sentence says what the buyer does, or what is left out of the contract."""
    first, last = passage.sentence(start)
    sentence = passage.plain[first:last]
    return not english(sentence) and bool(_BUYERS_PART.search(sentence))


_TAKEN_AWAY = pattern(
    r"(?:回収|撤去|廃棄|処分|下取り?|引き?取り?)(?:する|対象の?|の対象となる)[^。]{0,60}$"
)
"""Before a name: it goes away."""


_OF_BUYER = pattern(
    r"(?:発注者|委託者|甲|当[所院庁社局省館校]|[本当][市県町村区学]|(?<=[\u4e00-\u9fff])[県市町村区]|^[県市町村区])(?:が|の)?(?:別途)?、?(?:契約|調達|支給|貸与|所有|保有|用意|準備|配備)(?:する|した|済み)?の?[^。、をはが]{0,24}$"
)
"""Before a name: the buyer has it, or will have it, and it is not to be bought."""
_KEPT = pattern(
    r"[^。、をはが]{0,24}の(?:維持・?管理|保守管理)|の(?:保守|サポート|契約)(?:期間|期限)?が[^。、]{0,20}(?:満了|終了|切れ)"
)
"""After a name: it stands, and is kept in order, or its time is up."""


_SINCE = pattern(r"[^。、をはが]{0,12}であ(?:る(?:ため|ことから|ので)|るから)、")
"""After a name: what is told of it is the reason for what is asked."""
_STANDING = pattern(
    r"(?:社)?製の(?:既設|既存|現行|旧)[^。、()]{0,16}(?:\([^)]*\))?(?:の(?:データ|情報|設定)|から)"
)
"""After a maker: it made what stands there, and what is in that is taken over."""


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
        if _apart(passage.plain, first, start, end, last):
            return True
        stands, holds = _HELD_EN.search(before), _HOLDS_DATA_EN.match(passage.plain, end, last)
        held = stands and holds and (stands["away"] or not holds["holder"])
        held = held or _INSTANCE_EN.match(passage.plain, end, last)
        fact = _FACT_EN.match(sentence) and not (
            _OF_SUPPLIER_EN.search(sentence) or _OF_SCOPE_EN.match(sentence)
        )
        return bool(held) or (bool(fact) and not _asks(sentence) and not _SOUGHT_EN.search(before))
    held = _HELD_BEFORE.search(before) and _HOLDS_DATA.match(passage.plain, end, last)
    return bool(
        held
        or _TAKEN_AWAY.search(before)
        or _OF_BUYER.search(before)
        or _KEPT.match(passage.plain, end, last)
        or _SINCE.match(passage.plain, end, last)
        or _STANDING.match(passage.plain, end, last)
        or _REASON.match(passage.plain, end, last)
        or _TOPIC.match(passage.plain, end, last)
        or _PUBLISHED.match(passage.plain, end, last)
        or _PRESENT.search(sentence)
        or _BUYERS_OWN.match(sentence)
        or (_TODAY.match(sentence) and not _asks(sentence) and not _DONE_TO.search(sentence))
    )


def _apart(plain: str, first: int, start: int, end: int, last: int) -> bool:
    """Whether an English sentence names a thing that is not to be had: a place, a party, a past one."""
    before, sentence = plain[first:start], plain[first:last]
    return bool(
        _PLACE_AFTER_EN.match(plain, end, last)
        or _PLACE_BEFORE_EN.search(before)
        or (plain[start - 1 : start] == "[" and _LINK.match(plain, end))
        or (_FORM_EN.match(plain, end, last) and _TENDERING_EN.search(sentence))
        or _MEETING_EN.search(sentence)
        or _TOGETHER_EN.search(before)
        or _LEFT_EN.search(before)
        or _GOES_EN.match(plain, end, last)
        or (_PAST_EN.search(before) and not _asks(sentence))
        or _MADE_OF_EN.search(before)
        or _NOW_EN.search(before)
        or _LEFT_TO_EN.search(before)
        or (_KEPT_EN.search(before) and _KEPT_AFTER_EN.match(plain, end, last))
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
