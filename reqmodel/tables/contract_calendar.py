"""What is due under the contract: when, counted from what, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.duty import Duty, Standing, agenda
from reqmodel.analysis.event import Start
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Closure
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.text.due import in_sentence, in_words, written_day
from reqmodel.text.era import MONTHS

COLUMNS = (
    Column("what", Text("期限のあるもの", "What")),
    Column("due", Text("期限の定め", "Due")),
    Column("event", Text("起算", "Counted from")),
    Column("date", Text("期日", "Date")),
    Column("state", Text("状態", "State"), choice=True),
    Column("kind", Text("種類", "Kind"), choice=True),
)
_COUNTED = Text(
    "営業日は、土曜日、日曜日、国民の祝日{closures}を除き、翌日から数えます。",
    "Business days leave out Saturdays, Sundays, national holidays{closures}, and count from the "
    "next day.",
)
_CAPPED = Text(
    "履行期限が先に来るものは、履行期限を期日とします。",
    "Where the work is due sooner, that day is shown.",
)
_READINGS = Text(
    "「仮に」とあるものは、どの回から数えるかが決まっていないため、各回からと最終回からの両方を示します。",
    "'If' marks what counts from each session or from the last: it is not settled which, so both "
    "are shown.",
)
_IF = Text("{words}（仮に{reading}から数えると）", "{words} (if counted from {reading})")
_PLANNED = Text("{words}（予定）", "{words} (planned)")
_ON = Text("{event} {day}", "{event}, {day}")
_AT_WORK_DUE = Text("{day}（履行期限）", "{day} (the work is due)")
_SPAN = Text("{first}から{last}まで", "{first} to {last}")
_WITH_STATE = Text("{standing}・{state}", "{standing}, {state}")
_WITH_DAY = Text("{standing}・{state}（提出 {day}）", "{standing}, {state} (handed in {day})")


def contract_calendar(model: Model, today: date) -> Table:
    """One row a thing due: what is open and has a day first, by day; what is done last."""
    return Table(
        Text("契約の期日", "Contract calendar"),
        COLUMNS,
        tuple(_row(model, duty, standing) for duty, standing in agenda(model, today)),
    )


def assumptions(model: Model) -> Iterator[Text]:
    """How the days were counted, to be read with the table."""
    closures = [_closure(closure) for closure in model.project.closures]
    both = Text("".join(c.ja for c in closures), "".join(c.en for c in closures))
    yield _COUNTED.fill({"closures": both})
    if model.project.contract:
        yield _CAPPED
    yield _READINGS


def _row(model: Model, duty: Duty, standing: Standing) -> tuple[Cell, ...]:
    return (
        Cell(duty.what, links=(duty.record,)),
        Cell(_due(duty) or None),
        _event(model, duty.start),
        Cell(_date(duty)),
        Cell(_state(duty, standing)),
        Cell(duty.kind.label),
    )


def _due(duty: Duty) -> Text:
    words, reading = in_words(duty.due), duty.start.reading
    if reading is None:
        return words
    return _IF.fill({"words": words, "reading": in_sentence(reading.label)})


def _event(model: Model, start: Start) -> Cell:
    meeting = model.records.get(start.meeting)
    words = meeting.title if meeting else start.event.label if start.event else None
    if words and start.day:
        words = _ON.fill({"event": words, "day": written_day(start.day)})
    if words and start.day and start.ahead:
        words = _PLANNED.fill({"words": words})
    return Cell(words, links=(start.meeting,) if meeting else ())


def _date(duty: Duty) -> Text | None:
    if duty.period is None:
        return duty.missing.label if duty.missing else None
    last = written_day(duty.period.last)
    if duty.period.first:
        return _SPAN.fill({"first": written_day(duty.period.first), "last": last})
    return _AT_WORK_DUE.fill({"day": last}) if duty.period.capped else last


def _state(duty: Duty, standing: Standing) -> Text:
    if duty.state is None:
        return standing.label
    if duty.done and duty.period is None:
        values = {"standing": standing.label, "state": duty.state.label}
        return _WITH_DAY.fill(values | {"day": written_day(duty.done)})
    return _WITH_STATE.fill({"standing": standing.label, "state": duty.state.label})


def _closure(closure: Closure) -> Text:
    first, last = _month_day(closure.first), _month_day(closure.last)
    words = first if first == last else _SPAN.fill({"first": first, "last": last})
    return Text(f"、{words.ja}", f", {words.en}")


def _month_day(written: str) -> Text:
    month, day = map(int, written.split("-"))
    return Text(f"{month}月{day}日", f"{day} {MONTHS[month - 1]}")
