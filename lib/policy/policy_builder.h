/* SPDX-License-Identifier: MIT */
/* A policy in the making: its parts, checked one by one, in lists that grow. */
#ifndef ENC_POLICY_POLICY_BUILDER_H
#define ENC_POLICY_POLICY_BUILDER_H

#include "base/error.h"
#include "policy/policy.h"
#include "policy/pool.h"

typedef enum enc_part {
    ENC_PART_RULES = 0,
    ENC_PART_LIMIT_TYPES,
    ENC_PART_GUARANTEES,
    ENC_PART_POINTS,
    ENC_PART_CLASSES,
    ENC_PART_TABLES,
    ENC_PART_ASSIGNMENTS,
    ENC_PART_APPROVALS,
    ENC_PART_ROLES,
    ENC_PART_COUNT
} enc_part;

typedef struct enc_part_list {
    void *rows;
    size_t count;
    size_t capacity;
} enc_part_list;

struct encours_policy_builder {
    encours_context *context;
    enc_pool *pool;
    encours_policy draft; /* all that is no list */
    enc_part_list lists[ENC_PART_COUNT];
    uint32_t stages_set;
};

/* Bytes of a row of a list, and how many of them there may be. */
size_t enc_part_size(enc_part part);

/* ENCOURS_E_LIMIT unless another row fits; then a row is appended. */
encours_status enc_part_check_room(const encours_policy_builder *builder, enc_part part,
                                   encours_error *error);
encours_status enc_part_append(encours_policy_builder *builder, enc_part part, const void *row,
                               encours_error *error);

/* ENCOURS_E_EXISTS when a row of a list, all of which begin with their code, has that one. */
encours_status enc_part_check_code(const encours_policy_builder *builder, enc_part part,
                                   enc_text code, encours_error *error);

/* Checks of members. Each names the member in error->field. */
encours_status enc_check_code(const char *code, const char *field, enc_text *out,
                              encours_error *error);
/* The same, NULL and "" allowed: out->bytes is NULL then. */
encours_status enc_check_optional_code(const char *code, const char *field, enc_text *out,
                                       encours_error *error);
/* UTF-8 without control characters. */
encours_status enc_check_optional_text(const char *text, const char *field, size_t bytes_max,
                                       enc_text *out, encours_error *error);
/* The same; one of blanks alone is none, as it is when a document is read. */
encours_status enc_check_optional_words(const char *text, const char *field, size_t bytes_max,
                                        enc_text *out, encours_error *error);
encours_status enc_check_range(int64_t value, int64_t low, int64_t high, const char *field,
                               encours_error *error);
encours_status enc_refuse_member(encours_error *error, const char *field, const char *format, ...)
    ENC_PRINTF(3, 4);

/* A copy in the pool; NULL of a text without bytes. */
encours_status enc_keep_text(encours_policy_builder *builder, enc_text text, const char **out,
                             encours_error *error);

/* Conditions, checked and kept in their one form. */
typedef struct enc_condition_member {
    const char *text; /* NULL and "": none, unless `single` */
    const char *field;
    bool single;       /* one condition */
    bool of_customers; /* neither stage nor event */
    bool of_scorecard; /* nor what the score leads to */
} enc_condition_member;

encours_status enc_keep_conditions(encours_policy_builder *builder,
                                   const enc_condition_member *member, const char **out,
                                   encours_error *error);

#endif
