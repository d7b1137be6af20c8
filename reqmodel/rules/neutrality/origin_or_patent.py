"""A patent, an origin or a nationality that a text demands."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.suspicion import wordings

CUES = ("特許", "国産", "製の", "製品", "製であ", "製と", "製に", "で製造", "で生産", "で開発", "国内メーカ", "国内企業", "国内資本",
        "国内ベンダ", "日本企業", "日本法人", "県産", "原産", "国籍", "patent", "made in", "manufactured in", "origin",
        "domestic", "nationality", "-made", "produced in")  # fmt: skip

_ORIGIN = re.compile(
    r"特許(?:第[0-9]+号|番号)|(?:当該|自社)?特許(?:権|技術|製法)?(?:を|が|の)?[^。、]{0,10}(?:取得し|取得済|有し|有する|保有|使用した|使用する|用い|活用した|実施)"
    r"|特許(?:技術|製法|方式)(?:により|による|を)"
    r"|国産(?!材|木材|農|牛|米|品種)(?:の|品|製品|ソフト|メーカー?|クラウド|機器|エンジン|サーバ|パッケージ|であ|とす|で|に限|を|技術|端末|OS|AI|生成)"
    r"|(?:日本|国内|米国|アメリカ|ドイツ|欧州|台湾|韓国|中国|県内|EU)製(?:の|品|であ|とす|に限|造?された|部品|機器|端末|サーバ|ソフト)"
    r"|(?:日本国?内?|国内|県内|市内|米国|欧州)(?:の工場)?(?:で|において)(?:製造|生産|開発)(?:され|し)た"
    r"|国内(?:メーカー?|企業|資本|ベンダー?)(?:の|が|に限|製|であ|によ|とす)|(?:日本企業|日本法人|内国法人)(?:の|が|に限|であ|によ|製)|県内?産(?:の|品|であ|に限|を)"
    r"|原産(?:国|地)(?:は|が|を)[^。]{0,20}(?:限|とす|であ)|日本国籍を?有"
    r"|\b(?:made|manufactured|produced|assembled) in (?!accordance|compliance|conformity|the factory|such|a way|line|part)[A-Z]\w+"
    r"|\bcountry of origin\b|\bdomestic(?:ally)?[- ](?:made|produced|manufactured|products?|goods|brands?|origin)\b|\b[A-Z]\w+-made\b"
    r"|\bpatent(?:ed)?\b[^.]{0,30}\b(?:technolog\w+|process|method|no\.?|number|held|owned|used?|algorithm|engine)\b|\b(?:holds?|own\w*|under) (?:a |the |its )?patents?\b",
)
_RIGHTS = re.compile(
    r"侵害|第三者|帰属|許諾|特許庁|責任|紛争|特許権等|知的財産権|ノウハウ|\b(?:infring\w*|indemnif\w*|third[- ]part\w+|claims?|licen[cs]e)\b",
    re.IGNORECASE,
)


def check(passage: Passage) -> Iterator[Finding]:
    return wordings(passage, _ORIGIN, _RIGHTS)
