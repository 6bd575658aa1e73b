"""`python -m tui` is `mentee`."""

from tui.cli import main

main()
