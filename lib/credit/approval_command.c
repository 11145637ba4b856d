/* SPDX-License-Identifier: MIT */
/* Steps of requests: their shape is checked when they are added, their rules at commit. */
#include <string.h>

#include "base/struct_size.h"
#include "credit/approval.h"
#include "credit/engine.h"
#include "credit/facts_stage.h"
#include "ledger/codec_values.h"

static const char *const step_names[] = {"", "approve", "refuse", "withdraw", "done"};

/* An opaque id that stands in a code; NULL: none. */
static encours_status check_actor(const char *actor, const char *field, enc_text *out,
                                  encours_error *error)
{
    ENC_TRY(enc_check_text(actor, actor != NULL, ENC_ACTOR_BYTES_MAX, field, out, error));
    if (memchr(out->bytes, ';', out->size) != NULL)
        return enc_refuse(error, field, "an id of a person has no ';'");
    return ENCOURS_OK;
}

static encours_status check_role(const char *role, bool wanted, enc_text *out, encours_error *error)
{
    *out = enc_text_of(role != NULL ? role : "");
    if (!wanted && role != NULL)
        return enc_refuse(error, "role", "only who approves or refuses does so in a role");
    if (wanted && (role == NULL || !enc_code_is_sound(*out)))
        return enc_refuse(error, "role", "who approves or refuses does so in a role, a code");
    return ENCOURS_OK;
}

static encours_status check_effect(const encours_request_step_options *own, encours_error *error)
{
    if (own->step != ENCOURS_STEP_DONE && (own->effect != 0 || own->effect_kind != 0))
        return enc_refuse(error, "effect", "only what is done has an effect");
    if ((own->effect != 0) != (own->effect_kind != 0))
        return enc_refuse(error, "effect_kind", "an effect has a kind, and only that");
    if (own->effect_kind != 0 && own->effect_kind != ENCOURS_SUBJECT_DOCUMENT &&
        own->effect_kind != ENCOURS_SUBJECT_ORDER && own->effect_kind != ENCOURS_SUBJECT_FACT)
        return enc_refuse(error, "effect_kind", "an effect is a document, an order or a fact");
    return enc_fact_reference(own->effect, "effect", error);
}

static encours_status check_step(const encours_transaction *transaction,
                                 const encours_request_step_options *own, encours_error *error)
{
    if (own->step < ENCOURS_STEP_APPROVE || own->step > ENCOURS_STEP_DONE)
        return enc_refuse(error, "step", "there is no such step");
    ENC_TRY(enc_check_reference(own->request, "request", error));
    ENC_TRY(enc_check_day(own->day, "day", error));
    ENC_TRY(check_effect(own, error));
    if (own->reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "reserved_0 is 0");
    if (transaction->header.actor.size == 0)
        return enc_refuse(error, "actor",
                          "a step of a request has an actor: give the transaction one");
    if (own->step == ENCOURS_STEP_REFUSE && transaction->header.reason.size == 0)
        return enc_refuse(error, "reason", "a refusal has a reason: give the transaction one");
    return ENCOURS_OK;
}

encours_status encours_transaction_request_step(encours_transaction *transaction,
                                                const encours_request_step_options *options,
                                                encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_request_step_options own;
    ENC_STRUCT_LOAD(own, options, encours_request_step_options, sizeof own, error);
    enc_text role, behalf;
    uint8_t *to;
    ENC_TRY(check_step(transaction, &own, error));
    ENC_TRY(check_role(own.role, own.step <= ENCOURS_STEP_REFUSE, &role, error));
    ENC_TRY(check_actor(own.behalf, "behalf", &behalf, error));
    if (own.step == ENCOURS_STEP_DONE && behalf.size > 0)
        return enc_refuse(error, "behalf", "what is done is done by whoever does it");
    ENC_TRY(enc_command_begin(transaction, 256, &to, error));
    *to++ = (uint8_t)own.step;
    *to++ = (uint8_t)own.effect_kind;
    to = enc_put_varint(enc_put_varint(to, own.request), own.effect);
    to = enc_put_signed(to, own.day.epoch_day);
    to = enc_write_text(enc_write_text(to, role), behalf);
    return enc_command_end(transaction, ENC_COMMAND_REQUEST_STEP, to, NULL);
}

