// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What other systems' own tests expect of exposure, limits and decisions, replayed in Java as
 * check_rules_test.c does in C: tests/vectors/credit_checks.csv, a test a row.
 */
class PeerCasesTest {
    private static final Path CASES = Path.of(System.getProperty("basedir", ""), "..", "..",
            "tests", "vectors", "credit_checks.csv");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 4);
    private static final List<String> COUNTED = List.of("open-debits", "bills", "unallocated",
            "credit-notes", "to-invoice", "orders", "guarantees", "drafts");

    @TestFactory
    Stream<DynamicTest> othersDecideTheSame() throws IOException {
        List<String> lines = Files.readAllLines(CASES);
        String[] names = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> {
            // The source, last, may have commas.
            String[] values = line.split(",", names.length);
            Map<String, String> row = Stream.iterate(0, at -> at < names.length, at -> at + 1)
                    .collect(Collectors.toMap(at -> names[at], at -> values[at]));
            return DynamicTest.dynamicTest(row.get("id"), () -> replay(row));
        });
    }

    private static void replay(Map<String, String> row) {
        try (Store store = Encours.memory(); Ledger ledger = store.createLedger("TEST", EUR);
                Policy policy = policy(row.get("policy"), row.get("rule"))) {
            Setup setup = new Setup(ledger);
            words(row.get("setup")).forEach(setup::run);
            try (View view = ledger.view(); Credit credit = view.credit(policy, DAY)) {
                Answer answer = credit.ask("CUSTOMER", units(row.get("amount")))
                        .stage(Stage.Known.valueOf(row.get("stage").toUpperCase()))
                        .order(Long.parseLong(row.get("order"))).check();
                CustomerFigures figures = credit.figures("CUSTOMER");
                assertEquals(row.get("outcome"), answer.outcome().toString().toLowerCase());
                words(row.get("figures")).map(word -> word.split("=")).forEach(expected ->
                        assertEquals(Long.parseLong(expected[1]), cents(expected[0], answer,
                                figures), expected[0]));
            }
        }
    }

    /** With an event the figures that it changes are those of the answer. */
    private static long cents(String name, Answer answer, CustomerFigures figures) {
        BigDecimal value = switch (name) {
            case "exposure-after" -> answer.exposure();
            case "headroom" -> answer.headroom();
            default -> figures.get(name);
        };
        return value.unscaledValue().longValueExact(); // amounts have two decimals, numbers none
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static BigDecimal units(String cents) {
        return new BigDecimal(cents).movePointLeft(2);
    }

    private static LocalDate day(String offset) {
        return DAY.plusDays(Long.parseLong(offset));
    }

    /** The default policy, but for what the row says. */
    private static Policy policy(String how, String test) {
        String parts = switch (how.split(":")[0]) {
            case "drafts" -> COUNTED.stream()
                    .map("<count figure=\"%s\" percent=\"100\"/>"::formatted)
                    .collect(Collectors.joining("", "<exposure>", "</exposure>"));
            case "tolerance" -> "<exposure tolerance-days=\"" + how.split(":")[1] + "\"/>";
            case "types" -> "<limits><limit-type code=\"own\"/>"
                    + "<limit-type code=\"insured\" use=\"add\" insured=\"yes\"/></limits>";
            case "bases" -> "<limits><limit-type code=\"insured\"/>"
                    + "<limit-type code=\"management\"/></limits>";
            default -> "";
        };
        String stages = how.equals("quotes") ? "stages=\"quote\"" : "";
        String rule = test.isEmpty() ? "" : """
                <rules><rule code="rule" outcome="hold" role="manager" %s test="%s"/></rules>
                """.formatted(stages, test.replace("<", "&lt;").replace(">", "&gt;"));
        return Policy.read(null, """
                <policy xmlns="urn:encours:policy:1" name="test" currency="EUR">%s%s</policy>
                """.formatted(parts, rule).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The documents, orders and facts of a row. A word such as {@code invoice:55000:-1} says what
     * happens and by how much: amounts in cents, days from the day of the question.
     */
    private static final class Setup {
        private final Ledger ledger;
        private long customer;
        private long address;

        Setup(Ledger ledger) {
            this.ledger = ledger;
            try (Transaction books = ledger.transaction("clerk", null)) {
                long first = books.impersonalCustomer("CUSTOMER", null);
                long second = books.impersonalCustomer("ADDRESS", null);
                books.commit();
                customer = books.number(first);
                address = books.number(second);
            }
        }

        void run(String word) {
            String[] given = word.split(":");
            try (Transaction books = ledger.transaction("clerk", null)) {
                step(books, given);
                books.commit();
            }
        }

        private void step(Transaction books, String[] given) {
            switch (given[0]) {
                case "invoice" -> books.invoice(customer, units(given[1]), EUR, day("-60"),
                        day(given[2]));
                case "address-invoice" -> {
                    books.fact(fact(FactKind.MERGED, address, "-90")
                            .relatedKind(SubjectKind.CUSTOMER).related(customer));
                    books.invoice(address, units(given[1]), EUR, day("-60"), DAY);
                }
                case "order" -> books.order(OrderOptions.defaults().customer(customer)
                        .amount(Long.parseLong(given[1])).currency(EUR).ordered(day("-30")));
                case "invoiced" -> step(books, OrderStepKind.INVOICED, given);
                case "changed" -> step(books, OrderStepKind.CHANGED, given);
                case "draft" -> books.fact(fact(FactKind.DRAFT, customer, "-5").code("draft")
                        .amount(Long.parseLong(given[1])).currency(EUR));
                case "limit" -> books.limit(units(given[1]), CreditLimitOptions.defaults()
                        .customer(customer).currency(EUR)
                        .type(given.length > 2 ? given[2] : null)
                        .from(day(given.length > 3 ? given[3] : "-20")));
                case "status" -> books.fact(fact(FactKind.STATUS, customer, "-5").code(given[1]));
                case "release-order" -> books.fact(fact(FactKind.RELEASE,
                        Long.parseLong(given[1]), "-1").subjectKind(SubjectKind.ORDER)
                        .code("rule"));
                default -> throw new IllegalArgumentException(given[0]);
            }
        }

        private static FactOptions fact(FactKind kind, long subject, String since) {
            return FactOptions.defaults().kind(kind).subjectKind(SubjectKind.CUSTOMER)
                    .subject(subject).from(day(since));
        }

        private static void step(Transaction books, OrderStepKind kind, String[] given) {
            books.orderStep(OrderStepOptions.defaults().order(Long.parseLong(given[1])).kind(kind)
                    .day(day("-10")).amount(Long.parseLong(given[2])));
        }
    }
}
