# SPDX-License-Identifier: MIT
"""C functions whose plain names belong to the hand-written idioms of bindings/python/encours/idiom.

The idiom of a class takes and gives Decimal amounts, tables and codes under the short name; the
function itself keeps minor units and numbers, under a longer name.
"""

RENAMED = {
    "encours_store_ledgers": "each_ledger",
    "encours_ledger_view": "view_now",
    "encours_transaction_new": "new_transaction",
    "encours_transaction_add_customer": "add_customer",
    "encours_transaction_post": "add_document",
    "encours_transaction_allocate": "add_allocation",
    "encours_transaction_match": "add_matching",
    "encours_transaction_cancel": "add_cancellation",
    "encours_transaction_transfer": "add_transfer",
    "encours_view_balance": "balance_minor",
    "encours_view_customer": "customer_by_number",
    "encours_customer_balance": "balance_minor",
}
