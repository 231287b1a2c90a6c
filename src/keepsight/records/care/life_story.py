"""Work with a child on their own story, and the letter for later."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "agreed_on",
                    "When the plan of permanence was agreed for which the story is written",
                    kind="date",
                ),
                Question("who_writes", "Who does life-story work with the child", most=200),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "started_on": "filled by start_life_story",
        "finished_on": "filled by finish_life_story",
        "what_the_child_has": "filled by finish_life_story",
        "ended_on": "the day on which it was finished, where no adoption goes on after it",
        "no_longer_on": "filled by end_life_story",
        "celebrated_on": "filled by celebrate_adoption",
        "letter_on": "filled by send_later_life_letter",
    },
)
PRIVACY = Privacy(restricted=("what_the_child_has",))
OPEN = Open("a life story", begins="agreed_on", ends=("no_longer_on", "letter_on", "ended_on"))

TOLD = {
    "agreed_on": "Life story work agreed",
    "started_on": "Life story work began",
    "finished_on": "Life story work finished. {what_the_child_has}",
    "celebrated_on": "Celebration of adoption",
    "letter_on": "Later-life letter given",
    "no_longer_on": "Life story work no longer planned",
    "part": "adoption",
}


class LifeStory(Record):
    """Who am I, and why am I here?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    finished_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    no_longer_on = models.DateField(null=True, blank=True)
    celebrated_on = models.DateField(null=True, blank=True)
    letter_on = models.DateField(null=True, blank=True)
    what_the_child_has = models.TextField(blank=True, default="")
    who_writes = models.CharField(max_length=200, blank=True, default="")

    MATCH_ON = (
        "person",
        "agreed_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "life stories"
