"""An office or a distance asked for, where a time to respond would do."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("分以内", "時間以内", "drive", "upport in", "到着", "来院", "来校", "訪問", "駆け", "かけつけ", "参集", "急行", "臨場", "オンサイト", "現地", "n-site", "n site", "rriv", "ttend", "n person", "hysical", "来庁", "ata cent", "である者のみ", "いずれかに", "納めて", "道のり", "市域に", "常設", "居住地は", "Non-", "local ", "ffshore", "内企業", "ompany", "usiness", "firm", "idder", "本社", "支社", "支店", "営業所", "本店", "倉庫", "工場", "拠点", "事務所", "コールセンター", "居住", "住まわせ", "所在地", "住民票", "民税", "地元企業", "データセンター", "地域性", "ffice", "remises", "epot", "arehouse", "lease", "GST", "omiciled", "eadquarter", "axpayer", "hamber", "place of business", "premises", "市内", "県内", "町内", "村内", "管内", "区内", "府内", "都内", "道内", "地元", "圏内", "地域内", "範囲内", "事業所", "来訪", "km", "キロ", "local", "office", "located", "within", "headquarter", "presence", "駆けつけ", "駆け付け", "在住", "常駐", "resid", "live", "living", "based", "domiciled", "depot", "workshop", "branch", "registered", "incorporated", "ervice cent", "United States", "U.S.", "in Canada", "in Australia", "CONUS", "United Kingdom", "in New Zealand", "in India", "ocality", "分圏", "agent", "representative", "持たない者", "住所", "shore", "metro", "国内")  # fmt: skip

_AREA = r"(?:市内|県内|町内|村内|管内|区内|府内|都内|道内|圏内|本[市県]|当[市県]|[^\s、。はがにをの]{1,4}[県市町村区都府]内?|[^\s、。はがにをの]{1,6}(?:島|地区|区域)内|近隣市町村?|[^\s、。はがにをの]{1,4}地方|(?:北海道|東北|関東|首都圏|北陸|東海|中部|近畿|関西|中国|四国|九州|沖縄)(?:地方|地域|圏|管内|内)?|隣接(?:する)?[市県])"
_OFFICE = r"(?:営業拠点|サポート拠点|本社|本店|支店|支社|営業所|事業所|事務所|(?:保守|サービス|サポート|運用|活動|業務)?拠点|主たる営業所)"
_LOCAL = pattern(
    r"準?[市県町区]内企業(?:可|に限|のみ)|\b(?:[A-Z]\w+|(?i:local|in-state|resident)) (?i:compan(?:y|ies)|business(?:es)?|firms?|bidders?)\b[^;.]{0,40}\b(?i:points?|preference)\b|\b(?i:offshore (?:[\w-]+ ){0,2}?(?:resources?|staff|personnel|work|development|support))\b[^;.]{0,30}\b(?i:prohibited|not (?:be )?(?:permitted|allowed|used|accepted))\b"
    r"|[区市県]内(?:」|』)である者のみ|いずれかに(?:本社|支社|営業所|支店|本店)?(?:を登記|が?所在|を有)|法人[市県]?民税を[^。、]{0,6}に納め|道のりが[0-9]+|市域に[^。、]{0,6}設け|オフィスを常設|居住地は[^。]{0,8}内"
    r"|(?:指定する時刻|随時|急を要する)[^。]{0,30}来庁|来庁し[^。]{0,60}(?:急を要する|随時)|\bData cent(?:er|re)s must be (?:hosted|located) in (?-i:the U\.?S|[A-Z])|\b(?:qualified,? )?local firms\b"
    r"|\b(?i:vendors?|contractors?|bidders?|firms?|suppliers?)\b[^;.]{0,60}\blocated (?:with)?in the (?:continental |contiguous )?(?:United States|U\.?S\b)|\b(?i:vendors?|bidders?|firms?|suppliers?|compan(?:y|ies))\b[^;.]{0,40}\b(?i:service|support|offices?|presence)\b[^;.]{0,20}\bin (?:the )?[A-Z]\w+[^;.]{0,40}\b(?i:advantage|prefer(?:red|ence))\b"
    r"|データセンター[^。]{0,20}[県市府道](?:内|域)に[^。、]{0,6}(?:立地|所在|設置|あ)"
    rf"|{_AREA}(?:又は[^。、]{{1,10}})?(?:に|へ|で)、?[^。、]{{0,20}}{_OFFICE}(?:等)?(?:\([^)]*\))?[^。]{{0,16}}(?:有|置|設け|設置|構え|ある|あり|所在|登録|開設|持)"
    rf"|{_AREA}に[^。、]{{0,6}}(?:存在|所在)する{_OFFICE}[^。]{{0,60}}(?:常駐|駐在|配置)"
    rf"|{_AREA}に(?:本店|本社|主たる(?:営業所|事業所))(?:又は|若しくは|または)[^。、]{{0,10}}{_OFFICE}等?\s*$"
    r"|(?:代理店|販売店|取扱店|サービス(?:拠点|センター?)|修理(?:拠点|工場))(?:等)?が[^。、]{0,10}(?:(?:県|市|町|区|都|府|道)内|現地|[ァ-ヶー]{2,}国内)に(?:存在|所在|ある|あ[りる])"
    r"|\bon-?shore (?:based )?(?i:personnel|resources?|staff|team|support)\b|\b(?i:personnel|staff|resources?|team|support|work)\b[^;]{0,30}\b(?:be|is|are|performed|located) (?:\w+ )?on-?shore\b|\b(?i:physical (?:facilit\w+|presence|offices?|locations?)|facilities|offices?|staff)\b[^;]{0,60}\bin the [A-Z][\w. ]{2,30}\bmetro(?:politan)? area\b"
    rf"|{_AREA}に[^。、]{{0,10}}{_OFFICE}(?:等)?[がの](?:無い|ない)(?:事業者|業者|者|会社)[^。]{{0,40}}(?:できません|できない|できず|認めない|不可)"
    rf"|{_OFFICE}(?:等)?(?:が|を|は)[^。、]{{0,10}}{_AREA}(?:に|へ)[^。]{{0,10}}(?:有|置|設|構え|ある|あり|所在|登録|開設)"
    rf"|{_OFFICE}(?:等)?(?:が|を|は)[^。、]{{0,20}}(?:県|市|町|区|都|府|圏|地方|地域|管内|地区)(?:内)?(?:の(?:いずれか|どこか))?(?:に|へ)[^。]{{0,10}}(?:有|置|設|構え|ある|あり|所在|登録|開設)"
    r"|[0-9]+\s*(?:分|時間)以内(?:に|で)[^。、]{0,12}(?:到着|来庁|来院|来校|駆け?[付つ]け|かけつけ|参集)[^。、]{0,8}(?:場所|地域|距離|範囲|位置|圏|拠点|所在)"
    r"|(?:技術者|常駐者|要員|監督者|管理者|講師|保守員|社員|スタッフ|担当者|作業員|従事者|責任者)[^。、]{0,12}(?:県|市|町|村|区|管)内(?:に|の)[^。、]{0,6}(?:居住|在住|常駐|勤務)"
    r"|(?:県|市|町|村|区|管)内に[^。、]{0,10}(?:要員|技術者|保守員|社員|担当者|スタッフ)を[^。、]{0,6}(?:常駐|駐在|配置)"
    r"|(?:県|市|町|村|区|管)内に[^。、]{0,8}(?:常駐|駐在|在住|居住|配置)[^。、]{0,12}(?:要員|技術者|担当|社員|従業員|者)"
    r"|(?:本店|本社|主たる事業所|営業所|事業所)(?:の)?所在地が[^。、]{0,8}(?:市|県|町|村|区|管|府|道|都)内|(?:市|県|町|村|区|府|道|都)内に(?:住所|本店|本社)を有する(?:技術者|者|企業|法人|事業者)(?:を|に限|であ|とする)"
    r"|\b(?:headquartered|domiciled|incorporated|registered)\b[^;]{0,25}\bin the (?i:city|county|state|prefecture|province|district|region)\b|\b(?i:live|reside|based|located)\b within \d+ (?:minutes|hours|miles|km)\b"
    r"|(?:北海道|東北|関東|北陸|東海|中部|近畿|関西|中国|四国|九州|沖縄)(?:地方|地域|地区|圏)に[^。、]{0,6}(?:技術者|要員|保守員|社員)[^。]{0,12}(?:常駐|配置|在籍)|\b(?i:local|resident) (?:agents?|representatives?)\b"
    r"|(?:車で|徒歩)?\s*[0-9]+\s*分圏[^。]{0,16}(?:詰所|待機|拠点|技術者|保守|事業所)|(?:支店|支社|営業所|事業所|本社|拠点)を持たない者[^。]{0,8}(?:認めない|不可|除)"
    r"|\b(?i:depot|office|branch|workshop|technicians?|staff|service cent(?:er|re)|warehouse)\b[^;]{0,30}\b(?:(?:no|not) (?:more|further|farther) than|less than|within)\b \d+ (?:miles|km|kilomet\w+|minutes)\b"
    r"|(?:速やか|迅速|直ち|すぐ)に(?:来訪|来庁|駆け?[付つ]け|かけつけ)[^。]{0,8}(?:可能|でき)な?[^。]{0,10}(?:地域|距離|範囲|場所|位置|圏内)|来(?:訪|庁)(?:可能|でき)な?(?:る)?(?:地域|距離|範囲|場所)"
    r"|[0-9]+\s*(?:km|キロ(?:メートル)?)(?:以内|圏内)|[0-9]+\s*(?:分|時間)(?:以内|圏内)(?:で(?:来|到着)[^。]{0,6})?の(?:距離|場所|地域|範囲)|[0-9]+\s*(?:分|時間)以内に(?:到着|来庁|来訪|駆け?[付つ]け)[^。]{0,6}(?:場所|距離|範囲|位置|地域)|[0-9]+\s*(?:分|時間)(?:圏内|以内に(?:所在|位置))"
    r"|地元(?:企業|業者|事業者)(?:に限|であ|のみ|を(?:主|代表)|が)|(?:市内|県内|町内)(?:の)?(?:業者|企業)(?:に限|であ|のみ)"
    r"|\b(?:office|headquarter\w*|branch|presence|premises|place of business|service cent(?:er|re))\b[^;]{0,40}\b(?:within|in|inside)\b[^;]{0,15}\b(?:city|county|state|prefecture|district|region|miles|km|kilomet\w+|metropolitan)\b"
    r"|\b(?i:technicians?|staff|engineers?|personnel|contractors?|suppliers?|vendors?|bidders?|employees?|managers?|team|workers?|firms?)\b[^;]{0,30}\b(?:resid(?:e|es|ing)|lives?|living|be (?:based|located|domiciled|resident|situated)|domiciled)\b (?:with)?in\b"
    r"|\b(?:maintain|keep|have|operate|establish|open)\w*\b[^;]{0,25}\b(?:office|depot|workshop|branch|service cent(?:er|re))\b[^;]{0,20}\b(?:in|within|near)\b"
    r"|\b(?i:stock(?:ed)?|spare parts?|support(?:ed)?|staffed|serviced|available|inventory) locally\b|\blocally (?i:stocked|staffed|based|owned|located|available)\b"
    r"|\b(?i:within|less than|(?:no|not) (?:more|further|farther) than|maximum of) (?:an? )?(?:[a-z]+(?:-[a-z]+)? ?\()?\d+\)?[ -](?:miles?|mi\.|km|kilomet\w+)\b|\b(?i:physical|permanent|in-state|in-country|in-person|established) (?i:local )?(?i:presence|office|location|place of business|premises)\b[^;]{0,15}\b(?:within|in|inside)\b|\b(?i:qualified,? |only )?local,? (?:qualified )?(?i:firms?|contractors?|vendors?|bidders?|technicians?|service (?:office|cent(?:er|re)))\b|\b(?i:locally|in-state)[- ](?i:based|owned|located|licensed)\b"
    r"|\b(?i:vendors?|contractors?|bidders?|firms?|suppliers?|proposers?|respondents?|technicians?|tenderers?|compan(?:y|ies)|offices?|bidders)\b[^;]{0,80}\b(?i:headquartered|domiciled|located|based|established|resident|situated)\b (?:with)?in (?:the )?(?!(?i:compliance|accordance|united states|order|part|whole|section|US|USA|UK|EU|EEA)\b)(?:[A-Z]\w+|(?i:city|county|state|district|region|province|territory|municipality|island|boundaries|limits|metropolitan))"
    r"|\b(?i:work|services?|support|tasks?|labou?r|development|contract|help ?desk|call cent(?:er|re)s?|staff|personnel|resources)\b[^;]{0,70}\b(?i:performed|provided|carried out|delivered|conducted|completed|rendered|located|based|reside|situated)\b[^;]{0,25}\b(?i:with)?in (?:the )?(?:(?i:continental|contiguous) )?(?:United States|U\.?S\.?A?\b|CONUS|UK\b|United Kingdom|Canada|Australia|New Zealand|Ireland|India|South Africa|European Union|EU\b|EEA\b)"
    r"|\b[Ll]ocality\b[^;]{0,20}\bwithin\b|\bwithin \d+ (?:miles|km|kilomet\w+)\b|\bNon-(?:United States|US|domestic) (?:resources?|staff|personnel)\b[^;.]{0,20}\bnot\b|\blocal (?:offices?|staff|presence|vendors?|bidders?|compan\w+|firms?|suppliers?|contractors?)\b|\bwithin (?:an?|one|two|three|(?:an? )?(?:\d+ ?(?:to|-) ?)?\d+)[- ](?:minutes?|hours?)'?s?'? (?:drive|driving|travel)\w*"
    r"|\b(?:located|based|headquartered|domiciled)\b (?:with)?in (?:the )?(?:city|county|state|prefecture|[A-Z]\w+ (?:City|County|Prefecture))\b",
)
_OTHERS = pattern(
    r"申請者|補助|助成|交付金|設備投資|利用者|住民|県民|市民|登録者|来訪者|対象(?:とする|者)|データセンター(?![^。]{0,30}[県市府道](?:内|域)に[^。、]{0,6}(?:立地|所在|あ|設置))|原子力|活断層|浸水|履行場所(?!の選定)|設置場所|納入場所|資格審査|名簿(?![^。]{0,40}[市県町区村府都道]内の?(?:業者|企業|事業者|者)で)|問わ|\b(?i:no preference|anywhere|who (?:live|reside)|apply|travel is|data (?:must|shall|will|is|are|be|resid\w+)|(?:data|information)\b[^;]{0,20}\b(?:stored|hosted|held|kept|remain)\b|host(?:ed|ing)|backups?|residents|resident (?!with|in\b)|users?|citizens?|applicants?|data cent\w+|delivery)\b",
    re.IGNORECASE,
)


_COMES = pattern(
    r"到着|来庁|来院|来校|訪問|駆け?[付つ]け|かけつけ|参集|急行|臨場|オンサイト|現地(?:に(?:て|お)|で|へ|対応|作業|保守)"
    r"|\b(?i:on[- ]?site|arriv\w+|attend(?:ance)?|in person|physical(?:ly)? (?:present|respon\w+))\b"
)
_SOON = pattern(
    r"(?<![0-9])(?:[0-9]{1,3}\s*分|[1-3]\s*時間)(?:程度)?以内|\b(?i:within|in) (?:an? |one |two |three |(?:\w+ )?\(?[1-3]\)? ?)?(?:[1-9][0-9]+[- ]?minutes?|(?:an |one |two |three |(?:\w+ )?\(?[1-3]\)?[- ]?)hours?)\b"
)
_FROM_AFAR = pattern(
    r"遠隔|リモート|電話|(?i:\b(?:remote\w*|telephone|phone|or online|training|interview\w*|presentations?|visitors?|patients?|ambulances?|alarm)\b)"
)
"""Help may come over a line as well, or somebody else comes."""


_SEAT = pattern(
    r"\b(?i:offices?|premises|depots?|branch|warehouse|(?:service|support|delivery) cent(?:er|re)s?|workshop|commercial lease|GST registration|domiciled|headquarter\w*|local taxpayers?|chamber of commerce|physical establishment)\b"
)
_THERE = pattern(
    r"\b(?i:in|within|inside|near|of|from|on) (?:each of )?(?i:the|this|our|same|that|\w+'s)+ (?:[\w'-]+ ){0,3}?(?i:county|city|state|districts?|capital|town|island|metropolitan|region|province|municipality|prefecture|area)\b|\bdistance\b|\b[0-9]+ (?:km|miles)\b|\b(?i:local taxpayers)\b"
)
_BOUND = pattern(
    r"\b(?i:must|shall|has to|have to|required?|proof|bonus|points?|marks|only|may apply|permanent|is to|are|bidders?|suppliers?|vendors?|contractors?|tenderers?|max\.?|kept)\b"
)
_SEAT_JA = pattern(
    r"本社|支社|支店|営業所|本店|倉庫|修理工場|拠点|事務所|コールセンター|居住地|住まわせ|居住(?:し|する)|所在地(?:区分)?|住民票|法人市?[市県]?民税|地元企業|データセンター|地域性"
)
_THERE_JA = pattern(
    r"(?:市|県|区|町|村|島|府|都|圏|管|道)内|市域|[本同][市県]|隣接|(?:市町?|町|県|区)のいずれか|[0-9]+[市町県](?:[0-9]+[市町村])?のいずれか|徒歩で|[0-9]+\s*(?:キロメートル|km)|地元企業"
)
_BOUND_JA = pattern(
    r"こと[。)]?\s*$|者(?:[。をに]|のみ|である|$)|に限|対象と|加点|[0-9]点|不適格|のみ|もの(?:と|である)|設け|置く"
)
_NOT_SEAT_JA = pattern(
    r"納入場所|履行場所|設置場所|公共施設|住民(?!票)|利用者|申請|国内のデータセンター|日本国内|(?:表示|検索|登録|管理|入力|出力|閲覧|接続|確認|選択)(?:が)?(?:でき|可能|する機能)|端末|回線|学校|庁舎内|職員"
)
_NOT_SEAT = pattern(r"\b(?i:do business|deliver\w*|buyer|city hall)\b")
_NEAR = together(
    (_COMES, _SOON),
    (_SEAT, _THERE, _BOUND),
    (_SEAT_JA, _THERE_JA, _BOUND_JA),
    unless=(_FROM_AFAR, _OTHERS, _NOT_SEAT_JA, _NOT_SEAT),
)


def check(passage: Passage) -> Iterator[Finding]:
    return wordings(passage, _LOCAL, _OTHERS, or_else=_NEAR)
