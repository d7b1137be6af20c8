"""Which suppliers are independent of each other: names are counted once per bloc.

Suppliers of one corporate group, of one underlying product, a reseller and whose wares it sells,
and those that nothing can free from one dependency form a bloc. What offerings leave out, the
dictionaries may tell: the group of a supplier, and that two names are of one product.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reqmodel.analysis.firm_name import Naming
from reqmodel.analysis.listed_name import Listed
from reqmodel.model.records.alternative import Offering
from reqmodel.model.records.word import Supplier
from reqmodel.model.text import Text

_BY_DICTIONARY = Text("{name}（辞書による。未検証）", "{name} (by the dictionary, not verified)")


@dataclass(frozen=True, slots=True)
class Bloc:
    """Suppliers that count once, by the keys of their names, and what ties them together."""

    suppliers: tuple[str, ...]
    titles: tuple[Text, ...]
    ties: tuple[Text, ...]


def naming(offerings: Iterable[Offering]) -> Naming:
    """The names in offerings: of suppliers, products and whatever ties them."""
    return Naming(name for offering in offerings for name in _names(offering))


def unclear(offering: Offering, name: Naming) -> bool:
    """Whether one of its names may be that of several firms, so that it cannot be told whose it is."""
    return any(map(name.unclear, _names(offering)))


def alike(offerings: Iterable[Offering]) -> tuple[tuple[str, ...], ...]:
    """Keys of suppliers that count as several, though only the legal form in their names differs."""
    found = tuple(offerings)
    name = naming(found)
    bidding = {name(offering.supplier) for offering in found if bids_itself(offering)}
    same = (tuple(key for key in keys if key in bidding) for keys in name.alike)
    return tuple(keys for keys in same if len(keys) > 1)


def bids_itself(offering: Offering) -> bool:
    """Whether someone stands behind the offering who can bid; open source alone does not."""
    return offering.integrates or not offering.open_source


def blocs(offerings: Iterable[Offering], listed: Listed) -> tuple[Bloc, ...]:
    """The independent blocs among those who can bid, whatever order the offerings are in."""
    titles: dict[str, Text] = {}
    tied: dict[str, set[str]] = defaultdict(set)
    names: dict[str, Text] = {}
    ordered = sorted(offerings, key=lambda o: o.id)
    key = naming(ordered)
    for offering in ordered:
        if bids_itself(offering):
            supplier = key(offering.supplier)
            titles.setdefault(supplier, offering.supplier)
            tied[supplier].add(supplier)
            for name in (offering.supplier, *_ties(offering)):
                names.setdefault(key(name), name)
                tied[key(name)].add(supplier)
            for tie, name in _listed_ties(offering, listed):
                names.setdefault(tie, name)
                tied[tie].add(supplier)
    found = _united(tied)
    return tuple(
        Bloc(
            suppliers,
            tuple(titles[s] for s in suppliers),
            tuple(names[n] for n in sorted(tied) if _binds(tied[n], n, suppliers)),
        )
        for suppliers in found
    )


def _names(offering: Offering) -> Iterator[Text]:
    yield offering.supplier
    if offering.product:
        yield offering.product
    yield from _ties(offering)


def _ties(offering: Offering) -> Iterator[Text]:
    """What else than its own name a supplier can share with another."""
    if offering.corporate_group:
        yield offering.corporate_group
    if offering.product and not offering.open_source:  # anyone may take what is open source
        yield offering.product
    if offering.reseller_of:
        yield offering.reseller_of
    yield from offering.depends_on


def _listed_ties(offering: Offering, listed: Listed) -> Iterator[tuple[str, Text]]:
    """What the dictionaries know a supplier to share with another: keys that no name has, and names."""
    supplier = listed(offering.supplier)
    if isinstance(supplier, Supplier):
        yield f"group:{supplier.group}", _BY_DICTIONARY.fill({"name": supplier.group})
    if offering.product and not offering.open_source and (product := listed(offering.product)):
        yield f"product:{product.id}", _BY_DICTIONARY.fill({"name": product.title})


def _binds(sharing: set[str], name: str, suppliers: tuple[str, ...]) -> bool:
    return len(sharing | ({name} & set(suppliers))) > 1 and sharing <= set(suppliers)


def _united(tied: dict[str, set[str]]) -> list[tuple[str, ...]]:
    """Union-find: suppliers that share a name, or share with one that does, in sorted blocs."""
    parent = {supplier: supplier for suppliers in tied.values() for supplier in suppliers}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for suppliers in tied.values():
        first, *others = sorted(suppliers)
        for other in others:
            parent[root(other)] = root(first)
    united: dict[str, list[str]] = defaultdict(list)
    for supplier in sorted(parent):
        united[root(supplier)].append(supplier)
    return sorted(tuple(suppliers) for suppliers in united.values())
