"""Pages in a browser whose every trouble fails a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

INSIDE = ("data:", "blob:")
"""Addresses that lead nowhere else."""


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
