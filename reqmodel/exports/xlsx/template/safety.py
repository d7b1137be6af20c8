"""What a template may not hold, for it would be wrong, or tell of somebody, in what is made from it."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.exports.xlsx.template.parts import MAIN, Element, Parts, main
from reqmodel.model.text import Text

_SORTS = {
    "externalLink": Text("ほかのブックへのリンク", "links to other workbooks"),
    "connections": Text("外部データへの接続", "connections to data elsewhere"),
    "queryTable": Text("外部データへの接続", "connections to data elsewhere"),
    "pivotTable": Text(
        "ピボットテーブル（集計は、雛形のときのままになります）",
        "pivot tables (their figures would be those of the template)",
    ),
    "slicer": Text("スライサー", "slicers"),
    "comments": Text(
        "メモ・コメント（書いた人の名前が入っています）",
        "notes and comments (they name who wrote them)",
    ),
    "threadedComment": Text("コメントのスレッド", "threads of comments"),
    "person": Text("コメントを書いた人の一覧", "the list of people who commented"),
    "oleObject": Text("埋め込まれたファイル", "embedded files"),
    "package": Text("埋め込まれたファイル", "embedded files"),
    "control": Text("ActiveX コントロール", "ActiveX controls"),
    "ctrlProp": Text("フォーム コントロール", "form controls"),
    "revisionHeaders": Text("ブックの共有の履歴", "the history of a shared workbook"),
    "xlMacrosheet": Text("マクロ", "macros"),
    "dialogsheet": Text("ダイアログ シート", "dialog sheets"),
    "origin": Text("電子署名（差し込むと無効になります）", "a signature (filling breaks it)"),
}
_LINKED = Text(
    "ファイルの外を読みに行く部品（{target}）", "parts that are fetched from elsewhere ({target})"
)
_HARMLESS = "hyperlink"
_WORKBOOK = "officeDocument"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{sort}.main+xml"
_PATH = "{http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac}absPath"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def unfit(parts: Parts) -> Iterator[Text]:
    """What of it stands in the way."""
    for name in parts.names:
        for link in parts.links(name):
            if link.sort in _SORTS:
                yield _SORTS[link.sort]
            elif link.external and link.sort != _HARMLESS:
                yield _LINKED.fill({"target": link.target})


def workbook_of(parts: Parts) -> str | None:
    """The name of the workbook's part; None where it is no workbook that Excel saves by default."""
    found = (link.target for link in parts.links("") if link.sort == _WORKBOOK)
    name = next(found, None)
    known = name in parts.names and parts.tree(name).tag == f"{{{MAIN}}}workbook"
    return name if known else None


def clean(parts: Parts, workbook: str) -> None:
    """Take out what tells of a machine or a person, and what is no longer true."""
    tree = parts.tree(workbook)
    for path in list(tree.iter(_PATH)):  # where it was last saved
        holder = next(a for a in path.iterancestors() if a.tag == _MC)
        holder.getparent().remove(holder)
    for sharing in tree.findall(main("fileSharing")):
        sharing.attrib.pop("userName", None)
    for link in list(parts.links(workbook)):
        if link.sort == "calcChain":
            parts.drop(link)
    for name in parts.names:
        for link in list(parts.links(name)):
            if link.sort == "printerSettings":  # they name a printer
                _without_printer(parts.tree(name), link.id)
                parts.drop(link)
    parts.retype(workbook, _TEMPLATE.format(sort="sheet"))
    _reckon(tree)
    for link in list(parts.links("")):
        if link.sort == "extended-properties":  # it lists the sheets
            _without_names(parts.tree(link.target))


def _without_printer(tree: Element, id_: str) -> None:
    for set_up in tree.iter(main("pageSetup")):
        for name, value in list(set_up.attrib.items()):
            if value == id_ and name.endswith("}id"):
                del set_up.attrib[name]


def _without_names(tree: Element) -> None:
    for element in list(tree):
        if element.tag.rpartition("}")[2] in {"TitlesOfParts", "HeadingPairs"}:
            tree.remove(element)


def _reckon(tree: Element) -> None:
    """Have formulas reckoned when the file is opened."""
    found = tree.find(main("calcPr"))
    if found is None:
        found = tree.makeelement(main("calcPr"))
        before = ("definedNames", "externalReferences", "functionGroups", "sheets")
        next(e for n in before if (e := tree.find(main(n))) is not None).addnext(found)
    found.set("fullCalcOnLoad", "1")
