"""An edition holds what its audience may see, and not a byte more."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from full_records import CANARY, DAY, NUMBER, Filler
from models import write_model

from reqmodel import api
from reqmodel.analysis.edition import Edition
from reqmodel.exports.site.build import to_site
from reqmodel.exports.site.layout import laid_out
from reqmodel.exports.site.page import Desk, frame
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Offering
from reqmodel.model.records.record import Record
from reqmodel.model.text import LANGUAGES, Language, Text
from reqmodel.model.vocabulary import Disclosure

TOCHIGI = Path(__file__).parent.parent
MARKET = TOCHIGI / "examples" / "market"
PUBLIC, MEMBERS, INTERNAL = Disclosure.PUBLIC, Disclosure.MEMBERS, Disclosure.INTERNAL
SECRETS = (CANARY, CANARY.lower(), str(NUMBER), f"{NUMBER:,}", DAY.isoformat(), "SECRET-", "Geheim")


def silent(_text: Text) -> None:
    """Say nothing."""


def with_secrets(base: Model) -> Model:
    """A model with, of every kind, a public record and one for the office and one for members.

    The fields that a public record need not have are the office's, and it links to a secret one.
    Secret suppliers answered on one public must.
    """
    filler, harmless = Filler(), Filler("word", 5, date(2027, 1, 1))
    records: dict[str, Record] = dict(base.records)
    for i, (kind, cls) in enumerate(KINDS.items()):
        if kind == "project":
            continue
        for level, prefix in ((INTERNAL, "SECRET"), (MEMBERS, "SECRET-M")):
            records[f"{prefix}-{i}"] = filler.record(kind, f"{prefix}-{i}", level)
        secret = filler.record(kind, f"PUBLIC-{i}", PUBLIC)
        shown = harmless.record(kind, f"PUBLIC-{i}", PUBLIC)
        hidden = {f for f in cls.model_fields if not cls.model_fields[f].is_required()}
        hidden -= {"status", "disclosure", "field_disclosure", "derived_from"}
        records[shown.id] = shown.model_copy(
            update={
                **{field: secret.__dict__[field] for field in hidden},
                "field_disclosure": dict.fromkeys(sorted(hidden), INTERNAL),
                "derived_from": ("SECRET-1",),
            }
        )
    asked = harmless.record("functional-requirement", "PUBLIC-ASKED", PUBLIC)
    records[asked.id] = asked.model_copy(update={"binds": ()})
    for id_, offering in list(records.items()):
        if isinstance(offering, Offering):
            answers = [a.model_copy(update={"requirement": asked.id}) for a in offering.answers]
            records[id_] = offering.model_copy(update={"answers": tuple(answers)})
    return Model(base.project, records, inherited=base.inherited)


@pytest.fixture(scope="module")
def secretive(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """The minimal model, full of secrets."""
    return with_secrets(api.load(write_model(tmp_path_factory.mktemp("model"))))


def test_the_office_sees_everything(secretive: Model) -> None:
    assert secretive.for_audience(INTERNAL).records == secretive.records


@pytest.mark.parametrize("audience", [PUBLIC, MEMBERS])
def test_a_model_for_an_audience_has_no_secret_in_any_field(
    secretive: Model, audience: Disclosure
) -> None:
    edition = secretive.for_audience(audience)
    assert all(r.disclosure.rank <= audience.rank for r in edition.records.values())
    assert len(edition.records) > len(KINDS)
    for record in edition.records.values():
        if audience is MEMBERS and record.id.startswith("SECRET-M"):
            continue
        text = record.model_dump_json()
        assert [s for s in SECRETS if s in text] == [], record.id


@pytest.mark.parametrize("audience", [PUBLIC, MEMBERS])
def test_no_link_of_an_edition_leads_outside_it(secretive: Model, audience: Disclosure) -> None:
    edition = secretive.for_audience(audience)
    targets = {r.target for references in edition.references.values() for r in references}
    assert targets <= edition.records.keys()


def test_no_byte_of_the_public_site_holds_a_secret(secretive: Model, tmp_path: Path) -> None:
    edition = Edition.whole(secretive, api.check(secretive)).for_audience(PUBLIC)
    site = to_site(edition, tmp_path, tmp_path / "public", silent, silent)
    page = (site / "neutrality" / "market.html").read_text("utf-8")
    assert "PUBLIC-ASKED" in page  # secret suppliers answered on it, and were counted
    secrets = [s.encode() for s in SECRETS]
    files = [p for p in site.rglob("*") if p.is_file()]
    assert len(files) > 2 * len(KINDS)
    leaks = []
    for path in files:
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        leaks += [(path.name, s) for s in secrets if s in data or s.decode() in path.name]
    assert leaks == []


@pytest.mark.parametrize("audience", [PUBLIC, MEMBERS])
def test_no_document_of_an_edition_holds_a_secret(secretive: Model, audience: Disclosure) -> None:
    model = secretive.for_audience(audience)
    if audience is MEMBERS:  # they may see what is for members
        records = {i: r for i, r in model.records.items() if not i.startswith("SECRET-M")}
        model = replace(model, records=records)
    offers = [o for o in api.offered() if o.audience.rank <= audience.rank]
    made = {o.file: o.made(Order(model, Report(()))) for o in offers}
    assert "requirements-definition.docx" in made
    assert ("minutes.docx" in made) is (audience is MEMBERS)
    assert {"case-survey.pptx", "pattern-comparison.pptx"} <= made.keys()
    assert ("calendar.ics" in made) is (audience is MEMBERS)
    leaks = []
    for file, data in made.items():
        words = b"".join(_unpacked(data))
        leaks += [(file, s) for s in SECRETS if s.encode() in words]
    assert leaks == []


def _unpacked(data: bytes) -> Iterator[bytes]:
    """What a file holds, packed files within it unpacked too, folded lines unfolded."""
    if not data.startswith(b"PK"):
        yield data.replace(b"\r\n ", b"")
        return
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            yield from _unpacked(package.read(name))


@pytest.mark.parametrize("audience", [PUBLIC, MEMBERS])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_others_learn_of_the_market_is_numbers_alone(
    audience: Disclosure, lang: Language
) -> None:
    model = api.load(MARKET)
    whole = Edition.whole(model, api.check(model, today=date(2026, 11, 23)))
    edition = whole.for_audience(audience)
    known = edition.neutrality
    assert known.market is None
    assert known.outlook == whole.neutrality.outlook
    assert edition.report.diagnostics == ()
    names = [o.supplier.ja for o in model.of_kind(Offering)]
    secrets = [*names, "OF-0", "RO-05", "窓口端末"]
    office, others = (_pages(e, lang) for e in (whole, edition))
    assert office.keys() >= others.keys() >= {"neutrality/index", "neutrality/market"}
    assert all(any(s in text for text in office.values()) for s in secrets)
    assert [(p, s) for p, text in others.items() for s in secrets if s in text] == []
    assert "FR-04" in others["neutrality/market"]


def test_a_must_that_an_audience_does_not_see_is_counted_and_not_named() -> None:
    model = api.load(MARKET)
    hidden = model.records["FR-04"].model_copy(update={"disclosure": INTERNAL})
    model = replace(model, records={**model.records, "FR-04": hidden})
    edition = Edition.whole(model, Report(())).for_audience(PUBLIC)
    outlook = edition.neutrality.outlook
    assert outlook.musts == len(outlook.prospects) + 1
    assert "FR-04" not in {p.requirement for p in outlook.prospects}
    assert "FR-04" not in "".join(_pages(edition, "ja").values())


def _pages(edition: Edition, lang: Language) -> dict[str, str]:
    """The officer's section as it goes to MkDocs."""
    desk, makers = laid_out(Desk(edition, lang, frozenset()), MARKET)
    return {
        path: frame(desk, make(desk))
        for path, make in makers.items()
        if path.startswith("neutrality/")
    }


def test_the_public_tochigi_site_has_no_page_for_a_record_that_is_not_public() -> None:
    model = api.load(TOCHIGI)
    public = model.for_audience(PUBLIC)
    hidden = set(model.records) - set(public.records)
    assert hidden
    assert all(model.records[i].disclosure is not PUBLIC for i in hidden)


def test_a_project_that_is_not_public_has_no_public_edition(secretive: Model) -> None:
    project = secretive.project.model_copy(update={"disclosure": INTERNAL})
    model = Model(project, secretive.records)
    with pytest.raises(ReqmodelError, match="disclosure"):
        model.for_audience(PUBLIC)
