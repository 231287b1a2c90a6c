"""The validation rules of the CIN census, one a file."""
