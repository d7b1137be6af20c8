"""An existing system to connect or migrate, of which nothing is disclosed."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.context import standards_in
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings

CUES = ("既存", "現行", "既設", "現在", "稼働中", "運用中", "導入済", "本市", "本県", "庁内", "当市", "当県", "他の", "他システム", "旧システム", "現システム", "existing", "current", "legacy", "incumbent", "in-house", "integrate with the", "interface with the", "connect to the", "当院", "本院", "当校", "本校", "当局", "他システム", "基幹系", "業務システム", "県が", "市が", "町が", "ホームページ", "identity provider", "システムとの", "基盤との", "integrate t", "integrat", "single sign-on", "synchroni", "整備している", "導入している", "設置している", "所持", "所有", "保有", "旧シ", "旧来", "now in", "病院の", "学内の", "水道局の", "消防本部の", "別途構築", "別途調達", "別途整備", "used by", "held in", "stored in", "旧ホ", "旧サ", "旧基", "旧デ", "前システム", "中の", "ホストコンピュ", "汎用", "mainframe", "old ", "present", "in place", "outgoing", "hospital's", "ity's", "ounty's", "gency's", "tate's", "ouncil's", "istrict's", "ustomer's", "病院情報", "電子カルテ", "医事", "住民", "住基", "税務", "財務会計", "人事給与", "庶務事務", "文書管理", "電子決裁", "校務支援", "統合", "職員認証", "内部情報", "防災情報", "利用して", "運用して", "稼働して", "使用して", "年度に", "年に")  # fmt: skip

_THING = r"(?:システム|基盤|サーバー?|データベース|DB|ネットワーク|サイト|パッケージ|台帳|認証|AD|グループウェア|ポータル|監視|ソフト|サービス|GIS|CMS|OPAC|会計|アプリ)"
_JOIN_EN = r"(?i:integrat|interfac|connect|migrat|import|synchroni|link|transfer|convert|exchang|send|receiv|feed|shar|pull|push|retriev|read|writ|post|sync|query|look)"
_OLD_EN = r"(?i:existing|current|legacy|incumbent|in-house|present)"
_THING_EN = r"(?:systems?|platforms?|databases?|servers?|applications?|mainframes?|network|portals?|software|directory|websites?|infrastructure)"
_OURS = r"(?:既存|現行|既設|現在(?:の|使用|利用|運用|稼働)|現システム|旧システム|稼働中の|運用中の|(?:本[市県町村院校学]|当[市県町村社院校局]|庁内|学内|院内)(?:が|で|の))"
_BEFORE = r"(?:既存|現行|既設|旧|前(?=システム)|現在(?:の|使用|利用|運用|稼働)|(?:庁内|学内|院内)?で?(?:使用|利用|稼働|運用)中の|(?:使用|利用|稼働|運用)して(?:いる|きた)|(?:本[市県町村院校学]|当[市県町村院校局]|病院|学内|水道局|消防本部|役場|庁内)の|ホスト(?=コンピュー)|汎用(?=機)|旧来の|[市県]の(?=[^。、]{1,8}(?:ポータル|サイト|システム)))"
_HOLDER = r"(?:システム|基盤|サーバー?群?|データベース|DB|装置|設備|[^。、]{1,6}計|計測器|カメラ(?:映像)?|センサー?|ホームページ|サイト|コンピュータ|汎用機|機|交換機|放送|無線|サイネージ|ポータル|情報)"
_UNKNOWN = pattern(
    r"(?:システム|基盤|サーバー?)\((?:現行|既存|既設)\)[^。]{0,25}?(?:連携|移行|接続|統合|連動|取り?込)|(?:既存|現行|既設|現在(?:の|使用|利用|運用|稼働)|現システム|旧システム|稼働中の|運用中の|導入済み?の?|(?:本[市県町村院校学]|当[市県町村社院校局]|庁内|学内|院内)(?:が|で|の)?(?:運用|利用|保有|導入|整備|稼働|使用)?(?:する|している|中の|済みの)?)"
    rf"[^。、]{{0,20}}?{_THING}[^。]{{0,25}}?(?:連携|移行|接続|統合|連動|取り?込|引き?継|監視対象|シングルサインオン|SSO|同期|追加登録|組み込)"
    rf"|{_OURS}[^。、]{{0,20}}?(?:システム|基盤|サーバー?|データベース|DB|台帳)(?:の|から|より|へ|に|と)[^。]{{0,25}}?(?:受け取|受領|受信|取得|参照|反映|送信|授受|やり?取り|照会|読み出|書き込|受け渡|配信)"
    rf"|{_BEFORE}[^。、]{{0,18}}?{_HOLDER}(?:(?:の|に(?:保存|登録|格納|蓄積)(?:さ|し)れ?た?(?:ている)?)[^。、]{{0,14}}?)?(?:から|より|へ|に|と|との|を)[^。]{{0,25}}?(?:取り?込|取得|引き?継|移管|載せ替え|移す|移せ|受信|受領|受け取|渡せ|渡す|表示|収集|登録(?!され|者)|書き?戻|突合|照合|受け?渡|受けられ|移し入れ|横断検索|突き合わ|移し替え|読み?込|送る|送れ|転送|連動|連携|移行)[^。]{{0,8}}(?:こと|でき|可能|する|もの|る)"
    r"|(?:平成|令和)[0-9元]{1,2}年(?:度)?に(?:整備|導入|構築|更新|設置|更改)した[^。、]{0,25}?(?:システム|基盤|設備|装置|サーバー?)(?:と|に|へ|から)、?[^。]{0,25}?(?:接続|連携|連動|取り?込|移行|統合)"
    r"|別途(?:構築|調達|整備|開発|契約)(?:中|する|した)?の?[^。、]{0,15}(?:システム|基盤|サービス)(?:と|に|へ)[^。、]{0,8}(?:組み合わせ|連携|接続|連動)"
    r"|(?:既に|すでに)(?:整備|導入|設置|構築|運用|稼働)(?:して|され)(?:いる|た)[^。、]{0,25}(?:と|に|へ|から)[^。、]{0,10}(?:接続|連携|連動|取り?込|統合)"
    r"|[市県町村]が(?:所持|所有|保有|運営|運用|管理|設置)[^。]{0,80}?(?:システム|装置|観測局|情報|データ)[^。]{0,60}?(?:を|と)(?:統合|連携|接続|取り?込)"
    r"|(?:病院情報|電子カルテ|医事|住民基本台帳|住民記録|住基|税務?|財務会計|人事給与|庶務事務|文書管理|電子決裁|校務支援|統合宛名|統合認証|職員認証|内部情報|防災情報)(?:系)?(?:システム|基盤)(?:\([^)]*\))?(?:から|と|との|へ)(?:の)?[^。、]{0,14}(?:連携|取得|受信|接続|取り?込)"
    r"|(?:他の?(?:業務)?システム(?:\([^)]*\))?|基幹系?(?:業務)?システム|内部情報系?システム|業務システム|住民情報系?システム)(?:等)?(?:と|へ|から|との)(?:の)?[^。、]{0,12}(?:連携|接続|連動|取り?込)[^。]{0,12}(?:行|でき|図|有|可能)"
    r"|(?:県|市|町|村|国|省|府|都|機構|組合)が(?:別に?途?)?(?:運用|運営|整備|保有|導入|構築|利用|管理)する[^。、]{0,15}?(?:システム|基盤|サーバー?|データベース|サイト)(?:と|へ|に|から|との|への)[^。]{0,20}(?:連携|接続|送信|受信|登録|取得|取り?込|反映|配信|連動)"
    r"|(?:現行|既存|現在の)(?:の)?(?:ホームページ|サイト|ウェブサイト|Webサイト|コンテンツ|データ)[^。]{0,25}(?:移行|移管|引き?継)"
    r"|(?:既存|既設|現行)の?[^。、]{0,12}?(?:無線|設備|装置|機器|交換機|放送|計測器)(?:に|と|へ)[^。、]{0,10}(?:接続|連動|連携|組み込)"
    rf"|\b{_JOIN_EN}\w*\b[^.]{{0,60}}\b{_OLD_EN}\b[^.]{{0,30}}\b{_THING_EN}\b"
    rf"|\b{_OLD_EN}\b[^.]{{0,30}}\b{_THING_EN}\b[^.]{{0,60}}\b{_JOIN_EN}\w*"
    r"|(?:(?<!本)(?<!新)(?<!当該)(?<!次期)(?<!提案)システム|(?<!本)(?<!当該)基盤)との[^。]{0,40}?(?:データ)?(?:連携|授受|交換)(?:に(?:つい|関)|を?(?:行|実現|図|でき|する)|が?可能|機能)"
    r"|\b(?:must|shall|will|integrat\w+)\b[^.]{0,60}\b(?i:integrat\w*|interfac\w*|interoperat\w*)\b[^.]{0,40}\b(?:with|to|between|via)\b (?:the |our )?(?!Internet|Web|Annex|Appendix|Section|Schedule|Exhibit|Contractor|Vendor|Offeror|State staff)(?:[A-Z][A-Za-z&]+ ?){1,6}"
    r"|\b(?i:ingest|load|import|migrat|carr(?:y|ied)|transfer|convert|pull|read|extract)\w*\b[^.]{0,80}\b(?:mainframe|(?:legacy|old|existing|current|present|incumbent|outgoing) (?:\w+ ){0,3}(?:systems?|database|application|tracker|platform|software|register|repository|files?))\b"
    r"|\b(?:mainframe|(?:legacy|old|existing|current|present|incumbent|outgoing) (?:\w+ ){0,3}(?:systems?|database|application|tracker|platform|software|register|repository))\b[^.]{0,60}\b(?:ingest|load|import|migrat|carr(?:y|ied)|transfer|convert|pull|brought)\w*"
    r"|\b(?i:flows?|feeds?|passe?s?|exchang\w+)\b[^.]{0,15}\b(?:to|into|with) the (?:\w+ ){0,3}(?:system|database|application)\b[^.]{0,15}\b(?:used by|operated by|run by|in use)\b|\b(?:held|stored|kept|maintained) in the (?:\w+ ){1,3}(?:system|database|ledger)\b"
    r"|\b(?i:convert|migrate|import|load|transfer)\w*\b[^.]{0,50}\b(?:existing|present|current|legacy|old) (?:\w+ ){0,2}(?:ledgers?|registers?|records?|spreadsheets?)\b"
    r"|\b(?i:connect|integrate|interface|link)\w*\b[^.]{0,15}\b(?:to|with)\b (?:the |our )(?:\w+ ){0,3}(?:system|platform|database|application)\b[^.]{0,12}\bnow in (?:service|use|place)\b|\bfrom the existing [A-Z]{2,} system\b"
    r"|\b(?i:write|read|pull|post|send|retrieve|obtain|push|submit|receive|take)s?\b[^.]{0,40}\b(?:to|from|into)\b (?:the |our )(?:\w+'s )?(?:\w+ ){0,3}(?:system|database|application|register)\b[^.]{0,25}(?:\bin place\b|\bin use\b|\balready\b)"
    r"|\b(?i:write|read|pull|post|send|retrieve|obtain|push|receive)s?\b[^.]{0,40}\b(?:to|from|into)\b (?:the )?(?:hospital|city|county|agency|state|council|university|department|authority|ministry|district|school|library|buyer|customer)'s (?:\w+ ){0,3}(?:system|database|application|register|directory)\b"
    r"|\b(?:integrat\w*|interfac\w*|connect\w*|interoperat\w*|synchroni[sz]\w*|exchange\w*|(?:[Ss]ingle sign-on|SSO))\b (?:\w+ ){0,2}(?:with|to|against|from|into) (?:the )?(?:our|[Cc]ity|[Cc]ounty|[Aa]gency|[Ss]tate|[Cc]ouncil|[Dd]istrict|[Dd]epartment|[Aa]uthority|[Uu]niversity|[Hh]ospital|[Bb]uyer|[Cc]ustomer)(?:'s)? (?:\w+ ){0,3}(?:systems?|platforms?|databases?|directory|servers?|identity provider|applications?|portal|software)\b"
    r"|\b(?:integrate|interface|connect|interoperate)s?\b (?:\w+ )?(?:with|to) (?:the )?(?:[A-Z]{2,6}|(?:city|county|agency|state|prefecture|department)'s (?:\w+ ){0,3}(?:system|platform|database|directory|server)s?)\b"
)
_DISCLOSED = pattern(
    r"別紙|別添|別表|別冊|別記|附属書|付属書|(?:連携|接続|インタ(?:ー)?フェ(?:ー)?ス|API|外部|移行|通信|データ)[^。]{0,6}仕様|仕様(?:書)?(?:は|を|に(?:より|基づ)|の(?:公開|開示))|定義書|レイアウト|設計書|資料"
    r"|公開|開示|貸与|閲覧|提供する|提示する|API|標準|CSV|負担|費用|同様|同等|踏襲|どおり|通り|互換|ライセンス"
    r"|妨げ|影響|支障|停止|改修を(?:要しない|伴わ)|変更せず|しないこと|ない(?:こと|よう)"
    r"|\b(?:annex|appendix|attachment|attached|documented|documentation|specifications?|published|schedule|exhibit|section|REST|open|standards?|described|disclosed|API|cost|expense|licen[cs]e|same|equivalent|compatible|not)\b",
    re.IGNORECASE,
)

_PLACE = pattern(
    r"別[紙添表][0-9]*に(?:示す|定める|掲げる)[^。、]{0,8}(?:場所|期日|期限|日程|台数|数量|施設)"
)
_COST = pattern(r"負担|費用|\b(?:costs?|expenses?)\b", re.IGNORECASE)
_JOINED_AT_COST = pattern(
    r"(?:連携|接続|連動)[^。]{0,30}(?:費用|負担)|\b(?:integrat|interfac|connect)\w*\b[^.]{0,60}\b(?:costs?|expenses?)\b",
    re.IGNORECASE,
)


def check(passage: Passage) -> Iterator[Finding]:
    said = _PLACE.sub("", passage.plain)
    if _JOINED_AT_COST.search(said):
        said = _COST.sub("", said)
    if _DISCLOSED.search(said) or standards_in(passage, 0, len(passage.plain)):
        return
    for finding in wordings(passage, _UNKNOWN):
        if not _product(passage, finding):
            yield finding


def _product(passage: Passage, finding: Finding) -> bool:
    """Whether what is joined is a product: that is told as one."""
    words = finding.phrase.words if finding.phrase else ""
    return words.isascii() and any(
        passage.plain[m.start : m.end] in words for m in passage.mentions_of(Product)
    )
