/* SPDX-License-Identifier: MIT */
/* A credit policy inside: parts as arrays, conditions compiled. Immutable once finished. */
#ifndef ENC_POLICY_POLICY_H
#define ENC_POLICY_POLICY_H

#include <stdatomic.h>
#include <stdbool.h>

#include "base/buffer.h"
#include "base/context.h"
#include "base/text.h"
#include "encours/policy_builder.h"
#include "policy/condition.h"

enum {
    ENC_POLICY_GUARANTEES_MAX = 32,
    ENC_POLICY_LIMIT_TYPES_MAX = 32,
    ENC_POLICY_CLASSES_MAX = 64,
    ENC_POLICY_TABLES_MAX = 16,
    ENC_POLICY_ASSIGNMENTS_MAX = 4096,
    ENC_POLICY_POINTS_MAX = 1024,
    ENC_POLICY_CRITERIA_MAX = 64,
    ENC_POLICY_APPROVALS_MAX = 64,
    ENC_POLICY_ROLES_MAX = 64,
    ENC_POLICY_NAMES_MAX = 64,
    ENC_POLICY_BILL_CLASSES_MAX = 16,
    ENC_POLICY_BOUNDS_MAX = 63,
    ENC_POLICY_STAGES = 6,     /* by encours_stage; 0 is not used */
    ENC_POLICY_ALL_STAGES = 62 /* sum of 1 << stage */
};

/* Texts that are absent are NULL. Condition texts are normalised; conditions without a text are
 * empty and hold. */
typedef struct enc_policy_rule {
    const char *code;
    const char *test_text;
    const char *when_text;
    const char *excuses_text; /* "*", or codes with one blank between */
    const char *role;
    const char *english;
    const char *french;
    enc_conditions test; /* one */
    enc_conditions when;
    uint64_t excuses; /* bit a rule, never its own */
    int32_t outcome;
    int32_t missing;
    uint32_t stages; /* sum of 1 << stage, never 0 */
} enc_policy_rule;

typedef struct enc_policy_limit_type {
    const char *code;
    int32_t use;
    int32_t insured;
    int32_t percent;
    int32_t season_from;
    int32_t season_to;
    int32_t review_days;
} enc_policy_limit_type;

typedef struct enc_policy_guarantee {
    const char *code; /* "*": of all kinds not named */
    int32_t percent;
    int32_t group;
    int64_t maximum; /* -1: none */
} enc_policy_guarantee;

typedef struct enc_policy_terms {
    const char *rule;
    int32_t days_max;     /* -1: none */
    int32_t days_default; /* -1: none */
    int32_t legal_days;   /* -1: none */
} enc_policy_terms;

typedef struct enc_policy_stage {
    int32_t grace_days;
    int32_t block;    /* 0: no bound */
    uint64_t figures; /* what its rules ask for, with what that is made of */
} enc_policy_stage;

typedef struct enc_policy_behaviour {
    const int32_t *upper_days;
    const int32_t *weights;
    size_t class_count; /* 0: there is none */
    uint32_t experiences_min;
} enc_policy_behaviour;

typedef struct enc_policy_points {
    const char *criterion;
    const char *when_text;
    enc_conditions when;
    int32_t points;
    int32_t weight;
    uint32_t place; /* of the criterion, from 0 */
} enc_policy_points;

typedef struct enc_policy_class {
    const char *code;
    int64_t points;
    uint32_t text; /* place of its code in `texts` */
} enc_policy_class;

typedef struct enc_policy_table {
    const char *code;
    uint32_t first; /* of `assignments` */
    uint32_t count;
    uint64_t figures; /* what its rules ask for, with what that is made of */
} enc_policy_table;

typedef struct enc_policy_assignment {
    const char *value;
    const char *when_text;
    enc_conditions when;
    uint32_t table; /* place in `tables` */
    uint32_t text;  /* place of its value in `texts` */
} enc_policy_assignment;

typedef struct enc_policy_approval {
    const char *code;
    const char *action;
    const char *role;
    const char *when_text;
    enc_conditions when;
    int64_t amount_max; /* -1: any */
    int32_t approvers;
    int32_t expiry_days;
} enc_policy_approval;

typedef struct enc_policy_role {
    const char *role;
    const char *action;
    int64_t amount_max; /* -1: any */
    int32_t effect;
} enc_policy_role;

