"""How children came to notice."""
