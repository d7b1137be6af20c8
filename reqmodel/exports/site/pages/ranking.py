"""How far the marks allow a ranking, and how much it hangs on the weights."""

from __future__ import annotations

from reqmodel.analysis.acceptability import acceptability
from reqmodel.analysis.ranking import Contest, contest
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.model import Model
from reqmodel.model.text import Text
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
    accepted = acceptability(found.rows)
    standings = rank_acceptability(model, found, accepted)
    body = [
        f'<p class="rm-lead">{desk.say(_verdict(found), **_told(found))}</p>',
        f"<p>{desk.say(wording.RANK_CONVENTION)}</p>",
        desk.heading(wording.RANK_SHARES, "shares"),
        desk.chart(
            here,
            charts.portions(
                (
                    {
                        "name": f"{p.id} {p.title.to(desk.lang)}",
                        "part": wording.RANK.fill({"n": r}).to(desk.lang),
                        "value": share,
                    }
                    for p, shares in zip(found.patterns, accepted.ranks, strict=True)
                    for r, share in enumerate(shares, 1)
                ),
                [
                    wording.RANK.fill({"n": r}).to(desk.lang)
                    for r in range(1, len(found.patterns) + 1)
                ],
                wording.RANK_UNIT.to(desk.lang),
            ),
            standings,
            wording.RANK_CAPTION,
        ),
    ]
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


def _verdict(found: Contest) -> Text:
    return wording.RANK_FIRST if found.winner else wording.NO_RANK


def _told(found: Contest) -> dict[str, object]:
    winner = found.winner.title if found.winner else ""
    return {"title": winner, "judged": f"{float(found.judged):.0%}"}
