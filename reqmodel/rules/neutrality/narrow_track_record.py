"""A record of past work so special or so large that few suppliers can have it."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product, Supplier
from reqmodel.text.aspect import Aspect
from reqmodel.text.parties import BIDDER, BUYER, MAKER, OF_STAFF, SEVERAL, WORKS
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names_or_wordings, wordings
from reqmodel.text.together import together, worded

CUES = ("続いて", "連続し", "継続し", "marks", "in business", "mployees", "have provided", "履行", "携わ", "担当した", "手掛け", "経歴", "完遂", "納められ", "使われ", "使用され", "営んで", "運用中", "請け負", "採用", "保守した", "納入館", "利用して", "eference", "ompleted", "ompletion", "executed", "shipped", "erformance", "roll", "elationship", "serves", "igration", "selling", "switched", "sites", Product, Supplier, "実績", "経験", "experience", "implementation", "deployment", "installation", "contract", "project", "track record", "customers", "完了", "受注", "受託", "請負", "納入", "構築", "稼働", "導入", "契約した", "携わった", "at least", "no fewer", "more than", "previously", "already", "formerly", "deployed", "売上", "年商", "資本金", "従業員", "turnover", "revenue", "served", "before", "in the past", "設立", "創業", "references", "in use", "production use", " or more", "上位", "シェア", "上場", "数が", "毎年", "複数の", "同額", "clients", "agencies", "政令", "similar ", "comparable ", "preceding ", "past ", "取引", "億", "団体", "sales", "same ", "continuous business", "in the last ", "field use", "years of ", "in production")  # fmt: skip

_LONG = (
    r"(?:[5-9]|[1-9][0-9]|five|ten|fifteen|twenty(?:-five)?|thirty|forty|fifty)(?: ?\([0-9]+\))?"
)
_NUMBER = r"(?:[0-9]{2,}|[2-9]|[二三四五六七八九十]+|数十)"
_BODIES = r"(?:件|館|団体|自治体|市町村?|都道府県|社|校|か所|箇所|[ヶケカ]所|サイト|施設|本|機関|県|市|例|台|床|大学|病院|学校|施設|法人|システム|案件|基|か国|ユーザー?)"
_NARROW = pattern(
    r"(?:受託者|受注者|提案者|参加者|応募者|入札者|事業者|者)は、?[^。]{0,40}(?:年度|前回|過去|従前)の?[^。、]{0,24}の(?:受託者|受注者|受託事業者|落札者|契約者|実施者|受託業者)(?:と同一)?(?:であること|に限|であった者)|"
    r"(?<![の他都道府])(?<!自治)(?<!公共)[県市町村府都](?:から|より)[^。、]{0,16}(?:受託|受注|請け?負)(?:った|し)[^。]{0,8}(?:実績|こと|者)|"
    r"(?:売上高?|年商|資本金|(?<!県内)(?<!市内)従業員(?:数)?)[^。、]{0,12}[0-9,.]+\s*(?:億|千万|百万|万)?(?:円|人|名)以上(?:[^。、]{0,10}(?:事業者|業者|者|企業|法人|会社)(?:に限|であること|とする|のみ)|(?:であること|に限|を有すること|かつ|を条件))|\b(?i:bidders?|suppliers?|vendors?|contractors?|offerors?|tenderers?)\b[^;]{0,40}\b(?:turnover|revenue|sales)\b[^;]{0,20}\b(?:at least|exceed\w*|more than|over|minimum)\b"
    r"|\b(?:served|worked for|supplied|contracted with|been (?:awarded|engaged) by) (?:this|the|our) (?:agency|city|county|department|district|state|authority|buyer|council|prefecture|ministry|university|office|hospital)\b[^;]{0,15}\b(?:before|previously|in the past|already)\b"
    rf"|{_NUMBER}\s*{_BODIES}(?:以上|超|を超える)[^。]{{0,40}}(?:実績|導入|経験)|(?:実績|経験)[^。]{{0,30}}{_NUMBER}\s*{_BODIES}(?:以上|超|を超え)"
    rf"|{_NUMBER}\s*{_BODIES}(?:以上|超|を超える)(?:[^。]{{0,25}}(?:完了|受注|受託|請け?負|履行|納入|構築|契約|施工|導入)(?:し(?:た(?:こと|者|事業者)|てい)|って|った)|(?:で|に|の[^。、]{{0,10}})[^。、]{{0,8}}(?:稼働|採用|導入|利用)(?:して|され)[^。]{{0,25}}(?:である|に限|とする|を提案))"
    r"|(?:本[市県町村学]|当(?:市|県|町|村|社|公社|院|機構|大学|組合)|発注者|甲)(?:の|に|で|から|と)[^。]{0,25}(?:過去|以前|これまで|かつて)?に?[^。、]{0,12}(?:請け?負った|受託した|受注した|契約した|納入した|構築した|携わった)(?:こと|者|事業者|業者)"
    r"|\b(?:at least|minimum(?: of)?|(?<!up to )(?<!maximum of )(?:two|three|four|five|ten|[2-9]|[1-9][0-9])) (?:\(?[0-9]+\)? )?(?:[\w/-]+ ){1,6}?(?:each )?(?:with|of|having) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:values?|worth|fees?|costs?|amounts?|budgets?|order value)(?: [\w-]+){0,2}? (?:not (?:be )?less th\w+|at least|no less than|more than|exceeding|above|over|minimum)\b"
    r"|\b(?:similar|comparable|relevant) (?:works?|projects?|assignments?|experience|contracts?) (?:carried out |executed |completed |undertaken )?in (?:the )?(?-i:[A-Z][a-z]+)(?! (?:or|and) (?:elsewhere|other))\b[^;.]*(?:countr|region|state|province|island)"
    r"|\b(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|fifteen)\+? years[^;.]{0,40}\bexperience\b[^;.]{0,25}\b(?:in|with|at|within|for) the (?-i:Department of [A-Z]\w+|DoD|Army|Navy|Air Force|Ministry of [A-Z]\w+)\b"
    r"|(?:大学|病院|地方公共団体|自治体|官公庁|市町村|都道府県)[^。0-9]{0,40}(?:構築|調達|運用|導入|開発)[^。、]{0,6}の?実績(?:が|を)(?:あること|有すること|有する者|ある者|ある事業者)"
    r"|[0-9]+\s*床以上[^。]{0,40}(?:実績|経験|完了|導入|受注|構築)"
    r"|(?:1[0-9]|[2-9][0-9])\s*年(?:間)?以上[^。]{0,25}(?:実績|経験)|(?:実績|経験)[^。]{0,15}(?:1[0-9]|[2-9][0-9])\s*年(?:間)?以上"
    r"|(?:政令指定都市|中核市|特別区|都道府県)(?:又は|若しくは|及び|、)?[^。、]{0,12}(?:における|での|への|に(?:おい|対し)て)[^。]{0,40}実績|(?:県内|府内|道内|都内|管内|圏域内)の?[^。、]{0,12}(?:市町村?|自治体|団体|公立学校|病院|図書館)?(?:における|での|への|において|に)[^。]{0,20}(?:実績|導入)(?:が|を)?[^。]{0,8}(?:有|あ)"
    r"|(?:蔵書|職員|児童|生徒|利用者|端末|病床|世帯|会員|アカウント)(?:数)?\s*[0-9,.]+\s*万?\s*(?:冊|人|名|台|床|世帯|件)?以上[^。]{0,40}実績"
    r"|[5-9]\s*年以上の?[^。、]{0,10}(?:事業|業務)を営|\bexperience\b[^;]{0,90}\bat (?:this|our|(?-i:[A-Z]{2,5})) (?:agenc(?:y|ies)|departments?|offices?)\b"
    r"|(?:設立|創業|設置|事業(?:を)?開始)(?:後|から|以来)?[^。、]{0,6}(?:[5-9]|[1-9][0-9])\s*年以上"
    rf"|\bin (?:continuous )?business\b[^;]{{0,30}}\b{_LONG}\b[^;]{{0,8}}years\b|\b(?:minimum|at least|no less than|more than)\b[^;]{{0,15}}\b{_LONG}\b[^;]{{0,8}}years?'? (?:of |in )(?:\w+ ){{0,2}}(?:field|production|commercial|operational|service)(?: (?:use|operation|service))?\b|\b(?:product|model|design|equipment|meters?|units?|system|software)\b[^;]{{0,30}}\bin (?:\w+ )?(?:production|service|use) (?:for )?(?:at least|a minimum of|no less than|more than) (?:\w+ )?{_LONG}\b[^;]{{0,8}}years\b"
    rf"|\b(?:{MAKER}|{BIDDER})\b[^;]{{0,40}}\b(?:delivered|produced|manufactured|built|sold|supplied|placed in service)\b (?:at least |over |more than |a minimum of |no fewer than )?(?:[1-9][0-9]+|[0-9],[0-9]{{3}}) (?:[\w-]+ ){{0,2}}?[a-z]+s\b[^;]{{0,40}}\b(?:in|within|over|during) the (?:last|past|preceding|previous)\b"
    r"|\b(?:minimum|at least|no fewer than)\b[^;]{0,12}\b(?:[3-9]|\d{2,}|three|four|five|six|ten)\b[^;]{0,25}\breferences\b"
    rf"|(?<!up to )(?<!maximum of )\b{SEVERAL} (?:[\w,'/-]+ ){{0,7}}?{WORKS}\b[^;]{{0,100}}\b(?:in|within|over|during) the (?:last|past|preceding|previous|prior|immediate)\b|\b(?:in|within|over|during) the (?:last|past|preceding|previous|prior)\b[^;]{{0,60}}\b{SEVERAL} (?:[\w,'/-]+ ){{0,7}}?{WORKS}\b"
    rf"|\b(?:completed|executed|performed|delivered|undertaken|supplied|carried out|experience (?:of|in))\b[^;]{{0,90}}\b{WORKS}\b[^;]{{0,60}}\b(?:not less than|no less than|at least|more than|exceeding|in excess of|over|minimum)\b[^;]{{0,25}}(?:[$£€₹]|\b(?:USD|CAD|AUD|INR|PKR|KES|GBP|EUR|Rs)\b|\b(?:million|crore|lakhs?)\b)"
    rf"|\b(?:annual|average|minimum|financial)\b[^;]{{0,20}}\b(?:turnover|revenues?)\b[^;]{{0,160}}\b(?:not (?:be )?less than|at least|exceed\w*|more than|minimum|equal to|equivalent to)\b|\b(?:turnover|revenues?)\b[^;]{{0,15}}\bof (?:at least |minimum |not less than )?(?:[$£€₹]|(?:USD|CAD|AUD|INR|PKR|KES|Ksh|GBP|EUR|ZAR|Rs)\b)|\b(?:value|worth|costing|amounting)\b[^;]{{0,25}}\b(?:not less than|at least|minimum|exceeding|more than)\b[^;]{{0,12}}\b(?:USD|CAD|AUD|INR|PKR|KES|GBP|EUR|Rs|lakhs?|crores?|million)\b[^;]{{0,40}}\b(?:contracts?|orders?|projects?|works?)\b|\bminimum\b[^;]{{0,40}}\b(?:turnover|(?:annual|gross|yearly) revenues?)\b"
    rf"|(?<!user )(?<!customer )\bexperience (?:\w+ ){{0,2}}(?:with|for|at) (?:the|this|our) (?:[\w']+ ){{0,3}}?{BUYER}\b(?!'s| (?:\w+ )?(?:system|software|process|polic|standard|procedure)\w*)|\b(?:previously|formerly)\b[^;]{{0,15}}\b(?:worked|contracted|engaged|provided services)\b[^;]{{0,15}}\b(?:the|this|our) {BUYER}\b"
    rf"|(?<!user )(?<!customer )\bexperience\b[^;]{{0,40}}\b(?:with|for|in|within|at)\b (?:other |various )?(?-i:(?!Federal|State|Local|Government|Public|Other|Large|Similar|Small|Tribal|Municipal|U\.?S|The|City|County)[A-Z][a-z]+(?: [A-Z][a-z]+)?)'?s? (?:local |state |public |county |city )?(?:municipalit\w+|counties|cities|school districts|agencies|governments?|councils|departments)\b"
    rf"|\b[\x22\u201c']?similar (?:works?|projects?|contracts?|services?)[\x22\u201d']? (?:shall )?means?\b[^;]*(?:\b(?:in|within) (?-i:[A-Z])|[0-9]|\bgovernment\b)|\b(?:experience|(?:track |proven )record|engagements?|implementations?|installations?|projects?|served|performed)\b[^;]{{0,80}}\b(?:similar|comparable|same|equal)(?: \w+){{0,3}} (?:size|scale|population|magnitude|volume)\b"
    rf"|\b{BIDDER}\b[^;]{{0,60}}\b(?:contracts?|projects?|engagements?) of (?:a |an )?(?:similar|comparable|the same) (?:\w+ )?(?:nature )?(?:and|or)? ?(?:size|scale|value|magnitude)\b"
    r"|(?:[0-9一二三四五六七八九十]+\s*(?:炉|床|席|万人|校|館|病棟|系列|路線|団地)以上|(?:人口|規模|世帯数?)[^。、]{0,10}(?:同|以上|程度))[^。]{0,40}(?:実績|経験)(?:が|を)[^。]{0,6}(?:あ|有)"
    r"|(?:政令(?:指定都)?市|中核市|都道府県|(?<![0-9])(?:[2-9]|[0-9]{2,})\s*(?:団体|自治体|市町村?|件|校|館|施設|病院|大学)(?:以上|を超え|を上回)|[0-9,.]+\s*億円?(?:以上|を超え|を上回))[^。]{0,50}(?:手掛け|納入し|納めた|受注し|導入し|入れた|構築し|履行|経験|実績|製品に限|(?:導入|採用|稼働)(?:先|済))"
    r"|(?:導入|納入|採用|稼働)先が[^。、]{0,8}[0-9]+\s*(?:団体|自治体|件|校|館|施設)|(?:本[市県町村学]|当[市県町村院社])と(?:の)?取引(?:実績)?(?:が|の)ある"
    r"|\b(?:delivered|installed|supplied|implemented)\b[^;]{0,12}\b(?:this|the) same (?:product|software|system|package)\b|\bannual (?:sales|turnover|revenue)\b[^;]{0,15}\b(?:over|above|exceed\w*|at least|of at least|more than)\b"
    r"|(?:稼働|導入|採用|納入)(?:施設|団体|自治体|件|校)?数が[^。、]{0,4}[0-9]{2,}|(?:毎年度?|途切れることなく|連続して)[^。]{0,20}(?:受託|受注|履行)し|(?:県|府|道|都)内の複数の[^。、]{0,8}で(?:採用|導入|稼働)|同額以上の[^。、]{0,8}(?:契約|業務)[^。]{0,15}(?:履行|経験|実績)"
    r"|\blist (?:[3-9]|\d{2,}|three|four|five|six|eight|ten) (?:clients|customers|projects|references)\b|\b(?:previously|already) (?:have )?worked (?:with|for)\b[^;]{0,40}\bin (?:this|the) (?:region|state|county|country)\b|\bpreviously have worked\b"
    r"|(?:業界|市場|国内|全国|県内)[^。、]{0,8}(?:上位|シェア|占有率)[^。、]{0,6}[0-9]|(?:上位\s*[0-9]+\s*(?:社|位)(?:以内|まで))|(?:証券取引所|東証|プライム市場|市場)(?:に|へ)?[^。、]{0,6}(?:一部)?上場"
    r"|(?:過去|以前|これまで)に?[^。、]{0,6}(?:本(?:業務|件|事業)|当該業務)を(?:受託|受注|請け?負|履行)"
    r"|\b(?:in (?:production |live )?use|live|deployed|installed|running|operat\w+)\b[^;]{0,10}?\b(?:at|in|by|with) (?:at least )?(?:[3-9]|\d{2,}|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) or more\b"
    r"|\bprior contracts? with the\b"
    r"|\b(?:[Rr]eferences?|clients?|customers?) (?:must|shall|should) (?:each |all )?(?:be )?(?:from|for|located in) (?:an? |the )?(?:other )?(?-i:(?!Federal|State|Local|Government|Public|Other|Large|Similar|Small|U\.?S)[A-Z][a-z]+)(?: \w+){0,2} (?:agenc(?:y|ies)|municipalit\w+|counties|cities|governments?|councils?|districts?|authorit\w+|universit\w+|schools?|hospitals?)\b"
    r"|\b(?:customers?|clients?|customer base|user base|cities|counties|agencies|organi[sz]ations|municipalities)\b[^;]{0,60}\b(?:similar|comparable) (?:in )?size\b|\b(?:customer|user|client) base\b[^;]{0,60}\b(?:proposed|offered) (?:solution|system|software|product)\b"
    r"|\b(?:projects?|contracts?|works?|orders?) (?:worth|valued at|costing|of value|of a value)\b[^;]{0,20}(?:[$£€₹]|\b(?:USD|CAD|AUD|INR|PKR|KES|GBP|EUR|Rs|lakhs?|crores?|million)\b)"
    r"|\b(?:projects?|contracts?|engagements?|repositor(?:y|ies))\b[^;]{0,120}\b(?:full[- ]time equivalents?|FTEs?)\b|\bsame (?:programming |runtime )?language\b[^;]{0,30}\bproposed\b|\b(?:identical|the same) (?:projects?|contracts?|systems?|installations?)\b"
    r"|(?<![0-9])(?:[2-9]|[0-9]{2,})\s*以上の[^。、]{0,10}(?:自治体|団体|市町村?|病院|大学|施設|学校|図書館|機関)[^。、]{0,8}(?:で|に|へ)[^。、]{0,10}(?:稼働|導入|採用|納入|利用)(?:し|さ|実績)"
    r"|近隣の?(?:市町村?|自治体|団体)[^。、]{0,10}(?:での|における|への|で)[^。、]{0,10}実績"
    r"|(?:機能|方式|処理)(?:が|を|と)[^。]{0,40}(?:システム|製品|機器|ソフト(?:ウェア)?)を[^。、]{0,6}(?:納入|導入|構築|開発)した実績"
    r"|他の?(?:病院|自治体|団体|大学|施設|機関|市町村?|事業体|都道府県)[^。]{0,20}(?:同(?:一の?)?|当該|本)(?:システム|製品|機器|パッケージ)[^。]{0,12}実績"
    r"|(?:今回(?:導入|調達|構築)?(?:する)?|本)の?[^。、]{0,8}(?:(?:システム|製品|機器)と同(?:等|種|様)|と同(?:等|規模))[^。、]{0,12}の?[^。、]{0,8}実績"
    r"|[0-9]+\s*年連続[^。]{0,20}実績"
    r"|(?:本[市県町村]|当(?:市|県|町|村|社|公社|院|機構|大学|組合)|本学|発注者|甲)(?:の|に(?:おけ|おい|対)[るてす]る?|で|から|と)[^。]{0,25}(?:実績|受託した|契約した)"
    r"|(?:同一|同じ|当該|提案する?)の?(?:製品|パッケージ|ソフト|システム)[^。]{0,25}実績|同(?:等|程度)?の?規模(?:以上)?の?[^。]{0,100}実績"
    r"|人口\s*[0-9万,]+\s*人?以上[^。]{0,40}(?:実績|経験)|(?:実績|経験)[^。]{0,20}人口\s*[0-9万,]+"
    r"|[0-9,.]+\s*(?:億|千万|百万|万)円以上[^。]{0,30}(?:実績|経験|契約)|(?:直近|過去)\s*[12]\s*(?:年|か年|年度)[^。]{0,30}実績"
    r"|(?:全国|国内)(?:シェア|[1-9一]位|最多|トップ)"
    r"|\b(?:at least|minimum(?: of)?|no (?:fewer|less) than|more than|over)\s+(?:an? )?(?:[3-9]|\d{2,}|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred)\b(?!(?: ?\([0-9]+\))?[ -](?:full |consecutive |calendar |business |working )?(?:years?|months?|weeks?|days?|hours?|minutes?|pages?|percent|points?|cop(?:y|ies)|people|persons|users?|seats|dollars|million|thousand)\b|[.,]?[0-9]*\s?%)(?:(?!\b(?:days?|pages?|percent|copies|points?|hours?|users?|weeks?|minutes?)\b)[^;%]){0,60}"
    r"\b(?:implementations?|deployments?|installations?|contracts?|projects?|customers?|clients?|sites|municipalit\w+|prefectures|universities|agencies|cities|counties|hospitals|libraries|(?:local |public )?authorities|councils|governments|districts|schools|trusts|utilities)\b"
    r"|\b(?:1[0-9]|[2-9]\d|ten|fifteen|twenty)(?: ?\([0-9]+\))?(?:\+| or more)? (?:consecutive )?years'?\b[^;]{0,40}\bexperience"
    r"|\b(?:previous(?:ly)?|prior|past|existing)\b[^;]{0,30}\b(?:contracts?|experience|work\w*|supplied|delivered)\b[^;]{0,25}\b(?:with|for|to) (?:this|the|our) (?:agency|city|county|department|state|authority|buyer|council|prefecture|ministry|university|office)\b(?!'s)"
    r"|\b(?:previous(?:ly)?|already|formerly|in the past)\b[^;]{0,30}\b(?:supplied|delivered|performed|held|worked|completed|served|contracted)\b[^;]{0,30}\b(?:this|the|our) (?:agency|city|county|department|district|state|authority|buyer|council|prefecture|ministry|university|office|hospital)\b"
    r"|\b(?:in use|live|installed|deployed|operat\w+|running)\b[^;]{0,10}\b(?:at|in|by) (?:at least|no fewer than|more than|over) (?:[3-9]|\d{2,}|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred)\b"
    r"|\bexperience\b[^;]{0,30}\b(?:same|identical|proposed|specified|offered) (?:\w+ )?(?:product|package|software|system|solution|platform)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"(?:責任者|技術者|要員|担当者|従事者|マネー?ジャー?|エンジニア|リーダー|講師|SE|PM)(?:は|が|として)[^。]{0,30}(?:年|件|案件|団体)以上|代えて|代わる|代替|問わ(?:ない|ず)|実証|加点|記載する欄|評価(?:する|項目)|(?:利用|提供)(?:の)?実績(?!が(?:あ|有))|稼働実績(?:を|の)報告|実績(?:を|の)?(?:集計|報告|記録|管理|把握|表示|値|比べ|比較)|アクセス"
    rf"|{OF_STAFF}"
    r"|\b(?:alternatively|instead|or demonstrate|(?<!time )equivalent|users?|transactions?|samples?)\b|\b(?:an?|the|list|provide|submit|furnish|include|give|minimum)\b[^;]{0,25}(?<!strong )\breferences?\b(?! (?:must|shall|should)\b|[^;]*(?:[$£€]|\b(?:million|population|size|scale|magnitude)\b))",
    re.IGNORECASE,
)


_ALIKE = pattern(
    r"(?:同種|類似|同規模)[^。]{0,10}(?:業務|案件|実績|システム)[」』]?とは、?[^。]*(?:人口|万人|[0-9]+\s*(?:床|校|館|施設|人|台|団体)|政令|中核市|都道府県)[^。]*(?:をいう|を指す|とする)"
)
"""What counts as a record is defined, so that the sentence asks for nothing itself."""


_DONE = pattern(
    r"\b(?:experience|years in business|employees|have provided|track record|references?|completed|completion|executed|delivered|shipped|supplied|implemented|install(?:ed|ation) base|past performance|similar works|carried out|migrations?|selling|roll-?out|relationship|serves|served|in production|used by|clients|have run|has run|worked with|switched|sites)\b",
    re.IGNORECASE,
)
_MUCH = pattern(
    rf"\b(?:{SEVERAL} (?:[\w-]+ ){{0,4}}?(?:universities|ministries|(?:fire )?brigades|districts|hospitals|laborator(?:y|ies)|libraries|utilities|sites|schools|forces|agencies|municipalities|counties|councils|pages|cameras|beds|similar works)|(?:at least|minimum(?: of)?|no fewer than) (?:two|\(?2\)?)(?: \(0?2\))? (?:[\w&/-]+ ){{0,4}}?(?:projects?|contracts?|implementations?|clients?|customers?|installations?)|(?:minimum of|at least) [1-9][0-9]{{2,}} (?:\w+ ){{0,3}}?(?:machines|devices|terminals|buses|vehicles|users|units|employees|sites)|of (?:equal|similar|the same) size|(?:[0-9]+|ten|twenty|thirty|fifty) or more|(?:this|our own|our) (?:authority|government|council|city|county|department|portal|\w+ database)|statewide|national|port trust|(?:five|seven|ten|fifteen|twenty)[- ]year|(?:not less than|at least) (?:ten|fifteen|twenty)|predecessor of|[0-9]+ to [0-9]+ ?\([0-9]+\)|every additional [0-9]+|system the \w+ uses now|member of our|[0-9]+,000 (?:[\w-]+ ){{0,2}}?\w+s)\b",
    re.IGNORECASE,
)
_ASKED = pattern(
    r"\b(?:must|shall|required?|mandatory|compulsory|qualify|points?|marks|needed|only|evidence|show|demonstrated|has to|have to|furnished|proven|past performance|unbroken|should|not less than|at least)\b|\breferences?:",
    re.IGNORECASE,
)
_OF_SYSTEM = pattern(
    r"\b(?:dispatch\w*|respond(?!ent)\w*|after notification|arriv\w+)\b|^\W*(?:the|proposed) (?:\w+ )?(?:system|solution|software|application|platform|portal|module) (?:must|shall|should|will) (?!have)|\b(?:no minimum|not required|bonds?|surety|samples?|at least one|cashier\w*|insurance)\b",
    re.IGNORECASE,
)
_DONE_JA = pattern(
    r"実績|(?:稼働|採用|導入)(?:さ|し)|稼働(?:例|が)|導入(?:団体|館|数|例|先|件数)|納入(?:館|数|件数|先)|採用率|履行|請け?負(?!者)|受注した|受託した|構築し|保守した|契約(?:を締結|の合計|した)|利用して(?:いる|おり)|使(?:われ|用され)て|運用中の|営んで|携わ|担当した|販売(?:が|を)続|手掛け|経歴|完遂|完了した|納められ"
)
_MUCH_JA = pattern(
    r"(?:(?<![0-9])[2-9]|[1-9][0-9]+|[二三四五六七八九十]+|数十)\s*(?:件|館|団体|校|床|市|例|社|億円?|病院|施設|の?(?:警察|消防|都道府県|市町村|自治体|大学)[^。、]{0,4}|期|自治体)(?:以上|を超え|を上回)|(?:市町村立|都道府県立|市立)[0-9]+館以上|[0-9]+の[^。、]{0,8}(?:本部|団体|機関|大学)|人口[^。、]{0,6}[0-9]+|過半|(?:国内|県内|業界)で最も|近隣[0-9]*[市町]|(?:当|本)(?:大学|庁|院|局|町|市|県|省|病院|組合)(?:(?:又は[^。、]{1,8})?との契約|が実施した|の[^。、]{0,16}を(?:構築|保守|請け?負|運用し)|から(?:受注|受託))|前回(?:調達|契約)|同規模の|同型の|同一(?:パッケージ|製品|管区)|(?:県内|県立|省内|管内)の?[^。、]{0,6}(?:病院|市町村|LAN|団体)|以前から|団体数[^。]{0,12}[0-9]|(?:1[0-9]|[2-9][0-9])年(?:を超え|以上)|億円を上回|本省[^。、]{0,8}所管"
)
_ASKED_JA = pattern(
    r"こと[。)]?\s*$|者(?:[。に]|である|とする|だけ|を優先|とし)|必要(?:がある|です|とする)|に限|要件と|条件と|求める|配点|[0-9]点|満点|優先|対象としない|加算|法人である|企業と|もの(?:である|とする|に限)|以上\s*$|提案すること|事業者に"
)
_OF_SYSTEM_JA = pattern(
    r"(?:利用者|職員|住民|市民|申請者|児童|生徒|患者)(?:が|の|は)|(?:件数|実績)(?:を|の)(?:集計|検索|表示|報告|出力|管理)|画面|帳票|機能(?:を|が)|納入期限|検査"
)
_SO_MUCH = together(
    (_DONE, _MUCH, _ASKED),
    (_DONE_JA, _MUCH_JA, _ASKED_JA),
    unless=(_OPEN, _OF_SYSTEM, _OF_SYSTEM_JA),
)
_RECORD = worded(_NARROW, _OPEN, _SO_MUCH)


def check(passage: Passage) -> Iterator[Finding]:
    yield from wordings(passage, _ALIKE, gated=False)
    yield from names_or_wordings(passage, Aspect.RECORD, _RECORD)
