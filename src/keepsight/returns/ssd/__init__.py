"""An extract in the shape of the Standard Safeguarding Dataset: its tables and their reader."""
