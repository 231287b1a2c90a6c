"""Limits on allocation."""
