"""In which language to speak: `--lang`, else a locale that begins with ja, else English."""

from __future__ import annotations

import os
import sys

from reqmodel.model.text import Language, Text


def language(chosen: str | None = None) -> Language:
    """The language asked for, or that of the locale."""
    if chosen:
        return "ja" if chosen == "ja" else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ja" if value.lower().startswith("ja") else "en"
    return "en"


def _at_start() -> Language:
    """The language of help texts, which are made before any option is parsed."""
    arguments = sys.argv[1:]
    for before, after in zip(["", *arguments], [*arguments, ""], strict=True):
        word = after if before == "--lang" else before.removeprefix("--lang=")
        if before.startswith("--lang") and word in ("ja", "en"):
            return "ja" if word == "ja" else "en"
    return language()


HELP_LANGUAGE = _at_start()


def say(ja: str, en: str) -> str:
    """A help text in the language of the locale."""
    return Text(ja, en).to(HELP_LANGUAGE)
