"""Who decides on assessments, plans and help for children in need."""
