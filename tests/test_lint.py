"""Any file of text is read with its places, safely, and checked by the rules on texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from time import process_time
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pptx
import pytest
import xlsxwriter
from documents import (
    PICTURE,
    add_xml,
    excel,
    notes,
    pdf,
    rezipped,
    saved,
    slides,
    strict,
    text_box,
    word,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import NEEDS_OFFICE, Save
from models import write_model
from test_cli import Done, quick

from reqmodel import api
from reqmodel.model.anatomy import normative_texts
from reqmodel.model.diagnostic import Finding, ReqmodelError, Severity
from reqmodel.model.model import Model
from reqmodel.model.records.passage import DocumentPassage
from reqmodel.model.text import Text
from reqmodel.rules import registry
from reqmodel.store import loader, package
from reqmodel.store.document import Reading

VAGUE = "権限を適切に管理すること。"
RUN = "<w:r><w:t>{0}</w:t></w:r>"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stretches(name: str, data: bytes, folder: Path) -> list[tuple[str, str]]:
    """Place and text of everything in a file; the line and column where it has lines."""
    (folder / name).write_bytes(data)
    return [
        (f"{s.line}:{s.column} {s.place.ja}".strip() if s.line else s.place.ja, s.text)
        for s in api.read(folder / name).stretches
    ]


def found(name: str, data: bytes, folder: Path) -> list[str]:
    (folder / name).write_bytes(data)
    report, _ = api.lint([folder / name], loader.bare(), select=["vague-word"])
    return [d.location.to("ja").removeprefix(f"{name}") for d in report.diagnostics]


def lint(*arguments: str, at: Path, lang: str = "ja") -> Done:
    return quick("lint", *arguments, at=at, lang=lang)


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.docx", word("背景", VAGUE), " 段落2"),
        ("a.xlsx", excel({"A1": "番号", "B2": VAGUE}), " 要件!B2"),
        ("a.pptx", slides("題", VAGUE, "欄", "話"), " 「題」スライド1「Content Placeholder 2」"),
        ("a.pdf", pdf(("背景",), ("業務", VAGUE)), " 2ページ2行"),
        ("a.md", f"# 要件\n\n- {VAGUE}\n".encode(), ":3:6"),
        ("a.txt", f"要件\n{VAGUE}\n".encode(), ":2:4"),
        ("a.csv", f"番号,要件\n1,{VAGUE}\n".encode(), ":2:6 セルB2"),
    ],
)
def test_a_finding_has_its_place_in_every_format(
    name: str, data: bytes, place: str, here: Path
) -> None:
    assert place in found(name, data, here)


# Word


def test_word_tables_text_boxes_headers_and_notes_are_read(here: Path) -> None:
    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        table = document.add_table(2, 2)
        table.cell(0, 0).merge(table.cell(1, 0)).text = "左"
        table.cell(1, 1).text = "右下"
        table.cell(1, 1).add_paragraph("右下の二")
        add_xml(document, text_box("箱の中"))
        document.sections[0].header.paragraphs[0].text = "頭"
        document.sections[0].footer.paragraphs[0].text = "足"

    data = notes(notes(word("本文", change=change), "footnotes", "脚注文"), "endnotes", "後注文")
    assert sorted(stretches("a.docx", data, here)) == sorted(
        [
            ("段落1", "本文"),
            ("表1の1行1列", "左"),
            ("表1の2行2列の段落1", "右下"),
            ("表1の2行2列の段落2", "右下の二"),
            ("段落2", "外の文。"),
            ("テキストボックス1", "箱の中"),
            ("ヘッダー", "頭"),
            ("フッター", "足"),
            ("脚注2", "脚注文"),
            ("文末脚注2", "後注文"),
        ]
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<w:ins w:id='1'>{RUN}</w:ins>", "挿入"),
        ("<w:del w:id='1'><w:r><w:delText>{0}</w:delText></w:r></w:del>", ""),
        (f"<w:moveTo w:id='1'>{RUN}</w:moveTo>", "挿入"),
        (f"<w:moveFrom w:id='1'>{RUN}</w:moveFrom>", ""),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>そうにゅう</w:t></w:r></w:rt>"
            f"<w:rubyBase>{RUN}</w:rubyBase></w:ruby></w:r>",
            "挿入",
        ),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", ""),
        (f"<w:hyperlink>{RUN}</w:hyperlink>", "挿入"),
        (f"<w:sdt><w:sdtContent>{RUN}</w:sdtContent></w:sdt>", "挿入"),
        ("<w:r><w:t>挿</w:t><w:br/><w:t>入</w:t></w:r>", "挿\n入"),
    ],
)
def test_word_is_read_with_all_changes_accepted(inside: str, text: str, here: Path) -> None:
    xml = f'<w:p xmlns:w="{{w}}">{RUN.format("前")}{inside.format("挿入")}{RUN.format("後")}</w:p>'
    data = word(change=lambda document: add_xml(document, xml))
    assert stretches("a.docx", data, here) == [("段落1", f"前{text}後")]


def test_word_paragraphs_run_on_where_the_mark_between_them_was_deleted(here: Path) -> None:
    mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"

    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        add_xml(document, f'<w:p xmlns:w="{{w}}">{mark}{RUN.format("権限を適")}</w:p>')
        add_xml(document, f'<w:p xmlns:w="{{w}}">{RUN.format("切に管理すること。")}</w:p>')

    assert found("a.docx", word(change=change), here) == [" 段落1"]


def test_word_pages_are_those_that_word_noted(here: Path) -> None:
    xml = (
        '<w:p xmlns:w="{w}"><w:r><w:t>一</w:t></w:r></w:p>',
        '<w:p xmlns:w="{w}"><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>',
        '<w:p xmlns:w="{w}"><w:r><w:t>三</w:t><w:lastRenderedPageBreak/><w:t>四</w:t></w:r></w:p>',
        '<w:p xmlns:w="{w}"><w:r><w:t>五</w:t></w:r></w:p>',
    )

    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        for one in xml:
            add_xml(document, one)

    assert [place for place, _ in stretches("a.docx", word(change=change), here)] == [
        "1ページ 段落1",
        "2ページ 段落2",
        "2ページ 段落3",
        "3ページ 段落4",
    ]


def test_word_headings_stand_over_what_follows_by_style_or_by_wording(here: Path) -> None:
    def styled(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        document.add_heading("業務", 1)
        document.add_heading("目的", 2)
        document.add_paragraph("1 番号だけの行")
        document.add_heading("機能", 1)
        document.add_paragraph("文")

    (here / "a.docx").write_bytes(word(change=styled))
    (here / "b.docx").write_bytes(
        word("第１章　総則", "1.1 目的", "文である。", "（1） 対象", "文")
    )
    sections = [[s.section for s in api.read(here / n).stretches] for n in ("a.docx", "b.docx")]
    assert sections[0][2:] == [("業務", "目的"), ("機能",), ("機能",)]
    assert sections[1][2] == ("第１章 総則", "1.1 目的")
    assert sections[1][-1] == ("第１章 総則", "1.1 目的", "（1） 対象")


def test_what_a_file_embeds_is_said_to_be_unread_and_diagrams_are_read(here: Path) -> None:
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    diagram = f'<d xmlns:a="{a}"><a:p><a:r><a:t>{VAGUE}</a:t></a:r></a:p></d>'
    added = {"word/embeddings/別表.xlsx": "x", "word/diagrams/data1.xml": diagram}
    (here / "a.docx").write_bytes(rezipped(word("本文"), added))
    report, _ = api.lint([here / "a.docx"], loader.bare())
    assert [d.location.label.ja for d in report.diagnostics] == ["図1"]
    assert [p.ja for p in report.examined[0].unread] == ["埋め込みファイル 別表.xlsx"]
    assert not report.unreadable


def test_word_comments_are_read_where_they_stand(here: Path) -> None:
    turn = (
        "<w:r><w:t>前</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>後</w:t></w:r>"
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )

    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        table = document.add_table(1, 1)
        runs = [document.add_paragraph("一").runs, table.cell(0, 0).paragraphs[0].add_run("欄")]
        for text, run in zip(("一つ目", "二つ目\n続き"), runs, strict=True):
            document.add_comment(run, text, author="県")
        document.add_comment(document.add_paragraph().add_run(), "文のない所", author="県")
        add_xml(document, f'<w:p xmlns:w="{{w}}">{turn.replace("0", "9")}</w:p>')
        document.add_comment(document.paragraphs[0].runs, "どこにもない", author="県")
        mark = document.element.body.xpath('.//w:commentReference[@w:id="3"]')[0]
        mark.getparent().remove(mark)

    data = word(change=change)
    assert stretches("a.docx", data, here) == [
        ("1ページ 表1の1行1列", "欄"),
        ("1ページ 表1の1行1列のコメントの段落1", "二つ目"),
        ("1ページ 表1の1行1列のコメントの段落2", "続き"),
        ("1ページ 段落1", "一"),
        ("1ページ 段落1のコメント", "一つ目"),
        ("1ページ 段落1のコメント (2)", "文のない所"),
        ("1ページ 段落2", "前後"),
        ("コメント", "どこにもない"),
    ]


def test_a_word_table_in_a_cell_is_told_from_those_of_the_body(here: Path) -> None:
    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        cell = document.add_table(1, 2).cell(0, 1)
        for text in ("内一", "内二"):
            fill(cell.add_table(1, 1), [[text]])
        fill(cell.tables[1].cell(0, 0).add_table(1, 1), [["内の内"]])
        fill(document.add_table(1, 1), [["次"]])
        header = document.sections[0].header
        fill(header.add_table(1, 1, 9), [["頭"]])

    assert stretches("a.docx", word(change=change), here) == [
        ("表1の1行2列の中の表1の1行1列", "内一"),
        ("表1の1行2列の中の表2の1行1列", "内二"),
        ("表1の1行2列の中の表2の1行1列の中の表1の1行1列", "内の内"),
        ("表2の1行1列", "次"),
        ("ヘッダーの中の表1の1行1列", "頭"),
    ]


# Excel, PowerPoint, PDF


def test_excel_cells_comments_merged_cells_and_shapes_are_read(here: Path) -> None:
    data = excel({"B3": "左上", "A1": " ", "A2": "=1"}, merged="B3:D4", comment=("B3", "覚え"))
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    sheet = "xl/worksheets/_rels/sheet1.xml.rels"
    drawing = f'<x xmlns="{xdr}" xmlns:a="{a}"><sp><a:p><a:r><a:t>形の文</a:t></a:r></a:p></sp></x>'
    more = f'<Relationship Id="r9" Type="{relations}/drawing" Target="../drawings/drawing7.xml"/>'
    data = rezipped(
        data,
        {"xl/drawings/drawing7.xml": drawing},
        {sheet: ("</Relationships>", f"{more}</Relationships>")},
    )
    assert stretches("a.xlsx", data, here) == [
        ("要件!B3:D4", "左上"),
        ("要件!B3:D4のコメント", "覚え"),
        ("要件!A2の数式（値が入っていません。Excel で開いて保存すると読めます）", ""),
        ("要件!図形", "形の文"),
    ]


@pytest.mark.parametrize(
    ("codes", "lines"),
    [
        ("&L&P / &N", []),
        ("県庁", ["県庁"]),
        ('&L&"ＭＳ ゴシック,標準"&12県&&市&R&K01+000&D 案', ["県&市", "案"]),
        ("&C上_x000a_下\n底 &P+1", ["上", "下", "底"]),
    ],
)
def test_excel_headers_and_footers_are_read_without_their_codes(
    codes: str, lines: list[str], here: Path
) -> None:
    xml = escape(codes)
    put = (
        f"<headerFooter><oddHeader>{xml}</oddHeader><firstFooter>{xml}</firstFooter></headerFooter>"
    )
    sheet = {"xl/worksheets/sheet1.xml": ("</worksheet>", f"{put}</worksheet>")}
    data = rezipped(excel({"A1": "文"}), {}, sheet)
    read = stretches("a.xlsx", data, here)
    assert [text for _, text in read] == ["文", *lines, *lines]
    if lines:
        assert (read[1][0], read[-1][0].split()[0]) == ("要件!ヘッダー", "要件!フッター")


def test_what_excel_says_of_threads_to_its_old_versions_is_no_comment(here: Path) -> None:
    said = (
        "[スレッド化されたコメント]\n\nお使いのバージョンの Excel でこのスレッドを読むことができます。"
        "詳細: https://go.microsoft.com/fwlink/?linkid=870924\n\nコメント:\n    要確認\n返信:\n    了解"
    )
    read = stretches("a.xlsx", excel({"B2": "文"}, comment=("B2", said)), here)
    assert read == [("要件!B2", "文"), ("要件!B2のコメント", "要確認\n返信:\n    了解")]


def test_powerpoint_comments_of_old_and_new_programs_are_read(here: Path) -> None:
    p, a = (
        f"http://schemas.openxmlformats.org/{name}/2006/main"
        for name in ("presentationml", "drawingml")
    )
    old = f'<p:cmLst xmlns:p="{p}"><p:cm><p:text>旧い注</p:text></p:cm><p:cm><p:text/></p:cm></p:cmLst>'
    body = "<t:txBody><a:p><a:r><a:t>{0}</a:t></a:r></a:p></t:txBody>"
    new = (
        f'<t:cmLst xmlns:t="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="{a}">'
        f"<t:cm><t:replyLst><t:reply>{body.format('返事')}</t:reply></t:replyLst>"
        f"{body.format('新しい注')}</t:cm></t:cmLst>"
    )
    sorts = {
        "comment1": ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", old),
        "modernComment_1": ("http://schemas.microsoft.com/office/2018/10/relationships", new),
    }
    links = "".join(
        f'<Relationship Id="{name}" Type="{sort}/comments" Target="../comments/{name}.xml"/>'
        for name, (sort, _) in sorts.items()
    )
    data = rezipped(
        slides("題", "一", "欄", "話"),
        {f"ppt/comments/{name}.xml": xml for name, (_, xml) in sorts.items()},
        {"ppt/slides/_rels/slide1.xml.rels": ("</Relationships>", f"{links}</Relationships>")},
    )
    read = stretches("a.pptx", data, here)
    assert sorted(text for place, text in read if "スライド1のコメント" in place) == sorted(
        ["旧い注", "返事", "新しい注"]
    )


def test_powerpoint_shapes_groups_tables_and_notes_are_read(here: Path) -> None:
    read = stretches("a.pptx", slides("題", "一\n二", "欄", "話"), here)
    assert [text for _, text in read] == ["題", "一", "二", "欄", "一", "二（群）", "話"]
    assert read[2][0] == "スライド1「Content Placeholder 2」の段落2"
    assert read[3][0].endswith("の1行1列")
    assert read[-1][0] == "スライド1のノート"


def test_pdf_lines_join_to_the_paragraphs_that_they_were(here: Path) -> None:
    lines = (
        "1 目的",
        "この業務は、県と市町が共に使う基盤の要件を定めるものであり、権限を適",
        "切に管理すること。",
        "・氏名",
        "・住所",
    )
    assert stretches("a.pdf", pdf(lines), here) == [
        ("1ページ1行", lines[0]),
        ("1ページ2行", lines[1] + lines[2]),
        ("1ページ4行", lines[3]),
        ("1ページ5行", lines[4]),
    ]


def test_pdf_columns_that_are_read_downwards_join_to_paragraphs_too(here: Path) -> None:
    page = (
        "一　要件",
        "基盤は三十台の計算機を同時に動かせるもの",
        "とし、権限を適切に管理すること。",
        "　次の段落",
    )
    data = pdf(page, upright=True)
    assert stretches("a.pdf", data, here) == [
        ("1ページ1行", page[0]),
        ("1ページ2行", page[1] + page[2]),
        ("1ページ4行", "次の段落"),
    ]
    assert found("a.pdf", data, here) == [" 1ページ2行"]


def test_pdf_marks_in_a_table_are_not_read_downwards(here: Path) -> None:
    lines = ("要否", "要", "否", "要", "否", "帳票の出力の形式")
    assert [text for _, text in stretches("a.pdf", pdf(lines), here)] == list(lines)


def test_a_page_without_text_is_said_to_be_unread(here: Path) -> None:
    (here / "a.pdf").write_bytes(pdf(("文",), ()))
    done = lint("a.pdf", at=here)
    assert "点検していないもの: 2ページ" in done.out
    (here / "a.pdf").write_bytes(pdf(()))
    done = lint("a.pdf", at=here)
    assert (done.code, "テキスト層" in done.out) == (3, True)


SCAN = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"


@pytest.mark.parametrize(
    ("lines", "unread"),
    [
        (("仕様書 1",), ["1ページの画像1枚"]),
        (("権限を適切に管理すること。",) * 9, []),
        (("- 1 -",), None),
    ],
)
def test_a_scan_is_read_only_if_a_text_layer_lies_over_it(
    lines: tuple[str, ...], unread: list[str] | None, here: Path
) -> None:
    (here / "a.pdf").write_bytes(pdf(lines, drawn=SCAN))
    if unread is None:
        assert "1ページの画像1枚" in lint("a.pdf", at=here).out
        assert lint("a.pdf", at=here).code == 3
    else:
        assert [place.ja for place in api.read(here / "a.pdf").examined.unread] == unread


def test_numbers_alone_are_read(here: Path) -> None:
    assert len(stretches("a.csv", b"1,2\n3,4\n", here)) == 4


def test_japanese_characters_that_are_spread_over_a_line_are_one_word(here: Path) -> None:
    data = pdf(("権限を適切に管理",), spread=4)
    assert stretches("a.pdf", data, here) == [("1ページ1行", "権限を適切に管理")]


def test_a_text_layer_of_unknown_signs_is_none(here: Path) -> None:
    (here / "a.pdf").write_bytes(pdf(("権限を適切に管理",), known=False))
    with pytest.raises(ReqmodelError, match="none that can be read"):
        api.read(here / "a.pdf")


# Text


def test_markdown_is_read_by_paragraph_cell_and_line_of_code_and_the_unseen_is_told(
    here: Path,
) -> None:
    text = """\
