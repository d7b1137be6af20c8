"""A use case that asks for less assurance than the data it uses needs."""

from collections.abc import Iterator, Mapping

from reqmodel.analysis.coverage import use_cases
from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model
from reqmodel.model.records.governance import AssuranceProfile, DataAsset
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text

NOT_SET = Text("未定", "not set")


def check(model: Model) -> Iterator[Finding]:
    profiles = {p.id: _levels(p) for p in model.of_kind(AssuranceProfile)}
    wanted = {
        a.id: profiles[a.assurance] for a in model.of_kind(DataAsset) if a.assurance in profiles
    }
    for case in use_cases(model):
        if case.assurance and case.assurance.profile not in profiles:
            continue  # the link is broken, and that is told
        own = profiles[case.assurance.profile] if case.assurance else {}
        short = [
            _told(axis, own.get(axis), need, asset)
            for axis, (need, asset) in _needed(case, wanted).items()
            if own.get(axis, 0) < need and (axis in own or axis != "fal")
        ]
        if short:
            severity = None if own else Severity.WARNING
            values = {"short": Text.listed(short)}
            yield Finding(case.id, ("assurance", "profile"), values, severity)


def _levels(profile: AssuranceProfile) -> dict[str, int]:
    """The levels of a profile that are set, by axis."""
    axes = {"ial": profile.ial, "aal": profile.aal, "fal": profile.fal}
    return {axis: found.level for axis, found in axes.items() if found}


def _needed(case: UseCase, wanted: Mapping[str, dict[str, int]]) -> dict[str, tuple[int, str]]:
    """The highest level that any of the data needs on each axis, and which data that is."""
    needed: dict[str, tuple[int, str]] = {}
    for use in case.data_uses:
        for axis, level in wanted.get(use.asset, {}).items():
            needed[axis] = max(needed.get(axis, (level, use.asset)), (level, use.asset))
    return needed


def _told(axis: str, have: int | None, need: int, asset: str) -> Text:
    label = label_of(AssuranceProfile, axis)
    own = NOT_SET if have is None else Text(str(have))
    return Text(
        f"{label.ja}{own.ja}（{asset} には{need}が要る）",
        f"{label.en} {own.to('en')} ({asset} needs {need})",
    )
