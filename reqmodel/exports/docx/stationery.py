"""Our own templates, from scratch: styles, numbering, header, footer, cover, with places to fill.

An organisation may change them as it likes, in Word; what must stay are the names of the styles and
the places in double braces.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from reqmodel.exports.docx.markup import NAMESPACES

FONT = "BIZ UDゴシック"
"""Comes with Windows; fixed pitch, made to be read easily."""
LATIN = "Arial"
"""Everywhere, or a font with the same widths."""
FALLBACKS = "BIZ UDGothic,MS ゴシック,MS Gothic,Noto Sans CJK JP,IPAGothic"
TEXT_WIDTH = 9354
"""Of A4 with margins of 22.5 mm, in twips."""
MARGIN = 1276
PAGE = (11906, 16838)


class Stationery(StrEnum):
    """A report has a cover and chapters on pages of their own; a sheet begins at once."""

    REPORT = "report-template"
    SHEET = "sheet-template"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: size in points, spaces in points, indents in em."""

    name: str
    size: float = 10.5
    before: float = 0
    after: float = 0
    bold: bool = False
    align: str = "left"
    left: float = 0
    hanging: float = 0
    keep: bool = False
    level: int | None = None
    """Level in the outline and in the numbering, from 0."""
    new_page: bool = False
    line: float = 1.15
    more: str = ""

    @property
    def id(self) -> str:
        """Its id in the file."""
        return self.name.title().replace(" ", "")


def styles(stationery: Stationery) -> tuple[Style, ...]:
    """Every style that our documents use."""
    report = stationery is Stationery.REPORT
    small = 1.08
    return (
        Style("Normal"),
        Style("Body Text", after=6 if report else 3),
        Style("Title", 22 if report else 15, 0, 12 if report else 6, bold=True, align="center"),
        Style("Subtitle", 12, 0, 6, align="center"),
        Style("Cover", 10.5, 0, 4, align="center"),
        Style("Mark", 14, 0, 6, bold=True, align="center"),
        Style("heading 1", 16 if report else 11, 18 if report else 8, 8 if report else 3,
              bold=True, left=2.2, hanging=2.2, keep=True, level=0, new_page=report,
              more=_UNDERLINE if report else ""),
        Style("heading 2", 13 if report else 10.5, 14 if report else 6, 6 if report else 3,
              bold=True, left=3, hanging=3, keep=True, level=1),
        Style("heading 3", 11, 12, 4, bold=True, left=4.6, hanging=4.6, keep=True, level=2),
        Style("heading 4", 10.5, 8, 3, bold=True, keep=True),
        Style("TOC Heading", 14, 0, 8, bold=True, keep=True),
        Style("toc 1", 10.5, 6, 1, bold=True, left=2, hanging=2, more=_CONTENTS_TAB),
        Style("toc 2", 10.5, 0, 1, left=4.5, hanging=2.5, more=_CONTENTS_TAB),
        Style("toc 3", 9.5, 0, 1, left=8, hanging=3.5, more=_CONTENTS_TAB),
        Style("caption", 9.5, 8, 3, bold=True, keep=True),
        Style("List Bullet", after=2, left=1.2, hanging=1.2, more=_BULLET),
        Style("List Number", after=2, left=1.8, hanging=1.8),
        Style("Statement", 10.5, 0, 4, bold=True),
        Style("Note", 9, 0, 3, line=small),
        Style("Right", after=3, align="right"),
        Style("Signature", after=1, left=22),
        Style("Table Text", 9, 1, 1, line=small),
        Style("Table List", 9, 1, 1, left=1, hanging=1, line=small),
        Style("Table Head", 9, 1, 1, bold=True, line=small, keep=True),
        Style("Table Label", 9, 1, 1, bold=True, line=small),
        Style("Table Number", 9, 1, 1, align="right", line=small),
        Style("Table Tight", 8, 0, 0, line=1),
        Style("header", 8.5, more=_HEADER_TAB),
        Style("footer", 8.5, align="center"),
    )  # fmt: skip


_UNDERLINE = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="404040"/></w:pBdr>'
_CONTENTS_TAB = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_HEADER_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
_FONTS = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{FONT}" w:cs="{LATIN}"/>'
_LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'


