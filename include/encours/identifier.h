/* SPDX-License-Identifier: MIT */
/**
 * @file identifier.h
 * Numbers by which others know a company: their form and their check digits.
 *
 *     SIREN   9 digits, Luhn (INSEE)
 *     SIRET   14 digits, Luhn; of La Poste (356000000), but for its seat, a sum of digits divisible
 *             by 5 instead (INSEE)
 *     VAT     prefix and number: the 27 member states (Greece as EL; GR is taken too), XI, GB, and
 *             the Swiss UID (CHE, with or without MWST, TVA, IVA or TPV)
 *     LEI     20 characters, ISO 17442, check digits of ISO 7064 MOD 97-10
 *     DUNS    9 digits; it has had no check digit since 2006
 *     EORI    prefix of a member state, XI or GB and 1 to 15 letters and digits: the form only
 *     IBAN    ISO 13616: length by country, check digits of ISO 7064 MOD 97-10
 *
 * and codes of one's own, with the check digit one's scheme has. A number is made normal first:
 * letters become capitals; blanks (narrow and no-break ones too), full stops, hyphens and slashes
 * are left out; so are the Swiss words behind a UID; GR becomes EL; a Belgian number of 9 digits
 * gets its 0. Two ways of writing one number have one normal form.
 *
 * A number that passes was not mistyped; whether it was ever issued, and to whom, only the register
 * knows (INSEE, VIES, GLEIF). Kinds are never guessed. Messages never have the number: some belong
 * to natural persons, which `personal` says where the form alone tells.
 *
 * Sources: INSEE, "Identifiants SIREN et SIRET"; code general des impots, annexe III art. 95
 * (French VAT); European Commission, "VIES VAT number validation, algorithms by member state"
 * (BMF, UID-Konstruktionsregeln); HMRC, VAT form notes; ordonnance IDE 431.031 art. 3 (UID); ISO
 * 7064:2003; ISO 17442-1:2020; ISO 13616-1:2020 and the IBAN registry of SWIFT; Regulation (EU)
 * 2015/2447 annex 12-01 (EORI).
 *
 * Limits: 64 bytes a text, separators included.
 */
#ifndef ENCOURS_IDENTIFIER_H
#define ENCOURS_IDENTIFIER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_IDENTIFIER_LENGTH_MAX 64 /**< bytes of a text, separators included */

/** The kinds of numbers. */
typedef enum encours_identifier_kind {
    ENCOURS_IDENTIFIER_SIREN = 1, /**< a French company */
    ENCOURS_IDENTIFIER_SIRET = 2, /**< an establishment of a French company */
    ENCOURS_IDENTIFIER_VAT = 3,   /**< a VAT number with its prefix */
    ENCOURS_IDENTIFIER_LEI = 4,   /**< a legal entity identifier */
    ENCOURS_IDENTIFIER_DUNS = 5,  /**< a number of Dun and Bradstreet */
    ENCOURS_IDENTIFIER_EORI = 6,  /**< a number of the customs */
    ENCOURS_IDENTIFIER_IBAN = 7,  /**< a bank account */
    ENCOURS_IDENTIFIER_OWN = 8    /**< a code of one's own: encours_identifier_check_own() */
} encours_identifier_kind;

/** What is wrong with a number. */
typedef enum encours_identifier_fault {
    ENCOURS_IDENTIFIER_FAULT_NONE = 0,      /**< nothing */
    ENCOURS_IDENTIFIER_FAULT_EMPTY = 1,     /**< there is no number */
    ENCOURS_IDENTIFIER_FAULT_CHARACTER = 2, /**< a character that no such number has */
    ENCOURS_IDENTIFIER_FAULT_COUNTRY = 3,   /**< it begins with no country that issues them */
    ENCOURS_IDENTIFIER_FAULT_LENGTH = 4,    /**< too short or too long */
    ENCOURS_IDENTIFIER_FAULT_FORM = 5, /**< letters and digits do not stand where they should */
    ENCOURS_IDENTIFIER_FAULT_CHECK = 6 /**< the check digits do not agree: mistyped */
} encours_identifier_fault;

/** A number that passed. */
typedef struct encours_identifier {
    size_t struct_size; /**< sizeof(encours_identifier) */
    int32_t kind;       /**< an encours_identifier_kind */
    int32_t personal;   /**< 1: numbers of this form are those of natural persons (an IBAN, a NIF, a
                             birth number). 0 does not say that it is none: a SIREN may be that of a
                             sole trader */
    uint32_t length;    /**< bytes of `text` */
    uint32_t reserved_0; /**< zero */
    char prefix[8];      /**< the country it begins with, such as "FR"; else empty */
    char text[72];       /**< the normal form, ASCII */
} encours_identifier;

/** Initialiser of encours_identifier. */
#define ENCOURS_IDENTIFIER_INIT                                                                    \
    {                                                                                              \
        sizeof(encours_identifier), 0, 0, 0, 0, {0},                                               \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }

/** How the check digit of own codes is made. */
typedef enum encours_check_digit {
    ENCOURS_CHECK_DIGIT_NONE = 1, /**< there is none */
    ENCOURS_CHECK_DIGIT_LUHN = 2, /**< last digit, ISO/IEC 7812-1 annex B */
    ENCOURS_CHECK_DIGIT_MOD_97 =
        3, /**< last two digits, ISO 7064 MOD 97-10, a letter is 10 to 35 */
    ENCOURS_CHECK_DIGIT_MOD_11 = 4, /**< last digit: weighted sum and check divisible by 11 */
    ENCOURS_CHECK_DIGIT_MOD_10 = 5  /**< last digit: weighted sum and check divisible by 10 */
} encours_check_digit;

