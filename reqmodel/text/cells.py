"""Cells of lists, forms and tables that say who has made a thing, or which product it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import Span

COMPANY = r"(?:株式会社|\(株\)|有限会社|\(有\)|合同会社)"
TRADE = r"(?:工業|産業|電機|電気|電子|無線|精機|機械|化学|製作所|技研|通信機?|精工|光学|計器|計測|製薬|薬品|自動車|重工業?|メディカル|システムズ|テクノロジーズ?|エレクトロニクス|サイエンス|コーポレーション|エンジニアリング)"
"""How the names of companies end."""
_ITEM = r"^\W{0,4}(?:[0-9]{1,2}[.)] ?)?"
_OPEN = r"(?!(?:[^\s:|]{0,6}(?:問わ|不問|指定(?:なし|しな|無し)|任意|自由|提案|未定|別[紙添表記途]|記入|記載|なし$|無し$|不明|その他|同等|相当|参考|一覧|型[式番]|品番|数量|備考|仕様)|(?:各社|国内|海外|同一|[○◯□△●×*_-])))"
"""What leaves it to those who bid, or heads a column."""
MADE_BY = (
    rf"{_ITEM}(?:指定|採用|選定|推奨)?(?:メーカー?|製造(?:者|元|業者|会社|メーカー?)|製作(?:者|所|会社)|開発元|ブランド)(?:名)?\s?[:| ]\s?{_OPEN}"
    rf"(?:{COMPANY}\s?[^\s、。:|()]{{2,16}}|[^\s、。:|()]{{2,16}}(?:{COMPANY}|{TRADE}|金属|機器|器械))(?=[\s、|/(]|$)"
)
_CELL_EN = r"^\W*(?:[0-9a-z]{1,3}[.)] )?"
_OPEN_EN = r"(?!(?:Any|All|TBD|TBA|NA|None|State|To|See|As|The|An?|Bidders?|Vendors?|Offerors?|Suppliers?|Contractors?|Insert|Please|Various|Models?|Serial|Names?|Versions?|Types?|Quantity|Description|Yes|No|Must|Not|OEM|Open|Approved|Same|Similar|Specify|Provide|Make|Makes|Manufacturers?|Brands?|Year|Part|Item|Date|Address|Country|Details?|Indian|Indigenous|Reputed|Standard|Equivalent|Unknown|Other|Non|Proposed|Offered|Unit|Price|Warranty|Shall|Should|Publisher|List)\b)"
_NAME_EN = r"[A-Z][\w&.+-]*(?: [A-Z0-9&][\w&.+-]*){0,4}"
_ENDS_EN = r"(?=\s*(?:$|[,;|(/]))"
MADE_BY_EN = rf"{_CELL_EN}(?i:manufacturer|make|maker)(?i:'s)?(?i: name)?\s?[:|]\s*{_OPEN_EN}{_NAME_EN}{_ENDS_EN}"
APPROVED_EN = rf"\b(?i:approved|acceptable|qualified|permitted|specified) (?i:makes?|manufacturers?|brands?)\s?(?i::|are|is|shall be|include)\s*{_OPEN_EN}[A-Z][\w&.+-]+"
_GOODS = r"(?:(?:製品|商品|ソフト(?:ウェア)?|機種|パッケージ(?:ソフト)?|アプリ(?:ケーション)?|銘柄|ブランド)名(?:称)?|(?:指定|想定|採用|選定)(?:品|機種|製品|銘柄)名?|(?:導入|使用|調達|購入|搭載|対象)(?:ソフト(?:ウェア)?|製品|品目|パッケージ)|銘柄)"
_COUNTED = r"\s?(?:台|個|本|式|枚|人|名|型|年|回|件|部|か|ヶ|GB|TB|MB|MHz|W|V|kg|mm|cm|m|インチ|%|ポート|階)"
_VALUE = (
    rf"(?:[「『][^「」『』]{{2,24}}[」』]|{COMPANY}[^\s、。:|]{{1,16}}製?[ 「『][^\s、。:|]{{2,24}}"
    r"|(?=[A-Za-z0-9 .+-]*[a-z])(?!(?:Notebook|Note|Servers?|Switch|Router|Display|Monitor|Tablet|Desktop|Laptop|Printer|Scanner|Camera|Cable|Software|Hardware|Rack|Phone|Mouse|Keyboard|Adapter|Battery|Licen[cs]e|Cloud|Access|Firewall|Storage|Backup|Client|Web|Wi-?Fi|Bluetooth|Full|Mini|Micro|Type|Gbps|Mbps|Version|Ver)\b)[A-Z][A-Za-z0-9.+-]{3,}(?: [A-Z0-9][A-Za-z0-9.+-]*){0,4}"
    rf"|[ァ-ヶー]{{3,}} ?[0-9]{{2,4}}(?![0-9])(?!{_COUNTED})[A-Z]{{0,3}}|[一-龥ァ-ヶー]{{2,12}} ?[Vv]er\.? ?[0-9.]+)"
)
"""What nothing but a name looks like: in quotation marks, beside a company, in letters, or numbered."""
GOODS = pattern(
    rf"{_ITEM}{_GOODS}(?:\s?[:| ]\s?|(?=[A-Z])){_OPEN}(?P<name>{_VALUE})(?![^。]{{0,24}}(?:のように|記入|記載|明記|入力|表示|すること))"
)
GOODS_EN = pattern(
    rf"{_CELL_EN}(?i:brand(?: name)?|trade ?name|(?:product|software|application|package) name|make ?(?:/|and|&) ?model|brand ?(?:/|and|&) ?model)\s?[:|]\s*{_OPEN_EN}(?P<name>{_NAME_EN}){_ENDS_EN}"
    rf"|{_CELL_EN}(?i:product|software|application|package|platform)\s?[:|]\s*{_OPEN_EN}(?P<other>[A-Z][a-z]+[A-Z][a-z]\w*(?: [A-Z0-9][\w.]*){{0,3}}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){{0,2}} (?:[0-9]+\.[0-9.]+|20[0-9]{{2}})){_ENDS_EN}"
)

_NOT_DEMANDED = pattern(
    r"参考|例|提案|応札|応募|回答|記入|記載|入力|対応|対象|互換|同等|相当|代替|旧"
    r"|\b(?:references?|examples?|proposed|offered|quoted|bidders?|compatible|supported|equivalents?)\b",
    re.IGNORECASE,
)
"""In a heading: what stands below is not demanded, or will be filled in."""
_PARTS = pattern(r"\s*(?:[・/,、&+()\n]|及び|又は|または|と(?=[型品機])|\band\b|\bor\b)\s*")
_OF_MODELS = pattern(
    r"\S{0,8}(?:型番|型式|品番|形名|形番|機種|モデル|(?:製品|商品|部品|カタログ|型式)(?:番号|コード))(?:名|番号|等|No\.?)?"
    r"|\b(?:[\w.']+ )?(?:model|(?:model|part|catalog(?:ue)?|product|mfr\.?|manufacturer'?s?)\s?(?:name|no\.?|numbers?|nos\.?|#|code)|p/?n|sku)(?!\w)",
    re.IGNORECASE,
)
_OF_MAKERS = pattern(
    r"\S{0,6}(?:メーカー?|製造(?:者|元|業者|会社|メーカー?)|製作(?:者|所|会社)|開発元|ブランド|銘柄)(?:名|等)?"
    r"|\b(?:[\w.']+ )?(?:manufacturers?|makers?|makes?|brands?|oem|mfr\.?)(?:'s)?(?: names?)?\b",
    re.IGNORECASE,
)
_OF_GOODS = pattern(
    rf"{_GOODS}|\b(?:product|software|application|package)(?: names?)?\b", re.IGNORECASE
)
_LONGEST = 80
"""Characters of a text that does no more than fill in a cell."""
_MODEL = pattern(
    r"(?<![A-Za-z0-9])(?:(?=[A-Za-z/+-]*[0-9])(?=[0-9/+-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9/+-]{2,30}|[A-Z]{2,5} [0-9]{3,5}[A-Z]{0,3})(?![A-Za-z0-9])"
)
_MEASURE = pattern(
    r"[0-9]+(?:x[0-9]+|[KMGT]?(?:V|VA|W|B|HZ|BPS|BE|G|U)|[MC]?M|[MK]?G|RPM|DPI|LM|INCH|MAH|BASE(?:-?\w+)?|K|P|U|PORTS?)(?:[/-].*)?|X(?:86|64)(?:-64)?|(?:ARM|AMD)64|WI-?FI[0-9]E?",
    re.IGNORECASE,
)
"""What is written like the number of a model, and is none."""
_NO_NAME = r"問わ|不問|指定|任意|自由|提案|未定|別[紙添表記途]|記入|記載|なし|無し|不明|その他|同等|相当|参考|一覧|各社|国内|海外|国産|外国|外資|同一|支給|貸与|既設|既存|現行|現有|流用|同上|該当|協議|以下|以上|共通|標準|汎用|市販|希望|複数|(?:品|者|等|可|要|済|有|無|型|用|式|製造|メーカー?)$"
_MAKER = pattern(
    rf"^\W{{0,3}}(?P<name>(?!.*(?:{_NO_NAME}))(?=.*[一-龥ァ-ヶ])[一-龥ァ-ヶーA-Za-z0-9&.+・() -]{{2,30}}?)(?:製)?\W{{0,3}}$"
    rf"|^\W{{0,3}}(?i:{_OPEN_EN})(?P<english>{_NAME_EN},?(?: (?:Inc|Ltd|Corp|Co)\.?)?)\W{{0,3}}$"
)
"""All of a cell for the maker, where it is a name."""


def for_models(passage: Passage) -> bool:
    """Whether it is a cell of a column of model numbers that are demanded."""
    return _demanded(passage, _OF_MODELS)


def for_makers(passage: Passage) -> bool:
    """The same of makers."""
    return _demanded(passage, _OF_MAKERS)


def for_goods(passage: Passage) -> bool:
    """The same of products by their names, or models."""
    return _demanded(passage, _OF_GOODS) or for_models(passage)


def maker(passage: Passage, sentence: Span) -> Span | None:
    """Where the name stands of whoever must have made a thing, if it is a cell for nothing else."""
    if not for_makers(passage) or for_models(passage):
        return None
    named = _MAKER.match(passage.plain[slice(*sentence)])
    if not named:
        return None
    start, end = named.span(named.lastgroup or "name")
    return sentence[0] + start, sentence[0] + end


def model(passage: Passage, sentence: Span) -> Iterator[Span]:
    """Where numbers stand that may be those of models, if it is a cell for these."""
    if for_models(passage):
        for found in _MODEL.finditer(passage.plain, *sentence):
            if not _MEASURE.fullmatch(found[0]):
                yield found.span()


def _demanded(passage: Passage, heading: re.Pattern[str]) -> bool:
    return len(passage.plain) <= _LONGEST and any(
        not _NOT_DEMANDED.search(head)
        and any(heading.fullmatch(part) for part in (head, *_PARTS.split(head)))
        for head in passage.heads
    )
