/* SPDX-License-Identifier: MIT */
#include "io/arrow_names.h"

#include "encours/cursor.h"

static const char *const columns[] = {
    [ENCOURS_COLUMN_NUMBER] = "number",
    [ENCOURS_COLUMN_CUSTOMER] = "customer",
    [ENCOURS_COLUMN_CODE] = "code",
    [ENCOURS_COLUMN_DOCUMENT] = "document",
    [ENCOURS_COLUMN_LINE] = "line",
    [ENCOURS_COLUMN_TYPE] = "type",
    [ENCOURS_COLUMN_REASON] = "reason",
    [ENCOURS_COLUMN_ISSUE] = "issue",
    [ENCOURS_COLUMN_EFFECTIVE] = "effective",
    [ENCOURS_COLUMN_DUE] = "due",
    [ENCOURS_COLUMN_CURRENCY] = "currency",
    [ENCOURS_COLUMN_ACCOUNT_CLASS] = "account_class",
    [ENCOURS_COLUMN_AMOUNT] = "amount",
    [ENCOURS_COLUMN_OPEN] = "open",
    [ENCOURS_COLUMN_CANCELLED] = "cancelled",
    [ENCOURS_COLUMN_NUMBER_TEXT] = "number_text",
    [ENCOURS_COLUMN_SOURCE_KEY] = "source_key",
    [ENCOURS_COLUMN_CREDIT_DOCUMENT] = "credit_document",
    [ENCOURS_COLUMN_CREDIT_LINE] = "credit_line",
    [ENCOURS_COLUMN_DEBIT_DOCUMENT] = "debit_document",
    [ENCOURS_COLUMN_DEBIT_LINE] = "debit_line",
    [ENCOURS_COLUMN_FROM] = "from",
    [ENCOURS_COLUMN_TO] = "to",
    [ENCOURS_COLUMN_MATCHING] = "matching",
    [ENCOURS_COLUMN_SEQUENCE] = "sequence",
    [ENCOURS_COLUMN_RECORDED_AT] = "recorded_at",
    [ENCOURS_COLUMN_ACTOR] = "actor",
    [ENCOURS_COLUMN_REASON_CODE] = "reason_code",
    [ENCOURS_COLUMN_EVENT] = "event",
    [ENCOURS_COLUMN_ALLOCATION] = "allocation",
    [ENCOURS_COLUMN_VAT] = "vat",
    [ENCOURS_COLUMN_BASE_AMOUNT] = "base_amount",
    [ENCOURS_COLUMN_DUE_SOURCE] = "due_source",
    [ENCOURS_COLUMN_TERMS] = "terms",
    [ENCOURS_COLUMN_DATE] = "date",
    [ENCOURS_COLUMN_POSITION] = "position",
    [ENCOURS_COLUMN_CANCEL_REASON] = "cancel_reason",
    [ENCOURS_COLUMN_DIMENSION] = "dimension",
    [ENCOURS_COLUMN_VALUE] = "value",
    [ENCOURS_COLUMN_AGREED_DUE] = "agreed_due",
    [ENCOURS_COLUMN_FACT] = "fact",
    [ENCOURS_COLUMN_FACT_KIND] = "fact_kind",
    [ENCOURS_COLUMN_SUBJECT_KIND] = "subject_kind",
    [ENCOURS_COLUMN_SUBJECT] = "subject",
    [ENCOURS_COLUMN_RELATED_KIND] = "related_kind",
    [ENCOURS_COLUMN_RELATED] = "related",
    [ENCOURS_COLUMN_UNTIL] = "until",
    [ENCOURS_COLUMN_PARTY] = "party",
    [ENCOURS_COLUMN_FACT_CODE] = "fact_code",
    [ENCOURS_COLUMN_ORDER] = "order",
    [ENCOURS_COLUMN_STEP_KIND] = "step_kind",
    [ENCOURS_COLUMN_EXPECTED] = "expected",
    [ENCOURS_COLUMN_DELIVERED] = "delivered",
    [ENCOURS_COLUMN_INVOICED] = "invoiced",
    [ENCOURS_COLUMN_CANCELLED_AMOUNT] = "cancelled_amount",
    [ENCOURS_COLUMN_POLICY] = "policy",
    [ENCOURS_COLUMN_NAME] = "name",
    [ENCOURS_COLUMN_VERSION] = "version",
    [ENCOURS_COLUMN_STAGE] = "stage",
    [ENCOURS_COLUMN_OUTCOME] = "outcome",
    [ENCOURS_COLUMN_EXPOSURE] = "exposure",
    [ENCOURS_COLUMN_LIMIT] = "limit",
    [ENCOURS_COLUMN_DIGEST] = "digest",
    [ENCOURS_COLUMN_BYTES] = "bytes",
    [ENCOURS_COLUMN_KNOWN] = "known",
    [ENCOURS_COLUMN_DECISION] = "decision",
};

static const char *const types[] = {"invoice",     "debit_note", "refund",  "debit_adjustment",
                                    "credit_note", "payment",    "advance", "credit_adjustment"};
static const char *const reasons[] = {"discount", "write_off", "fee",    "rounding",
                                      "exchange", "transfer",  "unknown"};
static const char *const due_sources[] = {"given", "from_terms"};
static const char *const cancel_reasons[] = {"error", "returned", "other"};
static const char *const events[] = {"ledger",       "currency",   "dimension",
                                     "value",        "customer",   "customer_dimension",
                                     "document",     "allocation", "allocation_end",
                                     "cancellation", "transfer",   "terms",
                                     "party_erased", "period",     "fact",
                                     "fact_end",     "order",      "order_step",
                                     "level",        "policy",     "decision"};
static const char *const steps[] = {"changed", "delivered", "invoiced", "cancelled", "rescheduled"};
static const char *const outcomes[] = {"accept", "warn", "hold", "refuse"};
static const char *const statuses[] = {
    "ok",           "undefined_no_sales", "history_exhausted", "stopped_at_period", "extrapolated",
    "out_of_range", "incomplete",         "no_date",           "left_out"};

/* Choices are counted from 1, with 0 for none; one kind is counted from 0. */
static const uint16_t counting[] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13,
                                    14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define FROM_ONE(array)                                                                            \
    {                                                                                              \
        {array, COUNT(array)}, counting, COUNT(array) + 1                                          \
    }
#define FROM_ZERO(array)                                                                           \
    {                                                                                              \
        {array, COUNT(array)}, counting + 1, COUNT(array)                                          \
    }

static const enc_arrow_names choices[] = {
    [ENCOURS_COLUMN_TYPE] = FROM_ONE(types),
    [ENCOURS_COLUMN_REASON] = FROM_ONE(reasons),
    [ENCOURS_COLUMN_EVENT] = FROM_ONE(events),
    [ENCOURS_COLUMN_DUE_SOURCE] = FROM_ZERO(due_sources),
    [ENCOURS_COLUMN_CANCEL_REASON] = FROM_ONE(cancel_reasons),
    [ENCOURS_COLUMN_STEP_KIND] = FROM_ONE(steps),
    [ENCOURS_COLUMN_OUTCOME] = FROM_ONE(outcomes),
};
static const enc_arrow_names dso_statuses = FROM_ONE(statuses);

const char *enc_arrow_column_name(int32_t column)
{
    return columns[column];
}

const enc_arrow_names *enc_arrow_choices_of(int32_t column)
{
    if (column < 0 || (size_t)column >= COUNT(choices) || choices[column].place_count == 0)
        return NULL;
    return &choices[column];
}

const enc_arrow_names *enc_arrow_dso_statuses(void)
{
    return &dso_statuses;
}
