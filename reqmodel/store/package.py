"""Files of office programs before they are opened: which are safe to, and why others are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, is_zipfile

from defusedxml.ElementTree import fromstring

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.store.document import Stretch

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES = 500_000_000
"""Of all parts together, as they say they will be; zipfile reads no more of a part than it says."""
MOST_XML = 100_000_000
"""Of the parts that become trees in memory, at about ten times their size."""
MOST_PARTS = 20_000

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_MAIN = re.compile(rb"[.]([a-z]+)[.][a-z]+[.]main[+]xml")
_KINDS = {
    "docx": ("wordprocessingml", "Word"),
    "xlsx": ("spreadsheetml", "Excel"),
    "pptx": ("presentationml", "PowerPoint"),
}
"""The languages that kinds of files are written in, and their programs."""
_STRICT = re.compile(rb"http://purl[.]oclc[.]org/ooxml/([A-Za-z]+)/([A-Za-z]+)")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
"""How ISO/IEC 29500 names things in its strict form, and in the transitional one."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))


_PICTURES = frozenset({f"{_A}blip", "{urn:schemas-microsoft-com:vml}imagedata"})
_NO_PICTURES = frozenset(
    {
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}object",
        "{http://schemas.openxmlformats.org/presentationml/2006/main}oleObj",
    }
)
"""Repeat a picture for old programs, or show an embedded file, which is told by its name."""
_NOT_STRUCK = "noStrike"
_DRAWN = re.compile(r"/(?:diagrams/data|charts/chart)[0-9]*\.xml$")
_EMBEDDED = re.compile(r"(?:^|/)(?:embeddings/[^/]+|afchunk[^/]*)$")


def unreadable(ja: str, en: str) -> ReqmodelError:
    """Why a file cannot be linted, and what to do."""
    return ReqmodelError(Text(ja, en), exit_code=3)


def require_safe(data: bytes) -> None:
    """See that an OOXML file may be opened.

    Raises:
        ReqmodelError: it is locked, old, broken, too large, has macros or declares entities.
    """
    if data.startswith(_OLE):
        raise locked() if _LOCKED in data else old()
    if not is_zipfile(BytesIO(data)):
        raise broken()
    try:
        with ZipFile(BytesIO(data)) as package:
            _require_safe(package)
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
    ) as problem:
        raise broken() from problem


def _require_safe(package: ZipFile) -> None:
    parts = package.infolist()
    trees = [p for p in parts if p.filename.lower().endswith((".xml", ".rels", ".vml"))]
    if (
        len(parts) > MOST_PARTS
        or sum(p.file_size for p in parts) > MOST_BYTES
        or sum(p.file_size for p in trees) > MOST_XML
    ):
        raise too_large()
    if any(p.filename.lower().endswith("vbaproject.bin") for p in parts):
        raise macros()
    for part in trees:
        content = package.read(part)
        if any(mark in content for mark in _DOCTYPE):
            raise _entities()


def opened(data: bytes, kind: str) -> bytes:
    """A safe OOXML file of a kind (`docx`, `xlsx`, `pptx`); if it is in the strict form, in the usual one.

    Raises:
        ReqmodelError: it is not safe, or is of another kind.
    """
    require_safe(data)
    with ZipFile(BytesIO(data)) as package:
        said = {match[1].decode() for match in _MAIN.finditer(package.read(_TYPES))}
        kinds = [one for one, (language, _) in _KINDS.items() if language in said]
        if kinds and kind not in kinds:
            raise _renamed(kind, kinds[0])
        if not _STRICT.search(package.read(_RELATIONS)):
            return data
        usual = BytesIO()
        with ZipFile(usual, "w") as new:
            for part in package.infolist():
                content = package.read(part)
                named = part.filename.endswith((".xml", ".rels"))
                new.writestr(part.filename, _STRICT.sub(_USUAL, content) if named else content)
    return usual.getvalue()


def drawn(package: ZipFile, part: str) -> Iterator[str]:
    """The paragraphs of text in a part that holds shapes, a diagram or a chart."""
    return paragraphs(fromstring(package.read(part)))


def paragraphs(root: Element) -> Iterator[str]:
    """The paragraphs of text in an element, as shapes hold them."""
    for paragraph in root.iter(f"{_A}p"):
        if (text := words(paragraph)).strip():
            yield text


def words(paragraph: Element) -> str:
    """The words of a paragraph in a shape, but for those struck out."""
    if paragraph.tag == f"{_A}t":
        return paragraph.text or ""
    if paragraph.tag == f"{_A}br":
        return "\n"
    style = paragraph.find(f"{_A}rPr")
    struck = style is not None and style.get("strike", _NOT_STRUCK) != _NOT_STRUCK
    return "" if struck else "".join(map(words, paragraph))


def pictures(element: Element, but: frozenset[str] = frozenset()) -> int:
    """How many pictures an element shows, those inside elements named in `but` not counted."""
    found, waiting = 0, [element]
    while waiting:
        one = waiting.pop()
        found += one.tag in _PICTURES
        waiting += [c for c in one if c.tag not in _NO_PICTURES and c.tag not in but]
    return found


