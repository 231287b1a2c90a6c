"""T114: a freedom of information request is answered within twenty working days."""

from keepsight.facts.quality.information_request import INFORMATION_ASKED, INFORMATION_GIVEN
from keepsight.kernel.clock import Clock, Start

INFORMATION_REQUEST_ANSWERED = Clock(
    code="T114",
    title="Freedom of information request",
    why="The public may ask how we do.",
    source="Freedom of Information Act 2000, section 10",
    starts=(Start(INFORMATION_ASKED, "quality.information_request"),),
    stops=(INFORMATION_GIVEN,),
    outlives=True,
)
