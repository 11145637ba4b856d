# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The document of a credit policy: reading it, its canonical form, and what differs between two.

A policy is one XML 1.0 document in the namespace `urn:encours:policy:1`. What it may hold is
published as a RELAX NG schema, installed as `policy.rng`, and told in docs/concepts; what a schema
cannot say (conditions, references, codes that are taken) is said by the reader, which names line
and column of the element, attribute or character at fault. UTF-8, UTF-16, US-ASCII, ISO-8859-1 to
16 and windows-1252 are read; document types, entities but the five of XML and processing
instructions are refused, and a document of more than 1 MiB is.

The sections of a document may stand in any order; the order of rules, types of limits, classes and
rows of tables counts. What is left out has its default, an optional bound that is left out is none.

    <policy xmlns="urn:encours:policy:1" name="wholesale-fr" currency="EUR">
      <rules>
        <rule code="limit" outcome="hold" test="headroom &lt; 0"/>
      </rules>
    </policy>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_policy_diff_after,
    encours_policy_diff_before,
    encours_policy_diff_change,
    encours_policy_diff_count,
    encours_policy_diff_free,
    encours_policy_diff_path,
    encours_policy_free,
    encours_policy_read,
)

from . import policy as _policy
from ._runtime.buffers import bytes_in
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL
from ._runtime.values import integer, text_in, text_out
from .context import Context

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes

_POLICY_HANDLE = ffi.typeof("encours_policy **")


class PolicyChange(Choice):
    """What happened to a part of a policy."""

    ADDED = 1
    """only the second policy has it"""
    REMOVED = 2
    """only the first one has it"""
    VALUE = 3
    """another value"""
    ORDER = 4
    """what both have stands in another order"""


class PolicyDiff(Handle):
    """What differs between two policies. Opaque, immutable."""

    __slots__ = ()
    _free = encours_policy_diff_free

    @property
    def count(self) -> int:
        """Rows of a comparison."""
        return encours_policy_diff_count(self._pointer)

    def change(self, index: int) -> PolicyChange:
        """What happened in row `index`, from 0, a PolicyChange; 0 beyond the last."""
        if not isinstance(index, int):
            index = integer("index", index)
        return PolicyChange(encours_policy_diff_change(self._pointer, index))

    def path(self, index: int) -> str | None:
        """Where: "rules/rule[limit].test" is the attribute test of the rule limit; None beyond the
        last row. Borrowed from the comparison.
        """
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_policy_diff_path(self._pointer, index))

    def before(self, index: int) -> str | None:
        """What was there before: a value, the XML of an element, or codes in their order; None when
        something is added, and beyond the last row. Borrowed from the comparison.
        """
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_policy_diff_before(self._pointer, index))

    def after(self, index: int) -> str | None:
        """What is there now; None when something is removed, and beyond the last row. Borrowed from
        the comparison.
        """
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_policy_diff_after(self._pointer, index))


def policy_read(
    bytes: Bytes, *, context: Context | None = None, name: str | None = None
) -> _policy.Policy:
    """Read a policy from its document.

    Args:
        context: Allocator, log and limits; a default one if None.
        name: of the document, shown in errors, UTF-8
        bytes: the document

    Raises:
        InvalidError: not well-formed, an element or attribute that is not known or missing, a value
            that is not acceptable, a reference to what is not there
        ExistsError: a code that is taken
        CurrencyError: no such currency, or one without a minor unit
        LimitError: more bytes, elements or rules than there may be
        NoMemoryError
    """
    c_bytes = bytes_in("bytes", bytes)
    c_size = len(c_bytes)
    c_out = ffi.new(_POLICY_HANDLE)
    c_error = thread.error
    c_status = encours_policy_read(
        context_in(context),
        NULL if name is None else text_in("name", name),
        c_bytes,
        c_size,
        c_out,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_policy_free)
    return _policy.Policy._wrap(c_out[0], (context, c_bytes))
