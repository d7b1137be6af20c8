"""A workbook in the making, sheet by sheet, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reqmodel.exports.xlsx import words
from reqmodel.exports.xlsx.sheet import Sheet
from reqmodel.exports.xlsx.stock import Stock
from reqmodel.model import notices
from reqmodel.model.order import Order
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, Status
from reqmodel.store.sealing import sealed
from reqmodel.text.due import written_day

_NAME_LENGTH = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


class Book(Stock):
    """Sheets in the making; `finished` gives the file."""

    def __init__(self, order: Order, name: ExportName, records: Iterable[Record] = ()) -> None:
        """Begin; the workbook is a draft unless all the records it shows are agreed."""
        super().__init__(order.lang)
        self.order, self.model = order, order.model
        self.title = self.say(name.label)
        draft = any(record.status is not Status.AGREED for record in records)
        self.mark = self.say(notices.DRAFT) if draft else ""
        self._names: set[str] = set()

    def sheet(self, name: Text | str, *, warning: Text | None = None) -> Sheet:
        """The next sheet, ready to be printed: A4 on its side, as wide as the page.

        `warning` stands in its header.
        """
        called = self._free(self.say(name))
        made = self.file.add_worksheet(called)
        made.set_landscape()
        made.set_paper(9)
        made.fit_to_pages(1, 0)
        made.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.65)
        warned = f"  {self.say(words.WARNING, warning=warning)}" if warning else ""
        project = self.model.project
        right = self.say(
            words.EDITION,
            version=project.version,
            day=self.order.day,
            audience=self.model.audience.label,
        )
        title = f"{self.mark}{self.title}　{called}{warned}".replace("&", "&&")
        made.set_header(f"&L&9{title}&R&9{right.replace('&', '&&')}")
        notice = self.say(notices.NOTICE, client=project.client) if self.mark else ""
        made.set_footer(f"&L&8{notice.replace('&', '&&')}&C&9&P / &N")
        return Sheet(self, made, called)

    def facts(self) -> str:
        """Version, date and edition in one line."""
        return self.say(
            words.EDITION,
            version=self.model.project.version,
            day=written_day(self.order.day),
            audience=self.model.audience.label,
        )

    def finished(self) -> bytes:
        """The file."""
        self.file.close()
        return sealed(self.out.getvalue(), self.title, self.order.day)

    def _free(self, name: str) -> str:
        """A sheet's name that Excel takes and no other sheet has."""
        base = _NOT_IN_NAMES.sub("・", name).strip()[:_NAME_LENGTH] or "Sheet"
        free, n = base, 1
        while free.casefold() in self._names:
            n += 1
            free = f"{base[: _NAME_LENGTH - 3]}-{n}"
        self._names.add(free.casefold())
        return free
