"""People who want to adopt are registered, and stage one begins."""

from keepsight.actions.turning import beginning

REGISTER_ADOPTERS = beginning(
    "adopter",
    code="register_adopters",
    title="Register people who want to adopt",
    why="A family that waits too long goes elsewhere, and a child waits for it.",
    may="keep_adopters",
)
