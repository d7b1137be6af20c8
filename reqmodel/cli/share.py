"""`reqmodel share`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.cli.sharing_terms import (
    KEYS,
    Asked,
    asked_terms,
    entry_of,
    key_shares,
    months_of,
    portion,
    require_read,
    told_apart,
    yen,
)
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text

if TYPE_CHECKING:
    from reqmodel.model.model import Model

HELP = say(
    "費用を、方式又は負担の基準によって、県と市町に分けます（試算）。",
    "Share a cost among prefecture and municipalities by a scheme or by keys (a trial).",
)

_NO_TOTAL = Text(
    "分ける総額を --total に円で指定してください。見積取得前で、使える金額がありません"
    "（例: --total 100000000。この額は計算のための仮の値として扱います）。",
    "Give the yen to share as --total. There is no amount to use before quotes are taken (for example "
    "--total 100000000, which will be treated as supposed for the calculation).",
)
_SEVERAL_TOTALS = Text(
    "見積のある整備パターンが複数あります。どれかの額を --total に指定してください: {totals}",
    "Several patterns have been quoted. Give one of these as --total: {totals}",
)
_INCOMPUTABLE = Text(
    "{scheme} の「{part}」は、次のことが分からないため計算できません。",
    "'{part}' of {scheme} cannot be computed, for what follows is not known.",
)
_FIRST_PART = Text(
    "県の負担は {first} 円、市町の負担の合計は {rest} 円です。市町の間で分けられません。",
    "The prefecture bears {first} yen and the municipalities together {rest} yen, which cannot be divided "
    "among them.",
)
_TRY_KEY = Text(
    "--key で基準を仮に与えると計算できます（例: --key population）。",
    "With a supposed key it can be computed (for example --key population).",
)


def share(
    scheme: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SCHEME]",
            help=say("費用負担方式のID（例 SH-06）", "Id of a cost-sharing scheme, such as SH-06"),
            show_default=False,
        ),
    ] = None,
    key: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KEY[:WEIGHT]",
            help=say(
                f"負担の基準と割合。繰り返せる（例 equal:0.2）: {KEYS}",
                f"Key and its weight, may be repeated (such as equal:0.2): {KEYS}",
            ),
            show_default=False,
        ),
    ] = None,
    total: Annotated[
        int | None,
        typer.Option(
            parser=yen,
            metavar="YEN",
            help=say("分ける総額（円）", "What is shared, in yen"),
            show_default=False,
        ),
    ] = None,
    vintage: Annotated[
        str | None,
        typer.Option(
            metavar="KEY",
            help=say(
                "人口の時点（例 census-2020。既定: 全ての市町にある最も新しいもの）",
                "Vintage of populations, such as census-2020 (default: the newest that all have)",
            ),
            show_default=False,
        ),
    ] = None,
    part: Annotated[
        str | None,
        typer.Option(
            metavar="KEY",
            help=say(
                "方式のどの費用か（既定: 運用保守費）",
                "Which part of the scheme (default: operation)",
            ),
            show_default=False,
        ),
    ] = None,
    prefecture: Annotated[
        Fraction | None,
        typer.Option(
            parser=portion,
            metavar="0..1",
            help=say("先に県が負担する割合", "Part the prefecture bears first"),
            show_default=False,
        ),
    ] = None,
    exponent: Annotated[
        Fraction | None,
        typer.Option(
            parser=portion,
            metavar="0..1",
            help=say(
                "逓減人口割の指数（既定: 0.585）",
                "Exponent of diminishing population (default: 0.585)",
            ),
            show_default=False,
        ),
    ] = None,
    rounding: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="YEN",
            help=say(
                "端数の単位（既定: 方式のもの、なければ1000）",
                "Rounding unit (default: the scheme's, or 1000)",
            ),
            show_default=False,
        ),
    ] = None,
    cap: Annotated[
        int | None,
        typer.Option(
            parser=yen,
            metavar="YEN",
            help=say("1団体の上限", "Most that one bears"),
            show_default=False,
        ),
    ] = None,
    minimum: Annotated[
        int | None,
        typer.Option(
            parser=yen,
            metavar="YEN",
            help=say("1団体の下限", "Least that one bears"),
            show_default=False,
        ),
    ] = None,
    fees: Annotated[
        int | None,
        typer.Option(
            parser=yen,
            metavar="YEN",
            help=say("先に引く民間の利用料", "Private users' fees, taken off first"),
            show_default=False,
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help=say(
                "方式の何年目か（激変緩和・途中参加。既定: それらの後）",
                "Year of the scheme, for phase-in and late joiners (default: after both)",
            ),
            show_default=False,
        ),
    ] = None,
    months: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE=N",
            help=say(
                "年度の途中から加わる市町とその月数。0は不参加。繰り返せる",
                "Who takes part for only N months (0: not at all), may be repeated",
            ),
            show_default=False,
        ),
    ] = None,
    entry: Annotated[
        str | None,
        typer.Option(
            metavar="CODE=USED/LIFE",
            help=say(
                "総額を支払った後に加わる市町と、経過年数/使用年数（例 093840=2/5）。加入時の負担を示す",
                "Who joins after the total was paid, and years used of its life (such as 093840=2/5): "
                "shows its entry charge",
            ),
            show_default=False,
        ),
    ] = None,
    fixed: Annotated[
        Fraction | None,
        typer.Option(
            parser=portion,
            metavar="0..1",
            help=say(
                "固定の費用の割合（仮定）。ゲーム理論による負担額と公平さの点検も示す",
                "Part of the cost that is fixed, as an assumption: shows shares by game theory and "
                "fairness checks too",
            ),
            show_default=False,
        ),
    ] = None,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Divide a total by a scheme on record or by keys, with what it rests on; for the office only."""
    from reqmodel.analysis.cost_sharing import share as shared
    from reqmodel.cli.sharing_answer import Answer, data, game_of, told

    loaded, spoken = api.load(model), language(lang)
    names, keys = told_apart(scheme or (), key or ())
    require_read(loaded, names)
    asked = asked_terms(loaded, names, key_shares(keys, exponent), part, year)
    given: dict[str, Any] = {
        "prefecture": prefecture,
        "unit": rounding,
        "cap": cap,
        "minimum": minimum,
        "fees": fees,
        "vintage": vintage,
    }
    terms = replace(asked.terms, **{k: v for k, v in given.items() if v is not None})
    terms = replace(terms, months={**terms.months, **months_of(loaded, months or ())})
    asked = replace(asked, terms=terms)
    quoted, total = (None, total) if total is not None else _quoted(loaded, asked)
    _computable(loaded, asked, total)
    sharing = shared(loaded, total, terms)
    answer = Answer(
        loaded,
        asked,
        sharing,
        quoted,
        None if fixed is None else game_of(sharing, fixed),
        None if entry is None else entry_of(loaded, entry, sharing),
    )
    if format_ is Format.JSON:
        print_json(data(answer, spoken))
    else:
        print("\n".join(told(answer, spoken)))


