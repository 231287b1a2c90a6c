"""Who decides where a child may be suffering significant harm."""
