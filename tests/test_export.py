"""`reqmodel export`: what can be made, for whom, where to, and what is said when it cannot."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from models import write_model
from test_cli import quick
from test_reports import NAMED

from reqmodel import api
from reqmodel.analysis.neutrality import FAMILY
from reqmodel.exports.registry import offers
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.rules.registry import all_rules
from reqmodel.store import atomic
from reqmodel.store.sealing import sealed

OFFICE = Path(__file__).parent.parent / "examples" / "office"


def test_every_name_has_a_module_and_every_module_a_name() -> None:
    assert {offer.name for offer in offers()} == set(ExportName)


def test_what_can_be_made_is_listed_with_its_title() -> None:
    done = quick("export", "--list", lang="ja")
    assert done.code == 0
    assert "requirements-definition" in done.out
    assert "要件定義書" in done.out


def test_documents_go_where_they_are_told_or_under_build(tmp_path: Path) -> None:
    model = write_model(tmp_path / "m")
    assert quick("export", "incident-report", at=model).code == 0
    assert (model / "build" / "documents" / "internal" / "incident-report.docx").is_file()
    file = tmp_path / "事故.docx"
    assert quick("export", "incident-report", "--out", str(file), at=model).code == 0
    assert file.read_bytes()[:2] == b"PK"
    folder = tmp_path / "to"
    assert quick("export", "minutes", "work-plan", "--out", str(folder), at=model).code == 0
    assert {p.name for p in folder.iterdir()} == {"minutes.docx", "work-plan.docx"}


def test_the_date_printed_is_the_models_or_the_one_given(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    for arguments, day in (
        ((), "令和8(2026)年11月23日"),
        (("--date", "2027-01-05"), "令和9(2027)年1月5日"),
    ):
        model = write_model(tmp_path / "m")
        quick("export", "incident-report", "--out", str(file), *arguments, at=model)
        head = ZipFile(file).read("word/header1.xml").decode()
        assert day in head


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("minute",), "Did you mean minutes?"),
        (("minutes", "--format", "pdf"), "docx"),
        (("minutes", "--record", "MT-01"), "Kinds of records that --record takes for it: Meeting"),
        (("work-plan", "--record", "PJ-1"), "takes for it: none"),
        (("minutes", "work-plan", "--out", "a.docx"), "Name a folder"),
        (("minutes", "--out", "a.pdf"), "must end in .docx"),
        (("minutes", "--audience", "public"), "--audience members"),
        (("minutes", "--date", "2027"), "2027-03-19"),
        (("minutes", "work-plan", "--template", "requirements/project.yaml"), "--template"),
        (("minutes", "--template", "requirements/project.yaml"), "project.yaml"),
    ],
)
def test_what_cannot_be_made_ends_with_2_and_says_why(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    done = quick("export", *arguments, at=write_model(tmp_path))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not (tmp_path / "build").exists()


def test_nothing_is_made_from_a_model_with_errors(tmp_path: Path) -> None:
    model = write_model(tmp_path, {"requirements/b.yaml": "kind: role\nid: RO-01\n"})
    done = quick("export", "minutes", at=model)
    assert done.code == 1
    assert not (tmp_path / "build").exists()


WAIVED = f"""{NAMED}\
waivers:
  - {{rule: named-product, quote: ArcGIS, reason: なし, by: RO-01, approved_on: 2026-11-01, until: 2027-03-31}}
