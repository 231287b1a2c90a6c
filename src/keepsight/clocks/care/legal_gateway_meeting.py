"""T40: a legal gateway meeting within five working days of its request, an urgent one the same day."""

from keepsight.facts.care.legal_gateway import (
    GATEWAY_HELD,
    GATEWAY_REQUESTED,
    GATEWAY_REQUESTED_URGENTLY,
)
from keepsight.kernel.clock import Clock, Start

LEGAL_GATEWAY_MEETING = Clock(
    code="T40",
    title="Legal gateway meeting",
    why="A child at risk does not wait for a diary.",
    source="Local standard",
    starts=(
        Start(GATEWAY_REQUESTED, "care.legal_gateway"),
        Start(GATEWAY_REQUESTED_URGENTLY, "care.legal_gateway_urgent"),
    ),
    stops=(GATEWAY_HELD,),
)
