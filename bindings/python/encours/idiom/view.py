# SPDX-License-Identifier: MIT
"""Views: questions to a ledger, with amounts as Decimal and rows as tables."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack, cast

from .._runtime.handles import Handle
from .._runtime.values import Money
from .amounts import decimal_of, decimals_of, name_of, numeric_of
from .approvals import RequestRow, RequestStepRow, request_row, step_row
from .named import bits
from .payments import CustomerPayments, payments_of

if TYPE_CHECKING:
    from ..aging import Aging, AgingOptionsSettings
    from ..approval import RequestState
    from ..credit import Credit, CreditOptionsSettings
    from ..dso import DsoOptionsSettings
    from ..dso_report import DsoReport
    from ..legal_caps import LegalCapColumns, LegalCapFacts
    from ..payment_history import PaymentHistoryOptionsSettings
    from ..policy import Policy
    from ..policy_simulation import Simulation, SimulationOptionsSettings
    from ..rates import Rates
    from ..view import Customer, View
    from .records import (
        AllocationRow,
        CustomerRow,
        DecisionRow,
        DocumentRow,
        EventRow,
        FactRow,
        ItemRow,
        OrderRow,
        OrderStepRow,
        PolicyRow,
    )
    from .rows import Table


class ViewIdiom(Handle):
    """What `View` has besides the functions of C."""

    __slots__ = ("_base", "_decimals")
    _base: str
    _decimals: dict[int, int]

    # --- what the ledger counts in

    @property
    def decimals(self) -> dict[int, int]:
        """Decimals of the currencies that the view uses, as this ledger keeps them, by numeric
        code."""
        try:
            return self._decimals
        except AttributeError:
            me = cast("View", self)
            codes = [me.currency(at) for at in range(me.count().currencies)]
            self._decimals = {code: me.exponent(code) for code in codes}
            return self._decimals

    @property
    def base_currency(self) -> str:
        """Alphabetic code of the currency of the books."""
        try:
            return self._base
        except AttributeError:
            from ..cursor import Column, Rows

            with cast("View", self).cursor_open(Rows.EVENTS) as cursor:
                cursor.next(1)
                currencies = cursor.numbers(Column.CURRENCY)
                assert currencies is not None, "the first event is the creation of the ledger"
                self._base = name_of(currencies[0])
            return self._base

    @property
    def currencies(self) -> tuple[str, ...]:
        """Alphabetic codes of the currencies that the view uses."""
        return tuple(map(name_of, self.decimals))

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Names of the dimensions declared."""
        me = cast("View", self)
        names = (me.dimension(at) for at in range(me.count().dimensions))
        return tuple(name for name in names if name is not None)

    # --- figures

    def balance(self, as_of: datetime.date, *, customer: str | int | None = None,
                currency: str | int | None = None) -> Money:
        """The balance of the ledger or of a customer at the end of a day: debits less credits.

        Args:
            as_of: the day
            customer: code or number; None: all customers
            currency: alphabetic or numeric code; None: that of the books
        """
        me = cast("View", self)
        numeric = numeric_of(self.base_currency if currency is None else currency)
        number = 0 if customer is None else self.number_of(customer)
        minor = me.balance_minor(number, numeric, as_of)
        return Money(decimal_of(minor, decimals_of(numeric, self.decimals)), name_of(numeric))

    def aging(self, as_of: datetime.date, **options: Unpack[AgingOptionsSettings]) -> Aging:
        """The aged balance at the end of a day, as `compute_aging()`.

        Args:
            as_of: the day
            options: by (a dimension; the customers otherwise), credits, bounds and the other
                members of encours.aging.AgingOptions

        The sum of all cells of a currency is `balance()` on that day.
        """
        made = cast("View", self).compute_aging(as_of, **options)
        made._decimals = self.decimals
        return made

    def dso(self, as_of: datetime.date, **options: Unpack[DsoOptionsSettings]) -> DsoReport:
        """Days sales outstanding at the end of a day, as `compute_dso()`.

        Args:
            as_of: the day
            options: by (a dimension; the customers otherwise), window, window_months and the other
                members of encours.dso.DsoOptions
        """
        made = cast("View", self).compute_dso(as_of, **options)
        made._decimals = self.decimals
        return made

    def policies_in_force(self, as_of: datetime.date) -> tuple[str, ...]:
        """The names of the policies of the ledger that are in force on a day."""
        me = cast("View", self)
        versions = (me.policy_version(at) for at in range(1, me.count().policies + 1))
        return tuple(dict.fromkeys(one.name for one in versions
                                   if one.from_ is not None and one.from_ <= as_of))

    def policy(self, name: str, as_of: datetime.date) -> Policy:
        """The version of a policy of the ledger that is in force on a day.

        Raises:
            NotFoundError: there is none
        """
        me = cast("View", self)
        return me.policy_by_number(me.find_policy(name, as_of))

    def credit(self, policy: Policy, as_of: datetime.date, *, rates: Rates | None = None,
               book: bool = False, caps: LegalCapColumns | None = None,
               caps_facts: LegalCapFacts | None = None) -> Credit:
        """A credit policy applied to what this view knows, at the end of a day.

        Args:
            policy: see encours.read_policy()
            as_of: the day
            rates: exchange rates, where there is more than one currency
            book: work out the figures of all customers now, for many questions
            caps: legal caps on payment terms, of which the policy names a rule
            caps_facts: flags of LegalCapFacts that hold of invoices, besides that terms were agreed
        """
        settings: CreditOptionsSettings = {"rates": rates, "book": int(book), "caps": caps}
        if caps_facts is not None:
            settings["caps_facts"] = caps_facts
        return cast("View", self).new_credit(policy, as_of, **settings)

    def simulate(self, policy: Policy, from_: datetime.date, to: datetime.date,
                 **settings: Unpack[SimulationOptionsSettings]) -> Simulation:
        """Try a credit policy on the orders of a time: what it would have decided, and what those
        customers did in the days afterwards.

        Args:
            policy: see encours.read_policy()
            from_: first day of orders
            to: last day of orders, up to 3660 days behind
            settings: after_days to look behind each order (90), known_to (the last day whose
                payments are in the ledger), caps (legal caps), stage, rates, rows and the other
                members of encours.policy_simulation.SimulationOptions
        """
        made = cast("View", self).new_simulation(policy, from_, to, **settings)
        version = f" {policy.version}" if policy.version else ""
        made._title = (f"Orders from {from_} to {to} by {policy.name}{version}, and what followed "
                       f"in {settings.get('after_days') or 90} days")
        made._name, made._rules = policy.name, policy.rules
        made._decimals = decimals_of(policy.currency, self.decimals)
        return made

    def payments(self, customer: str | int, as_of: datetime.date,
                 **settings: Unpack[PaymentHistoryOptionsSettings]) -> CustomerPayments:
        """How a customer has paid in the 365 days to a day.

        Args:
            customer: code or number
            as_of: the day, at its end
            settings: currency (that of the books otherwise), window_days, recent_days,
                with_credit_notes and the other members of
                encours.payment_history.PaymentHistoryOptions
        """
        number = self.number_of(customer)
        numeric = numeric_of(settings.get("currency") or self.base_currency)
        settings["currency"] = numeric
        with cast("View", self).compute_payments(number, as_of, **settings) as made:
            return payments_of(made, cast("View", self), number, as_of, numeric)

    # --- requests

    def request(self, request: int, as_of: datetime.date) -> RequestRow:
        """Where a request stands at the end of a day: who has approved, who refused and why.

        Raises:
            NotFoundError: there is no request of that number
        """
        me = cast("View", self)
        return request_row(me.request_record(request, as_of), me)

    def requests(self, as_of: datetime.date, *, customer: str | int | None = None,
                 action: str | None = None, role: str | None = None,
                 states: Iterable[RequestState | str] | None = None) -> tuple[RequestRow, ...]:
        """Requests that were asked by a day, as they stand at its end, by number.

        Args:
            as_of: the day
            customer: only those about a customer, its documents and orders, by code or number
            action: only those for this
            role: only those that this role decides
            states: only those in one of these, such as "open"; None: all but those to come

        Raises:
            ValueError: there is no state of that name
            NotFoundError: no such customer
        """
        from ..approval import RequestState

        me = cast("View", self)
        with me.list_requests(
                as_of, customer=0 if customer is None else self.number_of(customer),
                action=action, role=role,
                states=bits("states", RequestState, states)) as made:
            return tuple(request_row(made.at(at), me) for at in range(made.row_count))

    def request_steps(self, request: int, as_of: datetime.date) -> tuple[RequestStepRow, ...]:
        """What was done about a request by a day, in the order of the log; also what does not
        count.

        Raises:
            NotFoundError: there is no request of that number
        """
        with cast("View", self).list_request_steps(request, as_of) as made:
            return tuple(step_row(made.at(at)) for at in range(made.row_count))

    # --- customers

    def number_of(self, customer: str | int) -> int:
        """The number of a customer given by number or by the code of the log.

        Raises:
            NotFoundError: there is none. A code that is party data is found by
                Ledger.find_customer().
        """
        if isinstance(customer, str):
            return cast("View", self).find_customer(customer)
        return customer

    def customer(self, customer: str | int) -> Customer:
        """A customer by number or by the code of the log."""
        found = cast("View", self).customer_by_number(self.number_of(customer))
        found._decimals = self.decimals
        return found

    # --- rows

    def customers(self) -> Table[CustomerRow]:
        """The customers, by number."""
        from ..cursor import Rows
        from .records import CustomerRow
        from .rows import Question, Table

        return Table(cast("View", self), Question(Rows.CUSTOMERS), CustomerRow)

    def documents(self, *, as_of: datetime.date | None = None,
                  customer: str | int | None = None, open_only: bool = False) -> Table[DocumentRow]:
        """The documents, by number.

        Args:
            as_of: only those that count on this day, with what is open at its end; None: all, also
                those that do not count yet or any more
            customer: only those of a customer, by code or number
            open_only: only those with an open amount on the day of as_of, which is then needed
        """
        from ..cursor import Rows
        from .records import DocumentRow
        from .rows import Question, Table

        asked = Question(Rows.DOCUMENTS, self._filter(customer), 0, as_of, open_only)
        return Table(cast("View", self), asked, DocumentRow)

    def items(self, *, as_of: datetime.date | None = None, customer: str | int | None = None,
              document: int | None = None, open_only: bool = False) -> Table[ItemRow]:
        """The lines of the documents, as `documents()`; those of one document by its number."""
        from ..cursor import Rows
        from .records import ItemRow
        from .rows import Question, Table

        asked = Question(Rows.ITEMS, self._filter(customer), document or 0, as_of, open_only)
        return Table(cast("View", self), asked, ItemRow)

    def allocations(self, *, as_of: datetime.date | None = None,
                    customer: str | int | None = None,
                    document: int | None = None) -> Table[AllocationRow]:
        """The allocations, by number.

        Args:
            as_of: only those that count on this day; None: all
            customer: only those of a customer, by code or number
            document: only those of a document, by number
        """
        from ..cursor import Rows
        from .records import AllocationRow
        from .rows import Question, Table

        asked = Question(Rows.ALLOCATIONS, self._filter(customer), document or 0, as_of)
        return Table(cast("View", self), asked, AllocationRow)

    def facts(self, *, as_of: datetime.date | None = None, customer: str | int | None = None,
              document: int | None = None) -> Table[FactRow]:
        """The facts, by number: disputes, promises, deferrals, limits and so on.

        Args:
            as_of: only those that hold on this day; None: all
            customer: only those that concern a customer, its documents or lines, by code or number
            document: only those that concern a document, by number
        """
        from ..cursor import Rows
        from .records import FactRow
        from .rows import Question, Table

        asked = Question(Rows.FACTS, self._filter(customer), document or 0, as_of)
        return Table(cast("View", self), asked, FactRow)

    def orders(self, *, as_of: datetime.date | None = None, customer: str | int | None = None,
               open_only: bool = False) -> Table[OrderRow]:
        """The orders, by number, as they stand on a day.

        Args:
            as_of: only those placed by this day, as changed, delivered and invoiced by its end;
                None: all, after all steps
            customer: only those of a customer, by code or number
            open_only: only those with something to deliver on that day
        """
        from ..cursor import Rows
        from .records import OrderRow
        from .rows import Question, Table

        asked = Question(Rows.ORDERS, self._filter(customer), 0, as_of, open_only)
        return Table(cast("View", self), asked, OrderRow)

    def order_steps(self, *, as_of: datetime.date | None = None, order: int | None = None,
                    customer: str | int | None = None) -> Table[OrderStepRow]:
        """What became of orders: those of one order by its number, up to a day."""
        from ..cursor import Rows
        from .records import OrderStepRow
        from .rows import Question, Table

        asked = Question(Rows.ORDER_STEPS, self._filter(customer), 0, as_of, order=order or 0)
        return Table(cast("View", self), asked, OrderStepRow)

    def policies(self, *, as_of: datetime.date | None = None) -> Table[PolicyRow]:
        """The versions of credit policies, by number: all, or those in force by a day."""
        from ..cursor import Rows
        from .records import PolicyRow
        from .rows import Question, Table

        return Table(cast("View", self), Question(Rows.POLICIES, as_of=as_of), PolicyRow)

    def decisions(self, *, as_of: datetime.date | None = None, customer: str | int | None = None,
                  document: int | None = None) -> Table[DecisionRow]:
        """The credit decisions, by number.

        Args:
            as_of: only those taken as of this day or before; None: all
            customer: only those about a customer, its orders and documents, by code or number
            document: only those about a document, by number
        """
        from ..cursor import Rows
        from .records import DecisionRow
        from .rows import Question, Table

        asked = Question(Rows.DECISIONS, self._filter(customer), document or 0, as_of)
        return Table(cast("View", self), asked, DecisionRow)

    def events(self, *, customer: str | int | None = None,
               document: int | None = None) -> Table[EventRow]:
        """The audit trail: all events, or those that concern a customer or a document."""
        from ..cursor import Rows
        from .records import EventRow
        from .rows import Question, Table

        asked = Question(Rows.EVENTS, self._filter(customer), document or 0)
        return Table(cast("View", self), asked, EventRow)

    def _filter(self, customer: str | int | None) -> int:
        return 0 if customer is None else self.number_of(customer)
