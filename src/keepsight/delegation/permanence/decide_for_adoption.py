"""D30: the agency decision maker alone, in person, and nobody for them."""

from dataclasses import replace

from keepsight.delegation.answers import is_any_of, is_yes
from keepsight.delegation.on_file import CHILDS_WISHES
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def is_of_the_child(case: Case) -> bool:
    """The decision is where a child goes."""
    return is_any_of(case, "matter", "child", "match")


def is_of_a_child(case: Case) -> bool:
    """The decision is about a child, and not about adopters alone."""
    return is_any_of(case, "matter", "child", "match", "no_longer")


def leads_to_adoption(case: Case) -> bool:
    """The decision leads towards adoption, and does not end the way to it."""
    return not is_any_of(case, "matter", "no_longer")


def goes_to_panel(case: Case) -> bool:
    """Adopters and matches go to panel; a child only where the parents consent."""
    return is_any_of(case, "matter", "adopters", "match") or is_yes(case, "parents_consent")


def is_of_adopters(case: Case) -> bool:
    """The decision names adopters."""
    return is_any_of(case, "matter", "adopters", "match")


DECIDE_FOR_ADOPTION = Decision(
    code="D30",
    title="Decide on adoption: for a child, for adopters, or a match",
    why="It changes who a child’s family is for life, so one named person reads it all and answers for it.",
    source=(
        "Adoption Agencies Regulations 2005, regulations 19, 30B and 33; "
        "Adoption statutory guidance (July 2013)"
    ),
    by_role="agency_decision_maker",
    asks=(
        Question(
            "matter",
            "What is decided",
            kind="choice",
            choices=(
                ("child", "That the child should be placed for adoption"),
                ("adopters", "That these people are approved as adopters"),
                ("match", "That this child goes to these adopters"),
                ("no_longer", "That the child should not be placed for adoption any more"),
            ),
        ),
        Question("parents_consent", "Do the parents consent to adoption?", kind="yes_no"),
    ),
    on_file=(
        OnFile("childs_permanence_report", "the child’s permanence report", when=is_of_the_child),
        replace(CHILDS_WISHES, when=is_of_a_child),
        OnFile("medical_advice", "the medical adviser’s report", when=leads_to_adoption),
        OnFile("legal_advice", "legal advice", when=is_of_a_child),
        OnFile("panel_recommendation", "what the adoption panel recommends", when=goes_to_panel),
        OnFile("adopters_report", "the prospective adopters’ report", when=is_of_adopters),
    ),
    weighs_options=True,
    is_personal=True,
)
