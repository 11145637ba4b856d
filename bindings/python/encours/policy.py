# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Credit policies: the rules of a credit manager as data.

A policy is immutable; any number may exist, and any number of threads may use one. It is built by a
builder (policy_builder.h) or read from its XML document (policy_xml.h), and both give the same
policy: its canonical document, and the SHA-256 of that, identify it. Versions of a policy are kept
in a ledger with the day from which each is in force (policy_version.h).

Its parts, each optional: buckets of age; payment terms and a cap on them; types of limits and how
limits that hold together combine; what counts as exposure; rules of decision by stage; a scorecard
and risk classes; tables of assignment (segments, collectors, terms); approval levels; roles with
what they may do, write-off and tolerance authority among them; lead days of the agenda. Parts of
later engines are added behind these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_authoriser_free,
    encours_authoriser_of_roles,
    encours_policy_bounds,
    encours_policy_code,
    encours_policy_count,
    encours_policy_currency,
    encours_policy_diff_compute,
    encours_policy_diff_free,
    encours_policy_digest,
    encours_policy_document,
    encours_policy_free,
    encours_policy_name,
    encours_policy_version,
)

from . import policy_xml as _policy_xml
from ._runtime.buffers import INT32, UINT8
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, struct_in
from ._runtime.values import integer, text_of, text_out
from .authoriser import Authoriser
from .idiom.policy import PolicyIdiom
from .role_table import RoleMembers

if TYPE_CHECKING:
    from ._runtime.buffers import Writable

_AUTHORISER_HANDLE = ffi.typeof("encours_authoriser **")
_POLICY_DIFF_HANDLE = ffi.typeof("encours_policy_diff **")
_SIZE_T = ffi.typeof("size_t *")


POLICY_CODE_BYTES_MAX = 48
"""bytes of a code of rules, types, classes, roles"""
POLICY_RULES_MAX = 64
"""rules of decision of a policy"""
POLICY_BYTES_MAX = 262144
"""bytes of its canonical document"""


class Outcome(Choice):
    """How bad an answer is; the worst of several counts."""

    ACCEPT = 1
    """go on"""
    WARN = 2
    """go on, and tell somebody"""
    HOLD = 3
    """wait for somebody to release it"""
    REFUSE = 4
    """do not"""


class Stage(Choice):
    """When a decision is asked for."""

    QUOTE = 1
    ORDER = 2
    PICKING = 3
    DELIVERY = 4
    INVOICE = 5


class LimitCombination(Choice):
    """How base limits that hold on one day combine (PolicyOptions.combination)."""

    LATEST = 1
    """the one that began last; of one day the one recorded last"""
    SUM = 2
    """their sum"""
    LARGEST = 3
    """the largest"""
    SMALLEST = 4
    """the smallest"""
    FIRST_TYPE = 5
    """those of the first type of the policy that has any: the latest of them"""


class LimitUse(Choice):
    """What limits of a type do to the limit of a customer. With BASE combined to b, the newest
    REPLACE r, the sum of ADD a and the smallest CAP c: limit = min(r or else b, + a, c); without
    any BASE, REPLACE or ADD there is no limit.
    """

    BASE = 1
    """internal limits"""
    ADD = 2
    """on top: temporary excess, insured or guaranteed part"""
    REPLACE = 3
    """instead of all base limits while it holds: seasonal"""
    CAP = 4
    """never more than this"""
    GROUP = 5
    """of the group whose head has it, not of the customer"""
    SCOPED = 6
    """of a dimension value only, which its fact names"""


class PolicyList(Choice):
    """What is counted in lists of a policy."""

    RULES = 1
    """rules of decision, by order"""
    LIMIT_TYPES = 2
    """types of limits, by order"""
    GUARANTEES = 3
    """kinds of guarantees"""
    CLASSES = 4
    """risk classes, best first"""
    TABLES = 5
    """tables of assignment"""
    APPROVALS = 6
    """approval levels"""
    ROLES = 7
    """what roles may do: a row a role and action"""
    POINTS = 8
    """rows of the scorecard: the codes are the criteria"""


