/* SPDX-License-Identifier: MIT */
#include "ledger/copy.h"

#include <string.h>

#include "base/struct_size.h"
#include "ledger/record.h"

enum { BATCH_BYTES = 4 << 20 }; /* unless the options say otherwise */

/* Whole transactions on their way, and the beginning of the one behind them. */
typedef struct batch {
    enc_copy *copy;
    enc_buffer bytes;
    size_t *ends; /* of each record in `bytes` */
    size_t capacity;
    size_t count;            /* records read */
    size_t whole;            /* of these, up to the end of a transaction */
    encours_store_head head; /* of the target */
    encours_store_head next; /* of the last record read */
    encours_store_head last; /* of the last whole transaction */
    encours_error *error;
    bool full;
} batch;

encours_status enc_copy_keep(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    enc_kept *kept = user;
    (void)number;
    kept->version = version;
    kept->buffer.size = 0;
    return enc_buffer_append(&kept->buffer, bytes.data, bytes.size, NULL);
}

/* The target's head, or where it has none the beginning. */
static encours_status head_of_target(const enc_copy *copy, encours_store_head *head,
                                     encours_error *error)
{
    encours_status status = enc_store_head(copy->to, copy->ledger, head, error);
    if (encours_status_kind_of(status) != ENCOURS_E_NOT_FOUND)
        return status;
    enc_error_clear(error);
    *head = (encours_store_head){0};
    return ENCOURS_OK;
}

typedef struct seen_hash {
    uint8_t hash[ENC_SHA256_SIZE];
    bool found;
} seen_hash;

static encours_status look_at_hash(void *user, uint64_t number, uint64_t version,
                                   encours_bytes bytes)
{
    seen_hash *seen = user;
    (void)number;
    (void)version;
    seen->found = bytes.size >= sizeof seen->hash;
    if (seen->found)
        memcpy(seen->hash, bytes.data + bytes.size - sizeof seen->hash, sizeof seen->hash);
    return ENCOURS_E_CANCELLED; /* one record is enough */
}

/* What the target holds must be the beginning of what the source holds. */
static encours_status check_target(const enc_copy *copy, const encours_store_head *head,
                                   encours_error *error)
{
    seen_hash seen = {.found = false};
    encours_error own = ENCOURS_ERROR_INIT;
    if (head->sequence == 0)
        return ENCOURS_OK;
    if (head->sequence > copy->end.sequence)
        return enc_error_at(error, ENCOURS_E_EXISTS, copy->end.sequence + 1,
                            "the target goes to record %" PRIu64 ", the source only to %" PRIu64,
                            head->sequence, copy->end.sequence);
    encours_status status = enc_store_read(copy->from, copy->ledger, head->sequence, look_at_hash,
                                           &seen, &own);
    if (!seen.found)
        return enc_error_at(error, status != ENCOURS_OK ? status : ENCOURS_E_CORRUPT,
                            head->sequence, "record %" PRIu64 " of the source: %s", head->sequence,
                            own.message);
    if (memcmp(seen.hash, head->hash, sizeof seen.hash) != 0)
        return enc_error_at(error, ENCOURS_E_EXISTS, head->sequence,
                            "the target has another ledger of that id: record %" PRIu64
                            " is not that of the source",
                            head->sequence);
    return ENCOURS_OK;
}

static encours_status take_record(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    batch *b = user;
    enc_record record;
    (void)version;
    if (b->full || number > b->copy->end.sequence)
        return ENCOURS_E_CANCELLED;
    ENC_TRY(enc_record_open(bytes.data, bytes.size, &b->next, &record, b->error));
    void *ends = b->ends;
    if (!enc_grow(b->bytes.context, &ends, &b->capacity, b->count + 1, sizeof *b->ends))
        return enc_error_memory(b->error);
    b->ends = ends;
    ENC_TRY(enc_buffer_append(&b->bytes, bytes.data, bytes.size, b->error));
    b->ends[b->count++] = b->bytes.size;
    if ((record.flags & ENC_RECORD_LAST) != 0) {
        b->whole = b->count;
        b->last = b->next;
        b->full = b->bytes.size >= b->copy->options.batch_bytes;
    }
    return ENCOURS_OK;
}

/* What a store said, as the caller's error. */
static void pass_on(encours_error *error, const encours_error *own)
{
    size_t size = error->struct_size;
    if (size < sizeof *own)
        return;
    *error = *own;
    error->struct_size = size;
}

static encours_status read_batch(batch *b, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    enc_error_clear(error);
    b->error = error;
    b->bytes.size = b->count = b->whole = 0;
    b->full = false;
    b->next = b->last = b->head;
    encours_status status = enc_store_read(b->copy->from, b->copy->ledger, b->head.sequence + 1,
                                           take_record, b, &own);
    bool ended = status == ENCOURS_E_CANCELLED &&
                 (b->full || b->next.sequence == b->copy->end.sequence);
    if (status != ENCOURS_OK && !ended) {
        if (error != NULL && error->status != status)
            pass_on(error, &own);
        return status;
    }
    if (b->whole == 0)
        return enc_error_at(error, ENCOURS_E_CORRUPT, b->next.sequence + 1,
                            "record %" PRIu64 " is missing: the source ends in front of it",
                            b->next.sequence + 1);
    return ENCOURS_OK;
}

