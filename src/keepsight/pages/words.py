"""How pages say dates, distances, numbers, ages and lists: one way for each, everywhere.

Pure functions over values; ``today`` and ``now`` are handed in. Distances are always working days,
counted by whoever made the reading: nothing here counts a working day itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from keepsight.law.birthdays import age_on

LONDON = ZoneInfo("Europe/London")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
#: Units of limits, of one and of several.
UNITS = {
    "working_days": ("working day", "working days"),
    "school_days": ("school day", "school days"),
    "days": ("day", "days"),
    "weeks": ("week", "weeks"),
    "months": ("month", "months"),
    "terms": ("term", "terms"),
    "hours": ("hour", "hours"),
    "children": ("child", "children"),
    "placements": ("placement", "placements"),
    "visits": ("visit", "visits"),
    "years": ("year", "years"),
    "referrals": ("referral", "referrals"),
    "workers": ("worker", "workers"),
    "reviews": ("review", "reviews"),
    "percent": ("per cent", "per cent"),
    "tenths": ("tenth of a point", "tenths of a point"),
    "miles": ("mile", "miles"),
    "kinds": ("kind", "kinds"),
}
#: The rooms of the house, as people call what they hold.
ROOMS = {
    "contact": "Front door",
    "need": "Need and early help",
    "protection": "Child protection",
    "care": "Looked-after children",
    "permanence": "Permanence and adoption",
    "leaving": "Leaving care",
    "quality": "Complaints, allegations and requests",
    "workforce": "Workforce",
    "reporting": "Lists and figures",
    "people": "People",
    "improvement": "Improvement",
}
HOURS_ARE_SAID_BELOW = 72  # an hours clock speaks of hours in its last three days


def day(on: date) -> str:
    """``3 October 2016``. A moment is said as its day in London."""
    on = _day_of(on)
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def day_of_year(on: date) -> str:
    """``3 October``: only where the year is plain from what stands around it."""
    on = _day_of(on)
    return f"{on.day} {MONTHS[on.month - 1]}"


def weekday(on: date) -> str:
    """``Tuesday 27 September 2016``."""
    on = _day_of(on)
    return f"{WEEKDAYS[on.weekday()]} {day(on)}"


def time_of(at: datetime | time) -> str:
    """``15:45``, in London."""
    return _in_london(at).strftime("%H:%M") if isinstance(at, datetime) else at.strftime("%H:%M")


def moment(at: datetime) -> str:
    """``27 September 2016, 10:42``, in London."""
    return f"{day(at)}, {time_of(at)}"


def weekday_moment(at: datetime) -> str:
    """``Tuesday 27 September 2016, 10:42``, in London."""
    return f"{weekday(at)}, {time_of(at)}"


def working_days(count: int) -> str:
    """``1 working day``, ``19 working days``."""
    return plural(count, "working day")


def due_distance(on: date, working_days_left: int, today: date) -> str:
    """How far off a date still to come is: ``in 4 working days``, ``today``, ``tomorrow``.

    A date on the coming weekend has no working day before it: ``before the next working day``.
    """
    on = _day_of(on)
    if on == today:
        return "today"
    if on == today + timedelta(days=1):
        return "tomorrow"
    if working_days_left <= 0:
        return "before the next working day"
    return f"in {working_days(working_days_left)}"


def due(on: date, working_days_left: int, today: date) -> str:
    """A date still to come or past due, in one line.

    ``3 October 2016 (in 4 working days)``; past due: ``19 September 2016, 6 working days overdue``.
    ``working_days_left`` is a reading's own count and is negative past the date.
    """
    if _day_of(on) < today:
        return f"{day(on)}, {overdue(-working_days_left)}"
    return f"{day(on)} ({due_distance(on, working_days_left, today)})"


def overdue(working_days_over: int) -> str:
    """``6 working days overdue``. Over a weekend no working day may have passed yet."""
    if working_days_over <= 0:
        return "overdue, by less than 1 working day"
    return f"{working_days(working_days_over)} overdue"


def past_distance(on: date, working_days_ago: int, today: date) -> str:
    """How long ago a date was: ``6 working days ago``, ``yesterday``, ``today``."""
    on = _day_of(on)
    if on == today:
        return "today"
    if on == today - timedelta(days=1):
        return "yesterday"
    if working_days_ago <= 0:
        return "since the last working day"
    return f"{working_days(working_days_ago)} ago"


def past(on: date, working_days_ago: int, today: date) -> str:
    """``19 September 2016 (6 working days ago)``."""
    return f"{day(on)} ({past_distance(on, working_days_ago, today)})"


def hours_distance(at: datetime, now: datetime) -> str:
    """For a clock that runs in hours: ``in 56 hours``, ``3 hours overdue``; whole hours, down."""
    seconds = int((at - now).total_seconds())
    hours = abs(seconds) // 3600
    if hours == 0:
        return "within the hour" if seconds >= 0 else "overdue, by less than 1 hour"
    said = plural(hours, "hour")
    return f"in {said}" if seconds >= 0 else f"{said} overdue"


def due_at(at: datetime, now: datetime) -> str:
    """``29 September 2016, 18:40 (in 56 hours)``; past due ``…, 3 hours overdue``."""
    said = hours_distance(at, now)
    return f"{moment(at)}, {said}" if at < now else f"{moment(at)} ({said})"


def says_hours(at: datetime, now: datetime) -> bool:
    """True where a date of an hours clock is near enough to be said in hours."""
    return abs((at - now).total_seconds()) < HOURS_ARE_SAID_BELOW * 3600


def from_to(first: date, last: date) -> str:
    """``20 September to 3 October 2016``; the year stands twice only where it changes."""
    first, last = _day_of(first), _day_of(last)
    if first == last:
        return day(first)
    start = day_of_year(first) if first.year == last.year else day(first)
    return f"{start} to {day(last)}"


def thousands(number: int) -> str:
    """``1,419``; a minus sign, not a hyphen, below nought."""
    return f"{number:,}".replace("-", "−")


def signed(number: float) -> str:
    """A weight to one decimal with its sign: ``+3.1``, ``−6.5``, ``0.0``."""
    said = f"{number:+.1f}"
    return said[1:] if float(said) == 0 else said.replace("-", "−")


def plural(count: int, one: str, many: str = "") -> str:
    """``1 child``, ``241 children``: the number and its word. ``many`` defaults to ``one`` + s."""
    return f"{thousands(count)} {one if count == 1 else many or one + 's'}"


def in_100(part: int, whole: int) -> str:
    """``60 in 100``, rounded to the nearest; of nothing: ``none to count``."""
    return f"{round(100 * part / whole)} in 100" if whole else "none to count"


def sentence_list(items: Iterable[str], last: str = "and") -> str:
    """``Tia, Kai and Reuben``; ``last`` may be ``or``."""
    names = list(items)
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def whose(name: str) -> str:
    """``Tia’s``; a name that ends in s keeps it: ``James’s``."""
    return f"{name}’s"


def age(born_on: date, today: date) -> str:
    """Age behind a name: ``8``; below one year ``11 months``, ``3 weeks``, ``5 days``."""
    years = age_on(born_on, today)
    if years >= 1:
        return str(years)
    months = (today.year - born_on.year) * 12 + today.month - born_on.month
    months -= today.day < born_on.day
    if months >= 1:
        return plural(months, "month")
    days = (today - born_on).days
    return plural(days // 7, "week") if days >= 7 else plural(max(days, 0), "day")


def age_in_words(born_on: date, today: date) -> str:
    """Age on its own: ``8 years``, ``1 year``, ``11 months``."""
    said = age(born_on, today)
    return plural(int(said), "year") if said.isdigit() else said


def telephone(number: str) -> str:
    """The address behind a telephone number: ``tel:01632960114``."""
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")


def capital(sentence: str) -> str:
    """The first letter as a capital, the rest as it was."""
    return sentence[:1].upper() + sentence[1:]


def small(title: str) -> str:
    """The first letter small, to stand within a sentence: ``section 47 enquiry``."""
    return title[:1].lower() + title[1:]


def _in_london(at: datetime) -> datetime:
    return at.astimezone(LONDON) if at.tzinfo else at


def _day_of(on: date) -> date:
    return _in_london(on).date() if isinstance(on, datetime) else on


#: What templates may call, as filters and as functions.
SAID = (
    day,
    day_of_year,
    weekday,
    time_of,
    moment,
    weekday_moment,
    working_days,
    due_distance,
    due,
    overdue,
    past_distance,
    past,
    hours_distance,
    due_at,
    says_hours,
    from_to,
    thousands,
    signed,
    plural,
    in_100,
    sentence_list,
    whose,
    age,
    age_in_words,
    telephone,
    capital,
    small,
)
