"""Limits on reviews of, and visits to, looked-after children."""
