"""Q03: days in an order that cannot be, and plans that cannot stand beside each other."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.checks.days import NOTHING, together
from keepsight.facts.tables import fact_tables
from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import day_in_words, said

#: What cannot happen to a child who is not born: table and the column of its day. An enquiry, an assessment,
#: a conference or a plan can.
OF_THE_BORN = (
    ("visit", "visited_on"),
    ("period_of_care", "started_on"),
    ("placement", "started_on"),
    ("legal_status", "started_on"),
    ("missing_episode", "started_on"),
    ("health_check", "checked_on"),
)
#: What belongs to an episode of need, and the column of the day on which it began.
OF_AN_EPISODE = (
    ("assessment", "started_on"),
    ("section_47_enquiry", "started_on"),
    ("child_in_need_plan", "started_on"),
    ("protection_plan", "started_on"),
)
#: What begins and ends: table, first day, last day.
SPELLS = (
    ("episode_of_need", "started_on", "ended_on"),
    ("assessment", "started_on", "authorised_on"),
    ("section_47_enquiry", "started_on", "ended_on"),
    ("child_in_need_plan", "started_on", "ended_on"),
    ("protection_plan", "started_on", "ended_on"),
    ("period_of_care", "started_on", "ended_on"),
    ("placement", "started_on", "ended_on"),
    ("legal_status", "started_on", "ended_on"),
    ("allocation", "started_on", "ended_on"),
    ("address", "started_on", "ended_on"),
)
SATURDAY = 6
EVER_AFTER = date(9999, 12, 31)


def find(facts: Facts, as_at: date) -> pl.DataFrame:
    """Everything that cannot be as it is written, a row for each record."""
    frames = [*_before_birth(facts), *_against_the_episode(facts), *_end_before_start(facts)]
    if not facts["child_in_need_plan"].is_empty():
        frames += [_two_plans(facts), _beside_protection(facts)]
    if not facts["protection_plan"].is_empty():
        frames.append(_without_conference(facts))
    if not facts["conference"].is_empty():
        frames += [_on_a_weekend(facts), _held_twice(facts)]
    return together(frames)


def _before_birth(facts: Facts) -> list[pl.DataFrame]:
    born = facts["person"].select("child", "born_on").drop_nulls()
    return [
        _rows(
            facts[table].join(born, on="child").filter(pl.col(on) < pl.col("born_on")),
            "before_birth",
            table,
            said(f"{_named(table)} on {{}}, before the child was born.", day_in_words(on)),
        )
        for table, on in OF_THE_BORN
        if not facts[table].is_empty()
    ]


def _against_the_episode(facts: Facts) -> list[pl.DataFrame]:
    """What begins before the referral that it answers, or after the case was closed."""
    episodes = facts["episode_of_need"].select(
        episode="id", _referred="started_on", _closed="ended_on"
    )
    found = []
    for table, on in OF_AN_EPISODE:
        if facts[table].is_empty():
            continue
        rows = facts[table].join(episodes, on="episode")
        words = said(f"{_named(table)} on {{}}, ", day_in_words(on))
        found += [
            _rows(
                rows.filter(pl.col(on) < pl.col("_referred")),
                "before_referral",
                table,
                words + said("before the referral of {}.", day_in_words("_referred")),
            ),
            _rows(
                rows.filter(pl.col(on) > pl.col("_closed")),
                "after_closure",
                table,
                words + said("after the case was closed on {}.", day_in_words("_closed")),
            ),
        ]
    return found


def _end_before_start(facts: Facts) -> list[pl.DataFrame]:
    return [
        _rows(
            facts[table].filter(pl.col(until) < pl.col(on)),
            "end_before_start",
            table,
            said(
                f"{_named(table)}: begun on {{}} and over on {{}}.",
                day_in_words(on),
                day_in_words(until),
            ),
        )
        for table, on, until in SPELLS
        if not facts[table].is_empty()
    ]


def _two_plans(facts: Facts) -> pl.DataFrame:
    """Child in need plans that began while another was going on."""
    plans = facts["child_in_need_plan"].filter(pl.col("started_on").is_not_null())
    plans = plans.sort("child", "started_on", "id")
    over = pl.col("ended_on").fill_null(EVER_AFTER).cum_max().shift(1).over("child")
    return _rows(
        plans.filter(over > pl.col("started_on")),
        "two_plans",
        "child_in_need_plan",
        said("A child in need plan began on {} while another went on.", day_in_words("started_on")),
    )


def _beside_protection(facts: Facts) -> pl.DataFrame:
    """Child in need plans that go on beside a protection plan for more than the day of its beginning or end."""
    protected = facts["protection_plan"].select(
        "child", _from="started_on", _until=pl.col("ended_on").fill_null(EVER_AFTER)
    )
    plans = facts["child_in_need_plan"].with_columns(_ends=pl.col("ended_on").fill_null(EVER_AFTER))
    both = plans.join(protected, on="child").filter(
        pl.max_horizontal("started_on", "_from") < pl.min_horizontal("_ends", "_until")
    )
    return _rows(
        both.unique("id", maintain_order=True),
        "beside_protection",
        "child_in_need_plan",
        said(
            "The child in need plan of {} goes on beside a protection plan.",
            day_in_words("started_on"),
        ),
    )


def _without_conference(facts: Facts) -> pl.DataFrame:
    """Protection plans that point to no conference, and on whose first day none was held."""
    held = facts["conference"].select("child", started_on="held_on").drop_nulls().unique()
    plans = facts["protection_plan"].filter(
        pl.col("conference").is_null(), pl.col("started_on").is_not_null()
    )
    return _rows(
        plans.join(held, on=["child", "started_on"], how="anti"),
        "without_conference",
        "protection_plan",
        said("No conference is on file for the plan of {}.", day_in_words("started_on")),
        since=pl.col("started_on"),
    )


def _on_a_weekend(facts: Facts) -> pl.DataFrame:
    held = facts["conference"].filter(
        pl.col("kind_code") == "initial", pl.col("held_on").dt.weekday() >= SATURDAY
    )
    return _rows(
        held,
        "on_a_weekend",
        "conference",
        said("An initial conference on {}, a weekend.", day_in_words("held_on")),
    )


def _held_twice(facts: Facts) -> pl.DataFrame:
    """One initial conference written in two places: a second of the same child and day."""
    held = facts["conference"].filter(
        pl.col("kind_code") == "initial", pl.col("held_on").is_not_null()
    )
    again = held.sort("id").filter(~pl.struct("child", "held_on").is_first_distinct())
    return _rows(
        again,
        "held_twice",
        "conference",
        said("The initial conference of {} is written down twice.", day_in_words("held_on")),
    )


def _rows(
    found: pl.DataFrame, part: str, table: str, sentence: pl.Expr, since: pl.Expr | None = None
) -> pl.DataFrame:
    if found.is_empty():
        return NOTHING
    return found.select(
        "child",
        part=pl.lit(part),
        line="id",
        record=pl.lit(table),
        since=pl.lit(None, pl.Date) if since is None else since,
        sentence=sentence,
    )


#: What one record of a table is called; the title of the table says several.
NAMES = {
    "visit": "A visit",
    "period_of_care": "Time in care",
    "placement": "A placement",
    "legal_status": "A legal status",
    "missing_episode": "Time missing",
    "health_check": "A health check",
    "assessment": "An assessment",
    "section_47_enquiry": "A section 47 enquiry",
    "child_in_need_plan": "A child in need plan",
    "protection_plan": "A protection plan",
    "episode_of_need": "An episode of need",
    "allocation": "An allocation",
    "address": "An address",
}


def _named(table: str) -> str:
    return NAMES.get(table, fact_tables()[table].title)


IMPOSSIBLE_ORDER = Check(
    code="Q03",
    title="Days in an order that cannot be",
    why="A date that cannot be right makes every count of days beside it wrong.",
    source="Children in need census guide, Department for Education; Working Together to Safeguard Children",
    mender="worker",
    parts=(
        Part(
            "before_birth", "Before the birth", "Something is written of another child.", "record"
        ),
        Part("before_referral", "Before the referral", "Time is counted from then.", "record"),
        Part("end_before_start", "Over before it began", "It counts as never there.", "record"),
        Part("after_closure", "After the case was closed", "Nobody answers for it.", "record"),
        Part(
            "two_plans",
            "Two child in need plans at once",
            "A family cannot follow two.",
            "end_child_in_need_plan",
        ),
        Part(
            "beside_protection",
            "Child in need plan beside a protection plan",
            "The protection plan stands in its place.",
            "end_child_in_need_plan",
        ),
        Part(
            "without_conference",
            "Protection plan without a conference",
            "Only a conference makes a protection plan.",
            "hold_initial_conference",
            rests_on=("conference",),
        ),
        Part("on_a_weekend", "Conference on a weekend", "The day is most likely wrong.", "record"),
        Part("held_twice", "Conference written down twice", "It is counted as two.", "record"),
    ),
    tables=tuple(
        dict.fromkeys(
            [
                "person",
                "conference",
                *(table for table, _ in OF_THE_BORN),
                *(table for table, _ in OF_AN_EPISODE),
                *(table for table, _, _ in SPELLS),
            ]
        )
    ),
    find=find,
    told={
        "Born": Cell("person", value="born_on"),
        "Visit": Cell("visit", "visited_on", given={"kind_code": "cin"}),
        "Referred": Cell("episode_of_need", "started_on", until="ended_on"),
        "Assessed": Cell("assessment", "started_on", until="authorised_on", given={"episode": 1}),
        "Enquiry": Cell("section_47_enquiry", "started_on", until="ended_on", given={"episode": 1}),
        "In need plan": Cell("child_in_need_plan", "started_on", until="ended_on"),
        "Protection plan": Cell("protection_plan", "started_on", until="ended_on"),
        "Initial conference": Cell("conference", "held_on", given={"kind_code": "initial"}),
        "Review conference": Cell("conference", "held_on", given={"kind_code": "review"}),
        "In care": Cell("period_of_care", "started_on", until="ended_on"),
        "Placed": Cell("placement", "started_on", until="ended_on"),
    },
)
