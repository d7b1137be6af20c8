"""What formulas call the premises and the columns of cost lines, in either language."""

from reqmodel.model.text import Text

HORIZON = Text("評価期間", "Horizon_years")
WRITTEN = Text("積算の年数", "Years_written_for")
PERIODS = (Text("参考期間_1", "Period_one"), Text("参考期間_2", "Period_two"))
INFLATION = Text("物価上昇率", "Inflation")
TAX = Text("消費税率", "Tax_rate")
RATE = Text("割引率_{n}", "Discount_rate_{n}")
RESIDENTS = Text("住民の数", "Residents_served")
USE_CASES = Text("ユースケースの数", "Use_cases")
CURRENCIES = Text("為替_通貨", "Currency_names")
EXCHANGE = (
    Text("為替_最小", "Exchange_low"),
    Text("為替_最頻", "Exchange_mode"),
    Text("為替_最大", "Exchange_high"),
)
WORTHS = Text("印の点_{n}", "Worth_{n}")
WEIGHT = Text("重み_{id}", "Weight_{id}")

PATTERN = Text("費目_パターン", "Line_pattern")
PHASE = Text("費目_時期", "Line_phase")
LOW = Text("費目_最小", "Line_low")
MODE = Text("費目_最頻", "Line_mode")
HIGH = Text("費目_最大", "Line_high")
LINE_TAX = Text("費目_税率", "Line_tax")
TIMES = Text("費目_延べ年数", "Line_times")
PERIOD_TIMES = (
    Text("費目_延べ年数_1", "Line_times_one"),
    Text("費目_延べ年数_2", "Line_times_two"),
)

TOTAL = Text("分ける総額", "Total_to_share")
PREFECTURE = Text("県の負担割合", "Prefecture_part")
UNIT = Text("端数の単位", "Rounding_unit")
EXPONENT = Text("人口の指数", "Population_exponent")
