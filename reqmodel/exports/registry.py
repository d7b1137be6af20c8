"""What can be exported, found by walking the formats' folders of documents.

A document is a module `exports/<format>/documents/<name>.py`. It has a function `to_<format>`, of an
`Order`, whose result is the file's bytes. Its name and title stand in `ExportName`. It may say

- `AUDIENCE`: the widest audience for which it is made (members if it does not);
- `ON_REQUEST = True`: `build` leaves it out;
- `FOR_AUTHORS = True`: made from a model with errors too;
- `ABOUT`: the kinds of records that it can be asked to be about (none if it does not);
- `BY_KIND = True`: it can be of some kinds of records only;
- `UNCHECKED = True`: it says nothing of the check's report, which then need not be made;
- `DATED_BY_CHECK = True`: it prints the day of the check, which is made as of the order's date;
- `OWN_FORM = True`: it is not written into a template;
- `STATIONERY`: the name under which its template is sought, where it has none by its own name;
- `lacking`: a function of an `Order` that says why there is nothing to make yet, or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Offer:
    """A document in one format."""

    name: ExportName
    format: str

    @property
    def file(self) -> str:
        """What its file is called."""
        return f"{self.name}.{self.format}"

    @property
    def audience(self) -> Disclosure:
        """The widest audience for which it is made."""
        return getattr(self._module, "AUDIENCE", Disclosure.MEMBERS)

    @property
    def on_request(self) -> bool:
        """Whether `build` leaves it out."""
        return getattr(self._module, "ON_REQUEST", False)

    @property
    def for_authors(self) -> bool:
        """Whether it is made from a model with errors too."""
        return getattr(self._module, "FOR_AUTHORS", False)

    @property
    def about(self) -> tuple[str, ...]:
        """The kinds of records that it can be asked to be about."""
        return getattr(self._module, "ABOUT", ())

    @property
    def by_kind(self) -> bool:
        """Whether it can be of some kinds of records only."""
        return getattr(self._module, "BY_KIND", False)

    @property
    def unchecked(self) -> bool:
        """Whether it does without the report of the check."""
        return getattr(self._module, "UNCHECKED", False)

    @property
    def dated_by_check(self) -> bool:
        """Whether the day it prints is that as of which the check judged."""
        return getattr(self._module, "DATED_BY_CHECK", False)

    @property
    def own_form(self) -> bool:
        """Whether no template replaces its form."""
        return getattr(self._module, "OWN_FORM", False)

    @property
    def stationery(self) -> str:
        """The name of the template that serves where there is none by its own name."""
        return getattr(self._module, "STATIONERY", "")

    def lacking(self, order: Order) -> Text | None:
        """Why there is nothing to make yet."""
        ask = getattr(self._module, "lacking", None)
        said: Text | None = ask(order) if ask else None
        return said

    def made(self, order: Order) -> bytes:
        """The file.

        Raises:
            ReqmodelError: it cannot be made so; the message says why and what to do.
        """
        made: bytes = getattr(self._module, f"to_{self.format}")(order)
        return made

    @property
    def _module(self) -> ModuleType:
        stem = self.name.replace("-", "_")
        return import_module(f"{__package__}.{self.format}.documents.{stem}")


@cache
def offers() -> tuple[Offer, ...]:
    """Everything that can be exported, in the order of the names, then by format."""
    found = {
        (file.stem.replace("_", "-"), file.parents[1].name)
        for file in HERE.glob("*/documents/*.py")
        if file.stem != "__init__"
    }
    order = list(ExportName)
    known = (Offer(ExportName(name), format_) for name, format_ in found)
    return tuple(sorted(known, key=lambda offer: (order.index(offer.name), offer.format)))
