"""A patent, an origin or a nationality that a text demands."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("products of", "goods of", "equipment of", "software of", "Japanese", "American", "European", "Chinese", "ember countr", "ember stat", "ligible countr", "生産地", "生産国", "製造国", "製造地", "原産", "で製造", "で生産", "で開発", "で組", "ountry of", "lace of", "content", "home", "owned by", "Class-I", "outside the", "come from", "ritten", "eveloped", "actories", "特許", "生産拠点", "製造拠点", "outside", "originat", "本社", "本店", "国産", "製の", "製品", "製であ", "製と", "製に", "国内メーカ", "国内企業", "国内資本", "国内ベンダ", "日本企業", "日本法人", "県産", "国籍", "patent", "made in", "manufactured in", "origin", "domestic", "nationality", "-made", "produced in", "組立", "で作", "で設計", "で加工", "において", "外資", "海外", "外国資本", "意匠", "実用新案", "assembled in", "firms", "compan", "manufacturers", "vendors", "suppliers", "developers", "developed", "designed", "-owned", "-built", "within the", "built in", "assembled within")  # fmt: skip

_NATION = r"(?:American|Japanese|German|European|Chinese|Korean|Taiwanese|British|French|Italian|Canadian|Swiss|U\.S\.|US|EU|UK|[Dd]omestic)"
_ORIGIN = pattern(
    r"特許(?:第[0-9]+号|番号)|(?:当該|自社)?特許(?:権|技術|製法)?(?:を|が|の)?[^。、]{0,10}(?:取得し|取得済|有し|有する|保有|使用した|使用する|用い|活用した|実施)"
    r"|特許(?:技術|製法|方式)(?:により|による|を)"
    r"|国産(?!の?(?:農|食|畜|水産|果|野菜|木材|小麦|茶)|材|木材|農|牛|米|品種)(?:の|品|製品|ソフト|メーカー?|クラウド|機器|エンジン|サーバ|パッケージ|LLM|データベース|アプリ|ツール|部品|車|であ|とす|で|に限|を|技術|端末|OS|AI|生成)"
    r"|(?:日本|国内|米国|アメリカ|ドイツ|欧州|台湾|韓国|中国|県内|EU)製(?:の|品|であ|とす|に限|造?された|部品|機器|端末|サーバ|ソフト)"
    r"|(?:日本国?内?|国内|県内|市内|米国|欧州)の?(?:自社)?(?:工場|製造拠点|拠点|生産拠点)?(?:で|において)(?:(?:最終)?(?:製造|生産|開発|設計|加工|検査|調整|組立)(?:及び[^。、]{1,6})?(?:され|し|を行っ)た|組み?立てられた|作られた)"
    r"|国内(?:メーカー?|企業|資本|ベンダー?)(?:の|が|に限|製|であ|によ|とす)|(?:日本企業|日本法人|内国法人)(?:の|が|に限|であ|によ|製)|県内?産(?:の|品|であ|に限|を)"
    r"|(?:本社|本店)(?:が|は|を)(?:日本|国内|日本国内)[^。]{0,12}(?:企業|会社|法人|事業者|メーカー?)(?:が|の|に|であ|製)|日本(?:国内)?に(?:本社|本店)(?:が|を)[^。]{0,10}(?:企業|会社|法人|事業者|メーカー?)"
    r"|国内に(?:生産拠点|製造拠点|工場|開発拠点)を(?:持つ|有する|置く)[^。、]{0,10}(?:メーカー?|企業|製造(?:者|元|業者)|事業者|者)"
    r"|\b(?:made|manufactured|assembled|produced|built|developed) outside (?:of )?(?:the )?(?:continental |contiguous )?[A-Z]\w+\b[^;]{0,30}\b(?:rejected|not (?:be )?(?:accepted|considered)|excluded|prohibited)"
    r"|(?:日本国?内?|国内)の?(?:自社)?工場で[^。、]{0,10}(?:(?:製造|検査|組立|調整)され|行われ)|\boriginate\w*\b (?:from )?(?:with)?in\b"
    r"|(?:純|完全)国産|\bof (?:U\.?S\.?|EU|Japanese|domestic|American|British|German|European|national|local) origin\b"
    r"|原産(?:国|地)(?:は|が|を)[^。]{0,20}(?:限|とす|であ)|日本国籍を?有"
    r"|\bbuilt (?:with)?in (?:the )?(?:continental |contiguous )?(?:United States|USA|U\.S\.|America|Canada|Europe|Japan)\b"
    r"|(?<!files )(?<!documents )(?<!drawings )\b(?:made|manufactured|produced|assembled|fabricated) (?:with)?in (?:the )?(?:continental |contiguous )?(?!Accordance|Compliance|Conformity|Annex|Appendix|Schedule|Table|Section|Figure)[A-Z]\w+"
    rf"|\b{_NATION}(?:[- ](?:owned|based|headquartered|made|built))?\b[^;]{{0,15}}\b(?:firms?|compan(?:y|ies)|manufacturers?|vendors?|developers?|suppliers?|makers?|enterprises?)\b|\b{_NATION}-(?:made|owned|built|manufactured)\b"
    r"|(?:外資|外国資本|海外(?:製|メーカー?|企業))[^。]{0,15}(?:入らない|入っていない|含まない|用いない|使用しない|使わない|認めない|不可|除く|でないこと)|(?:実用新案|意匠)(?:権|登録)[^。]{0,10}(?:有する|有し|取得|登録済)|特許出願(?:中|済み?)の"
    r"|\b(?:developed|designed|engineered|coded)\b[^;]{0,20}\b(?:entirely|wholly|exclusively|solely|only) (?:with)?in (?:the )?[A-Z]\w+"
    r"|\b(?i:firms?|bidders?|suppliers?|contractors?|consultants?|compan(?:y|ies)|goods|services)\b[^;.]{0,25}\b(?:from|of|in) (?:the )?(?:[\w.'’=-]+ ){0,3}?member (?:countries|states)\b|\beligible countr(?:y|ies)\b"
    rf"|\b(?:products?|goods|equipment|software|devices?) (?:of|by|made by|from) {_NATION} (?:makers?|manufacturers?|compan\w+|firms?|vendors?|suppliers?|developers?|brands?)\b"
    r"|\bcountry of origin\b|\bdomestic(?:ally)?[- ](?:made|produced|manufactured|products?|goods|brands?|origin)\b"
    r"|\bpatent(?:ed)?\b[^;]{0,30}\b(?:technolog\w+|process|method|no\.?|number|held|owned|used?|algorithm|engine)\b|\b(?:holds?|own\w*|under) (?:a |the |its )?patents?\b",
)
_RIGHTS = pattern(
    r"\b(?:information|including|details?|specify|state|indicate)\b[^.;]{0,60}\bcountry of origin\b|侵害|第三者|帰属|許諾|特許庁|問わ|責任|紛争|特許権等|知的財産権|ノウハウ|(?:場合|とき|際)(?:に)?は?、?[^。]{0,40}(?:明記|明示|届け?出|報告|通知|申し出|申請)|\b(?:infring\w*|indemnif\w*|third[- ]part\w+|claims?|licen[cs]e|foreign|alike|equally)\b",
    re.IGNORECASE,
)


_FROM = pattern(
    r"\b(?:(?:country|place) of (?:manufacture|origin)|(?:domestic|local|indigenous) content|home[- ]country|(?:wholly|majority)[- ]owned by (?:citizens|nationals)|class-?i local supplier|(?:written|developed|made|produced|manufactured|assembled|designed)\b[^;]{0,30}\b(?:in|outside|within|inside) (?:the |this )?(?:European Union|EU|EEA|home country|country|United States|US|UK|United Kingdom)|(?:come from|sourced from|supplied from)\b[^;]{0,20}\b(?:East|West|Asia\w*|China|Europe\w*|abroad)\b[^;]{0,30}\bnot)\b",
    re.IGNORECASE,
)
_HAS_TO = pattern(
    r"\b(?:must|shall|excluded|not accepted|marks|points|only|qualify|minimum|at least|required|accepted)\b|:\s*[A-Z]|%",
)
_FROM_JA = pattern(
    r"(?:生産|製造|原産|開発)(?:地|国|拠点)(?:は|が|:|\)|を|の)|(?:国内|日本|アジア|海外|外国|特定国|[ァ-ヶー]{2,6}地域)[^。、]{0,6}で(?:製造|生産|開発|組み?立て)(?:され|し)"
)
_HAS_TO_JA = pattern(r"のみ|に限|使用しない|用いない|不可|書面|であること|認めない|日本|国内")
_HOMEMADE = together((_FROM, _HAS_TO), (_FROM_JA, _HAS_TO_JA), unless=(_RIGHTS,))


def check(passage: Passage) -> Iterator[Finding]:
    return wordings(passage, _ORIGIN, _RIGHTS, or_else=_HOMEMADE)
