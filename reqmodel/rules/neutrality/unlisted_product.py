"""What reads like the name of a product that no dictionary lists: in letters, and to be used."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.records.record import Record
from reqmodel.model.records.word import Product
from reqmodel.text import cells
from reqmodel.text.context import asked, example, welcomed
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.telling import told

CUES = ("」を", "』を", ")を", "」であること", "」で", "」により", "ツール:", "suite", "package", "module", "Plus", "Enterprise", "Suite", "社製", "(株)製", "を使用", "を採用", "を利用", "を導入", "を用い", "を搭載", "を調達", "をインストール", "で構築", "で作成", "で開発", "で実装", "で管理", "で実施", "により", "にて", "上に", "とする", "であること", "®", "™", "(R)", "TM", "Edition", "Pro", "Standard", "」に", "using ", "Using ", "use ", "utiliz", "built ", "in the ", "authored ", "developed ", "based on ", "run on ", "configured ", "icence", "icense", "ubscription", "enewal", "seats", "名:", "名称:", "名 ", "指定品", "指定機種", "指定製品", "想定", "採用機種", "入ソフト", "用ソフト", "達ソフト", "載ソフト", "象ソフト", "品目", "象製品", "パッケージ:", "oftware:", "roduct:", "latform:", "ackage:", "pplication:", "採用品", "選定", "銘柄", "の「", "の『", "」(", "』(", "brand)", "rand:", "rand name", "Make", "name:", "Name:", "rade name", "upply of", "rovision of", "cquisition of", "mplementation of", "eployment of", "nstallation of", "pgrade", "equires ", "require ", "rocur", "urchas", "nstall ", "eploy ", "mplement ")  # fmt: skip

_WORD = (
    r"(?=[A-Za-z0-9]*[a-z])(?:[A-Z]|[a-z](?=[A-Za-z]*[A-Z]))[A-Za-z0-9]{2,}(?:[-+.!&][A-Za-z0-9]+)*"
)
_NAME = rf"(?<![A-Za-z0-9./@_-])(?P<name>{_WORD}(?: (?:[A-Z][A-Za-z0-9.+-]*|[0-9.]+))*)(?![A-Za-z0-9@_/(-])"
_USED = pattern(
    rf"{_NAME}(?:(?:版|製品|ライブラリ|サービス|シリーズ|フレームワーク|ツール)?(?:を(?:使用|採用|導入|用い|搭載|調達|利用)(?:する|し)|(?:で|にて|により|によって)(?:構築|作成|開発|実装|管理|実施)(?:する|し)|上に[^。、]{{0,8}}構築))"
    rf"|(?:ソフト(?:ウェア)?|ツール|エンジン|パッケージ|ミドルウェア|プラットフォーム|データベース|アプリ(?:ケーション)?|製品)(?:は|には|としては?)、?{_NAME.replace('name', 'other')}(?:とする|とすること|であること)"
)
_MARKED = pattern(
    r"(?P<name>[A-Za-zァ-ヶー][A-Za-z0-9ァ-ヶー.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3})\s?(?:®|™|\((?:R|TM)\)|(?<=[a-z0-9])TM(?![A-Za-z0-9]))"
)
"""A name with the sign of a trademark, which is also spelt out."""
_ROW = pattern(
    r"^\W*(?P<name>[A-Z][A-Za-z0-9.+-]*(?: (?:[A-Z0-9][A-Za-z0-9.+-]*|for|type-\w+))*? (?:Edition|Pro(?:fessional)?|Standard|Enterprise|Business|Premium|Suite|LTSC|20[0-9]{2}|[Vv]er\.? ?[0-9.]+)(?: [A-Z0-9(][A-Za-z0-9.()+-]*)*)[^。]{0,20}?[0-9,]+\s*(?:式|本|台|個|ライセンス|セット|ユーザー?|CAL)"
)
"""A row of a list to be bought: an edition or a year in the name, and a quantity."""
_CALLED = pattern(
    r"(?:ソフト(?:ウェア)?|システム|パッケージ(?:ソフト)?|サービス|ツール|アプリ(?:ケーション)?|製品|エンジン|基盤|ミドルウェア)\s?[「『](?P<name>[^「」『』ぁ-ん。、]{2,24})[」』](?:を(?:使用|利用|導入|採用|用い|搭載|調達|購入)|により|によって|で(?:構築|作成|開発|実装|管理|運用))"
)
"""What stands in quotation marks after the kind of thing that it is."""
_COMPANYS = pattern(
    rf"{cells.COMPANY}[^、。「」『』()]{{0,20}}[「『](?P<name>[^「」『』。、]{{2,24}})[」』](?:の(?:ライセンス|保守|更新|利用|導入|購入|使用)|を(?:使用|利用|導入|採用|用い|搭載|調達|購入|更新)|により|によって|で(?:構築|作成|開発|実装|管理|運用))"
    rf"|[「『](?P<other>[^「」『』。、]{{2,24}})[」』]\((?:{cells.COMPANY}[^()]{{2,16}}|[^()]{{2,16}}(?:{cells.COMPANY}|社製?|製))\)(?:の|を|に|により|で)"
)
"""What stands in quotation marks beside the company whose it is."""
_QUOTED = pattern(
    r"[「『](?P<name>(?=[^「」『』]*[ァ-ヶー一-龥A-Za-z])[^「」『』。、]{2,20})[」』]を(?:[0-9,]+\s*(?:ライセンス|本|式|ユーザー?|セット)|[^「」『』。、]{0,12}(?:インストール|セットアップ))"
    rf"|(?P<other>[ァ-ヶー一-龥ぁ-んA-Za-z]{{3,16}})\((?:{cells.COMPANY}[^()]{{2,16}}|[^()]{{2,16}}{cells.COMPANY})\)を[^。、]{{0,20}}(?:導入|展開|使用|利用|採用|配備)"
    rf"|{cells.COMPANY}(?:が提供する|の)[「『](?P<third>[^「」『』。、]{{2,24}})[」』](?:であること|とする|を|により)"
    r"|(?:ソフト(?:ウェア)?|ツール|アプリ(?:ケーション)?|システム|パッケージ)\s?[「『](?P<fourth>[^「」『』。、]{2,20})[」』](?:を|に|で|により|上)"
    r"|^[^。:]{2,14}:(?P<fifth>[A-Z][A-Za-z]{3,}(?: [A-Z][A-Za-z0-9]+)+)\([^()]*(?:ライセンス|ユーザー?|本|式)"
)
"""What stands in quotation marks, or beside its company, and is put in."""
_SUITE_EN = pattern(
    r"[\x22\u201c](?P<name>[A-Z][\w+-]+(?: [A-Z][\w+-]+)*)[\x22\u201d] (?:[\w-]+ ){0,2}?(?:suite|package|module|software|application|app)\b"
    r"|^[^.;:]{3,30}(?::| [-–—]) (?P<other>(?:[A-Z][a-z]+!?|[A-Z][a-z]+[A-Z]\w+) (?:Plus|Enterprise|Pro|Suite|Professional)\w*)"
)
_MADE = pattern(
    r"(?:社|\(株\))製の?[^。、A-Za-z]{0,30}?(?P<name>[A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z0-9]+)*)(?![A-Za-z0-9])"
)
"""What stands in letters after who makes it."""
_USED_EN = pattern(
    r"\b(?i:using|use|uses|utili[sz]\w+|(?:built|authored|developed|configured|implemented|written|hosted|managed|created) (?:on|in|with|using)|based on|run on)(?: the)? (?P<name>[A-Z][a-z]+[A-Z][a-z]\w*(?: [A-Z0-9][\w.]*)?|[A-Z][a-z]+(?: [A-Z][a-z]+)? [0-9]+\.[0-9.]*[0-9])(?![\w/])(?! (?:standards?|specifications?|protocols?|principles|methodolog\w+|Act|Guidelines?|Regulations?|Design))"
)
_CAPITAL = r"(?!(?:Annual|Antivirus|Business|City|Client|Cloud|Concurrent|County|Data|Database|Device|Digital|Drivers?|Educational?|Email|Endpoint|Enterprise|Existing|Firewall|Full|Government|Individual|IT|Library|Liquor|Mobile|Multi|Named|Network|New|Office|Online|Open|Operating|Perpetual|Premium|Professional|SaaS|Security|Server|Single|Site|Software|Staff|Standard|State|Student|Support|System|Term|User|Vendor|Video|Virtual|Volume|Web|Windows)s?\b)[A-Z][A-Za-z]*[a-z][\w+-]*"
_BOUGHT_EN = pattern(
    r"\b(?i:supply|purchase|procurement|provision|implementation|deployment|installation|upgrade|purchas(?:e|es|ing)|procur(?:e|es|ing)|requires?|install|deploy|implement)(?i: of)?(?: (?:the|its|our|an?|[0-9,]+))? (?P<name>(?!(?:Mc|Mac|De|La|Le|Du|Van|Von)[A-Z]|FedEx|PhD|GoLive)[A-Z][a-z]+[A-Z][a-z]\w*(?: [A-Z0-9][\w.]*)?)(?![\w/])(?! (?:standards?|specifications?|protocols?|Act|County|Township|Park|School|Parish|University|College|District))"
    rf"|\b(?i:purchase|supply|procurement|provision|acquisition) of (?:the |its |our |[0-9,]+ )?(?P<other>{_CAPITAL}(?: (?:{_CAPITAL}|[0-9.]+)){{0,3}}) (?:software )?(?:annual |perpetual |cloud )?(?:licen[cs]es?|subscriptions?|seats)\b"
    r"|\((?P<third>[A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z]+)?) brand\)"
)
"""What is written like a name in a sentence that buys it, and what stands before `brand` in brackets."""
_LICENSED_EN = pattern(
    r"(?<![\w./@-])(?P<name>[A-Z][a-z]+[A-Z][a-z]\w*(?: [A-Z0-9][\w.]*)?) (?i:licen[cs](?:es?|ing)|subscriptions?|renewals?)\b"
)
_COMMON = pattern(
    r"(?:DevOps|DevSecOps|GitOps|WiFi|Wi-Fi|PaaS|SaaS|IaaS|LinkedIn|YouTube|eBook|HyperText|Section|Appendix|Annex|Part|Table|Figure|Release|Rev(?:ision)?|Web|Internet|Intranet|Ver(?:sion)?|No|Type|Level|Class|Cat(?:egory)?|Step|Phase|Plan|Home|Top|Help|Log(?:in|out|on|off)|Enter|Tab|Esc|Ctrl|Delete"
    r"|Master|Active|Standby|Push|Pull|Client|Server|Host|Admin\w*|User\w*|Root|Data\w*|File\w*|Folder|System|Service|Cloud|Smart|Digital|Apps?|Bot|Chat|Voice"
    r"|Text|Image|Video|Maps?|Tag|Meta|Url|Html|Xml|Word|Excel|Open\w*|Fax|Tel|Mail|Email|Agile|Scrum|Office|Key|Code|Table|Index|Java\w*|Python|Ruby|Mbps|Gbps"
    r"|[A-Z]{2,}s|e-?mail|[A-Z]?[a-z]?[A-Z]{2,}[a-z]?)(?:[ .-]?[0-9.]+)?",
)

_SHAPES = (_USED, _MARKED, _ROW, _CALLED, _COMPANYS, _QUOTED, _SUITE_EN, _MADE, cells.GOODS, _USED_EN, _LICENSED_EN, _BOUGHT_EN, cells.GOODS_EN)  # fmt: skip


def check(passage: Passage) -> Iterator[Finding]:
    for first, last in passage.sentences:
        if span := _named(passage, first, last):
            milder = Severity.INFO if welcomed(passage) else None
            yield passage.finding(*span, severity=milder)


def _named(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """Where the first name stands that is no record's and no common word."""
    for shape in _SHAPES:
        if span := _of(passage, shape, first, last):
            return span
    return None


def _of(passage: Passage, shape: re.Pattern[str], first: int, last: int) -> tuple[int, int] | None:
    for found in shape.finditer(passage.plain, first, last):
        group = found.lastgroup or "name"
        start, end = found.span(group)
        if (
            not _COMMON.fullmatch(found[group])
            and not _known(passage, start, end, shape)
            and asked(passage, start, end)
            and not told(passage, start, end)
            and not example(passage, start, end)
        ):
            return start, end
    return None


def _known(passage: Passage, start: int, end: int, shape: re.Pattern[str]) -> bool:
    """Whether a record lists it: of what is bought in a row, a standard in the name is no matter."""
    kinds = Product if shape is _ROW else Record
    return any(m.start < end and start < m.end for m in passage.mentions_of(kinds))
