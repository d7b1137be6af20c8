"""What the site itself says, in both languages."""

from reqmodel.model.text import Text
from reqmodel.tables.uncounted_answers import UNCOUNTED

DARK = Text("暗い画面にする", "Switch to dark")
LIGHT = Text("明るい画面にする", "Switch to light")
HOME = Text("ホーム", "Home")
REQUIREMENTS = Text("要件", "Requirements")
OVERVIEW = Text("概要", "Overview")
ALL_AS_TABLE = Text("絞り込める一覧で見る", "As a table that can be filtered")
USE_CASES = Text("ユースケース", "Use cases")
GOVERNANCE = Text("役割と決めごと", "Governance")
PATTERNS = Text("整備パターン", "Patterns")
TRACE = Text("仕様書との対応", "Traceability")
REFERENCE = Text("資料", "Reference")
NEUTRALITY = Text("中立性", "Neutrality")
NEUTRALITY_RESULT = Text("中立性の点検結果", "Result of the neutrality check")
MARKET = Text("市場の確認", "The market")
QUESTIONS = Text("事業者に尋ねること", "What to ask suppliers")
COMPARISON = Text("パターンの比較", "Comparison of patterns")
CLAUSE_MATRIX = Text("条項 → 要件 → ユースケース", "Clause → requirements → use cases")
USE_CASE_MATRIX = Text("要件とユースケースの対応表", "Requirements by use case")
RULES = Text("点検ルールの手引", "Rule manual")
FINDINGS = Text("点検の結果", "Findings of the check")
NOT_VERIFIED = Text("確認が済んでいない事実", "What is not verified")
COST_SHARING = Text("費用負担方式", "Cost-sharing schemes")
CALENDAR = Text("契約の予定", "Contract calendar")
DOCUMENTS = Text("成果品と文書", "Documents")
ALL_DOCUMENTS = Text("全ての文書", "All documents")
DOCUMENTS_LEAD = Text(
    "この版から作った、編集できる文書です。合意していないことを含むものには【案】、まだ行っていない会議などの報告には【様式・未実施】と記しています。",
    "Documents made from this edition, to go on working with. Those that hold anything not agreed say so, and so do forms for what was not held yet.",
)
FILES = Text("ファイル", "Files")
NO_FILE = Text("手作業で作ります", "Made by hand")
OPEN_POINTS = Text("未決の論点", "Open points")
KIND_TITLES = {
    "case": Text("全国の事例", "Cases in Japan"),
    "activity": Text("責任分界表", "Division of responsibility"),
    "decision": Text("決めること", "Decisions"),
    "data-asset": Text("データの一覧", "Data inventory"),
    "consent-method": Text("同意方式の比較", "Comparison of consent methods"),
    "assurance-profile": Text("本人確認・認証レベルの比較", "Comparison of identity assurance"),
    "term": Text("用語集", "Glossary"),
    "provision": Text("ガイドブック等への準拠", "Conformity with guidelines"),
}
"""What the pages of some kinds are called, where it is not the kind's plural."""

DRAFT = Text(
    "検討用資料（案）。{client}の公式見解・決定ではありません",
    "Working draft. Not an official view or decision of {client}",
)
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
REMARK = Text("注", "Note")
CONTENT = Text("内容", "Content")
APPROVED = Text("（{}、{}〜{}）", " ({}, {} – {})")
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

