// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.

/**
 * Credit management inside the process of its host: ledgers of receivables over the host's own
 * storage, and the calculators of the field over columns. Grant it native access with
 * {@code --enable-native-access=org.encours}.
 */
module org.encours {
    exports org.encours;
}
