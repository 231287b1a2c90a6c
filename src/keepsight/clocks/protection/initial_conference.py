"""T12: the initial conference, within 15 working days of the strategy discussion."""

from keepsight.facts.protection.conference import INITIAL_CONFERENCE_HELD
from keepsight.facts.protection.section_47_enquiry import (
    ENQUIRED_CHILD_CLOSED,
    ENQUIRY_ENDED_WITHOUT_CONFERENCE,
    STRATEGY_DISCUSSION_STARTING_SECTION_47,
)
from keepsight.kernel.clock import Clock, Start

INITIAL_CONFERENCE = Clock(
    code="T12",
    title="Initial child protection conference",
    why="A child at risk of significant harm should not wait for a plan.",
    source="Working Together to Safeguard Children",
    starts=(Start(STRATEGY_DISCUSSION_STARTING_SECTION_47, "protection.initial_conference"),),
    stops=(INITIAL_CONFERENCE_HELD,),
    ends=(ENQUIRY_ENDED_WITHOUT_CONFERENCE, ENQUIRED_CHILD_CLOSED),
)
