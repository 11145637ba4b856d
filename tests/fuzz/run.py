# SPDX-License-Identifier: MIT
"""Fuzz each target for a while: run.py <seconds> <seeds folder> <program> [<seeds> <program> ...].

New inputs that reach further are kept in corpus-<target> beside the program, never in the seeds.
"""

import pathlib
import subprocess
import sys


def main():
    seconds, pairs = sys.argv[1], sys.argv[2:]
    failed = []
    for seeds, program in zip(pairs[::2], pairs[1::2]):
        program = pathlib.Path(program).resolve()
        corpus = program.parent / f"corpus-{program.name}"
        corpus.mkdir(exist_ok=True)
        print(f"{program.name}: {seconds} s", flush=True)
        options = [f"-max_total_time={seconds}", "-print_final_stats=1", "-verbosity=0"]
        command = [str(program), *options, str(corpus), seeds]
        if subprocess.run(command, cwd=program.parent, check=False).returncode:
            failed.append(program.name)
    print(f"{len(pairs) // 2 - len(failed)} targets held, {len(failed)} failed {' '.join(failed)}")
    return 1 if failed else 0


sys.exit(main())
