"""What is wrong with a call, in Japanese: typer says it in English only."""

from __future__ import annotations

import re

from reqmodel.model.text import Language

_SAID = (
    (
        r"No such option: (\S+)(?: \(Possible options: (.*)\))?",
        "{0} というオプションはありません。",
        "候補: {1}",
    ),
    (
        r"No such command '(.*?)'\.(?: Did you mean '(.*)'\?)?",
        "{0} というコマンドはありません。",
        "{1} のことですか。",
    ),
    (r"Invalid value: (.*)", "{0}", ""),
    (r"Missing (?:argument|option) '(.*)'\.", "{0} を指定してください。", ""),
    (r"Invalid value for '(.*?)'(?: / '.*?')?: (.*)", "{0} の値が正しくありません。", "{1}"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", "{0} は余分です。", ""),
    (r"Option '(.*)' requires an argument\.", "{0} には値が要ります。", ""),
)
_VALUES = (
    (
        r"Value error, '(.*?)' is not one of (.*)\.",
        "「{0}」ではなく、次のどれかを指定してください: {1}",
    ),
    (r"(?:dir|file|path) '(.*)' does not exist\.", "「{0}」がありません。"),
    (r"(?:dir|file|path) '(.*)' is a .*\.", "「{0}」はフォルダとファイルの別が違います。"),
    (r"Input should be a valid integer.*", "整数を指定してください。"),
    (
        r"Input should be (?:greater than or equal to|less than or equal to) .*|.*not in the range.*",
        "範囲の外の数です。",
    ),
)
TRY = {"ja": "使い方: {0} --help", "en": "Try: {0} --help"}


def usage_message(message: str, command: str, lang: Language) -> str:
    """The message of a wrong call to `command`, and where to read how it is called."""
    said = _in_japanese(message) if lang == "ja" else message
    return f"{said}\n{TRY[lang].format(command)}"


def _in_japanese(message: str) -> str:
    for pattern, said, more in _SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            groups = [_value(group) if group else "" for group in found.groups()]
            tail = more if len(groups) > 1 and groups[1] else ""
            return (said + tail).format(*groups)
    return message


def _value(text: str) -> str:
    for pattern, said in _VALUES:
        if found := re.fullmatch(pattern, text, re.DOTALL):
            return said.format(*found.groups())
    return text
