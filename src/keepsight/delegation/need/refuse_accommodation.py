"""D22: a homeless young person is not taken into care; a head of service, with written reasons."""

from keepsight.delegation.answers import is_any_of
from keepsight.delegation.on_file import CHILDS_WISHES
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def refuses(case: Case) -> bool:
    """The young person refuses, fully informed."""
    return is_any_of(case, "ground", "own_refusal")


REFUSE_ACCOMMODATION = Decision(
    code="D22",
    title="Refuse to accommodate a homeless 16 or 17 year old",
    why="A homeless child in need is owed a home by us, and may not be passed on to housing.",
    source=(
        "Children Act 1989, section 20; R (G) v Southwark [2009] UKHL 26; "
        "Statutory guidance on homeless 16 and 17 year olds (April 2018)"
    ),
    level=60,
    asks=(
        Question(
            "ground",
            "On what ground",
            kind="choice",
            choices=(
                ("not_in_need", "The young person is not in need"),
                ("own_refusal", "The young person refuses, fully informed"),
            ),
        ),
    ),
    on_file=(
        CHILDS_WISHES,
        OnFile(
            "homeless_assessment",
            "the assessment of the homeless young person",
            "homeless_young_person",
            on="assessed_on",
        ),
        OnFile(
            "rights_explained",
            "that their rights in care and after it were explained",
            "homeless_young_person",
            on="rights_told_on",
        ),
        OnFile(
            "advocate_offered",
            "that an advocate was offered",
            "homeless_young_person",
            on="advocacy_offered_on",
        ),
        OnFile("own_refusal", "the young person’s own refusal, in writing", when=refuses),
    ),
    weighs_options=True,
)
