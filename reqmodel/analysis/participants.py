"""Who shares the cost: the municipalities with their residents, and the prefecture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reqmodel.analysis.total_cost import weakest
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.fact import FiscalIndex, Municipality, Population, check_digit
from reqmodel.model.text import Text
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import MunicipalityType, Reliability, Status

_UNKNOWN_VINTAGE = Text(
    "人口の時点「{given}」はありません。あるもの: {known}",
    "There is no vintage of populations '{given}'. There are: {known}",
)
_NO_VINTAGE = Text("なし", "none")
_VINTAGE = Text("{key}（{on}、{count}/{all}団体）", "{key} ({on}, {count} of {all})")


@dataclass(frozen=True, slots=True)
class Participant:
    """One who may bear a part. `population` in residents, `fiscal` the index; None if unknown."""

    code: str
    name: Text
    population: int | None = None
    fiscal: Decimal | None = None
    population_status: Reliability | None = None
    fiscal_status: Reliability | None = None
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Vintage:
    """A date for which populations are on record: of how many, among how many municipalities."""

    key: str
    on: date
    known: int
    asked: int

    @property
    def complete(self) -> bool:
        """Whether it is on record for all."""
        return self.known == self.asked


def municipalities(model: Model) -> tuple[Municipality, ...]:
    """Those that may take part, by code."""
    found = (
        m
        for m in model.of_kind(Municipality)
        if m.status is not Status.RETIRED and m.municipality_type is not MunicipalityType.PREFECTURE
    )
    return tuple(sorted(found, key=lambda m: m.code))


def vintages(model: Model) -> tuple[Vintage, ...]:
    """Every vintage of populations on record, the newest first; of one date, the first written."""
    all_ = municipalities(model)
    dates: dict[str, date] = {}
    for population in (p for m in all_ for p in m.populations):
        dates.setdefault(population.key, population.on)
    counts = {key: sum(any(p.key == key for p in m.populations) for m in all_) for key in dates}
    found = (Vintage(key, on, counts[key], len(all_)) for key, on in dates.items())
    return tuple(sorted(found, key=lambda v: v.on, reverse=True))


def vintage_of(model: Model, asked: str | None = None) -> Vintage | None:
    """The vintage asked for; if none is, the newest that all have, else the fullest.

    Raises:
        ReqmodelError: no municipality has a population of that vintage.
    """
    known = vintages(model)
    if asked is None:
        complete = (v for v in known if v.complete)
        return next(complete, None) or max(known, key=lambda v: v.known, default=None)
    for vintage in known:
        if vintage.key == asked:
            return vintage
    listed = Text.listed(
        _VINTAGE.fill({"key": v.key, "on": v.on, "count": v.known, "all": v.asked}) for v in known
    )
    raise ReqmodelError(_UNKNOWN_VINTAGE.fill({"given": asked, "known": listed or _NO_VINTAGE}))


def fiscal_key(model: Model) -> str | None:
    """The newest fiscal index that all municipalities have."""
    all_ = municipalities(model)
    keys = {f.key: f.fiscal_year for m in all_ for f in m.fiscal_indices}
    common = [k for k in keys if all(any(f.key == k for f in m.fiscal_indices) for m in all_)]
    return max(common, key=lambda k: keys[k], default=None)


def participants(model: Model, vintage: str | None = None) -> tuple[Participant, ...]:
    """The municipalities by code, with residents of that vintage and their newest fiscal index.

    Raises:
        ReqmodelError: no municipality has a population of that vintage.
    """
    chosen, fiscal = vintage_of(model, vintage), fiscal_key(model)
    return tuple(
        _participant(m, chosen.key if chosen else None, fiscal) for m in municipalities(model)
    )


def _participant(record: Municipality, vintage: str | None, fiscal: str | None) -> Participant:
    people = next((p for p in record.populations if p.key == vintage), None)
    index = next((f for f in record.fiscal_indices if f.key == fiscal), None)
    return Participant(
        record.code,
        record.title,
        people.count if people else None,
        index.value if index else None,
        _status(people),
        _status(index),
        record.id,
    )


def _status(fact: Population | FiscalIndex | None) -> Reliability | None:
    if fact is None:
        return None
    return weakest(c.status for c in grounds(fact.sources)) or Reliability.UNVERIFIED


@dataclass(frozen=True, slots=True)
class Residents:
    """How many people live where the platform serves, on which day, and how sure that is."""

    count: int
    key: str
    status: Reliability | None


def residents(model: Model) -> Residents | None:
    """All municipalities' population of the newest vintage that each of them has; None without."""
    vintage = vintage_of(model)
    if vintage is None or not vintage.complete:
        return None
    people = participants(model, vintage.key)
    doubt = weakest(p.population_status for p in people if p.population_status)
    return Residents(sum(p.population or 0 for p in people), vintage.key, doubt)


def prefecture(model: Model) -> Participant:
    """The prefecture: its record among the municipalities, else the client, by the codes' first two digits."""
    for record in model.of_kind(Municipality):
        own = record.municipality_type is MunicipalityType.PREFECTURE
        if own and record.status is not Status.RETIRED:
            return Participant(record.code, record.title, record=record.id)
    codes = [m.code for m in municipalities(model)]
    return Participant(_prefecture_code(codes[0][:2]) if codes else "", model.project.client)


def _prefecture_code(number: str) -> str:
    """Six digits of a prefecture by its two."""
    return f"{number}000{check_digit(f'{number}000')}"
