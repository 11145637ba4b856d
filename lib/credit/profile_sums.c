/* SPDX-License-Identifier: MIT */
/* Sums of parts by currency, and their conversion. */
#include <stddef.h>
#include <string.h>

#include "credit/profile.h"
#include "pure/rates.h"

static const uint8_t figures[ENC_PARTS] = {
    [ENC_PART_NOT_DUE] = ENCOURS_FIGURE_NOT_DUE,
    [ENC_PART_TOLERATED] = ENCOURS_FIGURE_TOLERATED,
    [ENC_PART_OVERDUE] = ENCOURS_FIGURE_OVERDUE,
    [ENC_PART_BILLS] = ENCOURS_FIGURE_BILLS,
    [ENC_PART_UNALLOCATED] = ENCOURS_FIGURE_UNALLOCATED,
    [ENC_PART_CREDIT_NOTES] = ENCOURS_FIGURE_CREDIT_NOTES,
    [ENC_PART_DISPUTED] = ENCOURS_FIGURE_DISPUTED,
    [ENC_PART_TO_INVOICE] = ENCOURS_FIGURE_TO_INVOICE,
    [ENC_PART_ORDERS] = ENCOURS_FIGURE_ORDERS,
    [ENC_PART_ORDERS_BEYOND] = ENCOURS_FIGURE_ORDERS_BEYOND,
    [ENC_PART_DRAFTS] = ENCOURS_FIGURE_DRAFTS,
    [ENC_PART_RETURNED] = ENCOURS_FIGURE_RETURNED,
    [ENC_PART_PROMISED] = ENCOURS_FIGURE_PROMISED,
    [ENC_PART_LAST_PAYMENT] = ENCOURS_FIGURE_LAST_PAYMENT,
};

int enc_part_figure(enc_part part)
{
    return figures[part];
}

void enc_survey_begin(enc_survey *survey, const encours_credit *credit, uint64_t needed,
                      const enc_tell *tell, enc_profile *out)
{
    memset(survey, 0, offsetof(enc_survey, few)); /* rows are zeroed when they are taken */
    survey->credit = credit;
    survey->state = credit->view->state;
    survey->counts = &credit->view->counts;
    survey->day = credit->day;
    survey->needed = needed;
    survey->tell = tell;
    survey->out = out;
    survey->only_dimension = ENC_ROW_NONE;
    survey->oldest = ENCOURS_DATE_NONE;
    survey->last_payment = ENCOURS_DATE_NONE;
    survey->sums.rows = survey->few;
    survey->sums.capacity = ENC_SUMS_FEW;
}

static void release_list(enc_survey *survey, enc_list *list, size_t size)
{
    enc_release(survey->credit->context, list->items, list->capacity * size);
    *list = (enc_list){NULL, 0, 0};
}

void enc_survey_release(enc_survey *survey)
{
    enc_sums *sums = &survey->sums;
    if (sums->rows != survey->few)
        enc_release(survey->credit->context, sums->rows, sums->capacity * sizeof *sums->rows);
    release_list(survey, &survey->limits, sizeof(enc_limit));
    release_list(survey, &survey->guarantees, sizeof(enc_guarantee));
    release_list(survey, &survey->promises, sizeof(enc_promised));
    release_list(survey, &survey->payments, sizeof(enc_paid));
}

void *enc_list_add(enc_survey *survey, enc_list *list, size_t size)
{
    if (!enc_grow(survey->credit->context, &list->items, &list->capacity, list->count + 1, size)) {
        survey->status = ENCOURS_E_NO_MEMORY;
        return NULL;
    }
    return (char *)list->items + size * list->count++;
}

/* More currencies than have room: all move to memory of the context. */
static bool grow(enc_survey *survey)
{
    enc_sums *sums = &survey->sums;
    size_t capacity = sums->capacity * 4;
    enc_sums_row *rows = enc_allocate(survey->credit->context, capacity * sizeof *rows);
    if (rows == NULL)
        return false;
    memcpy(rows, sums->rows, sums->count * sizeof *rows);
    if (sums->rows != survey->few)
        enc_release(survey->credit->context, sums->rows, sums->capacity * sizeof *rows);
    sums->rows = rows;
    sums->capacity = capacity;
    return true;
}

static enc_sums_row *row_of(enc_survey *survey, uint32_t currency)
{
    enc_sums *sums = &survey->sums;
    for (size_t i = 0; i < sums->count; i++)
        if (sums->rows[i].currency == currency)
            return &sums->rows[i];
    if (sums->count == sums->capacity && !grow(survey))
        return NULL;
    enc_sums_row *row = &sums->rows[sums->count++];
    memset(row, 0, sizeof *row);
    row->currency = currency;
    return row;
}

