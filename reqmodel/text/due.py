"""Due dates in words, as a contract says them."""

from __future__ import annotations

from datetime import date

from reqmodel.model.records.contract import Due
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.model.vocabulary import DueKind
from reqmodel.text.era import ERAS, written

_WORDS = {
    DueKind.ON_DATE: Text("{on}まで", "By {on}"),
    DueKind.BUSINESS_DAYS: Text(
        "{event}から{number}営業日以内", "Within {number} business day(s) of {event}"
    ),
    DueKind.CALENDAR_DAYS: Text("{event}から{number}日以内", "Within {number} day(s) of {event}"),
    DueKind.BEFORE: Text("{event}の前", "Before {event}"),
    DueKind.IMMEDIATELY: Text(
        "{event}の後、直ちに又は遅滞なく", "Immediately or without delay after {event}"
    ),
    DueKind.YEARS_FROM_NEXT_FISCAL: Text(
        "{event}の年度の翌年度から{number}年間",
        "For {number} year(s) from the fiscal year after {event}",
    ),
    DueKind.ALWAYS: Text("常に", "Always"),
    DueKind.REGULAR: Text("定期に", "Regularly"),
}
_UNSAID = Text("？", "?")


def in_words(due: Due | None) -> Text:
    """When something is due; a question mark stands for what the due leaves out."""
    if due is None:
        return NO_TEXT
    values = {
        "on": written_day(due.on) if due.on else _UNSAID,
        "number": due.number if due.number is not None else _UNSAID,
        "event": _event(due),
    }
    return _WORDS[due.kind].fill(values)


def written_day(day: date) -> Text:
    """A date as it is written in either language; one before all eras by number alone."""
    if day < ERAS[0].first:
        return Text(day.isoformat())
    return Text(written(day, "ja"), written(day, "en"))


def in_sentence(label: Text) -> Text:
    """A label as it stands within a sentence."""
    return Text(label.ja, label.en[:1].lower() + label.en[1:])


def _event(due: Due) -> Text:
    if due.event is None:
        return _UNSAID
    event = in_sentence(due.event.label)
    if due.session is None:
        return Text(event.ja, f"the {event.en}")
    session = in_sentence(due.session.label)
    return Text(f"{event.ja}（{session.ja}）", f"the {event.en} ({session.en})")
