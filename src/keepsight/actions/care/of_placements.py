"""What is asked of every placement, who must have agreed to it first, and what begins with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from keepsight.actions.care.of_episodes import open_rows, said
from keepsight.actions.care.of_homes import refuse_other_home
from keepsight.actions.stepping import Around, answers_for
from keepsight.kernel.form import Form, Section
from keepsight.law.birthdays import age_on
from keepsight.records.care.distant_placement import DistantPlacement
from keepsight.records.care.legal_status import BY_AGREEMENT
from keepsight.records.care.placement import FORM, UNSUITABLE, Placement
from keepsight.records.care.placement_approval import PlacementApproval
from keepsight.records.care.secure_stay import SecureStay
from keepsight.records.care.unassessed_placement import UnassessedPlacement
from keepsight.records.need.bed_and_breakfast_stay import BedAndBreakfastStay
from keepsight.records.people.address import Address
from keepsight.writing.perform import Wrong

WITH_PARENTS, SECURE = "P1", "K1"
OF_PARENTS = "PR0"
#: The home of a relative or friend who is approved for the time being.
FOR_NOW = "relatives_for_now"
#: Where a child is by illness, sentence or adoption, or is with parents: no choice of a placement.
DECIDED_ELSEWHERE = (WITH_PARENTS, SECURE, "R2", "R5", "T0", "T1", "T2", "T3", "T4")
#: Homes whose nights are counted, because no child should spend one there.
AMONG_STRANGERS = ("bed_and_breakfast", "hostel")
#: Homes in which nobody cares for a child: for none under 16 since 9 September 2021 (Care Planning,
#: Placement and Case Review (England) Regulations 2010, regulation 27A, as amended).
WITHOUT_CARE, WITHOUT_CARE_FROM = ("supported", "own_home"), 16
WITHOUT_CARE_SINCE = date(2021, 9, 9)
#: An approval that is older than this was of another plan; an unsuitable place is agreed to for a night.
HOLDS_FOR = timedelta(days=90)
FOR_A_NIGHT = {"unsuitable": timedelta(days=1)}
#: What must be agreed first: the question it is refused at, and the sentence.
AGREED_FIRST = {
    "with_parents": (
        "type_code",
        "A head of service agrees to a placement with parents first: “Agree to a placement with parents”.",
    ),
    "secure": (
        "type_code",
        "The director agrees to a secure home first: “Agree to a secure placement”.",
    ),
    "unsuitable": (
        "accommodation_code",
        "No child sleeps there unless the director has said so: “Agree to an unsuitable place”.",
    ),
    "out_of_area": (
        "area_code",
        "A head of service agrees to a placement out of area first: “Agree to a placement out of area”.",
    ),
}


def without(form: Form, *fields: str) -> tuple[Section, ...]:
    """The sections of a form without some of its questions: what the step knows already."""
    kept = (
        Section(one.title, tuple(q for q in one.questions if q.field not in fields))
        for one in form.sections
    )
    return tuple(one for one in kept if one.questions)


#: A placement that begins with care itself: the day and the child's words are asked of that.
AT_THE_START = without(FORM, "started_on", "childs_words")


def refuse_unfit(around: Around, given: dict[str, Any], under: Collection[str]) -> None:
    """Refuse (``Wrong``) answers that cannot be of one placement, and what nobody has agreed to.

    ``under``: the codes of the legal status that holds then.
    """
    if (given.get("distance") or 0) < 0:
        raise Wrong("Miles are counted from nought.", field="distance")
    with_parents = given["type_code"] == WITH_PARENTS
    if with_parents != (given["provider_code"] == OF_PARENTS):
        raise Wrong("With parents, and only there, parents provide it.", field="provider_code")
    if with_parents and BY_AGREEMENT in under:
        raise Wrong(
            "A child who is in care by agreement and goes to live with a parent leaves care: use "
            "“End a child’s time in care”.",
            field="type_code",
        )
    if given["area_code"] != "ours" and not given.get("authority_name"):
        raise Wrong("Say in which council’s area it is.", field="authority_name")
    list(agreed(around, given))
    refuse_other_home(given)
    if given["area_code"] == "distant" and approved_distance(around) is None:
        raise Wrong(
            "Only the director sends a child that far: “Plan a placement at a distance”, then "
            "“Agree to a placement at a distance”.",
            field="area_code",
        )
    if given["accommodation_code"] == FOR_NOW and not open_rows(around, "temporary_approval"):
        raise Wrong(
            "A head of service approves the carers for the time being first: “Approve a relative or friend”.",
            field="accommodation_code",
        )


def agreed(around: Around, given: dict[str, Any]) -> Iterator[PlacementApproval]:
    """The approvals that a placement takes. Refuses (``Wrong``) it without one of them."""
    for kind in _kinds(given, around.child.born_on):
        since = given["started_on"] - FOR_A_NIGHT.get(kind, HOLDS_FOR)
        approval = (
            PlacementApproval.objects.filter(
                person_id=around.child.pk, kind_code=kind, placement=None, approved_on__gte=since
            )
            .order_by("-approved_on")
            .first()
        )
        if approval is None:
            field, sentence = AGREED_FIRST[kind]
            raise Wrong(sentence, field=field)
        yield approval


def approved_distance(around: Around) -> DistantPlacement | None:
    """The open plan of a distant placement to which the director has agreed."""
    plans = open_rows(around, "distant_placement")
    return next((one for one in plans if one.director_approved_on), None)


def values_of(around: Around, form: Form, given: dict[str, Any], on: date) -> dict[str, Any]:
    """A placement's own columns from the answers of a step, and those that nobody is asked."""
    return {
        **answers_for(Placement, form, given, around.doing),
        "started_on": on,
        "location_code": "IN" if given["area_code"] == "ours" else "OUT",
        "home_postcode": _home(around),
    }


