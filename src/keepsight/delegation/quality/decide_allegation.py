"""D42: an allegation against somebody who works with children; the designated officer."""

from keepsight.kernel.decision import Decision, OnFile

DECIDE_ALLEGATION = Decision(
    code="D42",
    title="Decide whether an allegation meets the threshold, and its outcome",
    why="One person who stands outside every employer weighs every allegation by one measure.",
    source="Working Together to Safeguard Children; Keeping children safe in education",
    by_role="designated_officer",
    on_file=(
        OnFile("employers_account", "the employer’s account"),
        OnFile("police_and_care", "what the police and social care say"),
    ),
    is_of_a_child=False,
    is_asked=False,
)