static encours_status write_batch(batch *b, encours_error *error)
{
    encours_context *context = b->bytes.context;
    enc_copy *copy = b->copy;
    encours_bytes *records = enc_allocate(context, b->whole * sizeof *records);
    if (records == NULL)
        return enc_error_memory(error);
    for (size_t i = 0, start = 0; i < b->whole; start = b->ends[i++])
        records[i] = (encours_bytes){b->bytes.bytes + start, b->ends[i] - start};
    encours_store_head head = b->head;
    encours_status status = enc_store_append(copy->to, copy->ledger, &b->head, records, b->whole,
                                             &head, error);
    enc_release(context, records, b->whole * sizeof *records);
    if (status != ENCOURS_OK) {
        if (error != NULL && error->hint[0] == '\0')
            enc_error_hint(error, "Copy again: it goes on where it ended");
        return status;
    }
    copy->report.records += b->whole;
    copy->report.bytes += b->ends[b->whole - 1];
    b->head = b->last;
    return ENCOURS_OK;
}

static void report_head(enc_copy *copy, const encours_store_head *head)
{
    copy->report.head_sequence = head->sequence;
    memcpy(copy->report.head_hash, head->hash, sizeof head->hash);
}

encours_status enc_copy_ask(const enc_copy *copy, uint64_t sequence, encours_error *error)
{
    return enc_context_ask(enc_store_context(copy->to), copy->options.progress,
                           copy->options.progress_user, sequence, copy->end.sequence, error);
}

static encours_status copy_records(enc_copy *copy, const encours_store_head *head,
                                   encours_error *error)
{
    batch b = {.copy = copy, .head = *head};
    encours_status status = ENCOURS_OK;
    enc_buffer_init(&b.bytes, enc_store_context(copy->to), SIZE_MAX / 2);
    while (status == ENCOURS_OK && b.head.sequence < copy->end.sequence) {
        status = read_batch(&b, error);
        if (status == ENCOURS_OK)
            status = write_batch(&b, error);
        report_head(copy, &b.head);
        if (status == ENCOURS_OK)
            status = enc_copy_ask(copy, b.head.sequence, error);
    }
    enc_release(b.bytes.context, b.ends, b.capacity * sizeof *b.ends);
    enc_buffer_release(&b.bytes);
    return status;
}

/* Whether a store has the record that it tells as its head. */
static bool holds(encours_store *store, const char *ledger, const encours_store_head *head)
{
    seen_hash seen = {.found = false};
    encours_status status = enc_store_read(store, ledger, head->sequence, look_at_hash, &seen,
                                           NULL);
    return status == ENCOURS_E_CANCELLED && seen.found &&
           memcmp(seen.hash, head->hash, sizeof seen.hash) == 0;
}

/* The target says itself that it holds what it was given. */
static encours_status check_end(enc_copy *copy, encours_error *error)
{
    encours_store_head head;
    ENC_TRY(head_of_target(copy, &head, error));
    report_head(copy, &head);
    if (head.sequence == copy->end.sequence &&
        memcmp(head.hash, copy->end.hash, sizeof head.hash) == 0)
        return ENCOURS_OK;
    if (head.sequence > copy->end.sequence && holds(copy->to, copy->ledger, &head))
        return enc_error_at(
            error, ENCOURS_E_CONFLICT, copy->end.sequence + 1,
            "somebody else wrote to the target meanwhile: it goes to record %" PRIu64
            ", not %" PRIu64,
            head.sequence, copy->end.sequence);
    return enc_error_at(error, ENCOURS_E_CORRUPT, head.sequence,
                        "the target ends at record %" PRIu64 ", the source at %" PRIu64
                        ", and their hashes should be equal",
                        head.sequence, copy->end.sequence);
}

static encours_status copy_all(enc_copy *copy, encours_error *error)
{
    encours_store_head head;
    if (copy->options.without_parties == 0)
        ENC_TRY(enc_copy_list_parties(copy, error));
    ENC_TRY(enc_store_head(copy->from, copy->ledger, &copy->end, error));
    ENC_TRY(head_of_target(copy, &head, error));
    copy->report.records_present = head.sequence;
    report_head(copy, &head);
    ENC_TRY(check_target(copy, &head, error));
    ENC_TRY(copy_records(copy, &head, error));
    if (copy->options.without_parties == 0)
        ENC_TRY(enc_copy_parties(copy, error));
    if (copy->options.snapshots != 0 && enc_store_has_snapshots(copy->from) &&
        enc_store_has_snapshots(copy->to))
        ENC_TRY(enc_copy_snapshots(copy, error));
    return check_end(copy, error);
}

encours_status encours_store_copy(encours_store *from, const char *ledger, encours_store *to,
                                  const encours_copy_options *options, encours_copy_report *report,
                                  encours_error *error)
{
    ENC_REQUIRE(from != NULL && ledger != NULL && to != NULL);
    enc_copy copy = {.from = from, .to = to, .ledger = ledger};
    if (report != NULL)
        ENC_REQUIRE_STRUCT(report, encours_copy_report, error);
    ENC_STRUCT_LOAD(copy.options, options, encours_copy_options, sizeof copy.options, error);
    if (from == to)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a store holds one ledger of an id: copy it to another store");
    if (copy.options.without_parties > 1 || copy.options.snapshots > 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "without_parties and snapshots are 0 or 1");
    if (copy.options.batch_bytes == 0)
        copy.options.batch_bytes = BATCH_BYTES;
    encours_status status = copy_all(&copy, error);
    enc_copy_list_release(&copy.parties);
    if (report != NULL)
        enc_struct_store(report, &copy.report, sizeof copy.report);
    return status;
}
