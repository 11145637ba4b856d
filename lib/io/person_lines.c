/* SPDX-License-Identifier: MIT */
#include "encours/person_lines.h"

#include "base/struct_size.h"
#include "encours/fact.h"
#include "encours/party.h"
#include "io/event_lines.h"
#include "io/person_rows.h"
#include "ledger/facts.h"
#include "ledger/ledger.h"
#include "ledger/shelf.h"

enum { BLOCK_ROWS = 4096, TEXT_BYTES = 1 << 16 };

typedef struct person_job {
    const encours_view *view;
    uint64_t customer;
    uint64_t party; /* number, or 0 */
    encours_event_lines_write_fn write;
    void *user;
    encours_person_lines_report report;
    enc_buffer text;
    uint64_t lines; /* in `text` */
    enc_reading reading;
} person_job;

static encours_status flush(person_job *job, encours_error *error)
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
    job->lines = job->text.size = 0;
    return ENCOURS_OK;
}

static encours_status end_line(person_job *job, const enc_json *json, size_t before,
                               encours_error *error)
{
    if (json->status != ENCOURS_OK) {
        job->text.size = before;
        return enc_error_memory(error);
    }
    job->lines++;
    return job->text.size >= TEXT_BYTES ? flush(job, error) : ENCOURS_OK;
}

static void put_text(enc_json *json, const char *name, const char *text)
{
    if (text[0] != '\0')
        enc_json_word(json, name, text);
}

/* Customers joined by mergers, as rows. */
typedef struct joined {
    encours_context *context;
    uint32_t *rows;
    size_t count, capacity;
} joined;

static bool join(joined *to, uint32_t row)
{
    for (size_t i = 0; i < to->count; i++)
        if (to->rows[i] == row)
            return true;
    void *rows = to->rows;
    if (!enc_grow(to->context, &rows, &to->capacity, to->count + 1, sizeof *to->rows))
        return false;
    to->rows = rows;
    to->rows[to->count++] = row;
    return true;
}

/* Both ends of each merger that held on some day and that one of them has a part in. */
static bool join_merged(const person_job *job, joined *to, uint32_t row)
{
    enc_state *state = job->view->state;
    const enc_counts *counts = &job->view->counts;
    uint32_t subject = enc_facts_subject(state, counts, ENCOURS_SUBJECT_CUSTOMER, row);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind != ENCOURS_FACT_MERGED || fact->from >= enc_fact_to(state, counts, fact))
            continue;
        const uint32_t ends[] = {fact->subject, fact->related_after - 1};
        for (int end = 0; end < 2; end++)
            if (!join(to, ENC_AT(&state->fact_subjects, enc_fact_subject, ends[end]).row))
                return false;
    }
    return true;
}

static void put_merged(const person_job *job, enc_json *json)
{
    joined all = {.context = job->view->context};
    bool done = join(&all, (uint32_t)job->customer - 1);
    for (size_t i = 0; i < all.count && done; i++)
        done = join_merged(job, &all, all.rows[i]);
    if (!done)
        json->status = ENCOURS_E_NO_MEMORY;
    if (all.count > 1) {
        enc_json_open(json, "merged", '[');
        for (size_t i = 1; i < all.count; i++)
            enc_json_number(json, NULL, (int64_t)all.rows[i] + 1);
        enc_json_close(json, ']');
    }
    enc_release(all.context, all.rows, all.capacity * sizeof *all.rows);
}

static encours_status put_person(person_job *job, const encours_party *party, encours_error *error)
{
    static const char *const words[] = {"none", "known", "unknown", "erased"};
    const enc_state *state = job->view->state;
    enc_json json = {.buffer = &job->text};
    char code[ENC_CODE_TEXT_SIZE];
    enc_json_open(&json, NULL, '{');
    enc_json_word(&json, "record", "person");
    enc_json_word(&json, "ledger", state->id);
    enc_json_number(&json, "customer", (int64_t)job->customer);
    enc_json_word(&json, "code", enc_state_code(state, (uint32_t)job->customer - 1, code));
    if (job->party != 0)
        enc_json_number(&json, "party", (int64_t)job->party);
    enc_json_word(&json, "party_data", words[encours_party_status_of(party)]);
    put_text(&json, "party_code", encours_party_code(party));
    put_text(&json, "party_name", encours_party_name(party));
    put_merged(job, &json);
    enc_json_close(&json, '}');
    enc_json_line(&json);
    return end_line(job, &json, 0, error);
}

