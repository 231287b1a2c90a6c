"""Risk in sight: what the facts show that somebody should look at today."""
