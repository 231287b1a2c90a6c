"""Homes for good."""
