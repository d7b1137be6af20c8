"""What the words around a name make of it: the gates through which a suspicion must pass."""

from __future__ import annotations

import re
from enum import IntEnum

from reqmodel.model.diagnostic import Severity
from reqmodel.model.records.word import Name, OpenStandard, Product, Supplier
from reqmodel.model.vocabulary import ProductCategory, StandardArea
from reqmodel.text.cells import for_goods, for_makers
from reqmodel.text.normal import read
from reqmodel.text.outline import OFFERS
from reqmodel.text.passage import Mention, Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import COMPOUND, english, script
from reqmodel.text.telling import background, of_buyer, orders, told

_NEAR = 40
"""Characters on either side within which a word settles the meaning of an ambiguous form."""
_MORE_IN_QUOTES = 8
"""Characters beyond a name that make what is quoted a text or a title, and not the name."""


class Standing(IntEnum):
    """How much of a suspicion is left: nothing, a remark, a milder or a full finding."""

    CLEARED = 0
    NOTED = 1
    WEAKENED = 2
    FULL = 3

    @property
    def severity(self) -> Severity | None:
        """What a finding is lowered to; None where it stands in full."""
        return {Standing.NOTED: Severity.INFO, Standing.WEAKENED: Severity.WARNING}.get(self)


_KANJI_AFTER = pattern(
    r"(?:製|社|株式|及|又|若|並|等|以外|系|固有|独自|認定|指定|提供|側|版|上|内|用|対応|互換|同等|相当"
    r"|既|端末|機器|製品|環境|形式|連携|認証|配信|公式|利用|活用|導入|構築|運用|保守|技術|資格|標準|専用|限|経由|基盤|研修|更新|契約|選定|調達)"
)
_PLACE_AFTER = pattern(
    r"\s?(?:通り|駅|公園|ビル(?!ソリューション|テクノ|システム|ディング)|会館|タワー|ドーム|球場|スタジアム|アリーナ|ホール|パーク|体育館|川|山|地区|地帯|Park\b|Stadium\b|Street\b|Avenue\b)"
)
_GUIDE_AFTER = pattern(r"(?: [\w-]+){0,2} (?:STIGs?|CIS Benchmarks?|[Bb]enchmarks?)\b")
"""A public guide on how to make a product secure."""
_KANJI_BEFORE = pattern(r"(?:会社|又|及|現行|既設|既存|国内|各)$")


def meant(mention: Mention[Name]) -> bool:
    """Whether a name stands by itself, and an ambiguous form of it near a word that settles it."""
    plain, start, end = mention.passage.plain, mention.start, mention.end
    if script(plain[end - 1]) == "letter" and re.match(r"[-_]?[A-Za-z]", plain[end:]):
        return bool(COMPOUND.match(plain, end))
    if (
        _PLACE_AFTER.match(plain, end)
        or _GUIDE_AFTER.match(plain, end)
        or _linked(plain, start, end)
    ):
        return False
    if _both_kanji(plain, end) and not _KANJI_AFTER.match(plain, end):
        return False
    if _both_kanji(plain, start) and not _KANJI_BEFORE.search(plain, 0, start):
        return False
    written = plain[start:end]
    word = mention.word
    return written not in word.ambiguous_forms or written in word.forms or _settled(mention)


_ITS_THING = pattern(
    r"の(?:エンジン|製品|装置|機器|機種|サーバ|ストレージ|スイッチ|ルータ|ソフト|パッケージ|クラウド|システム|端末|パソコン|複合機|プリンタ)"
)
"""After a maker: what it makes."""


def _settled(mention: Mention[Name]) -> bool:
    """Whether something close by settles that an ambiguous form means the name."""
    plain, start, end = mention.passage.plain, mention.start, mention.end
    headed = for_makers if isinstance(mention.word, Supplier) else for_goods
    if headed(mention.passage):
        return True
    if isinstance(mention.word, Supplier) and _ITS_THING.match(plain, end):
        return True
    first, last = mention.passage.sentence(start)
    if english(plain[first:last]) and _of_technology(plain, start, end):
        return True
    around = plain[max(first, start - _NEAR) : start] + " " + plain[end : min(last, end + _NEAR)]
    return any(
        re.search(rf"(?<![A-Za-z]){re.escape(near)}(?![a-z])", around)
        if near.isascii()
        else near in around
        for near in mention.word.near
    )


