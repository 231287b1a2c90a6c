"""Limits on assessments."""
