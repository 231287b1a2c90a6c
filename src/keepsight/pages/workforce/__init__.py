"""Pages about workers and teams, and about who has how many children."""
