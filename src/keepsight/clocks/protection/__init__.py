"""Limits on conferences, core groups, visits and reviews under a plan."""
