"""Serves a model's site to its authors on their own machine, and renews open pages on changes."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from threading import Condition, Thread
from urllib.parse import unquote, urlsplit

from reqmodel.exports.site import wording
from reqmodel.exports.site.build import NO_DOT
from reqmodel.exports.site.changes import Look, changes, look
from reqmodel.exports.site.live import LiveSite, Press, Reading
from reqmodel.exports.site.page import DOCUMENTS
from reqmodel.model.diagnostic import Report, ReqmodelError, Severity
from reqmodel.model.model import Model
from reqmodel.model.text import LANGUAGES, Language, Text

HOST = "127.0.0.1"
OWN_NAMES = (HOST, "localhost")
"""Under any other name, a page of another site may be asking."""
HEARTBEAT = 10.0
"""Seconds after which an open page hears of the server even without a change."""
QUIET = 0.5
"""Seconds without a reading or a page asked for, after which what can wait is done."""

SERVING = Text(
    "{url} で見られます。保存すると表示が変わります。終わるときは Ctrl-C を押してください。",
    "Serving at {url}en/ (pages follow what you save; Ctrl-C stops).",
)
READ = Text("{at} 読み込みました: {counts}", "{at} read: {counts}")
STOPPED = Text("終了しました。", "Stopped.")
NO_PORT = Text(
    "ポート {port} を使えません（{problem}）。--port で別の番号を指定してください。",
    "Port {port} cannot be used ({problem}). Choose another with --port.",
)

_HEAD = """\
<style>
.rm-alarm{border:2px solid #b00020;border-radius:.2rem;padding:.4rem .8rem;margin-bottom:1rem;font-size:.72rem}
.rm-alarm.rm-mild{border-color:#8a5a00}
.md-typeset .rm-alarm :is(p,ul,li){margin-top:.2rem;margin-bottom:.2rem}
.rm-alarm code{overflow-wrap:anywhere}
</style>
<script>
(() => {
  let events
  const stop = () => events?.close()
  const listen = () => {
    stop()
    if (document.hidden) return  // a browser opens only six connections to a server
    events = new EventSource("/events")
    events.onmessage = event => { if (event.data !== "VERSION") location.reload() }
  }
  for (const [where, when] of [[document, "visibilitychange"], [window, "pageshow"]])
    where.addEventListener(when, listen)
  window.addEventListener("pagehide", stop)
})()
</script>
</head>"""
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
_UNSAFE = re.compile(r"[^\w/-]|(?<=/)/|^/")


@dataclass(frozen=True, slots=True)
class Office:
    """Which documents there are now, by the names of their files, and who makes one."""

    documents: Callable[[Model, Report], tuple[str, ...]]
    make: Callable[[str, Model, Report], bytes]
    """Raises ReqmodelError where it cannot be made now."""


def serve(
    root: Path,
    read: Callable[[], tuple[Model, Report]],
    port: int,
    say: Callable[[Text], None],
    office: Office,
) -> None:
    """Serve the model at `root`, read by `read`, until interrupted; documents as they are asked for.

    Raises:
        ReqmodelError: the port is taken, or the model or its configuration cannot be read at all.
    """
    if not which("dot"):
        say(NO_DOT)
    try:
        server = Server(port)
    except OSError as problem:
        values = {"port": port, "problem": problem.strerror}
        raise ReqmodelError(NO_PORT.fill(values)) from None
    # a thread that looks at many files must not wait long at each for one that computes
    sys.setswitchinterval(0.0005)
    folder = TemporaryDirectory(prefix="reqmodel-", ignore_cleanup_errors=True)
    with server, folder as work:
        seen = look(root)
        server.newest = newest = Newest(root, read, Path(work), say, office)
        Thread(target=newest.follow, args=(seen,), daemon=True).start()
        say(SERVING.fill({"url": f"http://{HOST}:{server.server_port}/"}))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say(STOPPED)


class Newest:
    """The site of the newest reading, in each language."""

    def __init__(  # what a site is made of
        self,
        root: Path,
        read: Callable[[], tuple[Model, Report]],
        work: Path,
        say: Callable[[Text], None],
        office: Office,
    ) -> None:
        """Read the model for the first time; MkDocs may set itself up in `work`."""
        self.root, self.read, self.say, self.office = root, read, say, office
        self.presses = {lang: Press(work / lang) for lang in LANGUAGES}
        self.sites: dict[Language, LiveSite] = {}
        self.changed = Condition()
        self._awaited = 0
        self._quiet_since = 0.0
        self._renew()

    @property
    def version(self) -> str:
        """What tells a reading from all others."""
        return self.sites["ja"].reading.version

    def follow(self, seen: Look) -> None:
        """Read the model again whenever files change; never ends."""
        for _ in changes(self.root, seen):
            try:
                with self.first():
                    self._renew()
            except ReqmodelError as problem:
                self._keep(problem.message)
            except Exception as problem:  # noqa: BLE001  # authors go on with what was read last
                self._keep(Text(f"{type(problem).__name__}: {problem}"))

    def wait(self, version: str) -> str:
        """The version, as soon as it is another than `version`, or after a while in any case."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != version, HEARTBEAT)
            return self.version

    @contextmanager
    def first(self) -> Iterator[None]:
        """Somebody waits for what is done meanwhile: what can wait does so."""
        with self.changed:
            self._awaited += 1
        try:
            yield
        finally:
            with self.changed:
                self._awaited -= 1
                self._quiet_since = time.monotonic()
                self.changed.notify_all()

    def search_index(self, lang: Language) -> str:
        """What the search box of a language looks in, in the newest reading.

        Every page that is opened asks for it, and it is made of all pages: it takes longer than all
        else together, and would hold up whoever saves again.
        """
        while True:
            site = self.sites[lang]
            if index := site.search_index(partial(self._at_leisure, lang, site)):
                return index

    def _at_leisure(self, lang: Language, site: LiveSite) -> bool:
        """Wait until nothing else is waited for; whether the site is still the newest then."""
        with self.changed:
            while self._awaited or time.monotonic() < self._quiet_since + QUIET:
                self.changed.wait(QUIET)
            return self.sites[lang] is site

    def _renew(self) -> None:
        reading = Reading(*self.read())
        documents = self.office.documents(reading.model, reading.report)
        self._show(
            {
                lang: LiveSite.of(reading, lang, self.root, press, documents)
                for lang, press in self.presses.items()
            }
        )
        counts = reading.report.counts()
        found = {"errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING]}
        values = {"at": f"{reading.at:%H:%M:%S}", "counts": wording.COUNTS.fill(found)}
        self.say(READ.fill(values))

    def _keep(self, problem: Text) -> None:
        old = self.sites["ja"].reading
        values = {"at": f"{old.at:%H:%M:%S}", "problem": problem}
        trouble = wording.NOT_THE_NEWEST.fill(values)
        reading = old.troubled(trouble)
        self._show({lang: site.after(reading) for lang, site in self.sites.items()})
        self.say(trouble)

    def _show(self, sites: dict[Language, LiveSite]) -> None:
        with self.changed:
            self.sites = sites
            self.changed.notify_all()


class Server(ThreadingHTTPServer):
    """Answers from the newest reading."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would share a port that is taken

    newest: Newest
    """To be set before it serves."""

    def __init__(self, port: int) -> None:
        """Take the port.

        Raises:
            OSError: it is taken, or not for us.
        """
        super().__init__((HOST, port), Answer)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Answer(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """A page, a file of the theme, the search index, or news of changes."""
        path = unquote(urlsplit(self.path).path)[1:]
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in OWN_NAMES:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "", "text/plain")
        elif path == "events":
            self._tell_of_changes()
        elif path == "en":
            self._send(HTTPStatus.MOVED_PERMANENTLY, "", "text/plain", Location="/en/")
        else:
            lang: Language = "en" if path.startswith("en/") else "ja"
            self._answer(lang, path.removeprefix("en/"))

    do_HEAD = do_GET  # noqa: N815  # http.server calls it so

    def _answer(self, lang: Language, path: str) -> None:
        newest = self.server.newest
        site = newest.sites[lang]
        folder, _, name = path.rpartition("/")
        if folder == DOCUMENTS and name in site.desk.documents:
            self._hand_over(site, name)
        elif path == "search/search_index.json":
            self._send(HTTPStatus.OK, newest.search_index(lang), "application/json")
        elif path.startswith("assets/") and (file := site.press.asset(path)):
            kind = _TYPES.get(file.suffix, "application/octet-stream")
            self._send(HTTPStatus.OK, file.read_bytes(), kind, Cache_Control="max-age=60")
        else:
            page = path + "index" if path.endswith("/") or not path else path
            page = page.removesuffix(".html")
            if page not in site.makers:
                page = _UNSAFE.sub("-", page)
            with newest.first():
                status, html = site.page(page)
            head = _HEAD.replace("VERSION", site.reading.version)
            self._send(status, html.replace("</head>", head, 1), "text/html; charset=utf-8")

    def _hand_over(self, site: LiveSite, name: str) -> None:
        """A document of the newest reading, or why there is none."""
        try:
            data = self.server.newest.office.make(name, site.desk.model, site.desk.report)
        except ReqmodelError as problem:
            words = f"{problem.message.ja}\n{problem.message.en}\n"
            self._send(HTTPStatus.CONFLICT, words, "text/plain; charset=utf-8")
        else:
            self._send(HTTPStatus.OK, data, "application/octet-stream")

    def _tell_of_changes(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Connection", "close")
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        version = ""
        while True:
            version = self.server.newest.wait(version)
            self.wfile.write(f"data: {version}\n\n".encode())

    def _send(self, status: HTTPStatus, content: str | bytes, kind: str, **headers: str) -> None:
        body = content.encode() if isinstance(content, str) else content
        self.send_response(status)
        for name, value in {"Cache_Control": "no-store", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: what matters to authors is what the check finds."""
