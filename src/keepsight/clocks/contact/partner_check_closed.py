"""T02: partners are asked, and have answered, within hours set by the rating."""

from keepsight.facts.contact.partner_check import (
    CHECK_CLOSED,
    CHECK_RATED_AMBER,
    CHECK_RATED_GREEN,
    CHECK_RATED_RED,
)
from keepsight.kernel.clock import Clock, Start

PARTNER_CHECK_CLOSED = Clock(
    code="T02",
    title="Check with partners",
    why="A red rating is worth nothing if the answer comes on Thursday.",
    source="Local standard",
    starts=(
        Start(CHECK_RATED_RED, "contact.check_red"),
        Start(CHECK_RATED_AMBER, "contact.check_amber"),
        Start(CHECK_RATED_GREEN, "contact.check_green"),
    ),
    stops=(CHECK_CLOSED,),
)
