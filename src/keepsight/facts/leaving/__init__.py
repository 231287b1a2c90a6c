"""Young people who left care."""
