"""Which of the questions and rows that imports leave somebody may know of.

A question names the records that it may concern. Where one of them is locked, the question is there for
nobody to whom that record is not open; to those to whom it is, it goes whether or not imports are their
work, so that a lock never makes a question vanish.
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from keepsight.access.falling import in_force
from keepsight.access.question import Sql, both, placed
from keepsight.access.reach.locks import secret_from
from keepsight.access.viewer import Viewer, day_of

#: Whose work it is to answer for imports: every question but those of records locked to them.
ANSWERS_FOR_IMPORTS = "import_files"


def known_questions(viewer: Viewer, candidates: str, *, now: datetime) -> RawSQL:
    """A condition for a table of questions: that the viewer may know of the question.

    ``candidates``: the column, with its table's name, that holds the numbers of the records in JSON.
    Who does not answer for imports knows of those alone that concern a locked record open to them.
    """
    day = day_of(now)
    secret = secret_from(viewer, now, day)
    wanted = [placed("NOT ({one})", one=_one_of(candidates, secret))]
    if not viewer.may(ANSWERS_FOR_IMPORTS):
        ours = Sql("l.authority_id = %s", (viewer.authority_id or 0,))
        locked = placed(
            "SELECT l.person_id FROM records_restriction l WHERE {locks}",
            locks=both(ours, in_force("l", day)),
        )
        wanted.append(_one_of(candidates, locked))
    known = both(*wanted)
    return RawSQL(known.text, known.params, output_field=BooleanField())


def about_secret(viewer: Viewer, *, person: str = "", several: str = "", now: datetime) -> RawSQL:
    """A condition for a table: that a row is about a child of whom the viewer may not know.

    ``person``: the column, with its table's name, that holds the number of the child's record; or
    ``several``: one that holds the numbers of the records it may be about, in JSON.
    """
    secret = secret_from(viewer, now, day_of(now))
    if several:
        about = _one_of(several, secret)
    else:
        # A row about nobody is about nobody secret: without the first half it would be neither.
        about = placed(f"({person} IS NOT NULL AND {person} IN ({{secret}}))", secret=secret)
    return RawSQL(about.text, about.params, output_field=BooleanField())


def _one_of(candidates: str, children: Sql) -> Sql:
    """That one of the numbers in a list is among these children."""
    taken_apart = "jsonb_array_elements_text" if connection.vendor == "postgresql" else "json_each"
    return placed(
        f"EXISTS (SELECT 1 FROM {taken_apart}({candidates}) one "
        "WHERE CAST(one.value AS bigint) IN ({children}))",
        children=children,
    )
