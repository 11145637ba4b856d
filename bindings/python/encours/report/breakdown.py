# SPDX-License-Identifier: MIT
"""The aged balance in rows: by customer, by a dimension, and of other currencies."""

from __future__ import annotations

from .figures import Balance, Figures, Row
from .markup import Cell, Column, paragraph, section, table
from .words import NOTHING, Unit

ROWS_MAX = 250
"""Of a table by customer; what the others add up to stands in one row."""


def shown(row: Row) -> str:
    return row.label or "(none)"


def by_dimension(figures: Figures, by: str | None) -> str:
    """The aged balance by a dimension."""
    if figures.by is None or by is None:
        return ""
    return section("by", f"Aged balance by {by}", balance_table(figures.unit, figures.by, by))


def customers(figures: Figures) -> str:
    if not figures.customers.rows:
        return ""
    return section("customers", "Aged balance by customer",
                   balance_table(figures.unit, figures.customers, "customer"))


def balance_table(unit: Unit, balance: Balance, what: str) -> str:
    columns = [Column(what, "text"), *(Column(label) for label in balance.labels),
               Column("balance")]
    rows = [cells(unit, shown(row), row) for row in balance.rows[:ROWS_MAX]]
    rest = balance.rows[ROWS_MAX:]
    if rest:
        rows.append(cells(unit, f"{len(rest):,} others", Row(
            "", sum(row.total for row in rest),
            tuple(sum(column) for column in zip(*(row.cells for row in rest), strict=True)))))
    caption = f"In {unit.code}, largest balance first"
    return table(caption, columns, rows, [cells(unit, "total", balance.total)],
                 label=f"Aged balance by {what}", kind="names")


def cells(unit: Unit, label: str, row: Row) -> list[Cell]:
    return [label, *(unit.amount(cell) if cell else NOTHING for cell in row.cells),
            unit.amount(row.total)]


def others(figures: Figures) -> str:
    """Other currencies: told, and never added."""
    if not figures.others:
        return ""
    rows = [[unit.code, unit.amount(row.total), unit.amount(overdue)]
            for unit, row, overdue in figures.others]
    return section(
        "others", "Other currencies",
        paragraph(f"All above is in {figures.unit.code} alone: amounts of two currencies are never "
                  "added."),
        table("Other currencies", [Column("currency", "text"), Column("balance"),
                                   Column("overdue")], rows))
