"""Signals about contacts and referrals."""
