"""Court work, and a child’s time in care: becoming looked after, placements, reviews, leaving."""
