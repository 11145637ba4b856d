/* SPDX-License-Identifier: MIT */
/* Running allocations that follow one another. What is simple is written here, a run at a time; the
 * others go through enc_run_allocate() in their turn. */
#include "ledger/command_run.h"
#include "ledger/pair.h"

/* Bytes of the event of one pair: kind, count, day, two lines and an amount. */
enum { EVENT_SIZE_MAX = 40 };

typedef struct allocate_run {
    enc_command_run *run;
    enc_command_slot *slots;
    size_t count;
    uint64_t lines[ENC_PAIR_RUN][2]; /* as named, credit and debit */
    enc_pair_work works[ENC_PAIR_RUN];
} allocate_run;

/* The row of a document that exists; false for what needs an answer. */
static bool find_document(allocate_run *allocate, size_t at, encours_ref reference, uint32_t *row)
{
    const enc_state *state = allocate->run->session->state;
    if ((reference & ENC_REF_OWN) == 0) {
        *row = (uint32_t)(reference - 1);
        return reference <= state->counts.documents;
    }
    enc_command_run one = *allocate->run;
    one.slot = &allocate->slots[at];
    one.error = NULL;
    return enc_run_resolve(&one, reference, ENC_COMMAND_POST, state->counts.documents, row) ==
           ENCOURS_OK;
}

static void read_command(allocate_run *allocate, size_t at)
{
    const enc_buffer *bytes = &allocate->run->transaction->bytes;
    const enc_state *state = allocate->run->session->state;
    enc_reader reader = {bytes->bytes + allocate->slots[at].offset + 1, bytes->bytes + bytes->size,
                         false};
    enc_pair_work *work = &allocate->works[at];
    encours_ref credit = enc_get_varint(&reader), debit = enc_get_varint(&reader);
    allocate->lines[at][0] = enc_get_varint(&reader);
    allocate->lines[at][1] = enc_get_varint(&reader);
    work->amount = (int64_t)enc_get_varint(&reader);
    work->from = (int32_t)enc_get_signed(&reader);
    work->is_simple = find_document(allocate, at, credit, &work->credit.document) &&
                      find_document(allocate, at, debit, &work->debit.document);
    if (work->is_simple)
        enc_pair_ask_documents(state, work);
}

static void find_lines(allocate_run *allocate, size_t at)
{
    const enc_state *state = allocate->run->session->state;
    enc_pair_work *work = &allocate->works[at];
    work->is_simple = work->is_simple &&
                      enc_pair_find_line(state, allocate->lines[at][0], &work->credit) &&
                      enc_pair_find_line(state, allocate->lines[at][1], &work->debit);
    if (work->is_simple)
        enc_pair_ask_lines(state, work);
}

/* The event of one pair, its room being there: as enc_event_encode() has it. */
static void encode(enc_session *session, const enc_pair_work *work)
{
    enc_codec *codec = &session->codec;
    uint8_t *to = session->bytes.bytes + session->bytes.size;
    *to++ = ENCOURS_EVENT_ALLOCATION;
    *to++ = 1 << 1; /* one pair, not continued */
    to = enc_put_signed(to, (int64_t)work->from - codec->from);
    to = enc_put_signed(to, (int64_t)work->credit.line - codec->credit_line);
    to = enc_put_signed(to, (int64_t)work->debit.line - codec->debit_line);
    to = enc_put_varint(to, (uint64_t)work->amount);
    codec->from = work->from;
    codec->credit_line = work->credit.line;
    codec->debit_line = work->debit.line;
    session->bytes.size = (size_t)(to - session->bytes.bytes);
}

static bool write_simple(allocate_run *allocate, size_t at)
{
    enc_session *session = allocate->run->session;
    enc_state *state = session->state;
    if (session->authoriser != NULL || !allocate->works[at].is_simple ||
        enc_session_room(session) < EVENT_SIZE_MAX ||
        session->bytes.capacity - session->bytes.size < EVENT_SIZE_MAX)
        return false;
    if (!enc_pair_write(state, &allocate->works[at]))
        return false;
    encode(session, &allocate->works[at]);
    allocate->slots[at].number = state->counts.matchings;
    return true;
}

static encours_status write_one(allocate_run *allocate, size_t at)
{
    enc_command_run *run = allocate->run;
    const enc_buffer *bytes = &run->transaction->bytes;
    run->slot = &allocate->slots[at];
    if (write_simple(allocate, at))
        return ENCOURS_OK;
    run->reader = (enc_reader){bytes->bytes + run->slot->offset + 1, bytes->bytes + bytes->size,
                               false};
    ENC_TRY(enc_run_allocate(run));
    /* It made as many rows as it has pairs, perhaps of the room of those behind it. */
    return enc_pair_reserve(run->session->state, (uint32_t)(allocate->count - at - 1), run->error);
}

encours_status enc_run_allocations(enc_command_run *run)
{
    const encours_transaction *transaction = run->transaction;
    const enc_command_slot *end = transaction->slots + transaction->slot_count;
    enc_state *state = run->session->state;
    allocate_run allocate;
    allocate.run = run;
    allocate.slots = run->slot;
    allocate.count = 0;
    while (allocate.count < ENC_PAIR_RUN && allocate.slots + allocate.count < end &&
           allocate.slots[allocate.count].kind == ENC_COMMAND_ALLOCATE)
        read_command(&allocate, allocate.count++);
    for (size_t i = 0; i < allocate.count; i++)
        find_lines(&allocate, i);
    for (size_t i = 0; i < allocate.count; i++)
        if (allocate.works[i].is_simple)
            enc_pair_ask_chains(state, &allocate.works[i]);
    ENC_TRY(enc_pair_reserve(state, (uint32_t)allocate.count, run->error));
    ENC_TRY(enc_buffer_reserve(&run->session->bytes, allocate.count * EVENT_SIZE_MAX, run->error));
    for (size_t i = 0; i < allocate.count; i++)
        ENC_TRY(write_one(&allocate, i));
    return ENCOURS_OK;
}
