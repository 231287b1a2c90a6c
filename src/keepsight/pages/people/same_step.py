"""The same step for a brother or sister: a meeting is held once for three, and recorded for each.

What was said of the meeting (its day, who came, what was ticked and chosen) stands in the next child's form,
with its source. What was written about a child never does: it is asked anew, of this child.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.http import urlencode

from keepsight.access.reach.reach import PARTIAL
from keepsight.access.record.child import Child, child_for
from keepsight.access.record.close_children import close_children
from keepsight.access.record.open_now import answers_of_last, open_of_each
from keepsight.access.reference import reference_of
from keepsight.actions.workforce.decided_steps import step_of
from keepsight.kernel.step import Step
from keepsight.law.birthdays import age_on
from keepsight.pages.page import Visit
from keepsight.pages.people.offered import at_step, hindered

#: In addresses: the step that was just done, and the child for whom it was done before.
DONE, AS = "done", "as"
#: Questions whose answers are about the child alone.
OF_ONE_CHILD = frozenset({"long_text", "file", "password"})


def on_to_next(visit: Visit, child: Child, step: Step) -> HttpResponse:
    """On to what is due for the child now, which also offers the step for brothers and sisters."""
    told = visit.go("next_thing", reference=child.reference, note=f"{step.title}: saved.")
    told["Location"] += f"?{urlencode({DONE: step.code})}"
    return told


def same_for_others(visit: Visit, child: Child) -> dict[str, Any] | None:
    """The step just done as it can be done for brothers, sisters and others of the household in reach.

    ``title`` and ``acts``; None where nothing was done, or it can be done for nobody else. Three questions.
    """
    step = step_of(visit.request.GET.get(DONE, ""))
    if step is None or visit.is_another_date:
        return None
    close = close_children(visit.viewer, child.id, now=visit.now)
    found = open_of_each(visit.viewer.authority_id or 0, [one.id for one in close], visit.today)
    acts = []
    for one in close:
        age = age_on(one.born_on, visit.today) if one.born_on else None
        if not hindered(visit, step, found[one.id], age):
            url = at_step(reference_of("child", one.id), step)
            acts.append({"text": one.name, "url": f"{url}?{urlencode({AS: child.reference})}"})
    return {"title": step.title, "acts": acts} if acts else None


def said_of_the_other(visit: Visit, step: Step) -> tuple[dict[str, Any], dict[str, str]]:
    """What the form of a step holds of the brother or sister whom the address names, and whence it is.

    Refuses, as their own page would, a child out of reach. Nothing where none is named, or where the reader
    sees only part of the other's record: what is kept back there is not told here.
    """
    reference = visit.request.GET.get(AS, "")
    if not reference:
        return {}, {}
    other = child_for(visit.viewer, reference, why="steps", now=visit.now)
    if other.ground in PARTIAL:
        return {}, {}
    shared = [one.field for one in step.form.questions if one.kind not in OF_ONE_CHILD]
    held = answers_of_last(step.record, other.id, shared)
    return held, dict.fromkeys(held, f"As for {other.first_name}")
