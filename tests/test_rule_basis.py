"""What a rule rests on: the documents are there, and no more is claimed of them than was read."""

from __future__ import annotations

import re

import pytest
from test_cli import quick

from reqmodel.exports.manual import both, to_manual
from reqmodel.model.diagnostic import Report
from reqmodel.model.records.fact import Source
from reqmodel.model.text import Language
from reqmodel.model.values import Citation
from reqmodel.model.vocabulary import Reliability
from reqmodel.reports.as_sarif import as_sarif
from reqmodel.rules.registry import Rule, all_rules
from reqmodel.store.loader import inherited

NOTHING_READ = re.compile("(本文|条文|原文)?未読")
"""How `read` begins for a source of which no words were seen."""
CITED = [(rule.name, cited) for rule in all_rules().values() for cited in rule.card.basis]


def _source(id_: str) -> Source:
    found = inherited()[id_]
    assert isinstance(found, Source)
    return found


def _read(cited: Citation) -> str:
    read = _source(cited.source).read
    assert read, cited.source
    return read.ja


def _name(value: object) -> str:
    if isinstance(value, Citation):
        return " ".join(filter(None, (value.source, value.at)))
    return value.name if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("rule", "cited"), CITED, ids=_name)
def test_no_more_is_claimed_than_was_read(rule: str, cited: Citation) -> None:
    read = _read(cited)
    if NOTHING_READ.match(read):
        assert cited.status is not Reliability.VERIFIED, f"{rule}: {read}"
    if cited.status is Reliability.VERIFIED and "未読" in read:
        assert cited.at, f"{rule} must say which part was read: {read}"
    if cited.status not in (Reliability.VERIFIED, Reliability.UNVERIFIED):
        assert cited.note, f"{rule} must say where it was seen, or whose judgment it is"
    if cited.note:
        assert cited.note.en


def test_an_unread_treaty_is_general_knowledge_wherever_it_is_cited() -> None:
    statuses = {cited.status for _, cited in CITED if cited.source == "BASE-GPA"}
    assert statuses == {Reliability.UNVERIFIED}


@pytest.mark.parametrize("rule", all_rules().values(), ids=_name)
def test_what_was_read_is_said_by_the_basis_alone(rule: Rule) -> None:
    why, basis = rule.card.why, rule.card.basis
    assert not re.search("未読|読んで(い|お)|だけを(読|確か)", why.ja)
    places = [(cited.source, cited.at) for cited in basis]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("ja", "  BASE-GPA WTO政府調達協定（2012年改正） 第10条4〔未検証（一般知識）〕"),
        (
            "en",
            "  BASE-GPA WTO Agreement on Government Procurement (revised 2012) 第10条4 [Not verified (general knowledge)]",
        ),
    ],
)
def test_a_rule_names_the_article_and_how_sure_it_is(lang: Language, line: str) -> None:
    assert line in quick("rules", "named-product", lang=lang).out.splitlines()
    report = Report((), rules=("named-product",))
    (driver,) = (run["tool"]["driver"] for run in as_sarif(report, lang)["runs"])
    assert line.strip() in driver["rules"][0]["help"]["text"].splitlines()
    assert "BASE-GPA 第10条4" in driver["rules"][0]["properties"]["tags"]


def test_the_basis_for_machines() -> None:
    (rule,) = quick("rules", "named-product", "--format", "json").data
    assert rule["basis"][:2] == [
        {
            "source": "BASE-GPA",
            "title": "WTO Agreement on Government Procurement (revised 2012)",
            "at": "第10条4",
            "status": "unverified",
            "note": None,
        },
        {
            "source": "BASE-EU-2014-24",
            "title": "Directive 2014/24/EU on public procurement",
            "at": "第42条4項",
            "status": "secondary",
            "note": "Wording seen in a translation of the directive before it",
        },
    ]


def test_the_manual_says_it_of_every_citation() -> None:
    pages = to_manual()
    for name, cited in CITED:
        told = [f"`{cited.source}` {both(_source(cited.source).title)}", both(cited.status.label)]
        told += [cited.at] if cited.at else []
        told += [both(cited.note)] if cited.note else []
        lines = pages[f"rules/{name}.md"].splitlines()
        assert any(set(told) <= set(line.split(" | ")) for line in _bare(lines)), (name, cited)


def _bare(rows: list[str]) -> list[str]:
    return [row.removeprefix("| ").removesuffix(" |") for row in rows]
