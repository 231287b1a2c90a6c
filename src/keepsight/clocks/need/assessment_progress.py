"""T07: a manager looks at an assessment on day 10 and on day 25."""

from keepsight.facts.need.assessment import REFERRAL_ASSESSED
from keepsight.facts.need.assessment_checkpoint import ASSESSMENT_PROGRESS_REVIEWED
from keepsight.facts.need.episode_of_need import REFERRAL_RECEIVED
from keepsight.kernel.clock import Checkpoint, Clock, Start

ASSESSMENT_PROGRESS = Clock(
    code="T07",
    title="Checkpoint of an assessment",
    why="An assessment that could end on day 12 should not take 45.",
    source="Local standard",
    starts=(Start(REFERRAL_RECEIVED, "need.assessment_checkpoint_1"),),
    stops=(ASSESSMENT_PROGRESS_REVIEWED,),
    ends=(REFERRAL_ASSESSED,),
    checkpoints=(
        Checkpoint("need.assessment_checkpoint_1"),
        Checkpoint("need.assessment_checkpoint_2"),
    ),
)
