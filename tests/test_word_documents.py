"""Documents in Word: what every one of them keeps to, and what each is there for."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from documents import rezipped, saved
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from libreoffice import NEEDS_OFFICE, Save
from models import write_model

from reqmodel import api
from reqmodel.exports.docx.grid import PADDING, widths
from reqmodel.exports.docx.markup import Xml, anchor, paragraph, run
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.stationery import Stationery, stationery
from reqmodel.exports.registry import Offer
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.records.contract import Deliverable
from reqmodel.model.records.filing import Filing
from reqmodel.model.records.governance import Decision
from reqmodel.model.records.requirement import Heading, Requirement
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import LANGUAGES, Text
from reqmodel.model.values import Agreement
from reqmodel.model.vocabulary import Approach, Disclosure, ExportName, Status
from reqmodel.text.due import written_day
from reqmodel.text.width import ARIAL, em, lines

TOCHIGI = Path(__file__).parent.parent
OFFICE = TOCHIGI / "examples" / "office"
OFFERS = api.offered(format_="docx")
WRITTEN = [offer for offer in OFFERS if not offer.on_request]
NAMES = [offer.name.value for offer in WRITTEN]


@pytest.fixture(scope="module")
def order() -> Order:
    return api.edition(TOCHIGI, Disclosure.INTERNAL)


@pytest.fixture(scope="module")
def office() -> Order:
    return api.edition(OFFICE, Disclosure.INTERNAL)


@pytest.fixture(scope="module")
def made(order: Order) -> dict[str, bytes]:
    """Every document of the Tochigi model."""
    return {offer.name.value: offer.made(order) for offer in WRITTEN}


def offer(name: str) -> Offer:
    return next(o for o in OFFERS if o.name == name)


def body(data: bytes) -> Any:  # noqa: ANN401  # an element of lxml
    return docx.Document(BytesIO(data)).element.body


def told(data: bytes) -> str:
    """All that a reader reads in the body, a paragraph a line."""
    return "\n".join(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body(data).iter(qn("w:p"))
    )


def header(data: bytes) -> str:
    file = docx.Document(BytesIO(data))
    return "\n".join(p.text for p in file.sections[0].header.paragraphs)


def test_every_deliverable_of_tochigi_has_a_working_export(
    order: Order, made: dict[str, bytes]
) -> None:
    deliverables = order.model.of_kind(Deliverable)
    assert len(deliverables) == 6
    assert [d.id for d in deliverables if d.export not in made] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_document_opens_and_its_styles_are_japanese(name: str, made: dict[str, bytes]) -> None:
    file = docx.Document(BytesIO(made[name]))
    named = {s.name for s in file.styles}
    assert {"Heading 1", "Table Text", "Table Grid"} <= named
    for style in file.styles.element.iter(qn("w:style")):
        if style.get(qn("w:type")) in ("paragraph", "character"):
            fonts = style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert fonts.get(qn("w:eastAsia")), style.get(qn("w:styleId"))
    language = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:eastAsia")) == "ja-JP"
    page = file.sections[0]
    assert page.page_width
    assert page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_says_what_it_is_and_nobodys_name(
    name: str, order: Order, made: dict[str, bytes]
) -> None:
    data = made[name]
    file = docx.Document(BytesIO(data))
    assert file.core_properties.author == file.core_properties.last_modified_by == ""
    assert file.core_properties.title == offer(name).name.label.ja
    top = header(data)
    assert offer(name).name.label.ja in top
    assert "第0.1版" in top
    day = order.report.day if offer(name).dated_by_check else date(2026, 11, 23)
    assert written_day(day).ja in top
    assert "事務局内部版" in top
    assert top.startswith(("【案】", "【様式・未実施】"))
    assert "{{" not in told(data) + top
    times = {entry.date_time for entry in ZipFile(BytesIO(data)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_order_gives_the_same_bytes(
    name: str, order: Order, made: dict[str, bytes]
) -> None:
    assert offer(name).made(order) == made[name]


@pytest.mark.parametrize("name", NAMES)
def test_links_captions_and_tables_of_a_document_hold(name: str, made: dict[str, bytes]) -> None:
    root = body(made[name])
    marks = [m.get(qn("w:name")) for m in root.iter(qn("w:bookmarkStart"))]
    numbers = [m.get(qn("w:id")) for m in root.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks))
    assert len(numbers) == len(set(numbers))
    assert all(len(m) <= 40 for m in marks)
    assert {link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink"))} <= set(marks)
    fields = [f for f in root.iter(qn("w:fldSimple")) if "SEQ" in f.get(qn("w:instr"))]
    counted: dict[str, list[int]] = {}
    for f in fields:
        number = int("".join(t.text for t in f.iter(qn("w:t"))))
        counted.setdefault(f.get(qn("w:instr")), []).append(number)
    assert all(n == list(range(1, len(n) + 1)) for n in counted.values())
    for table in root.iter(qn("w:tbl")):
        columns = [int(c.get(qn("w:w"))) for c in table.find(qn("w:tblGrid"))]
        assert min(columns) >= 400  # no column of single characters
        for row in table.iter(qn("w:tr")):
            assert len(row.findall(qn("w:tc"))) == len(columns)
        styles = {s.get(qn("w:val")) for s in next(table.iter(qn("w:tr"))).iter(qn("w:pStyle"))}
        if styles == {"TableHead"}:
            assert next(table.iter(qn("w:trPr"))).find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize("name", NAMES)
def test_the_contents_are_the_headings_with_their_numbers(
    name: str, made: dict[str, bytes]
) -> None:
    counts = [0, 0, 0]
    headings = []
    listed = []
    for p in body(made[name]).iter(qn("w:p")):
        style = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        words = "".join(t.text or "" for t in p.iter(qn("w:t")))
        id_ = style.get(qn("w:val")) if style is not None else ""
        if found := re.fullmatch(r"Heading([123])", id_):
            level = int(found[1])
            counts[level - 1] += 1
            counts[level:] = [0] * (3 - level)
            if level <= 2:
                headings.append(".".join(map(str, counts[:level])) + words)
        if id_.startswith("Toc") and id_ != "TocHeading":
            listed.append(words)
    if offer(name).stationery == Stationery.REPORT and "様式" not in name:
        assert listed == headings if listed else headings == []
    else:
        assert listed == []


def test_a_form_says_so_until_the_event_was_recorded(office: Order, made: dict[str, bytes]) -> None:
    for name in ("workshop-report", "working-group-report", "minutes", "completion-report"):
        assert header(made[name]).startswith("【様式・未実施】")
        filled = offer(name).made(office)
        assert header(filled).startswith("【案】")
        assert "まだ開催・実施していない" in told(made[name])
        assert "まだ開催・実施していない" not in told(filled)
    report = told(offer("workshop-report").made(office))
    for words in ("遊び場の混み具合を地図に示す。", "よくつかめた 7人", "防災", "UC-01"):
        assert words in report


FORMS = {
    "manager-notice": ("FI-01", "見本 太郎（みほん たろう）", "mihon@example.jp"),
    "manager-change": ("FI-02", "例示 次郎", "介護休業", "承認 令和7(2025)年9月26日"),
    "subcontracting-request": ("FI-03", "架空イベント", "当日は受託者が立ち会い", "OB-03"),
    "incident-report": ("FI-04", "別の市町の担当者に送った", "令和7(2025)年6月20日"),
    "consultation-sheet": ("FI-05", "CL-005", "架空 花子", "提出の期限とする"),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_filled_from_the_filing_on_record_and_blank_without(
    name: str, office: Order, made: dict[str, bytes]
) -> None:
    assert header(made[name]).startswith("【様式・未実施】")
    data = offer(name).made(office)
    words = told(data)
    assert "様式" not in header(data)
    assert all(word in words for word in FORMS[name])
    filing = office.model.records[FORMS[name][0]]
    assert isinstance(filing, Filing)
    assert not filing.unfilled()
    assert all(item.text.ja in words for item in filing.items)
    public = replace(office, model=office.model.for_audience(Disclosure.PUBLIC))
    assert header(offer(name).made(public)).startswith("【様式・未実施】")


def test_a_form_of_another_sort_of_filing_is_refused(office: Order) -> None:
    with pytest.raises(ReqmodelError, match="FI-04"):
        offer("manager-notice").made(replace(office, records=("FI-04",)))


def test_the_figure_of_a_service_is_made_of_shapes_and_glued_arrows(office: Order) -> None:
    data = offer("service-proposal").made(office)
    xml = ZipFile(BytesIO(data)).read("word/document.xml").decode()
    case = next(iter(office.model.of_kind(UseCase)))
    n = len(case.data_uses)
    assert n
    assert xml.count("<w:txbxContent>") == 3 * n
    ids = set(re.findall(r'<wps:cNvPr id="(\d+)" name="Box', xml))
    glued = re.findall(r'<a:stCxn id="(\d+)" idx="3"/><a:endCxn id="(\d+)" idx="1"/>', xml)
    assert len(glued) == 2 * n
    assert {end for arrow in glued for end in arrow} == ids
    assert "v:shape" not in xml
    assert "w:pict" not in xml
    for use in case.data_uses:
        assert office.model.records[use.asset].title.ja in xml


def test_minutes_are_of_the_meetings_asked_for(office: Order) -> None:
    one = told(offer("minutes").made(replace(office, records=("MT-002",))))
    assert "MT-002" in one
    assert "MT-003" not in one
    assert "見本 太郎" in told(offer("minutes").made(office))


def test_minutes_are_made_of_every_meeting_named_held_or_not(office: Order) -> None:
    records = dict(office.model.records)
    records["MT-003"] = records["MT-003"].model_copy(update={"held_on": None})
    model = replace(office.model, records=records)
    named = replace(office, model=model, records=("MT-002", "MT-003"))
    both = told(offer("minutes").made(named))
    assert "MT-002" in both
    assert "MT-003" in both


def test_the_requirements_definition_holds_every_requirement_by_the_official_headings(
    order: Order, made: dict[str, bytes]
) -> None:
    words = told(made["requirements-definition"])
    for record in order.model.of_kind(Requirement):
        assert record.id in words
        assert record.statement.ja in words
    headings = [h for h in order.model.of_kind(Heading) if h.id in order.model.inherited]
    assert len(headings) == 8 + 6 + 17
    assert all(h.title.ja in words for h in headings)
    assert "〔出典で確認〕" in words


def test_each_requirement_stands_once_under_the_headings_of_its_own_kind(
    order: Order, made: dict[str, bytes]
) -> None:
    document = docx.Document(BytesIO(made["requirements-definition"]))
    titles = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 3"]
    wanted = {f"{r.id} {r.title.ja}" for r in order.model.of_kind(Requirement)}
    assert sorted(title for title in titles if title in wanted) == sorted(wanted)


def test_the_one_page_brief_that_overflows_fails_and_says_how_to_mend_it(order: Order) -> None:
    long = Text("一枚に収まらない長い説明" * 60)
    records = {
        id_: r.model_copy(update={"summary": long})
        if isinstance(r, Pattern) and r.approach is Approach.STATUS_QUO
        else r
        for id_, r in order.model.records.items()
    }
    too_long = replace(order, model=replace(order.model, records=records))
    with pytest.raises(ReqmodelError) as raised:
        offer("governor-brief").made(too_long)
    assert "A4一枚に収まりません" in raised.value.message.ja
    assert "governor" in raised.value.message.ja
    assert raised.value.exit_code == 1


def test_the_one_page_brief_fits_in_english_with_less_and_counts_what_is_left_out(
    order: Order,
) -> None:
    english = told(offer("governor-brief").made(replace(order, lang="en")))
    assert "Today, and its problems" in english
    assert re.search(r"\(and \d+ more\)", english)
    asked = [d for d in order.model.of_kind(Decision) if "governor" in d.tags]
    assert all(d.title.to("en") in english for d in asked)


def test_a_brief_too_long_in_the_other_language_fails_too(order: Order) -> None:
    long = Text("短い。", "A summary that no page of paper can hold " * 60)
    records = {
        id_: r.model_copy(update={"summary": long})
        if isinstance(r, Pattern) and r.approach is Approach.STATUS_QUO
        else r
        for id_, r in order.model.records.items()
    }
    with pytest.raises(ReqmodelError, match=r"\(en\) does not fit"):
        offer("governor-brief").made(replace(order, model=replace(order.model, records=records)))


def test_what_the_governor_is_asked_is_what_the_model_says(
    order: Order, made: dict[str, bytes]
) -> None:
    words = told(made["governor-brief"])
    asked = [d for d in order.model.of_kind(Decision) if "governor" in d.tags]
    assert 1 <= len(asked) <= 3
    assert all(d.question.ja in words for d in asked)


def test_no_amount_that_nobody_quoted_is_in_any_document(
    order: Order, made: dict[str, bytes]
) -> None:
    amounts = {
        f"{value:,}"
        for pattern in order.model.of_kind(Pattern)
        for line in pattern.cost_lines
        for value in (line.amount.yen.low, line.amount.yen.mode, line.amount.yen.high)
        if value >= 10000
    }
    assert amounts
    for name, data in made.items():
        words = told(data)
        assert [a for a in amounts if a in words] == [], name
    assert "見積取得前" in told(made["governor-brief"])


def test_a_market_that_nobody_asked_is_never_called_neutral(made: dict[str, bytes]) -> None:
    words = told(made["neutrality-check"])
    assert "記述の点検のみ。市場の確認は未実施" in words
    assert "未調査" in words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_agreed_model_is_no_draft(order: Order, lang: str, tmp_path: Path) -> None:
    del tmp_path
    agreement = Agreement(record="SRC-001", on=date(2026, 1, 1))
    record = next(iter(order.model.of_kind(Requirement)))
    agreed = record.model_copy(update={"status": Status.AGREED, "agreed": agreement})
    for shown, mark in ((record, {"ja": "【案】", "en": "[Draft]"}[lang]), (agreed, "")):
        paper = Paper(replace(order, lang=lang), ExportName.REQUIREMENTS)  # type: ignore[arg-type]
        paper.heading(shown.title, 1, shown)
        top = header(paper.finished())
        assert top.startswith(
            mark or ExportName.REQUIREMENTS.label.to("en" if lang == "en" else "ja")
        )


def test_english_documents_say_in_english_what_is_ours(order: Order) -> None:
    words = told(offer("work-plan").made(replace(order, lang="en")))
    assert "Contents" in words
    assert "What is done, and how" in words
    assert "目次" not in words


# Templates


def own_template(change: Callable[[Any], None] = lambda _file: None) -> bytes:
    """Ours, changed as an organisation might in Word."""
    file = docx.Document(BytesIO(stationery(Stationery.REPORT)))
    change(file)
    return saved(file)


def test_an_organisations_template_replaces_ours_without_code(tmp_path: Path) -> None:
    shutil.copytree(OFFICE, tmp_path / "m")
    folder = tmp_path / "m" / "templates"
    folder.mkdir()

    def change(file: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        file.paragraphs[0].insert_paragraph_before("架空県 情報政策課")
        place = next(p for p in file.paragraphs if p.text == "{{title}}")
        place.runs[0].text = "{{ti"
        place.add_run("tle}}").bold = True  # Word cuts words so
        file.styles["Heading 1"].font.name = "MS Mincho"

    (folder / "report-template.docx").write_bytes(own_template(change))
    order = api.edition(tmp_path / "m", Disclosure.INTERNAL)
    data = api.export(offer("workshop-report"), order, tmp_path / "m")
    words = told(data)
    assert words.startswith("架空県 情報政策課")
    assert "ワークショップ結果報告書" in words
    assert "遊び場の混み具合を地図に示す。" in words
    assert docx.Document(BytesIO(data)).styles["Heading 1"].font.name == "MS Mincho"
    (folder / "workshop-report.docx").write_bytes(own_template())  # its own goes before
    again = api.export(offer("workshop-report"), order, tmp_path / "m")
    assert "情報政策課" not in told(again)
    plain = offer("workshop-report").made(order)
    assert told(again) == told(plain)


def test_a_template_that_lacks_something_is_refused_with_all_that_it_lacks(order: Order) -> None:
    def change(file: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        for name in ("Heading 2", "Table Head"):
            file.styles.element.remove(file.styles[name].element)
        for p in file.paragraphs:
            if "{{date}}" in p.text:
                p.runs[0].text = "{{day}}"
        for part in file.sections[0].header.paragraphs:
            for r in part.runs:
                r.text = r.text.replace("{{date}}", "")

    mine = replace(order, template=own_template(change), template_name="県の雛形.docx")
    with pytest.raises(ReqmodelError) as raised:
        offer("work-plan").made(mine)
    message = raised.value.message.ja
    assert "県の雛形.docx" in message
    assert "heading 2" in message
    assert "Table Head" in message
    assert "{{date}}" in message
    assert "{{day}}" in message
    assert "reqmodel export report-template" in message


@pytest.mark.parametrize(
    "template",
    [
        b"not a file",
        saved(docx.Document()),
        rezipped(stationery(Stationery.REPORT), {"word/vbaProject.bin": "x"}),
    ],
    ids=["text", "no place", "macros"],
)
def test_a_template_that_cannot_be_used_is_refused_with_a_reason(
    order: Order, template: bytes
) -> None:
    with pytest.raises(ReqmodelError) as raised:
        offer("work-plan").made(replace(order, template=template, template_name="x.docx"))
    assert raised.value.message.ja
    assert not isinstance(raised.value, PackageNotFoundError)


def test_a_template_without_a_page_or_with_styles_in_a_circle_does_no_harm(order: Order) -> None:
    def pageless(file: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        file.element.body.remove(file.element.body.sectPr)

    mine = replace(order, template=own_template(pageless), template_name="x.docx")
    with pytest.raises(ReqmodelError) as raised:
        offer("work-plan").made(mine)
    assert "ページの大きさ" in raised.value.message.ja

    def circle(file: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        file.styles["Normal"].base_style = file.styles["Body Text"]

    assert offer("minutes").made(replace(mine, template=own_template(circle)))


def test_templates_name_no_author_of_the_organisation(order: Order) -> None:
    def change(file: Any) -> None:  # noqa: ANN401  # python-docx hides its classes
        file.core_properties.author = "架空 太郎"

    mine = replace(order, template=own_template(change), template_name="x")
    parts = ZipFile(BytesIO(offer("work-plan").made(mine)))
    assert all("架空 太郎".encode() not in parts.read(n) for n in parts.namelist())


# What they are made of


@given(st.text())
def test_no_text_breaks_a_document_or_becomes_markup(text: str) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415  # where it is needed

    made = paragraph(run(text), "Normal").replace(
        "<w:p>", f'<w:p xmlns:w="{qn("w:p")[1:].split("}")[0]}">', 1
    )
    (read,) = [parse_xml(made)]
    kept = "".join(
        {qn("w:br"): "\n", qn("w:tab"): "\t"}.get(e.tag, e.text or "")
        for e in read.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
    )
    plain = "".join(
        c
        for c in text.replace("\r\n", "\n").replace("\r", "\n")
        if c in "\n\t" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )
    assert kept == plain


def test_text_is_never_taken_for_markup() -> None:
    with pytest.raises(TypeError):
        run("a") + "<w:p/>"
    assert "&lt;w:r&gt;" in run("<w:r>")
    assert isinstance(run("a") + run("b"), Xml)


@given(
    st.lists(
        st.from_regex(r"[A-Z][A-Z0-9]{0,8}(-[A-Z0-9]{1,30}){0,3}", fullmatch=True), unique=True
    )
)
def test_bookmarks_of_records_are_as_different_as_their_ids(ids: list[str]) -> None:
    names = [anchor(id_) for id_ in ids]
    assert len(set(names)) == len(ids)
    assert all(len(name) <= 40 for name in names)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Only the texts were checked. The market was not looked at.", 26.51),
        ("A finding means 'needs an explanation', not a breach. No finding is no proof.", 33.68),
        ("NR-071 GPA Article X:4 2027-03-31", 16.06),
        ("要件の記述に、説明の要る表現", 14.0),
    ],
)
def test_text_is_as_wide_as_the_font_has_it(text: str, printed: float) -> None:
    """`printed` is the sum of the widths in Arial's metrics (Liberation Sans), or full widths."""
    assert printed * 0.99 <= em(text, ARIAL) <= printed * 1.1
    assert max(em(text, ARIAL), len(text) / 2) <= em(text)


