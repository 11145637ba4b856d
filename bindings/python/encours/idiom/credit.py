# SPDX-License-Identifier: MIT
"""Credit: figures of customers and decisions, with amounts as Decimal and rules by name."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast

from .._runtime.handles import Handle
from .._runtime.values import Money
from ..figure import FIGURE_INFINITE, Figure, FigureUnit, Language
from ..figure import label as label_of_figure
from ..figure import name as name_of_figure
from ..figure import unit as unit_of_figure
from ..policy import Outcome, PolicyList, Stage
from .agenda import AgendaRow, rows_of
from .amounts import decimal_of, decimals_of, minor_of, name_of, numeric_of
from .assigning import AllAssigned, Assigned, all_assigned_of, assigned_of
from .credit_html import page_of_decision
from .named import bits, named

if TYPE_CHECKING:
    from ..agenda import AgendaKind
    from ..approval import ApprovalLevel
    from ..calendar import Calendar
    from ..credit import Credit, CreditFigures
    from ..credit_check import CreditEvent, Decision, ReasonFlags
    from ..policy import Policy
    from ..view import View

MISSING = -(1 << 63)
HUNDREDTHS = 2
Value = Decimal | int | None
"""An amount, share, number of points or of days in hundredths as Decimal, days and numbers as int;
None: it is missing. A share of nothing is Decimal("Infinity")."""


def value_of(figure: Figure, value: int, decimals: int) -> Value:
    """A figure in its unit."""
    unit = unit_of_figure(figure)
    if unit is FigureUnit.AMOUNT:
        return decimal_of(value, decimals)
    if unit is FigureUnit.SHARE:
        return Decimal("Infinity") if value == FIGURE_INFINITE else decimal_of(value, 4)
    if unit in (FigureUnit.CENTIDAYS, FigureUnit.POINTS):
        return decimal_of(value, HUNDREDTHS)
    return value


def figure_of(name: str | Figure) -> Figure:
    """A figure by its name in policies, such as "limit-used".

    Raises:
        KeyError: there is none
    """
    from ..figure import find

    number = find(name) if isinstance(name, str) else int(name)
    if not number:
        raise KeyError(f"there is no figure {name!r}")
    return Figure(number)


class Figures(Mapping[str, Value]):
    """The figures of a customer by name: `figures["exposure"]`, in the order of figure.h."""

    def __init__(self, record: CreditFigures, decimals: Mapping[int, int],
                 risk_class: str | None) -> None:
        self.record = record
        """as C gives it"""
        self.customer = record.customer
        self.currency = name_of(record.currency)
        """of the amounts: the customer's credit currency"""
        self.status = record.status or None
        """account status; None: none is set"""
        self.risk_class = risk_class
        self._decimals = decimals_of(record.currency, decimals)
        self._names = {name_of_figure(figure) or "": figure for figure in Figure}

    def __getitem__(self, name: str) -> Value:
        figure = self._names.get(name)
        if figure is None:
            raise KeyError(f"there is no figure {name!r}")
        if not self.record.known >> figure & 1:
            return None
        return value_of(figure, self.record.values[figure], self._decimals)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    @property
    def known(self) -> dict[str, Value]:
        """Those that are not missing."""
        return {name: value for name, value in self.items() if value is not None}

    def label(self, name: str, language: Language = Language.EN) -> str:
        """What a figure is called in a language."""
        return label_of_figure(self._names[name], language) or name

    def __repr__(self) -> str:
        exposure, limit = self["exposure"], self["limit"]
        return (f"<Figures of customer {self.customer}: exposure {exposure} {self.currency}, limit "
                f"{'none' if limit is None else limit}>")


class Reason(NamedTuple):
    """A rule that fired."""

    rule: str
    """its code in the policy"""
    outcome: Outcome
    figure: str | None
    """what was measured; None: a text, or something by its type"""
    measured: Value
    threshold: Value
    counts: bool
    """False: another rule, a release or an exclusion excuses it"""
    flags: ReasonFlags
    excused_by: int
    """number of the fact that excuses it, or of the rule, from 1; 0: nothing does"""
    english: str
    french: str


