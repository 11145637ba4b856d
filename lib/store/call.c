/* SPDX-License-Identifier: MIT */
#include "store/call.h"

#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"

encours_status enc_store_begin(enc_store_call *call, encours_store *store, const char *method,
                               const char *ledger, encours_error *error)
{
    ENC_TRY(enc_store_ledger_check(ledger, error));
    *call = (enc_store_call){
        .store = store, .method = method, .ledger = ledger, .detail = ENCOURS_ERROR_INIT};
    call->methods = enc_store_enter(store, &call->user);
    return ENCOURS_OK;
}

static void begin_without_ledger(enc_store_call *call, encours_store *store, const char *method)
{
    *call = (enc_store_call){.store = store, .method = method, .detail = ENCOURS_ERROR_INIT};
    call->methods = enc_store_enter(store, &call->user);
}

void enc_store_guard(enc_store_call *call, encours_store_visit_fn visit, void *visit_user,
                     uint64_t first)
{
    call->visit = visit;
    call->visit_user = visit_user;
    call->next = first;
}

encours_status enc_store_visit(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    enc_store_call *call = user;
    if (call->visited != ENCOURS_OK)
        return call->visited; /* a store that goes on after the end is not let through */
    if (bytes.data == NULL && bytes.size > 0) {
        call->broken = true;
        return call->visited = enc_error_set(&call->detail, ENCOURS_E_STORAGE,
                                             "the store lent %zu bytes at NULL", bytes.size);
    }
    if (call->next != 0 && number != call->next) {
        call->broken = true;
        return call->visited = enc_error_set(&call->detail, ENCOURS_E_CORRUPT,
                                             "the store gave record %" PRIu64 " where %" PRIu64
                                             " is due",
                                             number, call->next);
    }
    if (call->next != 0)
        call->next++;
    return call->visited = call->visit(call->visit_user, number, version, bytes);
}

/* Vendors write fixed fields by hand: make sure that they end, and in the middle of no character.
 */
static void terminate(char *text, size_t size)
{
    if (enc_text_length(text, size - 1) >= size)
        enc_text_cut(text, size - 1);
}

static encours_status describe(enc_store_call *call, encours_status status, encours_error *error)
{
    encours_error *detail = &call->detail;
    encours_status cause = detail->cause;
    int32_t kind = encours_status_kind_of(status);
    if (kind == ENCOURS_OK || kind > ENCOURS_E_LIMIT) {
        cause = status;
        status = ENCOURS_E_STORAGE;
    }
    terminate(detail->message, sizeof detail->message);
    terminate(detail->hint, sizeof detail->hint);
    char place[128];
    if (call->ledger != NULL)
        snprintf(place, sizeof place, "store method %s, ledger \"%s\": ", call->method,
                 call->ledger);
    else
        snprintf(place, sizeof place, "store method %s: ", call->method);
    /* A store over a store has said it already. */
    bool placed = strncmp(detail->message, place, strlen(place)) == 0;
    if (detail->message[0] == '\0')
        enc_error_set(error, status, "%sthe store gave no reason for %s", place,
                      encours_status_name(status));
    else
        enc_error_set(error, status, "%s%s", placed ? "" : place, detail->message);
    if (detail->hint[0] != '\0')
        enc_error_hint(error, "%s", detail->hint);
    enc_error_cause(error, cause);
    return status;
}

encours_status enc_store_end(enc_store_call *call, encours_status status, encours_error *error)
{
    enc_store_leave(call->store);
    if (call->visited != ENCOURS_OK) {
        if (call->broken)
            return describe(call, call->visited, error);
        if (error != NULL && error->status != call->visited)
            enc_error_set(error, call->visited, "store method %s: the visitor ended the reading",
                          call->method);
        return call->visited;
    }
    return status == ENCOURS_OK ? ENCOURS_OK : describe(call, status, error);
}

encours_status enc_store_check_number(const char *what, uint64_t number, encours_error *error)
{
    /* One less than the largest, so that the next version of a row still fits. */
    if (number >= INT64_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%s %" PRIu64 " is beyond 2^63 - 2", what,
                             number);
    return ENCOURS_OK;
}

encours_status enc_store_check_bytes(const char *what, encours_bytes bytes, size_t minimum,
                                     encours_error *error)
{
    ENC_REQUIRE(bytes.data != NULL || bytes.size == 0);
    if (bytes.size < minimum)
        return enc_error_set(error, ENCOURS_E_INVALID, "%s of %zu bytes is too short, needs %zu",
                             what, bytes.size, minimum);
    if (bytes.size > ENC_RECORD_BYTES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%s of %zu bytes is too long, at most %d",
                             what, bytes.size, (int)ENC_RECORD_BYTES_MAX);
    return ENCOURS_OK;
}

