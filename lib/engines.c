/* SPDX-License-Identifier: MIT */
/* What the library is made of above the ledger: a line for each engine. Notices come in this order.
 * Engines are never options of a build, because every library reads every log. */
#include "credit/engine.h"

const enc_engine *const enc_engines[] = {
    &enc_credit_engine,
    NULL,
};
