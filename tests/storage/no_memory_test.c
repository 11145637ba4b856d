/* SPDX-License-Identifier: MIT */
/* Each allocation of the library made to fail, in every method of the memory store: the failure is
 * clean, nothing has changed, and the same call succeeds when there is memory again. */
#include "support/check.h"

#include <stdlib.h>

#include "encours/store_check.h"
#include "store/store.h"

static int64_t allocations_left = -1; /* -1: all succeed */
static int64_t blocks;

static int fails(void)
{
    if (allocations_left < 0)
        return 0;
    return allocations_left-- == 0;
}

static void *allocate(void *user, size_t size)
{
    (void)user;
    if (fails())
        return NULL;
    blocks++;
    return malloc(size);
}

static void *reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    (void)user;
    (void)size_old;
    return fails() ? NULL : realloc(block, size_new);
}

static void release(void *user, void *block, size_t size)
{
    (void)user;
    memset(block, 0xDD, size); /* the size given back is the size asked for, or ASan will tell */
    blocks--;
    free(block);
}

static encours_context *context;
static encours_store *store;
static encours_store_head head;
static uint8_t hash[32];

static void begin(void)
{
    encours_context_options options = {.struct_size = sizeof options,
                                       .allocate = allocate,
                                       .reallocate = reallocate,
                                       .release = release};
    check_ok(encours_context_new(&options, &context, check_error()));
}

static encours_status open_memory(void)
{
    return encours_store_memory_new(context, &store, check_error());
}

static encours_status open_faulty(void)
{
    encours_store_faults *faults = NULL;
    encours_store *inner = NULL;
    encours_status status = encours_store_memory_new(context, &inner, check_error());
    if (status == ENCOURS_OK)
        status = encours_store_faults_new(context, &faults, check_error());
    if (status == ENCOURS_OK)
        status = encours_store_faulty_new(context, inner, faults, &store, check_error());
    encours_store_faults_free(faults);
    encours_store_free(inner);
    return status;
}

static encours_status append(void)
{
    static uint8_t room[20][50];
    encours_bytes records[20];
    for (size_t i = 0; i < 20; i++)
        records[i] = (encours_bytes){room[i], sizeof room[i]};
    return enc_store_append(store, "A", &head, records, 20, &head, check_error());
}

static encours_status put_block(void)
{
    return enc_store_snapshot_put(store, "A", 5, 0, (encours_bytes){hash, 9}, check_error());
}

static encours_status seal(void)
{
    return enc_store_snapshot_seal(store, "A", 5, hash, 1, hash, check_error());
}

static encours_status put_party(void)
{
    return enc_store_party_put(store, "A", 7, 0, (encours_bytes){hash, 9}, check_error());
}

static encours_status erase_party(void)
{
    return enc_store_party_erase(store, "A", 8, check_error());
}

static encours_status ignore(void *user, const char *ledger)
{
    (void)user;
    check_text(ledger, "A");
    return ENCOURS_OK;
}

static encours_status name_ledgers(void)
{
    return encours_store_ledgers(store, ignore, NULL, check_error());
}

/* Fail the first allocation, then the second ..., until the call needs no more of them. */
static void with_each_allocation_failing(encours_status (*call)(void))
{
    encours_status status = ENCOURS_E_NO_MEMORY;
    for (int64_t at = 0; status != ENCOURS_OK; at++) {
        encours_store_head before = head;
        int64_t blocks_before = blocks;
        allocations_left = at;
        status = call();
        allocations_left = -1;
        if (status == ENCOURS_OK)
            break;
        check_fails(status, ENCOURS_E_NO_MEMORY, "no memory");
        check(memcmp(&before, &head, sizeof head) == 0);
        check_between(blocks, blocks_before, blocks_before + 2); /* a grown table may stay grown */
    }
}

static void run_all(encours_status (*open)(void))
{
    begin();
    store = NULL;
    head = (encours_store_head){0};
    with_each_allocation_failing(open);
    with_each_allocation_failing(append);
    with_each_allocation_failing(append);
    with_each_allocation_failing(put_block);
    with_each_allocation_failing(seal);
    with_each_allocation_failing(put_party);
    with_each_allocation_failing(erase_party);
    with_each_allocation_failing(name_ledgers);
    encours_store_head found;
    check_ok(enc_store_head(store, "A", &found, check_error()));
    check_equal(found.sequence, 40);
    encours_store_free(store);
    encours_context_free(context);
    check_equal(blocks, 0);
}

static void every_allocation_of_the_memory_store_may_fail(void **state)
{
    (void)state;
    run_all(open_memory);
}

static void every_allocation_of_the_faulty_store_may_fail(void **state)
{
    (void)state;
    run_all(open_faulty);
}

CHECK_MAIN(every_allocation_of_the_memory_store_may_fail,
           every_allocation_of_the_faulty_store_may_fail)
