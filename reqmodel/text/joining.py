"""What a sentence joins with which other system, and what says that this one stands already."""

from __future__ import annotations

import re

from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span
from reqmodel.text.together import together

CUES = ("tie ", "tied ", "ties ", "ingle sign", "連携", "連係", "接続", "連動", "移行", "移管", "統合", "取込", "取り込", "引継", "引き継", "授受", "同期", "データ交換", "シングルサインオン", "SSO", "載せ替え", "移し", "移す", "横断検索", "突合", "突き合", "監視対象", "組み合わせ", "整合", "親和", "取得", "受信", "受領", "受取", "受け取", "受渡", "受け渡", "渡す", "渡せ", "渡し", "送信", "送る", "送れ", "転送", "配信", "反映", "登録", "書戻", "書き戻", "書込", "書き込", "読出", "読み出", "読込", "読み込", "抽出", "参照", "照会", "照合", "表示", "収集", "やりとり", "やり取り", "検索", "変換", "受けら", "受ける", "提供を受け", "インタフ", "インターフ", "integrat", "uthenticat", "xpan", "xten", "interfac", "connect", "interoperat", "synchron", "communicat", "migrat", "ingest", "convert", "transfer", "extract", "exchang", "receiv", "retriev", "import", "feed", "flow", "mainframe", "leverag", "collect", "pull", "push", "load", "quer", "send", "write", "read", "post", "submit", "obtain", "link", "look", "data", "stored", "held", "kept", "carr", "brought", "show")  # fmt: skip
"""What at least one of stands in every text with something joined."""
_REACH = 70
"""Characters within which a verb and the system that it joins stand."""
_MODIFIERS = 45
"""Characters before a system in which is said whose it is."""