encours_status encours_transaction_delegate(encours_transaction *transaction,
                                            const encours_delegation_options *options,
                                            encours_ref *delegation, encours_error *error)
{
    static const char *const fields[2] = {"who", "deputy"};
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_delegation_options own;
    ENC_STRUCT_LOAD(own, options, encours_delegation_options, sizeof own, error);
    enc_text who, deputy;
    enc_coded_text code;
    ENC_TRY(enc_check_text(own.who, 1, ENC_ACTOR_BYTES_MAX, "who", &who, error));
    ENC_TRY(enc_check_text(own.deputy, 1, ENC_ACTOR_BYTES_MAX, "deputy", &deputy, error));
    if (enc_text_equal(who, deputy))
        return enc_refuse(error, "deputy", "nobody stands in for himself");
    if (memchr(deputy.bytes, '>', deputy.size) != NULL)
        return enc_refuse(error, "deputy", "an id of a person has no '>'");
    ENC_TRY(enc_coded_begin_sides(&code, own.who, '>', own.deputy, fields, error));
    if (own.role != NULL) {
        if (!enc_code_is_sound(enc_text_of(own.role)))
            return enc_refuse(error, "role", "a role is a code");
        ENC_TRY(enc_coded_add(&code, "role", own.role, "role", error));
    }
    encours_fact_options fact = enc_fact_begin(ENCOURS_FACT_DELEGATION, own.from,
                                               (encours_optional_date){1, own.until}, 0);
    fact.subject_kind = ENCOURS_SUBJECT_LEDGER;
    fact.code = code.bytes;
    return encours_transaction_fact(transaction, &fact, delegation, error);
}

/* Number of what was done, 0: nothing is named. */
static encours_status get_effect(enc_command_run *run, int32_t kind, uint64_t *number)
{
    const enc_counts *counts = &run->session->state->counts;
    encours_ref reference = enc_get_varint(&run->reader);
    uint32_t row;
    *number = 0;
    if (reference == 0)
        return ENCOURS_OK;
    unsigned made_by = kind == ENCOURS_SUBJECT_DOCUMENT ? ENC_COMMAND_POST
                       : kind == ENCOURS_SUBJECT_ORDER  ? ENC_COMMAND_ORDER
                                                        : ENC_COMMAND_FACT;
    uint32_t count = kind == ENCOURS_SUBJECT_DOCUMENT ? counts->documents
                     : kind == ENCOURS_SUBJECT_ORDER  ? counts->orders
                                                      : counts->facts;
    ENC_TRY(enc_run_resolve(run, reference, made_by, count, &row));
    *number = (uint64_t)row + 1;
    return ENCOURS_OK;
}

static encours_status not_open(const enc_request *request, const enc_request_act *act,
                               encours_error *error)
{
    encours_status status = enc_request_refuse_state(request, act->day, error);
    enc_error_hint(error, act->step == ENCOURS_STEP_DONE
                              ? "Only what is approved and not done yet is done"
                              : "Only an open request is approved, refused or withdrawn");
    return status;
}

/* A refusal of the rules in words; `message` has one %.*s for whom it concerns. */
static encours_status denied(encours_error *error, const char *rule, enc_text who)
{
    return enc_error_set(error, ENCOURS_E_DENIED, "%.*s: %s", (int)who.size, who.bytes, rule);
}

