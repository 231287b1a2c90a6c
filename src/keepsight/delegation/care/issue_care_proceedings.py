"""D18: care proceedings begin; a head of service, whatever panel has advised."""

from keepsight.delegation.on_file import ASSESSMENT, CARE_PLAN, CHILDS_WISHES, GATEWAY, LEGAL_ADVICE
from keepsight.kernel.decision import Decision, OnFile

ISSUE_CARE_PROCEEDINGS = Decision(
    code="D18",
    title="Apply for a care or supervision order",
    why="A panel advises; one named person answers for taking a family to court.",
    source="Children Act 1989, section 31; Statutory guidance on court orders and pre-proceedings (2014)",
    level=60,
    on_file=(
        GATEWAY,
        LEGAL_ADVICE,
        ASSESSMENT,
        CARE_PLAN,
        CHILDS_WISHES,
        OnFile("family_network", "what the wider family can offer"),
        OnFile(
            "letter_or_why_not",
            "the letter before proceedings, or why there was no time for one",
            "pre_proceedings",
            on="letter_on",
        ),
    ),
    weighs_options=True,
)
