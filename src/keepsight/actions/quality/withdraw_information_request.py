"""Whoever asked for information takes it back."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question

WITHDRAW_INFORMATION_REQUEST = turning(
    "information_request",
    asking(Question("withdrawn_on", "When the request was taken back", kind="date")),
    code="withdraw_information_request",
    title="Record that it was taken back",
    why="What nobody asks for any more should not stand as late.",
    may="keep_requests",
)
