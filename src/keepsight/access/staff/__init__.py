"""Workers, teams and accounts as an administrator reads them, and what is held about oneself."""
