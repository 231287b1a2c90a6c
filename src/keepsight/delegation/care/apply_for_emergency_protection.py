"""D19: a child is removed at once by a court’s order; a head of service, at night the duty manager."""

from keepsight.delegation.on_file import LEGAL_ADVICE, the_office_is_closed
from keepsight.kernel.decision import Decision, OnFile

APPLY_FOR_EMERGENCY_PROTECTION = Decision(
    code="D19",
    title="Apply for an emergency protection order",
    why="The most draconic step there is must be asked for tonight where it is needed, and looked at tomorrow.",
    source="Children Act 1989, section 44",
    level=60,
    on_file=(
        LEGAL_ADVICE,
        OnFile("immediate_danger", "what puts the child in danger now"),
        OnFile("less_drastic", "what less drastic steps were weighed"),
        OnFile(
            "on_call_senior", "the on-call senior manager’s agreement", when=the_office_is_closed
        ),
    ),
    out_of_hours=40,
    weighs_options=True,
)
