"""Looked-after children."""
