"""The rules that there are, found by walking the folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_origin, get_type_hints

from reqmodel.model.anatomy import normative_texts
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.passage import DocumentPassage
from reqmodel.model.records.record import Record
from reqmodel.model.rule import Card, Check, Reads
from reqmodel.model.text import Text
from reqmodel.store.data_file import read_data
from reqmodel.store.validation import nearest
from reqmodel.text.passage import Mention, Passage

HERE = Path(__file__).parent
NO_RECORDS = Text("対象となる記録がない", "no record of that kind")
NO_TEXTS = Text("対象となる文がない", "no text that binds anybody")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its only identity, its name; the family is the folder."""

    name: str
    family: str

    @property
    def card(self) -> Card:
        """All about the rule but its check."""
        return _card(self)

    @property
    def signed(self) -> str:
        """The name, and the codes that it goes by elsewhere."""
        return " ".join((self.name, *self.card.codes))

    @property
    def check(self) -> Check | None:
        """The rule's function; None where reading or the runner finds the problem."""
        return _check(self)

    @property
    def cues(self) -> tuple[str | type[Record], ...]:
        """Strings and classes of words; a text must hold one of them. None: any text is read."""
        return _cues(self)

    @property
    def about(self) -> type[Record | Passage] | None:
        """What the check reads one by one: a class of records, or passages; None for the model."""
        parameter = self._parameter
        return (
            None if parameter is None or get_origin(parameter) or parameter is Model else parameter
        )

    @property
    def word(self) -> type[Record] | None:
        """The class of words whose mentions in passages the check reads, if it reads such."""
        parameter = self._parameter
        return get_args(parameter)[0] if get_origin(parameter) is Mention else None

    @property
    def lints(self) -> bool:
        """Whether it reads texts of any file: passages, words in them, or records of any kind."""
        about = self.about
        return bool(self.word) or (
            about is not None and (about is Passage or issubclass(DocumentPassage, about))
        )

    def lacking(self, model: Model, kinds: Collection[type[Record]]) -> Text | None:
        """Why it has nothing to judge in a model, as its module says or its parameter; else None.

        `kinds`: the classes of the model's own records.
        """
        if self.check is None:
            return None
        if ask := getattr(_module(self), "lacking", None):
            why: Text | None = ask(model)
            return why
        about = self.about
        if self.reads == "passage":
            return None if any(map(normative_texts, model.own)) else NO_TEXTS
        if about is None or any(issubclass(kind, about) for kind in kinds):
            return None
        return NO_RECORDS

    @property
    def _parameter(self) -> Any:  # noqa: ANN401  # an annotation can be anything
        return next(iter(_parameters(self).values()), None)

    def bound(self, today: date) -> Check | None:
        """The check, told the date where it asks for `today`."""
        if self.check is None or "today" not in _parameters(self):
            return self.check
        return partial(self.check, today=today)

    @property
    def reads(self) -> Reads:
        """What the rule needs to be there before it can be checked."""
        if self.check is None:
            return "file"
        if self.word or self.about is Passage:
            return "passage"
        return "record" if self.about else "model"


@cache
def _card(rule: Rule) -> Card:
    return Card.model_validate(read_data(HERE / rule.family / f"{_stem(rule)}.yaml"))


@cache
def _check(rule: Rule) -> Check | None:
    if not (HERE / rule.family / f"{_stem(rule)}.py").is_file():
        return None
    found: Check = _module(rule).check
    return found


@cache
def _parameters(rule: Rule) -> dict[str, Any]:
    """What the check is given, by name; the first is what it reads. Asking for types is slow."""
    return get_type_hints(rule.check) if rule.check else {}


@cache
def _cues(rule: Rule) -> tuple[str | type[Record], ...]:
    found: tuple[str | type[Record], ...] = getattr(_module(rule), "CUES", ())
    return found


def _module(rule: Rule) -> ModuleType:
    return import_module(f"{__package__}.{rule.family}.{_stem(rule)}")


def _stem(rule: Rule) -> str:
    return rule.name.replace("-", "_")


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by name, family by family."""
    return {
        rule.name: rule
        for rule in (
            Rule(card.stem.replace("_", "-"), card.parent.name)
            for card in sorted(HERE.glob("*/*.yaml"))
        )
    }


def chosen(select: Iterable[str], ignore: Iterable[str]) -> dict[str, Rule]:
    """The rules meant by `select` (all if empty) and not by `ignore`, in order.

    Both take names of rules, of families, and codes of other systems: VN101.

    Raises:
        ReqmodelError: a name means no rule.
    """
    rules = all_rules()
    wanted = {rule for name in select for rule in _meant(name)} or set(rules)
    unwanted = {rule for name in ignore for rule in _meant(name)}
    return {name: rule for name, rule in rules.items() if name in wanted - unwanted}


def nearest_rules(name: str, besides: Iterable[str] = ()) -> str:
    """What a name most likely means: a rule, one of the names `besides`, or the rules with a code."""
    rules = all_rules()
    codes = {code for rule in rules.values() for code in rule.card.codes}
    near = nearest(name, (*rules, *besides, *sorted(codes)))
    of_code = [f"{rule.name} ({near})" for rule in rules.values() if near in rule.card.codes]
    return ", ".join(of_code) or near


def _meant(name: str) -> list[str]:
    """The names of the rules that go by a name."""
    rules = all_rules()
    if name in rules:
        return [name]
    if found := [rule.name for rule in rules.values() if rule.family == name]:
        return found
    if found := [rule.name for rule in rules.values() if name.upper() in rule.card.codes]:
        return found
    near = nearest_rules(name, {rule.family for rule in rules.values()})
    raise ReqmodelError(
        Text(
            f"「{name}」というルールもルール群も番号もありません。"
            + (f"{near} のことですか。" if near else "")
            + "一覧は reqmodel rules で見られます。",
            f"There is no rule, family or code '{name}'. "
            + (f"Did you mean {near}? " if near else "")
            + "See them all with: reqmodel rules",
        )
    )
