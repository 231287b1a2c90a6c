"""What was sent, published and covered."""
