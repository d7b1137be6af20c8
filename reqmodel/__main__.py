"""`python -m reqmodel`."""

from reqmodel.cli.main import main

main()
