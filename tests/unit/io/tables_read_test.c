/* SPDX-License-Identifier: MIT */
/* The format of tables: what is read, and every way to break it. */
#include "io/tables.h"

#include <stdlib.h>

#include "support/memory.h"
#include "unit/io/tables_files.h"

#define RATES "# encours table: rates 1\n# source A: a, b\n"
#define RATES_HEADER RATES "series,valid_from,valid_until,percent,status,source\n"
#define HOLIDAYS                                                                                   \
    "# encours table: holidays 1\n# source A: a\n"                                                 \
    "series,rule,month,day,weekday,valid_from,valid_until,status,source\n"
#define CAPS                                                                                       \
    "# encours table: legal_caps 1\n# source A: a\n"                                               \
    "series,rule,days,counting,start,needs,excludes,valid_from,valid_until,status,source\n"
#define SCORES                                                                                     \
    "# encours table: scores 1\n# source A: a\n"                                                   \
    "series,part,value,numerator,plus,minus,denominator,to_upper,status,source\n"
#define TIERS                                                                                      \
    "# encours table: tiers 1\n# source A: a\n"                                                    \
    "series,currency,from,amount,valid_from,valid_until,status,source\n"
#define CLASSES "# encours table: classes 1\n# source A: a\nseries,days,weight,status,source\n"
#define BUCKETS "# encours table: buckets 1\n# source A: a\nseries,days,status,source\n"

static void refused_as(const char *text, encours_status_kind kind, uint64_t line, uint64_t column,
                       const char *part)
{
    encours_context *context = NULL;
    encours_tables *tables = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(read_bytes(context, text, strlen(text), &tables), kind, part);
    check(tables == NULL);
    check_equal(check_last_error()->line, line);
    check_equal(check_last_error()->column, column);
    check_text(check_last_error()->source, "t.csv");
    encours_context_free(context);
}

static void refused(const char *text, uint64_t line, uint64_t column, const char *part)
{
    refused_as(text, ENCOURS_E_INVALID, line, column, part);
}

/* TAB-002, TAB-003, TAB-009: comments, order of columns, notes, quotes, ends of lines. */
static void columns_come_in_any_order(void **state)
{
    (void)state;
    encours_tables *tables = tables_of("\xEF\xBB\xBF# encours table: rates 1,,,,,\r\n"
                                       "# free text, with commas,,,,\r\n"
                                       "# source A: first, and more,,,\r\n"
                                       "# source B-1.x_Y: second,,,\r\n"
                                       "note,source,status,percent,valid_until,series,valid_from,"
                                       "note\r\n"
                                       "n,A,verified,-1.5,2000-01-31,\"s\",2000-01-01,m\r\n"
                                       "\r\n"
                                       ",B-1.x_Y,unverified,0.00001,2000-02-29,s,2000-02-01,\r\n");
    encours_interest_rate_columns columns = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
    check_ok(encours_tables_rates(tables, "s", &columns, check_error()));
    check_equal(columns.count, 2);
    check_equal(columns.rate_e7[0], -150000);
    check_equal(columns.rate_e7[1], 1);
    check_equal(columns.flags[0], 0);
    check_equal(columns.flags[1], ENCOURS_TABLES_UNVERIFIED);
    check_equal(columns.valid_until[1], encours_date_ymd(2000, 2, 29).epoch_day);
    check_text(columns.name, "s");
    check_text(encours_tables_source(tables, "s", 0), "A: first, and more");
    check_text(encours_tables_source(tables, "s", 1), "B-1.x_Y: second");
    encours_tables_free(tables);
}

/* TAB-002 */
static void a_file_says_what_it_is(void **state)
{
    (void)state;
    refused("", 0, 0, "begins with");
    refused("series,valid_from\n", 1, 0, "begins with");
    refused("# other\n", 1, 0, "begins with");
    refused("# encours table: rate 1\n", 1, 0, "\"rate\"");
    refused("# encours table: \n", 1, 0, "kind of table");
    refused_as("# encours table: rates\n", ENCOURS_E_UNSUPPORTED, 1, 0, "version");
    refused_as("# encours table: rates 2\n", ENCOURS_E_UNSUPPORTED, 1, 0, "version");
    refused_as("# encours table: rates 10\n", ENCOURS_E_UNSUPPORTED, 1, 0, "version");
    refused_as("# encours table: rates  1\n", ENCOURS_E_UNSUPPORTED, 1, 0, "version");
}

