"""What is done for a child at risk of significant harm: strategy, enquiry, conferences, the plan."""
