/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/aging.h"
#include "encours/context.h"
#include "encours/open_items.h"

enum { LINES = 8, NONE = ENCOURS_DATE_NONE };

typedef struct book {
    encours_instalment_lines columns;
    uint64_t first[3];
    int64_t amount[LINES];
    int32_t due[LINES];
    int64_t paid[2];
    int64_t open[LINES];
    int64_t overpaid[2];
} book;

/* One document, or with `second` two of them. */
static void start(book *b, const int64_t *amount, const int32_t *due, size_t lines, int64_t paid)
{
    memset(b, 0, sizeof *b);
    memcpy(b->amount, amount, lines * sizeof *amount);
    memcpy(b->due, due, lines * sizeof *due);
    b->first[1] = b->first[2] = lines;
    b->paid[0] = paid;
    b->columns = (encours_instalment_lines){
        .struct_size = sizeof(encours_instalment_lines),
        .documents = 1,
        .first = b->first,
        .amount = b->amount,
        .due = b->due,
        .paid = b->paid,
        .open = b->open,
        .overpaid = b->overpaid,
    };
}

static void fill(book *b)
{
    check_ok(encours_instalment_lines_fill(&b->columns, check_error()));
}

/* OPN-010: 30, 50 and 20 less 40 leave 0, 40 and 20 (ERPNext erpnext-ar-01), in whatever order the
 * lines come. */
static void the_first_due_is_filled_first(void **state)
{
    (void)state;
    static const int64_t amount[] = {2000, 3000, 5000};
    static const int32_t due[] = {90, 30, 60};
    book b;
    start(&b, amount, due, 3, 4000);
    fill(&b);
    check_equal(b.open[0], 2000);
    check_equal(b.open[1], 0);
    check_equal(b.open[2], 4000);
    check_equal(b.overpaid[0], 0);
}

/* OPN-010: equal due dates in their order, lines without due date last; a document of credits the
 * same with the other sign. */
static void ties_keep_their_order(void **state)
{
    (void)state;
    static const int64_t amount[] = {-10, -20, -30, -40};
    static const int32_t due[] = {NONE, 60, 60, ENCOURS_DATE_MAX};
    book b;
    start(&b, amount, due, 4, -25);
    fill(&b);
    check_equal(b.open[0], -10);
    check_equal(b.open[1], 0);
    check_equal(b.open[2], -25);
    check_equal(b.open[3], -40);
    b.paid[0] = -95;
    fill(&b);
    check_equal(b.open[0], -5);
    check_equal(b.open[3], 0);
}

/* OPN-011: what exceeds the lines is one more row (ERPNext erpnext-ar-08: 110 paid on 100 leaves a
 * row of -10). */
static void an_overpayment_is_one_more_row(void **state)
{
    (void)state;
    static const int64_t amount[] = {10000};
    static const int32_t due[] = {30};
    book b;
    start(&b, amount, due, 1, 11000);
    fill(&b);
    check_equal(b.open[0], 0);
    check_equal(b.overpaid[0], -1000);
    b.columns.documents = 2; /* the second without lines: all of its payment is left */
    b.paid[0] = 0, b.paid[1] = 500;
    fill(&b);
    check_equal(b.open[0], 10000);
    check_equal(b.overpaid[1], -500);
}

/* OPN-011: open lines and the row of the overpayment add up to lines - paid. */
static void lines_add_up(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        int64_t amount[LINES], total = 0;
        int32_t due[LINES];
        size_t lines = random_below(&random, LINES + 1);
        int64_t sign = random_below(&random, 2) == 0 ? 1 : -1;
        for (size_t i = 0; i < lines; i++) {
            amount[i] = sign * random_between(&random, 0, 50);
            due[i] = (int32_t)random_between(&random, 0, 4);
            total += amount[i];
        }
        book b;
        start(&b, amount, due, lines, total == 0 ? 0 : sign * random_between(&random, 0, 400));
        fill(&b);
        int64_t left = b.overpaid[0];
        for (size_t i = 0; i < lines; i++) {
            left += b.open[i];
            check(sign * b.open[i] >= 0 && sign * b.open[i] <= sign * amount[i]);
            for (size_t j = 0; j < lines; j++) /* nothing later is filled before it is */
                check(b.open[i] == 0 || due[j] <= due[i] || b.open[j] == amount[j]);
        }
        check_equal(left, total - b.paid[0]);
        check(b.overpaid[0] == 0 || left == b.overpaid[0]);
    }
}

static size_t read_items(const char *text, int32_t *due, int64_t *amount)
{
    size_t count = 0;
    while (*text != '\0') {
        char day[ENCOURS_DATE_TEXT_SIZE] = {0};
        memcpy(day, text, ENCOURS_DATE_TEXT_SIZE - 1);
        encours_date date;
        check_ok(encours_date_parse(day, &date, check_error()));
        due[count] = date.epoch_day;
        char *end = NULL;
        amount[count++] = strtoll(text + ENCOURS_DATE_TEXT_SIZE - 1, &end, 10);
        text = *end == ';' ? end + 1 : end;
    }
    return count;
}

