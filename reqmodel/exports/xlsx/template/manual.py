"""What the reference says of templates: their places, and the tables and columns of workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from reqmodel.exports.xlsx.rows import ID, Listing
from reqmodel.exports.xlsx.template.spot import HEAD, TABLE
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName
from reqmodel.text.places import CONTENT, NEEDED, PLACES, written

WORKBOOKS = (
    ExportName.REQUIREMENT_LIST,
    ExportName.RESPONSIBILITY_MATRIX,
    ExportName.PATTERN_COMPARISON,
    ExportName.DATA_MAP,
)
_LEAD = """\
# 組織の雛形 / Templates of your organisation

組織の雛形を `templates/<文書の名前>.<形式>` に置くか、`--template ファイル` で渡すと、付属の書式に代わります。手始めには
`reqmodel export report-template`（報告書）、`sheet-template`（一枚もの）、`slide-template`（スライド）、`workbook-template`（ブック）で
付属の雛形を書き出し、Word・PowerPoint・Excel で直します。`templates/` にこの名前で置けば、その形式の文書すべてに使われます。

A file `templates/<document>.<format>` of the model, or `--template FILE`, replaces our form. Ours are written by `reqmodel
export report-template`, `sheet-template`, `slide-template` and `workbook-template`, to be changed in Word, PowerPoint or
Excel; under these names in `templates/` they serve every document of their sort.

## 差し込む場所 / Places

Word と Excel では、次の場所に値が入ります（○は必須）。ヘッダー・フッターにも書けます。 / In Word and Excel these are filled,
in headers and footers too (○: needed).

| 場所 / place | | 入るもの / what |
|---|---|---|
"""
_SAID = {
    "title": Text("文書の名称", "the document's name"),
    "mark": Text("【案】など、合意の状態", "how far it is agreed, such as [Draft]"),
    "version": Text("版", "version"),
    "date": Text("日付", "date"),
    "project": Text("業務名", "the contract or project"),
    "client": Text("発注者", "client"),
    "audience": Text("誰に見せる版か", "edition"),
    "notice": Text("公式見解ではない旨（案のとき）", "that it is no official view (of drafts)"),
    CONTENT: Text(
        "本文。Word では一つの段落に、Excel ではセルに、それだけで書く",
        "the content; by itself in a paragraph (Word) or a cell (Excel)",
    ),
    HEAD: Text("（Excel）表の列の名前", "(Excel) the titles of a table's columns"),
    TABLE: Text("（Excel）表の名称", "(Excel) the name of a table"),
}
_SHEETS = """
## ブック / Workbooks

- `{{content}}` のあるシートは、文書の表の数だけ写され、表の名前が付きます。 / The sheet with `{{content}}` is copied for each
  table of the document and called by it.
- `{{content:表}}` は決まった表の行を、`{{content:表:列}}` はその一つの列を入れます。`{{head:表}}`、`{{head:表:列}}`、`{{table:表}}`
  も同じです。 / `{{content:TABLE}}` takes the rows of one table, `{{content:TABLE:COLUMN}}` one column of it; so do `head` and
  `table`.
- その行が、表の行の数だけ、書式・横の結合・式・入力規則ごと増えます。下にあるものは下がり、その行で終わる範囲（`=COUNTA(B5:B5)`、条件付き
  書式、印刷範囲、Excel のテーブル）は行とともに伸びます。 / The row is repeated with its formats, merged cells, formulas and
  rules; what stands below moves down, and ranges that end in the row grow with it.
- 幅を決めていない列は、中身に合わせます。文は、折り返して全体を表示する書式のセルで折り返します。 / Columns without a width
  get one; texts wrap where the cell's format says so.
- 画像、図形、ページ設定、ほかのシートはそのまま残ります。プリンターの設定と、最後に保存した場所は消します。 / Pictures, shapes, page
  set-up and other sheets stay. Settings of a printer and the path of the file are taken out.
- 受け付けないもの / refused, with a reason: マクロ、ほかのブックや外部データへのリンク、ピボットテーブル、スライサー、メモ・コメント、フォーム
  コントロール、埋め込まれたファイル、電子署名。 / macros, links to other workbooks and data, pivot tables, slicers, notes and
  comments, form controls, embedded files, signatures.

値がない列は、書いても空欄です。役割や整備パターンごとの列は、その記録のIDが名前です。 / A column in which nothing stands stays
blank. The columns of roles and patterns are called by the ids of their records.
"""


def templates_page(model: Model) -> str:
    """The page; `model` is one without records, whose tables have every column that is always there."""
    lines = [_LEAD.rstrip("\n")]
    for name in dict.fromkeys((*PLACES, HEAD, TABLE)):
        said = _SAID[name]
        needed = "○" if name in NEEDED else ""
        lines.append(f"| `{written(name)}` | {needed} | {said.ja} / {said.en} |")
    lines.append(_SHEETS)
    for name in WORKBOOKS:
        lines += [f"### `{name}`: {name.label.ja} / {name.label.en}", ""]
        lines += ["| 表 / table | 列 / columns |", "|---|---|"]
        lines += _rows(name, model)
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _rows(name: ExportName, model: Model) -> Iterator[str]:
    stem = name.replace("-", "_")
    module = import_module(f"reqmodel.exports.xlsx.documents.{stem}")
    listing: Listing
    for listing in module.listings(model):
        columns = [(c.key, c.title) for c in (*listing.table.columns, *listing.table.absent)]
        told = "、".join(f"`{key}` {title.ja}" for key, title in [(ID, Text("ID")), *columns])
        yield f"| `{listing.key}` {listing.name.ja} / {listing.name.to('en')} | {told} |"
