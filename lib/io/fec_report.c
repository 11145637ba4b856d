/* SPDX-License-Identifier: MIT */
#include "io/fec_report.h"

#include "base/context.h"
#include "base/limits.h"
#include "base/struct_size.h"
#include "io/import_engine.h"

void enc_fec_report_free(encours_context *context, void *detail)
{
    enc_fec_report *report = detail;
    enc_release(context, report->remarks, report->remark_capacity * sizeof *report->remarks);
    enc_release(context, report, sizeof *report);
}

encours_status enc_fec_report_remark(enc_fec_report *report, encours_context *context,
                                     const encours_error *remark, encours_error *error)
{
    if (report->remark_count >= ENC_ISSUES_MAX)
        return ENCOURS_OK;
    void *remarks = report->remarks;
    if (!enc_grow(context, &remarks, &report->remark_capacity, report->remark_count + 1,
                  sizeof *report->remarks))
        return enc_error_memory(error);
    report->remarks = remarks;
    encours_error *to = &report->remarks[report->remark_count++];
    *to = *remark;
    to->struct_size = sizeof *to;
    to->status = ENCOURS_OK;
    return ENCOURS_OK;
}

encours_status encours_import_fec_count(const encours_import *import, encours_fec_counts *counts,
                                        encours_error *error)
{
    ENC_REQUIRE(import != NULL && counts != NULL);
    ENC_REQUIRE_STRUCT(counts, encours_fec_counts, error);
    const enc_fec_report *report = enc_import_detail(import, enc_fec_report_free);
    if (report == NULL)
        return enc_error_set(error, ENCOURS_E_STATE, "the report is not of the import of a FEC");
    enc_struct_store(counts, &report->counts, sizeof report->counts);
    return ENCOURS_OK;
}

size_t encours_import_fec_remark_count(const encours_import *import)
{
    const enc_fec_report *report = import != NULL ? enc_import_detail(import, enc_fec_report_free)
                                                  : NULL;
    return report != NULL ? report->remark_count : 0;
}

encours_status encours_import_fec_remark(const encours_import *import, size_t index,
                                         encours_error *remark, encours_error *error)
{
    ENC_REQUIRE(import != NULL && remark != NULL);
    ENC_REQUIRE_STRUCT(remark, encours_error, error);
    const enc_fec_report *report = enc_import_detail(import, enc_fec_report_free);
    if (report == NULL || index >= report->remark_count)
        return enc_error_at(error, ENCOURS_E_NOT_FOUND, index, "there is no remark number %zu",
                            index);
    enc_struct_store(remark, &report->remarks[index], sizeof *remark);
    return ENCOURS_OK;
}
