// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeArrowResults;

/**
 * Results and cursors as Arrow streams, one call each: what Python gives as
 * {@code __arrow_c_stream__} and what Arrow for Java imports.
 *
 * <p>All follow one set of rules:
 *
 * <p>amounts     decimal128(19, s); s is the largest number of decimals among the currencies, so
 * that every amount is exact; where they have different numbers of them decimal128(19 + s, s). Gold
 * and others without a minor unit have no decimals. {@link ArrowAmounts#MINOR}: int64 minor units
 * currencies  a dictionary of codes; the number where a caller's own currency has no code choices
 * (type, reason, status ...) a dictionary of names: the constant's last words in small letters,
 * such as "credit_note" days        of a result: decimal128(19, 4), exact. With AMOUNTS_MINOR:
 * int64, days * 10^4 dates       date32, instants timestamp[us, UTC] texts       utf8; labels of
 * results a dictionary numbers     int64; keys of results uint32 what is absent (no date, no
 * customer, number 0, an empty text) is null
 *
 * <p>With {@link ArrowChoices#NUMBERS} currencies and choices are int32, and nothing is a
 * dictionary but labels.
 *
 * <p>A stream owns what it needs: a cursor keeps its view alive, results are copied. The consumer
 * may pull and release it after everything else was freed. Time: a cursor's own, and one pass over
 * its columns; memory is taken by column and batch, never by row.
 *
 * <p>Source: Apache Arrow, "The Arrow C stream interface", "The Arrow C data interface", and the
 * columnar format for decimal128 and dictionaries.
 *
 * <p>Limits: 512 columns; a stream's batches have at most 65536 rows, those of a result all its
 * rows.
 */
public final class ArrowResults {
    /**
     * An aged balance as a stream of one batch: key (uint32), label, currency, total, and one
     * column of amounts for each column of age, named by its label.
     *
     * @param aging aging
     * @param options {@code columns} and {@code batch_rows} are not read; null: the defaults
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: a choice that is none; currency:
     *         a currency neither ISO 4217 nor the table knows the decimals of; limit: 2^31 bytes of
     *         labels; abi; no memory)
     */
    public static void streamOfAging(Aging aging, ArrowOptions options, MemorySegment out) {
        streamOfAging(Context.standard(), aging, options, out);
    }

    /**
     * An aged balance as a stream of one batch: key (uint32), label, currency, total, and one
     * column of amounts for each column of age, named by its label.
     *
     * @param context context
     * @param aging aging
     * @param options {@code columns} and {@code batch_rows} are not read; null: the defaults
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: a choice that is none; currency:
     *         a currency neither ISO 4217 nor the table knows the decimals of; limit: 2^31 bytes of
     *         labels; abi; no memory)
     */
    public static void streamOfAging(Context context, Aging aging, ArrowOptions options,
            MemorySegment out) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = ArrowOptions.write(options, call);
            call.check(NativeArrowResults.arrowStreamOfAging(call.use(Objects.requireNonNull(
                    context, "context")), call.use(Objects.requireNonNull(aging, "aging")),
                    optionsAt, call.raw(out, 40, "out"), call.error()));
        }
    }

    /**
     * A DSO by row as a stream of one batch: key, label, currency as
     * {@link ArrowResults#streamOfAging}, balance, sales, not_due (amounts), and for each of
     * simple, best_possible, delay, count_back and contribution the days (simple_days ...; with
     * AMOUNTS_MINOR simple_days_e4 ...; null without a value) and the status (simple_status ...:
     * ok, undefined_no_sales, history_exhausted ...).
     *
     * @param report report
     * @param options as {@link ArrowResults#streamOfAging}; null: the defaults
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: as
     *         {@link ArrowResults#streamOfAging}; currency: as {@link ArrowResults#streamOfAging};
     *         limit: 2^31 bytes of labels; abi; no memory)
     */
    public static void streamOfDso(DsoReport report, ArrowOptions options, MemorySegment out) {
        streamOfDso(Context.standard(), report, options, out);
    }

    /**
     * A DSO by row as a stream of one batch: key, label, currency as
     * {@link ArrowResults#streamOfAging}, balance, sales, not_due (amounts), and for each of
     * simple, best_possible, delay, count_back and contribution the days (simple_days ...; with
     * AMOUNTS_MINOR simple_days_e4 ...; null without a value) and the status (simple_status ...:
     * ok, undefined_no_sales, history_exhausted ...).
     *
     * @param context context
     * @param report report
     * @param options as {@link ArrowResults#streamOfAging}; null: the defaults
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: as
     *         {@link ArrowResults#streamOfAging}; currency: as {@link ArrowResults#streamOfAging};
     *         limit: 2^31 bytes of labels; abi; no memory)
     */
    public static void streamOfDso(Context context, DsoReport report, ArrowOptions options,
            MemorySegment out) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = ArrowOptions.write(options, call);
            call.check(NativeArrowResults.arrowStreamOfDso(call.use(Objects.requireNonNull(context,
                    "context")), call.use(Objects.requireNonNull(report, "report")), optionsAt,
                    call.raw(out, 40, "out"), call.error()));
        }
    }

    private ArrowResults() {}
}
