"""A model or part number that a text demands, without accepting what is equivalent."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.vocabulary import ProductCategory
from reqmodel.text import cells
from reqmodel.text.context import asked, comparable, example, welcomed
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import Span
from reqmodel.text.suspicion import MODEL_BESIDE
from reqmodel.text.telling import told

_DIGIT = pattern(r"[0-9]")
_LIKE = pattern(r"[A-Za-z]-?[0-9]|[0-9]-?[A-Za-z]|[A-Za-z] [0-9]{3}|\b[0-9]{3} G[0-9]")
"""What every number of a model has; most texts have none."""
_NUMBER = pattern(
    r"(?:(?<![A-Za-z0-9_./-])(?=[A-Z0-9-]*[0-9])[A-Z]{1,8}-?[A-Z]{0,3}[0-9]{2,5}[A-Z]{0,5}[0-9]?[A-Z]?[a-z]?(?:[-/][A-Z0-9]{1,8}[a-z]?){0,4}|(?<![A-Za-z0-9_./-])[A-Z]{1,3}[0-9]{1,3}-[0-9][0-9A-Za-z]{0,4}|(?<![A-Za-z0-9_./-])[a-z]{1,4}-[0-9]{3,5}[A-Za-z]*|(?<![A-Za-z0-9_./-])[A-Z]{2,5}-[A-Z][A-Za-z]{1,4}[0-9]{1,4}[A-Za-z]?)(?![A-Za-z0-9_])"
)
_SAID = pattern(
    r"(?:(?P<sure>型\s?番|型\s?式|品\s?番|model (?:number|no\.)|製品番号|部品番号|商品番号|製品コード|カタログ番号|形名)|機種|モデル名?|形式(?!的)|catalog(?:ue)? (?:number|no\.?)|item (?:number|no\.?)|parts?(?: (?:number|no\.?|nos\.?|#))?|P/N|SKU|model(?: (?:number|no\.?))?)\s*(?:は|:|が|「)?\s*"
    r"(?P<number>(?=[A-Za-z0-9-]*[0-9])(?=[0-9-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{2,20})",
    re.IGNORECASE,
)
_THING = pattern(
    r"型番|型式|品番|機種|製品|機器|端末|サーバ|スイッチ|ルータ|プリンタ|複合機|ファイアウォール|パソコン|ディスプレイ|モニタ|カメラ|スキャナ|無線機|装置|(?<![A-Za-z])UPS(?![A-Za-z])|アクセスポイント|ハブ|プローブ|センサー?|バッテリ|電池|メモリ|ディスク|トナー|ランプ|アンテナ|マイク|スピーカ|プロジェクタ|電話機|交換機|レンズ|カートリッジ|キーボード|タブレット|ドローン|基板|ポンプ|空調|エアコン|発券機|券売機|精算機|測定器|アンプ|受信機|送信機|リーダー?|スマートフォン|ルーター|ユニット|キット|ケーブル|ボード(?!メンバ)|モジュール|シャーシ|スコープ|光源|書架|ロッカー|キャビネット|分電盤|ブレーカ|発電機|蓄電池|モーター|バルブ|照明器具|計測器|分析計|顕微鏡|冷蔵庫|除細動器|人工呼吸器"
    r"|[0-9]+\s*台(?:[。.]|$)|\b(?:appliances?|quantity|qty|each)\b"
    r"|\b(?:model|batter(?:y|ies)|probes?|sensors?|toner|cartridges?|projectors?|lamps?|antennas?|tablets?|drones?|phones?|handsets?|access points?|drives?|memory|switch\w*|routers?|servers?|printers?|laptops?|firewalls?|scanners?|cameras?|radios?|monitors?|devices?|units?|cables?|modules?|adapters?|chassis|amplifiers?|receivers?|transmitters?|repeaters?|motors?|pumps?|valves?|engines?|mowers?|tractors?|forklifts?|microscopes?|analy[sz]ers?|centrifuges?|freezers?|defibrillators?|ventilators?|copiers?|plotters?|desktops?|workstations?|keyboards?|headsets?|chargers?|docks?|generators?|compressors?|thermostats?|controllers?|speakers?|microphones?|displays?)\b",
    re.IGNORECASE,
)
_NO_MODEL = pattern(
    r"(?:ISO|IEC|JIS|RFC|IEEE|ETSI|ITU|ANSI|DIN|EN|FIPS|NIST|SP|UTF|TLS|SSL|AES|SHA|RSA|IPV|USB|HDMI|CAT|VLAN|SNMP|HTTP|UTC|GPT|COVID|TYPE|STEP|NET|FAX|TEL|AC|KV|HZ|PC|FY|Q|H|R|S|P|NR|FR|BR|CL|UC|DC|RO|SRC|WCAG|PM|CO|WIN|OS|LV|VER|NO|ID|SF|CD|CV|RS|AN|PMBOK|SOC|SS|G|AZ|IAL|AAL|FAL|RAID|DDR|LTE|MPEG|B|A|XML|HL|X|API|MARC"
    r"|REQ|SYS|NFR|UR|SR|TR|GR|ITEM|CLIN|LOT|LINE|ANNEX|APP|SOW|PWS|CDRL|RFP|RFQ|IFB|ITB|RFI|BID|PO|NAICS|NSN|FSC|GSA|FAR|CFR|OMB|NFPA|ASTM|UL|ASME|MIL|STD|SAE|OSHA|EPA|FCC|NEMA|IP|AWG|ORS|RCW|LED|RJ|SFP|QSFP|OM|PCI|SATA|SAS|DVD|BD|LTO|MP|HD|UHD|FHD|GDDR|LPDDR|SSD|HDD|CPU|GPU|WPA|EAP|QR|JAN|GS|VGA|XGA|MDC|TETRA|APCO|IFRS|PDF|HTML|CSS|PHP|SQL|GIS|EXP|SEC|PART|FORM|NOTE|MS|DD|EO|HB|SB|PL|JPGIS|CRYPTREC|UN|ECE|FMVSS|VESA|DMX|MIDI|BS|CS|CAS|ISBN|ISSN|TIA|EIA|BICSI|IPC|JEDEC|NTCIP|ATEX|ICAO|NTSC|GB|KS|AS|NZS|CNS|BT|WO|CR|EC|EU|ARIB|STIB|TTC|CE|UKCA|PSE)-?[0-9][0-9A-Z-]*"
)
_PART = pattern(r"[A-Z][0-9]{4,6}-[A-Z0-9]{3}|[A-Z][A-Z0-9]{6}-[A-Z0-9]{3}")
_QUANTITY = pattern(
    r"\s?を[^。、]{0,8}?[0-9]{1,3}台|[ 　|]+[0-9]{1,3}[ 　]?(?:台|式|個|本|枚|組|セット|each|ea\.?)?[\s|]*$"
)
"""After a number at the end of a row."""
_TO_BE_HAD = pattern(r"\s?(?:を(?:納入|納品|調達|購入|設置|採用)|とする(?:。|こと|$))")
"""After a number that says by its shape alone what it is of."""
_LONG_SHAPE = pattern(r"[A-Z]{2,4}-[A-Z]{0,3}[0-9]{2,4}[A-Z]{1,5}(?:-[A-Z0-9]{2,6}){0,3}[a-z]?")
_SHAPE = pattern(
    r"[A-Z]{1,3}[0-9]{1,3}-[0-9][0-9A-Za-z]{0,4}|[a-z]{1,4}-[0-9]{3,5}[A-Za-z]*|[A-Z]{2,5}-[A-Z][A-Za-z]{1,4}[0-9]{1,4}[A-Za-z]?|"
    r"(?=.*[0-9])(?:[A-Z]{4,8}[0-9]{2,5}[A-Za-z]?|[A-Z]{2,4}[0-9]{2}[A-Z]{1,2}|[A-Z]{1,5}-?[0-9]{2,5}[A-Z]{0,4}(?:[-/][A-Z0-9]+)+|[A-Z]{2,6}-?[A-Z]{0,2}[0-9]{3,5}[A-Z]{0,5}[0-9]?[A-Z]?(?:-[A-Z0-9]+)*)"
)
_PROCESSOR = pattern(
    r"(?:Core|Xeon|Atom|Celeron|Pentium|Ryzen|EPYC|Athlon|コア)(?:\(R\)|\(TM\)|®|™)*\s?(?:プロセッサー?\s?|[Pp]rocessor\s)?(?:(?:i[3579]|Ultra [579]|Gold|Silver|Bronze|Platinum|[3579]|PRO|Threadripper)[- ]?)*(?P<number>[A-Z]{0,2}-?[0-9]{3,5}[A-Z]{0,3}[0-9]?(?: ?v[0-9])?)(?![0-9A-Za-z]|\s?(?:シリーズ|番台|[Ss]eries))"
)
_OF_LINE = pattern(
    r"[ -](?P<number>(?!(?:19|20)[0-9]{2}(?![0-9A-Za-z]))(?:[A-Z]{0,3}-?[0-9]{3,5}[A-Za-z]{0,3}|[a-z][0-9]{3,4}[a-z]?)(?: G[0-9]{1,2})?)(?![\w-]| ?(?:series|シリーズ|インチ|GB|TB|台))"
)
"""After a line of hardware: which of it."""
_NAMED = pattern(
    r"\b(?:(?i:deploy|install|furnish|supply|purchas|procur|upgrad|replac|configur|deliver)\w*)\b[^.;]{0,60}?(?:\b(?:the|an?|two|three|four|new|[0-9]+(?: units of)?)\)?) (?P<number>(?P<letters>[A-Z]{2,5})[ -][1-9][0-9]{3}[A-Z]{0,2})(?![\w-])(?! ?(?:certif|complian|standard|form))"
    r"|(?<![\w-])(?P<before>(?P<sort>[A-Z]{2,5}) [1-9](?:[0-9]{3}[A-Z]{0,2}|[0-9]{2}[A-Z]{1,2})) (?:[a-z][\w-]* ){0,2}(?i:radios?|switch(?:es)?|routers?|laptops?|servers?|printers?|scanners?|cameras?|phones?|tablets?|firewalls?|appliances?|batter(?:y|ies)|controllers?|access points?)\b"
)
"""Letters and four digits that are to be put in."""


def check(passage: Passage) -> Iterator[Finding]:
    if not (_DIGIT.search(passage.plain) and _LIKE.search(passage.plain)):
        return
    for sentence in passage.sentences:
        start, end = _number(passage, *sentence)
        if (
            end
            and asked(passage, start, end)
            and not (told(passage, start, end) or _freed(passage, start, end))
        ):
            level = Severity.WARNING if comparable(passage, end) else None
            milder = Severity.INFO if welcomed(passage) else level
            yield passage.finding(start, end, severity=milder)


def _number(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Where a number stands that a heading or a word says is a model's, or that looks like one beside a device."""
    plain = passage.plain
    for start, end in cells.model(passage, (first, last)):
        if not _NO_MODEL.fullmatch(plain[start:end].split("/")[0].upper()):
            return start, end
    said = _SAID.search(plain, first, last)
    if said and (said["sure"] or not _NO_MODEL.fullmatch(said["number"].upper())):
        return said.span("number")
    if _THING.search(plain, first, last):
        for found in _NUMBER.finditer(plain, first, last):
            written = found[0]
            if _SHAPE.fullmatch(written) and (
                _PART.fullmatch(written) or not _NO_MODEL.fullmatch(written)
            ):
                return found.span()
    for found in _NUMBER.finditer(plain, first, last):
        bought = _LONG_SHAPE.fullmatch(found[0]) and _TO_BE_HAD.match(plain, found.end(), last)
        counted = _QUANTITY.match(plain, found.end(), last)
        if (bought or counted) and not _NO_MODEL.fullmatch(found[0]):
            return found.span()
    return _beside(passage, first, last)


