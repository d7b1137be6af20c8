"""Small office files, made as their programs make them and changed where those have no way to."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pptx
from docx.oxml import parse_xml
from openpyxl.comments import Comment

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_USUAL = re.compile(
    rb"http://schemas[.]openxmlformats[.]org/((?!package)[A-Za-z]+)/2006/([A-Za-z]+)"
)
_BOX = """\
<w:p xmlns:w="{w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
 <w:r><w:t>外の文。</w:t></w:r>
 <w:r><mc:AlternateContent>
  <mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>
  <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
 </mc:AlternateContent></w:r>
</w:p>"""


PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def word(*paragraphs: str, change: Callable[[Any], None] = lambda _document: None) -> bytes:
    """A Word file of these paragraphs; `change` does to it what it likes."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    change(document)
    return saved(document)


def saved(document: Any) -> bytes:  # noqa: ANN401  # of any of the three libraries
    """The bytes of a file that a library has in memory."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def add_xml(document: Any, xml: str) -> None:  # noqa: ANN401  # python-docx hides its classes
    """Put an element at the end of a Word file's body; `{w}` is the namespace."""
    document.element.body.insert_element_before(parse_xml(xml.replace("{w}", W)), "w:sectPr")


def text_box(text: str) -> str:
    """A paragraph that holds a text box, as Word writes one: twice."""
    return _BOX.replace("{text}", text)


def notes(data: bytes, sort: str, text: str) -> bytes:
    """A Word file with one footnote or endnote, beside those that draw the line."""
    one = sort.removesuffix("s")
    xml = (
        f'<w:{sort} xmlns:w="{W}"><w:{one} w:type="separator" w:id="0"><w:p/></w:{one}>'
        f'<w:{one} w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{one}></w:{sort}>'
    )
    relation = f'<Relationship Id="rId{sort}" Type="{_RELATIONS}/{sort}" Target="{sort}.xml"/>'
    kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{sort}+xml"
    part = f'<Override PartName="/word/{sort}.xml" ContentType="{kind}"/>'
    return rezipped(
        data,
        {f"word/{sort}.xml": xml},
        {
            "word/_rels/document.xml.rels": ("</Relationships>", f"{relation}</Relationships>"),
            "[Content_Types].xml": ("</Types>", f"{part}</Types>"),
        },
    )


def rezipped(
    data: bytes, added: Mapping[str, str], changed: Mapping[str, tuple[str, str]] | None = None
) -> bytes:
    """An office file with parts added, and one wording in some parts replaced by another."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            before, after = (changed or {}).get(name, ("", ""))
            new.writestr(name, old.read(name).replace(before.encode(), after.encode()))
        for name, content in added.items():
            new.writestr(name, content)
    return out.getvalue()


def strict(data: bytes) -> bytes:
    """An office file in the strict form of ISO/IEC 29500, as programs offer to save it."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as usual, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in usual.namelist():
            content = usual.read(name)
            if name != "[Content_Types].xml":
                content = _USUAL.sub(rb"http://purl.oclc.org/ooxml/\1/\2", content)
            new.writestr(name, content)
    return out.getvalue()


def excel(
    cells: Mapping[str, str], *, merged: str = "", comment: tuple[str, str] = ("", "")
) -> bytes:
    """An Excel file with one sheet, 要件."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "要件"
    for where, value in cells.items():
        sheet[where] = value
    if merged:
        sheet.merge_cells(merged)
    if comment[0]:
        sheet[comment[0]].comment = Comment(comment[1], "")
    return saved(book)


def slides(title: str, body: str, cell: str, note: str) -> bytes:
    """A PowerPoint file of one slide with a table of one cell, and notes."""
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = title
    slide.placeholders[1].text = body
    inches = pptx.util.Inches(1)
    slide.shapes.add_table(1, 1, inches, inches, inches, inches).table.cell(0, 0).text = cell
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(inches, inches, inches, inches).text_frame.text = f"{body}（群）"
    slide.notes_slide.notes_text_frame.text = note
    return saved(show)


def pdf(
    *pages: tuple[str, ...],
    spread: int = 0,
    known: bool = True,
    drawn: str = "",
    upright: bool = False,
) -> bytes:
    """A PDF file with these lines on its pages, over what is `drawn`; a picture where there are none.

    The font is not in the file; the characters stand `spread` points apart, and the file says what
    they are only if they are to be `known`. Lines that stand `upright` are columns, from the right.
    """
    way = "V" if upright else "H"
    encoding, ordering = (f"UniJIS-UCS2-{way}", "Japan1") if known else ("Identity-H", "Identity")
    begin, step = ("500 750", "-20 0") if upright else ("72 750", "0 -20")
    objects = ["", "<</Type/Catalog/Pages 2 0 R>>", ""]
    font = (
        f"<</Type/Font/Subtype/Type0/BaseFont/MS-Gothic/Encoding/{encoding}/DescendantFonts"
        "[<</Type/Font/Subtype/CIDFontType2/BaseFont/MS-Gothic/DW 1000/CIDSystemInfo"
        f"<</Registry(Adobe)/Ordering({ordering})/Supplement 2>>/FontDescriptor<</Type/FontDescriptor"
        "/FontName/MS-Gothic/Flags 4/FontBBox[0 -137 1000 859]/ItalicAngle 0/Ascent 859"
        "/Descent -140/CapHeight 769/StemV 78>>>>]>>"
    )
    kids = []
    for lines in pages:
        shown = f" {step} Td ".join(f"<{line.encode('utf-16-be').hex()}> Tj" for line in lines)
        stream = (
            f"{drawn} BT /F1 10 Tf {spread} Tc {begin} Td {shown} ET"
            if lines
            else "q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
        )
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
        kids.append(f"{len(objects)} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects) - 1} 0 R"
            f"/Resources<</Font<</F1 {font}>>>>>>"
        )
    objects[2] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, places = "%PDF-1.7\n", []
    for n, content in enumerate(objects[1:], 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects)
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\n"
    return f"{out}startxref\n{out.index('xref')}\n%%EOF\n".encode("ascii")
