"""Signals about children, whatever they are open as."""
