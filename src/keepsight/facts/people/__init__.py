"""Children and their families, and who saw them."""
