/* SPDX-License-Identifier: MIT */
/* Open a ledger from a snapshot whose bytes were changed. The first byte is how: 1 leaves checksums
 * as they were, else blocks are sealed again, so that the rows are reached; 2 fails allocations for
 * good, else one only; 4 stores the blocks deflated. The second byte is which allocation fails, 0
 * for none. Then changes of five bytes: block, place in it in two bytes, what is xor-ed to the byte
 * there, and how many bytes behind it are set to that too, at most seven. */
#include "fuzz/property.h"
#include "fuzz/snapshot/questions.h"

#include <string.h>

#include "base/crc.h"
#include "credit/stage.h"
#include "encours/command.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "encours/period.h"
#include "encours/snapshot.h"
#include "encours/view.h"
#include "ledger/snapshot.h"
#include "ledger/transaction.h"
#include "store/store.h"

enum { RAW = 1, FOR_GOOD = 2, DEFLATED = 4, BLOCKS_MAX = 96, INPUT_MAX = 1 << 12, CHANGE = 5 };

static const char NAME[] = "BOOKS";

/* Allocations are counted; number `fail` (from 1) fails, and those behind it when `for_good`. */
typedef struct memory {
    uint64_t calls;
    uint64_t fail;
    int64_t live;
    int for_good;
} memory;

static int refused(memory *m)
{
    m->calls++;
    return m->fail != 0 && (m->for_good ? m->calls >= m->fail : m->calls == m->fail);
}

static void *allocate(void *user, size_t size)
{
    memory *m = user;
    void *block = refused(m) ? NULL : malloc(size);
    m->live += block != NULL;
    return block;
}

static void *reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    (void)size_old;
    return refused(user) ? NULL : realloc(block, size_new);
}

static void release(void *user, void *block, size_t size)
{
    (void)size;
    ((memory *)user)->live -= block != NULL;
    free(block);
}

static encours_transaction *begin(encours_ledger *ledger, uint8_t id)
{
    encours_transaction_options options = {
        .struct_size = sizeof options, .actor = "a", .reason = "r", .recorded_at = 1000};
    encours_transaction *transaction;
    options.command_id[0] = id;
    HOLDS(encours_transaction_new(ledger, &options, &transaction, NULL) == ENCOURS_OK);
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    HOLDS(encours_transaction_commit(transaction, 0, NULL, NULL) == ENCOURS_OK);
    encours_transaction_free(transaction);
}

static void post(encours_transaction *transaction, int32_t type, encours_ref customer, int32_t day,
                 int64_t gross, const char *number)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = customer;
    document.type = type;
    document.issue.epoch_day = day;
    document.due.epoch_day = day + 30;
    document.currency = 978;
    document.gross = gross;
    document.number = number;
    document.source_key = number;
    HOLDS(encours_transaction_post(transaction, &document, NULL, NULL) == ENCOURS_OK);
}

static void add_customers(encours_ledger *ledger)
{
    encours_transaction *transaction = begin(ledger, 1);
    for (int i = 0; i < 3; i++) {
        static const char *const codes[] = {"ACME", "BEST", "CARL"};
        encours_customer_options options = {.struct_size = sizeof options, .code = codes[i]};
        HOLDS(encours_transaction_add_customer(transaction, &options, NULL, NULL) == ENCOURS_OK);
    }
    HOLDS(encours_transaction_declare_dimension(transaction, "region", NULL) == ENCOURS_OK);
    HOLDS(encours_transaction_set_dimension(transaction, 1, "region", "North", (encours_date){90},
                                            NULL) == ENCOURS_OK);
    commit(transaction);
}

static void add_documents(encours_ledger *ledger)
{
    encours_transaction *transaction = begin(ledger, 2);
    post(transaction, ENCOURS_DOCUMENT_INVOICE, 1, 100, 1000, "F-1");
    post(transaction, ENCOURS_DOCUMENT_INVOICE, 1, 110, 500, "F-2");
    post(transaction, ENCOURS_DOCUMENT_INVOICE, 2, 111, 70, "F-3");
    post(transaction, ENCOURS_DOCUMENT_PAYMENT, 1, 120, 900, "P-1");
    post(transaction, ENCOURS_DOCUMENT_CREDIT_NOTE, 2, 121, 20, "A-1");
    commit(transaction);
    transaction = begin(ledger, 3);
    for (uint64_t debit = 1; debit <= 2; debit++) {
        encours_allocation_options options = {.struct_size = sizeof options,
                                              .credit = 4,
                                              .debit = debit,
                                              .amount = 300,
                                              .from = {125}};
        HOLDS(encours_transaction_allocate(transaction, &options, NULL, NULL) == ENCOURS_OK);
    }
    commit(transaction);
}

