"""Slides: what every deck keeps to, on our template and on an organisation's."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import SOFFICE, Save
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.util import Inches, Pt

from reqmodel import api
from reqmodel.analysis.undecided import undecided
from reqmodel.exports.pptx.grid import Grid, row
from reqmodel.exports.pptx.lettering import Para, cut, height
from reqmodel.exports.pptx.slide import Area
from reqmodel.exports.pptx.stationery import FONT, LATIN, stationery
from reqmodel.exports.registry import Offer
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.records.fact import Case
from reqmodel.model.text import LANGUAGES, Language
from reqmodel.model.vocabulary import Disclosure, ExportName, PartyType, Status

TOCHIGI = Path(__file__).parent.parent
DECKS = [offer for offer in api.offered(format_="pptx") if not offer.on_request]
NAMES = [offer.name.value for offer in DECKS]
NS = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
SLACK = Pt(1)
Native = Any
"""A thing of the library for slides, which has no types."""
_MADE: dict[tuple[str, str], bytes] = {}


@pytest.fixture(scope="module")
def order() -> Order:
    return api.edition(TOCHIGI, Disclosure.INTERNAL)


def made(offer: Offer, order: Order, lang: Language = "ja") -> Native:
    key = (offer.name.value, lang)
    if key not in _MADE:
        _MADE[key] = offer.made(replace(order, lang=lang))
    return pptx.Presentation(BytesIO(_MADE[key]))


def words(slide: Native) -> str:
    return "\n".join(t.text or "" for t in slide.element.iter(f"{{{NS['a']}}}t"))


def text_of(deck: Native) -> str:
    return "\n".join(map(words, deck.slides))


def offer_of(name: ExportName) -> Offer:
    return next(offer for offer in DECKS if offer.name is name)


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_stands_outside_a_slide_or_over_its_foot(
    offer: Offer, lang: Language, order: Order
) -> None:
    deck = made(offer, order, lang)
    for n, slide in enumerate(deck.slides, 1):
        below = [
            s.top for s in slide.placeholders if s.placeholder_format.type is PP_PLACEHOLDER.FOOTER
        ]
        assert below, n
        for shape in slide.shapes:
            assert shape.left >= 0, (n, shape.name)
            assert shape.top >= 0, (n, shape.name)
            assert shape.left + shape.width <= deck.slide_width + SLACK, (n, shape.name)
            if shape.is_placeholder:
                continue
            assert shape.top + shape.height <= min(below) + SLACK, (n, shape.name)


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_tables_and_notes_do_not_meet(offer: Offer, order: Order) -> None:
    for n, slide in enumerate(made(offer, order).slides, 1):
        notes = [s.top for s in slide.shapes if s.name == "出典"]
        for shape in slide.shapes:
            if notes and (
                shape.has_table or shape.has_chart or shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
            ):
                assert shape.top + shape.height <= notes[0] + SLACK, (n, shape.name)


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_everything_stays_editable(offer: Offer, order: Order) -> None:
    shapes = [shape for slide in made(offer, order).slides for shape in slide.shapes]
    assert not [s for s in shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
    if offer.name in (ExportName.PATTERN_COMPARISON, ExportName.CASE_SURVEY):
        charts = [s.chart for s in shapes if s.has_chart]
        assert charts
        assert all(chart.part.chart_workbook.xlsx_part for chart in charts)
    assert any(s.has_table for s in shapes)


def test_every_arrow_is_glued_to_two_boxes_and_ends_at_them(order: Order) -> None:
    found = 0
    for slide in made(offer_of(ExportName.PLATFORM_FIGURE), order).slides:
        boxes = {shape.shape_id: shape for shape in slide.shapes}
        for arrow in slide.shapes:
            if arrow.shape_type != MSO_SHAPE_TYPE.LINE or arrow.is_placeholder:
                continue
            found += 1
            joints = arrow.element.nvCxnSpPr.cNvCxnSpPr
            for joint, (x, y) in (
                (joints.stCxn, (arrow.begin_x, arrow.begin_y)),
                (joints.endCxn, (arrow.end_x, arrow.end_y)),
            ):
                box = boxes[joint.id]
                sites = (
                    (box.left + box.width / 2, box.top),
                    (box.left, box.top + box.height / 2),
                    (box.left + box.width / 2, box.top + box.height),
                    (box.left + box.width, box.top + box.height / 2),
                )
                assert abs(sites[joint.idx][0] - x) <= SLACK
                assert abs(sites[joint.idx][1] - y) <= SLACK
            assert arrow.element.find(".//{*}tailEnd") is not None
    assert found > 100


def test_boxes_of_a_figure_do_not_lie_over_each_other(order: Order) -> None:
    for n, slide in enumerate(made(offer_of(ExportName.PLATFORM_FIGURE), order).slides, 1):
        boxes = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
        for i, one in enumerate(boxes):
            for other in boxes[i + 1 :]:
                apart = (
                    one.left + one.width <= other.left + SLACK
                    or other.left + other.width <= one.left + SLACK
                    or one.top + one.height <= other.top + SLACK
                    or other.top + other.height <= one.top + SLACK
                )
                inside = (
                    one.left <= other.left
                    and one.top <= other.top
                    and other.left + other.width <= one.left + one.width
                    and other.top + other.height <= one.top + one.height
                )
                assert apart or inside, (n, one.text_frame.text, other.text_frame.text)


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_text_in_boxes_and_cells_is_not_higher_than_they_are(
    offer: Offer, lang: Language, order: Order
) -> None:
    """Measured anew from what stands in the file."""
    for n, slide in enumerate(made(offer, order, lang).slides, 1):
        for frame, wide, high in _frames(slide):
            text, size = _paras(frame)
            assert height(text, wide, size) <= high + 1, (n, text[0].words)


def _frames(slide: Native) -> Iterator[tuple[Native, float, float]]:
    for shape in slide.shapes:
        if shape.has_table:
            for line in shape.table.rows:
                for cell, column in zip(line.cells, shape.table.columns, strict=True):
                    wide = column.width - cell.margin_left - cell.margin_right
                    high = line.height - cell.margin_top - cell.margin_bottom
                    yield cell.text_frame, wide / Pt(1), high / Pt(1)
        elif shape.has_text_frame and shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE:
            frame = shape.text_frame
            wide = shape.width - frame.margin_left - frame.margin_right
            high = shape.height - frame.margin_top - frame.margin_bottom
            yield frame, wide / Pt(1), high / Pt(1)


def _paras(frame: Native) -> tuple[list[Para], float]:
    found = []
    for paragraph in frame.paragraphs:
        sizes = [run.font.size.pt for run in paragraph.runs]
        bullet = paragraph._p.find(".//a:buChar", NS) is not None  # noqa: SLF001  # no name for it
        found.append(
            Para(paragraph.text.replace("\v", "\n"), max(sizes, default=12), bullet=bullet)
        )
    return found, 12


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_every_slide_tells_its_number_version_day_and_audience(offer: Offer, order: Order) -> None:
    for slide in made(offer, order).slides:
        places = {s.placeholder_format.type: s for s in slide.placeholders}
        number = places[PP_PLACEHOLDER.SLIDE_NUMBER]
        assert number._element.find(".//{*}fld").get("type") == "slidenum"  # noqa: SLF001  # no name
        foot = places[PP_PLACEHOLDER.FOOTER].text_frame.text
        assert f"第{order.model.project.version}版" in foot
        assert "事務局内部版" in foot
        assert places[PP_PLACEHOLDER.DATE].text_frame.text == "令和8(2026)年11月23日(月)"


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_japanese_text_says_that_it_is_japanese(offer: Offer, order: Order) -> None:
    made(offer, order)
    package = ZipFile(BytesIO(_MADE[offer.name.value, "ja"]))
    runs = 0
    for name in package.namelist():
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            xml = package.read(name).decode()
            tags = re.findall(r"<a:rPr\b[^>]*>", xml)
            runs += len(tags)
            assert all('lang="ja-JP"' in tag for tag in tags), name
    assert runs > 50
    theme = package.read("ppt/theme/theme1.xml").decode()
    assert theme.count(f'<a:latin typeface="{LATIN}"/><a:ea typeface="{FONT}"/>') == 2


def test_the_marks_of_reliability_are_explained_where_they_stand(order: Order) -> None:
    deck = made(offer_of(ExportName.PATTERN_COMPARISON), order)
    marked = [words(s) for s in deck.slides if re.search("〔[確二算未仮案答]〕", words(s))]
    assert len(marked) > 10
    for said in marked:
        signs = set(re.findall("〔[確二算未仮案答]〕", said))
        legend = next(line for line in said.split("\n") if line.startswith("記載の確かさ"))
        assert all(sign in legend for sign in signs)


def test_what_is_not_agreed_is_marked_and_what_is_agreed_is_not(order: Order) -> None:
    offer = offer_of(ExportName.PATTERN_COMPARISON)
    drafts = [words(s) for s in made(offer, order).slides]
    assert all("【案】" in said for said in drafts)
    agreed = {
        i: r.model_copy(update={"status": Status.AGREED}) if isinstance(r, Pattern) else r
        for i, r in order.model.records.items()
    }
    order = replace(order, model=replace(order.model, records=agreed))
    assert "【案】" not in text_of(pptx.Presentation(BytesIO(offer.made(order))))


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_the_same_model_gives_the_same_bytes_and_nobodys_name(offer: Offer, order: Order) -> None:
    made(offer, order)
    data = _MADE[offer.name.value, "ja"]
    assert offer.made(order) == data
    for package in _packages(data):
        core = package.read("docProps/core.xml").decode()
        assert "<dc:creator></dc:creator>" in core
        assert "2026-11-23T00:00:00Z" in core
        assert {i.date_time[0] for i in package.infolist()} == {1980}


def _packages(data: bytes) -> Iterator[ZipFile]:
    package = ZipFile(BytesIO(data))
    yield package
    for name in package.namelist():
        if name.endswith(".xlsx"):
            yield from _packages(package.read(name))


def test_no_amount_of_yen_is_shown(order: Order) -> None:
    for offer in DECKS:
        if offer.name is not ExportName.CASE_SURVEY:  # there amounts are facts of others
            assert not re.search(r"[0-9,億万千]+ ?円", text_of(made(offer, order))), offer.name
    assert "見積取得前" in text_of(made(offer_of(ExportName.PATTERN_COMPARISON), order))


def test_the_council_is_asked_every_matter_that_municipalities_decide(order: Order) -> None:
    said = text_of(made(offer_of(ExportName.COUNCIL_REPORT), order))
    asked = undecided(order.model, (PartyType.MUNICIPALITY, PartyType.COUNCIL))
    assert asked
    for n, decision in enumerate(asked, 1):
        assert f"諮る事項 {n}: {decision.title.ja}" in said
        assert all(option.title.ja in said.replace("\n", "") for option in decision.options)
    assert "【様式・未実施】" in said


def test_every_case_and_every_pattern_is_told_of(order: Order) -> None:
    cases = text_of(made(offer_of(ExportName.CASE_SURVEY), order))
    assert all(f"{c.id} {c.title.ja}" in cases for c in order.model.of_kind(Case))
    patterns = text_of(made(offer_of(ExportName.PATTERN_COMPARISON), order))
    for pattern in order.model.of_kind(Pattern):
        assert f"{pattern.id} {pattern.title.ja}: メリットとデメリット" in patterns


def test_a_deck_can_be_about_chosen_records(order: Order) -> None:
    one = replace(order, records=("CS-08",))
    said = text_of(pptx.Presentation(BytesIO(offer_of(ExportName.CASE_SURVEY).made(one))))
    assert "CS-08" in said
    assert "CS-01 " not in said


def test_marks_for_members_are_not_in_the_public_deck(order: Order) -> None:
    public = replace(order, model=order.model.for_audience(Disclosure.PUBLIC))
    said = text_of(pptx.Presentation(BytesIO(offer_of(ExportName.PATTERN_COMPARISON).made(public))))
    assert "評価項目ごとの評価" not in said
    assert "リスクと対応" not in said
    assert "公開版" in said


# Templates


def _organisation() -> bytes:
    """A template as people have it: English layouts, 4:3, with a slide left in it."""
    file = pptx.Presentation()
    file.slides.add_slide(file.slide_layouts[0]).shapes.title.text = "LEFT OVER"
    out = BytesIO()
    file.save(out)
    return out.getvalue()


@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_an_organisations_template_is_used_as_it_is(offer: Offer, order: Order) -> None:
    with_theirs = replace(order, template=_organisation(), template_name="県.pptx")
    deck: Native = pptx.Presentation(BytesIO(offer.made(with_theirs)))
    assert "LEFT OVER" not in text_of(deck)
    assert (deck.slide_width, deck.slide_height) == (9144000, 6858000)
    assert {s.slide_layout.name for s in deck.slides} <= {"Title Slide", "Title Only"}
    for n, slide in enumerate(deck.slides, 1):
        for shape in slide.shapes:
            assert shape.left + shape.width <= deck.slide_width + SLACK, (n, shape.name)
            assert shape.top + shape.height <= deck.slide_height + SLACK, (n, shape.name)


def test_a_template_without_a_layout_is_refused_with_what_it_lacks(order: Order) -> None:
    data = stationery()
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            new.writestr(name, part.replace('name="タイトルのみ"', 'name="白紙"'))
    bad = replace(order, template=out.getvalue(), template_name="県.pptx")
    with pytest.raises(ReqmodelError) as problem:
        DECKS[0].made(bad)
    assert "県.pptx" in problem.value.message.ja
    assert "「タイトルのみ」（英語の名前は Title Only）がありません" in problem.value.message.ja
    assert "白紙" in problem.value.message.ja


def test_a_template_whose_layout_has_no_number_is_refused(order: Order) -> None:
    data = stationery()
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            if name.endswith("slideLayout3.xml"):
                part = part.replace('type="sldNum"', 'type="tbl"')
            new.writestr(name, part)
    bad = replace(order, template=out.getvalue(), template_name="県.pptx")
    with pytest.raises(ReqmodelError, match="slide number"):
        DECKS[0].made(bad)


def test_what_is_no_presentation_is_refused(order: Order) -> None:
    for data in (b"no", b""):
        with pytest.raises(ReqmodelError):
            DECKS[0].made(replace(order, template=data or b"PK", template_name="県.pptx"))


def test_our_template_is_16_to_9_and_its_places_fit() -> None:
    file: Native = pptx.Presentation(BytesIO(stationery()))
    assert file.slide_width / file.slide_height == pytest.approx(16 / 9)
    for layout in file.slide_layouts:
        for place in layout.placeholders:
            assert place.left >= 0
            assert place.left + place.width <= file.slide_width, (layout.name, place.name)
            assert place.top + place.height <= file.slide_height, (layout.name, place.name)


# Rows and lines

TEXTS = st.text(st.sampled_from("あ漢 aB9、。\n（-"), max_size=160)


@given(TEXTS, st.floats(40, 400), st.floats(10, 200))
def test_what_is_cut_is_all_there_and_fits(text: str, width: float, room: float) -> None:
    whole = (Para(text), Para("次の段落", bullet=True))
    first, rest = cut(whole, width, 12, room)
    joined = "".join(p.words for p in (*first, *rest))
    assert joined == text + "次の段落"
    assert not first or height(first, width, 12) <= room


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=14), st.floats(120, 400))
def test_pages_hold_every_row_in_order_and_none_is_too_high(
    cells: list[tuple[str, str]], high: float
) -> None:
    grid = Grid(("見出し", "内容"), tuple(row(a, b) for a, b in cells), (1, 2), 11)
    area = Area(0, 0, 500, high)
    laid, pages = grid.laid_out(area)
    head = laid.high(row(*laid.heads), area.width)
    for page in pages:
        assert page
        assert head + sum(laid.high(r, area.width) for r in page) <= high + 0.01
    said = "".join(p.words for page in pages for r in page for p in r.cells[1])
    assert said == "".join(b.replace("\n", "") for _, b in cells)


@pytest.fixture(scope="module")
def rendered(order: Order, tmp_path_factory: pytest.TempPathFactory, soffice: Save) -> Path:
    """A folder with every deck as LibreOffice renders it."""
    folder = tmp_path_factory.mktemp("decks")
    for offer in DECKS:
        made(offer, order)
        (folder / f"{offer.name}.pptx").write_bytes(_MADE[offer.name.value, "ja"])
    soffice("pdf", folder, sorted(folder.glob("*.pptx")))
    return folder


@pytest.mark.skipif(
    not (SOFFICE and shutil.which("pdftotext")),
    reason="LibreOffice renders the slides and pdftotext reads them; one is not installed",
)
@pytest.mark.parametrize("offer", DECKS, ids=NAMES)
def test_rendered_text_stays_above_the_foot(offer: Offer, order: Order, rendered: Path) -> None:
    boxes = subprocess.run(
        ["pdftotext", "-bbox", rendered / f"{offer.name}.pdf", "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    pages = boxes.split("<page ")[1:]
    deck = made(offer, order)
    assert len(pages) == len(deck.slides)
    for n, (page, slide) in enumerate(zip(pages, deck.slides, strict=True), 1):
        high = float(re.findall(r'height="([\d.]+)"', page)[0])
        foot = 7.0 / 7.5 * high
        found = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>', page)
        below = "".join(word for top, low, word in found if float(low) > foot + 4)
        places = [s.text_frame.text for s in slide.placeholders if s.top >= Inches(7)]
        allowed = "".join(places).replace("‹#›", str(n))
        assert len(below) <= len(re.sub(r"\s", "", allowed)) + 1, (n, below)
