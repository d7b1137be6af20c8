"""An extension of Python-Markdown: what is marked as verbatim is finished HTML, and is kept as it is.

Markdown would read through it tag by tag, which took a third of the time of a build. So would the
search, which took a fourth of the rest: a build sets it aside and leaves the search its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BEGIN, END = "<!--verbatim-->", "<!--/verbatim-->"
_MARKED = re.compile(f"{BEGIN}(.*?){END}", re.DOTALL)
_UNSEARCHED = re.compile(r"<(\w+)[^>]* data-search-exclude\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ASIDE = re.compile(r'<div data-aside="(\d+)">[^<]*</div>')
HEADING = re.compile(r"^(## .+)$", re.MULTILINE)
"""The headings of a page's parts in a body of headings and finished HTML."""


def marked(body: str) -> str:
    """A body of headings and finished HTML, with the HTML marked."""
    parts = HEADING.split(body)
    return "\n\n".join(
        part if i % 2 else f"{BEGIN}{part.strip()}{END}"
        for i, part in enumerate(parts)
        if part.strip()
    )


def words(html: str) -> str:
    """The words of finished HTML that the search is to find, in one line."""
    return " ".join(_TAG.sub(" ", _UNSEARCHED.sub("", html)).split())


def set_aside(text: str, left: Callable[[str], str] = words) -> tuple[str, list[str]]:
    """A page with its words in place of its finished HTML, and that HTML, piece by piece.

    `left` says what is left of a piece: its words, unless nobody is to find the page by them.
    """
    pieces: list[str] = []

    def hole(found: re.Match[str]) -> str:
        pieces.append(found[1])
        return f'{BEGIN}<div data-aside="{len(pieces) - 1}">{left(found[1])}</div>{END}'

    return _MARKED.sub(hole, text), pieces


def put_back(text: str, pieces: list[str]) -> str:
    """The page with its finished HTML in place of its words."""
    return _ASIDE.sub(lambda found: pieces[int(found[1])], text)


class _Keep(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        stash = self.md.htmlStash
        text = _MARKED.sub(lambda found: f"\n\n{stash.store(found[1])}\n\n", "\n".join(lines))
        return text.split("\n")


class Verbatim(Extension):
    """Takes verbatim HTML out before Markdown looks for HTML itself."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown calls it so
        """Register before `html_block`, whose priority is 20."""
        md.preprocessors.register(_Keep(md), "verbatim", 25)


def makeExtension(**settings: object) -> Verbatim:  # noqa: N802  # Markdown calls it so
    """What Markdown asks a module for."""
    return Verbatim(**settings)
