/* SPDX-License-Identifier: MIT */
#include "encours/dunning_rules.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum { DAYS_MAX = 36600, LEVELS_MAX = 64 };

encours_status encours_dunning_arrears(encours_date due, encours_date run, uint32_t grace_days,
                                       encours_arrears *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_arrears, error);
    ENC_TRY(enc_indicator_check_day(due, "due", error));
    ENC_TRY(enc_indicator_check_day(run, "run", error));
    ENC_TRY(enc_range_check(grace_days, 0, DAYS_MAX, "grace_days", error));
    encours_arrears value = {
        .days_in_arrears = run.epoch_day - due.epoch_day,
        .days_after_grace = run.epoch_day - due.epoch_day - (int32_t)grace_days,
    };
    value.is_overdue = value.days_after_grace > 0;
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_dunning_interval(encours_date last, encours_date run, uint32_t interval_days,
                                        int32_t *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_indicator_check_day(run, "run", error));
    ENC_TRY(enc_range_check(interval_days, 0, DAYS_MAX, "interval_days", error));
    if (last.epoch_day == ENCOURS_DATE_NONE) {
        *out = 1;
        return ENCOURS_OK;
    }
    ENC_TRY(enc_indicator_check_day(last, "last", error));
    if (run.epoch_day < last.epoch_day) {
        enc_error_set(error, ENCOURS_E_INVALID, "the run is %" PRId32 " days before the last one",
                      last.epoch_day - run.epoch_day);
        enc_error_field(error, "run");
        return ENCOURS_E_INVALID;
    }
    *out = run.epoch_day - last.epoch_day >= (int32_t)interval_days;
    return ENCOURS_OK;
}

encours_status encours_dunning_level(const int32_t *thresholds, size_t count, int32_t days,
                                     uint32_t previous, int32_t step, uint32_t *out,
                                     encours_error *error)
{
    ENC_REQUIRE(thresholds != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_range_check((int64_t)(count > LEVELS_MAX ? LEVELS_MAX + 1 : count), 1, LEVELS_MAX,
                            "count", error));
    ENC_TRY(enc_range_check(previous, 0, (int64_t)count, "previous", error));
    ENC_TRY(enc_range_check(step, 0, ENCOURS_DUNNING_CATCH_UP, "step", error));
    uint32_t reached = 0;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && thresholds[i] <= thresholds[i - 1]) {
            enc_error_at(error, ENCOURS_E_INVALID, i,
                         "level %zu from %" PRId32 " days, after %" PRId32, i + 1, thresholds[i],
                         thresholds[i - 1]);
            enc_error_field(error, "thresholds");
            return ENCOURS_E_INVALID;
        }
        reached += days >= thresholds[i];
    }
    if (step == ENCOURS_DUNNING_ONE_LEVEL && reached > previous)
        reached = previous + 1;
    *out = reached > previous ? reached : previous;
    return ENCOURS_OK;
}
