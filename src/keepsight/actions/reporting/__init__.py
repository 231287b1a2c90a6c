"""What a person can do about files that are read in."""
