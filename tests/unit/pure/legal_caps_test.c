/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/legal_caps.h"

enum {
    GENERAL = 1,
    FRESH = 2,
    SPIRITS = 3,
    DECADE = 4,
    FORTNIGHT = 5,
    WEEK = 6,
    ROWS = 9,
    AGREED = ENCOURS_LEGAL_CAP_AGREED,
    EXPRESS = ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH,
    SUMMARY = ENCOURS_LEGAL_CAP_SUMMARY
};

static int32_t on(int year, int month, int of_month)
{
    return encours_date_ymd(year, month, of_month).epoch_day;
}

/* Some rows as art. L441-10 and L441-11 have them; which figures hold is not the test's matter. */
typedef struct table {
    uint32_t rule[ROWS];
    int32_t days[ROWS], counting[ROWS], start[ROWS], from[ROWS], until[ROWS];
    uint32_t needs[ROWS], excludes[ROWS], flags[ROWS];
    encours_legal_cap_columns columns;
} table;

static void fill(table *t)
{
    static const struct {
        uint32_t rule;
        int32_t days, counting, start;
        uint32_t needs, excludes, flags;
    } rows[ROWS] = {
        {GENERAL, 30, ENCOURS_LEGAL_CAP_NET, ENCOURS_TERM_FROM_RECEIPT, 0, AGREED, 0},
        {GENERAL, 60, ENCOURS_LEGAL_CAP_NET, ENCOURS_TERM_FROM_ISSUE, AGREED, SUMMARY, 0},
        {GENERAL, 45, ENCOURS_LEGAL_CAP_END_OF_MONTH, ENCOURS_TERM_FROM_ISSUE, AGREED | EXPRESS,
         SUMMARY, ENCOURS_LEGAL_CAP_UNVERIFIED},
        {GENERAL, 45, ENCOURS_LEGAL_CAP_NET, ENCOURS_TERM_FROM_ISSUE, AGREED | SUMMARY, 0, 0},
        {FRESH, 20, ENCOURS_LEGAL_CAP_NET, ENCOURS_TERM_FROM_DELIVERY, 0, 0, 0},
        {SPIRITS, 30, ENCOURS_LEGAL_CAP_AFTER_MONTH, ENCOURS_TERM_FROM_DELIVERY, 0, 0, 0},
        {DECADE, 30, ENCOURS_LEGAL_CAP_AFTER_TEN_DAYS, ENCOURS_TERM_FROM_DELIVERY, 0, 0, 0},
        {FORTNIGHT, 0, ENCOURS_LEGAL_CAP_AFTER_FORTNIGHT, ENCOURS_TERM_FROM_ISSUE, 0, 0, 0},
        {WEEK, 1, ENCOURS_LEGAL_CAP_AFTER_WEEK, ENCOURS_TERM_FROM_ISSUE, 0, 0, 0},
    };
    for (size_t i = 0; i < ROWS; i++) {
        t->rule[i] = rows[i].rule;
        t->days[i] = rows[i].days;
        t->counting[i] = rows[i].counting;
        t->start[i] = rows[i].start;
        t->needs[i] = rows[i].needs;
        t->excludes[i] = rows[i].excludes;
        t->flags[i] = rows[i].flags;
        t->from[i] = on(2009, 1, 1);
        t->until[i] = ENCOURS_DATE_NONE;
    }
    t->columns = (encours_legal_cap_columns){sizeof t->columns, ROWS,        t->rule,  t->days,
                                             t->counting,       t->start,    t->from,  t->until,
                                             t->needs,          t->excludes, t->flags, "test caps"};
}

static encours_legal_cap ask(const table *t, uint32_t rule, uint32_t facts, int32_t issue,
                             int32_t delivery, int32_t receipt, int32_t due)
{
    const encours_term_dates dates = {{issue}, {delivery}, {receipt}};
    encours_legal_cap out = ENCOURS_LEGAL_CAP_INIT;
    check_ok(encours_legal_cap_compute(&t->columns, rule, facts, &dates, (encours_date){due}, &out,
                                       check_error()));
    return out;
}

