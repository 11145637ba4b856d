# SPDX-License-Identifier: MIT
"""The canonical documents that are kept cover the schema of policies.

Each attribute that may be left out is off its default in `everything`, each word of the schema
stands somewhere, each element is in `defaults`: so what a release adds cannot go without a document
that locks it.
"""

import hashlib
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

root = Path(sys.argv[1])
sys.path.insert(0, str(root / "tests" / "support"))

from tap import Cases  # noqa: E402

cases = Cases()
FOLDER = root / "tests" / "schema" / "canonical"
RNG = "{http://relaxng.org/ns/structure/1.0}"
POLICY = "{urn:encours:policy:1}"


class Schema:
    """Elements with their attributes: the words that each may have, and which may be left out."""

    def __init__(self, path):
        grammar = ElementTree.parse(path).getroot()
        self.defined = {one.get("name"): one for one in grammar.iter(RNG + "define")}
        self.elements, self.optional = {}, set()
        for one in grammar.iter(RNG + "element"):
            self.elements.setdefault(one.get("name"), {}).update(self.attributes_of(one))

    def children(self, node):
        for child in node:
            yield from self.defined[child.get("name")] if child.tag == RNG + "ref" else (child,)

    def attributes_of(self, element):
        found, left = {}, [(element, False)]
        while left:
            node, optional = left.pop()
            for child in self.children(node):
                if child.tag == RNG + "attribute":
                    found[child.get("name")] = self.words_of(child)
                    if optional:
                        self.optional.add((element.get("name"), child.get("name")))
                elif child.tag != RNG + "element":
                    left.append((child, optional or child.tag == RNG + "optional"))
        return found

    def words_of(self, attribute):
        words, left = set(), [attribute]
        while left:
            for child in self.children(left.pop()):
                if child.tag == RNG + "value":
                    words.add(child.text)
                left.append(child)
        return words


def values_in(name):
    """By element and attribute the values in a canonical document; None: it was left out."""
    found = {}
    for element in ElementTree.parse(FOLDER / f"{name}.xml").getroot().iter():
        tag = element.tag.removeprefix(POLICY)
        for attribute in schema.elements[tag]:
            found.setdefault((tag, attribute), set()).add(element.get(attribute))
    return found


schema = Schema(root / "lib" / "policy" / "policy.rng")
names = sorted(path.name.removesuffix(".source.xml") for path in FOLDER.glob("*.source.xml"))


@cases
def digests_are_those_of_the_files():
    kept = dict(reversed(line.split("  ")) for line in
                (FOLDER / "SHA256SUMS").read_text(encoding="ascii").splitlines())
    found = {f"{name}.xml": hashlib.sha256((FOLDER / f"{name}.xml").read_bytes()).hexdigest()
             for name in names}
    return [f"{name}: {found.get(name)} is not {kept.get(name)}"
            for name in sorted(kept.keys() | found.keys()) if kept.get(name) != found.get(name)]


@cases
def each_element_is_in_both_documents():
    sources = {name: {one.tag.removeprefix(POLICY) for one in
                      ElementTree.parse(FOLDER / f"{name}.source.xml").getroot().iter()}
               for name in ("defaults", "everything")}
    optional_texts = {"english", "french"}  # have no attributes, and are what they say
    return [f"{name}.source.xml has no <{element}>"
            for name, there in sources.items() for element in sorted(schema.elements.keys() - there)
            if name == "everything" or element not in optional_texts]


@cases
def each_attribute_is_off_its_default():
    plain, off = values_in("defaults"), values_in("everything")
    return [f"everything.xml: <{element}> has {attribute} at its default only"
            for element, attribute in sorted(schema.optional)
            if not off.get((element, attribute), set()) - plain.get((element, attribute), {None})]


@cases
def each_word_stands_somewhere():
    found = {}
    for name in names:
        for place, values in values_in(name).items():
            found.setdefault(place, set()).update(
                word for value in values if value is not None for word in [value, *value.split()])
    return [f'no document has <{element} {attribute}="{word}">'
            for element, attributes in schema.elements.items()
            for attribute, words in attributes.items()
            for word in sorted(words - found.get((element, attribute), set()))]


cases.main()
