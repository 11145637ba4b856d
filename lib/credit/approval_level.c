/* SPDX-License-Identifier: MIT */
/* Asking: which level of approval a request needs, and the fact that it becomes. */
#include <string.h>

#include "base/struct_size.h"
#include "credit/approval.h"
#include "credit/credit.h"
#include "credit/facts_stage.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "ledger/transaction.h"

static encours_status check_amount(const encours_request_options *own, encours_error *error)
{
    if (own->amount.is_set < 0 || own->amount.is_set > 1 || own->amount.reserved_0 != 0)
        return enc_refuse(error, "amount", "is_set is 0 or 1, and what follows it 0");
    if (own->amount.is_set != 0 && own->amount.value < 0)
        return enc_refuse(error, "amount", "the amount is not negative");
    if ((own->amount.is_set != 0) != (own->currency != 0))
        return enc_refuse(error, "currency", "an amount has a currency, and only that");
    return ENCOURS_OK;
}

static encours_status check_request(const encours_request_options *own, encours_error *error)
{
    if (own->action == NULL || !enc_code_is_sound(enc_text_of(own->action)))
        return enc_refuse(error, "action", "an action is a code");
    if (own->subject_kind != ENCOURS_SUBJECT_LEDGER &&
        own->subject_kind != ENCOURS_SUBJECT_CUSTOMER &&
        own->subject_kind != ENCOURS_SUBJECT_DOCUMENT && own->subject_kind != ENCOURS_SUBJECT_ORDER)
        return enc_refuse(error, "subject_kind",
                          "requests are of a customer, a document, an order or the ledger");
    if ((own->subject == 0) != (own->subject_kind == ENCOURS_SUBJECT_LEDGER))
        return enc_refuse(error, "subject", "a number or reference from 1, of the ledger 0");
    ENC_TRY(enc_fact_reference(own->subject, "subject", error));
    if (own->reserved_0 != 0 || own->reserved_1 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    return check_amount(own, error);
}

/* The row of the customer whose figures conditions ask for; ENC_ROW_NONE: nobody's. */
static uint32_t customer_of(const encours_view *view, const encours_request_options *request)
{
    const enc_counts *counts = &view->counts;
    uint32_t there = request->subject_kind == ENCOURS_SUBJECT_CUSTOMER   ? counts->customers
                     : request->subject_kind == ENCOURS_SUBJECT_DOCUMENT ? counts->documents
                     : request->subject_kind == ENCOURS_SUBJECT_ORDER    ? counts->orders
                                                                         : 0;
    if (request->subject == 0 ||
        request->subject > there) /* a reference of the transaction's own */
        return ENC_ROW_NONE;
    enc_fact_subject subject = {(uint32_t)request->subject_kind, (uint32_t)(request->subject - 1)};
    return enc_subject_customer(view->state, &subject) - 1;
}

/* What is asked of the levels. */
typedef struct asking_level {
    const encours_credit *credit;
    const encours_request_options *request;
    int64_t amount; /* in the policy's currency */
    enc_profile profile;
    enc_operands operands;
    bool has_profile;       /* conditions can be asked */
    encours_status failure; /* of their amounts */
} asking_level;

static bool is_for(const enc_policy_approval *level, const char *action)
{
    return strcmp(level->action, action) == 0;
}

static bool fits(const asking_level *ask, const enc_policy_approval *level)
{
    if (!is_for(level, ask->request->action))
        return false;
    if (level->amount_max >= 0 &&
        (ask->request->amount.is_set == 0 || ask->amount > level->amount_max))
        return false;
    if (level->when.count == 0)
        return true;
    return ask->has_profile &&
           enc_conditions_hold(ask->credit->policy, level->when, &ask->operands) == ENC_TRUE;
}

static encours_status convert(asking_level *ask, encours_error *error)
{
    const encours_request_options *request = ask->request;
    uint16_t policy = ask->credit->policy->currency;
    bool known = true;
    ask->amount = request->amount.value;
    if (request->amount.is_set == 0 || request->currency == policy)
        return ENCOURS_OK;
    ENC_TRY(enc_credit_convert(ask->credit, request->amount.value, request->currency, policy,
                               &ask->amount, &known, error));
    if (known)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_CURRENCY,
                  "there is no rate from currency %03u to %03u on the day of the credit",
                  request->currency, policy);
    enc_error_field(error, "currency");
    return ENCOURS_E_CURRENCY;
}

/* Figures of the customer, if any level of the action asks for them. */
static encours_status find_figures(asking_level *ask, enc_asked *asked, encours_error *error)
{
    const encours_policy *policy = ask->credit->policy;
    uint32_t customer = customer_of(ask->credit->view, ask->request);
    uint64_t needed = 0;
    bool any = false;
    for (size_t i = 0; i < policy->approval_count; i++) {
        const enc_policy_approval *level = &policy->approvals[i];
        if (!is_for(level, ask->request->action) || level->when.count == 0)
            continue;
        any = true;
        needed |= enc_policy_figures(policy, level->when);
    }
    if (!any || customer == ENC_ROW_NONE)
        return ENCOURS_OK;
    ENC_TRY(enc_profile_all(ask->credit, customer, needed, &ask->profile, error));
    *asked = (enc_asked){.credit = ask->credit,
                         .profile = &ask->profile,
                         .dimension = ENC_ROW_NONE,
                         .failure = &ask->failure,
                         .error = error};
    enc_profile_operands(asked, &ask->operands);
    ask->has_profile = true;
    return ENCOURS_OK;
}

