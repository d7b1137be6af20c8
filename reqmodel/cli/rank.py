"""`reqmodel rank`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.cli.table import aligned, as_data
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.analysis.pairwise import Judged
    from reqmodel.analysis.ranking import Contest
    from reqmodel.model.model import Model
    from reqmodel.model.table import Table

HELP = say(
    "整備パターンの評価から、順位がどこまで言えるか、重みで変わるかを示します。",
    "Show how far the marks of the patterns allow a ranking, and whether weights change it.",
)
_NOT_READ = Text(
    "読めないため順位に入れていない記録: {ids}（reqmodel check で確かめられます）",
    "Records that could not be read and are left out of the ranking: {ids} (see reqmodel check)",
)
_CONVENTION = Text(
    "評価の値: ×=0、△=1/3、○=2/3、◎=1（等間隔は仮の約束）。重みは合計を1にそろえた加重和。"
    "付いていない評価は0〜1のどれでもあり得るとし、"
    "割合の計算では、重みも付いていない評価も、どの値も同じ確からしさとみなす。",
    "Values: × 0, △ 1/3, ○ 2/3, ◎ 1 (equal distances are a convention). Weights sum to 1. A mark not "
    "given may be anything from 0 to 1; for the percentages all weights and missing marks are alike.",
)
_MARKS_FIRST = Text(
    "評価の理由は reqmodel show ID か、サイトの比較のページで見られます。",
    "Reasons of the marks: reqmodel show ID, or the site's comparison page.",
)
_TOPSIS = Text("TOPSIS（理想への近さ、0〜1）: ", "TOPSIS (closeness to the ideal, 0 to 1): ")
_NO_TOPSIS = Text(
    "TOPSIS と首位が入れ替わる重みは、全部の評価が付くまで計算しない。",
    "TOPSIS and weights at which the first one changes need every mark.",
)
_AHP = Text(
    "一対比較（AHP）による重み: {weights}。整合比 {ratio}（0.10未満なら整合）",
    "Weights by pairwise comparison (AHP): {weights}. Consistency ratio {ratio} (accepted under 0.10)",
)
_AHP_GAPS = Text(
    "一対比較（AHP）は、まだ{n}組が判断されていないため使わない。",
    "Pairwise comparison (AHP) is not used: {n} pairs are not judged.",
)


def weight_of(text: str) -> tuple[str, Decimal]:
    """A criterion and its weight as typed: CR-01=2."""
    name, _, number = text.partition("=")
    try:
        weight = Decimal(number)
    except InvalidOperation:
        weight = Decimal("NaN")
    if not name or not weight.is_finite():
        raise typer.BadParameter(
            say(
                f"「{text}」ではなく CR-01=2 の形で書いてください。",
                f"'{text}' is not a weight such as CR-01=2.",
            ),
            param_hint="'--weight'",
        )
    return name, weight


def rank(
    weight: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CR-01=2",
            help=say(
                "評価項目の重みを変えて見る（繰り返し可）",
                "Another weight for a criterion (repeatable)",
            ),
            show_default=False,
        ),
    ] = None,
    seed: Annotated[
        int, typer.Option(min=0, help=say("乱数の種", "Seed of the draws of weights"))
    ] = 2026,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Say which rank each pattern can take; never one number alone."""
    from reqmodel.analysis.acceptability import acceptability
    from reqmodel.analysis.ranking import contest
    from reqmodel.tables.pattern_scores import pattern_scores
    from reqmodel.tables.rank_acceptability import rank_acceptability
    from reqmodel.tables.rank_flips import dominated_patterns, rank_flips
    from reqmodel.tables.rank_remarks import rank_remarks

    loaded, spoken = api.load(model), language(lang)
    found = contest(loaded, dict(map(weight_of, weight or ())))
    tables = {
        "marks": pattern_scores(loaded),
        "remarks": rank_remarks(loaded, found),
        "ranks": rank_acceptability(loaded, found, acceptability(found.rows, seed=seed)),
        "dominated": dominated_patterns(loaded, found),
        "flips": rank_flips(loaded, found),
    }
    if format_ is Format.JSON:
        print_json(_data(loaded, found, tables))
    else:
        print("\n".join(_told(loaded, found, tables, spoken)))


def _data(model: Model, found: Contest, tables: dict[str, Table]) -> dict[str, object]:
    from reqmodel.analysis.ranking_claim import claim

    pairs = _judgements(found)
    return {
        "first": found.winner.id if found.winner else None,
        "claim": claim(found).ja,
        "judged": float(found.judged),
        "weights": {c.id: float(w) for c, w in zip(found.criteria, found.weights, strict=True)},
        "topsis": _closeness(found),
        "pairwise": None
        if pairs is None
        else {
            "weights": dict(zip([c.id for c in found.criteria], pairs.weights, strict=True)),
            "ratio": pairs.ratio,
            "consistent": pairs.consistent,
        },
        "not_read": _not_read(model),
        **{name: as_data(table) for name, table in tables.items()},
    }


def _closeness(found: Contest) -> dict[str, float] | None:
    """TOPSIS of the ranked patterns, once every mark is given."""
    from reqmodel.analysis.ranking import topsis

    if found.judged < 1 or len(found.patterns) < 2:
        return None
    matrix = [[float(low) for low, _ in row] for row in found.rows]
    higher = [True] * len(found.criteria)  # marks are already good high
    values = topsis(matrix, [float(w) for w in found.weights], higher)
    return dict(zip([p.id for p in found.patterns], values, strict=True))


def _judgements(found: Contest) -> Judged | None:
    from reqmodel.analysis.pairwise import judged_criteria

    return judged_criteria(found.criteria)


def _not_read(model: Model) -> list[str]:
    return [i for i, b in model.broken.items() if b.kind in ("pattern", "criterion")]


def _told(model: Model, found: Contest, tables: dict[str, Table], lang: Language) -> Iterator[str]:
    from reqmodel.analysis.ranking_claim import claim

    if unread := _not_read(model):
        yield _NOT_READ.fill({"ids": ", ".join(unread)}).to(lang)
    yield from aligned(tables["marks"].named_by_key(), lang)
    yield f"  {_MARKS_FIRST.to(lang)}"
    yield from aligned(tables["remarks"], lang)
    yield ""
    yield claim(found).to(lang)
    if len(found.patterns) > 1:
        yield from aligned(tables["ranks"], lang)
        yield f"  {_CONVENTION.to(lang)}"
    yield from aligned(tables["dominated"], lang)
    yield from aligned(tables["flips"], lang)
    closeness = _closeness(found)
    if closeness:
        values = ", ".join(f"{id_} {value:.3f}" for id_, value in closeness.items())
        yield _TOPSIS.to(lang) + values
    elif found.judged < 1 and found.patterns:
        yield _NO_TOPSIS.to(lang)
    yield from _pairwise(found, lang)


def _pairwise(found: Contest, lang: Language) -> Iterator[str]:
    from reqmodel.analysis.pairwise import missing_pairs

    if not any(c.outweighs for c in found.criteria):
        return
    pairs = _judgements(found)
    if pairs is None:
        yield _AHP_GAPS.fill({"n": len(missing_pairs(found.criteria))}).to(lang)
        return
    named = zip(found.criteria, pairs.weights, strict=True)
    weights = ", ".join(f"{c.id} {w:.3f}" for c, w in named)
    yield _AHP.fill({"weights": weights, "ratio": f"{pairs.ratio:.3f}"}).to(lang)