def moved_in(around: Around, placement: Placement, given: dict[str, Any]) -> None:
    """What begins with a placement: approvals find it, a secure stay and an open assessment begin."""
    doing = around.doing
    begins = {"person_id": around.child.pk, "started_on": placement.started_on}
    for approval in agreed(around, {**given, "started_on": placement.started_on}):
        doing.amend(approval, why="the child moved in", placement=placement)
        if approval.is_before_assessment:
            doing.create(
                UnassessedPlacement,
                person_id=around.child.pk,
                placement=placement,
                placed_on=placement.started_on,
            )
    if given["type_code"] == SECURE:
        doing.create(SecureStay, **begins)
    if given["accommodation_code"] == FOR_NOW:
        for temporary in open_rows(around, "temporary_approval"):
            doing.amend(temporary, why="the child moved in", placement=placement)
    if given["accommodation_code"] in AMONG_STRANGERS:
        doing.create(BedAndBreakfastStay, **begins)
    if given["area_code"] == "distant":
        _went_far(around, placement)


def left_strangers(around: Around, on: date) -> None:
    """A stay in bed and breakfast or a hostel ends with the placement there."""
    stays = BedAndBreakfastStay.objects.filter(person_id=around.child.pk, ended_on=None)
    for stay in stays:
        around.doing.amend(stay, why="the child moved", ended_on=on)


def refuse_gap(around: Around, on: date) -> None:
    """Refuse (``Wrong``) a placement that overlaps the one before it, or leaves a gap after it."""
    open_ones = open_rows(around, "placement")
    for row in open_ones:
        if row.started_on and on <= row.started_on:
            raise Wrong(
                f"The child moved to the placement before on {said(row.started_on)}. "
                "The next one begins later.",
                field="started_on",
            )
    period = around.rows["period_of_care"]
    last = (
        Placement.objects.filter(person_id=around.child.pk, period=period)
        .exclude(ended_on=None)
        .order_by("-ended_on")
        .first()
    )
    if not open_ones and last is not None and last.ended_on != on:
        raise Wrong(
            f"The placement before ended on {said(last.ended_on)}. This one begins on that day.",
            field="started_on",
        )


def _went_far(around: Around, placement: Placement) -> None:
    """The plan of a distant placement is carried out; the director's word is the approval of it."""
    plan = approved_distance(around)
    if plan is None:
        return
    around.doing.amend(plan, why="the child moved in", placement=placement)
    around.doing.create(
        PlacementApproval,
        person_id=around.child.pk,
        placement=placement,
        approved_on=plan.director_approved_on,
        by_code="director",
        kind_code="distant",
    )


def _kinds(given: dict[str, Any], born: date | None) -> Iterator[str]:
    if given["type_code"] == WITH_PARENTS:
        yield "with_parents"
    if given["type_code"] == SECURE:
        yield "secure"
    if given["accommodation_code"] in UNSUITABLE or _is_too_young(given, born):
        yield "unsuitable"
    if given["area_code"] == "adjoining":
        yield "out_of_area"


def _is_too_young(given: dict[str, Any], born: date | None) -> bool:
    """Whether nobody cares for a child who is too young for that; where no birth is known, they may be."""
    on: date = given["started_on"]
    is_uncared = given["accommodation_code"] in WITHOUT_CARE and on >= WITHOUT_CARE_SINCE
    return is_uncared and (born is None or age_on(born, on) < WITHOUT_CARE_FROM)


def _home(around: Around) -> str:
    """The postcode of the child's own home: as the first placement has it, else where they live."""
    period = around.rows.get("period_of_care")
    if period is not None:
        known = Placement.objects.filter(period=period).exclude(home_postcode="").first()
        if known is not None:
            return known.home_postcode
    lived = Address.objects.filter(person_id=around.child.pk, ended_on=None).exclude(postcode="")
    latest = lived.order_by("-started_on").first()
    return latest.postcode if latest else ""
