"""What is done for a child in need."""