---
title: 前付
---
# 章
一行目
二行目

```
# 符号 <!-- 符号 -->

  二
```
- 項目
  続き
- 次
<!-- 注
意 -->
| 見出し | 列 |
|---|---|
| 欄 | a\\|b |
|  |  |
|  | 二 |
節
---
終わり<!-- --> <!-- 閉じない
"""
    assert stretches("a.md", text.encode(), here) == [
        ("4:1", "# 章"),
        ("5:1", "一行目\n二行目"),
        ("9:1", "# 符号 <!-- 符号 -->"),
        ("11:1", "  二"),
        ("13:1", "- 項目\n  続き"),
        ("15:1", "- 次"),
        ("18:3", "見出し"),
        ("18:9", "列"),
        ("20:3", "欄"),
        ("20:7", "a|\u2060b"),
        ("22:6", "二"),
        ("23:1", "節"),
        ("25:1", "終わり         <!-- 閉じない"),
        ("前付（1行から）", ""),
        ("コメント（16行から）", ""),
    ]


def test_code_that_nobody_closes_is_read_to_the_end(here: Path) -> None:
    read = stretches("a.md", b"~~~ text\na\n```\n<!-- b -->", here)
    assert read == [("2:1", "a"), ("3:1", "```"), ("4:1", "<!-- b -->")]


def test_a_message_names_the_line_that_the_words_stand_in(here: Path) -> None:
    (here / "a.md").write_text(f"基盤は次のとおり。\n{VAGUE}\n", encoding="utf-8")
    report, _ = api.lint([here / "a.md"], loader.bare(), select=["vague-word"])
    (diagnostic,) = report.diagnostics
    assert diagnostic.location.line == 2
    assert "（2行）" in diagnostic.message.ja
    assert "(line 2)" in diagnostic.message.en


NETWORK = [["品名", "メーカー", "型番", "備考"], ["スイッチ", "ヤマハ", "AT-x530-28GTXm", "2台"]]


def in_table(name: str, rows: list[list[str]], title: str = "") -> bytes:
    """A table in a file of some kind, below a line that may be its title."""
    lines = [title] * bool(title)
    if name == "a.docx":
        return word(*lines, change=gridded(rows))
    if name == "a.xlsx":
        above = [[title]] * bool(title)
        return excel(on_a_sheet([*above, *rows]))
    if name == "a.md":
        table = ["|".join(row) for row in (rows[0], ["--"] * len(rows[0]), *rows[1:])]
        return "\n".join([*lines, "", *table]).encode()
    return "\n".join([*lines, *(",".join(row) for row in rows)]).encode()


def narrowed(name: str, data: bytes, folder: Path) -> dict[str, tuple[str, Severity]]:
    """The rule and the severity of what a file names, by the words."""
    (folder / name).write_bytes(data)
    report, _ = api.lint([folder / name], loader.bare(), select=["neutrality"])
    return {d.phrase: (d.rule, d.severity) for d in report.diagnostics}


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.csv", "a.md"])
def test_makers_and_models_are_found_in_the_columns_for_them(name: str, here: Path) -> None:
    assert narrowed(name, in_table(name, NETWORK), here) == {
        "ヤマハ": ("named-maker", Severity.ERROR),
        "AT-x530-28GTXm": ("model-number", Severity.ERROR),
    }
    assert len(narrowed(name, in_table(name, NETWORK, "調達する機器の一覧"), here)) == 2
    assert narrowed(name, in_table(name, NETWORK, "現行機器一覧"), here) == {}


HEADS = {
    "メーカー": ["製造元", "製造者", "製造メーカー名", "Manufacturer", "Brand", "Make", "OEM", "ﾒｰｶｰ"],
    "型番": [
        "型式", "型　式", "品番", "機種名", "Model", "Model No.", "Part No.", "P/N", "Part Number", "SKU",
        "機種・型番", "型番（型式）", "スイッチ型番", "型番等", "メーカー・型番", "Make/Model",
    ],
}  # fmt: skip
NO_HEADS = {
    "メーカー": ["参考メーカー", "現行メーカー", "既設の製造元", "提案メーカー", "製造年", "備考"],
    "型番": [
        "参考型番", "現行型番", "既設型番", "提案型番", "型番（提案者記入）", "対応機種", "動作確認対象機種",
        "Existing model", "Proposed model", "管理番号", "仕様",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("sort", "head", "demands"),
    [
        (sort, head, demands)
        for heads, demands in ((HEADS, True), (NO_HEADS, False))
        for sort in heads
        for head in heads[sort]
    ],
)
def test_a_heading_says_whether_what_stands_below_is_demanded(
    sort: str, head: str, *, demands: bool, here: Path
) -> None:
    value = NETWORK[1][NETWORK[0].index(sort)]
    rows = [["品名", head, "数量"], ["スイッチ", value, "2"]]
    assert (value in narrowed("a.csv", in_table("a.csv", rows), here)) is demands


FILLED = {
    "メーカー": [
        "ヤマハ", "エヌシーシー社", "北斗電子株式会社", "株式会社北斗", "アライド テレシス", "Hokuto Systems",
        "Hokuto Ltd.", "富士通",
    ],
    "型番": ["C9200L-24T-4G", "LP-S6160", "RTX 830", "U9313/X", "2960X-48TS", "ic-r6", "9200L"],
}  # fmt: skip
UNFILLED = {
    "メーカー": [
        "不問", "任意", "－", "ー", "同等", "N/A", "Any", "ANY", "TBD", "指定なし", "問わない", "各社", "国内メーカー",
        "既存流用", "受注者", "市販品", "提案者記入", "〃", "同上", "○○社", "ヤマハ又は同等以上",
        "富士通、日立製作所など", "納入する製品の製造元を記載すること。",
    ],
    "型番": [
        "不問", "任意", "－", "同等", "N/A", "提案者記入", "USB3.0", "1000BASE-T", "24V", "Wi-Fi6", "IPv6", "CAT6A",
        "A4", "JIS C 6950-1", "2TB", "1920x1080", "x86-64", "M.2", "500VA",
        "C9200L-24T-4G又は同等品", "例：C9200L-24T-4G", "2026", "1U", "ラックマウント型",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("head", "value", "demands"),
    [
        (head, value, demands)
        for values, demands in ((FILLED, True), (UNFILLED, False))
        for head in values
        for value in values[head]
    ],
)
def test_what_fills_a_cell_says_whether_it_is_demanded(
    head: str, value: str, *, demands: bool, here: Path
) -> None:
    rows = [["品名", head, "数量"], ["装置", value, "2"]]
    rule = {"メーカー": "named-maker", "型番": "model-number"}[head]
    (here / "a.csv").write_bytes(in_table("a.csv", rows))
    report, _ = api.lint([here / "a.csv"], loader.bare(), select=[rule])
    assert bool(report.diagnostics) is demands


@pytest.mark.parametrize(
    ("note", "severities"),
    [
        ("2台", {Severity.ERROR}),
        ("同等品可", {Severity.INFO}),
        ("既設", set()),
        ("既存流用", set()),
        ("既設品の流用", set()),
        ("既設と接続する", {Severity.ERROR}),
    ],
)
def test_the_rest_of_the_row_frees_what_is_named(
    note: str, severities: set[Severity], here: Path
) -> None:
    rows = [NETWORK[0], [*NETWORK[1][:3], note]]
    named = narrowed("a.csv", in_table("a.csv", rows), here)
    rules = ("named-maker", "model-number")
    assert {severity for rule, severity in named.values() if rule in rules} == severities


# What hides words


ORACLE = "Oracle Databaseを使用すること。"


def products(name: str, data: bytes, folder: Path) -> list[tuple[int, str]]:
    """The columns and words of the products that a file names."""
    (folder / name).write_bytes(data)
    report, _ = api.lint([folder / name], loader.bare(), select=["named-product"])
    return [(d.location.column, d.phrase) for d in report.diagnostics]


@pytest.mark.parametrize("unseen", "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\U000e0100")
@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pptx", "a.md", "a.txt", "a.csv"])
def test_what_nobody_sees_hides_no_name(name: str, unseen: str, here: Path) -> None:
    text = f"{unseen}DBはOra{unseen}cle Data{unseen}{unseen}baseとする。データは三年間、毎日保存すること。"
    kept = unseen.replace("\ufeff", "\u2060")
    files: dict[str, Callable[[], bytes]] = {
        "a.docx": lambda: word(text),
        "a.xlsx": lambda: excel({"A1": text}),
        "a.pptx": lambda: slides("題", text, "欄", "話"),
    }
    data = files[name]() if name in files else f"x{text}".encode()
    named = f"Ora{kept}cle Data{kept}{kept}base"
    assert (5 + (name not in files), named) in products(name, data, here)


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("Oracle&nbsp;Databaseを使用すること。", 1),
        ("a &amp; &#x4f;r&#97;cle Databaseを使用すること。", 9),
        (r"a\_b Or\acle、Oracle\_Databaseを使用すること。".replace(r"\_D", "&#32;D"), 14),
    ],
)
def test_entities_hide_no_name_in_markdown_and_keep_places(
    written: str, column: int, here: Path
) -> None:
    (found,) = products("a.md", f"{written}\n".encode(), here)
    assert found[0] == column
    assert found[1].replace("\u2060", "").replace("\xa0", " ") == "Oracle Database"
    assert not products("a.txt", b"Oracle&nbsp;&#68;atabase", here)


def struck_word(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
    for sort in ("strike", "double_strike"):
        paragraph = document.add_paragraph()
        run = paragraph.add_run("Oracle Database")
        setattr(run.font, sort, True)
        stands = paragraph.add_run("Linuxを使用すること。")
        setattr(stands.font, sort, False)
    table = document.add_table(1, 2)
    table.cell(0, 0).paragraphs[0].add_run("Oracle Database").font.strike = True
    table.cell(0, 1).text = "欄"


def struck_slide() -> bytes:
    show = pptx.Presentation()
    shapes = show.slides.add_slide(show.slide_layouts[6]).shapes
    table = shapes.add_table(1, 2, 9, 9, 9, 9).table
    for frame in (table.cell(0, 0).text_frame, shapes.add_textbox(9, 9, 9, 9).text_frame):
        run = frame.paragraphs[0].add_run()
        run.text = "Oracle Database"
        run.font._element.set("strike", "sngStrike")  # noqa: SLF001  # python-pptx has no way to
        stands = frame.paragraphs[0].add_run()
        stands.text = "Linuxを使用すること。"
        stands.font._element.set("strike", "noStrike")  # noqa: SLF001  # the same
    table.cell(0, 1).text = "欄"
    return saved(show)


def struck_sheet() -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        struck, plain = book.add_format({"font_strikeout": True}), book.add_format()
        sheet = book.add_worksheet("要件")
        sheet.write("A1", "Oracle Databaseを使用すること。", struck)
        sheet.write_rich_string("B1", struck, "Oracle Database", "Linuxを使用すること。")
        sheet.write_rich_string("C1", "Oracle", plain, "Linuxを使用", struck)
        sheet.write_rich_string("D1", "Linuxを使用", plain, "すること。")
        sheet.write("A2", 3, struck)
        sheet.write("B2", "欄")
    return out.getvalue()


STRUCK = {
    "a.docx": (word(change=struck_word), ["Linuxを使用すること。"] * 2 + ["欄"]),
    "a.pptx": (struck_slide(), ["Linuxを使用すること。", "欄", "Linuxを使用すること。"]),
    "a.xlsx": (struck_sheet(), ["Linuxを使用すること。", "Linuxを使用", "Linuxを使用すること。", "欄"]),
    "a.md": (
        f"~~{ORACLE}~~\n\n- ~~Oracle\nDatabase~~Linuxを使用すること。\n\n<del>{ORACLE}</del>\n\n"
        "| a | b |\n|--|--|\n| ~~Oracle~~ | 欄 |".encode(),
        ["-         \n          Linuxを使用すること。", "a", "b", "欄"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STRUCK)
def test_what_is_struck_out_asks_nothing(name: str, here: Path) -> None:
    data, stands = STRUCK[name]
    assert [text for _, text in stretches(name, data, here)] == stands
    assert not products(name, data, here)
    row, _ = around(name, data, here)["欄"]
    assert not any("Oracle" in text or text == "3" for text in row)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16", "euc-jp", "iso2022_jp"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_is_read_in_the_encodings_that_offices_use(
    encoding: str, end: str, here: Path
) -> None:
    data = end.join(["番号,要件", f"1,{VAGUE}", ""]).encode(encoding)
    assert found("a.txt", data, here) == [":2:6"]
    assert found("a.csv", data, here) == [":2:6 セルB2"]


@pytest.mark.parametrize("codes", ["$B", "$@"])
@pytest.mark.parametrize("back", ["B", "J"])
def test_text_in_the_encoding_of_mail_is_read(codes: str, back: str, here: Path) -> None:
    text = f"番号,要件\n①,{VAGUE} (abc)\nｶﾅ,～－㈱\n"
    data = mail_encoded(text).replace(b"\x1b$B", b"\x1b" + codes.encode())
    data = data.replace(b"\x1b(B", b"\x1b(" + back.encode())
    read = [text for _, text in stretches("a.txt", data, here)]
    assert read == ["番号,要件", f"①,{VAGUE} (abc)", "ｶﾅ,〜−㈱"]
    assert found("a.csv", data, here) == [":2:6 セルB2"]
    assert "権限を適切に管理" in lint("a.txt", at=here).out


def mail_encoded(text: str) -> bytes:
    """ISO-2022-JP as mail programs of Windows write it, with NEC's signs and half-width kana."""
    sorts = {"kanji": b"\x1b$B", "kana": b"\x1b(I", "ascii": b"\x1b(B"}
    out, now = b"", "ascii"
    for sign in text.replace("～", "〜").replace("－", "−"):
        code = sign.encode("euc_jis_2004")
        sort = "ascii" if len(code) == 1 else "kana" if code[0] == 0x8E else "kanji"
        out += (b"" if sort == now else sorts[sort]) + bytes(
            b & 0x7F for b in (code[1:] if sort == "kana" else code)
        )
        now = sort
    return out + (b"" if now == "ascii" else sorts["ascii"])


