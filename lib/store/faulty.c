/* SPDX-License-Identifier: MIT */
/* A store that fails and lies as armed, over any other store. */
#include <string.h>

#include "base/context.h"
#include "store/faults.h"
#include "store/store.h"

typedef struct faulty_store {
    encours_context *context;
    encours_store *inner;
    encours_store_faults *faults;
} faulty_store;

/* What one call does: the fault that strikes it, if any, and what it has visited so far. */
typedef struct plan {
    faulty_store *store;
    encours_store_fault fault; /* kind 0: none */
    encours_store_visit_fn visit;
    void *visit_user;
    uint64_t element;
    bool broken_off;
    struct {
        bool waits; /* for the element behind it, to change places */
        uint64_t number, version;
        uint8_t *copy;
        encours_bytes bytes; /* of the copy */
    } held;
} plan;

static plan plan_call(faulty_store *store, encours_store_method method)
{
    plan p = {.store = store};
    if (!enc_store_faults_strike(store->faults, method, &p.fault))
        p.fault = (encours_store_fault){0};
    return p;
}

static encours_status fail(const plan *p, encours_error *error)
{
    return enc_error_set(error, p->fault.status, "a fault was armed for this call");
}

static bool fails_before(const plan *p)
{
    return p->fault.kind == ENCOURS_STORE_FAULT_BEFORE;
}

static void let_go(plan *p)
{
    enc_release(p->store->context, p->held.copy, p->held.bytes.size);
    p->held.waits = false;
}

/* The end of a call that was done. */
static encours_status finish(plan *p, encours_status status, encours_error *error)
{
    if (p->held.waits) { /* there was none behind it */
        if (status == ENCOURS_OK)
            status = p->visit(p->visit_user, p->held.number, p->held.version, p->held.bytes);
        let_go(p);
    }
    if (p->broken_off || (status == ENCOURS_OK && p->fault.kind == ENCOURS_STORE_FAULT_AFTER))
        return fail(p, error);
    return status;
}

static encours_status visit_flipped(plan *p, uint64_t number, uint64_t version, encours_bytes bytes)
{
    uint8_t *copy = enc_allocate(p->store->context, bytes.size);
    if (copy == NULL)
        return ENCOURS_E_NO_MEMORY;
    memcpy(copy, bytes.data, bytes.size);
    copy[p->fault.byte < bytes.size ? p->fault.byte : bytes.size - 1] ^= 1;
    encours_status status = p->visit(p->visit_user, number, version,
                                     (encours_bytes){copy, bytes.size});
    enc_release(p->store->context, copy, bytes.size);
    return status;
}

static encours_status hold(plan *p, uint64_t number, uint64_t version, encours_bytes bytes)
{
    p->held.copy = bytes.size > 0 ? enc_allocate(p->store->context, bytes.size) : NULL;
    if (bytes.size > 0 && p->held.copy == NULL)
        return ENCOURS_E_NO_MEMORY;
    if (bytes.size > 0)
        memcpy(p->held.copy, bytes.data, bytes.size);
    p->held.bytes = (encours_bytes){p->held.copy, bytes.size};
    p->held.number = number;
    p->held.version = version;
    p->held.waits = true;
    return ENCOURS_OK;
}

static encours_status visit_swapped(plan *p, uint64_t number, uint64_t version, encours_bytes bytes)
{
    encours_status status = p->visit(p->visit_user, p->held.number, version, bytes);
    if (status == ENCOURS_OK)
        status = p->visit(p->visit_user, number, p->held.version, p->held.bytes);
    let_go(p);
    return status;
}

static encours_status visit_meant(plan *p, uint64_t number, uint64_t version, encours_bytes bytes)
{
    encours_status status;
    switch (p->fault.kind) {
    case ENCOURS_STORE_FAULT_FLIP:
        if (bytes.size > 0)
            return visit_flipped(p, number, version, bytes);
        break;
    case ENCOURS_STORE_FAULT_SHORT:
        if (bytes.size > 0)
            bytes.size = p->fault.byte < bytes.size ? (size_t)p->fault.byte : bytes.size - 1;
        break;
    case ENCOURS_STORE_FAULT_MISSING:
        return ENCOURS_OK;
    case ENCOURS_STORE_FAULT_SWAPPED:
        return hold(p, number, version, bytes);
    case ENCOURS_STORE_FAULT_TWICE:
        status = p->visit(p->visit_user, number, version, bytes);
        if (status != ENCOURS_OK)
            return status;
        break;
    case ENCOURS_STORE_FAULT_AFTER:
        status = p->visit(p->visit_user, number, version, bytes);
        p->broken_off = status == ENCOURS_OK;
        return p->broken_off ? p->fault.status : status;
    default:
        break;
    }
    return p->visit(p->visit_user, number, version, bytes);
}

static encours_status visit_planned(void *user, uint64_t number, uint64_t version,
                                    encours_bytes bytes)
{
    plan *p = user;
    uint64_t element = p->element++;
    if (p->held.waits)
        return visit_swapped(p, number, version, bytes);
    if (p->fault.kind == ENCOURS_STORE_FAULT_END && element >= p->fault.element)
        return ENCOURS_OK;
    if (element == p->fault.element)
        return visit_meant(p, number, version, bytes);
    return p->visit(p->visit_user, number, version, bytes);
}

static plan plan_reading(faulty_store *store, encours_store_method method,
                         encours_store_visit_fn visit, void *visit_user)
{
    plan p = plan_call(store, method);
    p.visit = visit;
    p.visit_user = visit_user;
    return p;
}

static void tell_another(const plan *p, encours_store_head *head)
{
    bool later = p->fault.kind == ENCOURS_STORE_FAULT_HEAD;
    bool stale = p->fault.kind == ENCOURS_STORE_FAULT_STALE && head->sequence > 0;
    if (!later && !stale)
        return;
    head->sequence = later ? head->sequence + 1 : head->sequence - 1;
    head->hash[0] ^= 1;
}

