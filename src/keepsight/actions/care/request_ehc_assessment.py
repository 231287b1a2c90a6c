"""Somebody asks for an education, health and care assessment."""

from keepsight.actions.stepping import making
from keepsight.records.care.ehc_request import EhcRequest

REQUEST_EHC_ASSESSMENT = making(
    EhcRequest,
    code="request_ehc_assessment",
    title="Ask for an education, health and care assessment",
    why="A family that asks is answered, and the day is known.",
    bars=("ehc_request", "ehc_assessment", "ehc_plan"),
)
