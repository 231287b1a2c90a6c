"""Checks of the records of looked-after children."""
