"""A request under the Freedom of Information Act is answered."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.quality.information_request import ANSWERS

ANSWER_INFORMATION_REQUEST = turning(
    "information_request",
    asking(
        Question("answered_on", "When the answer was sent", kind="date"),
        Question("answer_code", "What was answered", kind="choice", choices=ANSWERS),
        Question(
            "answer",
            "What was given, and what was kept back and why",
            kind="long_text",
            hint="Counts below five are kept back: they could show who a child is",
            most=8_000,
        ),
    ),
    code="answer_information_request",
    title="Record the answer",
    why="What is kept back has its reason in the Act, and whoever asks is told that they can complain.",
    may="keep_requests",
    meets=("T114",),
)
