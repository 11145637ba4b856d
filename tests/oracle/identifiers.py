# SPDX-License-Identifier: MIT
"""Numbers of companies against the package python-stdnum, where it is installed: every country, on
random numbers of the right form, on numbers that pass, and on those with one character changed.
IDN-001 to IDN-010."""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library  # noqa: E402

try:
    import stdnum
except ImportError:
    stdnum = None

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
SIREN, SIRET, VAT, LEI, DUNS, EORI, IBAN, OWN = range(1, 9)
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# What stands where: 9 a digit, A a letter, * either, others themselves.
FORMS = {
    "AT": ["U99999999"], "BE": ["0999999999", "1999999999", "999999999"],
    "BG": ["999999999", "9999999999"], "CY": ["99999999A"],
    "CZ": ["99999999", "999999999", "9999999999"], "DE": ["999999999"], "DK": ["99999999"],
    "EE": ["999999999"], "EL": ["999999999"], "ES": ["*9999999*", "99999999A", "A9999999*"],
    "FI": ["99999999"], "FR": ["99999999999", "A9999999999", "9A999999999", "AA999999999"],
    "GB": ["999999999", "999999999999", "GD999", "HA999"], "HR": ["99999999999"],
    "HU": ["99999999"], "IE": ["9999999A", "9999999AA", "9A99999A", "9+99999A", "9*99999A"],
    "IT": ["99999999999", "99999990999"], "LT": ["999999919", "999999999919"],
    "LU": ["99999999"], "LV": ["99999999999"], "MT": ["99999999"], "NL": ["999999999B01"],
    "PL": ["9999999999"], "PT": ["999999999"],
    "RO": ["99", "99999", "99999999", "9999999999", "9999999999999"], "SE": ["999999999901"],
    "SI": ["99999999"], "SK": ["9999999999"],
}


def needed():
    if stdnum is None:
        raise tap.Skip("python-stdnum is not installed")


def written(form, source):
    return "".join(source.choice(DIGITS) if place == "9" else
                   source.choice(LETTERS) if place == "A" and form[:2] != "HA" else
                   source.choice(DIGITS + LETTERS) if place == "*" and form != "9*99999A" else place
                   for place in form)


def ours(kind, text):
    """The normal form, or None."""
    found = library.struct("encours_identifier")
    try:
        library.encours_identifier_check(kind, text, found)
    except Failure:
        return None
    return found.text.decode()


def births(country, source):
    """Numbers with a day of birth in them, some of which pass."""
    year, month, day = source.randrange(100), source.randrange(1, 14), source.randrange(1, 33)
    rest = "".join(source.choice(DIGITS) for _ in range(6))
    if country == "BG":
        return f"{year:02}{month + source.choice([0, 20, 40]):02}{day:02}{rest[:4]}"
    if country in ("CZ", "SK"):
        return f"{year:02}{month + source.choice([0, 20, 50, 70]):02}{day:02}" \
            f"{rest[:source.choice([3, 4]) if country == 'CZ' else 4]}"
    if country == "LV":
        return source.choice([f"{day:02}{month:02}{year:02}{source.choice('012')}{rest[:4]}",
                              f"32{rest}{rest[:3]}"])
    return f"{source.choice('123456789')}{year:02}{month:02}{day:02}" \
        f"{source.choice(['01', '40', '52'])}{rest[:4]}"


def theirs(country, number):
    """Whether the package takes a number; None where it is known to answer another question."""
    module = stdnum.get_cc_module("gr" if country == "EL" else country.lower(), "vat")
    if country == "BE" and number[-2:] in ("00", "98", "99"):
        return None  # it takes any remainder of the check digits, the law 1 to 97
    if country == "SE" and number[-2:] != "01":
        return None  # it takes 01 only; up to 94 are issued
    if number.strip("0BU") == "" or country in ("SE", "BE") and not number[:8].strip("0"):
        return None  # numbers of zeros, which none of us issues
    return module.is_valid(number)


def compare(country, number):
    expected = theirs(country, number)
    if expected is None or expected == (ours(VAT, country + number) is not None):
        return []
    return [f"{country}{number}: the package says {expected}"]


@cases
def vat_numbers_of_every_country():
    needed()
    found, seen = [], {}
    for country, forms in FORMS.items():
        source = random.Random(country)
        for turn in range(6000):
            number = written(source.choice(forms), source)
            if country in ("BG", "CZ", "SK", "LV", "RO") and turn % 2:
                number = births(country, source)
            found += compare(country, number)
            if theirs(country, number):
                seen[country] = seen.get(country, 0) + 1
                at = source.randrange(len(number))
                found += compare(country, number[:at] + source.choice(DIGITS) + number[at + 1:])
    found += [f"{country}: no number passed" for country in FORMS if seen.get(country, 0) < 20]
    return found[:20]


@cases
def swiss_numbers():
    needed()
    from stdnum.ch import uid
    source, found, passed = random.Random("CH"), [], 0
    for _ in range(5000):
        number = "CHE" + written("999999999", source)
        passed += uid.is_valid(number)
        words = source.choice(["", "MWST", " TVA", "IVA", " TPV"])
        if (ours(VAT, number + words) == number) != uid.is_valid(number):
            found.append(number)
    return found[:20] or ([] if passed > 200 else ["none passed"])