@cache
def stationery(sort: Stationery) -> bytes:
    """A template as a Word file."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in _parts(sort).items():
            package.writestr(
                name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'
            )
    return out.getvalue()


def _parts(sort: Stationery) -> dict[str, str]:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    word = ("document.main", "styles", "numbering", "settings", "fontTable")
    parts = [f"word/{part.partition('.')[0]}.xml" for part in word]
    types = "".join(
        f'<Override PartName="/{path}" ContentType="{kind}.{part}+xml"/>'
        for path, part in zip(parts, word, strict=True)
    )
    for name in ("header", "footer"):
        for number in (1, 2):
            types += (
                f'<Override PartName="/word/{name}{number}.xml" ContentType="{kind}.{name}+xml"/>'
            )
    related = "".join(
        f'<Relationship Id="rId{i}" Type="{relation}/{part}" Target="{part}.xml"/>'
        for i, part in enumerate(word[1:], 1)
    )
    for i, (name, number) in enumerate(
        (("header", 1), ("footer", 1), ("header", 2), ("footer", 2)), 11
    ):
        related += (
            f'<Relationship Id="rId{i}" Type="{relation}/{name}" Target="{name}{number}.xml"/>'
        )
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{types}"
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{relation}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{related}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{_body(sort)}{_section(sort)}</w:body></w:document>",
        "word/styles.xml": _styles(sort),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONT_TABLE,
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{_p('header', '{{mark}}{{title}}', 'tab', '{{version}}　{{date}}　{{audience}}')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {NAMESPACES}>{_PAGES}</w:ftr>",
        "word/header2.xml": f"<w:hdr {NAMESPACES}>{_p('header')}</w:hdr>",
        "word/footer2.xml": f"<w:ftr {NAMESPACES}>{_p('footer')}</w:ftr>",
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    }  # fmt: skip


def _p(style: str, *texts: str, space: float = 0) -> str:
    """A paragraph of a template; `tab` stands for one."""
    runs = "".join(
        "<w:r><w:tab/></w:r>"
        if text == "tab"
        else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
        for text in texts
    )
    before = f'<w:spacing w:before="{round(space * 20)}"/>' if space else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{Style(style).id}"/>{before}</w:pPr>{runs}</w:p>'


_PAGES = (
    f'<w:p><w:pPr><w:pStyle w:val="{Style("footer").id}"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
)


def _body(sort: Stationery) -> str:
    if sort is Stationery.SHEET:
        return _p("Title", "{{mark}}{{title}}") + _p("Normal", "{{content}}")
    return (
        _p("Mark", "{{mark}}", space=150)
        + _p("Title", "{{title}}")
        + _p("Subtitle", "{{project}}")
        + _p("Cover", "{{version}}", space=180)
        + _p("Cover", "{{date}}")
        + _p("Cover", "{{audience}}")
        + _p("Cover", "{{notice}}", space=40)
        + '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
        + _p("Normal", "{{content}}")
    )


def _section(sort: Stationery) -> str:
    width, height = PAGE
    cover = sort is Stationery.REPORT
    first = '<w:headerReference w:type="first" r:id="rId13"/><w:footerReference w:type="first" r:id="rId14"/>'
    top = 1304 if cover else 964
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId11"/>'
        f'<w:footerReference w:type="default" r:id="rId12"/>{first * cover}'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{MARGIN}" w:bottom="{top}" w:left="{MARGIN}" '
        f'w:header="624" w:footer="567" w:gutter="0"/>{"<w:titlePg/>" * cover}</w:sectPr>'
    )


def _styles(sort: Stationery) -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="21"/><w:szCs w:val="21"/>{_LANGUAGE}</w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    return (
        f"<w:styles {NAMESPACES}>{defaults}{''.join(_style(s, sort) for s in styles(sort))}"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        f'<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:rPr>{_FONTS}</w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr>{_FONTS}<w:color w:val="1F3864"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Reliability"><w:name w:val="Reliability"/>'
        f'<w:rPr>{_FONTS}<w:sz w:val="16"/></w:rPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:rPr>{_FONTS}</w:rPr><w:tblPr><w:tblBorders>{_borders()}</w:tblBorders><w:tblCellMar>"
        '<w:top w:w="28" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
        '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
    )  # fmt: skip


def _borders() -> str:
    return "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )


EXACT = 1.35
"""Line pitch of sheets, in sizes: exact, so that they are as high in any font."""


def _style(style: Style, sort: Stationery) -> str:
    default = ' w:default="1"' * (style.name == "Normal")
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    em = round(style.size * 20)
    numbered = (
        f'<w:numPr><w:ilvl w:val="{style.level}"/><w:numId w:val="1"/></w:numPr>'
        if style.level is not None
        else ""
    )
    outline = f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else ""
    bordered = style.more if "pBdr" in style.more else ""
    tabbed = style.more if "<w:tabs>" in style.more else ""
    bulleted = style.more if "numPr" in style.more else ""
    indent = (
        f'<w:ind w:left="{round(style.left * em)}" w:hanging="{round(style.hanging * em)}"/>'
        if style.left or style.hanging
        else ""
    )
    paragraph = (  # the order is that of the schema
        "<w:keepNext/>" * style.keep
        + "<w:keepLines/>" * (style.level is not None)
        + "<w:pageBreakBefore/>" * style.new_page
        + "<w:widowControl/>"
        + numbered
        + bulleted
        + bordered
        + tabbed
        + '<w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" '
        f"{_pitch(style, sort)}/>" + indent + f'<w:jc w:val="{style.align}"/>' + outline
    )
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    half_points = round(style.size * 2)
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{_FONTS}{bold}"
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>{_LANGUAGE}</w:rPr></w:style>'
    )


def _pitch(style: Style, sort: Stationery) -> str:
    if sort is Stationery.SHEET:
        return f'w:line="{round(style.size * EXACT * 20)}" w:lineRule="exact"'
    return f'w:line="{round(style.line * 240)}" w:lineRule="auto"'


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{Style(f"heading {level + 1}").id}"/>'
        f'<w:lvlText w:val="{".".join(f"%{n}" for n in range(1, level + 2))}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level in range(3)
    )
    bullet = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{Style("List Bullet").id}"/><w:lvlText w:val="・"/><w:lvlJc w:val="left"/></w:lvl>'
    )
    return (
        f"<w:numbering {NAMESPACES}>"
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>{bullet}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )


_SETTINGS = (
    f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="420"/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>'
)  # fmt: skip
_FONT_TABLE = (
    f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="{FALLBACKS}"/>'
    '<w:charset w:val="80"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>'
)