_JOINS = pattern(
    r"連(?:携|係)(?!先|元|基盤|プラットフォーム)|接続(?!点|者|数|先|元)|連動|移行(?!後|前|計画|性|スケジュール|期間|時|元|先|手順|方針)|移管|統合(?!的|型|宛名|認証|運用|基盤|管理)|取り?込|引き?継(?!が?れ(?:ない|ず))|同期|授受"
    r"|データ交換|シングルサインオン|SSO|載せ替え|移(?=し|す)|横断検索|突合|突き合わ|監視対象|組み合わせ|整合(?:性)?(?=(?:を|が|の)(?:確保|図|と[るりれ]|保))|親和性"
)
"""What cannot be priced unless the other side is known."""
_PASSES = pattern(
    r"取得|受信|受領|受け?取|受け?渡|渡(?=[すせし])|送信|送(?=[るれ])|転送|配信|反映|登録(?!者|情報)|書き?[戻込]|読み?[出込]|抽出(?!条件|結果|項目)|参照|照会|照合|表示|収集|やり?取り|検索|変換|受け(?=ら|る)|提供を受け"
)
"""The same where the other side is said to stand already."""
_SYSTEM = pattern(
    r"(?:システム|基盤|サーバー?群?|データベース|DB|台帳|グループウェア|ポータル(?:サイト)?|ホームページ|サイト|OPAC|GIS|CMS)(?:\([^)]{1,20}\))?(?:等|側)?(?!等|側|担当|部門|課|係|管理者|室|保守|運用(?:業者|事業者|担当)|開発|構築|事業者|業者|ベンダ|会社|所管|主管|関係者|部署)"
)
_THING = pattern(
    r"(?:ネットワーク|LAN|パッケージ|アプリ(?:ケーション)?|コンピュータ|汎用機|サービス|ソフト(?:ウェア)?|機器|装置|設備|(?:水位|雨量|流量|風速|風向|濃度|電力|震度|放射)計|計測器|カメラ(?:映像)?|センサー?|PBX|電話(?:機|設備)?|交換機|無線|放送|サイネージ|AD|認証(?:基盤)?|情報|データ|コンテンツ|会計|監視|環境)(?:\([^)]{1,20}\))?(?:等|側)?"
)
_UP_TO = pattern(
    r"[一-龥ァ-ヶー]{0,6}(?:(?:に(?:ある|保存|登録|格納|蓄積|構築)(?:さ|し)?れ?(?:た|ている)?|の|内の|上の)[^。、]{0,24}?)?"
    r"(?:の|(?:から|より|との|とは?|へ|に|を|が|で)、?(?:[^。、はが]{0,30}|[^。、はが]{0,24}(?:について|に関して)、?[^。、はが]{0,20}))"
)
"""Between a system and the verb: what of it, its particle, and what is passed."""
_FROM_OR_TO = pattern(
    r"(?:の[^。、]{0,16}?)?(?:から|より|へ)|に(?=[^。、はが]{0,24}を(?:自動で?)?(?:送信|送[るれ]|転送|受け?渡|渡[すせ]))"
)
_STANDING = pattern(
    r"現行|既存|既設|現有|(?<![復新])旧(?!姓|暦)|前(?=システム)|現(?=システム)|従来|これまで|現在|(?:稼働|運用|使用|利用|導入|整備)(?:済み?|中)の?"
    r"|(?:使用|利用|運用|稼働|整備|導入|保有|所有|所持|設置|構築|配備|運営)(?:して|されて)(?:いる|きた)|(?:(?:平成|令和)?[0-9元]*年度?に|既に|すでに)(?:整備|導入|構築|更新|設置|更改)した"
    r"|(?:[本当][市県町村区院校学社局省]|[市県町村国省府都]|機構|組合|連合)が(?:別に?途?)?[^。、]{0,12}(?:使用|利用|運用|稼働|整備|導入|保有|所有|所持|管理|運営|設置|構築)"
    r"|(?:本[市県町村区院校学]|当[市県町村院校局社])の|庁内の?|学内の?|院内の?|病院の|水道局の|消防本部の|役場の|別途(?:構築|調達|整備|開発|契約)"
)
_STANDING_OR_FROM = pattern(
    r"現|既|旧|前シ|従来|これまで|済|中の|てい|てき|した|[市県町村国省府都構合]が|本[市県町村区院校学]|当[市県町村院校局社]|[庁学院]内|病院|水道局|消防|役場|別途|から|より|へ|に[^。、はが]{0,24}を(?:自動で?)?(?:送|転送|受渡|受け渡|渡)"
)
_AT_WORK = pattern(
    r"(?:(?:現行|既存|既設|現有|(?<![復新])旧(?!姓|暦|来|称)|(?:導入|整備|構築)済み?|(?:稼働|運用|使用|利用|契約)中)の?"
    r"|(?:使用|利用|運用|稼働|整備|導入|保有|配備)して(?:いる|おり、?)|(?:県|市|町|村|国|機構|組合|[本当][市県町村区院校])が(?:運用|導入|保有|整備|提供|運営)(?:する|している|した)|[庁学院]内で(?:利用|使用)(?:可能な|できる|している))"
    r"(?P<thing>(?![^とにへかより、。]{0,16}(?:[課室係部署者員会店院校社]|機関|団体|企業|大学|自治体|資料|制度|計画|事業|施策|法令|条例|規程|体制|取組み?|方針|基準|手順|書|図|表|住所|建物|施設|道路|管|水路|様式|会議室)(?:等|へ)?(?:の|と|に|か|よ|へ))[一-龥々ァ-ヶーA-Za-z0-9・()]{2,18}?)(?:等)?"
    r"(?:と(?:の|は)?|から(?:の)?|より|へ(?:の)?|に)、?(?:[^。、はが]{0,14}(?:を|の))?(?:自動(?:的に|で)?|相互に|双方向で|適切に|円滑に)?(?:データ|情報)?(?:連携(?!先|元|し(?:て|つつ|ながら)[^。、]{0,10}(?:進|推進|取り組|対応))|連動|同期|移行(?!後|前|期間|時)|取り?込|データ交換|シングルサインオン)"
    r"|基幹系?(?:[0-9]+)?業務(?:と(?:の)?|から(?:の)?)(?:データ|情報)?連携"
    r"|(?:[本当]?[市県町村区])の[^。、のとをはが]{0,10}(?:メール|アプリ|ネット|ポータル|予約|決裁|認証)(?:サービス)?(?:と(?:の)?|から(?:の)?)(?:データ|情報)?(?:連携|連動|同期)"
)
"""What stands already and is called only by what it does, or by its own name, up to the verb."""
_HELD_THERE = pattern(
    r"(?<![一-龥々ァ-ヶー])(?!本|新|当該|次期|提案|同|各|両|サブ|他)[一-龥々ァ-ヶーA-Za-z0-9・]{2,16}システム(?:が|で|の)(?:持つ|(?:保有|管理|保持)(?:する|している)|有する)[^。]{1,40}を(?:参照|取得|照会|取り?込|利用|表示)"
    r"|(?:既存|現行|現在|[本当][市県町村区])の[^。、]{0,12}(?:ポータル|サイト)(?:サイト)?(?:から|より)(?:の)?遷移[^。]{0,20}引き?継"
    r"|(?:運用|利用|使用|稼働)(?:している|中の)[^。、はが]{0,12}(?:サーバー?|基盤|システム)(?:から|で|により)、?[^。、]{0,8}(?:監視|一元管理|操作|行える|行えるよう)"
)
"""What another system holds or does, to be had from there."""
_OLD = pattern(r"現行|既存|既設|(?<![復新])旧(?!姓|暦)|前システム|現システム|現在|これまで")
_OF_DATA = pattern(r"情報|データ|コンテンツ|ネットワーク|LAN|環境")
"""What the buyer holds in any case: only of old ones is it asked what they came from."""
_MADE = pattern(
    r"(?:本|新|当|当該|次期|提案(?:する)?|同|今回の?|上記の?|構築する|導入する|調達する|各|システム間の?|両)(?:業務|情報)?$"
)
_GENERIC = pattern(
    r"(?:業務|情報|管理|標準|運用|外部|関連|各種|他の?|電子|共通|対象|連携|接続|複数|個別|周辺|統合|クラウド|オープン|ファイル|メール|プリント|プロキシ|Web|本部|事務局|各課|内|新規|開発|テスト|検証|本番|予備|待機|マスタ|データ|サーバ|利用|仮想|専用|対応|及び|又は|の|・|準拠)*"
)
_NAMING = pattern(r"[一-龥々ァ-ヶーA-Za-z0-9・/&]")
_LONGEST = 24
"""Characters of the longest name of a system."""
_OTHERS = pattern(
    r"(?:他の?|ほかの|部門|基幹系?|内部情報系?|住民情報系?|(?<![一-龥])業務)(?:業務)?$"
)


