/* SPDX-License-Identifier: MIT */
#include "pure/clearing.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "encours/discount.h"
#include "pure/column.h"
#include "pure/exchange.h"
#include "pure/range.h"
#include "pure/rounding.h"
#include "pure/vat.h"

#define INVOICES_MAX ((size_t)1 << 31)
#define VAT_FLAGS                                                                                  \
    (ENCOURS_CLEARING_VAT_DISCOUNT | ENCOURS_CLEARING_VAT_TOLERANCE |                              \
     ENCOURS_CLEARING_VAT_WRITE_OFF)

/* --- one invoice as given */

typedef struct row {
    int64_t open;
    int64_t asked;
    int64_t discount;
    int64_t tolerance; /* no more than what is left to pay with the discount */
    int64_t write_off;
    int64_t fee;
    int64_t due; /* asked less write-off and fee */
} row;

static int64_t or_zero(const int64_t *column, size_t i)
{
    return column != NULL ? column[i] : 0;
}

static bool is_named(const encours_clearing_invoices *in, size_t i)
{
    return in->named == NULL || in->named[i] != 0;
}

static row row_of(const encours_clearing_invoices *in, size_t i)
{
    row r = {
        .open = in->open[i],
        .asked = in->asked != NULL ? in->asked[i] : in->open[i],
        .discount = or_zero(in->discount, i),
        .tolerance = or_zero(in->tolerance, i),
        .write_off = or_zero(in->write_off, i),
        .fee = or_zero(in->fee, i),
    };
    r.due = enc_subtract_wrapping_i64(enc_subtract_wrapping_i64(r.asked, r.write_off), r.fee);
    int64_t most = enc_subtract_wrapping_i64(r.due, r.discount);
    r.tolerance = r.tolerance < most ? r.tolerance : most;
    return r;
}

static encours_status check_amount(int64_t value, size_t i, const char *name, encours_error *error)
{
    if (value >= 0)
        return ENCOURS_OK;
    return enc_range_refuse_at(i, value, "must be 0 or more", name, error);
}

static encours_status check_row(const encours_clearing_invoices *in, size_t i, encours_error *error)
{
    row r = row_of(in, i);
    ENC_TRY(check_amount(r.open, i, "open", error));
    ENC_TRY(check_amount(r.asked, i, "asked", error));
    ENC_TRY(check_amount(r.discount, i, "discount", error));
    ENC_TRY(check_amount(or_zero(in->tolerance, i), i, "tolerance", error));
    ENC_TRY(check_amount(r.write_off, i, "write_off", error));
    ENC_TRY(check_amount(r.fee, i, "fee", error));
    if (r.asked > r.open)
        return enc_range_refuse_at(i, r.asked, "is more than what is open", "asked", error);
    if ((enc_i128)r.discount + r.write_off + r.fee > r.asked)
        return enc_range_refuse_at(i, r.asked, "is less than discount, write-off and fee", "asked",
                                   error);
    if (in->gross == NULL || in->vat == NULL)
        return ENCOURS_OK;
    if (in->gross[i] < r.open)
        return enc_range_refuse_at(i, in->gross[i], "is less than what is open", "gross", error);
    if (in->vat[i] < 0 || in->vat[i] > in->gross[i])
        return enc_range_refuse_at(i, in->vat[i], "must be 0 to the gross amount", "vat", error);
    return ENCOURS_OK;
}

/* --- all invoices together */

