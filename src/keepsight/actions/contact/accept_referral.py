"""Accept a contact as a referral: the child is open to us from now on, and the clocks run."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.contact.close_contact import STEPPED_UP as REFERRAL
from keepsight.actions.contact.close_contact import decided
from keepsight.actions.contact.of_contacts import (
    earlier_contacts,
    third_is_seen_twice,
)
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.contact.referral import Referral
from keepsight.records.need.episode_of_need import EpisodeOfNeed

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "primary_need_code",
                    "What this child mainly needs help with",
                    kind="choice",
                    choices="cin:PrimaryNeedCode",
                    hint="One reason. The assessment may find another",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def opened(around: Around, contact: Any, given: dict[str, Any]) -> None:
    """The referral and the episode of need begin, and the contact is decided.

    A child who is open already stays in the one episode: two would be two workers and two plans.
    """
    doing, child = around.doing, around.child
    came = {"received_on": contact.received_on, "source_code": contact.source_code}
    whose = {"team_id": contact.team_id, "worker_id": contact.worker_id}
    referral = doing.create(
        Referral,
        person_id=child.pk,
        received_at=contact.received_at,
        accepted_at=doing.now,
        no_further_action=False,
        **came,
        **whose,
    )
    doing.create(
        EpisodeOfNeed,
        person_id=child.pk,
        referral=referral,
        started_on=contact.received_on,
        primary_need_code=given["primary_need_code"],
        team_id=contact.team_id,
    )
    decided(around, contact, {"outcome_code": REFERRAL})


def as_referral(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"outcome_code": REFERRAL}


ACCEPT_REFERRAL = completing(
    "contact",
    ASKED,
    also=as_referral,
    check=third_is_seen_twice,
    then=opened,
    why_changed="accepted as a referral",
    bars=("episode_of_need",),
    code="accept_referral",
    title="Accept a contact as a referral",
    why="Whether a child is taken on is decided once, by a manager, and with reasons.",
    decides="D02",
    meets=("T01",),
    for_closed=True,
    beside=earlier_contacts,
)
