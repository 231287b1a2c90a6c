"""Pages about files that are read in, and what became of each row."""
