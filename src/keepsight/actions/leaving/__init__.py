"""The way out of care: what is owed, an adviser, a plan, a home, and keeping in touch."""
