"""Workers, teams, roles, time away and accounts: what an administrator does."""
