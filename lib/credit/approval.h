/* SPDX-License-Identifier: MIT */
/* Requests as they follow from their facts. */
#ifndef ENC_CREDIT_APPROVAL_H
#define ENC_CREDIT_APPROVAL_H

#include "credit/coded.h"
#include "encours/approval_list.h"
#include "ledger/facts.h"
#include "ledger/session.h"

enum { ENC_APPROVERS_MAX = 8, ENC_REQUEST_FACT_MAX = 97 };

/* Where facts are read: a view with its counts, or the writer with its own; then facts of the
 * transaction in the making are the actor's. */
typedef struct enc_request_source {
    enc_state *state;
    const enc_counts *counts;
    const enc_session *session; /* NULL: of a view */
} enc_request_source;

/* A step as its fact says it. */
typedef struct enc_request_act {
    uint32_t fact;
    int32_t day;
    int32_t step; /* an encours_request_step; 0: none */
    enc_text actor;
    enc_text reason;
    enc_text role;
    enc_text behalf;
    int32_t effect_kind;
    uint64_t effect;
} enc_request_act;

/* Whoever has approved: himself, and on whose behalf. */
typedef struct enc_approver {
    enc_text actor;
    enc_text behalf;
} enc_approver;

/* A request, and what became of it so far. */
typedef struct enc_request {
    uint32_t fact;
    enc_text code;
    enc_text action;
    enc_text level;
    enc_text role; /* "": any will do */
    enc_text asker;
    int32_t needed;
    int32_t given;
    int32_t from;
    int32_t until; /* or ENC_DAY_NEVER */
    int32_t ended; /* day on which its fact was ended, or ENC_DAY_NEVER */
    int32_t state; /* as of the steps taken: OPEN, APPROVED, DONE, REFUSED or WITHDRAWN */
    int32_t last;  /* day of the last step that counts, or `from` */
    int32_t decided;
    enc_text decider;
    enc_text reason;
    int32_t effect_kind;
    uint64_t effect;
    enc_approver approvers[ENC_APPROVERS_MAX];
} enc_request;

/* Why a step does not count. */
typedef enum enc_request_fault {
    ENC_STEP_COUNTS = 0,
    ENC_STEP_NOT_OPEN,      /* the request is not open, or not approved, that day */
    ENC_STEP_TAKEN_BACK,    /* by who did it */
    ENC_STEP_EARLIER,       /* its day is before that of a step before */
    ENC_STEP_NOBODY,        /* it has no actor */
    ENC_STEP_OTHER_ROLE,    /* the request needs another role */
    ENC_STEP_OWN,           /* who asked does not decide */
    ENC_STEP_AGAIN,         /* who approved does not approve again */
    ENC_STEP_NO_DELEGATION, /* there is none that day */
    ENC_STEP_NOT_ASKER,     /* only who asked withdraws */
    ENC_STEP_NO_REASON      /* a refusal has one */
} enc_request_fault;

/* Whether a fact is a request. */
bool enc_request_is(const enc_request_source *source, uint32_t fact);

/* The request of a fact, nothing done about it yet. */
void enc_request_begin(const enc_request_source *source, uint32_t fact, enc_request *out);

/* The step of a fact. */
void enc_request_act_of(const enc_request_source *source, uint32_t fact, enc_request_act *out);

/* Take the next step; what does not count leaves all as it was. `known`: what is known of
 * delegations. */
enc_request_fault enc_request_take(const enc_request_source *source, const enc_counts *known,
                                   const enc_request_act *act, enc_request *request);

/* Facts about a request that are its steps, in the order of the log, in memory of the context. */
typedef struct enc_request_facts {
    uint32_t *rows;
    size_t count;
    size_t capacity;
} enc_request_facts;
encours_status enc_request_facts_of(const enc_request_source *source, uint32_t request,
                                    enc_request_facts *out, encours_error *error);
void enc_request_facts_release(const enc_request_source *source, enc_request_facts *facts);

/* Take all steps up to a day; `each` is told of them, or NULL. */
typedef encours_status enc_request_each_fn(void *user, const enc_request_act *act,
                                           enc_request_fault fault, encours_error *error);
encours_status enc_request_replay(const enc_request_source *source, uint32_t fact, int32_t day,
                                  enc_request *out, enc_request_each_fn *each, void *user,
                                  encours_error *error);

/* Its state on that day, with what days alone decide, and when it was decided. */
int32_t enc_request_state_on(const enc_request *request, int32_t day, int32_t *decided);

/* Rules of the commit alone, which replays do not ask again, so that what is on record stands as it
 * stood. What is known of a request when something about it is recorded: */
typedef struct enc_request_known {
    enc_request request; /* all its steps taken */
    int32_t newest;      /* day of the newest of them, those included that were taken back */
} enc_request_known;
encours_status enc_request_know(const enc_request_source *source, uint32_t fact,
                                enc_request_known *out, encours_error *error);

/* Whether a step or an end on a day is not dated back behind that: as of encours/approval.h. */
encours_status enc_request_check_late(const enc_request_source *source,
                                      const enc_request_known *known, int32_t day,
                                      encours_error *error);

/* The same of the end of a request or of a step; facts of other kinds pass. */
encours_status enc_request_check_end(const enc_session *session, const enc_fact_end *end,
                                     encours_error *error);

/* Refuse because of where it is on a day, or because of a step on a later one. */
encours_status enc_request_refuse_day(const enc_request *request, encours_error *error);
encours_status enc_request_refuse_state(const enc_request *request, int32_t day,
                                        encours_error *error);

/* The same as a public row. */
void enc_request_show(const enc_request_source *source, const enc_request *request, int32_t day,
                      encours_request *out);

#endif