_EVERYDAY = pattern(
    r"Access|ASPIRE|Backlog|BLEND|Box|Carrier|CARS|Catalyst|COMPANY|Edge|FAST|Horizon|IE|INIT|Join|Lambda|Latitude|LINE|Notes|Office|POSITIVE|PPP|Primo|SIS|Slate|Surface|Teams|VOICES|Word"
)
"""Forms that titles and headings write with a capital too."""
_THING = r"(?:systems?|software|platforms?|databases?|licen[cs](?:es?|ing)|support|maintenance|solutions?|applications?|suite|instances?|servers?|switch(?:es)?|computers?|laptops?|desktops?|environment|products?|technolog(?:y|ies)|modules?|tools?|credits|ERP|CRM|LMS|VLE|CMS)"
_OF_IT_AFTER = pattern(
    rf"(?! (?:County|City|University|College|School|District|Department|Hospital|Police|Fire|Road|Street|Avenue|Parish|Township)\b)(?:'s)?\)?[\x22\u201d]?,? (?:\((?!or\b)[A-Z]{{2,5}}\)|(?:[\w&-]+ ){{0,2}}?(?i:{_THING})\b)"
)
_OF_IT_BEFORE = pattern(
    rf"\b(?i:{_THING},?|contracts?(?: is)? (?:with|to)|agreements? with|awarded to|(?:licen[cs]es?|support|maintenance|upgrade) (?:for|of|from)|(?:built|based|hosted|running) (?:on|in)|(?:integrat|interfac|communicat|compatib)\w* (?:with|to)|migrat\w+ (?:to|from)|directly from|access to|vendor is)(?: (?:the|our|its|an?|new|existing|My|my|in|on|with|for|from|of|is)){{0,2}} [\x22\u201c(]?$"
)


def _of_technology(plain: str, start: int, end: int) -> bool:
    """Whether an English text writes an ambiguous form like a name, right beside what such names are of."""
    written = plain[start:end]
    return (
        written.isascii()
        and written[0].isupper()
        and not _EVERYDAY.fullmatch(written)
        and bool(_OF_IT_AFTER.match(plain, end) or _OF_IT_BEFORE.search(plain, 0, start))
    )


_ADDRESS_BEFORE = pattern(r"(?:://|www\.|@)[!-~]*$")
_LABEL_AFTER = pattern(
    r"[^\]\n]{0,40}\]\((?![^)\s]*\)\s?(?:を(?:使用|利用|導入|採用|用い)|で構築|と(?:する|すること)))"
)
"""Within the label of a link, which leads to what is told of; not to what is demanded."""


def _linked(plain: str, start: int, end: int) -> bool:
    """Whether a name is part of an address, or of the label of a link."""
    if "://" not in plain and "www." not in plain and "@" not in plain:
        return False
    return bool(
        _ADDRESS_BEFORE.search(plain[:start])
        or ("[" in plain[:start] and _LABEL_AFTER.match(plain, end))
    )


def _both_kanji(plain: str, at: int) -> bool:
    return 0 < at < len(plain) and script(plain[at - 1]) == script(plain[at]) == "kanji"


