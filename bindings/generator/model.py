# SPDX-License-Identifier: MIT
"""The raw model made complete: roles of parameters, meanings of integers, lives of handles.

A role says what a parameter is for, so that no emitter has to guess:

    self, handle, context   a handle; the first one when it is the owner; the context
    value                   an integer, enum or small struct by value
    text                    NUL-terminated UTF-8
    struct                  a struct read by the call
    array, bytes            elements or bytes read by the call; `length` says how many
    memory                  bytes read and written by the call (a partial state, scratch memory)
    length                  how many elements the parameter `length_of` has
    callback, user          a function and the pointer it is given
    out_value, out_struct, out_text, out_handle, out_array    what the call gives back
    out_lent                elements lent by an object until it is freed
    update_struct           a struct read and written
    error                   where a failure is described
"""

import re
from typing import Any

from .parse import Reader
from .shapes import element, is_text

Model = dict[str, Any]
MEANINGS = (
    ("instant", "i64", re.compile(r"microseconds since 1970-01-01 UTC|\binstant\b", re.I)),
    ("date", "i32", re.compile(r"\bepoch days?\b")),
    ("minor", "i64", re.compile(r"\bminor units?\b")),
    ("currency", "u16", re.compile(r"ISO 4217 numeric|\bnumeric codes?\b", re.I)),
)
# "0: 24" and "0 counts as 1": what a count that is 0 stands for.
ZERO_MEANS = re.compile(r"\b0(?::| counts as) (\d+)(?=[;,.)]|$)")
ENUM_OF = re.compile(r"\b(?:an?|flags of)\s+(encours_\w+)")


def meanings_of(thing: Model, enums: set[str]) -> list[tuple[str, str]]:
    """All that a comment says an integer stands for: it should be one thing at most."""
    base, text = element(thing["type"]), thing.get("text", "")
    if base["kind"] != "int":
        return []
    named = list(dict.fromkeys(
        ("flags_of" if said[0].startswith("flags") else "enum", said[1])
        for said in ENUM_OF.finditer(text) if said[1] in enums))
    if base["name"] in ("char", "size"):
        named = []
    found = named + [("meaning", meaning) for meaning, kind, pattern in MEANINGS
                     if base["name"] == kind and pattern.search(text)]
    if not found and base["name"] == "u16" and "currenc" in thing.get("name", ""):
        found = [("meaning", "currency")]
    return found


