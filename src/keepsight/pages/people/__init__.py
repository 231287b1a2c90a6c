"""Pages about children: find one, the child, what is due, who was not seen."""
