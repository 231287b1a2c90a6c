"""Figures of who holds whom, and what they rest on."""
