"""Compatibility with a named product, or with what is installed, and no interface that says how."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product, Supplier
from reqmodel.text.aspect import Aspect
from reqmodel.text.joining import fitted
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names_or_wordings, stretches
from reqmodel.text.together import together, worded

CUES = ("貸与", "年度に", "保管", "更新対象外", "教室に", "引き続き使", "サーバ室", "standing", "owned by", "fitted in", "deployed", "mounted in", "fleet", Product, Supplier, "互換", "動作実績", "接続実績", "稼働実績", "動作保証", "稼働保証", "動作確認", "そのまま", "使用できる", "利用できる", "流用", "併用", "親和", "compatib", "same ", "similar ", "identical ", "interoperab", "installed", "work with", "済", "いる", "ある", "中の", "already", "currently", "現有", "使っている", "now in", "bought", "purchased", "we own", "we use", "既に", "すでに", "already in", "reus", "re-us", "existing", "our ", "present", "既存", "既設", "現行", "保有する", "保有して", "match ", "keyed ", "'s current ", "庁内", "構築している", "構築済", "所有する", "現在の", "now ")  # fmt: skip

_PUT = r"(?:現有の|(?:配布|設置|導入|購入|使用|利用|貸与|発行|整備|配備|敷設|保有|納入|交付)(?:済み?|中|して(?:いる|ある)|されている)の?|(?:既に|すでに)(?:配布|設置|導入|購入|貸与|発行|整備|配備|納入|交付)した)"
_GAP = r"(?:(?!システム|基盤|サーバ|データ|ネットワーク)[^。、]){0,20}"
_INSTALLED = pattern(
    r"(?:現在|現行|既存|既設|導入済み?|使用中|利用中|設置済み?)[^。]{0,30}?(?:と(?:の)?(?:完全な?)?互換|互換性|そのまま(?:使用|利用|使え)|動作(?:実績|保証)|接続実績|流用でき|併用でき|親和性)"
    r"|(?:現在|現行|既存|既設|導入済み?)[^。]{0,40}?(?:稼働|動作|接続|連携)(?:の?実績|保証|確認)[^。、]{0,8}(?:に基づ|が(?:ある|あり|取れ)|を(?:有|もつ|確認)|できて)"
    r"|現在[^。、]{0,16}(?:貼付|装着|設置|導入|使用|利用|配布|搭載)(?:され|し)ている(?!電話番号|番号|名称|様式|ドメイン|アドレス|URL)[^。、]{0,16}[をがで][^。、]{0,10}(?:読み?書き|読み?取|使用|利用|印刷)"
    r"|(?:既存|既設|現行|現有)の?[^。、]{0,25}を(?:中心|ベース|前提)[にと](?:し[、て])?[^。、]{0,20}(?:更新|構築|整備|導入|拡張|増設|工事)"
    r"|\b(?:immediately|fully|directly|completely) compatible with\b[^;]{0,60}\b(?:currently|already|existing|today)\b"
    r"|(?:現在|既に)(?:使用|利用|導入|設置)(?:し|され)ている[^。]{0,25}?(?:が|を)(?:引き?続き|継続して)?(?:使用|利用|接続|装着|流用)でき"
    r"|(?:既存|既設|現行)の?[^。、]{0,15}(?:が|を|で)(?:引き?続き|継続して|そのまま)(?:使用|利用)でき"
    r"|(?:既存|既設|現行|現有)の?[^。、]{0,15}(?:プリンタ|複合機|端末|ラック|カメラ|リーダー?|機器|PC|パソコン|スキャナ|サーバー?|装置|電話機|配線|カード|モニタ|ディスプレイ)[^。、]{0,10}?(?:で|にて|において|に|から|へ)[^。、]{0,12}(?:印刷|搭載|設置|接続|取り?付け|収容|利用|使用|読み?取|表示|動作|稼働)(?:が)?(?:でき|可能|する(?:こと|もの|。|$))"
    r"|(?:既設|既存)(?:品)?(?:の)?流用\s*$"
    r"|(?:既存|既設|現行|現有|(?:使用|利用|稼働)中)の?(?!配線|配管)[^。、]{0,22}(?:で|に|へ|が|を|と)[^。、]{0,14}?(?:収ま|収容でき|取り?付け|差し?替え|置き?換え|増設でき|装着|動く|動け|動作(?:する|でき)|使える|使え|流用|共用|管理でき|認識でき|読み?取れ|制御でき)"
    r"|(?:既存|既設|現行|現有)の?[^。、]{0,20}(?:筐体|ラック|架台|操作卓|盤|スロット|ベイ)[^。、]{0,6}に[^。、]{0,10}組み?込"
    r"|(?:職員|児童|生徒|教員|市民|利用者)が(?:現在)?使っている[^。、]{0,12}(?:で|に)[^。、]{0,10}(?:導入|利用|使用|動作|接続|インストール)でき"
    rf"|(?:現行|既存|既設|現有|(?:使用|利用|運用|設置|配備|保有)(?:中|して(?:いる|ある)|する))の?{_GAP}(?:(?<!分電)(?<!配電)(?<!電源)(?<!端子)(?<!電灯)(?<!動力)盤|装置|受信機|親機|子機|親局(?:設備)?|操作卓|端末|カメラ|モニター?|無線機|スピーカー?|拡声器|メーター?|コントローラー?|時計|センサー?|アンテナ|アンプ|ユニット|リーダー?)(?:等)?(?:と|に|へ)[^。、はが]{{0,8}}(?:接続|通信|対応|同期|増設)(?:(?:が|も)?(?:でき|可能)|し(?:た(?:もの|機器|製品)|ている(?:もの|こと)))"
    r"|(?:現在|現行)の[^。、はが]{0,14}(?:カード|職員証|学生証|診察券|ラベル|用紙|鍵|リーダー?)(?:で|を用いて|を使って)[^。、]{0,14}(?:でき|可能)|(?:使用|利用|導入|設置|運用)(?:中|している)(?!の?(?:画面|ページ|機能|サービス|項目))の?[^。、はがに]{1,14}(?:に|へ)[^。、はが]{0,10}(?:表示|出力|投影|印刷)(?:(?:が)?でき|可能)"
    r"|(?:庁内|(?:所有|保有|運用|構築)(?:する|している|済みの)|既存の?|既設の?)[^。、]{0,30}(?:クラウド|仮想(?:サーバー?|基盤|環境|化基盤)|共通基盤|サーバー?)(?:\([^)]{0,24}\))?[^。、]{0,8}(?:上に|上で)[^。、]{0,8}(?:構築|導入|搭載|稼[働動]|動作)"
    r"|(?:現行|現在(?:使用|利用)(?:中|している)?|既存|既設)の?[^。、]{1,18}の(?:後継|後続|上位)(?:版|機種?|製品|モデル|バージョン)(?:とす|とし|であ|を(?:導入|納入|採用|調達)|に限)"
    r"|(?:既存|既設|現行|現有)の?(?![^。、]{0,14}(?:制度|法|計画|規[程則定]|条例|方針|基準|体系|業務|事務|景観|街並み|敷地|地盤|道路))[^。、]{0,18}(?:に|と)(?:適合|整合|合致)する|(?:既存|既設|現行|現有)の?[^。、]{0,15}(?:機器|カード|リーダー?|リーダライタ|端末|プリンタ|装置)に対応して"
    r"|\b(?:run|work|operate|fit|load)s?\b[^;]{0,12}\bthe \w+ (?:bought|purchased|acquired|procured|we (?:own|use|have))\b"
    r"|\b(?:fit|work|operate|run|function)\w*\b[^;]{0,25}\b(?:now|already) in (?:the|our|use|service)\b"
    r"|(?:既存|既設|現行|現有)の?[^。、]{0,15}と同(?:一|じ)の?(?:メーカー?|製造(?:者|元)|機種|型式|シリーズ|ブランド|銘柄)"
    r"|(?:既存|現行)の?[^。、]{0,15}(?:ソフト(?:ウェア)?|プログラム|マクロ|アプリ(?:ケーション)?|資産)[^。、]{0,4}が、?(?:修正|改修|変更)(?:なし|せず|する?ことなく)"
    r"|\b(?:fit|slot|plug|mount|attach|connect|run|work|operate)\w*\b[^;]{0,25}\b(?:(?:our|the) (?:existing|current|present|installed)|(?:chassis|rack|racks|terminals|units|radios|tablets|devices) (?:installed|already|purchased|issued))\b"
    r"|\b(?:re-?use|reusing|reuse of)\b[^;]{0,25}\b(?:existing|present|current|installed)\b"
    r"|(?:既存|既設|現行|導入済み?の?)[^。、]{0,20}(?:と|との)(?:の)?(?:共存|混在|併存|親和|相性)[^。]{0,15}(?:でき|可能|確認|こと)"
    r"|(?:既存|現行)の?(?:クライアント|端末|環境)[^。、]{0,12}(?:で|において)[^。、]{0,12}(?:動作|稼働)"
    r"|(?:機器|端末|設備|カード|プリンタ|ソフト|製品|サーバ|システム)(?:と|との)(?:動作|接続)実績(?:が|を)"
    rf"|{_PUT}{_GAP}[でにへをとが]{_GAP}(?:(?:読み?取|検知|取り?付け|装着|接続|使用|利用|認識|流用|再利用|搭載|印刷|再生|充電|固定|連結|収納|起動|管理|映|装填|印字)(?:が)?(?:れ|でき|可能|られ)|使え|動作する|稼働する|はま|適合|差し込め|合う)"
    r"|\b(?:same|similar|identical) (?:make|brand|manufacturer|model)s?\b[^;]{0,30}\b(?:as|to)\b[^;]{0,20}\b(?:existing|current\w*|previously|already|installed|those|deployed)\b"
    r"|\bcompatib\w+\b[^;]{0,90}\b(?:with|to) (?:our|the|its) (?:existing|current|present)\b"
    r"|\bcompatib\w+\b[^;]{0,40}\b(?:in use|already|installed|currently|deployed|in place|on hand)\b"
    r"|\b(?:fit|attach|mount|plug|connect|print|read|work|run|operate|accept)\w*\b[^;]{0,40}\b(?:already|currently|now) (?:installed|issued|owned|used|deployed|distributed|in use|in place|purchased|held|worn)\b"
    r"|\bcompatib\w+\b[^;]{0,20}\b(?:with|to)\b[^;]{0,20}\b(?:existing|current|installed|legacy|our|present|incumbent)\b"
    r"|\b(?:existing|current|installed(?! ?,| and\b| by\b| on\b)|legacy|present)\b[^;]{0,40}\b(?:compatib\w+|interoperab\w+|reused?|usable|supported)\b"
    r"|\b(?:run|operate|work|function|display|load)s?\b[^;]{0,12}\bon (?:the |our |all )?(?:[\w.]+'s )?(?:existing|current|present) (?:[\w-]+ ){0,2}(?:tablets?|devices?|hardware|workstations?|PCs|computers?|laptops?|phones?|radios?|terminals?|equipment|infrastructure)\b"
    r"|\b(?:equipment|hardware|devices?|units?|locks?|locksets?|cameras?|readers?|radios?|controllers?|sensors?)\b[^;]{0,30}\b(?:shall|must|will|to) match (?:the )?(?:[\w.]+'s )?existing\b(?! (?:finish|colou?r|grade|elevation|height))"
    r"|\binteroperab\w+ with\b[^;]{0,20}\b(?:existing|current|installed|our|incumbent)\b|\bkeyed (?:alike )?(?:in)?to (?:the |our )?(?:[\w.]+'s )?existing\b"
    r"|\b(?:work|function|interoperate)s? (?:seamlessly |fully )?with\b[^;]{0,15}\b(?:existing|current|installed|legacy|our|present)\b(?! (?:[\w-]+ ){0,2}?(?:staff|employees|tenants|personnel|teams?|vendors?|contractors?|partners?|customers?|providers?|stakeholders|clients|programs?|policies|consultants?|members|agenc(?:y|ies)|organi[sz]ations?)\b)",
    re.IGNORECASE,
)
_DISCLOSED = pattern(
    r"既[存設]の?(?:配線|配管|LAN配線)を|別紙|別添|別表|仕様書|資料(?:に(?:示|基づ|よ|定|従|準)|を(?:開示|提供|貸与|参照)|のとおり|は|参照)|公開|開示|規格|標準|準拠|(?<!の環境で)支障|影響|従来どおり使える|(?:利用|流用|使用|活用|転用)(?:し)?ても?(?:よい|良い|構わない|差し支えない)|\b(?:annex|appendix|attachment|schedule|exhibit|specification|documented|published|standards?|section|listed|backward|may be (?:re-?)?used)\b",
    re.IGNORECASE,
)


_THERE = pattern(
    r"(?:配布|設置|導入|整備|配備|購入|貼付|印刷)済み|配備している|貸与中|今ある|稼働中の|[0-9]+年度に(?:整備|導入|設置)した|保管中の|更新対象外|各教室にある|引き?続き使う|(?:職員|担当課|各課)が使っている|既設|サーバ室の"
    r"|\b(?:existing|now standing|owned by|fitted in [0-9]{4}|deployed across|installed|present|mounted in our|our fleet|purchased last year|the \w+ (?:purchased|bought|owns)|already (?:own|have|issued))\b",
    re.IGNORECASE,
)
_SUITS = pattern(
    r"支障なく動|差し?替え|読み出す|印刷できる|印字位置を合わせ|合うドライバ|固定できる|収納できる|かざして|混在させて|組み合わせて使え|そのまま接続|変換なしに開|競合せず|同居して|一元的に管理可能|設定を変えることなく|使い切れる"
    r"|\b(?:compatib\w+|without (?:retagging|replac\w+|modif\w+)|slot into|readable by|interchangeable|(?:have to|must|shall) (?:fit|support the)|interoperates?|usable on|functions? on|(?:operate|work|run)s?\b[^;]{0,40}\bon the)\b",
    re.IGNORECASE,
)
_SUITED = together((_THERE, _SUITS), unless=(_DISCLOSED,))
_FITTED = worded(_INSTALLED, _DISCLOSED, _SUITED)


def check(passage: Passage) -> Iterator[Finding]:
    found = list(names_or_wordings(passage, Aspect.COMPATIBILITY, _FITTED))
    if found or _DISCLOSED.search(passage.plain):
        yield from found
    else:
        yield from stretches(passage, fitted)
