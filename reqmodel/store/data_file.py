"""A small YAML file of the package's own, as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml_rs


def read_data(path: Path) -> Any:  # noqa: ANN401  # YAML can hold anything
    """The data of a file that is known to be sound.

    Raises:
        ValueError: it is not.
    """
    return yaml_rs.loads(path.read_text(encoding="utf-8"), parse_datetime=False)
