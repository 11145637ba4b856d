# SPDX-License-Identifier: MIT
"""Emits the classes of handles and headers: which function is a method of what, by which name."""

from .java_columns import columns
from .java_methods import Builder
from .java_structs import record
from .java_text import (KEYWORDS, SOURCES, Model, bare, camel, class_of, class_of_header,
                        comment, java_file, native_class, plain)
from .java_types import Types

PACKAGE = "org.encours"
# Handles with methods written by hand, in an interface of this name that they implement.
IDIOMS = {"encours_agenda": "AgendaIdiom", "encours_aging": "AgingIdiom",
          "encours_assignment": "AssignmentIdiom", "encours_assignments": "AssignmentsIdiom",
          "encours_credit": "CreditIdiom", "encours_customer": "CustomerIdiom",
          "encours_dso_report": "DsoReportIdiom", "encours_ledger": "LedgerIdiom",
          "encours_policy": "PolicyIdiom", "encours_request_steps": "RequestStepsIdiom",
          "encours_requests": "RequestsIdiom", "encours_simulation": "SimulationIdiom",
          "encours_store": "StoreIdiom", "encours_transaction": "TransactionIdiom",
          "encours_view": "ViewIdiom"}
MAKERS = ("new", "open", "create")


class Placer:
    """Says where each function goes."""

    def __init__(self, types: Types) -> None:
        self.types = types
        self.destructors = {one.get("destructor") for one in types.handles.values()}
        self.methods: dict[str, list[Model]] = {}
        for function in types.model["functions"]:
            if function["name"] not in self.destructors:
                self.methods.setdefault(self.class_of(function), []).append(function)

    def class_of(self, function: Model) -> str:
        """The handle a function works on or makes; else the class of its header."""
        if "owner" in function:
            return class_of(function["owner"])
        made = [one["type"]["to"]["to"]["name"] for one in function["parameters"]
                if one["role"] == "out_handle"]
        for name in made:
            if function["name"].startswith(name + "_") or function["header"] == bare(name):
                return class_of(name)
        return class_of_header(function["header"])

    def name_of(self, function: Model) -> str:
        """The name of a method: without the words that its class says already."""
        if "owner" in function:
            return self.joined(function, bare(function["owner"]).split("_"), True)
        java = self.class_of(function)
        handle = next((one for one in self.types.handles if class_of(one) == java), None)
        own = bare(handle).split("_") if handle else function["header"].split("_")
        return self.joined(function, own, bool(handle))

    @staticmethod
    def joined(function: Model, own: list[str], whole: bool) -> str:
        """Words that begin as the class does are left out; a maker names what it makes last."""
        words, common = bare(function["name"]).split("_"), 0
        while common < len(own) and common < len(words) - 1 and words[common] == own[common]:
            common += 1
        if whole and common < len(own):
            common = 0
        rest = words[common:]
        makes = any(one["role"] == "out_handle" for one in function["parameters"])
        if makes and rest == ["new"]:
            rest = ["create"]
        elif makes and rest[-1] in MAKERS:
            rest = [rest[-1], *rest[:-1]]
        if makes and rest == ["import"]:
            rest = ["import", own[-1]]
        name = camel("_".join(rest))
        return name if name.rstrip("_") not in KEYWORDS and name != "close" else \
            camel("_".join(words))

    def placed(self) -> dict[str, tuple[str, str]]:
        """Class and method of each function."""
        return {function["name"]: (java, self.name_of(function))
                for java, functions in self.methods.items() for function in functions}

    def bodies(self, java: str) -> list[str]:
        """Methods of a class and the records of their results."""
        lines: list[str] = []
        records: list[str] = []
        for function in self.methods.get(java, []):
            builder = Builder(self.types, function, self.name_of(function),
                              function.get("owner"))
            lines += [*builder.build(), ""]
            made = builder.result_record()
            if made:
                records += [*made, ""]
        return [*lines, *records]