static void add_facts(encours_ledger *ledger)
{
    encours_transaction *transaction = begin(ledger, 4);
    HOLDS(encours_transaction_reverse_allocation(transaction, 1, (encours_date){130}, NULL) ==
          ENCOURS_OK);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_DISPUTE;
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.subject = 1;
    fact.from.epoch_day = 126;
    fact.code = "price";
    HOLDS(encours_transaction_fact(transaction, &fact, NULL, NULL) == ENCOURS_OK);
    HOLDS(encours_transaction_cancel(transaction, 3, (encours_date){140}, ENCOURS_CANCEL_OTHER, 0,
                                     NULL) == ENCOURS_OK);
    HOLDS(encours_transaction_close_periods(transaction, (encours_date){95}, NULL) == ENCOURS_OK);
    commit(transaction);
}

static void relate(encours_transaction *transaction, int32_t kind, int32_t of, uint64_t subject,
                   int32_t to, uint64_t related)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = kind;
    fact.subject_kind = of;
    fact.subject = subject;
    fact.related_kind = to;
    fact.related = related;
    fact.from.epoch_day = 110;
    if (kind == ENCOURS_FACT_IDENTIFIER)
        fact.code = "T:1";
    HOLDS(encours_transaction_fact(transaction, &fact, NULL, NULL) == ENCOURS_OK);
}

/* A group, an identifier, and orders of which one has an advance. */
static void add_orders(encours_ledger *ledger)
{
    encours_transaction *transaction = begin(ledger, 5);
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    post(transaction, ENCOURS_DOCUMENT_ADVANCE, 1, 122, 250, "V-1");
    order.customer = 1;
    order.currency = 978;
    order.amount = 800;
    order.ordered.epoch_day = 118;
    order.expected.epoch_day = 150;
    order.source_key = "SO-1";
    HOLDS(encours_transaction_order(transaction, &order, NULL, NULL) == ENCOURS_OK);
    order.customer = 2;
    order.source_key = "SO-2";
    HOLDS(encours_transaction_order(transaction, &order, NULL, NULL) == ENCOURS_OK);
    step.order = 1;
    for (step.kind = ENCOURS_ORDER_CHANGED; step.kind <= ENCOURS_ORDER_CANCELLED; step.kind++) {
        step.amount = 700 - 150 * step.kind;
        step.day.epoch_day = 120 + step.kind;
        HOLDS(encours_transaction_order_step(transaction, &step, NULL) == ENCOURS_OK);
    }
    commit(transaction);
    transaction = begin(ledger, 6);
    relate(transaction, ENCOURS_FACT_PARENT, ENCOURS_SUBJECT_CUSTOMER, 2, ENCOURS_SUBJECT_CUSTOMER,
           1);
    relate(transaction, ENCOURS_FACT_MERGED, ENCOURS_SUBJECT_CUSTOMER, 3, ENCOURS_SUBJECT_CUSTOMER,
           2);
    relate(transaction, ENCOURS_FACT_IDENTIFIER, ENCOURS_SUBJECT_CUSTOMER, 2, 0, 0);
    relate(transaction, ENCOURS_FACT_ADVANCE_ORDER, ENCOURS_SUBJECT_DOCUMENT, 6,
           ENCOURS_SUBJECT_ORDER, 1);
    commit(transaction);
}

/* Two policies, a request with a step, a release, and decisions about a customer, a document and an
 * order. */
