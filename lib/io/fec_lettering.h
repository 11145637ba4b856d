/* SPDX-License-Identifier: MIT */
/* Lettering groups: the lines with one account, customer and code. A code alone names no group: it
 * is used again from one customer to the next. */
#ifndef ENC_IO_FEC_LETTERING_H
#define ENC_IO_FEC_LETTERING_H

#include "base/buffer.h"
#include "base/checked.h"
#include "io/fec_known.h"
#include "io/fec_report.h"
#include "io/import_engine.h"
#include "text/delimited.h"

typedef struct enc_fec_group {
    size_t key_at; /* account, U+001F and code, in `keys` */
    enc_i128 sum;  /* debits less credits */
    uint32_t customer;
    uint32_t members;
    uint32_t first;    /* among the members sorted by group */
    uint32_t line;     /* of its first member, shown only */
    int32_t effective; /* latest EcritureDate */
    int32_t dated;     /* latest DateLet, ENCOURS_DATE_NONE */
    uint16_t key_size;
    bool debits;
    bool credits;
} enc_fec_group;

typedef struct enc_fec_member {
    uint32_t group;
    uint32_t document;
} enc_fec_member;

typedef struct enc_fec_groups {
    encours_context *context;
    enc_fec_group *rows;
    size_t count;
    size_t capacity;
    enc_fec_member *members;
    size_t member_count;
    size_t member_capacity;
    enc_buffer keys;
    enc_index index;
    const char *source;
} enc_fec_groups;

/* One lettered line. */
typedef struct enc_fec_lettered {
    enc_field account;
    enc_field code;
    uint32_t customer;
    uint32_t document;
    uint32_t line;
    int32_t effective;
    int32_t dated;
    int64_t amount; /* debits positive */
} enc_fec_lettered;

void enc_fec_groups_init(enc_fec_groups *groups, encours_context *context);
/* For another pass; `source` is named in remarks. */
void enc_fec_groups_clear(enc_fec_groups *groups, const char *source);
void enc_fec_groups_release(enc_fec_groups *groups);
encours_status enc_fec_groups_add(enc_fec_groups *groups, const enc_fec_lettered *line,
                                  encours_error *error);

/* Match all groups, in the order in which they begin. Those of a day after `year_end` are counted,
 * and left alone with `leave_later`. What the ledger matches otherwise, and what of the lettering
 * of earlier files is gone, are faults of the file. */
encours_status enc_fec_groups_match(enc_fec_groups *groups, enc_import *import,
                                    const enc_fec_known *known, enc_fec_report *report,
                                    int32_t year_end, bool leave_later, encours_error *error);

#endif