def files(types: Types) -> dict[str, str]:
    placer, found = Placer(types), {}
    done: set[str] = set()
    for handle in types.handles.values():
        java = class_of(handle["name"])
        done.add(java)
        found[java] = handle_class(types, placer, handle, java)
    for name, struct in types.structs.items():
        if types.is_raw(name) or types.struct_type(name) != class_of(name) \
                or name == "encours_money":
            continue
        java = class_of(name)
        done.add(java)
        extra = [*constants(types, java), *placer.bodies(java)]
        how = columns if types.is_columns(name) else record
        found[java] = how(types, struct, trimmed(extra))
    found |= header_classes(types, placer, done)
    return {f"{SOURCES}/{java}.java": java_file(PACKAGE, body) for java, body in found.items()}


def trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines


# --- handles

def handle_class(types: Types, placer: Placer, handle: Model, java: str) -> list[str]:
    idiom = IDIOMS.get(handle["name"])
    implements = f" implements {idiom}" if idiom else ""
    free = f"{native_class(handle_header(types, handle))}::" \
           f"{camel(bare(handle.get('destructor', handle['name'] + '_free')))}"
    lines = [*comment(handle["text"]), f"public final class {java} extends Handle{implements} {{",
             *constants(types, java),
             f"    {java}(MemorySegment address, Object... kept) {{",
             f"        super(address, {free}, kept);", "    }", ""]
    if handle["name"] == "encours_context":
        lines += STANDARD
    return [*trimmed([*lines, *placer.bodies(java)]), "}"]


def handle_header(types: Types, handle: Model) -> str:
    function = types.functions.get(handle.get("destructor", ""))
    return str(function["header"] if function else handle["header"])


STANDARD = """    /** Made when it is first asked for; it lives as long as the process. */
    private static final class Standard {
        private static final Context CONTEXT = create(null);

        static {
            CONTEXT.share();
        }
    }

    /**
     * The context of calls that are not given one: default limits, no log. Closing it does
     * nothing.
     *
     * @return always the same context
     */
    public static Context standard() {
        return Standard.CONTEXT;
    }
""".split("\n")


# --- headers

def header_classes(types: Types, placer: Placer, done: set[str]) -> dict[str, list[str]]:
    found = {}
    for header in types.model["headers"]:
        java = class_of_header(header["name"])
        if java in done:
            continue
        body = [*constants(types, java), *placer.bodies(java)]
        if body:
            found[java] = [*comment(header["text"] or plain(header["name"])),
                           f"public final class {java} {{", *trimmed(body), "",
                           f"    private {java}() {{}}", "}"]
    return found


def constants(types: Types, java: str) -> list[str]:
    """Numbers with a name: constants of the headers of a class and flags without a type."""
    lines: list[str] = []
    for header in types.model["headers"]:
        if class_of_header(header["name"]) != java:
            continue
        given = [one for one in types.model["constants"] if one["header"] == header["name"]
                 and one["name"].startswith("ENCOURS_")]
        for enum in types.model["enums"]:
            if not enum["name"] and enum["header"] == header["name"]:
                given += [{**one, "type": "flag"} for one in enum["values"]]
        short = names_of(header["name"], [one["name"] for one in given])
        for one in given:
            lines += comment(one.get("text") or plain(short[one["name"]].lower()), indent=4)
            lines += [f"    public static final {literal(short[one['name']], one['value'])}", ""]
    return lines


def names_of(header: str, names: list[str]) -> dict[str, str]:
    """Constants without the words of their header, which their class says."""
    own, found = header.upper().split("_"), {}
    for name in names:
        words = name.removeprefix("ENCOURS_").split("_")
        common = 0
        while common < len(own) and len(words) > common + 1 and words[common] == own[common]:
            common += 1
        found[name] = "_".join(words[common:])
    if len(set(found.values())) != len(found):
        return {name: name.removeprefix("ENCOURS_") for name in names}
    return found


def literal(name: str, value: int | str) -> str:
    if isinstance(value, str):
        return f"String {name} = \"{value}\";"
    if -(1 << 31) <= value < 1 << 31:
        return f"int {name} = {value};"
    return f"long {name} = {value}L;"


