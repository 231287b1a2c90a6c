"""Ask for a legal gateway meeting: should we go to court?"""

from keepsight.actions.stepping import making
from keepsight.records.care.legal_gateway import LegalGateway

REQUEST_LEGAL_GATEWAY = making(
    LegalGateway,
    code="request_legal_gateway",
    title="Ask for a legal gateway meeting",
    why="A child at risk does not wait for a diary.",
    bars=("legal_gateway",),
    level=30,
)
