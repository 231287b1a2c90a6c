"""Complaints, allegations, disputes, notifications and requests."""
