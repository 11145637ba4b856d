# SPDX-License-Identifier: MIT
"""Calls the library from Python, with structs and functions read from its public headers.

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
import re
import types
from pathlib import Path

INTEGERS = {
    "int8_t": ctypes.c_int8, "uint8_t": ctypes.c_uint8, "int16_t": ctypes.c_int16,
    "uint16_t": ctypes.c_uint16, "int32_t": ctypes.c_int32, "uint32_t": ctypes.c_uint32,
    "int64_t": ctypes.c_int64, "uint64_t": ctypes.c_uint64, "size_t": ctypes.c_size_t,
    "char": ctypes.c_char, "int": ctypes.c_int, "encours_status": ctypes.c_int32,
    "uintptr_t": ctypes.c_size_t, "encours_ref": ctypes.c_uint64,
}
COMMENT = re.compile(r"/\*.*?\*/", re.S)
STRUCT = re.compile(r"(?:typedef\s+)?struct\s+(\w+)\s*\{([^{}]*)\}\s*(\w*)\s*;")
ENUM = re.compile(r"(typedef\s+)?enum\s*(\w*)\s*\{([^{}]*)\}\s*(\w*)\s*;")
DEFINE = re.compile(r"^#define (ENCOURS_\w+) +([^\n\\]+)$", re.M)
FUNCTION = re.compile(r"ENCOURS_API\(\d+, \d+\)([^;{}]*?)\b(encours_\w+)\(([^;{}]*)\);", re.S)
MARKS = re.compile(r"\b(ENCOURS_NODISCARD|ENCOURS_OWNED|ENCOURS_BORROWED|ENCOURS_CONSUMED|const|"
                   r"struct|enum)\b")
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
        self.constants = types.SimpleNamespace(**LIMITS)
        self.structs = {}
        self.aliases = dict(INTEGERS)
        self.prototypes = {}
        text = ""
        for path in sorted((Path(source_root) / "include" / "encours").glob("*.h")):
            text += COMMENT.sub(" ", path.read_text(encoding="utf-8")) + "\n"
        self._read_constants(text)
        self._read_structs(text)
        self._read_functions(text)

    def _read_constants(self, text):
        for typedef, name, body, alias in ENUM.findall(text):
            value = -1
            for entry in filter(None, (part.strip() for part in body.split(","))):
                key, _, given = (part.strip() for part in entry.partition("="))
                value = self._number(given) if given else value + 1
                setattr(self.constants, key, value)
            for known in (name, alias):
                if typedef and known:
                    self.aliases[known] = ctypes.c_int
        for key, given in DEFINE.findall(text):
            try:
                setattr(self.constants, key, self._number(given.strip()))
            except (SyntaxError, NameError, TypeError):
                pass  # an initialiser, or text

    def _number(self, text):
        text = re.sub(r"\bU?INT\d+_C\((\w+)\)", r"\1", text)
        text = re.sub(r"\b(0x[0-9a-fA-F]+|\d+)[uUlL]+\b", r"\1", text)
        return int(eval(text, {"__builtins__": {}}, vars(self.constants)))

    def _read_structs(self, text):
        waiting = [(name, body) for name, body, _ in STRUCT.findall(text)]
        while waiting:
            later = []
            for name, body in waiting:
                fields = self._fields(body)
                if fields is None:
                    later.append((name, body))
                else:
                    self.structs[name] = type(name, (ctypes.Structure,), {"_fields_": fields})
                    self.aliases[name] = self.structs[name]
            if len(later) == len(waiting):
                return  # members of a type these few rules do not know: vtables and the like
            waiting = later

    def _fields(self, body):
        fields = []
        for member in filter(None, (part.strip() for part in body.split(";"))):
            if "(" in member:
                pointer = re.search(r"\(\s*\*\s*(\w+)\s*\)", member)
                if not pointer:
                    return None
                fields.append((pointer[1], ctypes.c_void_p))
                continue
            words = MARKS.sub(" ", member)
            found = re.fullmatch(r"\s*(\w+)\s*((?:\*\s*)*)(\w+)\s*((?:\[\w+\])*)\s*", words)
            if not found:
                return None
            kind, stars, name, sizes = found.groups()
            if stars:
                fields.append((name, ctypes.c_void_p))
                continue
            if kind not in self.aliases:
                if kind.endswith("_fn"):
                    fields.append((name, ctypes.c_void_p))
                    continue
                return None
            ctype = self.aliases[kind]
            for size in reversed(re.findall(r"\[(\w+)\]", sizes)):
                ctype = ctype * (self._number(size))
            fields.append((name, ctype))
        return fields

    def _read_functions(self, text):
        for before, name, parameters in FUNCTION.findall(text):
            kinds = []
            for part in filter(None, (p.strip() for p in parameters.split(","))):
                if part == "void":
                    continue
                words = MARKS.sub(" ", part)
                found = re.fullmatch(r"\s*(\w+)\s*(\**)\s*(\w+)\s*(\[\w*\])?\s*", words)
                if found and not found[2] and not found[4] and found[1] in self.aliases:
                    kinds.append((found[3], self.aliases[found[1]]))
                else:
                    kinds.append((found[3] if found else "?", ctypes.c_void_p))
            result = MARKS.sub(" ", before).strip()
            if "*" in result:
                ctype = ctypes.c_char_p if result.startswith("char") else ctypes.c_void_p
            else:
                ctype = None if result == "void" else self.aliases.get(result)
            self.prototypes[name] = (ctype, result == "encours_status", kinds)

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
