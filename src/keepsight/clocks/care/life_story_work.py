"""T86A: how long a child waits for life-story work after a plan of permanence; no limit is set."""

from keepsight.facts.care.life_story import LIFE_STORY_AGREED, LIFE_STORY_STARTED
from keepsight.kernel.clock import Clock, Start

LIFE_STORY_WORK = Clock(
    code="T86A",
    title="Life-story work",
    why="Who am I, and why am I here?",
    source="Local standard",
    starts=(Start(LIFE_STORY_AGREED, ""),),
    stops=(LIFE_STORY_STARTED,),
)
