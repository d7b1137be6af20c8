"""Charts on slides: native, with their figures in a sheet that PowerPoint opens."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from reqmodel.exports.pptx.slide import Area, Slide

SIZE = 12
_SHADES = (
    (MSO_THEME_COLOR.ACCENT_5, 0.0),
    (MSO_THEME_COLOR.ACCENT_1, 0.4),
    (MSO_THEME_COLOR.ACCENT_2, 0.25),
    (MSO_THEME_COLOR.ACCENT_3, 0.5),
    (MSO_THEME_COLOR.ACCENT_4, 0.3),
    (MSO_THEME_COLOR.BACKGROUND_1, 0.0),
)
"""Told apart in grey too: from dark to light."""
_DARK = 1
"""So many of them are dark enough for white figures."""


def bars(  # noqa: PLR0913  # all about one chart
    slide: Slide,
    area: Area,
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[float | None]]],
    title: str,
    *,
    hidden: int | None = None,
    unit: str = "",
) -> None:
    """Lying bars, stacked where there are several series; the first category stands at the top.

    `hidden`: a series that only pushes the next ones along; whoever draws then says what the others
    are. `title` is what readers who cannot see the chart are told.
    """
    data = CategoryChartData()
    data.categories = categories
    for name, values in series:
        data.add_series(name, values)
    frame = slide.made.shapes.add_chart(
        XL_CHART_TYPE.BAR_STACKED,
        Pt(area.left),
        Pt(area.top),
        Pt(area.width),
        Pt(area.height),
        data,
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", title)  # noqa: SLF001  # no name for it
    chart = frame.chart
    chart.font.size = Pt(SIZE)
    chart.has_title = False
    chart.has_legend = len(series) > 1 and hidden is None
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.value_axis.has_major_gridlines = True
    chart.value_axis.major_gridlines.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_6
    chart.value_axis.minimum_scale = 0
    chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    chart.value_axis.tick_labels.number_format = f'0"{unit}"'
    chart.value_axis.tick_labels.number_format_is_linked = False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 55, 100
    for i, drawn in enumerate(plot.series):
        shade = i if hidden is None else i - 1
        if i == hidden:
            drawn.format.fill.background()
            continue
        colour, lighter = _SHADES[shade % len(_SHADES)]
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.theme_color = colour
        drawn.format.fill.fore_color.brightness = lighter
        drawn.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
        drawn.format.line.width = Pt(0.5)
        if hidden is None:
            labels = drawn.data_labels
            labels.show_value = True
            labels.number_format, labels.number_format_is_linked = "0;;;", False
            labels.font.size = Pt(SIZE - 1)
            labels.position = XL_LABEL_POSITION.CENTER
            dark = shade % len(_SHADES) < _DARK
            labels.font.color.theme_color = (
                MSO_THEME_COLOR.BACKGROUND_1 if dark else MSO_THEME_COLOR.TEXT_1
            )
