"""Changing records in YAML: only what changes is touched, and the rest stays byte for byte."""

from __future__ import annotations

import subprocess
import sys
from copy import deepcopy
from difflib import ndiff
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import pytest

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.store.revision import Source, new_file
from reqmodel.store.writing import JOURNAL, recover, write_all

ROOT = Path(__file__).resolve().parents[1]

CHAPTER = """\
# 章の頭の注釈
kind: term
defaults:
  disclosure: public  # 全員に見せる
  tags: [甲, 乙]
records:
  # 一つ目
  - id: TM-001
    title: {ja: 用語, en: "A term"}  # 名称の注釈
    definition: '引用の''中'
    note: |
      一行目

      三行目
    sources:
      # 出典の注釈
      - {source: SRC-001, status: verified}   # 行末
      - source: SRC-002
        at: '1.10'
        status: secondary

  - id: TM-002
    title: 二つ目
    definition: >-
      These words are folded
      over two lines.
"""


def revised(text: str, id_: str, **changes: Any) -> str:  # noqa: ANN401  # plain data
    data = text.encode()
    source = Source(Path("x.yaml"), "x.yaml", data)
    entry = source.entry(id_)
    assert entry
    whole = entry.whole
    for name, value in changes.items():
        if value is None:
            whole.pop(name)
        else:
            whole[name] = value
    source.change(id_, whole)
    return source.revised().decode()


def changes(before: str, after: str) -> list[str]:
    lines = ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_a_quoted_text_keeps_its_quotes() -> None:
    after = revised(CHAPTER, "TM-001", definition="it's new")
    assert changes(CHAPTER, after) == [
        "-     definition: '引用の''中'",
        "+     definition: 'it''s new'",
    ]


def test_a_text_between_brackets_keeps_its_place_and_comment() -> None:
    after = revised(CHAPTER, "TM-001", title={"ja": "別の, 用語", "en": "A term"})
    assert changes(CHAPTER, after) == [
        '-     title: {ja: 用語, en: "A term"}  # 名称の注釈',
        "+     title: {ja: '別の, 用語', en: \"A term\"}  # 名称の注釈",
    ]


def test_a_block_keeps_its_style() -> None:
    after = revised(CHAPTER, "TM-001", note="一行目\n\n三行目の後\n")
    assert changes(CHAPTER, after) == ["-       三行目", "+       三行目の後"]


def test_a_folded_text_breaks_its_lines_where_it_did() -> None:
    after = revised(CHAPTER, "TM-002", definition="These words are folded over three lines.")
    assert changes(CHAPTER, after) == ["-       over two lines.", "+       over three lines."]


def test_an_item_goes_and_its_comment_stays() -> None:
    after = revised(
        CHAPTER, "TM-001", sources=[{"source": "SRC-002", "at": "1.10", "status": "secondary"}]
    )
    assert changes(CHAPTER, after) == ["-       - {source: SRC-001, status: verified}   # 行末"]
    assert "# 出典の注釈" in after


def test_items_change_places_with_their_comments() -> None:
    text = CHAPTER.replace(
        "      - source: SRC-002", "      # 二つ目の注釈\n      - source: SRC-002"
    )
    second = {"source": "SRC-002", "at": "1.10", "status": "secondary"}
    after = revised(text, "TM-001", sources=[second, {"source": "SRC-001", "status": "verified"}])
    order = ["# 二つ目の注釈", "source: SRC-002", "{source: SRC-001, status: verified}   # 行末"]
    assert [after.index(part) for part in order] == sorted(after.index(part) for part in order)


def test_what_the_chapter_says_is_not_said_again() -> None:
    assert revised(CHAPTER, "TM-002", disclosure="public") == CHAPTER
    after = revised(CHAPTER, "TM-002", disclosure="internal")
    assert changes(CHAPTER, after) == ["+     disclosure: internal"]


def test_what_comes_from_the_chapter_cannot_be_emptied() -> None:
    with pytest.raises(ReqmodelError, match="defaults"):
        revised(CHAPTER, "TM-002", tags=None)


@pytest.mark.parametrize("word", ["no", "1.10", "2027", "- x", "a: b", "x # y", "&a", "true", "~"])
def test_a_text_that_yaml_would_misread_is_quoted(word: str) -> None:
    after = revised(CHAPTER, "TM-002", title=word)
    assert f"    title: '{word}'" in after.splitlines()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_mark_and_last_line_end_stay(end: str, mark: bytes, *, last: bool) -> None:
    text = CHAPTER if last else CHAPTER.rstrip("\n")
    data = mark + text.replace("\n", end).encode()
    source = Source(Path("x.yaml"), "x.yaml", data)
    entry = source.entry("TM-002")
    assert entry
    source.change("TM-002", {**entry.whole, "definition": "短い\n二行目", "note": "足す"})
    after = source.revised()
    assert after.startswith(mark)
    assert after.count(b"\n") == after.count(end.encode())
    assert after.endswith(end.encode()) == last
    assert after.split(b"TM-002")[0] == data.split(b"TM-002")[0]


