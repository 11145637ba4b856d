/* SPDX-License-Identifier: MIT */
/* What the public functions say about a ledger: a line an answer, its parts parted by tabs. */
#include <string.h>

#include "maker.h"

static const int32_t DAYS[] = {-25567, -1, 0, 99, 100, 110, 120, 125, 130, 150, 199, 200, 84005};
enum { DAY_COUNT = sizeof DAYS / sizeof DAYS[0], BLOCK = 1000 };

typedef struct rows {
    const char *word;
    int32_t rows;
    const int32_t *numbers; /* columns, 0 at the end */
    const int32_t *texts;
} rows;

/* Absence in a column: amounts that happen to be such a number are amounts. */
static int is_none(int32_t column, int64_t value)
{
    switch (column) {
    case ENCOURS_COLUMN_ISSUE:
    case ENCOURS_COLUMN_DUE:
    case ENCOURS_COLUMN_CANCELLED:
    case ENCOURS_COLUMN_TO:
    case ENCOURS_COLUMN_UNTIL:
    case ENCOURS_COLUMN_EXPECTED:
    case ENCOURS_COLUMN_DATE:
        return value == ENCOURS_DATE_NONE;
    case ENCOURS_COLUMN_VAT:
    case ENCOURS_COLUMN_BASE_AMOUNT:
    case ENCOURS_COLUMN_AMOUNT:
    case ENCOURS_COLUMN_EXPOSURE:
    case ENCOURS_COLUMN_LIMIT:
        return value == INT64_MIN;
    default:
        return 0;
    }
}

static void write_row(FILE *out, const rows *r, const encours_cursor *cursor, size_t row)
{
    for (const int32_t *column = r->numbers; *column != 0; column++) {
        int64_t value = encours_cursor_numbers(cursor, *column)[row];
        if (is_none(*column, value))
            fprintf(out, "\tnone");
        else
            fprintf(out, "\t%" PRId64, value);
    }
    for (const int32_t *column = r->texts; *column != 0; column++)
        fprintf(out, "\t%s", encours_cursor_text(cursor, *column, row));
    fprintf(out, "\n");
}

static void write_rows(FILE *out, const encours_view *view, const rows *r, int32_t day)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    if (day != ENCOURS_DATE_NONE)
        options.as_of = (encours_optional_date){1, {day}};
    encours_cursor *cursor = NULL;
    size_t count = 0;
    DONE(encours_cursor_open(view, r->rows, &options, &cursor, &error));
    do {
        DONE(encours_cursor_next(cursor, BLOCK, &count, &error));
        for (size_t i = 0; i < count; i++) {
            fprintf(out, "%s", r->word);
            if (day != ENCOURS_DATE_NONE)
                fprintf(out, "\t%" PRId32, day);
            write_row(out, r, cursor, i);
        }
    } while (count > 0);
    encours_cursor_free(cursor);
}

static void write_rows_of_days(FILE *out, const encours_view *view)
{
    static const int32_t none[] = {0};
    static const int32_t open[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_DOCUMENT,
                                   ENCOURS_COLUMN_LINE, ENCOURS_COLUMN_OPEN, 0};
    static const int32_t booked[] = {ENCOURS_COLUMN_NUMBER,           ENCOURS_COLUMN_AMOUNT,
                                     ENCOURS_COLUMN_DELIVERED,        ENCOURS_COLUMN_INVOICED,
                                     ENCOURS_COLUMN_CANCELLED_AMOUNT, ENCOURS_COLUMN_OPEN,
                                     ENCOURS_COLUMN_EXPECTED,         0};
    const rows items = {"open", ENCOURS_ROWS_ITEMS, open, none};
    const rows orders = {"booked", ENCOURS_ROWS_ORDERS, booked, none};
    for (size_t i = 0; i < DAY_COUNT; i++) {
        write_rows(out, view, &items, DAYS[i]);
        write_rows(out, view, &orders, DAYS[i]);
    }
}

