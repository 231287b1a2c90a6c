"""The one door to write: a person's action, or a whole import, staged and then applied."""
