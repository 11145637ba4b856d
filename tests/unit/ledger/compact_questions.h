/* SPDX-License-Identifier: MIT */
/* All sorts of questions to a ledger in which nothing is open but an old invoice of customer 1 and
 * a new one of customer 2. */
#ifndef ENC_TESTS_COMPACT_QUESTIONS_H
#define ENC_TESTS_COMPACT_QUESTIONS_H

#include <stdbool.h>

#include "encours/credit_exposure.h"
#include "encours/credit_lines.h"
#include "encours/cursor.h"
#include "encours/event_lines.h"
#include "encours/fork.h"
#include "encours/policy_builder.h"
#include "encours/revalue.h"
#include "encours/snapshot.h"
#include "encours/totals.h"
#include "support/check.h"
#include "support/ledger.h"

enum { DAY = 20000, TODAY = DAY + 400 };

/* A question: its answer in a few numbers. */
typedef encours_status question(encours_ledger *ledger, const encours_view *view, int64_t answer[4],
                                encours_error *error);

static encours_status ask_balance(encours_ledger *ledger, const encours_view *view,
                                  int64_t answer[4], encours_error *error)
{
    (void)ledger;
    for (uint64_t customer = 0; customer < 3; customer++) {
        encours_status status = encours_view_balance(
            view, customer, TEST_EUR, (encours_date){TODAY}, &answer[customer], error);
        if (status != ENCOURS_OK)
            return status;
    }
    return ENCOURS_OK;
}

static encours_status ask_old_balance(encours_ledger *ledger, const encours_view *view,
                                      int64_t answer[4], encours_error *error)
{
    (void)ledger;
    encours_status status = encours_view_balance(view, 1, TEST_EUR, (encours_date){DAY + 20},
                                                 &answer[0], error);
    return status != ENCOURS_OK ? status
                                : encours_view_balance(view, 0, TEST_EUR, (encours_date){DAY + 21},
                                                       &answer[1], error);
}

static encours_status age(const encours_view *view, int32_t day, int32_t credits, int32_t rule,
                          int64_t answer[4], encours_error *error)
{
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging;
    options.credits = credits;
    options.allocations = rule;
    encours_status status = encours_view_aging(view, (encours_date){day}, &options, &aging, error);
    if (status != ENCOURS_OK) {
        check(aging == NULL);
        return status;
    }
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            answer[0] += encours_aging_cell(aging, row, column) * (int64_t)(1 + row * 31 + column);
    answer[1] = (int64_t)encours_aging_row_count(aging);
    encours_aging_free(aging);
    return ENCOURS_OK;
}

static encours_status ask_aging(encours_ledger *ledger, const encours_view *view, int64_t answer[4],
                                encours_error *error)
{
    (void)ledger;
    return age(view, TODAY, ENCOURS_CREDITS_SEPARATE, ENCOURS_ALLOCATION_MATCHING, answer, error);
}

static encours_status ask_aging_by_accounting(encours_ledger *ledger, const encours_view *view,
                                              int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return age(view, TODAY, ENCOURS_CREDITS_SEPARATE, ENCOURS_ALLOCATION_ACCOUNTING, answer, error);
}

static encours_status ask_aging_oldest_first(encours_ledger *ledger, const encours_view *view,
                                             int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return age(view, TODAY, ENCOURS_CREDITS_OLDEST_FIRST, ENCOURS_ALLOCATION_MATCHING, answer,
               error);
}

static encours_status ask_old_aging(encours_ledger *ledger, const encours_view *view,
                                    int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return age(view, DAY + 40, ENCOURS_CREDITS_SEPARATE, ENCOURS_ALLOCATION_MATCHING, answer,
               error);
}

static encours_status ask_aging_booked(encours_ledger *ledger, const encours_view *view,
                                       int64_t answer[4], encours_error *error)
{
    encours_aging *aging;
    (void)ledger;
    encours_status status = encours_view_aging_booked(view, (encours_date){TODAY}, NULL, &aging,
                                                      error);
    if (status != ENCOURS_OK) {
        check(aging == NULL);
        return status;
    }
    answer[0] = (int64_t)encours_aging_row_count(aging);
    answer[1] = encours_aging_cell(aging, 0, 0) + encours_aging_cell(aging, 0, 4);
    encours_aging_free(aging);
    return ENCOURS_OK;
}

