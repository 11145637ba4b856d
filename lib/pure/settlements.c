/* SPDX-License-Identifier: MIT */
#include "base/struct_size.h"
#include "pure/delays.h"

static int32_t kind_at(const encours_settlement_columns *columns, size_t i)
{
    return columns->kinds == NULL ? ENCOURS_SETTLEMENT_PAYMENT : columns->kinds[i];
}

static encours_status load(const encours_settlement_columns *allocations,
                           const encours_settlement_results *results,
                           encours_settlement_columns *columns, encours_settlement_results *out,
                           encours_error *error)
{
    ENC_REQUIRE(allocations != NULL);
    ENC_REQUIRE(results != NULL);
    ENC_STRUCT_LOAD(*columns, allocations, encours_settlement_columns, sizeof *columns, error);
    ENC_STRUCT_LOAD(*out, results, encours_settlement_results, sizeof *out, error);
    if (out->count > 0) {
        ENC_REQUIRE(out->allocated != NULL);
        ENC_REQUIRE(out->paid != NULL);
        ENC_REQUIRE(out->settled_on != NULL);
        ENC_REQUIRE(out->statuses != NULL);
    }
    if (columns->count > 0) {
        ENC_REQUIRE(columns->documents != NULL);
        ENC_REQUIRE(columns->amounts != NULL);
        ENC_REQUIRE(columns->days != NULL);
    }
    return ENCOURS_OK;
}

static encours_status check_allocation(const encours_settlement_columns *columns, size_t i,
                                       size_t documents, encours_error *error)
{
    if (columns->documents[i] >= documents) {
        enc_error_at(error, ENCOURS_E_INVALID, i, "document %" PRIu32 " of %zu",
                     columns->documents[i], documents);
        enc_error_field(error, "documents");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_indicator_check_amount(columns->amounts[i], i, "amounts", error));
    ENC_TRY(enc_indicator_check_day_at(columns->days[i], false, i, "days", error));
    encours_status status = enc_range_check(kind_at(columns, i), 0, ENCOURS_SETTLEMENT_WRITE_OFF,
                                            "kinds", error);
    if (status != ENCOURS_OK)
        enc_error_index(error, i);
    return status;
}

static encours_status check(const encours_settlement_columns *columns, const int64_t *amounts,
                            size_t documents, encours_error *error)
{
    int64_t total = 0; /* of all, so that no document's passes 64 bits */
    ENC_REQUIRE(documents == 0 || amounts != NULL);
    for (size_t i = 0; i < documents; i++)
        ENC_TRY(enc_indicator_check_amount(amounts[i], i, "document_amounts", error));
    for (size_t i = 0; i < columns->count; i++) {
        ENC_TRY(check_allocation(columns, i, documents, error));
        if (!enc_add_i64(total, columns->amounts[i], &total))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "the allocations do not fit 64 bits together");
    }
    return ENCOURS_OK;
}

static int32_t status_of(int64_t amount, int64_t allocated, int64_t paid)
{
    if (allocated == 0)
        return ENCOURS_SETTLEMENT_OPEN;
    if (allocated != amount)
        return allocated < amount ? ENCOURS_SETTLEMENT_PART : ENCOURS_SETTLEMENT_OVER;
    return paid == 0 ? ENCOURS_SETTLEMENT_CREDITED : ENCOURS_SETTLEMENT_FULL;
}

encours_status encours_settlements_compute(const encours_settlement_columns *allocations,
                                           const int64_t *document_amounts,
                                           const encours_delay_options *options,
                                           const encours_settlement_results *out,
                                           encours_error *error)
{
    encours_settlement_columns columns;
    encours_settlement_results results;
    encours_delay_options loaded;
    ENC_TRY(load(allocations, out, &columns, &results, error));
    ENC_STRUCT_LOAD(loaded, options, encours_delay_options, sizeof loaded, error);
    ENC_TRY(enc_range_check(loaded.with_credit_notes, 0, 1, "with_credit_notes", error));
    ENC_TRY(enc_range_check(loaded.with_write_offs, 0, 1, "with_write_offs", error));
    ENC_TRY(check(&columns, document_amounts, results.count, error));
    for (size_t i = 0; i < results.count; i++) {
        results.allocated[i] = results.paid[i] = 0;
        results.settled_on[i] = ENCOURS_DATE_NONE;
    }
    for (size_t i = 0; i < columns.count; i++) {
        uint32_t document = columns.documents[i];
        results.allocated[document] += columns.amounts[i];
        if (columns.amounts[i] == 0 ||
            !enc_settlement_is_counted(kind_at(&columns, i), loaded.with_credit_notes,
                                       loaded.with_write_offs))
            continue;
        results.paid[document] += columns.amounts[i];
        if (columns.days[i] > results.settled_on[document])
            results.settled_on[document] = columns.days[i];
    }
    for (size_t i = 0; i < results.count; i++) {
        results.statuses[i] = status_of(document_amounts[i], results.allocated[i], results.paid[i]);
        if (results.statuses[i] != ENCOURS_SETTLEMENT_FULL)
            results.settled_on[i] = ENCOURS_DATE_NONE;
    }
    return ENCOURS_OK;
}
