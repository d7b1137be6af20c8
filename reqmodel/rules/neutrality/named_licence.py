"""Licences of one product to buy or renew, or one licensing model."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.aspect import Aspect
from reqmodel.text.passage import Passage
from reqmodel.text.suspicion import names_or_wordings

CUES = ("ライセンス", "サブスクリプション", "license", "licence", "subscription")  # fmt: skip

_RENEWED = re.compile(
    r"(?:既存|現行|現在(?:使用|利用|導入)?(?:中の|している|の)?|導入済み?の?|既設)[^。]{0,40}(?:ライセンス|サブスクリプション)[^。]{0,20}(?:更新|継続|延長|追加|購入|調達|とする|引き継)"
    r"|(?:更新|継続|追加)ライセンス|ライセンスの?(?:更新|継続(?:利用|契約)?)(?:を行|する|とする|し|契約)"
    r"|(?:永続|買い?切り(?:型|の)?|サブスクリプション(?:型|方式)?|ユーザー?(?:数|単位|課金)?(?:の)?|CPU(?:単位|コア)?の?|コア単位の?|デバイス(?:単位)?の?|同時(?:接続|アクセス|利用)(?:数)?の?|サイト)ライセンス(?:型|方式|形態)?(?:と|で|に限|によ|を)[^。]{0,12}(?:すること|とする|あること|限|提供|調達)"
    r"|(?:ライセンス|課金|利用許諾)(?:の)?(?:形態|方式|体系)は[^。]{0,25}(?:とする|とすること|であること|に限)"
    r"|ライセンス(?:の?(?:形態|方式|体系))?は[^。]{0,20}(?:課金|方式|型|単位|永続|サブスクリプション)[^。]{0,10}(?:とする|とすること|に限)"
    r"|\brenew\w*\b[^.]{0,40}\b(?:licen[cs]es?|subscriptions?)\b|\b(?:licen[cs]es?|subscriptions?)\b[^.]{0,30}\brenew\w*"
    r"|\b(?:existing|current|present)\b[^.]{0,30}\b(?:licen[cs]es?|subscriptions?)\b[^.]{0,40}\b(?:extend\w*|continu\w*|maintain\w*|add\w*|purchas\w*|procur\w*)"
    r"|\b(?:perpetual|per[- ]user|named[- ]user|concurrent[- ]user|site[- ]wide|per[- ](?:core|seat|device)|subscription(?:-based)?) licen[cs]\w*\b",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"ライセンス(?:条件|条項|違反|証書|数を(?:管理|把握)|表記|情報)|オープンソース|製品は問わ|形態(?:は|を)問わ|\b(?:open[- ]source|any licen[cs]ing model|compliance with licen[cs]e)\b",
    re.IGNORECASE,
)


def check(passage: Passage) -> Iterator[Finding]:
    return names_or_wordings(passage, Aspect.LICENCE, _RENEWED, _TERMS)
