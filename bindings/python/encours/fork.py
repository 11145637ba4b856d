# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Forks: what if.

A fork is a view plus what-if transactions of its own, in memory and never stored: what would the
aged balance be if these 400 invoices were paid; would this transaction be refused; what does the
DSO become if that customer returns his last delivery. It begins as the view, takes transactions by
Fork.apply(), and gives views of itself, which answer every question that a view of the ledger
answers. aging_changes.aging_compare() shows what has changed. Freeing the fork throws it away; its
views stay valid.

A transaction is made for the ledger as always. Applying it to a fork checks and runs it exactly as
a commit would against what the view knows, but leaves it as it was: it can be applied to other
forks, and it can still be committed.

The ledger goes on meanwhile, in any thread; a fork never sees it. Only what a commit reads from the
store is not looked at: customer codes that are party data, and the head of the log.

Making a fork copies the links of the view's rows, about 50 bytes a document with its allocation;
everything else is shared with the ledger.
"""

from __future__ import annotations

from encours._native import ffi
from encours._native.lib import (
    encours_fork_apply,
    encours_fork_free,
    encours_fork_view,
    encours_view_free,
)

from . import transaction as _transaction
from . import view as _view
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle, pointer_of

_VIEW_HANDLE = ffi.typeof("encours_view **")


class Fork(Handle):
    """A view with what-if transactions behind it. Opaque."""

    __slots__ = ()
    _free = encours_fork_free

    def apply(self, transaction: _transaction.Transaction) -> None:
        """Apply a transaction to a fork, whole or not at all. The transaction stays as it was. A
        recorded_at before the last one of the fork counts as that one.

        One thread at a time.

        Args:
            transaction: of the ledger whose view was forked; not committed or prepared

        Raises:
            ExistsError: a transaction of this command id is known to the fork; or a code, number or
                source key exists
            NotFoundError: a command names a thing that does not exist in the fork
            StateError: a command is not possible in the state of the fork, or the transaction is
                prepared or committed
            InvalidError: the transaction is of another ledger; or a command cannot be
            CurrencyError: currencies differ, or one is unknown
            OverflowError_
            LimitError
            UnsupportedError: a command needs a later format level than the ledger has
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        c_error = thread.error
        c_status = encours_fork_apply(
            self._pointer, pointer_of("transaction", transaction, _transaction.Transaction), c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    def view(self) -> _view.View:
        """View the fork with all that was applied to it so far.

        Raises:
            NoMemoryError
        """
        c_out = ffi.new(_VIEW_HANDLE)
        c_error = thread.error
        c_status = encours_fork_view(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_view_free)
        return _view.View._wrap(c_out[0], (self,))
