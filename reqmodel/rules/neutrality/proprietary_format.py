"""A vendor's own format or protocol that a text demands, with no open one beside it."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.aspect import Aspect, aspect
from reqmodel.text.context import standards_in
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names_or_wordings
from reqmodel.text.together import worded

CUES = (Product, "独自", "固有", "専用", "xls", "doc", "dwg", "mdb", "proprietary", "vendor-specific", "jtd", "xdw", "jww", "psd", "pst", "vsd", "mpp", "indd", "accdb")  # fmt: skip

_OWN = pattern(
    r"(?:独自|固有|専用)の?(?:形式|フォーマット|プロトコル|API|データ形式|ファイル形式|通信方式|インタ(?:ー)?フェ(?:ー)?ス|規格)(?:で|に|を|により|とす|による)"
    r"|(?<![A-Za-z])\.?(?:xlsx?|docx?|pptx?|dwg|mdb|accdb|jtd|xdw|jww|psd|pst|xlsm|vsdx?|mpp|pub|indd|fmp12)(?![A-Za-z])\s*(?:の)?(?:ブック|ワークブック|文書)?(?:形式|ファイル)?(?:で)?\s*(?:のみ|に限|で(?:の)?(?:出力|取込|取り込|保存|登録|提供|連携))"
    r"|\b(?:export\w*|import\w*|sav\w+|output)\b[^;]{0,30}\b(?:as|in|from|to)\b \.?(?:dwg|xlsm|mdb|accdb|psd|pst|vsdx?|mpp|indd|rvt|dgn)\b"
    r"|\.?\b(?:xlsx?|xlsm|docx?|pptx?|dwg|mdb|accdb|psd|pst|vsdx?|mpp) (?:files?|formats?|workbooks?)? ?(?:only|exclusively)\b|\bonly (?:in|as) (?:\.?(?:xlsx?|xlsm|docx?|pptx?|dwg|mdb|accdb|psd))\b"
    r"|\b(?:proprietary|vendor[- ]specific)\b[^;]{0,30}\b(?:formats?|protocols?|interfaces?|APIs?|encodings?|schema)\b",
    re.IGNORECASE,
)
_ALONE = pattern(r"認めず、?[^。]{0,12}(?:形式)?(?:のみ|に限)")
_OPEN = pattern(
    r"公開|開示|文書化(?!形式)|変換|用いない|避け|使わない|依存|使用しない|としない|認めない|不可|禁|\b(?:open|published|documented|avoid|not|without|no|ASCII|text files?|CSV|delimited|plain text)\b",
    re.IGNORECASE,
)
_FORM = worded(_OWN, _OPEN)


def check(passage: Passage) -> Iterator[Finding]:
    if any(aspect(m) is Aspect.DELIVERABLE for m in passage.mentions_of(Product)):
        return  # it is told of as a deliverable
    for finding in names_or_wordings(passage, Aspect.FORMAT, _FORM, (Product,)):
        if not standards_in(passage, 0, len(passage.plain)) or _ALONE.search(passage.plain):
            yield finding
