"""The source systems whose exports become records: one folder a system."""