/* An event is what event_lines.h writes, without its line feed, inside a line of ours. */
static void put_event(enc_json *json, const encours_cursor *cursor, size_t row)
{
    static const char head[] = "{\"record\":\"event\",\"event\":", tail[] = "}\n";
    enc_buffer *text = json->buffer;
    json->status = enc_buffer_append(text, head, sizeof head - 1, NULL);
    enc_event_line(json, cursor, row);
    if (json->status != ENCOURS_OK)
        return;
    text->size--;
    json->status = enc_buffer_append(text, tail, sizeof tail - 1, NULL);
}

static encours_status put_row(person_job *job, int32_t rows, const encours_cursor *cursor,
                              size_t row, encours_error *error)
{
    enc_json json = {.buffer = &job->text};
    size_t before = job->text.size;
    if (rows == ENCOURS_ROWS_EVENTS)
        put_event(&json, cursor, row);
    else
        enc_person_row(&json, rows, cursor, row);
    return end_line(job, &json, before, error);
}

/* Of facts looked at a second time only those that name the party and are of somebody else. */
static bool is_of_others(const person_job *job, const encours_cursor *cursor, size_t row)
{
    const int64_t *parties = encours_cursor_numbers(cursor, ENCOURS_COLUMN_PARTY);
    const int64_t *customers = encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER);
    if ((uint64_t)parties[row] != job->party || (uint64_t)customers[row] == job->customer)
        return false;
    int64_t kind = encours_cursor_numbers(cursor, ENCOURS_COLUMN_RELATED_KIND)[row];
    int64_t related = encours_cursor_numbers(cursor, ENCOURS_COLUMN_RELATED)[row];
    return kind != ENCOURS_SUBJECT_CUSTOMER || (uint64_t)related != job->customer;
}

static encours_status write_rows(person_job *job, encours_cursor *cursor, int32_t rows, bool others,
                                 uint64_t *lines, encours_error *error)
{
    size_t count = 0;
    do {
        ENC_TRY(encours_cursor_next(cursor, BLOCK_ROWS, &count, error));
        for (size_t i = 0; i < count; i++) {
            if (others && !is_of_others(job, cursor, i))
                continue;
            ENC_TRY(put_row(job, rows, cursor, i, error));
            ++*lines;
        }
    } while (count > 0);
    return ENCOURS_OK;
}

static encours_status write_table(person_job *job, int32_t rows, bool others, uint64_t *lines,
                                  encours_error *error)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor = NULL;
    options.customer = others ? 0 : job->customer;
    ENC_TRY(encours_cursor_open(job->view, rows, &options, &cursor, error));
    encours_status status = write_rows(job, cursor, rows, others, lines, error);
    encours_cursor_free(cursor);
    return status;
}

static encours_status write_all(person_job *job, const encours_party *party, encours_error *error)
{
    encours_person_lines_report *report = &job->report;
    ENC_TRY(put_person(job, party, error));
    ENC_TRY(write_table(job, ENCOURS_ROWS_FACTS, false, &report->facts, error));
    if (job->party != 0)
        ENC_TRY(write_table(job, ENCOURS_ROWS_FACTS, true, &report->facts, error));
    ENC_TRY(write_table(job, ENCOURS_ROWS_ITEMS, false, &report->items, error));
    ENC_TRY(write_table(job, ENCOURS_ROWS_ALLOCATIONS, false, &report->allocations, error));
    ENC_TRY(write_table(job, ENCOURS_ROWS_EVENTS, false, &report->events, error));
    return flush(job, error);
}

encours_status encours_ledger_person_lines(encours_ledger *ledger, uint64_t customer,
                                           encours_event_lines_write_fn write, void *user,
                                           encours_person_lines_report *report,
                                           encours_error *error)
{
    ENC_REQUIRE(ledger != NULL && write != NULL);
    if (report != NULL)
        ENC_REQUIRE_STRUCT(report, encours_person_lines_report, error);
    encours_party *party = NULL;
    encours_view *view = NULL;
    ENC_TRY(encours_ledger_party(ledger, customer, &party, error));
    encours_status status = encours_ledger_view(ledger, &view, error);
    if (status == ENCOURS_OK) {
        enc_view_ask_nobody(view); /* the person's data were asked for as a whole */
        person_job job = {.view = view, .customer = customer, .write = write, .user = user};
        job.party = ENC_AT(&view->state->customer_party, uint32_t, (uint32_t)customer - 1);
        job.reading = enc_reading_begin(view->state);
        enc_buffer_init(&job.text, view->context, SIZE_MAX / 2);
        status = write_all(&job, party, error);
        enc_buffer_release(&job.text);
        if (status == ENCOURS_OK && report != NULL)
            enc_struct_store(report, &job.report, sizeof job.report);
    }
    encours_view_free(view);
    encours_party_free(party);
    return status;
}
