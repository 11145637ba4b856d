/* SPDX-License-Identifier: MIT */
/* What a settlement posts: adjustments, the pairs of its matching, and the exchange difference. */
#include <stdio.h>

#include "base/checked.h"
#include "ledger/settle.h"

/* What is to be posted beside a document whose class, currency and dimensions it takes over. */
typedef struct posting {
    uint32_t like;
    int32_t type;
    int32_t reason;
    int64_t amount;
    encours_optional_i64 vat;
    encours_optional_i64 base;
} posting;

static uint32_t own_dimensions(const enc_state *state, uint32_t document, const char **names,
                               const char **values)
{
    uint32_t after = ENC_AT(&state->document_extra, uint32_t, document);
    if (after == 0)
        return 0;
    const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, after - 1);
    for (uint32_t i = 0; i < extra->dimension_count; i++) {
        const enc_document_dimension *own = &ENC_AT(
            &state->document_dimensions, enc_document_dimension, extra->dimension_first + i);
        uint32_t value = ENC_AT(&state->values, enc_value, own->value).text;
        names[i] = enc_strings_get(&state->strings,
                                   ENC_AT(&state->dimensions, uint32_t, own->dimension))
                       .bytes;
        values[i] = enc_strings_get(&state->strings, value).bytes;
    }
    return extra->dimension_count;
}

/* Posts it and says which line it has. */
static encours_status post(enc_settle *settle, const posting *what, enc_settle_line *line)
{
    enc_session *session = settle->run->session;
    const enc_state *state = session->state;
    const char *names[ENC_DIMENSIONS_MAX], *values[ENC_DIMENSIONS_MAX];
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, what->like);
    enc_attributes attributes = enc_attributes_unpack(word);
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.type = what->type;
    document.reason = what->reason;
    document.issue = document.effective = settle->options.from;
    document.currency = ENC_AT(&state->currencies, enc_currency_row, attributes.currency).numeric;
    document.account_class = attributes.account_class;
    document.gross = what->amount;
    document.vat = what->vat;
    document.base_amount = what->base;
    document.number = settle->options.number;
    document.dimension_count = own_dimensions(state, what->like, names, values);
    document.dimensions = names;
    document.values = values;
    *line = (enc_settle_line){state->counts.lines, INT32_MAX, what->amount};
    return enc_post_document(session, &document, settle->customer, settle->run->error);
}

/* --- pairs */

static encours_status add_pair(enc_settle *settle, uint32_t credit, uint32_t debit, int64_t amount)
{
    void *pairs = settle->pairs;
    if (!enc_grow(settle->run->session->state->context, &pairs, &settle->pair_capacity,
                  settle->pair_count + 1, sizeof *settle->pairs))
        return enc_error_memory(settle->run->error);
    settle->pairs = pairs;
    settle->pairs[settle->pair_count++] = (enc_pair){credit, debit, amount};
    return ENCOURS_OK;
}

/* Uses up rooms in their order, the smaller of two each time. */
static encours_status pair_up(enc_settle *settle, enc_settle_line *credits, size_t credit_count,
                              enc_settle_line *debits, size_t debit_count, int64_t amount)
{
    size_t credit = 0, debit = 0;
    while (amount > 0 && credit < credit_count && debit < debit_count) {
        int64_t part = amount;
        part = credits[credit].room < part ? credits[credit].room : part;
        part = debits[debit].room < part ? debits[debit].room : part;
        if (part > 0)
            ENC_TRY(add_pair(settle, credits[credit].line, debits[debit].line, part));
        credits[credit].room -= part;
        debits[debit].room -= part;
        amount -= part;
        if (credits[credit].room == 0)
            credit++;
        else
            debit++;
    }
    return ENCOURS_OK;
}

/* --- one debit */

typedef struct settled_debit {
    uint32_t document;
    enc_settle_line *lines;
    size_t line_count;
    enc_booked booked;
    bool has_vat;
} settled_debit;

static bool has_base(const enc_booked *booked)
{
    return booked->is_known && booked->is_foreign;
}

static encours_status require_base(const enc_settle *settle, const enc_booked *booked,
                                   uint32_t document)
{
    if (booked->is_known || settle->options.exchange != ENCOURS_SETTLE_EXCHANGE_REQUIRED)
        return ENCOURS_OK;
    enc_error_set(settle->run->error, ENCOURS_E_CURRENCY,
                  "document %" PRIu32 " has no base amount: what its settlement gains or loses is "
                  "not known",
                  document + 1);
    enc_error_hint(settle->run->error, "Post documents in foreign currencies with base amounts");
    return ENCOURS_E_CURRENCY;
}

