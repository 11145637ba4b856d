/* SPDX-License-Identifier: MIT */
/* The handle: a policy, a view, a day, and what of the tables its answers depend on. */
#include "credit/credit.h"

#include <string.h>

#include "base/sha256.h"
#include "base/struct_size.h"
#include "credit/book.h"
#include "credit/guarantors.h"
#include "ledger/shelf.h"
#include "pure/rates.h"
#include "pure/rates_table.h"

/* Those whose guarantees count for members of groups, if the policy has such. */
static encours_status see_guarantors(encours_credit *credit, encours_error *error)
{
    bool group = false;
    for (size_t i = 0; i < credit->policy->guarantee_count; i++)
        group = group || credit->policy->guarantees[i].group;
    if (!group)
        return ENCOURS_OK;
    credit->guarantors = enc_guarantors_new(credit->context);
    return credit->guarantors != NULL && enc_guarantors_see(credit->guarantors, credit->view)
               ? ENCOURS_OK
               : enc_error_memory(error);
}

static encours_status other_decimals(uint16_t currency, unsigned ours, unsigned theirs,
                                     const char *whose, const char *field, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_CURRENCY,
                  "currency %03u has %u decimals in the ledger and %u in the %s", currency, ours,
                  theirs, whose);
    enc_error_field(error, field);
    return ENCOURS_E_CURRENCY;
}

/* All sides mean the same by a minor unit. */
static encours_status check_decimals(const encours_view *view, const encours_policy *policy,
                                     const encours_rates *rates, encours_error *error)
{
    for (uint32_t i = 0; i < view->counts.currencies; i++) {
        enc_currency_row row = ENC_AT(&view->state->currencies, enc_currency_row, i);
        if (row.numeric == policy->currency && row.exponent != policy->exponent)
            return other_decimals(row.numeric, row.exponent, policy->exponent, "policy", "policy",
                                  error);
    }
    for (size_t i = 0; rates != NULL && i < rates->exponent_count; i++) {
        const enc_rate_exponent *theirs = &rates->exponents[i];
        uint32_t row = enc_state_find_currency(view->state, theirs->currency,
                                               view->counts.currencies);
        unsigned ours = theirs->currency == policy->currency ? policy->exponent : theirs->exponent;
        if (row != ENC_ROW_NONE)
            ours = ENC_AT(&view->state->currencies, enc_currency_row, row).exponent;
        if (ours != theirs->exponent)
            return other_decimals(theirs->currency, ours, theirs->exponent, "rates", "rates",
                                  error);
    }
    return ENCOURS_OK;
}

static void add_number(enc_sha256 *sha, uint64_t number)
{
    uint8_t bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (uint8_t)(number >> 8 * i);
    enc_sha256_update(sha, bytes, sizeof bytes);
}

/* The rate between each two currencies that can meet: those of the view, and the policy's. */
static void add_rates(enc_sha256 *sha, const encours_credit *credit, const encours_view *view)
{
    uint32_t count = view->counts.currencies + 1;
    for (uint32_t i = 0; i < count * count; i++) {
        uint32_t row[2] = {i / count, i % count};
        uint16_t pair[2];
        int64_t numerator = 0, denominator = 0;
        for (int side = 0; side < 2; side++)
            pair[side] =
                row[side] == 0
                    ? credit->currency
                    : ENC_AT(&view->state->currencies, enc_currency_row, row[side] - 1).numeric;
        if (pair[0] == pair[1] ||
            enc_rates_minor(credit->rates, pair[0], pair[1], (encours_date){credit->day},
                            &numerator, &denominator, NULL) != ENCOURS_OK)
            continue;
        add_number(sha, (uint64_t)pair[0] << 16 | pair[1]);
        add_number(sha, (uint64_t)numerator);
        add_number(sha, (uint64_t)denominator);
    }
}

static void digest(encours_credit *credit, const encours_view *view)
{
    enc_sha256 sha;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, credit->policy->digest, sizeof credit->policy->digest);
    add_number(&sha, (uint64_t)(int64_t)credit->day);
    if (credit->rates != NULL)
        add_rates(&sha, credit, view);
    if (credit->cap.is_read) {
        enc_sha256_update(&sha, "legal caps", sizeof "legal caps");
        enc_sha256_update(&sha, credit->cap.digest, sizeof credit->cap.digest);
    }
    enc_sha256_final(&sha, credit->digest);
}

