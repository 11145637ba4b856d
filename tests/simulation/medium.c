/* SPDX-License-Identifier: MIT */
#include "simulation/medium.h"

#include "store/store.h"
#include "support/check.h"

void medium_begin(medium *m, test_random *random)
{
    *m = (medium){.random = random};
    check_ok(encours_context_new(NULL, &m->context, check_error()));
    check_ok(encours_store_memory_new(m->context, &m->inner, check_error()));
}

void medium_end(medium *m)
{
    encours_store_free(m->inner);
    encours_context_free(m->context);
}

/* How a call goes. */
typedef enum turn {
    TURN_WELL,
    TURN_NOT_DONE,    /* fails, and has done nothing */
    TURN_DONE,        /* done, but says that it failed */
    TURN_DIES_BEFORE, /* the process ends before the call */
    TURN_DIES_AFTER   /* the process ends, and the call was done */
} turn;

static turn take_turn(port *p)
{
    if (p->dead)
        return TURN_NOT_DONE;
    if (p->fault_in == 0 || random_below(p->medium->random, p->fault_in) != 0)
        return TURN_WELL;
    p->faults++;
    turn result = (turn)random_between(p->medium->random, TURN_NOT_DONE, TURN_DIES_AFTER);
    if (result == TURN_DIES_AFTER || result == TURN_DIES_BEFORE)
        p->dead = true;
    return result;
}

static encours_status some_failure(port *p)
{
    static const encours_status failures[] = {ENCOURS_E_IO, ENCOURS_E_STORAGE, ENCOURS_E_BUSY,
                                              ENCOURS_E_NO_MEMORY};
    return p->dead ? ENCOURS_E_IO : failures[random_below(p->medium->random, 4)];
}

static bool is_done(turn t)
{
    return t == TURN_WELL || t == TURN_DONE || t == TURN_DIES_AFTER;
}

/* A call that changes something and tells nothing else. */
#define CHANGE(call)                                                                               \
    port *p = user;                                                                                \
    turn t = take_turn(p);                                                                         \
    encours_status status = is_done(t) ? (call) : some_failure(p);                                 \
    return t == TURN_WELL ? status : some_failure(p)

encours_status medium_append(medium *m, int writer, const char *ledger,
                             const encours_store_head *expected, const encours_bytes *records,
                             size_t count)
{
    encours_store_head head;
    encours_status status = enc_store_append(m->inner, ledger, expected, records, count, &head,
                                             NULL);
    if (status == ENCOURS_OK)
        m->landed(m->user, writer, head.sequence);
    return status;
}

static encours_status port_append(void *user, const char *ledger,
                                  const encours_store_head *expected, const encours_bytes *records,
                                  size_t count, encours_store_head *head, encours_error *error)
{
    port *p = user;
    medium *m = p->medium;
    (void)error;
    if (!p->dead && p->meanwhile_in > 0 && random_below(m->random, p->meanwhile_in) == 0)
        m->meanwhile(m->user, p->writer);
    turn t = take_turn(p);
    if (!is_done(t)) /* it may not be known that nothing was done */
        return random_below(m->random, 3) == 0 ? ENCOURS_E_UNKNOWN_OUTCOME : some_failure(p);
    encours_status status = medium_append(m, p->writer, ledger, expected, records, count);
    if (t == TURN_WELL) {
        if (status == ENCOURS_E_CONFLICT)
            (void)enc_store_head(m->inner, ledger, head, NULL);
        return status;
    }
    if (p->lie_in > 0 && random_below(m->random, 2) == 0) {
        p->lies++;
        return ENCOURS_E_IO;
    }
    return ENCOURS_E_UNKNOWN_OUTCOME;
}

/* What a reading visits: so many records as they are, then one that is not. */
typedef struct reading {
    port *port;
    encours_store_visit_fn visit;
    void *user;
    uint64_t left; /* until it breaks off or lies */
    int lie;       /* 0: it breaks off */
} reading;

enum { LIE_FLIP = 1, LIE_SKIP, LIE_CUT, LIE_STOP, LIES };

static encours_status tell(const reading *r, uint64_t number, uint64_t version, encours_bytes bytes)
{
    static uint8_t wrong[1 << 20]; /* as large as a record or a block can be */
    if (r->lie == LIE_SKIP)
        return ENCOURS_OK;
    if (bytes.size == 0 || bytes.size > sizeof wrong)
        return r->visit(r->user, number, version, bytes);
    memcpy(wrong, bytes.data, bytes.size);
    if (r->lie == LIE_CUT)
        return r->visit(r->user, number, version, (encours_bytes){wrong, bytes.size - 1});
    uint64_t bit = random_below(r->port->medium->random, bytes.size * 8);
    wrong[bit / 8] ^= (uint8_t)(1u << bit % 8);
    return r->visit(r->user, number, version, (encours_bytes){wrong, bytes.size});
}

