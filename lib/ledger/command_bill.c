/* SPDX-License-Identifier: MIT */
/* Bills of exchange: two commands that go in together or not at all. */
#include "encours/bill.h"

#include "base/struct_size.h"
#include "ledger/settle.h"

static encours_transfer_options transfer_of(const encours_bill_options *bill)
{
    encours_transfer_options out = ENCOURS_TRANSFER_OPTIONS_INIT;
    out.from_customer = out.to_customer = bill->customer;
    out.from_amount = out.to_amount = bill->amount;
    out.base_amount = bill->base_amount;
    out.from_currency = out.to_currency = bill->currency;
    out.from_account = bill->from_account;
    out.to_account = bill->to_account;
    out.date = bill->date;
    out.due = bill->due;
    out.number = bill->number;
    return out;
}

encours_status encours_transaction_accept_bill(encours_transaction *transaction,
                                               const encours_bill_options *options,
                                               encours_ref *bill, encours_ref *matching,
                                               encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_bill_options own;
    enc_command_mark mark;
    encours_ref credit, debit;
    ENC_STRUCT_LOAD(own, options, encours_bill_options, sizeof own, error);
    ENC_TRY(enc_check_day(own.due, "due", error));
    ENC_TRY(enc_commands_begin(transaction, 2, &mark, error));
    const encours_transfer_options transfer = transfer_of(&own);
    encours_status status = encours_transaction_transfer(transaction, &transfer, &credit, &debit,
                                                         error);
    if (status == ENCOURS_OK) {
        encours_settle_options settle = ENCOURS_SETTLE_OPTIONS_INIT;
        settle.payment = credit;
        settle.from = own.date;
        settle.surplus = ENCOURS_CLEARING_SURPLUS_REFUSE;
        settle.count = own.count;
        settle.invoices = own.debts;
        settle.asked = own.asked;
        status = encours_transaction_settle(transaction, &settle, matching, error);
    }
    if (status != ENCOURS_OK)
        enc_commands_undo(transaction, &mark);
    else if (bill != NULL)
        *bill = debit;
    return status;
}

encours_status encours_transaction_dishonour_bill(encours_transaction *transaction,
                                                  encours_ref bill, encours_ref matching,
                                                  encours_date at, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    enc_command_mark mark;
    ENC_TRY(enc_commands_begin(transaction, 2, &mark, error));
    encours_status status = enc_command_dishonour(transaction, bill, matching, at, error);
    if (status == ENCOURS_OK)
        status = encours_transaction_cancel(transaction, bill, at, ENCOURS_CANCEL_RETURNED, 1,
                                            error);
    if (status != ENCOURS_OK)
        enc_commands_undo(transaction, &mark);
    return status;
}
