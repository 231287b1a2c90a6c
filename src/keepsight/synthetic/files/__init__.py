"""The lives of the made-up council, written as each source system would export them."""
