"""One certificate, or several together, where others show the same."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.context import one_of_many
from reqmodel.text.parties import BIDDER
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("ISO", "CMMI", "マーク", "SOC", "PCI", "ISMS", "EPEAT", "EAL", "ISMAP", "27001", "プライバシーマーク", "Pマーク", "9001", "20000", "27017", "27018", "27701", "15001", "FedRAMP", "HITRUST", "StateRAMP", "14001", "ASP・SaaS", "Cyber Essentials", "TX-RAMP", "CSA STAR", "TISAX", "IRAP", "TRUSTe", "PrivacyMark", "22301", "42001", "45001", "JDCC", "ASPIC", "エコアクション", "KES", "ティア", "Tier", "準拠登録", "ISO認", "ISOの認", "の認証", "UL", "Underwriters", "ertified by", "ccredited by")  # fmt: skip

_CERTIFICATE = r"(?:ISMS|ISO(?:/IEC)?\s?(?:27001|27017|27018|27701|9001|20000|14001)(?:-1)?|JIS\s?Q\s?(?:27001|15001|9001)|プライバシーマーク|Pマーク|ISMAP(?:-LIU)?|SOC\s?[123](?:\s?Type\s?[12I]+)?|CMMI|PCI\s?DSS|FedRAMP|StateRAMP|HITRUST|Cyber Essentials(?: Plus)?|TX-RAMP|CSA STAR|TISAX|IRAP|TRUSTe|PrivacyMark|ASPIC|エコアクション21|KES|JDCC[^。]{0,20}|ティア\s?[1-4]|Tier\s?[1-4I]+|ISO(?:/IEC)?\s?(?:22301|27036|42001|45001)|JIS\s?Q\s?20000|ASP・SaaS[^。]{0,12})"
_FIRM = rf"(?:{BIDDER}|stations?|monitoring|laborator(?:y|ies)|factor(?:y|ies)|plants?)"
_HELD = pattern(
    r"(?:APPLIC|推進協会|推進機構|協議会)[^。、]{0,12}(?:準拠)?登録が?(?:され|済)|(?:以下|次|下記)の(?:各)?(?:第三者)?認証を?(?:すべて|全て|いずれも)?(?:を)?(?:受け|取得|有|保有)(?!するよう努)|"
    r"ISOの?(?:認定|認証)を?(?:取得|受け)"
    rf"|\b{_FIRM}\b[^;]{{0,60}}\b(?:UL|Underwriters'? Laborator(?:y|ies))(?: ?[0-9]{{3,4}})?[- ](?:rating|certifi\w+|listed|listing|approv\w+)\b|\b(?-i:UL) ?[0-9]{{3,4}} certified\b[^;]{{0,30}}\b(?:monitoring|stations?|firm|company|contractor)\b"
    rf"|(?:\b{BIDDER}\b[^;]{{0,40}}\b|^\W*(?:[A-Z0-9]{{1,3}}[.)] ?)?(?:be )?)(?:certified|accredited) by the (?-i:(?:[A-Z]\w+ ){{1,5}}(?:Association|Institute|Council|Board|Society))\b"
    rf"|{_CERTIFICATE}[^。]{{0,40}}?(?:取得|認証を(?:受け|有)|適合(?:の?(?:認証|証明|評価)|性評価)|登録(?:され|を|済|サービス|簿)|有す|有し|保有|付与|受領|認定(?:を|登録)|の?認証を得|認証登録|認証(?:済|事業者)|リストに)"
    rf"|{_CERTIFICATE}[^;]{{0,50}}\b(?:certif\w+|accredit\w+|attestation|authori[sz]\w+|report|compliant|held|hold|registered)\b"
    rf"|\b(?:certif\w+|accredit\w+|apprais\w+|hold\w*|obtain\w*|possess\w*|maintain\w*)\b[^;]{{0,50}}{_CERTIFICATE}",
    re.IGNORECASE,
)
_CHOICE = pattern(
    r"(?:又は|または|若しくは|もしくは|あるいは|或いは)(?!(?:登録|認証|認定|証明|適合)?(?:証|書)(?:書|明書)?)|いずれか|同等|相当|準ずる|準じ|準拠し(?:た|て)|取得(?:中|予定|見込)|代わる|代えて|など|等(?:の|、)[^。、]{0,14}(?:認証|資格|第三者|認定|制度)|一覧|公表|表示|(?:評価|確認|点検|調査|審査)項目|項目(?:一覧|名|に(?:記載|記入))"
    r"|\b(?:or|either|any of|one of|equivalent|comparable|such as|similar)\b",
    re.IGNORECASE,
)


_CERTIFIED_JA = pattern(_CERTIFICATE)
_MUST_HOLD = pattern(
    r"取得していること|(?:取得|保有)している(?:者|事業者|企業|法人)|(?:認証|認定)を受けていること|のない者|失格|全て保持|全てを保持|いずれも(?:備え|保持|取得)|申請中は不可|評価された組織|保持していることを|を証する(?:書類|書面)|必要な資格|必須|有しない者|\b(?:in force|other labels do not count|has to be|must be) (?:on|evaluated|certified|appraised)?|\bdo not count\b",
    re.IGNORECASE,
)
_LABELLED = pattern(
    r"\b(?:CMMI (?:Level|ML) ?[3-5]|EPEAT (?:Gold|Silver)|Common Criteria EAL ?[0-9]\+?|Energy Star|TCO Certified)\b"
)
_ALL_OF = pattern(
    rf"(?:{_CERTIFICATE}[^;。]{{0,20}}?(?:,|、|and|及び|並びに)[^;。]{{0,8}}?){{2}}{_CERTIFICATE}"
)
_BY_FIRM = pattern(rf"\b{_FIRM}\b|者|事業者|こと", re.IGNORECASE)
_SOLELY = together(
    (_ALL_OF, _BY_FIRM), (_CERTIFIED_JA, _MUST_HOLD), (_LABELLED, _MUST_HOLD), unless=(_CHOICE,)
)


def check(passage: Passage) -> Iterator[Finding]:
    for finding in wordings(passage, _HELD, _CHOICE, or_else=_SOLELY):
        if not one_of_many(passage):
            yield finding
