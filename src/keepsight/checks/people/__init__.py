"""Checks of who a child is, and of what is written about a child."""
