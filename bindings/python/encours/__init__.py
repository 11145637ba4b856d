# SPDX-License-Identifier: MIT
"""encours: an embeddable credit-management engine.

    import encours
    from datetime import date

    with encours.open("receivables.db") as store, store.ledger("FR-ACME") as ledger:
        print(ledger.view().aging(as_of=date(2026, 6, 30), by="region"))

`open()` and `memory()` give a store, a store gives ledgers, a ledger takes transactions and gives
views, and a view answers questions. Everything else is in one module for each header of the C
library: `encours.dso`, `encours.interest`, `encours.terms` ... They are imported when they are
first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from ._runtime.buffers import State
from ._runtime.errors import ClosedError, Error
from ._runtime.stores import StoreMethods
from ._runtime.values import Money
from .aging import Aging, AgingBasis, Credits
from .command import CancelReason
from .document import AdjustmentReason, DocumentType
from .dso_report import DsoReport
from .error import (
    InvalidError, MisuseError, NotFoundError, ExistsError, ConflictError, OverflowError_,
    CurrencyError, StateError, CorruptError, IoError, StorageError, NoMemoryError,
    UnsupportedError, AbiError, CancelledError, CallbackError, DeniedError, BusyError,
    InDoubtError, LimitError,
)
from .idiom.importing import import_csv, import_fec, read_csv, read_fec
from .idiom.policy import read_policy
from .idiom.portfolio import aging_of
from .idiom.portfolio_dso import concentration_of, dso_of
from .idiom.portfolio_interest import interest_of
from .idiom.refusals import RefusedImportError
from .idiom.store import memory, open, postgres
from .idiom.table_files import read_tables, shipped_tables
from .import_ import Import
from .ledger import Ledger
from .rounding import Rounding
from .store import Store
from .transaction import Transaction
from .view import Customer, View

if TYPE_CHECKING:
    from . import (
        agenda, aging, aging_calendar, aging_cells, aging_changes, aging_keys, approval,
        approval_list, arrow, arrow_columns, arrow_dictionary, arrow_results, arrow_stream,
        authoriser, behaviour, bill, calendar, clearing, collection_profile, column_map, command,
        command_columns, compact, concentration, context, copy, cover, credit, credit_assign,
        credit_check, credit_decision, credit_exposure, credit_fact_list, credit_facts,
        credit_lines, credit_proposal, credit_sheet, credit_standing, currency, cursor,
        customer_group, customer_identifier, date, delay_cost, delay_distribution, delays, discount,
        disputes, document, doubtful, dso, dso_columns, dso_invoices, dso_report, dso_rows,
        dso_series, dso_variants, dunning_effect, dunning_rules, ecl, ecl_rates, effective_rate,
        error, event_lines, exchange, exposure, fact, fec, figure, forecast, fork, holidays,
        identifier, import_, imputation, indicator, input, interest, interest_portfolio,
        interest_rates, interest_rule, ledger, legal_caps, limit_proposal, migration, money,
        netting, open_items, order, overdue, party, payment_history, period, period_ratios,
        person_lines, policy, policy_builder, policy_parts, policy_simulation, policy_version,
        policy_xml, promises, rates, ratio, recovery, retention, revaluation, revalue, role_table,
        roll_rates, rounding, scores, settle, snapshot, state, store, store_check, store_postgres,
        stress, tables, terms, totals, transaction, upgrade, vat, version, view,
    )

__version__: str
__all__ = [
    "AbiError", "AdjustmentReason", "Aging", "AgingBasis", "BusyError", "CallbackError",
    "CancelReason", "CancelledError", "ClosedError", "ConflictError", "CorruptError", "Credits",
    "CurrencyError", "Customer", "DeniedError", "DocumentType", "DsoReport", "Error",
    "ExistsError", "Import", "InDoubtError", "InvalidError", "IoError", "Ledger", "LimitError",
    "MisuseError", "Money", "NoMemoryError", "NotFoundError", "OverflowError_",
    "RefusedImportError", "Rounding", "State", "StateError", "StorageError", "Store",
    "StoreMethods",
    "Transaction", "UnsupportedError", "View", "aging_of", "concentration_of", "dso_of",
    "import_csv", "import_fec", "interest_of", "memory", "open", "postgres", "read_csv",
    "read_fec", "read_policy", "read_tables", "shipped_tables",
]


def __getattr__(name: str) -> Any:
    """The module of a header, and the version, when they are first asked for."""
    if name == "__version__":
        return text_of_version()
    if not name.startswith("_"):
        try:
            return importlib.import_module(f"encours.{name}")
        except ModuleNotFoundError as missing:
            if missing.name != f"encours.{name}":
                raise
    raise AttributeError(f"module 'encours' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})


def text_of_version() -> str:
    from .version import version

    number = version()
    return f"{number // 1_000_000}.{number // 1000 % 1000}.{number % 1000}"
