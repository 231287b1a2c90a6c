"""Say which role a title of the council's own is, and at which level its holders decide."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.access.deciding.scheme import title_key
from keepsight.delegation.known_roles import role_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.local_title import FORM, LocalTitle
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused, Wrong

ONE_DAY = timedelta(days=1)


def run(doing: Doing, given: dict[str, Any]) -> LocalTitle:
    """The title; the same title of the same role before it ends on the day before.

    ``given``: title, role_code, level, started_on. Nobody gives a level above their own, nor one to a
    title that they bear themselves (``Refused``). Refuses (``Wrong``) a role that the house does not
    know, one outside the line of management, and the same title from the same day.
    """
    role, level, since = role_of(given["role_code"]), int(given["level"]), given["started_on"]
    if role is None:
        raise Wrong("Choose a role of the list.", field="role_code")
    if not role.is_in_line:
        raise Wrong(
            f"A {role.title.lower()} stands outside the line of management and decides at no level.",
            field="role_code",
        )
    title = " ".join(given["title"].split())
    _not_above_or_of_oneself(doing, title, level)
    same = [
        one
        for one in LocalTitle.objects.filter(authority_id=doing.by.authority_id)
        if title_key(one.title) == title_key(title)
    ]
    if any(one.started_on == since for one in same):
        raise Wrong("There is one from this day already. End it, or choose another day.", "title")
    for one in same:
        lasts = one.ended_on is None or one.ended_on >= since
        if one.role_code == role.code and one.started_on < since and lasts:
            doing.amend(one, why="another level follows", ended_on=since - ONE_DAY)
    return doing.create(LocalTitle, title=title, role_code=role.code, level=level, started_on=since)


def _not_above_or_of_oneself(doing: Doing, title: str, level: int) -> None:
    if level > doing.by.level:
        raise Refused(
            "Nobody gives a level above their own. Ask the director of children’s services."
        )
    mine = Worker.objects.filter(pk=doing.by.worker_id).values_list("job_title", flat=True).first()
    if mine and title_key(mine) == title_key(title):
        raise Refused("You bear this title yourself, so somebody else must give it its level.")


ADD_LOCAL_TITLE = Action(
    code="add_local_title",
    title="Add a title of the council’s own",
    why="The same work has another title in every council; its level must not depend on the title.",
    may="set_delegation",
    form=FORM,
    run=run,
)