LEAD = Text(
    "{client}の要件を、根拠（仕様書・ガイドライン）から使い道（ユースケース）までつないで見られるようにした資料です。",
    "The requirements of {client}, linked from their grounds (specification, guidelines) to their uses (use cases).",
)
STATE = Text("いまの状態", "The state today")
FLOW = Text("全体のつながり", "How it hangs together")
COVERAGE = Text("記載の状況", "How far it is filled")
ENTRANCES = Text("どこから見るか", "Where to begin")
NOT_DECIDED = Text("未決の事項", "What is not decided yet")
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
CODES = Text("番号", "Code")
MEASURED = Text("どれだけ当たるか（実測）", "How well it does, as measured")
SEVERITY = Text("重大度", "Severity")
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
    "パーソナルデータを扱う基盤を整備する{n}通りの方法を、評価、長所と短所、費用、負担の分け方の順に並べます。どの方法にするかは決まっていません。",
    "{n} ways to provide a platform for personal data: how they are judged, what speaks for and against each, what they cost and who might pay. None has been chosen.",
)
FOR_AND_AGAINST = Text("メリットとデメリット", "Merits and demerits")
FOR, AGAINST = Text("メリット", "Merits"), Text("デメリット", "Demerits")
COST_AND_TIME = Text("費用と期間", "Cost and time")
COST_LEAD = Text(
    "見積を取っていないため、費用はパターン同士の相対評価（小・中・大）です。",
    "No quotation was taken yet, so costs are rated against one another.",
)
MILLION_YEN = Text("百万円（税抜）", "Million yen, without tax")
ASSUMED_LEAD = Text(
    "金額は全て検討者の仮定で、見積でも市場の価格でもありません。この版の外へ出さないでください。",
    "All amounts are the authors' assumptions, neither quotes nor market prices. Keep them within the office.",
)
RANGE_CAPTION = Text(
    "{years}年間の総額の幅（割引なし）。帯は最小から最大、縦の線は最頻値",
    "Range of the total over {years} years, undiscounted: from low to high, the tick at the most likely",
)
WHO_PAYS = Text("誰が費用を負担するか", "Who pays")
WHO_PAYS_LEAD = Text(
    "公表されている方式です。割合が示されていないところは「定まっていない」と書いています。検討のための案は、次のページにあります。",
    "Published schemes. Where no part is laid down, the table says so. Variants to think with are on the page",
)
SHARING_MORE = Text("市町ごとに見ると", "Town by town")
ASSUMED = Text("何を仮定し、何が分かっていないか", "What is assumed, and what is not known")
DETAILS = Text("詳しく見る", "In detail")
NO_QUOTES = Text(
    "金額: 見積取得前です。情報提供依頼で、次のことを事業者に尋ねます。",
    "Amounts: no quote was taken. A request for information must ask suppliers this.",
)
ASK_MARKET = Text("事業者に尋ねること", "What to ask suppliers")
UNJUDGED = Text(
    "評価: {all}の印のうち{n}は、事業者の回答を得るまで付けていません（—）。",
    "Marks: {n} of {all} wait for suppliers' answers (—).",
)
ALL_MARKED = Text(
    "そのほかの評価、長所と短所、導入期間にも仮定と検討者の案が含まれます。それぞれに確度の印を付けています。",
    "Other marks, merits, demerits and lead times hold assumptions and proposals too, each marked as such.",
)
COMPARISON_DETAILS = Text("評価の理由と観点ごとの比較", "Reasons, aspect by aspect")
DETAILS_LEAD = Text(
    "各欄の印は、書かれていることの確度です。",
    "The marks say how reliable each statement is.",
)
BACK_TO_COMPARISON = Text("パターンの比較へ戻る", "Back to the comparison")
COST = Text("費用の内訳と幅", "Cost in detail")
COST_TERMS = Text(
    "構築の年を0年目とし、その後{years}年間の費用です。割引なしの総額を先に示し、割り引いた現在価値を添えます。消費税は総額に一度だけ加えます。",
    "Cost over {years} years after the year of building (year 0): undiscounted first, then net present cost. Consumption tax is added once, to the total.",
)
TOTALS = Text("総額と現在価値", "Totals and net present cost")
OVER_THE_YEARS = Text("年ごとの積み上がり", "Over the years")
YEARS = Text("年目", "Year")
CUMULATIVE_CAPTION = Text(
    "累計の費用（最頻値・割引なし）。線が交わる年に、安い方が入れ替わる",
    "Cumulated cost (most likely, undiscounted); where lines cross, the cheaper one changes",
)
CHANCES = Text("費用の幅（確率）", "Range by simulation")
CHANCES_LEAD = Text(
    "各費目の最小・最頻・最大から、乱数で繰り返し計算した結果です。P80は、10回のうち8回がその額に収まることを表します。",
    "From every line's low, most likely and high, drawn many times. At P80 the total stays within the amount in 8 of 10 draws.",
)
OPTIMISM = Text(
    "見積が甘い場合の幅（楽観バイアス）", "If estimates are too hopeful (optimism bias)"
)
OPTIMISM_LEAD = Text(
    "英国の公共事業の実績による上乗せの幅です。日本の調達の値ではなく、上の確率の計算には重ねていません。",
    "What British public works ran over by. These are not figures of Japanese procurement, and not laid over the simulation.",
)
SWITCHES = Text("どうなれば入れ替わるか", "What would change the order")
SWITCHES_LEAD = Text(
    "二つの方法を比べ、評価期間、金額、数量がどこまで動けば、高い方が安くなるかを示します。",
    "Pair by pair: how far horizon, prices or quantities must move until the dearer one is cheaper.",
)
BY_PATTERN = Text("整備方法ごとの内訳", "Pattern by pattern")
FLOW_CAPTION = Text("年次の費用（最頻値・割引なし）", "Cost by year (most likely, undiscounted)")
TORNADO_CAPTION = Text(
    "総額がどの仮定に左右されるか。帯は、その仮定だけを最小から最大まで動かした総額。縦の線は最頻値",
    "What the total hangs on: each bar moves one assumption from low to high; the line is the most likely",
)
NUMBERS = Text("数値の表", "The numbers")
SAVE_CSV = Text("CSVで保存", "Save as CSV")
RANKING = Text("順位はどこまで言えるか", "How far a ranking goes")
RANK_CONVENTION = Text(
    "◎を1、○を3分の2、△を3分の1、×を0と置く約束による計算です。印のない項目は、0から1のどれもあり得るとして幅で示します。点数より、「パターンの比較」の印とその理由を先に見てください。",
    "By the convention that ◎ is 1, ○ two thirds, △ one third and × 0. A mark not given may be anything between. Read the marks and their reasons before any number.",
)
RANK_SHARES = Text("重みを動かすと", "If the weights move")
RANK = Text("{n}位", "Rank {n}")
RANK_UNIT = Text("重みの組合せのうち、その順位となる割合", "Part of all weights with that rank")
RANK_CAPTION = Text(
    "評価項目の重みと付いていない評価を、あり得る範囲で動かしたときに各順位となる割合（SMAA-2）",
    "How often each rank is taken over all weights and all marks not given (SMAA-2)",
)
FLIPS_LEAD = Text(
    "重みがここを越えると、首位が入れ替わります。",
    "Past these weights another comes first.",
)
DOMINATED_LEAD = Text(
    "どの評価項目でも上回られている方法です。",
    "Patterns that another equals or beats on every criterion.",
)
REMARKS_LEAD = Text(
    "必須の要件を満たさない方法は、順位に入れていません。",
    "A pattern that misses a must is not ranked.",
)
FIT_LEAD = Text(
    "必須の要件を、どの方法が満たすと見ているか。事業者に確かめるまでは仮の判断です。",
    "Which musts each pattern is thought to meet; provisional until suppliers answer.",
)
GAPS_LEAD = Text(
    "満たさない、又はまだ分からない必須の要件です。",
    "Musts that some pattern does not meet, or nobody knows.",
)
SHARING = Text("費用負担を市町ごとに見る", "Cost sharing, town by town")
SHARING_LEAD = Text(
    "共同で使うときに、県と市町が費用をどう分けるかの案です。どの方式にするかは決まっていません。",
    "Ways to divide the cost of shared use among prefecture and municipalities. None has been chosen.",
)
SCHEMES = Text("方式の一覧", "The schemes")
SHARING_FICTION = Text("架空の県による例", "An example of a fictional prefecture")
SHARING_EXAMPLE = Text("25市町による試算", "A trial with the municipalities")
FICTION_LEAD = Text(
    "団体名、人口、財政力指数、総額{total}円は、全て架空です。名前の付いた市町の額は、合意するまで公開しません。",
    "Names, populations, indices and the total of {total} yen are all made up. Shares by named municipality stay unpublished until agreed.",
)
SHARING_INTERNAL = Text(
    "名前の付いた市町の額は、合意するまで事務局の内部限りです。総額{total}円は、計算のための仮の値です。",
    "Shares by named municipality are for the office only until agreed. The total of {total} yen is a supposition.",
)
SHARING_READ = Text(
    "同じ総額{total}円を、よくある分け方で分けた結果です。均等に分けると小さな町ほど1人当たりが重く、人口で分けると1人当たりが等しくなります。",
    "The same {total} yen divided in the usual ways. Equal shares weigh most on the residents of small towns; by population everyone bears the same.",
)
YEN_EACH = Text("住民1人当たりの円", "Yen per resident")
SHARING_CAPTION = Text(
    "分け方ごとの、住民1人当たりの負担", "What each resident bears, by way of sharing"
)
THEORY = Text("公平さの点検", "Whether it is fair")
THEORY_LEAD = Text(
    "総額の{part}が参加する数によらない固定の費用で、残りが人口に応じて増えるという仮定で、抜けた方が安くなる団体がないかを確かめます。",
    "Supposing that {part} of the cost is fixed and the rest grows with residents: would anybody pay less by going alone?",
)
THEORY_OPEN = Text(
    "詳細: 点検の結果と、ゲーム理論による分け方", "In detail: the checks, and shares by game theory"
)
GAPS_OF_SCHEMES = Text(
    "計算に足りないものがある方式は、何が足りないかを示します。",
    "Where a scheme cannot be computed, this says what is missing.",
)
TRIAL = Text("条件を動かしてみる", "Try other terms")
TRIAL_LEAD = Text(
    "つまみを動かすと、この画面の中だけで計算し直します。入れた値はどこにも送られません。",
    "Move the sliders and the page computes anew. Nothing leaves your screen.",
)
TRIAL_NEEDS_SCRIPT = Text(
    "この画面を動かすには、ブラウザーのJavaScriptを有効にしてください。",
    "This page needs JavaScript.",
)
TRIAL_RESET = Text("はじめの値に戻す", "Back to the start")
TRIAL_COST = Text(
    "評価期間と割引率 → 現在価値（円・税抜）",
    "Horizon and rate → net present cost (yen, without tax)",
)
TRIAL_RANKS = Text("評価項目の重み → 評価の値と順位", "Weights → values and ranks")
TRIAL_SHARES = Text("分け方 → 負担額", "Mix of keys → shares")
HORIZON = Text("評価期間（年）", "Horizon (years)")
RATE = Text("割引率", "Discount rate")
TRIAL_TOTAL = Text("分ける総額（円）", "Total to share (yen)")
PREFECTURE_PART = Text("県が先に負担する割合", "The prefecture's part first")
SCORES_AT_A_GLANCE = Text("評価の早見表", "Marks at a glance")
WEIGHTS_EQUAL = Text(
    "評価項目の重みは全て等しく、並び順は優劣を示しません。",
    "All criteria weigh the same; their order means nothing.",
)
WEIGHTS_DIFFER = Text(
    "評価項目を重みの大きい順に並べています。", "Criteria stand in the order of their weight."
)
SCORES_LEAD = Text(
    "◎ 優れる、○ 良い、△ やや劣る、× 劣る、— 評価していない。評価は、見積と市場の回答を得る前の検討者のものです。総合評価はしていません。印の理由と確度は「評価の理由」のページにあります。",
    "◎ excellent, ○ good, △ fair, × poor, — not judged. The marks are the authors', before any quotation or answer from the market; there is no overall result. Reasons, and how reliable each is, are on the page of reasons.",
)
REASONS = Text("評価とその理由", "Marks and their reasons")
ASPECTS = Text("観点ごとの比較", "Aspect by aspect")

