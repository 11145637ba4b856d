/* SPDX-License-Identifier: MIT */
/**
 * @file fec.h
 * Import of a FEC, the file of accounting entries that every French company keeps (article A47 A-1
 * of the Livre des procédures fiscales): the customer accounts of one year become documents and
 * allocations of a ledger.
 *
 * A line on a customer account is one document of one line; lines are never merged. Source key:
 * SIREN, year of closing, JournalCode, EcritureNum, ordinal of the line among those of its entry.
 * Effective date = EcritureDate, issue date = PieceDate, currency = the ledger's base currency;
 * Montantdevise and Idevise are kept as information. The account class is the first three digits of
 * CompteNum. An entry is what has the same JournalCode and EcritureNum.
 *
 * The type of a document follows from the other accounts of its entry: those on the opposite side
 * first, then all; the first of this list that is there decides:
 *  - 70 but 709: an invoice, or a credit note when the line is a credit;
 *  - 5: a payment, or a refund when the line is a debit; credits of 4191 are advances;
 *  - 445: as 70, unless 65, 66, 67 or 76 is there too;
 *  - 41: an adjustment, reason TRANSFER;
 *  - 65, 66, 67, 709, 76: an adjustment, reason DISCOUNT (665, 709, 765), EXCHANGE (656, 666, 766),
 *    WRITE_OFF (654, 67), ROUNDING (other 65) or FEE (other 66, 76);
 *  - else an adjustment, reason UNKNOWN, counted.
 *
 * Opening entries (à-nouveaux) are the entries of a journal of such that are dated on the first day
 * on which these journals have customer lines, and have no account of class 6 or 7. All others of
 * these journals are entries of the year. A journal is one of opening entries when the options name
 * it; else, by whole words, when its name says so ("à nouveau", "bilan d'ouverture", "balance
 * initiale", "ouverture" ...) or its code is AN, AN and digits, ANO, RAN or OUV, unless its name
 * says that it is another (banque, ventes ...). Each is remarked, with its number of entries.
 *
 * They are adjustments, reason UNKNOWN: neither sales nor payments of the year. They are posted
 * only when no document of the ledger is effective before them. Else each must find one item of its
 * customer that was open the day before (number, issue date and amount; else issue date and amount)
 * and stands for it in the lettering.
 *
 * Due dates are in no FEC: they are computed from PieceDate by the terms of the options, for
 * debits but refunds; without terms they stay missing, and are counted.
 *
 * Lettering: lines of one account, one customer and one EcritureLet are a group. Its debits and
 * credits are paired by effective date, then in the order of the file, the smaller open amount
 * each time, from DateLet (the latest of the group) or else the latest EcritureDate. A group that
 * does not balance is matched up to its smaller side, and counted.
 *
 * A newer file of the same year may add lines and lettering. It is refused when a line differs from
 * what was imported or is gone (a FEC is the whole year; but documents cancelled in the ledger may
 * be), when lettering that was imported is gone, and when a group asks for other pairs or another
 * day than the ledger has, or for amounts that are matched otherwise there.
 *
 * Taken as it comes, as the tax office's own checker does: tab | ; or , between fields; UTF-8,
 * CP1252 or ISO 8859-15, gzip or not; marks of byte order, NUL, any line end; names of columns in
 * any order, case and accents; blanks around fields; a separator too many at the end of all lines;
 * Debit and Credit, or Montant and Sens (D, C, +1, -1); signs behind, exponents, leading zeros;
 * dates as AAAAMMJJ, AAAA-MM-JJ or JJ/MM/AAAA, with or without time; 18, 21, 22 columns, or fewer
 * as long as JournalCode, EcritureNum, EcritureDate, CompteNum and the amounts are there. The
 * decimal mark is a comma, or a point when the whole file has no comma in its amounts. The XML
 * form is refused.
 *
 * Limits: those of import.h; 2^31 entries.
 */
#ifndef ENCOURS_FEC_H
#define ENCOURS_FEC_H

#include <stddef.h>
#include <stdint.h>

#include "encours/calendar.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/import.h"
#include "encours/input.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** Where the number of a document comes from. "-" is none; one of more than 64 bytes is cut.
 *
 * Numbers are in the log, where nothing is ever erased. USEFUL therefore takes only what looks like
 * the number of a document: a PieceRef with a digit, without @ and without two words of letters
 * side by side, that is no telephone number in groups; or the first word of EcritureLib
 * when it is 1 to 20 ASCII letters, digits, - / _ and points, with a digit, no date and no French
 * telephone number. The other rules put what the source wrote into the log, where it stays for
 * ever, also the name or telephone number of a person: for files that are known to hold none. */
typedef enum encours_fec_number {
    ENCOURS_FEC_NUMBER_USEFUL = 0,    /**< PieceRef when it looks like a number, else the first
                                           word of EcritureLib when that does, else none */
    ENCOURS_FEC_NUMBER_REFERENCE = 1, /**< PieceRef; blank: none */
    ENCOURS_FEC_NUMBER_LABEL = 2,     /**< the first word of EcritureLib when it has a digit, else
                                           PieceRef */
    ENCOURS_FEC_NUMBER_FIRST_WORD = 3 /**< the first word of PieceRef when it has a digit, else as
                                           LABEL */
} encours_fec_number;

