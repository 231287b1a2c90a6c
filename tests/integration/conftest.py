"""What tests with a database share."""

from tests.sealed_log import emptied_though_sealed

__all__ = ["emptied_though_sealed"]
