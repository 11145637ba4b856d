// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutForecast;

/**
 * The estimate of one item: of what its parts leave; of its last part when they leave nothing.
 *
 * @param status a {@link ForecastStatus}
 * @param level a {@link ForecastLevel}
 * @param flags flags of {@link ForecastFlags}
 * @param expected epoch day, or null; null: none
 * @param column of the row: bucket, or bucket count + {@link ForecastColumn}
 * @param probabilityPpm that the cash comes, after the scenario
 * @param observations behind the delay; 0 where they are not given or none is used
 * @param delayE4 used, days * 10^4, before the scenario; NO_DELAY: none
 * @param promised part of {@code open} that promises and plans take, minor units
 * @param rest open - promised, minor units
 */
public record ForecastItem(ForecastStatus status, ForecastLevel level, int flags,
        LocalDate expected, long column, long probabilityPpm, long observations, long delayE4,
        long promised, long rest) {
    /** Reads a value while it can be read. */
    static ForecastItem read(MemorySegment at, Call scope) {
        return new ForecastItem(ForecastStatus.of(at.get(JAVA_INT,
                LayoutForecast.ForecastItem.STATUS)), ForecastLevel.of(at.get(JAVA_INT,
                LayoutForecast.ForecastItem.LEVEL)), at.get(JAVA_INT,
                LayoutForecast.ForecastItem.FLAGS), Convert.date(at.get(JAVA_INT,
                LayoutForecast.ForecastItem.EXPECTED)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutForecast.ForecastItem.COLUMN)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutForecast.ForecastItem.PROBABILITY_PPM)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutForecast.ForecastItem.OBSERVATIONS)),
                at.get(JAVA_LONG, LayoutForecast.ForecastItem.DELAY_E4), at.get(JAVA_LONG,
                LayoutForecast.ForecastItem.PROMISED), at.get(JAVA_LONG,
                LayoutForecast.ForecastItem.REST));
    }
}
