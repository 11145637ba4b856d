/* SPDX-License-Identifier: MIT */
/**
 * @file column_map.h
 * Column maps: which column of a delimited text gives which member of a document, and how the text
 * is written.
 *
 * A column is named by its header, compared without case, accents and padding, or by its position
 * from 1. One column may give several members. Columns that are not mapped are not looked at.
 *
 * Needed are a customer code; an amount, or a debit and a credit column; an issue or an effective
 * date; and what makes a source key. Customer codes and names are personal data: they go to the
 * store's party table, never to the log, and errors do not show them; codes are an exception when
 * the map declares them impersonal.
 *
 * A map has one canonical form of bytes, which is part of the command id of an import: the same
 * file with another map is another import.
 *
 * Limits: 512 columns; 32 dimensions; 256 types; names of 1 to 64 bytes.
 */
#ifndef ENCOURS_COLUMN_MAP_H
#define ENCOURS_COLUMN_MAP_H

#include <stddef.h>
#include <stdint.h>

#include "encours/calendar.h"
#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/terms.h"

ENCOURS_BEGIN_DECLS

/** Which column gives what. Opaque; built, then used by any number of imports. */
typedef struct encours_column_map encours_column_map;

/** What a column gives. */
typedef enum encours_map_member {
    ENCOURS_MAP_CUSTOMER_CODE = 1, /**< 1 to 64 bytes; needed on every line */
    ENCOURS_MAP_CUSTOMER_NAME = 2, /**< of a customer the import makes: on its first line */
    ENCOURS_MAP_NUMBER = 3,        /**< number on the paper, at most 64 bytes */
    ENCOURS_MAP_SOURCE_KEY = 4,    /**< key in the source's books, at most 94 bytes with prefix */
    ENCOURS_MAP_TYPE = 5,          /**< looked up in encours_column_map_set_type() */
    ENCOURS_MAP_ISSUE = 6,         /**< issue date; blank: missing */
    ENCOURS_MAP_DUE = 7,           /**< due date; blank: from the terms of the map, else missing */
    ENCOURS_MAP_EFFECTIVE = 8,     /**< in the balance from; blank or not mapped: issue date */
    ENCOURS_MAP_AMOUNT = 9,        /**< amount with tax, signed as options->sign says */
    ENCOURS_MAP_DEBIT = 10,        /**< amount owed by the customer; blank: none */
    ENCOURS_MAP_CREDIT = 11,       /**< amount owed to the customer; blank: none */
    ENCOURS_MAP_CURRENCY = 12,     /**< ISO 4217, "EUR" or "978"; blank: the default */
    ENCOURS_MAP_VAT = 13,          /**< tax in the amount, same sign; blank: unknown */
    ENCOURS_MAP_ACCOUNT = 14,      /**< account; its first three digits are the class */
    ENCOURS_MAP_SETTLED_ON = 15,   /**< day of settlement; blank: not settled */
    ENCOURS_MAP_SETTLED = 16,      /**< amount settled, signed as the amount; blank or not
                                           mapped: all of it when there is a day of settlement */
    ENCOURS_MAP_TERMS = 17         /**< payment terms as text, at most 64 bytes: provenance */
} encours_map_member;

/** What makes the source key of a document. */
typedef enum encours_key_rule {
    ENCOURS_KEY_FROM_COLUMNS = 0, /**< the source key column, else the document number; a line
                                       without is refused */
    ENCOURS_KEY_FROM_LINE = 1     /**< digest of the file and number of the line: another file with
                                       the same lines posts them again */
} encours_key_rule;

/** What the sign of an amount means. */
typedef enum encours_sign_rule {
    ENCOURS_SIGN_DEBIT_POSITIVE = 0,  /**< positive: the customer owes more */
    ENCOURS_SIGN_CREDIT_POSITIVE = 1, /**< positive: the customer owes less */
    ENCOURS_SIGN_IGNORED = 2          /**< nothing: a type column says debit or credit */
} encours_sign_rule;

/** Marks that may stand between groups of three digits, for
 *  encours_column_map_options.group_marks: a sum of these. */
typedef enum encours_group_mark {
    ENCOURS_GROUP_BLANK = 1,      /**< blank, U+00A0, U+202F */
    ENCOURS_GROUP_APOSTROPHE = 2, /**< ' and U+2019 */
    ENCOURS_GROUP_POINT = 4,
    ENCOURS_GROUP_COMMA = 8,
    ENCOURS_GROUP_NONE = 16 /**< alone: no marks between groups */
} encours_group_mark;