_OTHER_SIDE_JA = pattern(
    r"システム|基盤|サーバ|データベース|DB|台帳|グループウェア|ポータル|ホームページ|サイト|OPAC|GIS|CMS"
    r"|現行|現用|現在|現有|現シ|既存|既設|既に|旧|前シ|従来|これまで|済|別途|年度|年に|すでに"
    r"|庁内|学内|院内|病院|水道局|消防|役場|基幹|機構が|組合が|連合が|されている|されてきた"
    r"|使用し|利用し|運用し|稼働し|整備し|導入し|保有し|所有し|所持し|設置し|構築し|配備し|運営し"
    r"|使用中|利用中|運用中|稼働中|契約中|導入中|整備中|県が|府が|都が|省が|国が|局が|社が|院が|校が|学が|合が"
    r"|市が|町が|村が|区が|連携|連動|同期|本市|本県|本町|本村|本区|本院|本校|本学|本局|本社|本省"
    r"|当市|当県|当町|当村|当区|当院|当校|当学|当局|当社|当省"
)
"""What at least one of names a system or says that it stands; words alone, which are found fastest."""

_BECAUSE = pattern(r"ため|ので|ことから")
"""Between a system and a verb: the verb is of another clause."""
_ON_ITS_SCREEN = pattern(r"の[^。、はが]{0,6}(?:画面|メニュー|ページ)(?:から|より|で|上)")
"""After a system: where its users stand, and no other system."""
_CLAUSE = pattern(r"(?:ため|ので|ことから)、|\)\s?[ア-ン]\s?(?=[一-龥ァ-ヶA-Z])")
"""Between what stands and a system: they are of different clauses, or items."""
_INTO = pattern(r"(?:へ|に)[^。]{0,24}(?:データ|情報)[^。、]{0,6}[をの]$")
"""Before the verb: what is held goes on to any other system, and none needs to be known."""
_NOT_DONE = pattern(
    r"(?:さ|し)(?:れ)?て(?:い|お)(?:る|り)|[^。、]{0,14}(?:(?:行|含|伴)わ?ま?な|しな|せず|ず(?:に|、)|不要|対象外|要しな|求めな|必要と?しな|必要はな)"
)
_EN_JOIN = (
    r"(?i:integrat\w*|interfac(?:e|es|ed|ing)|connect\w*|authenticat\w*|interoperat\w*|synchroni[sz]\w*|sync|communicat\w+|link(?:s|ed|ing)? (?:to|with)|tie[sd]?|hook(?:s|ed)?"
    r"|import\w*|migrat\w*|ingest\w*|convert\w*|transfer\w*|extract\w*|exchang\w*|receiv\w+|retriev\w+|pull(?:s|ed|ing)?|push(?:es|ed|ing)?"
    r"|load(?:s|ed|ing)?|feed(?:s|ing)?|flows?|passe?s?|quer(?:y|ies|ied)|writ(?:e|es|ing|ten)|reads?|posts?|sends?|submit\w*|obtain\w*|(?:provide|source|display)\w* (?:\w+ )?(?:data|information)|collect\w*|show|shows|single sign-on|SSO|leverag\w+|carr(?:y|ied)|brought|look up|takes?|log(?:s|ged|ging)? in|sign(?:s|ed|ing)? in)"
)
_EN_TO = r"(?i:with|to|into|between|from|via|through|against|of|by)"
_EN_HOLDER = (
    r"(?i:systems?(?: of record)?|technolog(?:y|ies)|(?:control |operations? |data )?cent(?:er|re)s?|platforms?|databases?|servers?|applications?|mainframes?|networks?|portals?|software|director(?:y|ies)|websites?|infrastructure"
    r"|environments?|bus|exchanges?|data sources?|data warehouse|registr(?:y|ies)|registers?|repositor(?:y|ies)|ledgers?|identity provider|tools?|trackers?|package|records|spreadsheets?|files|subsystems?|backbone|domain|instances?|services?|information|protocols?|programs?|solutions?|ERP|SIS|LMS|CRM|EHR|EMR|EPR|CAD|RMS|HRIS|LIMS|CMS|GIS|EDRMS|PBX|identity providers?|calendars?|accounts?|authentication|products?|SCADA|BMS|BAS|VMS|IVR|AVL|sign-on|SSO)"
)
_EN_OLD = r"(?i:existing|current|legacy|incumbent|in-house|present|old|outgoing|installed|in-place|incumbent's|previous)"
_EN_BUYER = (
    r"(?:(?:the )?(?:(?i:our)|(?i:city|county|agency|state|council|district|department|authority|university|hospital|buyer|customer|prefecture|ministry|school|library|board|town|village|court|government)'s"
    r"|(?:[Cc]ity|[Cc]ounty|[Aa]gency|[Ss]tate|[Cc]ouncil|[Dd]istrict|[Dd]epartment|[Aa]uthority|[Uu]niversity|[Hh]ospital|[Bb]uyer|[Cc]ustomer)|[A-Z]{2,6}'s))"
)
_EN_CALLED = (
    r"(?:the )?(?!(?:API|APIs|REST|XML|JSON|CSV|HTTPS?|TLS|SSL|SAML|PDF|SQL|PII|LDAP|MFA|SSO|US|GSA|COR|ACOR|CO|IT|ID|URL|QR|OAuth|SOAP|FTP|SFTP|SMTP|VPN|MS|ERP|CRM|GIS|EDI|ODBC|JDBC|OLE|NGSI|UTF|ISO|IP|LAN|WAN|VLAN|DNS|SNMP|NTP|PKI|CSS|HTML|FAQ|SMS|IVR|EFT|ACH|RFP|RFQ|SOW|PWS|WSDL|OIDC)\b)"
    r"(?:[A-Z][A-Za-z&-]*[A-Z][A-Za-z&-]*)"
)
_EN_PROPER = r"(?:the |our |its )?(?!(?:Web|Internet|Annex|Appendix|Section|Schedule|Exhibit|Attachment|Table|Part|Contractor|Vendor|Offeror|Supplier|Bidder|Government|City|County|State|Contracting|Product|Project|Open|National|Federal|English|Japanese|XML|JSON|REST|SOAP|Application)\b)[A-Z][a-z]+(?:[A-Z][a-z]+|(?: [A-Z][\w&-]*){1,4})"
_EN_NO_THING = r"(?!(?:[\w-]+ ){0,3}?(?i:staff|employees?|personnel|teams?|members?|tenants?|residents?|stakeholders?|users?|customers?|clients?|partners?|contractors?|vendors?|providers?|managers?|directors?|officers?|representatives?|coordinators?|consultants?|contracts?|agreements?|polic(?:y|ies)|procedures?|process(?:es)?|practices?|plans?|planning|strateg(?:y|ies)|goals?|mission|schedules?|curriculum|programs?|programming|efforts?|initiatives?|projects?|operations|laws?|regulations?|standards?|requirements?|needs|workflows?|brand\w*|culture|finishes|buildings?|structures?|trees?|landscap\w+|roads?|streets?|sidewalks?|pavement|mains?|sewers?|pip(?:e|es|ing)|utilities|conduits?|ducts?|ductwork|walls?|roofs?|slabs?|grades?|fences?|work|conditions|communit(?:y|ies)|families|public|board|council|department|office|legal)\b)"
"""Not before people, papers, or parts of a building."""
_EN_IN_USE = r"(?i:(?:that is |which is )?(?:currently |now |already )?(?:in (?:place|use|service)|used by|operated by|run by))"
_JOINED_EN = pattern(
    rf"\b{_EN_JOIN}\b[^;]{{0,90}}?\b{_EN_OLD} (?:[\w'&/()-]+ ){{0,4}}{_EN_HOLDER}\b"
    rf"|\b{_EN_OLD} (?:[\w'&/()-]+ ){{0,4}}{_EN_HOLDER}\b[^;]{{0,60}}?\b{_EN_JOIN}\b"
    rf"|\b{_EN_JOIN}\b[^;]{{0,60}}?\b(?:(?:the|our) (?:\w+ ){{0,3}}{_EN_HOLDER} {_EN_IN_USE}\b|mainframe\b)"
    rf"|\b(?i:expan(?:d|ds|ding|sion of)|exten(?:d|ds|ding|sion of)) (?:the |its |our |their )?{_EN_OLD} (?:[\w'&/()-]+ ){{0,4}}(?:{_EN_HOLDER}|installation|equipment)\b"
    rf"|\b(?<!\bbe )(?i:held|stored|kept|maintained) in the (?:\w+ ){{1,3}}(?i:system|database|ledger)\b"
    rf"|\b{_EN_JOIN} (?:[\w,-]+ ){{0,8}}?{_EN_TO} the (?:[\w&/-]+ ){{1,4}}?{_EN_HOLDER} of the (?i:city|county|state|agency|district|department|authority|council|university|hospital|prefecture|ministry)\b"
    rf"|\b{_EN_JOIN} (?:[\w-]+ ){{0,8}}?{_EN_TO} (?:multiple |all |other |various |both |the core |the enterprise )?{_EN_BUYER} (?:[\w&/-]+ ){{0,4}}?{_EN_HOLDER}\b"
    rf"|\b{_EN_JOIN} (?:[\w,-]+ ){{0,8}}?{_EN_TO} (?:multiple |the |our )?(?:[A-Z]\w+ )?(?!API|REST|XML|JSON|CSV|HTTP|SQL|US\b)[A-Z]{{2,6}} (?:[\w&-]+ ){{0,2}}?{_EN_HOLDER}\b"
    rf"|\b(?i:integrat\w*|interfac(?:e|es|ed|ing)|interoperat\w*|communicat\w+|synchroni[sz]\w*) (?:[\w-]+ ){{0,6}}?(?i:with|to|between|into) (?:the |our )?(?:[A-Z][a-z]+ )?{_EN_CALLED}\b(?! (?i:standards?|protocols?|formats?|team|teams|staff|personnel|stakeholders?))"
    rf"|\b(?i:integrat\w*|interfac(?:e|es|ed|ing)|interoperat\w*|synchroni[sz]\w*|communicat(?:e|es|ing)|(?:data )?feeds?(?: updates)?) (?:[\w-]+ ){{0,6}}?(?i:with|to|between|into|from) (?:{_EN_PROPER}|[A-Z][a-z]+ (?:and|or) the (?i:platform|system|solution|application))\b(?! (?i:standards?|protocols?|formats?|team|teams|staff|personnel|stakeholders?))"
    rf"|\b(?i:integrat\w*|interfac(?:e|es|ed|ing)|interoperat\w*|compatib\w+) with (?:other |all |current |any )?(?i:campus|university|district|county|city|agency|state|institutional|enterprise|corporate|in-house|housing|financial|student|payroll|billing|dispatch|library|hospital) (?:[\w,&/-]+ ){{0,4}}?{_EN_HOLDER}\b"
    rf"|\b(?i:integrat\w*|exchang\w*|import\w*|pull\w*) (?:\w+ ){{0,3}}?(?i:with|from|to) our [^;]{{0,60}}?{_EN_HOLDER}\b"
    rf"|\b(?i:integrat\w*|interfac(?:e|es|ed|ing)|interoperat\w*|synchroni[sz]\w*|communicat(?:e|es|ing)) (?:[\w-]+ ){{0,6}}?(?i:with|to|between|into) (?:the |our |all |its )?(?:(?:[\w.]+ )?[\w.]+'s (?:{_EN_OLD} )?|{_EN_OLD} ){_EN_NO_THING}[\w-]+"
    rf"|\b(?i:integrat\w*|interfac(?:e|es|ed|ing)|tie[sd]?|connect\w*|interoperat\w*) (?:[\w-]+ ){{0,4}}?(?i:with|to|into) (?:the |our |all )?{_EN_NO_THING}(?:[\w-]+ ){{1,4}}(?i:currently|already|now|presently) (?i:in (?:use|place|service|operation)|deployed|used)\b"
    rf"|\b(?i:interfac\w*|integrat\w*|data exchange)\b[^;]{{0,40}}\bmust (?i:leverage|use|go through) the (?:[A-Z]{{2,6}} )?[A-Z]{{2,6}}\b"
)


