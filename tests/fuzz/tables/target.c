/* SPDX-License-Identifier: MIT */
/* Read any bytes as tables of figures. The first two choose the size of the chunks and the
 * allocation that fails; the rest is the file. Whatever it says: it is read whole or refused whole
 * with a place, the same in any chunks, what it lends can be used, and nothing stays behind. */
#include "fuzz/property.h"

#include <string.h>

#include "encours/input.h"
#include "encours/tables.h"
#include "unit/text/inputs.h"

enum { HEADER = 2, ROWS_MAX = 65536 };

static void use_series(const encours_tables *tables, const char *name)
{
    encours_interest_rate_columns rates = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
    encours_holiday_columns holidays = ENCOURS_HOLIDAY_COLUMNS_INIT;
    encours_interest_tier_columns tiers = ENCOURS_INTEREST_TIER_COLUMNS_INIT;
    encours_score_model score = {.struct_size = sizeof score};
    encours_behaviour_table classes = {.struct_size = sizeof classes};
    encours_legal_cap_columns caps = ENCOURS_LEGAL_CAP_COLUMNS_INIT;
    const int32_t *bounds = NULL;
    size_t rows = 0, count = 0;
    HOLDS(encours_tables_series(tables, name, &rows, NULL, NULL) == ENCOURS_OK);
    HOLDS(rows > 0 && rows <= ROWS_MAX && encours_tables_source(tables, name, rows - 1) != NULL);
    if (encours_tables_rates(tables, name, &rates, NULL) == ENCOURS_OK)
        HOLDS(encours_interest_rates_check(&rates, NULL) == ENCOURS_OK);
    if (encours_tables_holidays(tables, name, &holidays, NULL) == ENCOURS_OK && rows <= 32)
        HOLDS(encours_holidays_list(&holidays, 1999, 2001, NULL, 0, &count, NULL) == ENCOURS_OK);
    if (encours_tables_legal_caps(tables, name, &caps, NULL) == ENCOURS_OK)
        HOLDS(caps.days[rows - 1] >= 0 && caps.rule[rows - 1] > 0);
    if (encours_tables_score(tables, name, &score, NULL) == ENCOURS_OK)
        HOLDS(score.term_count > 0 && 1 + score.term_count + score.bound_count == rows);
    if (encours_tables_tiers(tables, name, encours_date_ymd(2025, 1, 1), &tiers, NULL, NULL) ==
        ENCOURS_OK)
        HOLDS(tiers.count > 0 && tiers.amount_from[0] == 0);
    if (encours_tables_classes(tables, name, &classes, NULL) == ENCOURS_OK)
        HOLDS(classes.class_count == rows && classes.weights[rows - 1] <= 1000000);
    if (encours_tables_buckets(tables, name, &bounds, &count, NULL) == ENCOURS_OK)
        HOLDS(count == rows && bounds[0] >= 0);
}

static encours_status read_once(test_memory *memory, test_input *input, size_t fail_at)
{
    encours_context_options options = test_memory_options(memory);
    encours_context *context = NULL;
    encours_tables *tables = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    const encours_input stream = test_input_of(input);
    options.input_bytes_max = 1 << 20;
    HOLDS(encours_context_new(&options, &context, NULL) == ENCOURS_OK);
    memory->fail_at = fail_at != 0 ? memory->calls + fail_at : 0;
    encours_status status = encours_tables_read(context, &stream, &tables, &error);
    HOLDS((tables != NULL) == (status == ENCOURS_OK));
    if (status != ENCOURS_OK)
        FAILED_WELL(status, error);
    for (size_t i = 0; tables != NULL && i < encours_tables_series_count(tables); i++)
        use_series(tables, encours_tables_series_name(tables, i));
    encours_tables_free(tables);
    encours_context_free(context);
    HOLDS(memory->live == 0);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    test_memory memory = {0}, chunked = {0}, starved = {0};
    if (size < HEADER)
        return 0;
    test_input input = {.bytes = data + HEADER, .size = size - HEADER};
    encours_status status = read_once(&memory, &input, 0);
    input.chunk = 1 + (size_t)data[0];
    HOLDS(read_once(&chunked, &input, 0) == status);
    starved.only_once = data[1] & 1;
    (void)read_once(&starved, &input, 1 + (size_t)(data[1] >> 1));
    return 0;
}