static encours_status load(enc_clearing *c, const encours_clearing_options *options,
                           const encours_clearing_invoices *invoices, encours_error *error)
{
    ENC_STRUCT_LOAD(c->options, options, encours_clearing_options, sizeof c->options, error);
    ENC_STRUCT_LOAD(c->in, invoices, encours_clearing_invoices, sizeof c->in, error);
    ENC_TRY(enc_range_check(c->options.surplus, ENCOURS_CLEARING_SURPLUS_KEEP,
                            ENCOURS_CLEARING_SURPLUS_NEXT, "surplus", error));
    ENC_TRY(enc_range_check(c->options.surplus_max, 0, INT64_MAX, "surplus_max", error));
    ENC_TRY(enc_range_check(c->options.vat, 0, VAT_FLAGS, "vat", error));
    ENC_TRY(enc_rounding_load(c->options.rounding, &c->rounding, error));
    if (c->in.count > INVOICES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu invoices, more than 2^31", c->in.count);
    ENC_REQUIRE(c->in.count == 0 || c->in.open != NULL);
    return ENCOURS_OK;
}

/* A payment of 0 settles nothing of its own: what nobody asked to give up stays open. */
static void decide(enc_clearing *c, int64_t payment, int64_t due, int64_t discount)
{
    encours_discount_settlement found = ENCOURS_DISCOUNT_SETTLEMENT_INIT;
    c->left = payment;
    if (payment == 0 && due > 0)
        return;
    /* It cannot fail: every amount is 0 or more, and the discounts are within what is due. */
    encours_status status = encours_discount_settle(due, payment, discount, c->tolerance, &found,
                                                    NULL);
    (void)status;
    c->is_whole = found.status != ENCOURS_DISCOUNT_PART_PAYMENT;
    c->grants_discounts = found.status == ENCOURS_DISCOUNT_SETTLED_LESS;
    c->difference = found.tolerance;
    c->surplus = c->is_whole ? -found.rest : 0;
}

encours_status enc_clearing_begin(enc_clearing *clearing, int64_t payment,
                                  const encours_clearing_options *options,
                                  const encours_clearing_invoices *invoices, encours_error *error)
{
    enc_clearing c = {0};
    int64_t open = 0, due = 0, discount = 0;
    ENC_TRY(load(&c, options, invoices, error));
    ENC_TRY(enc_range_check(payment, 0, INT64_MAX, "payment", error));
    for (size_t i = 0; i < c.in.count; i++) {
        ENC_TRY(check_row(&c.in, i, error));
        row r = row_of(&c.in, i);
        if (!enc_add_i64(open, r.open, &open))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i, "the sum does not fit 64 bits");
        if (!is_named(&c.in, i))
            continue;
        due += r.due;
        discount += r.discount;
        c.tolerance += r.tolerance;
    }
    decide(&c, payment, due, discount);
    if (c.surplus > 0 && c.options.surplus == ENCOURS_CLEARING_SURPLUS_REFUSE) {
        enc_error_set(error, ENCOURS_E_DENIED,
                      "the payment of %" PRId64 " is %" PRId64 " above what is to be settled",
                      payment, c.surplus);
        enc_error_hint(error, "Name further invoices, or choose what becomes of a surplus");
        return ENCOURS_E_DENIED;
    }
    *clearing = c;
    return ENCOURS_OK;
}

/* --- one invoice as it comes out */

static int64_t vat_in(const enc_clearing *c, size_t i, int64_t amount, uint32_t flag)
{
    int64_t out_net = 0, out_vat = 0;
    if ((c->options.vat & flag) == 0 || amount == 0 || c->in.gross == NULL || c->in.vat == NULL)
        return 0;
    /* It cannot fail: a gross of 0 has no part other than 0. */
    int64_t net = c->in.gross[i] - c->in.vat[i];
    encours_status status = enc_vat_split(amount, &net, &c->in.vat[i], 1, c->rounding, &out_net,
                                          &out_vat, NULL);
    (void)status;
    return out_vat;
}

static void settle_whole(enc_clearing *c, const row *r, enc_clearing_parts *out)
{
    out->discount = c->grants_discounts ? r->discount : 0;
    out->tolerance = enc_exchange_share(c->tolerance, c->difference, c->tolerance_done,
                                        r->tolerance, ENCOURS_ROUNDING_HALF_UP);
    c->tolerance_done += r->tolerance;
    out->paid = r->due - out->discount - out->tolerance;
}

/* Takes what closes it, or all that is left. */
static void settle_next(int64_t *left, const row *r, enc_clearing_parts *out)
{
    out->paid = *left;
    if (*left >= r->due - r->discount) {
        out->paid = r->due - r->discount;
        out->discount = r->discount;
    } else if (*left >= r->due - r->discount - r->tolerance) {
        out->discount = r->discount;
        out->tolerance = r->due - r->discount - *left;
    }
    *left -= out->paid;
}

enc_clearing_parts enc_clearing_next(enc_clearing *clearing, size_t i)
{
    enc_clearing *c = clearing;
    row r = row_of(&c->in, i);
    enc_clearing_parts out = {.rest = r.open, .status = ENCOURS_CLEARING_UNTOUCHED};
    bool named = is_named(&c->in, i);
    int64_t *left = named ? &c->left : &c->surplus;
    if (named && c->is_whole)
        settle_whole(c, &r, &out);
    else if (r.due > 0 && *left == 0)
        return out;
    else
        settle_next(left, &r, &out);
    out.write_off = r.write_off;
    out.fee = r.fee;
    int64_t closed = out.paid + out.discount + out.tolerance + out.write_off + out.fee;
    out.rest = r.open - closed;
    out.status = closed == r.asked ? ENCOURS_CLEARING_SETTLED : ENCOURS_CLEARING_PART;
    out.discount_vat = vat_in(c, i, out.discount, ENCOURS_CLEARING_VAT_DISCOUNT);
    out.tolerance_vat = vat_in(c, i, out.tolerance, ENCOURS_CLEARING_VAT_TOLERANCE);
    out.write_off_vat = vat_in(c, i, out.write_off, ENCOURS_CLEARING_VAT_WRITE_OFF);
    return out;
}

