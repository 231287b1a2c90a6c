"""A household applies to foster."""

from keepsight.actions.turning import beginning

REGISTER_FOSTER_APPLICATION = beginning(
    "foster_application",
    code="register_foster_application",
    title="Register a household that wants to foster",
    why="Who offers a child a home hears soon whether they may.",
    may="keep_adopters",
)
