"""A senior manager allows more time before proceedings."""

from keepsight.actions.stepping import making
from keepsight.records.care.pre_proceedings_extension import PreProceedingsExtension

EXTEND_PRE_PROCEEDINGS = making(
    PreProceedingsExtension,
    code="extend_pre_proceedings",
    title="Allow more time in pre-proceedings",
    why="Whoever allows the waiting says why.",
    needs=("pre_proceedings",),
    level=50,
)
