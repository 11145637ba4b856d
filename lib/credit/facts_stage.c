/* SPDX-License-Identifier: MIT */
#include "credit/facts_stage.h"

#include "base/error.h"
#include "ledger/transaction.h"

encours_status enc_fact_reference(encours_ref reference, const char *field, encours_error *error)
{
    return reference != 0 ? enc_check_reference(reference, field, error) : ENCOURS_OK;
}

encours_status enc_fact_subject_of(encours_fact_options *fact, encours_ref customer,
                                   const encours_ref *document, encours_ref order,
                                   encours_error *error)
{
    encours_ref of_document = document != NULL ? *document : 0;
    int named = (customer != 0) + (of_document != 0) + (order != 0);
    if (named != 1)
        return enc_refuse(error, "customer",
                          document != NULL ? "exactly one of customer, document and order is wanted"
                                           : "exactly one of customer and order is wanted");
    ENC_TRY(enc_fact_reference(customer, "customer", error));
    ENC_TRY(enc_fact_reference(of_document, "document", error));
    ENC_TRY(enc_fact_reference(order, "order", error));
    fact->subject_kind = customer != 0      ? ENCOURS_SUBJECT_CUSTOMER
                         : of_document != 0 ? ENCOURS_SUBJECT_DOCUMENT
                                            : ENCOURS_SUBJECT_ORDER;
    fact->subject = customer | of_document | order;
    return ENCOURS_OK;
}

encours_status enc_fact_customer_of(encours_fact_options *fact, encours_ref customer,
                                    encours_error *error)
{
    ENC_TRY(enc_check_reference(customer, "customer", error));
    fact->subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact->subject = customer;
    return ENCOURS_OK;
}

encours_fact_options enc_fact_begin(int32_t kind, encours_date from, encours_optional_date until,
                                    encours_ref replaces)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = kind;
    fact.from = from;
    fact.until = until;
    fact.replaces = replaces;
    return fact;
}

encours_status enc_fact_money(encours_fact_options *fact, int64_t amount, uint16_t currency,
                              encours_error *error)
{
    if (amount < 0)
        return enc_refuse(error, "amount", "the amount is not negative");
    if (currency == 0)
        return enc_refuse(error, "currency", "an amount has a currency");
    fact->amount = (encours_optional_i64){1, 0, amount};
    fact->currency = currency;
    return ENCOURS_OK;
}
