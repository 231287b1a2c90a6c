"""What is done with a child in need: assessments, plans, early help, and the other ways in and out."""