@cases
def numbers_of_french_companies():
    needed()
    from stdnum.fr import siren, siret
    source, found, passed = random.Random("FR"), [], 0
    for _ in range(20000):
        for kind, module, form in ((SIREN, siren, "999999999"), (SIRET, siret, "99999999999999"),
                                   (SIRET, siret, "35600000099999")):
            number = written(form, source)
            passed += module.is_valid(number)
            if module.is_valid(number) != (ours(kind, number) is not None):
                found.append(f"{kind} {number}")
    return found[:20] or ([] if passed > 2000 else ["none passed"])


def checked(text):
    """MOD 97-10 check digits of `text`, which holds the place of none."""
    number = int("".join(str(int(character, 36)) for character in text + "00"))
    return f"{98 - number % 97:02}"


@cases
def legal_entities_and_accounts():
    needed()
    from stdnum import iban, lei
    source, found = random.Random("LEI"), []
    for _ in range(2000):
        stem = written("******************", source)
        number = stem + checked(stem)
        for text in (number, number[:18] + written("99", source)):
            if text[18:] not in ("00", "01", "99") and \
                    lei.is_valid(text) != (ours(LEI, text) is not None):
                found.append(text)
        for country, length in (("FR", 27), ("DE", 22), ("NO", 15), ("MT", 31), ("BE", 16)):
            body = written("9" * (length - 4), source)
            text = country + checked(body + country) + body
            if ours(IBAN, text) != text:
                found.append(text)
            wrong = text[:5] + source.choice(DIGITS) + text[6:]
            if (wrong == text) != (ours(IBAN, wrong) is not None):
                found.append(wrong)
    return found[:20]


@cases
def the_lengths_of_accounts_are_those_of_the_registry():
    needed()
    from stdnum import iban, numdb
    found = []
    for country in [one + two for one in LETTERS for two in LETTERS]:
        info = numdb.get("iban").info(country)[0][1]
        lengths = [int(part.split("!")[0]) for part in
                   info.get("bban", "").replace("a", " ").replace("n", " ").replace("c", " ")
                   .split() if part]
        expected = sum(lengths) + 4 if lengths else None
        taken = [length for length in range(5, 35)
                 if ours(IBAN, country + checked("0" * (length - 4) + country) +
                         "0" * (length - 4))]
        if taken != ([expected] if expected else []):
            found.append(f"{country}: {taken}, the registry says {expected}")
    return found


def scheme(**members):
    weights = members.pop("weights", [])
    return library.struct("encours_identifier_scheme", weight_count=len(weights),
                          weights=library.array("int32", weights) if weights else None, **members)


@cases
def own_codes_of_known_schemes():
    needed()
    from stdnum import ean, isbn, luhn
    from stdnum.iso7064 import mod_97_10
    source, found = random.Random("own"), []
    schemes = [
        ("9999999999999", ean.is_valid, scheme(check=5, length_min=13, length_max=13,
                                               weights=[3, 1])),
        ("999999999*", isbn.is_valid, scheme(check=4, length_min=10, length_max=10, ten=1,
                                             weights=list(range(2, 11)))),
        ("99999999", luhn.is_valid, scheme(check=2, length_min=8, length_max=8)),
        ("A*******99", mod_97_10.is_valid, scheme(check=3, letters=1, length_min=10,
                                                  length_max=10)),
    ]
    for form, valid, rule in schemes:
        passed = 0
        for _ in range(8000):
            text = written(form, source)
            if form[-1] == "*" and source.random() < 0.7:
                text = text[:-1] + source.choice(DIGITS + "X")
            try:
                library.encours_identifier_check_own(rule, text,
                                                     library.struct("encours_identifier"))
                mine = True
            except Failure:
                mine = False
            passed += mine
            if mine != valid(text):
                found.append(f"{form}: {text}")
        found += [] if passed > 50 else [f"{form}: none passed"]
    return found[:20]


@cases
def many_numbers_are_checked_as_each_alone():
    source, found = random.Random("many"), []
    for number in range(200):
        texts = ["".join(source.choice(DIGITS) for _ in range(source.choice((9, 14))))
                 for _ in range(source.randint(0, 20))]
        kinds = [source.choice((SIREN, SIRET)) for _ in texts]
        offsets = [0]
        for text in texts:
            offsets.append(offsets[-1] + len(text))
        faults, wrong = library.array("int32", [0] * len(texts)), library.array("uint64", [0])
        joined = "".join(texts).encode()
        library.encours_identifiers_check(library.struct(
            "encours_identifier_columns", count=len(texts), kind=library.array("int32", kinds),
            offsets=library.array("uint32", offsets), bytes=library.array("uint8", list(joined)),
            size=len(joined)), faults, wrong)
        alone = [ours(kind, text) is None for kind, text in zip(kinds, texts)]
        got = [fault != 0 for fault in faults][:len(texts)]  # an array has one element at least
        if got != alone or wrong[0] != sum(alone):
            found.append(f"case {number}: {list(faults)}")
    return found[:20]


cases.main()