void enc_survey_add(enc_survey *survey, enc_part part, enc_source source, uint32_t row,
                    uint32_t currency, int64_t amount)
{
    if (amount == 0)
        return;
    enc_sums_row *sums = row_of(survey, currency);
    if (sums == NULL) {
        survey->status = ENCOURS_E_NO_MEMORY;
        return;
    }
    sums->parts[part] += amount;
    if (survey->tell != NULL && part != ENC_PART_LAST_PAYMENT &&
        !survey->tell->part(survey->tell->user, part, source, row, currency, amount))
        survey->status = ENCOURS_E_NO_MEMORY;
}

void enc_survey_add_sums(enc_survey *survey, const enc_near_sums *sums, enc_part first,
                         enc_part last)
{
    for (size_t i = 0; i < sums->count; i++)
        for (enc_part part = first; part <= last; part++) {
            enc_i128 amount = sums->rows[i].parts[part];
            enc_sums_row *to = amount != 0 ? row_of(survey, sums->rows[i].currency) : NULL;
            if (to != NULL)
                to->parts[part] += amount;
            else if (amount != 0)
                survey->status = ENCOURS_E_NO_MEMORY;
        }
}

void enc_survey_forget(enc_survey *survey, enc_part part)
{
    for (size_t i = 0; i < survey->sums.count; i++)
        survey->sums.rows[i].parts[part] = 0;
}

static encours_status overflow(encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_OVERFLOW, "a sum of the customer does not fit 64 bits");
}

/* Who asks why something is missing is told which rate was, and goes on with nothing. */
static void miss_rate(const encours_credit *credit, uint16_t from, uint16_t to, int64_t *out,
                      bool *known)
{
    *known = credit->unrated != NULL;
    if (!*known)
        return;
    if (credit->unrated->from == 0)
        *credit->unrated = (enc_unrated){from, to};
    *out = 0;
}

encours_status enc_credit_convert(const encours_credit *credit, enc_i128 amount, uint16_t from,
                                  uint16_t to, int64_t *out, bool *known, encours_error *error)
{
    int64_t narrow = 0, numerator = 1, denominator = 1;
    if (!enc_narrow_i64(amount, &narrow))
        return overflow(error);
    *known = true;
    if (from == to || narrow == 0) {
        *out = narrow;
        return ENCOURS_OK;
    }
    encours_date day = {credit->day};
    encours_status status = credit->rates == NULL ? ENCOURS_E_CURRENCY
                                                  : enc_rates_minor(credit->rates, from, to, day,
                                                                    &numerator, &denominator, NULL);
    if (status == ENCOURS_E_CURRENCY) {
        miss_rate(credit, from, to, out, known);
        return ENCOURS_OK;
    }
    if (status != ENCOURS_OK) { /* again, for the words */
        *known = false;
        return enc_rates_minor(credit->rates, from, to, day, &numerator, &denominator, error);
    }
    return enc_rates_apply(narrow, numerator, denominator, ENCOURS_ROUNDING_HALF_UP, out, error);
}

/* One part of all currencies. */
static encours_status convert_part(enc_survey *survey, enc_part part, encours_error *error)
{
    enc_i128 sum = 0;
    int64_t value = 0;
    bool all_known = true;
    for (size_t i = 0; i < survey->sums.count; i++) {
        const enc_sums_row *row = &survey->sums.rows[i];
        bool known;
        int64_t one = 0;
        ENC_TRY(enc_credit_convert(survey->credit, row->parts[part],
                                   enc_currency_of(survey, row->currency), survey->out->currency,
                                   &one, &known, error));
        all_known = all_known && known;
        sum += one;
    }
    if (!enc_narrow_i64(sum, &value))
        return overflow(error);
    if (all_known)
        enc_profile_set(survey->out, figures[part], value);
    else
        enc_profile_miss(survey->out, figures[part]);
    return ENCOURS_OK;
}

/* Nothing but the credit currency: nothing is converted. */
static encours_status take_plain(enc_survey *survey, encours_error *error)
{
    const enc_sums *sums = &survey->sums;
    for (int part = 0; part < ENC_PARTS; part++) {
        int64_t value = 0;
        if (!enc_survey_needs(survey, enc_figure_bit(figures[part])))
            continue;
        if (sums->count > 0 && !enc_narrow_i64(sums->rows[0].parts[part], &value))
            return overflow(error);
        enc_profile_set(survey->out, figures[part], value);
    }
    return ENCOURS_OK;
}

encours_status enc_survey_convert(enc_survey *survey, encours_error *error)
{
    const enc_sums *sums = &survey->sums;
    if (sums->count == 0 || (sums->count == 1 && enc_currency_of(survey, sums->rows[0].currency) ==
                                                     survey->out->currency))
        return take_plain(survey, error);
    for (int part = 0; part < ENC_PARTS; part++)
        if (enc_survey_needs(survey, enc_figure_bit(figures[part])))
            ENC_TRY(convert_part(survey, (enc_part)part, error));
    return ENCOURS_OK;
}