NO_OPEN_FINDING = Text("説明の要る指摘はありません。", "No finding needs an explanation.")
NO_WAIVER = Text("許容した指摘はありません。", "Nothing was waived.")
ONLY_NUMBERS = Text(
    "この版では件数だけを示します。指摘の内容、許容の理由と承認者は、事務局内部の版にあります。",
    "This edition gives numbers alone. The findings, and why and by whom any was waived, are in the office's own edition.",
)
BY_RULE_LEAD = Text(
    "点検したルールの全てです。指摘のないルールは0と示します。あいまいな語（VN503）は、表記のルール群で点検しています。",
    "All rules that were run, those that found nothing too. Vague words (VN503) are checked by the rules on wording.",
)
MARKET_LEAD = Text(
    "必須の要件を満たせる独立した事業者が何者いるかを、事業者の回答から数えた結果です。裏付けのある回答だけを数えた下限と、不明な回答を全て対応とみなした上限の二つで示します。下限には、古い回答と、事業者の資料だけを裏付けとする回答も数えています。点検日より先の日付の回答は、不明とみなします。",
    "How many independent suppliers can meet the musts, by their answers: a lower bound of answers with evidence alone, and an upper bound as if all that is not known were yes. Old answers, and those that rest on the supplier's own material alone, count by the lower bound; those dated after the day of the check are not known.",
)
MARKET_COUNTS = Text(
    "独立した事業者{suppliers}者が回答しました。必須の要件{musts}件の全部を満たせる独立した提案は、{lower}〜{upper}者（組）です。望ましい数は{wanted}、要る数は{needed}、共同提案は{size}者までとして数えています。",
    "{suppliers} independent supplier(s) answered. Independent bids that meet all {musts} musts: {lower} to {upper}. {wanted} are wanted, {needed} needed; up to {size} may bid together.",
)
ONLY_COUNTS = Text(
    "この版では数だけを示します。事業者の名前と回答は、事務局内部の版にあります。",
    "This edition gives numbers alone. Names and answers of suppliers are in the office's own edition.",
)
MAP_LEAD = Text(
    "事業者の回答を要件ごとに並べています。○は対応、△は条件付き（開発や予定）、×は非対応、？は不明か、下限に数えない回答です。弱い回答には、括弧にその理由があります。",
    "What each supplier answered to each must. ○ met; △ on a condition (to be built, planned); × not met; ? unknown, or not counted by the lower bound. What makes an answer weak is in brackets.",
)
NO_BOTTLENECK = Text(
    "どの要件も、望ましい数の事業者が満たせます。",
    "Every must can be met by as many suppliers as are wanted.",
)
NO_INCUMBENT = Text("一者だけが満たす要件はありません。", "No must is met by one supplier alone.")
NO_WEAK_ANSWER = Text(
    "必須の要件への回答に、裏付けの弱いものはありません。",
    "No answer to a must has weak evidence.",
)
ALL_INDEPENDENT = Text(
    "つながりのある事業者はありません。", "No two suppliers are tied to each other."
)
TABLE_LEADS = {
    "bottlenecks": Text(
        "満たせる事業者が望ましい数に足りない要件です。少ないものから並べています。",
        "Musts that fewer suppliers than wanted can meet, the fewest first.",
    ),
    "incumbent": Text(
        "名前がどこにも書かれていなくても、一者だけが満たせる要件です。現行の事業者に合わせて書かれたおそれがあります。",
        "Musts that only one can meet, even where no text names anybody. They may have been written to fit an incumbent.",
    ),
    "independence": Text(
        "名前は違っても、企業グループ、製品、再販、代えのきかない依存先でつながるため、一者と数えました。",
        "Counted once, whatever their names: they are tied by group, product, resale, or a dependency without alternative.",
    ),
    "alike": Text(
        "名前が法人の種類（株式会社、合同会社など）だけ違います。法律上は別の者なので別に数えましたが、同じ者でないか、資本のつながりがないかを確かめてください。",
        "Their names differ in legal form alone (株式会社, 合同会社). They are different persons in law and counted apart; make sure that they are not one, and that no group ties them.",
    ),
    "weak": Text(
        "裏付けを取り直すか、理由を付けて許容するまで、市場の判定は「要説明」です。",
        "Until they are made sure or waived with a reason, the market is to be explained.",
    ),
    "uncounted": UNCOUNTED,
    "musts": Text(
        "要件ごとの、満たせる独立した事業者の数と判定です。",
        "For each must: how many independent suppliers can meet it, and the verdict.",
    ),
}
"""What tables of the market show, by their place on the page."""
QUESTIONS_LEAD = Text(
    "情報提供依頼（RFI）で尋ねることです。裏付けのある回答が望ましい数（{wanted}者）に足りない必須の要件{n}件を挙げています。どの事業者にも同じ問いを送り、回答には裏付けと日付を求めてください。",
    "What a request for information (RFI) must ask: the {n} musts with fewer than {wanted} answers with evidence. Send everybody the same questions, and ask for evidence and a date.",
)
ABOUT_SUPPLIERS = Text("事業者について尋ねること", "About the supplier")
ANSWERS = Text(
    "要件ごとに、次のうちから一つを選んでもらいます: {answers}。",
    "For each must, one of these answers: {answers}.",
)
NOT_ASKED = Text("事業者に尋ねない必須の要件", "Musts that are not asked")
NOT_ASKED_WHY = Text(
    "受託者でない者（県、市町など）にだけ課すので、事業者には尋ねず、市場の数にも入れません。",
    "They bind only others than a contractor (the prefecture, municipalities), and are not counted in the market.",
)
ABOUT_MUSTS = Text("必須の要件について尋ねること", "About the musts")

