"""What is known: one record a file, by room. Read through ``access``, written through ``writing``."""
