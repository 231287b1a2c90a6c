"""Every template with invented values, one example for each of its states; also shown by the gallery."""

from typing import Any

from .audit import AUDIT
from .board import BOARDS
from .decisions import DECISION_PAGES
from .doors import DOORS
from .every_question import EVERY_QUESTION_PAGES
from .family import FAMILIES
from .limits import LIMITS_AND_DELAYS
from .locks import LOCKING
from .matters import MATTERS
from .no_worker import NO_WORKER
from .notes import NOTES_AND_MOVES
from .one_child import ONE_CHILD
from .people import PEOPLE
from .reporting import REPORTING
from .returns import RETURNS
from .reviews import REVIEWS
from .signals import SIGNALS
from .site import SITE
from .steps import STEPS
from .story import STORIES
from .supervision import SUPERVISION
from .to_mend import MENDING
from .visits import WRITING
from .workforce import WORKFORCE

EXAMPLES: dict[str, tuple[str, dict[str, Any]]] = (
    ONE_CHILD
    | NOTES_AND_MOVES
    | AUDIT
    | PEOPLE
    | NO_WORKER
    | BOARDS
    | WORKFORCE
    | REPORTING
    | RETURNS
    | LIMITS_AND_DELAYS
    | SITE
    | DOORS
    | DECISION_PAGES
    | LOCKING
    | SIGNALS
    | MENDING
    | MATTERS
    | STEPS
    | EVERY_QUESTION_PAGES
    | FAMILIES
    | WRITING
    | STORIES
    | SUPERVISION
    | REVIEWS
)
