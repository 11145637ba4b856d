# SPDX-License-Identifier: MIT
"""The command line as a process: pipes, terminals, encodings and completion."""

from __future__ import annotations

import csv
import io
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from encours.cli.completion import SHELLS
from encours.cli.main import main
from made_ledger import LONG, made_ledger

COMMAND = [sys.executable, "-m", "encours"]
SECONDS_MAX = 600  # for what hangs


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shell") / "ledger.db"
    with encours.open(path) as store:
        made_ledger(store, 40, 3000).close()
    return path


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, check=False,
                          timeout=SECONDS_MAX, env={**os.environ, **environment})


def test_whoever_reads_may_stop(made: Path) -> None:
    """As in: encours export ledger.db events | head -1"""
    with subprocess.Popen([*COMMAND, "export", str(made), "events"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        assert running.stdout.readline().startswith(b"position,")
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(SECONDS_MAX) == 0
    assert said == b""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_data_are_utf_8_whatever_the_terminal(made: Path, encoding: str) -> None:
    done = run("export", made, "customers", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert LONG in done.stdout.decode("utf-8")


def test_a_table_is_shown_where_its_letters_are_not_known(made: Path) -> None:
    done = run("show", made, "ledger", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert b"\\xce" in done.stdout, "the name of the ledger, as far as ASCII goes"


@pytest.mark.parametrize("columns", ["40", "100", "300"])
def test_a_terminal_sees_whole_figures(made: Path, columns: str) -> None:
    """With rich or without, wide or narrow: no amount is cut, and no name is taken for a style."""
    mother, child = pty.openpty()
    with subprocess.Popen([*COMMAND, "aging", str(made), "--currency", "EUR"], stdout=child,
                          stderr=child, env={**os.environ, "COLUMNS": columns,
                                             "TERM": "xterm"}) as running:
        os.close(child)
        seen = b"".join(pieces(mother)).decode()
        assert running.wait(SECONDS_MAX) == 0
    os.close(mother)
    plain = run("aging", made, "--currency", "EUR", "--format", "csv").stdout.decode()
    for row in list(csv.reader(io.StringIO(plain)))[1:]:
        assert row[0] in seen
        assert all(f"{Decimal(cell):,}" in seen for cell in row[2:])


def pieces(terminal: int) -> Iterator[bytes]:
    """What a terminal is sent until the other end is closed, which Linux tells as an error."""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read in /proc")
def test_a_large_export_needs_no_more_memory(tmp_path: Path, made: Path) -> None:
    """Ten times the rows, and not twice the memory for them."""
    small, large = (peak(path) for path in (made, larger(tmp_path)))
    assert large[0] > 8 * small[0], "bytes written"
    assert large[1] < small[1] + 20_000, "kilobytes of memory at most"


def larger(folder: Path) -> Path:
    path = folder / "large.db"
    with encours.open(path) as store:
        made_ledger(store, 40, 30_000).close()
    return path


def peak(path: Path) -> tuple[int, int]:
    """Bytes an export writes and its largest memory in kilobytes, without what the ledger takes
    that is open. What getrusage tells begins with the memory of whoever started the process."""
    program = (
        "import os, re\n"
        "from pathlib import Path\n"
        "from encours.cli.main import main\n"
        "def peak():\n"
        "    status = Path('/proc/self/status').read_text(encoding='ascii')\n"
        "    return int(re.search(r'VmHWM:\\s+(\\d+) kB', status)[1])\n"
        f"main(['show', {str(path)!r}, 'ledger', '-o', os.devnull])\n"
        "before = peak()\n"
        f"main(['export', {str(path)!r}, 'items', '-o', {str(path) + '.csv'!r}])\n"
        "print(peak() - before)\n")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=SECONDS_MAX,
                          check=True)
    return Path(f"{path}.csv").stat().st_size, int(done.stdout)


def test_the_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option, says in (("--version", f"encours {encours.__version__}"), ("--help", "130")):
        with pytest.raises(SystemExit) as left:
            main([option])
        assert left.value.code == 0
        assert says in capsys.readouterr().out


# --- completion

def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def completed(source: str, line: str, folder: Path) -> list[str]:
    """What bash offers at the end of a line."""
    words = line.split(" ")
    array = " ".join(f"'{word}'" for word in words)
    program = (f"{source}\nCOMP_WORDS=({array})\nCOMP_CWORD={len(words) - 1}\n_encours\n"
               'printf "%s\\n" "${COMPREPLY[@]}"\n')
    done = subprocess.run(["bash", "--norc", "-c", program], capture_output=True, text=True,
                          timeout=SECONDS_MAX, check=True, cwd=folder)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    source = script("bash", capsys)
    (tmp_path / "ledger.db").touch()
    assert completed(source, "encours ex", tmp_path) == ["export"]
    assert completed(source, "encours aging led", tmp_path) == ["ledger.db"]
    assert completed(source, "encours aging ledger.db --as-", tmp_path) == ["--as-of", "--as-known"]
    assert completed(source, "encours aging ledger.db --credits old", tmp_path) == ["oldest_first"]
    assert completed(source, "encours export ledger.db it", tmp_path) == ["items"]
    assert set(completed(source, "encours ", tmp_path)) == {
        "import", "aging", "dso", "top", "check", "limits", "agenda", "policy", "show", "verify",
        "export", "report", "completion"}
    assert completed(source, "encours policy val", tmp_path) == ["validate"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one(shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The shell reads it without a complaint."""
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"there is no {shell}")
    path = tmp_path / f"encours.{shell}"
    path.write_text(script(shell, capsys), encoding="utf-8")
    check = "--no-execute" if shell == "fish" else "-n"
    done = subprocess.run([found, check, path], capture_output=True, text=True,
                          timeout=SECONDS_MAX, check=False)
    assert (done.returncode, done.stderr) == (0, "")
