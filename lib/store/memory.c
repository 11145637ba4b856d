/* SPDX-License-Identifier: MIT */
#include "store/memory.h"

#include <string.h>

#include "base/error.h"

bool enc_memory_blob_copy(encours_context *context, encours_bytes bytes, memory_blob *out)
{
    memory_blob copy = {0};
    if (bytes.size > 0) {
        copy.data = enc_allocate(context, bytes.size);
        if (copy.data == NULL)
            return false;
        memcpy(copy.data, bytes.data, bytes.size);
        copy.size = bytes.size;
    }
    *out = copy;
    return true;
}

void enc_memory_blob_release(encours_context *context, memory_blob *blob)
{
    /* Party rows are personal data: what is erased is not left lying in freed memory. The empty
     * statement keeps the compiler from dropping a write that nothing reads. */
    if (blob->size > 0) {
        memset(blob->data, 0, blob->size);
        __asm__ volatile("" : : "r"(blob->data) : "memory");
    }
    enc_release(context, blob->data, blob->size);
    *blob = (memory_blob){0};
}

/* Where the ledger of that id is, or would be put; true when it is there. */
static bool find_ledger(const memory_store *store, const char *id, size_t *at)
{
    size_t low = 0, high = store->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(store->ledgers[middle]->id, id);
        if (order == 0) {
            *at = middle;
            return true;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *at = low;
    return false;
}

memory_ledger *enc_memory_ledger(memory_store *store, const char *id, encours_error *error)
{
    size_t at;
    if (find_ledger(store, id, &at))
        return store->ledgers[at];
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
    return NULL;
}

static void release_ledger(encours_context *context, memory_ledger *ledger)
{
    enc_memory_side_release(context, ledger);
    for (size_t i = 0; i < ledger->record_count; i++)
        enc_memory_blob_release(context, &ledger->records[i]);
    enc_release(context, ledger->records, ledger->record_capacity * sizeof *ledger->records);
    enc_release(context, ledger, sizeof *ledger);
}

/* Copy `records` behind the present ones; the ledger is as before when that fails. */
static bool take_records(encours_context *context, memory_ledger *ledger,
                         const encours_bytes *records, size_t count)
{
    void *array = ledger->records;
    if (count > SIZE_MAX - ledger->record_count ||
        !enc_grow(context, &array, &ledger->record_capacity, ledger->record_count + count,
                  sizeof *ledger->records))
        return false;
    ledger->records = array;
    memory_blob *free_place = ledger->records + ledger->record_count;
    for (size_t i = 0; i < count; i++) {
        if (enc_memory_blob_copy(context, records[i], &free_place[i]))
            continue;
        while (i-- > 0)
            enc_memory_blob_release(context, &free_place[i]);
        return false;
    }
    const encours_bytes *last = &records[count - 1];
    ledger->record_count += count;
    ledger->head.sequence = ledger->record_count;
    memcpy(ledger->head.hash, last->data + last->size - sizeof ledger->head.hash,
           sizeof ledger->head.hash);
    return true;
}

static encours_status add_ledger(memory_store *store, size_t at, const char *id,
                                 const encours_bytes *records, size_t count, encours_error *error)
{
    void *array = store->ledgers;
    if (!enc_grow(store->context, &array, &store->capacity, store->count + 1,
                  sizeof *store->ledgers))
        return enc_error_memory(error);
    store->ledgers = array;
    memory_ledger *ledger = enc_allocate_zeroed(store->context, sizeof *ledger);
    if (ledger == NULL)
        return enc_error_memory(error);
    if (!take_records(store->context, ledger, records, count)) {
        release_ledger(store->context, ledger);
        return enc_error_memory(error);
    }
    memcpy(ledger->id, id, strlen(id) + 1);
    memmove(store->ledgers + at + 1, store->ledgers + at,
            (store->count - at) * sizeof *store->ledgers);
    store->ledgers[at] = ledger;
    store->count++;
    return ENCOURS_OK;
}

static encours_status append(void *user, const char *id, const encours_store_head *expected,
                             const encours_bytes *records, size_t count, encours_store_head *head,
                             encours_error *error)
{
    memory_store *store = user;
    size_t at;
    bool known = find_ledger(store, id, &at);
    encours_store_head present = {0};
    if (known)
        present = store->ledgers[at]->head;
    if (present.sequence != expected->sequence ||
        memcmp(present.hash, expected->hash, sizeof present.hash) != 0) {
        *head = present;
        return enc_error_set(error, ENCOURS_E_CONFLICT,
                             "the head is record %" PRIu64 ", expected %" PRIu64 "%s",
                             present.sequence, expected->sequence,
                             present.sequence == expected->sequence ? " of another hash" : "");
    }
    if (!known)
        return add_ledger(store, at, id, records, count, error);
    if (!take_records(store->context, store->ledgers[at], records, count))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

static encours_status read_records(void *user, const char *id, uint64_t from,
                                   encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    const memory_ledger *ledger = enc_memory_ledger(user, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    for (uint64_t number = from; number <= ledger->record_count; number++) {
        const memory_blob *record = &ledger->records[number - 1];
        ENC_TRY(visit(visit_user, number, 0, (encours_bytes){record->data, record->size}));
    }
    return ENCOURS_OK;
}

static encours_status read_head(void *user, const char *id, encours_store_head *head,
                                encours_error *error)
{
    const memory_ledger *ledger = enc_memory_ledger(user, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    *head = ledger->head;
    return ENCOURS_OK;
}

static encours_status list(void *user, encours_store_visit_fn visit, void *visit_user,
                           encours_error *error)
{
    (void)error;
    const memory_store *store = user;
    for (size_t i = 0; i < store->count; i++) {
        const char *id = store->ledgers[i]->id;
        ENC_TRY(visit(visit_user, 0, 0, (encours_bytes){(const uint8_t *)id, strlen(id)}));
    }
    return ENCOURS_OK;
}

static encours_status drop(void *user, const char *id, encours_error *error)
{
    memory_store *store = user;
    size_t at;
    if (!find_ledger(store, id, &at))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
    release_ledger(store->context, store->ledgers[at]);
    store->count--;
    memmove(store->ledgers + at, store->ledgers + at + 1,
            (store->count - at) * sizeof *store->ledgers);
    return ENCOURS_OK;
}

static void close_store(void *user)
{
    memory_store *store = user;
    encours_context *context = store->context;
    for (size_t i = 0; i < store->count; i++)
        release_ledger(context, store->ledgers[i]);
    enc_release(context, store->ledgers, store->capacity * sizeof *store->ledgers);
    enc_release(context, store, sizeof *store);
    encours_context_free(context);
}

static const encours_store_methods methods = {
    .struct_size = sizeof methods,
    .append = append,
    .read = read_records,
    .head = read_head,
    .list = list,
    .drop = drop,
    .snapshot_put = enc_memory_snapshot_put,
    .snapshot_seal = enc_memory_snapshot_seal,
    .snapshot_find = enc_memory_snapshot_find,
    .snapshot_get = enc_memory_snapshot_get,
    .snapshot_drop = enc_memory_snapshot_drop,
    .party_put = enc_memory_party_put,
    .party_get = enc_memory_party_get,
    .party_erase = enc_memory_party_erase,
    .party_list = enc_memory_party_list,
    .close = close_store,
};

encours_status encours_store_memory_new(encours_context *context, encours_store **out,
                                        encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    memory_store *store = enc_allocate_zeroed(context, sizeof *store);
    if (store == NULL)
        return enc_error_memory(error);
    store->context = enc_context_retain(context);
    encours_status status = encours_store_new(context, &methods, store, out, error);
    if (status != ENCOURS_OK)
        close_store(store);
    return status;
}