class Answer:
    """A decision: `outcome`, and why."""

    def __init__(self, decision: Decision, reasons: tuple[Reason, ...], decimals: int,
                 as_of: datetime.date, policy: Policy, event: CreditEvent | None = None) -> None:
        self.decision = decision
        """as C gives it, to be recorded"""
        self.event = event
        """what was asked, as C takes it; None: of a decision that was on record"""
        assert decision.outcome is not None, "C says one"
        self.outcome = decision.outcome
        self.reasons = reasons
        """in the order of the policy's rules, those that do not count among them"""
        self.customer = decision.customer
        assert decision.stage is not None, "C says one"
        self.stage = decision.stage
        self.as_of = as_of
        self.policy = (policy.name, policy.version)
        self.currency = name_of(numeric_of(decision.currency or 0))
        self.amount = decimal_of(decision.amount, decimals)
        self.exposure = known_amount(decision.exposure, decimals)
        """with the event; None: missing"""
        self.limit = known_amount(decision.limit, decimals)
        """None: there is none, which is not a limit of zero"""
        self.headroom = known_amount(decision.headroom, decimals)

    @property
    def accepted(self) -> bool:
        """Whether to go on: accept or warn."""
        return self.outcome in (Outcome.ACCEPT, Outcome.WARN)

    @property
    def codes(self) -> tuple[str, ...]:
        """The rules that count."""
        return tuple(reason.rule for reason in self.reasons if reason.counts)

    def sentences(self, language: Language | str = Language.EN) -> tuple[str, ...]:
        """Why, in a language: "en" or "fr"; of the rules that count."""
        french = language in (Language.FR, "fr")
        return tuple(reason.french if french else reason.english
                     for reason in self.reasons if reason.counts)

    def __repr__(self) -> str:
        why = f": {', '.join(self.codes)}" if self.codes else ""
        return f"<Answer {self.outcome.name.lower()}{why}>"

    def __str__(self) -> str:
        return "\n".join((self.outcome.name.lower(), *self.sentences()))

    def _repr_html_(self) -> str:
        return page_of_decision(self)


def known_amount(minor: int, decimals: int) -> Decimal | None:
    return None if minor == MISSING else decimal_of(minor, decimals)


