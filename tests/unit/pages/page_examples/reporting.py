"""Examples of the pages about files that are read in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from keepsight.pages.questions import AskedForm, Question, Section

from .frames import ANALYST, HERE, LONDON, link, paging


def counts(new: int, merged: int, waiting: int, rejected: int, lost: int = 0) -> dict[str, Any]:
    return {
        "read": new + merged + waiting + rejected + lost,
        "new": new,
        "merged": merged,
        "waiting": waiting,
        "rejected": rejected,
        "read_url": HERE,
        "new_url": HERE,
        "merged_url": HERE,
        "waiting_url": HERE,
        "rejected_url": HERE,
    }


BEGAN = datetime(2016, 9, 26, 18, 2, tzinfo=LONDON)
ENDED = datetime(2016, 9, 26, 18, 9, tzinfo=LONDON)
BATCH: dict[str, Any] = {
    "frame": ANALYST | {"another_date_url": None},
    "back": link("Imports"),
    "title": "Import of 26 September 2016",
    "state": "ready",
    "sentence": "Nothing is on a child’s record yet.",
    "read_by": "Marta Lindqvist",
    "began_at": BEGAN,
    "ended_at": ENDED,
    "progress": None,
    "counts": counts(19084, 17188, 1419, 215),
    "files": [
        {
            "source": "Eastfield (children’s cases)",
            "name": "cases_2016-09-26.csv",
            "url": HERE,
            "counts": counts(11960, 5731, 402, 111),
        },
        {
            "source": "Paper index",
            "name": "boxes_1-412.xlsx",
            "url": HERE,
            "counts": counts(0, 2371, 544, 45),
        },
    ],
    "kinds": [
        {
            "what": "Children",
            "in_files": 14118,
            "here": 13102,
            "waiting": 944,
            "rejected": 72,
            "in_files_url": HERE,
            "here_url": HERE,
            "waiting_url": HERE,
            "rejected_url": HERE,
        }
    ],
    "reasons": [
        {
            "text": "Date that cannot be",
            "rows": 61,
            "rows_url": HERE,
            "example": "Eastfield row 8,112, “Closed”: 31/02/2014 is not a date",
            "act": link("Fix these 61"),
        },
        {
            "text": "Not a child of this council",
            "rows": 17,
            "rows_url": HERE,
            "example": "Carebase row 402: authority 999",
            "act": None,
        },
    ],
    "ready_url": HERE,
    "reasons_url": HERE,
    "waiting": [
        {
            "number": 383,
            "url": HERE,
            "text": "pairs that may be the same child.",
            "act": link("Start with the riskiest"),
        },
        {"number": 492, "url": HERE, "text": "paper items with no child found", "act": None},
    ],
    "again": [
        "Carebase was read before, on 29 August 2016. This file changes ",
        link("212 records"),
        "; the rest are as they were. What we believed before is kept.",
    ],
    "remarked": [
        {
            "text": "Code that nobody knows, “Ethnicity”",
            "rows": 12,
            "rows_url": HERE,
            "example": "Row 8: “QQQ” is not a code of this list.",
        }
    ],
    "remarks": ["Column “Ethnicity” is missing from cases_2016-09-26.csv: it was left blank."],
    "accept_url": HERE,
    "throw_away_url": HERE,
    "resume_url": None,
}
READING = BATCH | {
    "state": "reading",
    "sentence": "Reading Eastfield.",
    "ended_at": None,
    "progress": {
        "said": "Reading Eastfield: 8,112 of 18,204 rows.",
        "done": 8112,
        "of": 18204,
        "url": HERE,
    },
    "files": [],
    "kinds": [],
    "reasons": [],
    "waiting": [],
    "again": [],
    "remarked": [],
    "accept_url": None,
}
UNREADABLE = READING | {
    "state": "unreadable",
    "progress": None,
    "ended_at": ENDED,
    "sentence": "Row 12 of cases.csv has 14 columns, 13 expected. Nothing was read.",
    "throw_away_url": None,
    "resume_url": None,
}
LOST = BATCH | {"counts": counts(19084, 17188, 1419, 215, lost=3)}
UPLOAD = AskedForm(
    (
        Section(
            (
                Question("files", "Files", "files", hint="One file, or all files of one return."),
                Question("collection", "Collection year", optional=True, width=10, hint="2015-16"),
            )
        ),
    ),
    "Read these files",
    HERE,
)
IMPORTS: dict[str, Any] = {
    "frame": ANALYST | {"another_date_url": None},
    "waiting": 1419,
    "waiting_url": HERE,
    "batches": [
        {
            "title": "Import of 26 September 2016",
            "url": HERE,
            "began_at": BEGAN,
            "by": "Marta Lindqvist",
            "state": "ready",
            "sentence": "Nothing is on a child’s record yet.",
            "counts": BATCH["counts"],
        }
    ],
    "form": UPLOAD,
    "last": "",
    "paging": paging(1, 1, more=False),
}
ROWS: dict[str, Any] = {
    "frame": ANALYST,
    "back": link("Import of 26 September 2016"),
    "title": "215 rows were not taken",
    "said": "Put them right in Eastfield and read the file again; the rest stays as it is.",
    "rows": [
        {
            "file": "cases_2016-09-26.csv",
            "table": "cases",
            "row": 8112,
            "column": "Closed",
            "value": "31/02/2014",
            "sentence": "31/02/2014 is not a date.",
            "outcome": "Not taken: date that cannot be",
            "url": None,
        },
        {
            "file": "cases_2016-09-26.csv",
            "table": "cases",
            "row": 9001,
            "column": "",
            "value": "",
            "sentence": "",
            "outcome": "Joined to a record",
            "url": HERE,
        },
    ],
    "paging": paging(50, 215),
}

REPORTING = {
    "imports": ("reporting/imports.html", IMPORTS),
    "imports-none": ("reporting/imports.html", IMPORTS | {"batches": [], "waiting": 0}),
    "import": ("reporting/import_batch.html", BATCH),
    "import-reading": ("reporting/import_batch.html", READING),
    "import-unreadable": ("reporting/import_batch.html", UNREADABLE),
    "import-rows-missing": ("reporting/import_batch.html", LOST),
    "import-rows": ("reporting/import_rows.html", ROWS),
    "import-rows-none": ("reporting/import_rows.html", ROWS | {"rows": []}),
}
