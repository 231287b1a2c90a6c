"""The one way a screen reads a child: reach, search, and the log of every look."""