def test_mixed_line_ends_stay_as_they_are() -> None:
    text = CHAPTER.replace("\n", "\r\n", 3).encode()
    source = Source(Path("x.yaml"), "x.yaml", text)
    entry = source.entry("TM-001")
    assert entry
    source.change("TM-001", {**entry.whole, "definition": "新"})
    assert source.revised() == text.replace("'引用の''中'".encode(), "'新'".encode())


def test_a_new_record_is_like_its_chapter() -> None:
    source = Source(Path("x.yaml"), "x.yaml", CHAPTER.encode())
    source.add(
        {
            "kind": "term",
            "id": "TM-003",
            "title": "三つ目",
            "disclosure": "public",
            "definition": "意味",
        }
    )
    assert changes(CHAPTER, source.revised().decode()) == [
        "+ ",
        "+   - id: TM-003",
        "+     title: 三つ目",
        "+     definition: 意味",
    ]


def test_a_deleted_record_leaves_its_number() -> None:
    source = Source(Path("x.yaml"), "x.yaml", CHAPTER.encode())
    source.remove("TM-002")
    after = source.revised().decode()
    assert "id: TM-002" not in after
    assert "# 欠番: TM-002（削除）" in after
    assert "# 一つ目" in after


def test_the_comments_of_a_deleted_record_go_with_it_and_no_others() -> None:
    text = """\
kind: term
records:
  - id: TM-001
    title: 一つ目
    definition: 意味
    aliases:
      # なぜこの別名か
      - 別名
  - id: TM-002
    # 後で直す
    title: 二つ目
    definition: 意味
"""
    source = Source(Path("x.yaml"), "x.yaml", text.encode())
    source.remove("TM-002")
    assert "# なぜこの別名か" in source.revised().decode()
    source = Source(Path("x.yaml"), "x.yaml", text.encode())
    source.remove("TM-002")
    entry = source.entry("TM-001")
    assert entry
    source.change("TM-001", {k: v for k, v in entry.whole.items() if k != "aliases"})
    with pytest.raises(ReqmodelError):
        source.revised()


def test_a_file_of_one_record_keeps_its_number_too() -> None:
    source = Source(Path("x.yaml"), "x.yaml", b"kind: term\nid: TM-001\ntitle: x\ndefinition: y\n")
    source.remove("TM-001")
    assert source.revised().decode() == "# 欠番: TM-001（削除）\n"


def test_a_file_with_errors_is_not_changed() -> None:
    with pytest.raises(ReqmodelError, match="errors"):
        Source(Path("x.yaml"), "x.yaml", b"kind: term\nid: [TM-001\n")


def test_a_new_file_begins_like_its_neighbour() -> None:
    like = "# yaml-language-server: $schema=../schema.json\n# 注釈\nkind: term\n"
    made = new_file({"kind": "term", "id": "TM-009", "title": "名"}, like, chapter=False)
    assert made.decode() == (
        "# yaml-language-server: $schema=../schema.json\nkind: term\nid: TM-009\ntitle: 名\n"
    )


_VALUES = [
    "新しい値",
    "a: b # c",
    "-x",
    "no",
    "1.10",
    "改行\nあり",
    "it's",
    '"q"',
    "[x]",
    "{a",
    3,
    True,
]


def _mutated(data: dict[str, Any], shared: dict[str, Any], random: Random) -> None:
    """Change a random place of a record: set, drop, insert or reorder."""
    places: list[tuple[Any, Any]] = []

    def walk(part: Any, top: bool) -> None:  # noqa: ANN401, FBT001  # plain data
        for key in list(part) if isinstance(part, dict) else range(len(part)):
            if top and (key in ("id", "kind") or key in shared):
                continue
            places.append((part, key))
            if isinstance(part[key], dict | list):
                walk(part[key], top=False)

    walk(data, top=True)
    part, key = random.choice(places)
    value = part[key]
    what = random.choice(["set", "drop", "insert", "shuffle"])
    if what == "set" and not isinstance(value, dict | list):
        part[key] = random.choice(_VALUES)
    elif what == "drop" and len(part) > 1:
        del part[key]
    elif what == "insert" and isinstance(value, list):
        value.insert(random.randint(0, len(value)), deepcopy(random.choice(value)))
    elif what == "shuffle" and isinstance(value, list):
        random.shuffle(value)


