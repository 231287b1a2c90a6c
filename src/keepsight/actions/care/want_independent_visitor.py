"""A child whom few people visit would like somebody to come."""

from keepsight.actions.stepping import making
from keepsight.records.care.independent_visitor import IndependentVisitor

WANT_INDEPENDENT_VISITOR = making(
    IndependentVisitor,
    code="want_independent_visitor",
    title="Ask for an independent visitor",
    why="Somebody who comes because they want to.",
    bars=("independent_visitor",),
    needs=("period_of_care",),
)
