"""A home for good."""
