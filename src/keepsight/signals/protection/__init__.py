"""Signals about children with a protection plan."""
