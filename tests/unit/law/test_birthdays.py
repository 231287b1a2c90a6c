"""Ages and birthdays."""

from datetime import date

import pytest

from keepsight.law.birthdays import age_on, birthday


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2010, 5, 4), date(2026, 5, 3), 15),
        (date(2010, 5, 4), date(2026, 5, 4), 16),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 5, 4), date(2026, 5, 3), -1),
    ],
)
def test_an_age_is_of_whole_years(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


def test_who_was_born_on_a_leap_day_has_a_birthday_in_march() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert birthday(date(2008, 2, 28), 18) == date(2026, 2, 28)
