"""The case-system list: our own plain CSVs of what no statutory file carries."""