static encours_status pay(enc_settle *settle, settled_debit *debit, int64_t amount)
{
    if (amount == 0)
        return ENCOURS_OK;
    ENC_TRY(require_base(settle, &settle->payment_booked, settle->payment));
    ENC_TRY(require_base(settle, &debit->booked, debit->document));
    ENC_TRY(pair_up(settle, settle->payment_lines, settle->payment_line_count, debit->lines,
                    debit->line_count, amount));
    bool is_known = has_base(&settle->payment_booked) && has_base(&debit->booked);
    int64_t difference = enc_booked_take(&settle->payment_booked, amount);
    if (!enc_sub_i64(difference, enc_booked_take(&debit->booked, amount), &difference) ||
        !enc_add_i64(settle->difference, is_known ? difference : 0, &settle->difference))
        return enc_error_set(settle->run->error, ENCOURS_E_OVERFLOW,
                             "the exchange difference does not fit 64 bits");
    return ENCOURS_OK;
}

/* A credit adjustment that closes a part of the debit, at what the debit was booked at. */
static encours_status adjust(enc_settle *settle, settled_debit *debit, int32_t reason,
                             int64_t amount, int64_t vat, uint32_t vat_flag)
{
    if (amount == 0)
        return ENCOURS_OK;
    posting what = {
        .like = debit->document,
        .type = ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
        .reason = reason,
        .amount = amount,
    };
    if (debit->has_vat && (settle->options.vat & vat_flag) != 0)
        what.vat = (encours_optional_i64){1, 0, vat};
    if (has_base(&debit->booked))
        what.base = (encours_optional_i64){1, 0, enc_booked_take(&debit->booked, amount)};
    enc_settle_line line;
    ENC_TRY(post(settle, &what, &line));
    return pair_up(settle, &line, 1, debit->lines, debit->line_count, amount);
}

/* A debit that takes a part of the payment, at what the payment was booked at. */
static encours_status use_payment(enc_settle *settle, uint32_t like, int32_t type, int32_t reason,
                                  int64_t amount, encours_optional_i64 vat)
{
    posting what = {.like = like, .type = type, .reason = reason, .amount = amount, .vat = vat};
    if (has_base(&settle->payment_booked))
        what.base = (encours_optional_i64){1, 0, enc_booked_take(&settle->payment_booked, amount)};
    enc_settle_line line;
    ENC_TRY(post(settle, &what, &line));
    return pair_up(settle, settle->payment_lines, settle->payment_line_count, &line, 1, amount);
}

static encours_status deny(const enc_settle *settle, int64_t amount, const char *what,
                           const char *field, int64_t limit)
{
    enc_error_set(settle->run->error, ENCOURS_E_DENIED,
                  "%" PRId64 " is to be given up%s, the limit %s is %" PRId64, amount, what, field,
                  limit);
    enc_error_field(settle->run->error, field);
    enc_error_hint(settle->run->error, "Settle less, or have it done by who has that authority");
    return ENCOURS_E_DENIED;
}

static encours_status check_authority(enc_settle *settle, uint32_t document,
                                      const enc_clearing_parts *parts)
{
    const encours_settle_options *options = &settle->options;
    int64_t given = parts->write_off + (parts->tolerance > 0 ? parts->tolerance : 0);
    char of[48];
    snprintf(of, sizeof of, " of document %" PRIu32, document + 1);
    settle->given_up += given; /* no more than what is open of all, which fits */
    if (options->write_off_max.is_set != 0 && given > options->write_off_max.value)
        return deny(settle, given, of, "write_off_max", options->write_off_max.value);
    if (options->write_off_sum_max.is_set != 0 &&
        settle->given_up > options->write_off_sum_max.value)
        return deny(settle, settle->given_up, "", "write_off_sum_max",
                    options->write_off_sum_max.value);
    return ENCOURS_OK;
}

static bool states_vat(const enc_state *state, uint32_t document)
{
    uint32_t after = ENC_AT(&state->document_extra, uint32_t, document);
    return after != 0 && (ENC_AT(&state->extras, enc_extra, after - 1).flags & ENC_EXTRA_VAT) != 0;
}