/* TAB-003 */
static void the_header_has_the_columns_of_the_kind(void **state)
{
    (void)state;
    refused(RATES, 0, 0, "no column");
    refused(RATES "series,valid_from,valid_until,percent,status\n", 3, 0, "\"source\"");
    refused(RATES "series,valid_from,valid_until,status,source\n", 3, 0, "\"percent\"");
    refused(RATES "series,valid_from,valid_until,percent,status,source,x\n", 3, 7, "\"x\"");
    refused(RATES "series,valid_from,valid_until,percent,status,source,series\n", 3, 7, "twice");
    refused(RATES "series;valid_from;valid_until;percent;status;source\n", 3, 1, "series;");
    refused(RATES_HEADER "s,2000-01-01,2000-01-31,1,verified\n", 4, 0, "5 fields");
}

/* TAB-005 */
static void sources_are_declared(void **state)
{
    (void)state;
    refused("# encours table: rates 1\n# source A\n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source A:\n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source A: \n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source : a\n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source A B: a\n", 2, 0, "declared as");
    refused(RATES "# source A: b\n", 3, 0, "twice");
    refused(RATES_HEADER "s,2000-01-01,2000-01-31,1,verified,B\n", 4, 6, "declares");
    refused(RATES_HEADER "s,2000-01-01,2000-01-31,1,verified,\n", 4, 6, "declares");
    refused(RATES_HEADER "s,2000-01-01,2000-01-31,1,maybe,A\n", 4, 5, "verified");
}

/* TAB-004 */
static void values_are_values(void **state)
{
    (void)state;
    refused(RATES_HEADER "s,2000-02-30,2000-03-31,1,verified,A\n", 4, 2, "2000-02-30");
    refused(RATES_HEADER "s,,2000-03-31,1,verified,A\n", 4, 2, "not given");
    refused(RATES_HEADER "s,2000-03-01T12,2000-03-31,1,verified,A\n", 4, 2, "");
    refused(RATES_HEADER "s,2000-03-01,2000-03-31,\"1,5\",verified,A\n", 4, 4, "1,5");
    refused(RATES_HEADER "s,2000-03-01,2000-03-31,1e2,verified,A\n", 4, 4, "1e2");
    refused(RATES_HEADER "s,2000-03-01,2000-03-31,0.000001,verified,A\n", 4, 4, "decimals");
    refused(RATES_HEADER "s,2000-03-01,2000-03-31,10000.00001,verified,A\n", 4, 4, "range");
    refused(RATES_HEADER "s,2000-03-01,2000-03-31,-10000.00001,verified,A\n", 4, 4, "range");
    refused(HOLIDAYS "s,monday,1,1,,,,verified,A\n", 4, 2, "\"monday\"");
    refused(HOLIDAYS "s,fixed,13,1,,,,verified,A\n", 4, 3, "range");
    refused(HOLIDAYS "s,fixed,2,30,,,,verified,A\n", 4, 4, "month 2");
    refused(HOLIDAYS "s,fixed,2,1,,2000-01-02,2000-01-01,verified,A\n", 4, 4, "valid from");
    refused(CAPS "s,1,30,net,issue,agreed+,,2019-04-26,,verified,A\n", 4, 6, "\"\"");
    refused(CAPS "s,1,30,net,issue,agreed+x,,2019-04-26,,verified,A\n", 4, 6, "\"x\"");
    refused(CAPS "s,1,30,net,issue,,,2019-04-26,2019-04-25,verified,A\n", 4, 9, "ends before");
    refused(CAPS "s,0,30,net,issue,,,2019-04-26,,verified,A\n", 4, 2, "range");
    refused_as(TIERS "s,EURO,0,1,,,verified,A\n", ENCOURS_E_CURRENCY, 4, 2, "ISO 4217");
    refused_as(TIERS "s,XYZ,0,1,,,verified,A\n", ENCOURS_E_CURRENCY, 4, 2, "XYZ");
    refused_as(TIERS "s,XAU,0,1,,,verified,A\n", ENCOURS_E_CURRENCY, 4, 3, "XAU");
    refused(TIERS "s,EUR,0,0.001,,,verified,A\n", 4, 4, "decimals");
    refused(TIERS "s,EUR,0,-1,,,verified,A\n", 4, 4, "range");
    refused(CLASSES "s,0,1000001,verified,A\n", 4, 3, "range");
    refused(BUCKETS "s,-1,verified,A\n", 4, 2, "range");
    refused(BUCKETS "s,1.5,verified,A\n", 4, 2, "decimals");
    refused(BUCKETS "s,\xFF,verified,A\n", 4, 2, "");
}