_NOT_ASKED = pattern(
    r"(?<!想定し)(?<!前提とし)(?<!必要とし)(?<!求め)(?<!期待し)て(?:い|お)(?:る|ます|た|ました|り)(?:ところである|ものである)?[。.)」\s]*$"
    r"|を(?:目的|目標|趣旨|ねらい)と(?:する|している|します|するもの(?:である|とする)?)[。.)\s]*$"
    r"|てきた[。.)\s]*$|て(?:い|お)り、[^。]*(?:である|です|だ|いる|ある|あった)[。.)」\s]*$"
    r"|(?:現行|現在|既存|従来|これまで)[^。]*(?:(?<!するもの)(?<!行うもの)である|です|だ|した|された|あった)[。.)\s]*$"
    r"|(?:(?:では|で)(?:は|も)?な(?:い|かった)|が(?:不足|低下)して(?:いる|きた)|(?<!必須)(?<!必要)(?<!不可欠)(?<!条件)(?<!対象)(?<!原則)(?<!前提)(?<!基本)(?<!もの)(?<!こと)(?<!とおり)(?<!通り)(?<!以内)(?<!以上)(?<!まで)(?<!不可)(?<!限り)(?<!重要)(?:である|であった|です))[。.)\s]*$|(?:設定|導入|構築|整備|搭載|登録|設置|実装)済み?[。.)\s]*$"
    r"|(?:(?:こと|もの|とき|技術|方法|システム|基盤|サーバー?|サービス|機能|業務|装置|者|データ|情報|ネットワーク)を?(?:いう|言う|指す|意味する)|と(?:いう|言う|称する|呼ぶ))[。.)\s]*$"
    r"|(?:保有|所有|契約)して(?:いる|おり)[^。]*(?:利用|使用)することができる[。.)\s]*$"
    r"|^\W*(?:背景|現状|現行環境|現行構成|参考|定義|用語)[】\])::\s]"
)
_NOT_ASKED_EN = pattern(
    r"\b(?:currently(?! (?:supported|available|maintained|shipping|marketed))|at present|today|presently|in use|(?:is|are) used (?:by|at|across|throughout)|already (?:uses?|has|have|runs?)|(?-i:[A-Z]{3,}) (?:has|have) (?:\w+ )?\w+ed)\b"
    r"|\b(?:city|prefecture|agency|office|state|county|council|department|staff|we)\b[^.]{0,20}"
    r"\b(?:uses|use|used|runs|operates|holds|owns|has been)\b|^(?:background|note|definitions?)\b[:. ]",
    re.IGNORECASE,
)
_ASKED_EN = pattern(
    r"\b(?:shall|must|requir\w+|will|only|desires?|seeks?|wants?|wish(?:es)?|needs?|needed|would like|(?:is|are) (?:currently |now )?(?:looking|aiming|seeking|planning|proposing|intending))\b",
    re.IGNORECASE,
)


def described(passage: Passage, start: int) -> bool:
    """Whether the sentence at a place tells what is, and asks for nothing."""
    first, last = passage.sentence(start)
    sentence = passage.plain[first:last]
    if passage.lang == "en" or english(sentence):
        return bool(_NOT_ASKED_EN.search(sentence)) and not (
            _ASKED_EN.search(sentence) or orders(sentence)
        )
    return bool(_NOT_ASKED.search(sentence))


_OPTIONAL = pattern(
    r"望ましい|望まれる|好ましい|推奨|任意(?:と|の(?:機能|提案))|可能(?:であれば|な限り)|できれば|加点|努める|努力"
    r"|\b(?:should|may|prefer(?:red|ably)?|desirable|optional(?:ly)?|recommended|nice to have|ideally)\b",
    re.IGNORECASE,
)


def optional(passage: Passage, start: int) -> bool:
    """Whether the sentence at a place wishes, and does not demand."""
    first, last = passage.sentence(start)
    return bool(_OPTIONAL.search(passage.plain, first, last))


