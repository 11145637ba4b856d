/* SPDX-License-Identifier: MIT */
/*
 * From a file of accounting entries (FEC) to the figures of the receivables:
 *
 *     receivables FILE LEDGER [DAY [TERMS]]
 *
 * imports the customers' lines of FILE, a FEC named SirenFECAAAAMMJJ, into the ledger "RECEIVABLES"
 * of the SQLite file LEDGER, and prints the aged balance, DSO and the largest exposures on DAY
 * (default: the closing date of the FEC). TERMS are the payment terms, which no FEC states
 * (default: "net 30"; see encours/terms.h). Running it twice changes nothing.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "encours/encours.h"

enum { EUR = 978, TOP = 10 };

/* What was opened, to be closed in any order. */
typedef struct main_job {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_source *source;
    encours_import *import;
    encours_view *view;
    encours_date day;
} main_job;

static int fail(const encours_error *error)
{
    char line[768];
    encours_error_format(error, line, sizeof line);
    fprintf(stderr, "%s\n", line);
    return 1;
}

/* The host has the clock, the library has none. */
static int64_t now(void)
{
    struct timespec at;
    timespec_get(&at, TIME_UTC);
    return (int64_t)at.tv_sec * 1000000 + at.tv_nsec / 1000;
}

static const char *money(int64_t minor, char text[ENCOURS_MONEY_TEXT_SIZE])
{
    encours_money_style style = ENCOURS_MONEY_STYLE_INIT;
    style.group_mark = ',';
    encours_money amount = {.minor = minor, .currency = EUR};
    if (encours_money_format(amount, &style, NULL, text, ENCOURS_MONEY_TEXT_SIZE, NULL) !=
        ENCOURS_OK)
        return "?";
    return text;
}

static encours_status open_ledger(main_job *job, const char *path, encours_error *error)
{
    encours_ledger_create_options create = {.struct_size = sizeof create,
                                            .recorded_at = now(),
                                            .actor = "receivables",
                                            .base_currency = EUR};
    encours_status status = encours_context_new(NULL, &job->context, error);
    if (status == ENCOURS_OK)
        status = encours_store_sqlite_open(job->context, path, NULL, &job->store, error);
    if (status != ENCOURS_OK)
        return status;
    status = encours_ledger_open(job->store, "RECEIVABLES", NULL, &job->ledger, error);
    if (encours_status_kind_of(status) == ENCOURS_E_NOT_FOUND)
        status = encours_ledger_create(job->store, "RECEIVABLES", &create, &job->ledger, error);
    return status;
}

/* Every line that was refused but the first, which is the error that main() prints. */
static void print_issues(const encours_import *import)
{
    for (size_t i = 1; i < encours_import_issue_count(import); i++) {
        encours_error issue = ENCOURS_ERROR_INIT;
        if (encours_import_issue(import, i, &issue, NULL) == ENCOURS_OK)
            fail(&issue);
    }
}

static encours_status import_file(main_job *job, const char *path, const char *terms,
                                  encours_error *error)
{
    encours_fec_options fec = ENCOURS_FEC_OPTIONS_INIT;
    fec.terms = terms;
    fec.codes_impersonal = 1;
    encours_import_options options = {.struct_size = sizeof options,
                                      .recorded_at = now(),
                                      .actor = "receivables",
                                      .reason = "FEC"};
    encours_status status = encours_source_file_open(job->context, path, &job->source, error);
    if (status == ENCOURS_OK)
        status = encours_import_fec(job->ledger, encours_source_input(job->source), &fec, &options,
                                    &job->import, error);
    if (status != ENCOURS_OK && job->import != NULL)
        print_issues(job->import);
    return status;
}

static void print_import(const main_job *job, const char *path)
{
    static const char *const outcomes[] = {
        "", "imported", "checked", "known already: imported before", "nothing new", "refused"};
    encours_import_counts counts = {.struct_size = sizeof counts};
    encours_fec_counts fec = {.struct_size = sizeof fec};
    if (encours_import_count(job->import, &counts, NULL) != ENCOURS_OK ||
        encours_import_fec_count(job->import, &fec, NULL) != ENCOURS_OK)
        return;
    const char *name = strrchr(path, '/');
    printf("%s: %s\n", name != NULL ? name + 1 : path,
           outcomes[encours_import_outcome_of(job->import)]);
    printf("  lines read %" PRIu64 ", used %" PRIu64, counts.lines_read, counts.lines_used);
    for (int32_t reason = 1; reason <= ENCOURS_IMPORT_REASON_MAX; reason++)
        if (encours_import_ignored(job->import, reason) > 0)
            printf(", %s %" PRIu64, encours_import_reason_text(reason),
                   encours_import_ignored(job->import, reason));
    printf("\n  made: customers %" PRIu64 ", documents %" PRIu64 ", allocations %" PRIu64 "\n",
           counts.customers, counts.documents, counts.allocations);
    printf("  due dates: computed from terms %" PRIu64 ", missing %" PRIu64 "\n",
           counts.due_dates_computed, counts.due_dates_missing);
    printf("  lettering: groups %" PRIu64 ", unbalanced %" PRIu64 ", after the closing %" PRIu64
           "\n  remarks %zu\n",
           fec.groups, fec.groups_unbalanced, fec.groups_after_closing,
           encours_import_fec_remark_count(job->import));
}

static void print_row(const encours_aging *aging, size_t row, const char *label)
{
    char text[ENCOURS_MONEY_TEXT_SIZE];
    printf("%-16.16s", label);
    for (size_t column = 0; column < encours_aging_column_count(aging); column++)
        printf(" %14s", money(encours_aging_cell(aging, row, column), text));
    printf(" %14s\n", money(encours_aging_row_totals(aging)[row], text));
}

