"""What was chosen, and what is said of the decision, do not go together."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import Decision
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Outcome, Status


def check(record: Decision) -> Iterator[Finding]:
    if record.status is Status.RETIRED:
        return
    chosen, outcome = record.chosen, record.outcome
    if chosen is None:
        if outcome is Outcome.DECIDED:
            problem = Text(
                "決定とされていますが、どれを選んだか（chosen）がありません",
                "it is decided, but what was chosen is missing",
            )
            yield Finding(record.id, ("outcome",), {"problem": problem})
    elif chosen not in {option.key for option in record.options}:
        problem = Text(
            f"選んだとされる「{chosen}」が、選択肢（options）にありません",
            f"'{chosen}', said to be chosen, is none of its options",
        )
        yield Finding(record.id, ("chosen",), {"problem": problem})
    elif outcome is not Outcome.DECIDED:
        problem = Text(
            f"「{chosen}」を選んだとされていますが、結果（outcome）は「{outcome.label.ja}」です",
            f"'{chosen}' is said to be chosen, but its outcome is '{outcome.label.en}'",
        )
        yield Finding(record.id, ("chosen",), {"problem": problem})
