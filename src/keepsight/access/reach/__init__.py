"""Who may open which child, and why: grounds, locks, ties, cover, openings for a reason, the brake."""
