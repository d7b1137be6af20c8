"""Writes a sound model of any size in the shape of the real one: chapters of 100 records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from reqmodel.model.records.requirement import Heading
from reqmodel.store.loader import inherited

CHAPTER = 100
SHARES = {"source": 20, "clause": 20, "role": 1, "obligation": 8, "business-requirement": 4,
          "functional-requirement": 24, "non-functional-requirement": 21, "use-case": 2}  # fmt: skip
"""Records of each kind in a hundred."""

PROJECT = """\
kind: project
id: PJ-1
title: {ja: 計測用モデル, en: Model to measure with}
disclosure: public
client: {ja: 架空県, en: Fictional Prefecture}
version: '1'
dated: 2026-11-23
fiscal_year: 2026
procurement: {jurisdiction: jp-gpa}
"""
WHO = (
    "本人",
    "代理人",
    "データの提供元",
    "データの提供先",
    "基盤の運営者",
    "市町の職員",
    "監査を行う者",
)
WHEN = ("申請を受けた時に", "同意を撤回した後に", "期限が到来した時に", "障害から復旧した後に", "審査を終えた後に",
        "転居によって所属が変わった時に", "定められた期間ごとに", "誤りの知らせを受けた時に")  # fmt: skip
WHAT = ("提供の履歴", "同意の状態", "利用の目的と項目", "本人確認の結果", "識別子の対応表", "停止及び取消しの理由",
        "提供先の認定の状態", "操作の記録", "保存期間の終わり", "照会に対する応答")  # fmt: skip
HOW = ("本人が自分で確かめられること", "役割に応じて参照できる者を限ること", "改ざんされていないと確かめられること",
       "滞りなく提供元へ伝えること", "理由とともに記録すること", "後から変えずに追記すること",
       "決められた期間の後に消去すること", "別の手段でも受け付けられること")  # fmt: skip

HEADINGS = tuple(r for r in inherited().values() if isinstance(r, Heading))

SAID_ONCE = (
    "全てのデータを、公開された形式で取り出せること。",
    "契約の終了の時に、次の受託者への引継ぎを終えること。",
    "インターフェースの仕様を公開すること。",
)
"""What some requirement of any sound model says, so that the rules on what is left unsaid pass."""

DUTY = "受託者の準備として、"
"""Opens every sentence that only members may read, so that none is also said in public."""


def write(folder: Path, records: int, *, cited: bool = True) -> tuple[int, int]:
    """Write about `records` records under `folder`; returns how many, and their bytes.

    If not `cited`, they have neither citations nor metrics: lists whose items fill sheets of their own.
    """
    counts = {kind: max(1, records * share // 100) for kind, share in SHARES.items()}
    texts = {"project.yaml": PROJECT}
    for kind, count in counts.items():
        one = _Writer(counts, kind, cited=cited).one
        for start in range(0, count, CHAPTER):
            disclosure = "members" if kind == "obligation" else "public"
            head = f"kind: {kind}\ndefaults:\n  disclosure: {disclosure}\nrecords:\n"
            body = "".join(one(n) for n in range(start, min(start + CHAPTER, count)))
            texts[f"{kind}/{start // CHAPTER + 1:04}.yaml"] = head + body
    for name, text in texts.items():
        path = folder / "requirements" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return sum(counts.values()) + 1, sum(len(text.encode()) for text in texts.values())


class _Writer:
    """Writes records of one kind as YAML, each sound by itself and with those of the others."""

    def __init__(self, counts: dict[str, int], kind: str, *, cited: bool) -> None:
        self.counts = counts
        self.cited = cited
        self.random = Random(kind)  # noqa: S311  # the same text in every run
        self.one: Callable[[int], str] = getattr(self, "_" + kind.replace("-", "_"))

    def _say(self, sentences: int = 1, for_whom: str = "") -> str:
        pick = self.random.choice
        return "".join(
            f"{for_whom}{pick(WHO)}が、{pick(WHEN)}、{pick(WHAT)}及び{pick(WHAT)}を{pick(HOW)}。"
            for _ in range(sentences)
        )

    def _id(self, kind: str, n: int) -> str:
        prefix = {"source": "SRC", "clause": "CL", "role": "RO", "obligation": "OB", "use-case": "UC",
                  "business-requirement": "BR", "functional-requirement": "FR",
                  "non-functional-requirement": "NR"}[kind]  # fmt: skip
        return f"{prefix}-{n % self.counts[kind] + 1:03}"

    def _sources(self, source: str, said: str) -> str:
        return f"    sources:\n      - {{source: {source}, {said}}}\n" if self.cited else ""

    def _heading(self, kind: str, n: int) -> str:
        ids = [h.id for h in HEADINGS if h.requirement_kind == kind]
        return ids[n % len(ids)]

    def _source(self, n: int) -> str:
        return f"""\
  - id: {self._id("source", n)}
    title: {{ja: 共同利用の手引 第{n + 1}編, en: 'Guide to shared use, part {n + 1}'}}
    publisher: {{ja: 架空庁, en: Fictional Agency}}
    date: 2026-09-04
    edition: 第{n + 1}版
    address:
      - https://example.invalid/guide/{n + 1}
    source_type: {"contract" if n == 0 else "guideline"}
    read: 本文（1〜15章）
    note: {self._say(2)}
    tags: [GUIDE]
