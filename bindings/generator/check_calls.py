# SPDX-License-Identifier: MIT
"""Refuses what functions and callbacks leave undeclared or ambiguous."""

import re
from collections.abc import Callable
from typing import Any

from .shapes import element, fixes_size

Model = dict[str, Any]
Refuse = Callable[[Model, str, str, str], None]
THREADS = ("any", "shared", "exclusive")
WORD = re.compile(r"[A-Za-z_]\w*")
BY_VALUE_MAX = 16
INPUTS = ("value", "text", "struct", "array", "bytes", "handle")
OUTPUTS = ("out_value", "out_struct", "out_text", "out_handle", "out_array", "out_lent")


class CallChecker:
    """The checks of everything that is called."""

    def __init__(self, model: Model, refuse: Refuse) -> None:
        self.model, self.refuse = model, refuse
        self.statuses = {value["name"] for enum in model["enums"] for value in enum["values"]
                         if enum["name"] == "encours_status_kind"}
        self.statuses |= {constant["name"] for constant in model["constants"]
                          if constant["name"].startswith("ENCOURS_E_")}
        self.structs = {struct["name"]: struct for struct in model["structs"]}
        self.functions = {function["name"] for function in model["functions"]}

    def check(self) -> None:
        for function in self.model["functions"]:
            self.check_function(function)
        for callback in self.model["callbacks"]:
            if callback["parameters"][:1] and callback["parameters"][0]["role"] != "user":
                self.refuse(callback, "callback-user", f"`{callback['name']}` is not given the "
                            "caller's pointer first.", "`void *user` as its first parameter")
            self.check_documented(callback)
            for parameter in callback["parameters"]:
                self.check_parameter(callback, parameter)

    # --- what a function says of itself

    def check_function(self, function: Model) -> None:
        name = function["name"]
        if not function["commented"] or not function["text"]:
            self.refuse(function, "comment", f"`{name}` has no comment.",
                        "what it is for, above it")
        if not function["since"]:
            self.refuse(function, "since", f"`{name}` has no ENCOURS_API.",
                        "ENCOURS_API(major, minor) before it")
        elif function["since_said"] != [function["since"]]:
            self.refuse(function, "since", f"`{name}` says @since "
                        f"{' '.join(function['since_said']) or 'nothing'}.",
                        f"@since {function['since']}, as ENCOURS_API says")
        if len(function["threads"]) != 1 or function["threads"][0] not in THREADS:
            self.refuse(function, "threads", f"`{name}` does not say who may call it when.",
                        "@threads any, shared or exclusive, once")
        self.check_documented(function)
        self.check_statuses(function)
        for parameter in function["parameters"]:
            self.check_parameter(function, parameter)
        self.check_order(function)
        self.check_return(function)

    def check_documented(self, function: Model) -> None:
        names = [parameter["name"] for parameter in function["parameters"]]
        for parameter in function["parameters"]:
            understood = parameter["role"] == "error" or (
                parameter["role"] == "user" and "threads" not in function)
            if parameter["name"] not in function["documented"] and not understood:
                self.refuse(at(function, parameter), "parameter-comment", f"`{function['name']}` "
                            f"does not say what `{parameter['name']}` is.",
                            f"@param {parameter['name']} with its unit")
        for extra in function["documented"]:
            if extra not in names:
                self.refuse(function, "parameter-comment", f"`{function['name']}` describes "
                            f"`{extra}`, which it does not take.", "the names of its parameters")

    def check_statuses(self, function: Model) -> None:
        name = function["name"]
        if not function["fallible"]:
            if function["statuses"]:
                self.refuse(function, "statuses", f"`{name}` cannot fail and lists statuses.",
                            "@return, or encours_status as what it returns")
            return
        if not function["nodiscard"]:
            self.refuse(function, "nodiscard", f"`{name}` returns a status that may be dropped.",
                        "ENCOURS_NODISCARD")
        listed = [status["name"] for status in function["statuses"]]
        if "ENCOURS_OK" not in listed:
            self.refuse(function, "statuses", f"`{name}` does not list its statuses.",
                        "@retval ENCOURS_OK and one for each kind of failure")
        for status in listed:
            if status not in self.statuses or listed.count(status) > 1:
                self.refuse(function, "statuses", f"`{name}` lists {status}, which is no status or "
                            "there twice.", "each member of encours_status_kind once")
        last = function["parameters"][-1:]
        if not last or last[0]["role"] != "error":
            self.refuse(function, "error-last", f"`{name}` can fail and cannot say how.",
                        "`encours_error *error` as its last parameter")

    # --- parameters

    def check_parameter(self, function: Model, parameter: Model) -> None:
        role, kind = parameter["role"], parameter["type"]
        name = f"`{function['name']}`: `{parameter['name']}`"
        place = at(function, parameter)
        if kind["kind"] == "pointer":
            self.check_direction(function, parameter, name)
        else:
            self.check_value(parameter, place, name)
        if fixes_size(kind, parameter, self.structs):
            self.refuse(place, "growing", f"{name} has the size of a struct that may grow.",
                        "a pointer to one, or columns")
        if role == "out_handle" and parameter.get("ownership") not in ("owned", "borrowed"):
            self.refuse(place, "ownership", f"{name} does not say who frees it.",
                        "ENCOURS_OWNED or ENCOURS_BORROWED before it")
        if role in ("out_lent", "out_text") and parameter.get("ownership") != "borrowed":
            self.refuse(place, "ownership", f"{name} does not say who frees it.",
                        "ENCOURS_BORROWED before it")
        if role == "out_struct" and self.points(parameter) and "ownership" not in parameter:
            self.refuse(place, "ownership", f"{name} has pointers and does not say whose they are.",
                        "ENCOURS_OWNED or ENCOURS_BORROWED before it")
        if role in ("array", "bytes", "out_array", "out_lent") and "length" not in parameter:
            self.refuse(place, "length", f"{name} does not say how many elements it has.",
                        "@len{the parameter that says how many}")
        if role == "memory" and "length" not in parameter and "threads" in function:
            self.refuse(place, "length", f"{name} does not say how many bytes it has.",
                        "@len{the parameter that says how many}")
        if "length" in parameter:
            self.check_length(function, parameter, name)
        if role == "callback":
            after = function["parameters"][function["parameters"].index(parameter) + 1 :][:1]
            if not after or after[0]["role"] != "user":
                self.refuse(place, "callback-user", f"{name} has no pointer for its caller.",
                            "`void *user` right after it")

    def check_value(self, parameter: Model, place: Model, name: str) -> None:
        for key, tag in (("length", "len"), ("nullable", "nullable")):
            if key in parameter and parameter["type"]["kind"] != "callback":
                self.refuse(place, key, f"{name} is no pointer.", f"no @{tag}")
        if parameter.get("direction", "in") != "in":
            self.refuse(place, "direction", f"{name} is passed by value.", "@param[in]")
        self.check_by_value(parameter["type"], place, name)

    def check_by_value(self, kind: Model, place: Model, name: str) -> None:
        struct = self.structs.get(kind["name"]) if kind["kind"] == "struct" else None
        if struct and struct["size"] > BY_VALUE_MAX:
            self.refuse(place, "by-value", f"{name} is {struct['size']} bytes passed by value.",
                        "a pointer to const")

    def check_direction(self, function: Model, parameter: Model, name: str) -> None:
        role, direction = parameter["role"], parameter.get("direction")
        kind, place = parameter["type"], at(function, parameter)
        if role == "unknown":
            self.refuse(place, "direction", f"{name} may be read, written or an array.",
                        "@param[in], [out] or [in,out], const where it is read, @len{} when an "
                        "array")
        elif kind["const"] and direction in ("out", "in,out"):
            self.refuse(place, "direction", f"{name} is const and written.",
                        "@param[in], or no const")
        elif role == "update_struct" and direction != "in,out":
            self.refuse(place, "direction", f"{name} is read or written.",
                        "@param[out] or @param[in,out]")
        elif not direction and not kind["const"] and role not in (
                "self", "handle", "context", "error", "user"):
            self.refuse(place, "direction", f"{name} has no direction.",
                        "@param[out] or @param[in,out]")

    def check_length(self, function: Model, parameter: Model, name: str) -> None:
        """Each name in a length is a parameter, a member of one, or what a method answers.

        Of a state it may also be what the state was begun with.
        """
        known = self.given(function)
        for begin in self.model["functions"]:
            prefix = begin["name"].removesuffix("begin")
            if prefix != begin["name"] and function["name"].startswith(prefix):
                known |= self.given(begin)
        owner = function.get("owner")
        for word in WORD.findall(parameter["length"]):
            if word in known or (owner and self.answers(owner, word)):
                continue
            self.refuse(at(function, parameter), "length", f"{name} has {word} elements, which is "
                        "nothing the call knows.",
                        "a parameter, a member of one, or a count of its handle")

    def given(self, function: Model) -> set[str]:
        """Parameters and members of parameters."""
        known = {parameter["name"] for parameter in function["parameters"]}
        for parameter in function["parameters"]:
            struct = self.structs.get(element(parameter["type"]).get("name", ""))
            known |= {member["name"] for member in struct["members"]} if struct else set()
        return known

    def answers(self, owner: str, word: str) -> bool:
        singular = re.sub(r"ies$", "y", word) if word.endswith("ies") else word.removesuffix("s")
        return bool({f"{owner}_{word}", f"{owner}_{singular}_count"} & self.functions)

    def check_order(self, function: Model) -> None:
        """Inputs, callback and user, outputs, error.

        Memory and structs of columns may be read and written, so they stand anywhere.
        """
        stage = 0
        for parameter in function["parameters"]:
            role = parameter["role"]
            now = stage if self.receives(parameter) else 0 if role in INPUTS else \
                1 if role in ("callback", "user") else 2 if role in OUTPUTS else stage
            if now < stage:
                self.refuse(at(function, parameter), "order", f"`{function['name']}`: "
                            f"`{parameter['name']}` stands after what comes out.",
                            "self, inputs, callback and user, outputs, error")
                return
            stage = max(stage, now)

    def receives(self, parameter: Model) -> bool:
        """A struct of pointers through which the call writes."""
        struct = self.structs.get(element(parameter["type"]).get("name", ""))
        return struct is not None and any("out" in member for member in struct["members"])

    def points(self, parameter: Model) -> bool:
        """A struct with pointers that the call itself sets."""
        struct = self.structs.get(element(parameter["type"]).get("name", ""))
        return struct is not None and any(
            member["type"]["kind"] == "pointer" and "out" not in member
            for member in struct["members"])

    def check_return(self, function: Model) -> None:
        returns, name = function["returns"], f"`{function['name']}`"
        if returns["role"] in ("text", "array", "struct", "handle") \
                and returns.get("ownership") != "borrowed":
            self.refuse(function, "ownership", f"{name} does not say how long what it "
                        "returns lives.", "ENCOURS_BORROWED before it")
        if returns["role"] == "array" and "length" not in returns:
            self.refuse(function, "length", f"{name} does not say how many elements "
                        "it returns.", "@return @len{}")
        self.check_by_value(returns["type"], function, f"What {name} returns")
        if fixes_size(returns["type"], returns, self.structs):
            self.refuse(function, "growing", f"What {name} returns is a struct that may grow.",
                        "an out parameter")


def at(function: Model, parameter: Model) -> Model:
    """Where a parameter is declared."""
    return {"header": function["header"], "line": parameter["line"]}