static void add_credit(encours_ledger *ledger)
{
    static const int32_t about[] = {ENCOURS_SUBJECT_CUSTOMER, ENCOURS_SUBJECT_DOCUMENT,
                                    ENCOURS_SUBJECT_ORDER, ENCOURS_SUBJECT_CUSTOMER};
    encours_transaction *transaction = begin(ledger, 7);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    enc_stage_reason reasons[2] = {{.rule = 1, .measured = -5}, {.rule = 2, .excused_by = 1}};
    encours_bytes bytes = {(const uint8_t *)"<policy/>", 9};
    for (int32_t from = 96; from < 98; from++, bytes.size--)
        HOLDS(enc_stage_policy(transaction, enc_text_of("trade"), enc_text_of("1"),
                               (encours_date){from}, bytes, NULL, NULL) == ENCOURS_OK);
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = 1;
    fact.from.epoch_day = 120;
    fact.code = "limit";
    fact.kind = ENCOURS_FACT_RELEASE;
    HOLDS(encours_transaction_fact(transaction, &fact, &reasons[0].release, NULL) == ENCOURS_OK);
    fact.kind = ENCOURS_FACT_REQUEST;
    HOLDS(enc_command_fact(transaction, &fact, &fact.subject, NULL) == ENCOURS_OK);
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    HOLDS(enc_command_fact(transaction, &fact, NULL, NULL) == ENCOURS_OK);
    for (size_t i = 0; i < 4; i++) {
        enc_stage_decision decision = {.subject_kind = about[i],
                                       .subject = 1,
                                       .stage = 1,
                                       .outcome = 2,
                                       .as_of = {120},
                                       .policy = 1 + i % 2,
                                       .currency = 978,
                                       .amount = 800,
                                       .term_days = -1,
                                       .discount = -1,
                                       .limit = {1, 0, 500},
                                       .reasons = reasons,
                                       .reason_count = i % 3};
        HOLDS(enc_decision_stage(transaction, &decision, NULL, NULL) == ENCOURS_OK);
    }
    commit(transaction);
}

static void fill(encours_store *store, uint32_t compression)
{
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    encours_snapshot_options snapshot = {.struct_size = sizeof snapshot,
                                         .compression = compression};
    encours_ledger *ledger;
    HOLDS(encours_ledger_create(store, NAME, &options, &ledger, NULL) == ENCOURS_OK);
    add_customers(ledger);
    add_documents(ledger);
    add_facts(ledger);
    add_orders(ledger);
    add_credit(ledger);
    HOLDS(encours_ledger_snapshot(ledger, NULL, &snapshot, NULL, NULL) == ENCOURS_OK);
    encours_ledger_free(ledger);
}

/* The blocks, on their way out of the store and back. */
typedef struct blocks {
    enc_snapshot_seal seal;
    uint8_t *bytes[BLOCKS_MAX];
    size_t sizes[BLOCKS_MAX];
} blocks;

static encours_status keep(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    blocks *all = user;
    (void)version;
    HOLDS(number < BLOCKS_MAX && (all->bytes[number] = malloc(bytes.size)) != NULL);
    memcpy(all->bytes[number], bytes.data, bytes.size);
    all->sizes[number] = bytes.size;
    return ENCOURS_OK;
}

static void change(blocks *all, const uint8_t *data, size_t size)
{
    for (; size >= CHANGE; data += CHANGE, size -= CHANGE) {
        size_t block = data[0] % all->seal.blocks;
        size_t at = (data[1] | (size_t)data[2] << 8) % all->sizes[block];
        all->bytes[block][at] ^= data[3];
        for (size_t i = 1; i <= (data[4] & 7) && at + i < all->sizes[block]; i++)
            all->bytes[block][at + i] = data[3];
    }
}

static void seal_again(blocks *all)
{
    enc_sha256 digest;
    enc_snapshot_digest_begin(&digest, &all->seal.at);
    for (size_t i = 0; i < all->seal.blocks; i++) {
        enc_block_header header = {.number = UINT64_MAX};
        bool other;
        uint8_t *block = all->bytes[i], *payload = block + ENC_SNAPSHOT_HEADER_SIZE;
        size_t size = all->sizes[i] - ENC_SNAPSHOT_HEADER_SIZE;
        uint32_t crc = enc_crc32(block, 92), payload_crc = enc_crc32(payload, size);
        for (int k = 0; k < 4; k++) {
            block[44 + k] = (uint8_t)(payload_crc >> 8 * k);
            block[92 + k] = (uint8_t)(crc >> 8 * k);
        }
        crc = enc_crc32(block, 92);
        for (int k = 0; k < 4; k++)
            block[92 + k] = (uint8_t)(crc >> 8 * k);
        if (enc_block_open((encours_bytes){block, all->sizes[i]}, &header, &other) == NULL &&
            header.encoding == ENC_BLOCK_RAW) {
            enc_sha256_of(payload, size, header.sha);
            enc_block_header_put(&header, block);
        }
        enc_snapshot_digest_add(&digest, &header);
    }
    enc_sha256_final(&digest, all->seal.digest);
}

