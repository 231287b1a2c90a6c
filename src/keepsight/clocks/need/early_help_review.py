"""T35: the team around the family reviews early help after six weeks, then every twelve."""

from keepsight.facts.need.early_help_episode import EARLY_HELP_STARTED
from keepsight.facts.need.family_review import FAMILY_REVIEWED
from keepsight.kernel.clock import Clock, Start

EARLY_HELP_REVIEW = Clock(
    code="T35",
    title="Review of early help",
    why="Several agencies help best when they meet.",
    source="Local standard",
    starts=(Start(EARLY_HELP_STARTED, "need.first_family_review"),),
    stops=(FAMILY_REVIEWED,),
    again="need.later_family_review",
)
