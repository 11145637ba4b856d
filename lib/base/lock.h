/* SPDX-License-Identifier: MIT */
/* A plain mutex and a condition, so that one file knows which threads library is used. */
#ifndef ENC_BASE_LOCK_H
#define ENC_BASE_LOCK_H

#include <pthread.h>
#include <stdbool.h>

typedef pthread_mutex_t enc_lock;

static inline bool enc_lock_init(enc_lock *lock)
{
    return pthread_mutex_init(lock, NULL) == 0;
}

static inline void enc_lock_destroy(enc_lock *lock)
{
    (void)pthread_mutex_destroy(lock);
}

static inline void enc_lock_take(enc_lock *lock)
{
    (void)pthread_mutex_lock(lock);
}

static inline void enc_lock_give(enc_lock *lock)
{
    (void)pthread_mutex_unlock(lock);
}

/* Woken by enc_signal_all(); whoever waits looks at what it waits for again. */
typedef pthread_cond_t enc_signal;

static inline bool enc_signal_init(enc_signal *signal)
{
    return pthread_cond_init(signal, NULL) == 0;
}

static inline void enc_signal_destroy(enc_signal *signal)
{
    (void)pthread_cond_destroy(signal);
}

static inline void enc_signal_wait(enc_signal *signal, enc_lock *lock)
{
    (void)pthread_cond_wait(signal, lock);
}

static inline void enc_signal_all(enc_signal *signal)
{
    (void)pthread_cond_broadcast(signal);
}

#endif
