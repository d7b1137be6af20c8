"""Unrelated systems in one lot."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.suspicion import wordings

CUES = ("一括", "まとめて", "一体", "一式", "併せて", "単一", "一者", "一社", "同一の", "single", "one contract", "one lot", "bundle", "turnkey", "one vendor", "one supplier")  # fmt: skip

_TOGETHER = re.compile(
    r"[^。]*(?:一括(?:して|で)?|まとめて|一体(?:的に|として|で)?|一式(?:で|として)?|併せて|(?:単一|同一|一つ|1つ)の(?:契約|事業者|受託者|業者)(?:が|に|で|により)?|[一1][者社](?:に|で|が|と)?)(?:全て|すべて)?[^。]{0,15}(?:導入|調達|構築|発注|契約|委託|整備|更新|提供|受託|請け負)"
    r"|\b[^.]*\b(?:single|one)\b (?:contract|lot|vendor|supplier|award|contractor|package|procurement|bundle)\b[^.]*|\b[^.]*\b(?:bundled?|turnkey)\b[^.]*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"庶務|人事|給与|財務|会計|文書|住基|住民記録|税|福祉|介護|国保|図書館|GIS|地図|電子申請|グループウェア|ホームページ|CMS|水道|学校|校務|防災|ネットワーク|端末|プリンタ|複合機|データ連携基盤|施設予約|観光|電話|サーバ|監視カメラ|子育て|健康|農業|交通|窓口|契約管理|議会|戸籍"
    r"|\b(?:payroll|HR|human resources|finance|accounting|document management|library|GIS|telephony|network|printers?|laptops?|tax|welfare|website|CMS|email|ERP|CRM|permitting|parking|cameras?|utility billing|data platform|school|court|procurement)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"分割|ロット|分離|組合せ|組み合わせ|共同企業体|別々|個別に|共同提案|コンソーシアム|\b(?:separate lots|consorti\w+|may bid for|any lot|split|individually)\b",
    re.IGNORECASE,
)
_FIELDS = 3


def check(passage: Passage) -> Iterator[Finding]:
    for finding in wordings(passage, _TOGETHER, _SPLIT):
        words = finding.phrase.words if finding.phrase else ""
        if len(set(_FIELD.findall(words))) >= _FIELDS:
            yield finding
