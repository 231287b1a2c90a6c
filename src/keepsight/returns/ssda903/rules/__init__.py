"""The validation rules of the SSDA903 return, one a file."""
