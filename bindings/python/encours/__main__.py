# SPDX-License-Identifier: MIT
"""python -m encours: receivables from a shell. See encours.cli."""

import sys

from .cli.main import main

if __name__ == "__main__":
    sys.exit(main())