/** The customer of a line without CompAuxNum on a collective account: one of at most four digits
 * but for zeros behind. 41100012 and 411DUPONT are accounts of one customer, and his code. */
typedef enum encours_fec_label_customer {
    ENCOURS_FEC_LABEL_COLLECTIVE = 0,   /**< one customer an account, its code the account and "*"
                                         */
    ENCOURS_FEC_LABEL_WHOLE = 1,        /**< EcritureLib names the customer */
    ENCOURS_FEC_LABEL_AFTER_NUMBER = 2, /**< what follows its first word, when that has a digit */
    ENCOURS_FEC_LABEL_LAST_PART = 3     /**< what follows its last " - " or " / " */
} encours_fec_label_customer;

/** What becomes of the opening entries. */
typedef enum encours_fec_opening {
    ENCOURS_FEC_OPENING_AUTO = 0, /**< posted in a ledger with nothing before them, else matched */
    ENCOURS_FEC_OPENING_LEAVE = 1 /**< ignored, and counted; compared with nothing */
} encours_fec_opening;

/** Which lettering becomes allocations. */
typedef enum encours_fec_lettering {
    ENCOURS_FEC_LETTERING_ALL = 0,     /**< all of it, also of days after the closing */
    ENCOURS_FEC_LETTERING_CLOSING = 1, /**< as on the closing date: groups of a later day are left
                                        */
    ENCOURS_FEC_LETTERING_NONE = 2     /**< none */
} encours_fec_lettering;

/** Options of encours_import_fec(). Zero is the default of every member. */
typedef struct encours_fec_options {
    size_t struct_size;            /**< sizeof(encours_fec_options) */
    const char *siren;             /**< nine digits; NULL: from the name of the input, such as
                                        123456789FEC20241231.txt @nullable */
    encours_optional_date closing; /**< last day of the year; not set: from the name */
    int32_t encoding;              /**< an encours_encoding */
    int32_t decimal_mark;          /**< an encours_decimal_mark; AUTO: see above */
    int32_t number;                /**< an encours_fec_number */
    int32_t label_customer;        /**< an encours_fec_label_customer */
    int32_t opening;               /**< an encours_fec_opening */
    int32_t lettering;             /**< an encours_fec_lettering */
    uint32_t accrued;              /**< 1: account 418, invoices to be made, is taken too */
    uint32_t codes_impersonal;     /**< 1: CompAuxNum says nothing of a person and goes into the
                                        log as the code; codes made from labels never do */
    uint32_t allow_opening_differences; /**< 1: opening lines and balances that differ from the
                                             ledger are remarks; 0: they refuse the import */
    uint32_t reserved_0;                /**< zero */
    const char *const *accounts;        /**< accounts to take, by their first characters; NULL: 411,
                                             413, 416 and 419 @len{account_count} @nullable */
    size_t account_count;               /**< elements of it, at most 64 */
    const char *const *opening_journals; /**< codes of the journals of opening entries; NULL: found
                                              by code and name, see above
                                              @len{opening_journal_count} @nullable */
    size_t opening_journal_count;        /**< elements of it, at most 64 */
    const char *terms;                   /**< rule of the due dates as in terms.h, such as "net 30";
                                              NULL: none @nullable */
    const char *const *term_customers;   /**< customer codes with terms of their own, each once;
                                              NULL: none @len{term_customer_count} @nullable */
    const char *const *term_rules;       /**< and these terms; NULL: none @len{term_customer_count}
                                              @nullable */
    size_t term_customer_count;          /**< elements of both */
    const encours_calendar *calendar;    /**< needed when a rule rolls; NULL: none @nullable */
    uint32_t allow_missing; /**< 1: customer lines of earlier files of the year that this
                                 one has not are a remark; 0: they refuse the import */
    uint32_t reserved_1;    /**< zero */
} encours_fec_options;

/** Initialiser of options that are all default. */
#define ENCOURS_FEC_OPTIONS_INIT                                                                   \
    {                                                                                              \
        sizeof(encours_fec_options), NULL, {0, {0}}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL,  \
            0, NULL, NULL, NULL, 0, NULL, 0, 0                                                     \
    }

/** What an import of a FEC counted beside encours_import_counts. A duplicate has read its lines
 *  again. Amounts are minor units of the base currency. */
