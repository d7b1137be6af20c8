"""A company that must have made or supplied the thing."""

from collections.abc import Iterator
from dataclasses import replace

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.records.word import Supplier
from reqmodel.text import cells
from reqmodel.text.aspect import Aspect
from reqmodel.text.cells import APPROVED_EN, COMPANY, MADE_BY, MADE_BY_EN, TRADE
from reqmodel.text.context import welcomed
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import Span
from reqmodel.text.suspicion import names_or_wordings
from reqmodel.text.together import together, worded

CUES = (Supplier, "推薦", "紹介", "協会", "組合", "メーカ", "製造者", "製造元", "銘柄", "ブランド", "社製", "株式会社", "(株)", "純正", "genuine", "OEM", "社の", "製", "-made", "-built", "-brand", "made by", "manufactured by", "produced by", "supplied by", "built by", "Genuine", "anufacturer", "MANUFACTURER", "Make", "MAKE", "Maker", " makes", " brands", " manufacturers", "開発元", "製作者", "製作会社", "製作所", "Brand", "BRAND", "Mfr", "MFR", "(有)", "有限会社", "合同会社", " from ", "contract to", "awarded to", "award to", "is the only", "is the sole", "vendor is", "brand is", "supplier is")  # fmt: skip

_MATERIAL = r"[ァ-ヶー・]*(?:ステンレス|アルミ|スチール|プラスチック|ゴム|ガラス|ナイロン|ビニール|チタン|カーボン|コンクリート|ポリ|メラミン|シリコン|アクリル|セラミック|マグネシウム|レザー|コットン|ペーパー|ウール|オーダー|スクリーン|アメリカ|ドイツ|ヨーロッパ|フランス|イタリア|パルプ|ウレタン|モルタル|レンガ|タイル|フィルム)"
_NAMED = pattern(
    r"(?<![他自各同当弊数別貴御両一複1])(?:[一-龥]{1,8}|[ァ-ヶー・]{2,14}|[A-Za-z][A-Za-z0-9&.-]{1,20})社製"
    rf"|{COMPANY}\s*[^、。\sのがはをに()]{{1,20}}?(?:製(?![造作])|[がの](?:提供|開発|販売(?!パートナー|代理|特約)|製造|製品))"
    rf"|[^、。\sのがはをに()]{{2,20}}?{COMPANY}(?:製(?![造作])|[がの](?:提供|開発|販売(?!パートナー|代理|特約)|製造|製品))"
    r"|(?:[一-龥]{2,8}|[ァ-ヶー・]{3,14}|[A-Za-z][A-Za-z0-9&.-]{1,20})(?<![他自各同当弊数別貴御両一複会1])社の[^、。]{0,12}?(?:機|製品|機種|装置|端末|サーバー?|ソフト|システム|もの|品|カメラ|モデル|シリーズ|カートリッジ|部品)(?:とし|とす|を(?:納入|導入|設置|採用|使用|用い|選定|調達)|に限|であること)"
    rf"|(?<![ァ-ヶー])(?!{_MATERIAL})[ァ-ヶー・]{{3,14}}製(?:とし|とす|に限|の(?:機器|製品|もの|機種|端末)(?:とし|とす|を|に限))"
    r"|(?:メーカー?|製造(?:者|元|業者|会社)|銘柄|ブランド)(?:名)?\s*(?:は、?|:)\s*(?:[一-龥ァ-ヶーA-Z][一-龥ァ-ヶー・A-Za-z&]{1,19})(?:社|製)?(?:とする|とすること|に限|の(?:もの|製品)|であること|$)(?<!問わない)(?<!不問)(?<!指定なし)(?<!自由)(?<!各社)(?<!任意)(?<!未定)(?<!による)"
    rf"|{MADE_BY}|{MADE_BY_EN}|{APPROVED_EN}"
    rf"|(?:{COMPANY}[^、。\s「」()]{{2,16}}|[^、。\s「」()]{{2,16}}{COMPANY})のもの(?:とし|とす|に限|であること|を(?:使用|採用|納入))"
    rf"|[一-龥ァ-ヶー]{{2,10}}{TRADE}製(?![造作品])"
    r"|(?<![A-Za-z])(?!(?:PVC|ABS|FRP|SUS|PP|PE|PET|LED|EVA|MDF|UV|PC)製)[A-Z][A-Za-z]{2,}製(?:に統一|とし|とす|の(?:もの|製品|機器))"
    r"|(?:下記|以下|次|別紙|別表|指定(?:する)?)の?(?:製造(?:者|業者|元)|メーカー?)(?:の|が製造する)(?:製品|もの|機器|機種)"
    r"|(?:協会|組合|連合会|商工会(?:議所)?)(?:から|が|の)[^。、]{0,10}(?:推薦|指定|紹介)[^。、]{0,15}(?:事業者|業者|製造者|メーカー?)(?:による|が|に限|を|と)"
    r"|[一-龥ァ-ヶーA-Za-z]{2,16}(?:株式会社|\(株\)|サービス|工業|電機|製作所)が(?:製作|運営|製造|販売)(?:した|する)[^。、]{0,12}(?:もの|センター|製品|機器)(?:を|に|とする)"
    r"|純正(?:品|部品|の|オプション|トナー|消耗品|インク)"
    r"|\bgenuine\b[^;]{0,20}\b(?:parts?|toner|supplies|consumables)\b|\bOEM (?:parts?|only)\b|\b[Gg]enuine (?:OEM|[A-Z]\w+)\b"
    r"|\b(?!As|Well|Newly|Purpose|Locally|American|Japanese|German|European|Chinese|Korean|Taiwanese|British|French|Italian|Canadian|Swiss|Indian|Domestic|Foreign|Man|Custom|Tailor|Ready|Pre|Self|US|USA|UK|EU)[A-Z][A-Za-z0-9]+-(?:made|built|branded?|manufactured)\b"
    r"|\b(?:made|manufactured|produced|supplied|built) (?:only |exclusively |solely )?by (?!(?:The|Any|Each|An?|Contractors?|Suppliers?|Vendors?|Bidders?|Offerors?|Providers?|City|County|State|Department|Agency|Authority|Buyer|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][A-Za-z]{2,}"
)
_WITH_MODEL = pattern(
    rf"(?<![一-龥ァ-ヶー])(?!{_MATERIAL})[一-龥ァ-ヶーA-Za-z&]{{2,16}}(?<![鋼木紙布革皮脂属鉄銅石陶器金板物維国本自他同各特手既再複作調精縫官私銀麻絹竹土和洋産量新旧初内外別試])製の?[一-龥ァ-ヶーA-Za-z0-9]{{0,24}}[ 、:]?[「『(][A-Z][A-Za-z]{{0,6}}[- ]?[0-9A-Z][A-Za-z0-9/+ -]{{0,14}}[」』)]"
)
"""A maker no dictionary has, before a thing with its model in quotation marks."""
_NOBODY = r"(?!(?:The|An?|Any|Each|All|Its?|Our|Contractors?|Suppliers?|Vendors?|Bidders?|Offerors?|Proposers?|Providers?|Consultants?|Tenderers?|City|County|State|Department|Agency|Authority|Buyer|Government|Council|Board|Commission|District|University|College|Office|Bank|Ministry|Local|Small|Qualified|Successful|Awardee|Section|Lot|Bids?|Category|Phase|Appendix|Annex|Federal|National|Responsible|US|UK|EU|I|II|III|IV|V|X)\b)"
_SOLE_EN = pattern(
    rf"\b(?i:procur|purchas|obtain|acquir|buy|sourc|order|licens)\w*\b(?:(?!\b(?i:from|will|shall)\b)[^.;]){{0,60}} (?i:directly |only |solely |exclusively )?from (?i:the company |the firm |the manufacturer )?{_NOBODY}(?:[A-Z][a-z]+[A-Z]\w+|[A-Z]\w+(?: [A-Z]\w+)*,? (?:Inc|Ltd|LLC|Limited|Corp(?:oration)?|GmbH|PLC|plc|Co)\b)"
    rf"|\b(?i:award(?:ing)? (?:of )?(?:a |the |this )?(?:\w+ )?contract|contract (?:will be |to be |is to be )?awarded|direct award) to {_NOBODY}[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){{0,4}},? (?i:for|to provide|to supply|to deliver|inc|ltd|llc|limited|corp)\b"
    rf"|\b{_NOBODY}[A-Z]\w+(?: [A-Z]\w+){{0,3}} is the (?i:only|sole) (?:known )?(?i:entity|company|vendor|firm|source|supplier|provider|manufacturer|CMS|system|product|solution|platform|software|organi[sz]ation|tool)\b"
    rf"|\b(?i:preferred|standard|approved|chosen|selected) (?:[\w-]+ ){{0,3}}?(?i:vendor|manufacturer|maker|brand|supplier) (?i:is|for \w+ is) {_NOBODY}[A-Z]\w+"
)
"""A company in a sentence that buys of it alone."""
_ANYONE = pattern(r"(?:[他自各同当弊数別貴御両一複1]|異なる|特定の)(?:の?会|数の?)?社製|以外の")
_BY_MAKER = worded(_NAMED, _ANYONE, together((_WITH_MODEL,), (_SOLE_EN,)))


def check(passage: Passage) -> Iterator[Finding]:
    def made(plain: str, sentence: Span) -> Span | None:
        return _BY_MAKER(plain, sentence) or cells.maker(passage, sentence)

    for finding in names_or_wordings(passage, Aspect.PRODUCT, made, (Supplier,)):
        yield replace(finding, severity=Severity.INFO) if welcomed(passage) else finding