_DENIED_AFTER = pattern(
    r"[^。、]{0,8}?(?:で|に|では)(?:使え|使用でき|利用でき|表示でき|読め|開け|扱え)な|[^。]{0,30}?(?:に|へ|と)?(?:のみに)?(?:依存|限定|限ら|縛ら|拘束|固定|特化|偏ら)(?:し|さ|れ|せ|す)?(?:ない|ず|れない|せず|なく|るものではない|るものでない)"
    r"|[^。]{0,20}?(?:の?有無)?(?:に(?:は)?(?:かかわら|関わら|拘ら|関係なく|よら)ず?|を問わ)"
    r"|[^。]{0,25}?(?:要件|条件|必須|前提|対象)(?:と|に|で)は?(?:しない|せず|ない)|[^。、]{0,15}?(?:は|を|も)(?:求めない|要求しない|問うものではない)"
    r"|[^。]{0,40}?(?:制約|制限|指定|限定)(?:を(?:課|加え)|し|す)(?:るもの)?(?:ではない|でない|ない)"
    r"|[^。、]{0,25}?(?:を|は|の(?:種類|別|如何|製品|使用))?(?:問わ(?:ない|ず)|限定しない|指定しない|要しない|必要としない|不要)"
    r"|[^。、]{0,20}?(?:を|は|の|で|により)?(?:使用|利用|導入|採用|搭載|必要と|前提と|設定|接続|構築|インストール)(?:が|を)?(?:し(?:ない|てはならない)|できない|せず|禁止|禁じ|不可)"
    r"|(?:し)?ては(?:ならない|いけない)|し?ないこと"
    r"|[^。、]{0,12}?(?:が|を)(?:インストール|導入|搭載|所有|保有|契約)(?:され|し)て(?:いない|おらず)"
    r"|[^。、]{0,20}?(?:を|に|で|と)[^。、]{0,10}?(?:構築|採用|導入|提案|選定|使用)(?:する|した)場合(?:は|に(?:は|おいて(?:は|も)?)?|で(?:も|あっても))?、"
    r"|[^。、]{0,14}?[をはの][^。、]{0,6}?(?:廃止|撤去|廃棄|解約|アンインストール)|[^。、]{0,15}?(?:を|の(?:利用|使用))(?:禁止|禁じ|除く|除き|除いた|避け)"
    r"|(?:製品?|社)?(?:以外|でなくて|が無くても|がなくても|を使わ|を使用せず|を用い(?:ない|ず)|なしで)"
    r"|[^。]{0,30}(?:て|で)も(?:よい|良い|可|差し支え|構わ|かまわ)"
    r"|[^。、]{0,20}(?:から(?:の)?(?:他|別)の?(?:製品|サービス|クラウド)|から(?:の)?(?:移行|切替|脱却))"
)
_DENIED_EN = pattern(
    r"\b(?:not(?! (?:be )?limited to)|nor|without|never|no)\b(?! (?:be )?(?:fewer|less|more|later|longer|greater) than)[^.;]{0,30}\b(?:depend|depending|dependent|dependency|rely|reliance|requir\w*|limited|tied"
    r"|bound|restricted|lock\w*|specific|use[ds]?|using|assume|install\w*|proprietary|need)\b"
    r"|\b(?:independent(?:ly)? of|regardless of|irrespective of|agnostic|neutral|nonproprietary|non-proprietary"
    r"|any product|any vendor)\b",
    re.IGNORECASE,
)
_NOT_BY_IT_EN = pattern(
    r"(?: [\w.]+){0,2} (?:does|do|can|will)(?: ?not|n't) (?:allow|support|accept|permit|display|read|handle|show)\b"
)
"""After a name: something that it cannot do."""
_AVOIDED_EN = pattern(
    r"\b(?:other than\b(?![^.;]{0,60}\b(?:not|rejected|unacceptable)\b)|(?:prohibit\w*|banned|excluded?|not (?:be )?(?:permitted|allowed) to|(?:may|must|shall) not (?:contact|use|install))\b)",
    re.IGNORECASE,
)


def denied(passage: Passage, start: int, end: int) -> bool:
    """Whether a sentence keeps free of the name, allows it only, or forbids it."""
    first, last = passage.sentence(start)
    plain = passage.plain
    if _DENIED_EN.search(plain, first, last):
        return True
    return bool(_DENIED_AFTER.match(plain, end, last) or _NOT_BY_IT_EN.match(plain, end, last))


