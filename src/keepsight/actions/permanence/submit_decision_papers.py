"""The papers for a decision on adoption are complete, and lie before the decision maker."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.permanence.decision_papers import DecisionPapers

SUBMIT_DECISION_PAPERS = making(
    DecisionPapers,
    code="submit_decision_papers",
    title="Put the papers before the decision maker",
    why="The file is complete; now somebody must decide.",
    level=30,
    needs=("adoption_plan",),
    bars=("decision_papers",),
)