/* CAP-003: 60 days, or 45 days end of month in both readings, whichever is later. 10 March: 60 days
 * are 9 May; 45 days and the end of month 30 April; end of month and 45 days 15 May. 15 January
 * 2023, end of month first: 17 March. */
static void the_later_alternative_counts_in_each_reading(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const int32_t none = ENCOURS_DATE_NONE;
    encours_legal_cap cap = ask(&t, GENERAL, AGREED | EXPRESS, on(2026, 3, 10), none, none, none);
    check_equal(cap.status, ENCOURS_LEGAL_CAP_NO_DUE_DATE);
    check_equal(cap.days_first.epoch_day, on(2026, 5, 9));
    check_equal(cap.row_days_first, 1);
    check_equal(cap.month_first.epoch_day, on(2026, 5, 15));
    check_equal(cap.row_month_first, 2);
    check_equal(cap.flags, ENCOURS_LEGAL_CAP_UNVERIFIED);
    t.days[1] = 0; /* without the other rule: 15 Jan + 45 is 1 March 2023, 29 February 2024 */
    cap = ask(&t, GENERAL, AGREED | EXPRESS, on(2023, 1, 15), none, none, none);
    check_equal(cap.days_first.epoch_day, on(2023, 3, 31));
    check_equal(cap.month_first.epoch_day, on(2023, 3, 17));
    cap = ask(&t, GENERAL, AGREED | EXPRESS, on(2024, 1, 15), none, none, none);
    check_equal(cap.days_first.epoch_day, on(2024, 2, 29));
    t.days[1] = t.days[2] = 0; /* equal dates: the lowest row */
    t.counting[2] = ENCOURS_LEGAL_CAP_NET;
    cap = ask(&t, GENERAL, AGREED | EXPRESS, on(2024, 1, 15), none, none, none);
    check_equal(cap.row_days_first, 1);
}

/* CAP-002: facts choose the rows: nothing agreed is 30 days from receipt, a summary invoice 45 days
 * from issue. */
static void facts_choose_the_rows(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const int32_t issue = on(2026, 3, 10), receipt = on(2026, 3, 12), none = ENCOURS_DATE_NONE;
    encours_legal_cap cap = ask(&t, GENERAL, 0, issue, none, receipt, none);
    check_equal(cap.days_first.epoch_day, receipt + 30);
    check_equal(cap.month_first.epoch_day, receipt + 30);
    check_equal(cap.row_days_first, 0);
    check_equal(cap.flags, 0);
    cap = ask(&t, GENERAL, AGREED | EXPRESS | SUMMARY, issue, none, none, none);
    check_equal(cap.days_first.epoch_day, issue + 45);
    check_equal(cap.row_days_first, 3);
    t.columns.needs = t.columns.excludes = t.columns.flags = NULL;
    cap = ask(&t, GENERAL, 0, issue, none, receipt, none);
    check_equal(cap.days_first.epoch_day, issue + 60);
    check_equal(cap.flags, 0);
}

/* CAP-004: each counting, from the art. L441-11 examples: 14 March is in the decade that ends on
 * the 20th and the fortnight that ends on the 15th; delivery month of 2 February ends on the 28th.
 */
static void each_counting_has_its_date(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const int32_t none = ENCOURS_DATE_NONE, issue = on(2026, 3, 14);
    check_equal(ask(&t, FRESH, 0, issue, on(2026, 3, 10), none, none).days_first.epoch_day,
                on(2026, 3, 30));
    check_equal(ask(&t, SPIRITS, 0, issue, on(2026, 2, 2), none, none).month_first.epoch_day,
                on(2026, 3, 30));
    check_equal(ask(&t, DECADE, 0, issue, on(2026, 3, 14), none, none).days_first.epoch_day,
                on(2026, 4, 19));
    check_equal(ask(&t, FORTNIGHT, 0, issue, none, none, none).days_first.epoch_day,
                on(2026, 3, 15));
    check_equal(ask(&t, WEEK, 0, issue, none, none, none).days_first.epoch_day, on(2026, 3, 16));
}

