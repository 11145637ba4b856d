/* SPDX-License-Identifier: MIT */
/* Settlements in a ledger, in few words. */
#ifndef ENC_TESTS_UNIT_LEDGER_SETTLE_SCENARIO_H
#define ENC_TESTS_UNIT_LEDGER_SETTLE_SCENARIO_H

#include "support/check.h"
#include "support/ledger.h"

#include "encours/revalue.h"
#include "encours/settle.h"
#include "ledger/booked.h"
#include "ledger/view.h"

enum { DAY = 20000, SETTLED = DAY + 30, LATER = DAY + 400, ROWS = 8 };

/* A document with its VAT and base amount; below 0: none. */
static inline uint64_t post_with(test_ledger *test, uint64_t customer, int32_t type,
                                 uint16_t currency, int64_t gross, int64_t vat, int64_t base)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(customer, type, DAY, DAY + 30, gross);
    encours_ref reference;
    uint64_t number;
    document.currency = currency;
    document.account_class = 411;
    if (vat >= 0)
        document.vat = (encours_optional_i64){1, 0, vat};
    if (base >= 0)
        document.base_amount = (encours_optional_i64){1, 0, base};
    check_ok(encours_transaction_post(transaction, &document, &reference, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

static inline encours_settle_options settle_options(uint64_t payment, const encours_ref *invoices,
                                                    size_t count)
{
    encours_settle_options options = ENCOURS_SETTLE_OPTIONS_INIT;
    options.payment = payment;
    options.from.epoch_day = SETTLED;
    options.surplus = ENCOURS_CLEARING_SURPLUS_KEEP;
    options.invoices = invoices;
    options.count = count;
    return options;
}

static inline encours_status try_settle(test_ledger *test, const encours_settle_options *options,
                                        uint64_t *matching)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref reference;
    check_ok(encours_transaction_settle(transaction, options, &reference, check_error()));
    encours_status status = encours_transaction_commit(transaction, 0, NULL, check_error());
    if (status == ENCOURS_OK && matching != NULL)
        check_ok(encours_transaction_number(transaction, reference, matching, check_error()));
    encours_transaction_free(transaction);
    return status;
}

static inline uint64_t settle(test_ledger *test, const encours_settle_options *options)
{
    uint64_t matching = 0;
    check_ok(try_settle(test, options, &matching));
    return matching;
}

static inline encours_status try_unmatch(test_ledger *test, uint64_t matching, int32_t at)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_unmatch(transaction, matching, (encours_date){at}, check_error()));
    return ledger_try_commit(transaction);
}

/* What is open of a document on a day. */
static inline int64_t open_of(test_ledger *test, uint64_t number, int32_t day)
{
    encours_view *view = ledger_view(test);
    const enc_state *state = view->state;
    uint32_t document = (uint32_t)(number - 1);
    int64_t open = 0;
    uint32_t end = enc_document_line_end(state, &view->counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        open += ENC_AT(&state->line_amount, int64_t, line) -
                enc_line_allocated(state, &view->counts, line, day, ENC_ALLOCATION_MATCHING);
    encours_view_free(view);
    return open;
}

/* Signed sums over the adjustments that count on a day: gross, VAT, base. Credits are above 0. */
typedef struct adjusted {
    int64_t gross;
    int64_t vat;
    int64_t base;
    size_t count;
} adjusted;

static inline adjusted adjustments(test_ledger *test, uint8_t reason, int32_t day)
{
    encours_view *view = ledger_view(test);
    const enc_state *state = view->state;
    adjusted sums = {0};
    for (uint32_t i = 0; i < view->counts.documents; i++) {
        enc_attributes a = enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, i));
        if (a.reason != reason || !enc_document_counts(state, &view->counts, i, day))
            continue;
        int sign = enc_type_is_debit(a.type) ? -1 : 1;
        uint32_t after = ENC_AT(&state->document_extra, uint32_t, i);
        sums.gross += sign * enc_document_gross(state, &view->counts, i);
        if (after != 0) {
            const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, after - 1);
            sums.vat += sign * extra->vat;
            sums.base += sign * extra->base_amount;
        }
        sums.count++;
    }
    encours_view_free(view);
    return sums;
}

static inline encours_booked booked(test_ledger *test, uint64_t customer, uint16_t currency,
                                    int32_t day)
{
    encours_view *view = ledger_view(test);
    encours_booked out = ENCOURS_BOOKED_INIT;
    check_ok(
        encours_view_booked(view, customer, currency, (encours_date){day}, &out, check_error()));
    encours_view_free(view);
    return out;
}

#endif
