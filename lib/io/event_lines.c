/* SPDX-License-Identifier: MIT */
#include "io/event_lines.h"
#include "ledger/shelf.h"

#include "base/struct_size.h"

enum { BLOCK_EVENTS = 4096, TEXT_BYTES = 1 << 16 };

typedef struct export_job {
    encours_cursor *cursor;
    encours_event_lines_options options;
    encours_event_lines_write_fn write;
    void *user;
    encours_event_lines_report report;
    uint64_t total; /* lines there will be; 0: not known */
    enc_buffer text;
    uint64_t lines;              /* in `text` */
    uint64_t position, sequence; /* of the last of them */
    enc_reading reading;
} export_job;

static encours_status flush(export_job *job, encours_error *error)
{
    if (job->lines == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_reading_end(&job->reading, ENCOURS_OK, error));
    encours_status status = job->write(job->user, job->text.bytes, job->text.size);
    if (status != ENCOURS_OK) {
        enc_error_set(error, status, "the receiver of the lines failed");
        enc_error_cause(error, status);
        return status;
    }
    job->report.lines += job->lines;
    job->report.bytes += job->text.size;
    job->report.position_last = job->position;
    job->report.sequence_last = job->sequence;
    job->lines = job->text.size = 0;
    const encours_event_lines_options *options = &job->options;
    return enc_context_ask(job->text.context, options->progress, options->progress_user,
                           job->report.lines, job->total, error);
}

static encours_status put_event(export_job *job, size_t row, encours_error *error)
{
    enc_json json = {.buffer = &job->text};
    size_t before = job->text.size;
    enc_event_line(&json, job->cursor, row);
    if (json.status != ENCOURS_OK) {
        job->text.size = before;
        return enc_error_memory(error);
    }
    job->lines++;
    job->position = (uint64_t)encours_cursor_numbers(job->cursor, ENCOURS_COLUMN_POSITION)[row];
    job->sequence = (uint64_t)encours_cursor_numbers(job->cursor, ENCOURS_COLUMN_SEQUENCE)[row];
    return job->text.size >= TEXT_BYTES ? flush(job, error) : ENCOURS_OK;
}

static encours_status write_all(export_job *job, encours_error *error)
{
    size_t count = 0;
    do {
        ENC_TRY(encours_cursor_next(job->cursor, BLOCK_EVENTS, &count, error));
        for (size_t i = 0; i < count; i++) {
            uint64_t sequence = (uint64_t)encours_cursor_numbers(job->cursor,
                                                                 ENCOURS_COLUMN_SEQUENCE)[i];
            if (sequence < job->options.sequence_first)
                continue;
            if (job->options.sequence_last != 0 && sequence > job->options.sequence_last)
                return flush(job, error);
            ENC_TRY(put_event(job, i, error));
        }
    } while (count > 0);
    return flush(job, error);
}

/* The first transaction whose last record is numbered `sequence` or later. */
static uint32_t first_transaction(const encours_view *view, uint64_t sequence)
{
    uint32_t low = 0, high = view->counts.transactions;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (ENC_AT(&view->state->transactions, enc_transaction_row, middle).last_sequence <
            sequence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint64_t events_before(const encours_view *view, uint32_t transaction)
{
    return transaction == 0
               ? 0
               : ENC_AT(&view->state->transactions, enc_transaction_row, transaction - 1)
                     .counts.events;
}

/* Without a filter the cursor begins where the range begins, and the lines can be counted. */
static void narrow(export_job *job, const encours_view *view)
{
    const encours_event_lines_options *options = &job->options;
    if (options->customer != 0 || options->document != 0)
        return;
    uint32_t first = first_transaction(view, options->sequence_first);
    uint32_t end = options->sequence_last == 0 || options->sequence_last == UINT64_MAX
                       ? view->counts.transactions
                       : first_transaction(view, options->sequence_last + 1);
    job->cursor->position.at = first;
    job->cursor->end = end;
    job->total = first < end ? events_before(view, end) - events_before(view, first) : 0;
}

static encours_status run(export_job *job, const encours_view *view, encours_error *error)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    options.customer = job->options.customer;
    options.document = job->options.document;
    enc_cursor_masking masking;
    ENC_TRY(enc_cursor_ask(view, ENCOURS_ROWS_EVENTS, &options, &masking, error));
    if (masking != ENC_CURSOR_PLAIN) /* lines are whole or not there */
        return enc_view_deny(view, ENCOURS_ACTION_READ_AUDIT, ENCOURS_SUBJECT_LEDGER, 0, error);
    ENC_TRY(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, &options, &job->cursor, error));
    narrow(job, view);
    enc_buffer_init(&job->text, view->context, SIZE_MAX / 2);
    encours_status status = write_all(job, error);
    enc_buffer_release(&job->text);
    encours_cursor_free(job->cursor);
    return status;
}

encours_status encours_view_event_lines(const encours_view *view,
                                        const encours_event_lines_options *options,
                                        encours_event_lines_write_fn write, void *user,
                                        encours_event_lines_report *report, encours_error *error)
{
    ENC_REQUIRE(view != NULL && write != NULL);
    export_job job = {.write = write, .user = user};
    if (report != NULL)
        ENC_REQUIRE_STRUCT(report, encours_event_lines_report, error);
    ENC_STRUCT_LOAD(job.options, options, encours_event_lines_options, sizeof job.options, error);
    if (job.options.sequence_last != 0 && job.options.sequence_first > job.options.sequence_last) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "sequence_first %" PRIu64 " is beyond sequence_last %" PRIu64,
                      job.options.sequence_first, job.options.sequence_last);
        enc_error_field(error, "sequence_first");
        return ENCOURS_E_INVALID;
    }
    job.reading = enc_reading_begin(view->state);
    encours_status status = run(&job, view, error);
    if (report != NULL)
        enc_struct_store(report, &job.report, sizeof job.report);
    return status;
}