static encours_status ask_booked(encours_ledger *ledger, const encours_view *view,
                                 int64_t answer[4], encours_error *error)
{
    encours_booked booked = {.struct_size = sizeof booked};
    (void)ledger;
    encours_status status = encours_view_booked(view, 0, 0, (encours_date){TODAY}, &booked, error);
    answer[0] = booked.balance;
    answer[1] = booked.open;
    answer[2] = (int64_t)booked.document_count;
    return status;
}

static encours_status dso_at(const encours_view *view, int32_t day, uint32_t window_days,
                             int64_t answer[4], encours_error *error)
{
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    encours_dso_report *report;
    options.window = window_days != 0 ? ENCOURS_DSO_WINDOW_DAYS : ENCOURS_DSO_WINDOW_MONTHS;
    options.window_days = window_days;
    options.countback_months = 24;
    encours_status status = encours_view_dso(view, (encours_date){day}, &options, &report, error);
    if (status != ENCOURS_OK) {
        check(report == NULL);
        return status;
    }
    for (size_t row = 0; row < encours_dso_report_row_count(report); row++)
        for (int32_t figure = 1; encours_dso_report_days_e4(report, figure) != NULL; figure++)
            answer[row] = (int64_t)((uint64_t)answer[row] * 31 +
                                    (uint64_t)encours_dso_report_days_e4(report, figure)[row] +
                                    (uint64_t)encours_dso_report_statuses(report, figure)[row] +
                                    (uint64_t)encours_dso_report_balances(report)[row] * 3 +
                                    (uint64_t)encours_dso_report_sales(report)[row]);
    encours_dso_report_free(report);
    return ENCOURS_OK;
}

static encours_status ask_dso(encours_ledger *ledger, const encours_view *view, int64_t answer[4],
                              encours_error *error)
{
    (void)ledger;
    return dso_at(view, TODAY, 0, answer, error);
}

static encours_status ask_dso_by_days(encours_ledger *ledger, const encours_view *view,
                                      int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return dso_at(view, TODAY, 365, answer, error);
}

static encours_status ask_old_dso(encours_ledger *ledger, const encours_view *view,
                                  int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return dso_at(view, DAY + 49, 0, answer, error);
}

static encours_status totals_at(const encours_view *view, int32_t day, int64_t answer[4],
                                encours_error *error)
{
    encours_totals totals = {.struct_size = sizeof totals};
    int64_t balances[2], cash[2];
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    encours_status status = encours_view_totals(view, 1, TEST_EUR, (encours_date){day}, NULL,
                                                &totals, error);
    columns.count = 2;
    columns.balance = balances;
    columns.cash = cash;
    if (status == ENCOURS_OK)
        status = encours_view_totals_columns(view, TEST_EUR, (encours_date){day}, NULL, &columns,
                                             NULL, error);
    if (status != ENCOURS_OK)
        return status;
    check_equal(balances[0], totals.balance);
    check_equal(cash[0], totals.cash);
    answer[0] = totals.balance;
    answer[1] = totals.cash;
    answer[2] = totals.overdue;
    answer[3] = balances[1] * 7 + cash[1];
    return ENCOURS_OK;
}

static encours_status ask_totals(encours_ledger *ledger, const encours_view *view,
                                 int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return totals_at(view, TODAY, answer, error);
}

static encours_status ask_old_totals(encours_ledger *ledger, const encours_view *view,
                                     int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return totals_at(view, DAY + 33, answer, error);
}

static uint64_t digest_of(uint64_t digest, const char *text)
{
    while (*text != '\0')
        digest = (digest ^ (uint8_t)*text++) * UINT64_C(1099511628211);
    return digest;
}

static encours_status rows_of(const encours_view *view, int32_t rows,
                              const encours_cursor_options *options, int64_t answer[4],
                              encours_error *error)
{
    encours_cursor *cursor;
    size_t count = 0;
    uint64_t digest = UINT64_C(14695981039346656037);
    encours_status status = encours_cursor_open(view, rows, options, &cursor, error);
    if (status != ENCOURS_OK)
        return status;
    do {
        status = encours_cursor_next(cursor, 97, &count, error);
        for (size_t i = 0; status == ENCOURS_OK && i < count; i++) {
            const int64_t *documents = encours_cursor_numbers(cursor, ENCOURS_COLUMN_DOCUMENT);
            const char *key = rows == ENCOURS_ROWS_ALLOCATIONS || rows == ENCOURS_ROWS_EVENTS
                                  ? ""
                                  : encours_cursor_text(cursor, ENCOURS_COLUMN_SOURCE_KEY, i);
            answer[0]++;
            answer[1] += documents != NULL ? documents[i] : 0;
            if (key == NULL)
                status = ENCOURS_E_STORAGE; /* it could not be read */
            else
                digest = digest_of(digest, key);
        }
    } while (status == ENCOURS_OK && count > 0);
    answer[2] = (int64_t)digest;
    encours_cursor_free(cursor);
    return status;
}

