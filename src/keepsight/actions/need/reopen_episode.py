"""Take up work again with a child who was open to us before, with what was known then."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.contact.referral import Referral
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("started_on", "When we were told again", kind="date"),
                Question(
                    "source_code",
                    "Who told us this time",
                    kind="choice",
                    choices="cin:ReferralSource",
                ),
                Question(
                    "primary_need_code",
                    "What the child mainly needs help with now",
                    kind="choice",
                    choices="cin:PrimaryNeedCode",
                ),
                Question(
                    "why_reopened",
                    "What has happened since work ended",
                    kind="long_text",
                    hint="What was said then would bring the child back, and did it?",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def last_episode(authority_id: int, child: int) -> EpisodeOfNeed | None:
    """The child's latest episode that has ended."""
    rows = EpisodeOfNeed.objects.filter(authority_id=authority_id, person_id=child)
    found: EpisodeOfNeed | None = rows.exclude(ended_on=None).order_by("-ended_on", "-pk").first()
    return found


def was_open_before(around: Around, given: dict[str, Any]) -> None:
    """Refuse a child who was never open, and a day before work ended."""
    last = last_episode(around.doing.by.authority_id or 0, around.child.pk)
    if last is None:
        raise Wrong("We never worked with this child. Log a contact.")
    if last.ended_on and given["started_on"] < last.ended_on:
        raise Wrong("We still worked with the child on that day.", field="started_on")


def as_before(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """The need that was known then."""
    last = last_episode(authority_id, child)
    return {"primary_need_code": last.primary_need_code} if last else {}


def team_of_then(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The team that knew the child takes it up; whoever decides that is nobody's author in it."""
    last = last_episode(around.doing.by.authority_id or 0, around.child.pk)
    team = {"team_id": last.team_id} if last and last.team_id else {}
    return {**team, "worker_id": None}


def referred_again(around: Around, episode: Any, given: dict[str, Any]) -> None:
    """It is a referral like any other, so that coming back is counted."""
    doing = around.doing
    came_today = given["started_on"] == doing.today
    referral = doing.create(
        Referral,
        person_id=around.child.pk,
        received_on=given["started_on"],
        received_at=doing.now if came_today else None,
        accepted_at=doing.now,
        source_code=given["source_code"],
        no_further_action=False,
        team_id=episode.team_id,
        worker_id=doing.by.worker_id,
    )
    doing.amend(episode, why="referred again", referral=referral)


REOPEN_EPISODE = making(
    EpisodeOfNeed,
    ASKED,
    also=team_of_then,
    check=was_open_before,
    then=referred_again,
    code="reopen_episode",
    title="Take up work again with a child",
    why="A child who comes back should find what we knew, and not begin from nothing.",
    bars=("episode_of_need", "contact"),
    decides="D02",
    for_closed=True,
    first=as_before,
    first_from="From the time before",
)
