"""Plan life-story work with a child."""

from keepsight.actions.stepping import making
from keepsight.records.care.life_story import LifeStory

PLAN_LIFE_STORY = making(
    LifeStory,
    code="plan_life_story",
    title="Plan life-story work",
    why="A child asks: who am I, and why am I here. Somebody must be able to say.",
    bars=("life_story",),
    needs=("period_of_care",),
)
