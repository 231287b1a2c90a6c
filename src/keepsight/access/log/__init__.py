"""The log of every look and change: its lines, its seal, its heads, and what a change changed."""
