/* SPDX-License-Identifier: MIT */
/* What becomes of a request: a walk over its steps in the order of the log. */
#include "credit/approval.h"

#include <string.h>

#include "ledger/rows.h"

static const enc_text nothing = {"", 0};

static enc_text text_of(const enc_request_source *source, uint32_t id)
{
    return enc_strings_get(&source->state->strings, id);
}

static const enc_fact *fact_at(const enc_request_source *source, uint32_t fact)
{
    return &ENC_AT(&source->state->facts, enc_fact, fact);
}

/* The transaction that recorded a fact, or NULL: the one in the making. */
static const enc_transaction_row *recorded_by(const enc_request_source *source, uint32_t fact)
{
    const enc_counts *counts = source->counts;
    const enc_column *rows = &source->state->transactions;
    if (fact >= ENC_AT(rows, enc_transaction_row, counts->transactions - 1).counts.facts)
        return NULL;
    return &ENC_AT(rows, enc_transaction_row,
                   ENC_TRANSACTION_OF(source->state, counts, facts, fact));
}

static enc_text actor_of(const enc_request_source *source, const enc_transaction_row *row)
{
    return row != NULL ? text_of(source, row->actor) : source->session->actor;
}

static bool has_kind(const enc_request_source *source, uint32_t fact, unsigned kind)
{
    return fact < source->counts->facts && fact_at(source, fact)->kind == kind;
}

bool enc_request_is(const enc_request_source *source, uint32_t fact)
{
    return has_kind(source, fact, ENCOURS_FACT_REQUEST);
}

void enc_request_begin(const enc_request_source *source, uint32_t fact, enc_request *out)
{
    const enc_fact *row = fact_at(source, fact);
    uint32_t end_after = __atomic_load_n(&row->end_after, __ATOMIC_ACQUIRE);
    enc_coded coded;
    uint64_t needed = 1;
    *out = (enc_request){.fact = fact, .level = nothing, .role = nothing};
    out->code = text_of(source, row->code);
    (void)enc_coded_parse(out->code, &coded);
    out->action = coded.name;
    (void)enc_coded_find(&coded, "level", &out->level);
    (void)enc_coded_find(&coded, "role", &out->role);
    if (!enc_coded_number(&coded, "n", ENC_APPROVERS_MAX, &needed) || needed == 0)
        needed = 1;
    out->needed = (int32_t)needed;
    out->asker = actor_of(source, recorded_by(source, fact));
    out->from = out->last = row->from;
    out->until = row->until != ENCOURS_DATE_NONE ? row->until : ENC_DAY_NEVER;
    out->ended = end_after != 0 && end_after <= source->counts->fact_ends
                     ? ENC_AT(&source->state->fact_ends, enc_fact_end, end_after - 1).at
                     : ENC_DAY_NEVER;
    out->state = ENCOURS_REQUEST_OPEN;
    out->decided = ENCOURS_DATE_NONE;
    out->decider = out->reason = nothing;
}

static int32_t step_of(enc_text name)
{
    static const char *const names[] = {"", "approve", "refuse", "withdraw", "done"};
    for (int32_t i = 1; i < (int32_t)(sizeof names / sizeof names[0]); i++)
        if (enc_text_equal(name, enc_text_of(names[i])))
            return i;
    return 0;
}

static void find_effect(const enc_coded *coded, enc_request_act *out)
{
    static const struct {
        const char *key;
        int32_t kind;
    } effects[] = {{"document", ENCOURS_SUBJECT_DOCUMENT},
                   {"order", ENCOURS_SUBJECT_ORDER},
                   {"fact", ENCOURS_SUBJECT_FACT}};
    for (size_t i = 0; i < sizeof effects / sizeof effects[0]; i++)
        if (enc_coded_number(coded, effects[i].key, UINT32_MAX, &out->effect))
            out->effect_kind = effects[i].kind;
}

void enc_request_act_of(const enc_request_source *source, uint32_t fact, enc_request_act *out)
{
    const enc_fact *row = fact_at(source, fact);
    const enc_transaction_row *by = recorded_by(source, fact);
    enc_coded coded;
    *out = (enc_request_act){
        .fact = fact, .day = row->from, .role = nothing, .behalf = nothing, .reason = nothing};
    out->actor = actor_of(source, by);
    out->reason = by != NULL ? text_of(source, by->reason) : source->session->reason;
    if (!enc_coded_parse(text_of(source, row->code), &coded))
        return;
    out->step = step_of(coded.name);
    (void)enc_coded_find(&coded, "role", &out->role);
    (void)enc_coded_find(&coded, "for", &out->behalf);
    if (out->step == ENCOURS_STEP_DONE)
        find_effect(&coded, out);
}

