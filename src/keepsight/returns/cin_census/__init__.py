"""The Children in Need census: one XML file a year, 1 April to 31 March."""