class Policy(PolicyIdiom):
    """A credit policy. Opaque, immutable."""

    __slots__ = ()
    _free = encours_policy_free

    @property
    def name(self) -> str:
        """Its name, borrowed from it."""
        return text_of(encours_policy_name(self._pointer))

    @property
    def version(self) -> str:
        """Its version label, "" when it has none; borrowed from it."""
        return text_of(encours_policy_version(self._pointer))

    @property
    def currency(self) -> int:
        """The currency of its amounts, ISO 4217 numeric."""
        return encours_policy_currency(self._pointer)

    def digest(self, *, digest: Writable | None = None) -> memoryview[int]:
        """SHA-256 of its canonical document: two policies are the same if and only if these are."""
        c_digest, digest_view = UINT8.write("digest", digest, 32)
        encours_policy_digest(self._pointer, c_digest)
        return digest_view

    def count(self, list: PolicyList) -> int:
        """Elements of a list.

        Args:
            list: a PolicyList
        """
        if not isinstance(list, int):
            list = integer("list", list)
        return encours_policy_count(self._pointer, list)

    def code(self, list: PolicyList, index: int) -> str | None:
        """Code of element `index` of a list, from 0, borrowed from the policy; None beyond the
        last.

        Args:
            list: a PolicyList
        """
        if not isinstance(list, int):
            list = integer("list", list)
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_policy_code(self._pointer, list, index))

    def bounds(self) -> memoryview[int]:
        """Bounds of an aged balance, or of totals that are kept (totals.h), that fit the policy:
        those of its buckets, and one at its tolerance and at each age that a rule holds oldest-days
        against, so that the figures can be read from the totals. Where that would be more than 63,
        those of its buckets.

        Returns:
            Inclusive upper bounds, ascending; untouched on failure

        Raises:
            LimitError: more than `capacity`
        """
        c_capacity, c_bounds = 0, NULL
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_policy_bounds(self._pointer, c_bounds, c_capacity, c_count, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        c_capacity = c_count[0]
        c_bounds, bounds_view = INT32.write("bounds", None, c_capacity)
        c_status = encours_policy_bounds(self._pointer, c_bounds, c_capacity, c_count, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return bounds_view

    @property
    def document(self) -> str:
        """The canonical document of a policy: UTF-8, LF, two spaces a depth, all attributes that
        are not "none" in one order, conditions normalised. Reading it gives the same policy, with
        the same canonical document; Policy.digest() is its SHA-256, without the terminating zero.

        It is the same bytes for ever: what a later release adds to the format is left out where it
        has its default, which is what was done before there was it. So a version on record keeps
        its digest.

        Returns:
            The document, borrowed from the policy
        """
        return text_of(encours_policy_document(self._pointer))

    def diff_compute(self, after: Policy) -> _policy_xml.PolicyDiff:
        """Compare two policies, by their canonical documents. There is no row if and only if their
        digests are equal. Elements with a code are compared by it, wherever they stand; rows of
        tables, criteria, roles and behaviour by their place between those at both ends that are
        equal. An element that is added or removed is one row, whose text is its XML. Rows are in
        the order of the documents: of each element first its attributes, then what is changed or
        removed within it, then what is added.

        Returns:
            Independent of both

        Raises:
            NoMemoryError
        """
        c_out = ffi.new(_POLICY_DIFF_HANDLE)
        c_error = thread.error
        c_status = encours_policy_diff_compute(
            self._pointer, pointer_of("after", after, Policy), c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_policy_diff_free)
        return _policy_xml.PolicyDiff._wrap(c_out[0], (self, after))

    def authoriser_of_roles(self, members: RoleMembers) -> Authoriser:
        """Make an authoriser of the roles of a policy.

        Raises:
            InvalidError: an actor or role is not acceptable; a row of the policy names no action of
                authoriser.h: error.field says which
            LimitError: more than 2^20 pairs
            AbiError
            NoMemoryError
        """
        c_members = struct_in("members", members, RoleMembers)
        c_out = ffi.new(_AUTHORISER_HANDLE)
        c_error = thread.error
        c_status = encours_authoriser_of_roles(self._pointer, c_members, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_authoriser_free)
        return Authoriser._wrap(c_out[0], (self, members))
