"""Pages of the house itself: home, how figures are counted, help."""
