"""The same system as in tests/system, which these tests kill piece by piece."""

from tests.system.conftest import escalations, patient, store, system

__all__ = ["escalations", "patient", "store", "system"]
