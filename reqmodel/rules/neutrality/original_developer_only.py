"""Work that only the original developer or maker may do, or a later contract promised to the winner."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("後続", "前年度", "前回", "昨年度", "follow-on", "subsequent", "can only", "業者", "著作権を持", "受注者だけ", "前回と同", "第三者保守", "maker", "author", "producer", "software house", "system builder", "phase 1", "same contractor", "original supplier", "company that", "party that", "developer", "vendor", "熟知", "知悉", "精通", "唯一", "同一業者", "同一の業者", "exemption", "proprietary to", "intends to award", "uspend the", "not required", "no other", "自身", "禁じ", "続けて", "無効", "同一の者", "同じ会社", "初回", "別途締結", "exclusive", "performs", "straight", "placed with", "workshop", "rests with", "execute", "subcontract", "以外", "のみ", "随意契約", "随契", "特命", "に限", "だけ", "でなければ", "only", "original", "sole", "other than", "によらず", "付さず", "経ず", "行わず", "他の者", "他の事業", "他の業者", "他社", "他者", "without", "solely", "exclusively", "nobody", "no one", "none but", "no third", "開発者", "開発元", "製造元", "製造者", "メーカ", "without competition", "による", "単独", "引き続き", "引続き", "予定", "行わせ", "業者が", "事業者が", "業者以外", "受託者との", "締結する", "reserved", "構築後", "納入後", "導入後", "稼働後", "manufacturer", "successful", "契約する", "完了後", "終了後", "保証", "相手方", "alone", "void", "契約を", "directly", "ompetition", "transparency", "VEAT", "feasible", "possible", "practicable", "場合")  # fmt: skip

_FIRST = r"(?:開発元|製造元|開発(?:した)?(?:者|事業者|業者|会社)|構築(?:した)?(?:者|事業者|業者)|導入(?:した)?(?:者|事業者|業者)|納入(?:した)?(?:者|業者)|製造(?:した)?(?:者|業者|会社)|設計した者|(?:開発|構築|導入|納入|製造|設計|履行)(?:を(?:担当し|実施し|担っ|行っ|請け負っ)|し)た(?:者|事業者|業者|会社|企業)|メーカー?|元請|現行(?:の)?(?:保守)?(?:事業者|業者)|既存(?:の)?(?:事業者|業者|ベンダー?))"
_WINNER = r"(?:受託者|受注者|受託事業者|落札者|契約者|契約相手方|構築事業者|本(?:件|業務|調達)の?[^。、]{0,10}(?:事業者|者|業者))"
_WORK = r"(?:保守|改修|変更|修正|機能追加|点検|運用|修理|追加開発|更新|作業|カスタマイズ|保守点検)"
_ONLY = pattern(
    rf"(?:後続|次期|次の段階|次年度以降)の?(?:業務|契約|工程|フェーズ|調達|事業)[^。]{{0,30}}{_WINNER}(?:に|と|へ)[^。、]{{0,20}}(?:発注|委託|契約|依頼)"
    r"|(?:前年度|前回|昨年度|前期|従前)の?[^。、]{0,12}(?:受託者|受注者|受託事業者|落札者|契約者)(?:が|に)[^。、]{0,12}(?:継続|引き?続き)[^。、]{0,8}(?:行|実施|担|委託|発注|契約)|"
    rf"{_WINNER}(?:と|に(?:は|対し)?|へ)[^。]{{0,120}}(?:長期継続契約|(?:利用|運用|保守|業務委託|賃貸借)[^。、]{{0,12}}契約)[^。]{{0,24}}(?:委託|締結|契約)[^。、]{{0,8}}予定|"
    r"(?:他者|他社|第三者|他の(?:者|業者|事業者))による(?:改造|改修|保守|修理|点検|変更|運用)(?:は|を)[^。、]{0,6}(?:認めない|不可|禁|行わせない)"
    rf"|{_WINNER}と[^。、]{{0,8}}(?:単独で|単独の?|引き?続き|継続して)[^。、]{{0,8}}契約"
    r"|\b(?:[Oo]nly|solely|exclusively)\b[^;]{0,25}\b(?:incumbent|present supplier|current (?:supplier|vendor|contractor))\b[^;]{0,20}\b(?:may|can|shall|will|is)\b"
    rf"|{_FIRST}(?:又は|若しくは|及び|または)[^。、]{{1,14}}(?:のみ|だけ|に限|でなければ|以外)|(?:開発|構築|製造|導入|納入|設計)(?:した|を行った)(?:会社|企業|法人|事業者|業者|者)[^。、]{{0,6}}(?:のみ|だけ|に限|でなければ|以外)"
    r"|(?:競争|入札|公募)(?:によらず|に付さず|を経ず|を行わず|に付することなく)[^。]{0,40}(?:契約|発注|委託|依頼)"
    rf"|(?:他の?|別の)(?:者|社|会社|企業|事業者|業者)(?:は|が|に|による)[^。]{{0,20}}{_WORK}[^。]{{0,15}}(?:できない|認めない|不可|させない|してはならない|行えない)"
    rf"|{_FIRST}以外[^。]{{0,20}}(?:できない|不可|認めない|行わない|行えない|実施し(?:ない|てはならない)|させない|してはならない)"
    rf"|{_FIRST}(?:のみ|だけ|に限|でなければ)|{_WORK}[^。]{{0,20}}{_FIRST}(?:の(?:技術者|要員|社員))?(?:が(?:行|実施|対応|作業)|により行う|に(?:依頼|委託|行わせ)|のみ|に限)"
    rf"|(?:{_WINNER}|{_FIRST})(?:と|に|を相手方と?(?:して)?)[^。]{{0,25}}(?:随意契約|単独随契|特命|随契|単独で[^。、]{{0,4}}契約)"
    rf"|(?:次年度|翌年度|来年度|次期|(?:稼働|構築|導入|運用開始)後)[^。]{{0,30}}{_WINNER}と[^。、]{{0,8}}契約を?(?:結|締結)"
    r"|(?:次年度|翌年度|来年度|次期|稼働後|以降|その後)[^。]{0,40}(?:随意契約|随契|特命)"
    rf"|{_WORK}[^。]{{0,15}}{_WINNER}(?:以外|のみ|だけ|に限)|{_WINNER}以外[^。]{{0,15}}(?:改修|変更|保守|アクセス|複製|できない)"
    rf"|{_WORK}[^。]{{0,20}}{_FIRST}又は[^。、]{{1,14}}が(?:行|実施|対応)|(?:他社|他者|第三者|他の事業者)(?:による|が)[^。]{{0,20}}{_WORK}[^。]{{0,20}}保証[^。]{{0,6}}(?:対象外|しない|失|無効)"
    r"|本(?:件|業務|契約|調達)の?[^。、]{0,6}(?:受注者|受託者|事業者|者)を[^。、]{0,8}相手方とする"
    r"|\bby the (?:supplier|vendor|contractor|manufacturer|developer) alone\b|\bthird[- ]part\w+\b[^;]{0,30}\bvoids?\b[^;]{0,20}\b(?:warrant\w+|support|guarantee)"
    rf"|{_WORK}は、?[^。]{{0,8}}(?:メーカー?|製造(?:元|者))(?:又は[^。、]{{1,16}})?(?:に|が)[^。、]{{0,4}}(?:行わせ|行う|実施)"
    r"|(?:今回|本件|本業務|本調達)の?(?:受注者|受託者|落札者|契約者)に[^。、]{0,10}(?:引き?続き|継続して)[^。、]{0,10}(?:行わせ|委託|担当|発注)"
    r"|\b[Oo]nly the (?:installer|builder|supplier|maker|author|developer)\b[^;]{0,25}\b(?:permitted|allowed|authori[sz]ed|may|can)\b"
    r"|(?:納め|納入し|構築し|導入し|設置し|開発し)た(?:業者|事業者|者|会社)が(?:担う|行う|実施する|対応する)|(?:納入|構築|設置|開発)(?:業者|事業者)以外(?:が|は|の者が)[^。、]{0,12}(?:変更|改修|修理|作業|操作)(?:しない|できない|してはならない)"
    r"|(?:現|本件|今回の)受託者との[^。、]{0,8}契約を(?:基本|前提|原則)|\breserved (?:to|for) the (?:original|same|present)\b"
    rf"|(?:構築|稼働|導入|納入|本(?:件|業務|調達)の?(?:完了|終了))後の[^。、]{{0,10}}{_WORK}(?:業務)?(?:は|について(?:は|も))[^。]{{0,12}}{_WINNER}が(?:行|実施|担当)"
    rf"|(?:次年度|翌年度|来年度|次期|稼働後|以降|その後)[^。]{{0,30}}(?:本(?:件|業務|調達|契約)の?[^。、]{{0,8}}(?:者|相手方))(?:と|に)[^。]{{0,12}}契約"
    r"|\b(?:maintenance|servic\w+|repairs?|support|modifications?|changes)\b[^;]{0,30}\b(?:performed|carried out|provided|undertaken|done|executed) by the (?:original )?(?:equipment )?(?:manufacturer|maker|developer|oem)\b"
    r"|\bsuccessful (?:bidder|tenderer|proposer|vendor|contractor)\b[^;]{0,20}\bwill (?:be awarded|receive|be given)\b[^;]{0,40}\b(?:maintenance|support|follow[- ]on|subsequent|extension)\b"
    rf"|{_WORK}[^。]{{0,50}}{_WINNER}(?:と|に)[^。、]{{0,12}}(?:締結|契約|委託|発注)[^。、]{{0,8}}(?:想定|予定|見込|前提|基本)"
    rf"|(?:{_WORK}|支援)[^。]{{0,15}}{_WINNER}(?:に|と|へ)[^。、]{{0,12}}(?:委託|契約|発注|依頼)(?:する|を?締結する|を?行う)?(?:こと)?(?:を|が|の)?予定"
    r"|\bonly (?:be )?(?:\w+ )?(?:by )?(?:the )?(?:original|same|incumbent)\b[^;]{0,30}\b(?:developer|manufacturer|vendor|supplier|contractor|maker|integrator)\b"
    r"|\b(?:only|exclusively|solely)\b[^;]{0,25}\bby (?:the )?(?:original |same |incumbent |present |current |existing )?(?:developer|manufacturer|vendor|supplier|contractor|maker|oem)\b"
    r"|\bonly the (?:\w+ )?(?:developer|manufacturer|vendor|supplier|contractor|maker|oem)\b[^;]{0,15}\b(?:may|can|shall|will|is)\b"
    r"|\b(?:no one|nobody|no other party|no third party)\b[^;]{0,15}\b(?:may|shall|can|is)\b[^;]{0,20}\b(?:modif\w+|maintain\w*|chang\w+|repair\w*|servic\w+)\b"
    r"|\b(?:only|solely|exclusively|nobody but|no one but|none but)\b[^;]{0,40}\b(?:company|firm|party|supplier|vendor|contractor|developer|manufacturer|organi[sz]ation)\b (?:that|which|who|having)\b[^;]{0,20}\b(?:built|developed|installed|supplied|wrote|made|designed|manufactured|delivered|created|provided)\b"
    r"|\bno (?:other|third) (?:firm|company|supplier|vendor|party|contractor|provider|organi[sz]ation|developer)\b[^;]{0,15}\b(?:may|shall|can|is|will)\b[^;]{0,30}\b(?:modif\w+|maintain\w*|chang\w+|repair\w*|servic\w+|alter\w*|extend\w*|support\w*|work|touch\w*|upgrad\w+)\b"
    r"|\b(?:ordered|awarded|contracted|procured|purchased)\b[^;]{0,20}\b(?:from|to|with) the (?:firm|company|supplier|vendor|contractor|party) (?:which|that|who) (?:built|developed|installed|supplied|delivered|wrote)\b"
    r"|\b(?:maintenance|support|servic\w+|repairs?|modifications?|changes)\b[^;]{0,40}\b(?:provided|performed|carried out|undertaken|delivered|made) directly by (?:the |its )?(?:\w+ )?(?:authors?|manufacturers?|makers?|developers?|publishers?|OEMs?|suppliers?|vendors?|contractors?|installers?)\b"
    r"|\b(?:third[- ]part\w+|(?:parties|persons?|anyone|firms?|personnel) other than|by others)\b[^;]{0,40}\bvoids?\b|\b(?:procured|purchased|ordered|obtained|acquired|sourced|bought) (?:only|solely|exclusively) (?:from|through)\b"
    r"|\b(?:we|it|council|department|agency|university)\b[^;.]{0,20}\bcan only (?:be )?(?:purchased?|procured?|obtain(?:ed)?|buy|bought|acquired?)\b[^;.]{0,50}\bfrom\b"
    r"|\bcompetition is absent\b|\b(?:voluntary ex[- ]ante transparency|VEAT)\b|\bnot (?:be )?(?:feasible|possible|practicable) for (?:another|any other|an alternative) (?:supplier|provider|vendor|contractor|company|firm)\b"
    r"|\b(?:can|could|may) only be (?:supplied|provided|delivered|performed|carried out|undertaken) by (?!(?:an?(?! (?:particular|single|sole|specific|given|certain)\b)|any|those|qualified|suitably|licen[cs]ed|certified|authori[sz]ed|registered|trained|personnel|staff|the contractor)\b)"
    r"|(?:要件|条件)を満たす[^。]{0,20}者が(?:い)?ない場合[^。]{0,30}(?:予定している|特定の)[^。、]{0,6}者[^。、]{0,6}と[^。、]{0,10}契約|応募(?:者)?が(?:ない|なかった)場合[^。]{0,20}(?:予定している|特定の)[^。、]{0,6}者と"
    r"|\b(?:maintenance|support|upgrades?|follow-on|subsequent|operations?)\b[^;]{0,60}\b(?:contracted|placed|awarded|arranged) (?:to|with) the (?:successful|winning|selected|chosen) (?:bidder|tenderer|proposer|vendor|contractor|offeror)\b"
    r"|\b(?:follow-on|subsequent|next)(?: [\w-]+){0,2} (?:contracts?|phases?|works?|stages?|orders?)\b[^;]{0,40}\b(?:awarded|placed|given|let)\b (?:to|with) (?:the |this )?(?:same |present |current )?(?:contractor|supplier|vendor|bidder|provider)\b"
    r"|\bexemption from competition\b|\b(?:are|is) proprietary to (?-i:[A-Z])|\bintends to award (?:a|the|this) contract to (?-i:[A-Z])\w+|\bsuspend the competitive (?:bidding|procurement)\b|\bcompetitive procurement is not required\b|\bno other (?:entity|source|party|firm)\b[^;]{0,30}\bable\b|\bonly (?:vendor|source|provider|firm|company) (?:with|able|that can|capable)\b"
    r"|\bsole[- ]sourced?\b(?! (?:purchas\w+|procurements?|contracts?|acquisitions?|justifications?|polic\w+|provisions?|requests?) (?:may|can|are|is|must|shall|include|under|require))|\bsingle[- ](?:source|tender)\b|\bwithout (?:further )?competition\b"
    r"|\b(?:maintenance|modifications?|changes|repairs?)\b[^;]{0,30}\boriginal (?:developer|manufacturer|vendor|supplier)\b|\bother than the (?:original )?(?:developer|manufacturer|supplier|vendor)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"以外の[^。、]{0,8}(?:で|に|が)も|(?:又は|または|若しくは|もしくは|あるいは)[^。、]{0,14}同等|同等(?:以上)?の(?:技術|能力|知識|知見|経験|体制|資格)|第三者(?:が|も)|できるよう|限らず|限ら(?:ない|れない)|限定しない|競争(?!によらず|に付さず|を経ず|を行わず|に付することなく)|公募(?!によらず|に付さず|を経ず|を行わず|の結果)|だけでなく|\b(?:also|not only|not limited|or (?:by )?(?:another|any other) (?:\w+ )?(?:party|firm|company|supplier|provider|contractor|technician)|(?:equivalent|comparable|equal) (?:skills?|competenc\w+|expertise|qualifications?|capabilit\w+|training))\b",
    re.IGNORECASE,
)


_TASK = pattern(
    r"保守|改修|変更|修正|機能追加|点検|修理|更新|増設|部品|抽出作業|内部の調整|第[2-9]期|手を加え|筐体を開け|面倒"
    r"|\b(?:maintenance|repairs?|changes|amendments|upgrades|support|firmware|extensions?|phases?|adapt|subcontract|alterations|administrator access)\b",
    re.IGNORECASE,
)
_AUTHOR = pattern(
    rf"{_FIRST}|(?:構築|施工|納入|開発)(?:業者|会社|メーカー)|著作権を持つ者|(?:既存|現行)(?:業者|ベンダー?)|受注者(?:以外|だけ)|同じ会社|同一の者|前回と同|第三者保守|初回に納入した|第1期を落札した"
    r"|\b(?:the|its|a|to|same|original) (?:\w+'s )?(?:maker|manufacturer|author|producer|software house|system builder|phase 1 contractor|same contractor|original supplier|vendor)\b|\b(?:company|party|house) (?:that|which|who) (?:created|delivered|wrote|built)\b|\bthe developer\b|\b(?:same contractor|phase 1 contractor)\b",
    re.IGNORECASE,
)
_ALONE = pattern(
    r"のみ|しか|自身が|以外|直接行|不可|競争に付さ|(?:を|が)禁じ|限る|ならない|続けて担う|無効|前回と同|お願いする|再委託しなければ|から、?[^。]{0,20}購入する|契約を別途締結|者が実施|技術員が実施|依頼し"
    r"|\b(?:exclusive|alone|only|nobody else|requires|performs all|directly|straight from|placed with|own workshop|rests with|shall execute|must subcontract|conclude a direct)\b",
    re.IGNORECASE,
)
_KNOWS = pattern(
    r"(?:全体|詳細|構造|内容)[^。]{0,14}(?:熟知|知悉|精通)した(?:もの|者)でなければ|(?:業者|事業者|者)として[^。]{0,20}唯一|唯一(?:の)?(?:業者|事業者|者|指定)|同一(?:の)?業者と[0-9]+年"
)
_HELPS = pattern(
    r"協力|第三者(?:が|も)|引き?継|推奨|資料(?:を|の)(?:開示|提供)|再委託(?:先|の)|\b(?:recommend\w*|instructions?|warrant\w+|guidelines?|specifications?|schedule|notify|escrow|hours|tickets?|calls)\b",
    re.IGNORECASE,
)
_SOLE = together((_KNOWS,), (_TASK, _AUTHOR, _ALONE), unless=(_HELPS, _OPEN))


def check(passage: Passage) -> Iterator[Finding]:
    return wordings(passage, _ONLY, _OPEN, gated=False, or_else=_SOLE)
