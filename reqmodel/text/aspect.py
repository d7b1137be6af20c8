"""In what respect a sentence names a product or a supplier; each respect has a rule of its own."""

from __future__ import annotations

import re
from enum import Enum, auto

from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.vocabulary import ProductCategory
from reqmodel.text.nearby import FILE_OF, TAKEN_IN, Nearby
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
    r"|(?:メーカー?|製造(?:者|元|業者)|開発元|提供元|ベンダー?)(?:が|の|による|から|より)?(?:発行|認定|証明|承認|公認|作成|許諾)[^。]{0,20}(?:証明|書|認定|者)",
    re.IGNORECASE,
)
PERSONNEL = pattern(
    r"(?:業務|実務)経験を?[0-9]*\s*年?以?上?(?:有|持)|認定(?:資格|技術者|エンジニア|アーキテクト|ソリューションアーキテクト|技術資格|プロフェッショナル|試験|管理者|[ァ-ヶー]{5,})|資格(?:を|の|保有|取得|者)"
    r"|\bcertified\b|\bcertifications?\b|\b(?:skilled|proficien\w+|expertise|well[- ]versed) (?:in|with|on)\b|有資格者|(?:技術者|要員|担当者|責任者|エンジニア)[^。]{0,30}(?:経験|配置)",
    re.IGNORECASE,
)
RECORD = pattern(
    r"(?<!動作)(?<!接続)(?<!連携)(?<!稼働)実績|導入事例|経験(?:年数|を有|が)",
)
LICENCE = pattern(
    r"(?<![0-9])ライセンス|サブスクリプション|(?:使用|利用)許諾権|(?:保守(?:契約)?|メンテナンス)の?(?:更新|継続)|\b(?:licen[cs]es?|subscriptions?)\b",
    re.IGNORECASE,
)
DELIVERABLE = pattern(
    r"(?:成果物|成果品|納品物|納入物|提出(?:書類|物|資料)|報告書|ドキュメント|設計書|図書|マニュアル|議事録|手順書|記録|版下|素材|ポスター|パンフレット|冊子|電子データ|電子媒体|完成図|写真|図面|図形|地図データ|動画|原稿|資料|文書|操作書)"
    r"[^。]{0,60}(?:形式|ファイル|作成|作り|送付|納品|納入|納め|提出|引き?渡|格納|保存|\.docx?|\.xlsx?)"
    r"|(?:成果[物品]|納品物|報告書|完成図書|ドキュメント|電子データ)[^。]{0,60}(?:によるもの|とする)"
    r"|(?:形式|ファイル|データ|電子版)(?:で|に(?:て|より)|を|も|にも)?[^。]{0,20}(?:納品|納入|提出)",
    re.IGNORECASE,
)
FORMAT = pattern(
    r"形式|フォーマット|拡張子|ファイル|プロトコル|(?:出力|取込|取り込|インポート|エクスポート|ダウンロード|アップロード|読み込|書き出)"
    r"|\b(?:formats?|files?|export\w*|import\w*|protocol|spreadsheets?)\b",
    re.IGNORECASE,
)
COMPATIBILITY = pattern(
    r"互換|アカウント(?:で|を(?:用い|使|利用))[^。、]{0,10}(?:ログイン|サインイン|認証)|で作成したデータ|から(?:起動|ログイン|呼び出)でき|動作(?:実績|保証|確認|検証)|連携(?!基盤|プラットフォーム)|連動|統合でき|接続でき|接続する|直接接続|同期|開い|開け|編集でき|親和|相互運用|シングルサインオン|(?<![A-Za-z])SSO(?![A-Za-z])",
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
_FITS = pattern(r"(?:[^。、]{0,20}?(?:に|へ)[はも]?)?\s?対応")
"""To fit a thing is `に対応`; `で対応` is to do something with it."""
_WORKS_WITH = pattern(
    r"[^。、]{0,20}?(?:で|に)[^。、]{0,8}?(?:使用|利用|印刷|装着|搭載)(?:が)?(?:可能|でき)"
)
_SHOWN_IN = pattern(
    r"[^。、]{0,20}?(?:で|上で|において)(?:も|は)?[^。、]{0,8}?(?:動作|稼働|表示|閲覧|操作)"
)
_RUNS_ON_IT = pattern(
    r"[」』]?(?:及び[^。をは]{0,24}|等)?が、?[^。、をは]{0,12}(?:動作|稼[働動]|作動)(?:し|する|でき|可能|を?保証)"
)
"""After a name: it is to run on what is bought."""
_BOUGHT = pattern(
    r"[0-9,]+\s*(?:本|台|式|セット|ライセンス|ユーザー?)(?:分)?[^。]{0,12}(?:納入|納品|調達|購入|導入)"
    r"|\b[0-9,]+ (?:copies|seats|licen[cs]es|installations)\b",
    re.IGNORECASE,
)
_ROW_OF_GOODS = pattern(r"[^をはがこ]\s?[0-9,]+\s?(?:式|本|台|個|セット|ライセンス|ユーザー?)\W*$")
_INSTALLED = pattern(r"(?:プレ)?インストール(?:する|し|済)")
_ADDED = pattern(r"\b(?:plug|add)[- ]?ins?\b", re.IGNORECASE)
_DRAWN_UP = pattern(
    r"(?:(?:形式|を用い|を使っ)?(?:で|て))、?(?:作成|作図|束ね)し?(?:て|た(?:もの|データ|[0-9]?ファイル)(?:を|とし))?、?[^。、]{0,10}(?:提出|納品|納入|それ以外)"
    r"|の原図(?:データ)?(?:をもって|で)納|(?:ブック|文書|データベース)(?:\([^)]*\))?(?:で納め|として作成し|に格納の上)"
)
"""After a name: something is drawn up with it, and handed over."""
_OF_PEOPLE = pattern(
    r"(?:経験|スキル|(?<!参加)(?<!応募)(?<!入札)(?<!競争)(?<!競争参加)資格(?!審査|の制限|停止)|(?:要員|技術者|担当者|責任者|従事者)の?(?:要件|条件|知識))"
)
"""A heading under which rows name what people must know."""
_RUN_AFTER = pattern(
    r"[」』]?(?:\([^)]*\))?を(?:用いる|(?:使用|採用|導入|活用|利用)する)(?:こと|もの)(?:と(?:し|する)|[。\s]|$)|[」』]?(?:\([^)]*\))?を(?:用い|使用し|採用し|導入し|活用し)て?、?[^。、]{0,24}(?:を(?:実現|構築|実装|整備|提供)|構築)|(?:とし|を(?:採用|使用|導入)し|上に構築し)、"
)
"""After a name: something is built with it."""


def aspect(mention: Mention[Product | Supplier]) -> Aspect:
    """In what respect a name is used where it stands."""
    passage = mention.passage
    first, last = passage.sentence(mention.start)
    sentence = passage.plain[first:last]
    for product in passage.mentions_of(Product, (mention.end + 1, mention.end + 2)):
        if product.word.group == mention.word.group:
            return aspect(product)  # a maker's name before that of its product
    category = mention.word.category if isinstance(mention.word, Product) else None
    if category and FILE_OF.match(passage.plain, mention.end, last):
        category = ProductCategory.FORMAT
    if english(sentence):
        return _in_english(category, Nearby.of(mention))
    return _in_japanese(mention, category, sentence, last)


def _in_japanese(
    mention: Mention[Product | Supplier],
    category: ProductCategory | None,
    sentence: str,
    last: int,
) -> Aspect:
    """The same in a Japanese sentence: its words decide, wherever they stand."""
    passage = mention.passage
    if category is not ProductCategory.FORMAT and _RUN_AFTER.match(passage.plain, mention.end):
        return Aspect.PRODUCT
    for found, words in _BY_WORDS:
        if words.search(sentence):
            if found is Aspect.LICENCE and category is ProductCategory.CLOUD:
                continue
            return found
    if passage.under and _OF_PEOPLE.search(passage.under[-1]):
        return Aspect.PERSONNEL
    if (category in _FILES and _delivered(sentence)) or _DRAWN_UP.match(
        passage.plain, mention.end, last
    ):
        return Aspect.DELIVERABLE
    if category in _BY_CATEGORY and not _INSTALLED.search(sentence):
        return _BY_CATEGORY[category]
    return _of_product(mention, category, sentence, last)


def _in_english(category: ProductCategory | None, nearby: Nearby) -> Aspect:
    """The same in an English sentence: what stands by the name decides, not what stands anywhere."""
    found = (
        (Aspect.PARTNERSHIP, nearby.partner),
        (Aspect.PARTNERSHIP, category is ProductCategory.PARTNERSHIP),
        (Aspect.PERSONNEL, category is ProductCategory.QUALIFICATION),
        (Aspect.PRODUCT, nearby.carries),
        (Aspect.RECORD, nearby.record),
        (Aspect.PERSONNEL, nearby.skill),
        (Aspect.LICENCE, nearby.renewed),
        (Aspect.DELIVERABLE, category in _FILES and nearby.handed_over and not _bought(nearby)),
        (Aspect.FORMAT, category in _FILES and _exchanged(nearby) and not _bought(nearby)),
        (Aspect.COMPATIBILITY, nearby.fitted),
        (Aspect.FORMAT, category is ProductCategory.FORMAT),
    )
    return next((aspect_ for aspect_, holds in found if holds), Aspect.PRODUCT)


def _bought(nearby: Nearby) -> bool:
    return bool(_BOUGHT.search(nearby.sentence))


def _exchanged(nearby: Nearby) -> bool:
    return bool(FORMAT.search(nearby.sentence)) and not _ADDED.search(nearby.sentence)


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
    works = category is ProductCategory.HARDWARE and _WORKS_WITH.match(plain, mention.end, last)
    if category is ProductCategory.BROWSER and _SHOWN_IN.match(plain, mention.end, last):
        return Aspect.PRODUCT
    if works or _RUNS_ON_IT.match(plain, mention.end, last):
        return Aspect.COMPATIBILITY
    if COMPATIBILITY.search(sentence) or _FITS.match(plain, mention.end, last):
        return Aspect.COMPATIBILITY
    return Aspect.PRODUCT


def _delivered(sentence: str) -> bool:
    """Whether a sentence asks for files to be handed over, and not taken in or bought."""
    return bool(DELIVERABLE.search(sentence)) and not (
        TAKEN_IN.search(sentence) or _BOUGHT.search(sentence)
    )
