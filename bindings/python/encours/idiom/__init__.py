# SPDX-License-Identifier: MIT
"""What is written by hand on top of the generated classes: amounts as Decimal, tables, contexts.

Each class here is the base of the generated class of its handle, so that its methods are found on
`Store`, `Ledger`, `Transaction`, `View`, `Customer`, `Aging`, `DsoReport` and `Import`.
"""
