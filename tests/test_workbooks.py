"""Workbooks: formulas come to what the analyses say, before and after their inputs are changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from costing import line, model, pattern, project, three
from libreoffice import NEEDS_OFFICE, Save
from openpyxl.worksheet.worksheet import Worksheet

from reqmodel import api
from reqmodel.analysis.cost_sharing import Terms, divided
from reqmodel.analysis.ranking import Contest, contest
from reqmodel.analysis.sharing_examples import setting
from reqmodel.analysis.sharing_keys import HARP
from reqmodel.analysis.total_cost import Costing, costings, terms
from reqmodel.exports.registry import Offer, offers
from reqmodel.exports.xlsx.documents import comparison, pattern_comparison, requirement_list
from reqmodel.model.diagnostic import Report
from reqmodel.model.display import ASSUMED_AMOUNTS
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Criterion, KeyShare, Pattern
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, SharingKey

ROOT = Path(__file__).parents[1]
Book = Any
Edit = Callable[[Book], None]
WORKBOOKS = [offer for offer in offers() if offer.format == "xlsx"]


@pytest.fixture(scope="module")
def tochigi() -> Model:
    return api.load(ROOT).for_audience(Disclosure.INTERNAL)


def made(of: Model, **more: Any) -> bytes:  # noqa: ANN401  # what an order has
    return comparison.to_xlsx(Order(of, Report(()), **more))


def opened(data: bytes, *, values: bool = True) -> Book:
    return openpyxl.load_workbook(BytesIO(data), data_only=values)


def rows(sheet: Worksheet, head: str = "整備パターン") -> Iterator[dict[Any, Any]]:
    """Rows under the first head that begins with a word, as far as the first column goes."""
    lines = list(sheet.iter_rows(values_only=True))
    start = next(i for i, row in enumerate(lines) if row[0] == head)
    for row in lines[start + 1 :]:
        if row[0] is None:
            return
        yield dict(zip(lines[start], row, strict=False))


def called(book: Book, name: str) -> Any:  # noqa: ANN401  # a cell of openpyxl
    """The cell that formulas call by a name."""
    sheet, _, cell = book.defined_names[name].attr_text.replace("'", "").partition("!")
    return book[sheet][cell]


def line_cell(book: Book, of: str, key: str, head: str) -> Any:  # noqa: ANN401  # the same
    """The cell of a cost line."""
    sheet = book["費目"]
    columns = {cell.value: cell.column for cell in sheet[4]}
    row = next(
        r[0].row for r in sheet.iter_rows(min_row=5) if (r[0].value, r[1].value) == (of, key)
    )
    return sheet.cell(row, columns[head])


def recalculated(
    books: Mapping[str, tuple[bytes, Edit]], folder: Path, soffice: Save
) -> dict[str, Book]:
    """What LibreOffice makes of edited workbooks, whose values it does not know before."""
    for name, (data, edit) in books.items():
        book = opened(data, values=False)
        edit(book)
        book.save(folder / f"{name}.xlsx")
    out = folder / "out"
    soffice("xlsx", out, [folder / f"{name}.xlsx" for name in books])
    return {n: openpyxl.load_workbook(out / f"{n}.xlsx", data_only=True) for n in books}


def agree_on_cost(book: Book, found: tuple[Costing, ...]) -> None:
    """Totals, net present cost and every year's flow, to the yen."""
    totals = {row["整備パターン"]: row for row in rows(book["総額"])}
    flows = {row["整備パターン"]: row for row in rows(book["年次"]) if row["時期"] == "計"}
    known = [c for c in found if c.known]
    assert known
    for one in known:
        row, total = totals[one.pattern.id], one.total()
        expected = {
            "総額 最小": total.low,
            "総額 最頻": total.mode,
            "総額 最大": total.high,
            "消費税（最頻）": one.tax.mode,
            "税込（最頻）": total.mode + one.tax.mode,
        }
        for n, rate in enumerate(filter(None, one.terms.rates), 1):
            expected[f"現在価値（割引率_{n}）"] = one.total(rate).mode
        for head, amount in expected.items():
            assert abs(row[head] - float(amount)) < 1, (one.pattern.id, head)
        for year, spread in enumerate(one.yearly):
            assert abs(flows[one.pattern.id][year] - float(spread.mode)) < 1


def agree_on_ranks(book: Book, found: Contest) -> None:
    """Values, and the best and the worst rank of each."""
    told = {row["整備パターン"]: row for row in rows(book["順位"])}
    assert found.standings
    assert {i for i, row in told.items() if row["順位の対象"] == "対象"} == {
        p.id for p in found.patterns
    }
    for one in found.standings:
        row = told[one.pattern.id]
        assert (row["最良の順位"], row["最悪の順位"]) == (one.best, one.worst)
        assert row["値 最小"] == pytest.approx(float(one.low))
        assert row["値 最大"] == pytest.approx(float(one.high))
    verdict = book["順位"]["A3"].value
    assert verdict.endswith(found.winner.id) if found.winner else "決まりません" in verdict


