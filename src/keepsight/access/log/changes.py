"""What a change changed: each field as it was and as it is, why, and whether anyone meddled since.

The log names every history row that a change wrote, with its hash; what stood before is the row
before it. No value leaves here for somebody who may not open the record it stands on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import Field, Value

from keepsight.access.log.history_rows import Written, hash_of_history, rows_of, written_by
from keepsight.access.models import AuditLine
from keepsight.access.reference import reference_of
from keepsight.kernel.form import Form, Question
from keepsight.kernel.privacy import NOTHING, Privacy
from keepsight.records.models import RECORDS
from keepsight.records.record import Record
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker

#: How much of a record its reader may be told: all of it; all but what identifies a child and what
#: is restricted; or nothing but that it was changed.
Told = Literal["all", "part", "nothing"]
#: What the house notes by itself, and who a record is about: no change that anybody made.
NOTED = {"id", "authority", "source", "recorded_at", "batch_number", "person"}
#: The reason that the house itself gives where a record was new.
UNSAID = {"", "written here"}


@dataclass(frozen=True)
class FieldChange:
    """One field: the question it answers, what it held and what it holds (None: nothing).

    ``is_kept_back``: the reader may not be told; both are None. ``is_long``: a text that stands on the
    record itself with all its versions, and is not said over here; both are None too.
    """

    question: str
    old: Any = None
    new: Any = None
    is_kept_back: bool = False
    is_long: bool = False


@dataclass(frozen=True)
class RecordChange:
    """One record that was written: ``record`` in words, ``why`` as the one who wrote gave it.

    ``is_sound`` is false where the history is no longer what was written: it was changed outside
    Keepsight; then no field is told. ``is_of_another``: it stands on another person's record.
    """

    record: str
    is_new: bool
    why: str = ""
    fields: tuple[FieldChange, ...] = ()
    is_sound: bool = True
    is_of_another: bool = False


def changes_on(
    lines: Iterable[AuditLine], child_id: int, told: Told
) -> dict[int, tuple[RecordChange, ...]]:
    """What each line changed on one child's record, by the line's number.

    Of another person's record, or of one that names nobody, only its kind is told. Three questions
    for each kind of record written, and one for the names in it.
    """
    written = {line.id: written_by(line) for line in lines}
    every = [one for some in written.values() for one in some]
    rows, before = rows_of(every), rows_before(every)
    names = NamesIn(_models_of(every), [*rows.values(), *before.values()])
    gone = moved_off(every, child_id)
    found: dict[int, tuple[RecordChange, ...]] = {}
    for number, some in written.items():
        said = []
        for one in some:
            row = rows.get((one.record, one.row))
            whose = _person(one, row)
            is_gone = (one.record, one.number) in gone
            may = told if whose == child_id and not is_gone else "nothing"
            is_other = is_gone or (whose is not None and whose != child_id)
            old = before.get((one.record, one.row))
            said.append(change_of(one, row, old, may, names, is_of_another=is_other))
        found[number] = tuple(said)
    return found


def change_of(
    written: Written,
    row: Any,
    before: Any,
    told: Told,
    names: NamesIn,
    *,
    is_of_another: bool = False,
) -> RecordChange:
    """One written row against the row before it; ``row`` is None where it was taken away."""
    model = RECORDS[written.record]
    words = words_of_record(model)
    if row is None or row.id != written.number or hash_of_history(row) != written.hash:
        return RecordChange(words, before is None, is_sound=False, is_of_another=is_of_another)
    why = row.history_change_reason or ""
    return RecordChange(
        record=words,
        is_new=before is None,
        why="" if why in UNSAID or told == "nothing" else why,
        fields=_fields(model, row, before, told, names),
        is_of_another=is_of_another,
    )


def rows_before(written: Iterable[Written]) -> dict[tuple[str, int], Any]:
    """The history row before each of these, by record and the row *after* it; None is left out."""
    by_record: dict[str, list[Written]] = {}
    for one in written:
        by_record.setdefault(one.record, []).append(one)
    found: dict[tuple[str, int], Any] = {}
    for name, some in by_record.items():
        model = RECORDS[name]
        newest = max(one.row for one in some)
        held = model.history.filter(id__in={one.number for one in some}, history_id__lte=newest)
        last: dict[int, Any] = {}
        for row in held.order_by("history_id"):
            if row.id in last:
                found[(name, row.history_id)] = last[row.id]
            last[row.id] = row
    return found


def moved_off(written: Iterable[Written], child_id: int) -> set[tuple[str, int]]:
    """What was written here and stands on another child by now: of it nothing is told here any more.

    One question for each kind of record that can be moved, which is one that is finished once.
    """
    numbers: dict[str, set[int]] = {}
    for one in written:
        if _is_finished_once(RECORDS[one.record]):
            numbers.setdefault(one.record, set()).add(one.number)
    return {
        (name, number)
        for name, some in numbers.items()
        for number in RECORDS[name]
        .everything.filter(pk__in=some)
        .exclude(person_id=child_id)
        .values_list("pk", flat=True)
    }


def words_of_record(model: type[Record]) -> str:
    """A record in words, from the name of its class: "Delay reason"."""
    said = str(model._meta.verbose_name)
    return said[:1].upper() + said[1:]


class NamesIn:
    """The workers and teams that changed fields point to, by name; asked for once, all together."""

    def __init__(self, models: Iterable[type[Record]], rows: Sequence[Any]) -> None:
        wanted: dict[type[Record], set[int]] = {Worker: set(), Team: set()}
        for model in models:
            for field in model._meta.concrete_fields:
                if field.related_model in wanted:
                    held = (getattr(row, field.attname, None) for row in rows)
                    wanted[field.related_model] |= {number for number in held if number}
        self.known: dict[type[Record], dict[int, str]] = {one: {} for one in wanted}
        asked = [
            one.everything.filter(pk__in=numbers).annotate(of=Value(one.__name__))
            for one, numbers in wanted.items()
            if numbers
        ]
        named = [one.values_list("of", "pk", "name") for one in asked]
        for of, number, name in named[0].union(*named[1:], all=True) if named else ():
            self.known[RECORDS[of]][number] = name

    def of(self, model: Any, number: int) -> str:
        """What a pointer points to, in words: a name of staff, a child's reference, a number."""
        if model in self.known:
            return self.known[model].get(number) or "Not on file"
        if model is RECORDS["Person"]:
            return reference_of("child", number)
        return f"{str(model._meta.verbose_name).capitalize()} {number}"


