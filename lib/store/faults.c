/* SPDX-License-Identifier: MIT */
#include "store/faults.h"

#include <stdatomic.h>
#include <string.h>

#include "base/context.h"
#include "base/lock.h"
#include "base/struct_size.h"

enum { ARMED_MAX = 16, METHOD_COUNT = ENCOURS_STORE_METHOD_PARTY_LIST + 1 };

struct encours_store_faults {
    encours_context *context;
    enc_lock *lock; /* apart, so that counting is possible through a const handle */
    atomic_size_t references;
    encours_store_fault armed[ARMED_MAX]; /* `call` counts down */
    size_t count;
    uint64_t calls[METHOD_COUNT];
    uint64_t struck;
};

encours_status encours_store_faults_new(encours_context *context, encours_store_faults **out,
                                        encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    encours_store_faults *faults = enc_allocate_zeroed(context, sizeof *faults);
    enc_lock *lock = enc_allocate_zeroed(context, sizeof *lock);
    if (faults == NULL || lock == NULL || !enc_lock_init(lock)) {
        enc_release(context, lock, sizeof *lock);
        enc_release(context, faults, sizeof *faults);
        return enc_error_memory(error);
    }
    faults->context = enc_context_retain(context);
    faults->lock = lock;
    atomic_init(&faults->references, 1);
    *out = faults;
    return ENCOURS_OK;
}

encours_store_faults *enc_store_faults_retain(encours_store_faults *faults)
{
    atomic_fetch_add_explicit(&faults->references, 1, memory_order_relaxed);
    return faults;
}

void encours_store_faults_free(encours_store_faults *faults)
{
    if (faults == NULL ||
        atomic_fetch_sub_explicit(&faults->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = faults->context;
    enc_lock_destroy(faults->lock);
    enc_release(context, faults->lock, sizeof *faults->lock);
    enc_release(context, faults, sizeof *faults);
    encours_context_free(context);
}

static encours_status check_fault(const encours_store_fault *fault, encours_error *error)
{
    if (fault->method >= METHOD_COUNT)
        return enc_error_set(error, ENCOURS_E_INVALID, "method %" PRIu32 " does not exist",
                             fault->method);
    if (fault->kind < ENCOURS_STORE_FAULT_BEFORE || fault->kind > ENCOURS_STORE_FAULT_SWAPPED)
        return enc_error_set(error, ENCOURS_E_INVALID, "fault kind %" PRIu32 " does not exist",
                             fault->kind);
    if (fault->call == 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "call is 0, the next call is 1");
    if (fault->kind <= ENCOURS_STORE_FAULT_AFTER && fault->status == ENCOURS_OK)
        return enc_error_set(error, ENCOURS_E_INVALID, "a failing call needs a status");
    return ENCOURS_OK;
}

encours_status encours_store_faults_arm(encours_store_faults *faults,
                                        const encours_store_fault *fault, encours_error *error)
{
    ENC_REQUIRE(faults != NULL);
    ENC_REQUIRE(fault != NULL);
    encours_store_fault own;
    ENC_STRUCT_LOAD(own, fault, encours_store_fault, sizeof own, error);
    ENC_TRY(check_fault(&own, error));
    enc_lock_take(faults->lock);
    bool room = faults->count < ARMED_MAX;
    if (room)
        faults->armed[faults->count++] = own;
    enc_lock_give(faults->lock);
    if (!room)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%d faults are armed already", (int)ARMED_MAX);
    return ENCOURS_OK;
}

void encours_store_faults_disarm(encours_store_faults *faults)
{
    enc_lock_take(faults->lock);
    faults->count = 0;
    enc_lock_give(faults->lock);
}

uint64_t encours_store_faults_calls(const encours_store_faults *faults, uint32_t method)
{
    if (method >= METHOD_COUNT)
        return 0;
    enc_lock_take(faults->lock);
    uint64_t calls = faults->calls[method];
    enc_lock_give(faults->lock);
    return calls;
}

uint64_t encours_store_faults_struck(const encours_store_faults *faults)
{
    enc_lock_take(faults->lock);
    uint64_t struck = faults->struck;
    enc_lock_give(faults->lock);
    return struck;
}

static void disarm_at(encours_store_faults *faults, size_t at)
{
    faults->count--;
    memmove(faults->armed + at, faults->armed + at + 1,
            (faults->count - at) * sizeof *faults->armed);
}

bool enc_store_faults_strike(encours_store_faults *faults, encours_store_method method,
                             encours_store_fault *fault)
{
    bool struck = false;
    enc_lock_take(faults->lock);
    faults->calls[ENCOURS_STORE_METHOD_ANY]++;
    faults->calls[method]++;
    for (size_t i = 0; i < faults->count; i++) {
        encours_store_fault *armed = &faults->armed[i];
        if (armed->method != ENCOURS_STORE_METHOD_ANY && armed->method != (uint32_t)method)
            continue;
        if (armed->call > 1) {
            armed->call--;
        } else if (!struck) { /* one that comes second waits for the next such call */
            struck = true;
            *fault = *armed;
            if (armed->persistent == 0)
                disarm_at(faults, i--);
        }
    }
    faults->struck += struck;
    enc_lock_give(faults->lock);
    return struck;
}
