"""要件定義書: the requirements by the official headings, and what they are for and rest on."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.analysis.coverage import headings, needed_by
from reqmodel.exports.docx import words
from reqmodel.exports.docx.listing import alive
from reqmodel.exports.docx.markup import Xml, run
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.record import Row, fields, sources
from reqmodel.exports.docx.use_case import tell
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import metric_line
from reqmodel.model.kinds import KINDS
from reqmodel.model.link import NAMES
from reqmodel.model.order import Order
from reqmodel.model.records.fact import Source, Term
from reqmodel.model.records.governance import AssuranceProfile, ConsentMethod, OperatingRule, Role
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    Metric,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.clause_coverage import clause_coverage
from reqmodel.tables.data_inventory import data_inventory
from reqmodel.tables.decision_list import decision_list
from reqmodel.tables.headings import requirements_by_heading
from reqmodel.tables.kind_list import kind_list
from reqmodel.tables.open_points import TO_DECIDE, open_points
from reqmodel.tables.responsibility import accountability, responsibility

AUDIENCE = Disclosure.PUBLIC
STATIONERY = "report-template"
SORTS: tuple[type[Requirement], ...] = (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
)
_PURPOSE = Text("この文書について", "About this document")
_AIM = Text("目的", "Purpose")
_HOW_TO_READ = Text("読み方", "How to read it")
_HOW_MANY = Text("要件の数", "Requirements in number")
_PRIORITIES = Text(
    "優先度は、必須・重要・任意の3段階です。", "Priorities are must, should and may."
)
_NO_PRODUCT = Text(
    "要件は、特定の事業者だけが構築できる内容とならないよう、製品・事業者を指定せずに書いています。",
    "Requirements name no product or supplier, so that no single one alone can build the platform.",
)
_UNDER = Text("この見出しの要件はありません。", "There is no requirement under this heading.")
_ROLES = Text("役割と責任分界", "Roles and responsibilities")
_ANSWERS = Text("責任の分け方", "Division of responsibility")
_LETTERS = Text(
    "R 実施、A 説明責任（局面ごとに1者）、C 相談、I 通知",
    "R does the work, A is accountable (one for each phase), C is consulted, I is informed",
)
_GOVERNANCE = Text("ガバナンスと個人データの扱い", "Governance and personal data")
_RULES = Text("運用ルール", "Operating rules")
_DATA = Text("扱うデータ", "Data")
_CONSENT = Text("同意の取得方法", "Ways to ask for consent")
_ASSURANCE = Text("本人確認・認証のレベル", "Identity assurance")
_OPEN = Text("決まっていないこと", "What is not decided")
_DECISIONS = Text("決める必要がある事項", "Decisions to take")
_POINTS = Text("そのほかの論点", "Other open points")
_CLAUSES = Text("仕様書との対応", "Coverage of the specification")
_CITED = Text("出典", "Sources")
_TERMS = Text("用語", "Terms")
_AS_IS = Text("（{status}）", " ({status})")
_PROVISIONAL = Text("仮置き・要協議", "provisional, to be discussed")


def to_docx(order: Order) -> bytes:
    """The document as a Word file."""
    paper = Paper(order, ExportName.REQUIREMENTS)
    paper.contents()
    _introduction(paper)
    for cls in SORTS:
        _requirements(paper, cls)
    _use_cases(paper)
    _roles(paper)
    _governance(paper)
    _open_points(paper)
    _references(paper)
    return paper.finished()


def _introduction(paper: Paper) -> None:
    paper.heading(_PURPOSE)
    project = paper.model.project
    if project.purpose:
        paper.heading(_AIM, 2)
        paper.write(project.purpose)
    paper.heading(_HOW_TO_READ, 2)
    paper.bullets((words.LEGEND, _PRIORITIES, _NO_PRODUCT))
    paper.heading(_HOW_MANY, 2)
    for cls in SORTS:
        paper.table(requirements_by_heading(paper.model, cls))


def _requirements(paper: Paper, cls: type[Requirement]) -> None:
    paper.heading(cls.plural)
    for heading, under in headings(paper.model):
        if KINDS[heading.requirement_kind] is not cls:
            continue
        paper.heading(heading.title, 2)
        if not under:
            paper.write(_UNDER)
        for requirement in under:
            paper.heading(requirement.title, 3, requirement)
            paper.facts(_sheet(paper, requirement))


def _sheet(paper: Paper, requirement: Requirement) -> Iterator[Row]:
    """A requirement, its grounds, how it is tested, what it rests on."""
    cls = type(requirement)

    def name(field: str) -> Text:
        return label_of(cls, field).text

    statement = paper.inline(requirement.statement, bold=True)
    yield name("statement"), [statement + paper.reliability(requirement.reliability)]
    state = words.STATUS.fill({}), requirement.status.label
    line = [paper.say(requirement.priority.label)]
    if requirement.verification:
        line.append(
            f"{paper.say(name('verification'))}: {paper.say(requirement.verification.label)}"
        )
    line.append(f"{paper.say(state[0])}: {paper.say(state[1])}")
    yield name("priority"), [" ／ ".join(line)]
    if requirement.rationale:
        yield name("rationale"), [requirement.rationale]
    if requirement.acceptance:
        yield name("acceptance"), [requirement.acceptance]
    if isinstance(requirement, NonFunctionalRequirement) and requirement.metrics:
        yield name("metrics"), [_metric(paper, metric) for metric in requirement.metrics]
    yield from fields(paper, requirement, ("interfaces", "block", "quality"))
    if isinstance(requirement, NonFunctionalRequirement) and requirement.grade_items:
        items = (
            run(f"{g.number} ") + paper.reliability([g.status]) for g in requirement.grade_items
        )
        yield name("grade_items"), [Xml.of(items, run(" "))]
    yield words.LINKS, list(_links(paper, requirement))
    yield sources(paper, requirement)
    yield from fields(paper, requirement, ("note",))


def _links(paper: Paper, requirement: Requirement) -> Iterator[Xml]:
    """What it is derived from, belongs to and is needed by, a line each."""
    cls = type(requirement)
    for field in ("derived_from", "refines", "constrains", "binds"):
        if targets := getattr(requirement, field, ()):
            label = paper.inline(label_of(cls, field).text) + run(": ")
            yield label + paper.refs(targets, title=field in ("refines", "binds"))
    needing = needed_by(paper.model, requirement.id)
    if needing:
        yield paper.inline(NAMES["needed-by"]) + run(": ") + paper.refs(needing, title=False)
    elif requirement.cross_cutting:
        label = paper.inline(label_of(cls, "cross_cutting").text)
        yield label + run(": ") + paper.inline(requirement.cross_cutting)


def _metric(paper: Paper, metric: Metric) -> Xml:
    told = paper.inline(metric_line(metric))
    if metric.measured:
        told += run(" ／ ") + paper.inline(metric.measured)
    if metric.provisional:
        told += paper.inline(_AS_IS.fill({"status": _PROVISIONAL}))
    return told + paper.reliability([metric.status])


def _use_cases(paper: Paper) -> None:
    cases = alive(paper, UseCase)
    if not cases:
        return
    paper.heading(UseCase.plural)
    paper.table(kind_list(paper.model, "use-case"), ids_only=True)
    for case in cases:
        tell(paper, case, 2)


def _roles(paper: Paper) -> None:
    paper.heading(_ROLES)
    paper.heading(Role.plural, 2)
    for role in alive(paper, Role):
        paper.shows(role)
    roles = [
        [
            paper.block(paper.named(r.id, paper.ref(r.id))),
            paper.block(r.examples),
            paper.listed([i.text for i in r.responsibilities]),
        ]
        for r in alive(paper, Role)
    ]
    if roles:
        heads = [
            Role.label,
            label_of(Role, "examples").text,
            label_of(Role, "responsibilities").text,
        ]
        paper.caption(Role.plural)
        paper.rows(heads, roles, shaded=(0,))
    parts = responsibility(paper.model)
    if not parts:
        return
    with paper.lying():
        paper.heading(_ANSWERS, 2)
        paper.table(accountability(paper.model))
        paper.write(_LETTERS)
        for part in parts:
            paper.table(part)


def _governance(paper: Paper) -> None:
    paper.heading(_GOVERNANCE)
    rules = alive(paper, OperatingRule)
    if rules:
        paper.heading(_RULES, 2)
        paper.table(kind_list(paper.model, "operating-rule"), ids_only=True, names=True)
    for cls, title in ((ConsentMethod, _CONSENT), (AssuranceProfile, _ASSURANCE)):
        found = alive(paper, cls)
        if found:
            paper.heading(title, 2)
        for record in found:
            paper.heading(record.title, 3, record)
            paper.facts((*fields(paper, record, without=("derived_from",)), sources(paper, record)))
    inventory = data_inventory(paper.model)
    if inventory.rows:
        with paper.lying():
            paper.heading(_DATA, 2)
            paper.table(inventory, ids_only=True, names=True)


def _open_points(paper: Paper) -> None:
    decisions, points = decision_list(paper.model), open_points(paper.model)
    if not decisions.rows and not points.rows:
        return
    paper.heading(_OPEN)
    if decisions.rows:
        paper.heading(_DECISIONS, 2)
        paper.table(decisions, names=True)
    if points.rows:
        paper.heading(_POINTS, 2)
        for part in points.split():
            if part.title != TO_DECIDE:  # they stand in full above
                paper.table(part.without_empty())


def _references(paper: Paper) -> None:
    coverage = clause_coverage(paper.model)
    if coverage.rows:
        paper.heading(_CLAUSES)
        paper.table(coverage, ids_only=True, names=True)
    cited = {c.source for record in paper.model.own for c in record.sources}
    paper.heading(_CITED)
    rows = [
        [
            paper.block(paper.named(s.id, paper.inline(s.id))),
            paper.block(s.title),
            paper.block(s.publisher or ""),
            paper.block(" ".join(filter(None, (s.date, s.edition)))),
        ]
        for s in paper.model.of_kind(Source)
        if s.id in cited
    ]
    heads = [words.ID, Source.label, *(label_of(Source, f).text for f in ("publisher", "date"))]
    if rows:
        paper.caption(_CITED)
        paper.rows(heads, rows, shaded=(0,))
    terms = sorted(alive(paper, Term), key=lambda term: term.reading or term.title.ja)
    if terms:
        paper.heading(_TERMS)
        paper.caption(_TERMS)
        paper.rows(
            [Term.label, label_of(Term, "definition").text],
            [
                [
                    paper.block(paper.named(t.id, paper.inline(t.title))),
                    paper.block(t.definition, t.distinguish or ""),
                ]
                for t in terms
            ],
            shaded=(0,),
        )
