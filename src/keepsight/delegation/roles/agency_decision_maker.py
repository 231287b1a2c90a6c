"""Agency decision maker: decides in person on adoption and fostering, after a panel."""

from keepsight.kernel.role import Role

AGENCY_DECISION_MAKER = Role(
    code="agency_decision_maker",
    title="Agency decision maker",
    level=10,
    why="Decides in person on adoption and fostering, after a panel, and hands it to nobody.",
    source="Adoption Agencies Regulations 2005 reg 19; Fostering Services (England) Regulations 2011 reg 27",
    reaches_while=("adoption", "asked_to_decide"),
    sees_index=True,
    decides_as="agency_decision_maker",
    may=frozenset({"ask_for_decisions", "declare_ties", "see_adopters"}),
    writes=frozenset({"decide_for_adoption", "decide_match", "reverse_adoption_decision"}),
    also_called=("ADM", "Adoption agency decision maker", "Fostering agency decision maker"),
    is_in_line=False,
)
