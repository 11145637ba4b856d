# SPDX-License-Identifier: MIT
"""A test in C: each struct, enumerator and constant is what the manifest says it is.

Bindings are made from the manifest, where sizes and offsets were computed by libclang. The test
asks the compiler at hand, on the platform at hand.
"""

from typing import Any

Model = dict[str, Any]
PATH = "tests/abi/layout_test.c"
BEGIN = """/* SPDX-License-Identifier: MIT */
/* Generated from the public headers by bindings/generator; do not edit. */
/* Sizes, places and numbers that programs and bindings already built rely on. */
#include <stddef.h>
#include <stdint.h>

#include "encours/encours.h"
#include "support/check.h"

/* What the compiler says beside what the manifest says. */
struct fact {
    const char *name;
    int line;
    intmax_t here;
    intmax_t promised;
};

/* clang-format off */
#define FACT(name, here, promised) {(name), __LINE__, (intmax_t)(here), (intmax_t)(promised)}
#define SIZE(type, size, align) \\
    FACT("size of " #type, sizeof(type), size), FACT("alignment of " #type, _Alignof(type), align)
#define MEMBER(type, member, offset, size) \\
    FACT("offset of " #type "." #member, offsetof(type, member), offset), \\
    FACT("size of " #type "." #member, sizeof(((type *)0)->member), size)
#define VALUE(name, value) FACT(#name, name, value)

"""
COMPARE = """static void compare(const struct fact *facts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_equal_at(facts[i].here, facts[i].promised, facts[i].name, __FILE__, facts[i].line);
}
"""
TEXT = """static void {case}(void **state)
{{
    (void)state;
    compare({table}, sizeof {table} / sizeof {table}[0]);
}}
"""
CASES = (("structs", "structs_have_the_promised_size"),
         ("members", "members_stand_at_the_promised_place"),
         ("enumerators", "enumerators_have_the_promised_value"),
         ("constants", "constants_have_the_promised_value"))


def files(model: Model) -> dict[str, str]:
    """The test."""
    tables = {
        "structs": [f"SIZE({spelling(one)}, {one['size']}, {one['align']})"
                    for one in model["structs"]],
        "members": [f"MEMBER({spelling(one)}, {member['name']}, {member['offset']}, "
                    f"{member['size']})" for one in model["structs"] for member in one["members"]],
        "enumerators": [f"VALUE({value['name']}, {literal(value['value'])})"
                        for one in model["enums"] for value in one["values"]],
        "constants": [f"VALUE({one['name']}, {literal(one['value'])})"
                      for one in model["constants"] if isinstance(one["value"], int)],
    }
    parts = []
    for name, _ in CASES:
        rows = "".join(f"    {row},\n" for row in tables[name])
        parts.append(f"static const struct fact {name}[] = {{\n{rows}}};\n")
    parts[-1] += "/* clang-format on */\n"
    parts.append(COMPARE)
    parts += [TEXT.format(case=case, table=name) for name, case in CASES]
    parts.append(f"CHECK_MAIN({', '.join(case for _, case in CASES[:2])},\n"
                 f"           {', '.join(case for _, case in CASES[2:])})\n")
    return {PATH: BEGIN + "\n".join(parts)}


def spelling(struct: Model) -> str:
    """Structs of Arrow keep the tags of its specification; ours have a typedef of their name."""
    name = str(struct["name"])
    return name if name.startswith("encours_") else f"struct {name}"


def literal(value: int) -> str:
    """A number as C writes it; the least int64 has no literal."""
    if value == -2**63:
        return "INT64_MIN"
    return f"{value}u" if value >= 2**63 else str(value)
