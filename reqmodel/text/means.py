"""By which means a sentence wants a thing done: how it is delivered, built, worked out or handled."""

from __future__ import annotations

import re

from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span
from reqmodel.text.together import together

CUES = ("eshed", "仮想ブラウザ", "パッケージ", "オンプレ", "二重化構造", "ulti-tier", "ultitier", "eb-centric", "client-side", "CI/CD", "OLAP", "abular", "ultiple windows", "tatic", "PBX", "リモート", "生体認証", "方式", "フラッシュ", "RAID", "駆動開発", "アルゴリズム", "LSTM", "n-gram", "転置", "埋込", "リランキング", "スプリント", "アコーディオン", "トークン", "アニメーション", "画像変換", "インスタンス", "クライアント側", "生成AI", "kernel", "evenshtein", "mbedding", "genetic", "k-means", "andom forest", "eural", "ine-tuned", "inetuned", "etrieval", "lockchain", "LAMP", "MEAN", "MERN", "NoSQL", "ocument store", "hree-tier", "hick client", "robot", "enerative", "ingle-tenant", "rivate cloud", "sprints", "in chunks", "tiles", "server room", "AI", "rtificial intelligence", "osted", "inux", "形態", "GPS", "GNSS", "UAV", "MMS", "ドローン", "レーザ", "DMZ", "バッチ", "レンタルサーバ", "ホスティング", "チャンク", "ベクトル", "マイクロサービス", "コンテナ", "サーバレス", "サーバーレス", "ブロックチェーン", "RAG", "ファインチューニング", "プロンプト", "MVC", "アジャイル", "ウォーターフォール", "スクラム", "オンプレミス", "クライアント", "ドラッグ", "クリック", "プルダウン", "ハンバーガー", "relational", " view", "layout", "グラフ", "チャート", "層", "retrieval", "tier", "client-server", "RDBMS", "リレーショナル", "仮想", "物理サーバ", "専用サーバ", "ページ", "on prem", "カレンダー", "ファンクション", "ショートカット", "バーコード", "ペースト", "スライドショー", "サムネイル", "ツールバー", "パンくず", "ウィザード", "ワープロ", "静的", "ボタン", "画面", "クラウド", "SaaS", "ASP", "Web", "WEB", "ウェブ", "スタンドアロン", "シンクライアント", "VDI", "データセンター", "オープンソース", "ブラウザ", "ドロップダウン", "ラジオボタン", "チェックボックス", "ポップアップ", "ツリー", "タブ", "モーダル", "アイコン", "メニュー", "言語", "フレームワーク", "Java", "PHP", "Python", "Ruby", ".NET", "C#", "Node", "React", "Vue", "Angular", "ミドルウェア", "drag", "drop", "click", "radio button", "checkbox", "pop-up", "popup", "microservice", "container", "blockchain", "agile", "Scrum", "waterfall", "scrum", "on-prem", "chunk", "vector", "serverless", "written in", "built in", "built on", "framework", "icon", "thick client", "スワイプ", "フリック", "ピンチ", "長押し", "マウス", "カルーセル", "サイド", "スライダー", "シングルページ", "SPA", "ネイティブ", "swip", "pinch", "press", "tap", "hover", "mouse", "hamburger", "carousel", "accordion", "sidebar", "slider", "single-page", "native", "-based", "grid", "toolbar", "ribbon", "list box", "listbox", "combo", "ne screen", "ngle screen", "ngle-screen", "plit screen", "plit-screen", "our-cod", "or-cod", "our cod", "or cod", "ree struct", "ree-struct", "ouch", "hortcut", "ulti-window", "ultiwindow", "フリー", "OSS", "スクラッチ", "コード", "IaaS", "PaaS", "C/S", "タグ", "RFID", "QR", "virtual", "SQL", "OLE", "as a", "as-a", "hosted", "loud-native", "stack", "language", " based", "shelf", "Shelf", "COTS", "pen source", "pen-source", "DevOps", "kanban", "Kanban", "echnology", "rchitecture", "ethod", "headless", "API-first", "osting", " Based", "-Based", "atabase", "earning", "ledger", "tenant", "レンタルサ", "ハウジング", "コロケーション", "リレーショナル型", "cloud", "右上", "左上", "右下", "左下", "見出し", "背景", "文字の色", "文字は", "utton", "enus", "enu ", "ogo ", "earch b", "avigation", "eader", "ackground", "ウィンドウ", "スクロール", "TABキー", "Tabキー", "Enterキー", "エンターキー", "矢印キー", "カーソルキー", "ダイアログ", "pulldown", "pull-down", "scroll bar", "scrollbar", "date picker", "date-picker", "hotkey", "hot key", "function key", "breadcrumb", "wizard", "tooltip", "tool tip", "irtuali", "gentless", "gent-based", "peer-to", "bject-oriented", "in-memory", "sprint", "service-oriented", "low-code", "no-code", "spoke", "lient", "HCI", "SDN", "SD-WAN", "CDN", "RDB", "IaC", "ETL", "キュー", "イベント駆動", "オブジェクト", "レプリケーション", "画面転送", "LLM", "言語モデル", "深層学習", "機械学習", "アクティブ", "Active", "ctive-", "ctive/", "ueue", "entral server", "entralized", "entralised", "anguage model", "ne database", "one application", "erver room", "etwork video", "NVR", "サーバ", "署名", "認証", "レコーダ", "エージェント", "標準機能", "カスタマイズ", "hypervisor", "desktop", "QRコード", "host the", "host all", "host this", " servers", "premises", "hardware", "data cent", "recognition", "ingerprint", "QR code", "mart card", "martcard", "gents", "snapshot", "rejected", "palm", "iris")  # fmt: skip
"""What at least one of stands in every text with a means prescribed."""
_DELIVERY = (
    r"(?:(?<!ガバメント)(?<!ワード)(?<!タグ)クラウド(?!ファンディング|ソーシング)(?:サービス|コンピューティング|PBX)?|SaaS|PaaS|IaaS|(?<!LGWAN-)ASP(?:[・/-]SaaS)?(?:サービス)?|オンプレ(?:ミス)?|クライアント[・/]?サーバー?|C/S|スタンドアロン|レンタル(?:サーバー?|サービス)|ホスティング(?:サービス)?|ハウジング|コロケーション|(?:デスクトップ|アプリケーション)仮想化|(?:シン|リッチ|スマート|ファット)クライアント|VDI"
    r"|仮想(?:サーバー?|環境|基盤|マシン|デスクトップ|化(?:技術|基盤|環境))|物理サーバー?|専用サーバー?|オープンソース(?:ソフト(?:ウェア)?)?|OSS|スクラッチ(?:開発)?|(?:ノー|ロー)コード)"
)
"""How it is delivered."""
_BUILD = (
    r"(?:マイクロサービス|(?<!日)コンテナ|サーバー?レス|ブロックチェーン|RAG(?![A-Za-z])|MVC|RDBMS|リレーショナル型|(?:リレーショナル|ベクトル|グラフ)・?(?:データベース|DB|検索)|NoSQL|ファインチューニング|プロンプトエンジニアリング|チャンク(?:分割|サイズ)?"
    r"|アジャイル(?:開発)?|ウォーターフォール|スクラム(?:開発)?|(?:[23]|[二三多])(?:階)?層|シングルページアプリケーション|SPA(?![A-Za-z])|ネイティブアプリ|静的な?HTML|RDB(?!MS)|HCI(?![A-Za-z])|SDN(?![A-Za-z])|SD-WAN|(?<![A-Za-z])CDN(?![A-Za-z])|(?<![A-Za-z])ETL(?:ツール|処理)?|(?<![A-Za-z])IaC(?![A-Za-z])|メッセージキュー|イベント駆動|オブジェクト(?:指向|ストレージ)|レプリケーション|画面転送|(?:アクティブ|Active)[・/-]?(?:アクティブ|Active)|(?:大規模言語モデル|LLM|深層学習|ディープラーニング|機械学習)(?:技術|手法)?(?=を(?:用い|利用|活用|使用|採用)|によ)|ICタグ|RFID|QRコード|バーコード|バッチ(?:処理|方式))"
)
"""How it is built or worked out."""
_WIDGET = (
    r"(?:スワイプ|フリック|ピンチ(?:イン|アウト|操作)|長押し|マウス(?:オーバー|ホイール)|カルーセル|アコーディオン|サイド(?:バー|メニュー)|スライダー|ドラッグ|(?:右|ダブル|ワン|[1-3])クリック(?!以内|程度)|プルダウン|ドロップダウン|ラジオボタン|チェックボックス"
    r"|ポップアップ|ツリー(?=形式|表示|構造)|タブ(?=[をが]|表示|切り?替え?|形式|で)|モーダル|ハンバーガー|アイコン|ファンクションキー|ショートカットキー|コピー(?:&|アンド)ペースト|スライドショー|サムネイル|スクロールバー|(?:マルチ|別|サブ)ウィンドウ|ダイアログ|(?:Enter|エンター|TAB|Tab|矢印|カーソル)キー(?=で)|ツールバー|パンくず|ウィザード|(?:円|棒|折れ線|レーダー|帯)(?:グラフ|チャート))"
)
"""What the hand or the eye meets."""
_LANGUAGE = r"(?<![A-Za-z])(?:Java(?!Script)|JavaScript|TypeScript|PHP|Python|Ruby(?: on Rails)?|\.NET(?: Framework)?|C#|Node\.[Jj][Ss]|React|Vue(?:\.js)?|Angular|Spring(?: Boot)?|Laravel|Django|T-SQL|[A-Z][A-Za-z+#]*言語)"
_KIND = r"(?:型|方式|形式|形態|タイプ|ベース|構成|構造|アーキテクチャ|技術|上|内|画面|メニュー|リスト|表示|操作|環境|基盤|切り?替え?|サービス|システム|アプリ(?:ケーション)?|ソフト(?:ウェア)?|製品|開発|\([^)]{1,90}\)|もしくは|または|又は|の|[・/」』])*"
_SET = (
    r"(?:とする|とし[、。ま]|とすること|であること|なこと|であり|に限|のみ|を(?:採用|使用|利用|用い|活用|導入|構築|前提と|基本と|応用)(?!する(?:場合|際|とき|者))|で(?:の|新規に|新たに|[^。、をはがで]{0,6}?)?(?:実現|構築|稼[働動]|動作|運用|提供|開発|実装|作成|行[いう]|動[かく]|管理|書|導入|示|表示|移動|並べ)"
    r"|(?:に|へ)(?:構築|格納|記録|保存|配置|設置|よ[りる])(?!した|された|し?て(?:いる|ある))|によ(?:り|る|って)|にて|において(?:稼[働動]|構築|提供|運用|動作)|として(?:提供|サービス|構築|開発|作|導入)|へ(?:の(?:データ)?(?:移行|切り?替え|更新|転換)|と?(?:移行|切り?替え))|を(?:通じて|介して)提供|(?:は|を)認めない|が?でき|が?可能|から選択|[にを]表示|を(?:並べ|切り?替え|開|押|置|選|作|調整|クリック|タップ)|し(?:て|、))"
)
_JA = pattern(
    rf"{_DELIVERY}{_KIND}(?:{_DELIVERY}{_KIND})?{_SET}|(?<!を)(?:クラウド|SaaS|仮想)化(?:を(?:推進|図|前提|実施|行)|する(?:こと|もの)|すべく)|(?<!一連)(?<!一連の)パッケージ{_KIND}(?:の(?:導入|採用|適用|活用)を(?:基本|前提|原則)と|の?(?:共同)?利用(?:による(?:開発|構築)|を(?:前提|基本|原則)と)|を(?:採用|活用)(?:し|する)|を[^。、]{{0,12}}で導入|を導入し、|化され(?:た|て)[^。、]{{0,8}}(?:こと|もの|製品|システム)|とし、|であること|なこと|とする(?:こと)?|を(?:基本|前提|原則)と(?:する|し[、たて])(?:こと|もの(?:とする)?)?|(?:における|の)標準機能を(?:活用|利用|使用|基本)|を(?:導入|採用|使用|利用)する(?:こと(?!な)|もの(?:とする)?|。|$)|に限)|{_BUILD}{_KIND}[^。、]{{0,10}}?{_SET}|{_WIDGET}{_KIND}[^。、]{{0,25}}?(?:{_SET}|こと|でき|選択)"
    rf"|(?:Web|WEB|ウェブ|ブラウザー?)\s?(?:型|方式|形式|ベース|システム|アプリ(?:ケーション)?)(?:\([^)]*\))?{_KIND}{_SET}|(?:Web|WEB|ウェブ)技術により構築|(?:ブラウザー?|Web)上で(?:稼[働動]|動作)する(?:Web|ウェブ)?[^。、]{{0,3}}(?:アプリ|システム)"
    rf"|{_LANGUAGE}(?:で|により|にて|を(?:用い|使用|採用)|言語|フレームワーク|のいずれか|による)|(?:プログラミング|プログラム|開発)(?:言語|手法|フレームワーク)(?:は|を|として)[^。]{{0,25}}(?:とする|とすること|使用|用い|であること)"
    r"|パッケージ(?:ソフト(?:ウェア)?|システム|製品)?の?(?:(?:が(?:保持|具備|有)する|が(?:持つ|備える)|に備わる)?標準(?:機能|仕様)(?:を(?:有効に|最大限に?)?(?:活用|利用|使用)|にて|で(?:対応|実現|稼[働動]|運用)|に(?:合わせ|より))|\([^)]{1,12}\)(?:とする|であること|なこと))|ノンカスタマイズ(?:を|で|とする|による)|市販の?(?:パッケージ|ソフト(?:ウェア)?)[^。、]{0,8}を(?:用い|使用|利用|採用|活用)(?:し|る|する)|(?<!ガバメント)(?<!庁内)(?<!自治体)(?<!政府)クラウド上(?:で|に)[^。、]{0,12}(?:でき|する|可能な)(?:る?システム|る?サービス|ること|こと|もの)"
    r"|(?:Web|WEB|ウェブ)\s?(?:型|方式|ベース)[^。、]{0,12}?(?:であること|なこと)|(?:各|全)(?:学校|校|支所|拠点|施設|課|館|出先機関|事業所|署所|店舗|病院|自治体|市町村?)[^。、]{0,6}に[^。、]{0,12}サーバー?[^。、]{0,8}(?:を(?:設置|配置)(?:しない|せず)|不要|不必要|必要とし?[なせ])|(?<!管理)サーバー?(?:で|に|にて|により|上で)の?(?:一元|一括|集中)(?:的に)?(?:管理|処理|配信|配置)|(?:[1一]台|単一)の(?:物理|仮想)?サーバー?(?:に|で|へ)(?:集約|構築|稼[働動]|統合|動作)|サーバー?(?:を|は)[^。、]{0,10}仮想化(?:し|する|技術)"
    r"|(?:ため|為)[、 ]?[^。、]{0,12}(?:装置|サーバー?|機器)を[^。、]{0,12}(?:役場|庁舎|庁|室|センター)(?:内|棟)?に設置すること|(?:録画|映像|画像|記録)[^。、]{0,10}(?:レコーダー?|NVR|録画装置)(?:に|へ|で)(?:録画|保存|記録)(?:すること|する|し、|され)|(?<!問わず)(?:常駐(?:型)?|エージェント)(?:ソフト(?:ウェア)?|エージェント|プログラム)?(?:型)?を[^。、]{0,14}(?:インストール|導入|配布|配備)(?:し|する)"
    r"|(?:事業者署名|立会人|当事者(?:署名)?|ローカル署名|リモート署名)(?:型|方式)(?:とする|とし|であること|で|により|の(?:電子)?(?:署名|契約))|(?:事業者)自身の電子署名|(?:顔|静脈|指紋|虹彩|声紋|ICカード|QRコード|SMS)認証(?:機能|方式|システム|装置)?(?:で(?!は)|により|による|にて|を(?:採用|用い|利用|使用|構築|導入|行))"
    r"|(?:仮想デスクトップ|シンクライアント)(?:技術|環境|基盤|端末|専用端末|方式|等)*[^。、]{0,24}(?:を(?:構築|導入|採用|整備)する|接続する|アクセスする)"
    r"|パッケージ(?:ソフト(?:ウェア)?|システム|製品)?[^。、]{0,40}(?:に|へ)?カスタマイズする(?:こと|もの|。|$)|(?:一般に)?(?:ソース[^。、]{0,8})?(?:オープンソース|OSS|フリー)[^。、]{0,10}(?:で(?:は)?ないこと|(?:は|を)[^。、]{0,4}(?:不可|認めない|使用しない|除く|用いない))"
    r"|ブラウザー?の?利用(?:とし|とする)|パッケージの標準(?:版|機能)[^。、]{0,8}を(?:基本|前提|原則)と"
    r"|(?:パッケージ|製品|システム)?の?標準機能(?:のみ|だけ)?(?:で|により|の範囲内?で)[^。、]{0,10}(?:運用|業務|対応|利用|実現|稼働)[^。、]{0,6}(?:可能|でき|行え)な?(?:る?システム|る?パッケージ|ること|こと)"
    r"|(?<![A-Za-z])(?:生成)?AI(?![A-Za-z])(?!(?:活用|利用)?(?:を(?:検討|推進)))[^。、をはがに]{0,8}(?:を(?:活用|用い|利用|使用|搭載)(?:し|す|る|た)|によ[るり]|で(?:自動)?(?:判定|要約|分類|解析|予測|認識|応答|生成))(?![^。]*(?:経験|実績|学習に|してはならない|指針|ガイドライン))[^。]{0,40}(?:こと|もの|図る|図ります|導入する)(?:とする)?[。)]*$"
    r"|^[^。:]{1,10}[ :|][^。:、]{2,12}方式$|(?:ID|パスワード)[^。、]{0,14}と(?:生体認証|ICカード|静脈|顔認証)[^。、]{0,10}による|リモートにて行うこと"
    r"|(?:GPS|GNSS|UAV|MMS|ドローン|レーザー?(?:スキャナー?|測量|計測)?)[^。、]{0,8}を(?:用い|使用|利用)(?:る|する)(?:こと|もの)|DMZ[^。]{0,20}(?:に|を)(?:大別|分割|分離|構成)"
    r"|カレンダー(?:形式|画面|上|表示|[^。、]{0,12}ダイアログ)?(?:から|で|により|に(?:て|より))の?(?:入力|選択|指定|登録)|ワープロソフト?(?:と|の|に)(?:同様|同じ|近い|似|よう)|(?:ボタン|画面)(?:の色|の配置)(?:は|を)"
    r"|(?:受託者|受注者|事業者|提案者|自社)(?:が|の)(?:自ら)?(?:保有|所有|運営)する[^。、]{0,15}データセンター|(?:カード|認証|操作|表示|切替|検索|配信|保存|画面|データ保持|利用|提供)方式(?:は[^。、]{2,16})?と(?:する|すること)"
    r"|(?:右上|左上|右下|左下|左側|右側|上部|下部)(?:部|端|隅)?(?:に|へ)[^。、]{0,14}(?:ボタン|メニュー|アイコン|タブ|バー|ロゴ)[^。、]{0,8}(?:配置|表示|設け|置|並べ)|(?:ボタン|メニュー|アイコン|見出し|ヘッダー?)[^。、]{0,6}(?:は|を)、?[^。、]{0,8}(?:右上|左上|右下|左下|左側|右側|上部|下部)[^。、]{0,6}に[^。、]{0,10}(?:配置|表示|設け|置|並べ)|(?:ボタン|メニュー|背景|見出し|文字)(?:の色)?は、?(?:青|赤|緑|黄|白|黒|灰|橙|紺)色?と(?:する|し)"
    r"|(?:画面|ページ)(?:の)?(?:左側?|右側?|上部|下部|中央|上段|下段|ヘッダー?|フッター?)上?[^。、]{0,6}(?:に|へ)[^。、]{0,12}(?:表示|配置|設置)"
)

