"""Somebody asks under the Freedom of Information Act."""

from keepsight.actions.turning import beginning

LOG_INFORMATION_REQUEST = beginning(
    "information_request",
    code="log_information_request",
    title="Log a request for information",
    why="The public may ask how we do, and is answered within twenty working days.",
    may="keep_requests",
)
