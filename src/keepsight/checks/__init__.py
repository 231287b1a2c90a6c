"""Data worth trusting: what is put to the records every night, and the holes that are found."""
