"""Children at risk of significant harm."""
