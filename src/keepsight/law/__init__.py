"""Dated, cited numbers and code lists, and the working days they are counted in."""
