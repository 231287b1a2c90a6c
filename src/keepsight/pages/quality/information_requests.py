"""Requests under the Freedom of Information Act: what is asked, and by when it is answered."""

from keepsight.pages.matters import Shown, pages_of

PAGES = pages_of(
    Shown(
        code="information_request",
        path="information-requests",
        title="Requests for information",
        one="Request",
        said="They are about the service, and about no child: a request to see one’s own record is another.",
        column="What is asked",
    )
)