"""
ROLE = """\
kind: role
id: RO-01
title: 県
party_type: prefecture
examples: 県
responsibilities: []
"""


def test_what_needs_an_explanation_keeps_no_document_from_saying_so(tmp_path: Path) -> None:
    files = {"requirements/f.yaml": WAIVED, "requirements/r.yaml": ROLE}
    model = write_model(tmp_path, files)
    errors = {d.rule for d in api.check(api.load(model)).diagnostics if d.severity == "error"}
    assert errors == {"named-product", "unsound-waiver"}
    done = quick("export", "neutrality-check", "--out", str(tmp_path / "n.docx"), at=model)
    assert done.code == 0
    assert "2 error(s) still need an explanation" in done.err
    words = "".join(p.text or "" for p in Document(str(tmp_path / "n.docx")).element.body.iter())
    for word in ("ArcGIS", "製品の名指し", "承認が有効でない（許容されない）", "説明の要ることが"):
        assert word in words
    assert quick("check", at=model).code == 1
    (model / "requirements/r.yaml").write_text(f"{ROLE}owner: RO-99\n", "utf-8")
    (tmp_path / "n.docx").unlink()
    done = quick("export", "neutrality-check", "--out", str(tmp_path / "n.docx"), at=model)
    assert (done.code, (tmp_path / "n.docx").exists()) == (1, False)


def test_only_what_asks_for_an_explanation_does_not_block() -> None:
    lenient = {rule.name for rule in all_rules().values() if not rule.card.blocks}
    family = {rule.name for rule in all_rules().values() if rule.family == FAMILY}
    assert lenient == family | {"unsound-waiver"}


def test_every_document_of_the_example_is_made(tmp_path: Path) -> None:
    done = quick("export", "--out", str(tmp_path), "-m", str(OFFICE))
    assert done.code == 0
    wanted = {o.file for o in offers() if not o.on_request}
    assert {p.name for p in tmp_path.iterdir()} == wanted


def test_the_example_is_sound_and_all_was_handed_in_on_time() -> None:
    report = api.check(api.load(OFFICE), today=date(2026, 11, 23))
    assert report.diagnostics == ()


def test_an_edition_holds_only_documents_for_its_audience(tmp_path: Path) -> None:
    assert (
        quick("export", "--audience", "public", "--out", str(tmp_path), "-m", str(OFFICE)).code == 0
    )
    made = {p.name for p in tmp_path.iterdir()}
    assert "requirements-definition.docx" in made
    assert not made & {"minutes.docx", "governor-brief.docx", "neutrality-check.docx"}


def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "deep" / "a.docx"
    atomic.write(file, b"old")
    file.chmod(0o640)
    atomic.write(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ReqmodelError, match="open in another program"):
        atomic.write(file, b"newer")
    assert [p.name for p in file.parent.iterdir()] == ["a.docx"]
    assert file.read_bytes() == b"new"


def test_a_sealed_file_tells_no_name_and_no_time_but_the_one_given() -> None:
    def package(stamp: tuple[int, int, int, int, int, int], author: str) -> bytes:
        out = BytesIO()
        with ZipFile(out, "w") as file:
            from zipfile import ZipInfo  # noqa: PLC0415  # only here

            for name, words in (
                (
                    "docProps/app.xml",
                    f"<P><Company>{author}</Company><Manager>{author}</Manager><Pages>1</Pages></P>",
                ),
                ("docProps/core.xml", f"<c>{author}</c>"),
                ("[Content_Types].xml", "<t/>"),
            ):
                file.writestr(ZipInfo(name, stamp), words)
        return out.getvalue()

    one = sealed(package((2026, 1, 1, 0, 0, 0), "架空 花子"), "題 & 名", date(2026, 11, 23))
    other = sealed(package((2027, 2, 2, 0, 0, 0), "見本 太郎"), "題 & 名", date(2026, 11, 23))
    assert one == other
    parts = ZipFile(BytesIO(one))
    assert parts.namelist()[0] == "[Content_Types].xml"
    assert "題 &amp; 名" in parts.read("docProps/core.xml").decode()
    assert b"<Pages>1</Pages>" in parts.read("docProps/app.xml")


def test_a_template_of_the_model_is_used_by_its_name(tmp_path: Path) -> None:
    model = write_model(tmp_path)
    (model / "templates").mkdir()
    (model / "templates" / "incident-report.docx").write_bytes(b"no Word file")
    with pytest.raises(ReqmodelError, match=r"incident-report\.docx"):
        api.export(
            api.offered(["incident-report"])[0],
            api.edition(model, Disclosure.INTERNAL),
            model,
        )


def test_an_edited_workbook_is_not_written_over(tmp_path: Path) -> None:
    model = write_model(tmp_path / "m")
    assert quick("export", "xlsx", "--out", "book.xlsx", at=model).code == 0
    (model / "book.xlsx").write_bytes(b"edited since")
    done = quick("export", "xlsx", "--out", "book.xlsx", at=model)
    assert (done.code, "is not written over" in done.err) == (2, True)
    assert (model / "book.xlsx").read_bytes() == b"edited since"


def test_a_site_takes_the_place_of_none_but_a_site(tmp_path: Path) -> None:
    model = write_model(tmp_path / "m")
    other = tmp_path / "public"
    other.mkdir()
    (other / "letter.docx").write_bytes(b"mine")
    done = quick("build", "--audience", "public", "--out", str(tmp_path), at=model)
    assert (done.code, "is no site made by this tool" in done.err) == (2, True)
    assert (other / "letter.docx").read_bytes() == b"mine"
