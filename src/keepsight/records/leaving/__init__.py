"""Young people who leave care."""
