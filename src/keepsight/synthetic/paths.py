"""The ways a family's story can go, each told from the referral forward to the day."""

from __future__ import annotations

from collections.abc import Callable

from keepsight.synthetic import days
from keepsight.synthetic.care import look_after
from keepsight.synthetic.lives import Child, Episode
from keepsight.synthetic.need import assess, close, plan_for_need, refer
from keepsight.synthetic.protection import enquire, protect
from keepsight.synthetic.shares import shares
from keepsight.synthetic.tale import Tale

#: How many days before the day the council was told: least, most, and most often.
STARTED_AGO: dict[str, tuple[int, int, int]] = {
    "no_action": (20, 1000, 300),
    "assessed": (110, 1040, 300),
    "assessing": (1, 62, 25),
    "need_closed": (330, 1060, 600),
    "need_open": (75, 640, 150),
    "enquiring": (2, 20, 8),
    "protection_open": (45, 560, 150),
    "protection_closed": (560, 1080, 800),
    "stepped_down": (260, 700, 420),
    "care_open": (40, 1050, 420),
    "care_closed": (600, 1080, 800),
    "care_leaver": (2200, 3000, 2500),
    "contact_only": (5, 180, 60),
    "early_help": (10, 180, 90),
}

#: Why a case is closed after care, by how care ended; all others RC7.
_CLOSED_AFTER = {"E45": "RC4", "E47": "RC4", "E41": "RC3", "E12": "RC1"}


def tell(tale: Tale, referred: int) -> None:
    """Tell the family's story from the day the council was told of it."""
    _PATHS[tale.family.path](tale, referred)


def _no_action(tale: Tale, on: int) -> None:
    episode = refer(tale, on)
    episode.no_action = True
    close(tale, episode, days.add(on, tale.whole(0, 2)), "RC7")


def _assessed(tale: Tale, on: int) -> None:
    episode = refer(tale, on)
    if tale.chance(0.15):
        enquire(tale, episode, days.add(on, tale.whole(0, 4)), conference=False)
    done = assess(tale, episode, days.add(on, tale.whole(0, 2)))
    if done is not None:
        close(tale, episode, days.add(done, tale.whole(0, 5)))


def _assessing(tale: Tale, on: int) -> None:
    if tale.chance(0.12):  # some drag on far beyond the limit
        on = days.add(tale.today, -tale.whole(47, 80, 50))
    episode = refer(tale, on)
    started = min(tale.today, days.add(on, tale.whole(0, 2)))
    if tale.chance(0.1):
        enquire(tale, episode, started, conference=False)
    assess(tale, episode, started, ends=False)


def _need(tale: Tale, on: int, length: int | None) -> tuple[Episode, int | None]:
    """Referral, assessment and child in need plan; the episode and the plan's end, if it came."""
    episode = refer(tale, on)
    if tale.chance(0.12):
        enquire(tale, episode, days.add(on, tale.whole(0, 3)), conference=False)
    done = assess(tale, episode, days.add(on, tale.whole(0, 2)))
    if done is None:
        return episode, None
    return episode, plan_for_need(tale, episode, days.add(done, tale.whole(0, 10, 4)), length)


def _need_closed(tale: Tale, on: int) -> None:
    episode, ended = _need(tale, on, tale.whole(50, 200, 110))
    if ended is not None:
        close(tale, episode, days.add(ended, tale.whole(0, 5)), "RC7")


def _need_open(tale: Tale, on: int) -> None:
    _need(tale, on, None)


def _enquiring(tale: Tale, on: int) -> None:
    """An enquiry under way: after a new referral, or on a child in need plan."""
    started = days.back(tale.today - tale.whole(1, 20, 8))
    if tale.chance(0.15):
        started = days.add(tale.today, -tale.whole(17, 23))  # its conference is late
    if tale.chance(0.6):
        episode = refer(tale, days.back(started - tale.whole(0, 2)))
        assess(tale, episode, started, ends=False)
    else:
        episode, _ = _need(tale, on - tale.whole(150, 420), None)
        assess(tale, episode, started, ends=False)
    enquire(tale, episode, started, conference=None)


def _protection(tale: Tale, on: int, length: int | None) -> Episode:
    """Referral, enquiry, conference, protection plan."""
    episode = refer(tale, on, need="N1" if tale.chance(0.8) else "")
    started = days.add(on, tale.whole(0, 12, 2))
    assess(tale, episode, days.add(on, tale.whole(0, 1)))
    held = enquire(tale, episode, started)
    if held is not None:
        protect(tale, episode, held, length=length)
    return episode


def _protection_open(tale: Tale, on: int) -> None:
    _protection(tale, on, None)


def _protection_closed(tale: Tale, on: int) -> None:
    episode = _protection(tale, on, tale.whole(80, 260))
    _step_down(tale, episode, tale.whole(70, 130))


def _stepped_down(tale: Tale, on: int) -> None:
    _step_down(tale, _protection(tale, on, tale.whole(60, 150)), None)


