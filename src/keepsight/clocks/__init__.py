"""What is due by when: one statutory limit a file, one evaluator for all of them."""