struct encours_policy {
    encours_context *context;
    atomic_size_t references;
    struct enc_pool *pool; /* texts of the parts, shared with the builder */
    struct enc_pool *own;  /* texts that finishing made */

    const char *name;
    const char *version;     /* NULL: none */
    const char *description; /* NULL: none */
    uint16_t currency;
    uint32_t exponent;           /* decimals of it */
    uint32_t iso_exponent_after; /* those of ISO 4217 + 1; 0: it has none there */
    int32_t combination;         /* an encours_limit_combination */
    int32_t bounds[ENC_POLICY_BOUNDS_MAX];
    size_t bound_count;

    encours_policy_exposure exposure;                   /* bill_classes: those below */
    uint16_t bill_classes[ENC_POLICY_BILL_CLASSES_MAX]; /* ascending */
    enc_policy_terms terms;
    encours_policy_agenda agenda; /* weekdays never 0 */
    enc_policy_behaviour behaviour;
    enc_policy_stage stages[ENC_POLICY_STAGES];

    enc_policy_rule *rules;
    enc_policy_limit_type *limit_types; /* at least one */
    enc_policy_guarantee *guarantees;   /* at least one */
    enc_policy_points *points;
    enc_policy_class *classes;
    enc_policy_table *tables;
    enc_policy_assignment *assignments; /* those of a table together, in their order */
    enc_policy_approval *approvals;
    enc_policy_role *roles;
    size_t rule_count, limit_type_count, guarantee_count, points_count, class_count, table_count;
    size_t assignment_count, approval_count, role_count, criterion_count;

    enc_condition *conditions;
    size_t condition_count, condition_capacity;
    int64_t *numbers; /* values of conditions; of text operands: places in `texts` */
    size_t number_count, number_capacity;
    enc_text *names; /* of dimensions and sources that conditions ask for */
    size_t name_count, name_capacity;
    enc_text *texts; /* that conditions compare with, values of tables, codes of classes;
                        ascending by bytes, each once */
    size_t text_count, text_capacity;

    uint64_t needed;        /* figures that rules, points, tables or approvals ask for, with those
                               these are made of */
    uint64_t score_figures; /* those that the scorecard asks for, the same */
    uint8_t *bytes;         /* the canonical document, terminated */
    size_t size;
    uint8_t digest[32]; /* SHA-256 of it */
};

/* Another reference; encours_policy_free() gives it back. */
const encours_policy *enc_policy_retain(const encours_policy *policy);

/* The canonical document of a policy that is whole but for bytes, size and digest. */
encours_status enc_policy_write(const encours_policy *policy, enc_buffer *buffer,
                                encours_error *error);

/* A policy from a document that this library wrote: caps of the context, which bind what comes in,
 * are not asked. */
encours_status enc_policy_read_own(encours_context *context, const uint8_t *bytes, size_t size,
                                   encours_policy **out, encours_error *error);

/* Whether a text is a code: 1 to 48 bytes of ASCII letters, digits, "-", "_" and ".". */
bool enc_policy_is_code(enc_text text);

/* Places of elements by code, -1 when there is none. A guarantee that is not named is that of "*",
 * if there is one. */
int32_t enc_policy_find_rule(const encours_policy *policy, enc_text code);
int32_t enc_policy_find_limit_type(const encours_policy *policy, enc_text code);
int32_t enc_policy_find_guarantee(const encours_policy *policy, enc_text code);
int32_t enc_policy_find_class(const encours_policy *policy, enc_text code);
int32_t enc_policy_find_table(const encours_policy *policy, enc_text code);

/* Whether a name of `names` is one: its place, or -1. */
int32_t enc_policy_find_name(const encours_policy *policy, enc_text name);

/* The place of a text in `texts`, ENC_POLICY_TEXT_OTHER when no condition compares with it: texts
 * of customers are looked up once and then compared as numbers. */
#define ENC_POLICY_TEXT_OTHER (UINT32_MAX - 1)
uint32_t enc_policy_find_text(const encours_policy *policy, enc_text text);

/* Figures that conditions ask for, with those these are made of; and those of one figure. */
uint64_t enc_policy_figures(const encours_policy *policy, enc_conditions conditions);
uint64_t enc_policy_figure_parts(const encours_policy *policy, int32_t figure);

/* "quote" ... "invoice"; NULL: no such stage. */
const char *enc_policy_stage_name(int32_t stage);

#endif
