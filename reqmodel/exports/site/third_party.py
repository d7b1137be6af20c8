"""The list of what others made and a built site holds: scripts, the theme, what is bundled in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

THEME = "mkdocs-material"
_PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


@cache
def third_party() -> str:
    """Names, versions and licences, as text; nothing in it depends on the model."""
    scripts = (files("reqmodel.exports.site") / "vendor" / "THIRD-PARTY.txt").read_text("utf-8")
    theme = distribution(THEME)
    licence = (theme.read_text("licenses/LICENSE") or "").strip()
    bundled = "\n".join(f"  {name}" for name in sorted(set(_bundled())))
    return (
        f"{scripts}\n\nThe theme of the pages\n\n"
        f"{THEME} {theme.version} ({theme.metadata['License-Expression']})\n\n{licence}\n\n"
        "Bundled in its scripts, each under the licence of its npm package (named by its source maps)\n"
        f"{bundled}\n"
    )


def _bundled() -> Iterator[str]:
    scripts = Path(str(files("material") / "templates" / "assets" / "javascripts"))
    for file in scripts.rglob("*.js.map"):
        sources = json.loads(file.read_text("utf-8"))["sources"]
        yield from (found[1] for source in sources if (found := _PACKAGE.search(source)))
