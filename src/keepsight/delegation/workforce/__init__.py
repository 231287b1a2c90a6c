"""Who decides which worker a child has, and on workers themselves."""