def _beside(passage: Passage, first: int, last: int) -> Span:
    """Where one stands beside a maker, a line of hardware or of processors, or what is put in."""
    plain = passage.plain
    named = [
        *((maker, MODEL_BESIDE) for maker in passage.mentions_of(Supplier)),
        *(
            (line, _OF_LINE)
            for line in passage.mentions_of(Product)
            if line.word.category is ProductCategory.HARDWARE
        ),
    ]
    for mention, number in named:
        if first <= mention.start < last and (beside := number.match(plain, mention.end, last)):
            return beside.span("number")
    if processor := _PROCESSOR.search(plain, first, last):
        return processor.span("number")
    found = _NAMED.search(plain, first, last)
    if not found or _NO_MODEL.fullmatch(f"{found['letters'] or found['sort']}1"):
        return 0, 0
    return found.span("number" if found["letters"] else "before")


def _freed(passage: Passage, start: int, end: int) -> bool:
    """Whether it is only an example, or part of a name that has a record of its own."""
    names = [
        m
        for m in passage.mentions()
        if (m.start <= start and end <= m.end) or (start <= m.start and m.end <= end)
    ]
    return (
        bool(names)
        or example(passage, start, end)
        or any(
            start_ < start < end_ and "参考" in passage.plain[start_:end_]
            for start_, end_ in passage.brackets
        )
    )
