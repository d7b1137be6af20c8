"""What every document made from a model says of itself, whatever its format."""

from reqmodel.model.text import Text

DRAFT = Text("【案】", "[Draft] ")
FORM = Text("【様式・未実施】", "[Form, not carried out] ")
VERSION = Text("第{version}版", "Version {version}")
AUDIENCE = Text("{audience}版", "Edition: {audience}")
NOTICE = Text(
    "検討用資料（案）。{client}の公式見解・決定ではありません。",
    "Working draft. Not an official view or decision of {client}.",
)
NOTHING = Text("該当する記録はありません。", "There is no such record.")
