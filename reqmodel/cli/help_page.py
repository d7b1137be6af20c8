"""How `--help` is laid out: frames in the language of the texts, lines as wide as they look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from typer._click import Context, HelpFormatter  # typer has them nowhere else

from reqmodel.cli.language import HELP_LANGUAGE
from reqmodel.model.display import width

_WHOLE = {
    "Usage": "使い方",
    "Arguments": "引数",
    "Options": "オプション",
    "Commands": "コマンド",
    "Show this message and exit.": "この説明を表示して終わる",
}
_WITHIN = {
    "[default: ": "[既定: ",
    "[required": "[必須",
    "; required]": "; 必須]",
    "[OPTIONS]": "[オプション]",
    "COMMAND [ARGS]": "コマンド [引数]",
}
_PIECE = re.compile(
    r"[「『（【]*(?:[!-~]+|[ァ-ヺー]+|.)[」』）】、。，．：；？！ー々…]*\s*", re.DOTALL
)
"""What a line is never broken in: a word, or a character with the marks that hang on it."""
_TYPE = re.compile(r" <(?:list\[)?([^\]<>]+)\]?>")
_TYPES = {"str": "TEXT", "int range": "N", "float range": "N"}
"""Of a value, where typer names only its type in Python."""
_GAP = 2


def install() -> None:
    """Let every command lay its help out so."""
    Context.formatter_class = _HelpPage


def first_sentence(text: str) -> str:
    """What stands beside the name of a command in a list of them."""
    return re.split(r"(?<=。)|(?<=\.) ", text, maxsplit=1)[0]


class _HelpPage(HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, _framed(args), prefix or f"{_framed('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        """Write the name of a list."""
        super().write_heading(_framed(heading))

    def write_text(self, text: str) -> None:
        """Write a paragraph."""
        indent = " " * self.current_indent
        for line in _lines(text, self.width - self.current_indent):
            self.write(f"{indent}{line}\n")

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = _GAP
    ) -> None:
        """Write a list of names and what they mean; a long name has a line of its own."""
        named = [(_plain(name), _framed(meaning)) for name, meaning in rows]
        column = min(max((width(name) for name, _ in named), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        below = f"\n{indent}{'':{column}}"
        for name, meaning in named:
            gap = column - width(name)
            lines = below.join(_lines(meaning, self.width - self.current_indent - column))
            beside = " " * gap if gap >= col_spacing else below
            self.write(f"{indent}{name}{beside if lines else ''}{lines}\n")


def _plain(name: str) -> str:
    """The name of an option with what it takes; of an argument, whose name says it, without."""
    if not name.startswith("-"):
        return _TYPE.sub("", name)
    return _TYPE.sub(lambda found: f" {_TYPES.get(found[1], f'<{found[1]}>')}", name)


def _framed(text: str) -> str:
    if HELP_LANGUAGE == "en":
        return text
    for en, ja in _WITHIN.items():
        text = text.replace(en, ja)
    return _WHOLE.get(text, text)


def _lines(text: str, most: int) -> Iterator[str]:
    line = ""
    for piece in _PIECE.findall(" ".join(text.split())):
        if line and width(line) + width(piece.rstrip()) > most:
            yield line.rstrip()
            line = ""
        line += piece
    if line:
        yield line.rstrip()
