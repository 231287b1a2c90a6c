"""The personal part of a supervision session: the one door to it.

Only whom ``Supervising.may_read_personal`` names passes. Each look is on the log, without a word of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from keepsight.access.log import audit
from keepsight.access.reference import reference_of
from keepsight.access.staff.supervising import Supervising
from keepsight.kernel.form import Form
from keepsight.records.workforce.personal_supervision import FORM, PersonalSupervision
from keepsight.records.workforce.supervision_session import SupervisionSession


class NotForYou(Exception):
    """There is no such session, or it is not for this person: the two are never told apart."""


@dataclass(frozen=True)
class PersonalPart:
    """``answers``: by the questions of ``form``."""

    held_on: date | None
    worker: int
    supervisor: int
    form: Form
    answers: dict[str, Any]


def personal_part(who: Supervising, number: int, *, now: datetime) -> PersonalPart:
    """What was written of the worker in a session; two questions, and a line on the log.

    Refuses (``NotForYou``) a session that is not there, has no personal part, or is not theirs to read; and
    (``audit.NotWritten``) where the log cannot be written.
    """
    viewer = who.viewer
    session = SupervisionSession.objects.filter(
        pk=number, authority_id=viewer.authority_id, held_on__isnull=False
    ).first()
    if session is None or not who.may_read_personal(session.worker_id, session.supervisor_id):
        raise NotForYou
    row = PersonalSupervision.objects.filter(session=session).first()
    if row is None:
        raise NotForYou
    audit.write_and_commit(
        act="read_personal_supervision",
        now=now,
        **viewer.on_the_log,
        about={
            "worker": reference_of("worker", session.worker_id),
            "session": session.pk,
            "role": viewer.role_code,
        },
        children=(),
    )
    answers = {question.field: getattr(row, question.field) for question in FORM.questions}
    return PersonalPart(session.held_on, session.worker_id, session.supervisor_id, FORM, answers)
