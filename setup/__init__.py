"""Installs, checks and tests Keepsight with nothing but Python's standard library; `run.py` is its entrance."""