static void check_columns_of(const encours_aging *aging, const char *expected)
{
    char line[VECTORS_LINE_MAX] = "";
    size_t length = 0;
    for (size_t column = 0; column < encours_aging_column_count(aging); column++) {
        int64_t amount = encours_aging_total_amounts(aging, column)[0];
        if (amount != 0)
            length += (size_t)snprintf(line + length, sizeof line - length, "%s%s %" PRId64,
                                       length == 0 ? "" : ";",
                                       encours_aging_column_label(aging, column), amount);
    }
    check_text(line, expected);
}

/* OPN-010 OPN-011: instalments of peers, paid in part, filled and aged line by line. */
static void published_instalments_are_aged_line_by_line(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    FOR_VECTORS(row, "peer_aging.csv")
    {
        int64_t amount[LINES];
        int32_t due[LINES];
        size_t lines = read_items(vectors_text(&row, "lines"), due, amount);
        book b;
        start(&b, amount, due, lines, vectors_number(&row, "paid"));
        fill(&b);
        encours_date as_of;
        check_ok(encours_date_parse(vectors_text(&row, "as_of"), &as_of, check_error()));
        uint32_t customer[LINES + 1] = {0};
        uint16_t currency[LINES + 1];
        for (size_t i = 0; i <= lines; i++)
            currency[i] = 978;
        b.open[lines] = b.overpaid[0];
        due[lines] = as_of.epoch_day;
        encours_aging_columns items = ENCOURS_AGING_COLUMNS_INIT;
        items.count = lines + 1, items.customer = customer, items.currency = currency;
        items.amount = b.open, items.due = due;
        static const int32_t bounds[] = {30, 60, 90};
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.bounds = bounds, options.bound_count = 3;
        encours_aging *aging = NULL;
        check_ok(encours_aging_compute(context, &items, as_of, &options, &aging, check_error()));
        check_columns_of(aging, vectors_text(&row, "expected"));
        vectors_check_number(&row, "total", encours_aging_totals(aging)[0]);
        encours_aging_free(aging);
    }
    encours_context_free(context);
}

static void refuse(book *b, encours_status kind, const char *part)
{
    memset(b->open, 7, sizeof b->open);
    const book before = *b;
    check_fails(encours_instalment_lines_fill(&b->columns, check_error()), kind, part);
    assert_memory_equal(b->open, before.open, sizeof b->open);
}

/* OPN-012: what is no document of instalments is refused, and nothing is written. */
static void bad_documents_are_refused(void **state)
{
    (void)state;
    static const int64_t amount[] = {10, 20};
    static const int32_t due[] = {30, 60};
    book b;
    start(&b, amount, due, 2, 5);
    b.amount[1] = -20, refuse(&b, ENCOURS_E_INVALID, "line 1: -20");
    start(&b, amount, due, 2, -5), refuse(&b, ENCOURS_E_INVALID, "paid -5");
    start(&b, amount, due, 2, 5);
    b.amount[0] = 0, b.amount[1] = -20, refuse(&b, ENCOURS_E_INVALID, "paid 5");
    start(&b, amount, due, 2, 5);
    b.due[1] = 99999, refuse(&b, ENCOURS_E_INVALID, "due 99999");
    start(&b, amount, due, 2, 5);
    b.first[0] = 1, refuse(&b, ENCOURS_E_INVALID, "begins at line 1");
    start(&b, amount, due, 2, 5);
    b.columns.documents = 2, b.first[2] = 1, refuse(&b, ENCOURS_E_INVALID, "from 2 to 1");
    start(&b, amount, due, 2, 5);
    b.first[1] = 1025, refuse(&b, ENCOURS_E_INVALID, "1025 lines");
    start(&b, amount, due, 2, 5); /* lines there are none of are never read */
    b.columns.documents = 2, b.first[1] = 1000, refuse(&b, ENCOURS_E_INVALID, "from 1000 to 2");
    start(&b, amount, due, 0, INT64_MIN), refuse(&b, ENCOURS_E_OVERFLOW, "counterpart");
    start(&b, amount, due, 2, 5);
    void *members[] = {&b.columns.first, &b.columns.amount, &b.columns.due,
                       &b.columns.paid,  &b.columns.open,   &b.columns.overpaid};
    for (size_t i = 0; i < 6; i++) {
        void *kept = NULL;
        memcpy(&kept, members[i], sizeof kept);
        memset(members[i], 0, sizeof kept);
        refuse(&b, ENCOURS_E_MISUSE, "needs");
        memcpy(members[i], &kept, sizeof kept);
    }
    b.columns.struct_size = 8, refuse(&b, ENCOURS_E_ABI, "size");
    check_fails(encours_instalment_lines_fill(NULL, check_error()), ENCOURS_E_MISUSE, "needs");
    encours_instalment_lines none = ENCOURS_INSTALMENT_LINES_INIT;
    check_ok(encours_instalment_lines_fill(&none, check_error()));
    start(&b, (const int64_t[]){INT64_MIN}, due, 1, INT64_MIN);
    fill(&b);
    check_equal(b.open[0], 0);
    check_equal(b.overpaid[0], 0);
}

CHECK_MAIN(the_first_due_is_filled_first, ties_keep_their_order, an_overpayment_is_one_more_row,
           lines_add_up, published_instalments_are_aged_line_by_line, bad_documents_are_refused)
