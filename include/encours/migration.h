/* SPDX-License-Identifier: MIT */
/**
 * @file migration.h
 * Migration matrices: what was in class i at t - 1 and is in class j at t.
 *
 * Classes are the caller's: buckets of age, grades of a score. Items or customers that come are
 * from NEW, those that go are to PAID or WRITTEN_OFF. Columns per row: the n classes, PAID,
 * WRITTEN_OFF; rows: the n classes, NEW. By count an item is one in its cell. By amount what was
 * there goes where it went, so that a row sums to the balance of its class at t - 1 and a column
 * to that at t:
 *  - the lesser of both amounts goes from i to j;
 *  - what is less at t has been paid: from i to PAID;
 *  - what is more at t is from NEW to j.
 *
 * The probability of a cell is cell / sum of its row; a row without observations has none. Cure
 * rate: share of the classes worse than a limit that is at that limit or better, or paid.
 *
 * Sources: transition matrices as in IFRS 9 and rating practice; the published ones follow counts.
 *
 * Limits: 126 classes; rows * cells below 2^29.
 */
#ifndef ENCOURS_MIGRATION_H
#define ENCOURS_MIGRATION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ratio.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_MIGRATION_NEW 0xFFFFFFFFu         /**< `from` of what was not there at t - 1 */
#define ENCOURS_MIGRATION_PAID 0xFFFFFFFFu        /**< `to` of what is paid at t */
#define ENCOURS_MIGRATION_WRITTEN_OFF 0xFFFFFFFEu /**< `to` of what is given up at t */
#define ENCOURS_MIGRATION_CLASSES_MAX 126         /**< classes */
#define ENCOURS_MIGRATION_EXTRA 2        /**< columns after the classes: PAID, WRITTEN_OFF */
#define ENCOURS_MIGRATION_NONE INT64_MIN /**< a probability or rate that has no value */
#define ENCOURS_MIGRATION_ONE 1000000    /**< probability of one, in millionths */

/** Options. */
typedef struct encours_migration_options {
    size_t struct_size; /**< sizeof(encours_migration_options) */
    uint32_t rows;      /**< matrices, one a key (currency, segment); 0: 1 */
    uint32_t classes;   /**< n, 1 to 126, from the best to the worst */
} encours_migration_options;

/** Initialiser of encours_migration_options: classes must be set. */
#define ENCOURS_MIGRATION_OPTIONS_INIT {sizeof(encours_migration_options), 0, 0}

/** Items or customers at two dates. */
typedef struct encours_migration_columns {
    size_t struct_size;    /**< sizeof(encours_migration_columns) */
    size_t count;          /**< entries */
    const uint32_t *row;   /**< key; NULL: 0 @len{count} @nullable */
    const uint32_t *from;  /**< class at t - 1, or NEW  @len{count} */
    const uint32_t *to;    /**< class at t, or PAID, or WRITTEN_OFF  @len{count} */
    const int64_t *before; /**< amount at t - 1, minor units, 0 or more, 0 when NEW; NULL: counts
                                only @len{count} @nullable */
    const int64_t *after;  /**< amount at t, minor units, 0 or more, 0 when gone; NULL: counts only
                                @len{count} @nullable */
} encours_migration_columns;

/** Initialiser of encours_migration_columns. */
#define ENCOURS_MIGRATION_COLUMNS_INIT                                                             \
    {sizeof(encours_migration_columns), 0, NULL, NULL, NULL, NULL, NULL}

/** Matrices, key after key, (n + 1) * (n + 2) cells each; arrays that are NULL are left out. */
typedef struct encours_migration_cells {
    size_t struct_size;   /**< sizeof(encours_migration_cells) */
    size_t count;         /**< rows * (n + 1) * (n + 2) */
    int64_t *items;       /**< @out by count @len{count} @nullable */
    int64_t *amounts;     /**< @out by amount, minor units @len{count} @nullable */
    int64_t *items_ppm;   /**< @out probability by count in millionths, rounded by largest remainder
                               so that a row sums to 1 000 000; NONE in a row without items.
                               @len{count} @nullable */
    int64_t *amounts_ppm; /**< @out the same by amount @len{count} @nullable */
} encours_migration_cells;

/** Initialiser of encours_migration_cells. */
#define ENCOURS_MIGRATION_CELLS_INIT {sizeof(encours_migration_cells), 0, NULL, NULL, NULL, NULL}

/**
 * Bytes of a state; 0 when the options are not acceptable: begin says why.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req MIG-003
 */
ENCOURS_API(1, 0) size_t
encours_migration_state_size(const encours_migration_options *options);

