"""Small pieces of HTML: escaped text, badges, tables."""

from __future__ import annotations

import re
from html import escape as _escape

from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Reliability

_SYMBOLS = {
    Reliability.VERIFIED: "●",
    Reliability.SECONDARY: "◐",
    Reliability.DERIVED: "◇",
    Reliability.UNVERIFIED: "○",
    Reliability.ASSUMPTION: "△",
    Reliability.PROPOSAL: "✎",
    Reliability.RFI_ANSWER: "✉",
}
"""Shape as well as colour, so that a mark is legible in grey."""
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()!|~]")


def escape(text: str) -> str:
    """Text as it may stand in HTML, inside Markdown too: line breaks become `<br>`."""
    return _escape(text.strip()).replace("\n", "<br>")


def literal(html: str) -> str:
    """HTML in which Markdown finds nothing to read."""
    return _MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", html)


def preformatted(text: str) -> str:
    """Text whose lines and spaces matter."""
    kept = _escape(text).replace("\n#", "\n&#35;")  # a comment there is no heading
    return f"<pre><code>{kept}</code></pre>"


def said(text: Text, lang: Language) -> str:
    """A text in a language, escaped; marked as Japanese where there is no English."""
    words = escape(text.to(lang))
    if lang == "en" and not text.en and not text.ja.isascii():
        return f'<span lang="ja">{words}</span>'
    return words


def badge(text: str, sort: str = "") -> str:
    """A short word in a box."""
    return f'<span class="rm-badge{f" rm-{sort}" if sort else ""}">{escape(text)}</span>'


def mark(status: Reliability, lang: Language) -> str:
    """The mark of reliability: a symbol and its name."""
    return (
        f'<span class="rm-mark rm-mark-{status}" title="{escape(status.label.to(lang))}">'
        f"{_SYMBOLS[status]} {escape(status.label.to(lang))}</span>"
    )


def bar(done: int, of: int) -> str:
    """A bar that shows how much of something is done; the numbers stand beside it."""
    share = round(100 * done / of) if of else 0
    return f'<span class="rm-bar" aria-hidden="true"><span style="width:{share}%"></span></span>'
