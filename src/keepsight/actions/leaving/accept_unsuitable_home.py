"""Accept that a care leaver stays somewhere unsuitable for now, with the way out of it."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import NEVER_UNDER_18, OF_AGE, is_old_enough
from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.unsuitable_home import UnsuitableHome
from keepsight.writing.perform import Wrong


def there_is_a_way_out(around: Around, given: dict[str, Any]) -> None:
    """The day by which it ends is still to come; for a child it is another's to accept, night by night."""
    is_old_enough(around, given["found_on"], "found_on")
    age = age_on(around.child, around.doing.today)
    if given["kind_code"] in NEVER_UNDER_18 and age is not None and age < OF_AGE:
        raise Wrong(
            "Under 18 only the director accepts this, for one night at a time: use bed and breakfast for a child.",
            field="kind_code",
        )
    if given["move_by_on"] < around.doing.today:
        raise Wrong("This day has gone by. By when does it end?", field="move_by_on")


ACCEPT_UNSUITABLE_HOME = making(
    UnsuitableHome,
    check=there_is_a_way_out,
    from_age=15,
    code="accept_unsuitable_home",
    title="Accept an unsuitable home for now",
    why="Nobody would accept it for their own child; where it happens, somebody senior says so.",
    decides="D38",
    bars=("unsuitable_home",),
    for_closed=True,
)