/** What stands in a MOD_11 code whose check digit would be 10. */
typedef enum encours_check_ten {
    ENCOURS_CHECK_TEN_NONE = 0, /**< nothing: such codes are not issued */
    ENCOURS_CHECK_TEN_X = 1,    /**< the letter X */
    ENCOURS_CHECK_TEN_ZERO = 2  /**< the digit 0 */
} encours_check_ten;

/** The scheme of codes of one's own. Codes are made normal as all numbers are. */
typedef struct encours_identifier_scheme {
    size_t struct_size;     /**< sizeof(encours_identifier_scheme) */
    int32_t check;          /**< an encours_check_digit */
    int32_t letters;        /**< 0: digits only; 1: letters too, under NONE and MOD_97 */
    uint32_t length_min;    /**< characters of the normal form, check digits included, 1 to 64 */
    uint32_t length_max;    /**< length_min to 64 */
    int32_t ten;            /**< of MOD_11 an encours_check_ten; else 0 */
    uint32_t weight_count;  /**< weights, 1 to 64 under MOD_11 and MOD_10; else 0 */
    const int32_t *weights; /**< from the right: the first is that of the digit before the check
                                 digit; 1 to 1000; begun anew when they are used up. NULL when there
                                 are none. @len{weight_count} @nullable */
} encours_identifier_scheme;

/** Initialiser of encours_identifier_scheme; `check` and lengths are still to be set. */
#define ENCOURS_IDENTIFIER_SCHEME_INIT                                                             \
    {                                                                                              \
        sizeof(encours_identifier_scheme), 0, 0, 0, 0, 0, 0, NULL                                  \
    }

/** Many numbers: text i is bytes[offsets[i]] up to, without, bytes[offsets[i + 1]]. */
typedef struct encours_identifier_columns {
    size_t struct_size;      /**< sizeof(encours_identifier_columns) */
    size_t count;            /**< numbers */
    const int32_t *kind;     /**< an encours_identifier_kind but OWN; NULL: kind_of_all.
                                  @len{count} @nullable */
    int32_t kind_of_all;     /**< of all numbers when `kind` is NULL, else 0 */
    uint32_t reserved_0;     /**< zero */
    const uint32_t *offsets; /**< ascending. @len{count + 1} */
    const uint8_t *bytes;    /**< UTF-8 without terminators. @len{size} @nullable (size == 0) */
    size_t size;             /**< bytes; no offset passes it */
} encours_identifier_columns;

/** Initialiser of encours_identifier_columns: no columns, no numbers. */
#define ENCOURS_IDENTIFIER_COLUMNS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_identifier_columns), 0, NULL, 0, 0, NULL, NULL, 0                           \
    }

/**
 * Check a number and make it normal.
 *
 * @param[in]  kind   an encours_identifier_kind but OWN
 * @param[in]  text   the number as written, UTF-8
 * @param[out] out    the number; untouched on failure
 * @param[out] error  what is wrong and what to do, never with the number itself; `index` is the
 *                    byte at fault, from 0, of CHARACTER                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  it is none: encours_identifier_fault_of() of the status says why; or
 *                            `kind` is none, or OWN
 * @threads any
 * @since 1.0
 * @req IDN-001 IDN-002 IDN-003 IDN-004 IDN-005 IDN-006 IDN-007 IDN-008 IDN-009 IDN-012
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_identifier_check(int32_t kind, const char *text, encours_identifier *out,
                         encours_error *error);

/**
 * Check a code of one's own by its scheme and make it normal.
 *
 * MOD_11: with digits d(1), d(2) ... from the right, behind the check digit c, and weights w:
 * (c + sum of w(i) * d(i)) is divisible by 11; MOD_10 likewise by 10. So EAN-13 is MOD_10 with 3, 1
 * and ISBN-10 is MOD_11 with 2, 3 ... 10 and X.
 *
 * @param[in]  scheme
 * @param[in]  text    the code as written, UTF-8
 * @param[out] out     the code; untouched on failure
 * @param[out] error   as for encours_identifier_check()                           @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  it is none, see encours_identifier_fault_of(); or the scheme is none
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req IDN-002 IDN-010 IDN-012
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_identifier_check_own(const encours_identifier_scheme *scheme, const char *text,
                             encours_identifier *out, encours_error *error);

/**
 * Check many numbers.
 *
 * @param[in]  columns
 * @param[out] faults   an encours_identifier_fault each; untouched on failure
 *                      @len{columns->count} @nullable (columns->count == 0)
 * @param[out] wrong    how many have one; untouched on failure
 * @param[out] error    `index` is the number at fault                             @nullable
 * @retval ENCOURS_OK         also when numbers are wrong
 * @retval ENCOURS_E_INVALID  a kind is none, or OWN; offsets do not ascend or pass the bytes
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req IDN-011
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_identifiers_check(const encours_identifier_columns *columns, int32_t *faults, size_t *wrong,
                          encours_error *error);

/**
 * What a status of the two checks says of the number.
 *
 * @param[in] status  as returned
 * @return an encours_identifier_fault; NONE of a status that is not about a number
 * @threads any
 * @since 1.0
 * @req IDN-012
 */
ENCOURS_API(1, 0) int32_t
encours_identifier_fault_of(encours_status status);

ENCOURS_END_DECLS

#endif
