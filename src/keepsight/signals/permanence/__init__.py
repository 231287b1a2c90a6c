"""Signals about permanence: long-term homes and adoption."""
