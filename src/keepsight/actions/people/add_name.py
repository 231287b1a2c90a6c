"""Put another name of a child on file: the one used now, a former one, the one at birth, an alias."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.person_name import FORM as NAME
from keepsight.records.people.person_name import PersonName
from keepsight.writing.perform import Doing, Wrong

CURRENT, FORMER = "current", "former"
FORM = Form(
    sections=(Section("", asked(NAME, "given_name", "family_name", "kind_code")),),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> PersonName:
    """The name. One used now makes a former name of that before it, which still finds the child.

    ``given``: child, and the answers. Refuses (``Wrong``) no name at all, and one that is on file.
    """
    child = child_of(doing, given, FORM)
    first, last = given.get("given_name") or "", given.get("family_name") or ""
    if not first and not last:
        raise Wrong("A name is missing: the first, the last, or both.", field="family_name")
    held = PersonName.objects.filter(authority_id=doing.by.authority_id, person=child)
    kind = given["kind_code"]
    if held.filter(given_name=first, family_name=last, kind_code=kind).exists():
        raise Wrong("This name is on file already.", field="family_name")
    if kind == CURRENT:
        for old in held.filter(kind_code=CURRENT):
            doing.amend(old, why="another name is used", kind_code=FORMER, until_on=doing.today)
    return doing.create(
        PersonName,
        person=child,
        given_name=first,
        family_name=last,
        kind_code=kind,
        from_on=doing.today if kind == CURRENT else None,
    )


ADD_NAME = Action(
    code="add_name",
    title="Add a name",
    why="A child who is looked for under the old name must be found.",
    may="write_notes",
    form=FORM,
    run=run,
)
