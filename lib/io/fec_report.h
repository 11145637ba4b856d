/* SPDX-License-Identifier: MIT */
/* What the import of a FEC adds to the report: counts of its own, and remarks. */
#ifndef ENC_IO_FEC_REPORT_H
#define ENC_IO_FEC_REPORT_H

#include "base/error.h"
#include "encours/fec.h"

typedef struct enc_fec_report {
    encours_fec_counts counts;
    encours_error *remarks;
    size_t remark_count;
    size_t remark_capacity;
} enc_fec_report;

/* `detail` of the import (import_engine.h). */
void enc_fec_report_free(encours_context *context, void *detail);

/* List a remark, as long as there is room for one. Only memory can run out. */
encours_status enc_fec_report_remark(enc_fec_report *report, encours_context *context,
                                     const encours_error *remark, encours_error *error);

#endif