_FITS_EN = pattern(
    rf"\b(?i:compatib\w+|interoperab\w+|works?(?: seamlessly)?|functions?(?: fully)?|operates?) with (?:the |all |any |other )?(?:existing |current )?(?:{_EN_BUYER}|[A-Z]{{2,6}}'s|[A-Z]\w+(?:'s)?(?= \w+ {_EN_HOLDER})|{_EN_OLD}|(?:other )?(?i:district|university|campus|county|city|agency|state|hospital|school)) (?:[\w&/-]+ ){{0,5}}?(?:{_EN_HOLDER}|(?i:requirements|initiatives|equipment|devices|hardware|technolog(?:y|ies)))\b"
    rf"|\b(?i:integrat\w*|interoperat\w*) with (?:the |our )?(?:existing |already |currently )?(?:[\w-]+ ){{0,2}}?(?:network|already deployed|currently deployed|installed)\b"
)


def fitted(plain: str, sentence: Span) -> Span | None:
    """Where an English sentence wants what fits the things that the buyer has, of any kind."""
    found = _FITS_EN.search(plain, *sentence)
    return found.span() if found else None


_OTHER_SIDE_EN = pattern(
    rf"\b{_EN_OLD}\b|'s\b|\b(?i:our|mainframe|in (?:place|use|service)|used by|operated by|run by)\b|\b(?i:held|stored|kept|maintained) in\b|\b[A-Z]{{2,}}"
    r"|\b(?i:with|to|from|between|into|via|by|of) (?:(?i:the|our|all|other|current|multiple) )?(?:[A-Z]|(?i:campus|university|district|county|city|agency|state|institutional|enterprise|corporate|in-house|housing|financial|student|payroll|billing|dispatch|library|hospital|department|council|customer|authority|buyer))"
)
"""What at least one of names the other side; most texts that join something within have none."""