def test_csv_cells_keep_their_places(here: Path) -> None:
    text = '名,要件\n"二\n行",x\n ,"a ""b"""\n一;二,"開いたまま\n'
    assert stretches("a.csv", text.encode(), here) == [
        ("1:1 セルA1", "名"),
        ("1:3 セルB1", "要件"),
        ("2:2 セルA2", "二\n行"),
        ("3:4 セルB2", "x"),
        ("4:4 セルB3", 'a ""b""'),
        ("5:1 セルA4", "一;二"),
        ("5:5 セルB4", '"開いたまま'),
    ]
    assert stretches("a.tsv", "一\t二,三\n".encode(), here)[1] == ("1:3 セルB1", "二,三")


# What cannot be read


def shown_in_word(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
    document.add_picture(BytesIO(PICTURE))


def pictures_on_slides(*texts: str) -> bytes:
    """A PowerPoint file with a slide for each text, on it a picture, and another in a group."""
    show = pptx.Presentation()
    for text in texts:
        shapes = show.slides.add_slide(show.slide_layouts[6]).shapes
        shapes.add_picture(BytesIO(PICTURE), 0, 0)
        shapes.add_group_shape().shapes.add_picture(BytesIO(PICTURE), 0, 0)
        if text:
            shapes.add_textbox(0, 0, 9, 9).text_frame.text = text
    return saved(show)


def pictures_on_a_sheet(data: bytes) -> bytes:
    """An Excel file with two pictures on its sheet."""
    book = openpyxl.load_workbook(BytesIO(data))
    for _ in range(2):
        book.active.add_image(openpyxl.drawing.image.Image(BytesIO(PICTURE)))
    return saved(book)


PICTURED = [
    ("a.docx", word(change=shown_in_word), word(VAGUE, change=shown_in_word), ["画像1枚"]),
    (
        "a.pptx",
        pictures_on_slides("", ""),
        pictures_on_slides(VAGUE, ""),
        ["スライド1の画像2枚", "スライド2の画像2枚"],
    ),
    (
        "a.xlsx",
        pictures_on_a_sheet(excel({})),
        pictures_on_a_sheet(excel({"A1": VAGUE})),
        ["要件の画像2枚"],
    ),
]


@pytest.mark.parametrize(("name", "without", "with_text", "told"), PICTURED)
def test_pictures_are_told_and_a_file_of_nothing_else_has_not_passed(
    name: str, without: bytes, with_text: bytes, told: list[str], here: Path
) -> None:
    (here / name).write_bytes(without)
    done = lint(name, at=here)
    assert (done.code, f"読めないもの: {'、'.join(told)}" in done.out) == (3, True)
    assert "問題は見つかりませんでした" not in done.out
    (here / name).write_bytes(with_text)
    done = lint(name, "-f", "json", at=here)
    assert (done.code, done.data["examined"][0]["unread"]) == (0, told)
    assert done.data["examined"][0]["passages"] == 1


def test_scanned_pages_with_page_numbers_have_not_passed(here: Path) -> None:
    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        shown_in_word(document)
        document.sections[0].footer.paragraphs[0].text = "- 1 -"

    (here / "a.docx").write_bytes(word(change=change))
    done = lint("a.docx", at=here)
    assert (done.code, "読めないもの: 画像1枚" in done.out) == (3, True)


def test_word_pictures_are_told_by_page_or_story_and_once(here: Path) -> None:
    picture = (
        '<w:r xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><a:blip/></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    turn = "<w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r>"

    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        add_xml(document, f'<w:p xmlns:w="{{w}}">{picture}</w:p>')
        add_xml(
            document, f'<w:p xmlns:w="{{w}}">{turn}{picture}<w:del w:id="1">{picture}</w:del></w:p>'
        )
        document.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(PICTURE))

    (here / "a.docx").write_bytes(word(VAGUE, change=change))
    unread = api.read(here / "a.docx").examined.unread
    assert [(place.ja, place.en) for place in unread] == [
        ("1ページの画像1枚", "page 1 (1 picture)"),
        ("2ページの画像1枚", "page 2 (1 picture)"),
        ("ヘッダーの画像1枚", "header (1 picture)"),
    ]


def test_pictures_placed_in_excel_cells_are_told(here: Path) -> None:
    image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    relations = f'<Relationships><Relationship Id="r1" Type="{image}" Target="../media/a.png"/></Relationships>'
    data = rezipped(
        excel({"A1": "#VALUE!"}), {"xl/richData/_rels/richValueRel.xml.rels": relations}
    )
    (here / "a.xlsx").write_bytes(data)
    done = lint("a.xlsx", at=here)
    assert (done.code, "セルの中の画像1枚" in done.out) == (3, True)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.txt", " \n\n".encode("utf-8-sig")),
        ("a.md", "---\n\n~~符号~~\n".encode()),
        ("a.csv", b",,\n,,\n"),
        ("a.docx", word()),
        ("a.xlsx", excel({})),
    ],
)
def test_a_file_without_text_has_not_passed(name: str, data: bytes, here: Path) -> None:
    (here / name).write_bytes(data)
    done = lint(name, at=here)
    assert (done.code, "点検する文がありません" in done.out) == (3, True)
    assert "問題は見つかりませんでした" not in done.out
    done = lint(name, "-f", "json", at=here)
    assert not done.data["summary"]["sound"]