static void print_aging(const encours_aging *aging, const char *day)
{
    char text[ENCOURS_MONEY_TEXT_SIZE];
    printf("\nAged balance on %s, EUR, days overdue\n%-16s", day, "customer");
    for (size_t column = 0; column < encours_aging_column_count(aging); column++)
        printf(" %14s", encours_aging_column_label(aging, column));
    printf(" %14s\n", "balance");
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        if (encours_aging_row_currencies(aging)[row] == EUR)
            print_row(aging, row, encours_aging_row_label(aging, row));
    for (size_t i = 0; i < encours_aging_currency_count(aging); i++) {
        if (encours_aging_currencies(aging)[i] != EUR)
            continue;
        printf("%-16s", "total");
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            printf(" %14s", money(encours_aging_total_amounts(aging, column)[i], text));
        printf(" %14s\n", money(encours_aging_totals(aging)[i], text));
    }
}

/* The largest balances, found by looking for the largest below the last. */
static void print_top(const encours_aging *aging)
{
    char text[ENCOURS_MONEY_TEXT_SIZE];
    const int64_t *totals = encours_aging_row_totals(aging);
    int64_t below = INT64_MAX;
    size_t last = 0;
    printf("\nLargest exposures\n");
    for (int rank = 1; rank <= TOP; rank++) {
        size_t best = SIZE_MAX;
        for (size_t row = 0; row < encours_aging_row_count(aging); row++)
            if (totals[row] > 0 && (totals[row] < below || (totals[row] == below && row > last)) &&
                (best == SIZE_MAX || totals[row] > totals[best]))
                best = row;
        if (best == SIZE_MAX)
            return;
        below = totals[best];
        last = best;
        printf("%2d  %-16.16s %14s\n", rank, encours_aging_row_label(aging, best),
               money(totals[best], text));
    }
}

static void print_figure(const encours_dso_report *report, size_t currency, int32_t figure,
                         const char *name)
{
    encours_dso dso = ENCOURS_DSO_INIT;
    if (encours_dso_report_total(report, currency, figure, &dso, NULL) != ENCOURS_OK)
        return;
    if (dso.days_e4 == ENCOURS_DSO_NONE)
        printf("  %-14s no sales\n", name);
    else
        printf("  %-14s %" PRId64 ".%04" PRId64 " days\n", name, dso.days_e4 / 10000,
               (dso.days_e4 < 0 ? -dso.days_e4 : dso.days_e4) % 10000);
}

static void print_dso(const encours_dso_report *report, const char *day)
{
    for (size_t i = 0; i < encours_dso_report_currency_count(report); i++) {
        if (encours_dso_report_currencies(report)[i] != EUR)
            continue;
        printf("\nDSO on %s, sales of the last %" PRIu32 " days\n", day,
               encours_dso_report_days(report));
        print_figure(report, i, ENCOURS_DSO_SIMPLE, "simple");
        print_figure(report, i, ENCOURS_DSO_COUNT_BACK, "count-back");
        print_figure(report, i, ENCOURS_DSO_BEST_POSSIBLE, "best possible");
        print_figure(report, i, ENCOURS_DSO_DELAY, "delay");
    }
}

static encours_status print_figures(main_job *job, encours_error *error)
{
    encours_aging *aging = NULL;
    encours_dso_report *report = NULL;
    char day[16];
    encours_date_format(job->day, day, sizeof day);
    encours_status status = encours_ledger_view(job->ledger, &job->view, error);
    if (status == ENCOURS_OK)
        status = encours_view_aging(job->view, job->day, NULL, &aging, error);
    if (status == ENCOURS_OK)
        status = encours_view_dso(job->view, job->day, NULL, &report, error);
    if (status == ENCOURS_OK) {
        print_aging(aging, day);
        print_dso(report, day);
        print_top(aging);
    }
    encours_dso_report_free(report);
    encours_aging_free(aging);
    return status;
}

static encours_status verify(const main_job *job, const char *path, encours_error *error)
{
    encours_verify_report report = {.struct_size = sizeof report};
    encours_status status = encours_ledger_verify(job->ledger, NULL, &report, error);
    if (status == ENCOURS_OK)
        printf("\nLedger file %s: %" PRIu64 " records, %" PRIu64 " events, hash chain verified\n",
               path, report.records, report.events);
    return status;
}

static encours_status run(main_job *job, int count, char **words, encours_error *error)
{
    encours_fec_counts fec = {.struct_size = sizeof fec};
    encours_status status = ENCOURS_OK;
    if (count > 3) /* before anything is written */
        status = encours_date_parse(words[3], &job->day, error);
    if (status == ENCOURS_OK)
        status = open_ledger(job, words[2], error);
    if (status == ENCOURS_OK)
        status = import_file(job, words[1], count > 4 ? words[4] : "net 30", error);
    if (status == ENCOURS_OK)
        status = encours_import_fec_count(job->import, &fec, error);
    if (status != ENCOURS_OK)
        return status;
    if (count <= 3)
        job->day = fec.closing;
    print_import(job, words[1]);
    status = print_figures(job, error);
    return status == ENCOURS_OK ? verify(job, words[2], error) : status;
}

int main(int count, char **words)
{
    if (count < 3 || count > 5) {
        fprintf(stderr, "usage: %s FILE LEDGER [YYYY-MM-DD [TERMS]]\n", words[0]);
        return 2;
    }
    main_job job = {0};
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status = run(&job, count, words, &error);
    encours_view_free(job.view);
    encours_import_free(job.import);
    encours_source_free(job.source);
    encours_ledger_free(job.ledger);
    encours_store_free(job.store);
    encours_context_free(job.context);
    return status == ENCOURS_OK ? 0 : fail(&error);
}