def agree_on_shares(book: Book, of: Model, total: int, part: str, mix: Mapping[str, str]) -> None:
    """Every participant's share, to the yen."""
    keys = tuple(
        KeyShare(
            by=SharingKey(by),
            weight=Decimal(weight),
            exponent=HARP if by == "diminishing-population" else None,
        )
        for by, weight in mix.items()
    )
    around = setting(of)
    how = Terms(keys, prefecture=Fraction(part))
    expected = divided(total, how, around.people, around.first, around.vintage)
    told = {row["コード"]: row["負担額（円）"] for row in rows(book["費用負担"], "コード")}
    assert sum(told[p.code] for p in (around.first, *around.people)) == total
    for share in expected.shares:
        assert abs(told[share.of.code] - share.amount) < 1, share.of.code


def same_everywhere(formulas: Book, expected: Book, found: Book) -> int:
    """How many formulas come to the value that was written beside them; all must."""
    count = 0
    for sheet in formulas:
        for cell in (c for row in sheet.iter_rows() for c in row if c.data_type == "f"):
            want = expected[sheet.title][cell.coordinate].value
            have = found[sheet.title][cell.coordinate].value
            count += 1
            if isinstance(want, int | float) and isinstance(have, int | float):
                assert have == pytest.approx(want, rel=1e-9, abs=1e-3), (sheet.title, cell)
            else:
                assert (have or "") == (want or ""), (sheet.title, cell.coordinate, cell.value)
    return count


# A small model in which every way to write a line occurs


def small(growth: float = 0.03, price: float = 1_000_000, mark: str = "fair", **more: Any) -> Model:  # noqa: ANN401  # of a project
    """Three patterns; lines with tax and without, that grow, follow a currency, end early or on leaving."""

    def marks(*given: str) -> list[dict[str, str]]:
        return [
            {"criterion": f"CR-0{n}", "mark": one, "reason": "試験"}
            for n, one in enumerate(given, 1)
        ]

    card = project(
        **{
            "discount_rates": [0, 0.01, 0.04],
            "tax_rate": 0.1,
            "inflation": 0.02,
            "exchange_rates": [
                {"currency": "USD", "yen": three(130, 150, 175), "status": "assumption"}
            ],
            **more,
        }
    )
    quantity = three(2, 3, 5)
    records: list[Record] = [
        pattern(
            "P1",
            line("build", three(80, 100, 150)),
            line("kept", 1_100_000, "operate", tax="included", growth=growth),
            line("free", three(10, 20, 30), "operate", tax="exempt", first_year=2, last_year=3),
            line("exit", 5_000_000, "exit", first_year=5, last_year=5),
            scores=marks("excellent", "good", mark),
        ),
        pattern(
            "P2",
            line("seats", price, "operate", quantity=quantity, unit="席", currency="USD"),
            line("late", 7_000_000, "operate", first_year=3, last_year=3),
            line("exit", 1_000_000, "exit", first_year=4, last_year=5),
            scores=marks("good", "good", "not-judged"),
        ),
        pattern("P3", scores=marks("poor", "poor", "good")),
        pattern("P0", line("now", 3_000_000, "operate"), approach="status-quo"),
    ]
    weights = ((1, 3.0, None), (2, 1.0, 2), (3, 2.0, None))
    for n, weight, threshold in weights:
        records.append(
            Criterion.model_validate(
                {
                    "kind": "criterion",
                    "id": f"CR-0{n}",
                    "title": f"=項目{n}",
                    "weight": weight,
                    "direction": "higher",
                    "scale": "試験",
                    "disclosure": "public",
                    "threshold": threshold,
                }
            )
        )
    return model(*records, of=card)


def change_small(book: Book) -> None:
    line_cell(book, "P1", "kept", "年増加率").value = -0.05
    for head in ("最小", "最頻", "最大"):
        line_cell(book, "P2", "seats", f"単価 {head}（円）").value = 1_234_567
    called(book, "消費税率").value = 0.08
    called(book, "物価上昇率").value = 0.0
    called(book, "割引率_2").value = 0.07
    sheet = book["評価"]
    column = next(c.column for c in sheet[4] if c.value == "P1")
    sheet.cell(7, column).value = "×"