_EQUIVALENT = pattern(
    r"同等(?!(?:以上)?の?[^。、]{0,16}実績|の?規模|程度の規模|以上の規模|規模|品?(?:以上)?(?:の(?:使用|納入|提案))?(?:は|を|も)?(?:不可|認め(?:ない|ません)|不要|使用できない|除く|一切))"
    r"|匹敵する|遜色(?:の|が)?な|劣らない|同程度以上の?(?:性能|機能|堅牢|品質|能力|処理)|相当(?:品|以上)|準(?:ずる|じる|じた)(?:もの|製品|機能|形式)?|類する(?:もの|製品|機能)|代替(?:品|製品|手段|案)"
    r"|(?:又は|または)(?:これ|それ)?(?:ら)?(?:と|に)?互換性(?:の|が)ある|互換(?:品|製品)も?可|製品(?:名)?(?:は|を)(?:問わ|指定し|限定し)ない|参考(?:品|機種|銘柄|製品)|例示であり"
    r"|\b(?:or|and)(?! (?:more|greater|fewer|less|higher|better|larger|above|over|later)\b)(?: (?:an?|any|other|its|their))?(?: \w+){0,3} (?:equivalents?|equal(?! (?:opportunit|employment|access|or|to\b))|comparable|similar|alternatives?)\b"
    r"|\bor (?:other |similar )?approved(?=\s*(?:$|[.;,)]|alternat|similar|by the))|\bor (?:an? )?compatible\b(?! with)"
    r"|\bor (?:any other|another|other) (?:[\w-]+ ){0,3}?(?:tool|product|software|system|solution|service|platform|brand|make|cloud|vendor|supplier)s?\b"
    r"|[\x22\u201c']equal[\x22\u201d'] (?:products?|items?|offers?)|\bsalient characteristics\b|\bapproved (?:equals?|equivalents?|substitutes?|alternates?)\b|\bnot intended to (?:be restrictive|limit|restrict)|\bequivalents? (?:\w+ )?(?:will|shall|may|are|is|products?|solutions?)(?! not)\b(?! (?:\w+ )?not)|\bfunctionally equivalent|\bbrand name or equal"
    r"|\b(?:comparable|equivalent) (?:product|solution|service|tool|standard|scheme|certificat\w+|protocol)s?\b",
    re.IGNORECASE,
)
_REFUSED = pattern(
    r"同等品?(?:以上)?(?:の[^。、]{0,6})?(?:は|を|も)?(?:不可|認め(?:ない|ません)|除く|一切)|\bno (?:equivalents?|substitut\w+)"
    r"|\b(?:equivalents?|substitut\w+)\b[^.]{0,20}\bnot\b",
    re.IGNORECASE,
)


def equivalent(passage: Passage) -> bool:
    """Whether a text accepts what is equivalent, somewhere in it."""
    return bool(_EQUIVALENT.search(passage.plain)) and not _REFUSED.search(passage.plain)


_SAID_ASIDE = pattern(
    r"同等(?:品|以上)?(?:の?(?:もの|製品|機器|品|機種))?(?:以上)?(?:で|を|も|の[^。、]{0,8}(?:も|を))?(?:可|認め(?!な)|よい|良い|差し支え|構わ|かまわ)|又は同等|または同等|相当品|参考(?:品|機種|銘柄|製品|型番|型式|メーカー?|例)|代替品?(?:も|で)?可"
    r"|\bor (?:approved )?(?:equals?|equivalents?)\b|\bequivalents? (?:\w+ )?(?:accepted|acceptable|welcome|allowed|permitted)\b|\breference (?:models?|products?)\b",
    re.IGNORECASE,
)


def welcomed(passage: Passage) -> bool:
    """Whether equivalents are accepted elsewhere: of the same thing, or of all names in the document."""
    aside = (read(words).text for text in passage.aside for words in (text.ja, text.en))
    return passage.welcoming or any(
        _SAID_ASIDE.search(said) and not _REFUSED.search(said) for said in aside
    )


_COMPARABLE = pattern(
    r"(?:\s?[A-Za-z0-9][A-Za-z0-9.+-]*){0,3}\s*(?:シリーズ|クラス|程度)?相当|[- ]class\b|[- ]level\b"
)


def comparable(passage: Passage, end: int) -> bool:
    """Whether the name only shows a level: ○○相当."""
    return bool(_COMPARABLE.match(passage.plain, end))