typedef struct encours_fec_counts {
    size_t struct_size;                /**< sizeof(encours_fec_counts) */
    char siren[16];                    /**< of the company */
    encours_date closing;              /**< last day of the year */
    uint32_t columns;                  /**< columns of the file */
    uint32_t columns_unknown;          /**< those that mean nothing here */
    uint32_t renamed;                  /**< 1: names or order of the columns are not the decree's */
    uint32_t amount_and_side;          /**< 1: Montant and Sens instead of Debit and Credit */
    uint32_t reserved_0;               /**< zero */
    uint64_t entries;                  /**< entries of the file */
    uint64_t entries_unbalanced;       /**< those whose debits and credits differ */
    int64_t debits;                    /**< sum of all debits of the file, minor units */
    int64_t credits;                   /**< sum of all credits of the file, minor units */
    uint64_t amounts_unreadable;       /**< lines on other accounts whose amount is none */
    uint64_t amounts_on_both_sides;    /**< customer lines with a debit and a credit */
    uint64_t dates_rewritten;          /**< customer lines with dates not written AAAAMMJJ */
    uint64_t dates_after_closing;      /**< customer lines with EcritureDate after the closing */
    uint64_t issue_after_effective;    /**< customer lines with PieceDate after EcritureDate */
    uint64_t types_unknown;            /**< documents whose entry does not say what they are */
    uint64_t customers_from_auxiliary; /**< customer lines by CompAuxNum */
    uint64_t customers_from_account;   /**< by an account of one customer */
    uint64_t customers_from_label;     /**< by EcritureLib */
    uint64_t customers_collective;     /**< by a collective account */
    uint64_t numbers_from_reference;   /**< customer lines numbered by PieceRef */
    uint64_t numbers_from_label;       /**< by EcritureLib */
    uint64_t numbers_missing;          /**< without number */
    uint64_t numbers_cut;              /**< with a number of more than 64 bytes */
    uint64_t terms_unused;             /**< customers of term_customers that no line is of */
    uint64_t foreign_unreadable;       /**< with a Montantdevise or Idevise that is not one */
    uint64_t opening_lines;            /**< customer lines of opening entries */
    uint64_t opening_posted;           /**< of them posted, or known from before */
    uint64_t opening_matched;          /**< of them that found their item in the ledger */
    uint64_t opening_unmatched;        /**< of them that found none */
    uint64_t opening_customers_differing; /**< customers whose opening is not their balance */
    uint64_t opening_in_one_line;         /**< customers whose opening is a single line dated as the
                                               entry: a total, so that ages are wrong */
    uint64_t groups;                      /**< lettering groups */
    uint64_t groups_matched;              /**< those that balance and are matched in the ledger */
    uint64_t groups_unbalanced;           /**< those that do not */
    uint64_t groups_one_sided;            /**< those with debits only, or credits only */
    uint64_t groups_after_closing; /**< those of a day after the closing, whether taken or left
                                    */
    uint64_t groups_without_date;  /**< those without DateLet */
    uint64_t lines_missing; /**< customer lines of earlier files of the year, of accounts that this
                                 import takes, that this file has not */
} encours_fec_counts;

/**
 * Import a FEC.
 *
 * Memory: the resulting rows, some 60 bytes an entry and 12 a lettered line.
 *
 * @param[in]  ledger
 * @param[in]  input    read several times; its name may say SIREN and closing date
 * @param[in]  fec      @nullable (all defaults)
 * @param[in]  options  see import.h
 * @param[out] out      the report, also when lines were refused; to be freed with
 *                      encours_import_free()
 * @param[out] error    the first issue when lines were refused          @nullable
 * @retval ENCOURS_OK             committed, unchanged, a duplicate, or a dry run without refusal
 * @retval ENCOURS_E_INVALID      lines or the file were refused, and `*out` is the report; or an
 *                                option is not acceptable, and `*out` is NULL
 * @retval ENCOURS_E_ABI          options of a later library with members in use
 * @retval ENCOURS_E_UNSUPPORTED  the file is XML
 * @retval ENCOURS_E_STATE        a transaction is prepared
 * @retval ENCOURS_E_CONFLICT     somebody else wrote first, more often than retries_max
 * @retval ENCOURS_E_IN_DOUBT     the outcome is not known; refresh the ledger and import again
 * @retval ENCOURS_E_CORRUPT      the compressed input is damaged
 * @retval ENCOURS_E_LIMIT        the input is larger than the context allows
 * @retval ENCOURS_E_CANCELLED    the progress callback asked to stop
 * @retval ENCOURS_E_CALLBACK     the input says that it gave more than was asked for
 * @retval ENCOURS_E_BUSY
 * @retval ENCOURS_E_IO          also: the input gave other bytes in a later pass; nothing is kept
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @return any other status of the input's callbacks, unchanged
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_fec(encours_ledger *ledger, const encours_input *input,
                   const encours_fec_options *fec, const encours_import_options *options,
                   ENCOURS_OWNED encours_import **out, encours_error *error);

/**
 * What an import of a FEC counted: also of the report of a refused one, as far as it was read.
 *
 * @param[in]  import
 * @param[out] counts
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_STATE  it is not the import of a FEC
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_fec_count(const encours_import *import, encours_fec_counts *counts,
                         encours_error *error);

/** Remarks that are listed, at most 1000: what was taken as it is but should be looked at.
 *  @param[in] import @threads shared @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_import_fec_remark_count(const encours_import *import);

/**
 * A remark: a line, column and field where it has one, and what is to be known. Its status is OK.
 *
 * @param[in]  import
 * @param[in]  index   from 0
 * @param[out] remark  its struct_size set by the caller
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such remark, or it is not listed
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_fec_remark(const encours_import *import, size_t index, encours_error *remark,
                          encours_error *error);

ENCOURS_END_DECLS

#endif
