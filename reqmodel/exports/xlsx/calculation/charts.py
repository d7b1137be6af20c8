"""Native charts: told apart in grey, with named axes and words for who cannot see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.sheet import Sheet
from reqmodel.model.text import Text

SIZE = {"width": 900, "height": 400}
_FONT = {"name": "BIZ UDゴシック", "size": 10}
_MILLIONS = "#,##0,,"
_INK = ("#1F3864", "#B8860B", "#2E7D5B", "#8B1A1A", "#5A4A8A", "#404040", "#0E7C9B", "#A65E2E")
_DASHES = (
    "solid",
    "dash",
    "round_dot",
    "long_dash",
    "dash_dot",
    "square_dot",
    "long_dash_dot",
    "solid",
)
_MARKS = ("circle", "square", "triangle", "diamond", "x", "plus", "star", "short_dash")
_FILL, _LINE = "#7F9BC8", "#1F3864"
_SURE = Text("評価した印の分", "Judged")
_POSSIBLE = Text("評価していない印の幅", "Open, as marks are missing")
Place = tuple[int, int]


def grown(  # noqa: PLR0913  # all about one chart
    book: Book,
    sheet: Sheet,
    series: Sequence[tuple[str, str]],
    categories: str,
    titles: tuple[Text, Text],
    place: Place,
) -> None:
    """Lines over years; `series` are the places of their names and values."""
    chart = book.file.add_chart({"type": "line"})
    for n, (name, values) in enumerate(series):
        ink = _INK[n % len(_INK)]
        chart.add_series(
            {
                "name": f"={name}",
                "categories": f"={categories}",
                "values": f"={values}",
                "line": {"color": ink, "width": 2, "dash_type": _DASHES[n % len(_DASHES)]},
                "marker": {
                    "type": _MARKS[n % len(_MARKS)],
                    "size": 6,
                    "fill": {"color": ink},
                    "border": {"color": ink},
                },
            }
        )
    chart.show_blanks_as("span")  # written out; gaps are not, and LibreOffice then draws noughts
    _finish(
        book, sheet, chart, titles, place, _MILLIONS, legend={"position": "right", "font": _FONT}
    )


def ranged(  # noqa: PLR0913  # all about one chart
    book: Book,
    sheet: Sheet,
    categories: str,
    values: str,
    above: str,
    below: str,
    highest: str,
    titles: tuple[Text, Text],
    place: Place,
) -> None:
    """Columns with a range over each: `above` and `below` say how far, `highest` up to where."""
    chart = book.file.add_chart({"type": "column"})
    chart.add_series(
        {
            "categories": f"={categories}",
            "values": f"={values}",
            "fill": {"color": _FILL},
            "border": {"color": _LINE},
            "gap": 80,
            "y_error_bars": {
                "type": "custom",
                "plus_values": f"={above}",
                "minus_values": f"={below}",
                "line": {"color": "#000000", "width": 1.5},
            },
        }
    )
    chart.add_series(  # unseen: it makes the axis reach as high as the ranges
        {
            "categories": f"={categories}",
            "values": f"={highest}",
            "fill": {"none": True},
            "border": {"none": True},
            "overlap": 100,
        }
    )
    _finish(book, sheet, chart, titles, place, _MILLIONS)


def columns(  # noqa: PLR0913  # all about one chart
    book: Book,
    sheet: Sheet,
    categories: str,
    values: str,
    titles: tuple[Text, Text],
    place: Place,
) -> None:
    """Columns side by side, in yen."""
    chart = book.file.add_chart({"type": "column"})
    chart.add_series(
        {
            "categories": f"={categories}",
            "values": f"={values}",
            "fill": {"color": _FILL},
            "border": {"color": _LINE},
            "gap": 50,
        }
    )
    _finish(book, sheet, chart, titles, place, "#,##0")


def spans(  # noqa: PLR0913  # all about one chart
    book: Book,
    sheet: Sheet,
    categories: str,
    low: str,
    width: str,
    titles: tuple[Text, Text],
    place: Place,
) -> None:
    """Columns as high as what is sure, and in white what may come on top; from 0 to 1."""
    chart = book.file.add_chart({"type": "column", "subtype": "stacked"})
    for name, values, fill in ((_SURE, low, _FILL), (_POSSIBLE, width, "#FFFFFF")):
        chart.add_series(
            {
                "name": book.say(name),
                "categories": f"={categories}",
                "values": f"={values}",
                "fill": {"color": fill},
                "border": {"color": _LINE},
                "gap": 80,
            }
        )
    legend = {"position": "bottom", "font": _FONT}
    _finish(book, sheet, chart, titles, place, "0.0", legend=legend, top=1)


def _finish(  # noqa: PLR0913  # all about one chart
    book: Book,
    sheet: Sheet,
    chart: Any,  # noqa: ANN401  # the library has no name for all sorts
    titles: tuple[Text, Text],
    place: Place,
    figures: str,
    *,
    legend: Mapping[str, object] | None = None,
    top: float | None = None,
) -> None:
    title, axis = (book.say(t) for t in titles)
    chart.set_title({"name": title, "name_font": {**_FONT, "size": 12, "bold": True}})
    chart.set_x_axis({"name": axis, "name_font": _FONT, "num_font": _FONT})
    chart.set_y_axis(
        {
            "num_font": _FONT,
            "num_format": figures,
            "min": 0,
            **({"max": top} if top else {}),
            "major_gridlines": {"visible": True, "line": {"color": "#BFBFBF"}},
        }
    )
    chart.set_legend(legend or {"none": True})
    chart.set_size(SIZE)
    sheet.made.insert_chart(*place, chart, {"description": title, "object_position": 2})