encours_status enc_settle_debit(enc_settle *settle, size_t i, const enc_clearing_parts *parts)
{
    const enc_state *state = settle->run->session->state;
    settled_debit debit = {.document = settle->debits.document[i], .lines = settle->lines};
    int64_t open, over = parts->tolerance < 0 ? -parts->tolerance : 0;
    if (parts->status == ENCOURS_CLEARING_UNTOUCHED)
        return ENCOURS_OK;
    ENC_TRY(check_authority(settle, debit.document, parts));
    debit.line_count = enc_settle_lines(settle, debit.document, debit.lines, &open);
    debit.has_vat = states_vat(state, debit.document);
    ENC_TRY(
        enc_booked_load(state, &state->counts, debit.document, &debit.booked, settle->run->error));
    ENC_TRY(pay(settle, &debit, parts->paid - over));
    ENC_TRY(adjust(settle, &debit, ENCOURS_ADJUSTMENT_DISCOUNT, parts->discount,
                   parts->discount_vat, ENCOURS_CLEARING_VAT_DISCOUNT));
    ENC_TRY(adjust(settle, &debit, ENCOURS_ADJUSTMENT_ROUNDING, parts->tolerance + over,
                   parts->tolerance_vat, ENCOURS_CLEARING_VAT_TOLERANCE));
    ENC_TRY(adjust(settle, &debit, ENCOURS_ADJUSTMENT_WRITE_OFF, parts->write_off,
                   parts->write_off_vat, ENCOURS_CLEARING_VAT_WRITE_OFF));
    ENC_TRY(adjust(settle, &debit, ENCOURS_ADJUSTMENT_FEE, parts->fee, 0, 0));
    if (over == 0)
        return ENCOURS_OK;
    encours_optional_i64 vat = {0};
    if (debit.has_vat && (settle->options.vat & ENCOURS_CLEARING_VAT_TOLERANCE) != 0)
        vat = (encours_optional_i64){1, 0, -parts->tolerance_vat};
    return use_payment(settle, debit.document, ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT,
                       ENCOURS_ADJUSTMENT_ROUNDING, over, vat);
}

/* --- beyond the debits */

encours_status enc_settle_surplus(enc_settle *settle, int64_t surplus)
{
    const encours_optional_i64 none = {0};
    if (surplus == 0)
        return ENCOURS_OK;
    if (settle->options.surplus == ENCOURS_CLEARING_SURPLUS_REFUND)
        return use_payment(settle, settle->payment, ENCOURS_DOCUMENT_REFUND, 0, surplus, none);
    if (settle->options.surplus == ENCOURS_CLEARING_SURPLUS_WRITE_OFF &&
        surplus <= settle->options.surplus_max)
        return use_payment(settle, settle->payment, ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT,
                           ENCOURS_ADJUSTMENT_WRITE_OFF, surplus, none);
    return ENCOURS_OK;
}

/* Before the matching, as everything that is posted with it: see enc_documents_before(). */
static encours_status put_difference(enc_settle *settle)
{
    int64_t difference = settle->difference;
    if (difference == 0 || settle->options.exchange == ENCOURS_SETTLE_EXCHANGE_NONE)
        return ENCOURS_OK;
    posting what = {
        .like = settle->debits.document[0],
        .type = difference > 0 ? ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT
                               : ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
        .reason = ENCOURS_ADJUSTMENT_EXCHANGE,
        .base = {1, 0, difference > 0 ? difference : -difference},
    };
    enc_settle_line line;
    return post(settle, &what, &line);
}

encours_status enc_settle_put(enc_settle *settle)
{
    if (settle->pair_count == 0) {
        enc_error_set(settle->run->error, ENCOURS_E_STATE,
                      "there is nothing to settle on that day");
        enc_error_hint(settle->run->error, "See what is open of the payment and of the invoices");
        return ENCOURS_E_STATE;
    }
    ENC_TRY(put_difference(settle));
    for (size_t done = 0; done < settle->pair_count;) {
        size_t count = settle->pair_count - done;
        count = count < ENC_PAIRS_MAX ? count : ENC_PAIRS_MAX;
        enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION};
        event.as.allocation = (enc_allocation_event){done > 0, settle->options.from.epoch_day,
                                                     (uint32_t)count, settle->pairs + done};
        ENC_TRY(enc_session_put(settle->run->session, &event, settle->run->error));
        done += count;
    }
    return ENCOURS_OK;
}