def _step_down(tale: Tale, episode: Episode, length: int | None) -> None:
    """A child in need plan from the end of the protection plan."""
    if not episode.protection or episode.protection[-1].ended is None:
        return
    ended = plan_for_need(tale, episode, episode.protection[-1].ended, length)
    if ended is not None:
        close(tale, episode, days.add(ended, tale.whole(0, 5)), "RC7")


def _care_open(tale: Tale, on: int) -> None:
    if tale.chance(0.12):
        on -= tale.whole(700, 1300)
    _into_care(tale, on, None)


def _care_closed(tale: Tale, on: int) -> None:
    episode = _into_care(tale, on, tale.whole(150, 500, 400))
    period = tale.family.children[0].care
    if period is None or period.ended is None:
        return
    reason = _CLOSED_AFTER.get(period.episodes[-1].end_reason or "", "RC7")
    if reason == "RC7" and tale.chance(0.5):
        _step_home(tale, episode, period.ended)
    else:
        close(tale, episode, days.add(period.ended, tale.whole(0, 5)), reason)


def _step_home(tale: Tale, episode: Episode, on: int) -> None:
    ended = plan_for_need(tale, episode, on, tale.whole(60, 120))
    if ended is not None:
        close(tale, episode, days.add(ended, tale.whole(0, 4)), "RC7")


def _into_care(tale: Tale, on: int, length: int | None) -> Episode:
    """Referral to care by one of three routes, all children of the family together."""
    ago, told = tale.today - on, tale.family.told
    route = tale.rng.choice(("agreement", "agreement", "emergency"))
    if ago > 300 and tale.chance(0.45):
        route = "court"
    if told is not None:
        route = told.route or route
    if route == "court":
        episode = _protection(tale, on, None)
        started = days.onward(on + tale.whole(150, min(280, ago - 20)))
        _end_protection(tale, episode, started)
    else:
        episode = refer(tale, on, need="N1" if route == "emergency" else "")
        started = days.add(on, tale.whole(0, 1) if route == "emergency" else tale.whole(3, 30))
        if route == "emergency":
            enquire(tale, episode, on, conference=False)
        assess(tale, episode, days.add(on, 1))
    for child in tale.family.children:
        if started > child.born and tale.past(started) is not None:
            look_after(tale, child, started, route, length)
    return episode


def _end_protection(tale: Tale, episode: Episode, in_care: int) -> None:
    """A conference soon ends the plan of a child who has become looked after."""
    ended = tale.past(days.onward(in_care + tale.whole(8, 25)))
    for plan in episode.protection:
        if ended is not None and ended > plan.started:
            plan.ended = ended
            plan.reviews = [*(day for day in plan.reviews if day < in_care), ended]
            plan.core_groups = [day for day in plan.core_groups if day < in_care]


def _care_leaver(tale: Tale, on: int) -> None:
    """In care until the eighteenth birthday, and advised since."""
    for child in tale.family.children:
        birthday = days.years_on(child.born, 18)
        started = days.onward(birthday - tale.whole(500, 2400))
        child.episode = Episode(days.back(started - tale.whole(2, 60)), "6", "N1")
        child.episode.closed, child.episode.closed_for = birthday, "RC7"
        _leave_at_18(tale, child, started, birthday)


def _leave_at_18(tale: Tale, child: Child, started: int, birthday: int) -> None:
    look_after(tale, child, started, tale.rng.choice(("agreement", "court")), None)
    period = child.care
    assert period is not None
    period.episodes = [one for one in period.episodes if one.started < birthday]
    period.reviews = [one for one in period.reviews if one[0] < birthday]
    period.missing = []
    last = period.episodes[-1]
    last.change_reason = None
    last.ended = period.ended = birthday
    last.end_reason = shares("left_at_18").pick(tale.rng)
    child.first_leaver_birthday = birthday


def _contact_only(tale: Tale, on: int) -> None:
    for child in tale.family.children:
        child.contacts.append((on, shares("referral_source").pick(tale.rng)))


def _early_help(tale: Tale, on: int) -> None:
    _contact_only(tale, on)
    started = days.add(on, tale.whole(2, 15))
    for child in tale.family.children:
        if tale.past(started) is not None:
            done = tale.past(days.add(started, tale.whole(15, 45, 30)))
            child.early_help = (started, done, shares("early_help_by").pick(tale.rng))


_PATHS: dict[str, Callable[[Tale, int], None]] = {
    "no_action": _no_action,
    "assessed": _assessed,
    "assessing": _assessing,
    "need_closed": _need_closed,
    "need_open": _need_open,
    "enquiring": _enquiring,
    "protection_open": _protection_open,
    "protection_closed": _protection_closed,
    "stepped_down": _stepped_down,
    "care_open": _care_open,
    "care_closed": _care_closed,
    "care_leaver": _care_leaver,
    "contact_only": _contact_only,
    "early_help": _early_help,
}
