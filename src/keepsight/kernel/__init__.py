"""The shapes everything else is written in. Nothing here knows Django, a table or a room."""
