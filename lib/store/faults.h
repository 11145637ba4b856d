/* SPDX-License-Identifier: MIT */
/* Which call goes wrong: the counting side of the faulty store. */
#ifndef ENC_STORE_FAULTS_H
#define ENC_STORE_FAULTS_H

#include <stdbool.h>

#include "encours/store_check.h"

encours_store_faults *enc_store_faults_retain(encours_store_faults *faults);

/* Count a call of `method`; true when a fault strikes it, copied into `*fault`. */
bool enc_store_faults_strike(encours_store_faults *faults, encours_store_method method,
                             encours_store_fault *fault);

#endif
