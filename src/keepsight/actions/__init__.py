"""What a person can do: one action a file, run by ``writing.perform``."""
