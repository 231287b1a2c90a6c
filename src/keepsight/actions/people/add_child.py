"""Add a child whom nobody on file is: looked for first, and from then on in reach of who added it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from keepsight.access.reach.ground import ground_of
from keepsight.access.search.before_adding import Described, strongly_alike
from keepsight.actions.people.of_family import postcode_of, tie_stands
from keepsight.actions.people.of_note import writer
from keepsight.actions.people.taken_from_sibling import take_from_sibling
from keepsight.actions.workforce.of_allocations import takes_it_in
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.address import FORM as ADDRESS
from keepsight.records.people.address import Address
from keepsight.records.people.disability import FORM as DISABILITY
from keepsight.records.people.disability import Disability
from keepsight.records.people.identifier import FORM as NUMBER
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import FORM as PERSON
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import FORM as NAME
from keepsight.records.people.person_name import PersonName
from keepsight.writing.perform import Doing, Refused, Wrong

#: Who is older is added as an adult of a family, on a child's page.
OLDEST = 26
#: A birth is expected within the months that it takes; somewhat past its day where it is late.
LATEST, LATE = timedelta(days=300), timedelta(days=42)
PARENTS_SHARED = (
    ("both", "The same mother and father"),
    ("mother", "The same mother"),
    ("father", "The same father"),
    ("unknown", "Nobody knows yet"),
)
WHY_NEW = Question(
    "told_apart",
    "Why it is none of these",
    kind="long_text",
    required=False,
    most=1_000,
    hint="For example: the school knows both; they are cousins with one name",
)
OUT_OF_REACH = (
    "With your role a child that you add would be in nobody’s reach. Ask the front door to add it."
)


def asked(form: Form, *fields: str) -> tuple[Question, ...]:
    """The questions of a record's form for these fields, in this order."""
    by_field = {question.field: question for question in form.questions}
    return tuple(by_field[field] for field in fields)


