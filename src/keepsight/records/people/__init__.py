"""Who a child is, and the people and places in a child's life."""
