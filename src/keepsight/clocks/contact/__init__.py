"""Limits at the front door."""
