"""Care proceedings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PROCEEDINGS = FactTable(
    code="proceedings",
    title="Care proceedings",
    why="A child’s whole childhood waits on a court.",
    source="Children Act 1989, section 32; Family Procedure Rules, practice direction 12A; the dataset has none",
    record="Proceedings",
    happened="issued_on",
    columns=(
        Column("issued_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("gatekept_on", pl.Date, after="gatekept_on"),
        Column("case_management_on", pl.Date, after="case_management_on"),
        Column("directed_early_on", pl.Date, after="directed_early_on"),
        Column("issues_resolution_directed_on", pl.Date, after="issues_resolution_directed_on"),
        Column("issues_resolution_due_on", pl.Date),
        Column("issues_resolution_on", pl.Date, after="issues_resolution_on"),
        Column("final_hearing_on", pl.Date, after="final_hearing_on"),
    ),
)


PROCEEDINGS_ISSUED = Event(
    name="proceedings_issued",
    table="proceedings",
    on="issued_on",
    until="ended_on",
    line="id",
    words="the issue on {date}",
    heading="Issued",
)


PROCEEDINGS_ISSUED_AT_ALL = Event(
    name="proceedings_issued_at_all",
    table="proceedings",
    on="issued_on",
    line="id",
    words="the issue on {date}",
    heading="Issue",
)


PROCEEDINGS_ENDED = Event(
    name="proceedings_ended",
    table="proceedings",
    on="ended_on",
    line="id",
    words="the end of the proceedings on {date}",
    heading="Proceedings end",
)


GATEKEPT = Event(
    name="gatekept",
    table="proceedings",
    on="gatekept_on",
    line="id",
    words="the gatekeeping on {date}",
    heading="Gatekeeping",
)


CASE_MANAGEMENT_HEARD = Event(
    name="case_management_heard",
    table="proceedings",
    on="case_management_on",
    line="id",
    words="the case management hearing on {date}",
    heading="Case management hearing",
)


HEARING_DIRECTED_EARLY = Event(
    name="hearing_directed_early",
    table="proceedings",
    on="directed_early_on",
    line="id",
    words="the court’s direction on {date}",
    heading="Court directs it early",
)


ISSUES_RESOLUTION_DIRECTED = Event(
    name="issues_resolution_directed",
    table="proceedings",
    on="issues_resolution_directed_on",
    until="ended_on",
    line="id",
    due="issues_resolution_due_on",
    words="the direction on {date}",
    heading="Issues resolution hearing directed",
)


ISSUES_RESOLUTION_HEARD = Event(
    name="issues_resolution_heard",
    table="proceedings",
    on="issues_resolution_on",
    line="id",
    words="the issues resolution hearing on {date}",
    heading="Issues resolution hearing",
)


FINAL_HEARING_HELD = Event(
    name="final_hearing_held",
    table="proceedings",
    on="final_hearing_on",
    line="id",
    words="the final hearing on {date}",
    heading="Final hearing",
)