/**
 * Begin.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_migration_state_size() says
 * @param[in]  options
 * @param[out] error       detail on failure                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options not acceptable
 * @retval ENCOURS_E_MISUSE   memory not aligned to 8 bytes or of another size
 * @threads any
 * @since 1.0
 * @req MIG-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_migration_begin(void *state, size_t state_size, const encours_migration_options *options,
                        encours_error *error);

/**
 * Add entries.
 *
 * @param[in,out] state    untouched on failure                 @len{state_size}
 * @param[in]     state_size
 * @param[in]     columns
 * @param[in]     options  as given to begin
 * @param[out]    error    detail on failure                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  an entry (error->index): unknown class, negative amount, an amount
 *                            where nothing is; or options other than begin's
 * @retval ENCOURS_E_LIMIT    more than 2^40 entries in all
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req MIG-001 MIG-002 MIG-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_migration_add(void *state, size_t state_size, const encours_migration_columns *columns,
                      const encours_migration_options *options, encours_error *error);

/**
 * The matrices of a state, which stays as it is.
 *
 * @param[in]  state                                            @len{state_size}
 * @param[in]  state_size
 * @param[in]  options  as given to begin
 * @param[in]  out      untouched on failure
 * @param[out] error    detail on failure                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID   `out->count` does not fit, or options other than begin's
 * @retval ENCOURS_E_OVERFLOW  a cell does not fit int64 (error->index)
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @threads any
 * @since 1.0
 * @req MIG-001 MIG-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_migration_finish(const void *state, size_t state_size,
                         const encours_migration_options *options,
                         const encours_migration_cells *out, encours_error *error);

/** Status of a cure rate or of a power. */
typedef enum encours_migration_status {
    ENCOURS_MIGRATION_OK = 1,
    ENCOURS_MIGRATION_UNDEFINED_EMPTY = 2, /**< nothing observed in class `empty_class` */
    ENCOURS_MIGRATION_FIXED = 3            /**< the exact power does not fit: units of 10^-12 */
} encours_migration_status;

/** A cure rate. */
typedef struct encours_migration_cure {
    size_t struct_size;   /**< set by the caller to sizeof(encours_migration_cure) */
    int32_t status;       /**< an encours_migration_status */
    uint32_t empty_class; /**< when undefined: the first of the worse classes */
    int64_t worse;        /**< in the classes worse than the limit at t - 1 */
    int64_t cured;        /**< of which at the limit or better, or paid, at t */
    encours_ratio rate;   /**< cured / worse, reduced; 0/0 when undefined */
    int64_t rate_ppm;     /**< millionths, half up; or NONE */
} encours_migration_cure;

/** Initialiser of an encours_migration_cure on the stack. */
#define ENCOURS_MIGRATION_CURE_INIT {sizeof(encours_migration_cure), 0, 0, 0, 0, {0, 0}, 0}

/**
 * The cure rate of a matrix.
 *
 * @param[in]  cells      one matrix, items or amounts           @len{(classes + 1) * (classes + 2)}
 * @param[in]  classes    n, 2 to 126
 * @param[in]  limit      worst class that counts as cured, 0 to n - 2
 * @param[in]  from       class whose cure rate is asked for, above limit; n: all above it together
 * @param[in]  paid_cures 1: paid counts as cured; 0: it stays in `worse` and is not cured
 * @param[out] out        the rate
 * @param[out] error      detail on failure                      @nullable
 * @retval ENCOURS_OK          also without a rate: see `out->status`
 * @retval ENCOURS_E_INVALID   classes, limit or from out of range, a negative cell
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit int64
 * @threads any
 * @since 1.0
 * @req MIG-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_migration_cure_compute(const int64_t *cells, uint32_t classes, uint32_t limit,
                               uint32_t from, int32_t paid_cures, encours_migration_cure *out,
                               encours_error *error);

/** A power of a matrix. */
typedef struct encours_migration_power {
    size_t struct_size;   /**< set by the caller to sizeof(encours_migration_power) */
    int32_t status;       /**< an encours_migration_status */
    uint32_t empty_class; /**< when undefined: the first class without observations */
    uint32_t steps;       /**< steps taken */
    uint32_t exact_steps; /**< of which exact */
    int64_t denominator;  /**< of every probability: exact, or 10^12 */
} encours_migration_power;

/** Initialiser of an encours_migration_power on the stack. */
#define ENCOURS_MIGRATION_POWER_INIT {sizeof(encours_migration_power), 0, 0, 0, 0, 0}

/**
 * Probabilities after several steps: a power of the matrix of probabilities, PAID and WRITTEN_OFF
 * being final and NEW left out.
 *
 * The power is made one step after the other, P^s = P^(s - 1) * P. It is exact, over one reduced
 * denominator, while that fits int64. From the first step that does not fit, P and the power are in
 * units of 10^-12, each row of them and of each further product rounded once by largest remainder,
 * so that it still sums to one, and status is FIXED. A class without observations has no
 * probabilities: merge it with a neighbour.
 *
 * @param[in]  cells    one matrix, items or amounts            @len{(classes + 1) * (classes + 2)}
 * @param[in]  classes  n, 1 to 126
 * @param[in]  steps    1 to 1200
 * @param[in]  scratch  memory to work in, its content is lost
 *                      @len{2 * (classes + 2) * (classes + 2)}
 * @param[out] power    numerators over out->denominator, row i to column j; undefined on failure
 *                      and when undefined by status            @len{(classes + 2) * (classes + 2)}
 * @param[out] out      what the numerators are; untouched on failure
 * @param[out] error    detail on failure                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   classes or steps out of range, a negative cell
 * @retval ENCOURS_E_OVERFLOW  the sum of a row does not fit int64
 * @threads any
 * @since 1.0
 * @req MIG-006 MIG-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_migration_power_compute(const int64_t *cells, uint32_t classes, uint32_t steps,
                                int64_t *scratch, int64_t *power, encours_migration_power *out,
                                encours_error *error);

ENCOURS_END_DECLS

#endif
