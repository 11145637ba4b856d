// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests, their approval and the agenda as a Java program uses them. A clerk approves limits up
 * to 1,000.00; above, two managers have ten days. What is expected is worked out by hand in
 * docs/concepts/approvals.md and agenda.md, and is that of test_approvals.py.
 */
class ApprovalTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    /** What has lapsed before it is recorded is not decided any more. */
    private static final Instant MAY = Instant.parse("2026-05-05T00:00:00Z");
    private static final BigDecimal LARGE = new BigDecimal("3000.00");
    private static final String DOCUMENT = """
            <policy xmlns="urn:encours:policy:1" name="trade" currency="EUR">
              <limits><limit-type code="base"/><limit-type code="season"/></limits>
              <table code="collector">
                <assign value="anna" when="customer-code = DURAND"/>
                <assign value="boris" when="exposure &gt; 0"/>
              </table>
              <approvals>
                <level code="small" action="limit" role="clerk" up-to="1000.00" approvers="1"/>
                <level code="usual" action="limit" role="manager" approvers="2" expiry-days="10"/>
              </approvals>
              <agenda review-days="14" expiry-days="30" weekdays="1 2 3 4 5"/>
            </policy>
            """;

    private final Store store = Encours.memory();
    private final Ledger ledger = store.createLedger("ACME", LedgerCreateOptions.defaults()
            .baseCurrency(EUR).recordedAt(MAY));
    private final Policy policy = Policy.read(null, DOCUMENT.getBytes(StandardCharsets.UTF_8));

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }

    private Transaction begin(String actor, String reason) {
        return ledger.transaction(TransactionOptions.defaults().actor(actor).reason(reason)
                .recordedAt(MAY));
    }

    private Commit by(String actor, String reason, Consumer<Transaction> work) {
        try (Transaction transaction = begin(actor, reason)) {
            work.accept(transaction);
            return transaction.commit();
        }
    }

    @BeforeEach
    void customers() {
        by("anna", "new", books -> {
            books.impersonalCustomer("DURAND", null);
            books.impersonalCustomer("MARTIN", null);
        });
    }

    @AfterEach
    void close() {
        policy.close();
        ledger.close();
        store.close();
    }

    /** Anna asks for a limit of DURAND on 5 May. */
    private long ask(BigDecimal amount) {
        long[] number = new long[1];
        try (View view = ledger.view(); Credit credit = view.credit(policy, may(5));
                Transaction books = begin("anna", "christmas-orders")) {
            long request = books.request(credit, "limit", view.findCustomer("DURAND"), amount,
                    EUR);
            books.commit();
            number[0] = books.number(request);
        }
        return number[0];
    }

    private RequestRow standing(long request, int day) {
        try (View view = ledger.view()) {
            return view.standing(request, may(day));
        }
    }

    private List<RequestStepRow> steps(long request) {
        try (View view = ledger.view(); RequestSteps steps = view.requestSteps(request, may(31))) {
            return steps.rows();
        }
    }

    private void approved(String actor, long request, int day, String behalf) {
        by(actor, "pays-well", books -> books.approve(request, "manager", may(day), behalf));
    }

    @Test
    void theAmountSaysWhoDecides() {
        try (View view = ledger.view(); Credit credit = view.credit(policy, may(5))) {
            long durand = view.findCustomer("DURAND");
            ApprovalLevel small = credit.approvalLevel("limit", durand,
                    new BigDecimal("1000.00"), EUR);
            assertEquals(List.of("small", "clerk", 1, 0), List.of(small.code(), small.role(),
                    small.approvers(), small.expiryDays()));
            ApprovalLevel usual = credit.approvalLevel("limit", durand,
                    new BigDecimal("1000.01"), EUR);
            assertEquals(List.of("usual", "manager", 2, 10), List.of(usual.code(), usual.role(),
                    usual.approvers(), usual.expiryDays()));
            assertThrows(NotFoundException.class,
                    () -> credit.approvalLevel("write-off", durand, LARGE, EUR));
        }
    }

    @Test
    void twoPersonsApproveAndADeputyCountsAsWhomHeStandsInFor() {
        long request = ask(LARGE);
        assertEquals(RequestState.COMES, standing(request, 4).state());
        approved("boris", request, 6, null);
        RequestRow waits = standing(request, 6);
        assertTrue(waits.isOpen());
        assertEquals(List.of(1, 2, "manager", "usual", "anna", "DURAND", LARGE, EUR, may(5),
                may(15)), List.of(waits.given(), waits.needed(), waits.role(), waits.level(),
                waits.asker(), waits.customerCode(), waits.amount(), waits.currency(),
                waits.from(), waits.until()));
        assertNull(waits.decided());
        assertNull(waits.decider());
        by("clara", "holidays", books ->
                books.delegate("clara", "denis", "manager", may(6), may(16)));
        by("denis", "pays-well", books -> {
            books.approve(request, "manager", may(7), "clara");
            long limit = books.limit(ledger.findCustomer("DURAND"), LARGE, EUR, may(7));
            books.done(request, may(7), limit);
        });
        RequestRow done = standing(request, 7);
        assertEquals(RequestState.DONE, done.state());
        assertFalse(done.isOpen());
        assertEquals(List.of(2, may(7), "denis", SubjectKind.FACT), List.of(done.given(),
                done.decided(), done.decider(), done.effectKind()));
        List<RequestStepRow> steps = steps(request);
        assertEquals(List.of(RequestStep.APPROVE, RequestStep.APPROVE, RequestStep.DONE),
                steps.stream().map(RequestStepRow::step).toList());
        assertEquals(Arrays.asList(null, "clara", null),
                steps.stream().map(RequestStepRow::behalf).toList());
        assertTrue(steps.stream().allMatch(RequestStepRow::counts));
    }

    @Test
    void nobodyDecidesOnWhatHeAskedForNorTwice() {
        long request = ask(LARGE);
        var own = assertThrows(DeniedException.class, () -> approved("anna", request, 5, null));
        assertTrue(own.getMessage().contains("anna: nobody decides on what he asked for himself"),
                own.getMessage());
        approved("boris", request, 6, null);
        var twice = assertThrows(DeniedException.class, () -> approved("boris", request, 6, null));
        assertTrue(twice.getMessage().contains("boris: each approver is another person than those "
                + "before"), twice.getMessage());
        assertThrows(DeniedException.class, () -> approved("denis", request, 6, "clara"));
        assertEquals(1, standing(request, 6).given());
    }

    @Test
    void aRefusalHasAReasonAndDecides() {
        long request = ask(LARGE);
        var without = assertThrows(InvalidException.class, () -> by("boris", null, books ->
                books.refuse(request, "manager", may(6))));
        assertEquals("reason", without.field());
        by("boris", "overdue", books -> books.refuse(request, "manager", may(6)));
        RequestRow refused = standing(request, 6);
        assertEquals(List.of(RequestState.REFUSED, "boris", "overdue", may(6)),
                List.of(refused.state(), refused.decider(), refused.reason(), refused.decided()));
        assertThrows(StateException.class, () -> approved("clara", request, 7, null));
    }

    @Test
    void onlyWhoAskedWithdraws() {
        long request = ask(LARGE);
        assertThrows(DeniedException.class, () -> by("boris", "not-needed", books ->
                books.withdraw(request, may(6))));
        by("anna", "not-needed", books -> books.withdraw(request, may(6)));
        assertEquals(RequestState.WITHDRAWN, standing(request, 6).state());
    }

    @Test
    void aRequestLapsesOnTheDayThatItsLevelSays() {
        long request = ask(LARGE);
        assertEquals(RequestState.OPEN, standing(request, 14).state());
        RequestRow lapsed = standing(request, 15);
        assertEquals(List.of(RequestState.LAPSED, may(15)), List.of(lapsed.state(),
                lapsed.decided()));
    }

    @Test
    void requestsAreListedAsTheyStand() {
        long first = ask(LARGE);
        long second = ask(new BigDecimal("500.00"));
        by("boris", "overdue", books -> books.refuse(first, "manager", may(6)));
        try (View view = ledger.view(); Requests all = view.requests(may(6));
                Requests clerks = view.requests(may(6), RequestsOptions.defaults().role("clerk")
                        .states(OpenEnum.bits(RequestState.OPEN)))) {
            assertEquals(List.of(RequestState.REFUSED, RequestState.OPEN),
                    all.rows().stream().map(RequestRow::state).toList());
            assertEquals(List.of(second), clerks.rows().stream().map(RequestRow::number).toList());
            assertEquals(new BigDecimal("500.00"), clerks.rows().getFirst().amount());
        }
    }

    @Test
    void amountsAskedForAreNeverRounded() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> ask(new BigDecimal("1.005")));
        assertTrue(refused.getMessage().contains("1.005 has 3 decimals, EUR has 2"),
                refused.getMessage());
    }

    /** The Monday in October of docs/concepts/agenda.md. */
    private void october() {
        by("clerk", "october", books -> {
            long durand = ledger.findCustomer("DURAND");
            long martin = ledger.findCustomer("MARTIN");
            books.invoice(durand, new BigDecimal("1200.00"), EUR, LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 10, 31));
            LocalDate ninth = LocalDate.of(2026, 10, 9);
            long order = books.placeOrder(martin, new BigDecimal("500.00"), EUR, ninth);
            books.limit(new BigDecimal("1000.00"), CreditLimitOptions.defaults().customer(durand)
                    .currency(EUR).type("base").from(LocalDate.of(2026, 1, 1))
                    .review(LocalDate.of(2026, 10, 25)));
            books.limit(new BigDecimal("800.00"), CreditLimitOptions.defaults().customer(martin)
                    .currency(EUR).type("season").from(LocalDate.of(2026, 7, 1))
                    .until(LocalDate.of(2026, 11, 5)));
            books.fact(FactOptions.defaults().kind(FactKind.HOLD).subjectKind(SubjectKind.ORDER)
                    .subject(order).from(ninth).code("credit"));
        });
    }

    @Test
    void theAgendaSaysWhatIsDueAndWhoseItIs() {
        october();
        try (View view = ledger.view();
                Credit credit = view.credit(policy, LocalDate.of(2026, 10, 12));
                Agenda all = credit.agenda(AgendaOptions.defaults().table("collector"));
                Agenda annas = credit.agenda(AgendaOptions.defaults().table("collector")
                        .person("anna")); Agenda plain = credit.agenda()) {
            List<AgendaRow> rows = all.rows();
            assertEquals(List.of(AgendaKind.HOLD, AgendaKind.OVER_LIMIT, AgendaKind.REVIEW,
                    AgendaKind.LIMIT_END), rows.stream().map(AgendaRow::what).toList());
            assertEquals(List.of(3, 0, -13, -24),
                    rows.stream().map(AgendaRow::daysLate).toList());
            assertEquals(List.of("boris", "anna", "anna", "boris"),
                    rows.stream().map(AgendaRow::person).toList());
            AgendaRow review = rows.get(2); /* a Sunday, so by the Friday */
            assertEquals(List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 23)),
                    List.of(review.day(), review.workingDay()));
            AgendaRow over = rows.get(1);
            assertEquals(List.of("DURAND", new BigDecimal("200.00"), EUR), List.of(
                    over.customerCode(), over.amount(), over.currency()));
            AgendaRow hold = rows.getFirst();
            assertEquals(List.of(SubjectKind.ORDER, "credit", LocalDate.of(2026, 10, 9)),
                    List.of(hold.subjectKind(), hold.code(), hold.day()));
            assertNull(hold.amount());
            assertEquals(List.of(rows.get(1), rows.get(2)), annas.rows());
            assertNull(plain.rows().getFirst().person());
        }
    }

    @Test
    void anAgendaMayBeAskedForSomeKinds() {
        october();
        try (View view = ledger.view();
                Credit credit = view.credit(policy, LocalDate.of(2026, 10, 12));
                Agenda some = credit.agenda(AgendaOptions.defaults().kinds(OpenEnum.bits(
                        AgendaKind.HOLD, AgendaKind.LIMIT_END)))) {
            assertEquals(List.of(AgendaKind.HOLD, AgendaKind.LIMIT_END),
                    some.rows().stream().map(AgendaRow::what).toList());
        }
    }

    @Test
    void aRequestThatWaitsIsOnTheAgendaOfItsRole() {
        ask(LARGE);
        try (View view = ledger.view(); Credit credit = view.credit(policy, may(6));
                Agenda agenda = credit.agenda()) {
            AgendaRow asked = agenda.rows().getFirst();
            assertEquals(List.of(AgendaKind.REQUEST, "manager", may(5), 1, LARGE),
                    List.of(asked.what(), asked.role(), asked.day(), asked.daysLate(),
                            asked.amount()));
        }
    }

    @Test
    void anAssignmentSaysWhyEachRuleBeforeDidNot() {
        october();
        try (View view = ledger.view();
                Credit credit = view.credit(policy, LocalDate.of(2026, 10, 12));
                Assignment durand = credit.assign("DURAND", "collector");
                Assignment martin = credit.assign("MARTIN", "collector");
                Assignments all = credit.assignAll("collector")) {
            assertEquals("anna", durand.value());
            assertEquals(List.of(), durand.steps());
            assertEquals("boris", martin.value());
            assertEquals(List.of(new AssignmentStep(0, "customer-code = DURAND", 0,
                    ConditionResult.FALSE)), martin.steps());
            assertEquals(1L, all.counts().get("anna"));
            assertEquals(1L, all.counts().get("boris"));
            assertEquals(List.of("anna", "boris"), List.copyOf(all.byCustomer().values()));
            assertThrows(NotFoundException.class, () -> credit.assign("DURAND", "no-table"));
        }
    }
}