FIRST = Form(
    sections=(
        Section(
            "The child",
            (
                *asked(NAME, "given_name", "family_name"),
                Question(
                    "other_names",
                    "Other names and former surnames",
                    required=False,
                    hint="With ; between them. “Katy Lisle; Marwood” is a whole name and a surname",
                    means="person_name.others",
                ),
                *asked(PERSON, "born_on", "expected_on", "sex_code"),
            ),
        ),
        Section(
            "Numbers and address",
            (
                *asked(NUMBER, "scheme", "value"),
                *asked(ADDRESS, "lines", "postcode", "is_kept_back"),
            ),
        ),
        Section(
            "A brother or sister on file",
            (
                Question(
                    "sibling",
                    "A brother or sister who is on file already",
                    required=False,
                    hint="Their number, or name and date of birth. Family and address are taken from "
                    "their record, and not asked again",
                ),
                Question(
                    "parents_shared",
                    "Which parents the two share",
                    kind="choice",
                    choices=PARENTS_SHARED,
                    required=False,
                ),
                Question(
                    "lives_with_sibling",
                    "Do they live together?",
                    kind="yes_no",
                    required=False,
                ),
            ),
        ),
        Section(
            "Where it is known",
            (
                *asked(PERSON, "ethnicity_code"),
                *asked(DISABILITY, "disability_code"),
                *asked(PERSON, "first_language", "needs_interpreter", "communication_needs"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def described(given: Mapping[str, Any]) -> Described:
    """The child of the answers, as ``access.search.before_adding`` looks for it."""
    return Described(
        given_name=given.get("given_name") or "",
        family_name=given.get("family_name") or "",
        others=tuple(other_names(given.get("other_names") or "")),
        born_on=given.get("born_on"),
        expected_on=given.get("expected_on"),
        numbers=tuple(filter(None, [given.get("value")])),
        postcode=given.get("postcode") or "",
    )


def other_names(text: str) -> Iterable[tuple[str, str]]:
    """Names written with ; between them, as (first names, last name): the last word is the last name."""
    for name in text.replace("\n", ";").replace(",", ";").split(";"):
        *given, family = name.split() or [""]
        if family:
            yield " ".join(given), family


def stands(given: Mapping[str, Any], today: date) -> None:
    """Refuse (``Wrong``, at its question) answers that no child has."""
    born, expected = given.get("born_on"), given.get("expected_on")
    if not given.get("family_name") and not given.get("given_name"):
        raise Wrong("A child needs a name: the first, the last, or both.", field="family_name")
    if born and expected:
        raise Wrong("A child is born or expected, not both.", field="expected_on")
    if born and born > today:
        raise Wrong(
            "This day is still to come. For a child not born yet, say when it is expected.",
            field="born_on",
        )
    if born and today.year - born.year > OLDEST:
        raise Wrong(
            f"Born more than {OLDEST} years ago: an adult is added on the page of a child’s family.",
            field="born_on",
        )
    if expected and not today - LATE <= expected <= today + LATEST:
        raise Wrong("No birth is expected on this day: look at the year.", field="expected_on")
    if given.get("value") and not given.get("scheme"):
        raise Wrong("Say what number it is.", field="scheme")
    if given.get("sibling") and not given.get("parents_shared"):
        raise Wrong("Say which parents the two share.", field="parents_shared")


def run(doing: Doing, given: dict[str, Any]) -> Person:
    """The child, with all that was told of it, in the reach of whoever added it.

    ``given``: the answers; ``sibling_id``, the number of the brother or sister who was found, or None.
    No episode of need is open for the child and nobody holds it yet, so by the rules of reach nobody
    could open it. Whoever adds it is therefore its co-worker from today: they, their manager, and whoever
    covers see it, until a contact is decided or a worker is named.

    Refuses (``Wrong``) answers that no child has, and a child very like one on file without a reason;
    (``Refused``) a role of which the child would be in nobody's reach even so.
    """
    writer(doing)
    stands(given, doing.today)
    why = (given.get("told_apart") or "").strip()
    if not why and strongly_alike(doing.by, described(given), now=doing.now):
        raise Wrong(
            "Somebody on file is very like this child. Say why it is none of them.",
            field="told_apart",
        )
    child = doing.create(Person, told_apart=why, **_of_person(given))
    _names(doing, child, given)
    _around(doing, child, given)
    if given.get("sibling_id"):
        sibling = Person.objects.get(pk=given["sibling_id"], authority_id=doing.by.authority_id)
        tie_stands(doing, child, sibling, "sibling")
        take_from_sibling(doing, child, sibling, given)
    takes_it_in(doing, child.pk)
    if not ground_of(doing.by, child.pk, now=doing.now):
        raise Refused(OUT_OF_REACH)
    return child


def _of_person(given: Mapping[str, Any]) -> dict[str, Any]:
    texts = ("sex_code", "ethnicity_code", "first_language", "communication_needs")
    values: dict[str, Any] = {name: given.get(name) or "" for name in texts}
    dates = ("born_on", "expected_on", "needs_interpreter")
    values |= {name: given.get(name) for name in dates}
    disability = given.get("disability_code") or ""
    return values | {"is_disabled": (disability != "NONE") if disability else None}


def _names(doing: Doing, child: Person, given: Mapping[str, Any]) -> None:
    told = (given.get("given_name") or "", given.get("family_name") or "")
    doing.create(
        PersonName,
        person_id=child.pk,
        given_name=told[0],
        family_name=told[1],
        kind_code="current",
    )
    for first, last in dict.fromkeys(other_names(given.get("other_names") or "")):
        if (first, last) != told:
            doing.create(
                PersonName,
                person_id=child.pk,
                given_name=first or told[0],
                family_name=last,
                kind_code="former",
            )


def _around(doing: Doing, child: Person, given: Mapping[str, Any]) -> None:
    """What stands in records of its own: number, address, disability."""
    if given.get("value"):
        doing.create(
            Identifier,
            person_id=child.pk,
            scheme=given["scheme"],
            value="".join(given["value"].upper().split()),
        )
    if given.get("lines") or given.get("postcode"):
        doing.create(
            Address,
            person_id=child.pk,
            lines=given.get("lines") or "",
            postcode=postcode_of(given.get("postcode")),
            is_kept_back=bool(given.get("is_kept_back")),
        )
    if given.get("disability_code"):
        doing.create(Disability, person_id=child.pk, disability_code=given["disability_code"])


ADD_CHILD = Action(
    code="add_child",
    title="Add a child",
    why="A child on file twice is a child of whom each worker knows half.",
    may="write_notes",
    form=Form(sections=(*FIRST.sections, Section("", (WHY_NEW,))), since=FIRST.since),
    run=run,
)
