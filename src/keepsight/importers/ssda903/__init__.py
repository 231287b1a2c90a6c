"""The return for looked-after children: every episode of care of a council's year."""
