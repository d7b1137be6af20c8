"""What a person at a terminal is asked, where the command line does not say it."""

from __future__ import annotations

import sys
from datetime import date
from typing import TypeVar

import typer

from reqmodel.cli.options import a_day
from reqmodel.model.labelled import Labelled
from reqmodel.model.text import Language, Text

W = TypeVar("W", bound=Labelled)

_NEEDED = Text("{name} を指定してください。{hint}", "{name} is needed. {hint}")
_TYPES = Text("種類: {types}", "Types: {types}")
_A_DAY = Text("例: --date 2027-01-08", "Such as: --date 2027-01-08")
_WHICH_TYPE = Text("{what}の種類", "Type of {what}")
_WHICH_DAY = Text("日付（例: 2027-01-08）", "Day (such as 2027-01-08)")
_NO_TYPE = Text("「{given}」という種類はありません。", "There is no type '{given}'.")


def asked_type(types: type[W], what: Text, lang: Language) -> W:
    """What is answered: a type's name, its label or its number in the list."""
    labels = {t.value: t.label for t in types}
    listed = Text.listed(Text(f"{name} {label.ja}", name) for name, label in labels.items())
    _require_terminal("--type", _TYPES.fill({"types": listed}), lang)
    wide = max(map(len, labels))
    for n, (name, label) in enumerate(labels.items(), 1):
        print(f"  {n}  {name:<{wide}}  {label.to(lang)}")
    known = {
        said.casefold(): t
        for n, t in enumerate(types, 1)
        for said in (str(n), t.value, t.label.ja, t.label.en)
    }
    while True:
        given = str(typer.prompt(_WHICH_TYPE.fill({"what": what}).to(lang))).strip()
        if found := known.get(given.casefold()):
            return found
        print(_NO_TYPE.fill({"given": given}).to(lang))


def asked_day(lang: Language) -> date:
    """What is answered: a day."""
    _require_terminal("--date", _A_DAY, lang)
    while True:
        try:
            return a_day(str(typer.prompt(_WHICH_DAY.to(lang))).strip())
        except typer.BadParameter as problem:
            print(problem.message)


def _require_terminal(name: str, hint: Text, lang: Language) -> None:
    """See that somebody is there to be asked.

    Raises:
        typer.BadParameter: nobody is.
    """
    if not sys.stdin.isatty():
        raise typer.BadParameter(_NEEDED.fill({"name": name, "hint": hint}).to(lang))
