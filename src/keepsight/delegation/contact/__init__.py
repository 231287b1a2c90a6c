"""Who decides on contacts and referrals."""
