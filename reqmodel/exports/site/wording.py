"""What the site itself says, in both languages."""

from reqmodel.model.text import Text

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
NO_FILE = Text("この画面では作りません（reqmodel build で作られます）", "Made by reqmodel build")
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
BASIS = Text("根拠", "Basis")
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
    "この表に金額は示しません。構築・運用コストはパターン同士の相対評価です。各欄の印は、書かれていることの確度です。",
    "No amounts are shown here. Costs are rated against one another. The marks say how reliable each statement is.",
)
SCORES_AT_A_GLANCE = Text("評価の早見表", "Marks at a glance")
WEIGHTS_EQUAL = Text(
    "評価項目の重みは全て等しく、並び順は優劣を示しません。",
    "All criteria weigh the same; their order means nothing.",
)
WEIGHTS_DIFFER = Text(
    "評価項目を重みの大きい順に並べています。", "Criteria stand in the order of their weight."
)
SCORES_LEAD = Text(
    "◎ 優れる、○ 良い、△ やや劣る、× 劣る、— 評価していない。評価は、見積と市場の回答を得る前の検討者のものです。総合評価はしていません。確度の印は下の表にあります。",
    "◎ excellent, ○ good, △ fair, × poor, — not judged. The marks are the authors', before any quotation or answer from the market; there is no overall result. The table below says how reliable each is.",
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
    "必須の要件を満たせる独立した事業者が何者いるかを、事業者の回答から数えた結果です。裏付けのある回答だけを数えた下限と、不明な回答を全て対応とみなした上限の二つで示します。",
    "How many independent suppliers can meet the musts, by their answers: a lower bound of answers with evidence alone, and an upper bound as if all that is not known were yes.",
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
    "事業者の回答を要件ごとに並べています。○は対応、△は条件付き（開発や予定）、×は非対応、？は不明又は裏付けのない回答です。",
    "What each supplier answered to each must. ○ met; △ on a condition (to be built, planned); × not met; ? unknown, or without evidence.",
)
COUNTED_BY = Text(
    "次の二つの表は「{bound}」の数え方によります。",
    "The next two tables count as follows: {bound}.",
)
NO_BOTTLENECK = Text(
    "どの要件も、望ましい数の事業者が満たせます。",
    "Every must can be met by as many suppliers as are wanted.",
)
NO_INCUMBENT = Text("一者だけが満たす要件はありません。", "No must is met by one supplier alone.")
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
    "conflicts": Text(
        "どれか一つを外せば足りるが、そろうと望ましい数の提案が残らない、最小の組です。",
        "Smallest sets of musts that leave too few bids together; without any one of them there are enough.",
    ),
    "relaxations": Text(
        "求める結果で書き直すか優先度を下げれば望ましい数の提案が成り立つ、最も少ない要件の組です。どれも選んでいません。",
        "The fewest musts to restate or lower in priority so that as many bids as wanted are possible. None has been chosen.",
    ),
    "independence": Text(
        "名前は違っても、企業グループ、製品、再販、代えのきかない依存先でつながるため、一者と数えました。",
        "Counted once, whatever their names: they are tied by group, product, resale, or a dependency without alternative.",
    ),
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
