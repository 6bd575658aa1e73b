"""Servers of our own, on loopback, for tests and benchmarks."""
