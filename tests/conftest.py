"""What several test files share: one browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from node_tools import chromium
from playwright.sync_api import Browser, sync_playwright

QUIET = ("--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-background-networking")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET])
        yield browser
        browser.close()
