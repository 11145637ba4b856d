/* SPDX-License-Identifier: MIT */
/* Ledgers and the reading of their records in the PostgreSQL store. */
#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "store/postgres.h"

/* The first page is small for those who want a few rows, later ones large enough that a page's
 * round trip does not count, and small enough that one statement is not still at work, for a reader
 * that takes its time, when statement_wait_ms_max is over. */
enum { PAGE_FIRST = 16, PAGE_GROWTH = 4, PAGE_MAX = 4096, PAGE_BYTES = 1 << 24 };

static encours_status take_head(void *user, const postgres_row *row, encours_error *error)
{
    encours_store_head *head = user;
    encours_bytes hash = enc_postgres_bytes(row, 1);
    head->sequence = enc_postgres_number(row, 0);
    if (hash.size != POSTGRES_HASH_SIZE)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the hash of record %" PRIu64 " has %zu bytes, not %d", head->sequence,
                             hash.size, (int)POSTGRES_HASH_SIZE);
    memcpy(head->hash, hash.data, POSTGRES_HASH_SIZE);
    return ENCOURS_OK;
}

encours_status enc_postgres_find_head(postgres_store *store, const char *ledger,
                                      encours_store_head *head, encours_error *error)
{
    postgres_query query;
    postgres_run run = {.each = take_head, .user = head};
    *head = (encours_store_head){0};
    enc_postgres_query(&query, store, SQL_LEDGER_HEAD);
    enc_postgres_bind_text(&query, ledger);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (run.count == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
    return ENCOURS_OK;
}

encours_status enc_postgres_exists(postgres_store *store, const char *ledger, encours_error *error)
{
    encours_store_head head;
    return enc_postgres_find_head(store, ledger, &head, error);
}

typedef struct head_call {
    const char *ledger;
    encours_store_head *head;
} head_call;

static encours_status try_head(postgres_store *store, void *call, encours_error *error)
{
    head_call *c = call;
    return enc_postgres_find_head(store, c->ledger, c->head, error);
}

encours_status enc_postgres_head(void *user, const char *ledger, encours_store_head *head,
                                 encours_error *error)
{
    head_call call = {ledger, head};
    return enc_postgres_repeat(user, DOUBT_REPEAT, try_head, &call, error);
}

/* --- reading, a page at a time: what was visited is not visited again after a lost connection */

static encours_status take_record(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    postgres_scan *scan = user;
    uint64_t number = enc_postgres_number(row, 0);
    scan->next = number + 1;
    scan->visited++;
    encours_bytes bytes = enc_postgres_bytes(row, 1);
    scan->bytes += bytes.size;
    return scan->visit(scan->visit_user, number, 0, bytes);
}

static encours_status take_ledger(void *user, const postgres_row *row, encours_error *error)
{
    postgres_scan *scan = user;
    encours_bytes id = enc_postgres_bytes(row, 0);
    if (id.size > sizeof scan->last)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a ledger id has %zu bytes", id.size);
    memcpy(scan->last, id.data, id.size);
    scan->last_size = id.size;
    scan->visited++;
    return scan->visit(scan->visit_user, 0, 0, id);
}

/* Rows of the next page, if they are as large as those of this one. */
static uint64_t next_page(uint64_t rows, uint64_t bytes)
{
    uint64_t wanted = rows < PAGE_MAX ? rows * PAGE_GROWTH : PAGE_MAX;
    uint64_t most = PAGE_BYTES / (bytes / rows + 1);
    if (most < PAGE_FIRST)
        most = PAGE_FIRST;
    return wanted < most ? wanted : most;
}

static encours_status scan_page(postgres_store *store, postgres_scan *scan, uint64_t rows,
                                uint64_t *count, encours_error *error)
{
    postgres_query query;
    postgres_run run = {.each = scan->take, .user = scan};
    enc_postgres_query(&query, store, scan->sql);
    if (scan->ledger != NULL) {
        enc_postgres_bind_text(&query, scan->ledger);
        enc_postgres_bind_number(&query, scan->next);
    } else {
        enc_postgres_bind_bytes(&query, (encours_bytes){scan->last, scan->last_size});
    }
    enc_postgres_bind_number(&query, rows);
    encours_status status = enc_postgres_run(&query, &run, error);
    *count = run.count;
    return status;
}

/* Rows may be much larger than those in front of them, and the time for one statement too short for
 * as many: what came of them was visited, and a small page goes on behind it. */
static bool was_too_much(const postgres_store *store, uint64_t rows, uint64_t count)
{
    return !store->broken && rows > PAGE_FIRST && count > 0 && strcmp(store->state, "57014") == 0;
}

encours_status enc_postgres_scan_pages(postgres_store *store, void *call, encours_error *error)
{
    postgres_scan *scan = call;
    uint64_t rows = PAGE_FIRST;
    for (;;) {
        uint64_t before = scan->bytes, count;
        encours_status status = scan_page(store, scan, rows, &count, error);
        if (status != ENCOURS_OK && was_too_much(store, rows, count)) {
            enc_error_clear(error);
            rows = PAGE_FIRST;
            continue;
        }
        ENC_TRY(status);
        if (count < rows)
            break;
        rows = next_page(rows, scan->bytes - before);
    }
    return scan->visited > 0 || scan->ledger == NULL
               ? ENCOURS_OK
               : enc_postgres_exists(store, scan->ledger, error);
}

encours_status enc_postgres_read(void *user, const char *ledger, uint64_t from,
                                 encours_store_visit_fn visit, void *visit_user,
                                 encours_error *error)
{
    postgres_scan scan = {.sql = SQL_RECORD_READ,
                          .take = take_record,
                          .ledger = ledger,
                          .next = from,
                          .visit = visit,
                          .visit_user = visit_user};
    return enc_postgres_repeat(user, DOUBT_REPEAT, enc_postgres_scan_pages, &scan, error);
}

encours_status enc_postgres_list(void *user, encours_store_visit_fn visit, void *visit_user,
                                 encours_error *error)
{
    postgres_scan scan = {
        .sql = SQL_LEDGER_LIST, .take = take_ledger, .visit = visit, .visit_user = visit_user};
    return enc_postgres_repeat(user, DOUBT_REPEAT, enc_postgres_scan_pages, &scan, error);
}

/* --- dropping */

typedef struct drop_call {
    const char *ledger;
    bool was_doubtful;
    encours_store_head head; /* of the ledger that was to be dropped when the doubt began */
} drop_call;

/* The head of the ledger, locked: that keeps appends, and by the foreign keys new parties and
 * snapshots, away until the end; each statement then sees all that was written before it. */
static encours_status lock(postgres_store *store, const char *ledger, encours_store_head *head,
                           encours_error *error)
{
    postgres_query query;
    postgres_run run = {.each = take_head, .user = head};
    enc_postgres_query(&query, store, SQL_LEDGER_LOCK);
    enc_postgres_bind_text(&query, ledger);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (run.count == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
    return ENCOURS_OK;
}

typedef struct known_record {
    const encours_store_head *head;
    bool is_that; /* the record has the head's number and hash */
} known_record;

static encours_status compare_record(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    known_record *known = user;
    encours_bytes bytes = enc_postgres_bytes(row, 1);
    known->is_that = enc_postgres_number(row, 0) == known->head->sequence &&
                     bytes.size >= POSTGRES_HASH_SIZE &&
                     memcmp(bytes.data + bytes.size - POSTGRES_HASH_SIZE, known->head->hash,
                            POSTGRES_HASH_SIZE) == 0;
    return ENCOURS_OK;
}

/* Whether the ledger is the one that had this head: by the chain of hashes it still has that
 * record, whatever was appended since. NOT_FOUND: it is another one, made since the first was
 * dropped. */
static encours_status check_same(postgres_store *store, const drop_call *call,
                                 const encours_store_head *present, encours_error *error)
{
    known_record known = {.head = &call->head};
    known.is_that = present->sequence == call->head.sequence &&
                    memcmp(present->hash, call->head.hash, POSTGRES_HASH_SIZE) == 0;
    if (!known.is_that && present->sequence > call->head.sequence) {
        postgres_query query;
        postgres_run run = {.each = compare_record, .user = &known};
        enc_postgres_query(&query, store, SQL_RECORD_READ);
        enc_postgres_bind_text(&query, call->ledger);
        enc_postgres_bind_number(&query, call->head.sequence);
        enc_postgres_bind_number(&query, 1);
        ENC_TRY(enc_postgres_run(&query, &run, error));
    }
    if (known.is_that)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_NOT_FOUND, "the ledger of that id is another one");
}

static encours_status drop_rows(postgres_store *store, drop_call *call, encours_error *error)
{
    static const postgres_sql order[] = {SQL_PARTY_DROP, SQL_BLOCK_DROP_ALL, SQL_SNAPSHOT_DROP_ALL,
                                         SQL_RECORD_DROP, SQL_LEDGER_DROP};
    encours_store_head present = {0};
    ENC_TRY(lock(store, call->ledger, &present, error));
    if (call->was_doubtful)
        ENC_TRY(check_same(store, call, &present, error));
    else
        call->head = present;
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        postgres_query query;
        postgres_run run = {0};
        enc_postgres_query(&query, store, order[i]);
        enc_postgres_bind_text(&query, call->ledger);
        ENC_TRY(enc_postgres_run(&query, &run, error));
    }
    return ENCOURS_OK;
}

/* After a COMMIT without an answer the ledger may be gone, and another of the same id may have
 * been made since: that one stays. */
static encours_status try_drop(postgres_store *store, void *call, encours_error *error)
{
    drop_call *c = call;
    ENC_TRY(enc_postgres_begin(store, error));
    encours_status status = enc_postgres_end(store, drop_rows(store, c, error), error);
    if (status == ENCOURS_E_NOT_FOUND && c->was_doubtful) {
        enc_error_clear(error); /* the turn before has dropped it */
        return ENCOURS_OK;
    }
    c->was_doubtful = c->was_doubtful || store->doubtful;
    return status;
}

encours_status enc_postgres_drop(void *user, const char *ledger, encours_error *error)
{
    drop_call call = {.ledger = ledger};
    ENC_TRY(enc_postgres_repeat(user, DOUBT_REPEAT, try_drop, &call, error));
    enc_postgres_tidy_parties(user);
    return ENCOURS_OK;
}

#else
typedef int enc_postgres_log_is_built_out; /* ISO C wants something in every file */
#endif
