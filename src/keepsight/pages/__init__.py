"""What a person sees: a page is a view and its template side by side."""
