"""An order: what an export is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.text import Language


@dataclass(frozen=True, slots=True)
class Order:
    """`model` is the edition for whoever it is made for; `report` is empty but for the office.

    `template`: an organisation's own file to write into, and `template_name`, what messages call
    it. `records`: ids of what it is to be about, where it can be about one or several. `kinds`: the
    only kinds of records in it, where it can be of some only. `encoding`: that of files of plain text.
    """

    model: Model
    report: Report
    lang: Language = "ja"
    on: date | None = None
    template: bytes | None = None
    template_name: str = ""
    records: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    encoding: str = "utf-8"

    @property
    def day(self) -> date:
        """The day that is printed, and as of which things stand: never that of the making.

        A document that prints what the check found sets `on` to the day of the check.
        """
        return self.on or self.model.project.dated
