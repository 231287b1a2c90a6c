"""An extract in the Standard Safeguarding Dataset: its tables as CSV or Parquet files."""
