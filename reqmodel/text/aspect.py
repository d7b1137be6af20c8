"""In what respect a sentence names a product or a supplier; each respect has a rule of its own."""

from __future__ import annotations

import re
from enum import Enum, auto

from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.vocabulary import ProductCategory
from reqmodel.text.passage import Mention
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english


class Aspect(Enum):
    """What a sentence asks, in the order in which it is decided."""

    PARTNERSHIP = auto()
    PERSONNEL = auto()
    RECORD = auto()
    LICENCE = auto()
    DELIVERABLE = auto()
    FORMAT = auto()
    COMPATIBILITY = auto()
    PRODUCT = auto()


PARTNERSHIP = pattern(
    r"パートナー(?!シップ)|代理店|特約店|販売店|リセラー|認定(?:事業者|保守|店|ディーラー|サービス事業者)|Partner\b"
    r"|(?:メーカー?|製造(?:者|元|業者)|開発元|提供元|ベンダー?)(?:が|の|による|から|より)?(?:発行|認定|証明|承認|公認|作成|許諾)[^。]{0,20}(?:証明|書|認定|者)"
    r"|\b(?:authori[sz]ed|certified|gold|platinum|premier|accredited|official|approved)\b[^;]{0,40}\b(?:resellers?|dealers?|partners?|distributors?|solutions? providers?|service providers?|integrators?|installers?)\b|\breseller\b"
    r"|\bmanufacturer'?s? (?:authori[sz]ation|certificate|letter)",
    re.IGNORECASE,
)
PERSONNEL = pattern(
    r"認定(?:資格|技術者|エンジニア|アーキテクト|ソリューションアーキテクト|技術資格|プロフェッショナル|試験|管理者|[ァ-ヶー]{5,})|資格(?:を|の|保有|取得|者)"
    r"|\bcertified\b|\bcertifications?\b|\b(?:skilled|proficien\w+|expertise|well[- ]versed) (?:in|with|on)\b|有資格者|(?:技術者|要員|担当者|責任者|エンジニア)[^。]{0,30}(?:経験|配置)",
    re.IGNORECASE,
)
RECORD = pattern(
    r"(?<!動作)(?<!接続)(?<!連携)(?<!稼働)実績|導入事例|経験(?:年数|を有|が)|\b(?:track record|reference (?:sites?|projects?|customers?)|references\b(?! (?:(?:made|herein) )?(?:to|of)\b)|"
    r"(?:prior|previous|past|proven) (?:experience|performance|contracts?|deployments?|implementations?)|years? of experience"
    r"|experience (?:with|in|implementing))",
    re.IGNORECASE,
)
LICENCE = pattern(
    r"(?<![0-9])ライセンス|サブスクリプション|保守契約の(?:更新|継続)|\b(?:licen[cs]es?|subscriptions?)\b",
    re.IGNORECASE,
)
DELIVERABLE = pattern(
    r"(?:成果物|成果品|納品物|納入物|提出(?:書類|物|資料)|報告書|ドキュメント|設計書|図書|マニュアル|議事録|手順書|記録|版下|素材|ポスター|パンフレット|冊子|電子データ|電子媒体|完成図|写真|図面|図形|地図データ|動画|原稿|資料|文書|操作書)"
    r"[^。]{0,60}(?:形式|ファイル|作成|作り|送付|納品|納入|提出|引き?渡|格納|保存|\.docx?|\.xlsx?)"
    r"|(?:成果[物品]|納品物|報告書|完成図書|ドキュメント|電子データ)[^。]{0,60}(?:によるもの|とする)"
    r"|(?:形式|ファイル|データ|電子版)(?:で|に(?:て|より)|を|も|にも)?[^。]{0,20}(?:納品|納入|提出)"
    r"|\b(?:deliverables?|reports?|documents?|documentation|manuals?|material|minutes|drawings?|files?|plans?)\b[^;]{0,60}"
    r"\b(?:in|as|using|format|submitted|delivered|provided|supplied)\b"
    r"|\b(?:deliver|submit|hand(?:ed)? (?:in|over)|provide)\w*\b[^;]{0,60}\b(?:format|files?|documents?)\b",
    re.IGNORECASE,
)
FORMAT = pattern(
    r"形式|フォーマット|拡張子|ファイル|プロトコル|(?:出力|取込|取り込|インポート|エクスポート|ダウンロード|アップロード|読み込|書き出)"
    r"|\b(?:formats?|files?|export\w*|import\w*|protocol|spreadsheets?)\b",
    re.IGNORECASE,
)
COMPATIBILITY = pattern(
    r"互換|で作成したデータ|から(?:起動|ログイン|呼び出)でき|動作(?:実績|保証|確認|検証)|連携(?!基盤|プラットフォーム)|連動|統合でき|接続でき|接続する|直接接続|同期|開い|開け|編集でき|親和|相互運用|シングルサインオン|(?<![A-Za-z])SSO(?![A-Za-z])"
    r"|\b(?:compatib\w+|interoperab\w+|interoperates?|integrat\w+|interfac\w+ (?:to|with)|works?(?: \w+ly)? with|work seamlessly|plug[- ]?in|open(?:s|ed)? in|loads? in|sync\w*)\b"
    r"|\b(?:connectors?|connect(?:s|ed|ing|ivity|ion)? (?:to|with)|interfaces? (?:\w+ )?(?:to|with|between|for)|communicat\w+ with|interact\w* with|bi-?directional|plug[- ]?ins?|add[- ]?ins?|APIs? (?:to|for|with)|hooks? (?:to|into)|feeds? (?:to|from|into)|(?:im|ex)port(?:s|ed|ing)? (?:\w+ ){0,3}(?:from|to|into)|link(?:s|ed)? (?:to|with)|exchang\w+ (?:\w+ ){0,3}with|authenticat\w+ (?:\w+ ){0,3}(?:with|against|through|via|using|to)|federat\w+|(?:send|retriev|receiv|read|writ|post|pull|push|fetch|load|transfer|upload|download|submit|forward)\w* (?:\w+ ){0,5}(?:from|to|into) (?:(?!the|a|an|all)\w+ ){0,2}(?-i:[A-Z])\w*|single sign[- ]on|(?:view|manag|monitor|control|administer)(?:e?able|ed) (?:\w+ ){0,2}(?:from|through|by|via|within))\b",
    re.IGNORECASE,
)

