"""Which pages the site has, who writes each, and how MkDocs is to put them together."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from posixpath import normpath
from typing import Any

from reqmodel.analysis.total_cost import patterns
from reqmodel.exports.site import wording
from reqmodel.exports.site.html import escape
from reqmodel.exports.site.page import Desk, Page, kind_path, place
from reqmodel.exports.site.pages import checks, lists, matrices, neutrality
from reqmodel.exports.site.pages.calendar import calendar, has_dates
from reqmodel.exports.site.pages.comparisons import assurances, consents
from reqmodel.exports.site.pages.conformity import conformities
from reqmodel.exports.site.pages.cost import COST, cost, has_amounts
from reqmodel.exports.site.pages.decisions import decisions, open_points_page
from reqmodel.exports.site.pages.documents import documents
from reqmodel.exports.site.pages.glossary import terms
from reqmodel.exports.site.pages.home import home
from reqmodel.exports.site.pages.patterns import DETAILS, PATTERNS, comparison, details
from reqmodel.exports.site.pages.ranking import RANKING, is_judged, ranking
from reqmodel.exports.site.pages.record import record_page
from reqmodel.exports.site.pages.reliability import (
    doubtful_kinds,
    doubts_path,
    not_verified,
    not_verified_of_kind,
)
from reqmodel.exports.site.pages.responsibility import responsibilities
from reqmodel.exports.site.pages.sharing import SHARING, has_schemes, sharing
from reqmodel.exports.site.pages.trial import TRIAL, can_be_tried, trial
from reqmodel.exports.site.pages.use_cases import use_cases
from reqmodel.exports.site.third_party import third_party
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable
from reqmodel.model.text import Language, Text
from reqmodel.rules.registry import all_rules
from reqmodel.tables.open_points import open_points

THIRD_PARTY = "assets/THIRD-PARTY.txt"
"""In every site: what others made in it."""
_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<path>[\w./-]+)\.md(?:#[\w-]+)?\)")
_PAGE = re.compile(r"([\w./-]+)\.md\b")
_WORD_ENDS = (
    r"[\s\-　、。，．・「」（）]+|[のをにはがでとへや](?=[一-龠々ァ-ヴA-Za-z0-9])"
    r"|(?<=[ァ-ヴー])(?=[一-龠々])|(?<=[一-龠々])(?=[ァ-ヴ])"
    r"|(?<=[A-Za-z0-9])(?=[一-龠々ァ-ヴ])|(?<=[一-龠々ァ-ヴー])(?=[A-Za-z0-9])"
)
"""Where the search cuts what is asked: a phrase has no spaces, but particles and scripts change."""
_SEARCH = {"ja": {"lang": ["ja", "en"], "separator": _WORD_ENDS}, "en": {"lang": ["en"]}}
USE_CASE_KINDS = ("case", "need", "survey", "field-candidate", "idea", "funding")
PATTERN_KINDS = ("criterion", "cost-sharing", "offering")
GOVERNANCE_KINDS = ("role", "activity", "decision")
DATA_KINDS = ("operating-rule", "data-asset", "consent-method", "assurance-profile")
REFERENCE_KINDS = (
    "term",
    "source",
    "municipality",
    "heading",
    "vague-word",
    "product",
    "supplier",
    "open-standard",
    "public-system",
)
KIND_PAGES: dict[str, Callable[[Desk], Page]] = {
    "case": lists.cases,
    "activity": responsibilities,
    "decision": decisions,
    "data-asset": lists.data_inventory_page,
    "consent-method": consents,
    "assurance-profile": assurances,
    "term": terms,
    "provision": conformities,
}
"""Kinds whose page is more than a list."""


def _always(_model: Model) -> bool:
    return True


def _has_patterns(model: Model) -> bool:
    return bool(patterns(model))


COMPARISONS: dict[str, tuple[Callable[[Model], bool], Callable[[Desk], Page]]] = {
    PATTERNS: (_always, comparison),
    DETAILS: (_has_patterns, details),
    COST: (has_amounts, cost),
    RANKING: (is_judged, ranking),
    SHARING: (has_schemes, sharing),
    TRIAL: (can_be_tried, trial),
}
"""Pages that go deeper into the comparison, where there is anything that the readers may know."""


def laid_out(desk: Desk, root: Path) -> tuple[Desk, dict[str, Callable[[Desk], Page]]]:
    """The desk with the addresses of all pages, and who writes the page at each."""
    makers = dict(_pages(desk))
    makers |= {page.stem: partial(_by_hand, file=page) for page in _own(root, desk.lang)}
    return replace(desk, paths=frozenset(makers)), makers


def unnamed(desk: Desk, root: Path) -> frozenset[str]:
    """The pages that neither the navigation nor a page written by hand names: MkDocs may miss them."""
    own = _own(root, desk.lang)
    texts = (json.dumps(_nav(desk, own), ensure_ascii=False), *map(_text, own))
    named = {normpath(path) for text in texts for path in _PAGE.findall(text)}
    return desk.paths - named


def furnish(desk: Desk, root: Path, folder: Path) -> None:
    """Write what a language's pages need beside them: assets, and the configuration of MkDocs."""
    for name in ("assets", "vendor"):
        with as_file(files("reqmodel.exports.site") / name) as source:
            shutil.copytree(source, folder / "docs" / "assets", dirs_exist_ok=True)
    (folder / "docs" / THIRD_PARTY).write_text(third_party(), encoding="utf-8")
    config = _config(desk, root, _own(root, desk.lang))
    (folder / "mkdocs.yml").write_text(
        json.dumps(config, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def _own(root: Path, lang: Language) -> list[Path]:
    """The pages that the model's authors wrote by hand."""
    return sorted((root / "site" / lang).glob("*.md"))


def _by_hand(desk: Desk, file: Path) -> Page:
    """A page as written; in an edition that lacks what it links to, the words stand without a link."""
    title, _, body = _text(file).partition("\n")
    if not desk.internal:  # the office has every page: there a link that leads nowhere is a mistake
        body = _LINK.sub(lambda m: m[0] if m["path"] in desk.paths else m["words"], body)
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
    yield "use-cases", use_cases
    yield from ((path, make) for path, (there, make) in COMPARISONS.items() if there(desk.model))
    yield "trace/clauses", matrices.clauses
    yield "trace/use-cases", matrices.use_case_matrix
    yield from neutrality.pages(desk)
    if desk.internal:  # how the model is kept is for those who keep it
        yield "findings", checks.findings
        yield "rule-manual", checks.rules_index
        for rule in all_rules().values():
            yield f"rules/{rule.name}", partial(checks.rule_page, rule=rule)
    yield "not-verified", not_verified
    for kind in doubtful_kinds(desk.model):
        yield doubts_path(kind), partial(not_verified_of_kind, kind=kind)
    if open_points(desk.model).rows:
        yield "open-points", open_points_page
    yield from _of_the_contract(desk)
    for kind in KINDS:
        if _listed(desk.model, kind):
            yield kind_path(kind), KIND_PAGES.get(kind, partial(lists.kind_page, kind=kind))
    for record in desk.model.records.values():
        path, anchor = place(desk.model, record.id)
        if not anchor:
            yield path, partial(record_page, record=record)


def _of_the_contract(desk: Desk) -> Iterator[tuple[str, Callable[[Desk], Page]]]:
    """What is due and what is handed in, where there is anything."""
    if has_dates(desk.model):
        yield "calendar", calendar
    if desk.documents or desk.model.of_kind(Deliverable):
        yield "documents", documents


def _listed(model: Model, kind: str) -> bool:
    """Whether a kind has a page of its own: once there is a record of it to show."""
    return any(r.kind == kind for r in model.records.values())


def _nav(desk: Desk, own: list[Path]) -> list[dict[str, Any]]:
    def entry(text: Text, value: object) -> dict[str, Any]:
        return {text.to(desk.lang): value}

    def pages(*known: tuple[Text, str]) -> list[dict[str, Any]]:
        return [entry(text, f"{path}.md") for text, path in known if path in desk.paths]

    def kinds(*names: str) -> list[dict[str, str]]:
        return [{desk.title(k): f"{kind_path(k)}.md"} for k in names if kind_path(k) in desk.paths]

    return [
        entry(wording.HOME, "index.md"),
        entry(
            wording.REQUIREMENTS,
            [
                entry(wording.OVERVIEW, "requirements/index.md"),
                *(entry(cls.plural, f"requirements/{kind}.md") for kind, cls in lists.SORTS),
            ],
        ),
        entry(
            wording.USE_CASES,
            pages((wording.OVERVIEW_TABLE, "use-cases")) + kinds(*USE_CASE_KINDS),
        ),
        entry(
            wording.PATTERNS,
            pages(
                (wording.COMPARISON, PATTERNS),
                (wording.COMPARISON_DETAILS, DETAILS),
                (wording.COST, COST),
                (wording.RANKING, RANKING),
                (wording.SHARING, SHARING),
                (wording.TRIAL, TRIAL),
            )
            + kinds(*PATTERN_KINDS),
        ),
        entry(
            wording.GOVERNANCE,
            kinds(*GOVERNANCE_KINDS)
            + pages((wording.OPEN_POINTS, "open-points"))
            + kinds(*DATA_KINDS),
        ),
        entry(
            wording.TRACE,
            pages(
                (wording.CLAUSE_MATRIX, "trace/clauses"),
                (wording.USE_CASE_MATRIX, "trace/use-cases"),
            )
            + kinds("provision")
            + pages((wording.CALENDAR, "calendar"), (wording.DOCUMENTS, "documents")),
        ),
        entry(
            wording.NEUTRALITY,
            pages(
                (wording.NEUTRALITY_RESULT, neutrality.RESULT),
                (wording.MARKET, neutrality.MARKET),
                (wording.QUESTIONS, neutrality.QUESTIONS),
            ),
        ),
        entry(
            wording.REFERENCE,
            [
                *({_title(p): p.name} for p in own),
                *kinds(*REFERENCE_KINDS),
                *pages(
                    (wording.NOT_VERIFIED, "not-verified"),
                    (wording.FINDINGS, "findings"),
                    (wording.RULES, "rule-manual"),
                ),
            ],
        ),
    ]


def _title(page: Path) -> str:
    return _text(page).partition("\n")[0].removeprefix("#").strip()


def _palette(lang: Language) -> list[dict[str, object]]:
    """Light or dark as the reader's system is, with a switch."""
    ways = (
        ("light", "default", "material/weather-night", wording.DARK),
        ("dark", "slate", "material/weather-sunny", wording.LIGHT),
    )
    return [
        {
            "media": f"(prefers-color-scheme: {system})",
            "scheme": scheme,
            "primary": "indigo",
            "toggle": {"icon": icon, "name": name.to(lang)},
        }
        for system, scheme, icon, name in ways
    ]


def _sets_palette(own: Path) -> bool:
    """Whether a model's own configuration says which colours its site has."""
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415  # few models have such a file
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415

    try:
        with own.open("rb") as file:
            theme = yaml_load(file).get("theme")
    except (MkDocsException, AttributeError):
        return False  # whoever reads it to build the site says what is wrong
    return isinstance(theme, dict) and "palette" in theme


def _config(desk: Desk, root: Path, by_hand: list[Path]) -> dict[str, Any]:
    """A complete configuration of MkDocs; a model's own `mkdocs.yml` may set colours and the like.

    What stands here goes before what is inherited.
    """
    own = root / "mkdocs.yml"
    inherited = {"INHERIT": str(own)} if own.is_file() else {}
    palette = {} if inherited and _sets_palette(own) else {"palette": _palette(desk.lang)}
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
            **palette,
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
            {"search": _SEARCH[desk.lang]},
            "offline",
        ],
        "markdown_extensions": [
            "reqmodel.exports.site.verbatim",
            "attr_list",
            "tables",
            {"toc": {"toc_depth": 3}},
        ],
        "extra_css": ["assets/reqmodel.css"],
        "extra_javascript": ["assets/filter.js", "assets/trial.js"],
        "extra": {"generator": False, "polyfills": ["assets/iframe-worker-shim.js"]},
        "nav": _nav(desk, by_hand),
        "not_in_nav": "/records/*\n/rules/*\n/kinds/*\n/not-verified/*\n",
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
