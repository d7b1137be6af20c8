# ruff: noqa: T201  # a benchmark prints
"""What `reqmodel check` costs beside the floor, in one run: `make bench`.

Each is a whole process from a cold start; CPU seconds are user and system time together, the least
of five: what else a machine does can only add to them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generated_model import write

SIZES = (1_000, 10_000)
WANTED = {10_000: 1.2}
"""CPU seconds in which so many records should be checked on a machine with a floor of 0.5."""
MOST_FLOORS = 3
"""How many times the floor a check of the most may take, on any machine."""
MOST_FLOORS_ADDED = 1
"""How many floors the rules on neutrality may add: 0.5 CPU seconds where the floor is 0.5."""
ROUNDS = 5


def cost(*command: str | Path) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a command that must succeed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Print a line for each size; exit with 1 if a check takes too long."""
    python, here = Path(sys.executable), Path(__file__).parent
    too_slow = False
    print(
        f"{'records':>8} {'MB':>6} {'floor s':>8} {'check s':>8} {'ratio':>6}"
        f" {'neutrality s':>13} {'peak MB':>8}"
    )
    for size in SIZES:
        with TemporaryDirectory() as folder:
            records, length = write(Path(folder), size)
            check = (python.with_name("reqmodel"), "check", "--min-severity", "info", "-m", folder)
            rounds = [
                (
                    cost(python, here / "floor.py", folder),
                    cost(*check),
                    cost(*check, "--ignore", "neutrality"),
                )
                for _ in range(ROUNDS)
            ]
        floor, taken, less = (
            min(seconds for seconds, _ in runs) for runs in zip(*rounds, strict=True)
        )
        peak = max(megabytes for _, (_, megabytes), _ in rounds)
        over = size in WANTED and taken > MOST_FLOORS * floor
        added = size in WANTED and taken - less > MOST_FLOORS_ADDED * floor
        too_slow |= over or added
        remark = f"  wanted: {WANTED[size]}" if size in WANTED else ""
        if over or added:
            most = MOST_FLOORS if over else MOST_FLOORS_ADDED
            remark = f"  {'all' if over else 'neutrality'} takes more than {most} floors"
        print(
            f"{records:>8,} {length / 1e6:>6.1f} {floor:>8.2f} {taken:>8.2f} {taken / floor:>6.1f}"
            f" {taken - less:>13.2f} {peak:>8.0f}{remark}"
        )
    sys.exit(too_slow)


if __name__ == "__main__":
    main()
