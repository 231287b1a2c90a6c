"""Statutory returns: what each holds, how its files are read, and the Department's rules."""