static void put_back(encours_store *store, blocks *all)
{
    uint64_t sequence = all->seal.at.sequence;
    HOLDS(enc_store_snapshot_drop(store, NAME, sequence, NULL) == ENCOURS_OK);
    for (size_t i = 0; i < all->seal.blocks; i++) {
        encours_bytes bytes = {all->bytes[i], all->sizes[i]};
        HOLDS(enc_store_snapshot_put(store, NAME, sequence, i, bytes, NULL) == ENCOURS_OK);
        free(all->bytes[i]);
    }
    HOLDS(enc_store_snapshot_seal(store, NAME, sequence, all->seal.at.hash, all->seal.blocks,
                                  all->seal.digest, NULL) == ENCOURS_OK);
}

static void forge(encours_store *store, int raw, const uint8_t *data, size_t size)
{
    blocks all = {.seal = {.blocks = 0}};
    HOLDS(enc_snapshot_seal_find(store, NAME, INT64_MAX, &all.seal, NULL) == ENCOURS_OK);
    HOLDS(all.seal.blocks <= BLOCKS_MAX);
    for (size_t i = 0; i < all.seal.blocks; i++)
        HOLDS(enc_store_snapshot_get(store, NAME, all.seal.at.sequence, i, keep, &all, NULL) ==
              ENCOURS_OK);
    change(&all, data, size);
    if (!raw)
        seal_again(&all);
    put_back(store, &all);
}

static void check_opened(encours_ledger *ledger)
{
    encours_opening opening = {.struct_size = sizeof opening};
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    HOLDS(encours_ledger_opening(ledger, &opening, NULL) == ENCOURS_OK);
    HOLDS(opening.snapshot_sequence != 0 || opening.passed_over == 1);
    ask_ledger(ledger);
    encours_status status = encours_ledger_verify(ledger, &options, &report, NULL);
    HOLDS(status == ENCOURS_OK || status == ENCOURS_E_CORRUPT);
    if (opening.snapshot_sequence != 0 && status == ENCOURS_OK)
        HOLDS(report.snapshots == 1); /* what was used is what the log gives */
    if (opening.passed_over != 0) {
        encours_transaction *transaction = begin(ledger, 9);
        post(transaction, ENCOURS_DOCUMENT_INVOICE, 1, 200, 1, "F-9");
        commit(transaction);
    }
}

static void check_store(encours_store *store, memory *m, uint8_t fail)
{
    encours_ledger *ledger;
    if (fail != 0) {
        m->calls = 0;
        m->fail = fail;
        encours_status status = encours_ledger_open(store, NAME, NULL, &ledger, NULL);
        HOLDS(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
        encours_ledger_free(ledger);
        m->fail = 0;
    }
    HOLDS(encours_ledger_open(store, NAME, NULL, &ledger, NULL) == ENCOURS_OK);
    check_opened(ledger);
    encours_ledger_free(ledger);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > INPUT_MAX)
        return 0;
    memory m = {.for_good = (data[0] & FOR_GOOD) != 0};
    encours_context_options options = {.struct_size = sizeof options,
                                       .allocate = allocate,
                                       .reallocate = reallocate,
                                       .release = release,
                                       .memory_user = &m};
    encours_context *context;
    encours_store *store;
    HOLDS(encours_context_new(&options, &context, NULL) == ENCOURS_OK);
    HOLDS(encours_store_memory_new(context, &store, NULL) == ENCOURS_OK);
    fill(store, (data[0] & DEFLATED) != 0 ? ENCOURS_SNAPSHOT_ZLIB : ENCOURS_SNAPSHOT_RAW);
    forge(store, data[0] & RAW, data + 2, size - 2);
    check_store(store, &m, data[1]);
    encours_store_free(store);
    encours_context_free(context);
    HOLDS(m.live == 0);
    return 0;
}
