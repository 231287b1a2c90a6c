"""Who decides for care leavers."""
