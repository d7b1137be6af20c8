"""What a check has to say, and where."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from reqmodel.model.labelled import Labelled
from reqmodel.model.text import NO_TEXT, Language, Text

if TYPE_CHECKING:
    from reqmodel.model.values import Waiver

KeyPath = tuple[str | int, ...]
"""The way from a record to a place in it: field names and list positions."""


_UNREAD = Text(
    "読めないため点検していないもの: {places}", "Not checked, as it cannot be read: {places}"
)

_STANDING = Text(
    "説明の要る指摘（エラー）が {n} 件残っています。出力はその指摘を示します。詳しくは reqmodel check で見られます。",
    "{n} error(s) still need an explanation, and stand in what is made. See them with: reqmodel check",
)


class Severity(Labelled):
    """How bad a finding is."""

    ERROR = "error", "エラー", "error"
    WARNING = "warning", "警告", "warning"
    INFO = "info", "情報", "info"


Known = tuple[str, Severity]
"""A finding that a baseline knows: its fingerprint, and how bad it was."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file: line and column count from 1; 0 where there is none.

    `end_line` and `end_column` are those of the character after it, 0 where its end is not known.
    `label` says the place in words where lines mean nothing (page, cell); without a line, the
    column counts in the text that it names.
    """

    file: str
    line: int = 0
    column: int = 0
    label: Text = NO_TEXT
    end_line: int = 0
    end_column: int = 0

    def to(self, lang: Language) -> str:
        """File, line and column as `file:line:column`, then the label."""
        numbers = (self.line, self.column) if self.line else ()
        where = ":".join(str(part) for part in (self.file, *numbers) if part)
        return f"{where} {self.label.to(lang)}".rstrip()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a text as their author wrote them; `nth` tells them from the same words before."""

    words: str
    nth: int = 0

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Phrase:
        """The characters of a text from `start` to `end`."""
        words = text[start:end]
        return cls(words, sum(text.startswith(words, i) for i in range(start)))

    def start(self, text: str) -> int:
        """Where it begins in a text; -1 if it is not there."""
        start = -1
        for _ in range(self.nth + 1):
            start = text.find(self.words, start + 1)
            if start < 0:
                break
        return start


