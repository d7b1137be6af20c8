"""An organisation's own workbook: its places are filled, and all else stays as it is."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from libreoffice import NEEDS_OFFICE, Save
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table as ExcelTable

from reqmodel import api
from reqmodel.exports.registry import Offer, offers
from reqmodel.exports.xlsx.documents import requirement_list, workbook_template
from reqmodel.exports.xlsx.template.growth import Growth
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import BusinessRequirement, NonFunctionalRequirement
from reqmodel.model.vocabulary import Disclosure

ROOT = Path(__file__).parents[1]
Book = Any
LISTED = [o for o in offers() if o.format == "xlsx" and o.stationery == "workbook-template"]


@pytest.fixture(scope="module")
def order() -> Order:
    return Order(api.load(ROOT).for_audience(Disclosure.INTERNAL), Report(()))


def dot() -> BytesIO:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00\x20\x40\x80")
    return BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def prefectural(change: Callable[[Book], None] = lambda _book: None) -> bytes:
    """A list of business requirements in columns of the organisation's choice, with more about it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "業務 要件"
    sheet["A1"] = "{{mark}}{{title}}（{{project}}）"
    sheet["A1"].font = Font(name="MS Mincho", size=16, bold=True)
    sheet.merge_cells("A1:E1")
    sheet["A2"] = "{{client}}　{{version}}　{{date}}"
    sheet["A3"] = "件数"
    sheet["B3"] = "=COUNTA(B5:B5)"
    for column, head in zip("ABCE", ("No.", "番号", "要件", "県の確認"), strict=True):
        sheet[f"{column}4"] = head
    sheet["A5"] = "=ROW()-4"
    sheet["B5"] = "{{content:business-requirement:id}}"
    sheet["C5"] = "{{content:business-requirement:statement}}"
    sheet.merge_cells("C5:D5")
    sheet["C5"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet["C5"].fill = PatternFill("solid", fgColor="FFF2CC")
    sheet["E5"] = "□"
    sheet["A7"] = "備考"
    sheet["B7"] = "=B3*2"
    sheet["C7"] = "=A7"
    sheet.merge_cells("C8:D9")
    sheet.column_dimensions["C"].width = 31
    sheet.add_image(Image(dot()), "E1")
    sheet.add_image(Image(dot()), "A8")
    menu = DataValidation(type="list", formula1='"□,■"')
    menu.add("E5")
    sheet.add_data_validation(menu)
    red = PatternFill("solid", bgColor="FF0000")
    sheet.conditional_formatting.add(
        "E5:E5", CellIsRule(operator="equal", formula=['"■"'], fill=red)
    )
    sheet.print_title_rows = "1:4"
    sheet.print_area = "A1:E8"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8
    sheet.oddHeader.right.text = "&9{{version}}"
    sheet.oddFooter.left.text = "{{notice}}"
    other = book.create_sheet("集計")
    other["A1"] = "='業務 要件'!B7"
    other["A2"] = "=SUM('業務 要件'!A5:A5)"
    change(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def filled(order: Order, template: bytes, offer: Any = requirement_list) -> bytes:  # noqa: ANN401  # a document's module
    made: bytes = offer.to_xlsx(replace(order, template=template, template_name="県.xlsx"))
    return made


def opened(data: bytes) -> Book:
    return openpyxl.load_workbook(BytesIO(data))


def refused(order: Order, template: bytes) -> str:
    with pytest.raises(ReqmodelError) as raised:
        filled(order, template)
    message = raised.value.message
    assert message.ja.startswith("雛形 県.xlsx は使えません")
    assert "workbook-template" in message.en
    return message.ja


def test_an_organisations_form_is_filled_and_what_is_around_follows(order: Order) -> None:
    data = filled(order, prefectural())
    book = opened(data)
    sheet = book["業務 要件"]
    wanted = [r for r in order.model.of_kind(BusinessRequirement) if r.status != "retired"]
    n = len(wanted)
    assert n > 2
    assert sheet["A1"].value.startswith("【案】要件一覧（")
    assert sheet["A1"].font.name == "MS Mincho"
    assert [sheet.cell(5 + i, 2).value for i in range(n)] == [r.id for r in wanted]
    for i, record in enumerate(wanted):
        assert record.statement.ja in sheet.cell(5 + i, 3).value
        assert sheet.cell(5 + i, 1).value == "=ROW()-4"
        assert sheet.cell(5 + i, 5).value == "□"
        assert sheet.cell(5 + i, 3).fill.fgColor.rgb == "00FFF2CC"
        assert f"C{5 + i}:D{5 + i}" in sheet.merged_cells
    last, note = 4 + n, 6 + n
    assert sheet["B3"].value == f"=COUNTA(B5:B{last})"
    assert sheet[f"A{note}"].value == "備考"
    assert sheet[f"B{note}"].value == "=B3*2"
    assert sheet[f"C{note}"].value == f"=A{note}"
    assert f"C{note + 1}:D{note + 2}" in sheet.merged_cells
    assert book["集計"]["A1"].value == f"='業務 要件'!B{note}"
    assert book["集計"]["A2"].value == f"=SUM('業務 要件'!A5:A{last})"
    assert str(sheet.data_validations.dataValidation[0].sqref) == f"E5:E{last}"
    assert str(next(iter(sheet.conditional_formatting)).sqref) == f"E5:E{last}"
    assert sheet.print_title_rows == "$1:$4"
    assert sheet.print_area == f"'業務 要件'!$A$1:$E${note + 1}"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 8
    assert sheet.column_dimensions["C"].width == 31
    assert sheet.oddHeader.right.text.startswith("第")
    assert "検討用資料（案）" in sheet.oddFooter.left.text
    assert [i.anchor._from.row for i in sheet._images] == [0, note]  # noqa: SLF001  # no other way
    assert sheet.row_dimensions[5].height > 0
    parts = ZipFile(BytesIO(data))
    assert not [n for n in parts.namelist() if b"{{" in parts.read(n)]


@pytest.mark.parametrize("offer", LISTED, ids=lambda o: o.name)
def test_our_template_shows_every_table_that_our_form_shows(order: Order, offer: Offer) -> None:
    ours = opened(offer.made(order))
    template = workbook_template.to_xlsx(order)
    mine = replace(order, template=template, template_name="県.xlsx")
    data = offer.made(mine)
    assert data == offer.made(mine)
    theirs = opened(data)
    assert [n for n in theirs.sheetnames if n in ours.sheetnames] == ours.sheetnames
    for name in ours.sheetnames:
        told = [[c.value or "" for c in row] for row in ours[name].iter_rows(min_row=4)]
        again = [[c.value or "" for c in row] for row in theirs[name].iter_rows(min_row=6)]
        assert again == told
        assert theirs[name].print_title_rows == "$6:$6"
        assert theirs[name].auto_filter.ref == f"A6:{theirs[name].dimensions.partition(':')[2]}"
        assert theirs[name].freeze_panes == "B7"
    core = ZipFile(BytesIO(data)).read("docProps/core.xml").decode()
    assert "<dc:creator></dc:creator>" in core


def test_a_sheet_that_is_copied_keeps_its_logo_and_its_own_formulas(order: Order) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_template.to_xlsx(order)))
    sheet = book.active
    sheet.add_image(Image(dot()), "C1")
    sheet["E1"] = "=COUNTA(Sheet1!A7:A7)"
    book.create_sheet("表紙", 0)["A1"] = "=Sheet1!A1"
    out = BytesIO()
    book.save(out)
    made = opened(filled(order, out.getvalue()))
    assert made.sheetnames == ["表紙", "業務要件", "機能要件", "非機能要件"]
    assert made["表紙"]["A1"].value == "='業務要件'!A1"
    for name in made.sheetnames[1:]:
        assert len(made[name]._images) == 1  # noqa: SLF001  # no other way
        assert made[name]["E1"].value == f"=COUNTA('{name}'!A7:A{made[name].max_row})"
        assert made[name].print_title_rows == "$6:$6"