def change_premises(book: Book) -> None:
    called(book, "評価期間").value = 8
    called(book, "割引率_1").value = 0.025
    called(book, "重み_CR_01").value = 0
    called(book, "重み_CR_09").value = 5
    called(book, "分ける総額").value = 123_456_789
    called(book, "県の負担割合").value = 0.3
    sheet = book["費用負担"]
    mix = {"均等割": 0.1, "人口割": 0.2, "逓減人口割": 0.4, "人口×財政力割": 0.3}
    for row in sheet.iter_rows(min_row=9, max_row=15):
        if isinstance(row[0].value, str) and row[0].value.endswith("割"):
            row[4].value = mix.get(row[0].value, 0)


@pytest.fixture(scope="module")
def found(
    tochigi: Model, tmp_path_factory: pytest.TempPathFactory, soffice: Save
) -> dict[str, Book]:
    """Workbooks as LibreOffice reckons them."""
    books: dict[str, tuple[bytes, Edit]] = {
        "small": (made(small()), lambda _: None),
        "small-changed": (made(small()), change_small),
        "tochigi": (made(tochigi), lambda _: None),
        "tochigi-changed": (made(tochigi), change_premises),
    }
    return recalculated(books, tmp_path_factory.mktemp("office"), soffice)


@NEEDS_OFFICE
def test_every_formula_comes_to_the_value_beside_it(found: dict[str, Book], tochigi: Model) -> None:
    for name, of in (("small", small()), ("tochigi", tochigi)):
        data = made(of)
        count = same_everywhere(opened(data, values=False), opened(data), found[name])
        assert count > 400


@NEEDS_OFFICE
def test_after_prices_growth_rates_and_a_mark_are_changed_every_formula_follows(
    found: dict[str, Book],
) -> None:
    after = small(
        -0.05, 1_234_567, "poor", tax_rate=0.08, inflation=0, discount_rates=[0, 0.01, 0.07]
    )
    data = made(after)
    assert same_everywhere(opened(data, values=False), opened(data), found["small-changed"]) > 400
    agree_on_cost(found["small-changed"], costings(after, terms(after.project)))
    agree_on_ranks(found["small-changed"], contest(after))


@NEEDS_OFFICE
def test_another_horizon_weights_and_keys_come_out_as_the_analyses_say(
    found: dict[str, Book], tochigi: Model
) -> None:
    book = found["tochigi-changed"]
    rates = [Decimal("0.025"), *tochigi.project.discount_rates[2:]]
    agree_on_cost(book, costings(tochigi, terms(tochigi.project, 8, rates)))
    agree_on_ranks(book, contest(tochigi, {"CR-01": Decimal(0), "CR-09": Decimal(5)}))
    mix = {
        "equal": "0.1",
        "population": "0.2",
        "diminishing-population": "0.4",
        "population-fiscal": "0.3",
    }
    agree_on_shares(book, tochigi, 123_456_789, "0.3", mix)


def test_the_values_beside_the_formulas_are_those_of_the_analyses(tochigi: Model) -> None:
    book = opened(made(tochigi))
    agree_on_cost(book, costings(tochigi, terms(tochigi.project)))
    agree_on_ranks(book, contest(tochigi))
    agree_on_shares(book, tochigi, 10_000_000, "0", {"equal": "0.2", "population": "0.8"})


def test_other_periods_are_costed_as_the_analyses_do(tochigi: Model) -> None:
    for of in (tochigi, small()):
        told = {row["整備パターン"]: row for row in rows(opened(made(of))["総額"])}
        for period, years in (("参考期間_1", 5), ("参考期間_2", 10)):
            for one in costings(of, terms(of.project, years)):
                if one.known:
                    value = told[one.pattern.id][f"総額 最頻（{period}）"]
                    assert value == pytest.approx(float(one.total().mode), abs=1)


# What an edition may hold


@pytest.mark.parametrize("audience", [Disclosure.PUBLIC, Disclosure.MEMBERS])
def test_outside_of_the_office_there_is_no_amount_and_no_municipality(
    tochigi: Model, audience: Disclosure
) -> None:
    book = opened(made(api.load(ROOT).for_audience(audience)))
    assert not {"費目", "年次"} & set(book.sheetnames)
    totals = [*rows(book["総額"])]
    assert {row["金額"] for row in totals} == {"見積取得前"}
    assert not [c for r in book["総額"].iter_rows() for c in r if isinstance(c.value, int | float)]
    text = " ".join(
        str(c.value) for sheet in book for r in sheet.iter_rows() for c in r if c.value is not None
    )
    assert not [p.name.ja for p in setting(tochigi).people if p.name.ja in text]
    assert "架空A市" in text


def test_every_sheet_with_assumed_amounts_says_so_on_the_sheet_and_in_print(
    tochigi: Model,
) -> None:
    book = opened(made(tochigi))
    for name in ("使い方", "費目", "年次", "総額"):
        top = [str(c.value) for r in book[name].iter_rows(max_row=6) for c in r]
        assert any(ASSUMED_AMOUNTS.ja in text for text in top), name
        assert ASSUMED_AMOUNTS.ja in str(book[name].oddHeader.left.text)
    quoted = small()
    lines = [line("build", 5_000_000, status="rfi-answer")]
    assert ASSUMED_AMOUNTS.ja not in str(
        opened(made(model(pattern("P1", *lines), of=quoted.project)))["総額"].oddHeader.left.text
    )


