"""Workers, and which children they hold."""
