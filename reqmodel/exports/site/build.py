"""From a sound model to a finished site: pages, configuration, MkDocs, in both languages at once."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
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
OVERVIEW = "home"
"""Name of the figure on the home page."""

_PLACE = "<!--figure {}-->"
_PLACES = re.compile(_PLACE.format(r"([\w-]+)"))
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
    say(WRITING.fill({"n": len(model.records)}))
    figures = _figures(model)
    if figures is None:
        say(NO_DOT)
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        work = Path(folder)
        for lang in LANGUAGES:
            places = {name: _PLACE.format(name) for name in (figures or {}).get(lang, {})}
            _write(Desk(model, report, lang, frozenset(), places), root, work)
        say(BUILDING)
        _mkdocs([work / lang / "mkdocs.yml" for lang in LANGUAGES])
        for lang, pictures in (figures or {}).items():
            _hang(pictures, work / lang / "site")
        shutil.move(work / "en" / "site", work / "ja" / "site" / "en")
        if out.exists():
            out.rename(work / "old")
        shutil.move(work / "ja" / "site", out)
    return out


def _figures(model: Model) -> dict[Language, dict[str, str]] | None:
    """SVG by language and name, all drawn in one go."""
    sources = {
        (lang, name): source
        for lang in LANGUAGES
        for name in (OVERVIEW, *model.records)
        if (source := figure_source(model, name, lang))
    }
    names = {f"{lang}/{name}": (lang, name) for lang, name in sources}
    pictures = drawn({key: sources[name] for key, name in names.items()})
    if pictures is None:
        return None
    found: dict[Language, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    for key, (lang, name) in names.items():
        found[lang][name] = pictures[key]
    return found


def _hang(pictures: Mapping[str, str], site: Path) -> None:
    """Put figures in their places, which MkDocs and its search then need not read through."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        hung = _PLACES.sub(lambda place: pictures[place[1]], text)
        if hung != text:
            page.write_text(hung, encoding="utf-8")


def figure_source(model: Model, name: str, lang: Language) -> str | None:
    """DOT of the overview, or of a record's neighbourhood if it has any."""
    if name == OVERVIEW:
        return overview(model, {kind: f"{path}.html" for kind, path in TILES}, lang)
    linked = any(model.graph.neighbours(name, up=up) for up in (True, False))
    return neighbourhood(model, name, lang) if linked else None


def _write(desk: Desk, root: Path, work: Path) -> None:
    """Write a language's pages, assets and configuration under `work`."""
    desk, makers = laid_out(desk, root)
    for path, make in makers.items():
        file = work / desk.lang / "docs" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(frame(desk, make(desk)), encoding="utf-8")
    furnish(desk, root, work / desk.lang)


def laid_out(desk: Desk, root: Path) -> tuple[Desk, dict[str, Callable[[Desk], Page]]]:
    """The desk with the addresses of all pages, and who writes the page at each."""
    makers = dict(_pages(desk))
    makers |= {page.stem: partial(_by_hand, file=page) for page in _own(root, desk.lang)}
    return replace(desk, paths=frozenset(makers)), makers


def furnish(desk: Desk, root: Path, folder: Path) -> None:
    """Write what a language's pages need beside them: assets, and the configuration of MkDocs."""
    for name in ("assets", "vendor"):
        with as_file(files("reqmodel.exports.site") / name) as source:
            shutil.copytree(source, folder / "docs" / "assets", dirs_exist_ok=True)
    config = _config(desk, root, _own(root, desk.lang))
    (folder / "mkdocs.yml").write_text(
        json.dumps(config, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def _own(root: Path, lang: Language) -> list[Path]:
    """The pages that the model's authors wrote by hand."""
    return sorted((root / "site" / lang).glob("*.md"))


def _by_hand(_desk: Desk, file: Path) -> Page:
    title, _, body = _text(file).partition("\n")
    return Page(file.stem, escape(title.removeprefix("#")), body, by_hand=True)


def _text(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        name = f"site/{page.parent.name}/{page.name}"
        raise ReqmodelError(
            Text(
                f"{name} の文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
                f"{name} is not UTF-8. Save it again as UTF-8.",
            ),
            exit_code=1,
        ) from None


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
    if desk.internal:
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


def _nav(desk: Desk, own: list[Path]) -> list[dict[str, Any]]:
    model, lang = desk.model, desk.lang

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
                *([entry(wording.FINDINGS, "findings.md")] if desk.internal else []),
                entry(wording.RULES, "rule-manual.md"),
            ],
        ),
    ]


def _title(page: Path) -> str:
    return _text(page).partition("\n")[0].removeprefix("#").strip()


def _config(desk: Desk, root: Path, own: list[Path]) -> dict[str, Any]:
    """A complete configuration of MkDocs; a model's own `mkdocs.yml` may set colours and the like."""
    inherited = {"INHERIT": str(root / "mkdocs.yml")} if (root / "mkdocs.yml").is_file() else {}
    return {
        **inherited,
        "site_name": desk.model.project.title.to(desk.lang),
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "language": desk.lang,
            "font": False,
            "features": [
                "navigation.tabs",
                "navigation.prune",
                "navigation.top",
                "navigation.indexes",
                "toc.follow",
                "search.highlight",
                "content.tooltips",
            ],
        },
        "plugins": [
            {"search": {"lang": ["ja", "en"] if desk.lang == "ja" else ["en"]}},
            "offline",
        ],
        "markdown_extensions": [
            "reqmodel.exports.site.verbatim",
            "attr_list",
            "tables",
            {"toc": {"toc_depth": 3}},
        ],
        "extra_css": ["assets/reqmodel.css"],
        "extra": {"generator": False, "polyfills": ["assets/iframe-worker-shim.js"]},
        "nav": _nav(desk, own),
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
