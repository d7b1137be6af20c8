"""What documents say by themselves, in both languages, wherever they say it."""

from reqmodel.model.text import Text

CONTENTS = Text("目次", "Contents")
CONTENTS_HELP = Text(
    "（Word でこの目次を選んで F9 キーを押すと、ページ番号が入ります。）",
    "(Select the contents in Word and press F9 to have page numbers filled in.)",
)
TABLE = Text("表", "Table")
FIGURE = Text("図", "Figure")
ID = Text("ID", "ID")
SOURCES = Text("出典・確度", "Sources and reliability")
OWN_WORDS = Text("出典なし（検討者が書いたもの）", "No source: written by the authors")
SUPPORTS = Text("（{fields}）", " ({fields})")
MARK = Text("〔{status}〕", "[{status}]")
LINKS = Text("つながり", "Links")
STATUS = Text("状態", "Status")
LEGEND = Text(
    "〔　〕は記載の確かさを示します。〔出典で確認〕は資料の本文で確かめた事実、〔検討者の案〕は検討者が書いた案で公式文書の文言ではありません。"
    "〔仮定〕〔未検証（一般知識）〕は確認が済んでいません。",
    "Square brackets say how sure a statement is: 'Verified in the source' was seen in the document itself; "
    "'Proposal of the authors' stands in no official document; assumptions and general knowledge are not verified.",
)
RELATIVE = Text(
    "構築・運用のコストは、パターンの間の相対評価（小・中・大）です。見積取得前のため、金額は示しません。",
    "Costs are ratings of the patterns against each other (small, medium, large); no amounts before quotes.",
)
NOT_HELD = Text(
    "まだ開催・実施していないため、様式だけを示します。記入欄は、実施した後に埋めます。",
    "Nothing was held or carried out yet; this is the form, to be filled afterwards.",
)
