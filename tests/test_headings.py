"""The standard headings of a requirements document, and how a model adds to them."""

from __future__ import annotations

from pathlib import Path

from checking import checked

from reqmodel.analysis.coverage import headings

OWN = """\
kind: heading
id: HD-01
title: {ja: 環境配慮に関する事項, en: Environment}
requirement_kind: non-functional-requirement
disclosure: public
"""
UNDER_IT = """\
kind: non-functional-requirement
id: NR-01
title: 省電力
heading: HD-01
priority: may
statement: 待機中の電力が測れること。
"""
RENAMED = """\
kind: heading
id: NH-SCALE
title: 規模と見込み
requirement_kind: non-functional-requirement
"""


def test_a_model_adds_a_heading_of_its_own(tmp_path: Path) -> None:
    result = checked(tmp_path, {"headings.yaml": OWN, "nr.yaml": UNDER_IT})
    assert result.found == []
    *_, (heading, under) = headings(result.model)
    assert heading.id == "HD-01"
    assert [r.id for r in under] == ["NR-01"]


def test_a_standard_heading_is_replaced_in_its_place(tmp_path: Path) -> None:
    before = [h.id for h, _ in headings(checked(tmp_path / "a", {}).model)]
    model = checked(tmp_path / "b", {"headings.yaml": RENAMED}).model
    assert [h.id for h, _ in headings(model)] == before
    assert model.records["NH-SCALE"].title.ja == "規模と見込み"


def test_a_retired_heading_wants_no_requirement(tmp_path: Path) -> None:
    text = RENAMED + "status: retired\n"
    result = checked(tmp_path, {"headings.yaml": text}, "trace")
    assert "NH-SCALE" not in [h.id for h, _ in headings(result.model)]
    assert not any("規模と見込み" in d.message.ja for d in result.report.diagnostics)
