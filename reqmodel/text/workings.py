"""By what mechanism, in what form and of what material a thing is to be made, or not to be made."""

from __future__ import annotations

import re

from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span

CUES = (
    *("方式", *(f"{end}{so}" for end in "式製型" for so in ("で", "と", "の", "を", "」")), "駆動", "RAID", "モータ", "油圧", "空気圧", "レーザ", "コイル", "バネ", "スプリング", "ワイヤ", "チェーン", "ベルト", "ギア", "ギヤ", "歯車", "ハンドル", "レバー", "ペダル", "ローラー", "レール", "タッチパネル", "ジョグ", "ダイヤル", "トラックボール", "インバータ", "乾電池", "シリンダ", "プーリ", "フットスイッチ", "スタンバイ", "クラスタ", "コンプレッサ", "ペルチェ", "赤外線", "磁石", "超音波", "テナント", "静脈", "指紋", "虹彩", "テープ", "LTO", "DAT", "VPN", "イーサ", "専用線", "CATV", "フィラメント", "ノズル", "羽根", "ブレード", "ファン", "ヒータ", "電極", "バルブ", "を採用", "一体", "内蔵", "レスで"),
    *("有機EL", "電子ペーパー", "リチウム", "ニッケル", "鉛蓄電池", "CCD", "CMOS", "NVMe", "フラッシュ", "ブレード", "コンバージド", "エージェントレス", "NAS", "OLED", "lasma", "e-ink", "e-paper", "DLP", "LCD", "LCOS", "ithium", "NiMH", "ickel", "ead-acid", "ead acid", "hermal", "nkjet", "nk-jet", "dot matrix", "dot-matrix", "all-flash", "blade", "converged", "Only ", "only "),
    *("APサーバ", "Webサーバ", "DBサーバ", "スサーバ", "ンサーバ", "二台", "三台", *(f"{number}台" for number in range(2, 10))),
    *("イオン化", "分析法", "分光", "吸光", "滴定", "蒸留", "測位", "染色", "印字", "培養", "抽出法", "溶接", "乾燥", "洗浄", "滅菌", "干渉法", "散乱", "吸収法", "蛍光", "クロマト", "凝集", "工法"),
    *("鋼", "アルミ", "ステンレス", "スチール", "樹脂", "ポリ", "メラミン", "チタン", "カーボン", "マグネシウム", "FRP", "強化ガラス", "ビニ"),
    *("structed", "made", "abricated", "olded", "formed", "machined", "extruded", "woven", "sewn", "knitted", "lined", "covered", "filled", "painted", "finished", "gauge", "steel", "stainless", "metal", "lumin", "alvani", "poly", "article", "plywood", "MDF", "hardwood", "iberglass", "ibreglass", "aminate", "elamine", "rubber", "nylon", "brass", "copper", "bronze", "cast iron", "titanium", "carbon fib", "acrylic", "HDPE", "PVC", "ABS", "coat", "epoxy", "enamel", "nodized", "nodised", "ynthetic", "yarn", "cotton", "wool", "nitrile", "EPDM", "silicone", "neoprene", "canvas", "leather", "vinyl", "fabric"),
    *("bonded", "welded", "bolted", "riveted", "glued", "plated", "screw", "soldered", "rivet", "grommet", "bracket", "hinge", "spring", "bearing", "shaft", "belt", "chain", "gear", "clutch", "pulley", "coupl", "latch", "clamp", "torsion", "cylinder", "magnet", "adhesive", "bolt", "hydr", "pneumatic", "echanical", "an single", "a single", "design", "type", "pump", "piston", "roller", "caster", "rail", "cooled by", "RFID", "solenoid", "valve", "brake", "centrifugal", "rotary", "planetary", "topolog", "oint", "recorder", "NVR", "DVR", "NAS", "SAN", "SD card", "mesh", "ring ", "star ", "hub"),
    *("not acceptable", "cannot be", "can not be", "not be a", "be accepted", "be allowed", "be considered", "not allowed", "not permitted", "not be", "not accept", "interested", "不可", "認めない", "使用しない"),
)  # fmt: skip
"""What at least one of stands in every text with a mechanism or material prescribed."""
_SO = r"(?:であること|なこと|とする|とすること|とし[、。]|であり、|のもの(?:であること|とする|とし、)|を(?:採用|使用)(?:する|した)|を用い(?:る|た))"
_WAY = pattern(
    rf"(?P<way>[ァ-ヶー一-龥A-Za-z0-9・/-]{{2,20}})方式(?:\([^)]*\))?(?:{_SO}|により|によって|による|で(?:作動|動作|駆動|行|運用|稼働|測定|撮影|投写|表示)|の[^。、]{{2,16}}(?:であること|を(?:有する|備える|搭載|導入|採用)[^。、]{{0,6}}(?:こと|もの|。|$)))"
)
_NO_WAY = pattern(
    r"契約|入札|落札|支払|選定|プロポーザル|総価|単価|審査|評価|抽選|抽せん|採点|決定|課金|料金|リース|割賦|公募|随意|競争|比較|加点|減点|申込|受付|先着|郵便|指名|公民連携|PFI|DBO|BTO|直営|指定管理|運営|調達|精算|按分|請負|派遣|研修|訪問|応募|投票|提案|発注|出来高|実費|積算|算定|計算|暗号|変調|符号|圧縮|通信|伝送|信号|映像|同報|デジタル|アナログ|REST|SOAP|API|認証|ライセンス|定額|従量|交代|輪番|窓口|記名|納付|徴収|配布|販売|助成|補助|負担|申し込|払|選ぶ|決める|定める"
    r"|^(?:表示|操作|入力|出力|検索|保存|配信|測定|撮影|接続|記録|印刷|複写|運用|提供|利用|処理|更新|管理|作成|実施|作業|開発|移行|構築|設置|点検|保守|連携|決済|両|各|同|本|当|当該|上記|下記|左記|現行|最適|独自|任意)$"
)
"""What is said of dealings and of protocols, and the mere respect in which there is a way."""
_FORM = pattern(
    rf"(?:電動|手動|油圧|空冷|水冷|乾|湿|遠心|電磁|超音波|静電容量|赤外線|感熱|熱転写|スライド|ロータリー|インバータ|ガス|電気|磁気|光学|蒸気|熱風|回転|密閉|開放|自走|牽引|[二三四多]軸)[一-龥ァ-ヶー]{{0,8}}(?:式|駆動|駆動型){_SO}|(?:分散|集中|常駐|エージェント(?:レス)?|アプライアンス|ゲートウェイ|インライン|プロキシ|ホスト|プッシュ|プル)(?:配置)?型{_SO}"
)
_MECHANISM = r"(?:モーター?|油圧|空気圧|レーザー(?:ビーム|光)?|赤外線(?:センサー?)?|超音波|磁石|電磁石|(?<![ァ-ヶー])コイル|バネ|スプリング|ワイヤー?|チェーン|(?<![ァ-ヶー])ベルト|ギ[アヤ]|歯車|ハンドル|レバー|ペダル|ローラー|(?<![ァ-ヶー])レール|タッチパネル|ジョグ(?:シャトル|ダイヤル)?|ダイヤル|トラックボール|インバータ|乾電池|シリンダー?|フットスイッチ|プーリー?|コンプレッサー?|ペルチェ(?:素子)?)"
_WORKS = pattern(
    rf"{_MECHANISM}(?:駆動|操作|制御|機構|冷却|照射|回転|昇降|方式|式)*(?:により|によって|による|で|を用い(?:た|て)|を使用し(?:た|て)|を組み合わせ|を回し)[^。]{{0,40}}(?:でき|可能|行[いうえ]|移動|決め|操作|作動|であること|もの)"
    rf"|(?:コイル|フィラメント|ノズル|ローラー|羽根|ブレード|ファン|ヒーター?|電極|シリンダー?|バルブ)[がをは][^。、]{{0,6}}[0-9]+(?:個|本|枚|基|台)(?:以上)?(?:装備|内蔵|搭載|備え|有)|(?:ボタン|パネル|レバー|モーター?|エンジン|[ァ-ヶー]{{2,}}[式型])[」』]?を採用(?:し|する)|(?:AP|Web|DB|アプリケーション|データベース)サーバー?(?:と|及び|、)[^。]{{0,20}}を(?:分離|別筐体|別々)|[2-9二三]台(?:で|による|の)?[^。、]{{0,6}}構成{_SO}|(?:指静脈|静脈|指紋|虹彩|手のひら静脈)認証(?:方式)?(?:{_SO}|により|による(?:こと|もの))|(?:テープ|LTO|DAT)(?:装置|ドライブ|媒体)?(?:に|により|で|へ)[^。、]{{0,6}}(?:バックアップ|取得)|(?:IP-VPN|インターネットVPN|広域イーサネット|専用線|CATV回線)(?:回線|網)?(?:{_SO}|を(?:使用|利用|用い)(?:する|ること|て接続)|で接続(?:する|し))|RAID[- ]?[0-9]+\s?(?:構成|\+)?(?:とし|とする|で構成|を(?:構成|組))|(?:アクティブ[・/-]?スタンバイ|Active[-/ ]?Standby|ホットスタンバイ|クラスタ|(?:マルチ|シングル)テナント)(?:構成|型|方式)?{_SO}"
)
_PART = pattern(
    rf"(?:有機EL|電子ペーパー|リチウムイオン|ニッケル水素|鉛蓄電池|CCD|CMOS|NVMe|オールフラッシュ|ブレードサーバー?|ハイパーコンバージド|(?:スター|リング|メッシュ)型)(?:パネル|ディスプレイ|センサー?|電池|バッテリー?|蓄電池|ストレージ|サーバー?|インフラ|構成)*(?:{_SO}|で構成)|エージェントレス(?:型|方式)?(?:で|{_SO})|(?<![A-Za-z])NAS(?:で|に)(?:行|保存|共有)"
    r"|(?:一体|内蔵|埋込|折りたたみ)(?:型|式)?(?:の?[^。、はが]{0,14})?(?:であること|構造)|[ァ-ヶー]{2,}レスであること|[をが][^。、]{0,16}内蔵していること|を採用した(?:機構|構造|方式)"
    r"|[^。、]{3,20}[るた]方式(?:とする|であること|(?:で|により)[^。、]{0,12}(?:でき|行[いうえ]|作成))"
)
"""By which technology a part works."""
_TECHNIQUE = pattern(
    rf"(?:イオン化|分析|分光|吸光|滴定|蒸留|測位|染色|印字|培養|抽出|溶接|乾燥|洗浄|滅菌|干渉|散乱|吸収|蛍光|電極|クロマトグラフィー?|凝集|工)(?:\([A-Za-z]+\))?法(?:{_SO}|により|によって)"
)
_STUFF = pattern(
    rf"(?:鋼板?|アルミ(?:ニウム)?(?:合金)?|ステンレス(?:鋼)?|スチール|樹脂|ポリ[ァ-ヶー]+|メラミン(?:化粧板)?|チタン|カーボン|マグネシウム合金|FRP|強化ガラス|硬質?塩化?ビニール?)製?(?:の?[^。、はを]{{0,8}})?{_SO}"
)
_JA_BARRED = pattern(
    r"(?<![ァ-ヶー一-龥])(?!既製|中古|見本|複製|海外製|外国製|他社製)[ァ-ヶー一-龥]{1,10}(?:方式|[^様形公書]式|製)(?:の?[ァ-ヶー一-龥]{2,8})?は、?(?:不可|認めない|使用しない)(?=[。、)とも]|$)"
)
_FREE = pattern(
    r"問わ|同等|又はこれ|いずれ(?:か|の)|又は|または|もしくは|若しくは|例えば|等の(?:方式|方法)|しないこと"
)