/* TAB-006 */
static void the_rows_of_a_series_stand_together(void **state)
{
    (void)state;
    refused(BUCKETS "a,1,verified,A\nb,1,verified,A\na,2,verified,A\n", 6, 1, "together");
    refused(BUCKETS ",1,verified,A\n", 4, 1, "name");
    refused(BUCKETS "a b,1,verified,A\n", 4, 1, "name");
    refused(BUCKETS "abcdefghijklmnopqrstuvwxyz0123456,1,verified,A\n", 4, 1, "name");
    encours_tables *tables = tables_of(BUCKETS "abcdefghijklmnopqrstuvwxyz012345,1,verified,A\n"
                                               "B,1,verified,A\n");
    check_equal(encours_tables_series_count(tables), 2);
    encours_tables_free(tables);
}

/* TAB-011 */
static void rates_ascend_without_overlapping(void **state)
{
    (void)state;
    refused(RATES_HEADER "s,2000-02-01,2000-01-31,1,verified,A\n", 4, 3, "ends before");
    refused(RATES_HEADER "s,2000-01-01,2000-01-31,1,verified,A\n"
                         "s,2000-01-31,2000-02-28,1,verified,A\n",
            5, 2, "overlap");
    /* Another series begins anew. */
    encours_tables_free(tables_of(RATES_HEADER "s,2000-01-01,2000-01-31,1,verified,A\n"
                                               "t,2000-01-01,2000-01-01,1,verified,A\n"));
}

/* TAB-014 */
static void scores_have_their_parts_in_order(void **state)
{
    (void)state;
    const char *const part = "one constant, then terms";
    refused(SCORES "s,term,1,sales,,,cash,,verified,A\n", 4, 2, part);
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,constant,0,,,,,,verified,A\n", 5, 2, part);
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,sales,,,cash,,verified,A\n"
                   "s,bound,1,,,,,,verified,A\ns,term,1,sales,,,cash,,verified,A\n",
            7, 2, part);
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,bound,1,,,,,,verified,A\n", 5, 2,
            "at least one");
    refused(SCORES "s,constant,0,,,,,,verified,A\n", 4, 0, "no term");
    refused(SCORES "s,constant,0,,,,,,verified,A\nt,constant,0,,,,,,verified,A\n", 4, 0, "no term");
    refused(SCORES "s,constant,0,sales,,,,,verified,A\n", 4, 4, "no items");
    refused(SCORES "s,constant,0,,sales,,,,verified,A\n", 4, 4, "no items");
    refused(SCORES "s,constant,0,,,sales,,,verified,A\n", 4, 4, "no items");
    refused(SCORES "s,constant,0,,,,sales,,verified,A\n", 4, 4, "no items");
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,sales,,,,,verified,A\n", 5, 4, "items");
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,sale,,,cash,,verified,A\n", 5, 4,
            "\"sale\"");
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,0,,,cash,,verified,A\n", 5, 4, "range");
    refused(SCORES "s,constant,0,,,,,2,verified,A\n", 4, 8, "range");
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,sales,,,cash,,verified,A\n"
                   "s,bound,1,,,,,,verified,A\ns,bound,1,,,,,,verified,A\n",
            7, 3, "ascend");
    encours_tables *tables = tables_of(SCORES "s,constant,-0.5,,,,,,verified,A\n"
                                              "s,term,2,1001,,cash,77,,verified,A\n"
                                              "t,constant,3,,,,,,verified,A\n"
                                              "t,term,1.25,sales,cash,,ebit,,verified,A\n"
                                              "t,bound,-1,,,,,1,verified,A\n"
                                              "t,bound,1,,,,,0,verified,A\n");
    encours_score_model model = {.struct_size = sizeof model};
    check_ok(encours_tables_score(tables, "s", &model, check_error()));
    check_equal(model.constant_numerator, -500000);
    check_equal(model.numerator_items[0], 1001);
    check_equal(model.denominator_items[0], 77);
    check_equal(model.bound_count, 0);
    check_ok(encours_tables_score(tables, "t", &model, check_error()));
    check_equal(model.term_count, 1);
    check_equal(model.coefficient_numerators[0], 1250000);
    check_equal(model.coefficient_denominators[0], 1000000);
    check_equal(model.plus_items[0], ENCOURS_SCORE_CASH);
    check_equal(model.minus_items[0], 0);
    check_equal(model.bound_count, 2);
    check_equal(model.bound_numerators[0], -1000000);
    check_equal(model.bounds_to_upper[0], 1);
    check_equal(model.bounds_to_upper[1], 0);
    encours_tables_free(tables);
}

