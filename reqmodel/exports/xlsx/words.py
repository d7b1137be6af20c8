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
NO_TEMPLATE = Text(
    "{file}: Excel の文書は、組織の雛形に書き込めません。雛形を指定せずに作り、できたブックの書式を変えてください。",
    "{file}: workbooks cannot be written into a template. Make it without one and change its formats afterwards.",
)