/* CAP-005: a due date is lawful on the last day; it may be so under one reading only, and each
 * reading says by how many days it is exceeded. */
static void a_due_date_is_held_against_both_readings(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const int32_t issue = on(2026, 3, 10), none = ENCOURS_DATE_NONE;
    const uint32_t facts = AGREED | EXPRESS;
    check_equal(ask(&t, GENERAL, facts, issue, none, none, on(2026, 5, 9)).status,
                ENCOURS_LEGAL_CAP_LAWFUL);
    encours_legal_cap cap = ask(&t, GENERAL, facts, issue, none, none, on(2026, 5, 15));
    check_equal(cap.status, ENCOURS_LEGAL_CAP_DEPENDS);
    check_equal(cap.excess_days_first, 6);
    check_equal(cap.excess_month_first, 0);
    cap = ask(&t, GENERAL, facts, issue, none, none, on(2026, 5, 20));
    check_equal(cap.status, ENCOURS_LEGAL_CAP_EXCEEDED);
    check_equal(cap.excess_days_first, 11);
    check_equal(cap.excess_month_first, 5);
}

/* CAP-006: no row, an unknown start and a cap past 2199 have a status and no date. */
static void without_a_cap_the_status_says_why(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const int32_t none = ENCOURS_DATE_NONE, issue = on(2026, 3, 10);
    encours_legal_cap cap = ask(&t, 99, 0, issue, none, none, issue);
    check_equal(cap.status, ENCOURS_LEGAL_CAP_NO_ROW);
    check_equal(cap.row_days_first, UINT32_MAX);
    check_equal(cap.days_first.epoch_day, none);
    check_equal(ask(&t, FRESH, 0, on(2008, 12, 31), issue, none, issue).status,
                ENCOURS_LEGAL_CAP_NO_ROW);
    t.until[4] = on(2026, 3, 9);
    check_equal(ask(&t, FRESH, 0, issue, issue, none, issue).status, ENCOURS_LEGAL_CAP_NO_ROW);
    t.until[4] = issue;
    check_equal(ask(&t, FRESH, 0, issue, issue, none, issue).status, ENCOURS_LEGAL_CAP_LAWFUL);
    t.columns.valid_until = NULL;
    cap = ask(&t, FRESH, 0, issue, none, none, issue);
    check_equal(cap.status, ENCOURS_LEGAL_CAP_START_UNKNOWN);
    check_equal(cap.row_days_first, 4);
    check_equal(cap.month_first.epoch_day, none);
    cap = ask(&t, FRESH, 0, issue, on(2199, 12, 31), none, issue);
    check_equal(cap.status, ENCOURS_LEGAL_CAP_OUT_OF_RANGE);
    cap = ask(&t, GENERAL, AGREED | EXPRESS, on(2199, 11, 1), none, none, issue);
    check_equal(cap.status, ENCOURS_LEGAL_CAP_OUT_OF_RANGE);
    t.days[1] = 0; /* 1 December and 20 days, end of month: 31 December; the other way: January */
    t.days[2] = 20;
    cap = ask(&t, GENERAL, AGREED | EXPRESS, on(2199, 12, 1), none, none, issue);
    check_equal(cap.status, ENCOURS_LEGAL_CAP_OUT_OF_RANGE);
    check_equal(cap.days_first.epoch_day, none);
}

