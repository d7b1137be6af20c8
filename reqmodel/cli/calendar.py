"""`reqmodel calendar`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import (
    HERE,
    Format,
    FormatOption,
    LangOption,
    ModelFolder,
    a_day,
    print_json,
)
from reqmodel.model.table import Cell
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.analysis.duty import Duty, Standing
    from reqmodel.model.model import Model

HELP = say(
    "成果品、会議の記録、義務、宿題、届出の期日を、近いものから並べます。"
    "予定表に取り込むファイル（.ics）は reqmodel export calendar で作れます。",
    "List when deliverables, minutes, obligations, actions and filings are due, the next one first. "
    "For calendar programs (.ics): reqmodel export calendar.",
)
_COUNTED_FROM = Text("起算: {event}", "counted from: {event}")
_NOTHING = Text(
    "期限のあるもの（成果品、義務、宿題、届出）の記録がありません。",
    "There is no record of anything due (deliverables, obligations, actions, filings).",
)


def calendar(
    today: Annotated[
        date | None,
        typer.Option(
            parser=a_day,
            metavar="YYYY-MM-DD",
            help=say("この日の時点で見る（既定: 今日）", "As seen on this day (default: today)"),
            show_default=False,
        ),
    ] = None,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """List everything due under the contract, with its day or the reason why it has none."""
    from reqmodel.analysis.duty import agenda

    loaded, spoken = api.load(model), language(lang)
    today = today or date.today()  # noqa: DTZ011  # offices live by local days
    if format_ is Format.JSON:
        print_json([_data(duty, standing, spoken) for duty, standing in agenda(loaded, today)])
    else:
        print("\n".join(_listed(loaded, today, spoken)))


def _data(duty: Duty, standing: Standing, lang: Language) -> dict[str, object]:
    start, period = duty.start, duty.period
    return {
        "record": duty.record,
        "kind": duty.kind.value,
        "title": duty.what.to(lang),
        "due": duty.due.model_dump(mode="json", exclude_none=True) if duty.due else None,
        "meeting": start.meeting or None,
        "since": start.day.isoformat() if start.day else None,
        "planned": start.ahead,
        "reading": start.reading.value if start.reading else None,
        "first": period.first.isoformat() if period and period.first else None,
        "date": period.last.isoformat() if period else None,
        "at_work_due": bool(period and period.capped),
        "missing": duty.missing.value if duty.missing else None,
        "standing": standing.value,
        "state": duty.state.value if duty.state else None,
        "done": duty.done.isoformat() if duty.done else None,
    }


def _listed(model: Model, today: date, lang: Language) -> Iterator[str]:
    from reqmodel.tables.contract_calendar import assumptions, contract_calendar

    table = contract_calendar(model, today)
    for what, due, event, day, state, kind in table.rows:
        yield f"{_said(day, lang)}  {_said(state, lang)}  {_said(what, lang)}"
        counted = _COUNTED_FROM.fill({"event": _said(event, lang)}).to(lang)
        said = (_said(kind, lang), _said(due, lang))
        details = (*filter(None, said), *([counted] if _said(event, lang) else []))
        yield f"    {' · '.join(details)}"
    yield from (
        ("", *(text.to(lang) for text in assumptions(model)))
        if table.rows
        else (_NOTHING.to(lang),)
    )


def _said(cell: Cell | tuple[Cell, ...], lang: Language) -> str:
    """A cell's id and value, as one line."""
    if isinstance(cell, tuple):
        return ", ".join(_said(one, lang) for one in cell)
    value = cell.value.to(lang) if isinstance(cell.value, Text) else str(cell.value or "")
    return " ".join((*cell.links, value)).replace("\n", " ")
