/* SPDX-License-Identifier: MIT */
/* What a DSO is made of. */
#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/dso_variants.h"
#include "pure/dso.h"

enum { PARTS = 3 };

/* days_e4 of three parts that add up to `total_e4`: all rounded down, then one unit more to the
 * greatest rests. What is missing is less than a unit a part, and more than minus a unit. */
static bool present(const int64_t *parts, int64_t sales, uint32_t days, int64_t total_e4,
                    int64_t *out)
{
    enc_i128 values[PARTS], rests[PARTS], missing = total_e4;
    for (size_t i = 0; i < PARTS; i++) {
        enc_i128 exact = (enc_i128)parts[i] * days * ENCOURS_DSO_SCALE;
        values[i] = exact / sales - (exact % sales < 0);
        rests[i] = exact - values[i] * sales;
        missing -= values[i];
    }
    for (; missing > 0; missing--) {
        size_t greatest = 0;
        for (size_t i = 1; i < PARTS; i++)
            if (rests[i] > rests[greatest])
                greatest = i;
        values[greatest]++;
        rests[greatest] = -1;
    }
    bool fits = true;
    for (size_t i = 0; i < PARTS; i++)
        fits &= enc_narrow_i64(values[i], &out[i]) && out[i] != ENCOURS_DSO_NONE;
    return fits;
}

static encours_status load_parts(const encours_dso_parts *parts, encours_dso_decomposition *value,
                                 int64_t *balance, encours_error *error)
{
    encours_dso_parts loaded;
    ENC_REQUIRE(parts != NULL);
    ENC_STRUCT_LOAD(loaded, parts, encours_dso_parts, sizeof loaded, error);
    ENC_TRY(enc_dso_check_days(loaded.days, "days", error));
    enc_i128 not_due = (enc_i128)loaded.not_due - loaded.disputed_not_due;
    enc_i128 overdue = (enc_i128)loaded.balance - loaded.disputed - not_due;
    if (!enc_narrow_i64(not_due, &value->not_due) || !enc_narrow_i64(overdue, &value->overdue))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the part of the balance that is not disputed, not due or overdue, "
                             "does not fit 64 bits");
    value->disputed = loaded.disputed;
    value->days = loaded.days;
    value->sales = loaded.sales;
    *balance = loaded.balance;
    return ENCOURS_OK;
}

encours_status encours_dso_decompose(const encours_dso_parts *parts, encours_dso_decomposition *out,
                                     encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_dso_decomposition, error);
    encours_dso_decomposition value = ENCOURS_DSO_DECOMPOSITION_INIT;
    int64_t balance = 0, days_e4[PARTS];
    ENC_TRY(load_parts(parts, &value, &balance, error));
    encours_dso total = enc_dso_ratio(balance, value.sales, value.days);
    const int64_t amounts[PARTS] = {value.not_due, value.overdue, value.disputed};
    value.status = total.status;
    if (value.status == ENCOURS_DSO_OK &&
        !present(amounts, value.sales, value.days, total.days_e4, days_e4))
        value.status = ENCOURS_DSO_OUT_OF_RANGE;
    bool has_value = value.status == ENCOURS_DSO_OK;
    value.total_e4 = has_value ? total.days_e4 : ENCOURS_DSO_NONE;
    value.not_due_e4 = has_value ? days_e4[0] : ENCOURS_DSO_NONE;
    value.overdue_e4 = has_value ? days_e4[1] : ENCOURS_DSO_NONE;
    value.disputed_e4 = has_value ? days_e4[2] : ENCOURS_DSO_NONE;
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
