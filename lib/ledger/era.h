/* SPDX-License-Identifier: MIT */
/* When memory that readers may be looking at may go. A view belongs to the era in which it was
 * taken. What the writer takes out of sight at the end of an era is given back once the last view
 * of that era, and of each before it, is freed: no reader ever takes a lock or leaves a mark. */
#ifndef ENC_LEDGER_ERA_H
#define ENC_LEDGER_ERA_H

#include "base/context.h"

typedef struct enc_era enc_era;

/* How a piece of memory is given back. */
typedef void enc_let_go_fn(encours_context *context, void *block, size_t size);

enc_era *enc_era_new(encours_context *context);
enc_era *enc_era_retain(enc_era *era);
void enc_era_release(enc_era *era);

/* Room for so many pieces in the list of what goes with this era; false: no memory. */
bool enc_era_reserve(enc_era *era, size_t more);

/* After a reservation: `block` goes with the era. NULL for `let_go` is enc_release(). */
void enc_era_leave(enc_era *era, enc_let_go_fn *let_go, void *block, size_t size);

/* `next` comes after `era`: it stays as long as anybody is in `era`. */
void enc_era_follow(enc_era *era, enc_era *next);

#endif
