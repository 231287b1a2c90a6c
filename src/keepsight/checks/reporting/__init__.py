"""Checks of what was brought in, taken out and published."""