_EN_BUILD = (
    r"(?i:micro-?services?|containers?|containeri[sz]ed|blockchain|(?<!\btheir )(?<!\bour )(?:scrum(?! (?:coach|team|ceremon))|agile (?:[\w/-]+ ){0,2}?(?:development|method\w*|approach\w*|process\w*|principles?|practices?|framework|sprints?|software|project|delivery|techniques?|environment))|waterfall|serverless|vector (?:database|search)|chunking|MVC|(?:\w+-)?(?:scrum|agile|waterfall|kanban)-based"
    r"|(?:NoSQL|relational|graph|document[- ]oriented|columnar) (?:database|store)|retrieval-augmented|three-tier|n-tier|client[-/]server|event-driven|(?:SQL|web|browser|cloud|server|windows)[- ]based"
    r"|(?<!\bthe )(?<!\bthis )(?<!\byour )(?<!\btheir )(?:software[- ]as[- ]a[- ]service|SaaS)|cloud[- ]native|(?:supplier|vendor|contractor|provider|cloud|self|\w+ly)[- ]hosted|on[- ]prem(?:ises?)?|virtual(?:i[sz]ed)? (?:servers?|machines?)|virtuali[sz](?:ed|ation)|virtual appliances?|agentless|agent-based|peer-to-peer|object-oriented|in-memory|(?:\w+-week )?sprints|sprint cycles?|thick[- ]client|fat[- ]client|thin[- ]client|javascript framework|programming framework|(?:commercial|configurable)?-?[- ]?off[- ]the[- ]shelf|COTS|open[- ]source (?:[\w-]+ ){0,3}?(?:software|solution|platform|product|code|CMS|system|tools?)|free and open[- ]source software|kanban|(?<!\bAzure )DevOps|DevSecOps|infrastructure[- ]as[- ]code|progressive web app\w*|headless|API-first|hosted in (?:the|a) (?:\w+ )?cloud|hosted (?:systems?|solutions?|platforms?|applications?|software|environment)|AI[- ](?:powered|based|driven|enabled|assisted)|(?<![Gg]enerative )artificial intelligence|(?:linux|unix|windows)(?:[- ]based)? (?:environment|operating system|platform)|(?<=\ba )(?:\w+ )?cloud (?:solution|service|platform|system|application|deployment)|(?:relational |MS[- ])?SQL (?:server )?databases?|(?:public |private |secure )?cloud hosting|machine learning|neural networks?|distributed ledger|service-oriented|multi-?tenant(?! (?:isolation|environment))|single-tenant|low-code|no-code|hub[- ]and[- ]spoke|mobile-first|single[- ]page app\w*|native (?:(?:mobile|smartphone|iOS|Android|and|or) ){0,3}app(?:lication)?s?|storage snapshots?|OLE-?DB|SQL[- ]native|message queues?|ETL|active[-/ ]active|active[-/ ]passive|hypervisors?|VDI|virtual desktops?|(?:large )?language models?|LLMs?|RDBMS|SQL back-?end|zero[- ]footprint|central(?:i[sz]ed)? (?:server|database)|(?:one|single) (?:shared |common |central |integrated )?database|one application|dedicated (?:server|instance)|single[- ]instance|(?:Flask|Django|Rails|Java|PHP|Python|Ruby|\.NET|Node|React|Angular|Vue|Spring|Laravel)[- ]based|hosted (?:by|at|in|on) (?:the )?(?:vendor|contractor|supplier|provider|bidder|proposer)(?:'s)?|(?:vendor|contractor|supplier)(?:'s)? (?:data cent(?:er|re)))"
)
_EN_WIDGET = (
    r"(?i:drag[- ]?(?:and|&|n)[- ]?drop|pull-?downs?|scroll ?bars?|date[- ]pickers?|hot ?keys?|function keys?|breadcrumbs?|wizards?|tool ?tips?|drop-?downs?|radio buttons?|right[- ]click\w*|double[- ]click\w*|(?:one|two|three|single)[- ]clicks?|pop-?ups?|check ?box\w*|(?:list|combo) ?box(?:es)?|single[- ]screen|(?<=\bon )one screen|(?<=\bin )one screen|split[- ]screen|colou?r[- ]cod(?:ed|ing)|tree[- ](?:like )?structures?|(?:press|push|click|touch|tap)(?:ing)? (?:of )?(?:on )?(?:a|an|the|one|single) (?:single )?(?:\w+ )?(?:button|key|icon)|shortcut keys?|multi-?window|swip(?:e|es|ing)|pinch(?:ing)?|long[- ]press\w*|double[- ]tap\w*"
    r"|mouse[- ]driven|mouse ?over|hover(?:ing)?|hamburger|carousel|accordion|sidebar|sliders?|toolbar|ribbon|(?:tree|tile|card|tabbed|split|kanban) (?:views?|layout))"
)
_EN_LANGUAGE = r"(?:Java(?!Script)|JavaScript|PHP|Python|Ruby(?: on Rails)?|C#|\.NET|React|Angular|Vue|Node(?:\.[Jj][Ss])?|T-SQL)"
_EN = pattern(
    rf"(?<![A-Za-z]){_EN_WIDGET}\b|\b(?i:arranged|laid out|displayed) (?:in|as) (?:an? )?(?:\w+ )?(?:grid|tree|tabs|tiles|circle|ring)\b|\bicons?\b[^.]{{0,30}}\b(?:click|shall|must)"
    rf"|\b(?i:must|shall|should|will|required?|requires|desires?|wants?|wishes|seek(?:s|ing)?|prefers|leverag\w+|solicit\w*|procur(?:e|ing)|acquir(?:e|ing)|purchas(?:e|ing)|looking for|(?<!not )only|using|use|uses|utili[sz]\w+|provide|adopt\w*|follow\w*|based on|implement\w*|expect\w*|(?:built|hosted|deployed) (?:on|in|as|using)|ability|as an?|in an?|(?:offered|provided|delivered|available|supplied) as)\b[^.;]{{0,80}}?(?<![A-Za-z]){_EN_BUILD}(?![A-Za-z])"
    rf"|^\W*(?:\w{{1,3}}[.)] )?(?:[\w-]+, )*(?:[\w-]+ ){{0,3}}?{_EN_BUILD}(?![A-Za-z])(?= (?:[\w-]+ ){{0,3}}?(?i:solution|system|application|platform|service|program|software|interface|architecture|environment|technology|database)\b| ?\(| and \S+\W*$|\.?$)"
    rf"|\b(?i:written|built|developed|coded|implemented|programmed)\b (?:entirely |only )?(?:in|on|with|using)\b[^.]{{0,25}}?(?<![A-Za-z]){_EN_LANGUAGE}(?![A-Za-z])"
    rf"|\b(?i:one of|either|languages?|stack|frameworks?|platforms?)\b[^.;]{{0,130}}?(?<![A-Za-z]){_EN_LANGUAGE}[ 0-9.]*(?:[,;/]|,? or|,? and) ?[^.;]{{0,20}}?(?<![A-Za-z]){_EN_LANGUAGE}"
    rf"|(?<![A-Za-z]){_EN_BUILD}(?![A-Za-z])(?: [\w-]+){{0,2}} (?i:is |are )?(?i:required|mandatory|needed|preferred)\b"
    rf"|(?<![A-Za-z]){_EN_BUILD}(?![A-Za-z])[^.;]{{0,40}}\b(?:not|neither) (?:be )?(?:accept\w*|allow\w*|consider\w*|permit\w*)"
    r"|\b(?:[Bb]uttons?|[Mm]enus?|[Ii]cons?|[Ll]ogo|[Ss]earch (?:box|bar)|[Nn]avigation)\b[^.;]{0,40}\b(?:shall|must|should)\b[^.;]{0,40}\b(?:in|at|on|along) the (?:top|bottom|upper|lower|left|right)\b|\b(?:[Bb]uttons?|[Hh]eaders?|[Bb]ackgrounds?)\b[^.;]{0,20}\b(?:shall|must|should) be (?:red|blue|green|yellow|white|black|grey|gray|orange)\b"
    r"|^\W*(?:[\w-]+ ?){1,4}[|:]\s*(?:[\w/-]+ ){1,3}(?:technology|architecture|method|topology)\W*$"
    r"|\b(?:[Vv]endor|[Cc]ontractor|[Ss]upplier|[Pp]roposer|[Pp]rovider|[Bb]idder) (?:must|shall|will) (?:\w+ )?host (?:the|all|this)\b|\b(?:must|shall|will) be (?:\w+ )?(?:installed|hosted|run|deployed) (?:\w+ )?(?:on|in|at) (?:the )?(?:[Cc]ity|[Cc]ounty|[Ss]tate|[Aa]gency|[Dd]istrict|[Uu]niversity|[Oo]wner|[Cc]ustomer|[Bb]uyer)(?:['\u2019]s)?(?:-owned)? (?:\w+ ){0,2}?(?:servers?|premises|hardware|data cent(?:er|re))\b"
    r"|\b(?:must|shall)\b[^.;]{0,40}\b(?:us(?:e|ing)|by|via|with|through|scan(?:ning)?) (?:an? )?(?:facial recognition|fingerprints?|iris (?:scan\w*|recognition)|palm[- ]vein\w*|QR codes?|smart ?cards?)\b|\b[Aa]gents? (?:must|shall|will) be (?:installed|deployed)\b|\b(?:client|locally|vendor|self|cloud)[- ](?:hosted|installed) (?:software|systems?|solutions?)[^.;]{0,20} (?:will|shall) be rejected\b"
    r"|\b(?i:must|shall|should) run as an? (?:Windows )?service\b|\bchunk(?:ing|s)?\b[^.]{0,20}\b(?:documents?|text)\b"
)
_FREE = pattern(
    r"問わ|[はも]可とする|(?:貼付|装着|現在[^。]{0,12}(?:使用|利用))(?:され|し)ている|例えば|等の(?:手法|方式|技術|構成|操作)|又はこれ|同等|いずれの方式|せずに|なくて|代替|に限らず|JavaScriptを(?:無効|使わ)|支援技術|キーボード|(?:場合|際)(?:は|に|、|の)|特徴|利点|検討|○|◎|△|(?:県|市|町|村|区|省|庁|学)(?:が|の)[^。、]{0,6}(?:所有|保有|整備)(?:する|した)[^。、]{0,30}(?:クラウド|基盤|環境)|いずれか|(?:LGWAN|総合行政ネットワーク)[^。]{0,20}クラウド化"
)
_BROWSERS = pattern(r"Chrome|Safari|Firefox|Edge")
_ON_WEB = pattern(r"ブラウザ|Web|WEB|ウェブ")
_KEPT_EN = pattern(
    r"\b(?:support|maintenance|administration|monitoring|backup) (?:for|of) [^.;]{0,80}$",
    re.IGNORECASE,
)
"""Before it: what stands is kept running."""
_EASED = pattern(r"[^。、]{0,24}しない(?:こと|よう)|[^。、]{0,24}実績|[^。、]{0,20}など")
"""After it: only who did so before is asked, it is to be left, or it is an example."""
_CHOICE = pattern(
    r"(?:オンプレ(?:ミス)?|自庁)[^。、]{0,10}(?:又は|または|若しくは|もしくは|或いは|あるいは|・|と)[^。、]{0,8}クラウド|クラウド[^。、]{0,10}(?:又は|または|若しくは|もしくは|或いは|あるいは|・|と)[^。、]{0,8}(?:オンプレ|自庁)"
)
"""Both ways to deliver it are open."""
_HOW = pattern("クラウド|オンプレ")
_FREE_EN = pattern(
    r"(?i:\b(?:such as|e\.g\.|or equivalent|for example|(?-i:any) (?!of)|not (?!have |(?:be )?(?:accept|allow|consider|permit))|without|alternatives?|keyboard|on[- ]prem\w*,? (?:and|or|/) (?:\w+ )?cloud|cloud,? (?:and|or|/) on[- ]prem|hybrid|other (?:models?|options|approaches|technologies|methods|architectures)|experienced?(?= (?:in|with|of|as|using|developing|building|working)\b)|years?\b[^.]{0,20}\bexperience|(?:minimum|demonstrated|prior|proven|relevant|their|previous) (?:\w+ ){0,2}experience|currently an?|internally|externally|or dedicated|skills?|knowledge|examples?|encryption|such as|training (?:in|on|for)|provided by(?! (?:one|a single|the (?:vendor|contractor)))|if (?:the|an?|all)|where (?:a|an|the))\b)"
)


