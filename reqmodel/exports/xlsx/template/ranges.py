"""What a sheet says of its ranges, and what hangs on its rows, when one of them becomes several."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils.cell import get_column_letter, range_boundaries

from reqmodel.exports.xlsx.template.growth import Growth
from reqmodel.exports.xlsx.template.parts import Element, Parts, main

EXTENDED = "http://schemas.microsoft.com/office/excel/2006/main"
"""Of ranges and conditions that Excel 2010 and later know."""
_ANCHORS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_GROWING = tuple(map(main, ("autoFilter", "sortState")))
_MARKED = tuple(
    map(main, ("conditionalFormatting", "dataValidation", "protectedRange", "ignoredError"))
)


def move_merges(tree: Element, growth: Growth, joined: Sequence[tuple[int, int, int, int]]) -> None:
    """Joined cells move; those of the row itself, `joined`, are joined in each row that it becomes."""
    merges = tree.find(main("mergeCells"))
    if merges is None:
        return
    for merge in merges:
        if range_boundaries(merge.get("ref")) not in joined:
            merge.set("ref", growth.ref(merge.get("ref"), grow=False))
    for left, _, right, _ in joined:
        for row in range(growth.row + 1, growth.row + growth.by + 1):
            ref = f"{get_column_letter(left)}{row}:{get_column_letter(right)}{row}"
            merges.append(merges.makeelement(main("mergeCell"), {"ref": ref}))
    merges.set("count", str(len(merges)))


def move_ranges(tree: Element, growth: Growth) -> None:
    """Filters, rules, protected ranges, links and page breaks move, and grow with the row."""
    for element in tree.iter(*_GROWING):
        element.set("ref", growth.ref(element.get("ref")))
    for element in tree.iter(main("hyperlink")):
        element.set("ref", growth.ref(element.get("ref"), grow=False))
    for element in tree.iter(*_MARKED):
        element.set("sqref", growth.refs(element.get("sqref")))
    for element in tree.iter(f"{{{EXTENDED}}}sqref"):
        element.text = growth.refs(element.text or "")
    for held in tree.iter(main("rowBreaks")):
        for brk in held:
            after = int(brk.get("id"))
            brk.set("id", str(after + growth.by if after >= growth.row else after))


def move_parts(parts: Parts, part: str, growth: Growth) -> None:
    """Pictures and shapes under the row move; Excel's tables that end in it grow."""
    for link in parts.links(part):
        if link.sort == "drawing":
            _move_shapes(parts.tree(link.target), growth)
        elif link.sort == "table":
            for element in parts.tree(link.target).iter(main("table"), *_GROWING):
                element.set("ref", growth.ref(element.get("ref")))


def _move_shapes(tree: Element, growth: Growth) -> None:
    """Each stays as large as it is."""
    for anchor in tree:
        start = anchor.find(f"{{{_ANCHORS}}}from/{{{_ANCHORS}}}row")
        if start is None or int(start.text) < growth.row:
            continue
        for row in anchor.iter(f"{{{_ANCHORS}}}row"):
            row.text = str(int(row.text) + growth.by)