/* Whether `deputy` may act for `who` in a role on a day. */
static bool is_delegated(const enc_request_source *source, const enc_counts *known, enc_text who,
                         enc_text deputy, enc_text role, int32_t day)
{
    enc_state *state = source->state;
    uint32_t subject = enc_facts_subject(state, known, ENCOURS_SUBJECT_LEDGER, 0);
    for (uint32_t i = enc_facts_newest(state, known, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, known, subject, i)) {
        const enc_fact *fact = fact_at(source, i);
        enc_coded coded;
        enc_text left, right, only;
        if (fact->kind != ENCOURS_FACT_DELEGATION || !enc_fact_holds(state, known, fact, day) ||
            !enc_coded_parse(text_of(source, fact->code), &coded) ||
            !enc_coded_split(coded.name, '>', &left, &right))
            continue;
        bool of_role = !enc_coded_find(&coded, "role", &only) || enc_text_equal(only, role);
        if (of_role && enc_text_equal(left, who) && enc_text_equal(right, deputy))
            return true;
    }
    return false;
}

/* Whether two of these are one person. Nobody is nobody. */
static bool is_same(enc_text one, enc_text other)
{
    return one.size > 0 && enc_text_equal(one, other);
}

static bool is_approver(const enc_approver *approver, const enc_request_act *act)
{
    return is_same(approver->actor, act->actor) || is_same(approver->actor, act->behalf) ||
           is_same(approver->behalf, act->actor) || is_same(approver->behalf, act->behalf);
}

/* Whether the actor may decide on the request at all. */
static enc_request_fault check_decider(const enc_request_source *source, const enc_counts *known,
                                       const enc_request_act *act, const enc_request *request)
{
    if (request->role.size > 0 && !enc_text_equal(act->role, request->role))
        return ENC_STEP_OTHER_ROLE;
    if (is_same(act->actor, request->asker) || is_same(act->behalf, request->asker))
        return ENC_STEP_OWN;
    if (act->behalf.size > 0 &&
        !is_delegated(source, known, act->behalf, act->actor, act->role, act->day))
        return ENC_STEP_NO_DELEGATION;
    return ENC_STEP_COUNTS;
}

static enc_request_fault check_approval(const enc_request_source *source, const enc_counts *known,
                                        const enc_request_act *act, const enc_request *request)
{
    enc_request_fault fault = check_decider(source, known, act, request);
    for (int32_t i = 0; i < request->given && fault == ENC_STEP_COUNTS; i++)
        if (is_approver(&request->approvers[i], act))
            fault = ENC_STEP_AGAIN;
    return fault;
}

static enc_request_fault check_withdrawal(const enc_request_source *source, const enc_counts *known,
                                          const enc_request_act *act, const enc_request *request)
{
    if (is_same(act->actor, request->asker))
        return ENC_STEP_COUNTS;
    if (!is_same(act->behalf, request->asker))
        return ENC_STEP_NOT_ASKER;
    return is_delegated(source, known, act->behalf, act->actor, request->role, act->day)
               ? ENC_STEP_COUNTS
               : ENC_STEP_NO_DELEGATION;
}

static enc_request_fault check(const enc_request_source *source, const enc_counts *known,
                               const enc_request_act *act, const enc_request *request)
{
    int32_t decided;
    int32_t state = enc_request_state_on(request, act->day, &decided);
    int32_t wanted = act->step == ENCOURS_STEP_DONE ? ENCOURS_REQUEST_APPROVED
                                                    : ENCOURS_REQUEST_OPEN;
    if (act->step == 0 || state != wanted)
        return ENC_STEP_NOT_OPEN;
    if (act->day < request->last)
        return ENC_STEP_EARLIER;
    if (act->actor.size == 0)
        return ENC_STEP_NOBODY;
    switch (act->step) {
    case ENCOURS_STEP_APPROVE:
        return check_approval(source, known, act, request);
    case ENCOURS_STEP_REFUSE:
        return act->reason.size == 0 ? ENC_STEP_NO_REASON
                                     : check_decider(source, known, act, request);
    case ENCOURS_STEP_WITHDRAW:
        return check_withdrawal(source, known, act, request);
    default:
        return ENC_STEP_COUNTS;
    }
}

static void decide(const enc_request_act *act, int32_t state, enc_request *request)
{
    request->state = state;
    request->decided = act->day;
    request->decider = act->actor;
    request->reason = act->reason;
}

enc_request_fault enc_request_take(const enc_request_source *source, const enc_counts *known,
                                   const enc_request_act *act, enc_request *request)
{
    enc_request_fault fault = check(source, known, act, request);
    if (fault != ENC_STEP_COUNTS)
        return fault;
    request->last = act->day;
    switch (act->step) {
    case ENCOURS_STEP_APPROVE:
        request->approvers[request->given++] = (enc_approver){act->actor, act->behalf};
        if (request->given == request->needed)
            decide(act, ENCOURS_REQUEST_APPROVED, request);
        break;
    case ENCOURS_STEP_REFUSE:
        decide(act, ENCOURS_REQUEST_REFUSED, request);
        break;
    case ENCOURS_STEP_WITHDRAW:
        decide(act, ENCOURS_REQUEST_WITHDRAWN, request);
        break;
    default: /* done: it was decided when it was approved */
        request->state = ENCOURS_REQUEST_DONE;
        request->effect_kind = act->effect_kind;
        request->effect = act->effect;
        break;
    }
    return ENC_STEP_COUNTS;
}

