/* SPDX-License-Identifier: MIT */
/* Limits, guarantees, drafts, releases and exclusions as facts. */
#include "base/error.h"
#include "base/struct_size.h"
#include "credit/facts_stage.h"
#include "encours/credit_facts.h"
#include "ledger/transaction.h"

static encours_status check_review(const encours_optional_date *review, encours_error *error)
{
    if (review->is_set < 0 || review->is_set > 1)
        return enc_refuse(error, "review", "is_set is 0 or 1");
    return review->is_set != 0 ? enc_check_day(review->value, "review", error) : ENCOURS_OK;
}

/* `type[;dimension=value]`, or nothing for the first type there is. */
static encours_status limit_code(const encours_credit_limit_options *limit, enc_coded_text *code,
                                 encours_error *error)
{
    code->size = 0;
    code->bytes[0] = '\0';
    if (limit->type != NULL)
        ENC_TRY(enc_coded_begin(code, ENC_CODED_CODE, limit->type, "type", error));
    if (limit->dimension == NULL && limit->value == NULL)
        return ENCOURS_OK;
    if (limit->dimension == NULL || limit->type == NULL)
        return enc_refuse(error, limit->dimension == NULL ? "dimension" : "type",
                          "a limit for one value of a dimension names its type, the dimension "
                          "and the value");
    if (!enc_code_is_sound(enc_text_of(limit->dimension)))
        return enc_refuse(error, "dimension",
                          "the name of the dimension of a limit has 1 to 48 bytes of ASCII "
                          "letters, digits, '-', '_' and '.'");
    return enc_coded_add(code, limit->dimension, limit->value, "value", error);
}

encours_status encours_transaction_limit(encours_transaction *transaction,
                                         const encours_credit_limit_options *options,
                                         encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_limit_options own;
    enc_coded_text code;
    ENC_STRUCT_LOAD(own, options, encours_credit_limit_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_LIMIT, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_customer_of(&made, own.customer, error));
    ENC_TRY(enc_fact_money(&made, own.amount, own.currency, error));
    ENC_TRY(check_review(&own.review, error));
    ENC_TRY(limit_code(&own, &code, error));
    if (own.reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    made.date = own.review;
    made.code = code.size > 0 ? code.bytes : NULL;
    return encours_transaction_fact(transaction, &made, fact, error);
}

/* `kind[;percent=N][;for=beneficiary]`, or nothing for any kind. */
static encours_status guarantee_code(const encours_credit_guarantee_options *guarantee,
                                     enc_coded_text *code, encours_error *error)
{
    if (guarantee->percent > 10000)
        return enc_refuse(error, "percent", "a share is 10000 at most: 100 %");
    ENC_TRY(enc_coded_begin(code, ENC_CODED_ANY, guarantee->kind, "kind", error));
    if (guarantee->percent >= 0)
        ENC_TRY(
            enc_coded_add_number(code, "percent", (uint64_t)guarantee->percent, "percent", error));
    if (guarantee->beneficiary != NULL)
        ENC_TRY(enc_coded_add(code, "for", guarantee->beneficiary, "beneficiary", error));
    return ENCOURS_OK;
}

encours_status encours_transaction_guarantee(encours_transaction *transaction,
                                             const encours_credit_guarantee_options *options,
                                             encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_guarantee_options own;
    enc_coded_text code;
    ENC_STRUCT_LOAD(own, options, encours_credit_guarantee_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_GUARANTEE, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_subject_of(&made, own.customer, &own.document, own.order, error));
    ENC_TRY(enc_fact_money(&made, own.amount, own.currency, error));
    ENC_TRY(guarantee_code(&own, &code, error));
    if (own.reserved_0 != 0 || own.reserved_1 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    made.party = own.party;
    made.code = code.bytes;
    return encours_transaction_fact(transaction, &made, fact, error);
}

encours_status encours_transaction_draft(encours_transaction *transaction,
                                         const encours_credit_draft_options *options,
                                         encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_draft_options own;
    enc_text key;
    ENC_STRUCT_LOAD(own, options, encours_credit_draft_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_DRAFT, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_subject_of(&made, own.customer, NULL, own.order, error));
    ENC_TRY(enc_fact_money(&made, own.amount, own.currency, error));
    ENC_TRY(enc_check_text(own.key, own.key != NULL, ENC_CODED_BYTES_MAX, "key", &key, error));
    if (own.reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    made.code = own.key;
    return encours_transaction_fact(transaction, &made, fact, error);
}

/* `rule|*[;uses=N][;role=R]`. */
static encours_status release_code(const encours_credit_release_options *release,
                                   enc_coded_text *code, encours_error *error)
{
    ENC_TRY(enc_coded_begin(code, ENC_CODED_ANY, release->rule, "rule", error));
    if (release->uses > ENC_RELEASE_USES_MAX)
        return enc_refuse(error, "uses", "a release is for 10^9 decisions at most");
    if (release->uses != 0)
        ENC_TRY(enc_coded_add_number(code, "uses", release->uses, "uses", error));
    if (release->role == NULL)
        return ENCOURS_OK;
    if (!enc_code_is_sound(enc_text_of(release->role)))
        return enc_refuse(error, "role",
                          "a code has 1 to 48 bytes of ASCII letters, digits, '-', '_' and '.'");
    return enc_coded_add(code, "role", release->role, "role", error);
}

encours_status encours_transaction_release(encours_transaction *transaction,
                                           const encours_credit_release_options *options,
                                           encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_release_options own;
    enc_coded_text code;
    ENC_STRUCT_LOAD(own, options, encours_credit_release_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_RELEASE, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_subject_of(&made, own.customer, &own.document, own.order, error));
    if (own.amount.is_set < 0 || own.amount.is_set > 1 || own.amount.reserved_0 != 0)
        return enc_refuse(error, "amount", "is_set is 0 or 1, and what follows it 0");
    if (own.amount.is_set != 0)
        ENC_TRY(enc_fact_money(&made, own.amount.value, own.currency, error));
    else if (own.currency != 0)
        return enc_refuse(error, "currency", "a currency is that of an amount");
    ENC_TRY(release_code(&own, &code, error));
    if (own.reserved_0 != 0 || own.reserved_1 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    made.code = code.bytes;
    return encours_transaction_fact(transaction, &made, fact, error);
}

encours_status encours_transaction_exclusion(encours_transaction *transaction,
                                             const encours_credit_exclusion_options *options,
                                             encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_credit_exclusion_options own;
    enc_coded_text code;
    ENC_STRUCT_LOAD(own, options, encours_credit_exclusion_options, sizeof own, error);
    encours_fact_options made = enc_fact_begin(ENCOURS_FACT_EXCLUSION, own.from, own.until,
                                               own.replaces);
    ENC_TRY(enc_fact_customer_of(&made, own.customer, error));
    ENC_TRY(enc_coded_begin(&code, ENC_CODED_ANY, own.rule, "rule", error));
    if (own.reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    made.code = code.bytes;
    return encours_transaction_fact(transaction, &made, fact, error);
}