_EXAMPLE_AFTER = pattern(
    r"[^。をはがに]{0,60}?(?:(?<![同均平対])等(?![しい級価号]|[^。、ぁ-ん]{0,6}(?:導入|ライセンス|調達|購入|更新|賃貸借|借入|リース|保守)[^。、ぁ-ん]{0,16}$)|など|といった|のような|をはじめ|を例|の類|ほか)"
    r"|[^.;]{0,60}\betc\b"
)
_EXAMPLE_BEFORE = pattern(
    r"(?:例えば|たとえば|例\s*:|\(例|例として|(?:^|[((])参考\s*:)[^。]{0,60}$"
    r"|(?:\b(?:examples? (?:of [^.;]{0,40} )?(?:include|are|is|being)|such as|e\.g\.,?|ex\.,?|for example,?|for instance,?|including,? but not limited to|(?:tools|applications|systems|software) including)|\blike)\s(?:[^.;]|\.(?=\w)){0,80}$",
    re.IGNORECASE,
)


_PUT_IN_WITH_OTHERS = pattern(
    r"[」』]?(?:等|など)(?:と(?:する|し)|を(?:使用|導入|採用|用い|利用|調達|購入|搭載)|で構築|により構築)"
)
"""After a name: it and the like are put in, and no kind of thing says what is alike."""


def example(passage: Passage, start: int, end: int) -> bool:
    """Whether the name is an example of a kind of thing, or one of several that are offered."""
    first, last = passage.sentence(start)
    plain = passage.plain
    return bool(
        _EXAMPLE_AFTER.match(plain, end, last)
        or _EXAMPLE_BEFORE.search(plain[first:start])
        or one_of_many(passage)
    )


def one_of_many(passage: Passage) -> bool:
    """Whether it is an item of a list of which any will do, or that gives examples."""
    return any(OFFERS.search(read(line).text) for line in passage.under[-1:])


_USED_WITH = frozenset(
    {
        ProductCategory.BROWSER,
        ProductCategory.OPERATING_SYSTEM,
        ProductCategory.OFFICE,
        ProductCategory.COMMUNICATION,
        ProductCategory.HARDWARE,
        ProductCategory.PAYMENT,
    }
)
"""What users bring along: to name several widens what must work, joined by `and` too."""
_ALL_OF_THEM = pattern(r"及び|並びに|ならびに|かつ|の両方|の双方|\b(?:and|both)\b")
_ANY_OF_THEM = pattern(r"又は|または|若しくは|もしくは|いずれか|のうち|\b(?:or|either|any)\b")
_IN_BRACKETS = pattern(r"\([^()]*\)")
"""What is said in brackets is of one name, and not of how they are joined."""
_SUPPLIED = pattern(
    r"インストール|搭載|納入|納品|調達|購入|\b(?:pre-?)?install(?:ed|s)?\b|\bsuppl(?:y|ied)\b"
)


_LISTED_EN = pattern(r"[,/;&|・•]|\b(?:or|and|vs|versus|than)\b")
"""Between two rivals: a computer and the processor in it stand side by side, and are none."""


def _between(one: Mention[Name], other: Mention[Name]) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)


_CLOSED = pattern(
    r"製(?:品)?(?:のもの)?に限(?:る|り)|(?:のみ|だけ)(?:とする|であること|を認め)|の(?:どちらか|いずれか)(?:と(?:する|すること)|に限)|以外(?:は|の[^。、]{0,8}は)[^。、]{0,6}(?:認めない|不可)"
    r"|\b(?:only|no other (?:brands?|makes?|manufacturers?|products?))\b[^.;]{0,40}\b(?:accept\w*|consider\w*|allow\w*|permit\w*|approved)\b",
    re.IGNORECASE,
)
"""A list of rivals that shuts out whoever is not in it."""


_COMMA = pattern(r"\s?[,、/・]\s?(?:and |or )?")