# Files


@pytest.mark.parametrize("offer", WORKBOOKS, ids=lambda o: o.name)
def test_same_model_same_bytes_and_nobodys_name(offer: Offer, tochigi: Model) -> None:
    order = Order(tochigi, Report(()))
    data = offer.made(order)
    assert data == offer.made(order)
    core = ZipFile(BytesIO(data)).read("docProps/core.xml").decode()
    assert "<dc:creator></dc:creator>" in core
    assert "2026-11-23T00:00:00Z" in core


@pytest.mark.parametrize("offer", WORKBOOKS, ids=lambda o: o.name)
def test_every_formula_has_a_value_for_whoever_does_not_reckon(
    offer: Offer, tochigi: Model, tmp_path: Path
) -> None:
    file = tmp_path / offer.file
    file.write_bytes(offer.made(Order(tochigi, Report(()))))
    assert not [one.ja for one in api.read(file).examined.unread if "数式" in one.ja]


def test_texts_never_become_formulas() -> None:
    evil = {"ja": "=HYPERLINK(1)", "en": "+1"}
    of = model(pattern("P1", line("a", 1), title=evil, summary="@SUM(A1)"), of=small().project)
    for data in (made(of), pattern_comparison.to_xlsx(Order(of, Report(())))):
        book = opened(data, values=False)
        cells = [c for s in book for r in s.iter_rows() for c in r]
        texts = [c for c in cells if isinstance(c.value, str) and c.value[:2] in ("=H", "@S")]
        assert texts
        assert all(c.data_type == "s" and c.quotePrefix for c in texts)


def test_a_text_longer_than_a_cell_is_told_whole_over_several_rows() -> None:
    long = "あいうえお" * 9000
    of = model(pattern("P1", line("a", 1), summary=long), of=small().project)
    sheet = opened(pattern_comparison.to_xlsx(Order(of, Report(()))))["比較表"]
    cells = [c.value for row in sheet.iter_rows(min_row=5) for c in row if c.value]
    assert max(map(len, cells)) <= 32767
    assert (
        "".join(c for c in cells if c.strip("あいうえお〔検討者の案〕") == "").count("あ") == 9000
    )


def test_a_text_too_long_for_the_calculation_is_cut_and_says_so() -> None:
    long = {"ja": "長" * 40000, "en": "long"}
    of = model(pattern("P1", line("a", 1), title=long), of=small().project)
    cells = [c.value for s in opened(made(of)) for r in s.iter_rows() for c in r]
    cut = [c for c in cells if isinstance(c, str) and c.startswith("長長")]
    assert cut
    assert all(len(c) <= 32767 and "P1" in c[-60:] and "40,000" in c[-60:] for c in cut)


def test_the_list_of_requirements_has_them_all(tochigi: Model) -> None:
    book = opened(requirement_list.to_xlsx(Order(tochigi, Report(()))))
    told = {row[0].value for sheet in book for row in sheet.iter_rows(min_row=5)}
    kept = {r.id for r in tochigi.of_kind(Requirement) if r.status != "retired"}
    assert kept <= told
    for sheet in book:
        assert sheet.auto_filter.ref.startswith("A4:")
        assert sheet.freeze_panes == "C5"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.oddHeader.left.text.startswith("【案】")


def test_a_model_with_nothing_in_it_has_every_workbook_too() -> None:
    for offer in WORKBOOKS:
        book = opened(offer.made(Order(model(), Report(()))))
        assert book.sheetnames


def test_no_row_is_higher_than_excel_allows_and_none_is_cut(tochigi: Model) -> None:
    long = [
        {"key": f"m{n}", "text": Text("長い文。" * 60).ja, "status": "proposal"} for n in range(12)
    ]
    of = replace(
        tochigi,
        records={
            **tochigi.records,
            "P1": Pattern.model_validate(
                {
                    **tochigi.records["P1"].model_dump(exclude={"merits"}, exclude_none=True),
                    "merits": long,
                }
            ),
        },
    )
    sheet = opened(pattern_comparison.to_xlsx(Order(of, Report(()))))["比較表"]
    assert max(d.height for d in sheet.row_dimensions.values() if d.height) <= 409
    column = next(c.column for c in sheet[4] if str(c.value).startswith("P1 "))
    told = "".join(str(sheet.cell(r, column).value or "") for r in range(5, sheet.max_row + 1))
    assert told.count("長い文。" * 60) == 12
    assert [c.value for c in sheet["A"]].count("メリット（続き）") >= 1
