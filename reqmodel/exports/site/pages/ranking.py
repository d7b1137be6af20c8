"""How far the marks allow a ranking, and how much it hangs on the weights."""

from __future__ import annotations

from reqmodel.analysis.acceptability import acceptability
from reqmodel.analysis.ranking import Contest, contest
from reqmodel.analysis.ranking_claim import claim
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.model import Model
from reqmodel.tables.fit_gaps import fit_counts, fit_gaps
from reqmodel.tables.rank_acceptability import rank_acceptability
from reqmodel.tables.rank_flips import dominated_patterns, rank_flips
from reqmodel.tables.rank_remarks import rank_remarks

RANKING = "comparison/ranking"


def is_judged(model: Model) -> bool:
    """Whether there are marks that the readers may know."""
    found = contest(model)
    return bool(found.patterns) and found.judged > 0


def ranking(desk: Desk) -> Page:
    """The verdict first, then possible ranks, how often each is taken, what is left out, the fit."""
    here, model = RANKING, desk.model
    found = contest(model)
    body = [f'<p class="rm-lead">{desk.say(claim(found))}</p>']
    if len(found.patterns) > 1:
        body += _shares(desk, found)
    for table, anchor, lead in (
        (rank_flips(model, found), "flips", wording.FLIPS_LEAD),
        (dominated_patterns(model, found), "dominated", wording.DOMINATED_LEAD),
        (rank_remarks(model, found), "remarks", wording.REMARKS_LEAD),
        (fit_counts(model), "fit", wording.FIT_LEAD),
        (fit_gaps(model), "gaps", wording.GAPS_LEAD),
    ):
        if table.rows:
            css = "rm-compare" if anchor == "gaps" else "rm-stack"
            body += [
                desk.heading(table.title, anchor),
                f"<p>{desk.say(lead)}</p>",
                desk.table(here, table, css=css),
            ]
    return Page(here, wording.RANKING.to(desk.lang), "\n\n".join(body), wide=True)


def _shares(desk: Desk, found: Contest) -> list[str]:
    """How often each rank is taken, as a chart and its numbers."""
    accepted = acceptability(found.rows)
    ranks = [wording.RANK.fill({"n": r}).to(desk.lang) for r in range(1, len(found.patterns) + 1)]
    chart = charts.portions(
        (
            {"name": f"{p.id} {p.title.to(desk.lang)}", "part": rank, "value": share}
            for p, shares in zip(found.patterns, accepted.ranks, strict=True)
            for rank, share in zip(ranks, shares, strict=True)
        ),
        ranks,
        wording.RANK_UNIT.to(desk.lang),
    )
    standings = rank_acceptability(desk.model, found, accepted)
    return [
        f"<p>{desk.say(wording.RANK_CONVENTION)}</p>",
        desk.heading(wording.RANK_SHARES, "shares"),
        desk.chart(RANKING, chart, standings, wording.RANK_CAPTION),
    ]