CASES_LEAD = Text(
    "パーソナルデータを扱う全国のサービスの事例です。分野や同意の型で絞り込めます。「不明」は、読めた資料からは分からなかったことを表します（ないという意味ではありません）。",
    "Services in Japan that handle personal data. Choose by field, consent and so on. 'Unknown' says that the material read does not tell; not that there is none.",
)
INVENTORY_LEAD = Text(
    "基盤とサービスが扱うデータを、誰が保有し、法律上どう分類され、何を根拠に扱い、いつまで保存するかで並べています。",
    "The data that the platform and its services handle: who holds it, its class under the law, on what ground, how long it is kept.",
)
DATA_MAP = Text("データマップ（項目・所在・接続）", "Data map: items, place, connection")
PART_HELP = {
    "responsible": Text("実際に行う者", "Does the work"),
    "accountable": Text(
        "その局面の結果に責任を負い、決める者。局面ごとに1者",
        "Answers for the outcome and decides; one for each phase",
    ),
    "consulted": Text("決める前に意見を聴く者", "Is heard before a decision"),
    "informed": Text("結果を知らせる者", "Is told the outcome"),
}
RESPONSIBILITY_LEAD = Text(
    "部品ごとに、どの局面で、どの役割が何をするかを示します。説明責任（A）は局面ごとに一つの役割が負います。",
    "For each component: which role does what in which phase. One role is accountable (A) for each phase.",
)
DECISIONS_LEAD = Text(
    "決める必要がある事項と、いまの状態です。選択肢の長所・短所は、選ぶ前に比べるためのものです。",
    "What must be decided, and how it stands. Merits and demerits are there to compare before choosing.",
)
OVERVIEW_TABLE = Text("一覧", "At a glance")
OPEN_POINTS_LEAD = Text(
    "まだ決まっていないことを、モデル全体から集めた一覧です。",
    "Everything in the model that is not settled yet.",
)
CONSENT_LEAD = Text(
    "同意の取り方を並べて比べます。状態に付けた○は提供の根拠になるもの、×は根拠にならないものです。",
    "The ways to ask for consent side by side. ○ before a state: a ground for providing data; ×: no ground.",
)
ASSURANCE_LEAD = Text(
    "サービスの求めに応じた、身元確認（IAL）、当人認証（AAL）、認証連携（FAL）の組合せを並べて比べます。カードを持たない人などへの代替手段も示します。",
    "Combinations of identity proofing (IAL), authentication (AAL) and federation (FAL) side by side, with fallbacks for people who cannot use the ordinary means.",
)
TIMELINE = Text("時間の流れ", "Timeline")
TODAY = Text("今日", "Today")
SIGNED = Text("契約の日", "Contract signed")
WORK_DUE = Text("業務の履行期限", "The work is due")
CONTRACT_ENDS = Text("委託期間の終わり", "The contract ends")
OBLIGATIONS_DUE = Text("受託者の義務 {n} 件", "{n} obligation(s)")
HELD_MEETING = Text("開催済み", "Held")
PLANNED_MEETING = Text("予定", "Planned")
CALENDAR_LEAD = Text(
    "契約で定められた期限と、会議の予定です。{today}の時点のものです。予定は予定であり、開催したものだけに開催日があります。",
    "What the contract sets a date for, and the meetings, as of {today}. What is planned is only planned; what was held has its date.",
)
GLOSSARY_LEAD = Text(
    "このサイトで使う言葉の意味です。五十音順に並べています。同じ語が別の意味でも使われるものは、違いを書き分けています。",
    "What words mean on this site, in alphabetical order. Where a word has another meaning elsewhere, the difference is told.",
)
CONFORMITY_LEAD = Text(
    "従うべきガイドブック・標準の項目ごとに、応える記録と立場を示します。該当箇所は、実際に読んだ版のものです。",
    "For each provision of the guidelines and standards to follow: the records that answer it, and the stance taken. Locators are of the edition that was read.",
)
CONFORMITY_UNCONFIRMED = Text(
    "{of} 件のうち {n} 件は、契約が指す版での該当箇所を確認していません（「未確認」と表示）。契約が指す版に同じ定めがあるとは限りません。",
    "For {n} of {of} provisions the counterpart in the edition named by the contract is unconfirmed. That edition may not say the same.",
)

