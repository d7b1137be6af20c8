"""What several test files share: browser and LibreOffice, and no clock over random examples."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from libreoffice import Save, saving
from node_tools import chromium
from playwright.sync_api import Browser, Page, sync_playwright

QUIET = ("--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-background-networking")

# how long one example takes says more of the machine than of the code
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """A page for tests that only open addresses: to make one takes longer than to open most."""
    tab = browser.new_page()
    yield tab
    tab.close()


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Save:
    """LibreOffice with one profile for all tests: to make one takes longer than most files do."""
    return saving(tmp_path_factory.mktemp("soffice"))
