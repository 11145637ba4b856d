# SPDX-License-Identifier: MIT
"""The command `python -m encours`.

    import   read a FEC or delimited text into a ledger file
    aging    aged balance, by customer or by a dimension
    dso      days sales outstanding
    top      the largest exposures
    show     a customer, a document, or what the ledger holds
    verify   recompute everything that is stored
    check    the decision of a credit policy, with its reasons
    limits   limits and what is used of them
    agenda   what is due
    policy   credit policies: validate, diff, simulate, record
    export   customers, documents, items, orders, decisions or other rows, whole
    report   one HTML page
    completion   a script that completes all this in bash, zsh or fish

Exit status: 0 done, 1 refused or failed, 2 the command line is wrong, 3 what is stored is damaged,
4 held or refused by a policy, 130 interrupted. Errors go to standard error, one line each, in the
words of the library.
"""
