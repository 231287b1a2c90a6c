"""Keepsight: one record of every child a council's children's services work with."""

__version__ = "0.1.0"