class Completer:
    """Fills in what follows from the declarations themselves."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.model = reader, reader.model
        self.enums = {enum["name"] for enum in self.model["enums"]}
        self.structs = {struct["name"]: struct for struct in self.model["structs"]}
        self.handles = {handle["name"] for handle in self.model["handles"]}

    def complete(self) -> Model:
        for struct in self.model["structs"]:
            self.complete_struct(struct)
        self.complete_initialisers()
        for function in self.model["functions"]:
            self.complete_function(function)
        for callback in self.model["callbacks"]:
            self.complete_callback(callback)
        self.complete_handles()
        self.complete_zeros()
        return self.model

    def complete_zeros(self) -> None:
        """What lengths are when the count they are made of is 0."""
        lists = [struct["members"] for struct in self.model["structs"]]
        lists += [function["parameters"] for function in self.model["functions"]]
        things = [thing for one in lists for thing in one]
        words = {word for thing in things for word in re.findall(r"\w+", thing.get("length", ""))}
        for thing in things:
            zero = ZERO_MEANS.search(thing.get("text", ""))
            if zero and thing["name"] in words and thing["type"]["kind"] == "int":
                thing["zero_means"] = int(zero[1])

    # --- meanings of integers

    def add_meaning(self, thing: Model) -> None:
        """What an integer stands for, when its comment or type says so."""
        thing |= dict(meanings_of(thing, self.enums)[:1])

    # --- structs

    def complete_struct(self, struct: Model) -> None:
        members = struct["members"]
        struct["sized"] = bool(members) and members[0]["name"] == "struct_size"
        for member in members:
            kind = member["type"]
            if re.fullmatch(r"reserved(_\d+)?", member["name"]):
                member["reserved"] = True
            elif kind["kind"] == "pointer" and is_text(kind) and "length" not in member:
                member["text_pointer"] = True
            self.add_meaning(member)
        lengths = {member["length"]: member["name"] for member in members if "length" in member}
        for member in members:
            if member["type"]["kind"] == "int" and member["name"] in lengths:
                member["length_of"] = [other["name"] for other in members
                                       if other.get("length") == member["name"]]

    def complete_initialisers(self) -> None:
        """Which members an _INIT macro sets to something else than zero."""
        for initialiser in self.reader.initialisers:
            name = initialiser["name"].removesuffix("_INIT").lower()
            struct = self.structs.get(name)
            if struct is None:
                self.reader.refuse(initialiser["place"], "initialiser",
                                   f"`{initialiser['name']}` belongs to no struct.",
                                   "the name of a struct in capitals, then _INIT")
                continue
            struct["initialiser"] = initialiser["name"]
            if len(initialiser["value"]) != len(struct["members"]):
                self.reader.refuse(initialiser["place"], "initialiser",
                                   f"`{initialiser['name']}` does not give a value to each member.",
                                   "one value a member")
                continue
            for member, value in zip(struct["members"], initialiser["value"]):
                if flat(value):
                    member["default"] = value

    # --- functions

    def complete_function(self, function: Model) -> None:
        parameters = function["parameters"]
        self.complete_parameters(parameters)
        returns = function["returns"]
        # A short function says what it returns in its first sentence, not in a @return.
        said = dict(returns) if returns["text"] else \
            {**returns, "text": function["text"], "name": function["name"]}
        self.add_meaning(said)
        returns |= {key: said[key] for key in ("enum", "flags_of", "meaning") if key in said}
        returns["role"] = self.return_role(returns["type"])
        if parameters and parameters[0]["role"] == "self":
            function["owner"] = parameters[0]["type"]["to"]["name"]
        function["fallible"] = returns["role"] == "status"

    def complete_parameters(self, parameters: list[Model], callback: bool = False) -> None:
        lengths: dict[str, list[str]] = {}
        for parameter in parameters:
            if "length" in parameter:
                lengths.setdefault(parameter["length"], []).append(parameter["name"])
        for at, parameter in enumerate(parameters):
            self.add_meaning(parameter)
            parameter["role"] = self.role(parameter, at, parameters)
            kind = parameter["type"]
            if callback and at == 0 and kind["kind"] == "pointer" and kind["to"]["kind"] == "void":
                parameter["role"] = "user"
            if parameter["name"] in lengths and parameter["role"] in ("value", "out_value"):
                if parameter["role"] == "value":
                    parameter["role"] = "length"
                parameter["length_of"] = lengths[parameter["name"]]

    @staticmethod
    def return_role(kind: Model) -> str:
        if kind.get("alias") == "encours_status":
            return "status"
        if kind["kind"] == "void":
            return "nothing"
        if kind["kind"] != "pointer":
            return "value"
        if is_text(kind):
            return "text"
        return {"struct": "struct", "handle": "handle", "void": "memory"}.get(
            kind["to"]["kind"], "array")

    def role(self, parameter: Model, at: int, parameters: list[Model]) -> str:
        kind, name = parameter["type"], parameter["name"]
        if name == "error" and at == len(parameters) - 1 and kind["kind"] == "pointer":
            return "error" if not kind["const"] and kind["to"].get("name") == "encours_error" \
                else "struct"
        if kind["kind"] in ("int", "enum", "struct"):
            return "value"
        if kind["kind"] == "callback":
            return "callback"
        if kind["kind"] != "pointer":
            return "unknown"
        to = kind["to"]
        if to["kind"] == "handle":
            if to["name"] == "encours_context":
                return "self" if len(parameters) == 1 else "context"
            return "self" if at == 0 else "handle"
        if to["kind"] == "void" and re.fullmatch(r"(\w+_)?user", name):
            return "user"
        if to["kind"] == "pointer":
            return self.role_of_double(parameter, to)
        return self.role_of_pointer(parameter, to, kind["const"])

    @staticmethod
    def role_of_double(parameter: Model, to: Model) -> str:
        if to["to"]["kind"] == "handle":
            return "out_handle"
        if parameter.get("direction") == "out":
            return "out_text" if is_text(to) and "length" not in parameter else "out_lent"
        return "array"

    @staticmethod
    def role_of_pointer(parameter: Model, to: Model, const: bool) -> str:
        sized = "length" in parameter
        out = parameter.get("direction") == "out"
        if to["kind"] == "void":
            return "bytes" if const else "memory"
        if const:
            if sized:
                return "bytes" if to.get("name") in ("char", "u8") else "array"
            return {"struct": "struct"}.get(to["kind"], "text" if is_text(parameter["type"])
                                            else "unknown")
        if sized:
            return "out_array" if out else "memory"
        if to["kind"] == "struct":
            return "out_struct" if out else "update_struct"
        return "out_value" if out else "unknown"

    def complete_callback(self, callback: Model) -> None:
        self.complete_parameters(callback["parameters"], callback=True)
        self.add_meaning(callback["returns"])
        callback["returns"]["role"] = self.return_role(callback["returns"]["type"])

    # --- handles

    def complete_handles(self) -> None:
        for handle in self.model["handles"]:
            name = handle["name"]
            destructor = f"{name}_free"
            makers = [function for function in self.model["functions"]
                      if any(p["role"] == "out_handle" and p["type"]["to"]["to"]["name"] == name
                             and p.get("ownership") == "owned" for p in function["parameters"])]
            handle["constructors"] = [function["name"] for function in makers]
            if any(function["name"] == destructor for function in self.model["functions"]):
                handle["destructor"] = destructor
            handle["parents"] = sorted({
                p["type"]["to"]["name"] for function in makers for p in function["parameters"]
                if p["role"] in ("self", "handle", "context")})


def flat(value: Any) -> bool:
    """Whether any number in it is not zero."""
    return any(flat(one) for one in value) if isinstance(value, list) else bool(value)
