/* SPDX-License-Identifier: MIT */
#include "pure/range.h"

#include "base/error.h"
#include "encours/rounding.h"

encours_status enc_range_check(int64_t value, int64_t low, int64_t high, const char *name,
                               encours_error *error)
{
    if (value >= low && value <= high)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRId64 ", needs %" PRId64 " to %" PRId64,
                  name, value, low, high);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_range_check_share(int64_t numerator, int64_t denominator, const char *name,
                                     encours_error *error)
{
    if (denominator > 0 && numerator >= 0 && numerator <= denominator)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "%s is %" PRId64 " / %" PRId64 ", needs a quotient from 0 to 1", name, numerator,
                  denominator);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_range_load_rounding(int32_t *rounding, encours_error *error)
{
    ENC_TRY(enc_range_check(*rounding, 0, ENCOURS_ROUNDING_FLOOR, "rounding", error));
    if (*rounding == 0)
        *rounding = ENCOURS_ROUNDING_HALF_UP;
    return ENCOURS_OK;
}

encours_status enc_range_refuse_at(uint64_t index, int64_t value, const char *rule,
                                   const char *name, encours_error *error)
{
    enc_error_at(error, ENCOURS_E_INVALID, index, "%s is %" PRId64 ", %s", name, value, rule);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}
