"""Special care-required information that goes to somebody without consent being asked."""

from collections.abc import Iterator

from reqmodel.analysis.data_uses import flows, to_the_person
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Controller, LegalGround, Sensitivity

WITHOUT_CONSENT = (LegalGround.STATUTE, LegalGround.ENTRUSTMENT_27, LegalGround.JOINT_USE_27)
"""Grounds on which a private business may acquire it without consent (Art. 20(2))."""

LAW = Text(
    "民間事業者は、法令に定める場合を除き、本人の同意を得ずに要配慮個人情報を取得できません（個人情報保護法20条2項）",
    "A private business may not acquire it without the person's consent, save as statutes provide (APPI, Art. 20(2))",
)
UNKNOWN = Text(
    "提供先の法的な区分（recipient_type）が書かれておらず、民間事業者であれば、本人の同意を得ずに取得できません（個人情報保護法20条2項）",
    "The recipient's legal form (recipient_type) is not given; a private business may not acquire it without the person's consent (APPI, Art. 20(2))",
)
POLICY = Text(
    "提供先が行政機関等でも、明示的な同意（オプトイン）を得るのがガイドブックの考え方です（法の定めではありません）",
    "Where a public body receives it, the guidebook, not the Act, asks for explicit consent (opt-in)",
)


def check(model: Model) -> Iterator[Finding]:
    for flow in flows(model):
        use, asset = flow.use, flow.asset
        if (
            flow.personal
            and asset.sensitivity is Sensitivity.SPECIAL
            and use.consent is None
            and use.legal_ground not in WITHOUT_CONSENT
            and not to_the_person(model, use)
        ):
            reason, severity = _judged(use.recipient_type)
            values = {"asset": asset.title, "use": use.key, "reason": reason}
            yield Finding(flow.case.id, flow.keys, values, severity)


def _judged(recipient: Controller | None) -> tuple[Text, Severity]:
    if recipient is None:
        return UNKNOWN, Severity.WARNING
    if recipient is Controller.PUBLIC:
        return POLICY, Severity.WARNING
    return LAW, Severity.ERROR
