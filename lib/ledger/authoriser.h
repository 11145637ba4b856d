/* SPDX-License-Identifier: MIT */
/* Asking before commands and queries. Whoever has no authoriser spends a comparison with NULL. */
#ifndef ENC_LEDGER_AUTHORISER_H
#define ENC_LEDGER_AUTHORISER_H

#include "base/context.h"
#include "base/limits.h"
#include "encours/authoriser.h"
#include "encours/ledger.h"
#include "encours/view.h"
#include "ledger/strings.h"

struct enc_event;
struct enc_session;

/* An authoriser of the library's own: `release` is called with `user` when the last reference goes,
 * and when it cannot be made. */
encours_status enc_authoriser_make(encours_context *context, encours_authorise_fn authorise,
                                   void *user, void (*release)(void *user),
                                   encours_authoriser **out, encours_error *error);

/* Who is asked, and who reads. */
typedef struct enc_authority {
    encours_authoriser *authoriser; /* NULL: nobody */
    char reader[ENC_ACTOR_BYTES_MAX + 1];
} enc_authority;

/* Take a reference; `reader` may be NULL. Take those of another. Give it back. */
encours_status enc_authority_begin(enc_authority *authority, const encours_authoriser *authoriser,
                                   const char *reader, encours_error *error);
void enc_authority_copy(enc_authority *to, const enc_authority *from);
void enc_authority_release(enc_authority *authority);

/* One of encours_authorisation. */
int32_t enc_authoriser_answer(const encours_authoriser *authoriser,
                              const encours_question *question);

/* DENIED, in words: who, what, of what. */
encours_status enc_authoriser_deny(const encours_question *question, encours_error *error);

/* What may be seen of a subject by a query: `subject` is a number, 0 of the ledger. */
int32_t enc_view_answer(const encours_view *view, int32_t action, int32_t subject_kind,
                        uint64_t subject);
encours_status enc_view_deny(const encours_view *view, int32_t action, int32_t subject_kind,
                             uint64_t subject, encours_error *error);
encours_status enc_view_ask_slow(const encours_view *view, int32_t action, int32_t subject_kind,
                                 uint64_t subject, encours_error *error);
encours_status enc_ledger_ask_slow(const encours_ledger *ledger, int32_t action, uint64_t customer,
                                   const char *actor, encours_error *error);

/* A question in the making about an event: texts are lent by it and have no end of their own. */
typedef struct enc_asking {
    const struct enc_state *state;
    encours_question question;
    enc_text detail;
} enc_asking;

/* An amount with the row of its currency; a subject by its number, 0 of the ledger. */
void enc_asking_amount(enc_asking *ask, int64_t amount, uint32_t currency);
void enc_asking_subject(enc_asking *ask, int32_t kind, uint64_t number, uint64_t customer);

/* Ask before an event of a transaction is applied. */
encours_status enc_session_ask(const struct enc_session *session, const struct enc_event *event,
                               encours_error *error);

#endif
