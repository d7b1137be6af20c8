"""Pages in a browser whose every trouble fails a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

INSIDE = ("data:", "blob:")
"""Addresses that lead nowhere else."""


BROKEN_WORDS = """() => {
    const found = [], texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
        if (!text.parentElement.closest("td, th") || text.parentElement.closest("code")) continue;
        for (const word of text.data.matchAll(/[A-Za-z]{3,}/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) found.push(word[0]);
        }
    }
    return found;
}"""
"""The words in tables that a line breaks in the middle."""


@contextmanager
def watched(page: Page, *own: str) -> Iterator[Page]:
    """A page that may ask only addresses that begin as its `own`.

    A console error, a failed load or a request to elsewhere fails the test.
    """
    troubles: list[str] = []
    hearing: dict[str, Callable[..., None]] = {
        "console": lambda m: troubles.append(m.text) if m.type == "error" else None,
        "pageerror": lambda e: troubles.append(str(e)),
        "request": lambda r: None if r.url.startswith((*own, *INSIDE)) else troubles.append(r.url),
        "response": lambda r: troubles.append(f"{r.status} {r.url}") if r.status >= 400 else None,
    }
    for event, hear in hearing.items():
        page.on(event, hear)  # type: ignore[call-overload]  # it has a type for each event
    yield page
    for event, hear in hearing.items():
        page.remove_listener(event, hear)
    assert troubles == []
