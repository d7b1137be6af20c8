"""Charts follow the page: its colours, its language, its width; the same data gives the same picture."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from itertools import pairwise

import pytest

from reqmodel.exports.site import charts
from reqmodel.exports.site.downloads import csv_address
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability

YEARS: list[charts.Row] = [
    {"name": n, "year": y, "value": y * 1.5} for n in ("新規構築", "改修") for y in range(3)
]
PARTS: list[charts.Row] = [{"name": "0年目", "part": p, "value": 2.0} for p in ("構築", "運用")]
ENDS: list[charts.Row] = [{"name": "認証の単価", "low": 1.0, "mode": 2.0, "high": 4.0}]
POINTS: list[charts.Row] = [{"name": "架空A市", "part": "均等割", "value": 3.5}]
CHARTS: dict[str, tuple[Callable[[], str], tuple[str, ...]]] = {
    "ranges": (lambda: charts.ranges(ENDS, "百万円"), ("認証の単価", "百万円")),
    "cumulative": (
        lambda: charts.cumulative(YEARS, "百万円", "年目"),
        ("新規構築", "改修", "年目"),
    ),
    "stacked": (
        lambda: charts.stacked(PARTS, ["構築", "運用"], "百万円"),
        ("0年目", "構築", "運用"),
    ),
    "portions": (
        lambda: charts.portions(PARTS, ["構築", "運用"], "割合"),
        ("構築", "運用", "割合"),
    ),
    "swings": (lambda: charts.swings(ENDS, 2.0, "百万円"), ("認証の単価",)),
    "dots": (lambda: charts.dots(POINTS, ["均等割"], "円"), ("架空A市", "均等割", "円")),
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_names_what_it_shows_and_takes_the_colour_of_the_text(name: str) -> None:
    draw, words = CHARTS[name]
    svg = charts.drawn(draw())
    assert svg == charts.drawn(draw())
    for word in words:
        assert f">{word}<" in svg
    texts = re.findall(r"<text [^>]*>", svg)
    assert texts
    assert all('fill="currentColor"' in text for text in texts)
    assert "http" not in svg.replace("http://www.w3.org/", "")
    assert re.match(
        r'<svg class="rm-chart" style="max-width:\d+px" viewBox="[\d. ]+" aria-hidden', svg
    )


def test_neighbouring_shades_differ_in_grey() -> None:
    chart = charts.portions(
        [{"name": "P1", "part": f"{r}位", "value": 0.2} for r in range(1, 6)],
        [f"{r}位" for r in range(1, 6)],
        "割合",
    )
    svg = charts.drawn(chart)
    fills = dict.fromkeys(re.findall(r'aria-roledescription="bar"[^>]*fill="(#[0-9a-f]{6})"', svg))
    greys = sorted(
        0.299 * int(f[1:3], 16) + 0.587 * int(f[3:5], 16) + 0.114 * int(f[5:7], 16) for f in fills
    )
    assert len(greys) == 5
    assert all(b - a > 20 for a, b in pairwise(greys))


def test_a_saved_table_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    table = Table(
        Text("表"),
        (Column("a", Text("名")), Column("b", Text("円", "Yen"))),
        ((Cell(Text("=1+1")), Cell(1200, Reliability.ASSUMPTION)), (Cell(Text("町")), Cell(-5))),
    )
    head, _, body = csv_address(table, "ja").partition(",")
    assert head == "data:text/csv;charset=utf-8;base64"
    assert b64decode(body).decode("utf-8-sig").splitlines() == [
        "名,円,確度",
        "'=1+1,1200,仮定",
        "町,-5,",
    ]