/* The item of which one bit is wrong for good. */
static encours_status flipped(const port *p, encours_store_visit_fn visit, void *user,
                              uint64_t number, uint64_t version, encours_bytes bytes)
{
    static uint8_t wrong[1 << 20];
    memcpy(wrong, bytes.data, bytes.size);
    wrong[p->flip_bit / 8] ^= (uint8_t)(1u << p->flip_bit % 8);
    return visit(user, number, version, (encours_bytes){wrong, bytes.size});
}

static encours_status on_record(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    reading *r = user;
    if (number != 0 && number == r->port->flip_number && !r->port->flip_party)
        return flipped(r->port, r->visit, r->user, number, version, bytes);
    if (r->left-- != 0)
        return r->visit(r->user, number, version, bytes);
    r->port->lies += r->lie != 0;
    if (r->lie == 0 || r->lie == LIE_STOP)
        return ENCOURS_E_CANCELLED;
    return tell(r, number, version, bytes);
}

typedef encours_status read_fn(port *p, const char *ledger, uint64_t sequence, uint64_t from,
                               encours_store_visit_fn visit, void *user);

static encours_status read_through(port *p, read_fn *call, const char *ledger, uint64_t sequence,
                                   uint64_t from, encours_store_visit_fn visit, void *user)
{
    reading r = {p, visit, user, UINT64_MAX, 0};
    turn t = take_turn(p);
    if (t == TURN_NOT_DONE || t == TURN_DIES_BEFORE)
        return some_failure(p);
    if (t != TURN_WELL) /* it breaks off somewhere */
        r.left = random_below(p->medium->random, 4);
    else if (p->lie_in > 0 && random_below(p->medium->random, p->lie_in) == 0) {
        r.left = random_below(p->medium->random, 12);
        r.lie = (int)random_between(p->medium->random, LIE_FLIP, LIES - 1);
    }
    encours_status status = call(p, ledger, sequence, from, on_record, &r);
    if (t != TURN_WELL)
        return some_failure(p);
    return r.lie == LIE_STOP && status == ENCOURS_E_CANCELLED ? ENCOURS_OK : status;
}

static encours_status read_records(port *p, const char *ledger, uint64_t sequence, uint64_t from,
                                   encours_store_visit_fn visit, void *user)
{
    (void)sequence;
    return enc_store_read(p->medium->inner, ledger, from, visit, user, NULL);
}

static encours_status port_read(void *user, const char *ledger, uint64_t from,
                                encours_store_visit_fn visit, void *visit_user,
                                encours_error *error)
{
    (void)error;
    return read_through(user, read_records, ledger, 0, from, visit, visit_user);
}

static encours_status port_head(void *user, const char *ledger, encours_store_head *head,
                                encours_error *error)
{
    port *p = user;
    turn t = take_turn(p);
    (void)error;
    if (t != TURN_WELL)
        return some_failure(p);
    return enc_store_head(p->medium->inner, ledger, head, NULL);
}

static encours_status port_list(void *user, encours_store_visit_fn visit, void *visit_user,
                                encours_error *error)
{
    CHANGE(enc_store_list(p->medium->inner, visit, visit_user, error));
}

static encours_status port_drop(void *user, const char *ledger, encours_error *error)
{
    CHANGE(encours_store_drop(p->medium->inner, ledger, error));
}

static encours_status port_snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                        uint64_t block, encours_bytes bytes, encours_error *error)
{
    CHANGE(enc_store_snapshot_put(p->medium->inner, ledger, sequence, block, bytes, error));
}

static encours_status port_snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                         const uint8_t *hash, uint64_t blocks,
                                         const uint8_t *digest, encours_error *error)
{
    CHANGE(
        enc_store_snapshot_seal(p->medium->inner, ledger, sequence, hash, blocks, digest, error));
}

static encours_status port_snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                         uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                         uint8_t *digest, encours_error *error)
{
    CHANGE(enc_store_snapshot_find(p->medium->inner, ledger, not_after, sequence, hash, blocks,
                                   digest, error));
}

static encours_status read_block(port *p, const char *ledger, uint64_t sequence, uint64_t block,
                                 encours_store_visit_fn visit, void *user)
{
    return enc_store_snapshot_get(p->medium->inner, ledger, sequence, block, visit, user, NULL);
}

static encours_status port_snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                        uint64_t block, encours_store_visit_fn visit,
                                        void *visit_user, encours_error *error)
{
    (void)error;
    return read_through(user, read_block, ledger, sequence, block, visit, visit_user);
}

static encours_status port_snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                         encours_error *error)
{
    CHANGE(enc_store_snapshot_drop(p->medium->inner, ledger, sequence, error));
}

static encours_status port_party_put(void *user, const char *ledger, uint64_t id, uint64_t version,
                                     encours_bytes bytes, encours_error *error)
{
    CHANGE(enc_store_party_put(p->medium->inner, ledger, id, version, bytes, error));
}

