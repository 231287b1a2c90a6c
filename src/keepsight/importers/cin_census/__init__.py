"""The children in need census: a council's own yearly statement of every child open to it."""
