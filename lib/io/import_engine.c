/* SPDX-License-Identifier: MIT */
/* From a file to one transaction: passes over the input, then commit, roll back or duplicate. */
#include "io/import_engine.h"

#include <string.h>

#include "base/sha256.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "io/import_state.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "ledger/transaction.h"
#include "text/failure.h"

enum { PROGRESS_LINES = 4096 };

static encours_status fill_options(enc_import *import, const encours_import_options *options,
                                   encours_error *error)
{
    enc_record_header *header = &import->header;
    enc_text actor, reason;
    ENC_STRUCT_LOAD(import->options, options, encours_import_options, sizeof import->options,
                    error);
    const char *why = import->options.reason != NULL ? import->options.reason : "import";
    ENC_TRY(enc_check_text(import->options.actor, 0, ENC_ACTOR_BYTES_MAX, "actor", &actor, error));
    ENC_TRY(enc_check_text(why, 0, ENC_REASON_BYTES_MAX, "reason", &reason, error));
    memcpy(import->texts, actor.bytes, actor.size);
    memcpy(import->texts + ENC_ACTOR_BYTES_MAX, reason.bytes, reason.size);
    header->actor = (enc_text){import->texts, actor.size};
    header->reason = (enc_text){import->texts + ENC_ACTOR_BYTES_MAX, reason.size};
    import->recorded_at = import->options.recorded_at;
    return enc_ledger_ask(import->ledger, ENCOURS_ACTION_IMPORT, 0,
                          import->options.actor != NULL ? import->options.actor : "", error);
}

static void free_import(enc_import *import)
{
    encours_context *context = import->context;
    encours_ledger *ledger = import->ledger;
    enc_import_customers_clear(import);
    encours_import_free(import->report);
    enc_release(context, import, sizeof *import);
    enc_ledger_release(ledger);
}

encours_status enc_import_begin(encours_ledger *ledger, const encours_import_options *options,
                                enc_import **out, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL && options != NULL);
    ENC_TRY(enc_ledger_ready(ledger, error));
    enc_import *import = enc_allocate_zeroed(ledger->context, sizeof *import);
    if (import == NULL)
        return enc_error_memory(error);
    import->context = ledger->context;
    import->ledger = enc_ledger_retain(ledger);
    import->report = enc_import_report_new(ledger->context);
    encours_status status = import->report != NULL ? fill_options(import, options, error)
                                                   : enc_error_memory(error);
    if (status != ENCOURS_OK) {
        free_import(import);
        return status;
    }
    *out = import;
    return ENCOURS_OK;
}

void enc_import_identify(enc_import *import, const uint8_t file_digest[32], const void *map,
                         size_t map_size)
{
    static const char purpose[] = "encours import 1"; /* with its NUL */
    uint8_t digest[ENC_SHA256_SIZE];
    enc_sha256 sha;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, purpose, sizeof purpose);
    enc_sha256_update(&sha, file_digest, ENC_SHA256_SIZE);
    enc_sha256_update(&sha, map, map_size);
    enc_sha256_final(&sha, digest);
    memcpy(import->header.command_id, digest, 16);
    memcpy(import->header.digest, digest + 16, 16);
    memcpy(import->report->decisions.file_digest, file_digest, ENC_SHA256_SIZE);
    memcpy(import->report->decisions.command_id, digest, 16);
}

encours_import_decisions *enc_import_decisions_of(enc_import *import)
{
    return &import->report->decisions;
}

/* Whether there is a report to give with this status. */
static encours_status conclude(enc_import *import, encours_status status, encours_import **out)
{
    encours_import *report = import->report;
    bool refused = report->counts.issues > 0 && !import->duplicate;
    if (status == ENCOURS_OK || (refused && (status == ENCOURS_E_INVALID || import->faulted))) {
        if (refused)
            report->outcome = ENCOURS_IMPORT_REFUSED;
        *out = report;
        import->report = NULL;
    }
    free_import(import);
    return status;
}

encours_status enc_import_end(enc_import *import, encours_status status, encours_import **out)
{
    return conclude(import, status, out);
}

