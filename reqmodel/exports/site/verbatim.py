"""An extension of Python-Markdown: what is marked as verbatim is finished HTML, and is kept as it is.

Markdown would read through it tag by tag, which took a third of the time of a build.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BEGIN, END = "<!--verbatim-->", "<!--/verbatim-->"
_MARKED = re.compile(f"{BEGIN}(.*?){END}", re.DOTALL)
_HEADING = re.compile(r"^(## .+)$", re.MULTILINE)


def marked(body: str) -> str:
    """A body of headings and finished HTML, with the HTML marked."""
    parts = _HEADING.split(body)
    return "\n\n".join(
        part if i % 2 else f"{BEGIN}{part.strip()}{END}"
        for i, part in enumerate(parts)
        if part.strip()
    )


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
