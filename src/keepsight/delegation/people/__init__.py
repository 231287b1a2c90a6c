"""Who decides how often a child is seen."""
