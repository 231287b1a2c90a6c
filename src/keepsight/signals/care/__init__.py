"""Signals about looked-after children."""
