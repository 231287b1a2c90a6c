"""The log read again: who looked at a child, what somebody looked at, and what is unusual."""