/** Options of encours_column_map_new(). Zero is the default of every member. */
typedef struct encours_column_map_options {
    size_t struct_size;        /**< sizeof(encours_column_map_options) */
    uint32_t separator;        /**< ';' ',' '|' or tab; 0: found */
    uint32_t no_quotes;        /**< 1: quotes are characters like any other */
    int32_t encoding;          /**< an encours_encoding */
    int32_t decimal_mark;      /**< an encours_decimal_mark, of all amounts */
    uint32_t group_marks;      /**< flags of encours_group_mark; 0: any */
    int32_t date_order;        /**< an encours_date_order, of all dates */
    uint32_t year_pivot;       /**< years of two digits lie in this year to 99 later; 0: refused */
    uint32_t lines_before;     /**< lines before the header, or before the data: not looked at */
    uint32_t no_header;        /**< 1: no header, columns by position only */
    int32_t key_rule;          /**< an encours_key_rule */
    int32_t sign_rule;         /**< an encours_sign_rule */
    int32_t type_debit;        /**< an encours_document_type of debits when no type is mapped; 0:
                                    INVOICE */
    int32_t type_credit;       /**< an encours_document_type of credits; 0: CREDIT_NOTE */
    uint32_t codes_impersonal; /**< 1: customer codes say nothing of a person and go into the log */
    uint16_t default_currency; /**< ISO 4217 numeric, where no column tells; 0: none */
    uint16_t account_class;    /**< account class where no column tells; 0: none */
    uint32_t reserved_0;       /**< zero */
    const char *key_prefix;    /**< put before every source key, at most 32 bytes; NULL: none
                                    @nullable */
} encours_column_map_options;

/** Initialiser of options that are all default. */
#define ENCOURS_COLUMN_MAP_OPTIONS_INIT                                                            \
    {sizeof(encours_column_map_options), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL}

/**
 * Begin a map without columns.
 *
 * @param[in]  context
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      to be freed with encours_column_map_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    an option is not acceptable; error->field names it
 * @retval ENCOURS_E_CURRENCY   the default currency is unknown
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_column_map_new(encours_context *context, const encours_column_map_options *options,
                       ENCOURS_OWNED encours_column_map **out, encours_error *error);

/** Free a map. @param[in] map @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_column_map_free(encours_column_map *map);

/**
 * Say which column gives a member. A later call for the same member replaces the earlier one.
 *
 * @param[in]  map
 * @param[in]  member    an encours_map_member
 * @param[in]  name      header of the column; NULL: by position            @nullable
 * @param[in]  position  from 1; 0 when `name` is given
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such member; neither or both of name and position; a name in a
 *                              map of texts without header
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_column_map_set(encours_column_map *map, int32_t member, const char *name, uint32_t position,
                       encours_error *error);

/**
 * Say which column gives the value of a dimension to documents. A blank leaves it to the
 * customer's. The import declares the dimension when the ledger has it not.
 *
 * @param[in]  map
 * @param[in]  dimension  1 to 32 bytes, such as "region"
 * @param[in]  name       header of the column; NULL: by position           @nullable
 * @param[in]  position   from 1; 0 when `name` is given
 * @param[out] error      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_LIMIT      more than 32 dimensions
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_column_map_set_dimension(encours_column_map *map, const char *dimension, const char *name,
                                 uint32_t position, encours_error *error);

/**
 * Say what a value of the type column means. A value that is not in the table refuses its line.
 *
 * @param[in]  map
 * @param[in]  value   as in the column, compared without case, accents and padding
 * @param[in]  type    an encours_document_type; 0: by the sign of the amount; -1: ignore the line
 * @param[in]  reason  an encours_adjustment_reason when the type is an adjustment, else 0
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such type or reason
 * @retval ENCOURS_E_EXISTS     the value has another meaning already
 * @retval ENCOURS_E_LIMIT      more than 256 values
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_column_map_set_type(encours_column_map *map, const char *value, int32_t type,
                            int32_t reason, encours_error *error);

/**
 * Compute the due dates of invoices and debit notes that have none from the issue date by this
 * rule. Without it they stay missing. The documents say that their due date was computed, and keep
 * the rule as text unless the terms column has one.
 *
 * @param[in]  map
 * @param[in]  rule      from the issue date
 * @param[in]  calendar  copied; needed when the rule rolls                 @nullable
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the rule makes no sense, does not start from the issue date, or
 *                              rolls without a usable calendar
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_column_map_set_terms(encours_column_map *map, const encours_term_rule *rule,
                             const encours_calendar *calendar, encours_error *error);

ENCOURS_END_DECLS

#endif
