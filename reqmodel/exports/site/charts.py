"""Charts: Vega-Lite specifications, and how they are drawn as SVG that follows the page's colours.

Every mark is told apart by its place, its label or how light it is, so that a chart can be printed in
grey; text and lines take the colour of the text around them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import vl_convert

Row = Mapping[str, str | float | int]
"""One thing to be drawn, by the names that the chart asks for."""

_FILL = "#5d9cc4"
_DARK, _LIGHT = (0x1B, 0x4F, 0x72), (0xEA, 0xF2, 0xF8)
"""Shades run from dark to light, so that neighbours differ in grey too."""
_INK = "#123456"
"""Stands for the colour of the text, which no specification can name."""
_BAR = 22
"""Pixels from one bar to the next."""


def ranges(rows: Iterable[Row], unit: str) -> str:
    """A bar from `low` to `high` for each `name`, a tick at `mode`; numbers in `unit`."""
    data = list(rows)
    y = {"field": "name", "type": "nominal", "sort": None, "title": None}
    return _specified(
        {
            "data": {"values": data},
            "width": 520,
            "height": {"step": _BAR + 6},
            "layer": [
                {
                    "mark": {"type": "bar", "height": 12, "color": _FILL, "opacity": 0.75},
                    "encoding": {
                        "y": y,
                        "x": {"field": "low", "type": "quantitative", "title": unit},
                        "x2": {"field": "high"},
                    },
                },
                {
                    "mark": {"type": "tick", "thickness": 3, "size": 20, "color": _INK},
                    "encoding": {"y": y, "x": {"field": "mode", "type": "quantitative"}},
                },
            ],
        }
    )


def cumulative(rows: Iterable[Row], unit: str, years: str) -> str:
    """A line for each `name` over `year`, its height `value` in `unit`, named at its end."""
    data = list(rows)
    last = max((int(row["year"]) for row in data), default=0)
    ends = sorted((r for r in data if r["year"] == last), key=lambda r: -float(r["value"]))
    order = [str(r["name"]) for r in ends]
    x = {
        "field": "year",
        "type": "quantitative",
        "title": years,
        "axis": {"tickMinStep": 1, "format": "d"},
    }
    y = {"field": "value", "type": "quantitative", "title": unit}
    dash = {"field": "name", "type": "nominal", "sort": order, "legend": None}
    return _specified(
        {
            "data": {"values": data},
            "width": 520,
            "height": 300,
            "layer": [
                {
                    "mark": {"type": "line", "color": _INK, "strokeWidth": 1.6},
                    "encoding": {"x": x, "y": y, "strokeDash": dash, "detail": {"field": "name"}},
                },
                {
                    "transform": [{"filter": f"datum.year == {last}"}],
                    "mark": {"type": "text", "align": "left", "dx": 6, "color": _INK},
                    "encoding": {"x": x, "y": y, "text": {"field": "name"}},
                },
            ],
        }
    )


def stacked(rows: Iterable[Row], parts: Sequence[str], unit: str, across: str = "") -> str:
    """For each `name` an upright bar of `part`s in their order, `value` in `unit`."""
    return _specified(
        {
            "data": {"values": _ordered(rows, parts)},
            "width": {"step": 56},
            "height": 200,
            "mark": {"type": "bar", "stroke": _INK, "strokeWidth": 0.6},
            "encoding": {
                "x": {
                    "field": "name",
                    "type": "nominal",
                    "sort": None,
                    "title": across or None,
                    "axis": {"labelAngle": 0},
                },
                "y": {"field": "value", "type": "quantitative", "title": unit},
                "color": _shaded(parts),
                "order": {"field": "order"},
            },
        }
    )


def portions(rows: Iterable[Row], parts: Sequence[str], unit: str) -> str:
    """For each `name` a lying bar of `part`s in their order, `value` from 0 to 1."""
    return _specified(
        {
            "data": {"values": _ordered(rows, parts)},
            "width": 520,
            "height": {"step": _BAR + 6},
            "mark": {"type": "bar", "stroke": _INK, "strokeWidth": 0.6},
            "encoding": {
                "y": {"field": "name", "type": "nominal", "sort": None, "title": None},
                "x": {
                    "field": "value",
                    "type": "quantitative",
                    "title": unit,
                    "axis": {"format": "%"},
                    "scale": {"domain": [0, 1]},
                },
                "color": _shaded(parts),
                "order": {"field": "order"},
            },
        }
    )


def swings(rows: Iterable[Row], base: float, unit: str) -> str:
    """A tornado: for each `name` a bar from `low` to `high` around `base`, the widest on top."""
    return _specified(
        {
            "data": {"values": list(rows)},
            "width": 440,
            "height": {"step": _BAR},
            "layer": [
                {
                    "mark": {"type": "bar", "height": 13, "color": _FILL, "opacity": 0.75},
                    "encoding": {
                        "y": {"field": "name", "type": "nominal", "sort": None, "title": None},
                        "x": {
                            "field": "low",
                            "type": "quantitative",
                            "title": unit,
                            "scale": {"zero": False},
                        },
                        "x2": {"field": "high"},
                    },
                },
                {
                    "mark": {"type": "rule", "color": _INK, "strokeWidth": 1.5},
                    "encoding": {"x": {"datum": base, "type": "quantitative"}},
                },
            ],
        }
    )


def dots(rows: Iterable[Row], names: Sequence[str], unit: str) -> str:
    """For each `name` a point for each `part`, told apart by their shapes, at `value` in `unit`."""
    return _specified(
        {
            "data": {"values": list(rows)},
            "width": 460,
            "height": {"step": _BAR},
            "mark": {
                "type": "point",
                "filled": False,
                "size": 60,
                "color": _INK,
                "strokeWidth": 1.6,
            },
            "encoding": {
                "y": {
                    "field": "name",
                    "type": "nominal",
                    "sort": None,
                    "title": None,
                    "axis": {"grid": True},
                },
                "x": {"field": "value", "type": "quantitative", "title": unit},
                "shape": {
                    "field": "part",
                    "type": "nominal",
                    "sort": list(names),
                    "title": None,
                    "legend": {"orient": "top", "columns": 1, "symbolStrokeColor": _INK},
                },
            },
        }
    )


def _ordered(rows: Iterable[Row], parts: Sequence[str]) -> list[dict[str, Any]]:
    return [{**row, "order": list(parts).index(str(row["part"]))} for row in rows]


def _shaded(parts: Sequence[str]) -> dict[str, Any]:
    return {
        "field": "part",
        "type": "nominal",
        "sort": list(parts),
        "title": None,
        "scale": {"domain": list(parts), "range": _shades(len(parts))},
        "legend": {"orient": "top", "columns": 6},
    }


def _shades(count: int) -> list[str]:
    steps = [i / max(count - 1, 1) for i in range(count)]
    ends = tuple(zip(_DARK, _LIGHT, strict=True))
    return ["#" + "".join(f"{round(a + (b - a) * at):02x}" for a, b in ends) for at in steps]


def _specified(spec: dict[str, Any]) -> str:
    return json.dumps(
        {
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "config": _theme(),
            "background": None,
            **spec,
        }
    )


@lru_cache(maxsize=200)
def drawn(chart: str) -> str:
    """A chart as SVG that may stand in a page; every edition shows the same ones."""
    svg: str = vl_convert.vegalite_to_svg(chart, vl_version="5.20")
    svg = svg.replace(_INK, "currentColor")
    svg = re.sub(r'<svg [^>]*?width="([\d.]+)"[^>]*?viewBox="([^"]+)"[^>]*>', _sized, svg, count=1)
    return re.sub(r"\n\s*", "", svg)


def _sized(tag: re.Match[str]) -> str:
    """The opening of a picture that may shrink, but not grow beyond the size it was drawn for."""
    width = round(float(tag[1]))
    return (
        f'<svg class="rm-chart" style="max-width:{width}px" viewBox="{tag[2]}" aria-hidden="true">'
    )


@cache
def _theme() -> dict[str, Any]:
    words = {"labelColor": _INK, "titleColor": _INK, "titleFontWeight": "normal"}
    return {
        "font": "sans-serif",
        "view": {"stroke": None},
        "axis": {
            **words,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "labelLimit": 320,
            "domainColor": _INK,
            "tickColor": _INK,
            "gridColor": _INK,
            "gridOpacity": 0.15,
        },
        "legend": {**words, "labelFontSize": 12, "labelLimit": 420},
        "text": {"fontSize": 11},
    }
