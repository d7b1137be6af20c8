"""What office files tell besides their content: nobody's name, and no time but the one given."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CORE = "docProps/core.xml"
_APP = "docProps/app.xml"
_TYPES = "[Content_Types].xml"
_NAMES_OF_PEOPLE = re.compile(
    r"<(Company|Manager)\b[^>]*>.*?</\1>|<(Company|Manager)\b[^>]*/>", re.DOTALL
)
_PROPERTIES = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{title}</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>\
</cp:coreProperties>"""


def sealed(data: bytes, title: str, day: date) -> bytes:
    """An OOXML file (docx, xlsx, pptx) whose bytes depend on its content and `day` alone.

    Its properties name no author and no organisation, and no other time.
    """
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != _TYPES, n)):
            content = old.read(name)
            if name == _CORE:
                content = _PROPERTIES.format(title=escape(title), day=day.isoformat()).encode()
            elif name.endswith(".xlsx"):  # the figures of a chart
                content = sealed(content, "", day)
            elif name == _APP:
                content = _NAMES_OF_PEOPLE.sub("", content.decode("utf-8")).encode()
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the system it was made on is nobody's business
            new.writestr(entry, content)
    return out.getvalue()