/* TAB-015, TAB-016, TAB-017 */
static void tiers_classes_and_buckets_ascend(void **state)
{
    (void)state;
    refused(TIERS "s,EUR,1,1,,,verified,A\n", 4, 3, "from 0");
    refused(TIERS "s,EUR,0,1,,,verified,A\ns,EUR,0,2,,,verified,A\n", 5, 3, "from 0");
    refused(TIERS "s,EUR,0,1,,,verified,A\ns,GBP,1,2,,,verified,A\n", 5, 2, "one currency");
    refused(TIERS "s,EUR,0,1,2000-01-02,2000-01-01,verified,A\n", 4, 6, "ends before");
    refused(TIERS "s,EUR,0,1,2000-01-01,2000-12-31,verified,A\n"
                  "s,EUR,5,1,2000-01-01,,verified,A\n",
            5, 5, "end on one day");
    refused(TIERS "s,EUR,0,1,2000-01-01,2000-12-31,verified,A\n"
                  "s,EUR,0,1,2000-12-31,,verified,A\n",
            5, 5, "begin after");
    refused(TIERS "s,EUR,0,1,2000-01-01,,verified,A\ns,EUR,0,1,2001-01-01,,verified,A\n", 5, 5,
            "begin after");
    refused(CLASSES "s,5,1,verified,A\ns,5,2,verified,A\n", 5, 2, "ascend");
    refused(BUCKETS "s,5,verified,A\ns,4,verified,A\n", 5, 2, "ascend");
}

static char *repeat(const char *head, const char *format, size_t count)
{
    size_t size = strlen(head) + count * 64 + 1, length = strlen(head);
    char *text = malloc(size);
    check(text != NULL);
    memcpy(text, head, length);
    for (size_t i = 0; i < count; i++)
        length += (size_t)snprintf(text + length, size - length, format, i);
    text[length] = '\0';
    return text;
}

/* TAB-007 */
static void files_have_limits(void **state)
{
    (void)state;
    char *text = repeat(BUCKETS, "s,%zu,verified,A\n", ENC_TABLES_ROWS_MAX);
    encours_tables_free(tables_of(text));
    free(text);
    text = repeat(BUCKETS, "s,%zu,verified,A\n", ENC_TABLES_ROWS_MAX + 1);
    refused_as(text, ENCOURS_E_LIMIT, ENC_TABLES_ROWS_MAX + 4, 0, "rows");
    free(text);
    text = repeat(BUCKETS, "s%zu,1,verified,A\n", ENC_TABLES_SERIES_MAX + 1);
    refused_as(text, ENCOURS_E_LIMIT, ENC_TABLES_SERIES_MAX + 4, 0, "series");
    free(text);
    text = repeat("# encours table: buckets 1\n", "# source s%zu: a\n", ENC_TABLES_SOURCES_MAX + 1);
    refused_as(text, ENCOURS_E_LIMIT, ENC_TABLES_SOURCES_MAX + 2, 0, "sources");
    free(text);
    char source[ENC_TABLES_SOURCE_MAX + 2];
    memset(source, 'x', sizeof source - 1);
    source[sizeof source - 1] = '\0';
    memcpy(source, "A: ", 3);
    text = malloc(2048);
    check(text != NULL);
    (void)snprintf(text, 2048, "# encours table: buckets 1\n# source %s\n", source);
    refused(text, 2, 0, "480 bytes");
    (void)snprintf(text, 2048,
                   "# encours table: buckets 1\n# source %s\nseries,days,status,source\n"
                   "s,1,verified,A\n",
                   source + 0);
    text[strlen("# encours table: buckets 1\n# source ") + ENC_TABLES_SOURCE_MAX] = '\n';
    text[strlen("# encours table: buckets 1\n# source ") + ENC_TABLES_SOURCE_MAX + 1] = ' ';
    refused(text, 3, 1, "is no column"); /* the source fits, the blank before the header does not */
    free(text);
}