_TECHNIQUE = pattern(
    r"オールフラッシュ|RAID ?[0-9]|テスト駆動開発|遺伝的アルゴリズム|LSTM|ディープラーニング|深層学習|機械学習モデル|ブロックチェーン|n-gram|転置インデックス|ベクトル検索|埋込みベクトル|リランキング|ノーコード(?:ツール)?|サーバー?レス|スクラム\(|スプリント|アコーディオン|右クリック|ハードウェアトークン|めくるアニメーション|PDFへの画像変換|常駐型エージェント|物理的に独立したインスタンス|クライアント側で行う製品|二重化構造"
    r"|(?i:\b(?:LSTM|kernel density|Levenshtein|word embeddings?|embeddings of|genetic algorithms?|k-means|random forests?|neural networks?|fine-?tuned|retrieval[- ]augmented|blockchain|(?:LAMP|MEAN|MERN) stack|multi-?tier architecture|fully meshed|web-centric|client-side rendering|CI/CD pipeline|ROLAP|MOLAP|tabular design|multiple windows|static[- ]site|NoSQL|document store|three-tier|thick client|software robots?|robotic process automation|by (?:means of )?generative AI|single-tenant|private cloud|two-week sprints|in chunks of|(?:consisting|made up) of tiles|own server room; hosted offers)\b)"
)
"""What hardly anybody speaks of but to prescribe it."""
_DELIVERED = pattern(
    r"(?:(?<!ガバメント)(?<!ワード)(?<!タグ)クラウド(?!ファンディング|ソーシング)(?:ベース|型|上|方式|化(?!に(?:合|伴)))|パッケージ(?:ソフト(?:ウェア)?|製品|システム)?(?=の導入|を(?:母体|ベース|基本))|スタンドア(?:ロ|ローン|ロン)|仮想ブラウザ|オンプレミス|(?<![A-Za-z])SaaS(?![A-Za-z])|LGWAN-ASP|(?<!-)ASP方式)"
    r"[^。、]{0,24}(?:(?:導入|構築|採用)(?:する|し、|する。|し(?:、|て)|され(?:た|る)|\+)|想定し|とする|とし、|母体と|基本と|ベースと|を前提|で(?:設置|運用|提供))"
)
_ANY_WAY = pattern(
    r"問わ|いずれ|オンプレ[^。]*(?:又は|または|か、?)[^。]*クラウド|クラウド[^。]*(?:又は|または|か、?)[^。]*オンプレ|場合(?:は|に)|際(?:は|に)|検討|庁内クラウド|ガバメントクラウド|ISMAP|実績|例えば|不要|しないこと|現在|既に|して(?:いる|おり)"
)
_DELIVERED_AS = together((_DELIVERED,), unless=(_ANY_WAY,))
_PRESCRIBED = pattern(
    r"こと[。)]?\s*$|もの(?:とする|である|に限|。|$)|とする[。)]?\s*$|ならない|ください|に限る|形とする|採用しない|方法による|^[^。]{2,16}:|\b(?i:shall|must|will|has to|have to|is to|are to|be|use|used|uses|are|obligatory|design|computed|found|consisting)\b"
)


def means(plain: str, sentence: Span) -> Span | None:
    """Where a sentence prescribes a means, and leaves no other."""
    first, last = sentence
    of, free = (_EN, _FREE_EN) if english(plain[first:last]) else (_JA, _FREE)
    found = of.search(plain, first, last) or _TECHNIQUE.search(plain, first, last)
    if found and found.re is _TECHNIQUE and not _PRESCRIBED.search(plain, first, last):
        return None
    if not found:
        return _DELIVERED_AS(plain, sentence)
    if (
        not found
        or free.search(plain, first, last)
        or _EASED.match(plain, found.end(), last)
        or (_ON_WEB.search(found[0]) and _BROWSERS.search(plain, first, last))
        or _KEPT_EN.search(plain[first : found.end()])
    ):
        return None
    if _HOW.search(found[0]) and _CHOICE.search(plain, first, last):
        return None
    return found.span()
