/* SPDX-License-Identifier: MIT */
/* What format level 3 adds: policies, decisions, facts of credit control and facts about facts. */
#include <string.h>

#include "credit/stage.h"
#include "ledger/transaction.h"
#include "maker.h"
#include "support/random.h"

static encours_ref policy(maker *m, const char *name, const char *version, int32_t from,
                          encours_bytes bytes)
{
    encours_ref reference = 0;
    DONE(enc_stage_policy(m->transaction, enc_text_of(name), enc_text_of(version),
                          (encours_date){from}, bytes, &reference, &error));
    return reference;
}

static encours_ref fact(maker *m, int32_t kind, int32_t about, encours_ref subject, int32_t from,
                        const char *code)
{
    encours_fact_options f = ENCOURS_FACT_OPTIONS_INIT;
    encours_ref reference = 0;
    f.kind = kind;
    f.subject_kind = about;
    f.subject = subject;
    f.from.epoch_day = from;
    f.code = code;
    if (kind == ENCOURS_FACT_SCORE || kind == ENCOURS_FACT_DRAFT)
        f.amount = (encours_optional_i64){1, 0, 62 + from};
    if (kind == ENCOURS_FACT_DRAFT)
        f.currency = 978;
    if (kind == ENCOURS_FACT_DELEGATION)
        f.until = (encours_optional_date){1, {from + 14}};
    DONE(enc_command_fact(m->transaction, &f, &reference, &error));
    return reference;
}

/* An order beyond the limit, let through by a release. */
void credit_example(maker *m)
{
    static const char bytes[] = "<policy/>";
    maker_upgrade(m, 3);
    maker_open(m, "credit", "policy 2026");
    (void)policy(m, "trade", "2026.1", 20510,
                 (encours_bytes){(const uint8_t *)bytes, sizeof bytes - 1});
    maker_commit(m);
    maker_open(m, "credit", "");
    enc_stage_reason reason = {
        .rule = 3, .code = 101, .outcome = 3, .measured = 640000, .threshold = 500000};
    reason.release = fact(m, ENCOURS_FACT_RELEASE, ENCOURS_SUBJECT_ORDER, 1, 20511, "limit;uses=1");
    enc_stage_decision decision = {.subject_kind = ENCOURS_SUBJECT_ORDER,
                                   .subject = 1,
                                   .stage = 1,
                                   .outcome = 2,
                                   .as_of = {20511},
                                   .known = 10,
                                   .policy = 1,
                                   .currency = 978,
                                   .amount = 90000,
                                   .exposure = {1, 0, 640000},
                                   .limit = {1, 0, 500000},
                                   .term_days = 45,
                                   .discount = -1,
                                   .reasons = &reason,
                                   .reason_count = 1};
    memset(decision.tables, 0x5A, sizeof decision.tables);
    DONE(enc_decision_stage(m->transaction, &decision, NULL, &error));
    maker_commit(m);
}

static void rich_policies(maker *m, test_random *random)
{
    static uint8_t bytes[ENC_POLICY_BYTES_MAX]; /* too large for a stack */
    static const size_t sizes[] = {1, 300, ENC_POLICY_BYTES_MAX, 65536, 17};
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)random_below(random, 256);
    maker_open(m, "credit", "policies");
    for (size_t i = 0; i < 40; i++)
        (void)policy(m, i % 3 == 0 ? "n\xC3\xA9goce" : "trade", i % 4 == 0 ? "" : "v",
                     (int32_t)random_between(random, 96, 200),
                     (encours_bytes){bytes, sizes[i % 5]});
    maker_commit(m);
}

