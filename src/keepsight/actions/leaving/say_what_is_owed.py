"""Say what a young person is owed on leaving care: the category in law, and from when."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import OWED_UNTIL, is_looked_after
from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, asking, making
from keepsight.kernel.form import Question
from keepsight.records.leaving.care_leaver import CATEGORIES, CareLeaver
from keepsight.writing.perform import Wrong

#: The ages between which each category can stand (Children Act 1989, sections 23A to 24).
AGES = {
    "eligible": (16, 17),
    "relevant": (16, 17),
    "former_relevant": (18, OWED_UNTIL),
    "qualifying": (16, OWED_UNTIL),
}
ASKED = asking(
    Question("known_on", "From when it is so", kind="date"),
    Question(
        "eligibility_code",
        "What the young person is in law",
        kind="choice",
        choices=CATEGORIES,
    ),
)


def fits_the_age(around: Around, given: dict[str, Any]) -> None:
    """A category is of its ages, and 16 and 17 year olds are eligible in care and relevant out of it."""
    age = age_on(around.child, given["known_on"])
    youngest, oldest = AGES.get(given["eligibility_code"], (0, 200))
    if age is not None and not youngest <= age <= oldest:
        said = (
            f"On this day the young person was {age}; this is for those of {youngest} to {oldest}."
        )
        raise Wrong(said, field="eligibility_code")
    is_in_care = is_looked_after(around, given["known_on"])
    if given["eligibility_code"] == "eligible" and is_in_care is False:
        said = "Whoever is not looked after any more is relevant or qualifying, and not eligible."
        raise Wrong(said, field="eligibility_code")
    if given["eligibility_code"] == "relevant" and is_in_care:
        said = "Whoever is still looked after is eligible, and not yet relevant."
        raise Wrong(said, field="eligibility_code")


SAY_WHAT_IS_OWED = making(
    CareLeaver,
    ASKED,
    check=fits_the_age,
    from_age=15,
    code="say_what_is_owed",
    title="Say what a care leaver is owed",
    why="What is not said is not claimed: an adviser, a plan, a home, until 21 or 25.",
    for_closed=True,
)