int32_t enc_request_state_on(const enc_request *request, int32_t day, int32_t *decided)
{
    *decided = request->decided;
    if (day < request->from)
        return ENCOURS_REQUEST_COMES;
    if (request->state != ENCOURS_REQUEST_OPEN)
        return request->state;
    if (request->ended <= day) {
        *decided = request->ended;
        return ENCOURS_REQUEST_WITHDRAWN;
    }
    if (request->until > day)
        return ENCOURS_REQUEST_OPEN;
    *decided = request->until;
    return ENCOURS_REQUEST_LAPSED;
}

encours_status enc_request_facts_of(const enc_request_source *source, uint32_t request,
                                    enc_request_facts *out, encours_error *error)
{
    enc_state *state = source->state;
    const enc_counts *counts = source->counts;
    *out = (enc_request_facts){NULL, 0, 0};
    uint32_t subject = enc_facts_subject(state, counts, ENCOURS_SUBJECT_FACT, request);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        void *rows = out->rows;
        if (fact_at(source, i)->kind != ENCOURS_FACT_STEP)
            continue;
        bool grown = enc_grow(state->context, &rows, &out->capacity, out->count + 1,
                              sizeof *out->rows);
        out->rows = rows;
        if (!grown) {
            enc_request_facts_release(source, out);
            return enc_error_memory(error);
        }
        out->rows[out->count++] = i;
    }
    for (size_t low = 0, high = out->count; high-- > low; low++) { /* oldest first */
        uint32_t row = out->rows[low];
        out->rows[low] = out->rows[high];
        out->rows[high] = row;
    }
    return ENCOURS_OK;
}

void enc_request_facts_release(const enc_request_source *source, enc_request_facts *facts)
{
    enc_release(source->state->context, facts->rows, facts->capacity * sizeof *facts->rows);
    *facts = (enc_request_facts){NULL, 0, 0};
}

/* The transaction that ended a fact, or NULL: the one in the making. */
static const enc_transaction_row *ended_by(const enc_request_source *source, uint32_t end)
{
    const enc_counts *counts = source->counts;
    const enc_column *rows = &source->state->transactions;
    if (end >= ENC_AT(rows, enc_transaction_row, counts->transactions - 1).counts.fact_ends)
        return NULL;
    return &ENC_AT(rows, enc_transaction_row,
                   ENC_TRANSACTION_OF(source->state, counts, fact_ends, end));
}

/* Whether who did a step has taken it back by a day; that others have ended its fact changes
 * nothing. */
static bool is_taken_back(const enc_request_source *source, const enc_request_act *act, int32_t day)
{
    const enc_fact *fact = fact_at(source, act->fact);
    if (enc_fact_holds(source->state, source->counts, fact, day))
        return false;
    uint32_t after = __atomic_load_n(&fact->end_after, __ATOMIC_ACQUIRE);
    if (after == 0 || after > source->counts->fact_ends)
        return true; /* as he had planned */
    return enc_text_equal(actor_of(source, ended_by(source, after - 1)), act->actor);
}

/* A step, with what its own transaction knew. One that was taken back counts for nothing. */
static enc_request_fault take_fact(const enc_request_source *source, const enc_request_act *act,
                                   int32_t day, enc_request *request)
{
    const enc_transaction_row *by = recorded_by(source, act->fact);
    if (is_taken_back(source, act, day))
        return ENC_STEP_TAKEN_BACK;
    return enc_request_take(source, by != NULL ? &by->counts : source->counts, act, request);
}

encours_status enc_request_replay(const enc_request_source *source, uint32_t fact, int32_t day,
                                  enc_request *out, enc_request_each_fn *each, void *user,
                                  encours_error *error)
{
    enc_request_facts facts;
    encours_status status = enc_request_facts_of(source, fact, &facts, error);
    if (status != ENCOURS_OK)
        return status;
    enc_request_begin(source, fact, out);
    for (size_t i = 0; i < facts.count && status == ENCOURS_OK; i++) {
        enc_request_act act;
        enc_request_act_of(source, facts.rows[i], &act);
        if (act.day > day)
            continue;
        enc_request_fault fault = take_fact(source, &act, day, out);
        if (each != NULL)
            status = each(user, &act, fault, error);
    }
    enc_request_facts_release(source, &facts);
    return status;
}
