"""LibreOffice, where it is installed: files saved as it saves them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
NEEDS_OFFICE = pytest.mark.skipif(not SOFFICE, reason="LibreOffice (soffice) is not installed")

Save = Callable[[str, Path, Iterable[Path]], None]
"""Saves files in a format, as LibreOffice calls it, into a folder."""


def saving(profile: Path) -> Save:
    """LibreOffice with a profile, which is made when it is first used."""

    def save(format_: str, out: Path, files: Iterable[Path]) -> None:
        home = f"-env:UserInstallation={profile.as_uri()}"
        subprocess.run(
            [str(SOFFICE), "--headless", home, "--convert-to", format_, "--outdir", out, *files],
            check=True,
            capture_output=True,
            timeout=300,
        )

    return save