_PEOPLE_EN = pattern(
    r"(?: (?:[A-Z][\w&-]*|and|or)){0,3} (?i:leads?|managers?|officers?|owners?|directors?|coordinators?|administrators?|representatives?|sponsors?|liaisons?|contacts?|points? of contact|staff|teams?|personnel|office|PMO)\b"
)
"""After what is joined: it is spoken with, not connected."""
_ERRAND_EN = pattern(
    r"\b(?:invoic\w+|passwords?|proposals?|bids?|quotes?|quotations?|questions?|inquiries|payments?)\b[^;]{0,60}\b(?:submit\w*|obtain\w*|send|sent|receiv\w*|post\w*)\b[^;]{0,20}\b(?:via|through|by)\b",
    re.IGNORECASE,
)
"""What a supplier does on a site of the buyer, while its system does not."""


_REPLACED_EN = pattern(r"\breplac(?:e|es|ing)\b", re.IGNORECASE)
_STANDS_JA = pattern(
    r"(?:各部門|病院|[庁学院]内|[本当][市県町村区院校学])(?:で|が)(?:現在)?(?:使用|利用|運用|稼働)(?:して|中)(?:いる)?の?[^。、はが]{0,20}(?:システム|機器|装置|サーバー?|ソフト)|(?:現用|稼働中|既設|今ある|現在|従前|従来|既に動いている|設置済み|整備済み|導入済み|現有)の?[^。、はがを]{0,12}(?:システム|基盤|装置|機|盤|カメラ|設備|会計|ファイアウォール|サーバー?|台帳|管理|サービス|機器|名簿|認証|宛名|電話)"
    r"|(?:システム|基盤|装置|カメラ|設備|サービス)\((?:[^()。]{0,20})(?:設置|整備|導入|稼働)(?:済み|中)?[^()。]{0,20}\)|システムに登録済みの|(?:側|システム)は(?:従前|従来)のもの|既存業者が出力|(?:他課|他部署)の(?:台帳|システム)|これまでの取決め"
)
_PASSES_JA = pattern(
    r"連動して|受け渡|渡[させ]|送られ|送信|読み込|取り込|収集|呼び出|やり取り|つながり|移し替え|返却|映像を選|送受信|同期|参照でき|空き状況を表示|制御する|転送|書き込|移行(?!後|前|期間|時|先|元)|連携(?!先|元|基盤)|接続(?!点|者|数|先|元)|継続して?(?:利用|使用|移行|し)|インタ(?:ー)?フェ(?:ー|イ)?ス"
)
_OWN_EN = pattern(
    rf"\b(?i:other|all|the) [A-Z]{{3,8}} (?:systems|applications|databases)\b|\b(?:(?i:our|existing|current|present|legacy|home-grown|in-house|[\w]+'s(?: own)?)) (?:[\w,/-]+ ){{0,6}}?(?:{_EN_HOLDER}|PAS|SIEM|IFMIS|(?i:logger|console|screens|head-end|backup infrastructure|dispatch|intranet|case management))\b"
    rf"|\b(?:{_EN_HOLDER}|(?i:logger|console|screens|tool|store))\b (?i:(?:that|which) )?(?:[\w]+ ){{0,4}}(?i:has in use|already runs|operates today|currently in operation|presently deployed|is installed|acquired in|in use|already (?:in place|operates|uses))\b"
)
_TRAVELS_EN = pattern(
    r"\b(?i:interfacing|(?:will|shall|must) interface|integrat\w+|arriv\w+|flows?|updates?|link(?:s|ed)? to|bridge to|connectors?|interfaces? (?:to|with)|sync\w*|exchang\w+|forward\w*|archived|take over|taken over|authenticated|consume|appear on|feeds?|propagat\w+|import\w*|extract\w*|reach|pass(?:es|ed)? to)\b"
)
_MAY_STAND_JA = pattern(
    r"使用し|利用し|運用し|現用|現在|稼働中|既に|既設|既存|既ず|今ある|従前|従来|済み|\(|側は|他課|他部|取決"
)
"""What most texts without anything standing lack."""
_LINKED_JA = together((_STANDS_JA, _PASSES_JA))
_LINKED_EN = together((_OWN_EN, _TRAVELS_EN), unless=(_REPLACED_EN,))


