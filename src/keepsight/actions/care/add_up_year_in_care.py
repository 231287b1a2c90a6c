"""Add up what a return asks once a year of a child in care, from what is on file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form
from keepsight.records.care.conviction import Conviction
from keepsight.records.care.health_check import DEVELOPMENTAL, UNDER, HealthCheck
from keepsight.records.care.immunisation import Immunisation
from keepsight.records.care.strengths_questionnaire import StrengthsQuestionnaire
from keepsight.records.care.substance_misuse import SubstanceMisuse
from keepsight.records.care.year_in_care import YearInCare
from keepsight.writing.perform import Wrong

A_YEAR = timedelta(days=365)
DONE = "COMP"


def added_up(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The year that ended last on a 31 March, of a child who was in care all through it.

    Refuses (``Wrong``) a child who was not, and a year that is added up already.
    """
    ended = _last_year_end(around.doing.today)
    child, period = around.child, around.rows["period_of_care"]
    if period.started_on is None or period.started_on > ended - A_YEAR:
        raise Wrong("The child was not in care all through the year that ended last.")
    if YearInCare.objects.filter(person_id=child.pk, year_ended_on=ended).exists():
        raise Wrong("This year is added up already.")
    year = (ended - A_YEAR + timedelta(days=1), ended)
    return {
        "year_ended_on": ended,
        **_health(child, year),
        **_questionnaire(child, year),
        **_use(child, year),
    }


def _health(child: Any, year: tuple[date, date]) -> dict[str, Any]:
    checks = HealthCheck.objects.filter(
        person_id=child.pk, checked_on__range=year, status_code__in=(DONE, "")
    )
    kinds = set(checks.values_list("kind_code", flat=True))
    told = Immunisation.objects.filter(person_id=child.pk, told_on__lte=year[1])
    latest = told.order_by("-told_on").first()
    is_young = child.born_on is not None and child.born_on > year[1].replace(
        year=year[1].year - UNDER
    )
    return {
        "health_assessed": "health_assessment" in kinds,
        "teeth_checked": "dental_check" in kinds,
        "health_check_done": DEVELOPMENTAL in kinds if is_young else None,
        "immunised": bool(latest and latest.up_to_date),
    }


def _questionnaire(child: Any, year: tuple[date, date]) -> dict[str, Any]:
    asked = StrengthsQuestionnaire.objects.filter(person_id=child.pk, completed_on__range=year)
    latest = asked.order_by("-completed_on").first()
    return {
        "questionnaire_score": latest.score if latest else None,
        "questionnaire_reason_code": latest.reason_code if latest else "",
    }


def _use(child: Any, year: tuple[date, date]) -> dict[str, Any]:
    convicted = Conviction.objects.filter(person_id=child.pk, convicted_on__range=year)
    misuse = list(SubstanceMisuse.objects.filter(person_id=child.pk, identified_on__range=year))
    received = any(one.intervention_received for one in misuse)
    offered = any(one.intervention_offered for one in misuse)
    return {
        "convicted": convicted.exists(),
        "substance_misuse": bool(misuse),
        "intervention_received": received if misuse else None,
        "intervention_offered": offered if misuse and not received else None,
    }


def _last_year_end(today: date) -> date:
    this_year = date(today.year, 3, 31)
    return this_year if today >= this_year else date(today.year - 1, 3, 31)


ADD_UP_YEAR_IN_CARE = making(
    YearInCare,
    Form(sections=()),
    also=added_up,
    code="add_up_year_in_care",
    title="Add up a child’s year in care for the return",
    why="What is on file already is not asked again once a year.",
    needs=("period_of_care",),
    level=30,
)
