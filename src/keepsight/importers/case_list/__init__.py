"""Keepsight's own plain CSV lists, for what no return and no dataset carries."""
