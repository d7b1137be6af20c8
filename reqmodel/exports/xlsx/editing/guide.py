"""The first sheet: how to use the workbook, and what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reqmodel.exports.xlsx.editing.styles import Styles
from reqmodel.model.text import Text
from reqmodel.sheets.book import Book

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_TITLE = Text("編集用ブック", "Editing workbook")
_MODEL, _VERSION, _EDITION, _STAMP = (
    Text("モデル", "Model"),
    Text("版", "Version"),
    Text("公開範囲", "Edition"),
    Text("書き出した時の控え", "Fingerprint of the export"),
)
_STAMP_MORE = Text(
    "取り込むとき、この控えと比べて、編集されたセルだけを書き換えます。",
    "On import, only cells that differ from it are changed.",
)
_HOW = Text("使い方", "How to use it")
_STEPS = (
    Text("直す", "Edit"),
    Text("足す", "Add"),
    Text("消す", "Delete"),
    Text("並べる", "Sort"),
    Text("列", "Columns"),
    Text("リンク", "Links"),
    Text("英語", "English"),
    Text("取り込む", "Import"),
    Text("競合", "Conflicts"),
)
_STEPS_MORE = (
    Text("白いセルを直します。見出しにマウスを置くと、書き方が出ます。灰色のセル（ID、読むための列）は直しません。濃い見出し（黄色の字）は必須です。",
         "Change white cells; point at a header to see what belongs there. Leave grey cells. Headers in yellow are required."),
    Text("表の下の空いた行に書きます。IDは空のままにすると、取り込むときに次の番号が付きます。ほかのシートから指すときは、自分でIDを書いておきます。",
         "Write into an empty row below the table. Left empty, the ID is given on import; to refer to the new record from other sheets, write one yourself."),
    Text("行ごと削除します。取り込むときに、消してよいか確かめます。番号は使い回しません。役目を終えた記録は、消さずに状態を「廃止」にします。",
         "Delete the whole row; import asks before anything is deleted. Numbers are not used again. A record that has served is better set to 'retired'."),
    Text("並べ替えと行の削除をするときは、「校閲」→「シート保護の解除」（パスワードはありません）を選びます。並び順は取り込みに影響しません。記録の中の順は「順」の列で変えます。",
         "To sort or to delete rows, lift the protection (Review, Unprotect Sheet; no password). The order of rows does not matter; the order within a record is that of the column 'Order'."),
    Text("列の入替え、非表示、自分用の列やシートの追加は自由です。見出しの字は変えないでください。",
         "Move and hide columns, and add columns and sheets of your own, as you like. Leave the words of the headers."),
    Text("「FR-01 名称」のように書いてあります。IDだけでも、一覧から選んでも構いません。何件もある列は、1行（セルの中の改行）に1件です。",
         "Shown as 'FR-01 title'; the ID alone will do. Columns that hold several have one a line within the cell."),
    Text("英語がまだない列は隠してあります。列の再表示で書けます。日本語が正です。",
         "Columns without any English yet are hidden; unhide them to write. Japanese is the authoritative text."),
    Text("reqmodel import xlsx ファイル名 --dry-run で差分を確かめてから、--dry-run を外して取り込みます。誤りがあれば、シートとセルを示して、何も書き込みません。",
         "See the differences with: reqmodel import xlsx FILE --dry-run; then import without --dry-run. If anything is wrong, it says in which cell, and nothing is written."),
    Text("書き出した後にモデルの側でも同じ所が変わっていたら、どちらも示して止まります。勝手に選びません。",
         "Where the model has changed in the same place since, both are shown and nothing is chosen."),
)  # fmt: skip
_SHEETS, _ROWS = Text("シート", "Sheets"), Text("行数", "Rows")
_BROKEN = Text(
    "次の記録は誤りがあって読めないため、載せていません: {ids}",
    "Left out, as their errors keep them from being read: {ids}",
)


def write_guide(
    worksheet: Worksheet, book: Book, counts: Mapping[str, int], digest: str, styles: Styles
) -> None:
    """Write the guide; `digest` stands for the state of the model that was exported."""
    lang, project = book.lang, book.model.project
    worksheet.hide_gridlines(2)
    worksheet.set_column(0, 0, 26)
    worksheet.set_column(1, 1, 92)
    worksheet.set_column(2, 2, 8)
    worksheet.write_string(0, 0, _TITLE.to(lang), styles.title)
    worksheet.set_row(0, 28)
    facts = (
        (_MODEL, project.title.to(lang)),
        (_VERSION, f"{project.version}（{project.dated.isoformat()}）"),
        (_EDITION, book.model.audience.label.to(lang)),
        (_STAMP, f"{digest[:16]}  {_STAMP_MORE.to(lang)}"),
    )
    row = 1
    for label, value in facts:
        worksheet.write_string(row, 0, label.to(lang), styles.label)
        worksheet.write_string(row, 1, value, styles.text)
        row += 1
    if book.model.broken:
        ids = ", ".join(book.model.broken)
        worksheet.write_string(row, 1, _BROKEN.fill({"ids": ids}).to(lang), styles.text)
        row += 1
    row = _heading(worksheet, row + 1, _HOW.to(lang), styles)
    for step, more in zip(_STEPS, _STEPS_MORE, strict=True):
        worksheet.write_string(row, 0, step.to(lang), styles.label)
        worksheet.write_string(row, 1, more.to(lang), styles.text)
        size = (len(more.to(lang)) + len(more.to(lang).encode())) / 2
        worksheet.set_row(row, 17 * (1 + size // 88) + 3)
        row += 1
    row = _heading(worksheet, row + 1, _SHEETS.to(lang), styles)
    worksheet.write_string(row - 1, 2, _ROWS.to(lang), styles.heading)
    names = book.names
    for sheet in book.sheets:
        name = names[sheet.key]
        indent = "　" if sheet.places and len(sheet.kinds) == 1 else ""
        target = name.replace("'", "''")
        worksheet.write_url(row, 0, f"internal:'{target}'!A1", styles.link, f"{indent}{name}")
        heads = (c.title.to(lang) for c in sheet.columns if not c.english)
        worksheet.write_string(row, 1, _shortened("、".join(heads)), styles.text)
        worksheet.write_number(row, 2, counts[sheet.key], styles.count)
        row += 1
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.protect("", {"select_locked_cells": True})


def _heading(worksheet: Worksheet, row: int, text: str, styles: Styles) -> int:
    worksheet.write_string(row, 0, text, styles.heading)
    worksheet.write_blank(row, 1, None, styles.heading)
    worksheet.write_blank(row, 2, None, styles.heading)
    return row + 1


def _shortened(text: str) -> str:
    return text if len(text) < 45 else f"{text[:44]}…"
