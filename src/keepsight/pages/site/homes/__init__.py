"""One kind of home a file: the roles it is for, and what it answers (``pages/site/home_parts.py``)."""
