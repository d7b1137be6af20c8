"""A PowerPoint file: shapes, tables, notes and comments, slide by slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from defusedxml.ElementTree import fromstring

from reqmodel.model.text import NO_TEXT, Text
from reqmodel.store.document import Stretch
from reqmodel.store.grid import Area, Grid
from reqmodel.store.package import besides, opened, paragraphs, pictures, unread_pictures

if TYPE_CHECKING:
    from pptx.text.text import TextFrame

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def from_pptx(data: bytes, _name: str) -> Iterator[Stretch]:
    """The stretches of a .pptx file, under the title of their slide.

    Raises:
        ReqmodelError: it cannot be opened safely, or is of another program.
    """
    data = opened(data, "pptx")
    import pptx  # noqa: PLC0415  # heavy, and only where there is such a file

    for n, slide in enumerate(pptx.Presentation(BytesIO(data)).slides, 1):
        title = slide.shapes.title
        named = " ".join(_text(title.text_frame).split()) if title is not None else ""
        section = (named,) if named else ()
        at = Text(f"スライド{n}", f"slide {n}")
        for shape in _shapes(slide.shapes):
            yield from _shape(shape, at, section)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            place = Text(f"{at.ja}のノート", f"{at.en}, notes")
            yield from _paragraphs(slide.notes_slide.notes_text_frame, place, section)
        about = Text(f"{at.ja}のコメント", f"{at.en}, comment")
        for relation in slide.part.rels.values():
            if relation.reltype.endswith("/comments") and not relation.is_external:
                for text in _comments(relation.target_part.blob):
                    yield Stretch(text, about, section)
        yield from unread_pictures(pictures(slide.element), at)
    yield from besides(data)


def _comments(part: bytes) -> Iterator[str]:
    """The comments on a slide: of old programs as one text each, of new ones by paragraph."""
    root = fromstring(part)
    yield from (text.text for text in root.iter(f"{_P}text") if (text.text or "").strip())
    yield from paragraphs(root)


def _shapes(shapes: Iterable[Any]) -> Iterator[Any]:
    """All shapes, those in groups too."""
    for shape in shapes:
        if inner := getattr(shape, "shapes", None):
            yield from _shapes(inner)
        else:
            yield shape


def _shape(shape: Any, at: Text, section: tuple[str, ...]) -> Iterator[Stretch]:  # noqa: ANN401  # of many classes
    place = Text(f"{at.ja}「{shape.name}」", f"{at.en}, '{shape.name}'")
    if shape.has_text_frame:
        yield from _paragraphs(shape.text_frame, place, section)
    if not shape.has_table:
        return
    cells = list(_cells(shape.table))
    grid = Grid(area for _, area in cells)
    for cell, area in cells:
        r, c = area.top, area.left
        here = Text(f"{place.ja}の{r}行{c}列", f"{place.en}, row {r}, column {c}")
        for stretch in _paragraphs(cell.text_frame, here, section):
            yield replace(stretch, row=grid.row(area), heads=grid.heads(area))


def _cells(table: Any) -> Iterator[tuple[Any, Area]]:  # noqa: ANN401  # python-pptx hides its classes
    """The cells of a table that no other covers."""
    for r, row in enumerate(table.rows, 1):
        for c, cell in enumerate(row.cells, 1):
            if not cell.is_spanned:
                covers = (cell.span_height, cell.span_width) if cell.is_merge_origin else (1, 1)
                yield cell, Area.of(_text(cell.text_frame), r, c, *covers)


def _text(frame: TextFrame) -> str:
    return "\n".join(paragraphs(frame._txBody))  # noqa: SLF001  # python-pptx passes what is struck


def _paragraphs(frame: TextFrame, place: Text, section: tuple[str, ...]) -> Iterator[Stretch]:
    texts = list(paragraphs(frame._txBody))  # noqa: SLF001  # the same
    for n, text in enumerate(texts, 1):
        more = Text(f"の段落{n}", f", paragraph {n}") if len(texts) > 1 else NO_TEXT
        yield Stretch(text, Text(place.ja + more.ja, place.en + more.en), section)
