"""The homes in which no child should sleep are the same to the facts and to the records."""

from keepsight.facts.care.placement import UNSUITABLE_HOMES
from keepsight.records.care.placement import UNSUITABLE


def test_homes_where_no_child_should_sleep_are_those_that_only_the_director_allows() -> None:
    assert set(UNSUITABLE_HOMES) == set(UNSUITABLE)
