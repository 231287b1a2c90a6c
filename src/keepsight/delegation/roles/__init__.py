"""One role a file; a worker holds it in a team between two dates."""
