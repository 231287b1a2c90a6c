"""T80: a temporary approval lasts sixteen weeks, and eight more if it is extended once."""

from keepsight.facts.care.temporary_approval import (
    TEMPORARY_APPROVAL_ENDED,
    TEMPORARY_APPROVAL_GIVEN,
)
from keepsight.facts.care.temporary_approval_extension import TEMPORARY_APPROVAL_EXTENDED
from keepsight.kernel.clock import Clock, Extension, Start

TEMPORARY_APPROVAL_LENGTH = Clock(
    code="T80",
    title="Temporary approval of a carer",
    why="Checked at last, or the child must move.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 24 and 25",
    starts=(Start(TEMPORARY_APPROVAL_GIVEN, "care.temporary_approval"),),
    stops=(TEMPORARY_APPROVAL_ENDED,),
    extends=(Extension(TEMPORARY_APPROVAL_EXTENDED, "care.temporary_approval_extension"),),
)
