"""What workbooks say by themselves, in both languages, wherever they say it."""

from reqmodel.model.text import Text

EDITION = Text(
    "第{version}版（{day}）　{audience}版", "Version {version} ({day}), edition: {audience}"
)
CONTINUED = Text("{value}（続き）", "{value} (continued)")
ID = Text("ID", "ID")
MARK = Text("〔{status}〕", "[{status}]")
NOTE = Text("（{note}）", " ({note})")
WARNING = Text("【{warning}】", "[{warning}] ")
LEGEND = Text(
    "〔　〕と「確度」の列は、記載の確かさを示します。",
    "Square brackets and the column 'Reliability' say how sure a statement is.",
)
CUT = Text(
    "…（{n}文字あり、セルに入るのはここまでです。全文は「{row}」の記録にあります）",
    "… (cut: {n} characters, more than a cell holds; the whole stands in the record of '{row}')",
)
