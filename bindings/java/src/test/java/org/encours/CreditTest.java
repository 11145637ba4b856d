// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Credit as a Java program uses it. The ledger and its figures are those of test_credit.py, worked
 * out by hand: ACME owes 1 000.00 since 31 March and may owe 1 500.00, BETA has no limit.
 */
class CreditTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final String DOCUMENT = """
            <policy xmlns="urn:encours:policy:1" name="shop" version="1" currency="EUR">
              <limits combine="latest"><limit-type code="internal" use="base"/></limits>
              <rules>
                <rule code="small" outcome="accept" test="event-amount &lt;= 10" excuses="*"/>
                <rule code="limit" outcome="hold" test="headroom &lt; 0" role="manager"/>
                <rule code="late" outcome="warn" test="oldest-days &gt; 30"/>
                <rule code="unknown" outcome="accept" missing="refuse"
                      test="headroom &lt; -1000000"/>
              </rules>
            </policy>
            """;

    private final Store store = Encours.memory();
    private final Ledger ledger = store.createLedger("FR-ACME", EUR);
    private final Policy policy = policy(DOCUMENT);

    @TempDir
    private Path folder;

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static Policy policy(String document) {
        return Policy.read(null, document.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void sell() {
        try (Transaction books = ledger.transaction("clerk", "sale")) {
            long acme = books.impersonalCustomer("ACME", "Acme SA");
            long beta = books.impersonalCustomer("BETA", "Beta GmbH");
            long first = books.invoice(acme, amount("1200.00"), EUR, LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 31));
            books.invoice(beta, amount("300.00"), EUR, LocalDate.of(2026, 5, 10),
                    LocalDate.of(2026, 6, 9));
            LocalDate april = LocalDate.of(2026, 4, 15);
            long paid = books.payment(acme, amount("200.00"), EUR, april);
            books.allocate(paid, first, amount("200.00"), EUR, april);
            books.limit(acme, amount("1500.00"), EUR, JANUARY);
            books.commit();
        }
    }

    @AfterEach
    void close() {
        policy.close();
        ledger.close();
        store.close();
    }

    private void limit(String customer, String most) {
        try (Transaction books = ledger.transaction("manager", "limit")) {
            books.limit(ledger.findCustomer(customer), amount(most), EUR, JANUARY);
            books.commit();
        }
    }

    private Answer check(String customer, String ordered) {
        try (View view = ledger.view(); Credit credit = view.credit(policy, JUNE)) {
            return credit.check(customer, amount(ordered));
        }
    }

    private CustomerFigures figures(String customer) {
        try (View view = ledger.view(); Credit credit = view.credit(policy, JUNE)) {
            return credit.figures(customer);
        }
    }

    @Test
    void figuresAreDecimalAndNamed() {
        CustomerFigures figures = figures("ACME");
        assertEquals(EUR, figures.currency());
        assertEquals(amount("1000.00"), figures.get("exposure"));
        assertEquals(amount("1000.00"), figures.get(Figure.OVERDUE));
        assertEquals(amount("1500.00"), figures.get("limit"));
        assertEquals(amount("0.6667"), figures.get("limit-used")); // 1000 / 1500, rounded up
        assertEquals(amount("91"), figures.get("oldest-days")); // due on 31 March
        assertEquals(amount("76"), figures.get("days-since-payment")); // paid on 15 April
        assertNull(figures.status());
        assertNull(figures.riskClass());
        assertThrows(IllegalArgumentException.class, () -> figures.get("no-such-figure"));
    }

    @Test
    void noLimitIsNotALimitOfZero() {
        assertNull(figures("BETA").get("limit"));
        limit("BETA", "0.00");
        assertEquals(amount("0.00"), figures("BETA").get("limit"));
        assertEquals(CustomerFigures.INFINITE, figures("BETA").get("limit-used"));
    }

    @Test
    void anOrderWithinTheLimitIsAcceptedWithAWarning() {
        Answer answer = check("ACME", "500.00");
        assertEquals(Outcome.WARN, answer.outcome());
        assertTrue(answer.accepted());
        assertEquals(List.of("late"), answer.codes());
        assertEquals(Stage.ORDER, answer.stage());
        assertEquals(JUNE, answer.asOf());
        assertEquals(List.of(amount("500.00"), amount("1500.00"), amount("1500.00"),
                amount("0.00")), List.of(answer.amount(), answer.exposure(), answer.limit(),
                answer.headroom()));
    }

    @Test
    void anOrderAboveTheLimitIsHeldAndSaysWhy() {
        Answer answer = check("ACME", "500.01");
        assertEquals(Outcome.HOLD, answer.outcome());
        assertFalse(answer.accepted());
        Reason held = answer.reasons().get(0);
        assertEquals(List.of("limit", Figure.HEADROOM, amount("-0.01"), amount("0.00")),
                List.of(held.rule(), held.figure(), held.measured(), held.threshold()));
        Reason late = answer.reasons().get(1);
        assertEquals(List.of("late", amount("91"), amount("30")),
                List.of(late.rule(), late.measured(), late.threshold()));
        assertEquals("Exposure 1,500.01 EUR with this event is above the limit 1,500.00 EUR.",
                answer.sentences(Language.EN).getFirst());
        assertTrue(answer.sentences(Language.FR).getFirst().contains("1\u202f500,01\u00a0EUR"));
    }

    @Test
    void whatIfAPaymentCame() {
        try (View view = ledger.view(); Credit credit = view.credit(policy, JUNE)) {
            Answer answer = credit.ask("ACME", amount("600.00")).paid(amount("100.00")).check();
            assertEquals(Outcome.WARN, answer.outcome());
            assertEquals(amount("0.00"), answer.headroom());
            assertEquals(amount("-50.00"), credit.ask("ACME", amount("500.00"))
                    .orderedBesides(amount("50.00")).check().headroom());
        }
    }

    @Test
    void smallOrdersAreExcusedAndTheRuleIsReportedAllTheSame() {
        limit("ACME", "500.00");
        Answer answer = check("ACME", "10.00");
        assertEquals(Outcome.ACCEPT, answer.outcome());
        assertEquals(List.of("small"), answer.codes());
        Reason limit = answer.reasons().get(1);
        assertEquals("limit", limit.rule());
        assertFalse(limit.counts());
        assertTrue(limit.is(ReasonFlags.EXCUSED));
        assertEquals(1, limit.excusedBy());
    }

    @Test
    void aMissingLimitIsRefusedWhereThePolicySaysSo() {
        Answer answer = check("BETA", "50.00");
        assertEquals(Outcome.REFUSE, answer.outcome());
        assertTrue(answer.codes().contains("unknown"));
        assertNull(answer.limit());
        assertNull(answer.headroom());
        assertNull(answer.reasons().getLast().measured());
    }

    @Test
    void aBookAnswersAsASingleQuestionDoes() {
        try (View view = ledger.view(); Credit one = view.credit(policy, JUNE);
                Credit all = view.credit(policy, JUNE, CreditOptions.defaults().book(1))) {
            for (String customer : List.of("ACME", "BETA")) {
                assertEquals(one.figures(customer).values(), all.figures(customer).values());
                assertEquals(one.check(customer, amount("500.01")).reasons(),
                        all.check(customer, amount("500.01")).reasons());
            }
        }
    }

    @Test
    void amountsAreNeverRounded() {
        try (View view = ledger.view(); Credit credit = view.credit(policy, JUNE)) {
            var refused = assertThrows(IllegalArgumentException.class,
                    () -> credit.check("ACME", amount("1.005")));
            assertTrue(refused.getMessage().contains("1.005 has 3 decimals, EUR has 2"),
                    refused.getMessage());
            CreditQuestion question = credit.ask("ACME", amount("1.00"));
            assertThrows(IllegalArgumentException.class, () -> question.discount(amount("2")));
            assertThrows(IllegalArgumentException.class, () -> question.discount(
                    amount("0.02001")));
            assertEquals(200, question.discount(amount("0.02")).check().event().discount());
        }
    }

    @Test
    void aGuaranteeIsTakenOffAsItsKindCounts() {
        try (Transaction books = ledger.transaction("manager", "guarantee")) {
            books.guarantee(ledger.findCustomer("ACME"), amount("400.00"), EUR, JANUARY);
            books.guarantee(amount("100.00"), CreditGuaranteeOptions.defaults()
                    .customer(ledger.findCustomer("ACME")).currency(EUR).from(JANUARY)
                    .percent(5000));
            books.commit();
        }
        assertEquals(amount("450.00"), figures("ACME").get("guarantees")); // 400 + 50 % of 100
        assertEquals(amount("550.00"), figures("ACME").get("exposure"));
    }

    @Test
    void aPolicyOfTheLedgerIsInForceFromItsDay() {
        LocalDate february = LocalDate.of(2026, 2, 1);
        try (Transaction books = ledger.transaction("manager", "policy")) {
            books.policy(policy, february);
            books.commit();
        }
        try (View view = ledger.view(); Policy found = view.policy("shop", JUNE);
                var versions = view.policies()) {
            assertEquals(policy.sha256(), found.sha256());
            assertEquals(List.of(), found.differences(policy));
            assertEquals(List.of("small", "limit", "late", "unknown"), found.rules());
            PolicyRow version = versions.findFirst().orElseThrow();
            assertEquals(List.of("shop", "1", february, policy.sha256()), List.of(version.name(),
                    version.version(), version.from(), version.digest()));
            assertThrows(NotFoundException.class,
                    () -> view.policy("shop", LocalDate.of(2026, 1, 31)));
        }
    }

    @Test
    void whatDiffersBetweenPoliciesIsToldByItsPlace() {
        try (Policy other = policy(DOCUMENT.replace("&gt; 30", "&gt; 45"))) {
            assertEquals(List.of(new PolicyDifference(PolicyChange.VALUE, "rules/rule[late].test",
                    "oldest-days > 30", "oldest-days > 45")), policy.differences(other));
        }
    }

    @Test
    void aPolicyIsReadFromItsFileAndWhatIsWrongHasItsPlace() throws Exception {
        Path file = folder.resolve("shop.xml");
        Files.writeString(file, DOCUMENT);
        try (Policy read = Encours.readPolicy(file)) {
            assertEquals(policy.sha256(), read.sha256());
        }
        Files.writeString(file, DOCUMENT.replace("oldest-days", "oldest-day"));
        var refused = assertThrows(InvalidException.class, () -> Encours.readPolicy(file));
        assertEquals("shop.xml", refused.source());
        assertEquals(6, refused.line());
        assertEquals("test", refused.field());
    }

    @Test
    void aDecisionOnRecordIsDecidedAgainFromWhatWasKnown() {
        try (View view = ledger.view(); Credit credit = view.credit(policy, JUNE);
                Transaction books = ledger.transaction("manager", "order")) {
            Answer answer = credit.check("ACME", amount("500.01"));
            books.policy(policy, JANUARY);
            books.decision(credit, answer);
            books.commit();
        }
        limit("ACME", "9000.00");
        assertEquals(Outcome.WARN, check("ACME", "500.01").outcome());
        try (View view = ledger.view(); var decisions = view.decisions();
                var events = view.events()) {
            DecisionRow row = decisions.findFirst().orElseThrow();
            assertEquals(List.of("ACME", Stage.ORDER, Outcome.HOLD, JUNE, "shop", "1",
                    amount("500.01"), amount("1500.01"), amount("1500.00")), List.of(row.code(),
                    row.stage(), row.outcome(), row.date(), row.name(), row.version(),
                    row.amount(), row.exposure(), row.limit()));
            EventRow event = events.filter(one -> one.decision() == 1).findFirst().orElseThrow();
            assertEquals(List.of(Outcome.HOLD, Stage.ORDER, amount("1500.01"), amount("1500.00")),
                    List.of(event.outcome(), event.stage(), event.exposure(), event.limit()));
            Decision then = view.decision(row.number()).decision();
            assertEquals(then, view.decisionReplay(row.number(), null));
            try (Credit credit = view.credit(policy, row.date())) {
                assertEquals("Exposure 1,500.01 EUR with this event is above the limit 1,500.00 "
                        + "EUR.", credit.answer(null, then).sentences(Language.EN).getFirst());
            }
        }
    }

    @Test
    void reasonsThatAreNotOfTheirSizeAreRefused() {
        try (View view = ledger.view(); Credit credit = view.credit(policy, JUNE)) {
            Decision decision = credit.check("ACME", amount("500.01")).decision();
            var refused = assertThrows(IllegalArgumentException.class, () ->
                    credit.decisionSentence(decision.rules(new short[3]), 0, Language.EN));
            assertEquals("rules has 3 elements; it must have 64.", refused.getMessage());
            assertThrows(IllegalArgumentException.class, () -> credit.decisionSentence(
                    decision.measured(new long[65]), 0, Language.EN));
        }
    }

    @Test
    void aCreditWhoseViewIsClosedSaysSoRatherThanGuessing() {
        View view = ledger.view();
        try (Credit credit = view.credit(policy, JUNE)) {
            view.close();
            assertThrows(ClosedException.class, () -> credit.check("ACME", amount("1.00")));
        }
    }
}
