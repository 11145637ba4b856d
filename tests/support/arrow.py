# SPDX-License-Identifier: MIT
"""Arrow between the library and what is installed of pyarrow, pandas, Polars and DuckDB."""

import ctypes
import importlib

from support import tap


def load(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


pa, pd, pl, duckdb = (load(name) for name in ("pyarrow", "pandas", "polars", "duckdb"))
NAME = b"arrow_array_stream"


def needs(**modules):
    """Skip, and say why, where one of these is not installed."""
    for name, module in modules.items():
        if module is None:
            raise tap.Skip(f"{name} is not installed")


class Stream(ctypes.Structure):
    """ArrowArrayStream, whose functions the reader of headers does not know."""

    _fields_ = [(name, ctypes.c_void_p) for name in
                ("get_schema", "get_next", "get_last_error", "release", "private_data")]


class Arrow:
    """Calls by name with handles as c_void_p, in a context of their own."""

    def __init__(self, library):
        self.library, self.dll = library, library.dll
        self.dll.encours_arrow_batch_rows.restype = ctypes.c_size_t
        self.context = self.handle("encours_context_new", None)

    def call(self, name, *arguments):
        """A function; texts as bytes, errors raised with their hint."""
        error = self.library.struct("encours_error")
        function = getattr(self.dll, name)
        function.restype = ctypes.c_int32
        if function(*arguments, ctypes.byref(error)):
            raise RuntimeError(f"{error.message.decode()} {error.hint.decode()}")

    def handle(self, name, *arguments):
        """What a function gives in its out parameter."""
        out = ctypes.c_void_p()
        self.call(name, *arguments, ctypes.byref(out))
        return out

    def column(self, batch, function, name, kind, *more):
        """A column of a batch as a list."""
        rows = self.dll.encours_arrow_batch_rows(batch)
        out = self.handle(function, batch, name, *more)
        return list(ctypes.cast(out, ctypes.POINTER(kind))[:rows]) if rows else []

    def batches(self, table):
        """The batches of anything with a stream, each valid until the next."""
        capsule = table.__arrow_c_stream__()
        get = ctypes.pythonapi.PyCapsule_GetPointer
        get.restype, get.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        stream = self.handle("encours_arrow_stream_import", self.context,
                             ctypes.c_void_p(get(capsule, NAME)))
        try:
            while batch := self.handle("encours_arrow_stream_next", stream):
                try:
                    yield batch
                finally:
                    self.dll.encours_arrow_batch_free(batch)
        finally:
            self.dll.encours_arrow_stream_free(stream)

    def text_of(self, dictionary, key):
        text, length = ctypes.c_void_p(), ctypes.c_size_t()
        self.call("encours_arrow_dictionary_text", dictionary, ctypes.c_uint64(key),
                  ctypes.byref(text), ctypes.byref(length))
        return ctypes.string_at(text, length.value).decode()


class Offer:
    """A stream of ours as any library takes it: a new one each time it is asked for."""

    def __init__(self, make):
        self.make, self.streams = make, []

    def __arrow_c_stream__(self, requested_schema=None):
        stream = Stream()
        self.make(ctypes.byref(stream))
        self.streams.append(stream)
        new = ctypes.pythonapi.PyCapsule_New
        new.restype = ctypes.py_object
        new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        return new(ctypes.addressof(stream), NAME, None)