static encours_status ask_open_items(encours_ledger *ledger, const encours_view *view,
                                     int64_t answer[4], encours_error *error)
{
    encours_cursor_options options = {
        .struct_size = sizeof options, .as_of = {1, {TODAY}}, .open_only = 1};
    (void)ledger;
    encours_status status = rows_of(view, ENCOURS_ROWS_ITEMS, &options, answer, error);
    options.customer = 1;
    return status != ENCOURS_OK ? status
                                : rows_of(view, ENCOURS_ROWS_DOCUMENTS, &options, answer, error);
}

static encours_status ask_documents(encours_ledger *ledger, const encours_view *view,
                                    int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return rows_of(view, ENCOURS_ROWS_DOCUMENTS, NULL, answer, error);
}

static encours_status ask_items_of_customer(encours_ledger *ledger, const encours_view *view,
                                            int64_t answer[4], encours_error *error)
{
    encours_cursor_options options = {.struct_size = sizeof options, .customer = 2};
    (void)ledger;
    return rows_of(view, ENCOURS_ROWS_ITEMS, &options, answer, error);
}

static encours_status ask_allocations(encours_ledger *ledger, const encours_view *view,
                                      int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return rows_of(view, ENCOURS_ROWS_ALLOCATIONS, NULL, answer, error);
}

static encours_status ask_events(encours_ledger *ledger, const encours_view *view,
                                 int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return rows_of(view, ENCOURS_ROWS_EVENTS, NULL, answer, error);
}

static encours_status add_line(void *user, const uint8_t *bytes, size_t size)
{
    int64_t *answer = user;
    for (size_t i = 0; i < size; i++)
        answer[0] = (int64_t)((uint64_t)answer[0] * 31 + bytes[i]);
    answer[1] += (int64_t)size;
    return ENCOURS_OK;
}

static encours_status ask_event_lines(encours_ledger *ledger, const encours_view *view,
                                      int64_t answer[4], encours_error *error)
{
    (void)ledger;
    return encours_view_event_lines(view, NULL, add_line, answer, NULL, error);
}

static encours_status ask_key(encours_ledger *ledger, const encours_view *view, int64_t answer[4],
                              encours_error *error)
{
    uint64_t number = 0;
    (void)ledger;
    encours_status status = encours_view_find_document(view, "PAYMENT-7", &number, error);
    answer[0] = (int64_t)number;
    return status;
}

static encours_status ask_fork(encours_ledger *ledger, const encours_view *view, int64_t answer[4],
                               encours_error *error)
{
    encours_fork *fork;
    encours_view *what_if;
    (void)ledger;
    encours_status status = encours_fork_new(view, &fork, error);
    if (status != ENCOURS_OK)
        return status;
    status = encours_fork_view(fork, &what_if, error);
    if (status != ENCOURS_OK) {
        encours_fork_free(fork);
        return status;
    }
    status = age(what_if, TODAY, ENCOURS_CREDITS_SEPARATE, ENCOURS_ALLOCATION_MATCHING, answer,
                 error);
    encours_view_free(what_if);
    encours_fork_free(fork);
    return status;
}

static encours_status ask_verify(encours_ledger *ledger, const encours_view *view,
                                 int64_t answer[4], encours_error *error)
{
    encours_verify_report report = {.struct_size = sizeof report};
    (void)view;
    encours_status status = encours_ledger_verify(ledger, NULL, &report, error);
    answer[0] = (int64_t)report.documents;
    return status;
}

static encours_status ask_snapshot(encours_ledger *ledger, const encours_view *view,
                                   int64_t answer[4], encours_error *error)
{
    encours_snapshot_report report = {.struct_size = sizeof report};
    encours_snapshot_options options = {.struct_size = sizeof options, .keep = 10};
    (void)view;
    encours_status status = encours_ledger_snapshot(ledger, NULL, &options, &report, error);
    for (size_t i = 0; i < 32 && status == ENCOURS_OK; i++)
        answer[0] = answer[0] * 3 + report.digest[i];
    return status;
}

