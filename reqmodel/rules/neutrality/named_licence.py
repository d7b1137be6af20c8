"""Licences of one product to buy or renew, or one licensing model."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.aspect import Aspect
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names_or_wordings
from reqmodel.text.together import together, worded

CUES = ("利用権", "買取", "買い取", "購入形態", "アップグレード権", "更新料", "年版", "seats", "AMC", "keys", "ricing", "users", "契約中", "利用中", "使用中", "導入中", "entitlement", "agreement", "support contract", "ライセンス", "サブスクリプション", "license", "licence", "subscription", "enew", "使用許諾", "利用許諾", "使用権", "利用料", "使用料", "課金", "料金", "フリー", "シェアウェア", "無償", "icence", "icense", "icensing", "icencing", "priced", "pricing", "charged", "fees", "メンテナンス更新", "保守更新", "Agreement", "upport", "aintenance")  # fmt: skip

_PER = r"(?:端末|ユーザー?|利用者|CPU|コア|ソケット|同時(?:接続|利用|アクセス)|デバイス|接続|ID|アカウント|買い?切り|永続|サブスクリプション)(?:数)?(?:単位|ごと|毎|課金|型|方式|に応じ|により|による|を基準)?"
_RENEWED = pattern(
    r"(?:既存|現行|現在(?:使用|利用|導入)?(?:中の|している|の)?|導入済み?の?|既設)[^。]{0,40}(?:ライセンス|サブスクリプション)[^。]{0,20}(?:更新|継続|延長|追加|購入|調達|とする|引き継)"
    r"|(?:フリー(?:ソフト(?:ウェア)?|ウェア)|シェアウェア|無償(?:版)?ソフト(?:ウェア)?)(?:の(?:使用|利用|提案))?(?:は|を)[^。、]{0,6}(?:認めない|不可|使用しない|除く|禁)"
    r"|(?:ライセンス|本調達|契約|プログラム)[^。]{0,40}(?:Enterprise|Select|Open|Volume|Campus)(?: (?:Subscription|Value|Plus))? Agreement|[^。、]{0,20}ソフト(?:ウェア)?[^。、]{0,8}(?:において|について|の)、?[^。、]{0,4}メンテナンス更新"
    r"|(?:更新|継続|追加)ライセンス|ライセンスの?(?:更新|継続(?:利用|契約)?)(?:を行|する|とする|し|契約)"
    r"|(?:永続|買い?切り(?:型|の)?|サブスクリプション(?:型|方式)?|ユーザー?(?:数|単位|課金)?(?:の)?|CPU(?:単位|コア)?の?|コア単位の?|デバイス(?:単位)?の?|同時(?:接続|アクセス|利用)(?:数)?の?|サイト)ライセンス(?:型|方式|形態)?(?:と|で|に限|によ|を)[^。]{0,12}(?:すること|とする|あること|限|提供|調達)"
    r"|(?:ライセンス|課金|利用許諾)(?:の)?(?:形態|方式|体系)は[^。]{0,25}(?:とする|とすること|であること|に限)"
    rf"|(?:ライセンス|課金|使用許諾|利用許諾|使用権|利用料|使用料|料金)(?:の?(?:形態|方式|体系))?(?:は|を)、?[^。]{{0,10}}{_PER}[^。]{{0,20}}(?:とする|とし|とすること|によるもの|による(?:もの|こと)|に限)"
    r"|ライセンス(?:等)?の?(?:追加|使用)?(?:費用|料金?|購入)[^。、]{0,14}(?:発生しない|生じない|かからない|不要|要しない)"
    r"|(?:現在|既存|現行)と同じ[^。、]{0,8}(?:の)?(?:使用権|ライセンス)|\b(?:subscription|licen[cs]e)s?\b[^;]{0,15}\bpriced per \w+"
    r"|(?:課金|料金|使用料|利用料)は、?[^。]{0,20}数(?:による|によること|に応じ|を基準)[^。]{0,20}(?:限|認めない|不可|のみ)|\b[Oo]nly (?:perpetual|subscription|term) licen[cs]es?\b"
    r"|(?:現在|現行)(?:の)?(?:契約|使用|利用|導入)(?:中|している)の?(?:製品|ソフト(?:ウェア)?|サービス)を(?:更新|継続|延長)"
    r"|\b(?:existing|current|present)\b[^;]{0,30}\b(?:entitlements?|maintenance agreements?|support contracts?)\b[^;]{0,25}\b(?:extend\w*|renew\w*|continu\w*)"
    r"|ライセンス(?:の?(?:形態|方式|体系))?は[^。]{0,20}(?:課金|方式|型|単位|永続|サブスクリプション)[^。]{0,10}(?:とする|とすること|に限)"
    r"|\b(?:licen[cs]ing|licen[cs]e|enterprise|subscription) agreements?\b[^;]{0,40}\brenew\w*|\brenew\w*\b[^;]{0,40}\b(?:licen[cs]es?|subscriptions?)\b|\b(?:licen[cs]es?|subscriptions?)\b[^;]{0,70}\brenew\w*|\blicen[cs]es?\b[^;]{0,50}\bcontinuation of the\b"
    r"|\b(?:existing|current|present)\b[^;]{0,30}\b(?:licen[cs]es?|subscriptions?)\b[^;]{0,40}\b(?:extend\w*|continu\w*|maintain\w*|add\w*|purchas\w*|procur\w*)"
    r"|\b(?:licen[cs](?:es?|ing|ed)|pricing|priced|charged|charges|fees?|subscriptions?)\b[^;]{0,25}\b(?:per|by(?: the)?|on an?|for each)[ -](?:named[- ]|concurrent[- ]|registered[- ]|per[- ])?(?:user|core|seat|device|processor|socket|CPU|endpoint|terminal|workstation)s?\b[^;]{0,20}\b(?:only|and (?:on )?no other|basis|exclusively)\b"
    r"|\bunlimited[- ]users? licen[cs]es?\b|\bno [\x22\u201c]?per[- ]user[\x22\u201d]? licen[cs]e fees?\b|\b(?:enterprise|(?:[\w]+-)?wide) site licen[cs]es?\b|\blicen[cs]\w+\b[^;]{0,15}\b(?:must|shall) be (?:on a )?(?:concurrent|named|perpetual|per)[- ]?(?:user|core|seat|device)?\b|\b(?:perpetual|per[- ]user|named[- ]user|concurrent[- ]user|site[- ]wide|per[- ](?:core|seat|device)|subscription(?:-based)?) licen[cs]\w*\b",
    re.IGNORECASE,
)
_TERMS = pattern(
    r"ライセンス(?:条件|条項|違反|証書|数を(?:管理|把握)|表記|情報)|オープンソース|製品は問わ|形態(?:は|を)問わ|\b(?:(?:driver|driving|business|vehicle|dog|pet|liquor|hunting|fishing|trade|professional|marriage|food)(?:'?s)? licen[cs]\w+|licen[cs]e (?:plates?|holders?|appli\w+)|grants?|granted|open[- ]source|any licen[cs]ing model|compliance with licen[cs]e)\b",
    re.IGNORECASE,
)


_RIGHT = pattern(
    r"ライセンス|利用権|使用許諾|サブスクリプション|利用料|課金|購入形態|使用権|アップグレード権|更新料|年版を購入"
    r"|\b(?:licen[cs]es?|seats|subscriptions?|software assurance|AMC|maintenance fee|keys|named users|users are to be added)\b",
    re.IGNORECASE,
)
_GOES_ON = pattern(
    r"現用版|現契約|使用中の|所有する[^。、]{0,8}ID|保有して(?:いる|きた)|延長|引き?続き購入|切替えライセンス|同じ製品|後継版|更新料|失わないよう"
    r"|\b(?:already owned|(?:presently|currently) (?:installed|used|operated|held)|in use\b|we run|department operates|continuation of|taken over|existing [\w ]{0,30}contract)",
    re.IGNORECASE,
)
_MODE = pattern(
    r"\blicen[cs](?:es?|ing)(?: (?:model|metric|type|terms))?\s?: (?:per[- ]|by )(?:the )?(?:named|concurrent|core|seat|device|processor|user)|永久に使える|ソフト(?:ウェア)?(?:等)?(?:は|を)、?[^。、]{0,12}買い?取り?(?:とする|とし|すること)|買い?取る方式|従量制を|定額制による[^。]*ない|年間サブスクリプションに限|CPUコア数|コア数に基づ|買い?取りは不可"
    r"|^\W*pricing: (?:named|concurrent) users|\bconcurrent keys\b|\b(?:yearly|prepaid)\b[^;]*\bnot be considered|\bunlimited site\b",
    re.IGNORECASE,
)
_BUYS = pattern(
    r"購入|とする|こと|一式|[0-9]+\s*(?:ユーザー?|ライセンス)|見積|採用|不可|追加|\b(?:shall|must|will|renew\w*|bought|added|fee|continuation|to be)\b|:",
    re.IGNORECASE,
)
_KEPT_UP = together((_RIGHT, _GOES_ON, _BUYS), (_MODE,), unless=(_TERMS,))
_LICENSED = worded(_RENEWED, _TERMS, _KEPT_UP)


def check(passage: Passage) -> Iterator[Finding]:
    return names_or_wordings(passage, Aspect.LICENCE, _LICENSED)