/* --- the columns */

static void put(const encours_clearing_results *to, size_t i, const enc_clearing_parts *parts,
                encours_clearing *sums)
{
    enc_column_put_i64(to->paid, i, parts->paid);
    enc_column_put_i64(to->discount, i, parts->discount);
    enc_column_put_i64(to->tolerance, i, parts->tolerance);
    enc_column_put_i64(to->write_off, i, parts->write_off);
    enc_column_put_i64(to->fee, i, parts->fee);
    enc_column_put_i64(to->rest, i, parts->rest);
    enc_column_put_i64(to->discount_vat, i, parts->discount_vat);
    enc_column_put_i64(to->tolerance_vat, i, parts->tolerance_vat);
    enc_column_put_i64(to->write_off_vat, i, parts->write_off_vat);
    enc_column_put_i32(to->status, i, parts->status);
    sums->paid += parts->paid;
    sums->discount += parts->discount;
    sums->tolerance += parts->tolerance;
    sums->write_off += parts->write_off;
    sums->fee += parts->fee;
    sums->rest += parts->rest;
    sums->vat += parts->discount_vat + parts->tolerance_vat + parts->write_off_vat;
    sums->settled_count += parts->status == ENCOURS_CLEARING_SETTLED;
}

static void place_surplus(const enc_clearing *c, encours_clearing *sums)
{
    int32_t policy = c->options.surplus;
    if (policy == ENCOURS_CLEARING_SURPLUS_REFUND)
        sums->refund = c->surplus;
    else if (policy == ENCOURS_CLEARING_SURPLUS_WRITE_OFF && c->surplus <= c->options.surplus_max)
        sums->surplus_income = c->surplus;
    else
        sums->on_account = c->surplus;
}

encours_status encours_clearing_compute(int64_t payment, const encours_clearing_options *options,
                                        const encours_clearing_invoices *invoices,
                                        const encours_clearing_results *out,
                                        encours_clearing *out_sums, encours_error *error)
{
    ENC_REQUIRE(options != NULL && invoices != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out_sums, encours_clearing, error);
    encours_clearing_results to;
    encours_clearing sums = {0};
    enc_clearing c;
    ENC_STRUCT_LOAD(to, out, encours_clearing_results, sizeof to, error);
    ENC_TRY(enc_clearing_begin(&c, payment, options, invoices, error));
    for (int others = 0; others < 2; others++)
        for (size_t i = 0; i < c.in.count; i++) {
            if (is_named(&c.in, i) == (others != 0))
                continue;
            enc_clearing_parts parts = {.rest = c.in.open[i], .status = ENCOURS_CLEARING_UNTOUCHED};
            if (others == 0 || c.options.surplus == ENCOURS_CLEARING_SURPLUS_NEXT)
                parts = enc_clearing_next(&c, i);
            put(&to, i, &parts, &sums);
        }
    place_surplus(&c, &sums);
    enc_struct_store(out_sums, &sums, sizeof sums);
    return ENCOURS_OK;
}

encours_status encours_clearing_retention(int64_t gross, int64_t base, int64_t percent,
                                          int64_t fixed, uint32_t rounding, int64_t *out,
                                          encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    ENC_TRY(enc_range_check(gross, 0, INT64_MAX, "gross", error));
    ENC_TRY(enc_range_check(base, 0, gross, "base", error));
    ENC_TRY(enc_range_check(percent, 0, ENCOURS_PERCENT_WHOLE, "percent", error));
    ENC_TRY(enc_range_check(fixed, 0, gross, "fixed", error));
    if (percent > 0 && fixed > 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a retention is a percentage or an amount, not both");
    if (fixed > 0)
        *out = fixed;
    else
        (void)enc_round_divide_i64((enc_i128)base * percent, ENCOURS_PERCENT_WHOLE, mode, out);
    return ENCOURS_OK;
}