/* TAB-004: what is long is cut in messages; comments may be longer than a source. */
static void long_fields_are_cut_in_messages(void **state)
{
    (void)state;
    char word[101], text[2048], comment[701];
    memset(word, 'w', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    memset(comment, ',', sizeof comment - 1);
    memset(comment + 350, 'c', 350);
    comment[sizeof comment - 1] = '\0';
    (void)snprintf(text, sizeof text, "# encours table: %s 1\n", word);
    refused(text, 1, 0, "\"wwww");
    (void)snprintf(text, sizeof text, BUCKETS "s,1,%s,A\n", word);
    refused(text, 4, 3, "verified or");
    (void)snprintf(text, sizeof text, RATES "%s,series\n", word);
    refused(text, 3, 1, "is no column");
    (void)snprintf(text, sizeof text, HOLIDAYS "s,%s,1,1,,,,verified,A\n", word);
    refused(text, 4, 2, "is no word");
    (void)snprintf(text, sizeof text,
                   "# encours table: buckets 1\n# %s\n# %s\n# source A: a\n"
                   "series,days,status,source\ns,1,verified,A\n",
                   comment, comment + 400);
    encours_tables_free(tables_of(text));
    refused("# encours table: rates 1\n# source s/: a\n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source s{: a\n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source [s: a\n", 2, 0, "declared as");
    refused("# encours table: rates 1\n# source abcdefghijklmnopqrstuvwxyz0123456: a\n", 2, 0,
            "declared as");
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,1a,,,cash,,verified,A\n", 5, 4, "1a");
    refused(SCORES "s,constant,0,,,,,,verified,A\ns,term,1,/,,,cash,,verified,A\n", 5, 4, "/");
}

/* TAB-001: wrong calls, an input that fails, and each allocation failing. */
static void nothing_is_left_after_a_failure(void **state)
{
    (void)state;
    const char *const text = SCORES "s,constant,-0.5,,,,,,verified,A\n"
                                    "s,term,2,1001,,cash,77,,verified,A\n"
                                    "t,constant,0,,,,,,verified,A\n"
                                    "t,term,1,cash,,,sales,,verified,A\n";
    for (int on = 0; on < 2; on++) {
        counted_memory memory = {0};
        encours_context *context = counted_memory_context(&memory);
        size_t blocks = memory.blocks;
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t n = 1; status != ENCOURS_OK; n++) {
            encours_tables *tables = NULL;
            counted_memory_fail(&memory, n, on != 0);
            status = read_bytes(context, text, strlen(text), &tables);
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
            check((tables != NULL) == (status == ENCOURS_OK));
            counted_memory_fail(&memory, 0, false);
            encours_tables_free(tables);
            check_equal(memory.blocks, blocks);
        }
        check(memory.calls < 100);
        encours_context_free(context);
        check_equal(memory.blocks, 0);
    }
}

static encours_status broken_read(void *user, uint8_t *buffer, size_t size, size_t *got,
                                  encours_error *error)
{
    (void)user;
    (void)buffer;
    (void)size;
    (void)got;
    (void)error;
    return ENCOURS_E_IO;
}

static encours_status rewind_nothing(void *user, encours_error *error)
{
    (void)user;
    (void)error;
    return ENCOURS_OK;
}

/* TAB-001 */
static void wrong_calls_and_inputs_are_refused(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_tables *tables = NULL;
    const encours_input input = {sizeof input, "broken", broken_read, rewind_nothing, NULL};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_tables_read(context, &input, &tables, check_error()), ENCOURS_E_IO, "");
    check_fails(encours_tables_read(NULL, &input, &tables, check_error()), ENCOURS_E_MISUSE,
                "context");
    check_fails(encours_tables_read(context, NULL, &tables, check_error()), ENCOURS_E_MISUSE,
                "input");
    check_fails(encours_tables_read(context, &input, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    encours_context_free(context);
}

CHECK_MAIN(columns_come_in_any_order, a_file_says_what_it_is,
           the_header_has_the_columns_of_the_kind, sources_are_declared, values_are_values,
           the_rows_of_a_series_stand_together, rates_ascend_without_overlapping,
           scores_have_their_parts_in_order, tiers_classes_and_buckets_ascend, files_have_limits,
           long_fields_are_cut_in_messages, nothing_is_left_after_a_failure,
           wrong_calls_and_inputs_are_refused)
