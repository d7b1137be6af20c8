"""Edited CSV files: one, a folder of them or a zip, with the fingerprints of their export."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text
from reqmodel.sheets.book import BASE, Base
from reqmodel.sheets.form import Cell
from reqmodel.sheets.plain import unguarded
from reqmodel.sheets.proposal import Received
from reqmodel.sheets.taken import RawSheet
from reqmodel.store.package import broken, mark_of, too_large, unopened

_MOST_BYTES = 200_000_000
_LONGEST_FIELD = 1_000_000
_DELIMITERS = ("\t", ";", ",")


def from_csv(path: Path) -> Received:
    """The sheets in CSV files (UTF-8, CP932 or UTF-16), each called by its file.

    Raises:
        ReqmodelError: a file cannot be opened or decoded, or is no CSV.
    """
    base: Base | None = None
    found: list[RawSheet] = []
    try:
        files = list(_files(path))
    except OSError as problem:
        raise unopened(path, problem) from problem
    except (BadZipFile, RuntimeError, NotImplementedError, UnicodeDecodeError) as problem:
        raise broken() from problem
    for name, data in files:
        rows = _rows(name, data)
        if name == BASE:
            base = Base.read("".join(row) for row in rows)
        else:
            numbered: list[tuple[int, list[Cell]]] = [
                (number, [unguarded(cell) or None for cell in row])
                for number, row in enumerate(rows, 1)
            ]
            found.append(RawSheet(name, [(n, cells) for n, cells in numbered if any(cells)]))
    return base, found


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.iterdir()):
            if file.suffix.lower() == ".csv" and not mark_of(file):
                yield file.stem, file.read_bytes()
    elif path.suffix.lower() == ".zip":
        # names without the mark of UTF-8 are those of a Japanese Windows
        with ZipFile(path, metadata_encoding="cp932") as package:
            parts = [p for p in package.infolist() if p.filename.lower().endswith(".csv")]
            if sum(p.file_size for p in parts) > _MOST_BYTES:
                raise too_large()
            for part in parts:
                yield Path(part.filename).stem, package.read(part)
    else:
        yield path.stem, path.read_bytes()
        beside = path.with_name(f"{BASE}.csv")
        if beside.is_file():
            yield BASE, beside.read_bytes()


def _rows(name: str, data: bytes) -> list[list[str]]:
    text = _decoded(name, data)
    head = text[: text.find("\n") if "\n" in text else None]
    delimiter = max(_DELIMITERS, key=head.count)
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as problem:
        raise ReqmodelError(
            Text(
                f"{name}.csv は CSV として読めません（引用符の閉じ忘れなど）。",
                f"{name}.csv cannot be read as CSV; a quotation mark may be missing.",
            ),
            exit_code=3,
        ) from problem
    finally:
        csv.field_size_limit(before)


def _decoded(name: str, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        codecs: tuple[str, ...] = ("utf-16",)
    elif data[:200:2].count(0) > 20 or data[1:200:2].count(0) > 20:
        codecs = ("utf-16-be",) if data[:200:2].count(0) > 20 else ("utf-16-le",)
    else:
        codecs = ("utf-8-sig", "cp932")
    for codec in codecs:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    raise ReqmodelError(
        Text(
            f"{name}.csv の文字コードが分かりません。UTF-8、Shift_JIS（CP932）又は UTF-16 で保存してください。",
            f"The encoding of {name}.csv is not known. Save it in UTF-8, Shift_JIS (CP932) or UTF-16.",
        ),
        exit_code=3,
    )
