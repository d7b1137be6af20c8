"""A method, architecture, tool or gesture, where the outcome would say what is wanted."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import wordings

CUES = ("チャンク", "ベクトル", "マイクロサービス", "コンテナ", "サーバレス", "サーバーレス", "ブロックチェーン", "RAG", "ファインチューニング", "プロンプト", "MVC", "アジャイル", "ウォーターフォール", "スクラム", "オンプレミス", "クライアント", "ドラッグ", "クリック", "プルダウン", "ハンバーガー", "relational", " view", "layout", "グラフ", "チャート", "層", "方式", "retrieval", "tier", "client-server", "RDBMS", "リレーショナル", "NoSQL", "仮想", "物理サーバ", "専用サーバ", "ページ", "on prem", "カレンダー", "ファンクション", "ショートカット", "バーコード", "ペースト", "スライドショー", "サムネイル", "ツールバー", "パンくず", "ウィザード", "ワープロ", "静的", "ボタン", "画面", "クラウド", "SaaS", "ASP", "Web", "WEB", "ウェブ", "パッケージ", "スタンドアロン", "シンクライアント", "VDI", "データセンター", "オープンソース", "ブラウザ", "ドロップダウン", "ラジオボタン", "チェックボックス", "ポップアップ", "ツリー", "タブ", "モーダル", "アイコン", "メニュー", "言語", "フレームワーク", "Java", "PHP", "Python", "Ruby", ".NET", "C#", "Node", "React", "Vue", "Angular", "ミドルウェア", "drag", "drop", "click", "radio button", "checkbox", "pop-up", "popup", "microservice", "container", "blockchain", "agile", "Scrum", "waterfall", "scrum", "on-prem", "chunk", "vector", "serverless", "written in", "built in", "built on", "framework", "icon", "thick client", "スワイプ", "フリック", "ピンチ", "長押し", "マウス", "カルーセル", "アコーディオン", "サイド", "スライダー", "シングルページ", "SPA", "ネイティブ", "swip", "pinch", "press", "tap", "hover", "mouse", "hamburger", "carousel", "accordion", "sidebar", "slider", "single-page", "native", "-based", "grid", "toolbar", "ribbon")  # fmt: skip

_ASKED = r"(?:こと|とする|採用|使用|用い|利用|構成|方式|実装|導入|構築|開発|より|によ|設計)"
_METHOD = pattern(
    rf"(?:チャンク(?:分割|サイズ)?|ベクトル(?:DB|検索|データベース|化)|マイクロサービス|(?<!日)コンテナ(?:技術|化|基盤|型|オーケストレーション|で|を)|サーバー?レス|ブロックチェーン|RAG(?![A-Za-z])|ファインチューニング|プロンプトエンジニアリング|MVC|アジャイル|ウォーターフォール|スクラム開発|オンプレミス|クライアント[・/]?サーバー?(?:方式|型))[^。]{{0,30}}{_ASKED}"
    r"|(?:スワイプ|フリック|ピンチ(?:イン|アウト|操作)|長押し|マウスオーバー|マウスホイール|カルーセル|アコーディオン|サイドバー|サイドメニュー|スライダー|シングルページアプリケーション|SPA(?![A-Za-z])|ネイティブアプリ|タブ[をが]|ドラッグ(?:操作)?(?:で|により|し)|ドラッグ(?:&|アンド|・|\s)?ドロップ|右クリック|ダブルクリック|ワンクリック|[1-3]クリック|プルダウン|ドロップダウン|ラジオボタン|チェックボックス|ポップアップ|ツリー(?:形式|表示|構造)|タブ(?:表示|切替|形式|で)|モーダル|ハンバーガーメニュー|アイコン(?:を|で|の))[^。]{0,30}(?:こと|でき|とする|とし|作り|実装|表示|選択|切り?替え)"
    r"|(?<![A-Za-z])(?:Java(?!Script)|JavaScript|TypeScript|PHP|Python|Ruby(?: on Rails)?|\.NET(?: Framework)?|C#|Node\.js|React|Vue(?:\.js)?|Angular|Spring(?: Boot)?|Laravel|Django)(?:で|により|にて|を(?:用い|使用|採用)|言語|フレームワーク|のいずれか|による)"
    r"|(?:プログラミング|プログラム|開発)(?:言語|手法|フレームワーク)(?:は|を|として)[^。]{0,25}(?:とする|とすること|使用|用い|であること)"
    r"|カレンダー(?:形式|画面|上|表示|[^。、]{0,12}ダイアログ)?(?:から|で|により|に(?:て|より))の?(?:入力|選択|指定|登録)|ファンクションキー|ショートカットキー|バーコード(?:で|により|にて)の?(?:入力|走査|操作|選択)|コピー(?:&|アンド)ペースト|スライドショー|サムネイル|ツールバー|パンくず|ウィザード(?:形式|画面|で)|ワープロソフト?(?:と|の|に)(?:同様|同じ|近い|似|よう)|静的な?HTML|(?:ボタン|画面)(?:の色|の配置)(?:は|を)"
    r"|(?:クラウド|SaaS|ASP|Web|WEB|ウェブ|パッケージ|オンプレミス|クライアント[・/]?サーバー?|スタンドアロン|シンクライアント|VDI)\s?(?:型|方式|形式)(?:\([^)]*\))?(?:の|に|で|にて|により|による)?[^。、]{0,20}(?:とする|とし、|であること|なこと|に限)"
    r"|(?:クラウドサービス|SaaS|ASPサービス)(?:として|により|で)[^。、]{0,12}(?:提供|構築|導入|利用)(?:を?行う|する|され)[^。]{0,8}(?:もの|こと)|(?:ブラウザー?|Web)上で(?:稼働|動作)する(?:Web|ウェブ)?[^。、]{0,3}(?:アプリ|システム)"
    r"|(?:WEB|Web|ウェブ)(?:ベースの?)?\s?(?:システム|アプリケーション|アプリ)(?:であること|とする|とし、|で(?:構築|開発)|として(?:構築|開発))"
    r"|(?:受託者|受注者|事業者|提案者|自社)(?:が|の)(?:自ら)?(?:保有|所有|運営)する[^。、]{0,15}データセンター"
    r"|(?:円|棒|折れ線|レーダー|帯)(?:グラフ|チャート)(?:を|で|により)[^。、]{0,6}(?:表示|作成|示)|リレーショナルデータベース(?:に|で|へ|として)|(?:[23]|[二三多])層[^。、]{0,12}(?:構成|構造|アーキテクチャ|方式)|(?:カード|認証|操作|表示|切替|検索|配信|保存|画面|データ保持)方式と(?:する|すること)"
    r"|\b(?:retrieval-augmented|RAG|three-tier|n-tier|client-server)\b[^.]{0,15}\b(?:architecture|design|approach|pattern)\b"
    r"|(?<![A-Za-z])[A-Z][A-Za-z+#]*言語(?:で|に(?:て|より)|を(?:用い|使用|採用))|ハンバーガー(?:形式|メニュー|アイコン|型)"
    r"|\b(?:NoSQL|relational|graph|document[- ]oriented|columnar) (?:database|store)\b|\b(?:tree|tile|card|tabbed|split|kanban) (?:views?|layout)\b"
    r"|(?:RDBMS|リレーショナルデータベース|NoSQL|ブロックチェーン)を(?:使用|採用|利用|用い)|(?:仮想(?:サーバー?|環境|基盤|マシン)|物理サーバー?|専用サーバー?)(?:上)?(?:に|で|により)[^。、]{0,8}(?:構築|稼働|構成|実装)"
    r"|(?:画面|ページ)(?:の)?(?:左側?|右側?|上部|下部|中央|上段|下段|ヘッダー?|フッター?)[^。、]{0,6}(?:に|へ)[^。、]{0,12}(?:表示|配置|設置)"
    r"|オープンソース(?:ソフトウェア)?(?:とす|とします|に限|を(?:用い|採用|使用)|で(?:構築|あること))"
    r"|\b(?i:scrum|agile|waterfall|kanban)[- ]based (?:process|delivery|approach|method\w*|development)\b"
    r"|\bdrag[- ]and[- ]drop\b|\bdrop-?downs?\b|\bradio buttons?\b|\bright[- ]click\w*|\bdouble[- ]click\w*|\b(?:one|two|three|single)[- ]clicks?\b|\bpop-?ups?\b|\bcheck ?box\w*"
    r"|\b(?i:using|use|adopt\w*|follow\w*|based on|implement\w*|deployed (?:as|in|on)|as|on)\b[^.]{0,20}\b(?i:microservices?|containers?|containeri[sz]ed|blockchain|agile|waterfall|scrum|serverless|vector (?:database|search)|chunking|MVC)\b"
    r"|\b(?:microservices?|serverless|blockchain|event-driven)[- ](?:based |style )?architecture\b|\bon[- ]prem(?:ises?)?\b|\bchunk(?:ing|s)?\b[^.]{0,20}\b(?:documents?|text)\b"
    r"|\b(?:written|built|developed|coded|implemented|programmed)\b (?:entirely |only )?(?:in|on|with|using)\b[^.]{0,25}\b(?:Java|JavaScript|PHP|Python|Ruby|C#|\.NET|React|Angular|Vue|Node)\b|\b(?:one of|either)\b[^.]{0,20}\b(?:Ruby on Rails|\.NET|PHP|Python|Java)\b"
    r"|\b(?i:swip(?:e|es|ing)|pinch(?:ing)?|long[- ]press\w*|double[- ]tap\w*|mouse ?over|hover(?:ing)?|hamburger|carousel|accordion|sidebar|sliders?|single[- ]page app\w*|native apps?|toolbar|ribbon)\b|\b(?:arranged|laid out|displayed) (?:in|as) (?:an? )?(?:\w+ )?(?:grid|tree|tabs|tiles|circle|ring)\b"
    r"|\b(?i:provide|be|use|utili[sz]e) an? (?:\w+ )?(?i:SQL|web|browser|cloud)-based (?:\w+ ){0,2}(?:system|solution|application|platform|database|interface)\b"
    r"|\b(?:thick|fat)[- ]client\b|\bicons?\b[^.]{0,30}\b(?:click|shall|must)",
)
_FREE = pattern(
    r"問わ|例えば|など|等の(?:手法|方式|技術|構成|操作)|又はこれ|同等|いずれの方式|しない(?:こと|よう)|せずに|なくて|代替|に限らず|JavaScriptを(?:無効|使わ)|支援技術|キーボード|\b(?:such as|e\.g\.|or equivalent|for example|any|not|without|alternatives?|keyboard)\b",
    re.IGNORECASE,
)


def check(passage: Passage) -> Iterator[Finding]:
    return wordings(passage, _METHOD, _FREE)
