// SPDX-License-Identifier: MIT
package org.encours;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Collection;

/** Columns for calls that take many rows at once, out of what Java programs have. */
public final class Columns {
    private Columns() {}

    /**
     * Texts, one after the other.
     *
     * @param texts null: an empty text
     * @return a column of as many texts
     */
    public static TextColumn texts(Collection<String> texts) {
        long[] offsets = new long[texts.size() + 1];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        for (String text : texts) {
            bytes.writeBytes(Convert.utf8(text == null ? "" : text));
            offsets[++at] = bytes.size();
        }
        return new TextColumn().count(texts.size()).offsets64(offsets).bytes(bytes.toByteArray());
    }

    /**
     * Dates as days from 1970-01-01.
     *
     * @param dates null: no date
     * @return a column of as many days
     */
    public static int[] days(Collection<LocalDate> dates) {
        return dates.stream().mapToInt(Convert::day).toArray();
    }
}