def _quoted(model: Model, asked: Asked) -> tuple[str, int]:
    """The one total that somebody quoted."""
    from reqmodel.analysis.quoted_total import quoted_totals
    from reqmodel.model.vocabulary import SharedCost

    found = quoted_totals(model, asked.part.cost if asked.part else SharedCost.OPERATION)
    if not found:
        raise ReqmodelError(_NO_TOTAL)
    if len(found) > 1:
        totals = ", ".join(f"{pattern} {yen:,}" for pattern, yen in found.items())
        raise ReqmodelError(_SEVERAL_TOTALS.fill({"totals": totals}))
    return next(iter(found.items()))


def _computable(model: Model, asked: Asked, total: int) -> None:
    """Say what is not known, and what can be said all the same."""
    from reqmodel.analysis.cost_sharing import missing
    from reqmodel.analysis.participants import participants

    lacking = missing(asked.terms, participants(model, asked.terms.vintage))
    if not lacking:
        return
    said = list(lacking)
    if asked.scheme and asked.part:
        said.insert(0, _INCOMPUTABLE.fill({"scheme": asked.scheme.id, "part": asked.part.key}))
        if asked.part.note:
            said.append(asked.part.note)
    if asked.terms.prefecture:
        first = int(total * asked.terms.prefecture)
        said.append(_FIRST_PART.fill({"first": f"{first:,}", "rest": f"{total - first:,}"}))
    if not asked.given:
        said.append(_TRY_KEY)
    raise ReqmodelError(Text("\n".join(t.ja for t in said), "\n".join(t.to("en") for t in said)))