def test_what_looks_like_a_formula_stays_a_text(order: Order) -> None:
    first = next(iter(order.model.of_kind(BusinessRequirement)))
    evil = first.model_copy(update={"statement": type(first.statement)("=HYPERLINK(1)")})
    model = replace(order.model, records={**order.model.records, first.id: evil})
    sheet = opened(filled(replace(order, model=model), prefectural()))["業務 要件"]
    cell = sheet["C5"]
    assert cell.value.startswith("=HYPERLINK")
    assert cell.data_type in {"s", "inlineStr"}
    assert cell.quotePrefix
    assert not sheet["C6"].quotePrefix


def test_columns_without_anything_are_blank_and_unknown_ones_are_named(order: Order) -> None:
    def known(book: Book) -> None:
        book.active["E5"] = "{{content:business-requirement:constrains}}"

    assert "「constrains」という列はありません" in refused(order, prefectural(known))

    def absent(book: Book) -> None:
        book.active["E5"] = "{{content:business-requirement:note}}"

    sheet = opened(filled(order, prefectural(absent)))["業務 要件"]
    assert sheet["E5"].value in {None, ""} or isinstance(sheet["E5"].value, str)


def without_places(book: Book) -> None:
    book.active["A1"] = "題"
    book.active["A2"] = "{{day}}"
    book.active.oddHeader.right.text = "{{content}}"


