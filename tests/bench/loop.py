# ruff: noqa: T201  # a benchmark prints
"""What the Excel loop costs: `make bench`.

Each is a whole process from a cold start, on a model of 10,000 records; CPU seconds are user and
system time together, the median of three.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory

import openpyxl
from check import ROUNDS, cost
from generated_model import write

RECORDS = 10_000
MOST = 4.0
"""CPU seconds that an export, or an import with its difference, may take."""
EDITED, ADDED, DELETED = 100, 10, 5
SHEET, TEXT, ITEMS = "機能要件", "理由", "出典の引用"


def edit(book: Path, edited: Path) -> int:
    """Edit cells, add rows and delete rows as people do; returns how many cells were filled."""
    workbook = openpyxl.load_workbook(book)
    filled = sum(
        cell.value is not None
        for sheet in workbook
        if not sheet.title.startswith("_")
        for row in sheet.iter_rows(min_row=2)
        for cell in row
    )
    sheet = workbook[SHEET]
    text = next(cell.column for cell in sheet[1] if cell.value == TEXT)
    last = sheet.max_row
    for row in range(2, 2 + EDITED):
        sheet.cell(row, text).value = f"{sheet.cell(row, text).value}（改めた）"
    for row in range(last + 1, last + 1 + ADDED):
        for column in range(2, sheet.max_column + 1):
            sheet.cell(row, column).value = sheet.cell(last, column).value
    workbook[ITEMS].delete_rows(2, DELETED)
    workbook.save(edited)
    return filled


def rounds(folder: Path) -> Iterator[tuple[str, float, float]]:
    """What each step costs, each time on the model as it was."""
    reqmodel = Path(sys.executable).with_name("reqmodel")
    model, book, edited = folder / "model", folder / "book.xlsx", folder / "edited.xlsx"
    records, _ = write(model, RECORDS)
    took = []
    for _ in range(ROUNDS):
        book.unlink(missing_ok=True)
        took.append(cost(reqmodel, "export", "xlsx", "-m", model, "--out", book))
    filled = edit(book, edited)
    print(f"{records:,} records, {filled:,} cells filled; {EDITED} cells edited, {ADDED} rows added, {DELETED} deleted")  # fmt: skip
    yield "exported", median(cpu for cpu, _ in took), median(peak for _, peak in took)
    steps = {
        "imported unchanged": (book, "--dry-run"),
        "edits shown": (edited, "--dry-run"),
        "edits written": (edited, "--yes"),
    }
    for name, (file, how) in steps.items():
        took.clear()
        for _ in range(ROUNDS):
            with TemporaryDirectory() as other:
                fresh = copytree(model, Path(other) / "model")
                took.append(cost(reqmodel, "import", "xlsx", file, how, "-m", fresh))
        yield name, median(cpu for cpu, _ in took), median(peak for _, peak in took)


def main() -> None:
    """Print a line for each step; exit with 1 if one takes too long."""
    too_slow = False
    with TemporaryDirectory() as folder:
        for name, cpu, peak in rounds(Path(folder)):
            too_slow |= cpu > MOST
            over = f"  more than {MOST} s" if cpu > MOST else ""
            print(f"{name:<20} {cpu:>6.2f} CPU s {peak:>6.0f} MB{over}", flush=True)
    sys.exit(too_slow)


if __name__ == "__main__":
    main()