/* Every kind, of every subject that it can be of. */
static void rich_credit_facts(maker *m, test_random *random)
{
    static const uint8_t subjects[][4] = {{2},    {2},          {2}, {2, 3, 5}, {2}, {2},
                                          {2, 5}, {1, 2, 3, 5}, {6}, {1},       {2}, {2}};
    encours_ref last = 0;
    maker_open(m, "credit", "facts");
    for (int i = 0; i < 300; i++) {
        int32_t kind = ENCOURS_FACT_SCORE + i % 12;
        int32_t about = subjects[i % 12][random_below(random, 4)];
        about = about != 0 ? about : subjects[i % 12][0];
        encours_ref subject = about == ENCOURS_SUBJECT_LEDGER ? 0
                              : about == ENCOURS_SUBJECT_FACT ? last
                                                              : 1 + random_below(random, 12);
        encours_ref made = fact(m, kind, about, subject, (int32_t)random_between(random, 96, 300),
                                kind == ENCOURS_FACT_WATCH ? NULL : "a;b=c");
        if (kind == ENCOURS_FACT_REQUEST)
            last = made;
    }
    maker_commit(m);
}

static int64_t any(test_random *random)
{
    uint64_t bits = random_next(random) >> random_below(random, 63);
    return random_below(random, 2) == 0 ? (int64_t)bits : -(int64_t)(bits >> 1);
}

static enc_stage_decision random_decision(test_random *random, enc_stage_reason *reasons)
{
    static const int32_t about[] = {ENCOURS_SUBJECT_CUSTOMER, ENCOURS_SUBJECT_DOCUMENT,
                                    ENCOURS_SUBJECT_ORDER};
    enc_stage_decision d = {.subject_kind = about[random_below(random, 3)],
                            .subject = 1 + random_below(random, 12),
                            .stage = (uint8_t)random_between(random, 1, 8),
                            .outcome = (uint8_t)random_between(random, 1, 4),
                            .as_of = {(int32_t)random_between(random, -40, 300)},
                            .known = (uint32_t)random_below(random, 9),
                            .policy = 1 + random_below(random, 40),
                            .term_days = (int32_t)random_between(random, -1, 90),
                            .discount = (int32_t)random_between(random, -1, 1),
                            .reasons = reasons,
                            .reason_count = random_below(random, 4)};
    if (random_below(random, 40) == 0)
        d.reason_count = ENC_DECISION_REASONS_MAX;
    for (size_t i = 0; i < d.reason_count; i++)
        reasons[i] = (enc_stage_reason){.rule = (uint16_t)random_below(random, 65536),
                                        .code = (uint16_t)random_below(random, 300),
                                        .outcome = (uint8_t)random_below(random, 256),
                                        .flags = (uint8_t)random_below(random, 3),
                                        .excused_by = (uint16_t)random_below(random, 3),
                                        .measured = any(random),
                                        .threshold = any(random)};
    for (size_t i = 0; i < sizeof d.tables; i++)
        d.tables[i] = (uint8_t)random_below(random, 256);
    if (random_below(random, 4) == 0)
        return d;
    d.currency = random_below(random, 2) == 0 ? 978 : 756;
    d.amount = any(random);
    d.exposure = (encours_optional_i64){random_below(random, 2) != 0, 0, any(random)};
    d.limit = (encours_optional_i64){random_below(random, 2) != 0, 0, any(random)};
    if (random_below(random, 2) == 0)
        return d;
    d.asked_currency = random_below(random, 2) == 0 ? 756 : 840;
    d.asked = any(random);
    d.paid = (int64_t)random_below(random, 3) << random_below(random, 60);
    d.ordered = (int64_t)random_below(random, 3) << random_below(random, 60);
    if (random_below(random, 2) == 0) {
        d.dimension = enc_text_of("region");
        d.value = enc_text_of(random_below(random, 2) == 0 ? "nord" : "sud");
    }
    return d;
}

void rich_credit(maker *m, test_random *random)
{
    enc_stage_reason reasons[ENC_DECISION_REASONS_MAX];
    maker_upgrade(m, 3);
    rich_policies(m, random);
    rich_credit_facts(m, random);
    maker_open(m, "credit", "decisions");
    for (int i = 0; i < 900; i++) {
        enc_stage_decision d = random_decision(random, reasons);
        DONE(enc_decision_stage(m->transaction, &d, NULL, &error));
    }
    maker_commit(m);
}