def unread_pictures(number: int, where: Text = NO_TEXT) -> Iterator[Stretch]:
    """What to say of pictures somewhere: nobody reads what is written in them."""
    if number:
        some = Text(f"画像{number}枚", f"{number} picture{'s' if number > 1 else ''}")
        there = Text(f"{where.ja}の{some.ja}", f"{where.to('en')} ({some.en})")
        yield Stretch("", there if where else some)


def besides(data: bytes) -> Iterator[Stretch]:
    """What all office files may hold beside their text: diagrams, charts, and files within them.

    The texts of embedded files are not read; each is a place without text.
    """
    with ZipFile(BytesIO(data)) as package:
        names = sorted(package.namelist())
        for n, part in enumerate(filter(_DRAWN.search, names), 1):
            for text in drawn(package, part):
                yield Stretch(text, Text(f"図{n}", f"figure {n}"))
        for part in filter(_EMBEDDED.search, names):
            name = part.rpartition("/")[2]
            yield Stretch("", Text(f"埋め込みファイル {name}", f"embedded file {name}"))


def unopened(path: Path, problem: OSError) -> ReqmodelError:
    """A file that the system does not give; another program may hold it."""
    why = problem.strerror or str(problem)
    return unreadable(
        f"{path} を開けません（{why}）。ほかのソフトで開いていれば、閉じてください。",
        f"{path} cannot be opened ({why}). If it is open in another program, close it there.",
    )


def mark_of(path: Path) -> str:
    """The name of the file that an office program marks by a file of this name as open, or ""."""
    name = path.name
    if name.startswith("~$"):
        return name[2:]
    return name[7:-1] if name.startswith(".~lock.") and name.endswith("#") else ""


def only_a_mark(path: Path) -> ReqmodelError:
    """A file by which a program marks another as open, and which holds nothing else."""
    meant = path.with_name(mark_of(path))
    return unreadable(
        f"{path.name} は、{meant.name} がほかのソフトで開いている間だけできる印です。"
        f"{meant.name} を保存して閉じ、{meant} を指定してください。",
        f"{path.name} only marks {meant.name} as open in another program. "
        f"Save and close {meant.name}, and name {meant}.",
    )


def is_open(path: Path) -> bool:
    """Whether an office program marks a file as open."""
    return any(path.with_name(n).exists() for n in (f"~${path.name}", f".~lock.{path.name}#"))


def broken() -> ReqmodelError:
    """A file that is not what its name says, or is damaged."""
    return unreadable(
        "ファイルが壊れているか、拡張子と中身が違います。元のソフトで開いて、保存し直してください。",
        "The file is damaged, or is not what its extension says. "
        "Open it in the program it comes from and save it again.",
    )


def no_text(unread: Iterable[Text]) -> ReqmodelError:
    """A file in which there is nothing to check; it has not passed."""
    if not (places := Text.listed(unread)):
        return unreadable(
            "点検する文がありません。ファイルが空でないか、確かめてください。",
            "There is no text in it to check. See whether it is the file you meant.",
        )
    return unreadable(
        f"文字として読めるものがありません（読めないもの: {places.ja}）。"
        "文字認識（OCR）をしたファイルか、元のファイルを指定してください。",
        f"There is no text in it that can be read, but: {places.en}. "
        "Name a file after text recognition (OCR), or the file it was made from.",
    )


def _renamed(kind: str, true: str) -> ReqmodelError:
    """A file of another program than its extension says."""
    program = _KINDS[true][1]
    return unreadable(
        f"拡張子は .{kind} ですが、中身は {program} のファイルです。拡張子を .{true} に直してください。",
        f"Its extension is .{kind}, but it is a file of {program}. Rename it to .{true}.",
    )


def macros() -> ReqmodelError:
    """A file that carries a program."""
    return unreadable(
        "マクロを含むファイルは安全のため開きません。マクロなしの形式（.docx、.xlsx、.pptx）で保存し直してください。",
        "A file with macros is not opened, for safety. "
        "Save it in a form without macros (.docx, .xlsx, .pptx).",
    )


def locked() -> ReqmodelError:
    """A file that asks for a password."""
    return unreadable(
        "パスワードで保護されています。保護を外した写しを指定してください。",
        "It is protected by a password. Name a copy without that protection.",
    )


def old() -> ReqmodelError:
    """A file of an office program before 2007."""
    return unreadable(
        "古い形式のファイルです（.doc、.xls、.ppt）。.docx、.xlsx、.pptx で保存し直してください。",
        "It is in an old format (.doc, .xls, .ppt). Save it as .docx, .xlsx or .pptx.",
    )


def too_large() -> ReqmodelError:
    """A file that would fill the memory."""
    most = f"{MOST_BYTES // 1_000_000:,} MB"
    return unreadable(
        f"展開すると大きすぎるため開きません（上限 {most}、うち文書の構造 {MOST_XML // 1_000_000} MB）。分けて保存してください。",
        f"It is not opened, as it unpacks to too much (at most {most}, "
        f"{MOST_XML // 1_000_000} MB of it XML). Save it in parts.",
    )


def _entities() -> ReqmodelError:
    return unreadable(
        "XMLに実体の宣言（DOCTYPE）があり、安全のため開きません。元のソフトで保存し直してください。",
        "Its XML declares entities (DOCTYPE), so it is not opened, for safety. "
        "Save it again in the program it comes from.",
    )
