"""Special educational needs: each row hangs on another, up to the child's school numbers."""

from __future__ import annotations

from keepsight.importers.ssd.extract import Extract
from keepsight.importers.taken import sound


def school_numbers(extract: Extract) -> None:
    """``ssd_send``."""
    frame = extract.rows("ssd_send", "send_person_id")
    extract.take("ssd_send", "special_needs", frame)


def requests(extract: Extract) -> None:
    """``ssd_ehcp_requests``, of the child whose school numbers they point to."""
    table = "ssd_ehcp_requests"
    frame = sound(extract.read, extract.taken, table, ("ehcr_ehcp_req_date",))
    frame = extract.below(table, frame, "ehcr_send_table_id", "special_needs", "_numbers")
    extract.take(table, "ehc_request", frame, source_key="ehcr_ehcp_request_id")


def _below(extract: Extract, table: str, code: str, by: str, parent: str, name: str) -> None:
    frame = sound(extract.read, extract.taken, table, ())
    frame = extract.below(table, frame, by, parent, name)
    extract.take(table, code, frame, **{name: name})


def assessments(extract: Extract) -> None:
    """``ssd_ehcp_assessment``."""
    by = "ehca_ehcp_request_id"
    _below(extract, "ssd_ehcp_assessment", "ehc_assessment", by, "ehc_request", "request")


def plans(extract: Extract) -> None:
    """``ssd_ehcp_named_plan``."""
    by = "ehcn_ehcp_asmt_id"
    _below(extract, "ssd_ehcp_named_plan", "ehc_plan", by, "ehc_assessment", "assessment")


def reviews(extract: Extract) -> None:
    """``ssd_ehcp_active_plans``: the last review of each active plan."""
    by = "ehcp_ehcp_request_id"
    _below(extract, "ssd_ehcp_active_plans", "ehc_review", by, "ehc_request", "request")


def needs(extract: Extract) -> None:
    """``ssd_sen_need``."""
    by = "senn_active_ehcp_id"
    _below(extract, "ssd_sen_need", "special_need", by, "ehc_review", "review")