class CreditIdiom(Handle):
    """What `Credit` has besides the functions of C."""

    __slots__ = ("_policy", "_view")
    _view: View
    _policy: Policy

    @classmethod
    def _wrap(cls, pointer: Any, kept: tuple[Any, ...] = ()) -> Self:
        """As C made it, of the view and the policy that it keeps."""
        made = super()._wrap(pointer, kept)
        made._view, made._policy = kept[0], kept[1]
        return made

    @property
    def policy(self) -> Policy:
        """The policy that is applied."""
        return self._policy

    def figures(self, customer: str | int) -> Figures:
        """The figures of a customer, by code or number, at the end of the day."""
        record = cast("Credit", self).figures_record(self._view.number_of(customer))
        found = record.risk_class
        code = self._policy.code(PolicyList.CLASSES, found - 1) if found else None
        return Figures(record, self._view.decimals, code)

    def check(self, customer: str | int, amount: Decimal | Money, *,
              stage: Stage | str = Stage.ORDER, currency: str | int | None = None,
              order: int = 0, document: int = 0, paid: Decimal | Money | None = None,
              ordered_besides: Decimal | Money | None = None, term_days: int | None = None,
              discount: Decimal | None = None, dimension: str | None = None,
              value: str | None = None) -> Answer:
        """Decide an event: may we take this order, ship it, invoice it?

        Args:
            customer: code or number
            amount: gross; what of it is in the ledger already counts once, see `order`
            stage: quote, order, picking, delivery or invoice
            currency: of the amounts; None: that of a Money, else the policy's
            order: number of the order that it is or belongs to, if it is in the ledger
            document: number of the document that it is, if it is in the ledger
            paid: what if this payment were in
            ordered_besides: what if this were ordered too
            term_days: days of payment asked
            discount: discount asked, as a share: Decimal("0.02") for 2 %
            dimension: a dimension of the event, such as its legal entity
            value: its value there
        """
        from ..credit_check import CreditEvent

        given = amount.currency if currency is None and isinstance(amount, Money) else currency
        numeric = self._policy.currency if given is None else numeric_of(given)
        decimals = decimals_of(numeric, self._view.decimals)

        def minor(name: str, what: Decimal | Money | None) -> int:
            return 0 if what is None else minor_of(name, what, numeric, decimals)

        event = CreditEvent(
            customer=self._view.number_of(customer), order=order, document=document,
            stage=named("stage", Stage, stage), currency=numeric,
            amount=minor("amount", amount), paid=minor("paid", paid),
            ordered_besides=minor("ordered_besides", ordered_besides),
            term_days=-1 if term_days is None else term_days,
            discount=-1 if discount is None else share_in(discount), dimension=dimension,
            value=value)
        return self.answer_of(cast("Credit", self).check_event(event), event)

    def agenda(self, *, table: str | None = None, dimension: str | None = None,
               person: str | None = None, kinds: Iterable[AgendaKind | str] | None = None,
               late_days_max: int = 0, calendar: Calendar | None = None) -> tuple[AgendaRow, ...]:
        """What is to be seen to on the day, in a fixed order.

        Args:
            table: table of assignment of the policy that says whose a customer is
            dimension: or a dimension that says so
            person: only what is this one's; needs a table or a dimension
            kinds: only these, such as "review" or "over_limit"; None: all
            late_days_max: ends and broken promises that are later are left out; 0: 365
            calendar: weekends and holidays besides the weekdays of the policy

        Raises:
            TypeError: a person, and nothing that says whose a customer is
            ValueError: there is no kind of that name
            NotFoundError: no such table or dimension
        """
        from ..agenda import AgendaKind

        if person is not None and table is None and dimension is None:
            raise TypeError("person: needs a table or a dimension, which says whose a customer is")
        with cast("Credit", self).compute_agenda(
                table=table, dimension=dimension, person=person,
                kinds=bits("kinds", AgendaKind, kinds), late_days_max=late_days_max,
                calendar=calendar) as made:
            return rows_of(made, self._view)

    def approval_level(self, action: str, customer: str | int,
                       amount: Decimal | Money | None = None, *,
                       currency: str | int | None = None) -> ApprovalLevel:
        """Which level of approval something needs: role, number of persons, days to lapse.

        Args:
            action: of the policy's approval levels, such as "limit" or "release"
            customer: code or number
            amount: None: none, and no level with an upper amount will do
            currency: of the amount; None: that of a Money, else the policy's

        Raises:
            NotFoundError: the policy has no level for the action, or none that goes so far
        """
        from ..approval import RequestOptions
        from ..fact import SubjectKind

        given = amount.currency if currency is None and isinstance(amount, Money) else currency
        numeric = self._policy.currency if given is None else numeric_of(given)
        me = cast("Credit", self)
        return me.find_approval_level(RequestOptions(
            action=action, subject_kind=SubjectKind.CUSTOMER,
            subject=self._view.number_of(customer), from_=me.day,
            amount=None if amount is None else minor_of(
                "amount", amount, numeric, decimals_of(numeric, self._view.decimals)),
            currency=0 if amount is None else numeric))

    def assign(self, customer: str | int, table: str) -> Assigned:
        """What a table of the policy assigns to a customer, such as its segment or collector, and
        why each rule before did not.

        Raises:
            NotFoundError: no such customer or table
        """
        number = self._view.number_of(customer)
        with cast("Credit", self).compute_assignment(number, table) as made:
            return assigned_of(made)

    def assign_all(self, table: str) -> AllAssigned:
        """What a table of the policy assigns to each customer; best of a credit with a book.

        Raises:
            NotFoundError: no such table
        """
        with cast("Credit", self).compute_assignments(table) as made:
            return all_assigned_of(made)

    def answer_of(self, decision: Decision, event: CreditEvent | None = None) -> Answer:
        """A decision of C, such as one on record, with names, sentences and Decimal amounts."""
        decimals = decimals_of(numeric_of(decision.currency or 0), self._view.decimals)
        reasons = tuple(self.reason_of(decision, at, decimals)
                        for at in range(decision.reason_count))
        day = cast("Credit", self).day
        assert day is not None, "a credit has a day"
        return Answer(decision, reasons, decimals, day, self._policy, event)

    def reason_of(self, decision: Decision, at: int, decimals: int) -> Reason:
        from ..credit_check import ReasonFlags

        me = cast("Credit", self)
        flags = ReasonFlags(decision.flags[at])
        figure = Figure(decision.figures[at]) if decision.figures[at] else None
        measured, threshold = (
            None if figure is None else value_of(figure, value, decimals)
            for value in (decision.measured[at], decision.thresholds[at]))
        excused = ReasonFlags.EXCUSED | ReasonFlags.RELEASED | ReasonFlags.EXCLUDED
        return Reason(
            self._policy.code(PolicyList.RULES, decision.rules[at]) or "",
            Outcome(decision.outcomes[at]),
            None if figure is None else name_of_figure(figure),
            None if flags & ReasonFlags.MISSING else measured, threshold,
            not flags & excused, flags, decision.excuses[at],
            me.decision_sentence(decision, at, Language.EN).text,
            me.decision_sentence(decision, at, Language.FR).text)

    def __repr__(self) -> str:
        if self.closed:
            return super().__repr__()
        return f"<Credit {self._policy!r} on {cast('Credit', self).day}>"


def share_in(share: Decimal) -> int:
    """A share in 1/10000; exact, or refused."""
    scaled = share.scaleb(4)
    if scaled != scaled.to_integral_value() or not 0 <= scaled <= 10000:
        raise ValueError(f"discount: {share} is no share of four decimals between 0 and 1: write "
                         'Decimal("0.02") for 2 %')
    return int(scaled)
