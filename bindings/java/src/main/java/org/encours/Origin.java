// SPDX-License-Identifier: MIT
package org.encours;

import java.util.Currency;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ledger or view that an object came from, which knows how many decimals its amounts have.
 *
 * <p>A ledger may have been created with decimals of its own for a currency, so those of ISO 4217
 * are right only for figures that came from no ledger.
 */
final class Origin {
    private static final Map<Handle, Map<Currency, Integer>> DECIMALS = new WeakHashMap<>();

    private Origin() {}

    /** The nearest object of a type that keeps this one company, itself included; else null. */
    static <T extends Handle> T of(Handle handle, Class<T> type) {
        if (type.isInstance(handle)) {
            return type.cast(handle);
        }
        for (Object one : kept(handle)) {
            T found = one instanceof Handle parent ? of(parent, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The object of a type that a handle was made of; fails when the handle is closed. */
    static <T extends Handle> T direct(Handle handle, Class<T> type) {
        for (Object one : kept(handle)) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        throw new IllegalStateException(handle.getClass().getSimpleName() + " was made of no "
                + type.getSimpleName() + ".");
    }

    /** The decimals of a currency in the figures of an object. */
    static int decimals(Handle handle, Currency currency) {
        Map<Currency, Integer> known;
        synchronized (DECIMALS) {
            known = DECIMALS.computeIfAbsent(handle, none -> new ConcurrentHashMap<>());
        }
        Integer decimals = known.get(currency);
        if (decimals == null) {
            decimals = ask(handle, currency);
            if (decimals < 0) {
                return Money.decimals(currency);
            }
            known.put(currency, decimals);
        }
        return decimals;
    }

    /** The code of a customer of the view that a handle came from; null for none. */
    static String code(Handle handle, long customer, Map<Long, String> known) {
        if (customer == 0) {
            return null;
        }
        return known.computeIfAbsent(customer, number -> {
            try (Customer one = of(handle, View.class).customer(number)) {
                return one.code();
            }
        });
    }

    /** Negative when the ledger has not used the currency yet. */
    private static int ask(Handle handle, Currency currency) {
        View view = of(handle, View.class);
        if (view != null) {
            return view.exponent(currency);
        }
        Ledger ledger = of(handle, Ledger.class);
        if (ledger == null) {
            return Money.decimals(currency);
        }
        try (View now = ledger.view()) {
            return now.exponent(currency);
        }
    }

    private static Object[] kept(Handle handle) {
        Object[] kept = handle.kept();
        if (kept == null) {
            throw new ClosedException(handle.getClass().getSimpleName());
        }
        return kept;
    }
}
