"""A file of findings that are known: only what is new counts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from reqmodel.model.diagnostic import Fingerprint, Report, ReqmodelError
from reqmodel.model.text import Text
from reqmodel.store import atomic

_KEYS = ("rule", "record", "words")


def read_baseline(path: Path) -> Counter[Fingerprint]:
    """How often each finding is known.

    Raises:
        ReqmodelError: the file cannot be read, or is no baseline.
    """
    known: Counter[Fingerprint] = Counter()
    try:
        for entry in json.loads(path.read_text(encoding="utf-8"))["findings"]:
            rule, record, words = (str(entry[key]) for key in _KEYS)
            known[rule, record, words] += int(entry["times"])
    except OSError as problem:
        raise _unusable(path, problem.strerror or "") from problem
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        ja, en = "--write-baseline で作ったファイルではありません", "not made by --write-baseline"
        raise _unusable(path, ja, en) from problem
    return known


def write_baseline(path: Path, report: Report) -> None:
    """Write the findings of a report; the same findings make the same bytes.

    Raises:
        ReqmodelError: the file cannot be written.
    """
    known = Counter(d.fingerprint for d in report.diagnostics)
    entries = [
        {**dict(zip(_KEYS, fingerprint, strict=True)), "times": times}
        for fingerprint, times in sorted(known.items())
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
