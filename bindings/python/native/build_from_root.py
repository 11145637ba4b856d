# SPDX-License-Identifier: MIT
"""A build back end that builds the tree this folder belongs to: the C sources are in its root.

pip and build start a back end in the folder of the pyproject.toml that names it. This one goes to
the root and lets meson-python do the work there.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
if not (ROOT / "lib" / "encours.map").is_file():
    raise RuntimeError(
        f"the C sources of encours are not in {ROOT}: build the package within a checkout, "
        "where it stands in bindings/python, or from a source distribution"
    )
os.chdir(ROOT)

# meson-python reads the pyproject.toml of the folder it is imported and called in.
from mesonpy import (  # noqa: E402
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
]
