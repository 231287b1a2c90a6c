"""Signals about care leavers."""
