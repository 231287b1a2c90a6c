"""Who works here, in which team, and which children they hold."""