_ENGLISH = pattern(r"[a-z] [a-z]")


def possible(plain: str) -> bool:
    """Whether a text may join anything at all: most need not be cut into sentences to see it."""
    return any(p.search(plain) for p in (_OTHER_SIDE_JA, _MAY_STAND_JA, _ENGLISH))


def linked(plain: str, sentence: Span) -> Span | None:
    """Where a sentence says what stands already and what passes, in whatever order, from end to end."""
    if english(plain[slice(*sentence)]):
        return _LINKED_EN(plain, sentence)
    return _LINKED_JA(plain, sentence) if _MAY_STAND_JA.search(plain, *sentence) else None


def joined(plain: str, sentence: Span) -> Span | None:
    """Where a sentence joins a system other than the one to be supplied, verb included."""
    if english(plain[slice(*sentence)]):
        return _joined_en(plain, sentence)
    return _joined_ja(plain, sentence) if _OTHER_SIDE_JA.search(plain, *sentence) else None


def _joined_en(plain: str, sentence: Span) -> Span | None:
    first, last = sentence
    if not _OTHER_SIDE_EN.search(plain, first, last):
        return None
    found = _JOINED_EN.search(plain, first, last)
    if (
        not found
        or _REPLACED_EN.search(found[0])
        or _PEOPLE_EN.match(plain, found.end())
        or _ERRAND_EN.search(plain, first, found.end())
    ):
        return None
    return found.span()


