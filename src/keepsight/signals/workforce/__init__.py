"""Signals about who holds a child."""
