"""Finish an assessment: what was found, the coded factors, and what its author proposes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.assessment import OUTCOMES, Assessment
from keepsight.writing.perform import Wrong

#: The factor that says that there is none: it stands alone.
NO_FACTOR = "21"
THE_CHILD = Section(
    "The child",
    (
        Question("child_seen", "Was the child seen for this assessment?", kind="yes_no"),
        Question("seen_alone", "Was the child seen alone for it?", kind="yes_no"),
        Question(
            "why_not_seen",
            "Why the child was not seen, or not alone",
            kind="long_text",
            required=False,
            most=2_000,
        ),
        Question(
            "childs_view",
            "What the child says about life at home",
            kind="long_text",
            hint="The child’s own words; for a baby, what you saw the child do",
            most=20_000,
        ),
    ),
)
THE_FAMILY = Section(
    "What you found",
    (
        Question(
            "past",
            "What happened before, and what was done then",
            kind="long_text",
            required=False,
            most=20_000,
        ),
        Question("needs_found", "What the child needs", kind="long_text", most=20_000),
        Question(
            "parenting_found",
            "How the parents meet it, and what keeps them from it",
            kind="long_text",
            most=20_000,
        ),
        Question(
            "surroundings_found",
            "The wider family, the home, money, school and friends",
            kind="long_text",
            hint="Who in the family network could help",
            most=20_000,
        ),
    ),
)
WHAT_IT_MEANS = Section(
    "What it means",
    (
        Question("risks", "What could harm the child", kind="long_text", most=20_000),
        Question("strengths", "What protects the child", kind="long_text", most=20_000),
        Question(
            "analysis",
            "What life is like for this child, and what happens if nothing changes",
            kind="long_text",
            most=20_000,
        ),
        Question(
            "factor_codes",
            "Factors identified",
            kind="several",
            choices="cin:AssessmentFactors",
            hint="All that apply",
        ),
        Question("outcome_code", "What you propose", kind="choice", choices=OUTCOMES),
    ),
)
ASKED = Form(sections=(THE_CHILD, THE_FAMILY, WHAT_IT_MEANS), since=date(2016, 1, 1))


def hangs_together(around: Around, given: dict[str, Any]) -> None:
    """Refuse answers that leave out why, or that contradict each other."""
    if not (given["child_seen"] and given["seen_alone"]) and not given.get("why_not_seen"):
        raise Wrong("Say why the child was not seen, or not alone.", field="why_not_seen")
    if given["seen_alone"] and not given["child_seen"]:
        raise Wrong("A child who was not seen was not seen alone.", field="seen_alone")
    factors = given["factor_codes"]
    if NO_FACTOR in factors and len(factors) > 1:
        raise Wrong("No factors, and a factor: choose one or the other.", field="factor_codes")


def by_its_author(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Whoever finishes it is its author, and so cannot be the one who authorises it."""
    return {"finished_on": around.doing.today, "worker_id": around.doing.by.worker_id}


def so_far(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """What the author finished before and a manager asked to look at again."""
    rows = found.get("assessment", ())
    if len(rows) != 1:
        return {}
    assessment = Assessment.objects.get(pk=rows[0].number, authority_id=authority_id)
    if assessment.finished_on is None:
        return {}
    names = ("child_seen", "seen_alone", "factor_codes")
    return {name: getattr(assessment, name) for name in names}


FINISH_ASSESSMENT = completing(
    "assessment",
    ASKED,
    also=by_its_author,
    check=hangs_together,
    why_changed="finished by its author",
    code="finish_assessment",
    title="Finish an assessment",
    why="An assessment without the child is about somebody else.",
    level=30,
    carries="assessment",
    first=so_far,
)
