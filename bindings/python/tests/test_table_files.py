# SPDX-License-Identifier: MIT
"""Tables of figures from Python: files that ship, files of one's own, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

import encours
from encours import legal_caps
from encours.tables import TablesKind

SOURCES = Path(__file__).parents[3] / "lib/io/tables"
CAPS = b"""# encours table: legal_caps 1
# source LAW: a law
series,rule,days,counting,start,needs,excludes,valid_from,valid_until,status,source,note
house,1,45,net,issue,,,2020-01-01,,verified,LAW,
"""


def test_every_file_that_ships_is_read() -> None:
    names = encours.shipped_tables()
    assert "fr-legal-caps.csv" in names
    for name in names:
        with encours.read_tables(name) as tables:
            assert tables.series_count > 0


@pytest.mark.skipif(not SOURCES.exists(), reason="the sources are not here")
def test_all_files_ship_as_they_are() -> None:
    from encours.idiom.table_files import SHIPPED

    assert list(encours.shipped_tables()) == sorted(path.name for path in SOURCES.glob("*.csv"))
    for name in encours.shipped_tables():
        assert (SHIPPED / name).read_bytes() == (SOURCES / name).read_bytes()


def test_a_file_goes_before_one_that_ships(tmp_path: Path,
                                           monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fr-legal-caps.csv").write_bytes(CAPS)
    for source in (tmp_path / "fr-legal-caps.csv", CAPS):
        with encours.read_tables(source) as tables:
            assert tables.series_name(0) == "house"
    monkeypatch.chdir(tmp_path)
    with encours.read_tables("fr-legal-caps.csv") as tables:
        assert tables.kind is TablesKind.LEGAL_CAPS
        assert tables.series_name(0) == "house"
        legal_caps.check(tables.legal_caps("house"))


def test_what_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="those that ship are .*fr-legal-caps.csv"):
        encours.read_tables("caps.csv")
    with pytest.raises(FileNotFoundError, match="no such file"):
        encours.read_tables(tmp_path / "fr-legal-caps.csv")
    path = tmp_path / "mine.csv"
    path.write_bytes(CAPS.replace(b"45,net", b"45,nett"))
    with pytest.raises(encours.InvalidError) as refused:
        encours.read_tables(path)
    assert (refused.value.source, refused.value.line) == ("mine.csv", 4)