_MATERIAL = r"(?:steel|stainless|alumin(?:i)?um|galvani[sz]ed|poly(?:propylene|ethylene|carbonate|urethane|ester)|particle ?board|plywood|MDF|hardwood|fib(?:er|re)glass|laminate|melamine|nylon|rubber|brass|copper|bronze|cast iron|titanium|carbon fib(?:er|re)|acrylic|HDPE|PVC|ABS|powder[- ]coat\w*|epoxy|enamel|anodi[sz]ed|synthetic|yarns?|cotton|wool|nitrile|EPDM|silicone|neoprene|canvas|leather|vinyl)"
_MUST = r"(?:[Ss]hall|[Mm]ust|(?:is|are) to|[Ss]hould)"
_JOINT = r"(?:screws?|bolts?|rivets?|grommets?|brackets?|hinges?|springs?|bearings?|shafts?|belts?|chains?|gears?|clutch(?:es)?|pulleys?|couplings?|latch(?:es)?|clamps?|torsion bars?|cylinders?|magnets?|adhesives?)"
_EN = pattern(
    rf"\b{_MUST} (?:also )?be (?:[\w-]+ ){{0,2}}?(?:constructed|made|fabricated|mou?lded|formed|machined|extruded|woven|knitted|sewn|lined|covered|filled|painted|finished)\b (?:[\w-]+ ){{0,2}}?(?:of|from|with|out of|in)\b[^.;]{{0,60}}?\b{_MATERIAL}\b"
    rf"|\b{_MUST} be (?:[\w-]+,? ){{0,4}}?(?:{_MATERIAL}|metal)\b(?! (?:free|detector))|\b{_MUST} (?:have|use|consist of) (?:[\w.%-]+,? ){{0,3}}?(?:{_MATERIAL}|fabric)\b|\b{_MUST} be woven with\b|\b{_MUST}\b[^.;]{{0,50}}\b[0-9]+[- ]gauge\b"
    rf"|\b{_MUST} be (?:[\w-]+ ){{0,2}}?(?:bonded|welded|riveted|glued|bolted|screwed|soldered|(?:zinc|chrome|nickel)[- ]plated)\b"
    rf"|\b{_MUST} be (?:[\w-]+ ){{0,2}}?(?:mounted|attached|secured|fastened|joined|coupled|driven|suspended|held|actuated|connected)\b[^.;]{{0,50}}?\b(?:by|via|with|using|through|on)\b[^.;]{{0,50}}?\b{_JOINT}\b"
    rf"|\b{_MUST} (?:be|have|use)\b[^.;]{{0,40}}?\b(?:shaft|belt|chain|gear|hydraulic(?:ally)?|pneumatic(?:ally)?|hydrostatic(?:ally)?|mechanical(?:ly)?)[- ](?:drive[ns]?|coupled|operated|actuated|powered)\b|\b{_MUST} be (?:made )?by (?:means of )?an? single (?:cable|connector|cord)\b|\bby a single (?:cable|cord)\b[^.;]{{0,40}}\bconnector\b"
    rf"|\b{_MUST} be (?!(?:of )?(?:the |an? )?(?:latest|current|proven|standard|modern|heavy|rugged|durable|sturdy|robust|approved|same|similar|any|good|high|best|quality|suitable|safe|new|own|first|commercial|this|that|its|simple|clear|responsive|user|site|detailed|final|graphic|original|regular)\b)(?:[\w-]+ ){{1,4}}?(?:design|construction)\b(?=\.|,|;| (?:with|and)\b|$)"
    rf"|\b{_MUST} be (?!(?:of )?(?:the |an? )?(?:same|any|supported|valid|correct|file|data|document|account|user|permit|case|record|media|point|appropriate|specified|different|one|each|approved|standard|commercial|this|that|latest|similar)\b)(?:[\w-]+ ){{1,4}}?type\b"
    rf"|\b{_MUST} (?:be|use|have|employ|utili[sz]e|be (?:written|backed up) to)\b (?:[\w-]+ ){{0,3}}?(?:OLED|plasma|e-ink|e-paper|DLP|3LCD|LCOS|CCD|CMOS|lithium(?:[- ]ion)?|NiMH|nickel[- ]metal|lead[- ]acid|thermal transfer|direct thermal|ink-?jet|dot[- ]matrix|all-flash|NVMe|LTO|blade servers?|hyper-?converged|RAID[- ]?[0-9]+)\b"
    rf"|\b{_MUST} (?:[\w-]+ ){{0,2}}?(?:depend on|share|use|have|be (?:served|fed|equipped) (?:by|with)) an? single (?:[\w-]+ ){{0,2}}?(?:tank|filter|pump|motor|cable|connector|cord|bolt|piece|sheet|database|server|board|controller)\b|\b(?:water|air|liquid|oil)[- ]cooled by\b"
    rf"|\b{_MUST} (?:be|have|use|include)\b[^.;]{{0,40}}?\b(?:closed[- ]circuit|hydrostatic|load[- ]sens\w+|multi[- ]?dis[ck]|wet[- ]type|positive displacement|centrifugal|reciprocating|rotary|planetary|spring[- ]loaded|gravity[- ]fed|direct[- ]drive|variable[- ]displacement|RFID|solenoid|pneumatic) (?:[\w-]+ ){{0,2}}?(?:drives?|pumps?|motors?|clutch|valves?|brakes?|cylinders?|gears?|transmission|mechanisms?|chips?|tags?|actuators?|lifts?)\b"
    rf"|^\W*(?:\w{{1,4}}[.)] )?(?:(?:An?|The|Two|Dual|Single) )?(?:[\w-]+ ){{0,3}}?(?:springs?|torsion bars?|pumps?|gears?|pistons?|pulleys?|rollers?)\b[^.;]{{0,50}}\b{_MUST} (?:supply|provide|drive|operate|lift|move|power|rotate)\b"
    rf"|\b{_MUST} (?:roll|ride|slide|rotate|pivot|swivel) on\b[^.;]{{0,90}}\b(?:casters?|rollers|bearings?|rails?)\b"
    rf"|\b{_MUST} be (?:[\w-]+ ){{0,2}}?(?:recorded|stored|processed|saved) (?:[\w-]+ )?(?:on|to|in|by) (?:[\w-]+ ){{0,3}}?(?:recorders?|NVRs?|DVRs?|NAS|SAN|SD cards?|central server)\b"
    rf"|\b{_MUST} (?:be|use|have|support)\b[^.;]{{0,40}}\b(?:(?:star|ring|mesh|bus|hub[- ]and[- ]spoke|point[- ]to[- ]point|multi-?point) (?:topology|network|configuration|architecture|solution|design))\b"
)
_BARRED_SORT = r"(?:designs?|frames?|belts?|chains?|washers?|shafts?|conversions?|technolog\w+|drives?|motors?|engines?|fasteners?|plastics?|alumin(?:i)?um|wood|construction|finish(?:es)?|coatings?|architectures?|databases?|hosting|controls|liners?|yarns?|aids?|pumps?|valves?|hoses?|connectors?|adapt[eo]rs?|sensors?|displays?|brakes?|transmissions?|welds?|seams?|polyester|nylon|rubber|foam|vinyl|fib(?:er|re)|access points?|pop-?ups?|applets?|plug-?ins?|emulat\w+|middleware|workarounds?|installed (?:systems?|software)|(?:[\w-]+-based|hosted|on-prem\w*|wireless|client/server|thick[- ]client) (?:systems?|solutions?|software|connections?|storage))"
_EN_BARRED = pattern(
    rf"\b{_BARRED_SORT}\b[\x22\u201d]?[^.;]{{0,70}}\b(?:is|are|shall|will|may)(?: not|n't) (?:be )?(?:acceptable|accepted|allowed|permitted|considered)\b"
    rf"|\b[Nn]o (?:[\w-]+ ){{0,3}}?{_BARRED_SORT} (?:will|shall|may) be (?:accepted|allowed|permitted|considered)\b|\b[Oo]nly (?:[\w-]+ ){{0,3}}?{_BARRED_SORT} (?:will|shall|may) be (?:accepted|allowed|permitted|considered)\b|(?<!\bthe )(?<!\bthis )(?<!\bthese )(?<!\bany )(?<!\bcompany )\b[\w/-]{{2,20}} (?:cameras?|sensors?|antennas?|batteries|readers?|databases?|plug-?ins?|applets?|lenses|architectures?) (?:cannot|can not|may not|shall not|must not) be (?:used|installed|employed|deployed|proposed)\b(?! (?:for|by|to|without|while|until|outside|as|after|before|if|when))|\bnot interested in\b[^.;]{{0,60}}\b(?:[\w-]+-based|hosted|open[- ]source|proprietary|custom[- ]built)\b",
    re.IGNORECASE,
)
_TRADED = pattern(
    r"\b(?:bids?|bidders?|proposals?|quot\w+|offers?|submissions?|submitted|late|fax\w*|(?<!be )used|refurb\w*|remanufactur\w*|reconditioned|demonstrat\w*|prototypes?|substitut\w*|alternat\w*|equals?|equivalents?|exceptions?|deviations?|payments?|invoices?|withdraw\w*|telephone|oral|changes?|personal|visitors?|unauthori[sz]ed|passwords?|prices?|costs?|hours?|damaged?|defective|missing|downtime|delays?)\b",
    re.IGNORECASE,
)
"""Dealings, and the state of goods: not how they work."""
_FREE_EN = pattern(
    r"\b(?:or (?:other|equivalent|equal|similar|approved|comparable)|such as|e\.g\.|for example|where (?:a|an|the)|if (?:the|a|an)|[0-9]+[- ]point|(?<!without )any\b)",
    re.IGNORECASE,
)


def workings(plain: str, sentence: Span) -> Span | None:
    """Where a sentence prescribes a mechanism, a form or a material, and leaves no other."""
    first, last = sentence
    if english(plain[first:last]):
        found = _EN.search(plain, first, last)
        return found.span() if found and not _FREE_EN.search(plain, first, last) else None
    if _FREE.search(plain, first, last):
        return None
    for found in _WAY.finditer(plain, first, last):
        if not _NO_WAY.search(found["way"]):
            return found.span()
    if (found := _PART.search(plain, first, last)) and not _NO_WAY.search(found[0]):
        return found.span()
    sorts = (_FORM, _WORKS, _TECHNIQUE, _STUFF)
    return next(
        (found.span() for sort in sorts if (found := sort.search(plain, first, last))), None
    )


def barred(plain: str, sentence: Span) -> Span | None:
    """Where a sentence rules out a mechanism, a form or a material."""
    first, last = sentence
    if not english(plain[first:last]):
        found = _JA_BARRED.search(plain, first, last)
    else:
        found = _EN_BARRED.search(plain, first, last)
        if found and _TRADED.search(plain, first, last):
            return None
    return found.span() if found else None