@given(st.text(alphabet="あ漢字、。Aa1 -\n", max_size=200), st.floats(2, 40))
def test_lines_are_as_many_as_the_words_need(text: str, width: float) -> None:
    count = lines(text, width)
    assert count >= text.count("\n") + 1
    assert count * width >= em(text.replace(" ", "").replace("\n", "")) - width
    assert lines(text, width * 2) <= count


@given(
    st.lists(
        st.lists(st.text(alphabet="あ漢字Aa1 ", max_size=80), min_size=3, max_size=3),
        min_size=1,
        max_size=8,
    ),
    st.integers(1, 3),
)
def test_columns_fill_the_page_and_none_is_empty(columns: list[list[str]], scale: int) -> None:
    total = 9354 * scale
    wide = widths(columns, ["見出し"] * len(columns), total, 9.0)
    assert sum(wide) == total
    assert min(wide) > PADDING


def test_the_empty_model_has_every_document_too(tmp_path: Path) -> None:
    order = Order(api.load(write_model(tmp_path)), Report(()))
    for found in WRITTEN:
        assert told(found.made(order))


@NEEDS_OFFICE
def test_libreoffice_lays_every_document_out_and_sheets_of_one_page_on_one(
    made: dict[str, bytes], tmp_path: Path, soffice: Save
) -> None:
    for name, data in made.items():
        if name != "requirements-definition":  # two hundred pages, laid out like the others
            (tmp_path / f"{name}.docx").write_bytes(data)
    soffice("pdf", tmp_path, sorted(tmp_path.glob("*.docx")))
    pages = {
        p.stem: len(re.findall(rb"/Type\s*/Page\b", p.read_bytes())) for p in tmp_path.glob("*.pdf")
    }
    assert pages.keys() == made.keys() - {"requirements-definition"}
    assert pages["governor-brief"] == pages["neutrality-check"] == 1
    assert all(
        pages[o.name] >= 3 for o in WRITTEN if o.stationery == Stationery.REPORT and o.name in pages
    )
