"""Statutory returns: their files, their fields, and the Department's rules over them."""

from keepsight.returns.validation import Validation, validate

__all__ = ["Validation", "validate"]
