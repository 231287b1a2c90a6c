"""Who decides where a child grows up."""
