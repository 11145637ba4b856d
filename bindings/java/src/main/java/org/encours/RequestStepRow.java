// SPDX-License-Identifier: MIT
package org.encours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody did about a request. Numbers that it does not have are 0, all else is null.
 *
 * @param number of its fact
 * @param step approve, refuse, withdraw, done; null: none of them
 * @param day on which it was done
 * @param counts false: it breaks a rule of approval, or was taken back
 * @param actor who, as an opaque id
 * @param behalf on behalf of whom, as an opaque id
 * @param role in which role
 * @param reason why, of its transaction
 * @param effectKind of what was done: a document, order or fact
 * @param effect its number
 * @param recordedAt instant of its transaction
 */
public record RequestStepRow(long number, RequestStep step, LocalDate day, boolean counts,
        String actor, String behalf, String role, String reason, SubjectKind effectKind,
        long effect, Instant recordedAt) {
    static RequestStepRow of(RequestEvent one) {
        return new RequestStepRow(one.number(), one.step().value() == 0 ? null : one.step(),
                one.day(), one.counts() != 0, Texts.orNull(one.actor()),
                Texts.orNull(one.behalf()), Texts.orNull(one.role()), Texts.orNull(one.reason()),
                one.effectKind().value() == 0 ? null : one.effectKind(), one.effect(),
                one.recordedAt());
    }
}