static encours_status explain(const enc_request *request, const enc_request_act *act,
                              enc_request_fault fault, encours_error *error)
{
    switch (fault) {
    case ENC_STEP_COUNTS:
        return ENCOURS_OK;
    case ENC_STEP_EARLIER:
        return enc_request_refuse_day(request, error);
    case ENC_STEP_OTHER_ROLE:
        enc_error_set(error, ENCOURS_E_DENIED, "request %" PRIu32 " is decided by role %.*s",
                      request->fact + 1, (int)request->role.size, request->role.bytes);
        enc_error_field(error, "role");
        return ENCOURS_E_DENIED;
    case ENC_STEP_OWN:
        return denied(error, "nobody decides on what he asked for himself", request->asker);
    case ENC_STEP_AGAIN:
        return denied(error, "each approver is another person than those before", act->actor);
    case ENC_STEP_NO_DELEGATION:
        (void)denied(error, "has no delegation from whom he acts for on that day", act->actor);
        enc_error_field(error, "behalf");
        return ENCOURS_E_DENIED;
    case ENC_STEP_NOT_ASKER:
        return denied(error, "only who asked withdraws a request", act->actor);
    default: /* somebody and a reason were asked for when it was added */
        return not_open(request, act, error);
    }
}

static encours_status make_code(const enc_request_act *act, enc_coded_text *code,
                                encours_error *error)
{
    char text[ENC_CODED_BYTES_MAX + 1];
    ENC_TRY(enc_coded_begin(code, ENC_CODED_CODE, step_names[act->step], "step", error));
    if (act->role.size > 0) {
        memcpy(text, act->role.bytes, act->role.size);
        text[act->role.size] = '\0';
        ENC_TRY(enc_coded_add(code, "role", text, "role", error));
    }
    if (act->behalf.size > 0) {
        memcpy(text, act->behalf.bytes, act->behalf.size);
        text[act->behalf.size] = '\0';
        ENC_TRY(enc_coded_add(code, "for", text, "behalf", error));
    }
    if (act->effect == 0)
        return ENCOURS_OK;
    const char *key = act->effect_kind == ENCOURS_SUBJECT_DOCUMENT ? "document"
                      : act->effect_kind == ENCOURS_SUBJECT_ORDER  ? "order"
                                                                   : "fact";
    return enc_coded_add_number(code, key, act->effect, "effect", error);
}

static encours_status put_step(enc_command_run *run, uint32_t request, const enc_request_act *act)
{
    enc_event event = {.kind = ENCOURS_EVENT_FACT};
    enc_fact_event *fact = &event.as.fact;
    enc_coded_text code;
    ENC_TRY(make_code(act, &code, run->error));
    fact->kind = ENCOURS_FACT_STEP;
    fact->subject = (enc_fact_subject){ENCOURS_SUBJECT_FACT, request};
    fact->from = act->day;
    fact->until = fact->date = ENCOURS_DATE_NONE;
    fact->code = (enc_text){code.bytes, code.size};
    return enc_session_put(run->session, &event, run->error);
}

encours_status enc_run_request_step(enc_command_run *run)
{
    enc_session *session = run->session;
    enc_state *state = session->state;
    const enc_request_source source = {state, &state->counts, session};
    const uint8_t *head = enc_get_bytes(&run->reader, 2);
    enc_request_act act = {.step = head[0], .effect_kind = head[1]};
    encours_ref reference = enc_get_varint(&run->reader);
    uint32_t row;
    ENC_TRY(get_effect(run, act.effect_kind, &act.effect));
    act.day = enc_run_day(run);
    act.role = enc_run_text(run);
    act.behalf = enc_run_text(run);
    act.actor = session->actor;
    act.reason = session->reason;
    ENC_TRY(enc_run_resolve(run, reference, ENC_COMMAND_FACT, state->counts.facts, &row));
    if (!enc_request_is(&source, row))
        return enc_error_set(run->error, ENCOURS_E_NOT_FOUND, "fact %" PRIu32 " is no request",
                             row + 1);
    enc_request_known known;
    ENC_TRY(enc_request_know(&source, row, &known, run->error));
    enc_request request = known.request;
    enc_request_fault fault = enc_request_take(&source, &state->counts, &act, &request);
    ENC_TRY(explain(&request, &act, fault, run->error));
    ENC_TRY(enc_request_check_late(&source, &known, act.day, run->error));
    return put_step(run, row, &act);
}
