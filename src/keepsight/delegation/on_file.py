"""What several decisions need on file first, in the same words wherever it is asked for."""

from __future__ import annotations

from keepsight.delegation.answers import OFFICE_IS_CLOSED, is_yes
from keepsight.kernel.decision import Case, OnFile


def the_office_is_closed(case: Case) -> bool:
    """At night, at the weekend and on bank holidays."""
    return is_yes(case, OFFICE_IS_CLOSED)


CHILDS_WISHES = OnFile("childs_wishes", "what the child wishes and feels")
PARENTS_VIEWS = OnFile("parents_views", "what each parent says")
LEGAL_ADVICE = OnFile("legal_advice", "legal advice")
RISK_ASSESSMENT = OnFile("risk_assessment", "the written assessment of the risk")
REVIEWERS_VIEW = OnFile("reviewers_view", "what the independent reviewing officer says")
CHECKS = OnFile("checks", "the checks on everyone in the household")

CHILD_SEEN = OnFile("child_seen", "the child seen", "visit", on="visited_on", where="seen")
ASSESSMENT = OnFile(
    "assessment", "the child and family assessment", "assessment", on="authorised_on"
)
STRATEGY_DISCUSSION = OnFile(
    "strategy_discussion",
    "the strategy discussion with police and health",
    "strategy_discussion",
    on="held_on",
)
ENQUIRY_OUTCOME = OnFile(
    "enquiry_outcome",
    "what the section 47 enquiry found",
    "enquiry_outcome",
    on="authorised_on",
)
GATEWAY = OnFile(
    "legal_gateway",
    "what the legal gateway meeting recommends",
    "legal_gateway",
    on="held_on",
)
CARE_PLAN = OnFile("care_plan", "the care plan", "care_plan", on="started_on")
PLACEMENT_PLAN = OnFile("placement_plan", "the placement plan", "placement_plan", on="agreed_on")
CARE_REVIEW = OnFile("care_review", "the looked-after review", "care_review", on="held_on")
