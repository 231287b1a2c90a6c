"""The people of one small council, by the titles that the cases of decisions call them.

While the office is open all of them are in, but the emergency duty manager; while it is closed only
the emergency duty manager is. A social worker, Nadia Rahman, asks, unless a case says otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from keepsight.delegation.deciding import Standing

LONDON = ZoneInfo("Europe/London")
#: A Tuesday in the morning and late in the evening, by whether the office is open or closed.
MOMENTS = {
    "open": datetime(2016, 9, 27, 10, 42, tzinfo=LONDON),
    "closed": datetime(2016, 9, 27, 23, 10, tzinfo=LONDON),
}
ON_DUTY = "Emergency duty manager"
WHO_ASKS = "Social worker"
#: Title, name, level, what is decided by what they are, and the end of the telephone number.
_PEOPLE = (
    ("Social worker", "Nadia Rahman", 30, "", "100"),
    ("Advanced practitioner", "Tom Bexley", 35, "", "101"),
    ("Team manager", "Ann Ogden", 40, "", "102"),
    ("Another team manager", "Raj Patel", 40, "", "120"),
    ("Service manager", "Dawn Keighley", 50, "", "103"),
    ("Head of service", "Colin Threlfall", 60, "", "104"),
    ("Assistant director", "Sue Marsden", 70, "", "105"),
    ("Director", "Ruth Adeyemi", 80, "", "106"),
    ("Conference chair", "Mary Bell", 10, "conference", "107"),
    ("Reviewing officer", "Imran Shah", 10, "reviewing_officer", "108"),
    ("Agency decision maker", "Helen Cole", 10, "agency_decision_maker", "109"),
    ("Designated officer", "Bill Tate", 10, "designated_officer", "110"),
    (ON_DUTY, "Jo Marsh", 40, "", "999"),
)


def council(office: str) -> dict[str, Standing]:
    """Everybody by title, while the office is ``open`` or ``closed``."""
    people = {
        title: Standing(
            worker=number,
            name=name,
            title=title.removeprefix("Another ").capitalize(),
            level=level,
            by_roles=frozenset({role} - {""}),
            is_in=(title == ON_DUTY) == (office == "closed"),
            in_until=time(18) if office == "open" else None,
            telephone=f"01632 960 {telephone}",
            is_out_of_hours_duty=title == ON_DUTY,
        )
        for number, (title, name, level, role, telephone) in enumerate(_PEOPLE, start=1)
    }
    if office == "open":
        people[ON_DUTY] = replace(people[ON_DUTY], in_until=None)
    return people
