// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeAuthoriser;

/** Who is asked. Opaque, immutable, counted; kept alive by what it was given to. */
public final class Authoriser extends Handle {
    Authoriser(MemorySegment address, Object... kept) {
        super(address, NativeAuthoriser::authoriserFree, kept);
    }

    /**
     * The name of an action, such as "write-off"; null: there is no such action.
     *
     * @param action a {@link Action}
     * @return the name of an action, such as "write-off"
     */
    public static String actionName(Action action) {
        return Convert.text(NativeAuthoriser.actionName(action.value()));
    }

    /**
     * The action of a name, a {@link Action}; 0: there is none.
     *
     * @param name "write-off"
     * @return the action of a name, a {@link Action}
     */
    public static Action actionFind(String name) {
        try (Call call = Call.begin()) {
            return Action.of(NativeAuthoriser.actionFind(call.text(Objects.requireNonNull(name,
                    "name"))));
        }
    }

    /**
     * Make an authoriser of a callback.
     *
     * @param options options
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no callback; abi: options of a
     *         later library with members in use; no memory)
     */
    public static Authoriser create(AuthoriserOptions options) {
        return create(Context.standard(), options);
    }

    /**
     * Make an authoriser of a callback.
     *
     * @param context context
     * @param options options
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no callback; abi: options of a
     *         later library with members in use; no memory)
     */
    public static Authoriser create(Context context, AuthoriserOptions options) {
        try (Call call = Call.making()) {
            MemorySegment optionsAt = AuthoriserOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeAuthoriser.authoriserNew(call.use(Objects.requireNonNull(context,
                    "context")), optionsAt, outAt, call.error()));
            return new Authoriser(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Ask, as a ledger or view would: to show only what a person may do.
     *
     * @param question question
     * @return a {@link Authorisation}
     * @throws EncoursException if it is refused or fails (invalid: no such action, or no actor or
     *         detail; error.field names it; abi)
     */
    public Authorisation ask(Question question) {
        try (Call call = Call.begin(this)) {
            MemorySegment questionAt = Question.write(Objects.requireNonNull(question, "question"),
                    call);
            MemorySegment answerAt = call.slot();
            call.check(NativeAuthoriser.authoriserAsk(call.self(), questionAt, answerAt,
                    call.error()));
            return Authorisation.of(answerAt.get(JAVA_INT, 0));
        }
    }
}
