"""S25: six months after the placement order a child who is to be adopted is not matched."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.care.legal_status import is_placement_order
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, too_long, without
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children under a placement order for so long, with no match that holds and the plan not given up.

    It is given up where the plan was dropped, or the decision for adoption reversed, since the order. A match is
    told by its own record or by the decision.
    """
    orders = facts["legal_status"].filter(is_placement_order() & running())
    late = too_long(orders, "started_on", "permanence.unmatched_review", as_at)
    matched = facts["match"].filter(
        pl.col("decided_on").is_not_null() & pl.col("withdrawn_on").is_null()
    )
    decisions = facts["adoption_decision"]
    told = decisions.filter(pl.col("matched_on").is_not_null() & pl.col("reversed_on").is_null())
    unmatched = late.join(
        pl.concat([matched.select("child"), told.select("child")]), on="child", how="anti"
    )
    given_up = decisions.filter(pl.col("reversed_on").is_not_null())
    dropped = facts["adoption_plan"].filter(pl.col("dropped_on").is_not_null())
    goes_on = without(unmatched, given_up, on="reversed_on", since="started_on")
    return without(goes_on, dropped, on="dropped_on", since="started_on").select(
        "child",
        line="id",
        seen_on="due",
        since="started_on",
        sentence=said(
            "The placement order was made on {}, and no match with adopters is on file.",
            day_in_words("started_on"),
        ),
    )


NO_ADOPTIVE_MATCH = Signal(
    code="S25",
    title="To be adopted, and not matched",
    why="Every month of waiting counts in a small child’s life.",
    source="Adoption Agencies Regulations 2005, regulation 36(1): a review six months from the placement order",
    owner="independent",
    tables=("legal_status", "match", "adoption_decision", "adoption_plan"),
    see=see,
    told={
        "Placement order": Told(
            "legal_status", "started_on", until="ended_on", given={"status_code": "E1"}
        ),
        "Care order": Told(
            "legal_status", "started_on", until="ended_on", given={"status_code": "C2"}
        ),
        "Matched": Told("match", "decided_on", until="withdrawn_on"),
        "Decision reversed": Told("adoption_decision", "decided_on", until="reversed_on"),
        "Decided and matched": Told("adoption_decision", "decided_on", until="matched_on"),
        "Adoption planned": Told("adoption_plan", "identified_on", until="dropped_on"),
    },
    rests_on=("match",),
)
