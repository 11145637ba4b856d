# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The ready-made authoriser: the roles of a credit policy, and who has which.

A policy says what each role may do (PolicyRole in policy_parts.h): an action, or "*" for all, with
an effect, and up to which amount. Who has which role is said when the table is made. A question is
answered from the rows of all roles of its actor that are for its action:

- a row with the effect DENY denies, whatever the amount;
- else a row with ALLOW allows, if its amount reaches as far as the question's. An amount in another
  currency than the policy's is reached only by rows for any amount;
- else a row with MASK masks, likewise;
- else it is denied. So is everything to who has no role.

Approving and refusing requests (approval.h) is answered for the person in whose name it is done,
who must have the role that the step states.

A change of roles or of who has them is a new table.
"""

from __future__ import annotations

from collections.abc import Sequence

from encours._native import ffi

from ._runtime.buffers import agree, texts_in
from ._runtime.structs import Structure

_ROLE_MEMBERS = ffi.typeof("encours_role_members *")
_ROLE_MEMBERS_SIZED = (ffi.sizeof("encours_role_members"),)


class RoleMembers(Structure):
    """Who has which role, as pairs. Texts are copied."""

    __slots__ = ("actors", "roles")
    _members = ("actors", "roles")
    actors: Sequence[str]
    """opaque ids, each at most 32 bytes; "": who is not named"""
    roles: Sequence[str]
    """codes; one that the policy has no row for may nothing"""

    def __init__(self, *, actors: Sequence[str], roles: Sequence[str]) -> None:
        struct = ffi.new(_ROLE_MEMBERS, _ROLE_MEMBERS_SIZED)
        c_actors = texts_in("actors", actors)
        struct.actors = c_actors
        self.actors = actors
        c_roles = texts_in("roles", roles)
        struct.roles = c_roles
        self.roles = roles
        struct.count = agree(("actors", c_actors), ("roles", c_roles))
        self._struct = struct
        self._held = (c_actors, c_roles)
