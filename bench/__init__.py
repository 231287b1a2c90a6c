"""How fast it is: medians, CPU seconds, and growth over three sizes. Never part of the tests."""
