/* SPDX-License-Identifier: MIT */
/* Logs whose every record can be made again, to append and to compare. */
#include <string.h>

#include "base/limits.h"
#include "store/check.h"

static uint64_t seed_of(const check_log *log, uint64_t sequence)
{
    return log->seed * UINT64_C(1000003) + sequence;
}

/* Sizes on both sides of the usual limits of pages, rows and length prefixes. */
static size_t size_of(const check_log *log, uint64_t sequence)
{
    static const size_t sizes[] = {32,   33,   40,    127,   128,   255,   256,   300,
                                   4000, 4096, 16000, 16384, 16400, 65535, 65536, 70001};
    return log->size != 0 ? log->size : sizes[sequence % (sizeof sizes / sizeof sizes[0])];
}

/* All records in one block of memory: an array of encours_bytes, then their bytes. */
static size_t memory_needed(const check_log *log, size_t count)
{
    size_t size = count * sizeof(encours_bytes);
    for (size_t i = 0; i < count; i++)
        size += size_of(log, log->head.sequence + 1 + i);
    return size;
}

static void make_records(const check_log *log, size_t count, encours_bytes *records)
{
    uint8_t *place = (uint8_t *)(records + count);
    for (size_t i = 0; i < count; i++) {
        uint64_t sequence = log->head.sequence + 1 + i;
        size_t size = size_of(log, sequence);
        enc_check_fill(place, size, seed_of(log, sequence));
        records[i] = (encours_bytes){place, size};
        place += size;
    }
}

bool enc_check_append(check_suite *suite, encours_store *store, check_log *log, size_t count,
                      encours_status kind)
{
    size_t size = memory_needed(log, count);
    encours_bytes *records = enc_allocate(suite->context, size);
    if (records == NULL) {
        suite->trouble = ENCOURS_E_NO_MEMORY;
        return false;
    }
    make_records(log, count, records);
    encours_store_head head = log->head;
    encours_status status = enc_store_append(store, log->id, &log->head, records, count, &head,
                                             enc_check_error(suite));
    enc_release(suite->context, records, size);
    if (status == ENCOURS_OK)
        log->head = head;
    return enc_check_status(suite, status, kind, "append");
}

bool enc_check_extend(check_suite *suite, check_log *log, size_t count)
{
    return enc_check_append(suite, suite->store, log, count, ENCOURS_OK);
}

typedef struct comparison {
    check_suite *suite;
    const check_log *log;
    uint8_t *room;
    uint64_t next;
} comparison;

static encours_status compare(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    comparison *c = user;
    size_t size = size_of(c->log, number);
    enc_check_fill(c->room, size, seed_of(c->log, number));
    if (number != c->next)
        enc_check_say(c->suite, "read gave record %" PRIu64 " where %" PRIu64 " is due", number,
                      c->next);
    else if (number > c->log->head.sequence)
        enc_check_say(c->suite, "read gave record %" PRIu64 ", beyond the head %" PRIu64, number,
                      c->log->head.sequence);
    else if (bytes.size != size || memcmp(bytes.data, c->room, size) != 0)
        enc_check_say(c->suite,
                      "read gave other bytes for record %" PRIu64 " (%zu bytes, appended %zu)",
                      number, bytes.size, size);
    else if (version != 0)
        enc_check_say(c->suite, "read gave version %" PRIu64 " for a record, expected 0", version);
    c->next++;
    return c->suite->sentence[0] == '\0' ? ENCOURS_OK : ENCOURS_E_CANCELLED;
}

static bool compare_records(check_suite *suite, encours_store *store, const check_log *log,
                            uint64_t from)
{
    comparison c = {.suite = suite, .log = log, .next = from};
    c.room = enc_allocate(suite->context, ENC_RECORD_BYTES_MAX);
    if (c.room == NULL) {
        suite->trouble = ENCOURS_E_NO_MEMORY;
        return false;
    }
    encours_status status = enc_store_read(store, log->id, from, compare, &c,
                                           enc_check_error(suite));
    enc_release(suite->context, c.room, ENC_RECORD_BYTES_MAX);
    if (suite->sentence[0] != '\0' || !enc_check_status(suite, status, ENCOURS_OK, "read"))
        return false;
    uint64_t end = from > log->head.sequence ? from : log->head.sequence + 1;
    if (c.next != end)
        enc_check_say(suite,
                      "read from %" PRIu64 " ended after record %" PRIu64 ", the head is %" PRIu64,
                      from, c.next - 1, log->head.sequence);
    return c.next == end;
}

bool enc_check_holds(check_suite *suite, encours_store *store, const check_log *log, uint64_t from)
{
    encours_store_head head;
    encours_status status = enc_store_head(store, log->id, &head, enc_check_error(suite));
    if (!enc_check_status(suite, status, ENCOURS_OK, "head"))
        return false;
    if (head.sequence != log->head.sequence) {
        enc_check_say(suite, "head gave sequence %" PRIu64 ", expected %" PRIu64, head.sequence,
                      log->head.sequence);
        return false;
    }
    if (memcmp(head.hash, log->head.hash, sizeof head.hash) != 0) {
        enc_check_say(suite, "head gave another hash than the last 32 bytes of record %" PRIu64,
                      head.sequence);
        return false;
    }
    return compare_records(suite, store, log, from);
}
