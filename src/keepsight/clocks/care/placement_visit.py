"""T74 to T78: visits to a looked-after child, by the circumstances of the placement.

Of several circumstances the one that asks for the most visits stands first. Where no source holds a
circumstance (a temporary approval, a parent's assessment, an agreement to fewer visits), the date is
the one without it.
"""

from keepsight.facts.care.care_episode import HOME_UNDER_CARE_ORDER, HOME_UNDER_INTERIM_ORDER
from keepsight.facts.care.care_review import EARLIEST_REVIEW_HELD
from keepsight.facts.care.fewer_visits import FEWER_VISITS_AGREED
from keepsight.facts.care.placement import PLACED_LONG_TERM_FOR_A_YEAR, PLACEMENT_STARTED
from keepsight.facts.care.temporary_approval import TEMPORARILY_APPROVED
from keepsight.facts.care.unassessed_placement import WITH_PARENT_UNASSESSED
from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.kernel.clock import Clock, Start, While

PLACEMENT_VISIT = Clock(
    code="T74",
    title="Visit to a looked-after child",
    why="A child away from home must be able to tell somebody how it is there.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
    starts=(Start(PLACEMENT_STARTED, "care.first_visit"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
    again="care.visit",
    whiles=(
        While(
            HOME_UNDER_INTERIM_ORDER,
            "care.visit_interim_order_at_home",
            limit="T77",
            also=EARLIEST_REVIEW_HELD,
        ),
        While(HOME_UNDER_INTERIM_ORDER, "care.visit_weekly", limit="T77"),
        While(TEMPORARILY_APPROVED, "care.visit_temporary", limit="T77", also=EARLIEST_REVIEW_HELD),
        While(TEMPORARILY_APPROVED, "care.visit_weekly_temporary", limit="T77"),
        While(
            WITH_PARENT_UNASSESSED, "care.visit_unassessed", limit="T76", also=EARLIEST_REVIEW_HELD
        ),
        While(WITH_PARENT_UNASSESSED, "care.visit_weekly_unassessed", limit="T76"),
        While(
            HOME_UNDER_CARE_ORDER,
            "care.visit_care_order_at_home",
            first="care.first_visit_care_order_at_home",
            limit="T78",
        ),
        While(
            PLACED_LONG_TERM_FOR_A_YEAR,
            "care.visit_fewer_agreed",
            limit="T75",
            also=FEWER_VISITS_AGREED,
        ),
        While(PLACED_LONG_TERM_FOR_A_YEAR, "care.visit_until_18"),
    ),
    titles=(
        ("T75", "Visit to a child who agreed to fewer, long in a foster home"),
        ("T76", "Visit to a child with a parent not yet assessed"),
        ("T77", "Visit under an interim care order at home or a temporary approval"),
        ("T78", "Visit to a child at home under a care order"),
    ),
)