static void write_credit_rows(FILE *out, const encours_view *view)
{
    static const int32_t policy[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_FROM,
                                     ENCOURS_COLUMN_BYTES, ENCOURS_COLUMN_SEQUENCE, 0};
    static const int32_t policy_texts[] = {ENCOURS_COLUMN_NAME, ENCOURS_COLUMN_VERSION,
                                           ENCOURS_COLUMN_DIGEST, 0};
    static const int32_t decision[] = {
        ENCOURS_COLUMN_NUMBER,   ENCOURS_COLUMN_SUBJECT_KIND, ENCOURS_COLUMN_SUBJECT,
        ENCOURS_COLUMN_CUSTOMER, ENCOURS_COLUMN_STAGE,        ENCOURS_COLUMN_OUTCOME,
        ENCOURS_COLUMN_DATE,     ENCOURS_COLUMN_KNOWN,        ENCOURS_COLUMN_POLICY,
        ENCOURS_COLUMN_CURRENCY, ENCOURS_COLUMN_AMOUNT,       ENCOURS_COLUMN_EXPOSURE,
        ENCOURS_COLUMN_LIMIT,    ENCOURS_COLUMN_SEQUENCE,     0};
    static const int32_t tables[] = {ENCOURS_COLUMN_DIGEST, 0};
    const rows policies = {"policy", ENCOURS_ROWS_POLICIES, policy, policy_texts};
    const rows decisions = {"decision", ENCOURS_ROWS_DECISIONS, decision, tables};
    write_rows(out, view, &policies, ENCOURS_DATE_NONE);
    write_rows(out, view, &decisions, ENCOURS_DATE_NONE);
}

static void write_all_rows(FILE *out, const encours_view *view)
{
    static const int32_t none[] = {0};
    static const int32_t customer[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_SEQUENCE, 0};
    static const int32_t code[] = {ENCOURS_COLUMN_CODE, 0};
    static const int32_t document[] = {ENCOURS_COLUMN_NUMBER,      ENCOURS_COLUMN_CUSTOMER,
                                       ENCOURS_COLUMN_TYPE,        ENCOURS_COLUMN_REASON,
                                       ENCOURS_COLUMN_ISSUE,       ENCOURS_COLUMN_EFFECTIVE,
                                       ENCOURS_COLUMN_CURRENCY,    ENCOURS_COLUMN_ACCOUNT_CLASS,
                                       ENCOURS_COLUMN_AMOUNT,      ENCOURS_COLUMN_CANCELLED,
                                       ENCOURS_COLUMN_VAT,         ENCOURS_COLUMN_BASE_AMOUNT,
                                       ENCOURS_COLUMN_DUE_SOURCE,  ENCOURS_COLUMN_SEQUENCE,
                                       ENCOURS_COLUMN_RECORDED_AT, 0};
    static const int32_t texts[] = {ENCOURS_COLUMN_NUMBER_TEXT, ENCOURS_COLUMN_SOURCE_KEY,
                                    ENCOURS_COLUMN_TERMS, 0};
    static const int32_t allocation[] = {ENCOURS_COLUMN_NUMBER,
                                         ENCOURS_COLUMN_CUSTOMER,
                                         ENCOURS_COLUMN_CURRENCY,
                                         ENCOURS_COLUMN_AMOUNT,
                                         ENCOURS_COLUMN_FROM,
                                         ENCOURS_COLUMN_TO,
                                         ENCOURS_COLUMN_MATCHING,
                                         ENCOURS_COLUMN_CREDIT_DOCUMENT,
                                         ENCOURS_COLUMN_CREDIT_LINE,
                                         ENCOURS_COLUMN_DEBIT_DOCUMENT,
                                         ENCOURS_COLUMN_DEBIT_LINE,
                                         ENCOURS_COLUMN_SEQUENCE,
                                         0};
    static const int32_t item[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_DOCUMENT,
                                   ENCOURS_COLUMN_LINE, ENCOURS_COLUMN_DUE, 0};
    static const int32_t event[] = {ENCOURS_COLUMN_POSITION, ENCOURS_COLUMN_EVENT,
                                    ENCOURS_COLUMN_SEQUENCE, ENCOURS_COLUMN_RECORDED_AT, 0};
    static const int32_t fact[] = {
        ENCOURS_COLUMN_NUMBER,  ENCOURS_COLUMN_FACT_KIND,    ENCOURS_COLUMN_SUBJECT_KIND,
        ENCOURS_COLUMN_SUBJECT, ENCOURS_COLUMN_RELATED_KIND, ENCOURS_COLUMN_RELATED,
        ENCOURS_COLUMN_FROM,    ENCOURS_COLUMN_TO,           ENCOURS_COLUMN_UNTIL,
        ENCOURS_COLUMN_DATE,    ENCOURS_COLUMN_AMOUNT,       ENCOURS_COLUMN_CURRENCY,
        ENCOURS_COLUMN_PARTY,   ENCOURS_COLUMN_SEQUENCE,     0};
    static const int32_t fact_code[] = {ENCOURS_COLUMN_FACT_CODE, 0};
    static const int32_t order[] = {ENCOURS_COLUMN_NUMBER,   ENCOURS_COLUMN_CUSTOMER,
                                    ENCOURS_COLUMN_CURRENCY, ENCOURS_COLUMN_DATE,
                                    ENCOURS_COLUMN_SEQUENCE, 0};
    static const int32_t order_texts[] = {ENCOURS_COLUMN_NUMBER_TEXT, ENCOURS_COLUMN_SOURCE_KEY, 0};
    static const int32_t step[] = {ENCOURS_COLUMN_NUMBER,    ENCOURS_COLUMN_ORDER,
                                   ENCOURS_COLUMN_STEP_KIND, ENCOURS_COLUMN_DATE,
                                   ENCOURS_COLUMN_AMOUNT,    ENCOURS_COLUMN_EXPECTED,
                                   ENCOURS_COLUMN_SEQUENCE,  0};
    static const int32_t who[] = {ENCOURS_COLUMN_ACTOR, ENCOURS_COLUMN_REASON_CODE, 0};
    const rows all[] = {{"customer", ENCOURS_ROWS_CUSTOMERS, customer, code},
                        {"document", ENCOURS_ROWS_DOCUMENTS, document, texts},
                        {"allocation", ENCOURS_ROWS_ALLOCATIONS, allocation, none},
                        {"item", ENCOURS_ROWS_ITEMS, item, none},
                        {"fact", ENCOURS_ROWS_FACTS, fact, fact_code},
                        {"order", ENCOURS_ROWS_ORDERS, order, order_texts},
                        {"step", ENCOURS_ROWS_ORDER_STEPS, step, none},
                        {"event", ENCOURS_ROWS_EVENTS, event, who}};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        write_rows(out, view, &all[i], ENCOURS_DATE_NONE);
    write_credit_rows(out, view);
    write_rows_of_days(out, view);
}

