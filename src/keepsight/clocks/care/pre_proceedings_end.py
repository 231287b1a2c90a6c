"""T43B: pre-proceedings end, or proceedings are issued, by twelve weeks from the letter, sixteen at the most."""

from keepsight.facts.care.pre_proceedings import LETTER_SENT_AT_ALL, PRE_PROCEEDINGS_CONCLUDED
from keepsight.facts.care.pre_proceedings_extension import PRE_PROCEEDINGS_EXTENDED
from keepsight.kernel.clock import Clock, Extension, Start

PRE_PROCEEDINGS_END = Clock(
    code="T43B",
    title="End of pre-proceedings",
    why="A family cannot live for a year under a letter.",
    source="Working Together to Safeguard Children; Public Law Outline",
    starts=(Start(LETTER_SENT_AT_ALL, "care.pre_proceedings_length"),),
    stops=(PRE_PROCEEDINGS_CONCLUDED,),
    extends=(
        Extension(
            PRE_PROCEEDINGS_EXTENDED,
            "care.pre_proceedings_extension",
            at_most=4,
            ceiling="care.pre_proceedings_longest",
        ),
    ),
)