static encours_status check_append(const encours_store_head *expected, const encours_bytes *records,
                                   size_t count, encours_error *error)
{
    ENC_REQUIRE(count > 0);
    if (expected->sequence > INT64_MAX || count > INT64_MAX - expected->sequence)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu records after %" PRIu64 " pass 2^63",
                             count, expected->sequence);
    for (size_t i = 0; i < count; i++) {
        encours_status status = enc_store_check_bytes("a record", records[i], sizeof expected->hash,
                                                      error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    return ENCOURS_OK;
}

encours_status enc_store_append(encours_store *store, const char *ledger,
                                const encours_store_head *expected, const encours_bytes *records,
                                size_t count, encours_store_head *head, encours_error *error)
{
    ENC_REQUIRE(store != NULL && expected != NULL && records != NULL && head != NULL);
    ENC_TRY(check_append(expected, records, count, error));
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "append", ledger, error));
    encours_store_head present = *expected;
    encours_status status = enc_store_end(
        &call,
        call.methods->append(call.user, ledger, expected, records, count, &present, &call.detail),
        error);
    if (status == ENCOURS_OK) {
        const encours_bytes *last = &records[count - 1];
        encours_store_head now = {.sequence = expected->sequence + count};
        memcpy(now.hash, last->data + last->size - sizeof now.hash, sizeof now.hash);
        *head = now;
    } else if (encours_status_kind_of(status) == ENCOURS_E_CONFLICT) {
        *head = present;
    }
    return status;
}

encours_status enc_store_read(encours_store *store, const char *ledger, uint64_t from,
                              encours_store_visit_fn visit, void *user, encours_error *error)
{
    ENC_REQUIRE(store != NULL && visit != NULL);
    if (from == 0)
        from = 1;
    ENC_TRY(enc_store_check_number("record", from, error));
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "read", ledger, error));
    enc_store_guard(&call, visit, user, from);
    return enc_store_end(
        &call, call.methods->read(call.user, ledger, from, enc_store_visit, &call, &call.detail),
        error);
}

encours_status enc_store_head(encours_store *store, const char *ledger, encours_store_head *head,
                              encours_error *error)
{
    ENC_REQUIRE(store != NULL && head != NULL);
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "head", ledger, error));
    encours_store_head present = {0};
    encours_status status = enc_store_end(
        &call, call.methods->head(call.user, ledger, &present, &call.detail), error);
    if (status == ENCOURS_OK)
        *head = present;
    return status;
}

encours_status enc_store_list(encours_store *store, encours_store_visit_fn visit, void *user,
                              encours_error *error)
{
    ENC_REQUIRE(store != NULL && visit != NULL);
    enc_store_call call;
    begin_without_ledger(&call, store, "list");
    enc_store_guard(&call, visit, user, 0);
    return enc_store_end(&call, call.methods->list(call.user, enc_store_visit, &call, &call.detail),
                         error);
}

encours_status enc_store_party_put(encours_store *store, const char *ledger, uint64_t id,
                                   uint64_t expected_version, encours_bytes bytes,
                                   encours_error *error)
{
    ENC_REQUIRE(store != NULL);
    ENC_TRY(enc_store_check_number("party", id, error));
    ENC_TRY(enc_store_check_number("version", expected_version, error));
    ENC_TRY(enc_store_check_bytes("a party row", bytes, 0, error));
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "party_put", ledger, error));
    return enc_store_end(
        &call,
        call.methods->party_put(call.user, ledger, id, expected_version, bytes, &call.detail),
        error);
}

encours_status enc_store_party_get(encours_store *store, const char *ledger, uint64_t id,
                                   encours_store_visit_fn visit, void *user, encours_error *error)
{
    ENC_REQUIRE(store != NULL && visit != NULL);
    ENC_TRY(enc_store_check_number("party", id, error));
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "party_get", ledger, error));
    enc_store_guard(&call, visit, user, 0);
    return enc_store_end(
        &call, call.methods->party_get(call.user, ledger, id, enc_store_visit, &call, &call.detail),
        error);
}

encours_status enc_store_party_erase(encours_store *store, const char *ledger, uint64_t id,
                                     encours_error *error)
{
    ENC_REQUIRE(store != NULL);
    ENC_TRY(enc_store_check_number("party", id, error));
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "party_erase", ledger, error));
    return enc_store_end(&call, call.methods->party_erase(call.user, ledger, id, &call.detail),
                         error);
}

encours_status enc_store_party_list(encours_store *store, const char *ledger,
                                    encours_store_visit_fn visit, void *user, encours_error *error)
{
    ENC_REQUIRE(store != NULL && visit != NULL);
    enc_store_call call;
    ENC_TRY(enc_store_begin(&call, store, "party_list", ledger, error));
    enc_store_guard(&call, visit, user, 0);
    return enc_store_end(
        &call, call.methods->party_list(call.user, ledger, enc_store_visit, &call, &call.detail),
        error);
}
