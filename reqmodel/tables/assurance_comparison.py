"""The profiles of identity assurance side by side: one column a profile."""

from __future__ import annotations

from collections.abc import Callable

from reqmodel.analysis.coverage import alive
from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.governance import AssuranceLevel, AssuranceProfile
from reqmodel.model.table import Cell, Column, Table, Values, column_of, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Group, Status


def assurance_comparison(model: Model) -> Table:
    """One row an aspect: the levels, the means, who else is thought of how, who asks for it."""
    profiles = [p for p in model.of_kind(AssuranceProfile) if p.status is not Status.RETIRED]

    def label(field: str) -> Text:
        return label_of(AssuranceProfile, field).text

    def users(kind: str) -> Callable[[AssuranceProfile], Values]:
        return lambda p: tuple(
            linked(model, i)
            for i in dict.fromkeys(model.graph.holders(p.id, "requires"))
            if model.kind_of(i) == kind and alive(model, i)
        )

    rows: tuple[tuple[Text, Callable[[AssuranceProfile], Values]], ...] = (
        (label("ial"), lambda p: _level(p.ial)),
        (label("aal"), lambda p: _level(p.aal)),
        (label("fal"), lambda p: _level(p.fal)),
        (label("means"), lambda p: tuple(map(Cell, p.means))),
        *((_for_group(group), _fallback(group)) for group in Group),
        (Text("求めるユースケース", "Use cases that ask for it"), users("use-case")),
        (Text("扱いに要るデータ", "Data that asks for it"), users("data-asset")),
        (label("sources"), lambda p: tuple(Cell(status=status) for status in p.reliability)),
    )
    return Table(
        Text("本人確認・認証レベルの比較", "Comparison of assurance profiles"),
        (Column("aspect", Text("観点", "Aspect")), *map(column_of, profiles)),
        tuple((Cell(name), *(values(p) for p in profiles)) for name, values in rows),
    )


def _level(level: AssuranceLevel | None) -> Cell:
    return Cell(level.level, level.status) if level else Cell()


def _for_group(group: Group) -> Text:
    return Text(f"代替手段: {group.label.ja}", f"Fallback: {group.label.en}")


def _fallback(group: Group) -> Callable[[AssuranceProfile], Values]:
    return lambda p: tuple(Cell(f.text) for f in p.fallbacks if f.whom is group)