/* CAP-001: tables are checked row by row. */
static void tables_are_checked(void **state)
{
    (void)state;
    table t;
#define refused(change, kind, part)                                                                \
    fill(&t);                                                                                      \
    change;                                                                                        \
    check_fails(encours_legal_caps_check(&t.columns, check_error()), kind, part)
    fill(&t);
    check_ok(encours_legal_caps_check(&t.columns, check_error()));
    refused(t.days[3] = -1, ENCOURS_E_INVALID, "test caps, row 3: days is -1");
    check_equal(check_last_error()->index, 3);
    refused(t.days[3] = 1001, ENCOURS_E_INVALID, "days is 1001");
    refused(t.counting[3] = 0, ENCOURS_E_INVALID, "counting is 0");
    refused(t.counting[3] = 7, ENCOURS_E_INVALID, "counting is 7");
    refused(t.start[3] = 3, ENCOURS_E_INVALID, "start is 3");
    refused(t.start[3] = -1, ENCOURS_E_INVALID, "start is -1");
    refused(t.from[3] = ENCOURS_DATE_NONE, ENCOURS_E_INVALID, "valid_from");
    refused(t.until[3] = t.from[3] - 1, ENCOURS_E_INVALID, "valid_until");
    refused(t.until[3] = INT32_MAX, ENCOURS_E_INVALID, "valid_until");
    refused(t.flags[3] = 2, ENCOURS_E_INVALID, "flags is 2");
    refused(t.columns.count = 0, ENCOURS_E_INVALID, "test caps: 0 rows");
    refused(t.columns.count = 65537, ENCOURS_E_INVALID, "65537 rows");
    refused((t.columns.count = 0, t.columns.name = NULL), ENCOURS_E_INVALID, "legal caps: 0 rows");
    refused(t.columns.rule = NULL, ENCOURS_E_MISUSE, "rule");
    refused(t.columns.days = NULL, ENCOURS_E_MISUSE, "days");
    refused(t.columns.counting = NULL, ENCOURS_E_MISUSE, "counting");
    refused(t.columns.start = NULL, ENCOURS_E_MISUSE, "start");
    refused(t.columns.valid_from = NULL, ENCOURS_E_MISUSE, "valid_from");
    refused(t.columns.struct_size = 4, ENCOURS_E_ABI, "");
    check_fails(encours_legal_caps_check(NULL, check_error()), ENCOURS_E_MISUSE, "in");
#undef refused
}

/* CAP-006: dates of an invoice are checked; its date of issue decides and must be known. */
static void invoices_are_checked(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const encours_date none = {ENCOURS_DATE_NONE}, bad = {INT32_MAX}, day = {0};
    encours_term_dates dates = {none, none, none};
    encours_legal_cap out = ENCOURS_LEGAL_CAP_INIT;
    out.status = 42;
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_legal_cap_compute(__VA_ARGS__, check_error()), kind, part)
    refused(ENCOURS_E_INVALID, "no date of issue", &t.columns, 1, 0, &dates, none, &out);
    dates.issue = bad;
    refused(ENCOURS_E_INVALID, "the date of issue, day", &t.columns, 1, 0, &dates, none, &out);
    dates.issue = day;
    dates.delivery = bad;
    refused(ENCOURS_E_INVALID, "delivery", &t.columns, 1, 0, &dates, none, &out);
    dates.delivery = none;
    dates.receipt = bad;
    refused(ENCOURS_E_INVALID, "receipt", &t.columns, 1, 0, &dates, none, &out);
    dates.receipt = none;
    refused(ENCOURS_E_INVALID, "due", &t.columns, 1, 0, &dates, bad, &out);
    refused(ENCOURS_E_MISUSE, "dates", &t.columns, 1, 0, NULL, none, &out);
    refused(ENCOURS_E_MISUSE, "out", &t.columns, 1, 0, &dates, none, NULL);
    t.columns.count = 0;
    refused(ENCOURS_E_INVALID, "0 rows", &t.columns, 1, 0, &dates, none, &out);
    check_equal(out.status, 42);
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "", &t.columns, 1, 0, &dates, none, &out);
#undef refused
}

