"""Quality: whose children are looked at again, and how far that has come."""
