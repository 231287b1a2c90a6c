"""Signals about children in need."""
