"""How children come to notice."""
