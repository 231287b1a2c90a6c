"""What only the night gathers for the checks: texts, names, questions that wait, files, the log, figures.

None of it becomes a fact. The board that gathers it hands it over as frames, and keeps nothing of it but what a
check finds.
"""

from __future__ import annotations

import polars as pl

NIGHT_TABLES: dict[str, dict[str, pl.DataType]] = {
    # A name by which a person is known, small letters without marks, with the day of birth.
    "name_and_birth": {"child": pl.Int64(), "name": pl.String(), "born_on": pl.Date()},
    # A question whether what came in is a child already held, for each child it may be.
    "same_child_question": {"id": pl.Int64(), "child": pl.Int64()},
    # Brothers and sisters, each pair once or both ways round.
    "sibling": {"child": pl.Int64(), "other": pl.Int64()},
    # The first name of a child.
    "first_name": {"child": pl.Int64(), "name": pl.String()},
    # What was written about one child alone. ``kind``: visit or note; ``about``: the question it answers.
    "text": {
        "child": pl.Int64(),
        "line": pl.Int64(),
        "kind": pl.String(),
        "about": pl.String(),
        "on": pl.Date(),
        "words": pl.String(),
    },
    # A line of a child's story that a worker chose for the chronology.
    "chosen_event": {"child": pl.Int64(), "chosen_on": pl.Date()},
    # What a rule of a return found in a record.
    "rule_finding": {
        "child": pl.Int64(),
        "rule": pl.String(),
        "line": pl.Int64(),
        "record": pl.String(),
        "message": pl.String(),
    },
    # A list that somebody saved as a file, each day of it once.
    "saved_list": {"account": pl.Int64(), "list": pl.String(), "on": pl.Date()},
    # What became of the rows of an import.
    "import_rows": {
        "batch": pl.Int64(),
        "name": pl.String(),
        "read": pl.Int64(),
        "told_of": pl.Int64(),
        "waiting": pl.Int64(),
        "rejected": pl.Int64(),
    },
    # The same number as a home page, its list and the return count it on one day; null: not counted there.
    "counted_thrice": {
        "figure": pl.String(),
        "page": pl.Int64(),
        "list": pl.Int64(),
        "return": pl.Int64(),
    },
    # How far a figure is known: the children it counts, and those of them with a hole that it rests on.
    "figure_known": {"figure": pl.String(), "children": pl.Int64(), "holes": pl.Int64()},
}