def _models_of(written: Iterable[Written]) -> list[type[Record]]:
    return [RECORDS[name] for name in sorted({one.record for one in written})]


def _person(written: Written, row: Any) -> int | None:
    """Whose record a row is of: a person's own, or that it points to; None where it names nobody."""
    if written.record == "Person":
        return written.number
    return getattr(row, "person_id", None)


def _fields(
    model: type[Record], row: Any, before: Any, told: Told, names: NamesIn
) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order of the record."""
    module = sys.modules[model.__module__]
    privacy: Privacy = getattr(module, "PRIVACY", NOTHING)
    form: Form | None = getattr(module, "FORM", None)
    asked = {question.field: question for question in form.questions} if form else {}
    kept = {*privacy.restricted, *privacy.identifies} if told == "part" else set()
    found = []
    for field in model._meta.concrete_fields:
        if field.name in NOTED:
            continue
        new, old = getattr(row, field.attname), getattr(before, field.attname, None)
        if old == new or (before is None and new in (None, "", field.get_default())):
            continue
        question = asked.get(field.name)
        words = question.words if question else _words_of(field)
        if told == "nothing" or field.name in kept:
            found.append(FieldChange(words, is_kept_back=True))
        elif _stands_on_the_record(model, field, question):
            found.append(FieldChange(words, is_long=True))
        else:
            said = (_said(field, question, value, names) for value in (old, new))
            found.append(FieldChange(words, *said))
    return tuple(found)


def _stands_on_the_record(model: type[Record], field: Field, question: Question | None) -> bool:
    """A text of a form that is finished once: all its versions are read there, and only there."""
    is_finished_once = _is_finished_once(model)
    is_text = field.get_internal_type() == "TextField"
    return is_finished_once and (is_text or (question is not None and question.kind == "long_text"))


def _is_finished_once(model: type[Record]) -> bool:
    return {"finished_at", "person"} <= {one.name for one in model._meta.concrete_fields}


def _said(field: Field, question: Question | None, value: Any, names: NamesIn) -> Any:
    """A value as a reader is told it: a choice in its words, a pointer as what it points to."""
    if value is None or value == "":
        return None
    if field.related_model is not None:
        return names.of(field.related_model, value)
    pairs: Mapping[Any, Any] = dict(field.flatchoices)
    if question is not None and not isinstance(question.choices, str):
        pairs = {**pairs, **dict(question.choices)}
    return pairs.get(value, value)


def _words_of(field: Field) -> str:
    said = str(field.verbose_name).removesuffix(" code")
    return said[:1].upper() + said[1:]
