"""A model's site page by page, each made when it is asked for; errors are shown, not refused."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page as Sheet

from reqmodel.analysis.edition import Edition
from reqmodel.exports.site.drawing import Sketches, can_draw, hung
from reqmodel.exports.site.layout import furnish, laid_out
from reqmodel.exports.site.page import Desk, Page, frame, undrawn
from reqmodel.exports.site.pages import alarm
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.text import Language, Text

_TAG = re.compile(r"<[^>]*>|^#+ |\{#[^}]*\}", re.MULTILINE)


@dataclass(frozen=True)
class Reading:
    """The model as it was last read. `trouble` says why it could not be read again since."""

    model: Model
    report: Report
    trouble: Text | None = None
    at: datetime = field(default_factory=lambda: datetime.now().astimezone())
    version: str = field(default_factory=lambda: uuid4().hex)

    @cached_property
    def edition(self) -> Edition:
        """The office's edition: authors see everything."""
        return Edition.whole(self.model, self.report)

    def troubled(self, trouble: Text) -> Reading:
        """The same model, which could not be read again."""
        return replace(self, trouble=trouble, version=uuid4().hex)


class Press:
    """MkDocs as the build configures it, for one language.

    It is set up in `folder`, and again only when the configuration has changed.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing is set up yet."""
        self.folder = folder
        self.lock = Lock()
        self.config: Any = None
        self.env: Any = None
        self._set_up_from: tuple[str, ...] = ()

    def set_up(self, desk: Desk, root: Path) -> None:
        """Follow the model's pages and its own `mkdocs.yml`.

        Raises:
            ReqmodelError: MkDocs refuses the configuration.
        """
        self.folder.mkdir(exist_ok=True)
        furnish(desk, root, self.folder)
        own = root / "mkdocs.yml"
        sources = [
            file.read_text(encoding="utf-8")
            for file in (self.folder / own.name, own)
            if file.is_file()
        ]
        if tuple(sources) == self._set_up_from:
            return
        try:
            config = load_config(str(self.folder / own.name))
            config = config.plugins.on_config(config)
        except MkDocsException as problem:
            raise ReqmodelError(
                Text(
                    f"mkdocs.yml の設定を読めません: {problem}",
                    f"The configuration in mkdocs.yml cannot be read: {problem}",
                )
            ) from None
        with self.lock:
            self.config, self.env = config, config.theme.get_env()
            self._set_up_from = tuple(sources)

    def asset(self, path: str) -> Path | None:
        """The file at an address below `assets/`: the site's own, or the theme's."""
        for folder in (self.folder / "docs", *map(Path, self.config.theme.dirs)):
            file = (folder / path).resolve()
            if file.is_relative_to((folder / "assets").resolve()) and file.is_file():
                return file
        return None


@dataclass(frozen=True)
class LiveSite:
    """The site of one reading in one language."""

    reading: Reading
    desk: Desk
    makers: dict[str, Callable[[Desk], Page]]
    press: Press
    files: Files
    nav: Navigation
    _made: dict[str, tuple[HTTPStatus, str]] = field(default_factory=dict)
    _index: list[str] = field(default_factory=list)
    _indexing: Lock = field(default_factory=Lock)

    @classmethod
    def of(  # what a site is made of
        cls,
        reading: Reading,
        lang: Language,
        root: Path,
        press: Press,
        documents: tuple[str, ...] = (),
    ) -> LiveSite:
        """Lay out the site; `documents` are made when somebody asks for them.

        Raises:
            ReqmodelError: MkDocs refuses the configuration.
        """
        desk = Desk(reading.edition, lang, frozenset(), documents=documents)
        desk, makers = laid_out(desk, root)
        press.set_up(desk, root)
        files = Files([File.generated(press.config, f"{path}.md", content="") for path in makers])
        set_exclusions(files, press.config)
        return cls(reading, desk, makers, press, files, get_navigation(files, press.config))

    def after(self, reading: Reading) -> LiveSite:
        """The same pages, with what `reading` says of them."""
        return replace(self, reading=reading, _made={})

    def page(self, path: str) -> tuple[HTTPStatus, str]:
        """The page at an address without ending, as HTML."""
        with self.press.lock:
            if path in self._made:
                return self._made[path]
            try:
                made = self._whole(path)
            except Exception as problem:
                logging.getLogger(__name__).exception(path)
                page = alarm.failed(self.desk, path, problem)
                made = HTTPStatus.INTERNAL_SERVER_ERROR, self._printed(page)
            if path in self.makers:
                self._made[path] = made
            return made

    def _whole(self, path: str) -> tuple[HTTPStatus, str]:
        """The page with its figures in their places."""
        sketches = Sketches()
        desk = replace(self.desk, draw=sketches.place) if can_draw() else self.desk
        status, page = self._written(desk, path)
        return status, hung(self._printed(page), sketches.pictures())

    def _written(self, desk: Desk, path: str) -> tuple[HTTPStatus, Page]:
        if path in self.makers:
            return HTTPStatus.OK, self.makers[path](desk)
        if path.removeprefix("records/") in desk.model.broken:
            return HTTPStatus.OK, alarm.unreadable(desk, path)
        return HTTPStatus.NOT_FOUND, alarm.absent(desk, path)

    def _printed(self, page: Page) -> str:
        """The page as MkDocs prints it, what is wrong with the model at its top."""
        config = self.press.config
        file = self.files.get_file_from_path(f"{page.path}.md")
        file = file or File.generated(config, f"{page.path}.md", content="")
        file.content_string = frame(self.desk, page)
        sheet = file.page or Sheet(None, file, config)
        sheet.read_source(config)
        sheet.render(config, self.files)
        trouble = self.reading.trouble
        sheet.content = alarm.banner(self.desk, page.path, trouble) + (sheet.content or "")
        sheet.active = True
        try:
            context = get_context(self.nav, self.files, config, sheet)
            return str(self.press.env.get_template("main.html").render(context))
        finally:
            sheet.active = False

    def search_index(self, go_on: Callable[[], bool]) -> str | None:
        """What the search box looks in: the words of each page. None: `go_on` said no before one."""
        with self._indexing:
            if not self._index:
                docs, desk = [], replace(self.desk, plot=undrawn)
                for path, make in self.makers.items():
                    if not go_on():
                        return None
                    with suppress(Exception):  # whoever opens the page is told
                        page = make(desk)
                        title, text = (_TAG.sub(" ", part) for part in (page.title, page.body))
                        docs.append({"location": f"{path}.html", "title": title, "text": text})
                self._index.append(self._searched(docs))
            return self._index[0]

    def _searched(self, docs: list[dict[str, str]]) -> str:
        with self.press.lock:
            index = self.press.config.plugins["material/search"].search_index
            index.entries = docs
            return str(index.generate_search_index(None))