"""

    def _clause(self, n: int) -> str:
        return f"""\
  - id: {self._id("clause", n)}
    title: {{ja: 条項{n + 1}, en: Clause {n + 1}}}
    source: SRC-001
    number: '{n + 1}'
    text: {self._say(4)}
    quote: 必要な事項を定めるものである
    clause_type: obligation
{self._sources("SRC-001", f"at: '{n + 1}', status: verified")}"""

    def _role(self, n: int) -> str:
        return f"""\
  - id: {self._id("role", n)}
    title: {{ja: 役割{n + 1}, en: Role {n + 1}}}
    party_type: mixed
    examples: 県、市町、事業者
    responsibilities:
      - {{key: purpose, text: {self._say()}}}
      - {{key: stop, text: {self._say()}}}
    derived_from: [{self._id("clause", n)}]
"""

    def _obligation(self, n: int) -> str:
        return f"""\
  - id: {self._id("obligation", n)}
    title: {{ja: 義務{n + 1}, en: Obligation {n + 1}}}
    text: {self._say(2, DUTY)}
    due: {{kind: always}}
    evidence:
      - {{key: report, text: {self._say(1, DUTY)}}}
    derived_from: [{self._id("clause", n)}]
    owner: {self._id("role", n)}
    note: {self._say(1, DUTY)}
"""

    def _requirement(self, kind: str, n: int, heading: str, prefix: str = "") -> str:
        return f"""\
  - id: {self._id(kind, n)}
    title: {{ja: 要件{n + 1}, en: Requirement {n + 1}}}
    heading: {heading}
    statement:
      ja: {SAID_ONCE[n] if n < len(SAID_ONCE) else self._say()}
      en: The person concerned can see what was provided to whom, when and for what purpose.
    rationale: {self._say(2)}
    priority: must
    acceptance: {self._say(2)}
    verification: test
{prefix}\
    derived_from: [{self._id("clause", n)}]
{self._sources(self._id("source", n), "at: '4章4.5', edition: 第1版, status: verified, supports: [rationale]")}\
    owner: {self._id("role", n)}
"""

    def _business_requirement(self, n: int) -> str:
        return self._requirement(
            "business-requirement", n, self._heading("business-requirement", n)
        )

    def _functional_requirement(self, n: int) -> str:
        above = f"    refines: [{self._id('business-requirement', n)}]\n"
        return self._requirement(
            "functional-requirement", n, self._heading("functional-requirement", n), above
        )

    def _non_functional_requirement(self, n: int) -> str:
        metrics = f"""\
    metrics:
      - key: response
        quantity: {{ja: 応答に要する時間, en: Time to answer}}
        comparison: at-most
        value: {n % 90 + 1}
        unit: {{ja: 秒, en: seconds}}
        measured: {self._say()}
        status: proposal
"""
        more = f"""\
{metrics if self.cited else ""}\
    quality: performance-efficiency
    constrains: [{self._id("functional-requirement", n)}]
"""
        kind = "non-functional-requirement"
        return self._requirement(kind, n, self._heading(kind, n), more)

    def _use_case(self, n: int) -> str:
        roles = [self._id("role", n + i) for i in range(3)]
        needs = [
            self._id(kind, n * each + i)
            for kind, each in (
                ("business-requirement", 2),
                ("functional-requirement", 3),
                ("non-functional-requirement", 3),
            )
            for i in range(each)
        ]
        steps = "".join(f"      - {{actor: {r}, text: {self._say()}}}\n" for r in roles)
        return f"""\
  - id: {self._id("use-case", n)}
    title: {{ja: サービス{n + 1}, en: Service {n + 1}}}
    summary: {self._say(2)}
    field: {{ja: 観光, en: Tourism}}
    intended_for: [working-group]
    stage: proposal
    stage_reason: {self._say()}
    actors: [{", ".join(roles)}]
    preconditions:
      - {self._say()}
    main_flow:
{steps}\
    alternate_flows:
      - key: refused
        on: refusal
        steps: [{{actor: {roles[0]}, text: {self._say()}}}]
    indicators:
      - {{key: answered, text: {self._say()}, target: 要協議}}
    needs: [{", ".join(dict.fromkeys(needs))}]
    derived_from: [{self._id("clause", n)}]
"""
