/* SPDX-License-Identifier: MIT */
/* Open a ledger over any log. The first byte is how: 1 takes records as they are, else they are
 * sealed here, so that level, CRC and chain hold and the events are reached; 2 fails allocations
 * for good, else one only. The second byte is which allocation fails, 0 for none. Then records:
 * flags, size in two bytes, payload. */
#include "fuzz/property.h"

#include <string.h>

#include "encours/command.h"
#include "encours/cursor.h"
#include "encours/ledger.h"
#include "encours/view.h"
#include "ledger/record.h"
#include "store/store.h"

enum { RAW = 1, FOR_GOOD = 2, RECORDS_MAX = 64, INPUT_MAX = 1 << 16 };

static const char NAME[] = "BOOKS";

/* Allocations are counted; number `fail` (from 1) fails, and those behind it when `for_good`. */
typedef struct memory {
    uint64_t calls;
    uint64_t fail;
    int64_t live;
    int for_good;
} memory;

static int refused(memory *m)
{
    m->calls++;
    return m->fail != 0 && (m->for_good ? m->calls >= m->fail : m->calls == m->fail);
}

static void *allocate(void *user, size_t size)
{
    memory *m = user;
    void *block = refused(m) ? NULL : malloc(size);
    m->live += block != NULL;
    return block;
}

static void *reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    (void)size_old;
    return refused(user) ? NULL : realloc(block, size_new);
}

static void release(void *user, void *block, size_t size)
{
    (void)size;
    ((memory *)user)->live -= block != NULL;
    free(block);
}

/* Append one record; a record that no store would take is left out. */
static void put(encours_store *store, encours_store_head *head, uint8_t flags, int raw,
                const uint8_t *payload, size_t size)
{
    uint8_t *record = malloc(size + ENC_RECORD_HEAD_SIZE + ENC_RECORD_TAIL_SIZE);
    encours_store_head before = *head, unused;
    encours_bytes bytes = {record, size};
    HOLDS(record != NULL);
    if (raw) {
        memcpy(record, payload, size);
        head->sequence++;
        if (size >= ENC_SHA256_SIZE)
            memcpy(head->hash, record + size - ENC_SHA256_SIZE, ENC_SHA256_SIZE);
    } else {
        memcpy(record + ENC_RECORD_HEAD_SIZE, payload, size);
        bytes.size = size + ENC_RECORD_HEAD_SIZE + ENC_RECORD_TAIL_SIZE;
        enc_record_seal(record, bytes.size, ++head->sequence, ENC_FORMAT_LEVEL, flags, head->hash);
    }
    if (enc_store_append(store, NAME, &before, &bytes, 1, &unused, NULL) != ENCOURS_OK)
        *head = before;
    free(record);
}

static uint64_t put_all(encours_store *store, int raw, const uint8_t *data, size_t size)
{
    encours_store_head head = {0};
    for (size_t count = 0; size >= 3 && count < RECORDS_MAX; count++) {
        size_t length = data[1] | (size_t)data[2] << 8;
        length = length < size - 3 ? length : size - 3;
        put(store, &head, data[0], raw, data + 3, length);
        data += 3 + length;
        size -= 3 + length;
    }
    return head.sequence;
}

static encours_status open_ledger(encours_store *store, encours_ledger **ledger)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status = encours_ledger_open(store, NAME, NULL, ledger, &error);
    HOLDS((status == ENCOURS_OK) == (*ledger != NULL));
    if (status != ENCOURS_OK)
        FAILED_WELL(status, error);
    return status;
}

/* Sum of the open items of a currency on a day: it is the balance, unless it does not fit. */
static void check_items(const encours_view *view, uint16_t currency, encours_date day,
                        int64_t balance)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor;
    __extension__ __int128 sum = 0;
    size_t count;
    options.as_of = (encours_optional_date){1, day};
    HOLDS(encours_cursor_open(view, ENCOURS_ROWS_ITEMS, &options, &cursor, NULL) == ENCOURS_OK);
    do {
        HOLDS(encours_cursor_next(cursor, 256, &count, NULL) == ENCOURS_OK);
        for (size_t i = 0; i < count; i++)
            if (encours_cursor_numbers(cursor, ENCOURS_COLUMN_CURRENCY)[i] == currency)
                sum += encours_cursor_numbers(cursor, ENCOURS_COLUMN_OPEN)[i];
    } while (count > 0);
    HOLDS(sum == balance);
    encours_cursor_free(cursor);
}

static void check_balances(const encours_view *view)
{
    static const int32_t days[] = {ENCOURS_DATE_MIN, 120, 20490, ENCOURS_DATE_MAX};
    uint16_t currency;
    for (size_t i = 0; (currency = encours_view_currency(view, i)) != 0; i++)
        for (size_t k = 0; k < sizeof days / sizeof days[0]; k++) {
            int64_t balance;
            encours_date day = {days[k]};
            encours_status status = encours_view_balance(view, 0, currency, day, &balance, NULL);
            HOLDS(status == ENCOURS_OK || status == ENCOURS_E_OVERFLOW);
            if (status == ENCOURS_OK)
                check_items(view, currency, day, balance);
        }
}