def test_random_changes_of_the_tochigi_model_touch_nothing_else() -> None:
    """`revised` itself compares what it wrote with what was wanted; here: nothing else moved."""
    random = Random(7)  # noqa: S311  # the same changes in every run
    tried = 0
    files = sorted([*ROOT.glob("requirements/**/*.yaml"), *ROOT.glob("patterns/*.yaml")])
    for path in files:
        data = path.read_bytes()
        names = [i for page in Source(path, path.name, data).pages for i in page.entries]
        for id_ in random.sample(names, 1):
            source = Source(path, path.name, data)
            entry = source.entry(id_)
            assert entry
            whole = entry.whole
            _mutated(whole, entry.shared, random)
            source.change(id_, whole)
            after = source.revised().decode()
            before = data.decode()
            for other in names:
                start = before.find(f"id: {other}\n")
                if other != id_ and start >= 0:
                    end = before.find("\n  - id:", start)
                    assert before[start : end if end > 0 else None].rstrip() in after
            tried += 1
    assert tried > 30


KILLED = """\
import os, signal, sys
from pathlib import Path
from reqmodel.store.writing import write_all

folder = Path(sys.argv[1])
contents = {"a.yaml": (b"old", b"new"), "b.yaml": (b"old", b"new"),
            "sub/c.yaml": (None, b"new"), "d.yaml": (b"old", None)}
steps, fatal = 0, 0

def dying(event, args):
    global steps
    writes = event == "open" and isinstance(args[1], str) and args[1] not in ("r", "rb")
    if fatal and (writes or event in ("os.rename", "os.remove", "os.chmod", "os.mkdir")):
        steps += 1
        if steps == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(dying)
for round in range(1, 100):
    copy = folder / str(round) / "requirements"
    copy.mkdir(parents=True)
    for name in "abd":
        (copy / f"{name}.yaml").write_bytes(b"old")
    child = os.fork()
    if not child:
        fatal = round
        write_all(copy.parent, {copy / name: both for name, both in contents.items()})
        os._exit(0)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    print(round if killed else "done", flush=True)
    if not killed:
        break
"""


def test_all_files_or_none(tmp_path: Path) -> None:
    """Killed at each step: before the journal stands, all old; after it, all new when next read."""
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, text=True, check=True
    )
    *killed, done = run.stdout.split()
    assert (len(killed) >= 14, done) == (True, "done")
    old = {"a.yaml": b"old", "b.yaml": b"old", "d.yaml": b"old"}
    new = {"a.yaml": b"new", "b.yaml": b"new", "sub/c.yaml": b"new"}
    outcomes = []
    for number in (*killed, str(len(killed) + 1)):
        folder = tmp_path / number
        stood = (folder / JOURNAL).exists()
        recover(folder)
        inside = folder / "requirements"
        found = (p for p in inside.rglob("*.yaml") if not p.name.startswith("."))
        holds = {p.relative_to(inside).as_posix(): p.read_bytes() for p in found}
        assert holds in (old, new), number
        outcomes.append(holds == new)
        assert not stood or holds == new
        write_all(folder, {inside / n: (data, b"newer") for n, data in holds.items()})
        left = {p for p in folder.rglob("*") if p.is_file()} - {inside / n for n in holds}
        assert not left
    assert outcomes == sorted(outcomes)
    assert (outcomes[0], outcomes[-1]) == (False, True)


def test_an_interrupted_writing_is_not_ended_over_a_later_edit(tmp_path: Path) -> None:
    old, moved = tmp_path / "a.yaml", tmp_path / "b.yaml"
    old.write_bytes(b"old")
    moved.write_bytes(b"old")
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        if target == moved:
            raise OSError(5, "interrupted", str(target))
        return replace(path, target)

    contents = {old: (b"old", b"new"), moved: (b"old", b"new")}
    with patch.object(Path, "replace", interrupted), pytest.raises(ReqmodelError):
        write_all(tmp_path, contents)
    assert (old.read_bytes(), moved.read_bytes()) == (b"new", b"old")
    moved.write_bytes(b"edited since")
    with pytest.raises(ReqmodelError, match="edited since"):
        recover(tmp_path)
    assert moved.read_bytes() == b"edited since"
    moved.write_bytes(b"old")
    recover(tmp_path)
    assert (moved.read_bytes(), (tmp_path / JOURNAL).exists()) == (b"new", False)


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"of another")
    with pytest.raises(ReqmodelError, match="changed"):
        write_all(tmp_path, {path: (b"old", b"new")})
    assert path.read_bytes() == b"of another"


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "model", tmp_path / "outside.yaml"
    inside.mkdir()
    outside.write_bytes(b"old")
    (inside / "link.yaml").symlink_to(outside)
    for path in (outside, inside / "link.yaml", inside / "../outside.yaml"):
        with pytest.raises(ReqmodelError, match="outside"):
            write_all(inside, {path: (b"old", b"new")})
    (inside / "a.yaml").write_bytes(b"old")
    for planted in (".a.yaml.reqmodel-new", ".a.yaml.reqmodel-new.part", f"{JOURNAL}.part"):
        (inside / planted).symlink_to(outside)
    write_all(inside, {inside / "a.yaml": (b"old", b"new")})
    assert (inside / "a.yaml").read_bytes() == b"new"
    assert outside.read_bytes() == b"old"
