/* SPDX-License-Identifier: MIT */
#include "store/store.h"

#include <stdatomic.h>
#include <string.h>

#include "base/buffer.h"
#include "base/limits.h"
#include "base/lock.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "store/call.h"

struct encours_store {
    encours_context *context;
    encours_store_methods methods;
    void *user;
    enc_lock lock;
    atomic_size_t references;
};

static encours_status check_methods(const encours_store_methods *methods, encours_error *error)
{
    const uint64_t known = ENCOURS_STORE_DURABLE | ENCOURS_STORE_SHARED;
    if ((methods->capabilities & ~known) != 0)
        return enc_error_set(error, ENCOURS_E_ABI,
                             "the store has capabilities 0x%" PRIx64
                             ", this library knows 0x%" PRIx64,
                             methods->capabilities, known);
    const struct {
        const char *name;
        bool given;
    } needed[] = {
        {"append", methods->append != NULL},
        {"read", methods->read != NULL},
        {"head", methods->head != NULL},
        {"list", methods->list != NULL},
        {"drop", methods->drop != NULL},
        {"party_put", methods->party_put != NULL},
        {"party_get", methods->party_get != NULL},
        {"party_erase", methods->party_erase != NULL},
        {"party_list", methods->party_list != NULL},
        {"close", methods->close != NULL},
    };
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
        if (!needed[i].given)
            return enc_error_set(error, ENCOURS_E_INVALID, "the store has no method \"%s\"",
                                 needed[i].name);
    int snapshots = (methods->snapshot_put != NULL) + (methods->snapshot_seal != NULL) +
                    (methods->snapshot_find != NULL) + (methods->snapshot_get != NULL) +
                    (methods->snapshot_drop != NULL);
    if (snapshots != 0 && snapshots != 5)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the store has %d of the 5 snapshot methods, needs all or none",
                             snapshots);
    return ENCOURS_OK;
}

encours_status encours_store_new(encours_context *context, const encours_store_methods *methods,
                                 void *user, encours_store **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(methods != NULL);
    encours_store_methods own;
    ENC_STRUCT_LOAD(own, methods, encours_store_methods, sizeof own, error);
    ENC_TRY(check_methods(&own, error));
    encours_store *store = enc_allocate_zeroed(context, sizeof *store);
    if (store == NULL)
        return enc_error_memory(error);
    if (!enc_lock_init(&store->lock)) {
        enc_release(context, store, sizeof *store);
        return enc_error_memory(error);
    }
    store->context = enc_context_retain(context);
    store->methods = own;
    store->user = user;
    atomic_init(&store->references, 1);
    *out = store;
    return ENCOURS_OK;
}

encours_store *enc_store_retain(encours_store *store)
{
    atomic_fetch_add_explicit(&store->references, 1, memory_order_relaxed);
    return store;
}

void encours_store_free(encours_store *store)
{
    if (store == NULL ||
        atomic_fetch_sub_explicit(&store->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = store->context;
    store->methods.close(store->user);
    enc_lock_destroy(&store->lock);
    enc_release(context, store, sizeof *store);
    encours_context_free(context);
}

encours_context *enc_store_context(encours_store *store)
{
    return store->context;
}

uint64_t enc_store_capabilities(const encours_store *store)
{
    return store->methods.capabilities;
}

bool enc_store_has_snapshots(const encours_store *store)
{
    return store->methods.snapshot_put != NULL;
}

encours_status enc_store_ledger_check(const char *ledger, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    size_t length = enc_text_length(ledger, ENC_LEDGER_ID_BYTES_MAX);
    if (length == 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "a ledger id is empty");
    if (length > ENC_LEDGER_ID_BYTES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "a ledger id has more than %d bytes",
                             (int)ENC_LEDGER_ID_BYTES_MAX);
    if (!enc_utf8_is_valid(ledger, length) || !enc_text_is_printable(ledger, length))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a ledger id is not UTF-8 or holds a control character");
    return ENCOURS_OK;
}

const encours_store_methods *enc_store_enter(encours_store *store, void **user)
{
    enc_lock_take(&store->lock);
    *user = store->user;
    return &store->methods;
}

void enc_store_leave(encours_store *store)
{
    enc_lock_give(&store->lock);
}

/* The ids of a list, each with its terminator, so that the lock is given back before the host's
 * function is called: the first thing it may do is to open a ledger over this store. */
typedef struct collection {
    enc_buffer ids;
    encours_error *error;
} collection;

static encours_status collect_id(void *user, uint64_t number, uint64_t version, encours_bytes id)
{
    (void)number;
    (void)version;
    collection *c = user;
    ENC_TRY(enc_buffer_append(&c->ids, id.data, id.size, c->error));
    return enc_buffer_append(&c->ids, "", 1, c->error);
}

static encours_status call_each(const enc_buffer *ids, encours_store_ledger_fn each, void *user,
                                encours_error *error)
{
    for (size_t at = 0; at < ids->size;) {
        const char *id = (const char *)ids->bytes + at;
        encours_status status = each(user, id);
        if (status != ENCOURS_OK) {
            enc_error_set(error, status, "the callback ended the listing at ledger \"%s\"", id);
            enc_error_cause(error, status);
            return status;
        }
        at += strlen(id) + 1;
    }
    return ENCOURS_OK;
}

encours_status encours_store_ledgers(encours_store *store, encours_store_ledger_fn each, void *user,
                                     encours_error *error)
{
    ENC_REQUIRE(store != NULL);
    ENC_REQUIRE(each != NULL);
    collection c = {.error = error};
    enc_buffer_init(&c.ids, store->context, SIZE_MAX);
    encours_status status = enc_store_list(store, collect_id, &c, error);
    if (status == ENCOURS_OK)
        status = call_each(&c.ids, each, user, error);
    enc_buffer_release(&c.ids);
    return status;
}

encours_status encours_store_drop(encours_store *store, const char *ledger, encours_error *error)
{
    ENC_REQUIRE(store != NULL);
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "drop", ledger, error));
    return enc_store_end(&call, call.methods->drop(call.user, ledger, &call.detail), error);
}
