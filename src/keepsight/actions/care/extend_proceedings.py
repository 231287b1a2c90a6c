"""The court allows more time for care proceedings."""

from keepsight.actions.stepping import making
from keepsight.records.care.proceedings_extension import ProceedingsExtension

EXTEND_PROCEEDINGS = making(
    ProceedingsExtension,
    code="extend_proceedings",
    title="Record that the court allowed more time",
    why="Every eight weeks more are eight weeks of a childhood.",
    needs=("proceedings",),
    level=30,
)