def beside_words(book: Book) -> None:
    book.active["B5"] = "番号 {{content:business-requirement:id}}"


def joined_rows(book: Book) -> None:
    book.active.merge_cells("E5:E6")


def a_note(book: Book) -> None:
    book.active["A7"].comment = Comment("書いた", "架空 太郎")


def two_tables(book: Book) -> None:
    book.active["E5"] = "{{content:functional-requirement}}"


def lost_head(book: Book) -> None:
    book["集計"]["C1"] = "{{head}}"


def two_sheets(book: Book) -> None:
    book.create_sheet("甲")["A1"] = "{{content}}"
    book.create_sheet("乙")["A1"] = "{{content}}"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_places, ("{{title}}", "{{mark}}", "{{date}}", "{{day}}", "セルにだけ")),
        (beside_words, ("B5", "それだけで")),
        (joined_rows, ("5 行", "結合")),
        (a_note, ("メモ・コメント",)),
        (two_tables, ("二つの表",)),
        (two_sheets, ("甲", "乙")),
        (lost_head, ("集計", "どの表のものか")),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_with_all_that_is_wrong(
    order: Order, change: Callable[[Book], None], words: tuple[str, ...]
) -> None:
    message = refused(order, prefectural(change))
    assert all(word in message for word in words), message


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"xl/vbaProject.bin": b"x"}, "マクロ"),
        ({"xl/worksheets/sheet1.xml": b"<worksheet"}, "開けません"),
        ({"xl/worksheets/sheet1.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}, "DOCTYPE"),
        (
            {
                "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/'
                b'package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats'
                b'.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/a.xml"/>'
                b"</Relationships>"
            },
            "ほかのブックへのリンク",
        ),
    ],
)
def test_a_template_that_is_not_safe_is_refused(
    order: Order, more: dict[str, bytes], word: str
) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(prefectural())) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, more.get(name, old.read(name)))
        for name in more.keys() - set(old.namelist()):
            new.writestr(name, more[name])
    assert word in refused(order, out.getvalue())
    assert refused(order, b"no workbook")


