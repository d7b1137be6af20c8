"""How cells look: legible on a screen and printed in grey."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

SIZE = 9
FONT: dict[str, Any] = {"font_name": "BIZ UDゴシック", "font_size": SIZE, "valign": "top"}
PIXELS_PER_EM = SIZE * 96 / 72
LINE_HEIGHT = SIZE * 1.4
"""Points from line to line."""
DARK, HEAD, INPUT, RULE = "#1F3864", "#D9E2F0", "#FFF8DC", "#8C8C8C"


class Look(StrEnum):
    """What a cell is, which says how it looks."""

    TITLE = "title"
    WARNING = "warning"
    PLAIN = "plain"
    SECTION = "section"
    HEAD = "head"
    YEAR = "year"
    LABEL = "label"
    TEXT = "text"
    CENTRE = "centre"
    YEN = "yen"
    YEN_SUM = "yen-sum"
    PERCENT = "percent"
    FACTOR = "factor"
    COUNT = "count"
    VERDICT = "verdict"
    TERM_YEARS = "term-years"
    TERM_RATE = "term-rate"
    INPUT_TEXT = "input-text"
    INPUT_MARK = "input-mark"
    INPUT_YEN = "input-yen"
    INPUT_PERCENT = "input-percent"
    INPUT_NUMBER = "input-number"
    INPUT_COUNT = "input-count"


_LINED: dict[str, Any] = {"border": 1, "border_color": RULE}
_WRAPPED: dict[str, Any] = {**_LINED, "text_wrap": True}
_GIVEN: dict[str, Any] = {**_LINED, "bg_color": INPUT, "font_color": DARK}
_YEN = '#,##0;-#,##0;"–"'
_MIDDLE: dict[str, Any] = {"align": "center"}

STYLES: dict[Look, dict[str, Any]] = {
    Look.TITLE: {"font_size": 14, "bold": True, "valign": "vcenter"},
    Look.WARNING: {"font_size": 11, "bold": True, "font_color": "#9C0006", "valign": "vcenter"},
    Look.PLAIN: {"text_wrap": True},
    Look.SECTION: {"font_size": 11, "bold": True, "valign": "vcenter"},
    Look.HEAD: {**_WRAPPED, "bold": True, "bg_color": HEAD, "valign": "vcenter"},
    Look.YEAR: {
        **_WRAPPED,
        **_MIDDLE,
        "bold": True,
        "bg_color": HEAD,
        "valign": "vcenter",
        "num_format": "0",
    },
    Look.LABEL: {**_WRAPPED, "bold": True},
    Look.TEXT: _WRAPPED,
    Look.CENTRE: {**_WRAPPED, **_MIDDLE},
    Look.YEN: {**_LINED, "num_format": _YEN},
    Look.YEN_SUM: {**_LINED, "num_format": _YEN, "bold": True, "bg_color": "#EEF1F6"},
    Look.PERCENT: {**_LINED, "num_format": "0.0%"},
    Look.FACTOR: {**_LINED, "num_format": '0.0000;-0.0000;"–"'},
    Look.COUNT: {**_LINED, "num_format": "#,##0"},
    Look.TERM_YEARS: {"align": "right", "num_format": "0"},
    Look.TERM_RATE: {"align": "right", "num_format": "0.0##%"},
    Look.VERDICT: {"font_size": 11, "bold": True},
    Look.INPUT_TEXT: {**_GIVEN, "text_wrap": True},
    Look.INPUT_MARK: {**_GIVEN, **_MIDDLE, "font_size": 11},
    Look.INPUT_YEN: {**_GIVEN, "num_format": "#,##0"},
    Look.INPUT_PERCENT: {**_GIVEN, "num_format": "0.0##%"},
    Look.INPUT_NUMBER: {**_GIVEN, "num_format": "#,##0.####"},
    Look.INPUT_COUNT: {**_GIVEN, "num_format": "0"},
}