bool enc_import_is_refusal(encours_status status)
{
    switch (encours_status_kind_of(status)) {
    case ENCOURS_E_INVALID:
    case ENCOURS_E_NOT_FOUND:
    case ENCOURS_E_EXISTS:
    case ENCOURS_E_OVERFLOW:
    case ENCOURS_E_CURRENCY:
    case ENCOURS_E_STATE:
    case ENCOURS_E_LIMIT:
        return true;
    default:
        return false;
    }
}

encours_status enc_import_progress(enc_import *import, uint64_t lines, encours_error *error)
{
    const encours_import_options *options = &import->options;
    encours_ledger *ledger = import->ledger;
    if (lines % PROGRESS_LINES != 0)
        return ENCOURS_OK;
    bool importing = ledger->importing;
    ledger->importing = true; /* the callback finds the ledger taken outside a pass, too */
    encours_status status = enc_context_ask(import->context, options->progress,
                                            options->progress_user, lines, 0, error);
    ledger->importing = importing;
    if (status != ENCOURS_OK)
        return enc_error_set(error, ENCOURS_E_CANCELLED, "the import was stopped at line %" PRIu64,
                             lines);
    return ENCOURS_OK;
}

encours_status enc_import_read(enc_import *import, encours_error *error)
{
    return enc_import_progress(import, ++import->report->counts.lines_read, error);
}

void enc_import_ignore(enc_import *import, encours_import_reason reason)
{
    import->report->counts.lines_ignored++;
    import->report->ignored[reason]++;
}

void enc_import_empty_lines(enc_import *import, uint64_t lines)
{
    import->report->counts.lines_empty = lines;
}

/* What was taken once stays taken, whatever this release would say of it. */
encours_status enc_import_refuse(enc_import *import, const encours_error *issue,
                                 encours_error *error)
{
    if (import->duplicate) {
        enc_import_ignore(import, ENCOURS_IMPORT_KNOWN);
        return ENCOURS_OK;
    }
    import->report->counts.lines_refused++;
    return enc_import_report_issue(import->report, issue, error);
}

encours_status enc_import_fault(enc_import *import, const encours_error *issue,
                                encours_error *error)
{
    if (import->duplicate)
        return ENCOURS_OK;
    import->faulted = true;
    return enc_import_report_issue(import->report, issue, error);
}

/* After a pass: what is to be said of it as a whole. */
static encours_status judge(const enc_import *import, encours_status status, encours_error *error)
{
    const encours_import *report = import->report;
    if (status != ENCOURS_OK || report->counts.issues == 0)
        return status;
    encours_error first = report->issues[0];
    first.cause = first.status;
    first.status = ENCOURS_E_INVALID;
    return enc_failure_report(&first, ENCOURS_E_INVALID, error);
}

static void reset(enc_import *import)
{
    enc_import_report_clear(import->report);
    enc_import_customers_clear(import);
    import->faulted = import->duplicate = false;
    import->mark = import->ledger->state->counts;
}

/* Everything but the append; the session is active on success. */
static encours_status attempt(enc_import *import, enc_import_pass_fn pass, void *user,
                              encours_error *error)
{
    encours_ledger *ledger = import->ledger;
    reset(import);
    ENC_TRY(enc_ledger_instant(ledger, import->recorded_at, &import->header.recorded_at,
                               &import->raised, error));
    ENC_TRY(
        enc_session_begin(&import->session, ledger->state, &ledger->head, &import->header, error));
    ledger->importing = true; /* nothing else may use the writer's rows until the pass has ended */
    encours_status status = pass(user, import, error);
    ledger->importing = false;
    status = enc_session_judge(&import->session, judge(import, status, error), error);
    if (status == ENCOURS_OK)
        status = enc_session_seal(&import->session, error);
    if (status != ENCOURS_OK)
        enc_session_rollback(&import->session);
    return status;
}

static void fill_commit(enc_import *import, uint32_t row, uint32_t retries)
{
    encours_import *report = import->report;
    report->commit = (encours_commit){.struct_size = sizeof report->commit,
                                      .duplicate = import->duplicate,
                                      .recorded_at_raised = !import->duplicate && import->raised,
                                      .retries = retries};
    enc_ledger_fill_commit(import->ledger, row, NULL, &report->commit);
    report->committed = true;
}

