"""The SSDA903 return of children looked after: twelve CSV tables a year, or one XML file."""