def test_excel_formulas_that_were_never_computed_are_told_by_cell(here: Path) -> None:
    formula = '="富士通"&"製とすること。"'
    data = excel({"A1": "要件", "B3": formula, **{f"C{n}": formula for n in range(1, 30)}})
    (here / "a.xlsx").write_bytes(data)
    (place,) = api.read(here / "a.xlsx").examined.unread
    assert place.ja.startswith("要件!C1 C2 B3 C3 C4")
    assert place.ja.endswith("ほか10の数式（値が入っていません。Excel で開いて保存すると読めます）")
    assert place.en.startswith("formulas in 要件!C1 C2 B3")


def test_the_value_that_a_program_writes_for_none_is_no_value(here: Path) -> None:
    def written(value: object, other: object = 0) -> list[str]:
        out = BytesIO()
        book = xlsxwriter.Workbook(out)
        sheet = book.add_worksheet("要件")
        sheet.write("A1", "文")
        sheet.write_formula("A2", '="富士通"', None, value)
        sheet.write_formula("A3", "=1-1", None, other)
        book.close()
        return [text for _, text in stretches("a.xlsx", out.getvalue(), here)]

    assert written(0) == ["文", ""]
    assert written("富士通") == ["文", "富士通"]
    assert written(0, 3) == written(3, 0) == ["文"]


