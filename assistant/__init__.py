"""The core of mentee: plain Python that knows no terminal and no screen."""

__version__ = "0.1.0"
