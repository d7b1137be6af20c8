"""Acceptance at someone's discretion, with no criterion."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.context import described
from reqmodel.text.parties import BUYER
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span
from reqmodel.text.suspicion import stretches, wordings
from reqmodel.text.together import together

CUES = ("述べな", "述べること", "開示しな", "説明しな", "assigning", "any reason", "satisfactory by", "final and binding", "an approved", "a approved", "適当と", "感じ", "裁量", "確信", "信頼できると", "意向", "不適当", "ふさわしくない", "良否", "了承", "印象", "個別に定め", "いつでも", "要否", "expresses", "regarded", "valuable", "convincing", "judged", "deem fit", "must satisfy", "ruling", "no reasons", "agrees", "approved by", "settled", "sole", "suitable", "良し", "良いと", "よいと", "可とする", "可と認", "合格と", "望ましいと", "一存", "好み", "合否", "採否", "適否", "see fit", "sees fit", "please", "liking", "happy", "content", "comfortable", "final say", "last word", "last say", "final word", "thinks best", "認め", "妥当と", "満足", "判断", "承認", "承諾", "satisfaction", "discretion", "acceptable to", "opinion", "approval", "deem", "satisfactory", "納得", "judgement", "judgment", "view of", "considers", "is satisfied", "finds", "thinks", "believes", "judges", "determined", "directed", "sole judge", "meet the", "approv", "equality", "riteria", "requested by", "required by", "疑義", "sole responsib")  # fmt: skip

_WHO = r"(?:本[市県町村学]|当(?:市|県|町|村|社|院|機構|局|公社|課|病院|センター|組合|学校)|病院|県|市|町|村|甲|発注者|委託者|監督(?:員|職員)|検査(?:員|職員)|担当(?:者|職員|課)|主管課|市長|知事|学長|教育委員会|機構)"
_GOODS = r"(?:製品|機器|機種|部品|材料|資材|素材|色|デザイン|意匠|品質|仕上がり|外観|システム|ソフト(?:ウェア)?|パッケージ|要員|責任者|技術者|講師|代替品|同等品|バージョン|型式)"
"""What is accepted: a paper, a plan or a test result is only passed."""
_WILL = pattern(
    rf"{_WHO}(?:が|の)(?:良い|よい|良し|可|合格|望ましい)と(?:する|した|認め|判断)[^。、]{{0,6}}(?:もの|者|製品|機器|水準|品質|程度|まで)|{_WHO}の(?:一存|意向|好み)(?:により|による|で|に従|に沿)|(?:合否|採否|良否|適否)(?:の判定)?は、?[^。]{{0,10}}{_WHO}が(?:決め|決定|判断|判定|定め)"
    rf"|{_WHO}(?:が|の)[^。、]{{0,12}}(?:適当|妥当|十分|良好|適切|優れている|ふさわしい|相応しい|同等|問題ない|支障ない)(?:である)?と(?:認め|判断)"
    rf"|{_WHO}(?:が|の)(?:特に|別に)?(?:認める|認めた|満足する|納得する|了承する|了承した|承認する|承認した|判断する)(?:もの|者|製品|機器|方法|水準|品質|内容|書類|資格|事業者|程度|範囲|仕様|性能|デザイン|まで)"
    rf"|(?:不十分|不適当|不良|不適切|満足でき(?:ない|なかった))[^。、]{{0,3}}と{_WHO}が(?:判断|認め)"
    rf"|{_WHO}の(?:判断|裁量)(?:により|による|で|に従)|{_WHO}の(?:承認|承諾|了承)を(?:得|受け)(?:た|る)(?:製品|機器|者|品質|デザイン|部品|材料|もの(?!とする|として))"
    rf"|{_GOODS}(?:(?!カタログ|一覧|リスト|資料|図面|書)[^。、]){{0,12}}(?:[はを]|について)、?[^。]{{0,14}}{_WHO}の(?:承認|承諾|了承)を(?:得|受け)る(?:こと|もの)"
    rf"|疑義[^。]{{0,20}}(?:は|について(?:は)?)、?[^。、]{{0,8}}(?:{_WHO}|消防本部|組合|学校法人|法人)の解釈に(?:従|よ)"
    r"|\b(?:equal|equality|equivalen\w+)\b[^;]{0,60}\bsole responsibility of\b"
    r"|\bto (?:the )?[\w-]+(?: [\w-]+){0,3}'s? satisfaction\b|\bto the (?:full |complete |entire |sole )?satisfaction of\b|\bat the (?:sole |absolute |full |complete )?discretion of\b|\b(?:in|at) (?:its|their) (?:sole |absolute )?discretion\b|\b(?:sole|absolute) discretion of (?:the )?[^.;]{0,30}\bto (?:select|choose|determine|decide|accept|judge)\b|\bacceptable to (?:the\b|[A-Z]{2,})"
    r"|\b(?:as|where|if) (?:deemed|considered|judged|determined)\b[^;]{0,30}\bby the\b|\b(?:when|until|if|unless|where)\b [^;]{0,10}\b(?:engineer|manager|director|officer|owner|buyer|client|city|county|agency|authority|department|council)\b (?:\w+ )?(?:is satisfied|(?:considers?|deems?|finds?|thinks?|believes?|judges?)\b[^;]{0,15}\b(?:satisfactory|acceptable|suitable|appropriate|adequate|complete|good|fit))\b|\bin (?:the|its|their) (?:sole |absolute |own |reasonable )?(?:opinion|judge?ment|view|estimation|discretion)\b|\bsatisfactory to\b|\bdeemed (?:suitable|appropriate|acceptable|adequate|satisfactory|necessary) by\b"
    r"|\b(?:approved by|subject to (?:the )?(?:prior |written )*approval (?:of|by)) the (?:engineer|architect|owner|buyer|city|agency|prefecture|county|department|client|authority|owner|state|council|customer|contracting \w+)\b"
    rf"|\bas (?:the )?(?:[\w']+ ){{0,2}}?{BUYER} (?:sees? fit|pleases?|thinks? best)\b|\bto the liking of\b|\b{BUYER} (?:is|are|feels?) (?:happy|content|comfortable|pleased)\b|\b(?:final|last) (?:say|word)\b|\b(?:sole|final|only) (?:judge|arbiter)\b|\b(?:as|where|when|if) (?:\w+ )?(?:determined|deemed|judged|considered|approved)\b[^;]{{0,25}}\bby (?:the |an? )?(?:[\w']+ ){{0,3}}?{BUYER}\b|\b(?:satisfactory|acceptable|suitable) (?:in form and (?:substance|content) )?to (?:the |its |their )?(?:[\w']+ ){{0,2}}?{BUYER}\b"
    rf"|\bsubject to (?:the )?(?:prior |written |final )*approval (?:of|by) (?:the )?(?:[\w']+ ){{0,2}}?{BUYER}\b"
    rf"|\b(?:meets?|with|to|of) the (?:full |complete |prior |written |reasonable )*(?:approval|satisfaction|expectations) of (?:the )?(?:[\w']+ ){{0,3}}?{BUYER}\b|\bto (?:the )?(?:[\w']+ ){{0,2}}?{BUYER}'s (?:full |complete |entire |reasonable )?satisfaction\b|\b(?:at|in) (?:the )?(?:[\w']+ ){{0,2}}?{BUYER}'s (?:sole |absolute |own |reasonable )*(?:discretion|opinion|judge?ment|option)\b",
    re.IGNORECASE,
)
_CRITERION = pattern(
    r"と(?:認め|判断し)(?:る|た)とき|基準|別紙|別表|別添|次の|以下の|要件を満た|に基づ|除き|除く|限りでない|再委託|変更(?:する|の)|期間の延長|場合(?:は|に|を|には)|際(?:は|に)|計画書|報告し|試験(?:に|の)|\b(?:criteria|criterion|in accordance with|annex|appendix|table|following|listed|set out|subcontract\w*|changes?|test|law|extend\w*|extensions?|renew\w*|terminat\w*|cancel\w*|reject\w*|waive\w*|award(?:ed)?|invoices?|pay(?:ment|able)?|travel)\b",
    re.IGNORECASE,
)


_TASTE = pattern(
    rf"{_WHO}[がの]、?(?:満足|納得)(?:する|を得|の(?:いく|ゆく|得られる)|でき|に足)"
    rf"|(?:代替|代わ|他の(?:方法|手段|製品|方式|機器))[^。]{{0,40}}{_WHO}が(?:特に|別に)?(?:認め|承認し|許可し|適当と認め)(?:た|る)場合"
)
_GROUNDS = pattern(r"基準|別紙|別表|別添|次の|以下の|要件を満た|に基づ")


_GOODS_EN = pattern(
    r"\b(?:accept\w*|equal\w*|equivalen\w*|substitut\w*|alternat\w*|alternates?|deliverables?|deliver\w*|quality|workmanship|design\w*|finish\w*|complet\w*|work(?:s|ing)?|materials?|products?|goods|equipment|items?|samples?|solutions?|systems?|software|services?|performance|perform\w*|test\w*|portal|website|suitab\w*|comments?|colou?rs?|drawings?|install\w*|repair\w*|training|configur\w*|criteri\w*|issues?)\b",
    re.IGNORECASE,
)
_APPROVED_EN = pattern(r"(?:as )?approv|subject to", re.IGNORECASE)
_THINGS_EN = pattern(
    r"\b(?:equipment|materials?|products?|items?|samples?|colou?rs?|finish\w*|fittings?|furniture|substitut\w*|equals?|brands?|makes?)\b",
    re.IGNORECASE,
)
"""Plans and papers are approved as they come; a thing that must be approved may be any."""
_OTHER_POWER_EN = pattern(
    r"\b(?:key personnel|person to be replaced|(?:contractor|offeror|vendor|supplier|bidder|proposer|respondent|consultant)s?'?s? (?:own |sole )?(?:discretion|expense|option)|(?:at|in) their (?:own |sole )?discretion|discretion of (?:the |each )?(?:contractor|offeror|vendor|supplier|bidder|proposer|respondent|consultant|user|applicant|judge|student|teacher)|delegat\w*|designat\w*|date|dates|schedul\w*|rescheduled?|entry|access to|audit\w*|inspect\w*|insur\w*|bonds?|surety|conflicts?|interviews?|oral|presentations?|negotiat\w*|clarif\w*|disqualif\w*|non-?responsive|confidential\w*|disclos\w*|publish\w*|assign\w*|work hours|hours of work|overtime|leave|telework|location|quotes?|quotations?|proposals?|bids?|offers?|tenders?|responses?|options?|parking|badg\w*|employ\w*|remov(?:e|al)|evaluat\w*|points|scor\w*|references?|funds?|funding|budget|orders? may|additional work)\b",
    re.IGNORECASE,
)
"""Powers over other things than what is delivered."""
_EQUALITY_EN = pattern(
    rf"\b(?:equality|equivalen\w+|equals?|suitability|acceptability|substitut\w+|alternat\w+)\b[^;]{{0,80}}\b(?:sole(?:ly)?|final|absolute|exclusive)\b[^;]{{0,40}}\b(?:responsibility|discretion|judge?ment|determination|decision|opinion|judge|{BUYER})\b"
    rf"|\b(?:sole|final)\b[^;]{{0,25}}\b(?:judge|arbiter|judge?ment|determination|decision|determining)\b[^;]{{0,60}}\b(?:equal\w*|equivalen\w*|suitab\w*|acceptab\w*|substitut\w*)\b"
    rf"|\b(?:criteria|requirements?)\b[^;]{{0,40}}\b(?:added|changed|modified|determined)\b[^;]{{0,30}}\bby the (?:[\w']+ ){{0,2}}?(?:user|{BUYER})\b",
    re.IGNORECASE,
)


_JUDGES_JA = pattern(
    rf"{_WHO}|町長|所管課|担当課長|教育長|(?:審査|選定)?委員(?:会)?|当(?:庁|組合|方|院|局)|本[院学]|[^。、]{{0,3}}局(?=が)"
)
_AT_WILL_JA = pattern(
    r"適当と認める(?:者|もの)|十分と感じ|裁量(?:で|に|により)|確信(?:する|の得)|信頼できると(?:考え|認め)|意向次第|不適当と判断|ふさわしくないと|良否を判断|(?:了承|承諾)が得られた(?:もの|者)|印象を[^。]*与え|個別に定め、?[^。]*理由|いつでも[^。]{0,10}(?:変え|変更)|要否は[^。]{0,6}が決め|理由(?:を|は)(?:述べ|開示|説明)(?:し)?ない|同等と[^。、]{0,6}(?:が)?認めた"
)
_JUDGES_EN = pattern(
    rf"\b(?:{BUYER}|client|committee|evaluators?|steering group|ministry|purchaser|commissioner|head of \w+|IT department|library|selection panel)\b",
    re.IGNORECASE,
)
_AT_WILL_EN = pattern(
    r"\b(?:finds? (?:it )?(?:suitable|acceptable|fit)|expresses (?:its|their) satisfaction|regarded as (?:reliable|suitable)|think it valuable|is content|was convincing|as judged by|considers (?:un)?suitable|may deem fit|must satisfy the|ruling on compliance is final|no reasons need|only if the \w+ agrees|of a kind approved by|without assigning any reasons?|reserves? the right to (?:reject|dismiss)[^;]{0,40} for any reason|determined to be satisfactory by|final and binding on the (?:firm|contractor|bidder|supplier)|(?:must|shall) use an? approved (?:[\w-]+ ){0,3}?(?:technology|vendor|product|supplier|platform|tool)|settled by the \w+ at a later date|(?:at|in) the sole (?:discretion|judge?ment) of|'s sole (?:discretion|judge?ment))\b",
    re.IGNORECASE,
)
_AT_WILL = together((_AT_WILL_JA, _JUDGES_JA), (_AT_WILL_EN, _JUDGES_EN), unless=(_GROUNDS,))


def check(passage: Passage) -> Iterator[Finding]:
    found = list(_of_words(passage))
    yield from found or stretches(passage, _AT_WILL, gated=False)


def _of_words(passage: Passage) -> Iterator[Finding]:
    if english(passage.plain):
        yield from _in_english(passage)
        return
    found = list(wordings(passage, _WILL, _CRITERION))
    yield from found or wordings(passage, _TASTE, _GROUNDS, gated=False)


def _in_english(passage: Passage) -> Iterator[Finding]:
    """A judgement on what is delivered, or on what is its equal, and not on any other matter."""
    for sentence in passage.sentences:
        found = _judged(passage.plain, sentence)
        if found and not described(passage, found[0]):
            yield passage.finding(*found)


def _judged(plain: str, sentence: Span) -> Span | None:
    if found := _EQUALITY_EN.search(plain, *sentence):
        return found.span()
    found = _WILL.search(plain, *sentence)
    if (
        not found
        or _CRITERION.search(plain, *sentence)
        or _OTHER_POWER_EN.search(plain, *sentence)
        or not _GOODS_EN.search(plain, *sentence)
        or (_APPROVED_EN.match(found[0]) and not _THINGS_EN.search(plain, *sentence))
    ):
        return None
    return found.span()
