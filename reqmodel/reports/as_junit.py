"""A report as JUnit XML: a suite a family, a case a rule, a failure a finding."""

from __future__ import annotations

from collections import defaultdict

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from reqmodel.model.diagnostic import Diagnostic, Report, Severity
from reqmodel.model.text import Language
from reqmodel.rules.registry import all_rules


def as_junit(report: Report, lang: Language) -> str:
    """XML in which the rules that ran are cases: passed if they found nothing, skipped if they judged nothing.

    Errors are `<error>`, milder findings `<failure>`; both fail a case, as JUnit knows no warning.
    """
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        found[diagnostic.rule].append(diagnostic)
    suites: dict[str, TestSuite] = {}
    for rule in map(all_rules().__getitem__, report.rules):
        suite = suites.setdefault(rule.family, TestSuite(rule.family))
        case = TestCase(rule.name, classname=f"reqmodel.{rule.family}")
        case.result = [_result(d, lang) for d in found[rule.name]]
        if not case.result and (why := report.unjudged.get(rule.name)):
            case.result = [Skipped(why.to(lang))]
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
    signed = all_rules()[diagnostic.rule].signed
    result.text = f"{signed}: {diagnostic.suggestion.to(lang)}"
    return result
