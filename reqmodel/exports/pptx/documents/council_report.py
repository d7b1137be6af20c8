"""協議会報告資料: what was held, the services studied, the ways compared, what the council is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reqmodel.analysis.duty import DutyKind, Standing, agenda
from reqmodel.analysis.undecided import undecided
from reqmodel.exports.pptx import words
from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.grid import Grid, Row, row
from reqmodel.exports.pptx.lettering import Para
from reqmodel.exports.pptx.pattern import ratings
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.records.contract import Meeting
from reqmodel.model.records.governance import Decision, Option
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, MeetingType, PartyType, Stage, Status
from reqmodel.text.due import written_day

ABOUT = ("meeting",)
STATIONERY = "slide-template"
_EVENTS = (MeetingType.WORKSHOP, MeetingType.WORKING_GROUP)
_OF_THE_COUNCIL = (PartyType.COUNCIL, PartyType.MUNICIPALITY)
_BETWEEN_TWO = {"deliverable", "obligation"}
_TODAY = Text("本日の報告と諮る事項", "What is reported and asked today")
_TODAY_SAY = Text(
    "諮る事項は {n} 件です。いずれも決まっておらず、選択肢ごとの長所と短所を見て御議論いただきます。",
    "The council is asked about {n} matter(s). None is decided; please weigh the merits and demerits.",
)
_NOTHING_ASKED = Text("本日諮る事項はありません。", "Nothing is put to the council today.")
_REPORTED = Text("報告する事項", "Reported")
_ASKED = Text("諮る事項", "Asked")
_HELD = Text("ワークショップ・ワーキンググループの実施結果", "Workshops and working groups")
_HELD_SAY = Text("{n} 回を実施しました。", "{n} session(s) were held.")
_NOT_HELD = Text(
    "まだ実施していません。予定する会議だけを示し、結果は実施した後に記します。",
    "None was held yet. What is planned is shown; results are filled in afterwards.",
)
_WHEN = Text("時期", "When")
_PLANNED = Text("{when}（予定）", "{when} (planned)")
_RESULT = Text("{meeting}の結果", "Result: {meeting}")
_CAME_OF_IT = Text("生まれたもの", "What came of it")
_SERVICES = Text("検討中のサービス案", "Services under study")
_SERVICES_SAY = Text("{n} 件のサービス案があります（{stages}）。", "{n} services ({stages}).")
_STAGE = Text("{stage} {n} 件", "{stage}: {n}")
_WAYS = Text("基盤整備の方法の比較", "The ways to provide the platform")
_WAYS_SAY = Text(
    "{n} 通りを比べています。費用は相対評価で、見積取得前のため金額は示しません。",
    "{n} ways are compared. Costs are relative ratings: no quotes yet.",
)
_ASK = Text("諮る事項 {n}: {title}", "Asked {n}: {title}")
_BY = Text(
    "決める者: {who}　期限: {due}　選択肢の確かさ: {signs}",
    "Decided by: {who}  By when: {due}  Reliability of the options: {signs}",
)
_OTHERS = Text("県が決める事項（参考）", "What the prefecture has to decide, for information")
_OTHERS_SAY = Text(
    "県が決める事項の一覧です（{n} 件）。いずれも決まっていません。",
    "What is for the prefecture to decide ({n}); all of it is open.",
)
_NEXT = Text("今後の予定", "What comes next")
_NEXT_SAY = Text(
    "期日の決まっているものと、予定する会議です。開催日は決まり次第お知らせします。",
    "What has a day, and the meetings planned. Days will be told once they are set.",
)
_DAY = Text("期日・時期", "Day")
_WHAT = Text("内容", "What")
_KIND = Text("種類", "Kind")


def to_pptx(order: Order) -> bytes:
    """The deck as a PowerPoint file; its part on results is a form before anything was held."""
    deck = Deck(order, ExportName.COUNCIL_REPORT)
    deck.cover()
    asked = undecided(deck.model, _OF_THE_COUNCIL)
    others = undecided(deck.model, (PartyType.PREFECTURE,))
    others = [d for d in others if not _of_the_contract(deck, d)]
    _today(deck, asked)
    _held(deck)
    _services(deck)
    patterns = deck.alive(Pattern)
    if patterns:
        said = deck.say(_WAYS_SAY, n=len(patterns))
        deck.table(deck.say(_WAYS), said, ratings(deck, patterns), patterns)
    for n, decision in enumerate(asked, 1):
        _decision(deck, decision, n)
    _others(deck, others)
    _next(deck)
    return deck.finished()


def _today(deck: Deck, asked: Sequence[Decision]) -> None:
    reported = [Para(deck.say(t), bullet=True) for t in (_HELD, _SERVICES, _WAYS, _NEXT)]
    questions = [Para(f"{n}. {deck.say(d.title)}") for n, d in enumerate(asked, 1)]
    said = deck.say(_TODAY_SAY, n=len(asked)) if asked else deck.say(_NOTHING_ASKED)
    heads = (deck.say(_REPORTED), deck.say(_ASKED))
    cells = row(reported, questions or deck.say(_NOTHING_ASKED))
    deck.table(deck.say(_TODAY), said, Grid(heads, (cells,), (1, 1), 16, shaded=()), asked)


def _held(deck: Deck) -> None:
    meetings = [m for m in deck.alive(Meeting) if m.meeting_type in _EVENTS]
    held = [m for m in meetings if m.held_on]
    heads = (Meeting.label, _WHEN, label_of(Meeting, "agenda").text)
    rows = [
        row(
            Para(f"{m.id} {deck.say(m.title)}", bold=True),
            _when(deck, m),
            [Para(deck.say(item.text), bullet=True) for item in m.agenda],
            sources=[c.source for c in m.sources],
        )
        for m in held or meetings
    ]
    grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.3, 0.2, 0.5), 13)
    said = deck.say(_HELD_SAY, n=len(held)) if held else deck.say(_NOT_HELD)
    mark = "" if held else deck.say(notices.FORM)
    deck.table(deck.say(_HELD), said, grid, meetings, mark)
    for meeting in held:
        _result(deck, meeting)


def _when(deck: Deck, meeting: Meeting) -> str:
    if meeting.held_on:
        return deck.say(written_day(meeting.held_on))
    return deck.say(_PLANNED, when=meeting.planned or deck.say(words.NOT_SET))


def _result(deck: Deck, meeting: Meeting) -> None:
    """What came of a meeting that was held, and who does what next."""
    yielded = [Para(f"{i} {deck.called(i)}", bullet=True) for i in meeting.yields]
    actions = [
        Para(f"{deck.say(a.what)}（{deck.called(a.who)}、{a.due.isoformat()}）", bullet=True)
        for a in meeting.actions
    ]
    rows: list[Row] = [
        row(Para(deck.say(label), bold=True), text)
        for label, text in (
            (_CAME_OF_IT, yielded),
            (label_of(Meeting, "actions").text, actions),
            (label_of(Meeting, "note").text, deck.say(meeting.note) if meeting.note else ""),
        )
        if text
    ]
    if rows:
        title = deck.say(_RESULT, meeting=meeting.title)
        deck.table(title, _when(deck, meeting), Grid((), tuple(rows), (0.2, 0.8), 13), [meeting])


def _services(deck: Deck) -> None:
    cases = deck.alive(UseCase)
    names = ("field", "summary", "stage")
    rows = [
        row(
            Para(f"{c.id} {deck.say(c.title)}", bold=True),
            deck.say(c.field),
            deck.say(c.summary) + deck.signs(c.reliability),
            deck.say(c.stage.label),
            sources=[s.source for s in c.sources],
        )
        for c in cases
    ]
    heads = (UseCase.label, *(label_of(UseCase, name).text for name in names))
    grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.23, 0.14, 0.51, 0.12), 12, middle=(3,))
    counted = Counter(case.stage for case in cases)
    stages = [_STAGE.fill({"stage": s.label, "n": counted[s]}) for s in Stage if counted[s]]
    said = deck.say(_SERVICES_SAY, n=len(cases), stages=Text.listed(stages))
    deck.table(deck.say(_SERVICES), said, grid, cases)


def _decision(deck: Deck, decision: Decision, n: int) -> None:
    by = deck.say(
        _BY,
        who=deck.called(decision.decided_by or ""),
        due=decision.due.isoformat() if decision.due else deck.say(words.NOT_SET),
        signs=deck.signs(decision.reliability),
    )
    heads = [label_of(Option, name).text for name in ("title", "merits", "demerits")]
    rows = [
        row(
            Para(deck.say(option.title), bold=True),
            [Para(deck.say(t), bullet=True) for t in option.merits],
            [Para(deck.say(t), bullet=True) for t in option.demerits],
            sources=[c.source for c in decision.sources],
        )
        for option in decision.options
    ]
    title = deck.say(_ASK, n=n, title=decision.title)
    message = f"{deck.say(decision.question)}\n{by}"
    grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.24, 0.36, 0.4), 13)
    deck.table(title, message, grid, [decision])


def _of_the_contract(deck: Deck, decision: Decision) -> bool:
    """Whether it settles nothing but the contract, which is between the client and the contractor."""
    kinds = {deck.model.kind_of(id_) for id_ in decision.settles}
    return bool(kinds) and kinds <= _BETWEEN_TWO


def _others(deck: Deck, decisions: Sequence[Decision]) -> None:
    if not decisions:
        return
    rows = [
        row(
            Para(f"{d.id} {deck.say(d.title)}", bold=True),
            deck.say(d.question),
        )
        for d in decisions
    ]
    heads = (Decision.label, label_of(Decision, "question").text)
    grid = Grid(tuple(map(deck.say, heads)), tuple(rows), (0.3, 0.7), 12)
    deck.table(deck.say(_OTHERS), deck.say(_OTHERS_SAY, n=len(decisions)), grid, decisions)


def _next(deck: Deck) -> None:
    rows = [
        row(
            deck.say(written_day(duty.period.last)),
            f"{duty.record} {deck.say(duty.what)}",
            deck.say(duty.kind.label),
        )
        for duty, standing in agenda(deck.model, deck.order.day)
        if duty.period and standing is Standing.AHEAD and duty.kind is not DutyKind.OBLIGATION
    ]
    meetings = [
        m
        for m in deck.model.of_kind(Meeting)
        if m.status is not Status.RETIRED
        and not m.held_on
        and m.meeting_type is not MeetingType.VENDOR
    ]
    rows += [
        row(_when(deck, m), f"{m.id} {deck.say(m.title)}", deck.say(m.meeting_type.label))
        for m in sorted(meetings, key=lambda m: m.planned or "9")
    ]
    heads = tuple(map(deck.say, (_DAY, _WHAT, _KIND)))
    grid = Grid(heads, tuple(rows), (0.26, 0.52, 0.22), 13)
    deck.table(deck.say(_NEXT), deck.say(_NEXT_SAY), grid, meetings)
