# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Partial states: how a calculation is split over threads, processes or machines.

Each aggregate has the same four steps, of which only the first and the last look at options:

    size   = encours_<aggregate>_state_size(options)     bytes of memory, the caller's
    begin    encours_<aggregate>_begin(state, size, ...)  an empty state
    add      encours_<aggregate>_add(state, size, columns)  any number of times
    finish   encours_<aggregate>_finish(state, size, &out)  the figures; the state stays as it is

and any two states of one aggregate with the same options may be merged between add and finish. A
state is bytes: little-endian, without pointers, the same on every platform, so that it may be
copied, written down, sent and merged elsewhere. Sums inside have 128 bits and are never rounded:
the figures are the same for every order of the items and every split of the work. A failed add or
merge leaves the state as it was.

The memory of a state must be aligned to 8 bytes; 64 is faster. Nothing is allocated.

Source: definition, ours; the format is that of each aggregate and carries its own version.

Limits: 2^40 items in all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import encours_state_items, encours_state_merge

from ._runtime.buffers import bytes_in, memory_in
from ._runtime.errors import PENDING, end_call, thread

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Memory

_UINT64_T = ffi.typeof("uint64_t *")


def merge(state: Memory, other: Bytes) -> None:
    """Add what another state has seen to a state. Order does not matter.

    Args:
        state: the state that grows; untouched on failure
        other: a state of the same aggregate and options

    Raises:
        MisuseError: memory that is not aligned to 8 bytes, or one state given twice
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: states of two aggregates, or begun with different options
        OverflowError_: a sum passes 128 bits, or a cell its 64: only bytes forged can
        LimitError: more than 2^40 items together
    """
    c_state = memory_in("state", state)
    c_other = bytes_in("other", other)
    c_other_size = len(c_other)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_state_merge(c_state, c_state_size, c_other, c_other_size, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def items(state: Bytes) -> int:
    """Items a state has seen, those of the states merged into it included.

    Returns:
        Number of items

    Raises:
        MisuseError: memory that is not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
    """
    c_state = bytes_in("state", state)
    c_state_size = len(c_state)
    c_out = ffi.new(_UINT64_T)
    c_error = thread.error
    c_status = encours_state_items(c_state, c_state_size, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value
