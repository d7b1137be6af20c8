"""A file of findings that are known: only what is new counts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from reqmodel.model.diagnostic import Known, Report, ReqmodelError, Severity
from reqmodel.model.text import Text
from reqmodel.store import atomic

_OLD = Text(
    "前の版の形で、文と重大度を記していません。--write-baseline で作り直してください",
    "it is of an older form, without sentences and severities. Make it again with --write-baseline",
)


def read_baseline(path: Path) -> Counter[Known]:
    """How often each finding is known, and how bad it was.

    Raises:
        ReqmodelError: the file cannot be read, or is no baseline.
    """
    known: Counter[Known] = Counter()
    try:
        for entry in json.loads(path.read_text(encoding="utf-8"))["findings"]:
            if entry.keys() == {"rule", "record", "words", "times"}:
                raise _unusable(path, _OLD.ja, _OLD.en)
            known[entry["fingerprint"], Severity(entry["severity"])] += int(entry["times"])
    except OSError as problem:
        raise _unusable(path, problem.strerror or "") from problem
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        ja, en = "--write-baseline で作ったファイルではありません", "not made by --write-baseline"
        raise _unusable(path, ja, en) from problem
    return known


def write_baseline(path: Path, report: Report) -> None:
    """Write the findings of a report; the same findings make the same bytes.

    Raises:
        ReqmodelError: the file cannot be written.
    """
    known = Counter(d.known for d in report.diagnostics)
    named = {d.known: (d.rule, d.record or d.location.file, d.quote) for d in report.diagnostics}
    entries = [
        {
            "rule": rule,
            "record": record,
            "words": words,
            "fingerprint": one[0],
            "severity": one[1].value,
            "times": known[one],
        }
        for one, (rule, record, words) in sorted(
            named.items(), key=lambda item: (item[1], item[0][0], item[0][1].rank)
        )
    ]
    text = json.dumps({"findings": entries}, ensure_ascii=False, indent=1)
    atomic.write(path, f"{text}\n".encode())


def _unusable(path: Path, ja: str, en: str = "") -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"基準ファイル {path} を使えません（{ja}）。",
            f"The baseline {path} cannot be used ({en or ja}).",
        )
    )