static encours_status none_fits(const asking_level *ask, encours_error *error)
{
    const encours_policy *policy = ask->credit->policy;
    const char *action = ask->request->action;
    bool any = false;
    for (size_t i = 0; i < policy->approval_count; i++)
        any = any || is_for(&policy->approvals[i], action);
    if (any) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND,
                      "no approval level of policy %s for %s reaches so far", policy->name, action);
        enc_error_field(error, "amount");
    } else {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "policy %s has no approval level for %s",
                      policy->name, action);
        enc_error_field(error, "action");
    }
    return ENCOURS_E_NOT_FOUND;
}

static encours_status find_level(const encours_credit *credit,
                                 const encours_request_options *request, uint32_t *index,
                                 encours_error *error)
{
    asking_level ask = {.credit = credit, .request = request};
    const encours_policy *policy = credit->policy;
    enc_asked asked;
    ENC_TRY(convert(&ask, error));
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = find_figures(&ask, &asked, error);
    uint32_t at = 0;
    while (status == ENCOURS_OK && at < policy->approval_count &&
           !fits(&ask, &policy->approvals[at]))
        at++;
    if (status == ENCOURS_OK)
        status = ask.failure;
    ENC_TRY(enc_reading_end(&reading, status, error));
    *index = at;
    return at < policy->approval_count ? ENCOURS_OK : none_fits(&ask, error);
}

static encours_status ask_reader(const encours_credit *credit,
                                 const encours_request_options *request, encours_error *error)
{
    uint32_t customer = customer_of(credit->view, request);
    return enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT,
                                 customer != ENC_ROW_NONE ? (uint64_t)customer + 1 : 0, error);
}

encours_status encours_credit_approval_level(const encours_credit *credit,
                                             const encours_request_options *request,
                                             encours_approval_level *out, encours_error *error)
{
    ENC_REQUIRE(credit != NULL && request != NULL);
    ENC_REQUIRE_STRUCT(out, encours_approval_level, error);
    encours_request_options own;
    ENC_STRUCT_LOAD(own, request, encours_request_options, sizeof own, error);
    uint32_t index = 0;
    ENC_TRY(check_request(&own, error));
    ENC_TRY(ask_reader(credit, &own, error));
    ENC_TRY(find_level(credit, &own, &index, error));
    const enc_policy_approval *level = &credit->policy->approvals[index];
    encours_approval_level found = {
        .position = index, .approvers = level->approvers, .expiry_days = level->expiry_days};
    enc_text_copy(found.code, sizeof found.code, level->code);
    enc_text_copy(found.role, sizeof found.role, level->role);
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}

/* Pairs of the host's behind those of the level. */
static encours_status add_details(enc_coded_text *code, const char *details, encours_error *error)
{
    while (details != NULL) {
        const char *end = strchr(details, ';');
        size_t size = end != NULL ? (size_t)(end - details) : strlen(details);
        char pair[ENC_CODED_BYTES_MAX + 1];
        enc_text key, value;
        if (size > ENC_CODED_BYTES_MAX ||
            !enc_coded_split((enc_text){details, size}, '=', &key, &value))
            return enc_refuse(error, "details", "details are pairs key=value with ';' between");
        memcpy(pair, details, size);
        pair[key.size] = pair[size] = '\0';
        if (strcmp(pair, "level") == 0 || strcmp(pair, "role") == 0 || strcmp(pair, "n") == 0)
            return enc_refuse(error, "details",
                              "level, role and n are those of the approval level");
        ENC_TRY(enc_coded_add(code, pair, pair + key.size + 1, "details", error));
        details = end != NULL ? end + 1 : NULL;
    }
    return ENCOURS_OK;
}

static encours_status make_code(const enc_policy_approval *level,
                                const encours_request_options *own, enc_coded_text *code,
                                encours_error *error)
{
    ENC_TRY(enc_coded_begin(code, ENC_CODED_CODE, own->action, "action", error));
    ENC_TRY(enc_coded_add(code, "level", level->code, "action", error));
    ENC_TRY(enc_coded_add(code, "role", level->role, "action", error));
    ENC_TRY(enc_coded_add_number(code, "n", (uint64_t)level->approvers, "action", error));
    ENC_TRY(add_details(code, own->details, error));
    enc_coded coded;
    return enc_coded_parse((enc_text){code->bytes, code->size}, &coded)
               ? ENCOURS_OK
               : enc_refuse(error, "details", "keys of details are codes, each once");
}

encours_status encours_transaction_request(encours_transaction *transaction,
                                           const encours_credit *credit,
                                           const encours_request_options *options,
                                           encours_ref *request, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && credit != NULL && options != NULL);
    encours_request_options own;
    ENC_STRUCT_LOAD(own, options, encours_request_options, sizeof own, error);
    uint32_t index = 0;
    enc_coded_text code;
    ENC_TRY(check_request(&own, error));
    ENC_TRY(enc_check_day(own.from, "from", error));
    if (transaction->header.actor.size == 0)
        return enc_refuse(error, "actor", "a request has an asker: give the transaction an actor");
    ENC_TRY(ask_reader(credit, &own, error));
    ENC_TRY(find_level(credit, &own, &index, error));
    const enc_policy_approval *level = &credit->policy->approvals[index];
    ENC_TRY(make_code(level, &own, &code, error));
    encours_fact_options fact = enc_fact_begin(ENCOURS_FACT_REQUEST, own.from, own.until, 0);
    if (own.until.is_set == 0 && level->expiry_days > 0 &&
        level->expiry_days <= ENCOURS_DATE_MAX - own.from.epoch_day)
        fact.until = (encours_optional_date){1, {own.from.epoch_day + level->expiry_days}};
    fact.subject_kind = own.subject_kind;
    fact.subject = own.subject;
    fact.amount = own.amount;
    fact.currency = own.currency;
    fact.code = code.bytes;
    return enc_command_fact(transaction, &fact, request, error);
}
