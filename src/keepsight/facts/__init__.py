"""Typed tables of dated facts in the shape of the Standard Safeguarding Dataset."""
