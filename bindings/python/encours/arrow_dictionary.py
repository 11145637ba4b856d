# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""One number for one text, over any number of batches. Each batch of a stream may bring its texts
plain or with a dictionary of its own, in which the same number is another text; a calculator that
is fed batch by batch needs the same key for the same text throughout.

    arrow_dictionary.new()      empty
    ArrowBatch.unified_keys()  keys of a column, texts not seen before being added
    ArrowDictionary.count()    keys so far: all rows are below
    ArrowDictionary.offsets()  the texts of all keys, for the results

Texts are compared byte by byte: no folding, no normalisation. Keys are dense from 0 in the order of
their first rows, so that they depend on the rows only and not on how they were cut into batches or
encoded. A state whose rows must be known beforehand (aging_cells.h) is begun for as many as there
may be; one for unknown keys (aging_keys.h) takes these as they come.

Source: Apache Arrow, "The Arrow columnar format", of dictionary-encoded arrays. The numbering by
first row is ours.

Limits: 2^32 - 2 texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_arrow_dictionary_bytes,
    encours_arrow_dictionary_count,
    encours_arrow_dictionary_find,
    encours_arrow_dictionary_free,
    encours_arrow_dictionary_new,
    encours_arrow_dictionary_offsets,
    encours_arrow_dictionary_text,
)

from ._runtime.buffers import UINT64, text_bytes_in, text_lent
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.values import integer, text_of
from .context import Context

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes

_ARROW_DICTIONARY_HANDLE = ffi.typeof("encours_arrow_dictionary **")
_CHAR_HANDLE = ffi.typeof("char **")
_SIZE_T = ffi.typeof("size_t *")
_UINT32_T = ffi.typeof("uint32_t *")


class ArrowDictionary(Handle):
    """Texts with their keys. Opaque."""

    __slots__ = ()
    _free = encours_arrow_dictionary_free

    @property
    def count(self) -> int:
        """Number of texts; keys are below."""
        return encours_arrow_dictionary_count(self._pointer)

    @property
    def offsets(self) -> memoryview[int]:
        """Where each text begins in ArrowDictionary.bytes(), and behind the last one where it ends.
        Borrowed until texts are added.

        Returns:
            Bytes from the first text on, ascending from 0; text k is from offsets[k] up to,
                without, offsets[k + 1]
        """
        return UINT64.lent(
            encours_arrow_dictionary_offsets(self._pointer),
            encours_arrow_dictionary_count(self._pointer) + 1,
            self._pointer,
        )

    @property
    def bytes(self) -> str:
        """The texts, UTF-8, one after the other without terminators. Borrowed until texts are
        added.

        Returns:
            As many bytes as the last offset says
        """
        return text_of(encours_arrow_dictionary_bytes(self._pointer))

    def text(self, key: int) -> str:
        """The text of a key, not terminated. Borrowed until texts are added.

        Args:
            key: from 0

        Returns:
            UTF-8

        Raises:
            NotFoundError: there is no such key
        """
        if not isinstance(key, int):
            key = integer("key", key)
        c_text = ffi.new(_CHAR_HANDLE)
        c_length = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_arrow_dictionary_text(self._pointer, key, c_text, c_length, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return text_lent(c_text[0], c_length[0])

    def find(self, text: Bytes) -> int:
        """The key of a text.

        Args:
            text: UTF-8

        Returns:
            Its key

        Raises:
            NotFoundError: there is no such text
        """
        c_text = text_bytes_in("text", text)
        c_length = len(c_text)
        c_key = ffi.new(_UINT32_T)
        c_error = thread.error
        c_status = encours_arrow_dictionary_find(self._pointer, c_text, c_length, c_key, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_key[0]
        return value


def new(*, context: Context | None = None) -> ArrowDictionary:
    """Make a dictionary without texts.

    Args:
        context: Allocator, log and limits; a default one if None.

    Raises:
        NoMemoryError
    """
    c_out = ffi.new(_ARROW_DICTIONARY_HANDLE)
    c_error = thread.error
    c_status = encours_arrow_dictionary_new(context_in(context), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_arrow_dictionary_free)
    return ArrowDictionary._wrap(c_out[0], (context,))
