"""What a form bears on its page so that nothing typed is lost: its capsule, its ticket, its draft."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import DatabaseError
from django.urls import reverse

from keepsight.access.reference import kind_and_id
from keepsight.kernel.form import Form
from keepsight.pages.answers import boxes_of
from keepsight.pages.page import Visit
from keepsight.pages.questions import new_token
from keepsight.pages.resuming import CARRY_ON, to_carry_on
from keepsight.pages.words import day_of_year, time_of
from keepsight.writing import drafts
from keepsight.writing.capsule import Capsule, Foreign, Place, sealed, ticket, unsealed_for
from keepsight.writing.perform import Refused

#: Of another day's figures or another page's return: they make no other form.
NOT_OF_THE_FORM = (CARRY_ON, "as_at", "known_on")
#: What is never kept in a draft.
NEVER_KEPT = ("password", "file")
MOST_SUBJECT = 60
OTHER_FORM = "This form was opened for another child, or by someone else. Open it again."


@dataclass(frozen=True)
class Paper:
    """A form on one page, as its drafts know it. ``keeps``: the boxes that a draft keeps, with the
    most letters of each; none where the form is not kept at all."""

    place: Place
    keeps: Mapping[str, int]
    version: int | None
    address: str
    title: str
    children: tuple[int, ...]

    @property
    def is_kept(self) -> bool:
        return bool(self.keeps)


def paper_of(
    visit: Visit, form: Form, *, title: str, version: int | None, children: tuple[int, ...]
) -> Paper:
    """The paper that this page asks on.

    Kept as a draft is every form about a child and every form with a long answer. The child is that
    of the address; the address tells one form of a kind from another.
    """
    child = _child_of(visit) or (children[0] if len(children) == 1 else 0)
    is_long = any(question.kind == "long_text" for question in form.questions)
    kept = [one for one in form.questions if one.kind not in NEVER_KEPT]
    keeps = {box: one.most for one in kept for box in boxes_of(one)}
    return Paper(
        place=Place(
            account=visit.viewer.account_id,
            authority=visit.viewer.authority_id or 0,
            child=child,
            form=visit.page.name,
            subject=_subject(visit, child),
        ),
        keeps=keeps if child or children or is_long else {},
        version=version,
        address=address_of(visit),
        title=title,
        children=children,
    )


def address_of(visit: Visit) -> str:
    """The address of the form itself, whatever was carried on in it."""
    query = visit.request.GET.copy()
    query.pop(CARRY_ON, None)
    return f"{visit.request.path}?{query.urlencode()}" if query else visit.request.path


def new_capsule(paper: Paper, sheet: drafts.Sheet | None = None) -> Capsule:
    """The capsule of a new showing; ``sheet``: what it is filled from, with its version."""
    return Capsule(
        place=paper.place,
        token=new_token(),
        version=sheet.version if sheet and paper.version is not None else paper.version,
        keeps=paper.keeps,
        address=paper.address,
        title=paper.title,
        children=paper.children,
        carries=sheet.state if sheet else "",
    )


def sent_capsule(visit: Visit, paper: Paper) -> Capsule | None:
    """The capsule that came with the form; None where none came.

    Refuses (``Refused``) one that is not of this person, council, child and form: nothing is kept
    and nothing is saved.
    """
    said = visit.request.POST.get("capsule", "")
    if not said:
        return None
    account, authority = paper.place.account, paper.place.authority
    try:
        capsule = unsealed_for(said, account=account, authority=authority)
    except Foreign:
        raise Refused(OTHER_FORM) from None
    if capsule.place != paper.place:
        raise Refused(OTHER_FORM)
    return capsule


def keep(capsule: Capsule, posted: Mapping[str, Any], *, now: datetime) -> drafts.Sheet | None:
    """Keep what was typed; None where it was sent already or cannot be kept just now.

    The page shows what was typed all the same.
    """
    if not capsule.keeps:
        return None
    try:
        return drafts.keep(capsule, posted, now=now, at=str(posted.get("at", "")))
    except (drafts.AlreadyInUse, DatabaseError):
        return None


def begun(visit: Visit, paper: Paper) -> list[drafts.Sheet]:
    """What this person has begun in this form, the newest first; none of a form that is not kept."""
    return drafts.sheets_of(paper.place, now=visit.now) if paper.is_kept else []


def carried_on(visit: Visit, sheets: list[drafts.Sheet]) -> drafts.Sheet | None:
    """The sheet that the address asks to carry on with: one by its token, or the newest."""
    asked = visit.request.GET.get(CARRY_ON, "")
    live = [one for one in sheets if one.aside_at is None]
    if not asked or not live:
        return None
    return next((one for one in live if one.token == asked), live[0])


def bears(capsule: Capsule, sheet: drafts.Sheet | None = None) -> dict[str, Any]:
    """What the template puts into the form: ``layout/components/draft.html``.

    ``sheet``: what is kept already of this showing, whose time is said.
    """
    kept = bool(capsule.keeps)
    return {
        "capsule": sealed(capsule),
        "ticket": ticket(capsule) if kept else "",
        "save_url": reverse("draft") if kept else "",
        "afresh_url": reverse("draft_afresh"),
        "back_url": reverse("draft_back"),
        "saved": time_of(sheet.saved_at) if sheet else "",
        "at": sheet.at if sheet else "",
        "found": None,
    }


def found(sheets: list[drafts.Sheet], shown: drafts.Sheet | None) -> dict[str, Any] | None:
    """The box above a form in which something was begun; ``shown``: what stands in it already."""
    live = [one for one in sheets if one.aside_at is None]
    if not sheets:
        return None
    first = shown or (live[0] if live else None)
    others = [one for one in live if one is not first and one.typed != (first and first.typed)]
    return {
        "began": _when(first.began_at) if first else "",
        "is_shown": shown is not None,
        "carry_on_url": to_carry_on(first) if first else "",
        "others": [{"when": _when(one.saved_at), "url": to_carry_on(one)} for one in others],
        "is_aside": not live,
    }


def with_version(capsule: Capsule, version: int) -> Capsule:
    """The same showing, after its writer has seen a newer version."""
    return replace(capsule, version=version)


def _when(at: datetime) -> str:
    """``26 September, 17:52``."""
    return f"{day_of_year(at)}, {time_of(at)}"


def _child_of(visit: Visit) -> int:
    """The child in the address of a page that names one, else 0."""
    pointed = kind_and_id(str(visit.params.get("reference", "")))
    return pointed[1] if pointed and pointed[0] == "child" else 0


def _subject(visit: Visit, child: int) -> str:
    """What the rest of the address says; a long one by its hash."""
    said = [
        f"{name}={value}"
        for name, value in sorted(visit.params.items())
        if not (child and name == "reference")
    ]
    query = visit.request.GET.copy()
    for name in NOT_OF_THE_FORM:
        query.pop(name, None)
    whole = "&".join([*said, query.urlencode()]).strip("&")
    if len(whole) > MOST_SUBJECT:
        return hashlib.sha256(whole.encode()).hexdigest()[:MOST_SUBJECT]
    return whole
