"""The certificate of a review: every child of it, looked at or not, and why not; who signed, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.places_in_reviews import Place
from keepsight.access.apart.review_programmes import Programme, Signature, signatures
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.quality.population import reckoned
from keepsight.boards.quality.review_lists import Asked, rows
from keepsight.boards.quality.review_progress import Progress, Tally, progress
from keepsight.pages.listing import ROWS_A_PAGE, page_of, paging, team_name
from keepsight.pages.page import Page, Visit
from keepsight.pages.paper import Paper, PaperRow, paper_answer
from keepsight.pages.quality.review_words import (
    back_to_review,
    group_words,
    open_as_words,
    stands,
    workers_of,
)
from keepsight.pages.quality.reviews import programme_at, row_of
from keepsight.pages.words import day, moment, plural

#: So many children are named in one question, however many a certificate lists.
NAMED_AT_ONCE = 500


def view(visit: Visit) -> HttpResponse:
    one = programme_at(visit)
    told = progress(visit.viewer, one.number, now=visit.now)
    boards = reckoned(visit.viewer.authority_id or 0, as_at=visit.today, today=visit.today)
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = rows(
        visit.viewer,
        one.number,
        Asked(),
        now=visit.now,
        boards=boards,
        first=first,
        count=ROWS_A_PAGE,
    )
    signed = signatures(visit.viewer, one.number, told.certificates)
    names = _names(visit, one, page, signed)
    children = [row.child for row in page]
    named = names_for(visit.viewer, children, why="coverage", now=visit.now) if children else {}
    here = reverse("coverage", kwargs={"number": one.number})
    turns = paging(visit, "reviews", "", len(page), told.whole.children)
    if turns:
        at = page_of(visit)
        turns["previous_url"] = f"{here}?page={at - 1}" if turns["previous_url"] else None
        turns["next_url"] = f"{here}?page={at + 1}" if turns["next_url"] else None
    return visit.show(
        "quality/coverage.html",
        {
            "back": back_to_review(visit, one),
            "title": one.title,
            "sentences": sentences(one, told, names),
            "is_signed": told.is_signed,
            "signed": [_signature(s, names) for s in signed],
            "sums": sums(told.whole),
            "rows": [row_of(visit, row, named, names) | {"acts": [], "looks": []} for row in page],
            "paging": turns,
            "saves": [
                {
                    "text": text,
                    "url": reverse("save_coverage", kwargs={"number": one.number, "kind": kind}),
                }
                for text, kind in (("Save as PDF", "pdf"), ("Save for Word", "docx"))
            ],
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The certificate as a file, with every child; that it was taken away stands on the log."""
    one = programme_at(visit)
    told = progress(visit.viewer, one.number, now=visit.now)
    every = rows(visit.viewer, one.number, Asked(), now=visit.now)
    signed = signatures(visit.viewer, one.number, told.certificates)
    names = _names(visit, one, every, signed)
    named: dict[int, NameLine] = {}
    for some in _in_parts([row.child for row in every]):
        named |= names_for(visit.viewer, some, why="coverage", now=visit.now, act="save_list")
    paper = Paper(
        title=f"Certificate of coverage: {one.title}",
        sentences=(
            *sentences(one, told, names),
            *(f"{line['text']}: {line['number']}." for line in sums(told.whole)),
            *_signed_words([_signature(s, names) for s in signed], told.is_signed),
        ),
        rows=tuple(_paper_row(row, named, names) for row in every),
        by=visit.viewer.name,
        at=visit.now,
        name=f"coverage-{one.number}-{visit.today.isoformat()}",
    )
    return paper_answer(paper, visit.params["kind"])


def _in_parts(children: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(children), NAMED_AT_ONCE):
        yield children[start : start + NAMED_AT_ONCE]


def _names(
    visit: Visit, one: Programme, page: Iterable[Place], signed: Iterable[Signature]
) -> Names:
    shown = list(page)
    return names_of_staff(
        visit.viewer,
        workers=[*workers_of(shown), *(s.worker for s in signed), one.leader, one.holder],
        teams=[*(row.team for row in shown), one.team],
        day=visit.today,
    )


def sentences(one: Programme, told: Progress, names: Names) -> list[str]:
    """What the certificate is of, and how far it reaches, in sentences."""
    whole = told.whole
    said = [f"{group_words(one, names)}: {plural(whole.children, 'child', 'children')}."]
    if one.why:
        said.append(one.why)
    if whole.left:
        said.append(f"{plural(whole.left, 'child', 'children')} not looked at yet.")
    elif whole.children:
        said.append("Every child was looked at, or it is said why not.")
    if whole.sampled:
        agreed = (
            ""
            if whole.agreement is None
            else f"; in {whole.agreement} of a hundred both found the same"
        )
        said.append(
            f"Of {plural(whole.sampled, 'child', 'children')} drawn for a second look {whole.second} "
            f"were looked at by another{agreed}."
        )
    return said


def sums(whole: Tally) -> list[dict[str, Any]]:
    """The numbers of a certificate; those that are parts add up to the first."""
    return [
        {"text": "Children of the review", "number": whole.children, "is_part": False},
        {"text": "Looked at: safe", "number": whole.found["safe"], "is_part": True},
        {"text": "Looked at: action needed", "number": whole.found["action"], "is_part": True},
        {"text": "Looked at: urgent", "number": whole.found["urgent"], "is_part": True},
        {"text": "Not looked at, with a reason", "number": whole.excused, "is_part": True},
        {"text": "Not looked at yet", "number": whole.left, "is_part": True},
    ]


def _signature(one: Signature, names: Names) -> dict[str, Any]:
    by = names.worker(one.worker)
    return {
        "by": by.name if by else "Somebody not on file",
        "role": by.role if by else "",
        "at": one.signed_at,
        "statement": one.statement,
    }


def _signed_words(signed: list[dict[str, Any]], is_whole: bool) -> Iterator[str]:
    for one in signed:
        role = f", {one['role'].lower()}" if one["role"] else ""
        yield f"Signed by {one['by']}{role}, on {moment(one['at'])}: {one['statement']}"
    if not is_whole:
        yield "Not signed for every child: this is no certificate yet."


def _paper_row(row: Place, named: Mapping[int, NameLine], names: Names) -> PaperRow:
    line = named[row.child]
    if not line.is_named:
        row = replace(row, why_not_words="", why_reopened="")
    how = stands(row, names)
    called = f"{line.name}, {line.reference}" if line.is_named else reference_of("child", row.child)
    when = row.first_on if row.first_on else None
    return PaperRow(
        on=day(when) if when else "Not looked at",
        said=f"{called}: {how['said'].lower()}",
        why="",
        texts=tuple(
            said
            for said in (
                how["under"],
                f"{open_as_words(row)}; {team_name(names, row.team)}",
            )
            if said
        ),
    )


PAGES = (
    Page(
        path="reviews/<int:number>/coverage",
        name="coverage",
        view=view,
        may="see_reviews",
    ),
    Page(
        path="reviews/<int:number>/coverage/<str:kind>",
        name="save_coverage",
        view=save,
        may="see_reviews",
    ),
)
