"""Boards about workers: children with none, and how many each holds."""
