/* SPDX-License-Identifier: MIT */
/* The triangle: a row of a state is a cohort, its sums are its claims and what was received at each
 * age. */
#include "base/struct_size.h"
#include "encours/recovery.h"
#include "pure/indicator.h"

enum { COHORTS, AGES, LAST_PERIOD };

enum { CELLS_MAX = ENCOURS_INDICATOR_ROWS_MAX };

/* The sums of a row depend on the ages, so that the kind is made for each state. */
static enc_indicator_kind kind_of(int64_t ages)
{
    return (enc_indicator_kind){
        .kind = ENC_STATE_RECOVERY_COHORTS,
        .sums = (uint32_t)ages + 1,
    };
}

static encours_status load_options(const encours_cohort_options *options, int64_t *constants,
                                   encours_error *error)
{
    encours_cohort_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_cohort_options, sizeof loaded, error);
    ENC_TRY(enc_range_check(loaded.cohorts, 1, CELLS_MAX, "cohorts", error));
    ENC_TRY(enc_range_check(loaded.ages, 1, CELLS_MAX / loaded.cohorts - 1, "ages", error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[COHORTS] = loaded.cohorts;
    constants[AGES] = loaded.ages;
    constants[LAST_PERIOD] = loaded.last_period;
    return ENCOURS_OK;
}

size_t encours_recovery_cohorts_state_size(const encours_cohort_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    if (load_options(options, constants, NULL) != ENCOURS_OK)
        return 0;
    enc_indicator_kind kind = kind_of(constants[AGES]);
    return enc_indicator_state_size(&kind, (uint32_t)constants[COHORTS]);
}

encours_status encours_recovery_cohorts_begin(void *state, size_t state_size,
                                              const encours_cohort_options *options,
                                              encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    ENC_TRY(load_options(options, constants, error));
    enc_indicator_kind kind = kind_of(constants[AGES]);
    return enc_indicator_begin(state, state_size, &kind, (uint32_t)constants[COHORTS], constants,
                               error);
}

/* The size of a row is among the constants: read them as of rows of one sum, then see that the
 * cohorts and ages they speak of are the sums there are. */
static encours_status open_state(const void *state, size_t size, int64_t *constants,
                                 encours_error *error)
{
    uint32_t sums = 0;
    enc_indicator_kind kind = kind_of(0);
    ENC_TRY(enc_indicator_open(state, size, &kind, constants, &sums, error));
    if (constants[COHORTS] < 1 || constants[AGES] < 1 ||
        constants[COHORTS] * ((enc_i128)constants[AGES] + 1) != sums)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "%zu bytes are no state of cohorts", size);
    return ENCOURS_OK;
}

static encours_status load_columns(const encours_cohort_columns *columns,
                                   encours_cohort_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*loaded, columns, encours_cohort_columns, sizeof *loaded, error);
    ENC_REQUIRE(loaded->count == 0 || loaded->cohorts != NULL);
    ENC_REQUIRE(loaded->count == 0 || loaded->amounts != NULL);
    return ENCOURS_OK;
}

static encours_status check_items(const encours_cohort_columns *columns, int64_t cohorts,
                                  encours_error *error)
{
    for (size_t i = 0; i < columns->count; i++) {
        encours_status status = enc_range_check(columns->cohorts[i], 0, cohorts - 1, "cohorts",
                                                error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
        ENC_TRY(enc_indicator_check_amount(columns->amounts[i], i, "amounts", error));
    }
    return ENCOURS_OK;
}

static uint32_t place_of(const int64_t *constants, uint32_t cohort, int64_t at)
{
    return (uint32_t)(cohort * (constants[AGES] + 1) + at);
}

encours_status encours_recovery_cohorts_add_claims(void *state, size_t state_size,
                                                   const encours_cohort_columns *columns,
                                                   encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    encours_cohort_columns loaded;
    ENC_TRY(open_state(state, state_size, constants, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    ENC_TRY(check_items(&loaded, constants[COHORTS], error));
    ENC_TRY(enc_state_count(state, loaded.count, error));
    for (size_t i = 0; i < loaded.count; i++)
        enc_state_add(state, place_of(constants, loaded.cohorts[i], 0), loaded.amounts[i]);
    return ENCOURS_OK;
}

encours_status encours_recovery_cohorts_add_receipts(void *state, size_t state_size,
                                                     const encours_cohort_columns *columns,
                                                     encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    encours_cohort_columns loaded;
    ENC_TRY(open_state(state, state_size, constants, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    ENC_REQUIRE(loaded.count == 0 || loaded.ages != NULL);
    ENC_TRY(check_items(&loaded, constants[COHORTS], error));
    ENC_TRY(enc_state_count(state, loaded.count, error));
    for (size_t i = 0; i < loaded.count; i++) {
        int32_t age = loaded.ages[i] < 0 ? 0 : loaded.ages[i];
        if (age < constants[AGES])
            enc_state_add(state, place_of(constants, loaded.cohorts[i], 1 + (int64_t)age),
                          loaded.amounts[i]);
    }
    return ENCOURS_OK;
}

/* Claims and receipts up to an age of one cohort. */
static void add_cohort(const void *state, const int64_t *constants, uint32_t cohort, uint32_t age,
                       enc_indicator_parts *parts)
{
    enc_i128 claims = enc_state_sum(state, place_of(constants, cohort, 0));
    parts->denominator = enc_add_wrapping(parts->denominator, claims);
    for (uint32_t at = 0; at <= age; at++)
        parts->numerator = enc_add_wrapping(
            parts->numerator, enc_state_sum(state, place_of(constants, cohort, 1 + (int64_t)at)));
    parts->items++;
}

encours_status encours_recovery_cohorts_finish(const void *state, size_t state_size,
                                               uint32_t cohort, uint32_t age,
                                               encours_indicator *out, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(open_state(state, state_size, constants, error));
    ENC_TRY(enc_range_check(age, 0, constants[AGES] - 1, "age", error));
    uint32_t first = cohort, last = cohort;
    if (cohort == ENCOURS_INDICATOR_TOTAL) {
        first = 0;
        last = (uint32_t)(constants[COHORTS] - 1);
    } else {
        ENC_TRY(enc_range_check(cohort, 0, constants[COHORTS] - 1, "cohort", error));
    }
    enc_indicator_parts parts = {.scale = ENCOURS_INDICATOR_SCALE_SHARE};
    for (uint32_t at = first; at <= last; at++) {
        if ((int64_t)at + age <= constants[LAST_PERIOD])
            add_cohort(state, constants, at, age, &parts);
    }
    if (parts.items == 0)
        parts.status = ENCOURS_INDICATOR_NOT_YET;
    encours_indicator value = enc_indicator_make(&parts);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
