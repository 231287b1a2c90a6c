"""Boards about children: who they are with, what is due for them, when they were seen."""
