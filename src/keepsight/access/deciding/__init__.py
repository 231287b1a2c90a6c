"""Who can decide what is asked for, what waits for whom, and the council's own scheme."""
