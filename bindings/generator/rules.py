# SPDX-License-Identifier: MIT
"""The names of the rules that a public header must keep, and how one that is broken is told.

`docs/bindings.md` has an example of each; `tests/generator/fixtures/refused` a header that breaks
each, and the same header mended.
"""

RULES = {
    # What may be declared
    "compiles": "A header is C11.",
    "overview": "A header begins with what it is for.",
    "umbrella": "encours.h includes every header.",
    "declaration": "A header declares types, constants and functions.",
    "name": "Every name begins with the library's.",
    "type": "Types are the same on every platform and exist in every language.",
    "pointer-type": "A type name hides no pointer, unless to a function.",
    "function-pointer": "A type of functions has a name.",
    "prototype": "A function says what it takes.",
    "body": "A header holds no code.",
    "by-value": "A struct passed by value fits two registers.",
    "growing": "A struct that may grow is given by a pointer, one at a time.",
    "constant": "A constant is an integer or a text.",
    "initialiser": "An initialiser gives each member of its struct a value.",
    "enum-name": "An enumeration has a name.",
    "enum-value": "Enumerators are different numbers.",
    "enum-member": "A member has a size that no compiler chooses.",
    "bit-field": "A member has a place that no compiler chooses.",
    "nested": "A struct is declared by itself.",
    # What comments say
    "comment": "Everything says what it is.",
    "tag": "A tag is one that is known.",
    "reference": "A comment names what exists.",
    "since": "Everything was introduced in some release.",
    "threads": "A function says who may call it when.",
    "parameter-comment": "A function says what its parameters are.",
    "member-comment": "A struct says what its members are.",
    "meaning": "An integer means one thing.",
    # What calls do
    "direction": "A pointer is read, written or both.",
    "nullable": "Only a pointer can be NULL.",
    "length": "An array says how many elements it has.",
    "ownership": "What comes out is owned or borrowed.",
    "destructor": "A handle that is made can be freed.",
    "order": "Inputs, callback and its user, outputs, error.",
    "callback-user": "A callback is given the pointer of its caller.",
    "nodiscard": "A status may not be dropped.",
    "statuses": "A function that can fail lists how.",
    "error-last": "A function that can fail can say how.",
}


class Refusal(Exception):
    """What a header says cannot be carried into another language."""

    def __init__(self, place: str, rule: str, what: str, instead: str) -> None:
        if rule not in RULES:
            raise ValueError(f"{rule} is no rule")
        self.place, self.rule, self.what, self.instead = place, rule, what, instead
        super().__init__(f"{place}: [{rule}] {what} Write {instead}.")