_BY_WORDS = (
    (Aspect.PARTNERSHIP, PARTNERSHIP),
    (Aspect.PERSONNEL, PERSONNEL),
    (Aspect.RECORD, RECORD),
    (Aspect.LICENCE, LICENCE),
)
_BY_CATEGORY = {
    ProductCategory.PARTNERSHIP: Aspect.PARTNERSHIP,
    ProductCategory.QUALIFICATION: Aspect.PERSONNEL,
    ProductCategory.FORMAT: Aspect.FORMAT,
}
_FILES = frozenset({ProductCategory.OFFICE, ProductCategory.FORMAT})
_FILE_OF = pattern(
    r"(?:の)?\s*\.?(?:[A-Za-z]{2,5})?(?:形式|ファイル)|\s(?:\(?\.?\w{2,5}\)? )?(?:(?!and|or|to|in|with|for|from|as|into|by|on|shall|must|will|is|are)[\w.]+ )?(?:native )?(?:files?|formats?|workbooks?|documents?|geodatabases?|packages?)\b(?! (?:repositor|manag|imag|stor|librar|system|server|shar|cabinet|generat|cent))",
    re.IGNORECASE,
)
_FITS = pattern(r"(?:[^。、]{0,20}?(?:に|へ)[はも]?)?\s?対応")
"""To fit a thing is `に対応`; `で対応` is to do something with it."""
_WORKS_WITH = pattern(
    r"[^。、]{0,20}?(?:で|に)[^。、]{0,8}?(?:使用|利用|印刷|装着|搭載)(?:が)?(?:可能|でき)"
)
_BOUGHT = pattern(
    r"[0-9,]+\s*(?:本|台|式|セット|ライセンス|ユーザー?)(?:分)?[^。]{0,12}(?:納入|納品|調達|購入|導入)"
    r"|\b[0-9,]+ (?:copies|seats|licen[cs]es|installations)\b",
    re.IGNORECASE,
)
_ROW_OF_GOODS = pattern(r"[^をはがこ]\s?[0-9,]+\s?(?:式|本|台|個|セット|ライセンス|ユーザー?)\W*$")
_INSTALLED = pattern(r"(?:プレ)?インストール(?:する|し|済)")
_TAKEN_IN = pattern(
    r"取り?込|読み?込|インポート|アップロード|\b(?:import|read|upload|open|accept)\w*\b",
    re.IGNORECASE,
)
_RUN_BEFORE = pattern(
    r"\b(?:runs?|running|built|hosted|deployed|installed) (?:up)?on (?:the )?$", re.IGNORECASE
)
_STANDING_BEFORE = pattern(
    r"\b(?:existing|current(?:ly (?:installed|used|deployed))?|installed|legacy|already (?:installed|deployed|purchased|owned|licensed))\b(?: [\w'-]+){0,3} ?$",
    re.IGNORECASE,
)
"""Before a name: it stands already, and the rest is to fit it."""
OF_STAFF = r"\b(?:project managers?|program managers?|account managers?|team leads?|(?:technical|functional|security|project|data) leads?|(?:lead|senior|key|assigned|proposed|principal) (?:\w+ )?(?:consultants?|personnel|staff|engineers?|architects?|developers?|analysts?)|personnel|staff|employees?|engineers?|technicians?|architects?|developers?|analysts?|administrators?|specialists?|programmers?|individuals?|candidates?|trainers?|team members?)\b[^;]{0,90}\b(?:experience|years|skilled|proficien\w+|knowledge|expertise)\b"
"""The record is a person's, and not the firm's."""
_STAFFED = pattern(OF_STAFF, re.IGNORECASE)
_AS_BEFORE = pattern(
    r"\b(?:in|as|using|via|with)\b (?:[\w.,/-]+ ){0,6}$|\b(?:formats?|files?)\b[^;]{0,30}$",
    re.IGNORECASE,
)
"""Before the name of what makes files: something is to come as its file."""
_BY_SYSTEM = pattern(
    r"^\W*(?:The |Proposed |Vendor's )*(?:\w+ )?(?:[Ss]ystem|[Ss]olution|[Ss]oftware|[Aa]pplication|[Pp]latform|[Pp]roduct|[Uu]sers?|[Ss]taff)\b"
)
"""A system exchanges files; people hand them over."""
_ADDED = pattern(r"\b(?:plug|add)[- ]?ins?\b", re.IGNORECASE)
_OF_PEOPLE = pattern(
    r"(?:経験|スキル|(?<!参加)(?<!応募)(?<!入札)(?<!競争)(?<!競争参加)資格(?!審査|の制限|停止)|(?:要員|技術者|担当者|責任者|従事者)の?(?:要件|条件|知識))"
    r"|\b(?:experience|skills|knowledge|qualifications of (?:staff|personnel)|key personnel)\b",
    re.IGNORECASE,
)
"""A heading under which rows name what people must know."""
_RUN_AFTER = pattern(
    r"[」』]?(?:\([^)]*\))?を(?:用いる|(?:使用|採用|導入|活用)する)(?:こと|もの)と(?:し|する)|(?:とし|を(?:採用|使用|導入)し|上に構築し)、"
)


