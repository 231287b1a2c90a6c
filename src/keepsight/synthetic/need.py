"""Referral, assessment and child in need plan, as a family meets them."""

from __future__ import annotations

from keepsight.synthetic import days
from keepsight.synthetic.lives import Assessment, Episode, Spell
from keepsight.synthetic.shares import shares
from keepsight.synthetic.tale import Tale

#: Codes that the census took up later, with the year (of its end) from which on, and what before.
_REFERRED_BY_EARLY_HELP, _BEFORE = ("5D", 2023), "5B"
_CLOSED_TO_EARLY_HELP = ("RC9", 2023)


def refer(tale: Tale, on: int, *, need: str = "", source: str = "") -> Episode:
    """A referral accepted on a day: the episode it opens, given to all children of the family."""
    source = source or shares("referral_source").pick(tale.rng)
    if source == _REFERRED_BY_EARLY_HELP[0] and days.year_ends_in(on) < _REFERRED_BY_EARLY_HELP[1]:
        source = _BEFORE
    if tale.family.told is not None:
        need = tale.family.told.need or need
    shared = "need_in_care" if tale.family.path.startswith("care") else "primary_need"
    episode = Episode(on, source, need or shares(shared).pick(tale.rng))
    tale.family.episode = episode
    for child in tale.family.children:
        child.episode = episode
        if tale.chance(0.8):
            child.contacts.append((on if tale.chance(0.8) else days.back(on - 1), source))
    return episode


def assess(
    tale: Tale, episode: Episode, started: int, *, authorised: int | None = None, ends: bool = True
) -> int | None:
    """An assessment from a day; the day on which a manager authorised it, if it has come."""
    if ends and authorised is None:
        authorised = tale.within(started, "need.assessment_from_start", 0.82, early=0.3)
    done = tale.past(authorised) if authorised is not None else None
    episode.assessments.append(Assessment(started, done, _factors(tale, episode) if done else ()))
    return done


def _factors(tale: Tale, episode: Episode) -> tuple[str, ...]:
    need = episode.need if episode.need in ("N1", "N2") else "other"
    found = {shares(f"factors.{need}").pick(tale.rng) for _ in range(tale.whole(1, 4))}
    return tuple(sorted(found))


def plan_for_need(tale: Tale, episode: Episode, on: int, length: int | None) -> int | None:
    """A child in need plan from a day, for so many days (None: to this day); its end, if it came."""
    if tale.past(on) is None:
        return None
    ended = None if length is None else tale.past(days.onward(on + length))
    episode.need_plans.append(Spell(on, ended))
    return ended


def close(tale: Tale, episode: Episode, on: int, reason: str = "") -> None:
    """Close the case on a day, if it has come; nothing stays open behind it."""
    if tale.past(on) is None:
        return
    if not reason:
        reason = "RC8" if tale.chance(0.75) else _CLOSED_TO_EARLY_HELP[0]
    if reason == _CLOSED_TO_EARLY_HELP[0] and days.year_ends_in(on) < _CLOSED_TO_EARLY_HELP[1]:
        reason = "RC8"
    episode.closed, episode.closed_for = on, reason
    for plan in episode.need_plans:
        plan.ended = on if plan.ended is None else plan.ended
