"""Rights kept by the supplier, with no licence for the buyer's nominees to use and change the work."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings
from reqmodel.text.together import together

CUES = ("othing in this", "internal", "shall own", "テーブル構造", "設定値", "構成定義", "モデル", "知見", "設計書", "テンプレート", "帳票", "納入物", "著作物", "ource code", "ode base", "IPR", "itle ", "escription", "cripts", "ashboard", "mprovement", "raining data", "ork product", "scrow", "right of use", "work product", "owns", "著作権", "知的財産", "権利", "ノウハウ", "ソースコード", "改変", "改修", "第三者", "copyright", "intellectual", "ownership", "title", "rights", "source code", "know-how", "closed", "二次利用", "使用権", "利用権", "他の業者", "他の事業者", "transferable", "Source code", "modify", "may not", "承諾", "許諾", "許可")  # fmt: skip

_SUPPLIER = r"(?:受託者|受注者|乙|請負者|開発者|供給者|事業者|提供者|受託事業者|ライセンサー)"
_KEPT = pattern(
    rf"(?:著作権|知的財産権?|権利|ノウハウ|所有権|特許権)[^。]{{0,60}}?{_SUPPLIER}(?:(?:又は|及び|または|若しくは)[^。、]{{1,8}})?(?:に|が|の(?:もと|下)に|の)?(?:全て|引き続き|なお)?(?:留保|帰属|保有|存(?:続|す)|有する|残る|属する|留ま|とどま)"
    rf"|{_SUPPLIER}(?:が|は)[^。]{{0,30}}(?:著作権|知的財産権?|権利)[^。]{{0,15}}(?:留保|保有|有する|保持)"
    rf"|{_SUPPLIER}の[^。、]{{0,12}}(?:承諾|許可|同意|許諾)(?:なしに|なく|を得ずに|を得(?:ない|なければ)|を(?:要|必要))[^。]{{0,50}}(?:第三者|改変|改修|複製|翻案|譲渡|してはならない|できない)"
    rf"|(?:改変|改修|複製|翻案|第三者)[^。]{{0,40}}{_SUPPLIER}の[^。、]{{0,12}}(?:承諾|許可|同意|許諾)(?:を得(?:なければ|る(?:もの|こと))|を(?:要する|必要)|が必要)"
    rf"|(?:二次利用|改変|複製|改修|流用)[^。、]{{0,10}}には、?{_SUPPLIER}の[^。、]{{0,8}}(?:承諾|許可|同意|許諾)(?:を(?:要|必要)|が必要)|(?:改変権|著作権|翻案権|所有権)は、?{_SUPPLIER}が(?:専有|独占|有)"
    rf"|{_SUPPLIER}の(?:承諾|許諾|同意)を得て(?:初めて|はじめて)?[^。、]{{0,12}}(?:改造|改変|改修|複製)(?:でき|する)"
    r"|(?:発注者|委託者|甲|本[市県町村])(?:は|が)、?[^。]{0,15}(?:使用|利用)(?:権|する権利)のみ"
    r"|\bnon-?transferable\b[^;]{0,30}\b(?:right|licen[cs]e)\b[^;]{0,50}\bonly\b"
    rf"|権利は、?(?:全て|すべて)?{_SUPPLIER}が(?:持つ|有する|保有|所有)|(?:改変|改修|変更)は、?{_SUPPLIER}(?:のみ|だけ|に限)|(?:他の|別の)(?:業者|事業者|者)に[^。、]{{0,6}}(?:見せ|開示し|提供し|渡し)て?はならない"
    r"|(?:設計書|仕様書|ソースコード|プログラム|構成情報|データ構造|設定情報|API仕様[^。、]{0,4}|インタフェース[^。、]{0,6})[^。、]{0,12}(?:は|が)、?[^。、]{0,10}(?:受託者|受注者|乙|事業者|開発者)の(?:機密|秘密|営業秘密|企業秘密|ノウハウ|財産)(?:情報)?(?:で|と|に)"
    r"|ソースコードの?(?:開示|提供|引き?渡し|納入|公開)は(?:行わない|しない|認めない)"
    r"|\b(?:city|county|state|agency|buyer|customer|client|authority|council|district|university|purchaser|licensee)\b[^;]{0,12}\b(?:may|shall|must|will) not\b[^;]{0,20}\b(?:modif\w+|alter|adapt|decompile|sublicen\w+|permit others|copy)\b"
    r"|ソースコード[^。]{0,20}(?:開示しない|引き?渡さない|提供しない|対象外|開示の対象としない|納入しない|公開しない)"
    r"|(?:発注者|甲|委託者|本[市県]|[県市])(?:は|が)[^。]{0,40}(?:改変|改修|複製|翻案|(?:第三者|他の事業者)(?:に|へ)の?(?:開示|提供|使用))[^。]{0,15}(?:してはならない|できない|禁|認めない)"
    r"|(?:第三者|他の事業者)(?:に|へ|による)[^。]{0,20}(?:改変|改修)[^。]{0,12}(?:させてはならない|してはならない|できない|認めない|禁)"
    r"|\b(?:copyrights?|intellectual property|IP(?:R| rights?)?|title|ownership|know-how|rights?)\b[^;]{0,120}\b(?:remains?|retained|vests?|reserved|belongs?|owned|stays?|resides?)\b[^;]{0,25}\b(?:contractor|supplier|vendor|licensor|developer|provider|seller)\b"
    r"|\b(?:contractor|supplier|vendor|licensor|developer|provider)\b[^;]{0,20}\b(?:retains?|reserves?|keeps?|owns?|shall own|holds?)\b[^;]{0,40}\b(?:rights?|title|ownership|copyrights?|intellectual property|source code|code|scripts?|software|customi\w+|deliverables?|work product|materials)\b"
    r"|\b(?:source code|software|system|customi[sz]ations?|code)\b[^;]{0,30}\b(?:remains?|is|be|stays?) (?:the )?(?:sole |exclusive )?property of the (?:contractor|supplier|vendor|licensor|developer|provider)\b"
    r"|\b(?:right|title|interest|intellectual property|technology|software|work product)\b[^;]{0,500}\b(?:is|are|be)(?: and (?:will|shall) be)? (?:solely |exclusively )?owned by (?:the )?(?:contractor|supplier|vendor|licensor|developer|provider)\b"
    r"|\bclosed[- ]source\b|\bsource code\b[^;]{0,20}\b(?:kept|remains?|held|stays?)\b[^;]{0,15}\b(?:secret|confidential|closed|undisclosed)\b|ソースコード(?:は|を)[^。]{0,12}(?:非公開|非開示|秘匿|クローズド)"
    r"|\bsource code\b[^;]{0,25}\bnot be (?:disclosed|delivered|provided|released|handed)\b",
    re.IGNORECASE,
)
_LICENSED = pattern(
    r"(?:指定する(?:者|第三者)|第三者(?:に|が|へ|を)|後継|他の事業者)[^。]{0,50}(?:許諾|改変|利用(?:でき|させ)|使用(?:でき|させ|する)|複製)|(?:許諾|改変|利用)[^。]{0,30}(?:指定する(?:者|第三者)|第三者に)"
    r"|(?:甲|発注者|委託者|本[市県]|[県市])に(?:移転|帰属|譲渡)(?!しない)"
    r"|\b(?:nominees?|third[- ]part\w+|successors?|designees?|sublicen\w+|other contractors|any contractor)\b",
    re.IGNORECASE,
)
_BARRED = pattern(
    r"(?:第三者|他の(?:事業者|者)|他者)[^。]{0,25}には[^。]{0,25}(?:許諾|承諾|同意|許可)(?:を(?:要|得|必要)|が必要)"
    r"|\b(?:third[- ]part\w+|successors?|others|other contractors)\b[^;]{0,40}\b(?:only with|requires?|subject to|without)\b[^;]{0,25}\b(?:consent|permission|approval|licen[cs]e)\b|\b(?:not|no)\b[^;]{0,40}\b(?:third[- ]part\w+|successors?)\b"
    rf"|{_SUPPLIER}の[^。、]{{0,12}}(?:承諾|許可|同意)(?:なしに|なく|を得ずに|を得なければ)(?!自由)"
    r"|(?:第三者|他の事業者)[^。]{0,30}(?:させてはならない|してはならない|認めない)"
)
_OTHERS = pattern(
    r"再委託|請け負わせ|(?<!営業)秘密|個人情報|承諾なく自由に|第三者が(?:権利|著作権)|本人の権利|権利(?:利益|の請求|を侵害)|\b(?:data subject|person'?s rights|(?:ownership of|title to|risk in) (?:all |the |any |such )*(?:hardware|equipment|devices?|tools|vehicles?|goods|media))\b",
    re.IGNORECASE,
)


_MADE = pattern(
    r"\b(?:source code|code ?base|IPR|intellectual property|copyrights?|title|ownership|data model|(?:API|interface|table) descriptions?|scripts?|configurations?|reports?|dashboards?|improvements?|training data|work products?|escrow|know-how|right of use|licen[cs]e)\b",
    re.IGNORECASE,
)
_SELLER_EN = r"(?:vendor|contractor|supplier|provider|licensor|tenderer|bidder|software house|author|developer|consultant)"
_HELD = pattern(
    rf"\b(?:(?:remains?|stays?|belongs?|rests?|vests?|passes|retained|becomes?|owned|proprietary|confidential)\b[^;.,]{{0,20}}\b{_SELLER_EN}|trade secrets? of the {_SELLER_EN}|becomes the {_SELLER_EN}'s property|(?:IPR|intellectual property|rights|copyright)[^;.]{{0,24}}: {_SELLER_EN}|(?:prohibited to|may not be disclosed|not (?:be )?(?:disclosed|passed|offered|transferred|handed)|cannot be passed)\b|non-transferable|(?:cease|stop) using|only for its (?:own )?internal|remains? the (?:sole )?property of (?:that party|the bidder)|(?-i:nothing in this|Nothing in this)\b[^;]{{0,80}}\b(?:right|licen[cs]e)\b|(?:contractor|supplier|vendor|licensor) and its affiliates shall own)",
    re.IGNORECASE,
)
_FOR_BUYER = pattern(
    r"\b(?:personal|confidential information|(?:city|county|agency|buyer|customer|council|state)(?:'s)? (?:data|information)|software licen[cs]es? (?:are|is))\b",
    re.IGNORECASE,
)
_MADE_JA = pattern(
    r"著作権|権利|知的財産|テーブル構造|設定値|構成定義|学習済みモデル|ノウハウ|知見|設計書|成果物|プログラム|テンプレート|帳票レイアウト|納入物|著作物"
)
_HELD_JA = pattern(
    rf"{_SUPPLIER}(?:のものと|に専属|に留保|に帰属|の営業秘密|が保有|へ移|へ帰属)|サービス提供者(?:へ|に)移|譲渡しない|提供を要しない|非公開であり|解析(?:する)?ことを禁|使うことは?でき(?:ない|ません)|伝えない|再許諾[^。]*できない|許諾料を支払|の使用は[^。]{{0,14}}に限られ"
)
_WITHHELD = together((_MADE, _HELD), (_MADE_JA, _HELD_JA), unless=(_FOR_BUYER, _OTHERS))


def check(passage: Passage) -> Iterator[Finding]:
    if not _LICENSED.search(passage.plain) or _BARRED.search(passage.plain):
        yield from wordings(passage, _KEPT, _OTHERS, gated=False, or_else=_WITHHELD)
