"""Children in need of help, and what the council found out about them."""