static void write_customer(FILE *out, const encours_view *view, uint64_t number, int32_t day)
{
    uint16_t currency;
    const char *dimension;
    encours_customer *customer = NULL;
    DONE(encours_view_customer(view, number, &customer, &error));
    for (size_t i = 0; (currency = encours_view_currency(view, i)) != 0; i++) {
        int64_t balance = 0;
        DONE(encours_view_balance(view, number, currency, (encours_date){day}, &balance, &error));
        fprintf(out, "balance\t%" PRId32 "\t%" PRIu64 "\t%u\t%" PRId64 "\n", day, number, currency,
                balance);
    }
    for (size_t i = 0; (dimension = encours_view_dimension(view, i)) != NULL; i++) {
        const char *value = encours_customer_dimension(customer, dimension, (encours_date){day});
        fprintf(out, "value\t%" PRId32 "\t%" PRIu64 "\t%s\t%s\n", day, number, dimension,
                value != NULL ? value : "");
    }
    encours_customer_free(customer);
}

void write_answers(maker *m, const char *path)
{
    FILE *out = fopen(path, "w");
    if (out == NULL)
        exit(1);
    encours_view *view = NULL;
    encours_view_counts counts = {.struct_size = sizeof counts};
    DONE(encours_ledger_view(m->ledger, &view, &error));
    DONE(encours_view_count(view, &counts, &error));
    write_all_rows(out, view);
    int32_t closed_to = encours_view_closed_to(view).epoch_day;
    if (closed_to == ENCOURS_DATE_NONE)
        fprintf(out, "closed\tnone\n");
    else
        fprintf(out, "closed\t%" PRId32 "\n", closed_to);
    for (uint64_t number = 1; number <= counts.customers; number++)
        for (size_t i = 0; i < DAY_COUNT; i++)
            write_customer(out, view, number, DAYS[i]);
    for (size_t i = 0; i < counts.currencies; i++) {
        uint16_t currency = encours_view_currency(view, i);
        fprintf(out, "currency\t%u\t%" PRId32 "\n", currency,
                encours_view_exponent(view, currency));
    }
    encours_view_free(view);
    if (fclose(out) != 0)
        exit(1);
}
