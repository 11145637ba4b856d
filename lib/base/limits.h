/* SPDX-License-Identifier: MIT */
/* Every limit of the library that is not a property of a type, in one place. */
#ifndef ENC_BASE_LIMITS_H
#define ENC_BASE_LIMITS_H

enum {
    ENC_STRUCT_SIZE_MAX = 4096,

    /* Records */
    ENC_RECORD_BYTES_MAX = 1 << 20,
    ENC_ACTOR_BYTES_MAX = 32,
    ENC_CLOCK_SKEW_SECONDS_MAX = 300,

    /* Texts of the ledger, bytes of UTF-8 */
    ENC_LEDGER_ID_BYTES_MAX = 64,
    ENC_CODE_BYTES_MAX = 64,
    ENC_NUMBER_BYTES_MAX = 64,
    ENC_SOURCE_KEY_BYTES_MAX = 96,
    ENC_DIMENSION_NAME_BYTES_MAX = 32,
    ENC_DIMENSION_VALUE_BYTES_MAX = 64,
    ENC_REASON_BYTES_MAX = 32,
    ENC_FACT_CODE_BYTES_MAX = 96,
    ENC_PARTY_FIELD_BYTES_MAX = 1024,
    ENC_PARTY_BYTES_MAX = 16384,

    /* Counts */
    ENC_DIMENSIONS_MAX = 32,
    ENC_CURRENCIES_MAX = 250,
    ENC_LINES_MAX = 1024,
    ENC_TERM_LINES_MAX = 64,
    ENC_BUCKETS_MAX = 64,
    ENC_COMMANDS_MAX = 1 << 24,
    ENC_MATCH_DOCUMENTS_MAX = 1 << 20,

    /* Readers */
    ENC_FIELD_BYTES_MAX = 1 << 16,
    ENC_FIELDS_MAX = 512,
    ENC_ISSUES_MAX = 1000
};

#define ENC_INPUT_BYTES_MAX (UINT64_C(16) << 30)
#define ENC_INPUT_LINES_MAX UINT64_C(200000000)
#define ENC_INPUT_RATIO_MAX 200u

#endif
