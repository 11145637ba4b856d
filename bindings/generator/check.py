# SPDX-License-Identifier: MIT
"""The rules a header must keep so that three languages can be made from it."""

import re
from typing import Any

from .model import element
from .parse import Reader

Model = dict[str, Any]
THREADS = ("any", "shared", "exclusive")
INDIRECT = re.compile(r"[A-Za-z_]\w*")


class Checker:
    """Refuses what is not declared or ambiguous."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.model = reader, reader.model
        self.constants = {value["name"]: value["value"] for enum in self.model["enums"]
                          for value in enum["values"]}
        self.structs = {struct["name"]: struct for struct in self.model["structs"]}

    def check(self) -> None:
        for function in self.model["functions"]:
            self.check_function(function)
        for struct in self.model["structs"]:
            self.check_struct(struct)
        for handle in self.model["handles"]:
            self.check_handle(handle)
        for enum in self.model["enums"]:
            self.check_enum(enum)
        for callback in self.model["callbacks"]:
            if callback["parameters"][:1] and callback["parameters"][0]["role"] != "user":
                self.refuse(callback, "callback-user", f"`{callback['name']}` is not given the "
                            "caller's pointer first.", "`void *user` as its first parameter")

    def refuse(self, thing: Model, rule: str, what: str, instead: str) -> None:
        self.reader.refuse(f"{thing['header']}.h:{thing['line']}", rule, what, instead)

    # --- functions

    def check_function(self, function: Model) -> None:
        name = function["name"]
        if not function["commented"]:
            self.refuse(function, "comment", f"`{name}` has no comment.", "a comment above it")
        if not function["since"]:
            self.refuse(function, "since", f"`{name}` has no ENCOURS_API.",
                        "ENCOURS_API(major, minor) before it")
        elif function["since_said"] != [function["since"]]:
            self.refuse(function, "since", f"`{name}` says @since "
                        f"{' '.join(function['since_said']) or 'nothing'}.",
                        f"@since {function['since']}, as ENCOURS_API says")
        if len(function["threads"]) != 1 or function["threads"][0] not in THREADS:
            self.refuse(function, "threads", f"`{name}` does not say who may call it when.",
                        "@threads any, shared or exclusive")
        for unknown in function["unknown"]:
            self.refuse(function, "tag", f"`{name}`: {unknown}.", "the tag with its name")
        self.check_documented(function)
        self.check_statuses(function)
        for parameter in function["parameters"]:
            self.check_parameter(function, parameter)
        self.check_return(function)

    def check_documented(self, function: Model) -> None:
        names = [parameter["name"] for parameter in function["parameters"]]
        for parameter in function["parameters"]:
            if parameter["name"] not in function["documented"] and parameter["role"] != "error":
                self.refuse(function, "parameter-comment", f"`{function['name']}` does not say what "
                            f"`{parameter['name']}` is.", f"@param {parameter['name']} with its unit")
        for extra in function["documented"]:
            if extra not in names:
                self.refuse(function, "parameter-comment", f"`{function['name']}` describes "
                            f"`{extra}`, which it does not take.", "the names of its parameters")

    def check_statuses(self, function: Model) -> None:
        name = function["name"]
        if not function["fallible"]:
            return
        if not function["nodiscard"]:
            self.refuse(function, "nodiscard", f"`{name}` returns a status that may be dropped.",
                        "ENCOURS_NODISCARD")
        if "ENCOURS_OK" not in [status["name"] for status in function["statuses"]]:
            self.refuse(function, "statuses", f"`{name}` does not list its statuses.",
                        "@retval ENCOURS_OK and one for each kind of failure")
        for status in function["statuses"]:
            if status["name"] not in self.constants and not any(
                    status["name"] == constant["name"] for constant in self.model["constants"]):
                self.refuse(function, "statuses", f"`{name}` lists {status['name']}, which is no "
                            "status.", "a member of encours_status_kind")
        last = function["parameters"][-1:]
        if not last or last[0]["role"] != "error":
            self.refuse(function, "error-last", f"`{name}` can fail and cannot say how.",
                        "`encours_error *error` as its last parameter")

    def check_parameter(self, function: Model, parameter: Model) -> None:
        role, name = parameter["role"], f"`{function['name']}`: `{parameter['name']}`"
        kind = parameter["type"]
        if role == "unknown":
            self.refuse(function, "direction", f"{name} may be read, written or an array.",
                        "@param[in], [out] or [in,out], const where it is read, @len{} when an array")
        if kind["kind"] == "pointer" and not kind["const"] and role not in (
                "self", "handle", "context", "error", "user") and \
                parameter.get("direction") not in ("out", "in,out", "in"):
            self.refuse(function, "direction", f"{name} has no direction.",
                        "@param[out] or @param[in,out]")
        if role == "out_handle" and parameter.get("ownership") not in ("owned", "borrowed"):
            self.refuse(function, "ownership", f"{name} does not say who frees it.",
                        "ENCOURS_OWNED or ENCOURS_BORROWED before it")
        if role in ("out_lent", "out_text") and parameter.get("ownership") != "borrowed":
            self.refuse(function, "ownership", f"{name} does not say who frees it.",
                        "ENCOURS_BORROWED before it")
        if role in ("array", "bytes", "memory", "out_array", "out_lent") \
                and "length" not in parameter:
            self.refuse(function, "length", f"{name} does not say how many elements it has.",
                        "@len{the parameter that says how many}")
        if "length" in parameter:
            self.check_length(function, parameter, name)
        if role == "callback":
            at = function["parameters"].index(parameter)
            after = function["parameters"][at + 1 : at + 2]
            if not after or after[0]["role"] != "user":
                self.refuse(function, "callback-user", f"{name} has no pointer for its caller.",
                            "`void *user` right after it")

    def check_length(self, function: Model, parameter: Model, name: str) -> None:
        """Each name in a length is a parameter, a member of one, or what a method answers."""
        known = {other["name"] for other in function["parameters"]}
        for other in function["parameters"]:
            struct = self.structs.get(element(other["type"]).get("name", ""))
            known |= {member["name"] for member in struct["members"]} if struct else set()
        owner = function.get("owner")
        for word in INDIRECT.findall(parameter["length"]):
            if word in known or (owner and self.answers(owner, word)):
                continue
            self.refuse(function, "length", f"{name} has {word} elements, which is nothing the "
                        "call knows.", "a parameter, a member of one, or a count of its handle")

    def answers(self, owner: str, word: str) -> bool:
        singular = re.sub(r"ies$", "y", word) if word.endswith("ies") else word.removesuffix("s")
        names = {function["name"] for function in self.model["functions"]}
        return bool({f"{owner}_{word}", f"{owner}_{singular}_count"} & names)

    def check_return(self, function: Model) -> None:
        returns = function["returns"]
        if returns["role"] in ("text", "array", "struct", "handle") \
                and returns.get("ownership") != "borrowed":
            self.refuse(function, "ownership", f"`{function['name']}` does not say how long what it "
                        "returns lives.", "ENCOURS_BORROWED before it")
        if returns["role"] == "array" and "length" not in returns:
            self.refuse(function, "length", f"`{function['name']}` does not say how many elements "
                        "it returns.", "@return @len{}")

    # --- types

    def check_struct(self, struct: Model) -> None:
        for member in struct["members"]:
            place = {"header": struct["header"], "line": member["line"]}
            name = f"`{struct['name']}.{member['name']}`"
            kind = member["type"]
            if kind["kind"] == "enum":
                self.refuse(place, "enum-member", f"{name} has the size the compiler gives an enum.",
                            "an int32_t, and \"an " + kind["name"] + "\" in its comment")
            if struct["sized"] and not member["text"] and not member.get("reserved"):
                self.refuse(place, "member-comment", f"{name} has no comment.", "/**< what, unit */")
            if struct["name"].startswith("Arrow") or kind["kind"] != "pointer":
                continue
            if kind["to"]["kind"] in ("int", "pointer", "enum", "void") \
                    and not member.get("text_pointer") and "length" not in member \
                    and not member["name"].endswith("user"):
                self.refuse(place, "length", f"{name} does not say how many elements it has.",
                            "@len{the member that says how many}")

    def check_handle(self, handle: Model) -> None:
        if "destructor" not in handle and handle["constructors"]:
            self.refuse(handle, "destructor", f"`{handle['name']}` cannot be freed.",
                        f"`{handle['name']}_free`")
        if not handle["text"]:
            self.refuse(handle, "comment", f"`{handle['name']}` has no comment.", "what it is")

    def check_enum(self, enum: Model) -> None:
        seen: dict[int, str] = {}
        for value in enum["values"]:
            if value["value"] in seen:
                self.refuse(enum, "enum-value", f"`{value['name']}` and `{seen[value['value']]}` "
                            "are one number.", "a number of its own for each")
            seen[value["value"]] = value["name"]