static encours_status append(void *user, const char *ledger, const encours_store_head *expected,
                             const encours_bytes *records, size_t count, encours_store_head *head,
                             encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_APPEND);
    if (fails_before(&p)) {
        encours_status status = enc_store_head(store->inner, ledger, head, NULL);
        if (encours_status_kind_of(status) == ENCOURS_E_NOT_FOUND)
            *head = (encours_store_head){0};
        return fail(&p, error);
    }
    encours_status status = enc_store_append(store->inner, ledger, expected, records, count, head,
                                             error);
    if (encours_status_kind_of(status) == ENCOURS_E_CONFLICT)
        tell_another(&p, head);
    return finish(&p, status, error);
}

static encours_status read_records(void *user, const char *ledger, uint64_t from,
                                   encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_reading(store, ENCOURS_STORE_METHOD_READ, visit, visit_user);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_read(store->inner, ledger, from, visit_planned, &p, error), error);
}

static encours_status read_head(void *user, const char *ledger, encours_store_head *head,
                                encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_HEAD);
    if (fails_before(&p))
        return fail(&p, error);
    encours_status status = enc_store_head(store->inner, ledger, head, error);
    if (status == ENCOURS_OK)
        tell_another(&p, head);
    return finish(&p, status, error);
}

static encours_status list(void *user, encours_store_visit_fn visit, void *visit_user,
                           encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_reading(store, ENCOURS_STORE_METHOD_LIST, visit, visit_user);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_list(store->inner, visit_planned, &p, error), error);
}

static encours_status drop(void *user, const char *ledger, encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_DROP);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, encours_store_drop(store->inner, ledger, error), error);
}

static encours_status snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                   uint64_t block, encours_bytes bytes, encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_SNAPSHOT_PUT);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_snapshot_put(store->inner, ledger, sequence, block, bytes, error),
                  error);
}

static encours_status snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                    const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                    encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_SNAPSHOT_SEAL);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(
        &p, enc_store_snapshot_seal(store->inner, ledger, sequence, hash, blocks, digest, error),
        error);
}

static encours_status snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                    uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                    uint8_t *digest, encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_SNAPSHOT_FIND);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p,
                  enc_store_snapshot_find(store->inner, ledger, not_after, sequence, hash, blocks,
                                          digest, error),
                  error);
}

static encours_status snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                   uint64_t block, encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_reading(store, ENCOURS_STORE_METHOD_SNAPSHOT_GET, visit, visit_user);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(
        &p, enc_store_snapshot_get(store->inner, ledger, sequence, block, visit_planned, &p, error),
        error);
}

static encours_status snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                    encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_SNAPSHOT_DROP);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_snapshot_drop(store->inner, ledger, sequence, error), error);
}

static encours_status party_put(void *user, const char *ledger, uint64_t id,
                                uint64_t expected_version, encours_bytes bytes,
                                encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_PARTY_PUT);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_party_put(store->inner, ledger, id, expected_version, bytes, error),
                  error);
}

static encours_status party_get(void *user, const char *ledger, uint64_t id,
                                encours_store_visit_fn visit, void *visit_user,
                                encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_reading(store, ENCOURS_STORE_METHOD_PARTY_GET, visit, visit_user);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_party_get(store->inner, ledger, id, visit_planned, &p, error),
                  error);
}

static encours_status party_erase(void *user, const char *ledger, uint64_t id, encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_call(store, ENCOURS_STORE_METHOD_PARTY_ERASE);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_party_erase(store->inner, ledger, id, error), error);
}

static encours_status party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                 void *visit_user, encours_error *error)
{
    faulty_store *store = user;
    plan p = plan_reading(store, ENCOURS_STORE_METHOD_PARTY_LIST, visit, visit_user);
    if (fails_before(&p))
        return fail(&p, error);
    return finish(&p, enc_store_party_list(store->inner, ledger, visit_planned, &p, error), error);
}

static void close_store(void *user)
{
    faulty_store *store = user;
    encours_context *context = store->context;
    encours_store_free(store->inner);
    encours_store_faults_free(store->faults);
    enc_release(context, store, sizeof *store);
    encours_context_free(context);
}

static encours_store_methods methods_over(const encours_store *inner)
{
    encours_store_methods methods = {
        .struct_size = sizeof methods,
        .capabilities = enc_store_capabilities(inner),
        .append = append,
        .read = read_records,
        .head = read_head,
        .list = list,
        .drop = drop,
        .party_put = party_put,
        .party_get = party_get,
        .party_erase = party_erase,
        .party_list = party_list,
        .close = close_store,
    };
    if (enc_store_has_snapshots(inner)) {
        methods.snapshot_put = snapshot_put;
        methods.snapshot_seal = snapshot_seal;
        methods.snapshot_find = snapshot_find;
        methods.snapshot_get = snapshot_get;
        methods.snapshot_drop = snapshot_drop;
    }
    return methods;
}

encours_status encours_store_faulty_new(encours_context *context, encours_store *inner,
                                        encours_store_faults *faults, encours_store **out,
                                        encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && inner != NULL && faults != NULL);
    faulty_store *store = enc_allocate_zeroed(context, sizeof *store);
    if (store == NULL)
        return enc_error_memory(error);
    store->context = enc_context_retain(context);
    store->inner = enc_store_retain(inner);
    store->faults = enc_store_faults_retain(faults);
    encours_store_methods methods = methods_over(inner);
    encours_status status = encours_store_new(context, &methods, store, out, error);
    if (status != ENCOURS_OK)
        close_store(store);
    return status;
}
