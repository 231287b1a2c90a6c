"""T74, T77 and T78: visits to a looked-after child, by the circumstances of the placement.

Not counted, because no record tells them: a placement with parents before their assessment is
complete (T76), a connected person's temporary approval (T77's other half), a child's agreement to
fewer visits in long-term fostering (T75: the three months of regulation 28(2) stand), and visits
asked for (T79).
"""

from keepsight.facts.care.care_episode import HOME_UNDER_CARE_ORDER, HOME_UNDER_INTERIM_ORDER
from keepsight.facts.care.care_review import EARLIEST_REVIEW_HELD
from keepsight.facts.care.placement import PLACED_LONG_TERM_FOR_A_YEAR, PLACEMENT_STARTED
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
        While(
            HOME_UNDER_CARE_ORDER,
            "care.visit_care_order_at_home",
            first="care.first_visit_care_order_at_home",
            limit="T78",
        ),
        While(PLACED_LONG_TERM_FOR_A_YEAR, "care.visit_until_18"),
    ),
    titles=(
        ("T77", "Visit to a child at home under an interim care order"),
        ("T78", "Visit to a child at home under a care order"),
    ),
)
