"""D40: somebody outside is told what protects a child; a team manager with the police."""

from keepsight.kernel.decision import Decision, OnFile

DISCLOSE_TO_THIRD_PARTY = Decision(
    code="D40",
    title="Tell a third party about convictions or risk",
    why="What is told cannot be taken back, so the police say what may be told.",
    source=(
        "Data Protection Act 2018, schedule 1, paragraph 18; Child sex offender disclosure scheme; "
        "Working Together to Safeguard Children"
    ),
    level=40,
    on_file=(
        OnFile("police_agreement", "the police’s agreement"),
        OnFile("what_is_told", "what is told, to whom and why"),
        OnFile("lawful_basis", "the lawful basis on which information is shared"),
    ),
)
