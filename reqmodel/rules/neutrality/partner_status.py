"""A standing in a maker's partner or reseller programme, or a paper that only the maker gives."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.aspect import Aspect
from reqmodel.text.parties import BIDDER, CERTIFIED, MAKER
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names_or_wordings
from reqmodel.text.together import together, worded

CUES = ("icensor", "opyright", "メーカ", "供給元", "著作権者", "クラウド事業者", "製造販売業者", "代理店区分", "パートナー一覧", "指定工事店", "特約店", "rincipal", "producer", "brand", "ealership", "istributorship", "ranchise", "agents", "PartnerNetwork", "hannel", "back-to-back", "Service Provider", "software house", Product, "代理店", "販売店", "リセラー", "パートナー", "製造元", "製造者", "製造業者", "開発元", "供給証明", "供給確約", "Partner", "partner", "reseller", "dealer", "distributor", "manufacturer", "提供元の認", "提供元が認", "提供元による", "提供元の証", "提供元が発", "提供元の発", "提供元のサ", "ベンダ", "vendor", "maker", "publisher", "authorised by", "authorized by", "approved by", "OEM", "latinum", "販売元", "一次店", "取扱店", "uthorization", "uthorisation", "MAF", "ealer", "nstaller", "-certified", "-author", "-accredited")  # fmt: skip

_STATUS = pattern(
    r"(?:正規|一次|特約|認定|公認|公式|販売|総|メーカー?の?|製造元の?|国内)の?(?:販売)?(?:代理店|リセラー|ディーラー|取扱店|販売店)"
    r"|\b(?:vendor|bidder|contractor|supplier|offeror|respondent|proposer)s? (?:shall|must|should) be an? (?:[\w-]+ ){0,3}?(?:reseller|dealer|distributor)\b"
    r"|特約店(?:であ|契約|に限|の資格)|(?:ゴールド|プレミアム?|シルバー|プラチナ|アドバンスト?|コンサルティング|ソリューション|テクノロジー?|セールス|認定|公式|正規|販売|ビジネス|技術)パートナー(?:の(?:認定|資格|契約)|であ|契約|に(?:認定|登録)|企業|として|資格|を)"
    r"|パートナー(?:プログラム|制度|認定|ランク|レベル)"
    r"|(?:メーカー?|製造(?:元|者|業者)|開発元|ベンダー?)(?:等)?(?:の|が|から|より|による)[^。、]{0,12}(?:認定(?!基準|研修|講習|資格|試験|技術者|エンジニア)|証明書|許諾|出荷証明|引受書|確約書|供給証明|推奨(?:を受け|する)者)"
    r"|(?:メーカー?|製造(?:元|者|業者)|開発元|ベンダー?|提供元)(?:等)?(?:の|が|から|より|による)、?[^。]{0,20}(?:認定(?!基準|研修|講習|資格|試験|技術者|エンジニア)|登録|指定|承認|推奨|公認)(?:(?:を|として)[^。、]{0,10}受け|され|した(?:販売|保守|サービス|事業|施工)|(?:保守|販売|施工|サービス)?(?:店|事業者|業者|代理店))"
    r"|(?:メーカー?|製造(?:元|者|業者)|開発元|ベンダー?|提供元)(?:の|が|から|より)?[^。、]{0,12}(?:サポート|保守|供給|支援)(?:を|が)?受けられる?(?:こと)?を(?:証|示)する"
    r"|(?:メーカー?|製造(?:元|者|業者)|開発元|ベンダー?)(?:の)?(?:販売)?(?:パートナー(?:企業|会社|であ)|グループ(?:会社|企業)であ|系列)|(?:一次店|特約店|取扱店|代理店)(?:であること|に限|の証明)"
    r"|(?:メーカー?|製造(?:元|者|業者)|開発元|ベンダー?)(?:が)?発行(?:の|する|した)[^。、]{0,10}(?:認定証|認定書|証明書)"
    rf"|{CERTIFIED}(?:\W*$| (?:partners?|resellers?|integrators?|dealers?|contractors?|suppliers?|vendors?|firms?|compan(?:y|ies)|providers?)\b)"
    r"|\b(?:OEM|manufacturer|maker|vendor|publisher)(?:'s)? (?:authori[sz]ation|support|certification) (?:letters?|forms?|certificates?)\b|\b(?:channel|tier \w+|sales|implementation) partner\b[^;]{0,20}\b(?:of|with|for)\b"
    r"|(?:販売元|メーカー?|製造(?:元|者)|開発元|提供元|提供者)[^。]{0,15}(?:取扱店|代理店|販売店|特約店)[^。]{0,10}(?:証書|証明|資格|契約)|(?:上位|上級|最上位|プレミア|認定)(?:の)?パートナー(?:に|と)[^。、]{0,8}(?:位置|認定|登録|指定)"
    r"|(?:販売元|メーカー?|製造(?:元|者)|開発元|提供元)と(?:の)?[^。、]{0,8}契約(?:書|を)[^。]{0,14}(?:提出|締結し|有し)[^。]{0,10}(?:者に限|者であ|こと)"
    r"|\b(?:platinum|gold|silver|premier|elite|diamond) (?:status|level|tier|partner\w*)\b"
    r"|(?:代理店|特約店|販売店|メーカー?|製造(?:元|者))(?:等)?を(?:通じて|経由して|介して)[^。、]{0,10}(?:保守|修理|点検|供給|購入|調達|納入)"
    r"|(?:メーカー?|製造(?:元|者|業者)|開発元)(?:から|より|の)[^。、]{0,10}(?:供給|保守|支援|サポート)[^。、]{0,6}(?:確約|保証|証明|承諾|約束)を(?:得|受け)"
    r"|(?:供給|出荷|保守)(?:証明|確約|引受)書|(?:代理店|特約店|販売店|取扱店)(?:等)?の?(?:[^。、]{0,10}を(?:証|示)する)?(?:証明書|証書|書類|書面)"
    r"|\b(?:authori[sz]ed|certified|licen[cs]ed(?= re)|gold|platinum|premier|accredited|official|silver|elite)\b[^;]{0,25}\b(?:resellers?|dealers?|partners?|distributors?|integrators?)\b"
    r"|\b(?:manufacturer|maker|vendor|publisher|OEM|software house)(?:'s)?[- ](?:authori[sz]ed|approved|appointed|accredited|recogni[sz]ed|certified)\b|\b(?:authori[sz]ed|approved|appointed|accredited|recogni[sz]ed|certified|endorsed) by (?:the |its )?(?:\w+ )?(?:manufacturer|maker|vendor|publisher|OEM|developer)\b"
    rf"|\b(?:authori[sz]ed|certified|accredited|appointed|factory[- ]authori[sz]ed|licen[cs]ed)\b[^;]{{0,40}}\b(?:service cent(?:er|re)s?|service providers?|installers?|applicators?|distributors?|dealerships?)\b|\bpartnership (?:letters?|certificates?|agreements?)\b"
    rf"|\b(?:authori[sz]ed|certified|approved|accredited|appointed|licen[cs]ed|recogni[sz]ed) by (?:the |its |their |an? |each )?(?:\w+ ){{0,3}}{MAKER}\b|\b(?:letters?|forms?|certificates?|proof|evidence|statement)\b[^;]{{0,30}}\b(?:authori[sz]ation|support|commitment|partnership)\b[^;]{{0,20}}\b(?:from|by|of) (?:the |each |its |their |an? )?(?:\w+ ){{0,3}}(?:{MAKER}|distributors?)\b"
    rf"|\b{MAKER}'?s?'? (?:authori[sz]ation|partnership|dealer|reseller|agency)\b|\(?\bMAF\b|\bletters? (?:from|of) (?:the |each |its |their )?(?:\w+ )?{MAKER}\b"
    r"|\b(?:partner|reseller|dealer|distributor)(?:ship)?\b[^;]{0,20}\b(?:authori[sz]ations?|certifications?|accreditations?|designations?)\b"
    rf"|\b(?:only )?if the {MAKER} (?:provides?|issues?|gives?|supplies|confirms?)\b|\b{MAKER}(?:'s|s')? (?:confirmation|support|commitment|approval|endorsement) letters?\b|\b(?:confirmation|commitment|supporting|endorsement) letters? (?:from|of|by) (?:the |each |its )?(?:\w+ )?{MAKER}\b"
    r"|(?:入札者|応札者|提案者|応募者|参加者|事業者|受注者|供給者)[はが]、?[^。]{0,24}(?:製造者|製造業者|製造元|メーカー?)(?:自身|又は[^。、]{1,14}|若しくは[^。、]{1,14})?(?:であること|でなければ|に限)"
    rf"|\b{BIDDER}\b[^;.]{{0,25}}\b(?:should|must|shall|to) be (?:the |an? )?(?:original )?(?:equipment )?(?:{MAKER}|(?:software )?licensor|copyright (?:holder|owner))\b|\b(?:eligible|only|reputed|original|bona ?fide) (?:equipment )?manufacturers?\b[^;]{{0,40}}\b(?:agents?|dealers?|distributors?|representatives?)\b"
    r"|\bpartner(?:ship)? (?:status|level|tier|program(?:me)?|certification)\b"
    r"|\bmanufacturer'?s? (?:authori[sz]ation|letter|certificat\w+)|\b(?:letter|authori[sz]ation|certificat\w+)\b[^;]{0,20}\b(?:from|by|of) the (?:manufacturer|vendor|publisher|maker|OEM)\b",
    re.IGNORECASE,
)
_OTHERWISE = pattern(
    r"経由した|問わ|不要|必要としない|要しない|データパートナー|保証書|\b(?:not required|regardless|need not|(?:or[- ])?equals?|equivalents?|substitut\w+|alternates?)\b|\b(?:technicians?|engineers?|installers?|personnel|staff|leads?|(?<!account )managers?|trainers?)\b[^;]{0,60}\b(?:certified|trained|accredited) (?:by|and)\b",
    re.IGNORECASE,
)


_GIVER = pattern(
    rf"\b(?:{MAKER}|principal(?! place|s? and|al)|producer|brand owner|vendor's channel|hardware brand|software house)\b",
    re.IGNORECASE,
)
_GIVEN = pattern(
    r"\b(?:letters?|undertaking|certificates?|proof|agreement|member(?:ship)?|enrol\w*|standing|appointed|accredited|certified|partner\w*|promis\w+|direct contract|franchise|authori[sz]\w+)\b",
    re.IGNORECASE,
)
_TRADER = pattern(
    r"\b(?:dealership certificate|distributorship|franchise agreements?|sole agents?|value[- ]added resellers?|authori[sz]ed service provider|\w+-approved (?:\w+ )?resellers?|partner ?network|channel program\w*|back-to-back (?:support|agreements?))\b",
    re.IGNORECASE,
)
_PAPERS = pattern(
    r"\b(?:technicians?|engineers?|training|warrant\w+|manuals?|instructions?|recommend\w*|specifications?|guidelines?|data ?sheets?|quality|test(?:ing)?|calibration|conformity|brochures?|catalog\w*|safety|tickets?)\b",
    re.IGNORECASE,
)
"""What makers give to whoever buys."""
_GIVER_JA = pattern(
    r"メーカー?|製造(?:者|元|販売業者|業者)|開発元|供給元|提供元|ベンダー?|著作権者|クラウド事業者|販売元"
)
_GIVEN_JA = pattern(
    r"確約書|証明書|納入保証書|出荷保証|同意|認定(?:書|証|店)|登録証|代理店|特約店|指定(?:工事|販売|保守)?店|取決め|取り決め|パートナー(?!シップ協定)|提携|コンピテンシー|再販|一覧に社名"
)
_TRADER_JA = pattern(r"代理店区分|特約店と認め|指定工事店|パートナー一覧")
_BIDS_JA = pattern(r"者|社|提出|条件|参加|失格|配点|点|評価|こと")
_PAPERS_JA = pattern(
    r"説明書|マニュアル|保証期間|推奨(?:環境|値)|仕様書(?:等)?に(?:従|基づ)|試験|検査成績|校正|電子証明書|サーバー?証明書|利用者|住民|市民|申請者|電話番号|再委託"
)
_FAVOURED = together(
    (_TRADER,),
    (_GIVER, _GIVEN),
    (_TRADER_JA,),
    (_GIVER_JA, _GIVEN_JA, _BIDS_JA),
    unless=(_PAPERS, _PAPERS_JA, _OTHERWISE),
)
_PARTNER = worded(_STATUS, _OTHERWISE, _FAVOURED)


def check(passage: Passage) -> Iterator[Finding]:
    return names_or_wordings(passage, Aspect.PARTNERSHIP, _PARTNER)
