"""A model or part number that a text demands, without accepting what is equivalent."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Supplier
from reqmodel.text.context import asked, comparable, example
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import MODEL_BESIDE
from reqmodel.text.telling import told

CUES = (Supplier, "モニタ", "ディスプレイ", "ユニット", "キット", "ケーブル", "アダプタ", "機器", "端末", "サーバ", "スイッチ", "ルータ", "プリンタ", "複合機", "ファイアウォール", "パソコン", "スキャナ", "カメラ", "無線機", "装置", "UPS", "型番", "型式", "型 番", "型 式", "品 番", "品番", "機種", "モデル", "製", "納入", "納品", "導入", "調達", "設置", "購入", "更新", "使用", "model", "part n", "part #", "required", "shall", "supply", "P/N", "SKU", "プローブ", "センサ", "電池", "バッテリ", "メモリ", "トナー", "ランプ", "アンテナ", "マイク", "urnish", "rovide", "nstall", "eliver", "switch", "quantity", "each", "qty", "QTY", "スピーカ", "プロジェクタ", "電話機", "レンズ", "カートリッジ", "タブレット", "ドローン", "基板", "形式", "形名", "製品番号", "部品番号", "商品番号", "カタログ番号", "catalog", "item n")  # fmt: skip

_DIGIT = pattern(r"[0-9]")
_NUMBER = pattern(
    r"(?:(?<![A-Za-z0-9_./-])(?=[A-Z0-9-]*[0-9])[A-Z]{1,8}-?[A-Z]{0,3}[0-9]{2,5}[A-Z]{0,5}[0-9]?[A-Z]?[a-z]?(?:[-/][A-Z0-9]{1,8}[a-z]?){0,4}|(?<![A-Za-z0-9_./-])[A-Z]{1,3}[0-9]{1,3}-[0-9][0-9A-Za-z]{0,4}|(?<![A-Za-z0-9_./-])[a-z]{1,4}-[0-9]{3,5}[A-Za-z]*)(?![A-Za-z0-9_])"
)
_SAID = pattern(
    r"(?:(?P<sure>型\s?番|型\s?式|品\s?番|model (?:number|no\.)|製品番号|部品番号|商品番号|製品コード|カタログ番号|形名)|機種|モデル名?|形式(?!的)|catalog(?:ue)? (?:number|no\.?)|item (?:number|no\.?)|parts?(?: (?:number|no\.?|nos\.?|#))?|P/N|SKU|model(?: (?:number|no\.?))?)\s*(?:は|:|が|「)?\s*"
    r"(?P<number>(?=[A-Za-z0-9-]*[0-9])(?=[0-9-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{2,20})",
    re.IGNORECASE,
)
_THING = pattern(
    r"型番|型式|品番|機種|製品|機器|端末|サーバ|スイッチ|ルータ|プリンタ|複合機|ファイアウォール|パソコン|ディスプレイ|モニタ|カメラ|スキャナ|無線機|装置|(?<![A-Za-z])UPS(?![A-Za-z])|アクセスポイント|ハブ|プローブ|センサー?|バッテリ|電池|メモリ|ディスク|トナー|ランプ|アンテナ|マイク|スピーカ|プロジェクタ|電話機|交換機|レンズ|カートリッジ|キーボード|タブレット|ドローン|基板|ポンプ|空調|エアコン|発券機|券売機|精算機|測定器|アンプ|受信機|送信機|リーダー?|スマートフォン|ルーター"
    r"|[0-9]+\s*台(?:[。.]|$)|\b(?:appliances?|quantity|qty|each)\b"
    r"|\b(?:model|batter(?:y|ies)|probes?|sensors?|toner|cartridges?|projectors?|lamps?|antennas?|tablets?|drones?|phones?|handsets?|access points?|drives?|memory|switch\w*|routers?|servers?|printers?|laptops?|firewalls?|scanners?|cameras?|radios?|monitors?|devices?|units?)\b",
    re.IGNORECASE,
)
_NO_MODEL = pattern(
    r"(?:ISO|IEC|JIS|RFC|IEEE|ETSI|ITU|ANSI|DIN|EN|FIPS|NIST|SP|UTF|TLS|SSL|AES|SHA|RSA|IPV|USB|HDMI|CAT|VLAN|SNMP|HTTP|UTC|GPT|COVID|TYPE|STEP|NET|FAX|TEL|AC|KV|HZ|PC|FY|Q|H|R|S|P|NR|FR|BR|CL|UC|DC|RO|SRC|WCAG|PM|CO|WIN|OS|LV|VER|NO|ID|SF|CD|CV|RS|AN|PMBOK|SOC|SS|G|AZ|IAL|AAL|FAL|RAID|DDR|LTE|MPEG|B|A|XML|HL|X|API|MARC)-?[0-9][0-9A-Z-]*"
)
_PART = pattern(r"[A-Z][0-9]{4,6}-[A-Z0-9]{3}|[A-Z][A-Z0-9]{6}-[A-Z0-9]{3}")
_QUANTITY = pattern(r"[ 　|]+[0-9]{1,3}[ 　]?(?:台|式|個|本|枚|組|セット|each|ea\.?)?[\s|]*$")
"""After a number at the end of a row."""
_SHAPE = pattern(
    r"[A-Z]{1,3}[0-9]{1,3}-[0-9][0-9A-Za-z]{0,4}|[a-z]{1,4}-[0-9]{3,5}[A-Za-z]*|"
    r"(?=.*[0-9])(?:[A-Z]{4,8}[0-9]{2,5}[A-Za-z]?|[A-Z]{1,5}-?[0-9]{2,5}[A-Z]{0,4}(?:[-/][A-Z0-9]+)+|[A-Z]{2,6}-?[A-Z]{0,2}[0-9]{3,5}[A-Z]{0,5}[0-9]?[A-Z]?(?:-[A-Z0-9]+)*)"
)


def check(passage: Passage) -> Iterator[Finding]:
    if not _DIGIT.search(passage.plain):  # most texts with a cue have none
        return
    for sentence in passage.sentences:
        start, end = _number(passage, *sentence)
        if (
            end
            and asked(passage, start, end)
            and not (told(passage, start, end) or _freed(passage, start, end))
        ):
            yield passage.finding(start, end)


def _number(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Where a number stands that is said to be a model's, or looks like one beside a device."""
    plain = passage.plain
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
        if _QUANTITY.match(plain, found.end(), last) and not _NO_MODEL.fullmatch(found[0]):
            return found.span()
    for maker in passage.mentions_of(Supplier):
        if first <= maker.start < last and (beside := MODEL_BESIDE.match(plain, maker.end, last)):
            return beside.span("number")
    return 0, 0


def _freed(passage: Passage, start: int, end: int) -> bool:
    """Whether it is only an example, or part of a name that has a record of its own."""
    names = [m for m in passage.mentions() if m.start < end and start < m.end]
    return (
        bool(names)
        or example(passage, start, end)
        or comparable(passage, end)
        or any(
            start_ < start < end_ and "参考" in passage.plain[start_:end_]
            for start_, end_ in passage.brackets
        )
    )