FLOW_OF = Text("利用の流れ", "How it is used")
MAIN_FLOW = Text("基本の流れ", "Main flow")
ON = Text("「{on}」のとき", "On: {on}")
OTHERWISE = Text("ほかの場合", "In another case")
AS_A_LIST = Text("同じ内容を下の「内容」に文章で示しています。", "The same stands below in words.")
DATA_FLOW = Text("データの流れ", "Flow of data")
DATA_FLOW_FIGURE = Text(
    "左の役割が右の役割へ渡すデータ。破線の枠はパーソナルデータでないもの",
    "Data that a role on the left provides to one on the right; dashed: not personal",
)
BY_CONSENT = Text("【同意】", "[by consent]")

FILTER = {
    "text": Text("語で絞り込む", "Search in this table"),
    "all": Text("すべて", "All"),
    "count": Text("{of} 件のうち {n} 件", "{n} of {of}"),
    "none": Text("条件に合うものはありません。", "Nothing matches."),
    "clear": Text("条件を消す", "Clear"),
}
"""What the filter of a table says; `{n}` and `{of}` are filled by its script."""
ALL_KINDS = Text("すべての種類と印の意味", "All kinds, and what the marks mean")
NOT_VERIFIED_LEAD = Text(
    "出典の本文で直接確認できていない事実、仮定、検討者の案の一覧です。引用だけでなく、指標、保証レベル、金額、評価、長所・短所に付いた確度も含みます。判断の前に確かめてください。",
    "Facts not seen in the source itself, assumptions and proposals: citations, and the reliability of metrics, levels, amounts, marks, merits and demerits. Check them before deciding on them.",
)
LEGEND = Text("確度の印の意味", "Marks of reliability")
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
        Text("他の地域の事例を見たい方", "To see what others do"),
        Text(
            "全国の事例を、分野、同意の型、本人確認の型で絞り込めます。",
            "Cases in Japan, by field, form of consent and form of identity assurance.",
        ),
        "kinds/case",
        KIND_TITLES["case"],
    ),
    (
        Text("個人情報の扱いを確かめたい方", "To check how personal data is handled"),
        Text(
            "どのデータを、誰が、何を根拠に、いつまで扱うか。責任の分け方へも進めます。",
            "Which data, by whom, on what ground, for how long; and on to who answers for what.",
        ),
        "kinds/data-asset",
        KIND_TITLES["data-asset"],
    ),
    (
        Text("誰が何に責任を負うかを知りたい方", "To see who answers for what"),
        Text(
            "部品と局面ごとに、最終の責任を負う者、実施する者、相談と通知の相手を見られます。",
            "For each part and phase: who is accountable, who does it, who is heard and told.",
        ),
        "kinds/activity",
        KIND_TITLES["activity"],
    ),
    (
        Text("費用を誰が負担するかを知りたい方", "To see who would pay"),
        Text(
            "費用負担の方式の例と案を比べられます。どれも選んでいません。",
            "Schemes in use and candidates. None has been chosen.",
        ),
        "kinds/cost-sharing",
        COST_SHARING,
    ),
    (
        Text("契約の成果品と期限を知りたい方", "To see what the contract owes, and when"),
        Text(
            "成果品、会議の記録、義務の期日と状態を見られます。",
            "Deliverables, minutes and obligations, with their days and states.",
        ),
        "calendar",
        CALENDAR,
    ),
    (
        Text("文書で受け取りたい方", "To have it as documents"),
        Text(
            "要件定義書などを、Word などの編集できる形式で保存できます。",
            "The requirements definition and other documents, in formats that can be edited.",
        ),
        "documents",
        DOCUMENTS,
    ),
    (
        Text("何が決まっていないかを知りたい方", "To see what is not decided"),
        Text(
            "残る論点、仮置きの数値など、まだ決まっていないことを一覧できます。",
            "Open points, provisional figures and whatever else is not settled.",
        ),
        "open-points",
        OPEN_POINTS,
    ),
    (
        Text("特定の事業者に偏らないかを確かめたい方", "To check that no supplier is favoured"),
        Text(
            "記述の点検と市場の確認の結果、その限界、事業者に尋ねることを見られます。",
            "What the check of the texts and the market say, with its limits, and what to ask suppliers.",
        ),
        "neutrality/index",
        NEUTRALITY_RESULT,
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
        Text("要件の記載を確かめたい方", "To check how requirements are written"),
        Text(
            "見出しごとに、要件を一覧できます。",
            "Requirements by heading.",
        ),
        "requirements/index",
        REQUIREMENTS,
    ),
)
ONLY_PROPOSED = Text(
    "要件を確かめるために検討者が作った例です。選ばれたサービスではありません。",
    "Examples that the authors made to try the requirements; no service has been chosen.",
)
ANSWERABLE = Text("誰が最終の責任を負うか", "Who is accountable")
EXAMPLES_MADE_UP = Text(
    "例は全て架空です。IDが同じでも、このモデルの記録ではありません。",
    "All examples are made up; an id in them is no record of this model.",
)
