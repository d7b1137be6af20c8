"""`reqmodel share`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reqmodel import api
from reqmodel.cli.columns import columns
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.cli.sharing_terms import (
    KEYS,
    Asked,
    asked_terms,
    key_shares,
    months_of,
    portion,
    told_apart,
    yen,
)
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.analysis.cost_sharing import Sharing, Terms
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
_OTHER_PARTS = Text(
    "この方式のほかの費用: {parts}（--part で選ぶ）", "Other parts: {parts} (see --part)"
)
_HEAD = Text("【{mark}】{title}", "[{mark}] {title}")
_SUPPOSED = Text("基準は指定による: {keys}", "Keys as given: {keys}")


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
        float | None,
        typer.Option(
            min=0,
            max=1,
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
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Divide a total by a scheme on record or by keys, with what it rests on; for the office only."""
    from reqmodel.analysis.cost_sharing import share as shared

    loaded, spoken = api.load(model), language(lang)
    names, keys = told_apart(scheme or (), key or ())
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
    if total is None:
        raise ReqmodelError(_NO_TOTAL)
    _computable(loaded, asked, total)
    sharing = shared(loaded, total, terms)
    if format_ is Format.JSON:
        print_json(_data(loaded, asked, sharing, spoken))
    else:
        print("\n".join(_told(loaded, asked, sharing, spoken)))


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


def _keys_in_words(terms: Terms) -> Text:
    from reqmodel.model.display import plain
    from reqmodel.model.values import Portion

    percents = [plain(Portion(k.weight)).ja for k in terms.keys]
    return Text.listed(
        Text(f"{k.by.label.ja} {percent}", f"{k.by.label.en} {percent}")
        for k, percent in zip(terms.keys, percents, strict=True)
    )


def _title(asked: Asked) -> Text:
    if not asked.scheme or not asked.part:
        return _keys_in_words(asked.terms)
    label = asked.part.cost.label
    return Text(
        f"{asked.scheme.id} {asked.scheme.title.ja}（{label.ja}）",
        f"{asked.scheme.id} {asked.scheme.title.to('en')} ({label.to('en')})",
    )


def _notes(model: Model, asked: Asked, sharing: Sharing) -> Iterator[Text]:
    from reqmodel.analysis.sharing_caveats import INTERNAL, TRIAL, caveats, mark

    if mark(asked.scheme) is TRIAL:
        yield INTERNAL
    if asked.given and asked.scheme:
        yield _SUPPOSED.fill({"keys": _keys_in_words(asked.terms)})
    yield from caveats(model, sharing, asked.scheme)
    if asked.scheme and asked.part and len(asked.scheme.parts) > 1:
        others = ", ".join(p.key for p in asked.scheme.parts if p is not asked.part)
        yield _OTHER_PARTS.fill({"parts": others})


def _data(model: Model, asked: Asked, sharing: Sharing, lang: Language) -> dict[str, object]:
    from reqmodel.analysis.sharing_caveats import AGREED, mark, open_decisions

    vintage, terms = sharing.vintage, sharing.terms
    return {
        "shares": [
            {
                "code": s.of.code,
                "name": s.of.name.ja,
                "amount": s.amount,
                "per_resident": None if s.per_resident is None else round(float(s.per_resident), 2),
            }
            for s in sharing.shares
        ],
        "total": sharing.total,
        "fees": terms.fees,
        "scheme": asked.scheme.id if asked.scheme else None,
        "part": asked.part.key if asked.part else None,
        "keys": [
            {
                "by": k.by.value,
                "weight": float(k.weight),
                "exponent": None if k.exponent is None else float(k.exponent),
            }
            for k in terms.keys
        ],
        "prefecture": None if terms.prefecture is None else float(terms.prefecture),
        "rounding": terms.unit,
        "agreed": mark(asked.scheme) is AGREED,
        "status": sharing.status.value,
        "vintage": {"key": vintage.key, "on": vintage.on.isoformat()} if vintage else None,
        "populations": [
            {
                "code": s.of.code,
                "count": s.of.population,
                "status": s.of.population_status.value if s.of.population_status else None,
            }
            for s in sharing.shares
            if s.of is not sharing.charged
        ],
        "open_decisions": [d.id for d in open_decisions(model, asked.scheme)],
        "notes": [note.to(lang) for note in _notes(model, asked, sharing)],
    }


def _told(model: Model, asked: Asked, sharing: Sharing, lang: Language) -> Iterator[str]:
    from reqmodel.analysis.sharing_caveats import mark
    from reqmodel.tables.shares import share_list

    yield _HEAD.fill({"mark": mark(asked.scheme), "title": _title(asked)}).to(lang)
    yield from columns(share_list(sharing), lang)
    yield ""
    yield from (note.to(lang) for note in _notes(model, asked, sharing))
