"""Agree that a child is kept in a secure home."""

from keepsight.actions.care.of_agreeing import agreeing

APPROVE_SECURE_PLACEMENT = agreeing(
    "secure",
    "director",
    code="approve_secure_placement",
    title="Agree to a secure placement",
    why="Taking a child’s liberty is the director’s own decision.",
    decides="D20",
)