@NEEDS_OFFICE
def test_formulas_are_read_once_a_program_has_computed_them(here: Path, soffice: Save) -> None:
    (here / "a.xlsx").write_bytes(excel({"A1": '="富士通"&"製"', "A2": "=1-1", "A3": '=""'}))
    soffice("xlsx", here / "out", [here / "a.xlsx"])
    document = api.read(here / "out" / "a.xlsx")
    assert [s.text for s in document.stretches] == ["富士通製"]


# Tables


def around(name: str, data: bytes, folder: Path) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rest of the row and the column headings that each passage of a file carries."""
    (folder / name).write_bytes(data)
    model = Reading([api.read(folder / name)], loader.bare()).model
    passages = model.of_kind(DocumentPassage)
    return {(p.text.ja or p.text.en): (p.row, p.column) for p in passages}


def gridded(rows: list[list[str]], *merged: tuple[int, int, int, int]) -> Callable[[Any], None]:
    """Adds a table to a Word file; `merged` cells go from a row and column to another, from 0."""

    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        table = document.add_table(len(rows), len(rows[0]))
        fill(table, rows, merged)

    return change


def fill(table: Any, rows: list[list[str]], merged: Iterable[tuple[int, ...]] = ()) -> None:  # noqa: ANN401  # of two libraries
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text:
                table.cell(r, c).text = text
    for top, left, bottom, right in merged:
        table.cell(top, left).merge(table.cell(bottom, right))


def on_a_slide(rows: list[list[str]], *merged: tuple[int, int, int, int]) -> bytes:
    show = pptx.Presentation()
    shapes = show.slides.add_slide(show.slide_layouts[6]).shapes
    fill(shapes.add_table(len(rows), len(rows[0]), 0, 0, 9, 9).table, rows, merged)
    return saved(show)


def on_a_sheet(rows: list[list[str]], first: int = 1) -> dict[str, str]:
    return {f"{'ABCD'[c]}{r}": t for r, row in enumerate(rows, first) for c, t in enumerate(row)}


GOODS = [["品名", "型番等", "備考"], ["PC", "富士通 LIFEBOOK", "同等品可"]]
TABLES = {
    "a.md": "\n".join("|".join(row) for row in (GOODS[0], ["--"] * 3, GOODS[1])).encode(),
    "a.docx": word(change=gridded(GOODS)),
    "a.xlsx": excel(on_a_sheet(GOODS)),
    "a.pptx": on_a_slide(GOODS),
    "a.csv": "\n".join(",".join(row) for row in GOODS).encode(),
    "a.tsv": "\n".join("\t".join(row) for row in GOODS).encode(),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_carries_the_rest_of_its_row_and_what_heads_its_column(
    name: str, here: Path
) -> None:
    carried = around(name, TABLES[name], here)
    assert carried["富士通 LIFEBOOK"] == (("PC", "同等品可"), ("型番等",))
    assert carried["同等品可"] == (("PC", "富士通 LIFEBOOK"), ("備考",))
    assert carried["型番等"] == (("品名", "備考"), ())


@pytest.mark.parametrize("edge", ["| ", ""])
def test_a_table_of_markdown_ends_where_a_line_is_none_of_its_rows(edge: str, here: Path) -> None:
    rows = (*GOODS[:1], ["---"] * 3, ["-", "", ""], ["", "", ""], ["USB", "", ""])
    lines = [edge + " | ".join(row) for row in rows]
    carried = around("a.md", "\n".join(["前", *lines, "中", "", "後 | 文", ""]).encode(), here)
    assert list(carried) == ["前", *GOODS[0], "-", "USB", "中", "後 | 文"]
    assert carried["USB"] == ((), ("品名",))
    assert carried["前"] == carried["中"] == carried["後 | 文"] == ((), ())


MERGED = [
    ["機器", "", "数量", "備考"],
    ["PC", "LIFEBOOK", "20", "同等品可"],
    ["", "ESPRIMO", "3", ""],
    ["計", "", "23", ""],
]


@pytest.mark.parametrize("name", ["a.docx", "a.pptx", "a.xlsx"])
def test_merged_cells_stand_in_all_rows_and_under_all_heads_that_they_cover(
    name: str, here: Path
) -> None:
    areas = ((0, 0, 0, 1), (1, 0, 2, 0), (1, 3, 2, 3), (3, 0, 3, 2))
    cells = [row[:] for row in MERGED]
    cells[3][2] = ""
    carried = around(name, merged_table(name, cells, *areas), here)
    assert carried["ESPRIMO"] == (("PC", "3", "同等品可"), ("機器",))
    assert carried["同等品可"] == (("PC", "LIFEBOOK", "20", "ESPRIMO", "3"), ("備考",))
    assert carried["計"] == ((), ("機器", "数量"))


def merged_table(name: str, cells: list[list[str]], *areas: tuple[int, int, int, int]) -> bytes:
    """A table with merged cells in a Word, PowerPoint or Excel file."""
    if name == "a.docx":
        return word(change=gridded(cells, *areas))
    if name == "a.pptx":
        return on_a_slide(cells, *areas)
    book = openpyxl.load_workbook(BytesIO(excel(on_a_sheet(cells))))
    for top, left, bottom, right in areas:
        book.active.merge_cells(
            start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
        )
    return saved(book)


@pytest.mark.parametrize("name", ["a.docx", "a.pptx", "a.xlsx"])
@pytest.mark.parametrize("beside", [True, False])
def test_below_merged_cells_a_second_row_goes_on_with_the_head(
    name: str, here: Path, *, beside: bool
) -> None:
    """Beside these the head is merged downwards, or blank below."""
    cells = [
        ["品名", "参考", "", "備考"],
        ["", "メーカー", "Model", ""],
        ["端末", "甲", "乙", "丙"],
        ["", "丁", "戊", ""],
    ]
    across = (0, 1, 0, 2)
    down = ((0, 0, 1, 0), (0, 3, 1, 3)) if beside else ()
    carried = around(name, merged_table(name, cells, across, *down), here)
    assert carried["メーカー"][1] == carried["Model"][1] == ("参考",)
    for model, maker in (("乙", "甲"), ("戊", "丁")):
        assert carried[maker][1] == ("参考メーカー",)
        assert carried[model][1] == ("参考 Model",)
    assert carried["端末"][1] == ("品名",)
    assert carried["丙"][1] == ("備考",)


@pytest.mark.parametrize("name", ["a.docx", "a.pptx", "a.xlsx"])
def test_a_head_may_go_on_for_three_rows_and_leave_some_undivided(name: str, here: Path) -> None:
    cells = [
        ["機能", "", "", "性能"],
        ["画面", "", "", ""],
        ["必須", "任意", "", ""],
        ["甲", "乙", "丙", "丁"],
    ]
    areas = ((0, 0, 0, 2), (1, 0, 1, 1), (0, 3, 2, 3))
    cells[1][2] = "帳票"
    carried = around(name, merged_table(name, cells, *areas), here)
    assert [carried[one][1] for one in "甲乙丙丁"] == [
        ("機能画面必須",),
        ("機能画面任意",),
        ("機能帳票",),
        ("性能",),
    ]


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
@pytest.mark.parametrize(
    "second",
    [
        ["端末", "甲社", "乙型", "丙"],  # beside what is divided, the head is not blank below
        ["", "甲社", "", ""],  # nothing is divided
        ["", "甲社", "画面に表示できること。", ""],  # a sentence heads nothing
    ],
)
def test_a_row_below_merged_cells_that_does_not_divide_them_is_no_head(
    name: str, second: list[str], here: Path
) -> None:
    cells = [["品名", "参考", "", "備考"], second, ["戊", "己", "庚", "辛"]]
    carried = around(name, merged_table(name, cells, (0, 1, 0, 2)), here)
    assert carried["己"][1] == carried["庚"][1] == ("参考",)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_what_divides_merged_cells_of_the_head_further_down_is_no_head(
    name: str, here: Path
) -> None:
    cells = [["品名", "参考", "", ""], ["端末", "甲社", "乙型", ""], ["", "丙社", "丁型", ""]]
    cells.append(["戊", "己", "庚", "辛"])
    carried = around(name, merged_table(name, cells, (0, 1, 0, 2)), here)
    assert carried["庚"][1] == ("参考",)


def test_equivalents_that_a_head_of_two_rows_accepts_make_a_name_a_remark(here: Path) -> None:
    """「参考」 over 「機種」: what stands below is an example."""
    cells = [["品名", "参考", ""], ["", "機種", "台数"], ["端末", "LIFEBOOK", "若干"]]
    path = here / "a.docx"
    for lower, severity in (("機種", Severity.INFO), ("性能", Severity.ERROR)):
        cells[1][1] = lower
        path.write_bytes(merged_table("a.docx", cells, (0, 1, 0, 2), (0, 0, 1, 0)))
        report, _ = api.lint([path], loader.bare(), select=["named-product"])
        assert [d.severity for d in report.diagnostics] == [severity]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_sheet_may_hold_titles_and_tables_one_below_the_other(name: str, here: Path) -> None:
    rows = [
        ["別紙1 機器"],
        ["品名", "参考機種"],
        ["PC", "LIFEBOOK"],
        [""],
        ["2026", "富士通"],
        ["2027", "日立"],
        [""],
        ["項目", "要件"],
        ["画面", "表示できること。"],
    ]
    as_csv = "\n".join(",".join(row) for row in rows).encode()
    carried = around(name, excel(on_a_sheet(rows)) if name == "a.xlsx" else as_csv, here)
    assert carried["別紙1 機器"] == ((), ())
    assert carried["LIFEBOOK"] == (("PC",), ("参考機種",))
    assert carried["日立"] == (("2027",), ())
    assert carried["表示できること。"] == (("画面",), ("要件",))


def test_numbers_are_no_passages_but_stand_in_the_row(here: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["品名", "数量", "単価"], ["プリンタ", 2, None]):
        book.active.append(row)
    carried = around("a.xlsx", saved(book), here)
    assert carried["プリンタ"] == (("2",), ("品名",))
    assert "2" not in carried


def test_a_word_cell_of_several_paragraphs_is_one_text_beside_the_others(here: Path) -> None:
    rows = [["品名", "仕様"], ["PC", "富士通\n同等品可"]]
    carried = around("a.docx", word(change=gridded(rows)), here)
    assert carried["PC"][0] == ("富士通\n同等品可",)

    def change(document: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        gridded(rows)(document)
        cell = document.tables[0].cell(1, 1)
        cell.add_paragraph("第二段")
        fill(cell.add_table(1, 2), [["内左", "内右"]])

    carried = around("a.docx", word(change=change), here)
    assert carried["PC"][0] == ("富士通\n同等品可\n第二段",)
    assert carried["第二段"] == (("富士通\n同等品可", "PC"), ("仕様",))
    assert carried["内左"] == (("内右",), ())


def test_a_very_wide_row_carries_only_what_is_near(here: Path) -> None:
    words = [f"欄{n}" for n in range(30_000)]
    before = process_time()
    carried = around("a.csv", (",".join(words) + "\n" + ",".join(words)).encode(), here)
    assert process_time() - before < 10
    row, _ = carried["欄15000"]
    assert (len(row), row[0], row[-1]) == (40, "欄14980", "欄15020")


# What is refused


def _bomb(folder: Path) -> bytes:
    path = folder / "bomb"
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name in ("word/document.xml", "[Content_Types].xml"):
            made.writestr(name, b" " * (package.MOST_XML // 2 + 1))
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.docm", b"", "macros"),
        ("a.doc", b"", "old format"),
        ("a.zip", b"", "extension"),
        ("a.docx", b"", "damaged"),
        ("a.pdf", b"%PDF-1.7 nothing", "damaged"),
        ("a.txt", bytes(range(32)) * 9, "cannot be read as text"),
        ("a.xlsx", package._OLE + b"Workbook", "old format"),  # noqa: SLF001  # what old files begin with
        ("a.xlsx", package._OLE + "EncryptedPackage".encode("utf-16-le"), "password"),  # noqa: SLF001  # the same
        ("a.docx", rezipped(word("x"), {"word/vbaProject.bin": "x"}), "macros"),
        (
            "a.docx",
            rezipped(word("x"), {"word/x.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]>"}),
            "DOCTYPE",
        ),
        ("a.docx", excel({"A1": "x"}), "a file of Excel. Rename it to .xlsx"),
        ("a.xlsx", word("x"), "a file of Word. Rename it to .docx"),
        ("a.xlsx", slides("x", "x", "x", "x"), "a file of PowerPoint. Rename it to .pptx"),
        ("a.xlsx", excel({"A1": "x"}, merged="A1:C3").replace(b"PK", b"XX"), "damaged"),
    ],
)
def test_what_is_not_safe_or_sound_is_refused_with_the_reason(
    name: str, data: bytes, says: str, here: Path
) -> None:
    (here / name).write_bytes(data)
    with pytest.raises(ReqmodelError) as problem:
        api.read(here / name)
    assert says in problem.value.message.en
    assert problem.value.message.ja


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(here: Path) -> None:
    (here / "a.docx").write_bytes(_bomb(here))
    with pytest.raises(ReqmodelError, match="unpacks to too much"):
        api.read(here / "a.docx")
    wide = excel({"A1": "x"}, merged="A1:B2")
    wide = rezipped(wide, {}, {"xl/worksheets/sheet1.xml": ("A1:B2", "A1:XFD1048576")})
    (here / "a.xlsx").write_bytes(wide)
    with pytest.raises(ReqmodelError, match="unpacks to too much"):
        api.read(here / "a.xlsx")
    far = rezipped(
        excel({"A1": "x"}), {}, {"xl/worksheets/sheet1.xml": ('r="A1"', 'r="XFD1048576"')}
    )
    assert stretches("a.xlsx", far, here) == [("要件!XFD1048576", "x")]


def test_files_are_only_read_and_what_is_outside_is_not_fetched(here: Path) -> None:
    link = '<Relationship Id="rX" Type="http://x/footnotes" Target="http://127.0.0.1:9/" TargetMode="External"/>'
    data = rezipped(
        word(VAGUE),
        {},
        {"word/_rels/document.xml.rels": ("</Relationships>", f"{link}</Relationships>")},
    )
    (here / "a.docx").write_bytes(data)
    (here / "a.docx").chmod(0o400)
    assert found("b.docx", data, here) == [" 段落1"]
    assert lint("a.docx", at=here).code == 0
    assert (here / "a.docx").read_bytes() == data


SAMPLES: dict[str, bytes] = {
    ".docx": notes(word("一", change=lambda d: add_xml(d, text_box("二"))), "footnotes", "三"),
    ".xlsx": excel({"A1": "一", "B2": "二"}, merged="B2:C3", comment=("A1", "三")),
    ".pptx": slides("一", "二", "三", "四"),
    ".pdf": pdf(("一", "二"), ("三",)),
    ".md": "# 一\n\n- 二\n```\n三\n".encode(),
    ".txt": "第1章 一\n二\n".encode("cp932"),
    ".csv": '一,"二\n三",四\n'.encode(),
}


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx"])
def test_the_strict_form_of_office_files_is_read_as_the_usual_one(suffix: str, here: Path) -> None:
    data = SAMPLES[suffix]
    read = stretches(f"a{suffix}", data, here)
    assert stretches(f"b{suffix}", strict(data), here) == read
    assert len(read) > 2
    with ZipFile(here / f"b{suffix}") as package:
        assert b"purl.oclc.org/ooxml" in package.read("_rels/.rels")
    path = here / f"b{suffix}"
    assert api.read(path).sha256 == sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(("name", "_without", "with_text", "told"), PICTURED)
def test_pictures_of_the_strict_form_are_told_too(
    name: str, _without: bytes, with_text: bytes, told: list[str], here: Path
) -> None:
    (here / name).write_bytes(strict(with_text))
    assert [place.ja for place in api.read(here / name).examined.unread] == told


def _reads_or_refuses(folder: Path, suffix: str, data: bytes) -> None:
    path = folder / f"a{suffix}"
    path.write_bytes(data)
    report, text_at = api.lint([path], loader.bare())
    for diagnostic in report.diagnostics:
        text_at(diagnostic.location)
    assert report.unreadable == bool(report.examined[0].problem.ja)


@pytest.mark.parametrize("suffix", SAMPLES)
@settings(max_examples=25)
@given(data=st.binary(max_size=400))
def test_no_bytes_stop_the_program(
    suffix: str, data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    _reads_or_refuses(tmp_path_factory.getbasetemp(), suffix, data)


@pytest.mark.parametrize("suffix", SAMPLES)
@settings(max_examples=25)
@given(at=st.floats(0, 1), cut=st.integers(0, 40), put=st.binary(max_size=40))
def test_no_damage_to_a_file_stops_the_program(
    suffix: str, at: float, cut: int, put: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = SAMPLES[suffix]
    start = int(at * len(data))
    damaged = data[:start] + put + data[start + cut :]
    _reads_or_refuses(tmp_path_factory.getbasetemp(), suffix, damaged)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx"])
@settings(max_examples=25)
@given(data=st.data())
def test_no_damage_inside_a_package_stops_the_program(
    suffix: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    path = folder / "whole"
    path.write_bytes(SAMPLES[suffix])
    with ZipFile(path) as whole:
        part = data.draw(st.sampled_from(sorted(whole.namelist())))
        content = whole.read(part)
    start = data.draw(st.integers(0, len(content)))
    end = start + data.draw(st.integers(0, 60))
    put = data.draw(st.sampled_from([b"", b"<", b"<x/>", b"-1", b"\x00", b"Id", b"\xff\xfe"]))
    out = folder / "damaged"
    with ZipFile(path) as whole, ZipFile(out, "w") as damaged:
        for name in whole.namelist():
            kept = whole.read(name)
            damaged.writestr(name, kept[:start] + put + kept[end:] if name == part else kept)
    _reads_or_refuses(folder, suffix, out.read_bytes())


# The command


def test_the_report_names_files_by_their_hash(here: Path) -> None:
    (here / "a.txt").write_bytes(VAGUE.encode())
    (here / "b.docx").write_bytes(b"x")
    done = lint("a.txt", "b.docx", "--format", "json", at=here)
    assert done.code == 3
    first, second = done.data["examined"]
    assert (first["file"], first["passages"]) == ("a.txt", 1)
    assert first["sha256"] == sha256(VAGUE.encode()).hexdigest()
    assert second["problem"].startswith("ファイルが壊れている")
    assert second["sha256"] == sha256(b"x").hexdigest()
    assert not done.data["summary"]["sound"]
    sarif = lint("a.txt", "b.docx", "--format", "sarif", at=here).data["runs"][0]
    hashes = [one["hashes"]["sha-256"] for one in sarif["artifacts"]]
    assert hashes == [first["sha256"], second["sha256"]]
    text = lint("a.txt", "b.docx", at=here).out
    assert all(f"SHA-256 {digest}" in text for digest in hashes)
    assert not sarif["invocations"][0]["executionSuccessful"]
    assert "::error file=b.docx::" in lint("b.docx", "--format", "github", at=here).out
    assert '<error message="' in lint("b.docx", "--format", "junit", at=here).out


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_every_form_says_where_the_words_stand(form: str, here: Path) -> None:
    (here / "a.xlsx").write_bytes(excel({"B2": VAGUE}))
    done = lint("a.xlsx", "--format", form, "--min-severity", "warning", at=here)
    assert done.code == 1
    assert "要件!B2" in done.out


def test_the_excerpt_points_at_the_words(here: Path) -> None:
    (here / "a.docx").write_bytes(word("権限は、\n適切に管理すること。"))
    lines = lint("a.docx", at=here, lang="en").out.splitlines()
    assert lines[0] == "a.docx paragraph 1: warning [vague-word VN503]"
    assert lines[2:4] == ["   | 権限は、 適切に管理すること。", "   |          ^"]


def test_words_and_severities_of_the_model_around_apply(here: Path) -> None:
    (here / "a.txt").write_bytes("先端的な機器を置くこと。".encode())
    assert lint("a.txt", at=here).code == 0
    term = "kind: vague-word\nid: VW-001\ntitle: 先端的\nforms: [先端的な]\nleaves_open: scope\n"
    term += "why: 不明です。\ninstead: 書いてください。\npasses: []\nfails: []\n"
    write_model(here / "m", {"requirements/w.yaml": term})
    done = lint("a.txt", "--model", "m", "--min-severity", "warning", at=here)
    assert (done.code, "先端的な" in done.out) == (1, True)
    (here / "m/b.txt").write_bytes("先端的な機器を置くこと。".encode())
    assert lint("b.txt", "--min-severity", "warning", at=here / "m").code == 1
    assert lint("a.txt", "--model", "n", at=here).code == 2


def test_dates_are_checked_in_files_too(here: Path) -> None:
    (here / "a.txt").write_bytes("期限は令和8年（2025年）3月とする。".encode())
    assert "mismatched-year" in lint("a.txt", at=here).out


def nothing_on_handover(model: Model) -> Iterator[Finding]:
    if not any("引継ぎ" in text.ja for r in model.own for _, _, text in normative_texts(r)):
        yield Finding(model.project.id)


def test_what_an_english_draft_says_is_not_missed_in_it(here: Path) -> None:
    rules = ("--select", "no-data-export,no-handover,no-interface-disclosure")
    wanted = {"no-data-export", "no-handover", "no-interface-disclosure"}
    (here / "e.md").write_text("The platform shall keep records of use.\n", "utf-8")
    poor = lint("e.md", *rules, "--whole", "-f", "json", at=here)
    assert {d["rule"] for d in poor.data["diagnostics"]} == wanted
    clauses = (
        "The contractor shall export all data in an open format at the end of the contract.",
        "The contractor shall hand over to the next contractor at the end of the contract.",
        "The contractor shall publish the interface specifications.",
    )
    (here / "e.md").write_text("\n\n".join(clauses), "utf-8")
    rich = lint("e.md", *rules, "--whole", "-f", "json", at=here)
    assert rich.data["diagnostics"] == []


def test_rules_on_the_whole_run_only_where_they_are_asked_to(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.txt").write_bytes("文".encode())
    (here / "b.txt").write_bytes("文".encode())
    (here / "c.txt").write_bytes("引継ぎの手順を示すこと。".encode())
    rule = ("--select", "empty-heading")
    done = lint("a.txt", *rule, "--whole", at=here)
    assert (done.code, "文を読むものがありません" in done.err) == (2, True)
    no = Text("ない", "none")
    card = registry.all_rules()["empty-heading"].card.model_copy(
        update={"judges_texts": True, "severity": Severity.ERROR, "message": no, "fix": no}
    )
    monkeypatch.setattr(registry, "_card", lambda _rule: card)
    monkeypatch.setattr(registry, "_check", lambda _rule: nothing_on_handover)
    assert lint("a.txt", *rule, at=here).code == 2
    done = lint("a.txt", "b.txt", *rule, "--whole", "-f", "json", at=here)
    assert [(d["file"], d["line"]) for d in done.data["diagnostics"]] == [("a.txt", 0)]
    assert lint("a.txt", "c.txt", *rule, "--whole", at=here).code == 0


def test_what_files_leave_unsaid_is_told_of_them_all_together(here: Path) -> None:
    (here / "a.txt").write_bytes("申請を受け付けること。".encode())
    (here / "b.txt").write_bytes("契約の終了の時に、次の受託者への引継ぎを終えること。".encode())
    unsaid = {"no-data-export", "no-handover", "no-interface-disclosure"}

    def told(*arguments: str) -> set[str]:
        done = lint(*arguments, "--format", "json", at=here)
        return unsaid & {d["rule"] for d in done.data["diagnostics"]}

    assert told("a.txt") == set()
    assert told("a.txt", "--whole") == unsaid
    assert told("a.txt", "b.txt", "--whole") == unsaid - {"no-handover"}


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_what_is_unsaid_may_be_in_a_file_that_cannot_be_read(form: str, here: Path) -> None:
    (here / "a.txt").write_bytes("申請を受け付けること。".encode())
    (here / "b.docx").write_bytes(b"x")
    done = lint("a.txt", "b.docx", "--whole", "--format", form, at=here)
    assert done.code == 3
    assert "no-handover" in done.out
    said = "このファイルに書かれているかもしれません"
    assert done.out.count(said) == 1
    assert said not in lint("a.txt", "b.docx", "--format", form, at=here).out
    assert said not in lint("a.txt", "--whole", "--format", form, at=here).out
    english = lint("a.txt", "b.docx", "--whole", "--format", form, at=here, lang="en")
    assert "may be in this one" in english.out


@pytest.mark.parametrize(
    ("rule", "missing", "text"),
    [
        ("no-handover", 1, "後継事業者への引継ぎは、本業務の範囲外とする。"),
        ("no-handover", 1, "受託者は、次の受託者への引継ぎの義務を負わない。"),
        ("no-handover", 1, "次の受託者への引継ぎは、別途契約による。"),
        ("no-handover", 1, "The contractor need not be required to assist the successor."),
        ("no-handover", 0, "受託者は、次の受託者への引継ぎを、追加の費用を請求せずに行うこと。"),
        ("no-handover", 0, "The contractor shall assist the successor for not less than a month."),
        ("no-interface-disclosure", 1, "API仕様書は、受託者の営業秘密として開示しない。"),
        ("no-interface-disclosure", 1, "Design documents shall not be delivered."),
        ("no-interface-disclosure", 0, "営業秘密を理由に拒まず、API仕様書を納品すること。"),
        ("no-data-export", 1, "全データをCSV形式で出力する機能は対象外とする。"),
        ("no-data-export", 1, "全データの出力は、独自形式で行うこと。"),
        ("no-data-export", 0, "All data shall be exported, and not in a proprietary format."),
    ],
)
def test_what_a_sentence_takes_back_it_does_not_hold(
    rule: str, missing: int, text: str, here: Path
) -> None:
    (here / "a.txt").write_text(f"システムを構築すること。\n{text}\n", "utf-8")
    done = lint("a.txt", "--whole", "--select", rule, "--format", "json", at=here)
    assert [d["rule"] for d in done.data["diagnostics"]] == [rule] * missing


def test_a_baseline_leaves_only_what_is_new(here: Path) -> None:
    (here / "a.txt").write_bytes(f"{VAGUE}\n".encode())
    assert lint("a.txt", "--write-baseline", "known.json", at=here).code == 0
    written = (here / "known.json").read_bytes()
    (here / "b.md").write_bytes(f"# 章\n\n\n{VAGUE}\n{VAGUE}速やかに。\n".encode())
    (here / "a.txt").write_bytes(f"上の行\n\n{VAGUE}\n迅速に知らせること。\n".encode())
    done = lint("a.txt", "--baseline", "known.json", "--format", "json", at=here)
    assert [(d["line"], d["column"]) for d in done.data["diagnostics"]] == [(4, 1)]
    assert done.data["summary"]["adopted"] == 1
    assert lint("a.txt", "--baseline", "known.json", "--min-severity", "warning", at=here).code == 1
    (here / "a.txt").write_bytes(f"{VAGUE}\n{VAGUE}\n".encode())
    done = lint("a.txt", "--baseline", "known.json", "--format", "json", at=here)
    assert [d["line"] for d in done.data["diagnostics"]] == [2]
    (here / "a.txt").write_bytes(f"{VAGUE}\n".encode())
    lint("a.txt", "--write-baseline", "known.json", at=here)
    assert (here / "known.json").read_bytes() == written


@pytest.mark.parametrize("known", [1, 37])
def test_what_a_baseline_knows_is_counted_where_nothing_is_new(known: int, here: Path) -> None:
    (here / "a.txt").write_bytes((f"{VAGUE}\n" * known).encode())
    for option in ("--write-baseline", "--baseline"):
        for lang, said in (
            ("ja", f"新しい問題は見つかりませんでした（既知 {known} 件）。"),
            ("en", f"Nothing new was found; {known} known."),
        ):
            done = lint("a.txt", option, "known.json", at=here, lang=lang)
            assert (done.code, done.out.splitlines()[-1]) == (0, said)
    (here / "a.txt").write_bytes("申請を受け付けること。".encode())
    done = lint("a.txt", "--baseline", "known.json", at=here, lang="en")
    assert done.out.splitlines()[-1] == "No problem was found."


def test_a_baseline_serves_check_too(here: Path) -> None:
    write_model(here, {"requirements/a.yaml": "kind: term\nid: TM-001\ntitle: 語\ntags: [a, 1]\n"})
    assert quick("check", at=here).code == 1
    assert quick("check", "--write-baseline", "known.json", at=here).code == 0
    assert quick("check", "--baseline", "known.json", at=here).code == 0
    (here / "known.json").write_text("[]", encoding="utf-8")
    done = quick("check", "--baseline", "known.json", at=here)
    assert (done.code, "not made by --write-baseline" in done.err) == (2, True)


WISH = "地図の表示には、ArcGISを用いることが望ましい。"
DEMAND = "地図の表示には、ArcGISを必ず用い、ほかの製品は認めないものとすること。"
ASKING = "kind: functional-requirement\nid: FR-001\ntitle: 地図\nheading: FH-DATA\npriority: must\nstatement: "


def new(text: str, folder: Path) -> int:
    """How many product names are new in a model whose one requirement says this."""
    write_model(folder, {"requirements/f.yaml": f"{ASKING}{text}\n"})
    done = quick(
        *("check", "--select", "named-product", "--baseline", "known.json", "-f", "json"), at=folder
    )
    return len(done.data["diagnostics"])


def test_a_baseline_knows_a_finding_while_its_sentence_is_the_same(here: Path) -> None:
    write_model(here, {"requirements/f.yaml": f"{ASKING}{WISH}\n"})
    quick("check", "--select", "named-product", "--write-baseline", "known.json", at=here)
    assert new(WISH, here) == 0
    assert new(f"画面は見やすくすること。{WISH}", here) == 0
    assert new(WISH.replace("表示", "印刷"), here) == 1
    assert new(DEMAND, here) == 1
    assert new(f"{WISH}{WISH}", here) == 0  # of each word in a text, one finding


def test_a_baseline_knows_no_finding_that_is_worse(here: Path) -> None:
    write_model(here, {"requirements/f.yaml": f"{ASKING}{WISH}\n"})
    report = api.check(api.load(here), select=["named-product"])
    (one,) = report.diagnostics
    assert one.severity is Severity.WARNING
    for severity, known in (
        (Severity.ERROR, False),
        (Severity.WARNING, True),
        (Severity.INFO, True),
    ):
        now = replace(report, diagnostics=(replace(one, severity=severity),))
        assert (now.beyond(Counter([one.known])).diagnostics == ()) is known
    both = replace(report, diagnostics=(replace(one, severity=Severity.INFO), one))
    worse = replace(one, severity=Severity.ERROR)
    assert both.beyond(Counter([one.known, worse.known])).diagnostics == ()


def test_a_baseline_of_the_older_form_is_not_trusted(here: Path) -> None:
    (here / "a.txt").write_bytes(VAGUE.encode())
    old = '{"findings": [{"rule": "vague-word", "record": "P-1", "words": "適切に", "times": 1}]}'
    (here / "known.json").write_text(old, encoding="utf-8")
    done = lint("a.txt", "--baseline", "known.json", at=here)
    assert (done.code, "--write-baseline で作り直して" in done.err) == (2, True)


def test_no_baseline_is_written_of_what_could_not_be_read(here: Path) -> None:
    (here / "a.docx").write_bytes(b"x")
    (here / "b.txt").write_bytes(VAGUE.encode())
    for files in (("a.docx",), ("a.docx", "b.txt")):
        done = lint(*files, "--write-baseline", "known.json", at=here)
        assert (done.code, "known.json は書きませんでした" in done.err) == (3, True)
        assert not (here / "known.json").exists()
        assert ("適切に" in done.out) is ("b.txt" in files)


def test_a_jurisdiction_can_be_named(here: Path) -> None:
    (here / "a.txt").write_bytes("文".encode())
    assert lint("a.txt", "--jurisdiction", "uk", at=here).code == 0
    assert lint("a.txt", "--jurisdiction", "mars", at=here).code == 2


def test_thousands_of_findings_take_seconds(here: Path) -> None:
    (here / "a.txt").write_bytes((f"{VAGUE}\n" * 4_000).encode())
    before = process_time()
    report, _ = api.lint([here / "a.txt"], loader.bare())
    assert process_time() - before < 10
    assert len(report.diagnostics) == report.records == 4_000


def neutrality(text: str, folder: Path, name: str = "a.txt", *, whole: bool = False) -> list[str]:
    """The rules of the family that find something in a file."""
    (folder / name).write_text(text, "utf-8")
    report, _ = api.lint([folder / name], loader.bare(), select=["neutrality"], whole=whole)
    return [d.rule for d in report.diagnostics]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("データは Oracle Database に格納すること。", ["named-product"]),
        ("次のいずれかの製品を使用すること。\n・Oracle Database\n・HiRDB", []),
        ("次の製品を使用すること。\n・Oracle Databaseを使用すること。", ["named-product"]),
        ("手順は[Garoonの使い方](https://example.jp/Garoon/)に従うこと。", []),
        ("1 要員の経験\n・Garoonの構築", ["restrictive-personnel"]),
        ("1 画面\n・Garoonを使用すること。", ["named-product"]),
        ("本システムは,クラウド型で構築すること。", ["implementation-not-outcome"]),
        ("サーバは 富士通 製とすること。", ["named-maker"]),
    ],
)
def test_what_stands_over_and_around_a_name_decides(
    text: str, rules: list[str], tmp_path: Path
) -> None:
    assert neutrality(text, tmp_path) == rules


def test_a_study_misses_no_clause_on_systems(tmp_path: Path) -> None:
    study = "本業務では、基盤のあり方の調査及び検討を行うこと。\n報告書を納入すること。\n"
    assert neutrality(study, tmp_path, whole=True) == ["no-handover"]
    built = study + "管理システムの構築を行うこと。\n"
    assert set(neutrality(built, tmp_path, whole=True)) >= {
        "no-data-export",
        "no-interface-disclosure",
    }
