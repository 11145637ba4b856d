/* SPDX-License-Identifier: MIT */
/* The report of an import: what was counted, decided and refused. */
#include <string.h>

#include "base/limits.h"
#include "base/struct_size.h"
#include "io/import_state.h"

encours_import *enc_import_report_new(encours_context *context)
{
    encours_import *report = enc_allocate_zeroed(context, sizeof *report);
    if (report != NULL)
        report->context = enc_context_retain(context);
    return report;
}

void enc_import_report_clear(encours_import *report)
{
    uint64_t empty = report->counts.lines_empty;
    memset(&report->counts, 0, sizeof report->counts);
    memset(report->ignored, 0, sizeof report->ignored);
    report->counts.lines_empty = empty;
    report->total_count = 0;
    report->issue_count = 0;
}

encours_status enc_import_report_issue(encours_import *report, const encours_error *issue,
                                       encours_error *error)
{
    report->counts.issues++;
    if (report->issue_count >= ENC_ISSUES_MAX)
        return ENCOURS_OK;
    void *issues = report->issues;
    if (!enc_grow(report->context, &issues, &report->issue_capacity, report->issue_count + 1,
                  sizeof *report->issues))
        return enc_error_memory(error);
    report->issues = issues;
    report->issues[report->issue_count++] = *issue;
    return ENCOURS_OK;
}

encours_import_total *enc_import_report_total(encours_import *report, uint16_t currency,
                                              uint8_t exponent)
{
    for (size_t i = 0; i < report->total_count; i++)
        if (report->totals[i].currency == currency)
            return &report->totals[i];
    void *totals = report->totals;
    if (!enc_grow(report->context, &totals, &report->total_capacity, report->total_count + 1,
                  sizeof *report->totals))
        return NULL;
    report->totals = totals;
    encours_import_total *total = &report->totals[report->total_count++];
    *total = (encours_import_total){
        .struct_size = sizeof *total, .currency = currency, .exponent = exponent};
    return total;
}

void enc_import_attach(enc_import *import, void *detail, enc_import_detail_free_fn release)
{
    import->report->detail = detail;
    import->report->detail_free = release;
}

void *enc_import_detail(const encours_import *report, enc_import_detail_free_fn release)
{
    return report->detail_free == release ? report->detail : NULL;
}

void encours_import_free(encours_import *import)
{
    if (import == NULL)
        return;
    encours_context *context = import->context;
    enc_release(context, import->totals, import->total_capacity * sizeof *import->totals);
    enc_release(context, import->issues, import->issue_capacity * sizeof *import->issues);
    if (import->detail_free != NULL)
        import->detail_free(context, import->detail);
    enc_release(context, import, sizeof *import);
    encours_context_free(context);
}

int32_t encours_import_outcome_of(const encours_import *import)
{
    return import->outcome;
}

encours_status encours_import_count(const encours_import *import, encours_import_counts *counts,
                                    encours_error *error)
{
    ENC_REQUIRE(import != NULL && counts != NULL);
    ENC_REQUIRE_STRUCT(counts, encours_import_counts, error);
    enc_struct_store(counts, &import->counts, sizeof import->counts);
    return ENCOURS_OK;
}

uint64_t encours_import_ignored(const encours_import *import, int32_t reason)
{
    return reason >= 1 && reason <= ENCOURS_IMPORT_REASON_MAX ? import->ignored[reason] : 0;
}

const char *encours_import_reason_text(int32_t reason)
{
    static const char *const texts[ENCOURS_IMPORT_REASON_MAX + 1] = {
        "",
        "already known",
        "blank",
        "of a type the map ignores",
        "not on an account of customers",
        "on an account of invoices to be made",
        "an opening entry of what the ledger holds",
        "neither debit nor credit",
    };
    return reason >= 1 && reason <= ENCOURS_IMPORT_REASON_MAX ? texts[reason] : "";
}

encours_status encours_import_decided(const encours_import *import,
                                      encours_import_decisions *decisions, encours_error *error)
{
    ENC_REQUIRE(import != NULL && decisions != NULL);
    ENC_REQUIRE_STRUCT(decisions, encours_import_decisions, error);
    enc_struct_store(decisions, &import->decisions, sizeof import->decisions);
    return ENCOURS_OK;
}

size_t encours_import_total_count(const encours_import *import)
{
    return import->total_count;
}

encours_status encours_import_total_at(const encours_import *import, size_t index,
                                       encours_import_total *total, encours_error *error)
{
    ENC_REQUIRE(import != NULL && total != NULL);
    ENC_REQUIRE_STRUCT(total, encours_import_total, error);
    if (index >= import->total_count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "the import has totals of %zu currencies",
                             import->total_count);
    enc_struct_store(total, &import->totals[index], sizeof *total);
    return ENCOURS_OK;
}

size_t encours_import_issue_count(const encours_import *import)
{
    return import->issue_count;
}

encours_status encours_import_issue(const encours_import *import, size_t index,
                                    encours_error *issue, encours_error *error)
{
    ENC_REQUIRE(import != NULL && issue != NULL);
    ENC_REQUIRE_STRUCT(issue, encours_error, error);
    if (index >= import->issue_count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "%zu issues are listed",
                             import->issue_count);
    enc_struct_store(issue, &import->issues[index], sizeof *issue);
    return ENCOURS_OK;
}

encours_status encours_import_committed(const encours_import *import, encours_commit *commit,
                                        encours_error *error)
{
    ENC_REQUIRE(import != NULL && commit != NULL);
    ENC_REQUIRE_STRUCT(commit, encours_commit, error);
    if (!import->committed)
        return enc_error_set(error, ENCOURS_E_STATE, "the import has committed nothing");
    enc_struct_store(commit, &import->commit, sizeof import->commit);
    return ENCOURS_OK;
}
