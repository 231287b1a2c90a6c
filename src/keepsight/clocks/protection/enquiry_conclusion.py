"""T13: a section 47 enquiry that leads to no conference is concluded within fifteen working days."""

from keepsight.facts.protection.conference import INITIAL_CONFERENCE_HELD
from keepsight.facts.protection.enquiry_outcome import ENQUIRY_OUTCOME_AUTHORISED
from keepsight.facts.protection.section_47_enquiry import (
    ENQUIRED_CHILD_CLOSED,
    STRATEGY_DISCUSSION_STARTING_SECTION_47,
)
from keepsight.kernel.clock import Clock, Start

ENQUIRY_CONCLUSION = Clock(
    code="T13",
    title="Conclusion of a section 47 enquiry",
    why="An enquiry without an end leaves a family under suspicion.",
    source="Local standard",
    starts=(Start(STRATEGY_DISCUSSION_STARTING_SECTION_47, "protection.enquiry_outcome"),),
    stops=(ENQUIRY_OUTCOME_AUTHORISED,),
    ends=(INITIAL_CONFERENCE_HELD, ENQUIRED_CHILD_CLOSED),
)