static encours_status ask_totals_anew(encours_ledger *ledger, const encours_view *view,
                                      int64_t answer[4], encours_error *error)
{
    (void)view;
    encours_status status = encours_ledger_totals_register(ledger, (encours_date){TODAY}, NULL,
                                                           error);
    encours_view *kept = NULL;
    if (status != ENCOURS_OK)
        return status;
    status = encours_ledger_view(ledger, &kept, error);
    if (status == ENCOURS_OK)
        status = totals_at(kept, TODAY, answer, error);
    encours_view_free(kept);
    encours_ledger_totals_drop(ledger);
    return status;
}

/* A policy of defaults applied to a view today. */
static encours_status credit_of(const encours_view *view, encours_credit **credit,
                                encours_error *error)
{
    encours_context *context;
    encours_policy_builder *builder;
    encours_policy *policy;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "house";
    options.currency = TEST_EUR;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    encours_context_free(context);
    encours_status status = encours_credit_new(view, policy, (encours_date){TODAY}, NULL, credit,
                                               error);
    encours_policy_free(policy);
    return status;
}

static encours_status ask_credit(encours_ledger *ledger, const encours_view *view,
                                 int64_t answer[4], encours_error *error)
{
    encours_credit *credit;
    encours_credit_exposure *all = NULL;
    (void)ledger;
    encours_status status = credit_of(view, &credit, error);
    if (status != ENCOURS_OK)
        return status;
    status = encours_credit_figure_column(credit, ENCOURS_FIGURE_RETURNED, 1, 2, answer, NULL,
                                          error);
    if (status == ENCOURS_OK)
        status = encours_credit_exposure_new(credit, NULL, &all, error);
    if (status == ENCOURS_OK)
        answer[2] = encours_credit_exposure_amounts(all, ENCOURS_FIGURE_EXPOSURE)[0];
    encours_credit_exposure_free(all);
    encours_credit_free(credit);
    return status;
}

static encours_status ask_last_payment(encours_ledger *ledger, const encours_view *view,
                                       int64_t answer[4], encours_error *error)
{
    encours_credit *credit;
    (void)ledger;
    encours_status status = credit_of(view, &credit, error);
    if (status != ENCOURS_OK)
        return status;
    status = encours_credit_figure_column(credit, ENCOURS_FIGURE_LAST_PAYMENT, 1, 2, answer, NULL,
                                          error);
    encours_credit_free(credit);
    return status;
}

static encours_status ask_credit_lines(encours_ledger *ledger, const encours_view *view,
                                       int64_t answer[4], encours_error *error)
{
    encours_credit *credit;
    encours_credit_lines *lines = NULL;
    (void)ledger;
    encours_status status = credit_of(view, &credit, error);
    if (status != ENCOURS_OK)
        return status;
    status = encours_credit_lines_new(credit, 1, &lines, error);
    for (size_t i = 0; status == ENCOURS_OK && i < encours_credit_lines_row_count(lines); i++)
        answer[i % 4] += encours_credit_lines_row_counted(lines)[i];
    encours_credit_lines_free(lines);
    encours_credit_free(credit);
    return status;
}

typedef struct asked {
    const char *name;
    question *ask;
    bool presently; /* answered from memory */
} asked;

static const asked questions[] = {
    {"balance", ask_balance, true},
    {"balance of an old day", ask_old_balance, false},
    {"aged balance", ask_aging, true},
    {"by accounting date", ask_aging_by_accounting, false},
    {"oldest first", ask_aging_oldest_first, false},
    {"aged balance of an old day", ask_old_aging, false},
    {"at booked rates", ask_aging_booked, false},
    {"booked", ask_booked, false},
    {"DSO", ask_dso, true},
    {"DSO of a window of days", ask_dso_by_days, false},
    {"DSO of an old day", ask_old_dso, false},
    {"totals", ask_totals, true},
    {"totals of an old day", ask_old_totals, false},
    {"open items", ask_open_items, true},
    {"documents", ask_documents, false},
    {"items of a customer", ask_items_of_customer, false},
    {"allocations", ask_allocations, false},
    {"events", ask_events, false},
    {"lines of events", ask_event_lines, false},
    {"figures of credit", ask_credit, true},
    {"the last payment", ask_last_payment, false},
    {"what figures are made of", ask_credit_lines, false},
    {"a key", ask_key, false},
    {"a fork", ask_fork, true},
    {"verification", ask_verify, false},
    {"a snapshot", ask_snapshot, false},
    {"totals kept", ask_totals_anew, false},
};
enum { QUESTIONS = sizeof questions / sizeof questions[0] };

#endif
