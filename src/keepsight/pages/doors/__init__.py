"""Signing in and out, and everything about it."""
