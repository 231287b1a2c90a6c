"""Who decides on locked records, disclosure, allegations and incidents."""
