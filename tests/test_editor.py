"""What authors see in an editor, asked of yaml-language-server as an editor asks it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from node_tools import node_and_npm, node_modules

from reqmodel.exports.json_schema import to_json_schema
from reqmodel.model.kinds import KINDS

CURSOR = "█"
CAPABILITIES = {
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
    }
}
# The schema store would be asked over the network.
SETTINGS = {
    "yaml": {"schemaStore": {"enable": False}, "validate": True, "completion": True, "hover": True}
}
RECORD = """\
# yaml-language-server: $schema=schema.json
kind: functional-requirement
id: FR-01
title: {ja: 同意の撤回, en: Withdrawal of consent}
heading: FH-FUNCTIONS
statement: 撤回できること。
priority: must
"""
CHAPTER = """\
# yaml-language-server: $schema=schema.json
kind: functional-requirement
defaults:
  heading: FH-FUNCTIONS
  priority: must
records:
  - id: FR-01
    title: 同意の撤回
    statement: 撤回できること。
  - id: FR-02
    title: 同意の記録
    statement: 記録すること。
"""


class LanguageServer:
    """yaml-language-server on its standard input and output."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ids = count(1)
        self._files = count(1)
        program = node_modules() / "yaml-language-server/bin/yaml-language-server"
        self._process = subprocess.Popen(
            [node_and_npm()[0], program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._patience = Timer(120, self._process.kill)
        self._patience.start()
        self._ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def close(self) -> None:
        """Ask the server to stop, and wait until it has."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.communicate()
        self._patience.cancel()

    def faults(self, text: str) -> list[tuple[str, str]]:
        """What is underlined in a file, and what is said of it."""
        uri = self._open(text)
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics":
                told = message["params"]
                if told["uri"] == uri:
                    return [(_at(text, d["range"]), d["message"]) for d in told["diagnostics"]]

    def offers(self, text: str) -> dict[str, str]:
        """What is offered at the cursor, and what is said of each."""
        return {item["label"]: _words(item) for item in self._completions(text)}

    def inserts(self, text: str, label: str) -> str:
        """What is written where an offer is taken."""
        items = {item["label"]: item for item in self._completions(text)}
        return str(items[label]["insertText"])

    def hover(self, text: str) -> str:
        """What is said where the pointer rests."""
        told = self._ask("textDocument/hover", self._at_cursor(text))["contents"]["value"]
        return str(told).partition("Source:")[0]

    def _completions(self, text: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]]
        items = self._ask("textDocument/completion", self._at_cursor(text))["items"]
        return items

    def _open(self, text: str) -> str:
        uri = (self._folder / f"requirements/{next(self._files)}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _at_cursor(self, text: str) -> dict[str, Any]:
        before, _, after = text.partition(CURSOR)
        here = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": self._open(before + after)}, "position": here}

    def _ask(self, method: str, params: object) -> Any:  # noqa: ANN401  # what JSON can hold
        id_ = next(self._ids)
        self._send({"id": id_, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == id_ and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """The next message; what the server itself asks is answered with nothing."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has stopped"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message


def _at(text: str, where: dict[str, Any]) -> str:
    start, end = where["start"], where["end"]
    assert start["line"] == end["line"]
    line: str = text.split("\n")[start["line"]]
    return line[start["character"] : end["character"]]


def _words(item: dict[str, Any]) -> str:
    told = item.get("documentation", "")
    return str(told["value"] if isinstance(told, dict) else told)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """An editor in a model that has the schema and no other file."""
    folder = tmp_path_factory.mktemp("model")
    (folder / "requirements").mkdir()
    (folder / "requirements/schema.json").write_text(to_json_schema(), encoding="utf-8")
    server = LanguageServer(folder)
    yield server
    server.close()


def test_sound_files_have_no_faults(editor: LanguageServer) -> None:
    assert editor.faults(RECORD) == []
    assert editor.faults(CHAPTER) == []


def test_every_kind_is_offered_with_its_label(editor: LanguageServer) -> None:
    offered = editor.offers("# yaml-language-server: $schema=schema.json\nkind: █")
    assert offered == {k: f"{c.label.ja} / {c.label.en}" for k, c in KINDS.items()}


def test_after_the_kind_only_its_fields_are_offered(editor: LanguageServer) -> None:
    head = "# yaml-language-server: $schema=schema.json\nkind: functional-requirement\n"
    fields = set(KINDS["functional-requirement"].model_fields) - {"kind"}
    snippet = "機能要件 / Functional requirement"
    assert set(editor.offers(head + CURSOR)) == {*fields, snippet, "defaults", "records"}
    assert set(editor.offers(head + "id: FR-01\n█")) == {*fields, snippet} - {"id"}


def test_an_offered_field_says_what_it_is_in_both_languages(editor: LanguageServer) -> None:
    offered = editor.offers(RECORD + CURSOR)
    assert offered["owner"] == (
        "担当（任意項目）。\nOwner (optional).\nリンク先のID（役割） / Id of a record to link to (Role)"
    )
    assert offered["status"] == "状態（省略時は draft）。\nStatus (draft if left out)."


def test_all_required_fields_that_are_missing_are_written_at_once(editor: LanguageServer) -> None:
    text = "# yaml-language-server: $schema=schema.json\nkind: term\nid: TM-001\n█"
    assert editor.inserts(text, "用語 / Term") == "title: $2\ndefinition: $3"


def test_in_a_chapter_a_record_is_offered_the_fields_of_the_kind(editor: LanguageServer) -> None:
    fields = {*KINDS["functional-requirement"].model_fields, "機能要件 / Functional requirement"}
    assert set(editor.offers(CHAPTER + "  - █")) == fields
    assert set(editor.offers(CHAPTER + "    █")) == fields - {"id", "title", "statement"}
    own = editor.offers(CHAPTER + "  - kind: term\n    █")
    assert set(own) == {*KINDS["term"].model_fields, "用語 / Term"} - {"kind"}


def test_defaults_are_offered_the_fields_that_records_may_share(editor: LanguageServer) -> None:
    text = CHAPTER.replace("  heading: FH-FUNCTIONS\n  priority: must\n", "  █\n")
    shared = set(KINDS["functional-requirement"].model_fields) - {"kind", "id"}
    assert set(editor.offers(text)) == shared


@pytest.mark.parametrize("text", [RECORD, CHAPTER])
def test_words_of_a_list_are_offered_with_their_labels(editor: LanguageServer, text: str) -> None:
    assert editor.offers(text.replace("priority: must", "priority: █")) == {
        "must": "必須 / Must",
        "should": "重要 / Should",
        "may": "任意 / May",
    }


def test_the_standard_headings_are_offered_with_their_titles(editor: LanguageServer) -> None:
    offered = editor.offers(RECORD.replace("heading: FH-FUNCTIONS", "heading: █"))
    assert "FH-SCREENS 画面に関する事項 / Screens" in offered
    assert (
        editor.inserts(
            RECORD.replace("heading: FH-FUNCTIONS", "heading: █"),
            "FH-FILES ファイルに関する事項 / Files",
        )
        == "FH-FILES"
    )


def test_structures_in_lists_are_offered_too(editor: LanguageServer) -> None:
    offered = editor.offers(RECORD + "sources:\n  - source: SRC-001\n    status: █")
    assert offered["rfi-answer"] == "情報提供依頼への回答 / Answer to a request for information"
    text = RECORD.replace("{ja: 同意の撤回, en: Withdrawal of consent}", "\n  ja: 同意の撤回\n  █")
    assert editor.offers(text) == {"en": "英語（任意項目）。\nEnglish (optional)."}


@pytest.mark.parametrize("text", [RECORD, CHAPTER])
def test_hover_says_in_both_languages_what_a_field_is(editor: LanguageServer, text: str) -> None:
    assert editor.hover(text.replace("priority:", "prio█rity:")).split() == [
        *("####", "優先度", "/", "Priority"),
        *("優先度（必須項目）。", "Priority", "(required)."),
        *("Allowed", "Values:"),
        *("*", "`must`:", "必須", "/", "Must"),
        *("*", "`should`:", "重要", "/", "Should"),
        *("*", "`may`:", "任意", "/", "May"),
    ]


def test_hover_says_what_a_link_may_join(editor: LanguageServer) -> None:
    told = editor.hover(RECORD + "refines: [BR-█01]\n")
    assert "詳細化する要件 / Refines" in told
    assert "リンク先のID（業務要件、機能要件、非機能要件）" in told


@pytest.mark.parametrize("text", [RECORD, CHAPTER])
def test_a_wrong_value_is_marked_once(editor: LanguageServer, text: str) -> None:
    assert editor.faults(text.replace("must", "musst")) == [
        ("musst", 'Value is not accepted. Valid values: "must", "should", "may".')
    ]
    assert editor.faults(text.replace("撤回できること。", "12")) == [
        (
            "12",
            "文字列か {ja: …, en: …}（数は引用符で囲む） / "
            "text or {ja: …, en: …} (put a number in quotes)",
        )
    ]
    assert editor.faults(text.replace("id: FR-01", "id: fr_01")) == [
        (
            "fr_01",
            "英大文字の接頭辞と番号（FR-001 の形） / a prefix and a number, such as FR-001",
        )
    ]


def test_a_misspelt_field_is_marked_once(editor: LanguageServer) -> None:
    fault = [("tagz", "Property tagz is not allowed.")]
    assert editor.faults(RECORD + "tagz: [a]\n") == fault
    assert editor.faults(CHAPTER + "    tagz: [a]\n") == fault
    assert editor.faults(CHAPTER.replace("defaults:", "defaults:\n  tagz: [a]")) == fault


def test_a_misspelt_kind_is_marked_once(editor: LanguageServer) -> None:
    for text in (RECORD, CHAPTER):
        faults = editor.faults(text.replace("functional-requirement", "functional-requirment"))
        assert [place for place, _ in faults] == ["functional-requirment"]


def test_a_required_field_is_missed_unless_the_defaults_hold_it(editor: LanguageServer) -> None:
    fault = 'Missing property "priority".'
    assert editor.faults(RECORD.replace("priority: must\n", "")) == [("k", fault)]
    assert editor.faults(CHAPTER.replace("  priority: must\n", "")) == [("i", fault), ("i", fault)]
    own = CHAPTER.replace("  priority: must\n", "").replace("。\n", "。\n    priority: may\n")
    assert editor.faults(own) == []


def test_no_id_holds_the_editor_up(editor: LanguageServer) -> None:
    long = "A" * 60 + "_"
    assert [place for place, _ in editor.faults(RECORD.replace("FR-01", long))] == [long]