/* CAP-007: the column form gives for each invoice what the row form gives. */
static void columns_are_rows(void **state)
{
    (void)state;
    enum { COUNT = 300 };
    table t;
    fill(&t);
    uint32_t rule[COUNT], facts[COUNT], flags[COUNT], row_a[COUNT], row_b[COUNT];
    int32_t issue[COUNT], delivery[COUNT], receipt[COUNT], due[COUNT], status[COUNT], a[COUNT],
        b[COUNT], over_a[COUNT], over_b[COUNT];
    test_random random = {.state = 7};
    for (size_t i = 0; i < COUNT; i++) {
        rule[i] = (uint32_t)random_below(&random, 8);
        facts[i] = (uint32_t)random_below(&random, 8);
        issue[i] = (int32_t)random_between(&random, on(2008, 1, 1), on(2030, 1, 1));
        delivery[i] = random_below(&random, 4) == 0 ? ENCOURS_DATE_NONE : issue[i] - 2;
        receipt[i] = random_below(&random, 4) == 0 ? ENCOURS_DATE_NONE : issue[i] + 2;
        due[i] = random_below(&random, 4) == 0 ? ENCOURS_DATE_NONE
                                               : issue[i] + (int32_t)random_below(&random, 90);
    }
    encours_legal_cap_invoices in = ENCOURS_LEGAL_CAP_INVOICES_INIT;
    encours_legal_cap_results out = ENCOURS_LEGAL_CAP_RESULTS_INIT;
    in.count = COUNT;
    in.rule = rule;
    in.issue = issue;
    check_ok(encours_legal_caps_apply(&t.columns, &in, &out, check_error()));
    in.facts = facts;
    in.delivery = delivery;
    in.receipt = receipt;
    in.due = due;
    out = (encours_legal_cap_results){sizeof out, status, flags, a,     b,
                                      over_a,     over_b, row_a, row_b, COUNT};
    check_ok(encours_legal_caps_apply(&t.columns, &in, &out, check_error()));
    for (size_t i = 0; i < COUNT; i++) {
        encours_legal_cap one = ask(&t, rule[i], facts[i], issue[i], delivery[i], receipt[i],
                                    due[i]);
        check(one.status == status[i] && one.flags == flags[i]);
        check(one.days_first.epoch_day == a[i] && one.month_first.epoch_day == b[i]);
        check(one.excess_days_first == over_a[i] && one.excess_month_first == over_b[i]);
        check(one.row_days_first == row_a[i] && one.row_month_first == row_b[i]);
    }
}

/* CAP-007, STA-004: what is refused names the invoice and leaves the columns alone. */
static void columns_are_checked(void **state)
{
    (void)state;
    table t;
    fill(&t);
    const uint32_t rule[] = {1, 1};
    const int32_t issue[] = {0, INT32_MAX};
    int32_t status[] = {42, 42};
    encours_legal_cap_invoices in = ENCOURS_LEGAL_CAP_INVOICES_INIT;
    encours_legal_cap_results out = ENCOURS_LEGAL_CAP_RESULTS_INIT;
    out.status = status;
#define refused(kind, part)                                                                        \
    check_fails(encours_legal_caps_apply(&t.columns, &in, &out, check_error()), kind, part)
    check_ok(encours_legal_caps_apply(&t.columns, &in, &out, check_error()));
    in.count = 2;
    refused(ENCOURS_E_MISUSE, "items.rule");
    in.rule = rule;
    refused(ENCOURS_E_MISUSE, "items.issue");
    in.issue = issue;
    refused(ENCOURS_E_INVALID, "issue");
    check_equal(check_last_error()->index, 1);
    out.invoice_count = 1;
    refused(ENCOURS_E_INVALID, "invoice_count is 1: the arrays have no room for all 2");
    t.columns.count = 0;
    refused(ENCOURS_E_INVALID, "0 rows");
    t.columns.count = ROWS;
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "");
    in.struct_size = 4;
    refused(ENCOURS_E_ABI, "");
    check_equal(status[0], 42);
    check_fails(encours_legal_caps_apply(&t.columns, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "invoices");
    check_fails(encours_legal_caps_apply(&t.columns, &in, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
#undef refused
}

CHECK_MAIN(the_later_alternative_counts_in_each_reading, facts_choose_the_rows,
           each_counting_has_its_date, a_due_date_is_held_against_both_readings,
           without_a_cap_the_status_says_why, tables_are_checked, invoices_are_checked,
           columns_are_rows, columns_are_checked)
