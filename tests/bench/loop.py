# ruff: noqa: T201  # a benchmark prints
"""What the Excel loop costs beside the floor, in one run: `make bench`.

First on what is wanted, 10,000 records that fill about 15 columns each; then on the same records with
their citations and metrics, which fill sheets of their own. Each step is a whole process from a cold
start; CPU seconds are user and system time together, the median of three, and told as multiples of
the floor (`floor.py`) as well, as machines differ.
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
WANTED = 4.0
"""CPU seconds in which what is wanted should be exported, or imported with its difference."""
MOST_FLOORS = 5
"""How many times the floor that may take on any machine."""
EDITED, ADDED, DELETED = 100, 10, 5
SHEET, TEXT, ITEMS = "機能要件", "理由", "受託者の義務_履行の証拠"


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


def steps(folder: Path, *, cited: bool) -> Iterator[tuple[str, float, float, float]]:
    """CPU seconds, floors and peak megabytes of each step, each time on the model as it was."""
    python = Path(sys.executable)
    reqmodel, least = python.with_name("reqmodel"), Path(__file__).with_name("floor.py")
    model, book, edited = folder / "model", folder / "book.xlsx", folder / "edited.xlsx"
    records, _ = write(model, RECORDS, cited=cited)
    floors: list[float] = []

    def told(name: str, took: list[tuple[float, float]]) -> tuple[str, float, float, float]:
        cpu = median(cpu for cpu, _ in took)
        return name, cpu, cpu / median(floors), median(peak for _, peak in took)

    took = []
    for _ in range(ROUNDS):
        floors.append(cost(python, least, model)[0])
        book.unlink(missing_ok=True)
        took.append(cost(reqmodel, "export", "xlsx", "-m", model, "--out", book))
    filled = edit(book, edited)
    print(f"{records:,} records, {filled:,} cells filled: {filled / records:.1f} each; {EDITED} cells edited, {ADDED} rows added, {DELETED} deleted")  # fmt: skip
    yield told("exported", took)
    imports = {
        "imported unchanged": (book, "--dry-run"),
        "edits shown": (edited, "--dry-run"),
        "edits written": (edited, "--yes"),
    }
    for name, (file, how) in imports.items():
        took.clear()
        floors.clear()
        for _ in range(ROUNDS):
            with TemporaryDirectory() as other:
                fresh = copytree(model, Path(other) / "model")
                floors.append(cost(python, least, fresh)[0])
                took.append(cost(reqmodel, "import", "xlsx", file, how, "-m", fresh))
        yield told(name, took)


def main() -> None:
    """Print a line for each step; exit with 1 if one of what is wanted takes too long."""
    too_slow = False
    for cited in (False, True):
        with TemporaryDirectory() as folder:
            for name, cpu, floors, peak in steps(Path(folder), cited=cited):
                over = not cited and floors > MOST_FLOORS
                too_slow |= over
                aim = "" if cited else f"  wanted: {WANTED} s"
                more = f"  more than {MOST_FLOORS} floors" if over else aim
                print(f"{name:<20} {cpu:>6.2f} CPU s {floors:>5.1f} floors {peak:>6.0f} MB{more}", flush=True)  # fmt: skip
    sys.exit(too_slow)


if __name__ == "__main__":
    main()