@dataclass(frozen=True, slots=True)
class Finding:
    """All a rule says: which record, where in it, and the values of its message.

    With a `phrase` the place is that of its words, and they fill `{found}` in the message.
    `quote`: what a waiver quotes where no words are meant, but figures or names that may change.
    """

    record: str
    keys: KeyPath = ()
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity | None = None
    phrase: Phrase | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What reading a file came upon: the rule it breaks, the place, the message's values."""

    rule: str
    location: Location
    record: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with all that its reader needs."""

    location: Location
    rule: str
    family: str
    record: str
    severity: Severity
    message: Text
    suggestion: Text
    phrase: str = ""
    """The author's words that it is about; empty where it is about more than words."""
    quote: str = ""
    """What a waiver of it quotes: those words, or figures or names; empty where there are none."""
    context: str = ""
    """The sentence in which the words stand, or what else was judged; without its spaces."""
    blocks: bool = True
    """Whether nothing can be published while it stands as an error."""

    @property
    def fingerprint(self) -> str:
        """What stays the same while lines move: of rule, record or file, what it is about, context."""
        parts = (
            self.rule,
            self.record or self.location.file,
            self.quote,
            self.context,
        )
        return sha256(json.dumps(parts).encode()).hexdigest()[:32]

    @property
    def known(self) -> Known:
        """As what a baseline knows it."""
        return self.fingerprint, self.severity

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by place, the worst first."""
        return (
            self.location.file,
            self.location.line,
            self.location.column,
            self.severity.rank,
            self.rule,
        )


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that was linted: its name, the SHA-256 of its bytes, how many passages it has.

    `unread` names what of it could not be read, such as pictures; `problem` says why nothing could.
    """

    file: str
    sha256: str = ""
    passages: int = 0
    unread: tuple[Text, ...] = ()
    problem: Text = NO_TEXT

    @property
    def unread_text(self) -> Text:
        """What to say of the places that could not be read; nothing where there are none."""
        return _UNREAD.fill({"places": Text.listed(self.unread)}) if self.unread else NO_TEXT


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a check found. Every renderer renders this one report.

    `adopted` counts what a baseline took away, `examined` lists the files that were linted, `milder`
    is what counts but is not shown, `day` that as of which was judged. `rules` names those that ran,
    `unjudged` those of them that had nothing to judge, and why.
    """

    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    records: int = 0
    files: int = 0
    adopted: int = 0
    examined: tuple[Examined, ...] = ()
    milder: tuple[Diagnostic, ...] = ()
    day: date = field(default_factory=date.today)
    rules: tuple[str, ...] = ()
    unjudged: Mapping[str, Text] = field(default_factory=dict)

    @property
    def blocked(self) -> bool:
        """Whether an error keeps the model from being published."""
        return any(d.blocks and d.severity is Severity.ERROR for d in self.diagnostics)

    @property
    def standing(self) -> Text:
        """What to say of errors that do not keep the model from being published; nothing if none."""
        count = sum(d.severity is Severity.ERROR and not d.blocks for d in self.diagnostics)
        return _STANDING.fill({"n": count}) if count else NO_TEXT

    @property
    def idle(self) -> bool:
        """Whether no rule that ran had anything to judge."""
        return bool(self.rules) and self.unjudged.keys() >= set(self.rules)

    def failed(self, at: Severity = Severity.ERROR) -> bool:
        """Whether anything is as bad as `at`, or worse; what could not be read has not passed."""
        return any(d.severity.rank <= at.rank for d in self.diagnostics) or self.unreadable

    @property
    def unreadable(self) -> bool:
        """Whether a file that was to be linted could not be read."""
        return any(e.problem for e in self.examined)

    def down_to(self, least: Severity) -> Report:
        """The report that shows nothing milder than `least`, but counts it."""
        shown = tuple(d for d in self.diagnostics if d.severity.rank <= least.rank)
        milder = tuple(d for d in self.diagnostics if d.severity.rank > least.rank)
        return replace(self, diagnostics=shown, milder=self.milder + milder)

    def beyond(self, known: Mapping[Known, int]) -> Report:
        """The report without the findings of a baseline, each as often as it was as bad or worse."""
        left = Counter(known)
        mildest_first = sorted(Severity, key=lambda s: -s.rank)
        new = []
        for diagnostic in self.diagnostics:
            as_bad = [s for s in mildest_first if s.rank <= diagnostic.severity.rank]
            entry = next((e for s in as_bad if left[e := (diagnostic.fingerprint, s)]), None)
            if entry:
                left[entry] -= 1
            else:
                new.append(diagnostic)
        adopted = self.adopted + len(self.diagnostics) - len(new)
        return replace(self, diagnostics=tuple(new), adopted=adopted)

    def counts(self) -> dict[Severity, int]:
        """How many findings of each severity, zero included, shown or not."""
        found = (*self.diagnostics, *self.milder)
        return {s: sum(d.severity is s for d in found) for s in Severity}


class ReqmodelError(Exception):
    """What stops the program: `message` says why and what to do, in both languages.

    `exit_code` is 2 where the call was wrong, 3 where there is no readable model.
    """

    def __init__(self, message: Text, exit_code: int = 2) -> None:
        """Keep the message for whoever prints it."""
        super().__init__(message.en or message.ja)
        self.message = message
        self.exit_code = exit_code


class CheckFailedError(ReqmodelError):
    """The model has errors that block, and nothing is published from such a model."""

    def __init__(self, report: Report) -> None:
        """Keep the report, which is what a reader needs."""
        super().__init__(
            Text(
                "モデルにエラーがあるため、何も出力しませんでした。",
                "The model has errors, so nothing was published.",
            )
        )
        self.report = report
