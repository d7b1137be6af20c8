"""A waiver that the wrong role approved, with dates that cannot be, for too long, or of half a word."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.waivers import flaws
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model
from reqmodel.model.text import Text

_VOID = Text(
    "{what}。有効な承認がないので、指摘は許容されません",
    "{what}. Without a sound approval it excuses nothing",
)


def check(model: Model, today: date) -> Iterator[Finding]:
    for record in model.own:
        for i, waiver in enumerate(record.waivers):
            for flaw in flaws(model, record, waiver, today):
                what = _VOID.fill({"what": flaw.what}) if flaw.void else flaw.what
                values = {"rule": waiver.rule, "quote": waiver.quote or "", "what": what}
                severity = Severity.ERROR if flaw.void else Severity.WARNING
                yield Finding(record.id, ("waivers", i, flaw.field), values, severity=severity)
