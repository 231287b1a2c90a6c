"""Which facts each source holds."""