static encours_status on_party(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    const reading *r = user;
    if (number == r->port->flip_number && r->port->flip_party && version != 0)
        return flipped(r->port, r->visit, r->user, number, version, bytes);
    return r->visit(r->user, number, version, bytes);
}

static encours_status port_party_get(void *user, const char *ledger, uint64_t id,
                                     encours_store_visit_fn visit, void *visit_user,
                                     encours_error *error)
{
    reading r = {user, visit, visit_user, 0, 0};
    CHANGE(enc_store_party_get(p->medium->inner, ledger, id, on_party, &r, error));
}

static encours_status port_party_erase(void *user, const char *ledger, uint64_t id,
                                       encours_error *error)
{
    CHANGE(enc_store_party_erase(p->medium->inner, ledger, id, error));
}

static encours_status port_party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                      void *visit_user, encours_error *error)
{
    reading r = {user, visit, visit_user, 0, 0};
    CHANGE(enc_store_party_list(p->medium->inner, ledger, on_party, &r, error));
}

static void port_close(void *user)
{
    (void)user;
}

encours_store *medium_store(encours_context *context, port *p)
{
    static const encours_store_methods methods = {
        .struct_size = sizeof methods,
        .capabilities = ENCOURS_STORE_SHARED,
        .append = port_append,
        .read = port_read,
        .head = port_head,
        .list = port_list,
        .drop = port_drop,
        .snapshot_put = port_snapshot_put,
        .snapshot_seal = port_snapshot_seal,
        .snapshot_find = port_snapshot_find,
        .snapshot_get = port_snapshot_get,
        .snapshot_drop = port_snapshot_drop,
        .party_put = port_party_put,
        .party_get = port_party_get,
        .party_erase = port_party_erase,
        .party_list = port_party_list,
        .close = port_close,
    };
    encours_store *store;
    check_ok(encours_store_new(context, &methods, p, &store, check_error()));
    return store;
}

static encours_status match_hash(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    const encours_store_head *head = user;
    (void)version;
    bool same = number == head->sequence &&
                memcmp(bytes.data + bytes.size - 32, head->hash, 32) == 0;
    return same ? ENCOURS_E_EXISTS : ENCOURS_E_CANCELLED;
}

bool medium_has(medium *m, const char *ledger, const encours_store_head *head)
{
    encours_store_head wanted = *head;
    return enc_store_read(m->inner, ledger, head->sequence, match_hash, &wanted, NULL) ==
           ENCOURS_E_EXISTS;
}

bool medium_has_snapshot(medium *m, const char *ledger, uint64_t sequence)
{
    uint64_t found = 0, blocks;
    uint8_t hash[32], digest[32];
    return enc_store_snapshot_find(m->inner, ledger, sequence, &found, hash, &blocks, digest,
                                   NULL) == ENCOURS_OK &&
           found == sequence;
}

/* Takes the records up to one over into an empty store. */
typedef struct keeping {
    encours_store *to;
    const char *ledger;
    encours_store_head head;
    uint64_t last;
} keeping;

static encours_status keep(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    keeping *k = user;
    (void)version;
    if (number > k->last)
        return ENCOURS_OK;
    return enc_store_append(k->to, k->ledger, &k->head, &bytes, 1, &k->head, NULL);
}

/* Puts one block into the snapshot of another store. */
typedef struct carrying {
    encours_store *to;
    const char *ledger;
    uint64_t sequence;
} carrying;

static encours_status carry_block(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    carrying *c = user;
    (void)version;
    return enc_store_snapshot_put(c->to, c->ledger, c->sequence, number, bytes, NULL);
}

/* Sealed snapshots stay, those of what was lost as well. */
static void carry_snapshots(medium *m, encours_store *to, const char *ledger)
{
    uint64_t sequence = UINT64_MAX, blocks;
    uint8_t hash[32], digest[32];
    while (sequence > 0 && enc_store_snapshot_find(m->inner, ledger, sequence, &sequence, hash,
                                                   &blocks, digest, NULL) == ENCOURS_OK) {
        carrying c = {to, ledger, sequence};
        for (uint64_t block = 0; block < blocks; block++)
            check_ok(enc_store_snapshot_get(m->inner, ledger, sequence, block, carry_block, &c,
                                            check_error()));
        check_ok(
            enc_store_snapshot_seal(to, ledger, sequence, hash, blocks, digest, check_error()));
        sequence--;
    }
}

void medium_lose(medium *m, const char *ledger, uint64_t sequence)
{
    keeping k = {.ledger = ledger, .last = sequence};
    check_ok(encours_store_memory_new(m->context, &k.to, check_error()));
    check_ok(enc_store_read(m->inner, ledger, 1, keep, &k, check_error()));
    carry_snapshots(m, k.to, ledger);
    encours_store_free(m->inner);
    m->inner = k.to;
}
