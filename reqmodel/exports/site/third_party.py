"""The list of what others made and a built site holds: scripts, the theme, what is bundled in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from importlib.resources import files

THEME = "mkdocs-material"
_PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


def third_party() -> str:
    """Names, versions and licences, as text; nothing in it depends on the model."""
    scripts = (files("reqmodel.exports.site") / "vendor" / "THIRD-PARTY.txt").read_text("utf-8")
    theme = distribution(THEME)
    bundled = "\n".join(f"  {name}" for name in sorted(set(_bundled(theme))))
    return (
        f"{scripts}\n\nThe theme of the pages\n\n"
        f"{THEME} {theme.version} ({theme.metadata['License-Expression']})\n\n{_licence(theme)}\n\n"
        "Bundled in its scripts, each under the licence of its npm package (named by its source maps)\n"
        f"{bundled}\n"
    )


def _licence(of: Distribution) -> str:
    (text,) = (f for f in of.files or () if f.name == "LICENSE" and ".dist-info" in f.parts[0])
    return text.read_text("utf-8").strip()


def _bundled(theme: Distribution) -> Iterator[str]:
    for file in theme.files or ():
        if file.name.endswith(".js.map"):
            sources = json.loads(file.read_text("utf-8"))["sources"]
            yield from (found[1] for s in sources if (found := _PACKAGE.search(s)))
