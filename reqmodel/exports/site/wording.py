"""What the site itself says, in both languages."""

from reqmodel.model.text import Text

HOME = Text("ホーム", "Home")
REQUIREMENTS = Text("要件", "Requirements")
OVERVIEW = Text("概要", "Overview")
USE_CASES = Text("ユースケース", "Use cases")
GOVERNANCE = Text("役割と決めごと", "Governance")
PATTERNS = Text("整備パターン", "Patterns")
TRACE = Text("仕様書との対応", "Traceability")
REFERENCE = Text("資料", "Reference")
COMPARISON = Text("パターンの比較", "Comparison of patterns")
CLAUSE_MATRIX = Text("条項 → 要件 → ユースケース", "Clause → requirements → use cases")
USE_CASE_MATRIX = Text("要件とユースケースの対応表", "Requirements by use case")
RULES = Text("点検ルールの手引", "Rule manual")
FINDINGS = Text("点検の結果", "Findings of the check")
GUIDE = Text("このサイトの見方", "How to read this site")
NOT_VERIFIED = Text("確認が済んでいない事実", "What is not verified")

DRAFT = Text(
    "検討用資料（案）。{client}の公式見解・決定ではありません",
    "Working draft. Not an official view or decision of {client}",
)
VERSION = Text("第{version}版（{dated}）", "Version {version} ({dated})")
EDITION = Text("{audience}版", "Edition: {audience}")
ONLY_VISIBLE = Text(
    "この版で見られる記録だけを示しています。空欄でも、ほかの版に応える記録があることがあります。",
    "Only records of this edition are shown; others may answer where a cell is empty.",
)
OTHER_LANGUAGE = Text("English", "日本語")
INHERITED = Text("reqmodel に付属", "comes with reqmodel")

COUNTS = Text("エラー {errors} 件、警告 {warnings} 件", "{errors} error(s), {warnings} warning(s)")
UNREADABLE = Text(
    "この記録にはエラーがあり、いまは表示できません。直して保存すると、この画面に表示されます。",
    "This record has errors and cannot be shown. Mend and save it, and it appears here.",
)
ABSENT = Text("{path} はありません", "There is no {path}")
ABSENT_HELP = Text(
    "このアドレスのページはありません。記録が削除されたか、IDが変わったか、記録のあるファイルが読めない状態です。",
    "No page has this address. A record may be gone, have another id, or stand in a file that cannot be read.",
)
PERHAPS = Text("次の記録のことではありませんか。", "Perhaps you look for one of these:")
FAILED = Text("このページを作れませんでした", "This page could not be made")
FAILED_HELP = Text(
    "モデルにエラーがあれば直して保存してください。エラーがないのにこの表示が出るときは、reqmodel の不具合です。",
    "Mend the errors of the model, if any. If there are none, this is a fault of reqmodel.",
)
NOT_THE_NEWEST = Text(
    "{at} に読んだモデルを表示しています。いまのモデルは読めません。{problem}",
    "The model is shown as it was at {at}; it cannot be read now. {problem}",
)

LINKS = Text("つながり", "Links")
NO_LINKS = Text("ほかの記録とのつながりはありません。", "No link to any other record.")
FROM_HERE = Text("この記録から", "From this record")
TO_HERE = Text("この記録へ", "To this record")
SOURCES = Text("出典と確度", "Sources and reliability")
SOURCE = Text("資料", "Source")
LOCATOR = Text("該当箇所", "Locator")
RELIABILITY = Text("確度", "Reliability")
SUPPORTS = Text("裏付ける項目", "Supports")
WHOLE = Text("記録全体", "the whole record")
READ_EDITION = Text("読んだ版", "Edition read")
REMARK = Text("注", "Note")
CONTENT = Text("内容", "Content")
WAIVERS = Text("許容した指摘", "Waivers")
NO_SOURCES = Text(
    "この記録には出典がありません（検討者が書いたもの）。", "No source: written by the authors."
)
RETIRED = Text("この記録は廃止されました。", "This record is retired.")
TRACE_FIGURE = Text(
    "{id} の前後のつながり。左が根拠、右が影響する先",
    "What {id} rests on (left) and what rests on it (right)",
)
FILE = Text("ファイル", "File")
NOTHING_HERE = Text("まだありません。", "Nothing here yet.")
MORE = Text("ほか {n} 件", "{n} more")
NONE_ANSWERS = Text("応える記録なし", "nothing answers it")

