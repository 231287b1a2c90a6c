"""How children come to notice: contacts, what partners know, referrals."""
