"""The looks again at one child: each for who has opened the child, and none that would unblind a second look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.viewer import Viewer
from keepsight.kernel.form import Form, form_of
from keepsight.records.quality.child_review import FORM, OUTCOMES, ChildReview
from keepsight.records.quality.reviewed_child import ReviewedChild

FOUND_WORDS = dict(OUTCOMES)


@dataclass(frozen=True)
class Look:
    """One finished look. ``found``: the code of what was found; ``is_standing``: it counts, and was not
    opened again since."""

    number: int
    child: int
    programme: int
    title: str
    on: date
    by: int
    is_second: bool
    found: str
    is_standing: bool


@dataclass(frozen=True)
class WholeLook:
    """A look with its answers, by question, and the form on which they were given."""

    look: Look
    form: Form
    answers: dict[str, Any]


def looks_of(viewer: Viewer, child: int) -> tuple[Look, ...]:
    """Every look again at a child whom the viewer has opened, the latest first; two questions.

    What others found in a review is kept from whoever is still to look a second time in it.
    """
    rows, places = _read(viewer, child)
    return tuple(_one(row, places) for row in rows if _is_told(viewer, row, places))


def whole_look(viewer: Viewer, child: int, number: int) -> WholeLook | None:
    """One look at a child whom the viewer has opened; None where it is not there for the viewer."""
    rows, places = _read(viewer, child)
    for row in rows:
        if row.pk == number and _is_told(viewer, row, places):
            form = form_of(FORM, row.form_since)
            answers = {one.field: getattr(row, one.field, None) for one in form.questions}
            return WholeLook(_one(row, places), form, answers)
    return None


def child_of_look(viewer: Viewer, number: int) -> int | None:
    """The child of a look of the viewer's council, to be opened as any child is; None where there is none."""
    rows = ChildReview.objects.filter(authority_id=viewer.authority_id, pk=number)
    return rows.values_list("person_id", flat=True).first()


def _read(viewer: Viewer, child: int) -> tuple[list[ChildReview], dict[int, ReviewedChild]]:
    ours = {"authority_id": viewer.authority_id, "person_id": child}
    rows = list(
        ChildReview.objects.filter(**ours)
        .select_related("programme")
        .order_by("-finished_at", "-pk")
    )
    places = {one.programme_id: one for one in ReviewedChild.objects.filter(**ours)} if rows else {}
    return rows, places


def _is_told(viewer: Viewer, row: ChildReview, places: dict[int, ReviewedChild]) -> bool:
    held = places.get(row.programme_id)
    if held is None or row.worker_id == viewer.worker_id:
        return True
    is_to_look = viewer.worker_id is not None and held.second_reviewer_id == viewer.worker_id
    return not (is_to_look and held.second_review_id is None)


def _one(row: ChildReview, places: dict[int, ReviewedChild]) -> Look:
    held = places.get(row.programme_id)
    standing = (held.first_review_id, held.second_review_id) if held else ()
    return Look(
        number=row.pk,
        child=row.person_id,
        programme=row.programme_id,
        title=row.programme.title,
        on=row.reviewed_on,
        by=row.worker_id,
        is_second=row.is_second,
        found=row.outcome_code,
        is_standing=row.pk in standing,
    )
