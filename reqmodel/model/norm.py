"""What makes a text of a record normative: people are held to its words."""

from __future__ import annotations

from reqmodel.model.labelled import Labelled


class Norm(Labelled):
    """What a normative text does. Put `Annotated[Text, Label(…), Norm.…]` on its field."""

    REQUIREMENT = "requirement", "要件文", "Requirement"
    RULE = "rule", "ルール文", "Rule"
    CRITERION = "criterion", "受入基準", "Acceptance criterion"
    MEASURE = "measure", "測り方", "Measure"
    PASSAGE = "passage", "文書の一節", "Passage of a document"