static void check_events(const encours_view *view, uint64_t expected)
{
    encours_cursor *cursor;
    uint64_t rows = 0;
    size_t count;
    HOLDS(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, NULL, &cursor, NULL) == ENCOURS_OK);
    do {
        HOLDS(encours_cursor_next(cursor, 1000, &count, NULL) == ENCOURS_OK);
        rows += count;
    } while (count > 0);
    HOLDS(rows == expected);
    encours_cursor_free(cursor);
}

static void check_facts(const encours_view *view, uint64_t expected)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor;
    size_t count, some;
    HOLDS(encours_cursor_open(view, ENCOURS_ROWS_FACTS, NULL, &cursor, NULL) == ENCOURS_OK);
    HOLDS(encours_cursor_next(cursor, ENCOURS_CURSOR_ROWS_MAX, &count, NULL) == ENCOURS_OK);
    HOLDS(count == expected);
    encours_cursor_free(cursor);
    options.customer = 1; /* what one customer has is among them */
    if (encours_cursor_open(view, ENCOURS_ROWS_FACTS, &options, &cursor, NULL) != ENCOURS_OK)
        return;
    HOLDS(encours_cursor_next(cursor, ENCOURS_CURSOR_ROWS_MAX, &some, NULL) == ENCOURS_OK);
    HOLDS(some <= count);
    encours_cursor_free(cursor);
}

/* What opened is a ledger: it verifies, answers and takes another transaction. */
static void check_opened(encours_store *store, encours_ledger *ledger, uint64_t records)
{
    encours_verify_report report = {.struct_size = sizeof report};
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *view;
    HOLDS(encours_ledger_verify(ledger, NULL, &report, NULL) == ENCOURS_OK);
    HOLDS(report.records == records);
    HOLDS(encours_ledger_view(ledger, &view, NULL) == ENCOURS_OK);
    HOLDS(encours_view_count(view, &counts, NULL) == ENCOURS_OK);
    HOLDS(counts.sequence == records && counts.events >= report.events);
    check_balances(view);
    check_events(view, counts.events);
    check_facts(view, counts.facts);
    encours_view_free(view);
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = counts.recorded_at};
    memset(options.command_id, 0xFE, sizeof options.command_id);
    encours_transaction *transaction;
    HOLDS(encours_transaction_new(ledger, &options, &transaction, NULL) == ENCOURS_OK);
    HOLDS(encours_transaction_declare_dimension(transaction, "one more", NULL) == ENCOURS_OK);
    encours_status status = encours_transaction_commit(transaction, 0, NULL, NULL);
    HOLDS(status == ENCOURS_OK || status == ENCOURS_E_LIMIT || status == ENCOURS_E_EXISTS);
    encours_transaction_free(transaction);
    encours_ledger *again;
    HOLDS(open_ledger(store, &again) == ENCOURS_OK);
    encours_ledger_free(again);
}

static void check_log(encours_store *store, memory *m, uint8_t fail, uint64_t records)
{
    encours_ledger *ledger;
    encours_status failing = ENCOURS_OK;
    if (fail != 0) {
        m->calls = 0;
        m->fail = fail;
        failing = open_ledger(store, &ledger);
        encours_ledger_free(ledger);
        m->fail = 0;
    }
    encours_status status = open_ledger(store, &ledger);
    HOLDS(failing == ENCOURS_OK || failing == ENCOURS_E_NO_MEMORY || failing == status);
    if (status == ENCOURS_OK)
        check_opened(store, ledger, records);
    else
        HOLDS(status == ENCOURS_E_CORRUPT || status == ENCOURS_E_UNSUPPORTED ||
              (status == ENCOURS_E_NOT_FOUND && records == 0));
    encours_ledger_free(ledger);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > INPUT_MAX)
        return 0;
    memory m = {.for_good = (data[0] & FOR_GOOD) != 0};
    encours_context_options options = {.struct_size = sizeof options,
                                       .allocate = allocate,
                                       .reallocate = reallocate,
                                       .release = release,
                                       .memory_user = &m};
    encours_context *context;
    encours_store *store;
    HOLDS(encours_context_new(&options, &context, NULL) == ENCOURS_OK);
    HOLDS(encours_store_memory_new(context, &store, NULL) == ENCOURS_OK);
    uint64_t records = put_all(store, data[0] & RAW, data + 2, size - 2);
    check_log(store, &m, data[1], records);
    encours_store_free(store);
    encours_context_free(context);
    HOLDS(m.live == 0);
    return 0;
}
