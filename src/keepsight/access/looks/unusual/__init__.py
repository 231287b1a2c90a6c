"""Looks that are out of the ordinary: patterns over one day of the log, each a unit of its own."""
