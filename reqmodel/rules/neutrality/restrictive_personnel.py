"""People who must hold one vendor's certificate, a clearance, or know this very system."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product, Supplier
from reqmodel.text.aspect import Aspect
from reqmodel.text.parties import BUYER, CERTIFIED, MAKER, STAFF
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names_or_wordings
from reqmodel.text.together import together, worded

CUES = ("ertification", "raduated", "ompletion of", "Experience in", "Experience with", "認定プロ", "認定教育", "認定技術", "認定エンジ", "認定アーキ", "正社員", "direct employment", "employed by", "ertified on", "ertified in", "offeror", "面識", "現受託者", "熟知", "メーカー社員", "VCP", "CCNP", "CCIE", "博士", "回以上", "年以上", "国籍", "秘密取扱", "適格性", "運用ルール", "same ", "this very", "this country", "ormerly", "etted", "learance", "ccredited", "ertified by", "years", "octorate", "built the", "proposed", " plus ", Product, Supplier, "クリアランス", "適性評価", "経験", "従事", "精通", "認定技術者", "認定資格", "認定エンジニア", "技術者", "clearance", "certified", "experience with", "familiar", "同社", "メーカ", "製造元", "製造者", "開発元", "ベンダ", "提供元の認", "提供元が認", "提供元による", "提供元が実", "提供元の公", "worked", "knowledge", "両資格", "資格", "知識", "知見", "factory", "前回", "社員", "completed", "前年度", "昨年度", "-certified", "ertified ", "trained", "raining", "employ", "existing staff", ".NET", "C#", "ertificate", "experience", "認定者", "present")  # fmt: skip

_OWN = r"(?:本|当該|現行|既存|現在の|更新(?:対象の?|する)|対象)(?:[^。、]{0,10})(?:システム|サービス|パッケージ|製品|基盤|業務)"
_NARROW = pattern(
    r"(?:秘密|機密|セキュリティ)?・?クリアランス(?:を|の|が)[^。]{0,15}(?:有|保有|取得|得|済)|適性評価[^。]{0,12}(?:済|受け|認め)"
    rf"|{_OWN}(?:の|に|を)[^。]{{0,25}}(?:経験|従事した|携わっ|精通|熟知)[^。]{{0,15}}(?:者|要員|技術者|担当|SE|エンジニア|人材|有)"
    r"|(?:同社|同製品|各社|メーカー?|製造(?:元|者)|開発元|ベンダー?|提供元)(?:の|が)?(?:認定|公認|実施|発行)(?:する|した)?[^。、]{0,10}(?:資格|技術者|エンジニア|試験|講習|研修)(?:者|を|の|に)?[^。、]{0,12}(?:者|有|合格|修了|保有|取得)"
    r"|(?:メーカー?|製造(?:元|者)|開発元|ベンダー?)(?:の|が|による)?(?:実施する|行う|主催する)?[^。、]{0,8}(?:トレーニング|研修|講習|教育|認定試験)(?:を|に|の)[^。、]{0,8}(?:修了|受講|合格|受け)"
    r"|(?:本[市県町村区学院校]|当[市県町村院社])の(?:現行)?[^。、]{0,12}(?:システム|業務|環境|ネットワーク)に(?:関する|ついて(?:の)?|関して)[^。、]{0,8}(?:知識|知見|経験|理解)(?:を|が)[^。、]{0,6}有"
    r"|(?:両|双方の|全ての|すべての)資格を[^。、]{0,6}(?:有|保有|取得)"
    r"|(?:責任者|技術者|要員|担当者|従事者|マネー?ジャー?|エンジニア|リーダー|講師|SE|PM)(?:は|が|として)[^。]{0,20}(?:1[0-9]|[2-9][0-9])\s*年以上[^。]{0,30}(?:経験|従事)"
    r"|(?:前回|過去|以前|旧|現行)(?:の)?[^。、]{0,10}(?:構築|開発|導入|更新|改修)(?:業務|作業)?(?:に|を)[^。、]{0,6}(?:携わ|従事|担当)[^。、]{0,6}(?:者|技術者|要員)"
    r"|(?:メーカー?|製造(?:元|者)|開発元|ベンダー?)の[^。、]{0,6}(?:上級|中級|専門)?資格(?:を|の)[^。、]{0,6}(?:有|保有|取得)|(?:メーカー?|製造(?:元|者)|開発元)の(?:正)?(?:社員|従業員)(?:であ|に限|が)"
    r"|\bcompleted\b[^;]{0,15}\b(?:manufacturer|vendor|maker|publisher)'?s?'? (?:own )?(?:training|course|certification)"
    r"|(?:当該|同|提案する?)(?:製品|ソフト(?:ウェア)?|機器|クラウド|サービス|メーカー?)[^。、]{0,6}の?認定(?:技術者|資格者?|エンジニア|者)"
    r"|(?:者|技術者|要員|SE|責任者|担当)は、?[^。]{0,10}(?:前年度|前回|昨年度|過去)の[^。、]{0,8}(?:業務|事業|構築|運用)に[^。、]{0,6}(?:加わ|参加|携わ|従事)"
    r"|\b(?:used|operated|supported|administered|maintained)\b[^;]{0,12}\b(?:our|the) (?:present|current|existing|incumbent) (?:\w+ )?(?:system|platform|software|application)\b"
    r"|(?:メーカー?|製造(?:元|者)|開発元|ベンダー?|提供元)の?(?:認定|公認)(?:講師|トレーナー|コンサルタント|技術者)"
    r"|(?:責任者|技術者|要員|マネー?ジャー?|エンジニア|リーダー|講師|SE|PM)は、?(?:[^。]{0,25}(?:[2-9]|[1-9][0-9])\s*(?:件|団体|自治体|案件)以上[^。]{0,15}(?:経験|実績)|[^。]{0,40}(?:経験|実績)(?:を|が)[^。、]{0,6}(?:[2-9]|[1-9][0-9])\s*(?:件|団体|自治体|案件)以上)"
    rf"|{CERTIFIED} (?:\w+ )?{STAFF}\b|\b{STAFF}\b[^;]{{0,20}} be {CERTIFIED}"
    r"|\bfactory[- ](?:trained|certified|authori[sz]ed)\b(?! (?:\w+ )?(?:dealer|distributor|service|reseller|repair|sales))"
    r"|(?:メーカー?|製造元|開発元|ベンダー?)の?(?:認定|公認)(?:する)?(?:技術者|資格|エンジニア|要員)"
    r"|(?:1[0-9]|[2-9][0-9])\s*年以上[^。]{0,20}(?:経験|従事)[^。]{0,15}(?:者|要員|技術者)"
    r"|\brequired security clearance\b|\bsecurity clearances? (?:is |are )?(?:required|mandatory)\b|\bclearances?\b[^;]{0,40}\b(?:at|time of|before|prior to|upon) (?:the )?(?:award|proposal|bid|submission|contract)|\b(?:active|current|existing|hold\w*)\b[^;]{0,15}\bclearances?\b|\b(?:active |current )?(?:top[- ])?secret\b[^;]{0,20}\bclearances?\b"
    rf"|\b{STAFF}\b[^;]{{0,60}}\b(?:{MAKER}|factory|product|vendor)'?s?'?[- ](?:specific |own )?(?:training|certificat\w+)\b|\bcertificates?\b[^;]{{0,30}}\bissued by the {MAKER}\b[^;]{{0,40}}\b(?:training|{STAFF})\b|\btrained (?:for|on) (?:all|each|every|the) (?:\w+ )?(?:devices?|equipment|products?|models?|brands?)\b"
    r"|\b(?:must|shall|should|required to|need to)\b (?:\w+ ){0,2}?(?:currently|already|presently) (?:be )?employ(?:s|ed)?\b|\b(?:must|shall|should|required to) (?:have|be) existing (?:staff|employees?)\b"
    r"|\b(?:experience|proficien\w+|knowledge|skill(?:s|ed)?|expertise)\b[^;]{0,60}(?<![A-Za-z])(?:\.NET|ASP\.NET|C#|VB\.NET)(?![A-Za-z])|(?<![A-Za-z])(?:\.NET|ASP\.NET|C#|VB\.NET) (?:\w+ )?(?:developers?|programmers?|engineers?)\b|\bexperience (?:working )?with the (?-i:[A-Z]{3,}\w*) (?:application|system|platform|software)\b"
    r"|\b(?:personnel|staff|individuals?|candidates?|instructors?|trainers?|handlers?|technicians?|officers?|guards?)\b[^;.]{0,90}\b(?:graduated from|completed|completion of|graduates? of)\b[^;.]{0,60}\b(?-i:DoD|Department of Defense|USAF|Army|Navy|Air Force|military|Marine Corps|FBI|FLETC)\b|(?<!user )\bexperience (?:in|with) (?-i:Active Server Pages|ASP\b|Visual Basic|ColdFusion|COBOL|Delphi|PL/SQL|ABAP)|\bcertified by (?:the )?(?:manufacturer|vendor|maker|developer|publisher)\b|\b(?:manufacturer|vendor|maker|OEM)(?:'s)?[- ](?:\w+[- ]){0,2}(?:certified|trained|accredited|qualified)\b"
    rf"|\b(?:{MAKER}|product|vendor|factory)(?:'s|s')?[- ](?:specific[- ])?(?:certified|trained|qualified|accredited|authori[sz]ed)\b[^;]{{0,25}}\b{STAFF}\b|\b{STAFF}\b[^;]{{0,30}}\b(?:certified|trained|accredited|authori[sz]ed|qualified) (?:by|through) (?:the |their |its )?(?:\w+ )?{MAKER}\b"
    rf"|\b{STAFF}\b[^;]{{0,60}}\b(?:experience|worked|familiar\w*|knowledge)\b[^;]{{0,30}}\b(?:with|on|of|in|supporting|maintaining|operating|administering) (?:the|this|our) {BUYER}'s (?:\w+ ){{0,3}}(?:systems?|platforms?|applications?|software|environment|network|project)\b|\b{STAFF}\b[^;]{{0,40}}\b(?:worked|participated|served|engaged) (?:on|in) (?:a |the )?(?:prior|previous|earlier|initial|first|current) (?:phase|version|implementation|release|contract)\b"
    r"|\b(?:experience|(?<!becoming )(?<!become )(?<!themselves )familiar(?:ity)?|worked|knowledge)\b[^;]{0,20}\b(?:with|on|of) (?:this|the (?:[\w']+ ){0,2}(?:existing|current|incumbent|legacy|present)|our)\b[^;]{0,25}\b(?:systems?|service|platform|application|software|environment)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"同等|問わ|要しない|のいずれか|研修(?:で|により|を(?:実施|行))|利用者|職員が|\b(?:equivalent|training will|not required)\b",
    re.IGNORECASE,
)


_PEOPLE = pattern(rf"\b(?:{STAFF}|sponsor|(?:key )?experts?|crew|CVs?|agents?)\b", re.IGNORECASE)
_RARE = pattern(
    r"\b(?:same (?:[\w-]+ )?(?:package|product|platform|application)|this very|of this country|our (?:\w+ )?(?:office|agency|department)\b[^;]{0,20}\bpast|formerly (?:served|worked|employed)|vetted|direct employment with|(?<!not )currently employed by the (?:offeror|bidder|vendor|organi[sz]ation)\b(?! or)|certified (?:on|in) (?-i:[A-Z])|experience with the offeror|(?:security )?clearances?(?!(?: required)?: (?:not|none|n/?a))|accredited by the|(?i:certified by) (?-i:[A-Z])|(?:fifteen|twenty|(?<![0-9])(?:1[5-9]|[2-9][0-9])\+?) years (?:of |with )?(?:[\w-]+ ){0,3}?(?:experience|the proposed)|[2-9][0-9]\+ years|doctorate|built the (?:legacy|existing|current)|with the proposed (?:product|package|software)|(?-i:[A-Z]{2}-[0-9]{3})|\w+ plus [\w ]+ plus)\b",
    re.IGNORECASE,
)
_PEOPLE_JA = pattern(
    r"要員|責任者|技術者|講師|担当者|社員|配置(?:予定)?|従事者|作業体制|常駐|様式[0-9]+に添え"
)
_RARE_JA = pattern(
    r"(?:職員|当院|本市|担当課)[^。]{0,14}(?:面識|気心)|現受託者の下|現(?:行)?システムの(?:操作|構成|運用)を?(?:熟知|理解)|メーカー社員|(?:認定(?:プロフェッショナル|教育者|技術者|エンジニア|アーキテクト)|VCP|CCNP|CCIE|OCP)|博士の学位|(?:[3-9]|[1-9][0-9])回以上|(?:1[0-9]|[2-9][0-9])年以上|(?:受託者|受注者)の正社員|国籍|秘密取扱|適格性(?:の)?確認|運用ルールを理解"
)
_RARELY = together((_PEOPLE, _RARE), (_PEOPLE_JA, _RARE_JA), unless=(_OPEN,))
_PERSON = worded(_NARROW, _OPEN, _RARELY)


def check(passage: Passage) -> Iterator[Finding]:
    return names_or_wordings(passage, Aspect.PERSONNEL, _PERSON)