def aspect(mention: Mention[Product | Supplier]) -> Aspect:
    """In what respect a name is used where it stands."""
    passage = mention.passage
    first, last = passage.sentence(mention.start)
    sentence = passage.plain[first:last]
    category = mention.word.category if isinstance(mention.word, Product) else None
    if category and _FILE_OF.match(passage.plain, mention.end, last):
        category = ProductCategory.FORMAT
    if category is not ProductCategory.FORMAT and _run(mention, first):
        return Aspect.PRODUCT
    for found, words in _BY_WORDS:
        if words.search(sentence):
            if found is Aspect.LICENCE and category is ProductCategory.CLOUD:
                continue
            mine = found is Aspect.RECORD and _STAFFED.search(sentence)
            return Aspect.PERSONNEL if mine else found
    if passage.under and _OF_PEOPLE.search(passage.under[-1]):
        return Aspect.PERSONNEL
    if category in _FILES and _delivered(mention, sentence, first):
        return Aspect.DELIVERABLE
    if category in _BY_CATEGORY and not _INSTALLED.search(sentence):
        return _BY_CATEGORY[category]
    return _of_product(mention, category, sentence, last)


def bought(mention: Mention[Product | Supplier]) -> bool:
    """Whether it stands in a row of a list of things to buy: licences of a product buy the product."""
    return bool(_ROW_OF_GOODS.search(mention.sentence))


def _of_product(
    mention: Mention[Product | Supplier],
    category: ProductCategory | None,
    sentence: str,
    last: int,
) -> Aspect:
    """In what respect a product is asked for: itself, its format, or what fits it."""
    if _BOUGHT.search(sentence) or _INSTALLED.search(sentence):
        return Aspect.PRODUCT
    if category in _FILES and FORMAT.search(sentence) and not _ADDED.search(sentence):
        return Aspect.FORMAT
    plain = mention.passage.plain
    if category is ProductCategory.HARDWARE and _WORKS_WITH.match(plain, mention.end, last):
        return Aspect.COMPATIBILITY
    if (
        COMPATIBILITY.search(sentence)
        or _FITS.match(plain, mention.end, last)
        or _STANDING_BEFORE.search(plain[last - len(sentence) : mention.start])
    ):
        return Aspect.COMPATIBILITY
    return Aspect.PRODUCT


def _run(mention: Mention[Product | Supplier], first: int) -> bool:
    """Whether it is said right beside a name that something is built with it."""
    plain = mention.passage.plain
    return bool(
        _RUN_BEFORE.search(plain[first : mention.start]) or _RUN_AFTER.match(plain, mention.end)
    )


def _delivered(mention: Mention[Product | Supplier], sentence: str, first: int) -> bool:
    """Whether a sentence asks for files to be handed over, and not taken in or bought."""
    if english(sentence):
        plain = mention.passage.plain
        of_file = _AS_BEFORE.search(plain[first : mention.start]) or _FILE_OF.match(
            plain, mention.end
        )
        if not of_file or _BY_SYSTEM.match(sentence):
            return False
    return bool(DELIVERABLE.search(sentence)) and not (
        _TAKEN_IN.search(sentence) or _BOUGHT.search(sentence)
    )
