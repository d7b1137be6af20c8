"""What slides say by themselves, in both languages, wherever they say it."""

from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability

CONTINUED = Text("{title}（{n}／{all}）", "{title} ({n}/{all})")
SOURCES = Text("出典: {sources}", "Sources: {sources}")
MORE_SOURCES = Text("ほか{n}件", "{n} more")
SIGNS = {
    Reliability.VERIFIED: Text("〔確〕", "[V]"),
    Reliability.SECONDARY: Text("〔二〕", "[S]"),
    Reliability.DERIVED: Text("〔算〕", "[D]"),
    Reliability.UNVERIFIED: Text("〔未〕", "[U]"),
    Reliability.ASSUMPTION: Text("〔仮〕", "[A]"),
    Reliability.PROPOSAL: Text("〔案〕", "[P]"),
    Reliability.RFI_ANSWER: Text("〔答〕", "[R]"),
}
"""How sure something is, short enough for a slide; each slide says what those on it mean."""
LEGEND = Text("記載の確かさ: {signs}", "Reliability: {signs}")
BEFORE_QUOTES = Text(
    "費用は、パターンの間の相対評価です（見積取得前のため、金額は示しません）。",
    "Costs are ratings of the patterns against each other; no amounts before quotes.",
)
NOT_SET = Text("未定", "Not set")
