# ruff: noqa: T201  # a benchmark prints
"""What building a site costs, pages alone and with all documents: `make bench`.

Each is a whole process that also checks the model; CPU seconds are user and system time of it and of
all processes it starts. Other sizes: `python tests/bench/site.py 10000`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory

from generated_model import write

SIZES = (500, 1_000)
MOST = 16
"""CPU seconds that the pages of a thousand records may take, in both languages together."""
PAGES = """
import sys
from pathlib import Path
from reqmodel import api
from reqmodel.analysis.edition import Edition
from reqmodel.exports.site.build import to_site
from reqmodel.model.vocabulary import Disclosure

root = Path(sys.argv[1])
edition = Edition.whole(*api.load_sound(root)).for_audience(Disclosure.PUBLIC)
to_site(edition, root, root / "build" / "pages", lambda _: None, lambda _: None)
"""


def cost(*command: str | Path) -> tuple[float, float]:
    """CPU and wall seconds of a command that must succeed, with all that it starts."""
    before, start = getrusage(RUSAGE_CHILDREN), time.monotonic()
    if run(command, stdout=DEVNULL, stderr=DEVNULL, check=False).returncode:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    after = getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.monotonic() - start


def main() -> None:
    """Print a line for each size; exit with 1 if the pages of some take too long."""
    python = Path(sys.executable)
    too_slow = False
    print(f"{'records':>8} {'pages':>6} {'pages s':>8} {'wall s':>7} {'build s':>8} {'wall s':>7}")
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        with TemporaryDirectory() as folder:
            records, _ = write(Path(folder), size)
            pages, pages_wall = cost(python, "-c", PAGES, folder)
            whole, wall = cost(
                python.with_name("reqmodel"), "build", "-m", folder, "--audience", "public"
            )
            count = sum(1 for _ in Path(folder, "build", "pages").rglob("*.html"))
        over = size >= 1_000 and pages * 1_000 / size > MOST
        too_slow |= over
        print(
            f"{records:>8,} {count:>6,} {pages:>8.1f} {pages_wall:>7.1f} {whole:>8.1f} {wall:>7.1f}"
            + (f"  more than {MOST} s for 1,000" if over else "")
        )
    sys.exit(too_slow)


if __name__ == "__main__":
    main()
