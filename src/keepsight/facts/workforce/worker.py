"""Workers: in post from when to when, and registered until when; no names."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

WORKER = FactTable(
    code="worker",
    title="Workers",
    why="A child's worker must be in post, present and qualified.",
    source="Standard Safeguarding Dataset, ssd_professionals",
    record="Worker",
    ssd="ssd_professionals",
    ssd_id="prof_professional_id",
    child="",
    columns=(
        Column("staff_number", pl.String, ssd="prof_staff_id"),
        Column("registration_number", pl.String, ssd="prof_social_worker_registration_no"),
        Column("registered_until", pl.Date),
        Column("job_title", pl.String, ssd="prof_professional_job_title"),
        Column("full_time_equivalent", pl.Float64, ssd="prof_full_time_equivalency"),
        Column("is_agency", pl.Boolean, ssd="prof_agency_worker_flag"),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date),
    ),
    not_held=(
        ("prof_professional_name", "names do not become facts; the staff number finds the worker"),
        ("prof_professional_caseload", "counted from the allocations, never stored"),
        ("prof_professional_department", "a worker may be in several teams, each dated"),
    ),
)