LEAD = Text(
    "{client}の要件を、根拠（仕様書・ガイドライン）から使い道（ユースケース）までつないで見られるようにした資料です。",
    "The requirements of {client}, linked from their grounds (specification, guidelines) to their uses (use cases).",
)
STATE = Text("いまの状態", "The state today")
FLOW = Text("全体のつながり", "How it hangs together")
COVERAGE = Text("どこまで埋まっているか", "How far it is filled")
ENTRANCES = Text("どこから見るか", "Where to begin")
OPEN_POINTS = Text("いま決まっていないこと", "What is not decided yet")
FINDINGS_OPEN = Text("未処理の指摘", "Open findings")
NO_FINDINGS = Text("点検で見つかった問題はありません。", "The check found no problem.")
FINDINGS_LEAD = Text(
    "{records} 件の記録を {rules} のルールで点検した結果です。",
    "What {rules} rules found in {records} records.",
)
RULES_LEAD = Text(
    "モデルを点検するルールの一覧です。各ページに、何を見るか、なぜか、直し方、合格の例と指摘される例があります。",
    "The rules that check the model. Each page says what is looked at, why, how to mend it, with examples.",
)
WHY = Text("なぜ点検するか", "Why")
FIX = Text("直し方", "How to mend it")
PASSES = Text("合格の例", "Passes")
FAILS = Text("指摘される例", "Fails")
BASIS = Text("根拠", "Basis")
SEVERITY = Text("重大度", "Severity")
FAMILY = Text("ルール群", "Family")
RULE = Text("ルール", "Rule")
FOUND_AT = Text("指摘の場所: {at}", "Found at: {at}")
MAY_BE_WAIVED = Text("理由を書いて許容できます。", "May be waived with a reason.")
NOT_WAIVED = Text("許容できません。", "Cannot be waived.")
CLAUSE_LEAD = Text(
    "仕様書の条項ごとに、どの要件が応え、その要件をどのユースケースが必要としているかを示します。条項の文は要約です（正文は仕様書）。",
    "For each clause: the requirements that answer it, and the use cases that need those. Clauses are summarised; the specification is authoritative.",
)
USE_CASE_LEAD = Text(
    "●は直接必要とするもの、○は別の要件を通じて必要になるものです。",
    "● needed directly, ○ through another requirement.",
)
PATTERN_LEAD = Text(
    "金額は見積取得前のため示しません。構築・運用コストはパターン同士の相対評価です。各欄の印は、書かれていることの確度です。",
    "No amounts are shown before quotes are in. Costs are rated against one another. The marks say how reliable each statement is.",
)
NOT_VERIFIED_LEAD = Text(
    "出典で直接確認できていない事実、仮定、検討者の案として扱っている引用の一覧です。判断の前に確かめてください。",
    "Citations that are not verified in the source itself: check them before deciding on them.",
)
LEGEND = Text("確度の印", "Marks of reliability")
LEGEND_HELP = {
    "verified": Text("資料の本文で確認した事実", "Seen in the document itself"),
    "secondary": Text(
        "別の資料が紹介しているのを確認した（元の資料は未読）",
        "Seen quoted elsewhere; the original was not read",
    ),
    "derived": Text("確認した事実から計算・推論した", "Computed or inferred from verified facts"),
    "unverified": Text("一般知識。原典の確認が必要", "General knowledge; check the original"),
    "assumption": Text("検討のために置いた仮の値", "Set for the sake of study"),
    "proposal": Text(
        "検討者の案。公式文書の文言ではない", "Drafted by the authors; in no official document"
    ),
    "rfi-answer": Text("事業者の回答", "Answered by a supplier"),
}
PERSONAS = (
    (
        Text("まず全体を知りたい方", "To get the whole picture"),
        Text(
            "どんなサービスのために、何が要るのか。ユースケースから要件へたどれます。",
            "For which services, and what they take: from use cases to requirements.",
        ),
        "use-cases",
        USE_CASES,
    ),
    (
        Text("整備の方法を比べたい方", "To compare the ways"),
        Text(
            "現状維持から新規構築まで、長所・短所・リスクを並べて見られます。",
            "From the status quo to a new build: merits, demerits and risks side by side.",
        ),
        "patterns",
        PATTERNS,
    ),
    (
        Text("仕様書との対応を確かめたい方", "To check against the specification"),
        Text(
            "条項ごとに、応える要件とユースケースを一覧できます。",
            "Clause by clause: what answers it, and who needs that.",
        ),
        "trace/clauses",
        TRACE,
    ),
    (
        Text("要件の書きぶりを確かめたい方", "To check how requirements are written"),
        Text(
            "見出しごとの要件と、点検の結果・ルールを見られます。",
            "Requirements by heading, with findings and rules.",
        ),
        "requirements/index",
        REQUIREMENTS,
    ),
)