/* The records are stored: nothing can undo that, so personal data that could not be written are
 * logged, read as unknown, and are completed when the same file is imported again. */
static void finish(enc_import *import, uint32_t retries)
{
    encours_ledger *ledger = import->ledger;
    encours_error own = ENCOURS_ERROR_INIT;
    const enc_state *state = ledger->state;
    fill_commit(
        import,
        enc_state_find_command(state, import->header.command_id, state->counts.transactions),
        retries);
    import->report->outcome = ENCOURS_IMPORT_COMMITTED;
    if (enc_import_put_parties(import, &own) != ENCOURS_OK)
        enc_context_log(ledger->context, ENCOURS_LOG_WARNING,
                        "ledger %s: personal data of record %" PRIu64 " were not written: %s",
                        state->id, import->report->commit.last_sequence, own.message);
}

/* What the first import made, as its transaction says. */
static void count_first(enc_import *import)
{
    const enc_state *state = import->ledger->state;
    encours_import_counts *counts = &import->report->counts;
    enc_counts before = ENC_AT(&state->transactions, enc_transaction_row, import->known - 1).counts;
    enc_counts after = ENC_AT(&state->transactions, enc_transaction_row, import->known).counts;
    counts->documents = after.documents - before.documents;
    counts->allocations = after.allocations - before.allocations;
    counts->customers = after.customers - before.customers;
    for (uint32_t i = before.documents; i < after.documents; i++) {
        enc_text key = enc_strings_get(&state->strings, ENC_AT(&state->document_key, uint32_t, i));
        if (key.size > 2 && memcmp(key.bytes + key.size - 2, "#S", 2) == 0)
            counts->documents_derived++;
    }
}

static encours_status run_duplicate(enc_import *import, enc_import_pass_fn pass, void *user,
                                    uint32_t row, uint32_t retries, encours_error *error)
{
    encours_ledger *ledger = import->ledger;
    reset(import);
    enc_reading reading = enc_reading_begin(ledger->state);
    import->duplicate = true;
    import->known = row;
    ledger->importing = true;
    encours_status status = pass(user, import, error);
    ledger->importing = false;
    if (status != ENCOURS_OK && !enc_import_is_refusal(status))
        return enc_reading_end(&reading, status, error);
    count_first(import);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    fill_commit(import, row, retries);
    import->report->outcome = ENCOURS_IMPORT_DUPLICATE;
    return ENCOURS_OK;
}

/* A session that was sealed is stored, or taken back when there is nothing to store. */
static encours_status store(enc_import *import, uint32_t retries, encours_error *error)
{
    bool unchanged = import->ledger->state->counts.events == import->mark.events;
    if (unchanged || import->options.dry_run != 0) {
        enc_session_rollback(&import->session);
        import->report->outcome = import->options.dry_run != 0 ? ENCOURS_IMPORT_DRY_RUN
                                                               : ENCOURS_IMPORT_UNCHANGED;
        return ENCOURS_OK;
    }
    ENC_TRY(enc_ledger_append(import->ledger, &import->session, error));
    finish(import, retries);
    return ENCOURS_OK;
}

static encours_status run(enc_import *import, enc_import_pass_fn pass, void *user,
                          encours_error *error)
{
    encours_ledger *ledger = import->ledger;
    for (uint32_t retries = 0;; retries++) {
        uint32_t row;
        ENC_TRY(enc_ledger_known(ledger, import->header.command_id, import->header.digest, &row,
                                 error));
        if (row != ENC_ROW_NONE)
            return run_duplicate(import, pass, user, row, retries, error);
        ENC_TRY(attempt(import, pass, user, error));
        encours_status status = store(import, retries, error);
        if (encours_status_kind_of(status) != ENCOURS_E_CONFLICT ||
            retries >= import->options.retries_max)
            return status;
        ENC_TRY(encours_ledger_refresh(ledger, NULL, error));
    }
}

encours_status enc_import_run(enc_import *import, enc_import_pass_fn pass, void *user,
                              encours_import **out, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = run(import, pass, user, &own);
    if (status != ENCOURS_OK)
        (void)enc_failure_report(&own, status, error);
    return conclude(import, status, out);
}
