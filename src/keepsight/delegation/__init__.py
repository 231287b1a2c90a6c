"""Who may decide what, and whose children each role reaches."""
