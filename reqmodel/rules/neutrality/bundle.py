"""Unrelated systems in one lot."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import stretches, wordings
from reqmodel.text.together import together

CUES = ("ingle vendor", "ingle supplier", "ingle contractor", "マルチベンダー", "受託", "部分提案", "same make", "provided by", "not suitable", "complete bids", "full scope", "same vendor", "本調達に含", "Payroll", "payroll", "illing", "一体として", "の入札", "契約", "合算", "辞退", "分割", "1者が", "統一", "併せて", "付帯", "納める", "担う", "一括", "one award", "one lot", "one contract", "one package", "ndivisible", "odules", "artial ", "into lots", "lump sum", "a package", "a whole", "same agreement", "quoted together", "urnkey", "schedule", "integrator", "込みで", "抱き合わせ", "セット", "丸ごと", "同じ", "as a package", "as one", "as a whole", "in one", "in a single", "対象システム", "対象業務", "対象範囲", "について実施", "本業務に", "本調達に", "本件に", "本契約に", "調達範囲", "業務範囲", "本業務は", "本調達は", "まとめて", "一体", "一式", "単一", "一者", "一社", "同一の", "ingle ", "One ", "one supplier", "Same ", "undle", "bundle", "turnkey", "one vendor", "一つ", "1つ", "ひとつ", "1件", "一件", "1本", "一本", "に加え", "のほか", "under one", "award", "same contract", "same supplier", "combined")  # fmt: skip

_TOGETHER = pattern(
    r"[^。]*(?:一括(?:して|で)?|まとめて|一体(?:的に|として|で)?|一式(?:で|として)?|併せて|込みで|抱き合わせ(?:て|で)?|セット(?:で|として|にして)|丸ごと|同じ(?:事業者|業者|者|会社|契約)(?:が|に|で|と)|(?:単一|同一|一つ|ひとつ|[一1](?:件|本|つ|個)?)の(?:調達|入札|契約|事業者|受託者|業者)(?:が|に|で|により|として|において)?|に加え(?:て)?|のほか|[一1][者社](?:に|で|が|と)?)(?:全て|すべて)?[^。]{0,60}(?:導入|調達|構築|発注|契約|委託|整備|更新|提供|供給|購入|受託|請け?負|実施|行う|担|採用|賃貸借|借入|リース)"
    r"|(?:本業務|本調達|本件|本契約|調達範囲|業務範囲)(?:に|は|には)[^。]*(?:を含む|を含める|とする|を対象とする)"
    r"|[^。]*(?:対象(?:業務)?(?:システム|範囲)|について実施するもの)[^。]*"
    r"|\b[^;]*\b(?:single|one|same|sole)\b (?:integrated |combined |overall )?(?:contract|lot|vendor|supplier|award|contractor|package|procurement|bundle)\b[^;]*|\b[^;]*\b(?:bundled?|turnkey|as (?:a|one) (?:package|bundle|single order|whole)|in (?:a|one) (?:single )?(?:order|purchase|tender|agreement))\b[^;]*",
    re.IGNORECASE,
)
_FIELD = pattern(
    r"庶務|公用車|(?<![A-Za-z])LAN(?![A-Za-z])|賃貸借|電子カルテ|病院|医事|検査|画像|売店|レジ|駐車|精算|給食|調理|清掃|警備|地域通貨|アプリ|防犯カメラ|ドローン|印刷|車両|バス|廃棄物|ごみ|洗濯|寝具|什器|用紙|消耗品|家具|空調|照明|電力|太陽光|広報|動画|コールセンター|決済|ポイント|母子|保育|ポータル|決裁|出退勤|図書管理|認証管理|衛生管理|設備管理|メール|入退室|勤怠|研修|職員健康|人事|給与|財務|会計|文書|住基|住民記録|税|福祉|介護|国保|図書館|(?<![A-Za-z])GIS(?![A-Za-z])|地図|電子申請|グループウェア|ホームページ|(?<![A-Za-z])CMS(?![A-Za-z])|水道|学校|校務|防災|ネットワーク|端末|プリンタ|複合機|データ連携基盤|施設予約|観光|電話|サーバ|監視カメラ|子育て|健康|農業|交通|窓口|契約管理|議会|戸籍"
    r"|\b(?:payroll|janitorial|cleaning|laundry|catering|canteen|radiology|rostering|staffing|scheduling|telephone|guard\w*|vehicles?|fleet|furniture|HVAC|lighting|elevators?|landscap\w+|waste|uniforms?|fuel|kiosks?|signage|point[- ]of[- ]sale|booking|ticketing|recruit\w+|training|copiers?|vending|maintenance of|street|hospital|CCTV|software|office supplies|servers?|storage|HR|human resources|finance|accounting|document management|library|(?<![A-Za-z])GIS(?![A-Za-z])|telephony|network|printers?|laptops?|tax|welfare|website|(?<![A-Za-z])CMS(?![A-Za-z])|email|ERP|CRM|permitting|parking|cameras?|utility billing|data platform|school|court|procurement)\b",
    re.IGNORECASE,
)
_SPLIT = pattern(
    r"できること|情報を|分割|ロット|分離|組合せ|組み合わせ|共同企業体|別々|個別に|共同提案|コンソーシアム|\b(?:separate lots|consorti\w+|may bid for|any lot|split|individually)\b",
    re.IGNORECASE,
)
_FIELDS = 3
_WORK = pattern(
    r"(?:^|、|及び|並びに|と)([^。、]{2,14}?)の(?:構築|更改|更新|導入|調達|整備|賃貸借|購入|設置|改修)"
)
_ORDERED = pattern(r"(?:発注|調達|契約|委託|購入)$")
"""The whole is ordered as one, and not only built or done together."""


_ONE = pattern(
    r"\b(?:one (?:award|lot|contract|agreement|package)|indivisible|single (?:modules|lots?)\b[^;]{0,20}\bnot|partial (?:offers|bids|tenders)|no division into lots|lump sum|as a (?:package|whole)|same agreement|all[- ]or[- ]none|quoted together|turnkey|every schedule|sole integrator)\b|n't be considered",
    re.IGNORECASE,
)
_MANY = pattern(
    r"(?:, [^,;.]{3,40}){1,}(?:,? and |,? plus )|:[^.]*(?:,| and )|\b(?:plus|together with|along with)\b|\ball (?:\w+ )?(?:systems|modules|schedules)\b|\bsingle modules\b|\bfrom [A-Z] \([^)]+\) to [A-Z]\b",
)
_ONE_JA = pattern(
    r"一体として(?:委託|発注|調達|契約)|(?:単一|一つ|1つ)の(?:入札|契約)|同一の契約に含|合算額|一部(?:のみ)?の(?:業務)?(?:だけ)?の?(?:辞退|提案|応札)は|分割しての応札は不可|1者が(?:受け|担)|同一(?:の)?事業者の製品で統一|併せて納入|付帯するものと|も納めるもの|までを担う|一括して(?:調達|発注|入札|契約)"
)
_MANY_JA = pattern(
    r"、[^、。]{2,40}(?:、|及び|並びに|さらに)[^。]{2,}|[^。]{3,}(?:と|及び|並びに)[^。]{3,}の(?:更新|導入|調達)|に当たっては[^。]*も|[0-9]+システム|の更新に、"
)
_WORKS_EN = pattern(
    r"(?:(?i:finance|accounting|general ledger|payroll|human resources|HR|utility billing|permit\w*|licensing|cemetery|cash receipt\w*|accounts payable|purchasing|property tax|court|parks|fleet|asset management|inventory|dispatch|GIS|document management|recreation)[^.;]*?){5}"
)
_NEW_EN = pattern(r"\b(?i:system|solution|platform|software|suite|ERP)\b")
_WHOLE = pattern(
    r"\b(?:of the same make|provided by (?:the same|one) (?:vendor|supplier|firm)|not suitable for dividing into lots|only complete bids|not covering (?:the )?full scope|same (?:vendor|supplier) for all|single (?:vendor|supplier|contractor) (?:who|that|to)\b[^;]{0,110}\b(?:complete range|full range|all (?:of the )?services|entire))\b|マルチベンダーの解消|本調達に含むこととし|一括して受託すること|部分提案は認めない",
    re.IGNORECASE,
)
_LUMPED = together(
    (_WHOLE,), (_ONE, _MANY), (_WORKS_EN, _NEW_EN), (_ONE_JA, _MANY_JA), unless=(_SPLIT,)
)


def check(passage: Passage) -> Iterator[Finding]:
    found = [f for f in wordings(passage, _TOGETHER, _SPLIT, gated=False) if _unlike(passage, f)]
    yield from found or stretches(passage, _LUMPED, gated=False)


def _unlike(passage: Passage, finding: Finding) -> bool:
    """Whether what is bought together is of several fields."""
    words = finding.phrase.words if finding.phrase else ""
    return _fields(words) >= _FIELDS or _fields(_sentence(passage, words)) > _FIELDS


def _sentence(passage: Passage, words: str) -> str:
    """The sentence in which the words stand: what is bought together may be named after them."""
    start, end = passage.sentence(max(passage.plain.find(words), 0))
    return passage.plain[start:end]


def _fields(words: str) -> int:
    """How many fields are named, with other works that are ordered along with two or more."""
    named = len(set(_FIELD.findall(words)))
    if named < _FIELDS - 1 or not _ORDERED.search(words):
        return named
    return named + len({work for work in _WORK.findall(words) if not _FIELD.search(work)})
