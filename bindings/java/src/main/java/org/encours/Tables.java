// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutBehaviour;
import org.encours.internal.LayoutHolidays;
import org.encours.internal.LayoutInterestRates;
import org.encours.internal.LayoutInterestRule;
import org.encours.internal.LayoutLegalCaps;
import org.encours.internal.LayoutScores;
import org.encours.internal.NativeTables;

/** One file of tables. Opaque, immutable: several threads may read it. */
public final class Tables extends Handle {
    Tables(MemorySegment address, Object... kept) {
        super(address, NativeTables::tablesFree, kept);
    }

    /**
     * Read a file of tables.
     *
     * @param input the file; not needed any more afterwards
     * @return the tables, to be closed
     * @throws EncoursException if it is refused or fails (invalid: what is not in the format: an
     *         unknown kind or column, a value that is none, rows of a series that overlap, descend
     *         or stand apart, a source that is not declared; currency: an unknown currency;
     *         unsupported: a later version of the format; limit: more rows, series or sources than
     *         the limits, or an input beyond those of the context; io: the input failed, or its own
     *         status; corrupt: the compressed input is damaged; callback: the input says that it
     *         gave more than was asked for; no memory)
     */
    public static Tables read(Input input) {
        return read(Context.standard(), input);
    }

    /**
     * Read a file of tables.
     *
     * @param context context
     * @param input the file; not needed any more afterwards
     * @return the tables, to be closed
     * @throws EncoursException if it is refused or fails (invalid: what is not in the format: an
     *         unknown kind or column, a value that is none, rows of a series that overlap, descend
     *         or stand apart, a source that is not declared; currency: an unknown currency;
     *         unsupported: a later version of the format; limit: more rows, series or sources than
     *         the limits, or an input beyond those of the context; io: the input failed, or its own
     *         status; corrupt: the compressed input is damaged; callback: the input says that it
     *         gave more than was asked for; no memory)
     */
    public static Tables read(Context context, Input input) {
        try (Call call = Call.making()) {
            MemorySegment inputAt = Input.write(Objects.requireNonNull(input, "input"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeTables.tablesRead(call.use(Objects.requireNonNull(context, "context")),
                    inputAt, outAt, call.error()));
            return new Tables(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * What the rows are.
     *
     * @return a {@link TablesKind}
     */
    public TablesKind kindOf() {
        MemorySegment self = enter();
        try {
            return TablesKind.of(NativeTables.tablesKindOf(self));
        } finally {
            leave();
        }
    }

    /**
     * Number of series.
     *
     * @return number of series
     */
    public long seriesCount() {
        MemorySegment self = enter();
        try {
            return NativeTables.tablesSeriesCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Name of a series, in the order of the file; null if there is no such series.
     *
     * @param index from 0
     * @return name of a series, in the order of the file
     */
    public String seriesName(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeTables.tablesSeriesName(self, Convert.size(index, "index")));
        } finally {
            leave();
        }
    }

    /**
     * What is common to the rows of a series: their number, and the flags of all of them together.
     *
     * @param series its name
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: there is no such series)
     */
    public SeriesResult series(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment rowsAt = call.slot();
            MemorySegment flagsAt = call.slot();
            call.check(NativeTables.tablesSeries(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), rowsAt, flagsAt,
                    call.error()));
            return new SeriesResult(rowsAt.get(JAVA_LONG, 0), flagsAt.get(JAVA_INT, 0));
        }
    }

    /**
     * The source of a row, as its file declares it: "S44: moneyvox.fr 98471".
     *
     * @param series name of a series
     * @param row of the series, from 0
     * @return null if there is none
     */
    public String source(String series, long row) {
        try (Call call = Call.begin(this)) {
            return Convert.text(NativeTables.tablesSource(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), Convert.size(row, "row")));
        }
    }

    /**
     * A series of rates. Gaps are allowed: a day without a row is an error of the calculator's,
     * which names it and the series. Unverified rows have {@link InterestRateFlags#UNVERIFIED}.
     *
     * @param series its name
     * @return columns, lent until the tables are freed
     * @throws EncoursException if it is refused or fails (not found: there is no such series;
     *         state: tables of another kind; abi)
     */
    public InterestRateColumns rates(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutInterestRates.InterestRateColumns.SIZE);
            call.check(NativeTables.tablesRates(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), outAt, call.error()));
            return InterestRateColumns.read(outAt, call);
        }
    }

    /**
     * The rules of holidays of a calendar.
     *
     * @param series its name: "france", "alsace_moselle", "target"
     * @return columns, lent until the tables are freed
     * @throws EncoursException if it is refused or fails (not found: there is no such series;
     *         state: tables of another kind; abi)
     */
    public HolidayColumns holidays(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutHolidays.HolidayColumns.SIZE);
            call.check(NativeTables.tablesHolidays(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), outAt, call.error()));
            return HolidayColumns.read(outAt, call);
        }
    }

    /**
     * A table of legal caps. Unverified rows have {@link LegalCapFlags#UNVERIFIED}.
     *
     * @param series its name
     * @return columns, lent until the tables are freed
     * @throws EncoursException if it is refused or fails (not found: there is no such series;
     *         state: tables of another kind; abi)
     */
    public LegalCapColumns legalCaps(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutLegalCaps.LegalCapColumns.SIZE);
            call.check(NativeTables.tablesLegalCaps(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), outAt, call.error()));
            return LegalCapColumns.read(outAt, call);
        }
    }

    /**
     * The model of a financial score. Whether its coefficients are verified: {@link Tables#series}.
     *
     * @param series its name
     * @return the model, its columns lent until the tables are freed
     * @throws EncoursException if it is refused or fails (not found: there is no such series;
     *         state: tables of another kind; abi)
     */
    public ScoreModel score(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutScores.ScoreModel.SIZE);
            call.check(NativeTables.tablesScore(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), outAt, call.error()));
            return ScoreModel.read(outAt, call);
        }
    }

    /**
     * Fixed sums for costs of recovery by amount of the debt, as they hold on a day.
     *
     * @param series its name
     * @param day the day
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: there is no such series, or no
     *         row of it holds on that day, which the message names; state: tables of another kind;
     *         invalid: {@code day} is no date; abi)
     */
    public TiersResult tiers(String series, LocalDate day) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutInterestRule.InterestTierColumns.SIZE);
            MemorySegment currencyAt = call.slot();
            call.check(NativeTables.tablesTiers(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), call.date(day), outAt,
                    currencyAt, call.error()));
            return new TiersResult(InterestTierColumns.read(outAt, call),
                    Convert.currency(currencyAt.get(JAVA_SHORT, 0)));
        }
    }

    /**
     * Classes of payment behaviour with their weights.
     *
     * @param series its name
     * @return columns, lent until the tables are freed
     * @throws EncoursException if it is refused or fails (not found: there is no such series;
     *         state: tables of another kind; abi)
     */
    public BehaviourTable classes(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutBehaviour.BehaviourTable.SIZE);
            call.check(NativeTables.tablesClasses(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), outAt, call.error()));
            return BehaviourTable.read(outAt, call);
        }
    }

    /**
     * Inclusive upper bounds of the buckets of an aged balance, in days, as {@link AgingOptions}
     * takes them.
     *
     * @param series its name
     * @return the bounds, ascending, lent until the tables are freed
     * @throws EncoursException if it is refused or fails (not found: there is no such series;
     *         state: tables of another kind)
     */
    public int[] buckets(String series) {
        try (Call call = Call.begin(this)) {
            MemorySegment boundsAt = call.slot();
            MemorySegment countAt = call.slot();
            call.check(NativeTables.tablesBuckets(call.self(),
                    call.text(Objects.requireNonNull(series, "series")), boundsAt, countAt,
                    call.error()));
            return Convert.elements(boundsAt.get(ADDRESS, 0), countAt.get(JAVA_LONG, 0), JAVA_INT);
        }
    }

    /**
     * What {@link #series} gives.
     *
     * @param rows number of rows
     * @param flags flags of {@link TablesFlags}, of all rows
     */
    public record SeriesResult(long rows, int flags) {}

    /**
     * What {@link #tiers} gives.
     *
     * @param out columns, lent until the tables are freed
     * @param currency numeric code of the currency of the sums
     */
    public record TiersResult(InterestTierColumns out, Currency currency) {}
}
