"""A standard, a runtime or a document in one version, and none after it."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.suspicion import wordings
from reqmodel.text.telling import told

CUES = ("HL7", "S/MIME", "JDK", "PDF", "TLS", "SSL", "HTTP", "SMB", "SNMP", "Java", "PHP", "Python", "Ruby", ".NET", "Bluetooth", "バージョン", "Ver", "ver", "version", "版", "edition", "release", "Unicode", "HTML", "XML", "OpenAPI", "Chrome", "Internet Explorer", "IE", "Edge", "Firefox", "Safari", "WPA", "SQL", "Ubuntu", "Server 20", "Exchange 20", "Studio 20", "Android", "iOS", "macOS", "Apache", "Tomcat", "Enterprise", ".0", ".1", ".2", ".3", ".4", ".5")  # fmt: skip

_VERSION = pattern(
    r"(?<![A-Za-z])(?!SNMP ?v3)(?:TLS|SSL|HTTP|SMB|SNMP|Java(?: SE| EE)?|PHP|Python|Ruby|\.?NET(?: Framework| Core)?|Bluetooth|Node\.js|Unicode|HTML|XHTML|XML|OpenAPI|Chrome|Google Chrome|Internet Explorer|IE|Microsoft Edge|Edge|Firefox|Safari|ECMAScript|PostgreSQL|MySQL|Kubernetes|RHEL|Ubuntu|Android|iOS|macOS|OpenSSL|jQuery|React|Angular|Tomcat|Apache|HL7|S/MIME|JDK|PDF)\s?(?:[Vv](?:er(?:sion)?)?\.?\s?)?(?:version )?/?[0-9]+(?:\.[0-9x]+)*(?![0-9])"
    r"|(?<![A-Za-z])WPA[23](?![0-9])|(?<![A-Za-z])[A-Z][A-Za-z]{3,}(?: [A-Z][A-Za-z]+)* [1-9][0-9]*\.[0-9]+\.[0-9]+(?![0-9.])"
    r"|(?:バージョン|(?<![A-Za-z])[Vv]er(?:sion)?\.?|[Rr]elease)\s?[0-9]+(?:\.[0-9]+)*(?:版)?(?=[^。]{0,12}(?:に限|のみ|とする|とし|を使用|を用|に固定|で動作|で構築|に準拠|に対応)|[^;]{0,40}(?:\.|$))"
    r"|第[0-9]+(?:\.[0-9]+)*版(?:のみ|に限|[^。]{0,40}に準拠)"
    r"|\b(?:only|exactly)\b[^;]{0,20}\b(?:version|release|edition) [0-9.]+",
)
_LATER = pattern(
    r"以上|以降|又はそれ|最新|後継|後の|いずれか|常に|更新|又は(?:TLS|バージョン|[0-9])|少なくとも|最低|相当|より(?:新しい|上位)|上位|本書|本仕様|ガイド|改定|昭和|平成|令和"
    r"|\b(?:later|above|higher|newer|minimum|at least|latest|or (?:greater|better|up)|onwards?|subsequent|successor|supported)\b|[0-9]\+",
    re.IGNORECASE,
)


_YEAR_EN = pattern(
    r"\b(?:Windows Server|SQL Server|Exchange(?: Server)?|Visual Studio) 20[0-9]{2}\b"
)
"""The edition of a product that an English text names by its year."""


def check(passage: Passage) -> Iterator[Finding]:
    if told(passage, 0, 0):
        return
    spoken = english(passage.plain)
    for finding in wordings(passage, _VERSION, _LATER):
        if not (spoken and finding.phrase and finding.phrase.words.startswith("HTML")):
            yield finding  # HTML5 is what HTML is called
    if spoken:
        yield from wordings(passage, _YEAR_EN, _LATER)
