# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The version."""

from __future__ import annotations


VERSION_MAJOR = 1
"""rises when what was there changes"""
VERSION_MINOR = 1
"""rises when something is added"""
VERSION_PATCH = 0
"""rises when only faults are mended"""