def _joined_ja(plain: str, sentence: Span) -> Span | None:
    if by_verb := _by_verb(plain, sentence):
        return by_verb
    first, last = sentence
    at_work = _HELD_THERE.search(plain, first, last) or (
        _JOINS.search(plain, first, last) and _AT_WORK.search(plain, first, last)
    )
    if not at_work or _NOT_DONE.match(plain, at_work.end(), last):
        return None
    return at_work.span()


def _by_verb(plain: str, sentence: Span) -> Span | None:
    """Where a Japanese sentence names a system before a verb that joins it, verb included."""
    first, last = sentence
    for verbs, marked in ((_JOINS, False), (_PASSES, True)):
        if marked and not _STANDING_OR_FROM.search(plain, first, last):
            continue
        for verb in verbs.finditer(plain, first, last):
            begins = _other(plain, first, verb.start(), marked=marked)
            if begins is not None and not _NOT_DONE.match(plain, verb.end(), last):
                return begins, verb.end()
    return None


def _other(plain: str, first: int, verb: int, *, marked: bool) -> int | None:
    """Where the other system before a verb begins, with what says that it stands; the nearest first."""
    since = max(first, verb - _REACH)
    for kinds in (_SYSTEM, _THING):
        for holder in reversed(list(kinds.finditer(plain, since, verb))):
            if not _reaches(plain, holder.end(), verb, marked=marked):
                continue
            begins = _begins(plain, first, holder.start())
            chunk, before = plain[begins : holder.start()], plain[max(first, begins - 10) : begins]
            if _MADE.search(
                plain, max(first, holder.start() - 14), holder.start()
            ) and not _STANDING.search(chunk):
                continue
            said = _OLD if _OF_DATA.match(holder[0]) else _STANDING
            since_clause = _clause(plain, max(first, holder.start() - _MODIFIERS), holder.start())
            if stands := said.search(plain, since_clause, holder.start()):
                return stands.start()
            if _OTHERS.search(before + chunk) and _INTO.match(plain, holder.end(), verb):
                continue
            directed = not marked or _FROM_OR_TO.match(plain, holder.end())
            if directed and kinds is _SYSTEM and (_specific(chunk) or _OTHERS.search(before)):
                return begins
    return None


def _reaches(plain: str, holder: int, verb: int, *, marked: bool) -> bool:
    """Whether a verb is of the system that ends at a place, and not of another clause or item."""
    return (
        bool((not marked and holder == verb) or _UP_TO.fullmatch(plain, holder, verb))
        and not _BECAUSE.search(plain, holder, verb)
        and not (marked and _ON_ITS_SCREEN.match(plain, holder, verb))
        and plain.count(")", holder, verb) <= plain.count("(", holder, verb)
    )


def _clause(plain: str, since: int, end: int) -> int:
    """Where the clause begins that ends at a place."""
    for cut in _CLAUSE.finditer(plain, since, end):
        since = cut.end()
    return since


def _begins(plain: str, first: int, holder: int) -> int:
    begins = holder
    while begins > max(first, holder - _LONGEST) and _NAMING.match(plain, begins - 1):
        begins -= 1
    return begins


def _specific(chunk: str) -> bool:
    """Whether a system is called by more than what any system may be called."""
    general = _GENERIC.match(chunk)
    return len(chunk) - (general.end() if general else 0) >= 2 or bool(_OTHERS.search(chunk))
