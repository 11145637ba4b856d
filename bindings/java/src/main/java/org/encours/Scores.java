// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutScores;
import org.encours.internal.NativeScores;

/**
 * Financial scores: Altman Z, Z', Z'', Conan-Holder, Banque de France, or a caller's own, as data.
 *
 * <p>A score is a linear function of ratios of a balance sheet:
 *
 * <p>score = constant + sum over terms of coefficient * numerator / denominator numerator = item [+
 * item] [- item]
 *
 * <p>Coefficients and bands are data ({@link ScoreModel}), never constants of this library; current
 * tables ship as a data file with their sources. Items are numbered ({@link ScoreItem}); a caller
 * may use numbers of his own beside them. The score is exact: it is rounded once, half up (away
 * from zero), to 10^-4, and its band is found with the exact value.
 *
 * <p>A missing item is not 0, and a denominator of 0 makes no ratio: the score is then not
 * available and the result says which term and item is why.
 *
 * <p>Sources: calcforme.com, formiax.com (Z: 1.81, 2.99), creditguru.com (Z'), Odoo module fa_score
 * (Z'', Conan-Holder), memoireonline.com 10/13/7579 (Banque de France). They disagree on the
 * coefficient of sales in Z (1.0 or 0.999) and on the bounds of Conan-Holder: both are rows of
 * data.
 *
 * <p>Limits: 16 terms, 16 bounds, 64 items given.
 */
public final class Scores {
    /** an item that is missing; a score that is none. */
    public static final long SCORE_NONE = -9223372036854775808L;

    /** units of score_e4 in 1. */
    public static final int SCORE_SCALE = 10000;

    /** the band of a score that is none. */
    public static final int SCORE_BAND_NONE = -2147483648;

    /**
     * The score of one firm, with each term.
     *
     * <p>A term is coefficient * numerator / denominator. As printed the terms are each rounded
     * half up to 10^-4; they need not add up to the rounded score to the last digit, the exact ones
     * do.
     *
     * @param model coefficients and bands
     * @param items the firm's items, {@code count} = 1
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a model or items that break the
     *         rules of their members; abi)
     */
    public static ScoreComputeResult scoreCompute(ScoreModel model, ScoreItems items) {
        try (Call call = Call.begin()) {
            MemorySegment modelAt = ScoreModel.write(Objects.requireNonNull(model, "model"), call);
            MemorySegment itemsAt = ScoreItems.write(Objects.requireNonNull(items, "items"), call);
            MemorySegment outAt = call.sized(LayoutScores.Score.SIZE);
            MemorySegment termsE4At = call.array(modelAt.get(JAVA_LONG,
                    LayoutScores.ScoreModel.TERM_COUNT), 8);
            call.check(NativeScores.scoreCompute(modelAt, itemsAt, termsE4At, outAt, call.error()));
            return new ScoreComputeResult(Convert.elements(termsE4At, modelAt.get(JAVA_LONG,
                    LayoutScores.ScoreModel.TERM_COUNT), JAVA_LONG), Score.read(outAt, call));
        }
    }

    /**
     * The scores of many firms. A firm without a score has a status that says why.
     *
     * @param model coefficients and bands
     * @param items items of {@code count} firms
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a model or items that break the
     *         rules of their members; abi)
     */
    public static ScoreColumnsResult scoreColumns(ScoreModel model, ScoreItems items) {
        try (Call call = Call.begin()) {
            MemorySegment modelAt = ScoreModel.write(Objects.requireNonNull(model, "model"), call);
            MemorySegment itemsAt = ScoreItems.write(Objects.requireNonNull(items, "items"), call);
            MemorySegment scoresE4At = call.array(itemsAt.get(JAVA_LONG,
                    LayoutScores.ScoreItems.COUNT), 8);
            MemorySegment bandsAt = call.array(itemsAt.get(JAVA_LONG,
                    LayoutScores.ScoreItems.COUNT), 4);
            MemorySegment statusesAt = call.array(itemsAt.get(JAVA_LONG,
                    LayoutScores.ScoreItems.COUNT), 4);
            call.check(NativeScores.scoreColumns(modelAt, itemsAt, scoresE4At, bandsAt, statusesAt,
                    call.error()));
            return new ScoreColumnsResult(Convert.elements(scoresE4At, itemsAt.get(JAVA_LONG,
                    LayoutScores.ScoreItems.COUNT), JAVA_LONG), Convert.elements(bandsAt,
                    itemsAt.get(JAVA_LONG, LayoutScores.ScoreItems.COUNT), JAVA_INT),
                    Convert.elements(statusesAt, itemsAt.get(JAVA_LONG,
                    LayoutScores.ScoreItems.COUNT), JAVA_INT));
        }
    }

    /**
     * What {@link #scoreCompute} gives.
     *
     * @param termsE4 each term * 10^4; {@code ENCOURS_SCORE_NONE} for one that has no value
     * @param out the score
     */
    public record ScoreComputeResult(long[] termsE4, Score out) {}

    /**
     * What {@link #scoreColumns} gives.
     *
     * @param scoresE4 score * 10^4; {@code ENCOURS_SCORE_NONE} for none
     * @param bands band; {@code ENCOURS_SCORE_BAND_NONE} for none
     * @param statuses a {@link ScoreStatus} each
     */
    public record ScoreColumnsResult(long[] scoresE4, int[] bands, int[] statuses) {}

    private Scores() {}
}
