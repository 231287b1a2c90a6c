"""T113: a subject access request is answered within one month, three where it is complex."""

from keepsight.facts.quality.access_extension import ACCESS_EXTENDED
from keepsight.facts.quality.access_request import ACCESS_ASKED, ACCESS_GIVEN
from keepsight.facts.quality.identity_check import IDENTITY_AWAITED
from keepsight.kernel.clock import Clock, Extension, Start

ACCESS_REQUEST_ANSWERED = Clock(
    code="T113",
    title="Subject access request",
    why="It is my life that is in your file.",
    source="UK GDPR, article 12(3)",
    starts=(Start(ACCESS_ASKED, "quality.access_request"),),
    stops=(ACCESS_GIVEN,),
    extends=(Extension(ACCESS_EXTENDED, "quality.access_extension"),),
    pauses=(IDENTITY_AWAITED,),
    outlives=True,
)
