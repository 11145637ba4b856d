/* SPDX-License-Identifier: MIT */
/* A plain mutex, so that one file knows which threads library is used. */
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

#endif
