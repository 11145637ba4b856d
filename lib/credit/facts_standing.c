/* SPDX-License-Identifier: MIT */
/* Scores, risk classes, status, watch list, terms and assignments by hand as facts. */
#include "base/error.h"
#include "base/struct_size.h"
#include "credit/facts_stage.h"
#include "encours/credit_standing.h"
#include "ledger/transaction.h"

enum { TERM_DAYS_MAX = 3650, ASSIGNED_BYTES_MAX = 64 };

static encours_status check_reserved(int32_t reserved, encours_error *error)
{
    return reserved == 0 ? ENCOURS_OK : enc_refuse(error, "reserved_0", "what is reserved is 0");
}

/* `source[;worst=N;best=N]`. */
static encours_status score_code(const encours_credit_score_options *score, enc_coded_text *code,
                                 encours_error *error)
{
    int64_t low = score->worst < score->best ? score->worst : score->best;
    int64_t high = score->worst < score->best ? score->best : score->worst;
    if (score->value < 0)
        return enc_refuse(error, "value", "a score is not negative: shift the scale");
    if (low < 0)
        return enc_refuse(error, score->worst < 0 ? "worst" : "best",
                          "a scale is not negative: shift it, and the score with it");
    ENC_TRY(enc_coded_begin(code, ENC_CODED_CODE, score->source, "source", error));
    if (low == high)
        return ENCOURS_OK;
    if (score->value < low || score->value > high)
        return enc_refuse(error, "value", "the score lies outside its scale");
    ENC_TRY(enc_coded_add_number(code, "worst", (uint64_t)score->worst, "worst", error));
    return enc_coded_add_number(code, "best", (uint64_t)score->best, "best", error);
}

encours_status encours_transaction_score(encours_transaction *transaction,
                                         const encours_credit_score_options *options,
                                         encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_score_options own;
    enc_coded_text code;
    ENC_STRUCT_LOAD(own, options, encours_credit_score_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_SCORE, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_customer_of(&made, own.customer, error));
    ENC_TRY(score_code(&own, &code, error));
    ENC_TRY(check_reserved(own.reserved_0, error));
    made.amount = (encours_optional_i64){1, 0, own.value};
    made.code = code.bytes;
    return encours_transaction_fact(transaction, &made, fact, error);
}

/* A fact of a customer that is one code: of a policy, or free. */
static encours_status stage_code(encours_transaction *transaction, int32_t kind, bool free,
                                 const encours_credit_code_options *options, encours_ref *fact,
                                 encours_error *error)
{
    encours_credit_code_options own;
    enc_coded_text code;
    enc_text text;
    ENC_STRUCT_LOAD(own, options, encours_credit_code_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(kind, own.from, own.until, own.replaces);
    ENC_TRY(enc_fact_customer_of(&made, own.customer, error));
    if (free)
        ENC_TRY(
            enc_check_text(own.code, own.code != NULL, ENC_CODED_BYTES_MAX, "code", &text, error));
    else
        ENC_TRY(enc_coded_begin(&code, ENC_CODED_CODE, own.code, "code", error));
    ENC_TRY(check_reserved(own.reserved_0, error));
    made.code = own.code;
    return encours_transaction_fact(transaction, &made, fact, error);
}

encours_status encours_transaction_risk_class(encours_transaction *transaction,
                                              const encours_credit_code_options *options,
                                              encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    return stage_code(transaction, ENCOURS_FACT_RISK_CLASS, false, options, fact, error);
}

encours_status encours_transaction_account_status(encours_transaction *transaction,
                                                  const encours_credit_code_options *options,
                                                  encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    return stage_code(transaction, ENCOURS_FACT_STATUS, false, options, fact, error);
}

encours_status encours_transaction_watch(encours_transaction *transaction,
                                         const encours_credit_code_options *options,
                                         encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    return stage_code(transaction, ENCOURS_FACT_WATCH, true, options, fact, error);
}

encours_status encours_transaction_agreed_terms(encours_transaction *transaction,
                                                const encours_credit_terms_options *options,
                                                encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_terms_options own;
    enc_text text;
    ENC_STRUCT_LOAD(own, options, encours_credit_terms_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_TERMS, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_customer_of(&made, own.customer, error));
    ENC_TRY(enc_check_text(own.terms, 1, ENC_CODED_BYTES_MAX, "terms", &text, error));
    if (own.days > TERM_DAYS_MAX)
        return enc_refuse(error, "days", "payment is agreed within 3650 days");
    if (own.days >= 0)
        made.amount = (encours_optional_i64){1, 0, own.days};
    made.code = own.terms;
    return encours_transaction_fact(transaction, &made, fact, error);
}

encours_status encours_transaction_assign(encours_transaction *transaction,
                                          const encours_credit_assign_options *options,
                                          encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    static const char *const fields[2] = {"table", "value"};
    encours_credit_assign_options own;
    enc_coded_text code;
    enc_text value;
    ENC_STRUCT_LOAD(own, options, encours_credit_assign_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_ASSIGNED, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_customer_of(&made, own.customer, error));
    ENC_TRY(enc_coded_begin(&code, ENC_CODED_CODE, own.table, "table", error));
    ENC_TRY(enc_check_text(own.value, 1, ASSIGNED_BYTES_MAX, "value", &value, error));
    ENC_TRY(enc_coded_begin_sides(&code, own.table, '=', own.value, fields, error));
    ENC_TRY(check_reserved(own.reserved_0, error));
    made.code = code.bytes;
    return encours_transaction_fact(transaction, &made, fact, error);
}
