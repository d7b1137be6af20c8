"""The result of checking neutrality as one page: verdict, method, findings, waivers, limits, date, version."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.analysis.neutrality import FAMILY, OF_THE_MARKET, Neutrality, Verdict
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table, Tone, Values
from reqmodel.model.text import Text
from reqmodel.rules.measured import COMMAND, measured
from reqmodel.rules.registry import all_rules

TEXTS_ONLY = Text(
    "記述の点検のみ。市場の確認は未実施。",
    "Only the texts were checked. The market was not looked at.",
)
_SUMMARY = {
    Verdict.EXPLAIN: Text(
        "説明の要ることが{number}件あります（記述{texts}件、市場{market}件）。指摘は違反の判断ではありません。一件ずつ、直すか、理由を付けて許容します。",
        "{number} finding(s) need an explanation ({texts} in the texts, {market} of the market). A finding is no judgement of a breach: each is mended, or waived with a reason.",
    ),
    Verdict.UNSURVEYED: Text(
        "ただし、必須の要件{musts}件を独立した複数の事業者が満たせるかは、どの事業者にも尋ねていないため分かりません。この結果から、中立であるとは言えません。",
        "But no supplier was asked, so nobody knows whether several independent ones can meet the {musts} musts. This result does not say that they are neutral.",
    ),
    Verdict.CLEAR: Text(
        "必須の要件{musts}件の全部を満たせる独立した提案は、裏付けのある回答だけで{lower}者（組）です。次の限界の範囲での結果です。",
        "{lower} independent bid(s) meet all {musts} musts by answers with evidence alone. Mind the limits below.",
    ),
}
_NOTHING = {
    Verdict.UNSURVEYED: Text(
        "要件の記述に、説明の要る表現は見つかっていません。",
        "Nothing in the texts needs an explanation.",
    ),
    Verdict.CLEAR: Text(
        "記述の点検でも、{suppliers}者の回答による市場の確認でも、説明の要ることは見つかっていません。",
        "Neither in the texts nor in the market, as {suppliers} supplier(s) answered, anything needs an explanation.",
    ),
}
_ALL_WAIVED = Text(
    "説明の要ることが{waived}件見つかり、その全部を、県が理由と期限を付けて許容しています{by}。理由が妥当かは、この点検では判断していません。",
    "{waived} thing(s) were found that need an explanation, and the prefecture waived them all, with reasons and for a time{by}. Whether the reasons are good is not judged here.",
)
_ALSO_WAIVED = Text(
    "ほかに見つかった{waived}件は、県が理由と期限を付けて許容しています{by}。",
    "Besides, {waived} finding(s) were waived by the prefecture, with reasons and for a time{by}.",
)
_BY = Text("（承認: {by}）", " (approved by: {by})")
_SHORT = {
    Verdict.EXPLAIN: Text(
        "必須の要件{musts}件の全部を満たせる独立した提案は、裏付けのある回答だけで{lower}者（組）、不明な回答を対応とみなしても{upper}者（組）です（望ましい数は{wanted}）。",
        "All {musts} musts together can be met by {lower} independent bid(s) by answers with evidence alone, and by {upper} if all that is not known were yes ({wanted} wanted).",
    ),
    Verdict.UNSURVEYED: Text(
        "市場については、どの事業者にも尋ねていないため、何も言えません。",
        "Of the market nothing can be said: no supplier was asked.",
    ),
}
_PART = Text("{verdict}（{how}）", "{verdict} ({how})")
_FOUND = Text(
    "許容していない指摘{open}件、許容した指摘{waived}件", "{open} finding(s) open, {waived} waived"
)
_NOBODY = Text("どの事業者にも尋ねていない", "no supplier was asked")
_COUNTED = Text(
    "独立した事業者{suppliers}者が回答。必須{musts}件の全部を満たせる独立した提案: {lower}〜{upper}者（組）、望ましい数{wanted}、要る数{needed}、共同提案は{size}者まで",
    "{suppliers} independent supplier(s) answered; independent bids that meet all {musts} musts: {lower} to {upper}, {wanted} wanted, {needed} needed, up to {size} bidding together",
)
_METHOD_TEXTS = Text(
    "要件、受入基準、指標、運用ルールなど人を拘束する文{texts}件（日本語・英語）を、中立性のルール{rules}種で読み、辞書の名称{names}件と文の型に当たる箇所を挙げた（法域: {jurisdiction}）。",
    "{rules} rules of neutrality read {texts} texts that bind somebody (requirements, criteria, metrics, operating rules; Japanese and English) for {names} names of the dictionaries and for patterns of wording. Procurement law: {jurisdiction}.",
)
_METHOD_MARKET = Text(
    "必須の要件のうち受託者に課す{musts}件について、事業者の回答を、裏付けのあるものだけ（下限。古い回答と、事業者の資料だけを裏付けとする回答も数える）と、不明も対応とみなした場合（上限）の二通りで数えた。点検日より先の日付の回答は不明とした。企業グループ、製品、再販、代えのきかない依存先でつながる事業者は一者とした（ルール{rules}種）。",
    "For the {musts} musts that bind the supplier, answers were counted twice: those with evidence alone (lower bound; old ones and those that rest on the supplier's own material count), and as if all not known were yes (upper bound). Answers dated after the day of the check are not known. Suppliers tied by group, product, resale or a dependency without alternative count once ({rules} rules).",
)
_LIMITS = (
    Text(
        "指摘は「説明が必要」という意味で、違反の判断ではない。指摘がないことは、中立であることの証明ではない。",
        "A finding means 'needs an explanation', not a breach. No finding is no proof of neutrality.",
    ),
    Text(
        "記述の点検は辞書と文の型によるので、見落としも誤った指摘もある。架空の文{sentences}件（調整した者に文は見せていないが、見落とした言い回しの型は一度伝えた）での実測は、VN1〜VN4で適合率{precision}・再現率{recall}（最も低い{weakest}は{weak_precision}・{weak_recall}）、VN5で{precision5}・{recall5}（{command}）。実在の仕様書の文では、見落としも誤りもこれより多い。",
        "Texts are checked by dictionaries and patterns, which miss some things and find others wrongly. On {sentences} invented sentences (not shown to whoever tuned, but kinds of wordings missed were named to them once): precision {precision} and recall {recall} for VN1 to VN4 (the weakest, {weakest}: {weak_precision} and {weak_recall}), {precision5} and {recall5} for VN5 ({command}). On texts of real tenders it misses more and errs more often.",
    ),
)
_ELSEWHERE = Text(
    "必須の要件のうち{elsewhere}件は、受託者でない者（県、市町など）にだけ課すので、市場の数には入れていない。",
    "{elsewhere} must(s) bind only others than a contractor (the prefecture, municipalities) and are not counted in the market.",
)
_LIMIT_ASKED = Text(
    "市場の確認は、尋ねた事業者の回答に限る。望ましい数{wanted}と要る数{needed}は設計上の選択で、数を定めた法令は見当たらない。",
    "The market is what those who were asked answered. {wanted} wanted and {needed} needed are a choice of design; no law was found that fixes a number.",
)
_LIMIT_UNASKED = Text(
    "市場の確認は未実施。名指しがなくても、一者しか満たせない要件がないとは言えない。",
    "The market was not looked at. Even without a name, some requirement may be one that a single supplier can meet.",
)
_OFF = Text(
    "プロジェクトの設定で点検していないルール: {rules}",
    "Rules that the project has switched off: {rules}",
)
_NAMING = ("VN1", "VN2", "VN3", "VN4")
_TONES = {
    Verdict.CLEAR: Tone.GOOD,
    Verdict.WAIVED: Tone.FAIR,
    Verdict.EXPLAIN: Tone.FAIR,
    Verdict.UNSURVEYED: Tone.OPEN,
}


def summary(neutrality: Neutrality) -> Text:
    """The verdict in one paragraph with its limits; while the market is unknown it says so first."""
    filled = [part.fill(_values(neutrality)) for part in _parts(neutrality)]
    return Text("".join(p.ja for p in filled), " ".join(p.to("en") for p in filled))


def _parts(neutrality: Neutrality) -> Iterator[Text]:
    """The sentences of the summary: what was found, what was waived, what the market says."""
    found, unasked = neutrality.verdict, neutrality.outlook.verdict is Verdict.UNSURVEYED
    is_open, is_waived = any(neutrality.open.values()), any(neutrality.waived.values())
    if unasked:
        yield TEXTS_ONLY
    if is_open:
        yield _SUMMARY[Verdict.EXPLAIN]
    if is_waived:
        yield _ALSO_WAIVED if is_open else _ALL_WAIVED
    elif found in _NOTHING:
        yield _NOTHING[found]
    if unasked:
        yield (_SUMMARY if found is Verdict.UNSURVEYED else _SHORT)[Verdict.UNSURVEYED]
    elif neutrality.outlook.verdict is not Verdict.CLEAR:
        yield _SHORT[Verdict.EXPLAIN]
    elif found is not Verdict.EXPLAIN:
        yield _SUMMARY[Verdict.CLEAR]


def _values(neutrality: Neutrality) -> dict[str, object]:
    by = neutrality.approvers
    return {
        "number": sum(neutrality.open.values()),
        "texts": neutrality.open_of(market=False),
        "market": neutrality.open_of(market=True),
        "waived": sum(neutrality.waived.values()),
        "by": _BY.fill({"by": Text.listed(by)}) if by else Text(""),
        **_numbers(neutrality),
    }


def neutrality_report(model: Model, neutrality: Neutrality) -> Table:
    """One row an item of the report; an item of several points has a cell for each."""
    unasked = neutrality.outlook.verdict is Verdict.UNSURVEYED
    market = _NOBODY if unasked else _COUNTED.fill(_numbers(neutrality))
    rows: tuple[tuple[Text, Values], ...] = (
        (Text("対象", "Subject"), Cell(model.project.title)),
        (Text("モデルの版", "Version of the model"), Cell(model.project.versioned)),
        (Text("点検日", "Date of the check"), Cell(neutrality.day.isoformat())),
        (
            Text("判定", "Verdict"),
            Cell(
                neutrality.verdict.label,
                tone=_TONES[neutrality.verdict],
                note=TEXTS_ONLY if unasked else None,
            ),
        ),
        (
            Text("記述の点検", "Check of the texts"),
            _part(neutrality.wording_verdict, _texts(neutrality)),
        ),
        (
            Text("市場の確認", "Look at the market"),
            _part(
                neutrality.outlook.verdict,
                market,
                None if unasked else neutrality.outlook.answers_counted,
            ),
        ),
        (Text("方法", "Method"), tuple(map(Cell, _method(model, neutrality)))),
        (Text("限界", "Limits"), tuple(map(Cell, _limits(model, neutrality)))),
    )
    return Table(
        Text("中立性点検結果", "Result of the neutrality check"),
        (Column("item", Text("項目", "Item")), Column("result", Text("結果", "Result"))),
        tuple((Cell(name), value) for name, value in rows),
    )


def _part(found: Verdict, how: Text, note: Text | None = None) -> Cell:
    return Cell(_PART.fill({"verdict": found.label, "how": how}), tone=_TONES[found], note=note)


def _texts(neutrality: Neutrality) -> Text:
    return _FOUND.fill(
        {
            "open": neutrality.open_of(market=False),
            "waived": neutrality.waived_of(market=False),
        }
    )


def _method(model: Model, neutrality: Neutrality) -> Iterator[Text]:
    rules = _in_force(model)
    market = sum(name in OF_THE_MARKET for name in rules)
    yield _METHOD_TEXTS.fill(
        {
            "texts": neutrality.texts,
            "rules": len(rules) - market,
            "names": neutrality.names,
            "jurisdiction": model.project.procurement.law.label,
        }
    )
    if neutrality.outlook.verdict is not Verdict.UNSURVEYED:
        yield _METHOD_MARKET.fill({**_numbers(neutrality), "rules": market})


def _limits(model: Model, neutrality: Neutrality) -> Iterator[Text]:
    held_out = measured()[0]
    naming, style = held_out.scores["VN1-4"], held_out.scores["VN5"]
    weakest, weak = min(
        ((family, held_out.scores[family]) for family in _NAMING), key=lambda one: one[1].recall
    )
    values = {
        "sentences": held_out.sentences,
        "precision": f"{naming.precision:.2f}",
        "recall": f"{naming.recall:.2f}",
        "weakest": weakest,
        "weak_precision": f"{weak.precision:.2f}",
        "weak_recall": f"{weak.recall:.2f}",
        "precision5": f"{style.precision:.2f}",
        "recall5": f"{style.recall:.2f}",
        "command": COMMAND,
    }
    yield from (limit.fill(values) for limit in _LIMITS)
    outlook = neutrality.outlook
    unasked = outlook.verdict is Verdict.UNSURVEYED
    yield (_LIMIT_UNASKED if unasked else _LIMIT_ASKED).fill(_numbers(neutrality))
    if outlook.elsewhere:
        yield _ELSEWHERE.fill(_numbers(neutrality))
    in_force = _in_force(model)
    rules = (rule for rule in all_rules().values() if rule.family == FAMILY)
    if off := [rule.card.title for rule in rules if rule.name not in in_force]:
        yield _OFF.fill({"rules": Text.listed(off)})


def _in_force(model: Model) -> list[str]:
    """The rules of the family that neither the project nor its law of procurement leaves out."""
    project = model.project
    return [
        name
        for name, rule in all_rules().items()
        if rule.family == FAMILY
        and project.severities.get(name) != "off"
        and (name in project.severities or rule.card.severity_in(project.procurement.law))
    ]


def _numbers(neutrality: Neutrality) -> dict[str, object]:
    outlook = neutrality.outlook
    return {
        name: getattr(outlook, name)
        for name in (
            "musts",
            "elsewhere",
            "suppliers",
            "lower",
            "upper",
            "wanted",
            "needed",
            "size",
        )
    }
