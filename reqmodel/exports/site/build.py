"""From a sound model to a finished site: pages, configuration, MkDocs, in both languages at once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from reqmodel.exports.site import wording
from reqmodel.exports.site.figures import drawn, neighbourhood, overview
from reqmodel.exports.site.html import escape
from reqmodel.exports.site.page import Desk, Page, frame, record_path
from reqmodel.exports.site.pages import checks, lists, matrices
from reqmodel.exports.site.pages.home import TILES, home
from reqmodel.exports.site.pages.record import record_page
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.text import LANGUAGES, Language, Text
from reqmodel.rules.registry import all_rules

GOVERNANCE_KINDS = (
    "role",
    "activity",
    "decision",
    "operating-rule",
    "data-asset",
    "consent-method",
    "assurance-profile",
)
PATTERN_KINDS = ("pattern", "criterion", "cost-sharing")
TRACE_KINDS = ("deliverable", "meeting", "obligation")
REFERENCE_KINDS = (
    "term",
    "source",
    "provision",
    "municipality",
    "case",
    "need",
    "survey",
    "field-candidate",
    "idea",
    "funding",
)
NO_DOT = Text(
    "図を描く dot（Graphviz）が見つからないため、図なしで作ります（つながりは表で示します）。",
    "No dot (Graphviz) found: building without figures; links are shown as tables.",
)
WRITING = Text("{n} 件の記録からページを作っています…", "Writing pages for {n} records…")
BUILDING = Text(
    "サイトを組み立てています（日本語・英語）…", "Building the site in Japanese and English…"
)


def to_site(
    model: Model, report: Report, root: Path, out: Path, say: Callable[[Text], None]
) -> Path:
    """Build the site of a model at `out`, Japanese at its root and English under `en/`.

    What was at `out` stays until the new site is whole.

    Raises:
        ReqmodelError: MkDocs found something wrong, such as a broken link in a page of `site/`.
    """
    work = root / "build" / ".work"
    shutil.rmtree(work, ignore_errors=True)
    say(WRITING.fill({"n": len(model.records)}))
    figures = _figures(model)
    if figures is None:
        say(NO_DOT)
    for lang in LANGUAGES:
        pictures = (figures or {}).get(lang, {})
        _write(Desk(model, report, lang, frozenset(), pictures), root, work)
    say(BUILDING)
    _mkdocs([work / lang / "mkdocs.yml" for lang in LANGUAGES])
    shutil.move(work / "en" / "site", work / "ja" / "site" / "en")
    old = work / "old"
    if out.exists():
        out.rename(old)
    out.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(work / "ja" / "site", out)
    shutil.rmtree(work)
    return out


def _figures(model: Model) -> dict[Language, dict[str, str]] | None:
    """SVG by language and name, all drawn in one go."""
    sources = {
        (lang, id_): neighbourhood(model, id_, lang)
        for lang in LANGUAGES
        for id_ in model.records
        if any(model.graph.neighbours(id_, up=up) for up in (True, False))
    }
    for lang in LANGUAGES:
        groups = {kind: f"{path}.html" for kind, path in TILES}
        sources[lang, "home"] = overview(model, groups, lang)
    names = {f"{lang}/{name}": (lang, name) for lang, name in sources}
    pictures = drawn({key: sources[name] for key, name in names.items()})
    if pictures is None:
        return None
    found: dict[Language, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    for key, (lang, name) in names.items():
        found[lang][name] = pictures[key]
    return found


def _write(desk: Desk, root: Path, work: Path) -> None:
    """Write a language's pages, assets and configuration under `work`."""
    docs = work / desk.lang / "docs"
    own = sorted((root / "site" / desk.lang).glob("*.md"))
    makers = dict(_pages(desk))
    desk = replace(desk, paths=frozenset({*makers, *(p.stem for p in own)}))
    for path, make in makers.items():
        page = make(desk)
        file = docs / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(frame(desk, page), encoding="utf-8")
    for written in own:
        text = written.read_text(encoding="utf-8")
        title, _, body = text.partition("\n")
        page = Page(written.stem, escape(title.removeprefix("#")), body)
        (docs / written.name).write_text(frame(desk, page), encoding="utf-8")
    with as_file(files("reqmodel.exports.site") / "assets") as assets:
        shutil.copytree(assets, docs / "assets", dirs_exist_ok=True)
    config = _config(desk.model, root, desk.lang, own)
    (work / desk.lang / "mkdocs.yml").write_text(
        json.dumps(config, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def _pages(desk: Desk) -> Iterator[tuple[str, Callable[[Desk], Page]]]:
    """Every page's address, and who writes it."""
    yield "index", home
    yield "requirements/index", lists.requirements_overview
    for kind, cls in lists.SORTS:
        yield f"requirements/{kind}", partial(lists.requirements_of_kind, kind=kind, cls=cls)
    yield "use-cases", lists.use_cases
    yield "patterns", matrices.patterns
    yield "trace/clauses", matrices.clauses
    yield "trace/use-cases", matrices.use_case_matrix
    yield "findings", checks.findings
    yield "not-verified", checks.not_verified
    yield "rule-manual", checks.rules_index
    for rule in all_rules().values():
        yield f"rules/{rule.name}", partial(checks.rule_page, rule=rule)
    for kind in KINDS:
        if _listed(desk.model, kind):
            yield f"kinds/{kind}", partial(lists.kind_page, kind=kind)
    for record in desk.model.records.values():
        yield record_path(record.id), partial(record_page, record=record)


def _listed(model: Model, kind: str) -> bool:
    """Whether a kind has a page of its own: open decisions always, others once there is one."""
    return kind == "decision" or any(r.kind == kind for r in model.records.values())


def _nav(model: Model, lang: Language, own: list[Path]) -> list[dict[str, Any]]:
    def kinds(names: tuple[str, ...]) -> list[dict[str, str]]:
        return [{KINDS[k].plural.to(lang): f"kinds/{k}.md"} for k in names if _listed(model, k)]

    def entry(text: Text, value: object) -> dict[str, Any]:
        return {text.to(lang): value}

    return [
        entry(wording.HOME, "index.md"),
        entry(
            wording.REQUIREMENTS,
            [
                entry(wording.OVERVIEW, "requirements/index.md"),
                *(entry(cls.plural, f"requirements/{kind}.md") for kind, cls in lists.SORTS),
            ],
        ),
        entry(wording.USE_CASES, "use-cases.md"),
        entry(wording.PATTERNS, [entry(wording.COMPARISON, "patterns.md"), *kinds(PATTERN_KINDS)]),
        entry(wording.GOVERNANCE, kinds(GOVERNANCE_KINDS)),
        entry(
            wording.TRACE,
            [
                entry(wording.CLAUSE_MATRIX, "trace/clauses.md"),
                entry(wording.USE_CASE_MATRIX, "trace/use-cases.md"),
                *kinds(TRACE_KINDS),
            ],
        ),
        entry(
            wording.REFERENCE,
            [
                *({_title(p): p.name} for p in own),
                *kinds(REFERENCE_KINDS),
                entry(wording.NOT_VERIFIED, "not-verified.md"),
                entry(wording.FINDINGS, "findings.md"),
                entry(wording.RULES, "rule-manual.md"),
            ],
        ),
    ]


def _title(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#").strip()


def _config(model: Model, root: Path, lang: Language, own: list[Path]) -> dict[str, Any]:
    """A complete configuration of MkDocs; a model's own `mkdocs.yml` may set colours and the like."""
    inherited = {"INHERIT": str(root / "mkdocs.yml")} if (root / "mkdocs.yml").is_file() else {}
    return {
        **inherited,
        "site_name": model.project.title.to(lang),
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "language": lang,
            "font": False,
            "features": [
                "navigation.tabs",
                "navigation.top",
                "navigation.indexes",
                "toc.follow",
                "search.highlight",
                "content.tooltips",
            ],
        },
        "plugins": [{"search": {"lang": ["ja", "en"] if lang == "ja" else ["en"]}}],
        "markdown_extensions": ["attr_list", "tables", {"toc": {"toc_depth": 3}}],
        "extra_css": ["assets/reqmodel.css"],
        "extra": {"generator": False},
        "nav": _nav(model, lang, own),
        "not_in_nav": "/records/*\n/rules/*\n/kinds/*\n",
        "validation": {
            "nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"},
            "links": {
                "not_found": "warn",
                "anchors": "warn",
                "absolute_links": "warn",
                "unrecognized_links": "warn",
            },
        },
    }


def _mkdocs(configs: list[Path]) -> None:
    """Build all configurations side by side, strictly: a warning is a failure."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    running = [
        subprocess.Popen(  # noqa: S603  # our own interpreter, our own file
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=environment,
        )
        for config in configs
    ]
    outputs = [process.communicate()[0] for process in running]
    for process, output in zip(running, outputs, strict=True):
        if process.returncode:
            shown = "\n".join(line for line in output.splitlines() if not line.startswith("INFO"))
            raise ReqmodelError(
                Text(
                    f"サイトを作れませんでした。site/ のページのリンクなどを確かめてください。\n{shown}",
                    f"The site could not be built. Look at the links in the pages of site/.\n{shown}",
                ),
                exit_code=1,
            )
