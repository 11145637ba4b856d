# SPDX-License-Identifier: MIT
"""Where the hand-written idioms of bindings/python/encours/idiom meet the generated classes.

The class of a handle in MIXINS derives from its idiom, which derives from Handle. The idiom takes
and gives Decimal amounts, tables and codes under the short name; the function of C itself, with its
minor units and numbers, has a longer one, in RENAMED.
"""

MIXINS = {
    "encours_store": ("store", "StoreIdiom"),
    "encours_ledger": ("ledger", "LedgerIdiom"),
    "encours_transaction": ("transaction", "TransactionIdiom"),
    "encours_view": ("view", "ViewIdiom"),
    "encours_customer": ("customer", "CustomerIdiom"),
    "encours_aging": ("aging", "AgingIdiom"),
    "encours_dso_report": ("dso", "DsoReportIdiom"),
    "encours_import": ("importing", "ImportIdiom"),
    "encours_policy": ("policy", "PolicyIdiom"),
    "encours_credit": ("credit", "CreditIdiom"),
    "encours_simulation": ("simulation", "SimulationIdiom"),
}

RENAMED = {
    "encours_store_ledgers": "each_ledger",
    "encours_ledger_view": "view_now",
    "encours_transaction_new": "new_transaction",
    "encours_transaction_add_customer": "add_customer",
    "encours_transaction_commit": "commit_retrying",
    "encours_transaction_submit": "submit_retrying",
    "encours_fork_new": "fork",
    "encours_transaction_post": "add_document",
    "encours_transaction_allocate": "add_allocation",
    "encours_transaction_match": "add_matching",
    "encours_transaction_settle": "add_settlement",
    "encours_transaction_cancel": "add_cancellation",
    "encours_transaction_transfer": "add_transfer",
    "encours_import_fec": "import_fec_input",
    "encours_aging_convert": "convert_with",
    "encours_view_aging": "compute_aging",
    "encours_view_dso": "compute_dso",
    "encours_view_balance": "balance_minor",
    "encours_view_customer": "customer_by_number",
    "encours_customer_balance": "balance_minor",
    "encours_transaction_limit": "add_limit",
    "encours_transaction_guarantee": "add_guarantee",
    "encours_credit_new": "new_credit",
    "encours_view_policy": "policy_by_number",
    "encours_simulation_new": "new_simulation",
    "encours_transaction_policy": "add_policy",
    "encours_credit_check": "check_event",
    "encours_credit_agenda": "compute_agenda",
    "encours_credit_figures_of": "figures_record",
    "encours_credit_approval_level": "find_approval_level",
    "encours_credit_assign": "compute_assignment",
    "encours_credit_assign_all": "compute_assignments",
    "encours_transaction_request": "add_request",
    "encours_view_request": "request_record",
    "encours_view_requests": "list_requests",
    "encours_view_request_steps": "list_request_steps",
    "encours_payment_history_new": "compute_payments",
}
