# SPDX-License-Identifier: MIT
"""Runs the command line: errors in words, exit statuses that a script can tell apart."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from .._runtime.errors import Error
from ..error import CancelledError, CorruptError
from .commands import DAMAGED
from .output import OutputError
from .parser import parser
from .subjects import UsageError

FAILED, USAGE, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of a command line; see encours.cli."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that has no such letter
    given = parser().parse_args(arguments)
    try:
        status: int = given.run(given)
        sys.stdout.flush()
        return status
    except (KeyboardInterrupt, CancelledError):
        again = "; again, it imports what is missing" if given.command == "import" else ""
        print(f"encours {given.command}: interrupted{again}", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except CorruptError as damage:
        print(f"encours {given.command}: {damage}", file=sys.stderr)
        return DAMAGED
    except (UsageError, OutputError) as wrong:
        print(f"encours {given.command}: {wrong}", file=sys.stderr)
        return USAGE
    except (Error, OSError, ValueError, ArithmeticError) as failure:
        print(f"encours {given.command}: {failure}", file=sys.stderr)
        return FAILED
