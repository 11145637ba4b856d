# SPDX-License-Identifier: MIT
"""Credit policies: read from a file, listed, compared."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, cast

from .._runtime.handles import Handle

if TYPE_CHECKING:
    from ..policy import Policy, PolicyList
    from ..policy_xml import PolicyChange


class Difference(NamedTuple):
    """A part in which two policies differ."""

    change: PolicyChange
    path: str
    """where, such as "rules/rule[limit].test" """
    before: str | None
    """None: it was not there"""
    after: str | None
    """None: it is there no longer"""


class PolicyIdiom(Handle):
    """What `Policy` has besides the functions of C."""

    __slots__ = ()

    @property
    def sha256(self) -> str:
        """What identifies the policy: two are the same if and only if these are."""
        return bytes(cast("Policy", self).digest()).hex()

    def codes(self, list: PolicyList) -> tuple[str, ...]:
        """The codes of a list: rules, limit types, classes, tables, roles ..."""
        me = cast("Policy", self)
        return tuple(me.code(list, at) or "" for at in range(me.count(list)))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of decision, in the order in which they are reported."""
        from ..policy import PolicyList

        return self.codes(PolicyList.RULES)

    def diff(self, after: Policy) -> tuple[Difference, ...]:
        """What differs in another policy; nothing if and only if it is the same."""
        with cast("Policy", self).diff_compute(after) as made:
            return tuple(Difference(made.change(at), made.path(at) or "", made.before(at),
                                    made.after(at)) for at in range(made.count))

    def __repr__(self) -> str:
        me = cast("Policy", self)
        if self.closed:
            return super().__repr__()
        version = f" {me.version!r}" if me.version else ""
        return f"<Policy {me.name!r}{version}>"


def read_policy(source: str | os.PathLike[str] | bytes) -> Policy:
    """A policy from its XML document.

    Args:
        source: the path of a file, or the bytes of a document

    Raises:
        InvalidError, ExistsError, CurrencyError, LimitError: the document is refused; `line` and
            `column` say where
    """
    from ..policy_xml import policy_read

    if isinstance(source, bytes | bytearray | memoryview):
        return policy_read(bytes=source)
    with open(source, "rb") as file:
        return policy_read(name=os.path.basename(os.fspath(source)), bytes=file.read())