/* Counting a reference is the one thing that a shared view lets us change. */
static encours_view *retain_view(const encours_view *view)
{
    union {
        const encours_view *shared;
        encours_view *counted;
    } handle = {.shared = view};
    return enc_view_retain(handle.counted);
}

static void release_policy(const encours_policy *policy)
{
    union {
        const encours_policy *shared;
        encours_policy *counted;
    } handle = {.shared = policy};
    encours_policy_free(handle.counted);
}

encours_status encours_credit_new(const encours_view *view, const encours_policy *policy,
                                  encours_date as_of, const encours_credit_options *options,
                                  encours_credit **out, encours_error *error)
{
    encours_credit_options own;
    enc_cap cap;
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL && policy != NULL);
    if (enc_view_answer(view, ENCOURS_ACTION_READ_CREDIT, ENCOURS_SUBJECT_LEDGER, 0) ==
        ENCOURS_AUTHORISATION_DENY) /* MASK: its figures are asked for by customer */
        return enc_view_deny(view, ENCOURS_ACTION_READ_CREDIT, ENCOURS_SUBJECT_LEDGER, 0, error);
    ENC_STRUCT_LOAD(own, options, encours_credit_options, sizeof own, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_decimals(view, policy, own.rates, error));
    ENC_TRY(enc_cap_find(policy, &own, as_of, &cap, error));
    encours_credit *credit = enc_allocate_zeroed(view->context, sizeof *credit);
    if (credit == NULL)
        return enc_error_memory(error);
    credit->context = enc_context_retain(view->context);
    credit->view = retain_view(view);
    credit->policy = enc_policy_retain(policy);
    credit->rates = own.rates;
    credit->cap = cap;
    credit->day = as_of.epoch_day;
    credit->currency = policy->currency;
    credit->facts = enc_facts_kinds(view->state, &view->counts);
    digest(credit, view);
    encours_status status = see_guarantors(credit, error);
    if (status == ENCOURS_OK && own.book != 0)
        status = enc_book_new(credit, &credit->book, error);
    if (status == ENCOURS_OK)
        *out = credit;
    else
        encours_credit_free(credit);
    return status;
}

void encours_credit_free(encours_credit *credit)
{
    if (credit == NULL)
        return;
    encours_context *context = credit->context;
    enc_book_free(credit->book);
    enc_guarantors_free(credit->guarantors);
    release_policy(credit->policy);
    encours_view_free(credit->view);
    enc_release(context, credit, sizeof *credit);
    encours_context_free(context);
}

encours_date encours_credit_day(const encours_credit *credit)
{
    return (encours_date){credit->day};
}

void encours_credit_digest(const encours_credit *credit, uint8_t *out)
{
    memcpy(out, credit->digest, sizeof credit->digest);
}

/* A view of the same rows that knows no less. */
static encours_status check_later(const encours_view *before, const encours_view *view,
                                  encours_error *error)
{
    const char *why = NULL;
    if (view->state != before->state)
        why = "it is of another ledger, or of a fork of it";
    else if (view->counts.transactions < before->counts.transactions)
        why = "it knows less than the view before";
    if (why == NULL)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "a credit cannot go on to this view: %s", why);
    enc_error_field(error, "view");
    return ENCOURS_E_INVALID;
}

encours_status encours_credit_refresh(encours_credit *credit, const encours_view *view,
                                      uint64_t *touched, encours_error *error)
{
    uint64_t count = 0;
    ENC_REQUIRE(credit != NULL && view != NULL);
    ENC_TRY(check_later(credit->view, view, error));
    ENC_TRY(check_decimals(view, credit->policy, credit->rates, error));
    encours_view *before = credit->view;
    encours_credit next = *credit;
    next.view = retain_view(view);
    next.facts = enc_facts_kinds(view->state, &view->counts);
    if (view->counts.currencies != before->counts.currencies)
        digest(&next, view);
    encours_status status = ENCOURS_OK;
    if (next.guarantors != NULL && !enc_guarantors_see(next.guarantors, view))
        status = enc_error_memory(error);
    if (status == ENCOURS_OK && next.book != NULL)
        status = enc_book_refresh(&next, &before->counts, &count, error);
    encours_view_free(status == ENCOURS_OK ? before : next.view);
    if (status != ENCOURS_OK)
        return status;
    *credit = next;
    if (touched != NULL)
        *touched = count;
    return ENCOURS_OK;
}
