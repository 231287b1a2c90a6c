"""Checks of the order in which things happened, and of what should be on file."""