def test_a_table_of_excel_grows_with_its_rows(order: Order) -> None:
    def change(book: Book) -> None:
        sheet = book.active
        sheet.unmerge_cells("C5:D5")
        sheet["D4"] = "空欄"
        sheet.add_table(ExcelTable(displayName="要件", ref="A4:E5"))

    sheet = opened(filled(order, prefectural(change)))["業務 要件"]
    n = len([r for r in order.model.of_kind(BusinessRequirement) if r.status != "retired"])
    assert sheet.tables["要件"].ref == f"A4:E{4 + n}"
    assert (
        sheet.tables["要件"].autoFilter is None
        or sheet.tables["要件"].autoFilter.ref[-1] == str(4 + n)[-1]
    )


def test_tables_stand_under_one_another(order: Order) -> None:
    def change(book: Book) -> None:
        sheet = book.active
        sheet["A6"] = "{{table:non-functional-requirement}}"
        sheet["A7"] = "{{content:non-functional-requirement:id}}"

    sheet = opened(filled(order, prefectural(change)))["業務 要件"]
    told = [row[0].value for row in sheet.iter_rows()]
    at = told.index("非機能要件")
    wanted = [r.id for r in order.model.of_kind(NonFunctionalRequirement)]
    assert told[at + 1 : at + 1 + len(wanted)] == wanted


def test_editions_hold_in_templates(order: Order) -> None:
    first = next(iter(order.model.of_kind(BusinessRequirement)))
    hidden = first.model_copy(update={"disclosure": Disclosure.INTERNAL})
    model = replace(order.model, records={**order.model.records, first.id: hidden})
    public = replace(order, model=model.for_audience(Disclosure.PUBLIC))
    kept = {r.id for r in public.model.of_kind(BusinessRequirement)}
    assert first.id not in kept
    sheet = opened(filled(public, prefectural()))["業務 要件"]
    told = {c.value for c in sheet["B"] if isinstance(c.value, str) and c.value.startswith("BR-")}
    assert told == kept


@pytest.mark.parametrize(
    ("formula", "home", "becomes"),
    [
        ("SUM(A5:A5)", "s", "SUM(A5:A8)"),
        ("A5+A6", "s", "A5+A9"),
        ("$B$6&t!B6&s!$B$6", "s", "$B$9&t!B6&s!$B$9"),
        ("SUM(A1:C9)", "s", "SUM(A1:C12)"),
        ("SUM(A:A)+SUM(5:5)", "s", "SUM(A:A)+SUM(5:8)"),
        ("'it''s'!A6", "s", "'it''s'!A6"),
        ('IF(A6="A6",LOG10(A7),要件)', "s", 'IF(A9="A6",LOG10(A10),要件)'),
        ("A6", "t", "A6"),
        ("S!A6", "t", "S!A9"),
        ("s!$A$1:$B$5,s!$A$6", "", "s!$A$1:$B$8,s!$A$9"),
    ],
)
def test_references_follow_a_row_that_becomes_four(formula: str, home: str, becomes: str) -> None:
    assert Growth("s", 5, 3).formula(formula, home) == becomes


def test_a_document_without_a_template_refuses_one(tmp_path: Path, order: Order) -> None:
    file = tmp_path / "県.xlsx"
    file.write_bytes(prefectural())
    for offer in offers():
        if offer.own_form:
            with pytest.raises(ReqmodelError, match="template"):
                api.export(offer, order, ROOT, file)


@NEEDS_OFFICE
def test_libreoffice_reckons_the_formulas_of_the_form(
    order: Order, tmp_path: Path, soffice: Save
) -> None:
    (tmp_path / "a.xlsx").write_bytes(filled(order, prefectural()))
    soffice("xlsx:Calc MS Excel 2007 XML", tmp_path / "out", [tmp_path / "a.xlsx"])
    book = openpyxl.load_workbook(tmp_path / "out" / "a.xlsx", data_only=True)
    n = len([r for r in order.model.of_kind(BusinessRequirement) if r.status != "retired"])
    assert book["業務 要件"]["B3"].value == n
    assert book["集計"]["A1"].value == 2 * n
    assert book["集計"]["A2"].value == n * (n + 1) // 2
