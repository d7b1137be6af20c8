"""A report as JUnit XML: a suite a family, a case a rule, a failure a finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from reqmodel.model.diagnostic import Diagnostic, Report, Severity
from reqmodel.model.text import Language
from reqmodel.rules.registry import Rule


def as_junit(report: Report, lang: Language, rules: Iterable[Rule]) -> str:
    """XML in which the rules that found nothing are cases that passed.

    Errors are `<error>`, milder findings `<failure>`; both fail a case, as JUnit knows no warning.
    """
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        found[diagnostic.rule].append(diagnostic)
    suites: dict[str, TestSuite] = {}
    for rule in rules:
        suite = suites.setdefault(rule.family, TestSuite(rule.family))
        case = TestCase(rule.name, classname=f"reqmodel.{rule.family}")
        case.result = [_result(d, lang) for d in found[rule.name]]
        suite.add_testcase(case)
    if report.examined:
        suites["lint"] = TestSuite("lint")
    for one in report.examined:
        case = TestCase(one.file, classname="reqmodel.lint")
        if one.problem:
            case.result = [Error(one.problem.to(lang), "unreadable")]
        suites["lint"].add_testcase(case)
    xml = JUnitXml("reqmodel")
    for suite in suites.values():
        xml.add_testsuite(suite)
    xml.update_statistics()
    return str(xml.tostring(), "utf-8")


def _result(diagnostic: Diagnostic, lang: Language) -> Error | Failure:
    sort = Error if diagnostic.severity is Severity.ERROR else Failure
    message = "".join(c for c in diagnostic.message.to(lang) if c.isprintable() or c.isspace())
    result = sort(f"{diagnostic.location.to(lang)}: {message}", str(diagnostic.severity))
    result.text = diagnostic.suggestion.to(lang)
    return result
