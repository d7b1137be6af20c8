"""By which gesture of the hand, and on what layout of the screen, a thing is to be done."""

from __future__ import annotations

from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span

CUES = ("子画面", "次入力", "次項目", "TABキー", "Tabキー", "タブキー", "マウス", "ボタン", "押下", "段階", "色", "画面", "ペイン", "ウィンドウ", "カーソル", "点滅", "吹き出し", "吹出", "ボックス", "ガント", "ツリー", "タイル", "カード", "テンキー", "クリック", "in a new", "drag", "in red", "in green", "in yellow", "in blue", "in orange", "in amber")  # fmt: skip
"""What at least one of stands in every text with a gesture or layout prescribed."""
_DONE = r"(?:[^。]{0,30}(?:こと|でき|可能|する(?:。|$)|される))"
_JA = pattern(
    rf"(?:(?:ボタン|キー)(?:、|・|または|又は|もしくは)?){{1,2}}の?(?:押下|クリック|タップ)(?:のみ)?(?:で|により|によって|することで|すると){_DONE}"
    r"|(?:子|別|サブ)画面を?自動(?:的に)?(?:消去|で閉)|(?:次(?:の)?入力項目|次項目)に(?:カーソルを?)?自動(?:的に)?(?:移動|遷移)|(?:TAB|Tab|タブ)キー(?:及び|や|で|、)"
    r"|マウス(?:操作)?(?:を(?:主体|中心|基本)と|のみで)"
    rf"|クリック(?:する|した)と、?{_DONE}|(?<!背景)(?:[赤青黄緑橙]|灰|黒)色?(?:で|に)(?:表示|強調|変[わえ]){_DONE}"
    rf"|ボタン(?:操作)?(?:[1一]つ|ひとつ)で{_DONE}|ボタンを(?:押(?:す|し|下)|クリック|タップ|配置|設け){_DONE}|(?:テンキー|タッチパネル|キー)のみで{_DONE}"
    r"|文字の?\s?(?:サイズ|大きさ)[^。、]{0,14}(?:[0-9二三四五]+|大・?中・?小の?[三3]?)段階|[0-9二三四五]+段階[^。、]{0,10}文字の?(?:サイズ|大きさ)"
    rf"|色分け(?:して|で|により|された|し|の)?(?:表示|区別|識別|確認)?{_DONE}|色を変え(?:て|る)[^。、]{{0,4}}(?:表示|区別|識別){_DONE}|(?:点滅|反転)(?:表示)?(?:させ|して|により|する){_DONE}"
    rf"|(?:(?<![0-9])[1一]|同一)(?:つの)?画面(?:内|上)?(?:で|に|にて)[^。]{{0,24}}(?:表示|確認|参照|入力|操作|完結){_DONE}"
    rf"|(?:画面を?(?:[左右上下]{{1,4}}|[2-4二三四])に?分割|[左右上下]ペイン|分割(?:画面|表示)|[2-4二三四]分割(?:画面|表示)){_DONE}|(?:マルチ|複数の?|別)ウィンドウ(?:で|に|表示|を){_DONE}|(?:別画面|別タブ)(?:で|に)(?:開|表示|起動){_DONE}"
    rf"|カーソル(?:を|が|の)[^。、]{{0,8}}自動(?:的に)?(?:移動|遷移){_DONE}|(?:コンボ|リスト|テキスト)ボックス(?!等)(?:で|から|により|による|形式|を用い){_DONE}|(?:ガントチャート|タイル|カード|ツリー|カレンダー)(?:形式|状|型)?(?:で|により|にて)の?(?:表示|選択){_DONE}"
)
_EN = pattern(
    r"\b(?:must|shall|should|will)\b[^.;]{0,40}\b(?:in a new (?:tab|window)|drag(?:ged|ging|s)?\b[^.;]{0,20}\b(?:onto|into|to)\b|(?:shown|displayed|highlighted|marked|appear|flagged) in (?:red|green|yellow|blue|orange|amber)\b)|\bthat users drag\b"
)
_FREE = pattern(
    r"問わ|同等|例えば|色(?:等|など)|色だけ|のみに(?:頼|依存)|色覚|等の(?:操作|方法|表示)|(?:など|等)(?:で|に|を|の|、)|支援技術|場合(?:は|に|、)|いずれか|紙面|印刷物|[^画]面図|地図上?の?凡例|誤(?:操作|って)|注意|警報|非常|信号"
)

_FREE_EN = pattern(
    r"\b(?:such as|e\.g\.|for example|or (?:equivalent|another|other|similar)|alone|without|not)\b"
)


def screens(plain: str, sentence: Span) -> Span | None:
    """Where a sentence prescribes a gesture or a layout, and leaves no other."""
    first, last = sentence
    of, free = (_EN, _FREE_EN) if english(plain[first:last]) else (_JA, _FREE)
    if free.search(plain, first, last):
        return None
    found = of.search(plain, first, last)
    return found.span() if found else None
