"""Who decides where a child lives, and what is done for a looked-after child."""