def _before_its_rival(mention: Mention[Product | Supplier], last: int) -> bool:
    """Whether a maker stands for its product in a list of what users bring along."""
    return any(
        product.word.category in _USED_WITH
        and product.word.group != mention.word.group
        and _COMMA.fullmatch(mention.passage.plain, mention.end, product.start)
        for product in mention.passage.mentions_of(Product, (mention.end, last))
    )


def among_rivals(mention: Mention[Product | Supplier]) -> bool:
    """Whether the sentence names a rival too: of the same category, and of another group.

    Not where all of them must be supplied.
    """
    word = mention.word
    category = word.category if isinstance(word, Product) else None
    first, last = mention.passage.sentence(mention.start)
    plain = mention.passage.plain
    if isinstance(word, Supplier):
        if _CLOSED.search(plain, first, last):
            return False
        if _before_its_rival(mention, last):
            return True
    listed = _LISTED_EN if english(plain[first:last]) else None
    if (
        (category not in _USED_WITH or _SUPPLIED.search(plain, first, last))
        and _ALL_OF_THEM.search(plain, first, last)
        and not _ANY_OF_THEM.search(_IN_BRACKETS.sub("", plain[first:last]))
    ):
        return False
    return any(
        other.word.group != word.group
        and (other.word.category if isinstance(other.word, Product) else None) == category
        and meant(other)
        and not told(other.passage, other.start, other.end)
        and (listed is None or listed.search(plain, *_between(mention, other)))
        for other in mention.passage.mentions_of(type(word), (first, last))
    )


_PROTOCOLS = frozenset(StandardArea) - {
    StandardArea.GENERAL_TERM,
    StandardArea.LANGUAGE,
    StandardArea.LICENCE,
    StandardArea.ASSURANCE,
}
_JOINS = pattern(
    r"連携|接続|認証|経由|により|による|でき|取込|取り込|出力|通信|準拠"
    r"|\b(?:integrat|connect|interoperat|via|through|using|exchang|authenticat|export|import|by)\w*",
    re.IGNORECASE,
)


def standards_in(passage: Passage, start: int, last: int) -> bool:
    """Whether an open standard by which systems exchange is named between two places."""
    return any(
        other.word.area in _PROTOCOLS and meant(other)
        for other in passage.mentions_of(OpenStandard, (start, last))
    )


def disclosed(passage: Passage, start: int) -> bool:
    """Whether the sentence says by which open standard the named thing is met."""
    first, last = passage.sentence(start)
    return bool(_JOINS.search(passage.plain, first, last)) and standards_in(passage, first, last)


_PRESENT_BEFORE = pattern(r"(?:現行|既存|既設|現在の|旧)[^。、()とへにを]{0,12}$")
_ASIDE = pattern(r"[((]\s*(?:現行|現在|既存|参考|例|注|旧|※)")
_FILE_NOTE = pattern(r"[((][^()()。、をはがにで]{0,24}[))]")
_FILED = frozenset({ProductCategory.OFFICE})
_OF_USERS = pattern(
    r"(?:職員|教員|教職員|利用者|住民|県民|市民|庁内|校務|業務|生徒|児童|学習者|クライアント|既存|現行)(?:用|側)?の?[^。、()をはが]{0,6}(?:端末|PC|パソコン|ブラウザ|スマートフォン|タブレット)(?:環境|機器)?$"
)
"""Before brackets: what users have, and what is in it need not be bought."""


def aside(mention: Mention[Name]) -> bool:
    """Whether it stands in brackets that tell the present state, or the type of a file."""
    plain = mention.passage.plain
    for start, end in mention.passage.brackets:
        if start < mention.start < end:
            if _ASIDE.match(plain, start, end) or _PRESENT_BEFORE.search(plain, 0, start):
                return True
            if (
                isinstance(mention.word, Product)
                and mention.word.category in _USED_WITH
                and _OF_USERS.search(plain, 0, start)
            ):
                return True
            filed = isinstance(mention.word, Product) and mention.word.category in _FILED
            if filed and _FILE_NOTE.fullmatch(plain, start, end):
                return True
    return False


