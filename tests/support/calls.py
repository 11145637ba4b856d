# SPDX-License-Identifier: MIT
"""Calls the library from Python, with structs and functions as its manifest has them.

    library = Library(sys.argv[1], sys.argv[2])       # source root, path of libencours.so
    C = library.constants                             # C.ENCOURS_ROUNDING_HALF_UP
    out = library.struct("encours_dso")               # zeroed, struct_size set when there is one
    library.encours_dso_simple(800000, 10000000, 365, out)      # raises Failure on a status not 0
    out.days_e4, out.status

Arguments: int; a struct (passed by pointer, or by value where the header says so); library.array(
"int64", values); bytes or str; None for NULL. An out parameter that is no struct is library.array(
"int64", [0]). The last parameter, `error`, is filled in by the library object when left out.
A struct whose member points to columns keeps the arrays given to it alive:

    amounts = library.array("int64", [1, 2])
    columns = library.struct("encours_aging_columns", count=2, amount=amounts)

State memory: library.memory(size) is bytes aligned to 64. Random numbers: random.Random(number),
so that a failure can be repeated.
"""

import ctypes
import json
import types
from pathlib import Path

INTEGERS = {
    "int8_t": ctypes.c_int8, "uint8_t": ctypes.c_uint8, "int16_t": ctypes.c_int16,
    "uint16_t": ctypes.c_uint16, "int32_t": ctypes.c_int32, "uint32_t": ctypes.c_uint32,
    "int64_t": ctypes.c_int64, "uint64_t": ctypes.c_uint64, "size_t": ctypes.c_size_t,
    "char": ctypes.c_char, "uintptr_t": ctypes.c_size_t,
}
# What the manifest calls them.
NAMES = {"i8": "int8_t", "u8": "uint8_t", "i16": "int16_t", "u16": "uint16_t", "i32": "int32_t",
         "u32": "uint32_t", "i64": "int64_t", "u64": "uint64_t", "size": "size_t", "char": "char"}
LIMITS = {"INT64_MIN": -2**63, "INT64_MAX": 2**63 - 1, "INT32_MIN": -2**31, "INT32_MAX": 2**31 - 1,
          "UINT32_MAX": 2**32 - 1, "UINT64_MAX": 2**64 - 1, "UINT16_MAX": 2**16 - 1}


class Failure(Exception):
    """A function returned a status other than ENCOURS_OK."""

    def __init__(self, function, error):
        self.status = error.status
        self.kind = error.status & 0xFF
        self.index = error.index
        self.message = error.message.decode("utf-8", "replace")
        super().__init__(f"{function}: {self.message} [kind {self.kind}, index {self.index}]")


class Library:
    def __init__(self, source_root, library_path):
        self.dll = ctypes.CDLL(str(library_path))
        self.structs = {}
        self.prototypes = {}
        path = Path(source_root) / "bindings" / "encours.api.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        self.constants = types.SimpleNamespace(
            **LIMITS, **{one["name"]: one["value"] for one in manifest["constants"]},
            **{one["name"]: one["value"] for enum in manifest["enums"] for one in enum["values"]})
        self._declared = {struct["name"]: struct for struct in manifest["structs"]}
        for name in self._declared:
            self._struct(name)
        for function in manifest["functions"]:
            self._read_function(function)

    def _struct(self, name):
        """The class of a struct, made when it is first needed: also by one that contains it."""
        if name not in self.structs:
            fields = [(member["name"], self._type(member["type"]))
                      for member in self._declared[name]["members"]]
            self.structs[name] = type(name, (ctypes.Structure,), {"_fields_": fields})
        return self.structs[name]

    def _type(self, kind):
        """Pointers of all kinds are addresses."""
        if kind["kind"] == "int":
            return INTEGERS[NAMES[kind["name"]]]
        if kind["kind"] == "enum":
            return ctypes.c_int
        if kind["kind"] == "struct":
            return self._struct(kind["name"])
        if kind["kind"] == "array":
            return self._type(kind["of"]) * kind["count"]
        return ctypes.c_void_p

    def _read_function(self, function):
        kinds = [(one["name"], self._type(one["type"])) for one in function["parameters"]]
        returns = function["returns"]
        result = {"nothing": None, "text": ctypes.c_char_p}.get(
            returns["role"], self._type(returns["type"]))
        self.prototypes[function["name"]] = (result, returns["role"] == "status", kinds)

    def struct(self, name, **members):
        value = self.structs[name]()
        value.kept = []
        if "struct_size" in (field[0] for field in value._fields_):
            value.struct_size = ctypes.sizeof(value)
        for key, given in members.items():
            if isinstance(given, ctypes.Array) or (
                    isinstance(given, ctypes.Structure) and
                    dict(value._fields_)[key] is ctypes.c_void_p):
                value.kept.append(given)
                given = ctypes.addressof(given)
            elif given is None:
                continue
            setattr(value, key, given)
        return value

    def date(self, epoch_day):
        return self.struct("encours_date", epoch_day=epoch_day)

    def array(self, kind, values):
        """`values`, or so many zeros when it is a number; at least one element is there."""
        values = [0] * values if isinstance(values, int) else list(values)
        ctype = INTEGERS[kind if kind.endswith("_t") else kind + "_t"]
        return (ctype * max(len(values), 1))(*values)

    @staticmethod
    def memory(size):
        raw = ctypes.create_string_buffer(size + 64)
        start = -ctypes.addressof(raw) % 64
        block = (ctypes.c_uint8 * size).from_buffer(raw, start)
        block.kept = raw
        return block

    def __getattr__(self, name):
        if not name.startswith("encours_"):
            raise AttributeError(name)
        result, is_status, kinds = self.prototypes[name]
        function = getattr(self.dll, name)
        function.restype = result
        function.argtypes = [kind for _, kind in kinds]

        def call(*arguments):
            arguments, error = list(arguments), None
            if kinds and kinds[-1][0] == "error" and len(arguments) == len(kinds) - 1:
                error = self.struct("encours_error")
                arguments.append(error)
            if len(arguments) != len(kinds):
                raise TypeError(f"{name} takes {[k[0] for k in kinds]}, {len(arguments)} given")
            passed = [self._argument(a, kind) for a, (_, kind) in zip(arguments, kinds)]
            value = function(*passed)
            if is_status and value != 0:
                if error is None:
                    error = self.struct("encours_error", status=value)
                raise Failure(name, error)
            return value

        return call

    @staticmethod
    def _argument(given, kind):
        if kind is not ctypes.c_void_p:
            return given
        if isinstance(given, str):
            given = given.encode()
        if isinstance(given, bytes):
            return ctypes.cast(ctypes.c_char_p(given), ctypes.c_void_p)
        if isinstance(given, (ctypes.Structure, ctypes.Array)):
            return ctypes.addressof(given)
        return given


def half_up(value):
    """A Fraction rounded to an integer, ties away from zero."""
    magnitude = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return magnitude if value >= 0 else -magnitude