_SAID_BESIDE = pattern(r"[\u3041-\u3096\u3400-\u9fff]")
_MORE_WORDS = 3
"""Kanji and hiragana beside a name that make what is quoted a text of its own."""


_PAPER = pattern(
    r"(?:ガイド(?:ライン|ブック)?|マニュアル|手引き?|ハンドブック|リファレンス|解説書?|手順書|説明書|規約|白書|テキスト|入門|報告書)[」』]?$"
)
"""How the title of a paper ends, whatever it is about."""


def quoted(mention: Mention[Name]) -> bool:
    """Whether it is part of a quoted text or title, which says more than the name."""
    if not mention.quoted:
        return False
    plain, size = mention.passage.plain, mention.end - mention.start
    return all(
        end - start - size > _MORE_IN_QUOTES
        or len(_SAID_BESIDE.findall(plain[start : mention.start] + plain[mention.end : end]))
        >= _MORE_WORDS
        or _PAPER.search(plain, mention.end, end)
        for start, end in mention.passage.brackets
        if start < mention.start < end
    )


_AIMED = pattern(
    r"[^。]{0,40}?(?:用い|活用|利用|導入|構築|更新|調達|購入|整備|運用|保守|採用|移行)[^。]*を(?:目的|目標|趣旨|ねらい)と|[^。]{0,80}(?:導入|構築|整備|更新|調達|採用)する(?:もの|こと)である[。)\s]*$"
)


def _aimed(passage: Passage, start: int) -> bool:
    """Whether what begins at a place is what the purpose of the work is to put in, or to build with."""
    return bool(_AIMED.match(passage.plain, start, passage.sentence(start)[1]))


def standing(mention: Mention[Product | Supplier]) -> Standing:
    """What is left of the suspicion that a name narrows the market, gate by gate."""
    passage, start, end = mention.passage, mention.start, mention.end
    alike = _PUT_IN_WITH_OTHERS.match(passage.plain, end)
    if (
        not meant(mention)
        or (described(passage, start) and not _aimed(passage, start))
        or told(passage, start, end)
        or denied(passage, start, end)
        or _AVOIDED_EN.search(mention.sentence)
        or (example(passage, start, end) and not alike)
        or among_rivals(mention)
        or disclosed(passage, start)
        or aside(mention)
        or quoted(mention)
    ):
        return Standing.CLEARED
    if equivalent(passage):
        return Standing.NOTED
    if alike or comparable(passage, end) or optional(passage, start):
        return Standing.WEAKENED
    return Standing.FULL


_COUNTED = pattern(
    r"[^。]{0,30}?(?:件数|人数|者数|(?<!複)数|一覧|求人|状況|流通量|割合|事例|番組|催し|位置|利用者|者)(?:の[^。、]{0,8})?(?:を|が|も)、?[^。、]{0,12}?"
    r"(?:集計|検索|表示|抽出|照会|紹介|掲載|利用登録|絞り込|確認)(?:でき|する|し|が)"
)


def counted(passage: Passage, end: int) -> bool:
    """Whether what is said only describes things that the system shall find, count or show."""
    return bool(_COUNTED.match(passage.plain, end, passage.sentence(end - 1)[1]))


_JUST_BEFORE = 40
"""Characters before a stretch in which a denial is one of it."""


def asked(passage: Passage, start: int, end: int, *, exact: bool = False) -> Standing:
    """The same for a wording that names nobody.

    `exact`: the stretch is all that is meant, so that what the rest of the sentence denies is another matter.
    """
    first, _ = passage.sentence(start)
    if exact and english(passage.plain[start:end]):
        since = max(first, start - _JUST_BEFORE)
        refused = bool(_DENIED_EN.search(passage.plain, since, end))
    else:
        refused = denied(passage, start, end)
    if (
        (described(passage, start) and not _aimed(passage, start))
        or background(passage, start)
        or (exact and of_buyer(passage, start))
        or refused
        or equivalent(passage)
        or counted(passage, end)
    ):
        return Standing.CLEARED
    return Standing.WEAKENED if optional(passage, start) else Standing.FULL
